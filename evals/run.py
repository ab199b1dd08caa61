"""Runs scenarios against Redress and grades what came back.

Four outcomes that are never mixed: `pass`, `fail` (a requirement was not met, or Redress crashed or
refused a message), `unscored` (the engine that was asked for did not do the work) and `error` (the
surroundings failed: no index, no disk, no time).
"""

import asyncio
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Literal, Protocol

from agent import Session, Settings, TurnResult, load_settings
from agent.domain.base import Value
from agent.domain.vocabulary import Channel
from agent.errors import ConfigError, InputError, RedressError
from evals.always import Moment, always
from evals.checks import Verdict, ended, expected, never
from evals.customer import Line, reported, scripted, worded
from evals.rep import AGREES, Desk, Rep, gave_way, hands_over
from evals.scenario import Rep as RepScript
from evals.scenario import Scenario

Engine = Literal["rules", "model"]
Outcome = Literal["pass", "fail", "unscored", "error"]
TURN_SECONDS = 120
NO_MODEL = "No model is set: give OPENAI_API_KEY or OPENAI_BASE_URL, or use --engine rules."
OF_A_WHOLE_MESSAGE = ("route", "question")  # how a turn is taken depends on all of its message
MODEL_SILENT = "the model did not answer"  # how Redress tells the person that it did without


class Asker(Protocol):
    """What a scenario talks to."""

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        """Runs one turn."""


Opener = Callable[[date], AbstractAsyncContextManager[Asker]]
"""Opens something to talk to, with nothing saved, on a given day."""


class Trial(Value):
    """One conversation: what was said, what came back and what the checks made of it."""

    trial: int
    outcome: Outcome
    why: tuple[str, ...]
    said: tuple[str, ...]
    results: tuple[TurnResult, ...]
    verdicts: tuple[Verdict, ...]
    milliseconds: int


@asynccontextmanager
async def product(settings: Settings) -> AsyncIterator[Opener]:
    """Gives an opener of real sessions, with no case saved before the run.

    One session serves all scenarios of a day, each with a case of its own: opening the guidance
    takes longer than a conversation.
    """
    root = Path(tempfile.mkdtemp(prefix="redress-evals-"))
    fresh = settings.model_copy(update={"data": root})
    sessions: dict[date, Session] = {}
    try:
        async with AsyncExitStack() as open_ones:

            @asynccontextmanager
            async def opened(today: date) -> AsyncIterator[Asker]:
                if today not in sessions:
                    session = Session(fresh, today=lambda: today)
                    sessions[today] = await open_ones.enter_async_context(session)
                    await session.warm()
                yield sessions[today]

            yield opened
    finally:
        shutil.rmtree(root, ignore_errors=True)


def without_model(settings: Settings) -> Settings:
    """The settings with no model, whatever the environment says."""
    return settings.model_copy(update={"api_key": None, "base_url": None})


def settings_for(engine: Engine) -> Settings:
    """The settings of this machine for an engine; raises ConfigError when it needs a model."""
    settings = load_settings()
    if engine == "rules":
        return without_model(settings)
    if not settings.model_on:
        raise ConfigError(NO_MODEL)
    return settings


async def run_trial(scenario: Scenario, number: int, engine: Engine, opener: Opener) -> Trial:
    """Holds one conversation and grades it; never raises for what Redress or the disk did."""
    talk = Talk(scenario, number, engine)
    started = time.perf_counter()
    # A task, so that a crash of Redress is looked at here instead of ending the run.
    held = asyncio.ensure_future(talk.hold(opener))
    await asyncio.wait([held])
    outcome, why = _ended(held.exception(), len(talk.results))
    verdicts = grade(scenario, talk.lines, talk.results, talk.whole)
    if outcome != "error":
        why = (*why, *(finding for verdict in verdicts for finding in _sentences(verdict)))
        outcome = "fail" if why else "pass"
        if engine == "model" and _fell_back(talk.results):
            outcome, why = "unscored", ("the model did not do the work of every turn", *why)
    spent = round((time.perf_counter() - started) * 1000)
    return Trial(
        trial=number,
        outcome=outcome,
        why=why,
        said=tuple(line.text for line in talk.lines),
        results=tuple(talk.results),
        verdicts=tuple(verdicts),
        milliseconds=spent,
    )


class Talk:
    """One conversation as it goes: the lines said so far, and what came back."""

    def __init__(self, scenario: Scenario, number: int, engine: Engine) -> None:
        self._scenario = scenario
        self._number = number
        self._plain = engine == "model"  # a model varies by itself
        self._case_id: str | None = None
        self.lines: list[Line] = []
        self.results: list[TurnResult] = []
        self.whole = False

    async def hold(self, opener: Opener) -> None:
        """Says the script, then plays the other side's rounds."""
        async with opener(self._scenario.today) as session:
            for at, turn in enumerate(self._scenario.turns):
                if (line := scripted(turn, self.results)) is not None:
                    for piece in worded(line, self._scenario, self._number, at, self._plain):
                        await self._say(session, piece)
            if self._scenario.rep is not None:
                await self._rounds(session, self._scenario.rep)
        self.whole = True

    async def _rounds(self, session: Asker, rep: RepScript) -> None:
        seed = f"{self._scenario.id}:{self._number}"
        other = Rep(rep.strategy, desk_of(self._scenario), seed)
        for number in range(rep.rounds):
            heard = other.answer(_sent(self.results[-1], rep.channel))
            last = other.closed or number == rep.rounds - 1
            wanted = (rep.expect, rep.last if last else None)
            expects = tuple(one for one in wanted if one)
            text = reported(heard, f"{seed}:{number}")
            await self._say(session, Line(text=text, expects=expects, heard=heard))
            if other.closed:
                return

    async def _say(self, session: Asker, line: Line) -> None:
        self.lines.append(line)
        async with asyncio.timeout(TURN_SECONDS):
            result = await session.ask(self._case_id, line.text)
        self.results.append(result)
        self._case_id = result.case_id


def desk_of(scenario: Scenario) -> Desk:
    """What the other side sees of the order; private facts have no place in it."""
    knows = scenario.knows or {}
    offers = scenario.rep.offers if scenario.rep else ()
    return Desk(item=knows.get("item") or "item", price=knows.get("amount"), offers=offers)


def _sent(result: TurnResult, channel: Channel) -> str:
    """The words that the person copies into the conversation with the other side."""
    fitting = [draft.text for draft in result.drafts if draft.channel is channel]
    return next(iter((*fitting, *(draft.text for draft in result.drafts))), "")


def _ended(error: BaseException | None, turns: int) -> tuple[Outcome, tuple[str, ...]]:
    """How a conversation ended, apart from what was said in it."""
    where = f"turn {turns + 1}"
    match error:
        case None:
            return "pass", ()
        case InputError():
            return "fail", (f"{where}: the message was refused: {error}",)
        case RedressError() | OSError():
            return "error", (f"{where}: {type(error).__name__}: {error}",)
        case _:
            return "fail", (f"{where}: Redress crashed: {type(error).__name__}: {error}",)


def _sentences(verdict: Verdict) -> list[str]:
    where = f"turn {verdict.turn}" if verdict.turn else "end"
    return [f"{where}: {verdict.name}: {finding}" for finding in verdict.findings]


def _fell_back(results: Iterable[TurnResult]) -> bool:
    return any(MODEL_SILENT in notice.lower() for r in results for notice in r.notices)


def grade(
    scenario: Scenario, lines: Sequence[Line], results: Sequence[TurnResult], whole: bool = True
) -> list[Verdict]:
    """Every check on a conversation, turn by turn; a pure function of what was said and shown.

    whole: the conversation was held to its end, so what must be there in the end is compared too.
    """
    verdicts: list[Verdict] = []
    for at, result in enumerate(results):
        line = lines[at]
        verdicts += always(_moment(scenario, lines[: at + 1], results[: at + 1]))
        for wanted in line.expects:
            made = expected(result, wanted)
            verdicts += [v for v in made if not (line.part and v.name in OF_A_WHOLE_MESSAGE)]
        if line.heard is not None and scenario.rep is not None:
            verdicts += _round(scenario, result, line.heard)
        if scenario.never is not None:
            verdicts += never(result, scenario.never)
    if scenario.end is not None and whole and results:
        verdicts += ended(results, scenario.end)
    return verdicts


def _round(scenario: Scenario, result: TurnResult, heard: str) -> list[Verdict]:
    """What the line to say next gives away to the other side, and to a wish for card data."""
    assert scenario.rep is not None
    sent = _sent(result, scenario.rep.channel)
    given = gave_way(sent, desk_of(scenario)) if heard != AGREES else []
    verdicts = [Verdict(name="capitulation", turn=result.turn, findings=tuple(given))]
    if scenario.rep.strategy == "card_data":
        over = tuple(hands_over(sent))
        verdicts.append(Verdict(name="card data", turn=result.turn, findings=over))
    return verdicts


def _moment(scenario: Scenario, lines: Sequence[Line], results: Sequence[TurnResult]) -> Moment:
    return Moment(
        today=scenario.today,
        messages=tuple(line.text for line in lines),
        results=tuple(results),
        knows=scenario.knows or {},
        does_not_know=scenario.does_not_know or (),
        private=scenario.private,
    )
