"""The one question worth asking: the missing fact whose answer would change the plan most.

Computed: each unknown field is filled with each of its usual answers, the plan is made for every
one of them, and the field whose answers move the plan furthest from today's plan is asked about.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.clocks import closing
from agent.domain.plan import Facts, Plan, Step
from agent.domain.planner import plan
from agent.domain.vocabulary import Channel, Fulfilment, Jurisdiction, PaymentMethod, Problem

WEIGHT_NOW = 4  # another first step
WEIGHT_STATUS = 1  # a route opens, closes or moves
WEIGHT_DATE = 2  # a deadline gets its date
WEIGHT_ASK = 0.5  # a step asks for something else
WEIGHT_CLOCK = 1  # a clock begins to count, or ends
LEAST = 1.0  # below this a question is not worth the person's time


class Question(Value):
    """A question about one field, with answers to try in its place."""

    field: str
    text: str
    answers: tuple[Any, ...]


def _days_ago(today: date) -> tuple[date, ...]:
    return tuple(today - timedelta(days=days) for days in (12, 45, 100, 200))


def _questions(today: date) -> tuple[Question, ...]:
    recent = _days_ago(today)
    return (
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
        Question(field="delivered_on", text="On which day was it delivered?", answers=recent),
        Question(
            field="expected_on",
            text="What was the latest estimated delivery date on the order?",
            answers=recent,
        ),
        Question(
            field="statement_on",
            text="What is the date of the first card statement that shows the charge?",
            answers=recent,
        ),
        Question(
            field="refund_issued_on",
            text="On which day did Amazon say it issued the refund?",
            answers=recent,
        ),
        Question(
            field="returned_on",
            text="On which day did you hand the parcel over?",
            answers=recent,
        ),
        Question(field="recharged_on", text="On which day were you charged again?", answers=recent),
    )


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
    base = plan(case, today, facts)
    open_ones = [q for q in _questions(today) if _is_open(case, q.field) and q.field not in asked]
    scored = [(_worth(q, case, base, facts, about), -i, q) for i, q in enumerate(open_ones)]
    best = max(scored, default=None, key=lambda row: row[:2])
    return best[2] if best and best[0] >= LEAST else None


def _is_open(case: Case, field: str) -> bool:
    value = getattr(case, field)
    if field == "delivered_on" and case.problem is Problem.DELIVERED_NOT_RECEIVED:
        return False
    if field == "payment_method":
        return value in (None, PaymentMethod.CARD)
    return value is None or value == "unknown"


def _worth(
    question: Question, case: Case, base: Plan, facts: Facts, about: Channel | None
) -> float:
    changes = [
        _distance(base, _with(case, question.field, answer, base, facts), about)
        for answer in question.answers
    ]
    return sum(changes) / len(changes)


def _with(case: Case, field: str, answer: object, base: Plan, facts: Facts) -> Plan:
    return plan(case.model_copy(update={field: answer}), base.as_of, facts)


def _distance(base: Plan, other: Plan, about: Channel | None) -> float:
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
        return WEIGHT_STATUS
    return (
        WEIGHT_STATUS * (before.status is not after.status)
        + WEIGHT_DATE * (before.deadline != after.deadline)
        + WEIGHT_ASK * (before.ask != after.ask)
    )
