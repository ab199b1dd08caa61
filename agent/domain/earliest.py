"""Which clock ends first, as far as is known, and which one without a date may end before it."""

from datetime import date

from agent.domain.calendar import add_months
from agent.domain.case import Case
from agent.domain.clocks import RULES, end_of
from agent.domain.plan import Clock, Facts
from agent.domain.pressing import presses
from agent.domain.starts import FOLLOWS


def first_to_end(found: tuple[Clock, ...], case: Case, today: date) -> Clock | None:
    """The running clock that ends first, of those to act by if there are any."""
    running = [c for c in found if c.date and c.date >= today]
    pressing = [c for c in running if presses(c, case)]
    return next(iter(pressing or running), None)


def in_order(found: tuple[Clock, ...], case: Case, today: date, facts: Facts) -> tuple[Clock, ...]:
    """`found` with the first to end on top, then those that may end before it, then the others.

    The ended ones come last, whatever they closed.
    """
    first = first_to_end(found, case, today)
    marked = tuple(_marked(clock, first, case, today, facts) for clock in found)

    def place(clock: Clock) -> tuple[bool, bool, bool]:
        over = clock.date is not None and clock.date < today
        return over, clock != first, not clock.may_end_first

    return tuple(sorted(marked, key=place))


def _marked(clock: Clock, first: Clock | None, case: Case, today: date, facts: Facts) -> Clock:
    if first is None or first.date is None or clock.date or not presses(clock, case):
        return clock
    early = _may_end_before(clock, first.date, case, today, facts)
    return clock.model_copy(update={"may_end_first": True}) if early else clock


def _may_end_before(clock: Clock, day: date, case: Case, today: date, facts: Facts) -> bool:
    """Whether some start that fits what is known ends `clock` before `day`, and not yet."""
    rule = next((one for one in RULES if one.name == clock.name), None)
    if rule is None or not rule.starts:
        return False
    start, length = rule.starts[0], facts.number(rule.figure)
    begun = max((d for name in FOLLOWS.get(start, ()) if (d := getattr(case, name))), default=None)
    if begun is not None and end_of(begun, length, rule.unit) >= day:
        return False
    latest = _latest_start(start, case, today)
    return end_of(latest, length, rule.unit) >= today


def _latest_start(start: str, case: Case, today: date) -> date:
    """A statement comes every month, so the first with the charge is not long after the parcel."""
    arrived = case.delivered_no_later_than(today)
    if start != "statement_on" or arrived is None:
        return today
    return min(today, add_months(arrived, 1))
