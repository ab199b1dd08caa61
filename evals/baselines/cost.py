"""Calls and tokens a turn, Redress beside the baselines, on a stub that counts them."""

import tempfile
from datetime import date
from pathlib import Path

from pydantic import SecretStr

from agent import Session, Settings
from agent.domain.base import Value
from evals.baselines.rag import PlainRag
from evals.baselines.react import ReactAgent
from evals.baselines.table import guidance, model
from evals.run import Asker
from evals.stub import Stub, serving

TODAY = date(2026, 11, 22)
# Ten turns of every kind: a report, facts, a question, what the other side said, drafts.
DIALOGUE = (
    "Amazon refused my return of a $389 blender. It stopped working on day 45.",
    "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio.",
    "It was delivered on October 1, 2026.",
    "How long do I have to dispute the charge?",
    "What do I say to the supervisor?",
    "They said the window is closed and offered a $50 gift card.",
    "Write the e-mail to the executive team.",
    "The executive team refused as well.",
    "Can I file an A-to-z claim?",
    "Write the letter to my bank.",
)


class Cost(Value):
    """One system over the dialogue. first, last: prompt tokens of its first and last turn."""

    name: str
    calls: float
    prompt_tokens: float
    first: int
    last: int


async def costs(settings: Settings) -> list[Cost]:
    """The dialogue with each system, in turn, with the same stub, store and model settings.

    Redress asks a second time for words that do not hold, so it is shown with either kind.
    """
    async with serving(faithful=True) as stub:
        holding = await _redress("Redress, words that hold", _at(settings, stub), stub)
    async with serving() as stub:
        asked = _at(settings, stub)
        chat, search = model(asked), guidance(settings.store)
        return [
            holding,
            await _redress("Redress, words that do not", asked, stub),
            await _cost("LangChain RAG", PlainRag(TODAY, chat, search), stub),
            await _cost("LangGraph ReAct", ReactAgent(TODAY, chat, search), stub),
        ]


def _at(settings: Settings, stub: Stub) -> Settings:
    return settings.model_copy(update={"base_url": stub.url, "api_key": SecretStr("none")})


async def _redress(name: str, asked: Settings, stub: Stub) -> Cost:
    with tempfile.TemporaryDirectory(prefix="redress-cost-") as folder:
        own = asked.model_copy(update={"data": Path(folder)})
        async with Session(own, today=lambda: TODAY) as session:
            await session.warm()
            return await _cost(name, session, stub)


async def _cost(name: str, asker: Asker, stub: Stub) -> Cost:
    turns: list[list[int]] = []
    case_id: str | None = None
    for message in DIALOGUE:
        before = len(stub.prompts)
        case_id = (await asker.ask(case_id, message)).case_id
        turns.append(stub.prompts[before:])
    tokens = [sum(turn) for turn in turns]
    return Cost(
        name=name,
        calls=round(sum(map(len, turns)) / len(turns), 2),
        prompt_tokens=round(sum(tokens) / len(turns), 1),
        first=tokens[0],
        last=tokens[-1],
    )


def table(found: list[Cost]) -> str:
    """The costs as Markdown."""
    head = "| ten turns on a counting stub | calls a turn | prompt tokens a turn | first | last |"
    rows = [
        f"| {one.name} | {one.calls} | {one.prompt_tokens} | {one.first} | {one.last} |"
        for one in found
    ]
    return "\n".join([head, "|---|---|---|---|---|", *rows])
