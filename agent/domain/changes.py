"""The change of the plan in one line: which fact caused it, and what is now first, until when."""

from collections.abc import Callable

from agent.domain import present
from agent.domain.case import Case
from agent.domain.earliest import first_to_end
from agent.domain.plan import SHUT, Clock, Plan, Step
from agent.domain.routes import CARDS, label_of
from agent.domain.settled import over, still_missing
from agent.domain.told import part_came
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    Outcome,
    PaymentMethod,
    Problem,
    Status,
)

C = Channel
ROUTES_OF_NOTE = (C.A_TO_Z_CLAIM, C.CARD_DISPUTE, C.SELLER_MESSAGE, C.FORMAL_CLAIM)
BY_WHOM: dict[Channel, str] = {
    C.CHAT: "the chat",
    C.SUPERVISOR: "the supervisor",
    C.SELLER_MESSAGE: "the seller",
    C.A_TO_Z_CLAIM: "the A-to-z team",
    C.A_TO_Z_APPEAL: "the A-to-z team",
    C.EXECUTIVE_EMAIL: "the executive team",
    C.MANUFACTURER_WARRANTY: "the maker",
    C.COMPLAINT_BODY: "the complaint body",
    C.CARD_DISPUTE: "the card company",
    C.BANK_OMBUDSMAN: "the ombudsman",
    C.FORMAL_CLAIM: "the court",
    C.POLICE_OR_FRAUD_DESK: "the fraud desk",
}
ENDED: dict[Outcome, str] = {
    Outcome.REFUSED: "said no",
    Outcome.OFFERED: "made an offer",
    Outcome.PROMISED: "made a promise",
    Outcome.AGREED: "agreed",
    Outcome.STALLED: "gave no decision",
    Outcome.TRANSFERRED: "passed you on",
    Outcome.NO_REPLY: "did not answer",
    Outcome.OPENED: "has your words now",
}
SHIPPER: dict[Fulfilment, str] = {
    Fulfilment.AMAZON: "Amazon sold and ships it",
    Fulfilment.FBA: "Amazon ships it",
    Fulfilment.FBM: "the seller ships it",
    Fulfilment.DIGITAL: "it is digital",
    Fulfilment.GIFT_CARD: "it is a gift card",
}
PLACE: dict[Jurisdiction, str] = {
    Jurisdiction.US: "US rules apply",
    Jurisdiction.UK: "UK law applies",
    Jurisdiction.EU: "EU law applies",
    Jurisdiction.CA: "Canadian law applies",
    Jurisdiction.IN: "Indian law applies",
    Jurisdiction.AU: "Australian law applies",
}
PAID: dict[PaymentMethod, str] = {
    PaymentMethod.CREDIT_CARD: "you paid by credit card",
    PaymentMethod.DEBIT_CARD: "you paid by debit card",
    PaymentMethod.CARD: "you paid by card",
    PaymentMethod.PREPAID_CARD: "you paid by prepaid card",
    PaymentMethod.GIFT_CARD: "you paid from a gift card balance",
    PaymentMethod.PAYPAL: "you paid through PayPal",
    PaymentMethod.BANK_TRANSFER: "you paid by bank transfer",
    PaymentMethod.INSTALMENTS: "you pay in instalments",
    PaymentMethod.CASH_ON_DELIVERY: "you paid in cash",
}
TROUBLE: dict[Problem, str] = {
    Problem.WINDOW_PASSED_CHANGE_OF_MIND: "nothing is wrong with it and the window is over",
    Problem.WINDOW_PASSED_DEFECT: "it turned out faulty",
    Problem.NON_RETURNABLE_CHANGE_OF_MIND: "it is fine and counts as non-returnable",
    Problem.NON_RETURNABLE_DAMAGED: "a non-returnable item came damaged",
    Problem.EXCESSIVE_RETURNS: "your account was flagged for returns",
    Problem.SELLER_REFUSES: "the seller refuses",
    Problem.CONDITION_DISPUTE: "they dispute the state of what you sent back",
    Problem.RETURN_LOST: "your return was lost or booked wrongly",
    Problem.REFUND_MISSING: "the refund was approved and has not come",
    Problem.REFUND_CLAWED_BACK: "the refund was taken back",
    Problem.DEFECTIVE_ON_ARRIVAL: "it arrived faulty",
    Problem.NOT_AS_DESCRIBED: "it is not as described",
    Problem.WRONG_OR_MISSING_ITEM: "the wrong thing came, or nothing was in the box",
    Problem.DELIVERED_NOT_RECEIVED: "it never reached you",
    Problem.DIGITAL_OR_SUBSCRIPTION: "it is a digital charge",
    Problem.GIFT_CARD: "it is about a gift card",
    Problem.GIFT_RECIPIENT: "it was a gift to you",
    Problem.ACCOUNT_LOCKED: "your account is locked",
    Problem.UNRECOGNISED_CHARGE: "nobody at home knows the charge",
    Problem.INJURY_OR_RECALL: "safety comes first",
}
SHORT = "only a part of the refund came"
DAYS: dict[str, str] = {
    "delivered_on": "it was delivered on {day}",
    "expected_on": "it was due by {day}",
    "statement_on": "the statement is of {day}",
    "refund_issued_on": "the refund was issued on {day}",
    "recharged_on": "you were charged again on {day}",
    "returned_on": "it went back on {day}",
    "return_requested_on": "you asked for the return on {day}",
    "return_received_on": "the return arrived on {day}",
    "return_by": "the order page gives {day}",
    "ordered_on": "it was ordered on {day}",
}


def change(before: Plan | None, after: Plan, case_before: Case, case_after: Case) -> str | None:
    """What moved between two plans, in one line for the person; None when nothing of note did.

    The first step comes before the dates, the dates before a route that opened or closed. A first
    plan is no change.
    """
    if before is None or over(case_after):
        return None
    cause = _cause(case_before, case_after, after)
    for line in (_first_step, _first_date, _route):
        if found := line(before, after, case_after):
            return f"{cause(found[0])}, {found[1]}."
    return None


def _first_step(before: Plan, after: Plan, case: Case) -> tuple[Channel | str | None, str] | None:
    """Another first step, or the same one with another deadline."""
    old = before.step(before.now) if before.now else None
    new = after.step(after.now) if after.now else None
    if new is None:
        return (before.now, "there is no further step that I can advise") if old else None
    if old and old.channel is new.channel and old.deadline == new.deadline:
        return None
    if old and old.channel is new.channel:
        if new.deadline is None:
            return None
        clock = next((c for c in after.clocks if c.date == new.deadline), None)
        about = clock.computed_from if clock else new.channel
        return about, f"your first step, {_label(new)}, has time{_until(new, case)}"
    return new.channel, f"your next step is now {_label(new)}{_until(new, case, '; ')}"


def _label(step: Step) -> str:
    verb = step.channel is C.SELF_CHECK
    return f"to {label_of(step)}" if verb else label_of(step)


def _until(step: Step, case: Case, joint: str = " ") -> str:
    return f"{joint}until {present.day(step.deadline, case.jurisdiction)}" if step.deadline else ""


def _first_date(before: Plan, after: Plan, case: Case) -> tuple[Channel | str | None, str] | None:
    """Another right that ends first, or the same one on another day."""
    old, new = _running(before, case), _running(after, case)
    if new is None or new.date is None or (old and (old.name, old.date) == (new.name, new.date)):
        return None
    if old and old.date and old.date < after.as_of:
        return None  # time alone moved on, and the ended one is shown as ended
    when = present.day(new.date, case.jurisdiction)
    return new.computed_from, f"the first to end is now: {new.name}, {when}"


def _running(plan: Plan, case: Case) -> Clock | None:
    return first_to_end(plan.clocks, case, plan.as_of)


def _route(before: Plan, after: Plan, _: Case) -> tuple[Channel | str | None, str] | None:
    """A route of note that opened or closed."""
    for channel in ROUTES_OF_NOTE:
        old, new = before.step(channel), after.step(channel)
        if old is None or new is None or Status.DONE in (old.status, new.status):
            continue
        if (old.status in SHUT) != (new.status in SHUT):
            verb = "closed" if new.status in SHUT else "open"
            return channel, f"{CARDS[channel].label} is now {verb}"
    return None


def _cause(before: Case, after: Case, plan: Plan) -> Callable[[Channel | str | None], str]:
    """Names the fact behind a change: the one nearest to what changed, of those that are new."""
    told = _told(before, after)

    def named(about: Channel | str | None) -> str:
        for field in (*_near(about), *told):
            if field in told:
                return f"Because {told[field]}"
        return f"As of {present.day(plan.as_of, after.jurisdiction)}"

    return named


def _near(about: Channel | str | None) -> tuple[str, ...]:
    """The facts that usually move a route, the likeliest first; a clock is moved by its start."""
    if isinstance(about, str) and not isinstance(about, Channel):
        return (about,)
    match about:
        case C.SELLER_MESSAGE | C.A_TO_Z_CLAIM:
            return ("contacts", "fulfilment", "problem", "expected_on", "delivered_on")
        case C.CARD_DISPUTE | C.BANK_OMBUDSMAN:
            return ("contacts", "payment_method", "problem", "statement_on", "delivered_on")
        case _:
            return ("contacts", "problem", "fulfilment")


def _told(before: Case, after: Case) -> dict[str, str]:
    """Each fact that is new or other than before, as a clause."""
    found: dict[str, str] = {}
    if before.ending and not after.ending:
        found["problem"] = "it is not settled after all"
    if after.contacts[len(before.contacts) :]:
        last = after.contacts[-1]
        found["contacts"] = f"{BY_WHOM.get(last.channel, 'they')} {ENDED[last.outcome]}"
    if after.own_damage and not before.own_damage:
        found["problem"] = "it broke by accident"
    clauses = (
        (
            "problem",
            SHORT if still_missing(after) or part_came(after) else TROUBLE.get(after.problem),
        ),
        ("fulfilment", SHIPPER.get(after.fulfilment)),
        ("payment_method", PAID.get(after.payment_method) if after.payment_method else None),
        ("jurisdiction", PLACE.get(after.jurisdiction)),
        ("fault", "you told what is wrong with it"),
        ("amount", "you told the price"),
        ("wanted", "you told what you want"),
    )
    for field, clause in (*clauses, *_days(after)):
        moved = getattr(before, field) != getattr(after, field)
        if moved and clause and getattr(after, field) is not None:
            found.setdefault(field, clause)
    return found


def _days(case: Case) -> tuple[tuple[str, str], ...]:
    known = {field: getattr(case, field) for field in DAYS}
    return tuple(
        (field, DAYS[field].format(day=present.day(on, case.jurisdiction)))
        for field, on in known.items()
        if on
    )
