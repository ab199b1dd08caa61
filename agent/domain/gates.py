"""Which routes are closed or not open yet, and why: rows of (routes, test, status, reason).

Source: sections 4.1 and 4.2 of the fact sheet. The first row that holds decides.
"""

from collections.abc import Callable
from datetime import date, timedelta

from agent.domain.base import Value
from agent.domain.calendar import add_business_days
from agent.domain.case import Contact
from agent.domain.clocks import ground
from agent.domain.problems import Ground
from agent.domain.situation import Situation
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
        return True
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
    made = s.contacts(C.SELLER_MESSAGE)
    # A complaint about a parcel cannot be older than the parcel.
    asked_on = (made[0].on or s.case.delivered_on) if made else None
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
    uncovered = ground(s.case) in (G.GOODWILL, G.GIFT, G.UNAUTHORISED)
    return not (uncovered or _amazon_ships(s) or _not_goods(s))


def a_to_z_open(s: Situation) -> bool:
    """Whether the A-to-z guarantee is still to be had for this order."""
    seller_ships = s.case.fulfilment is Fulfilment.FBM
    if not (seller_ships and guarantee_possible(s)) or s.ended(C.A_TO_Z_CLAIM):
        return False
    return (
        not s.contacts(C.CARD_DISPUTE)
        and not s.contacts(C.A_TO_Z_APPEAL)
        and (_claim_not_denied(s) or not s.ended(C.A_TO_Z_APPEAL))
    )


def card_presses(s: Situation) -> bool:
    """Whether a card clock ends before an A-to-z claim is likely to be decided."""
    room = timedelta(days=s.facts.number("pacing.a_to_z_before_letter#days"))
    ends = [c.date for c in s.limits(C.CARD_DISPUTE) if c.date]
    return any(s.today <= end <= s.today + room for end in ends)


def _card_can_wait(s: Situation) -> bool:
    return a_to_z_open(s) and not card_presses(s)


def _card_can_wait_as_far_as_known(s: Situation) -> bool:
    undated = any(c.date is None for c in s.limits(C.CARD_DISPUTE))
    return _card_can_wait(s) and undated


def claim_pending(s: Situation) -> bool:
    """Whether an A-to-z claim or appeal has been filed and is not decided."""
    return s.pending(C.A_TO_Z_CLAIM) or s.pending(C.A_TO_Z_APPEAL)


def _rests_on(kind: Ground) -> Callable[[Situation], bool]:
    return lambda s: ground(s.case) is kind


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
        when=_rests_on(G.GOODWILL),
        status=UNAVAILABLE,
        why="Nothing is wrong with the item, so the guarantee does not cover it.",
    ),
    Gate(
        channels=(*A_TO_Z, C.CARD_DISPUTE, C.FORMAL_CLAIM),
        when=_rests_on(G.GIFT),
        status=UNAVAILABLE,
        why="The order and the payment are the giver's, so the giver would have to take it.",
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
        when=_rests_on(G.GOODWILL),
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
        when=lambda s: claim_pending(s) and not card_presses(s),
        status=BLOCKED,
        why="Your A-to-z claim is pending, and a bank dispute would end it.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=_card_can_wait_as_far_as_known,
        status=BLOCKED,
        why="A-to-z comes first: a bank dispute would end it. Tell me the date of the first card "
        "statement, so that the bank's own time limit is not missed.",
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
