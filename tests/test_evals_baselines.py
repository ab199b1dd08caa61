"""The baselines against a real server on loopback: one call, two calls and none."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from agent import Settings, load_settings
from agent.domain.vocabulary import Route
from agent.events import Usage
from evals import __main__ as command
from evals.always import ALWAYS
from evals.baselines import table as systems
from evals.baselines.base import DRAFT, PAGE, answered, shown, task
from evals.baselines.letter import LETTER, TemplateLetter
from evals.baselines.rag import WINDOW, PlainRag
from evals.baselines.react import ReactAgent
from evals.baselines.table import OF_WORDS, Row, model, opener, row, table
from evals.checks import NEVER
from evals.judge import judged, kappa, told
from evals.report import summed_up
from evals.run import Opener, run_trial
from evals.scenario import Scenario
from knowledge.passages import Passage
from tests.model_server import Behaviour, ModelServer, in_turn, reply, serve

TODAY = date(2026, 11, 22)
USED = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


def completion(**message: Any) -> Behaviour:
    """A whole answer of a chat endpoint."""
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": None, **message},
        "finish_reason": "tool_calls" if "tool_calls" in message else "stop",
    }
    frame = {"id": "c", "object": "chat.completion", "created": 1, "model": "test"}
    return reply(200, json.dumps({**frame, "choices": [choice], "usage": USED}))


SAYS = completion(content="Ask once. <draft>Please refund $80.</draft>")
CALLS = completion(
    tool_calls=[
        {
            "id": "t1",
            "type": "function",
            "function": {"name": "search_guidance", "arguments": '{"query": "defect"}'},
        }
    ]
)
PASSAGES = [
    Passage(
        id=str(n), title="t", heading=f"Heading {n}", text=f"Text {n}.", source="s", rank="guide"
    )
    for n in range(9)
]


class Search:
    """Gives the same passages, and keeps the questions."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, query: str) -> list[Passage]:
        self.asked.append(query)
        return PASSAGES


def endpoint(server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    return model(load_settings())


async def test_the_chain_makes_one_call_with_passages_and_the_talk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search = Search()
    async with serve(SAYS) as server:
        rag = PlainRag(TODAY, endpoint(server, monkeypatch), search)
        for number in range(WINDOW):
            result = await rag.ask("c", f"Question {number}")
    assert len(server.requests) == WINDOW
    system, *talk = server.requests[-1]["messages"]
    assert "2026-11-22" in system["content"]
    assert f"Text {PAGE - 1}." in system["content"]
    assert f"Text {PAGE}." not in system["content"]
    assert len(talk) == WINDOW + 1
    assert search.asked[-1] == f"Question {WINDOW - 1}"
    assert result.usage.model_calls == 1
    assert (result.usage.prompt_tokens, result.usage.completion_tokens) == (100, 20)
    assert [draft.text for draft in result.drafts] == ["Please refund $80."]
    assert (result.turn, result.route) == (WINDOW, Route.DRAFT)


async def test_the_agent_calls_its_tool_and_carries_what_came_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search = Search()
    async with serve(in_turn(CALLS, SAYS)) as server:
        agent = ReactAgent(TODAY, endpoint(server, monkeypatch), search)
        first = await agent.ask("c", "My mixer died.")
        second = await agent.ask("c", "And now?")
    assert search.asked == ["defect"]
    assert first.usage.model_calls == 2
    assert second.usage.model_calls == 1
    assert server.requests[0]["tools"][0]["function"]["name"] == "search_guidance"
    roles = [m["role"] for m in server.requests[-1]["messages"]]
    assert roles == ["system", "user", "assistant", "tool", "assistant", "user"]
    assert first.reply == "Ask once. Please refund $80."


async def test_the_letter_says_the_same_to_everyone() -> None:
    letter = TemplateLetter(TODAY)
    one, two = await letter.ask(None, "Hello"), await letter.ask("c", "$900 landlord")
    assert one.drafts == two.drafts
    assert DRAFT.search(LETTER) and "ORDER NUMBER" in one.drafts[0].slots
    assert (one.turn, two.turn, two.case_id) == (1, 2, "c")


def test_all_get_the_same_task_and_words_without_a_mark_are_no_draft() -> None:
    assert "Never invent" in task(TODAY)
    plain = answered(None, 1, "x", "Only advice.", Usage())
    assert (plain.drafts, plain.route) == ((), Route.GUIDANCE)
    assert shown(PASSAGES[:1]) == "[1] Heading 0\nText 0."


SCENARIO = Scenario.model_validate(
    {
        "id": "mixer",
        "purpose": "words alone",
        "today": TODAY,
        "persona": "calm",
        "turns": [{"say": "My $80 mixer died.", "expect": {"reply": {"contains_all": ["refund"]}}}],
        "never": {"draft_says": ["guarantee*"]},
    }
)


async def test_a_row_counts_only_what_can_be_asked_of_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lies = completion(content="<draft>A guaranteed $95, says 15 USC 9999.</draft>")
    async with serve(lies) as server:
        chat = endpoint(server, monkeypatch)
        to = opener(lambda today: PlainRag(today, chat, Search()))
        found = await row("liar", "model", to, [SCENARIO])
    letter = await row("letter", "rules", opener(TemplateLetter), [SCENARIO])
    assert found.kept and letter.kept and found.clean and letter.clean
    assert found.kept.held < found.kept.of
    assert (found.clean.held, letter.clean.held) == (0, 1)
    text = table([found, letter])
    assert "| liar |" in text and "| 1.0 | 120.0 |" in text


async def test_a_dead_endpoint_is_no_bad_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serve(reply(500, "down")) as server:
        chat = endpoint(server, monkeypatch)
        to = opener(lambda today: PlainRag(today, chat, Search()))
        trial = await run_trial(SCENARIO, 1, "model", to)
    assert trial.outcome == "error"


def test_the_checks_of_words_are_checks() -> None:
    others = {"reply", "amounts_only", "capitulation", "card data"}
    assert set(OF_WORDS) - others <= set(ALWAYS) | {f"never {name}" for name in NEVER}


def test_without_a_model_the_command_compares_what_needs_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    @asynccontextmanager
    async def staged(settings: Settings) -> AsyncIterator[Opener]:
        assert not settings.model_on
        yield opener(TemplateLetter)

    monkeypatch.setattr(systems, "product", staged)
    path = tmp_path / "one.yaml"
    path.write_text(SCENARIO.model_dump_json(exclude_unset=True), encoding="utf-8")
    assert command.main(["baselines", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Redress, no model" in out and "template letter" in out
    assert "LangChain" not in out


def test_a_row_with_nothing_scored_says_so() -> None:
    assert "none" in table([Row(name="x", kept=None, clean=None, cost=None, errors=3)])


# The judge.


async def test_the_judge_advises_and_its_agreement_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    yes, no, none = (completion(content=word) for word in ("YES", "No.", "Perhaps"))
    passed = await run_trial(SCENARIO, 1, "rules", opener(TemplateLetter))
    failed = passed.model_copy(update={"outcome": "fail"})
    reports = [summed_up("mixer", [trial]) for trial in (passed, failed, passed)]
    async with serve(in_turn(yes, no, none)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        found = await judged(load_settings(), [(SCENARIO, report) for report in reports])
    assert (found.asked, found.answered, found.agreed, found.kappa) == (3, 2, 2, 1.0)
    assert "no answer to 1" in told(found)
    asked = server.requests[0]["messages"][0]["content"]
    assert SCENARIO.purpose in asked and "My $80 mixer died." in asked
    assert passed.outcome == reports[0].outcome


def test_kappa_is_that_of_the_textbook() -> None:
    said = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    assert kappa(said) == 0.4
    assert kappa([(True, True)]) is None
    assert kappa([]) is None
