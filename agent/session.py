"""A session: all fronts talk to it, one stream of events a turn, every turn saved."""

import asyncio
import contextlib
import datetime
import os
import secrets
import time
import unicodedata
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from weakref import WeakValueDictionary

# Read when langgraph is imported: refuse to load saved types that the state does not declare, and
# send no trace of a conversation anywhere, whatever the machine is set up for.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
os.environ["LANGSMITH_TRACING"] = os.environ["LANGCHAIN_TRACING_V2"] = "false"

from langchain_core.runnables import RunnableConfig

from agent.checkpoints import CaseSummary, Store, TurnRecord, open_store
from agent.domain.case import Case
from agent.engines.fallback import Breaker, engine_for
from agent.engines.redaction import scrub
from agent.engines.rules import RulesEngine
from agent.errors import InputError, KnowledgeMissing
from agent.events import Accepted, Event, Finished, TurnResult
from agent.graph.build import TurnGraph, build
from agent.graph.state import Context, State, TurnInput, UsageMeter
from agent.settings import Settings
from knowledge.errors import KnowledgeError
from knowledge.facts import FactSheet
from knowledge.passages import Passage

if TYPE_CHECKING:
    from knowledge.search import Searcher

MOST_CHARACTERS = 20_000
EMPTY = "Please write what happened: what you bought, what was refused and why."
TOO_LONG = (
    "That is {count:,} characters, more than I can read at once; paste the part that matters, "
    f"up to {MOST_CHARACTERS:,}."
)
NOT_TEXT = "That does not look like text; copy the words out of the file and paste them here."
UNKNOWN_CASE = "There is no case {case_id!r}; leave the case empty to start a new one."
REMOVED = "I removed private data from your message ({kinds}); please delete it elsewhere too."


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
        self._search = _LazySearch(settings.data / "knowledge")
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
        """Closes the store; the session can not be used afterwards."""
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
        await asyncio.to_thread(self._search.load)

    async def turn(self, case_id: str | None, text: str) -> AsyncGenerator[Event]:
        """Runs one turn and yields its events; the last one is `Finished`, and it is saved.

        Args:
            case_id: the case to go on with, or None for a new one.
            text: the person's message, as typed.

        Raises:
            InputError: the message or the case id cannot be used; nothing was changed.
            KnowledgeMissing: the guidance cannot be read.
        """
        message = _usable(text)
        store, graph = await self._open()
        case_id = await self._known_case(store, case_id)
        lock = self._locks.setdefault(case_id, asyncio.Lock())
        async with lock:
            cleaned = scrub(message)
            turn = await self._place(store, graph, case_id, cleaned.text)
            kinds = ", ".join(dict.fromkeys(kind.value.lower() for kind in cleaned.removed))
            warnings = (REMOVED.format(kinds=kinds),) if kinds else ()
            await store.journal.accept(case_id, turn, cleaned.text)
            yield Accepted(case_id=case_id, turn=turn)
            async for event in self._run(store, graph, case_id, turn, cleaned.text, warnings):
                yield event

    async def _known_case(self, store: Store, case_id: str | None) -> str:
        if case_id is None:
            return secrets.token_urlsafe(12)
        if await store.journal.last(case_id) is None:
            raise InputError(UNKNOWN_CASE.format(case_id=case_id))
        return case_id

    async def _place(self, store: Store, graph: TurnGraph, case_id: str, message: str) -> int:
        """The number of the new turn; an unanswered turn before it is finished first.

        The same message sent again after a crash answers the turn it was accepted as.
        """
        last = await store.journal.last(case_id)
        if last is None:
            return 1
        if last.result is not None:
            return last.turn + 1
        if last.message == message:
            return last.turn
        async for _ in self._run(store, graph, case_id, last.turn, last.message, ()):
            pass
        return last.turn + 1

    async def _run(
        self,
        store: Store,
        graph: TurnGraph,
        case_id: str,
        turn: int,
        message: str,
        warnings: tuple[str, ...],
    ) -> AsyncIterator[Event]:
        config = _thread(case_id)
        snapshot = await graph.aget_state(config)
        resuming = bool(snapshot.next) and snapshot.values.get("turn") == turn
        given = TurnInput(case_id=case_id, turn=turn, message=message, warnings=warnings)
        result: TurnResult | None = None
        stream = graph.astream(
            None if resuming else given,
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
            raise KnowledgeMissing("The answer was not finished; please send the message again.")
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
        store, _ = await self._open()
        return await store.journal.history(case_id)

    async def case(self, case_id: str) -> Case:
        """The whole case with the source words of each value; empty before its first turn."""
        _, graph = await self._open()
        snapshot = await graph.aget_state(_thread(case_id))
        return State.model_validate(snapshot.values).case

    async def cases(self) -> list[CaseSummary]:
        """All cases, the one used last first."""
        store, _ = await self._open()
        return await store.journal.cases()

    async def forget(self, case_id: str) -> None:
        """Deletes a case for good; raises InputError when there is none by that id."""
        store, _ = await self._open()
        await self._known_case(store, case_id)
        await store.forget(case_id)


def _thread(case_id: str) -> RunnableConfig:
    return {"configurable": {"thread_id": case_id}}


class _LazySearch:
    """The guidance index, opened when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._searcher: Searcher | None = None

    def load(self) -> "Searcher":
        """Opens the index, building it where it is missing."""
        if self._searcher is None:
            # Imported here because it takes a while, and most turns need no look-up.
            from knowledge.index import open_index
            from knowledge.search import Searcher

            try:
                self._searcher = Searcher(open_index(self._folder))
            except KnowledgeError as error:
                raise KnowledgeMissing(str(error)) from error
        return self._searcher

    def search(self, query: str, k: int = 5, jurisdiction: str | None = None) -> list[Passage]:
        """The best passages for `query`."""
        return self.load().search(query, k, jurisdiction)


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
