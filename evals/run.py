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
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Literal, Protocol

from agent import Session, Settings, TurnResult
from agent.domain.base import Value
from agent.errors import InputError, RedressError
from evals.always import Moment, always
from evals.checks import Verdict, ended, expected, never
from evals.perturb import perturbed
from evals.scenario import Scenario

Engine = Literal["rules", "model"]
Outcome = Literal["pass", "fail", "unscored", "error"]
TURN_SECONDS = 120
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
    """Gives an opener of real sessions: fresh data each, one guidance index for all of them."""
    root = Path(tempfile.mkdtemp(prefix="redress-evals-"))
    try:
        async with Session(settings.model_copy(update={"data": root / "shared"})) as first:
            await first.warm()

        @asynccontextmanager
        async def opened(today: date) -> AsyncIterator[Asker]:
            data = Path(tempfile.mkdtemp(dir=root))
            (data / "knowledge").symlink_to(root / "shared" / "knowledge", target_is_directory=True)
            fresh = settings.model_copy(update={"data": data})
            async with Session(fresh, today=lambda: today) as session:
                yield session

        yield opened
    finally:
        shutil.rmtree(root, ignore_errors=True)


def without_model(settings: Settings) -> Settings:
    """The settings with no model, whatever the environment says."""
    return settings.model_copy(update={"api_key": None, "base_url": None})


async def run_trial(scenario: Scenario, number: int, engine: Engine, opener: Opener) -> Trial:
    """Holds one conversation and grades it; never raises for what Redress or the disk did."""
    said = messages(scenario, number, engine)
    results: list[TurnResult] = []
    started = time.perf_counter()
    # A task, so that a crash of Redress is looked at here instead of ending the run.
    talk = asyncio.ensure_future(_talk(scenario.today, said, results, opener))
    await asyncio.wait([talk])
    outcome, why = _ended(talk.exception(), len(results))
    verdicts = grade(scenario, said, results)
    if outcome != "error":
        why = (*why, *(finding for verdict in verdicts for finding in _sentences(verdict)))
        outcome = "fail" if why else "pass"
        if engine == "model" and _fell_back(results):
            outcome, why = "unscored", ("the model did not do the work of every turn", *why)
    spent = round((time.perf_counter() - started) * 1000)
    return Trial(
        trial=number,
        outcome=outcome,
        why=why,
        said=tuple(said),
        results=tuple(results),
        verdicts=tuple(verdicts),
        milliseconds=spent,
    )


async def _talk(
    today: date, said: Sequence[str], results: list[TurnResult], opener: Opener
) -> None:
    case_id: str | None = None
    async with opener(today) as session:
        for message in said:
            async with asyncio.timeout(TURN_SECONDS):
                result = await session.ask(case_id, message)
            results.append(result)
            case_id = result.case_id


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


def messages(scenario: Scenario, number: int, engine: Engine) -> list[str]:
    """What the person says: with the rules engine, trials after the first vary the wording."""
    plain = [turn.say for turn in scenario.turns]
    if engine == "model" or number == 1:
        return plain
    keep = _named_words(scenario)
    return [perturbed(say, f"{scenario.id}:{number}:{at}", keep) for at, say in enumerate(plain)]


def _named_words(scenario: Scenario) -> tuple[str, ...]:
    """All words that the scenario requires: a slip in one would be a slip of the harness."""
    required = scenario.model_dump_json(include={"knows", "private", "end", "never"})
    return (required, *(t.expect.model_dump_json() for t in scenario.turns if t.expect))


def grade(scenario: Scenario, said: Sequence[str], results: Sequence[TurnResult]) -> list[Verdict]:
    """Every check on a conversation, turn by turn; a pure function of what was said and shown."""
    verdicts: list[Verdict] = []
    for at, result in enumerate(results):
        verdicts += always(_moment(scenario, said[: at + 1], results[: at + 1]))
        if (wanted := scenario.turns[at].expect) is not None:
            verdicts += expected(result, wanted)
        if scenario.never is not None:
            verdicts += never(result, scenario.never)
    if scenario.end is not None and len(results) == len(scenario.turns):
        verdicts += ended(results, scenario.end)
    return verdicts


def _moment(scenario: Scenario, said: Sequence[str], results: Sequence[TurnResult]) -> Moment:
    return Moment(
        today=scenario.today,
        messages=tuple(said),
        results=tuple(results),
        knows=scenario.knows or {},
        does_not_know=scenario.does_not_know or (),
        private=scenario.private,
    )
