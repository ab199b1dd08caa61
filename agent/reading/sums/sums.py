"""The sums of a text, found once however many readers ask for them."""

import re
from datetime import date
from functools import lru_cache

from agent.domain import figures
from agent.domain.case import Money
from agent.domain.figures import Found


@lru_cache(maxsize=64)
def money(text: str, default_currency: str | None = None) -> tuple[Found[Money], ...]:
    """The amounts in `text`, in order, as `figures.money` finds them; pounds of weight are none."""
    found = figures.money(text, default_currency)
    return tuple(one for one in found if not _weighs(text, one.start, one.end))


# "UPS weighed it at 7 pounds", "a box of 8 pounds 4 oz", "over 70 pounds in weight".
_WEIGHED = re.compile(
    r"(?<!\w)(?:weigh(?:s|ed|ing|t)?|heavier|scales?)(?!\w)[^.;!?\n$£€₹]{0,30}$", re.IGNORECASE
)
_HEAVY = re.compile(
    r" ?(?:heavy|in weight|of weight|and a half heavy|\d{1,2} ?(?:oz|ounces)|,? ?\d{1,2} ounces|or "
    r"(?:more|less) (?:in weight|heavy)|\(?weight)(?!\w)",
    re.IGNORECASE,
)


def _weighs(text: str, start: int, end: int) -> bool:
    if not text[start:end].lower().endswith(("pound", "pounds")):
        return False
    return bool(_WEIGHED.search(text, max(0, start - 60), start) or _HEAVY.match(text, end))


_ANY_DAY = date.fromordinal(700_000)  # where dates stand does not depend on the day


def in_a_date(text: str, begin: int, end: int) -> bool:
    """Whether a number between two places is part of a date: "by 28 November" names no sum."""
    return any(start < end and begin < stop for start, stop in _dates(text))


@lru_cache(maxsize=64)
def _dates(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in figures.dates(text, _ANY_DAY))
