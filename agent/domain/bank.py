"""When a card can be disputed, and when the bank itself can be complained about."""

from datetime import date, timedelta

from agent.domain.grounds import ground
from agent.domain.guarantee import a_to_z_open, to_be_looked_for
from agent.domain.problems import Ground
from agent.domain.situation import Situation
from agent.domain.vocabulary import Channel, Jurisdiction, Outcome, PaymentMethod, Problem

C = Channel
G = Ground


def card_presses(s: Situation) -> bool:
    """Whether a card clock ends before an A-to-z claim is likely to be decided."""
    room = timedelta(days=s.facts.number("pacing.a_to_z_before_letter#days"))
    ends = [c.date for c in s.limits(C.CARD_DISPUTE) if c.date]
    return any(s.today <= end <= s.today + room for end in ends)


def card_can_wait(s: Situation) -> bool:
    """Whether A-to-z comes first and leaves time for the bank."""
    return a_to_z_open(s) and not card_presses(s)


def card_can_wait_as_far_as_known(s: Situation) -> bool:
    """The same, while one of the bank's own dates cannot be computed."""
    undated = any(c.date is None for c in s.limits(C.CARD_DISPUTE))
    return card_can_wait(s) and undated


def shipper_may_be_the_seller(s: Situation) -> bool:
    """A bank dispute could end a guarantee that nobody has looked for yet."""
    return to_be_looked_for(s) and not card_presses(s)


def no_reason_for_a_bank(s: Situation) -> bool:
    """A seller's refusal, or a digital charge, with nothing told but that it was refused."""
    digital = ground(s.case) is G.DIGITAL and s.case.fault is None
    return digital or ground(s.case) is G.UNTOLD


def nothing_owed_yet(s: Situation) -> bool:
    """A locked account alone is no charge to dispute; goods that went back or never came are."""
    case = s.case
    owed = (case.fault, case.returned_on, case.return_received_on, case.refund_issued_on)
    return case.problem is Problem.ACCOUNT_LOCKED and not any(owed)


def arrived_well(s: Situation) -> bool:
    """Whether the refund was cut and no fault of the item itself was told."""
    return ground(s.case) is G.FEE and s.case.fault is None


def card_window_over(s: Situation) -> bool:
    """Not for a charge that nobody authorised: the bank is told of that however late it is."""
    fraud = ground(s.case) is G.UNAUTHORISED
    return s.ended(C.CARD_DISPUTE) and not _section_75(s) and not fraud


def _section_75(s: Situation) -> bool:
    """The British card company's own liability, which outlives the networks' time."""
    price = s.case.amount
    if s.case.jurisdiction is not Jurisdiction.UK or price is None or price.currency != "GBP":
        return False
    low, high = (s.facts.number(f"uk.section_75#{end}") for end in ("min", "max"))
    return s.case.payment_method is PaymentMethod.CREDIT_CARD and low < price.value <= high


def bank_not_asked(s: Situation) -> bool:
    """Whether no bank turned a dispute down or left it unanswered."""
    last = s.last(C.CARD_DISPUTE)
    return last is None or last.outcome not in (Outcome.REFUSED, Outcome.NO_REPLY)


def bank_answers_by(s: Situation) -> date | None:
    """The day until which a silent bank may still answer."""
    last = s.last(C.CARD_DISPUTE)
    if last is None or last.outcome is not Outcome.NO_REPLY or last.on is None:
        return None
    if s.case.jurisdiction is Jurisdiction.UK:
        return last.on + timedelta(weeks=s.facts.number("uk.ombudsman#weeks"))
    return last.on + timedelta(days=s.facts.number("us.card.billing_letter#ack_days"))


def bank_may_still_answer(s: Situation) -> bool:
    """Whether a silent bank still has time."""
    ends = bank_answers_by(s)
    return ends is not None and s.today < ends


def posting_ends(s: Situation) -> date | None:
    """The day on which the wait after a return, or after a confirmed refund, is over."""
    begun = s.case.refund_issued_on or s.case.returned_on
    if begun is None:
        return None
    return begun + timedelta(days=s.facts.number("card.network.wait_after_return#days"))


def still_posting(s: Situation) -> bool:
    """The wait holds a dispute back, unless the right to one would end before it does."""
    ends = posting_ends(s)
    if ends is None or s.today >= ends:
        return False
    return not any(c.date and s.today <= c.date <= ends for c in s.limits(C.CARD_DISPUTE))
