"""A session: all fronts talk to it, one stream of events a turn, every turn saved."""

import asyncio
import contextlib
import datetime
import os
import secrets
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from types import TracebackType
from typing import ClassVar, Self
from weakref import WeakValueDictionary

# Read when langgraph is imported: refuse to load saved types that the state does not declare, and
# send no trace of a conversation anywhere, whatever the machine is set up for.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
os.environ["LANGSMITH_TRACING"] = os.environ["LANGCHAIN_TRACING_V2"] = "false"

from langchain_core.runnables import RunnableConfig

from agent import locks
from agent.checkpoints import CaseSummary, Store, TurnRecord, open_store, plain_errors
from agent.documents import Added, CaseDocument, read
from agent.domain.case import Case
from agent.domain.marketplace import today_for
from agent.engines.fallback import Breaker, engine_for
from agent.engines.placeholders import Placeholders
from agent.engines.rules import RulesEngine
from agent.errors import EngineError, InputError, RedressError
from agent.events import Accepted, Event, Finished, TurnResult
from agent.graph.build import TurnGraph, build
from agent.graph.state import Context, State, TurnInput, UsageMeter
from agent.guidance import LazySearch, in_background
from agent.messages import usable
from agent.packet import casefile, loading
from agent.packet.archive import Packet
from agent.packet.build import build as build_packet
from agent.settings import Settings
from knowledge.documents import Document
from knowledge.errors import KnowledgeError
from knowledge.facts import FactSheet
from knowledge.files import MAX_BYTES
from knowledge.redaction import scrub

UNKNOWN_CASE = "There is no case {case_id!r}; leave the case empty to start a new one."
REMOVED = "I removed private data from your message ({kinds}); please delete it elsewhere too."
FILES_AT_ONCE = 2  # reading one takes a processor, and sometimes a process of its own
UNFINISHED = "The answer was not finished; please send the message again."


def local_today() -> datetime.date:
    """Today's date where this process runs."""
    return _now().date()


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()


class Session:
    """Takes messages, gives events, keeps cases. Use it as an async context manager.

    Args:
        settings: where the data lives and which model to use, if any.
        today: gives the civil date of a turn; fixed in tests and with `--today`. By default it is
            the date where the case's marketplace is, because its clocks end there.
    """

    largest_file: ClassVar[int] = MAX_BYTES

    def __init__(
        self, settings: Settings, today: Callable[[], datetime.date] | None = None
    ) -> None:
        self._settings = settings
        self._today = today
        self._facts = FactSheet.load()
        embedder = settings.embedder() if settings.embedding_model else None
        self._search = LazySearch(settings.store, embedder, lambda text: Placeholders().hide(text))
        self._rules = RulesEngine()
        self._breaker = Breaker()
        self._exit = contextlib.AsyncExitStack()
        self._opening = asyncio.Lock()
        self._readers = asyncio.Semaphore(FILES_AT_ONCE)
        self._warm = False
        self._opened: tuple[Store, TurnGraph] | None = None
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the store and the guidance; the session can not be used afterwards."""
        # In a thread, because closing waits while the index is being built.
        try:
            await asyncio.to_thread(self._search.close)
        finally:
            await self._exit.aclose()

    async def _open(self) -> tuple[Store, TurnGraph]:
        async with self._opening:
            if self._opened is None:
                store = await self._exit.enter_async_context(open_store(self._settings.data))
                self._opened = store, build(store.saver)
            return self._opened

    async def warm(self) -> None:
        """Opens the store and the guidance index, so that the first question does not wait."""
        await self._open()
        await in_background(self._search.load)
        self._warm = True

    async def turn(self, case_id: str | None, text: str) -> AsyncGenerator[Event]:
        """Runs one turn and yields its events; the last one is `Finished`, and it is saved.

        Args:
            case_id: the case to go on with, or None for a new one.
            text: the person's message, as typed.

        Raises:
            InputError: the message or the case id cannot be used, or another window does not
                finish with the case; nothing was changed.
            StorageError: the saved cases cannot be read or written.
            KnowledgeMissing: the guidance cannot be read.
            EngineError: the answer was not finished.
        """
        message = usable(text)
        with plain_errors():
            store, graph = await self._open()
            async with self._held(store, case_id) as case_id:
                given = await self._place(store, graph, case_id, message)
                yield Accepted(case_id=case_id, turn=given.turn)
                async for event in self._run(store, graph, given):
                    yield event

    @contextlib.asynccontextmanager
    async def _held(self, store: Store, case_id: str | None) -> AsyncIterator[str]:
        """Keeps every other turn, of this process or another, out of a case; a new one for None."""
        if case_id is not None and not await store.journal.knows(case_id):
            raise InputError(UNKNOWN_CASE.format(case_id=case_id))
        held = case_id or secrets.token_hex(12)  # never begins with a hyphen
        lock = self._locks.setdefault(held, asyncio.Lock())
        async with lock, locks.held(store.folder, held):
            if case_id is not None and not await store.journal.knows(case_id):
                locks.remove(store.folder, case_id)  # forgotten while this waited
                raise InputError(UNKNOWN_CASE.format(case_id=case_id))
            yield held

    async def _place(self, store: Store, graph: TurnGraph, case_id: str, message: str) -> TurnInput:
        """Records the message as a turn; an unanswered turn before it is finished first.

        The same message sent again after a crash answers the turn it was accepted as. A turn that
        cannot be answered stays so, and does not keep the person from going on. Either way its
        warnings are told with the new turn, because its own answer was never seen.
        """
        cleaned = scrub(message)
        kinds = ", ".join(dict.fromkeys(kind.value.lower() for kind in cleaned.removed))
        warnings = (REMOVED.format(kinds=kinds),) if kinds else ()
        last = await store.journal.last(case_id)
        turn: int | None = None
        if last is not None and last.result is None:
            warnings = tuple(dict.fromkeys((*last.warnings, *warnings)))
            if last.message == cleaned.text:
                turn = last.turn
            else:
                await self._catch_up(store, graph, case_id, last)
        if turn is None:
            turn = await store.journal.accept(case_id, cleaned.text, warnings)
        return TurnInput(case_id=case_id, turn=turn, message=cleaned.text, warnings=warnings)

    async def _catch_up(
        self, store: Store, graph: TurnGraph, case_id: str, last: TurnRecord
    ) -> None:
        """Answers a turn that was left unanswered, if that is possible now."""
        given = TurnInput(
            case_id=case_id, turn=last.turn, message=last.message, warnings=last.warnings
        )
        with contextlib.suppress(RedressError):
            async for _ in self._run(store, graph, given):
                pass

    async def _run(self, store: Store, graph: TurnGraph, given: TurnInput) -> AsyncIterator[Event]:
        config = _thread(given.case_id)
        snapshot = await graph.aget_state(config)
        begun = snapshot.values.get("turn") == given.turn
        over = begun and not snapshot.next
        result: TurnResult | None = snapshot.values.get("result") if over else None
        if result is not None:  # only the journal was not reached
            await store.journal.answer(result)
            yield Finished(result=result)
            return
        stream = graph.astream(
            None if begun and snapshot.next else given,
            config,
            context=self._context(
                snapshot.values.get("case"), await store.shelf.documents(given.case_id)
            ),
            stream_mode=["custom", "values"],
            durability="sync",
            version="v2",
        )
        async for part in stream:
            if part["type"] == "custom":
                yield part["data"]
            elif part["type"] == "values":
                result = part["data"].result
        if result is None:
            raise EngineError(UNFINISHED)
        await store.journal.answer(result)
        yield Finished(result=result)

    def _context(self, case: Case | None, documents: tuple[Document, ...]) -> Context:
        meter = UsageMeter()
        names = [contact.who for contact in case.contacts if contact.who] if case else []
        return Context(
            engine=engine_for(self._settings, meter, self._rules, self._breaker, names),
            search=self._search,
            facts=self._facts,
            today=self._day(case or Case()),
            meter=meter,
            started=time.perf_counter(),
            documents=documents,
        )

    def _day(self, case: Case) -> datetime.date:
        return self._today() if self._today else today_for(case, _now())

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        """Runs one turn and returns its result; raises as `turn` does."""
        result: TurnResult | None = None
        async for event in self.turn(case_id, text):
            if isinstance(event, Finished):
                result = event.result
        assert result is not None  # `turn` ends with Finished or raises
        return result

    async def history(self, case_id: str) -> list[TurnRecord]:
        """The turns of a case, oldest first; one without a result has not been answered."""
        with plain_errors():
            store, _ = await self._open()
            return await store.journal.history(case_id)

    async def case(self, case_id: str) -> Case:
        """The whole case with the source words of each value; empty before its first turn."""
        with plain_errors():
            _, graph = await self._open()
            snapshot = await graph.aget_state(_thread(case_id))
        return State.model_validate(snapshot.values).case

    async def cases(self) -> list[CaseSummary]:
        """All cases, the one used last first."""
        with plain_errors():
            store, _ = await self._open()
            return await store.journal.cases()

    async def add_document(self, case_id: str | None, name: str, data: bytes) -> Added:
        """Reads a file and keeps its text, less secrets, with one case; no other case finds it.

        Args:
            case_id: the case to add to, or None for a new one.
            name: what the person calls the file; its ending says how it is read.
            data: the bytes of the file, which are kept nowhere.

        Raises:
            InputError: the file cannot be read, the case is unknown or has no room, or another
                window does not finish with it; nothing was kept.
            StorageError: the saved cases cannot be written.
        """
        async with self._readers:
            document, entry = await asyncio.to_thread(read, data, name)
        with plain_errors():
            store, _ = await self._open()
            async with self._held(store, case_id) as held:
                there = await store.shelf.add(held, document, entry)
                documents = await store.shelf.documents(held)
        if self._warm and there is None:
            await in_background(lambda: self._prepare(documents))
        return Added(case_id=held, document=there or entry, known=there is not None)

    def _prepare(self, documents: tuple[Document, ...]) -> None:
        """Makes the files ready for the first question, which says it if that is not possible."""
        with contextlib.suppress(KnowledgeError, RedressError):
            self._search.load()[1].read(documents)

    async def documents(self, case_id: str) -> list[CaseDocument]:
        """The files of a case, the first one added first; none for an unknown case."""
        with plain_errors():
            store, _ = await self._open()
            return await store.shelf.entries(case_id)

    async def remove_document(self, case_id: str, sha256: str) -> CaseDocument:
        """Deletes one file of a case for good; what answers quoted from it stays in the case.

        Raises:
            InputError: there is no such case or file, or another window does not finish with it.
            StorageError: the file cannot be written, or traces of the text are left for now.
        """
        with plain_errors():
            store, _ = await self._open()
            async with self._held(store, case_id):
                return await store.remove_document(case_id, sha256)

    async def packet(self, case_id: str) -> Packet:
        """The files of a case, to send and to keep; InputError when there is no such case."""
        with plain_errors():
            store, _ = await self._open()
            if not await store.journal.knows(case_id):
                raise InputError(UNKNOWN_CASE.format(case_id=case_id))
            added = tuple(one.title for one in await store.shelf.entries(case_id))
        case = await self.case(case_id)
        day = self._day(case)
        return await asyncio.to_thread(build_packet, case_id, case, day, self._facts, added)

    async def load(self, data: bytes) -> str:
        """Makes a new case of the bytes of a case.json; returns its id.

        Raises InputError for a damaged or newer file; nothing is kept then.
        """
        case = await asyncio.to_thread(casefile.read, data)
        with plain_errors():
            store, graph = await self._open()
            async with self._held(store, None) as case_id:
                day = self._day(case)
                await loading.keep(case, case_id, day, self._facts, store.journal, graph)
        return case_id

    async def forget(self, case_id: str) -> None:
        """Deletes a case for good, once a turn that runs in it is over.

        Raises:
            InputError: there is no case by that id, or another window does not finish with it.
            StorageError: the file cannot be written, or traces of the case are left in it for now.
        """
        with plain_errors():
            store, _ = await self._open()
            async with self._held(store, case_id):
                await store.forget(case_id)


def _thread(case_id: str) -> RunnableConfig:
    return {"configurable": {"thread_id": case_id}}
