"""A desk under pressure is answered for what it says, and nothing told in confidence leaves."""

import asyncio
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent import Session, Settings
from agent.domain.case import Case, Money
from agent.domain.coaching import move_of
from agent.domain.coaching_answers import answer_to
from agent.domain.vocabulary import Channel, Fulfilment, Jurisdiction, Problem, Route, Wanted
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.order.asides import private

TODAY = date(2026, 11, 22)
ENTRIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "rep_pressure.yaml").read_text("utf-8")
)
LINES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "data" / "rep_pressure_lines.yaml").read_text("utf-8")
)
AT_THE_CHAT = Case(
    problem=Problem.DEFECTIVE_ON_ARRIVAL,
    item="blender",
    amount=Money(value=Decimal(120), currency="USD"),
    fault="leaks",
    fulfilment=Fulfilment.AMAZON,
    jurisdiction=Jurisdiction.US,
    talking=True,
)
# What is no line to answer: a swindler's mail, and silence that was told of with a question to us.
NO_LINE = {
    "x-us-asks-private-password": Route.SAFETY,
    "x-us-silence-puzzle": Route.PLAN,
    "x-eu-silence-fabrikant": Route.PLAN,
}
# What the writers of the entries call a move, where the product has another name for it.
CALLED = {
    "charges_fee": "asks_fee",
    "asks_private": "asks_private_data",
    "closes_chat": "closes",
    "silence": "silent",
    "asks_floor": "asks_lowest",
    "asks_fault": "asks_if_defective",
    "asks_info": "asks_proof",
    "threatens": "accuses",
}
A_REVIEW = "x-uk-threatens-seller"  # what is asked for in return is answered, not the threat
SAID = [(move, line) for move, lines in LINES["said"].items() for line in lines]


@pytest.mark.parametrize(("move", "line"), SAID)
def test_a_line_of_the_desk_is_answered_for_what_it_is(move: str, line: str) -> None:
    reading = read(line, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT)
    assert (reading.route, reading.move) == (Route.COACH, move)


@pytest.mark.parametrize("line", LINES["own"])
def test_what_the_person_says_is_no_line_of_the_desk(line: str) -> None:
    assert read(line, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT).route is not Route.COACH


@pytest.mark.parametrize("told", LINES["told_to_us"], ids=lambda told: told["words"])
def test_what_is_told_in_confidence_is_kept(told: dict[str, str]) -> None:
    kept = [update.value for update in private(understand(told["words"]))[0]]
    names = {told["name"]} if "name" in told else {"floor", "reason", "other"}
    assert any(told["secret"] in one.value and one.name in names for one in kept), kept


@pytest.mark.parametrize("words", LINES["no_secrets"])
def test_what_is_no_confidence_is_not_kept(words: str) -> None:
    assert private(understand(words))[0] == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I already bought another at Costco.", Wanted.REFUND),
        ("We have since ordered a different one from Argos.", Wanted.REFUND),
        ("I had to buy another one locally.", Wanted.REFUND),
        ("I don't want that model in my house again.", Wanted.REFUND),
        ("Ich hab längst Ersatz von MediaMarkt.", Wanted.REFUND),
        ("I bought a new one from Amazon last week.", None),
        ("I got a second one from the same seller.", None),
        ("I don't want another repair.", None),
        ("They sent another one.", None),
    ],
)
def test_who_has_another_one_wants_the_money(words: str, wanted: Wanted | None) -> None:
    told = read(f"Blender, $60, sold by Amazon, it leaks. {words}", Case(), TODAY).updates
    found = [one.value for one in told if one.field == "wanted"]
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("Crickets. I wrote them on the 12th, again on the 15th, nothing since. What now?", "plan"),
        ("The week is over and the money has not come. And now?", "plan"),
        ("No money on the card yet. So what do I do now?", "plan"),
        ("I called my bank. What are the fees for a chargeback?", "guidance"),
        ("Nothing came. How long does a refund to a debit card take?", "guidance"),
    ],
)
def test_the_question_for_the_next_step_is_answered_with_the_plan(words: str, route: str) -> None:
    assert read(words, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT).route == route


def test_what_a_desk_asks_to_be_told_is_told_as_far_as_it_is_known() -> None:
    case = AT_THE_CHAT.model_copy(
        update={"evidence": ("photos", "receipt"), "returned_on": date(2026, 11, 2)}
    )
    asked = "Could you send me your order number and a couple of photos?"
    assert answer_to(asked, case, "it leaks") == (
        "Order number: [ORDER NUMBER]; I can send: photos."
    )
    asked = "the tracking number and the date when you have dropped it"
    told = answer_to(asked, case, "it leaks")
    assert "[TRACKING NUMBER]" in told
    assert "November 2, 2026" in told
    assert answer_to("a video of the fault", case, "it leaks") == ""


def test_nothing_told_in_confidence_stands_in_the_next_words(tmp_path: Path) -> None:
    """All of it through the whole product: route and move, and no private word in any draft."""

    async def play() -> tuple[list[str], list[str]]:
        wrong, leaks = [], []
        async with Session(Settings(data=tmp_path), lambda: TODAY) as session:
            for one in ENTRIES:
                begun = await session.ask(None, one["told"])
                turn = await session.ask(begun.case_id, one["says"])
                expected = NO_LINE.get(one["id"], Route.COACH)
                wrong += [f"{one['id']}: {turn.route}"] if turn.route is not expected else []
                if expected is Route.COACH and turn.case.contacts:
                    move = move_of(turn.case.contacts[-1])
                    right = "closes" if one["id"] == A_REVIEW else one["move"]
                    wrong += [] if move == CALLED.get(right, right) else [f"{one['id']}: {move}"]
                words = " ".join(draft.text.lower() for draft in turn.drafts)
                leaks += [f"{one['id']}: {no}" for no in one["must_not_say"] if no in words]
        return wrong, leaks

    assert asyncio.run(play()) == ([], [])
