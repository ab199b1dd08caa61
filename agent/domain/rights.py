"""What the law of the place adds to a claim: the ask, one calm sentence for drafts, the sources.

Source: sections 2.2 to 2.4 of the fact sheet. A right is used only while its clock runs, and only
in its own place; the US has none of this kind.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from agent.domain import present
from agent.domain.agreements import agreed_wish, agreement
from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.clocks import named
from agent.domain.grounds import ground
from agent.domain.of_several import for_those
from agent.domain.plan import Facts
from agent.domain.problems import ROWS, Ground
from agent.domain.settled import still_missing
from agent.domain.told import (
    confirmed,
    only_supposed,
    part_came,
    promised,
    refused,
    sent_back,
    withdrew,
)
from agent.domain.vocabulary import Channel, Jurisdiction, Problem, Remedy, Wanted

G = Ground
J = Jurisdiction
SELLERS = (
    Channel.CHAT,
    Channel.SUPERVISOR,
    Channel.SELLER_MESSAGE,
    Channel.EXECUTIVE_EMAIL,
    Channel.FORMAL_CLAIM,
)


class Right(Value):
    """One right. `clock` names the clock that must still run; None means it has none here.

    cancels: whether it ends the purchase for any reason, so that a real loss of value can be kept.
    """

    place: Jurisdiction
    applies: Callable[[Case], bool]
    clock: str | None
    wish: str
    remedy: Remedy
    line: str
    sources: tuple[str, ...]
    cancels: bool = False


def _rests_on(*grounds: Ground) -> Callable[[Case], bool]:
    return lambda case: ground(case) in grounds


def _wants_the_money(case: Case) -> bool:
    """A fault within the time to withdraw: the guarantee would begin with a repair."""
    return ground(case) in (G.QUALITY, G.WRONG_ITEM) and case.wanted is Wanted.REFUND


# Of a refund that nobody confirmed no bank reference is asked, and of no refusal the reason.
UNLESS_TOLD = {
    Problem.REFUND_MISSING: "the refund, or the date and reference of it if it was issued",
    Problem.UNKNOWN: "a review of the order, and your answer in writing",
}
# Nobody asks for a label, nor to keep the item, who has sent it back.
ONCE_RETURNED = {
    Problem.DEFECTIVE_ON_ARRIVAL: "a refund or a replacement",
    Problem.SELLER_REFUSES: "a refund",
    Problem.NON_RETURNABLE_DAMAGED: "a refund",
}
EXCEPTION = "a one-time exception, or store credit"
RIGHT_ITEM = "the right item, or a refund"
BY_LAW = (J.UK, J.EU)  # where an online purchase can be cancelled for any reason
WITHDRAWAL = "EU right of withdrawal"
CANCELLING = ("UK right to cancel", WITHDRAWAL)
LESS_ITS_LOSS = "the refund, or the reason and the sum of any loss of value in writing"
STANDS = "I {did} in time, so the refund is due; at most a real loss of value may be kept."
RIGHTS: tuple[Right, ...] = (
    Right(
        place=J.UK,
        applies=withdrew,
        clock=None,
        wish=LESS_ITS_LOSS,
        remedy=Remedy.MONEY,
        line=STANDS.format(did="cancelled"),
        sources=("uk.cancel",),
        cancels=True,
    ),
    Right(
        place=J.EU,
        applies=withdrew,
        clock=None,
        wish=LESS_ITS_LOSS,
        remedy=Remedy.MONEY,
        line=STANDS.format(did="withdrew"),
        sources=("eu.withdrawal",),
        cancels=True,
    ),
    Right(
        place=J.UK,
        applies=_rests_on(G.GOODWILL, G.UNTOLD),
        clock="UK right to cancel",
        wish="a full refund, because I cancel within the time the law gives",
        remedy=Remedy.MONEY,
        line="I cancel this online order within the {uk.cancel#days} days of the Consumer "
        "Contracts Regulations.",
        sources=("uk.cancel",),
        cancels=True,
    ),
    Right(
        place=J.UK,
        applies=_rests_on(G.QUALITY, G.WRONG_ITEM),
        clock="UK right to reject",
        wish="a full refund",
        remedy=Remedy.MONEY,
        line="I reject the goods within the {uk.reject#days} days of the Consumer Rights Act.",
        sources=("uk.reject",),
    ),
    Right(
        place=J.UK,
        applies=_rests_on(G.WRONG_ITEM),
        clock="UK presumption that the fault was there",
        wish=RIGHT_ITEM,
        remedy=Remedy.EITHER,
        line="Under the Consumer Rights Act the goods must be what I ordered.",
        sources=("uk.repair_then_reject",),
    ),
    Right(
        place=J.UK,
        applies=_rests_on(G.QUALITY),
        clock="UK presumption that the fault was there",
        wish="a free repair or a replacement, and a refund if that fails",
        remedy=Remedy.REPAIR_FIRST,
        line="Under the Consumer Rights Act a fault in the first {uk.presumption#months} months "
        "counts as there from the start.",
        sources=("uk.presumption", "uk.repair_then_reject"),
    ),
    Right(
        place=J.UK,
        applies=_rests_on(G.NOT_RECEIVED),
        clock=None,
        wish="a refund, or the order sent again",
        remedy=Remedy.EITHER,
        line="Under the Consumer Rights Act the goods stay at the trader's risk until I have them.",
        sources=("uk.delivery_risk",),
    ),
    Right(
        place=J.EU,
        applies=_rests_on(G.GOODWILL, G.UNTOLD),
        clock=WITHDRAWAL,
        wish="a full refund, because I withdraw within the time the law gives",
        remedy=Remedy.MONEY,
        line="I use the right of withdrawal of {eu.withdrawal#days} days.",
        sources=("eu.withdrawal",),
        cancels=True,
    ),
    Right(
        place=J.EU,
        applies=_wants_the_money,
        clock=WITHDRAWAL,
        wish="a full refund, because I withdraw within the time the law gives",
        remedy=Remedy.MONEY,
        line="I use the right of withdrawal of {eu.withdrawal#days} days.",
        sources=("eu.withdrawal", "eu.conformity"),
        cancels=True,
    ),
    Right(
        place=J.EU,
        applies=_rests_on(G.WRONG_ITEM),
        clock="EU legal guarantee",
        wish=RIGHT_ITEM,
        remedy=Remedy.EITHER,
        line="The seller answers for the item for {eu.conformity#years} years under the EU legal "
        "guarantee.",
        sources=("eu.conformity",),
    ),
    Right(
        place=J.EU,
        applies=_rests_on(G.QUALITY),
        clock="EU legal guarantee",
        wish="a free repair or a replacement, and a refund if that fails",
        remedy=Remedy.REPAIR_FIRST,
        line="The seller answers for the item for {eu.conformity#years} years under the EU legal "
        "guarantee.",
        sources=("eu.conformity",),
    ),
    Right(
        place=J.EU,
        applies=_rests_on(G.NOT_RECEIVED),
        clock=None,
        wish="a refund, or the order sent again",
        remedy=Remedy.EITHER,
        line="The goods stay at the trader's risk until I have them.",
        sources=("eu.delivery_risk",),
    ),
    Right(
        place=J.IN,
        applies=_rests_on(G.QUALITY, G.WRONG_ITEM),
        clock=None,
        wish="a refund or a replacement",
        remedy=Remedy.EITHER,
        line="By the e-commerce rules a seller must take back defective or wrong goods.",
        sources=("in.no_refusal",),
    ),
    Right(
        place=J.AU,
        applies=_rests_on(G.QUALITY, G.WRONG_ITEM),
        clock=None,
        wish="a refund or a replacement under the consumer guarantees",
        remedy=Remedy.EITHER,
        line="My rights under the consumer guarantees do not end with a return window.",
        sources=("au.major_failure",),
    ),
)


@lru_cache(maxsize=1024)
def foreign_law(fact_id: str, place: Jurisdiction) -> bool:
    """Whether `fact_id` is law of another place than `place`; never while the place is unknown.

    Source: rule R8 of the fact sheet.
    """
    home = fact_id.split(".")[0].upper()
    return place is not J.UNKNOWN and home in J.__members__ and home != place


def right_of(case: Case, today: date, facts: Facts) -> Right | None:
    """The first right of the person's place that fits the case and still runs on `today`."""
    fitting = [r for r in RIGHTS if r.place is case.jurisdiction and r.applies(case)]
    timed = {r.clock for r in fitting if r.clock}
    running = {c.name for c in named(case, facts, timed) if c.date and c.date >= today}
    return next((r for r in fitting if r.clock is None or r.clock in running), None)


def wish_of(case: Case, today: date, facts: Facts) -> str:
    """What to ask for, as it reads after "I am asking for"."""
    right = right_of(case, today, facts)
    in_kind = right is not None and right.remedy is Remedy.REPAIR_FIRST
    if (gap := still_missing(case)) and not in_kind:
        return f"the rest of the refund, {present.money(gap)}"
    if case.problem is Problem.REFUND_MISSING and part_came(case):
        return "the rest of the refund"
    if made := agreement(case):
        return agreed_wish(made, case)
    wish = right.wish if right else _usual_wish(case)
    told = ground(case) in (G.QUALITY, G.UNTOLD)
    if case.wanted is None or not told or (right and right.cancels):
        return for_those(wish, case)
    plain = {"refund": "a refund", "replacement": "a replacement", "repair": "a repair"}
    return for_those(plain.get(case.wanted, wish), case)


def _usual_wish(case: Case) -> str:
    own = ROWS[case.problem]
    if ground(case) is G.GOODWILL and own.ground is not G.GOODWILL:
        return EXCEPTION
    if sent_back(case) and case.problem in ONCE_RETURNED:
        return ONCE_RETURNED[case.problem]
    if only_supposed(case):
        return "a one-time exception"
    told = refused(case) if case.problem is Problem.UNKNOWN else confirmed(case) or promised(case)
    return own.wish if told else UNLESS_TOLD.get(case.problem, own.wish)


def cancelled_in_time(case: Case, today: date, facts: Facts) -> bool:
    """Whether the law lets the person cancel for any reason, or the trader was told in time."""
    ends = [c.date for c in named(case, facts, CANCELLING) if c.date]
    told = [c.on for c in case.contacts if c.channel in SELLERS and c.on]
    return any(today <= end or any(day <= end for day in told) for end in ends)
