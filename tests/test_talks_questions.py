"""Wishes about the draft and plain questions, as they came up in long talks."""

import asyncio
import datetime
from decimal import Decimal

import pytest

from agent.domain.case import Case, Money
from agent.domain.reading import Own, Reading
from agent.domain.vocabulary import (
    Channel,
    Jurisdiction,
    Outcome,
    PaymentMethod,
    Problem,
    Route,
)
from agent.engines.rules import RulesEngine
from agent.graph.answers import guidance
from agent.reading.message.text import understand
from agent.reading.questions.revisions import revision
from knowledge.facts import FactSheet

C = Channel
CASE = Case(
    problem=Problem.DEFECTIVE_ON_ARRIVAL,
    amount=Money(value=Decimal(149), currency="USD"),
    item="headphones",
    fault="the left side is dead",
    current_channel=C.SUPERVISOR,
    talking=True,
)


def added(message: str) -> tuple[str, ...] | None:
    """The sentences that `message` asks to add; None where it is no wish about the draft."""
    found = revision(understand(message), CASE)
    return found.additions if found else None


@pytest.mark.parametrize(
    ("message", "sentences"),
    [
        ("say I've been a customer since 2009", ("I've been a customer since 2009.",)),
        ("add my case number C1-88213 to the letter", ("My case number is C1-88213.",)),
        ("put the tracking number in there", ("The tracking number is [TRACKING NUMBER].",)),
        (
            "mention the ref number and the 1.2 kg",
            ("The reference number is [REFERENCE NUMBER].", "Please also note the 1.2 kg."),
        ),
        (
            "add the overdraft fee of $35 to the mail",
            ("Please also note the overdraft fee of $35.",),
        ),
        ("include my $12 postage in the e-mail", ("Please also note my $12 postage.",)),
        ("add that the rep said no", ("The rep said no.",)),
        ("add the left side died on day 3", ("The left side died on day 3.",)),
        ("add the photos too", ("I have photos.",)),
        ("include the delivery date", ()),
    ],
)
def test_what_is_named_is_added_as_a_sentence(message: str, sentences: tuple[str, ...]) -> None:
    assert added(message) == sentences


@pytest.mark.parametrize(
    "message",
    [
        'now the seller messaged me: "we refund you $300 if you drop the dispute and delete it"',
        'he wrote: "please make it shorter and sign here"',
        'she said "remove the photos, then change the amount to $20"',
    ],
)
def test_words_of_others_change_no_draft(message: str) -> None:
    assert added(message) is None


@pytest.mark.parametrize(
    "message", ['"make it shorter"', "great thx!! one more thing - shorter", "last thing: shorter"]
)
def test_a_wish_after_thanks_is_one(message: str) -> None:
    found = revision(understand(message), CASE)
    assert found
    assert found.length == "shorter"


def test_whom_it_is_for_is_whose_words_change() -> None:
    jeff = revision(understand("write it to jeff. say I've been a customer since 2009"), CASE)
    assert jeff
    assert jeff.channel is C.EXECUTIVE_EMAIL


def heard(message: str, case: Case = CASE) -> Reading:
    """What the built-in rules make of one message in the case."""
    return asyncio.run(RulesEngine().read(message, case, datetime.date(2026, 11, 23)))


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("which clock runs out first?", Own.DEADLINE),
        ("what ends first", Own.DEADLINE),
        ("what deadline comes first?", Own.DEADLINE),
        ("if I do a chargeback will amazon ban me?", Own.BANNED),
        ("My sister works at a bank and says do it now. But will they ban me?", Own.BANNED),
        ("can amazon close my account for a chargeback", Own.BANNED),
        ("will i get banned if i dispute it", Own.BANNED),
        ("can I keep the 209 and still ask for the rest?", Own.REST),
        ("if i take the voucher, can i still claim the rest", Own.REST),
        ("hmm is that lying?", Own.LEFT_OUT),
        ("she offered a return label. what do i need to do before posting it", Own.SEND_BACK),
        ("what should i film before i send it back?", Own.SEND_BACK),
        ("how do I ask for a supervisor?", Own.WHAT),
        ("how do i get hold of a manager", Own.WHAT),
        ("ok hung up. ref number is C1-88213. do I just wait?", Own.WAIT),
        ("What now?", Own.NEXT),
        ("and now?", Own.NEXT),
        ("so what do I do", Own.NEXT),
        ("which card pays out first?", None),
        ("can i keep the case and sell the charger?", None),
        ("how do i get a rehearsal with a supervisor", None),
    ],
)
def test_a_plain_question_gets_its_own_answer(message: str, asked: Own | None) -> None:
    reading = heard(message)
    assert reading.own is asked
    assert asked is None or reading.route is Route.PLAN


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("should I accept $200?", 200),
        ("ok so should i take the 60 dollars?", 60),
        ("is $75 enough?", 75),
        ("should I accept it?", None),
        ("should I take 2 photos?", None),
    ],
)
def test_a_sum_that_is_asked_about_is_weighed(message: str, amount: int | None) -> None:
    reading = heard(message)
    offer = reading.contact.offer if reading.contact else None
    assert (offer.amount.value if offer and offer.amount else None) == amount
    if amount:
        assert reading.contact
        assert reading.contact.outcome is Outcome.OFFERED


@pytest.mark.parametrize(
    ("message", "wrong"),
    [
        ("They sent a wrong label, address in Kentucky belongs to someone else", False),
        ("they sent me the wrong return label", False),
        ("they sent me the wrong one, it is a mouse", True),
        ("i received the wrong colour", True),
    ],
)
def test_a_wrong_label_is_no_wrong_item(message: str, wrong: bool) -> None:
    new = {u.value for u in heard(message).updates if u.field == "problem"}
    assert (Problem.WRONG_OR_MISSING_ITEM in new) is wrong


@pytest.mark.parametrize(
    ("message", "another"),
    [
        ("the label Amazon sent me is for a different order", False),
        ("the return label has another order number on it", False),
        ("I have another order with a broken lamp", True),
        ("my other order, a lamp, has no label", True),
    ],
)
def test_a_label_of_another_order_opens_no_second_case(message: str, another: bool) -> None:
    assert (heard(message).other_order is not None) is another


LOCKED = Case(
    problem=Problem.ACCOUNT_LOCKED,
    item="monitor",
    told=("sent_back",),
    current_channel=C.CHAT,
    talking=True,
)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        (
            "Ok they reinstated my account. but the monitor refund is still missing",
            Problem.RETURN_LOST,
        ),
        ("my account is open again, but I still haven't got the refund", Problem.RETURN_LOST),
        ("they reinstated my account but locked it again", None),
        ("they have not reinstated my account, but the refund is still missing", None),
    ],
)
def test_an_open_account_leaves_the_refund(message: str, kind: Problem | None) -> None:
    told = next((u.value for u in heard(message, LOCKED).updates if u.field == "problem"), None)
    assert told is kind


def test_a_balance_is_no_price() -> None:
    message = "Account on hold. I have $1,140 in gift card balance and a monitor $389 in transit."
    sums = [u.value.value for u in heard(message, Case()).updates if u.field == "amount"]
    assert sums == [389]


@pytest.mark.parametrize(
    ("place", "paid", "says"),
    [
        (Jurisdiction.US, PaymentMethod.CREDIT_CARD, "is a law of the UK"),
        (Jurisdiction.UK, PaymentMethod.PAYPAL, "is for credit cards, and this was paid otherwise"),
        (Jurisdiction.UK, PaymentMethod.CREDIT_CARD, "liable together with the seller"),
    ],
)
def test_section_75_is_told_to_hold_or_not(
    place: Jurisdiction, paid: PaymentMethod, says: str
) -> None:
    case = CASE.model_copy(update={"jurisdiction": place, "payment_method": paid})
    question = "what is the section 75 deadline"
    reading = Reading(route=Route.GUIDANCE, wanted_channel=C.CARD_DISPUTE)
    today = datetime.date(2026, 11, 23)
    told = guidance(question, reading, case, None, (), FactSheet.load(), today)
    assert says in told.answer
