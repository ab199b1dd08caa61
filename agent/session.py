"""A session: all fronts talk to it, one stream of events a turn, every turn saved."""

import asyncio
import contextlib
import datetime
import os
import secrets
import time
import unicodedata
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

# Read when langgraph is imported: refuse to load saved types that the state does not declare, and
# send no trace of a conversation anywhere, whatever the machine is set up for.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
os.environ["LANGSMITH_TRACING"] = os.environ["LANGCHAIN_TRACING_V2"] = "false"

from langchain_core.runnables import RunnableConfig

from agent import locks
from agent.checkpoints import CaseSummary, Store, TurnRecord, open_store, plain_errors
from agent.domain.case import Case
from agent.engines.fallback import Breaker, engine_for
from agent.engines.redaction import scrub
from agent.engines.rules import RulesEngine
from agent.errors import EngineError, InputError, RedressError
from agent.events import Accepted, Event, Finished, TurnResult
from agent.graph.build import TurnGraph, build
from agent.graph.state import Context, State, TurnInput, UsageMeter
from agent.guidance import LazySearch, in_background
from agent.settings import Settings
from knowledge.facts import FactSheet

MOST_CHARACTERS = 20_000
EMPTY = "Please write what happened: what you bought, what was refused and why."
TOO_LONG = (
    "That is {count:,} characters, more than I can read at once; paste the part that matters, "
    f"up to {MOST_CHARACTERS:,}."
)
NOT_TEXT = "That does not look like text; copy the words out of the file and paste them here."
UNKNOWN_CASE = "There is no case {case_id!r}; leave the case empty to start a new one."
REMOVED = "I removed private data from your message ({kinds}); please delete it elsewhere too."
UNFINISHED = "The answer was not finished; please send the message again."


def local_today() -> datetime.date:
    """Today's date where this process runs."""
    return datetime.datetime.now().astimezone().date()


class Session:
    """Takes messages, gives events, keeps cases. Use it as an async context manager.

    Args:
        settings: where the data lives and which model to use, if any.
        today: gives the civil date of a turn; fixed in tests and with `--today`.
    """

    def __init__(
        self, settings: Settings, today: Callable[[], datetime.date] = local_today
    ) -> None:
        self._settings = settings
        self._today = today
        self._facts = FactSheet.load()
        self._search = LazySearch(settings.data / "knowledge")
        self._rules = RulesEngine()
        self._breaker = Breaker()
        self._exit = contextlib.AsyncExitStack()
        self._opening = asyncio.Lock()
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
        message = _usable(text)
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
        held = case_id or secrets.token_urlsafe(12)
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
            context=self._context(snapshot.values.get("case")),
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

    def _context(self, case: Case | None) -> Context:
        meter = UsageMeter()
        names = [contact.who for contact in case.contacts if contact.who] if case else []
        return Context(
            engine=engine_for(self._settings, meter, self._rules, self._breaker, names),
            search=self._search,
            facts=self._facts,
            today=self._today(),
            meter=meter,
            started=time.perf_counter(),
        )

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


def _usable(text: str) -> str:
    """The message with odd characters mended, or InputError with one sentence."""
    if len(text) > MOST_CHARACTERS:
        raise InputError(TOO_LONG.format(count=len(text)))
    clean = text.encode("utf-8", "replace").decode("utf-8")
    odd = sum(unicodedata.category(c) == "Cc" and c not in "\n\r\t" for c in clean)
    if odd > max(2, len(clean) // 20):
        raise InputError(NOT_TEXT)
    clean = "".join(c for c in clean if unicodedata.category(c) != "Cc" or c in "\n\r\t").strip()
    if not clean:
        raise InputError(EMPTY)
    return clean
