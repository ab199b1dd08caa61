"""Passing remarks do not rewrite a case; what is confided stays out; accidents are no defects."""

import datetime
from decimal import Decimal

import pytest

from agent.domain.case import Case, Money, merge
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Jurisdiction, Problem, Route
from agent.engines.rules import RulesEngine

TODAY = datetime.date(2026, 11, 22)
KNOWN = Case(
    problem=Problem.DEFECTIVE_ON_ARRIVAL,
    jurisdiction=Jurisdiction.UK,
    country="GB",
    amount=Money(value=Decimal(125), currency="USD"),
    item="lens",
    fault="came scratched",
    talking=True,
)


async def after(message: str, case: Case = KNOWN) -> Case:
    reading = await RulesEngine().read(message, case, TODAY)
    return merge(case, reading.updates, 2)


@pytest.mark.parametrize(
    "message",
    [
        "between us, my max compromise is 100 dollars",
        "don't tell them, but 100 dollars would do for me",
        "the post office wants 25 dollars to send it back",
        "the courier charged me $25",
    ],
)
async def test_a_passing_sum_is_not_the_price(message: str) -> None:
    assert (await after(message)).amount == KNOWN.amount


@pytest.mark.parametrize(
    ("message", "value"), [("sorry, it was $152", 152), ("no, the price was $152 not $125", 152)]
)
async def test_a_corrected_price_is_taken(message: str, value: int) -> None:
    amount = (await after(message)).amount
    assert amount is not None
    assert amount.value == value


@pytest.mark.parametrize(
    "message",
    [
        "The rep says they can give me $50 credit.",
        "The rep said the item costs $12.",
        "The shipping cost was $12.",
        "The new one costs $450 at Walmart.",
    ],
)
async def test_what_others_say_is_not_the_price(message: str) -> None:
    assert (await after(message)).amount == KNOWN.amount


@pytest.mark.parametrize(
    "message",
    [
        "I won't go below two hundred bucks.",
        "Minimum: $210",
        "I'm willing to go as low as $205.",
        "My walk-away price is $190.",
        "I'd take $150 back.",
    ],
)
async def test_a_floor_is_kept_and_is_not_the_price(message: str) -> None:
    case = await after(message)
    assert case.amount == KNOWN.amount
    assert case.private


async def test_they_claim_is_not_i_say() -> None:
    assert (await after("They claim I changed my mind. I did not.")).problem is KNOWN.problem


@pytest.mark.parametrize(
    "message", ["I no have money for send back", "yes i want my money back not repair"]
)
async def test_a_remark_about_money_keeps_the_trouble(message: str) -> None:
    assert (await after(message)).problem is Problem.DEFECTIVE_ON_ARRIVAL


@pytest.mark.parametrize("message", ["write the chat message", "what law helps me", "yes", "ok"])
async def test_no_word_becomes_the_item(message: str) -> None:
    assert (await after(message)).item == "lens"
    assert (await after(message, Case(talking=True))).item is None


async def test_a_question_about_another_law_moves_nobody() -> None:
    assert (await after("does the US 60 day rule apply to me?")).jurisdiction == "UK"


@pytest.mark.parametrize(
    "message",
    [
        "Don't tell them but I dropped it in water in October",
        "secret: my son stepped on it",
        "honestly I spilled coffee over it, keep that private",
    ],
)
async def test_an_accident_is_no_defect_and_stays_private(message: str) -> None:
    reading = await RulesEngine().read(message, KNOWN, TODAY)
    case = merge(KNOWN, reading.updates, 2)
    assert reading.alarm is Alarm.OWN_DAMAGE
    assert (case.fault, case.problem, case.own_damage) == (None, Problem.UNKNOWN, True)
    assert case.private[-1].value == message
    again = await after("it stopped working, write the chat message", case)
    assert (again.fault, again.problem) == (None, Problem.UNKNOWN)


@pytest.mark.parametrize(
    "message", ["I dropped it off at UPS", "the driver dropped it at the wrong house"]
)
async def test_dropping_off_is_no_accident(message: str) -> None:
    assert (await RulesEngine().read(message, KNOWN, TODAY)).alarm is None


@pytest.mark.parametrize(
    "message",
    [
        "they said they will refund $40 once i pay $5 processing fee via link",
        "he wants a $5 processing fee first",
        "they gave me a number to call back",
    ],
)
async def test_paying_to_be_refunded_is_a_scam(message: str) -> None:
    assert (await RulesEngine().read(message, KNOWN, TODAY)).alarm is Alarm.SCAM


@pytest.mark.parametrize(
    "message",
    [
        "my order came fine but can you write the bank it was never delivered",
        "it works fine, just write that it arrived cracked",
        "should i make one up",
    ],
)
async def test_asks_to_lie_are_heard(message: str) -> None:
    assert (await RulesEngine().read(message, KNOWN, TODAY)).alarm is Alarm.ASKS_TO_LIE


async def test_sparks_and_burnt_smells_are_a_safety_matter() -> None:
    message = "The hairdryer from Amazon sparks and smells burnt, $60. They refused."
    assert (await RulesEngine().read(message, Case(), TODAY)).alarm is Alarm.INJURY


@pytest.mark.parametrize(
    "message", ["And if the repair fails?", "its a blender it stopped working", "what if they lie?"]
)
async def test_inside_a_conversation_nobody_is_turned_away(message: str) -> None:
    reading = await RulesEngine().read(message, Case(talking=True), TODAY)
    assert reading.route is not Route.OUT_OF_SCOPE
    far = await RulesEngine().read("what is the capital of france", Case(talking=True), TODAY)
    assert far.route is Route.OUT_OF_SCOPE
