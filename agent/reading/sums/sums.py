"""The sums of a text, found once however many readers ask for them."""

from datetime import date
from functools import lru_cache

from agent.domain import figures
from agent.domain.case import Money
from agent.domain.figures import Found


@lru_cache(maxsize=64)
def money(text: str, default_currency: str | None = None) -> tuple[Found[Money], ...]:
    """The amounts in `text`, in order, as `figures.money` finds them."""
    return tuple(figures.money(text, default_currency))


_ANY_DAY = date.fromordinal(700_000)  # where dates stand does not depend on the day


def in_a_date(text: str, begin: int, end: int) -> bool:
    """Whether a number between two places is part of a date: "by 28 November" names no sum."""
    return any(start < end and begin < stop for start, stop in _dates(text))


@lru_cache(maxsize=64)
def _dates(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in figures.dates(text, _ANY_DAY))
