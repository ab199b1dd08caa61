"""What a case that is over still asks of the person, and what of a refund is still missing."""

from collections.abc import Iterable
from decimal import Decimal

from agent.domain import present
from agent.domain.case import Case, Money
from agent.domain.endings import (
    ASKED_BEFORE,
    CLOSED_BY,
    FRAUD_REPORTED,
    OVER,
    SAID,
    TWICE,
    Ending,
)
from agent.domain.plan import Step
from agent.domain.problems import OUTSIDE, ROWS, Ground
from agent.domain.vocabulary import YES, Channel, Outcome, Problem, Status
from agent.domain.wording import listed

C = Channel
WHOM: dict[Channel, str] = {
    C.CHAT: "Amazon",
    C.SUPERVISOR: "Amazon",
    C.SELLER_MESSAGE: "the seller",
    C.A_TO_Z_CLAIM: "Amazon",
    C.A_TO_Z_APPEAL: "Amazon",
    C.EXECUTIVE_EMAIL: "Amazon",
    C.COMPLAINT_BODY: "the complaint office",
    C.CARD_DISPUTE: "your card company",
    C.BANK_OMBUDSMAN: "the ombudsman",
    C.FORMAL_CLAIM: "the court",
    C.POLICE_OR_FRAUD_DESK: "the fraud desk",
}
_OWED = (Ground.QUALITY, Ground.WRONG_ITEM, Ground.NOT_RECEIVED)
_WELL_ABOVE = Decimal("1.25")  # times the price: postage and taxes come back beside it
UNDECIDED = (Outcome.OPENED, Outcome.STALLED, Outcome.TRANSFERRED, Outcome.NO_REPLY)
WRITTEN_TO = (C.CHAT, C.SUPERVISOR, C.SELLER_MESSAGE, C.A_TO_Z_CLAIM, C.CARD_DISPUTE)


def over(case: Case) -> bool:
    """Whether nothing is left to ask for."""
    return case.ending in OVER


def closing_lines(case: Case) -> list[str]:
    """What is said of a case that is over: the kind sentence, and what is still to be done."""
    if case.ending not in SAID:
        return []
    return [SAID[case.ending], *filter(None, [_too_much(case), _still_to_do(case)])]


def _too_much(case: Case) -> str | None:
    """Asks about a refund that is well above the price: one of the two sums is another order's."""
    paid, price = case.amount_refunded, case.amount
    if paid is None or price is None or paid.currency != price.currency:
        return None
    if case.ending is not Ending.PAID or paid.value <= price.value * _WELL_ABOVE:
        return None
    sums = f"{present.money(paid)} came back, and the price you told me is {present.money(price)}"
    return f"**One question:** {sums}. Is one of the two a slip, or of another order?"


def _still_to_do(case: Case) -> str | None:
    told, twice = to_be_told(case)
    if not told:
        return None
    kinds = {Ending.OWN_CHARGE: FRAUD_REPORTED}
    line = TWICE if twice else kinds.get(case.ending or Ending.SOLVED, ASKED_BEFORE)
    return line.format(whom=_names(told))


def to_be_told(case: Case) -> tuple[tuple[Channel, ...], bool]:
    """The desks that still have to hear of the end, and whether something came twice."""
    if case.ending is Ending.FOUND and _came_twice(case):
        agreed = [c.channel for c in case.contacts if c.outcome in YES and c.channel in WRITTEN_TO]
        return tuple(dict.fromkeys(agreed)) or (C.CHAT,), True
    return tuple(_waiting(case)), False


def _came_twice(case: Case) -> bool:
    """Whether money or a second parcel was agreed to, or came, for a parcel that is here now."""
    return case.amount_refunded is not None or any(c.outcome in YES for c in case.contacts)


def _waiting(case: Case) -> list[Channel]:
    """The desks that still look at what the person asked."""
    last = {contact.channel: contact.outcome for contact in case.contacts}
    return [c for c, outcome in last.items() if outcome in UNDECIDED and _looks(c, case)]


def _looks(channel: Channel, case: Case) -> bool:
    """A chat is over with the talk, unless it is about a loss or a fraud that was reported."""
    reported = case.ending in (Ending.FOUND, Ending.OWN_CHARGE)
    filed = channel in (*OUTSIDE, C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL, C.POLICE_OR_FRAUD_DESK)
    return channel in WHOM and (reported or filed)


def _names(desks: Iterable[Channel]) -> str:
    return listed(tuple(dict.fromkeys(WHOM.get(desk, "Amazon") for desk in desks))) or "Amazon"


def without_open_steps(case: Case, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """`steps` with none left to take, because of how the case ended; what was done stays done."""
    return tuple(_closed(step, case.ending) for step in steps)


def _closed(step: Step, ending: Ending | None) -> Step:
    if ending is None or step.status is Status.DONE:
        return step
    gone = {"opens_on": None, "deadline": None, "deadline_basis": None, "evidence": ()}
    status = Status.UNAVAILABLE if ending in OVER else Status.BLOCKED
    told = {"status": status, "why": CLOSED_BY[ending], "ask": "Nothing is left to do here."}
    return step.model_copy(update=gone | told)


def to_come(case: Case) -> Money | None:
    """What is to come in all: the sum that was taken or agreed to, else the price.

    A sum that is only the rest of the price is not all of it.
    """
    paid = case.amount_refunded.value if case.amount_refunded else Decimal(0)
    rest = case.amount.value - paid if case.amount and paid else None
    agreed = (c.offer.amount for c in case.contacts if c.outcome in YES and c.offer)
    named = [sum_ for sum_ in agreed if sum_ and sum_.value >= paid and sum_.value != rest]
    return named[-1] if named else case.amount


def still_missing(case: Case) -> Money | None:
    """What has not come of a refund, where a part of it has and all of it is owed."""
    paid, owed = case.amount_refunded, to_come(case)
    if paid is None or owed is None or not _all_is_owed(case):
        return None
    gap = owed.value - paid.value
    same = paid.currency == owed.currency
    return owed.model_copy(update={"value": gap}) if same and gap > 0 else None


def _all_is_owed(case: Case) -> bool:
    """Whether the whole price is to come back: it was agreed to, or the goods were no good."""
    return case.problem is Problem.REFUND_MISSING or ROWS[case.problem].ground in _OWED
