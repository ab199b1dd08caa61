"""How well a case stands: weak, fair or good, and the cheapest things that would help."""

from typing import Literal

from agent.domain.case import Case
from agent.domain.evidence import has
from agent.domain.plan import Strength
from agent.domain.problems import Ground, Row

BASICS: tuple[tuple[str, str], ...] = (
    ("order_id", "the order number"),
    ("delivered_on", "the delivery date"),
    ("amount", "the amount"),
)
CHEAPEST = 2


def strength(case: Case, row: Row) -> Strength:
    """Counts what is in hand against what the row asks for; evidence never lowers the level."""
    exhibits = [e.label for e in row.evidence if not has(case, e)]
    basics = [label for field, label in BASICS if getattr(case, field) is None]
    level = _level(case, row, missing=len(exhibits), basics=len(basics))
    return Strength(level=level, missing=tuple((exhibits + basics)[:CHEAPEST]))


def _level(case: Case, row: Row, missing: int, basics: int) -> Literal["weak", "fair", "good"]:
    if row.ground is Ground.GOODWILL:
        return "weak"  # a favour, never a right
    if not missing and not basics:
        return "good"
    something = missing < len(row.evidence) or case.fault is not None or basics < len(BASICS)
    return "fair" if something else "weak"
