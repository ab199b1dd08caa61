"""How well a case stands: weak, fair or good, and the cheapest things that would help."""

from typing import Literal

from agent.domain.case import Case
from agent.domain.evidence import Effort, has
from agent.domain.grounds import ground
from agent.domain.plan import Strength
from agent.domain.problems import ROWS, Ground, Row

BASICS: tuple[tuple[str, str], ...] = (
    ("order_id", "the order number"),
    ("delivered_on", "the delivery date"),
    ("amount", "the amount"),
)
CHEAPEST = 2
Level = Literal["weak", "fair", "good"]


def in_hand(case: Case) -> tuple[str, ...]:
    """What the person has of the evidence that their kind of problem asks for."""
    return tuple(exhibit.label for exhibit in ROWS[case.problem].evidence if has(case, exhibit))


def strength(case: Case, row: Row, by_right: bool = False) -> Strength:
    """Counts what is in hand against what the row asks for; evidence never lowers the level.

    by_right: whether the law of the place lets the person cancel without a reason.
    """
    exhibits = [(e.effort, e.label) for e in row.evidence if not has(case, e)]
    basics = [(Effort.LOOK, label) for field, label in BASICS if getattr(case, field) is None]
    fixes = sorted(exhibits + basics, key=lambda fix: fix[0])  # stable: exhibits before basics
    favour = ground(case) is Ground.GOODWILL and not by_right
    level = "weak" if favour else _level(case, row, len(exhibits), len(basics))
    return Strength(level=level, missing=tuple(label for _, label in fixes[:CHEAPEST]))


def _level(case: Case, row: Row, missing: int, basics: int) -> Level:
    if not missing and not basics:
        return "good"
    something = missing < len(row.evidence) or case.fault is not None or basics < len(BASICS)
    return "fair" if something else "weak"
