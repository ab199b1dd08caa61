"""What long talks tell of time limits, part payments, the rest, and other orders."""

from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Case
from agent.domain.endings import Ending
from agent.domain.offers import appraise, as_it_is
from agent.domain.planner import plan
from agent.domain.settled import closing_lines, still_missing
from agent.domain.told import Told
from agent.domain.vocabulary import YES, Outcome, Problem, Status
from knowledge.facts import FactSheet
from tests.talks import TODAY, told

HEADPHONES = (
    "headphones $149 bought on amazon.com, sold by Amazon, arrived Nov 3 with the left side dead. "
    "Paid by Visa credit card. Chat refused."
)


def now_line(case: Case) -> str:
    """What the plan says of the step to take now."""
    steps = plan(case, TODAY, FactSheet.load()).steps
    return next(f"{s.ask} {s.why}" for s in steps if s.status in (Status.NOW, Status.LATER))


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ('email from Amazon: "Please return the item within 5 days to avoid being charged '
         'again."', date(2026, 11, 28)),
        ("Chat: please provide the serial number and photos by November 27 or your case will be "
         "closed", date(2026, 11, 27)),
        ('mail from Amazon today: "Kindly share the police report within 48 hrs"',
         date(2026, 11, 25)),
        ("she says I can send additional documents within 10 days", date(2026, 12, 3)),
        ("supervisor told me to upload photos by Friday", date(2026, 11, 27)),
        ("chat says you have 7 days to submit proof, otherwise the request is cancelled",
         date(2026, 11, 30)),
        ("they agreed to refund if I send it back within 14 days", date(2026, 12, 7)),
        ("chat: we need a photo of the label by tomorrow", date(2026, 11, 24)),
        ("they want me to send the invoice before November 30", date(2026, 11, 30)),
    ],
)  # fmt: skip
def test_a_day_set_for_the_person_is_never_waited_for(line: str, by: date) -> None:
    case = told(HEADPHONES, line)
    assert (case.contacts[-1].promised_by, case.contacts[-1].answer_by) == (None, by)
    assert case.delivered_days_ago_at_least is None
    assert "wait until" not in now_line(case)
    assert "They want it from you by" in now_line(case)


def test_the_day_for_a_return_is_not_the_day_of_the_money() -> None:
    case = told(HEADPHONES, "supervisor approved a full refund, I must return them by December 10")
    assert case.contacts[-1].outcome in YES
    assert "arrive by" not in now_line(case) and "from you by December 10" in now_line(case)


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("supervisor says please allow 5-7 business days for the review", date(2026, 12, 2)),
        ("they told me to wait until November 30", date(2026, 11, 30)),
        ("she said I can expect an answer within 48 hours", date(2026, 11, 25)),
        ('chat: "you will hear from us by November 28"', date(2026, 11, 28)),
        ("Please send photos and we will decide within 3 days, says the supervisor",
         date(2026, 11, 26)),
        ("he asked me to give them until Friday to decide", date(2026, 11, 27)),
        ("they agreed: if I return it, refund within 14 days", date(2026, 12, 7)),
    ],
)  # fmt: skip
def test_a_day_of_theirs_stays_a_promise(line: str, by: date) -> None:
    contact = told(HEADPHONES, line).contacts[-1]
    assert (contact.promised_by, contact.answer_by) == (by, None)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("the kettle died within 10 days", 10),
        ("within 3 weeks the battery would not charge", 21),
        ("my bank said I can reverse the direct debit within 8 weeks. should I?", None),
        ("please provide proof of the defect within 3 days", None),
    ],
)
def test_a_time_that_is_given_is_no_time_of_use(line: str, days: int | None) -> None:
    assert told(line).delivered_days_ago_at_least == days


IPAD = (
    "iPad 699 EUR bought on amazon.de, sold by Amazon, arrived Nov 3 with a dead screen. "
    "Paid by Visa credit card. Chat refused."
)


@pytest.mark.parametrize(
    ("first", "line", "came"),
    [
        (HEADPHONES, 'email says "a partial refund of $30 was issued"', "30"),
        (HEADPHONES, "got an email: we have refunded $30 to your card", "30"),
        (HEADPHONES, 'chat just said "We have issued a partial refund of $45."', "45"),
        (HEADPHONES, 'mail: "Your refund of $60.00 has been issued to your Visa"', "60.00"),
        (HEADPHONES, 'supervisor: "I have refunded you $20 for the inconvenience."', "20"),
        (HEADPHONES, "she says she processed a refund for $75", "75"),
        (IPAD, 'got email: "we have processed a partial refund of 209,70 EUR as a gesture, the '
         'case is closed". I never agreed!!', "209.70"),
        (IPAD, "Sie haben 100 EUR erstattet, mehr nicht", "100"),
    ],
)  # fmt: skip
def test_a_part_that_was_refunded_leaves_the_rest_to_ask_for(
    first: str, line: str, came: str
) -> None:
    case = told(first, line)
    assert case.amount_refunded is not None and case.amount is not None
    assert case.amount_refunded.value == Decimal(came)
    assert case.ending is None and not any(c.outcome in YES for c in case.contacts)
    gap = still_missing(case)
    assert gap is not None and gap.value == case.amount.value - Decimal(came)
    if first is HEADPHONES:
        assert "the rest of the refund" in now_line(case)


@pytest.mark.parametrize(
    ("first", "line", "offered"),
    [
        (IPAD, "they wrote: we refund you 85,80 EUR", "85.80"),
        (IPAD, 'Amazon schreibt: "wir erstatten 85,80 EUR als Kulanz"', "85.80"),
        (HEADPHONES, "they will issue a partial refund of $30", "30"),
        (HEADPHONES, "they offer a partial refund of $45", "45"),
    ],
)
def test_a_promise_of_a_part_is_an_offer(first: str, line: str, offered: str) -> None:
    case = told(first, line)
    offer = case.contacts[-1].offer
    assert case.contacts[-1].outcome is Outcome.OFFERED and case.amount_refunded is None
    assert offer is not None and offer.amount is not None
    assert offer.amount.value == Decimal(offered)


@pytest.mark.parametrize(
    "line",
    [
        "email: we issued a refund of $149.00",
        "we issued a refund of $149.00, says the mail",
        'Amazon mail: "Your refund of $149.00 has been processed"',
    ],
)
def test_a_notice_that_all_was_refunded_is_a_yes(line: str) -> None:
    case = told(HEADPHONES, line)
    assert case.contacts[-1].outcome in YES and still_missing(case) is None


def test_the_notice_of_a_refund_that_was_taken_back_is_old() -> None:
    case = told(
        "I returned a Canon R50 camera ($679) to amazon.com Sept 12, got the refund Sept 15. Nov "
        "16 Amazon re-charged me $679, says 'we received a different item'. I'm in Tucson",
        "email of Sept 15: we issued a refund of $679.00",
    )
    assert not any(c.outcome in YES for c in case.contacts)


@pytest.mark.parametrize(
    "line",
    [
        "they say a refund of $149 was issued",
        "they issued a $30 gift card",
        "they charged me $30 and refunded nothing",
        "would you accept a refund of $30? they ask",
    ],
)
def test_what_is_no_part_refund(line: str) -> None:
    assert told(HEADPHONES, line).amount_refunded is None


VACUUM = (
    "Shark vacuum A$899 bought on amazon.com.au, sold by Amazon, arrived Nov 3 dead. "
    "Paid by Visa credit card. Chat refused."
)
SHORT = 'refund came but only 674.25. they reckon 25% "restocking fee"'


@pytest.mark.parametrize(
    "line",
    [
        "they just refunded the rest. cheers mate, you're a ripper",
        "ok the remaining 224.75 has just landed in my account, thanks!",
        "got the other 224.75 today",
        "the balance is in my account now",
    ],
)
def test_the_rest_that_came_ends_it(line: str) -> None:
    case = told(VACUUM, SHORT, line)
    assert case.ending is Ending.PAID
    assert case.amount_refunded is not None and case.amount_refunded.value == Decimal("899")
    assert case.delivered_on == date(2026, 11, 3)


def test_until_the_rest_came_it_is_asked_for() -> None:
    assert "the rest of the refund, A$224.75" in now_line(told(VACUUM, SHORT))
    more = told(VACUUM, SHORT, "another 100 came today")
    assert more.ending is None and "the rest of the refund, A$124.75" in now_line(more)
    assert told(VACUUM, SHORT, "they promised to refund the rest").ending is None


def test_a_refund_far_above_the_price_is_asked_about() -> None:
    assert "€1,029.70 came back" in " ".join(
        closing_lines(told(IPAD, "they refunded 1.029,70 EUR"))
    )
    assert "One question" not in " ".join(closing_lines(told(IPAD, "they refunded 705 EUR")))


@pytest.mark.parametrize("line", ["He gave me $164.50 back on Nov 8.", "She gave me half back."])
def test_who_gives_money_back_gives_no_gift(line: str) -> None:
    case = told(
        "Seller (ships himself) sold me a scratched Seiko for $329 on amazon.com, arrived Oct 30. "
        + line
    )
    assert case.problem is not Problem.GIFT_RECIPIENT and Told.SENT_BACK not in case.told


@pytest.mark.parametrize(
    ("line", "came"),
    [
        ("He agreed to half if I keep it. He gave $164.50 on Nov 8.", "164.50"),
        ("They gave me $20 and say that's it.", "20"),
        ("He sent me a $20 voucher.", None),
    ],
)
def test_what_the_seller_gave_came_back(line: str, came: str | None) -> None:
    case = told(
        "Seller (ships himself) sold me a scratched Seiko for $329 on amazon.com, arrived Oct 30. "
        + line
    )
    assert (case.amount_refunded and case.amount_refunded.value) == (came and Decimal(came))


def test_who_gives_the_thing_gives_a_gift() -> None:
    line = "My uncle gave me headphones from amazon, the left side is dead, they refuse a return"
    assert told(line).problem is Problem.GIFT_RECIPIENT


@pytest.mark.parametrize(
    "line",
    [
        "Chat refused, the agent said hold on 2-3 mins and then left.",
        "the agent said hold on 2-3",
        "I wrote to the chat on 2-3 occasions, they refused",
    ],
)
def test_a_range_of_numbers_is_no_date(line: str) -> None:
    assert all(c.on in (None, TODAY) for c in told(HEADPHONES, line).contacts)


@pytest.mark.parametrize(
    ("line", "field", "day"),
    [
        ("the order page says return window closed Nov 30", "return_by", date(2026, 11, 30)),
        ("return window ends Jan 31", "return_by", date(2027, 1, 31)),
        ("the return window closed Nov 20", "return_by", date(2026, 11, 20)),
        ("between us: I already bought another pair at Best Buy yesterday", "ordered_on", None),
        ("I already ordered a replacement elsewhere last week, Nov 16", "ordered_on", None),
        ("also I ordered another pair from Best Buy on Nov 20", "ordered_on", None),
        ("bought a new pair on Nov 15 from Walmart because I needed them", "ordered_on", None),
        ("I ordered it on Nov 1", "ordered_on", date(2026, 11, 1)),
        ("ordered on 29-10", "ordered_on", date(2026, 10, 29)),
    ],
)
def test_a_day_is_one_that_can_be_and_of_this_order(
    line: str, field: str, day: date | None
) -> None:
    assert getattr(told(HEADPHONES, line), field) == day


def test_a_second_one_bought_elsewhere_is_no_order_even_before_the_delivery_is_known() -> None:
    first = "My headphones from amazon.com came dead and they refuse. "
    assert told(f"{first}I bought another pair at Walmart on Nov 12.").ordered_on is None
    assert told(f"{first}I bought them on Nov 2.").ordered_on == date(2026, 11, 2)


WATCH = (
    "Seller BeautyVault, ships himself, sold me a fake Seiko watch for $329 on amazon.com, it "
    "arrived Oct 30. I wrote him Nov 5, no answer."
)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("seller says he can send another one but I have to pay 25 dollars for shipping", "No fee"),
        ("he offers a replacement if I pay $25 shipping", "No fee"),
        ("seller offers a refund minus $25 shipping", "exact amount"),
        ("seller offers a $25 refund", "$304 would be missing"),
        ("he offers a replacement and pays the shipping himself", "It is one of"),
    ],
)
def test_what_an_offer_costs_is_not_what_it_is_worth(line: str, why: str) -> None:
    case = told(WATCH, line)
    offer = case.contacts[-1].offer
    assert offer is not None
    offer = as_it_is(offer, case)
    assert (offer.amount is None) == ("$25 refund" not in line)
    assert why in appraise(offer, case).why or why == "It is one of"
