"""What long talks tell of time limits, part payments, the rest, and other orders."""

from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Case, Update, merge
from agent.domain.planner import plan
from agent.domain.settled import still_missing
from agent.domain.vocabulary import YES, Outcome, Status
from agent.reading import read
from knowledge.facts import FactSheet

TODAY = date(2026, 11, 23)
HEADPHONES = (
    "headphones $149 bought on amazon.com, sold by Amazon, arrived Nov 3 with the left side dead. "
    "Paid by Visa credit card. Chat refused."
)


def told(*messages: str) -> Case:
    """The case after `messages`, read one after another."""
    case = Case()
    for turn, message in enumerate(messages, start=1):
        reading = read(message, case, TODAY, last_channel=case.current_channel)
        updates = list(reading.updates)
        if reading.contact:
            contact = reading.contact.model_copy(update={"turn": turn})
            updates.append(Update(field="contacts", value=contact, words=contact.words))
        case = merge(case, tuple(updates), turn)
        now = plan(case, TODAY, FactSheet.load()).now if case.problem else None
        case = case.model_copy(update={"talking": True, "current_channel": now or None})
    return case


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
        ("they want me to send the invoice before November 30", date(2026, 11, 30)),
    ],
)  # fmt: skip
def test_a_day_set_for_the_person_is_never_waited_for(line: str, by: date) -> None:
    case = told(HEADPHONES, line)
    assert (case.contacts[-1].promised_by, case.contacts[-1].answer_by) == (None, by)
    assert case.delivered_days_ago_at_least is None
    assert "wait until" not in now_line(case)
    assert "They want it from you by" in now_line(case)


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
        "they say a refund of $149 was issued",
        "they issued a $30 gift card",
        "they charged me $30 and refunded nothing",
        "would you accept a refund of $30? they ask",
    ],
)
def test_what_is_no_part_refund(line: str) -> None:
    assert told(HEADPHONES, line).amount_refunded is None
