"""Which of the running clocks is one to act by."""

from agent.domain.case import Case
from agent.domain.grounds import ground
from agent.domain.plan import Clock
from agent.domain.problems import Ground

BILLING_LETTER = "us.card.billing_letter"


def presses(clock: Clock, case: Case) -> bool:
    """Whether the end of `clock` is one to act by.

    The written billing-error letter is not made for faults of accepted goods (fact
    us.card.billing_letter.not_quality), so there it is shown and presses no one.
    """
    return clock.basis != BILLING_LETTER or ground(case) is not Ground.QUALITY
