"""What a later message puts right, and what a pasted mail leaves to the person."""

import datetime
from decimal import Decimal

import pytest

from agent.domain.case import Case, merge
from agent.domain.vocabulary import Channel, Outcome
from agent.engines.rules import RulesEngine
from tests.test_voices import _updates

TODAY = datetime.date(2026, 11, 23)
LAMP = "my lamp broke, 40 euro, germany, paid with paypal, delivered on 2 October. "
TWO_DAYS = (
    LAMP + "I wrote an e-mail on Nov 3 and talked to the chat on Nov 10, agent Priya said no."
)


async def told(*messages: str) -> Case:
    """The case after the messages, each read in the light of the ones before."""
    case = Case()
    for turn, message in enumerate(messages, start=1):
        case = case.model_copy(update={"current_channel": Channel.CHAT if turn > 1 else None})
        reading = await RulesEngine().read(message, case, TODAY)
        case = merge(case, _updates(reading, case, turn), turn)
        case = case.model_copy(update={"talking": True})
    return case


@pytest.mark.parametrize(
    ("message", "value"),
    [
        ("no wait 35.50, 40 was the other one", "35.50"),
        ("sorry 38, 40 was for the desk", "38"),
        ("actually 45 and 40 was my old lamp", "45"),
        ("oh wait, it was €36. The 40 is from another order", "36"),
        ("i have 38 photos, 40 is the number of the flat", "40"),
    ],
)
async def test_a_sum_of_something_else_gives_way(message: str, value: str) -> None:
    case = await told(LAMP, message)
    assert case.amount is not None
    assert case.amount.value == Decimal(value)


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("actually the chat was on nov 9 not 10", 9),
        ("the chat was the 9th, not the 10th", 9),
        ("sorry, nov 11 instead of 10", 11),
        ("i sent 3 photos, not 10", 10),
        ("it was 12 calls, not 10 calls", 10),
    ],
)
async def test_the_day_of_a_contact_is_set_right(message: str, day: int) -> None:
    case = await told(TWO_DAYS, message)
    (contact,) = [one for one in case.contacts if one.who == "Priya"]
    assert contact.on == datetime.date(2026, 11, day)
    assert case.delivered_on == datetime.date(2026, 10, 2)


MAIL = """Dear Mr Ruiz,
we have inspected the article of order 203-1112223-4445556. It shows traces of use, so we can
refund only 60% of the price, that is EUR 74.40. Thank you for your understanding.
Kind regards
Returns desk
"""


@pytest.mark.parametrize(
    "own",
    [
        "that's what they wrote me. I sent back a rice cooker because it leaked, Berlin, paypal",
        "I sent back a rice cooker because it leaked. I am in Berlin and paid with paypal",
        "but it leaked from the start, my rice cooker. paid by paypal, Berlin",
    ],
)
async def test_the_person_goes_on_below_a_pasted_mail(own: str) -> None:
    case = await told(f"{MAIL}\n{own}")
    assert case.order_id == "203-1112223-4445556"
    assert case.item is not None and "cooker" in case.item
    assert case.fault is not None and "leak" in case.fault
    assert (case.country, str(case.payment_method)) == ("DE", "paypal")
    assert case.amount is not None
    assert (case.amount.value, case.amount.currency) == (Decimal("124.00"), "EUR")


@pytest.mark.parametrize(
    ("message", "price", "back"),
    [
        ("they refunded only 80%, that is 96 euro, for the drill", "120.00", "96"),
        ("i got 50% of what i paid = 40 pounds back for the drill", "80.00", "40"),
        ("the seller will deduct 15% of the price, $12, for my drill", "80.00", None),
        ("seller keeps 20% ($30) for restocking my drill", "150.00", None),
        ("the drill was $80 and they want 15% of it as a fee", "80", None),
        ("i paid 33 dollars for the drill, now it is 20% off, 26.40", "33", None),
    ],
)
async def test_a_share_with_its_sum_tells_the_price(
    message: str, price: str, back: str | None
) -> None:
    case = await told(message)
    assert case.amount is not None and case.amount.value == Decimal(price)
    refunded = case.amount_refunded.value if case.amount_refunded else None
    assert refunded == (Decimal(back) if back else None)


@pytest.mark.parametrize(
    "message",
    [
        "ok they now agreed to pay the rest within 5 days, ref 88231",
        "now they will pay it after all, within 48 hours",
        "he agreed to give back the money within a week",
    ],
)
async def test_a_yes_with_a_time_is_no_delay(message: str) -> None:
    case = await told(LAMP + "The chat refused yesterday.", message)
    assert case.contacts[-1].outcome in (Outcome.AGREED, Outcome.PROMISED)
    assert case.delivered_days_ago_at_least is None


@pytest.mark.parametrize(
    ("message", "made"),
    [
        ("they gave me $300 in october for a returned drone and now charged my card again", 0),
        ("amazon sent me 80 euros back for the coat, then took it back from my account", 0),
        ("the seller offered me $30 for the torn coat", 1),
        ("the chat offered me a $20 gift card for the torn coat yesterday", 1),
    ],
)
async def test_a_refund_that_was_taken_back_is_no_offer(message: str, made: int) -> None:
    assert len((await told(message)).contacts) == made


@pytest.mark.parametrize(
    ("message", "silent"),
    [
        ("its the left ear, just dead silence since like last tuesday", False),
        ("the right speaker has gone silent", False),
        ("they went silent after that", True),
        ("wrote to them on monday, silence since", True),
    ],
)
async def test_a_silent_thing_is_no_silent_desk(message: str, silent: bool) -> None:
    outcomes = {one.outcome for one in (await told(LAMP, message)).contacts}
    assert (Outcome.NO_REPLY in outcomes) is silent
