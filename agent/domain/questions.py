"""The one question worth asking: the missing fact whose answer would change the plan most.

Computed: each unknown field is filled with each of its usual answers, the plan is made for every
one of them, and the field whose answers move the plan furthest from today's plan is asked about.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.clocks import closing
from agent.domain.grounds import ground, seller_ships
from agent.domain.plan import SHUT, Facts, Outline, Step
from agent.domain.planner import outline
from agent.domain.problems import Ground
from agent.domain.starts import FOLLOWS
from agent.domain.told import only_supposed, part_came
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    PaymentMethod,
    Problem,
    Status,
)

WEIGHT_NOW = 4  # another first step
WEIGHT_STATUS = 1  # a route opens, closes or moves
WEIGHT_DATE = 2  # a deadline gets its date
WEIGHT_ASK = 0.5  # a step asks for something else
WEIGHT_CLOCK = 1  # a clock begins to count, or ends
# A question about something supposes that it happened; only these troubles tell that it did.
SUPPOSES: dict[str, tuple[Problem, ...]] = {
    "returned_on": (
        Problem.RETURN_LOST,
        Problem.REFUND_MISSING,
        Problem.CONDITION_DISPUTE,
        Problem.REFUND_CLAWED_BACK,
    ),
    "refund_issued_on": (Problem.REFUND_MISSING, Problem.REFUND_CLAWED_BACK),
    "recharged_on": (Problem.REFUND_CLAWED_BACK,),
}
SPENT_BY = {"USD": "US", "GBP": "UK", "EUR": "EU", "CAD": "CA", "INR": "IN", "AUD": "AU"}
LEAST = 1.0  # below this a question is not worth the person's time


class Question(Value):
    """A question about one field, with answers to try in its place."""

    field: str
    text: str
    answers: tuple[Any, ...]


HOW_MUCH_CAME = Question(field="amount_refunded", text="How much of the refund came?", answers=())
OF_KIND: tuple[Question, ...] = (
    Question(
        field="problem",
        text="What is wrong: is the item faulty, not what you ordered, missing, or is nothing "
        "wrong with it?",
        answers=(
            Problem.WINDOW_PASSED_DEFECT,
            Problem.WINDOW_PASSED_CHANGE_OF_MIND,
            Problem.DEFECTIVE_ON_ARRIVAL,
            Problem.DELIVERED_NOT_RECEIVED,
        ),
    ),
    Question(
        field="fault",
        text="Is the item faulty or not what was ordered, or did you change your mind?",
        answers=("does not work",),
    ),
    Question(
        field="fulfilment",
        text="What does the order page say after 'Sold by' and 'Ships from'?",
        answers=(Fulfilment.AMAZON, Fulfilment.FBA, Fulfilment.FBM),
    ),
    Question(
        field="jurisdiction",
        text="Which Amazon site was it, and in which country are you?",
        answers=(Jurisdiction.US, Jurisdiction.UK, Jurisdiction.EU),
    ),
    Question(
        field="payment_method",
        text="How did you pay: credit card, debit card, gift card balance or something else?",
        answers=(
            PaymentMethod.CREDIT_CARD,
            PaymentMethod.DEBIT_CARD,
            PaymentMethod.GIFT_CARD,
        ),
    ),
)
DATES: dict[str, str] = {
    "delivered_on": "On which day was it delivered?",
    "expected_on": "What was the latest estimated delivery date on the order?",
    "statement_on": "What is the date of the first card statement that shows the charge?",
    "refund_issued_on": "On which day did Amazon say it issued the refund?",
    "returned_on": "On which day did you hand the parcel over?",
    "recharged_on": "On which day were you charged again?",
}


def _days_ago(today: date) -> tuple[date, ...]:
    return tuple(today - timedelta(days=days) for days in (12, 45, 100, 200))


@lru_cache(maxsize=8)
def _questions(today: date) -> tuple[Question, ...]:
    dated = (Question(field=f, text=text, answers=_days_ago(today)) for f, text in DATES.items())
    return (*OF_KIND, *dated, HOW_MUCH_CAME)


def question_about(field: str, today: date) -> Question | None:
    """The question that asks about `field`, or None for a field that is never asked about."""
    return next((q for q in _questions(today) if q.field == field), None)


def best_question(
    case: Case,
    today: date,
    facts: Facts,
    asked: Iterable[str] = (),
    about: Channel | None = None,
) -> Question | None:
    """The question to ask now, or None when no answer would change the plan enough.

    Args:
        asked: fields that were asked about already; they are not asked again.
        about: the route the person asks for; its own clock and status then count alone.
    """
    if part_came(case) and case.amount and HOW_MUCH_CAME.field not in asked:
        return HOW_MUCH_CAME
    base = outline(case, today, facts)
    open_ones = [q for q in _questions(today) if _is_open(case, q.field) and q.field not in asked]
    scored = [(_worth(q, case, base, facts, about), -i, q) for i, q in enumerate(open_ones)]
    best = max(scored, default=None, key=lambda row: row[:2])
    return best[2] if best and best[0] >= LEAST else None


def _is_open(case: Case, field: str) -> bool:
    value = getattr(case, field)
    if case.own_damage and field in ("problem", "fault"):
        return False  # what is wrong was told
    if field == "fault":
        return ground(case) is Ground.UNTOLD
    if field == "problem" and only_supposed(case):
        return True
    if case.problem not in SUPPOSES.get(field, (case.problem,)):
        return False
    never_came = case.problem is Problem.DELIVERED_NOT_RECEIVED
    if field == "delivered_on" and never_came:
        return False
    if field == "expected_on" and not (never_came or seller_ships(case)):
        return False
    if field == "payment_method":
        return value in (None, PaymentMethod.CARD)
    return value is None or value == "unknown"


def _worth(
    question: Question, case: Case, base: Outline, facts: Facts, about: Channel | None
) -> float:
    answers = possible(question, case, base)
    changes = [
        _distance(base, _with(case, question.field, answer, base, facts), about)
        for answer in answers
    ]
    return sum(changes) / len(changes) if changes else 0.0


def possible(question: Question, case: Case, base: Outline) -> tuple[Any, ...]:
    """The answers that what is known leaves open; one that is implied moves nothing."""
    match question.field:
        case "fulfilment" if case.third_party_seller or case.problem is Problem.SELLER_REFUSES:
            return tuple(a for a in question.answers if a is not Fulfilment.AMAZON)
        case "payment_method" if case.payment_method is PaymentMethod.CARD:
            return tuple(a for a in question.answers if a is not PaymentMethod.GIFT_CARD)
        case "jurisdiction" if case.amount and case.amount.currency in SPENT_BY:
            return (Jurisdiction(SPENT_BY[case.amount.currency]),)
        case field if field in FOLLOWS:
            return _dates(question, case, base)
        case _:
            return question.answers


def _dates(question: Question, case: Case, base: Outline) -> tuple[date, ...]:
    """The dates to try that lie after what came before.

    A parcel is usually due about when it comes, so its due date matters once the claim seems over.
    """
    earlier = [d for name in FOLLOWS[question.field] if (d := getattr(case, name))]
    begun = max(earlier, default=date.min)
    bound = case.delivered_no_later_than(base.as_of)
    if question.field == "delivered_on" and bound:
        return tuple(d for d in (*question.answers, bound) if begun <= d <= bound)
    if question.field == "expected_on" and case.delivered_on:
        over = any(c.estimated and c.date and c.date < base.as_of for c in base.clocks)
        begun = max(begun, case.delivered_on)
        return tuple(d for d in question.answers if d >= begun) if over else (case.delivered_on,)
    return tuple(d for d in question.answers if d >= begun)


def _with(case: Case, field: str, answer: object, base: Outline, facts: Facts) -> Outline:
    return outline(case.model_copy(update={field: answer}), base.as_of, facts)


def _distance(base: Outline, other: Outline, about: Channel | None) -> float:
    before = {s.channel: s for s in base.steps}
    steps = [s for s in other.steps if about in (None, s.channel)]
    score = sum(_step_distance(before.get(s.channel), s) for s in steps)
    if about is not None:
        dates = {c.name: c.date for c in closing(base.clocks, about)}
        known = [c for c in closing(other.clocks, about) if c.date != dates.get(c.name)]
        return score + WEIGHT_DATE * len(known)
    clocks = {c.name for c in base.clocks} ^ {c.name for c in other.clocks}
    return score + WEIGHT_CLOCK * len(clocks) + WEIGHT_NOW * (base.now is not other.now)


def _step_distance(before: Step | None, after: Step) -> float:
    if before is None:
        return 0 if after.status in SHUT else WEIGHT_STATUS
    return (
        WEIGHT_STATUS * (_standing(before) is not _standing(after))
        + WEIGHT_DATE * (_counts(after) and before.deadline != after.deadline)
        + WEIGHT_ASK * (before.ask != after.ask)
    )


def _standing(step: Step) -> Status:
    return Status.UNAVAILABLE if step.status in SHUT else step.status


def _counts(step: Step) -> bool:
    """Whether a deadline matters: not for a shut route, but for a claim that only waits it does."""
    waiting = step.channel is Channel.A_TO_Z_CLAIM and step.status is Status.BLOCKED
    return waiting or step.status not in SHUT
