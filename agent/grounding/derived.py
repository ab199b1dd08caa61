"""Values that nobody told in these figures and that follow from what was told.

"A month later" follows from two dates, "about four hundred dollars" from $389, "the 16th" from 16
October. Only in words that look back: a time to answer within is never derived.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations

from agent.domain.timewords import ENGLISH_MONTHS, IN_DAYS
from agent.grounding.base import Grounds, Issue
from agent.grounding.readers import amounts, readings
from agent.grounding.spans import days, spans

_NEAR = r"about|around|roughly|approximately|some|close to|or so"
_OVER = r"(?:just |well |a (?:little|bit) )?(?:over|more than|upwards of)|at least"
_UNDER = r"(?:just |a (?:little|bit) )?(?:under|less than|short of)|nearly|almost"
_BEFORE = re.compile(
    rf"\b(?:(?P<near>{_NEAR})|(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<apart>after)|for|waiting|"
    r"waited|been|past)\s(?:the\s)?(?:past\s|last\s)?(?P<article>an?\s)?\Z",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\s(?:(?P<apart>later|earlier|before|after)|ago|on|now|old|late|since|have (?:passed|gone))\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\ban? (?P<unit>day|week|month|year)\b", re.IGNORECASE)
_NTH_DAY = re.compile(r"(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_YEAR = (date.max - date.min).days / date.max.year  # on average
_UNITS = {**IN_DAYS, "month": _YEAR / len(ENGLISH_MONTHS), "year": _YEAR}
_ABOUT_ONE = (0.8, 1.4)  # of the unit: "more than a month" after 39 days
_MONTH = _UNITS["month"]  # days, on average
_SLACK = 0.2  # of the unit that is named
_CLOSE = Decimal("0.05")  # of an amount that is told as "about"
_DIGITS = 2  # of a round amount that are not zero
_LOOKED_AT = 40  # characters before a value


def derived(issue: Issue, text: str, grounds: Grounds) -> bool:
    """Whether the value of `issue` follows from the grounds wherever `text` (plain) names it."""
    places = [match.start() for match in re.finditer(re.escape(issue.words), text)]
    if issue.kind == "day_count":
        return bool(places) and all(_span_follows(p, issue.words, text, grounds) for p in places)
    if issue.kind == "amount":
        return bool(places) and all(_is_about(p, issue.words, text, grounds) for p in places)
    return issue.kind == "date" and _is_told_day(issue.words, grounds)


def spans_in_words(text: str, grounds: Grounds) -> list[str]:
    """Where `text` (plain) tells "a week" or "a month" that lies between dates of the grounds."""
    low, high = _ABOUT_ONE
    found = [(match[0], _UNITS[match["unit"].lower()]) for match in _ONE.finditer(text)]
    gaps = [*_apart(grounds), *_since(grounds)] if found else []
    return [words for words, unit in found if any(low <= gap / unit <= high for gap in gaps)]


def _span_follows(place: int, words: str, text: str, grounds: Grounds) -> bool:
    before = _BEFORE.search(text[max(0, place - _LOOKED_AT) : place])
    behind = _LATER.match(text, place + len(words))
    if not before and not behind:
        return False
    apart = behind["apart"] if behind else before and before["apart"]
    told = next((value for value, _ in spans(words, grounds.today)), None)
    unit, count = told if isinstance(told, tuple) else ("day", told)
    if not isinstance(count, int) or unit not in ("day", "month"):
        return False
    named = _MONTH if unit == "month" else _UNITS["week"] if "week" in words.lower() else 1
    length = count * _MONTH if unit == "month" else count
    slack = named * _SLACK * (2 if before and before["near"] else 1) if named > 1 else 0
    gaps = _apart(grounds) if apart else _since(grounds)
    return any(_fits(gap, length, named, slack, before) for gap in gaps)


def _fits(
    gap: int, length: float, named: float, slack: float, before: re.Match[str] | None
) -> bool:
    if before and before["over"]:
        return length <= gap < length + named
    if before and before["under"]:
        return length - named < gap <= length
    return abs(gap - length) <= slack


def _is_told_day(words: str, grounds: Grounds) -> bool:
    """Whether "the 16th" is the day of a date that was told with its month."""
    nth = _NTH_DAY.fullmatch(words)
    return nth is not None and int(nth["day"]) in {one.day for one in _dates(grounds)}


def _dates(grounds: Grounds) -> set[date]:
    """The dates of the grounds that have one reading."""
    told: set[date] = set()
    for value, _ in days(grounds.plain, grounds.today):
        read = [one for one in readings(value) if isinstance(one, date)]
        told.update(read if len(read) == 1 else ())
    return told


def _apart(grounds: Grounds) -> Iterator[int]:
    """The days between any two dates of the grounds."""
    yield from (abs((a - b).days) for a, b in combinations(_dates(grounds), 2))


def _since(grounds: Grounds) -> Iterator[int]:
    """The days between today and each date of the grounds."""
    yield from (abs((grounds.today - one).days) for one in _dates(grounds))


def _is_about(place: int, words: str, text: str, grounds: Grounds) -> bool:
    """Whether a round amount is told as being near one that was told."""
    before = _BEFORE.search(text[max(0, place - _LOOKED_AT) : place])
    said = next((value for value, _ in amounts(words)), None)
    if not before or not said or len(said[0].normalize().as_tuple().digits) > _DIGITS:
        return False
    told = (value for (value, sign), _ in amounts(grounds.plain) if sign == said[1])
    return any(_close(said[0], value, before) for value in told)


def _close(said: Decimal, told: Decimal, before: re.Match[str]) -> bool:
    if abs(said - told) > told * _CLOSE:
        return False
    if before["over"]:
        return said <= told
    return said >= told if before["under"] else before["near"] is not None
