"""How a turn is run: its message is recorded, the graph goes through it, its result is recorded.

Whoever calls holds the case, so that nothing else happens in it meanwhile.
"""

import contextlib
import dataclasses
import datetime
import time
from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING, Any, Literal, cast

from agent.domain.case import Case
from agent.domain.marketplace import today_for
from agent.engines.choice import ModelChoice
from agent.engines.models import Models
from agent.engines.rules import RulesEngine
from agent.errors import EngineError, InputError, RedressError, StorageError
from agent.events import Event, Finished, TurnResult
from agent.graph.state import Context, Search, TurnInput, UsageMeter
from agent.settings import Settings
from knowledge.facts import FactSheet
from knowledge.redaction import scrub

if TYPE_CHECKING:
    from langchain_core.runnables import RunnableConfig
    from langgraph.types import StateSnapshot, StreamPart

    from agent.checkpoints import Store, TurnRecord
    from agent.graph.build import TurnGraph

REMOVED = "I removed private data from your message ({kinds}); please delete it elsewhere too."
UNFINISHED = "The answer was not finished; please send the message again."
REBUILT = (
    "The saved state of this case was damaged, so I read your messages again from the start. "
    "Please check that the facts and the plan are still right."
)
GONE_ON = "This case has gone on in another window; here it is as it is now. Please try again."


def thread(case_id: str) -> "RunnableConfig":
    """The LangGraph thread of a case."""
    return {"configurable": {"thread_id": case_id}}


def now() -> datetime.datetime:
    """The time where this process runs."""
    return datetime.datetime.now().astimezone()


class Turns:
    """Runs the turns of every case.

    Args:
        today: gives the civil date of a turn; without it, the date where the case's marketplace is.
    """

    def __init__(
        self,
        settings: Settings,
        facts: FactSheet,
        search: Callable[[], Search],
        today: Callable[[], datetime.date] | None,
    ) -> None:
        self._facts = facts
        self._search = search
        self._today = today
        self.models = Models(settings, RulesEngine())

    def day(self, case: Case) -> datetime.date:
        """The date by which the clocks of `case` are read."""
        return self._today() if self._today else today_for(case, now())

    async def place(
        self,
        store: "Store",
        graph: "TurnGraph",
        case_id: str,
        message: str,
        model: ModelChoice | None = None,
    ) -> TurnInput:
        """Records the message as a turn; an unanswered turn before it is finished first.

        The same message sent again after a crash answers the turn it was accepted as. A turn that
        cannot be answered stays so, and does not keep the person from going on. Either way its
        warnings are told with the new turn, because its own answer was never seen.
        """
        text, warnings = cleaned(message)
        last = await store.journal.last(case_id)
        warnings = (*warnings, *await self._mended(store, graph, case_id, last))
        turn: int | None = None
        if last is not None and last.result is None:
            warnings = tuple(dict.fromkeys((*last.warnings, *warnings)))
            if last.message == text:
                turn = last.turn
            else:
                await self._catch_up(store, graph, case_id, last, model)
        if turn is None:
            turn = await store.journal.accept(case_id, text, warnings)
        return TurnInput(case_id=case_id, turn=turn, message=text, warnings=warnings)

    async def replace(
        self, store: "Store", graph: "TurnGraph", case_id: str, message: str, turn: int, last: int
    ) -> TurnInput:
        """Records the message in the place of turn `turn`; that one and all after it are undone.

        It is one transaction: a crash leaves either the case as it was or the new message,
        accepted. Raises as `undo` does.
        """
        text, warnings = cleaned(message)
        await _still(store, case_id, turn, last)
        base = await _before(graph, case_id, turn)
        await store.rewind(case_id, turn, base, instead=(text, warnings))
        return TurnInput(case_id=case_id, turn=turn, message=text, warnings=warnings)

    async def undo(
        self, store: "Store", graph: "TurnGraph", case_id: str, turn: int, last: int
    ) -> str:
        """Takes turn `turn` and all after it back, to the checkpoint before; returns its message.

        Raises:
            InputError: there is no such turn, or `last` is not the last one any more.
        """
        message = await _still(store, case_id, turn, last)
        await store.rewind(case_id, turn, await _before(graph, case_id, turn))
        return message

    async def _mended(
        self, store: "Store", graph: "TurnGraph", case_id: str, last: "TurnRecord | None"
    ) -> list[str]:
        """What to tell of damage, once a lost state of the case is made anew from its journal."""
        told = [store.told.pop() for _ in range(len(store.told))]
        if last is None or await _readable(graph, case_id):
            return told
        history = await store.journal.history(case_id)
        answered = [record for record in history if record.result is not None]
        if not answered:
            return told
        await store.saver.adelete_thread(case_id)
        for record in answered:
            await self._again(store, graph, case_id, record)
        return [*told, REBUILT]

    async def _again(
        self, store: "Store", graph: "TurnGraph", case_id: str, record: "TurnRecord"
    ) -> None:
        """Goes through an answered turn as on its day, for the state alone and with no model."""
        given, plan = _given(case_id, record), record.result and record.result.plan
        context = await self._context(store, given, None, None)
        day = plan.as_of if plan else context.today
        context = dataclasses.replace(context, engine=RulesEngine(), today=day)
        await graph.ainvoke(given, thread(case_id), context=context, durability="exit")

    async def _catch_up(
        self,
        store: "Store",
        graph: "TurnGraph",
        case_id: str,
        last: "TurnRecord",
        model: ModelChoice | None,
    ) -> None:
        """Answers a turn that was left unanswered, if that is possible now."""
        given = _given(case_id, last)
        with contextlib.suppress(RedressError):
            async for _ in self.run(store, graph, given, model):
                pass

    async def run(
        self,
        store: "Store",
        graph: "TurnGraph",
        given: TurnInput,
        model: ModelChoice | None = None,
    ) -> AsyncGenerator[Event]:
        """Runs a turn that was recorded, from where it stopped if it had begun.

        model: the one to ask in this turn; without it, that of the settings.

        Raises:
            KnowledgeMissing: the guidance cannot be read.
            EngineError: the answer was not finished.
        """
        config = thread(given.case_id)
        snapshot = await graph.aget_state(config)
        begun = _same(snapshot, given)
        over = begun and not snapshot.next
        result: TurnResult | None = snapshot.values.get("result") if over else None
        if result is not None:  # only the journal was not reached
            await store.answer(result, await _before(graph, given.case_id, given.turn))
            yield Finished(result=result)
            return
        base = await _base(graph, snapshot, given)
        stream = graph.astream(
            None if begun and snapshot.next else given,
            config,
            context=await self._context(store, given, snapshot.values.get("case"), model),
            stream_mode=["custom", "updates"],
            durability=self._saved(model),
            version="v2",
        )
        parts = cast("AsyncGenerator[StreamPart[Any, Any]]", stream)
        # Who stops listening lets go of the case only when the graph has saved where it stopped.
        async with contextlib.aclosing(parts):
            async for part in parts:
                if part["type"] == "custom":
                    yield part["data"]
                elif part["type"] == "updates" and "reply" in part["data"]:
                    result = part["data"]["reply"]["result"]
        if result is None:
            raise EngineError(UNFINISHED)
        await store.answer(result, base)
        yield Finished(result=result)

    def _saved(self, model: ModelChoice | None) -> Literal["sync", "exit"]:
        """When the steps of a turn are saved: each at once where doing it again costs a request.

        The rules do a turn that was cut off again from its message, in milliseconds.
        """
        return "sync" if self.models.chosen(model).model_on else "exit"

    async def _context(
        self, store: "Store", given: TurnInput, case: Case | None, model: ModelChoice | None
    ) -> Context:
        meter, case = UsageMeter(), case or Case()
        written: list[str] = []
        if self.models.chosen(model).model_on:
            written = [one.message for one in await store.journal.history(given.case_id)]
        return Context(
            engine=self.models.engine(given.case_id, written, case.people, meter, model),
            search=self._search(),
            facts=self._facts,
            today=self.day(case),
            meter=meter,
            started=time.perf_counter(),
            documents=await store.shelf.documents(given.case_id),
        )


def _same(snapshot: "StateSnapshot", given: TurnInput) -> bool:
    """Whether the state is of this turn, and not of one that a damaged journal lost."""
    saved = snapshot.values
    return (saved.get("turn"), saved.get("message")) == (given.turn, given.message)


def cleaned(message: str) -> tuple[str, tuple[str, ...]]:
    """The message without secrets, and what to tell the person about them."""
    cleaned = scrub(message)
    kinds = ", ".join(dict.fromkeys(kind.value.lower() for kind in cleaned.removed))
    return cleaned.text, (REMOVED.format(kinds=kinds),) if kinds else ()


async def _still(store: "Store", case_id: str, turn: int, last: int) -> str:
    """The message of turn `turn`, while turn `last` is the newest one of the case."""
    history = await store.journal.history(case_id)
    said = next((record.message for record in history if record.turn == turn), None)
    if said is None or history[-1].turn != last:
        raise InputError(GONE_ON)
    return said


def _given(case_id: str, record: "TurnRecord") -> TurnInput:
    """What the graph is given for a turn as it was recorded."""
    return TurnInput(
        case_id=case_id, turn=record.turn, message=record.message, warnings=record.warnings
    )


async def _readable(graph: "TurnGraph", case_id: str) -> bool:
    """Whether there is a saved state of the case that can be read."""
    try:
        return bool((await graph.aget_state(thread(case_id))).values)
    except (StorageError, ValueError, TypeError, KeyError):  # of damaged bytes
        return False


async def _base(graph: "TurnGraph", snapshot: "StateSnapshot", given: TurnInput) -> str | None:
    """The id of the checkpoint that the last finished turn before ended with, if any."""
    if snapshot.values and (snapshot.next or snapshot.values.get("turn") == given.turn):
        return await _before(graph, given.case_id, given.turn)
    found = snapshot.config["configurable"].get("checkpoint_id")
    return str(found) if found else None


async def _before(graph: "TurnGraph", case_id: str, turn: int) -> str | None:
    """The id of the checkpoint with which the last finished turn before `turn` ended, if any."""
    async for snapshot in graph.aget_state_history(thread(case_id)):
        if not snapshot.next and snapshot.values.get("turn", turn) < turn:
            return str(snapshot.config["configurable"]["checkpoint_id"])
    return None
