"""Which routes are closed or not open yet, and why: rows of (routes, test, status, reason).

Source: sections 4.1 and 4.2 of the fact sheet. The first row that holds decides.
"""

from collections.abc import Callable
from datetime import date

from agent.domain.bank import (
    arrived_well,
    bank_answers_by,
    bank_may_still_answer,
    bank_not_asked,
    card_can_wait,
    card_can_wait_as_far_as_known,
    card_presses,
    card_window_over,
    no_reason_for_a_bank,
    nothing_owed_yet,
    posting_ends,
    shipper_may_be_the_seller,
    still_posting,
)
from agent.domain.base import Value
from agent.domain.clocks import closing
from agent.domain.grounds import covered, ground
from agent.domain.guarantee import (
    GONE,
    amazon_ships,
    arrival_wait_ends,
    claim_not_denied,
    claim_pending,
    not_goods,
    seller_may_still_answer,
    seller_said_no,
    seller_unlikely,
    seller_wait_ends,
    shipper_unknown,
    still_arriving,
)
from agent.domain.problems import Ground
from agent.domain.situation import Situation
from agent.domain.told import refused
from agent.domain.vocabulary import (
    Channel,
    Outcome,
    PaymentMethod,
    Status,
)
from agent.domain.waits import (
    awaited,
    broken_promise,
    may_still_come,
    put_off,
    waited_long_enough,
)

C = Channel
G = Ground
A_TO_Z = (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)
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
        told = s.case.own_damage and refused(s.case)  # the exception is asked for at once
        return told or bool(s.case.contacts) or (s.case.looked and not may_still_come(s))
    last = s.last(channel)
    if last and (last.outcome in GONE or s.pending(channel) or broken_promise(s, last)):
        return True
    if last and put_off(s, last):
        return True
    if last and last.outcome is Outcome.NO_REPLY:
        return awaited(s, channel) or waited_long_enough(s, last)
    return any(s.contacts(later) for later in PASSED_BY.get(channel, ()))


def _mere_change_of_mind(s: Situation) -> bool:
    return ground(s.case) is G.GOODWILL and not s.cancelled_in_time


def _nothing_claimed_yet(s: Situation) -> bool:
    return ground(s.case) is G.UNTOLD and not s.cancelled_in_time


def _estimated(s: Situation) -> bool:
    return any(clock.estimated for clock in closing(s.clocks, C.A_TO_Z_CLAIM))


def _rests_on(kind: Ground) -> Callable[[Situation], bool]:
    return lambda s: ground(s.case) is kind


def _paid_otherwise(method: PaymentMethod) -> Callable[[Situation], bool]:
    return lambda s: s.case.payment_method is method


TRADE_OFF = (
    "Your choice: the bank's time limit is near, but a bank dispute ends the A-to-z guarantee for "
    "this order. You can have one of the two."
)
UNAVAILABLE, BLOCKED = Status.UNAVAILABLE, Status.BLOCKED
GATES: tuple[Gate, ...] = (
    Gate(
        channels=(*A_TO_Z, C.SELLER_MESSAGE),
        when=amazon_ships,
        status=UNAVAILABLE,
        why="Amazon ships this order; the guarantee is for orders that the seller ships.",
    ),
    Gate(
        channels=A_TO_Z,
        when=not_goods,
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
        when=seller_unlikely,
        status=BLOCKED,
        why="Only if a seller ships the order: look for 'Ships from' on the order page.",
    ),
    Gate(
        channels=A_TO_Z,
        when=shipper_unknown,
        status=BLOCKED,
        why="Open only if a seller ships the order: look for 'Ships from' on the order page.",
    ),
    Gate(
        channels=A_TO_Z,
        when=lambda s: not covered(s.case),
        status=UNAVAILABLE,
        why="The guarantee is not for this kind of trouble.",
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=lambda s: s.ended(C.A_TO_Z_CLAIM) and not _estimated(s),
        status=UNAVAILABLE,
        why="The time for a claim is over.",
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=lambda s: s.ended(C.A_TO_Z_CLAIM),
        status=UNAVAILABLE,
        why="By the delivery date the time for a claim is over. It counts from the latest "
        "estimated delivery date: if that was later, tell me.",
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=still_arriving,
        status=BLOCKED,
        why="A claim opens a few days after the latest estimated delivery date.",
        opens=arrival_wait_ends,
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=lambda s: seller_may_still_answer(s) and seller_said_no(s),
        status=BLOCKED,
        why="The seller said no. A claim opens {amazon.a_to_z.damaged#hours} hours after you "
        "first asked.",
        opens=seller_wait_ends,
    ),
    Gate(
        channels=(C.A_TO_Z_CLAIM,),
        when=seller_may_still_answer,
        status=BLOCKED,
        why="The seller hears first and has {amazon.a_to_z.wait_for_seller#hours} hours.",
        opens=seller_wait_ends,
    ),
    Gate(
        channels=(C.A_TO_Z_APPEAL,),
        when=claim_not_denied,
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
        channels=(C.CARD_DISPUTE,),
        when=_rests_on(G.GOODWILL),
        status=UNAVAILABLE,
        why="A change of mind is not a ground for it.",
    ),
    Gate(
        channels=(C.FORMAL_CLAIM, C.COMPLAINT_BODY),
        when=_mere_change_of_mind,
        status=UNAVAILABLE,
        why="A change of mind is not a ground for it.",
    ),
    Gate(
        channels=(C.FORMAL_CLAIM,),
        when=_nothing_claimed_yet,
        status=BLOCKED,
        why="A claim needs a ground, and a change of mind is none: tell me what is wrong with it.",
    ),
    Gate(
        channels=(C.MANUFACTURER_WARRANTY,),
        when=_rests_on(G.GOODWILL),
        status=UNAVAILABLE,
        why="A warranty is for a fault, and there is none to report.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=arrived_well,
        status=UNAVAILABLE,
        why="A cut refund alone is no ground for it; it is one when the item arrived faulty.",
    ),
    *(
        Gate(channels=(C.CARD_DISPUTE,), when=_paid_otherwise(m), status=UNAVAILABLE, why=why)
        for m, why in PAID_OTHERWISE.items()
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=no_reason_for_a_bank,
        status=BLOCKED,
        why="A bank asks what went wrong, and a change of mind is no ground: tell me what is wrong "
        "with it, or that nobody authorised the charge.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=nothing_owed_yet,
        status=BLOCKED,
        why="It is for goods that never came or that went back: tell me which, and when.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=card_window_over,
        status=UNAVAILABLE,
        why="The usual time for a card dispute is over; ask the bank what is left.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=lambda s: claim_pending(s) and not card_presses(s),
        status=BLOCKED,
        why="Your A-to-z claim is pending, and a bank dispute would end it.",
    ),
    Gate(channels=(C.CARD_DISPUTE,), when=claim_pending, status=BLOCKED, why=TRADE_OFF),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=shipper_may_be_the_seller,
        status=BLOCKED,
        why="First look who ships the order: if the seller does, a bank dispute would end the "
        "A-to-z guarantee for it.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=card_can_wait_as_far_as_known,
        status=BLOCKED,
        why="A-to-z comes first: a bank dispute would end it. Tell me the date of the first card "
        "statement, so that the bank's own time limit is not missed.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=card_can_wait,
        status=BLOCKED,
        why="A-to-z comes first: a bank dispute would end it, and there is time for both.",
    ),
    Gate(
        channels=(C.CARD_DISPUTE,),
        when=still_posting,
        status=BLOCKED,
        why="Give the return or the refund its posting time before you dispute.",
        opens=posting_ends,
    ),
    Gate(
        channels=(C.BANK_OMBUDSMAN,),
        when=bank_not_asked,
        status=BLOCKED,
        why="It is for a bank that turned a dispute down or did not answer.",
    ),
    Gate(
        channels=(C.BANK_OMBUDSMAN,),
        when=bank_may_still_answer,
        status=BLOCKED,
        why="The bank still has time to answer.",
        opens=bank_answers_by,
    ),
)


def gate(s: Situation, channel: Channel) -> Gate | None:
    """The first gate that keeps `channel` closed, or None when it is open."""
    return next((g for g in GATES if channel in g.channels and g.when(s)), None)
