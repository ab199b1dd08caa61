"""All of them on the same scenarios: what their words are worth, and what they cost."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from langchain_openai import ChatOpenAI
from openai import OpenAIError
from pydantic import SecretStr

from agent import Settings, TurnResult
from agent.domain.base import Value
from agent.errors import EngineError
from evals.baselines.base import Search
from evals.baselines.letter import TemplateLetter
from evals.baselines.rag import PlainRag
from evals.baselines.react import ReactAgent
from evals.checks import Verdict
from evals.run import Asker, Engine, Opener, Trial, product, run_trial, without_model
from evals.scenario import Scenario
from evals.scores import Means, Share, means, wilson
from knowledge.index import open_index
from knowledge.search import Searcher

# What can be asked of words alone. Plans, clocks, cases and the length for a channel are left out:
# a baseline has none of them, and would lose on them without a word having been compared.
OF_WORDS = (
    *("grounding", "privacy", "reply", "amounts_only", "capitulation", "card data"),
    *("never reply_says", "never draft_says"),
)
FOUND = 5


class Row(Value):
    """One system over all scenarios.

    kept: the checks of words that held. clean: the scenarios in which all of them did.
    """

    name: str
    kept: Share | None
    clean: Share | None
    cost: Means | None
    errors: int


def model(settings: Settings) -> ChatOpenAI:
    """The same model behind the same address that Redress would use."""
    return ChatOpenAI(
        model=settings.model,
        base_url=settings.base_url,
        api_key=settings.api_key or SecretStr("none"),
        timeout=settings.model_timeout,
        max_retries=0,
    )


class _Guarded:
    """A baseline whose endpoint's failures are the surroundings' and never a bad answer."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        """Asks; raises EngineError when the model did not answer."""
        try:
            return await self._asker.ask(case_id, text)
        except OpenAIError as error:
            raise EngineError(f"The model did not answer: {error}") from error


def opener(make: Callable[[date], Asker]) -> Opener:
    """Opens a new talk with a baseline for every scenario."""

    @asynccontextmanager
    async def opened(today: date) -> AsyncIterator[Asker]:
        yield _Guarded(make(today))

    return opened


@asynccontextmanager
async def systems(settings: Settings) -> AsyncIterator[dict[str, tuple[Engine, Opener]]]:
    """Everything that can run: with a model address all of them, without one what needs none."""
    async with product(without_model(settings)) as rules:
        found: dict[str, tuple[Engine, Opener]] = {
            "Redress, no model": ("rules", rules),
            TemplateLetter.name: ("rules", opener(TemplateLetter)),
        }
        if not settings.model_on:
            yield found
            return
        chat, search = model(settings), guidance(settings.store)
        found[PlainRag.name] = ("model", opener(lambda today: PlainRag(today, chat, search)))
        found[ReactAgent.name] = ("model", opener(lambda today: ReactAgent(today, chat, search)))
        async with product(settings) as with_model:
            yield {"Redress, with the model": ("model", with_model), **found}


def guidance(store: Path) -> Search:
    """The search of the guidance index that Redress uses, made before if it is not there."""
    searcher = Searcher(open_index(store))
    return lambda query: searcher.search(query, FOUND)


async def row(name: str, engine: Engine, to: Opener, scenarios: Sequence[Scenario]) -> Row:
    """One system over all scenarios, one trial each."""
    trials = [await run_trial(scenario, 1, engine, to) for scenario in scenarios]
    scored = [trial for trial in trials if trial.outcome in ("pass", "fail")]
    verdicts = [[v for v in trial.verdicts if v.name in OF_WORDS] for trial in scored]
    return Row(
        name=name,
        kept=_share([v.held for of in verdicts for v in of]),
        clean=_share([_clean(of) for of in verdicts if of]),
        cost=means(_timed(scored)),
        errors=len(trials) - len(scored),
    )


def _timed(trials: Sequence[Trial]) -> list[Trial]:
    """The trials with the time of a turn taken from outside, the same way for everyone."""
    timed = []
    for trial in trials:
        each = round(trial.milliseconds / max(1, len(trial.results)))
        results = [
            r.model_copy(update={"usage": r.usage.model_copy(update={"milliseconds": each})})
            for r in trial.results
        ]
        timed.append(trial.model_copy(update={"results": tuple(results)}))
    return timed


def _clean(verdicts: Sequence[Verdict]) -> bool:
    return all(verdict.held for verdict in verdicts)


def _share(held: Sequence[bool]) -> Share | None:
    return wilson(sum(held), len(held))


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown."""
    head = "| | checks of words held | scenarios clean | calls a turn | tokens a turn | ms a turn |"
    return "\n".join([head, "|---|---|---|---|---|---|", *(_line(one) for one in rows)])


def _line(one: Row) -> str:
    kept, clean = (f"{s.share:.1%} of {s.of}" if s else "none" for s in (one.kept, one.clean))
    cost = one.cost
    spent = (cost.model_calls, cost.tokens, cost.milliseconds) if cost else ("-", "-", "-")
    errors = f" ({one.errors} not scored)" if one.errors else ""
    return f"| {one.name}{errors} | {kept} | {clean} | " + " | ".join(map(str, spent)) + " |"
