"""Which routes are closed or not open yet, and why: rows of (routes, test, status, reason).

Source: sections 4.1 and 4.2 of the fact sheet. The first row that holds decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from agent.domain.base import Value
from agent.domain.calendar import add_business_days
from agent.domain.case import Case, Contact
from agent.domain.clocks import closing, ground
from agent.domain.plan import Clock, Facts
from agent.domain.problems import Ground
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
G = Ground
A_TO_Z = (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)
ANSWERED = (Outcome.REFUSED, Outcome.OFFERED, Outcome.AGREED, Outcome.PROMISED)
GONE = (Outcome.REFUSED, Outcome.OFFERED, Outcome.OPENED)
# An Amazon desk is passed when a later one has been reached.
PASSED_BY: dict[Channel, tuple[Channel, ...]] = {
    C.CHAT: (C.SUPERVISOR, C.EXECUTIVE_EMAIL),
    C.SUPERVISOR: (C.EXECUTIVE_EMAIL,),
    C.SELLER_MESSAGE: (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL),
    C.A_TO_Z_CLAIM: (C.A_TO_Z_APPEAL,),
}
PAID_OTHERWISE: dict[PaymentMethod, str] = {
    PaymentMethod.CASH_ON_DELIVERY: "It was paid in cash, so there is no card charge to dispute.",
    PaymentMethod.GIFT_CARD: "It was paid from a gift card balance: there is no card charge.",
    PaymentMethod.BANK_TRANSFER: "It was paid by bank transfer: there is no card charge.",
    PaymentMethod.PAYPAL: "It was paid through PayPal: use PayPal's own dispute form instead.",
    PaymentMethod.INSTALMENTS: "It was paid in instalments: ask the instalment company instead.",
}


@dataclass(frozen=True)
class Situation:
    """All that a gate may look at."""

    case: Case
    today: date
    facts: Facts
    clocks: tuple[Clock, ...]

    def contacts(self, channel: Channel) -> tuple[Contact, ...]:
        """The contacts made on `channel`, oldest first."""
        return tuple(c for c in self.case.contacts if c.channel is channel)

    def last(self, channel: Channel) -> Contact | None:
        """The last contact made on `channel`."""
        made = self.contacts(channel)
        return made[-1] if made else None

    def ended(self, channel: Channel) -> bool:
        """Whether every dated clock that closes `channel` has run out (False without a date)."""
        dates = [c.date for c in closing(self.clocks, channel) if c.date]
        return bool(dates) and max(dates) < self.today

    def pending(self, channel: Channel) -> bool:
        """Whether something was filed on `channel` and is not answered yet."""
        last = self.last(channel)
        return last is not None and last.outcome is Outcome.OPENED


class Gate(Value):
    """A reason why some routes cannot be taken now. `opens` gives the day on which it ends."""

    channels: tuple[Channel, ...]
    when: Callable[[Situation], bool]
    status: Status
    why: str
    opens: Callable[[Situation], date | None] = lambda _: None


def done(s: Situation, channel: Channel) -> bool:
    """Whether `channel` has been tried to its end."""
    if channel is C.SELF_CHECK:
        return bool(s.case.contacts)
    last = s.last(channel)
    if last and last.outcome in GONE:
        return channel is not C.SELLER_MESSAGE or not _seller_may_still_answer(s)
    if last and last.outcome is Outcome.NO_REPLY:
        return _waited_long_enough(s, last)
    return any(s.contacts(later) for later in PASSED_BY.get(channel, ()))


def _waited_long_enough(s: Situation, contact: Contact) -> bool:
    if contact.on is None:
        return True
    if contact.channel is C.EXECUTIVE_EMAIL:
        return s.today >= contact.on + timedelta(
            days=s.facts.number("pacing.executive_silence#days")
        )
    seller = contact.channel is C.SELLER_MESSAGE
    wait = "amazon.a_to_z.wait_for_seller" if seller else "pacing.silence"
    return s.today >= add_business_days(contact.on, s.facts.number(f"{wait}#business_days"))


def _amazon_ships(s: Situation) -> bool:
    return s.case.fulfilment in (Fulfilment.AMAZON, Fulfilment.FBA)


def _not_goods(s: Situation) -> bool:
    return s.case.fulfilment in (Fulfilment.DIGITAL, Fulfilment.GIFT_CARD) or ground(s.case) in (
        G.DIGITAL,
        G.STORED_VALUE,
    )


def _shipper_unknown(s: Situation) -> bool:
    return s.case.fulfilment is Fulfilment.UNKNOWN


def _seller_unlikely(s: Situation) -> bool:
    told = s.case.third_party_seller or s.case.problem is Problem.SELLER_REFUSES
    return _shipper_unknown(s) and not told


def _seller_wait_ends(s: Situation) -> date | None:
    last = s.last(C.SELLER_MESSAGE)
    # A complaint about a parcel cannot be older than the parcel.
    asked_on = (last.on or s.case.delivered_on) if last else None
    if asked_on is None:
        return None
    wait = s.facts.number("amazon.a_to_z.wait_for_seller#business_days")
    return add_business_days(asked_on, wait)


def _seller_may_still_answer(s: Situation) -> bool:
    last = s.last(C.SELLER_MESSAGE)
    if last is None:
        return not s.contacts(C.A_TO_Z_CLAIM)
    ends = _seller_wait_ends(s)
    return last.outcome not in (*GONE, Outcome.NO_REPLY) if ends is None else s.today < ends


def _arrival_wait_ends(s: Situation) -> date | None:
    if s.case.expected_on is None or s.case.problem is not Problem.DELIVERED_NOT_RECEIVED:
        return None
    return s.case.expected_on + timedelta(days=s.facts.number("amazon.a_to_z.not_arrived#days"))


def _still_arriving(s: Situation) -> bool:
    ends = _arrival_wait_ends(s)
    return ends is not None and s.today < ends


def _claim_not_denied(s: Situation) -> bool:
    last = s.last(C.A_TO_Z_CLAIM)
    return last is None or last.outcome is not Outcome.REFUSED


def guarantee_possible(s: Situation) -> bool:
    """Whether the order may be one that the A-to-z guarantee covers."""
    return not _amazon_ships(s) and not _not_goods(s)


def a_to_z_open(s: Situation) -> bool:
    """Whether the A-to-z guarantee is still to be had for this order."""
    if s.case.fulfilment is not Fulfilment.FBM or _not_goods(s) or s.ended(C.A_TO_Z_CLAIM):
        return False
    return (
        not s.contacts(C.CARD_DISPUTE)
        and not s.contacts(C.A_TO_Z_APPEAL)
        and (_claim_not_denied(s) or not s.ended(C.A_TO_Z_APPEAL))
    )


def _card_can_wait(s: Situation) -> bool:
    """Finish A-to-z first while every dated card clock leaves room for it."""
    room = timedelta(days=s.facts.number("pacing.a_to_z_before_letter#days"))
    dates = [c.date for c in closing(s.clocks, C.CARD_DISPUTE) if c.date and c.date >= s.today]
    return a_to_z_open(s) and all(end - s.today > room for end in dates)


def _not_a_true_dispute(s: Situation) -> bool:
    return ground(s.case) in (G.GOODWILL, G.GIFT)


def _paid_otherwise(method: PaymentMethod) -> Callable[[Situation], bool]:
    return lambda s: s.case.payment_method is method


def _card_window_over(s: Situation) -> bool:
    return s.ended(C.CARD_DISPUTE) and not _section_75(s)


def _section_75(s: Situation) -> bool:
    price = s.case.amount
    if s.case.jurisdiction is not Jurisdiction.UK or price is None or price.currency != "GBP":
        return False
    low, high = (s.facts.number(f"uk.section_75#{end}") for end in ("min", "max"))
    return s.case.payment_method is PaymentMethod.CREDIT_CARD and low < price.value <= high


def _bank_not_asked(s: Situation) -> bool:
    last = s.last(C.CARD_DISPUTE)
    return last is None or last.outcome not in (Outcome.REFUSED, Outcome.NO_REPLY)


def _posting_ends(s: Situation) -> date | None:
    issued = s.case.refund_issued_on
    if issued is None or s.case.problem is not Problem.REFUND_MISSING:
        return None
    return issued + timedelta(days=s.facts.number("card.network.wait_after_return#days"))


def _still_posting(s: Situation) -> bool:
    ends = _posting_ends(s)
    return ends is not None and s.today < ends


UNAVAILABLE, BLOCKED = Status.UNAVAILABLE, Status.BLOCKED
GATES: tuple[Gate, ...] = (
    Gate(
        channels=(*A_TO_Z, C.SELLER_MESSAGE),
        when=_amazon_ships,
        status=UNAVAILABLE,
        why="Amazon ships this order; the guarantee is for orders that the seller ships.",
    ),
    Gate(
        channels=A_TO_Z,
        when=_not_goods,
        status=UNAVAILABLE,
        why="The guarantee does not cover digital items, services or gift cards.",
    ),
    Gate(
        channels=A_TO_Z,
        when=_not_a_true_dispute,
        status=UNAVAILABLE,
        why="Nothing is wrong with the item and its return window is over.",
    ),
    Gate(
        channels=A_TO_Z,
        when=lambda s: bool(s.contacts(C.CARD_DISPUTE)),
        status=UNAVAILABLE,
        why="A bank dispute was opened, and that ends the guarantee for this order.",
    ),
    Gate(
        channels=(C.SELLER_MESSAGE,),
        when=_seller_unlikely,
        status=BLOCKED,
        why="Only if a seller ships the order: look for 'Ships from' on the order page.",
    ),
    Gate(
        channels=A_TO_Z,
        when=_shipper_unknown,
        status=BLOCKED,
        why="Open only if a seller ships the order: look for 'Ships from' on the order page.",
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=lambda s: s.ended(C.A_TO_Z_CLAIM),
        status=UNAVAILABLE,
        why="The time for a claim is over.",
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=_still_arriving,
        status=BLOCKED,
        why="A claim opens a few days after the latest estimated delivery date.",
        opens=_arrival_wait_ends,
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=_seller_may_still_answer,
        status=BLOCKED,
        why="The seller hears first and has {amazon.a_to_z.wait_for_seller#hours} hours.",
        opens=_seller_wait_ends,
    ),
    Gate(
        channels=(C.A_TO_Z_APPEAL,),
        when=_claim_not_denied,
        status=BLOCKED,
        why="It opens when a claim has been denied.",
    ),
    Gate(
        channels=(C.A_TO_Z_APPEAL,),
        when=lambda s: s.ended(C.A_TO_Z_APPEAL),
        status=UNAVAILABLE,
        why="The time for an appeal is over.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE, C.FORMAL_CLAIM),
        when=_not_a_true_dispute,
        status=UNAVAILABLE,
        why="A change of mind is not a ground for it.",
    ),
    *(
        Gate(channels=(C.CARD_DISPUTE,), when=_paid_otherwise(m), status=UNAVAILABLE, why=why)
        for m, why in PAID_OTHERWISE.items()
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=_card_window_over,
        status=UNAVAILABLE,
        why="The usual time for a card dispute is over; ask the bank what is left.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=lambda s: s.pending(C.A_TO_Z_CLAIM) or s.pending(C.A_TO_Z_APPEAL),
        status=BLOCKED,
        why="Your A-to-z claim is pending, and a bank dispute would end it.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=_card_can_wait,
        status=BLOCKED,
        why="A-to-z comes first: a bank dispute would end it, and there is time for both.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=_still_posting,
        status=BLOCKED,
        why="Give the refund its posting time before you dispute.",
        opens=_posting_ends,
    ),
    Gate(
        channels=(C.BANK_OMBUDSMAN,),
        when=_bank_not_asked,
        status=BLOCKED,
        why="It is for a bank that turned a dispute down or did not answer.",
    ),
)


def gate(s: Situation, channel: Channel) -> Gate | None:
    """The first gate that keeps `channel` closed, or None when it is open."""
    return next((g for g in GATES if channel in g.channels and g.when(s)), None)
