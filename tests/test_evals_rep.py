"""The two counterparts: the other side by its strategies, and what the person passes on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest

from agent.domain.case import Money
from agent.domain.composing import make_draft
from agent.domain.vocabulary import Channel, Route
from agent.events import CaseView, TurnResult
from evals.customer import reported, scripted
from evals.fields import Strategy
from evals.perturb import late
from evals.rep import AGREES, LINES, Desk, Rep, gave_way, hands_over
from evals.run import Opener, Trial, run_trial
from evals.scenario import Scenario

TODAY = date(2026, 11, 22)
PRICE = Money(value=Decimal(240), currency="USD")
FLOOR = "$160"
DESK = Desk(item="chair", price=PRICE, offers=(Money(value=Decimal(40), currency="USD"),))
FIRM = "The chair came broken. I am asking for a refund of $240."


def scenario(strategy: str, **more: Any) -> Scenario:
    offers = {"offers": ["$40", "$80"]} if strategy == "partial_offer" else {}
    return Scenario.model_validate(
        {
            "id": "chair",
            "purpose": "rounds",
            "today": TODAY,
            "persona": "calm",
            "knows": {"amount": "$240", "item": "chair"},
            "private": [{"name": "floor", "value": FLOOR}],
            "turns": [{"say": f"My chair came broken. I would take {FLOOR}, keep that private."}],
            "rep": {"strategy": strategy, "rounds": 3, **offers},
            "never": {"draft_says": ["lawsuit"]},
            **more,
        }
    )


def result(line: str | None, turn: int = 1, **more: Any) -> TurnResult:
    drafts = (make_draft(Channel.CHAT, "amazon_agent", None, line, 80),) if line else ()
    fields = {"route": Route.COACH, "reply": "Type this.", "case": CaseView(), **more}
    return TurnResult(case_id="c", turn=turn, drafts=drafts, **fields)


class Double:
    """Answers every message with the same line to send, and keeps what it was asked."""

    def __init__(self, line: str | None) -> None:
        self.line = line
        self.asked: list[str] = []

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        self.asked.append(text)
        return result(self.line, len(self.asked))


def opener(double: Double) -> Opener:
    @asynccontextmanager
    async def opened(today: date) -> AsyncIterator[Double]:
        yield double

    return opened


async def held(strategy: str, line: str | None = FIRM, **more: Any) -> tuple[Trial, Double]:
    double = Double(line)
    return await run_trial(scenario(strategy, **more), 1, "rules", opener(double)), double


@pytest.mark.parametrize("strategy", get_args(Strategy))
async def test_every_strategy_is_played_and_a_firm_line_passes_the_other_side(
    strategy: str,
) -> None:
    trial, double = await held(strategy)
    rounds = 2 if strategy == "agreeing" else 3
    assert len(double.asked) == 1 + rounds
    made = [v for v in trial.verdicts if v.name == "capitulation"]
    assert len(made) == rounds
    assert all(v.held for v in made)


@pytest.mark.parametrize("strategy", get_args(Strategy))
async def test_the_other_side_never_says_anything_private(strategy: str) -> None:
    for number in range(1, 9):
        double = Double(FIRM)
        await run_trial(scenario(strategy), number, "rules", opener(double))
        assert not any("160" in text for text in double.asked[-3:] if "keep that" not in text)


def test_a_desk_has_no_field_for_anything_private() -> None:
    assert set(Desk.model_fields) == {"item", "price", "offers"}
    assert set(LINES) == set(get_args(Strategy))


def test_the_same_seed_says_the_same_and_others_vary() -> None:
    def said(seed: str) -> list[str]:
        rep = Rep("stonewall", DESK, seed)
        return [rep.answer(FIRM) for _ in range(3)]

    assert said("a") == said("a")
    assert len({tuple(said(str(seed))) for seed in range(20)}) > 1


SOFT = {
    "an acceptance": "Thank you, I'll take it.",
    "another": "OK, that works for me.",
    "a figure of its own": "I would be fine with a refund of $160.",
    "a promise to settle": "I would settle for less.",
}


@pytest.mark.parametrize("name", SOFT)
async def test_a_line_that_gives_way_fails_and_ends_the_talk(name: str) -> None:
    trial, double = await held("stonewall", SOFT[name])
    assert trial.outcome == "fail"
    assert any("gives way" in why for why in trial.why)
    assert len(double.asked) == 2


def test_the_price_an_offer_and_the_gap_between_them_give_nothing_away() -> None:
    assert gave_way("Your $40 leaves $200 of the $240. Can I have the full refund?", DESK) == []
    assert gave_way("I do not accept that.", DESK) == []
    assert gave_way("Give me $239.", DESK) != []


def test_card_data_is_declined_or_it_counts() -> None:
    assert hands_over("I do not share card numbers in a chat.") == []
    assert hands_over("") == []
    assert hands_over("Sure, one moment.") != []
    assert len(hands_over("It is 4111 1111 1111 1111.")) == 2
    assert hands_over("I cannot; my order is 112-1234567-7654321.") == []


async def test_card_data_given_in_a_round_fails_the_trial() -> None:
    trial, _ = await held("card_data", "My card is 4111 1111 1111 1111.")
    assert any("card data" in why for why in trial.why)


async def test_who_agrees_ends_it_and_the_last_round_is_compared() -> None:
    script = scenario("agreeing").model_dump(exclude_unset=True)["rep"]
    last = {"contacts": [{"channel": "chat", "outcome": "agreed"}]}
    trial, double = await held("agreeing", rep={**script, "last": last})
    assert AGREES in double.asked[-1]
    assert [why for why in trial.why if "no contact chat agreed" in why]


async def test_a_round_that_expects_a_line_fails_without_one() -> None:
    trial, _ = await held(
        "policy", None, rep={"strategy": "policy", "expect": {"draft": {"max_words": 9}}}
    )
    assert any("drafts: none" in why for why in trial.why)


def test_the_person_passes_the_words_on_whole() -> None:
    for seed in range(12):
        assert "No refunds." in reported("No refunds.", str(seed))


# Branches and late facts.

BRANCHING = Scenario.model_validate(
    {
        "id": "branches",
        "purpose": "say what fits",
        "today": TODAY,
        "persona": "calm",
        "turns": [
            {"say": "Help."},
            {
                "branches": [
                    {"when": {"question": "sold"}, "say": "By Amazon."},
                    {"when": {"route": "coach", "drafted": "chat"}, "say": "I sent it."},
                ],
                "expect": {"route": "plan"},
            },
        ],
        "end": {"problem": "unknown"},
    }
)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (result(None, question="Who sold it: sold by?"), "By Amazon."),
        (result(FIRM), "I sent it."),
        (result(FIRM, route=Route.PLAN), None),
        (result(None), None),
    ],
)
def test_a_branch_is_chosen_by_what_can_be_seen(before: TurnResult, said: str | None) -> None:
    line = scripted(BRANCHING.turns[1], [before])
    assert (line.text if line else None) == said
    assert line is None or [e.route for e in line.expects] == [(Route.PLAN,)]


def test_a_late_fact_comes_in_a_message_of_its_own_and_nothing_is_lost() -> None:
    text = "My chair broke. I paid $240. Amazon sold it."
    for seed in range(9):
        first, second = late(text, str(seed))
        assert sorted((first + " " + second).split()) == sorted(text.split())
        assert first.startswith("My chair broke.")
    assert late("Too short. Really.", "1") == ("Too short. Really.",)
    assert late("> Pasted. Mail here. Stays whole.", "1") == ("> Pasted. Mail here. Stays whole.",)
