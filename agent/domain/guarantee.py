"""Whether the A-to-z guarantee is to be had, and when a claim under it can be made."""

from datetime import date, timedelta

from agent.domain.calendar import add_business_days
from agent.domain.grounds import covered, ground, seller_ships
from agent.domain.problems import Ground
from agent.domain.situation import Situation
from agent.domain.vocabulary import Channel, Fulfilment, Outcome, Problem
from agent.domain.waits import broken_promise

C = Channel
G = Ground
GONE = (Outcome.REFUSED, Outcome.OFFERED, Outcome.OPENED)
DENIED = (Outcome.REFUSED, Outcome.OFFERED)  # less than was claimed can be appealed as well


def amazon_ships(s: Situation) -> bool:
    """Whether Amazon ships the order, whoever sold it."""
    return s.case.fulfilment in (Fulfilment.AMAZON, Fulfilment.FBA)


def not_goods(s: Situation) -> bool:
    """Whether the order is digital or stored value."""
    return s.case.fulfilment in (Fulfilment.DIGITAL, Fulfilment.GIFT_CARD) or ground(s.case) in (
        G.DIGITAL,
        G.STORED_VALUE,
    )


def shipper_unknown(s: Situation) -> bool:
    """Whether it is not known who ships the order."""
    return s.case.fulfilment is Fulfilment.UNKNOWN and not seller_ships(s.case)


def seller_unlikely(s: Situation) -> bool:
    """Whether nothing told points at a seller, and who ships is not known."""
    told = s.case.third_party_seller or s.case.problem is Problem.SELLER_REFUSES
    return shipper_unknown(s) and not told


def seller_wait_ends(s: Situation) -> date | None:
    """The day on which the seller's time to answer is over; None when it cannot be computed."""
    made = s.contacts(C.SELLER_MESSAGE)
    # A complaint about a parcel cannot be older than the parcel.
    asked_on = (made[0].on or s.case.delivered_on) if made else None
    if asked_on is None:
        return None
    wait = s.facts.number("amazon.a_to_z.wait_for_seller#business_days")
    return add_business_days(asked_on, wait)


def seller_may_still_answer(s: Situation) -> bool:
    """Whether the seller was not asked yet, or still has time to answer."""
    last = s.last(C.SELLER_MESSAGE)
    if last is None:
        return not s.contacts(C.A_TO_Z_CLAIM)
    ends = seller_wait_ends(s)
    return last.outcome not in (*GONE, Outcome.NO_REPLY) if ends is None else s.today < ends


def seller_said_no(s: Situation) -> bool:
    """Whether the seller has answered with a plain no."""
    last = s.last(C.SELLER_MESSAGE)
    return last is not None and last.outcome is Outcome.REFUSED


def arrival_wait_ends(s: Situation) -> date | None:
    """The day on which a parcel that did not come can be claimed for."""
    if s.case.expected_on is None or s.case.problem is not Problem.DELIVERED_NOT_RECEIVED:
        return None
    return s.case.expected_on + timedelta(days=s.facts.number("amazon.a_to_z.not_arrived#days"))


def still_arriving(s: Situation) -> bool:
    """Whether it is too early to claim that the parcel did not come."""
    ends = arrival_wait_ends(s)
    return ends is not None and s.today < ends


def claim_not_denied(s: Situation) -> bool:
    """Whether no claim was turned down, in whole or in part."""
    last = s.last(C.A_TO_Z_CLAIM)
    return last is None or last.outcome not in DENIED


def guarantee_possible(s: Situation) -> bool:
    """Whether the order may be one that the A-to-z guarantee covers."""
    return covered(s.case) and not (amazon_ships(s) or not_goods(s))


def to_be_looked_for(s: Situation) -> bool:
    """Whether a seller is in it and nobody has looked yet who ships."""
    return shipper_unknown(s) and not seller_unlikely(s) and guarantee_possible(s)


def claim_pending(s: Situation) -> bool:
    """Whether an A-to-z claim or appeal has been filed and is not decided."""
    return s.pending(C.A_TO_Z_CLAIM) or s.pending(C.A_TO_Z_APPEAL)


def a_to_z_open(s: Situation) -> bool:
    """Whether the A-to-z guarantee is still to be had for this order."""
    too_late = s.ended(C.A_TO_Z_CLAIM) and not s.contacts(C.A_TO_Z_CLAIM)
    if not (seller_ships(s.case) and guarantee_possible(s)) or too_late:
        return False
    if s.contacts(C.CARD_DISPUTE) or (s.contacts(C.A_TO_Z_APPEAL) and not claim_pending(s)):
        return False
    claim = s.last(C.A_TO_Z_CLAIM)
    if claim and broken_promise(s, claim):
        return False
    return claim_not_denied(s) or not s.ended(C.A_TO_Z_APPEAL)
