"""A session: all fronts talk to it, one stream of events a turn, every turn saved."""

import asyncio
import copy
import datetime
import os
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing, suppress
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self

# Read when langgraph is imported: refuse to load saved types that the state does not declare, and
# send no trace of a conversation anywhere, whatever the machine is set up for.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
os.environ["LANGSMITH_TRACING"] = os.environ["LANGCHAIN_TRACING_V2"] = "false"

from agent import owners
from agent.cabinet import Cabinet
from agent.documents import Added, CaseDocument, read
from agent.domain.case import Case
from agent.domain.contact_corrections import contact_correction
from agent.domain.corrections import correction
from agent.engines.choice import ModelChoice, Sent
from agent.errors import RedressError, one_sentence
from agent.events import Accepted, Event, Finished, TurnResult
from agent.filing import as_filed, read_back
from agent.finding import holds
from agent.guidance import in_background, search_of
from agent.messages import usable
from agent.settings import Settings
from agent.tables import plain_errors
from knowledge.errors import KnowledgeError
from knowledge.facts import FactSheet
from knowledge.files import MAX_BYTES
from knowledge.redaction import scrub

if TYPE_CHECKING:
    from agent.checkpoints import CaseSummary, Store, TurnRecord
    from agent.graph.build import TurnGraph
    from agent.graph.state import State
    from agent.packet.archive import Packet
    from agent.turns import Turns
    from knowledge.documents import Document

LONGEST_NAME = 80
FILES_AT_ONCE = 2  # reading one takes a processor, and sometimes a process of its own


def local_today() -> datetime.date:
    """Today's date where this process runs."""
    return datetime.datetime.now().astimezone().date()


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
        self._facts = FactSheet.load()
        self._search = search_of(settings)
        self._cabinet = Cabinet(settings.data, settings.cases_at)
        self._turns = cache(lambda: self._made(settings, today))  # one for all views of this
        self._readers = asyncio.Semaphore(FILES_AT_ONCE)
        self._warm = False
        self._owner: str | None = None  # of all cases: a session on one's own computer

    def _made(self, settings: Settings, today: Callable[[], datetime.date] | None) -> "Turns":
        from agent.turns import Turns  # a page is shown without it

        return Turns(settings, self._facts, lambda: self._search, today)

    async def __aenter__(self) -> Self:
        await self._cabinet.store()
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
            await self._cabinet.aclose()

    async def _open(self, case_id: str | None = None) -> "tuple[Store, TurnGraph]":
        """The store and the graph; raises InputError for a case of another owner."""
        owners.check(case_id, self._owner)
        return await self._cabinet.open()

    async def _kept(self, case_id: str | None = None) -> "Store":
        """The store alone, for what runs no turn; raises as `_open` does."""
        owners.check(case_id, self._owner)
        return await self._cabinet.store()

    def owned_by(self, owner: str) -> Self:
        """This session as one of several people sees it: cases of others are not there."""
        view = copy.copy(self)
        view._owner = owner
        return view

    async def warm(self) -> None:
        """Opens the store and the guidance index, so that the first question does not wait."""
        await self._open()
        await in_background(self._search.load)
        self._warm = True

    async def turn(
        self,
        case_id: str | None,
        text: str,
        replaces: tuple[int, int] | None = None,
        model: ModelChoice | None = None,
    ) -> AsyncGenerator[Event]:
        """Runs one turn and yields its events; the last one is `Finished`, and it is saved.

        Args:
            case_id: the case to go on with, or None for a new one.
            text: the person's message, as typed.
            replaces: the turn that this message takes the place of, undone with all after it, and
                the last turn that the person has seen.
            model: the model to ask in this turn, kept nowhere; by default that of the settings.

        Raises:
            InputError: the message or the case id cannot be used, another window does not finish
                with the case, or it went on there since; nothing was changed.
            StorageError: the saved cases cannot be read or written.
            KnowledgeMissing: the guidance cannot be read.
            EngineError: the answer was not finished.
        """
        message = usable(text)
        with plain_errors():
            store, graph = await self._open(case_id)
            async with self._cabinet.held(case_id, self._owner) as case_id:
                if replaces is None:
                    given = await self._turns().place(store, graph, case_id, message, model)
                else:
                    given = await self._turns().replace(store, graph, case_id, message, *replaces)
                yield Accepted(case_id=case_id, turn=given.turn)
                async with aclosing(self._turns().run(store, graph, given, model)) as events:
                    async for event in events:
                        yield event

    async def undo(self, case_id: str, turn: int, last: int) -> str:
        """Takes turn `turn` and all after it back; the case is as it was before. Returns its words.

        Args:
            last: the last turn that the person has seen.

        Raises:
            InputError: there is no such case or turn, or it went on in another window since.
            StorageError: the saved cases cannot be read or written.
        """
        with plain_errors():
            store, graph = await self._open(case_id)
            async with self._cabinet.held(case_id):
                return await self._turns().undo(store, graph, case_id, turn, last)

    def sent(self, case_id: str) -> tuple[Sent, ...]:
        """What was sent to models for a case since the start, oldest first, as it left."""
        owners.check(case_id, self._owner)
        return self._turns().models.sent(case_id)

    async def ask(
        self, case_id: str | None, text: str, model: ModelChoice | None = None
    ) -> TurnResult:
        """Runs one turn and returns its result; raises as `turn` does."""
        result: TurnResult | None = None
        async for event in self.turn(case_id, text, model=model):
            if isinstance(event, Finished):
                result = event.result
        assert result is not None  # `turn` ends with Finished or raises
        return result

    async def history(self, case_id: str) -> "list[TurnRecord]":
        """The turns of a case, oldest first; one without a result has not been answered."""
        with plain_errors():
            store = await self._kept(case_id)
            return await store.journal.history(case_id)

    async def case(self, case_id: str) -> Case:
        """The whole case with the source words of each value, and what its files tell."""
        state = await self._state(case_id)
        return await as_filed(await self._kept(), case_id, state, self.day(state.case))

    def day(self, case: Case) -> datetime.date:
        """The date by which the clocks of `case` are read: that of its marketplace."""
        return self._turns().day(case)

    async def _state(self, case_id: str) -> "State":
        with plain_errors():
            _, graph = await self._open(case_id)
            from agent.graph.state import State  # both are there with the graph
            from agent.turns import thread

            snapshot = await graph.aget_state(thread(case_id))
        return State.model_validate(snapshot.values)

    async def cases(self) -> "list[CaseSummary]":
        """All cases, the one used last first."""
        with plain_errors():
            store = await self._kept()
            cases = await store.journal.cases()
        return [one for one in cases if owners.owns(self._owner, one.case_id)]

    async def find(self, words: str, case_ids: Iterable[str]) -> list[str]:
        """Those of the cases that hold all `words`, in a message, a fact or the name of a file."""
        with plain_errors():
            journal = (await self._kept()).journal
            own = [one for one in case_ids if owners.owns(self._owner, one)]
            return [one for one in own if holds(await journal.texts(one), words)]

    async def rename(self, case_id: str, name: str) -> None:
        """Gives a case a name for the list, less secrets; an empty one takes it away.

        Raises InputError when there is no such case.
        """
        with plain_errors():
            store = await self._kept(case_id)
            await self._cabinet.known(case_id)
            await store.journal.rename(case_id, scrub(" ".join(name.split())).text[:LONGEST_NAME])

    async def correct(self, case_id: str, field: str, written: str) -> TurnResult:
        """Puts one fact of a case right, as a turn of its own; empty means not known.

        Raises InputError when `written` is no value of that fact, and as `turn` does.
        """
        return await self.ask(case_id, await self.correction(case_id, field, written))

    async def correction(self, case_id: str, field: str, written: str) -> str:
        """The message that puts one fact right; raises InputError when it is no value of it."""
        with one_sentence():
            return correction(field, written, self.day(await self.case(case_id)))

    async def contact_correction(self, case_id: str, number: int, given: dict[str, str]) -> str:
        """The message that puts a contact right, or takes it out when nothing is given.

        Raises InputError when something given is no value of it.
        """
        with one_sentence():
            return contact_correction(number, given, self.day(await self.case(case_id)))

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
            store = await self._kept(case_id)
            async with self._cabinet.held(case_id, self._owner) as held:
                there = await store.shelf.add(held, document, entry)
                documents = await store.shelf.documents(held)
        if self._warm and there is None:
            await in_background(lambda: self._prepare(documents))
        case = (await self._state(held)).case
        told = "" if there else await read_back(case, document, self.day(case))
        return Added(case_id=held, document=there or entry, known=there is not None, told=told)

    def _prepare(self, documents: "tuple[Document, ...]") -> None:
        """Makes the files ready for the first question, which says it if that is not possible."""
        with suppress(KnowledgeError, RedressError):
            self._search.load()[1].read(documents)

    async def documents(self, case_id: str) -> list[CaseDocument]:
        """The files of a case, the first one added first; none for an unknown case."""
        with plain_errors():
            store = await self._kept(case_id)
            return await store.shelf.entries(case_id)

    async def remove_document(self, case_id: str, sha256: str) -> CaseDocument:
        """Deletes one file of a case for good; what answers quoted from it stays in the case.

        Raises:
            InputError: there is no such case or file, or another window does not finish with it.
            StorageError: the file cannot be written, or traces of the text are left for now.
        """
        with plain_errors():
            store = await self._kept(case_id)
            async with self._cabinet.held(case_id):
                return await store.remove_document(case_id, sha256)

    async def packet(self, case_id: str) -> "Packet":
        """The files of a case, to send and to keep; InputError when there is no such case."""
        with plain_errors():
            store = await self._kept(case_id)
            await self._cabinet.known(case_id)
            added = tuple(one.title for one in await store.shelf.entries(case_id))
        state = await self._state(case_id)
        from agent.packet.build import build  # most sessions make no packet

        day = self.day(state.case)
        case = await as_filed(store, case_id, state, day)
        return await asyncio.to_thread(build, case_id, case, day, self._facts, added, state.handed)

    async def load(self, data: bytes) -> str:
        """Makes a new case of the bytes of a case.json; returns its id.

        Raises InputError for a damaged or newer file; nothing is kept then.
        """
        from agent.packet import casefile, loading  # most sessions load no case

        case = await asyncio.to_thread(casefile.read, data)
        with plain_errors():
            store, graph = await self._open()
            async with self._cabinet.held(None, self._owner) as case_id:
                day = self.day(case)
                await loading.keep(case, case_id, day, self._facts, store.journal, graph)
        return case_id

    async def forget(self, case_id: str) -> None:
        """Deletes a case for good, once a turn that runs in it is over.

        Raises:
            InputError: there is no case by that id, or another window does not finish with it.
            StorageError: the file cannot be written, or traces of the case are left in it for now.
        """
        with plain_errors():
            store, _ = await self._open(case_id)
            async with self._cabinet.held(case_id):
                await store.forget(case_id)
        self._turns().models.forget(case_id)
