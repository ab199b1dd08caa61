"""Reads what the shared reader of figures leaves alone: spans, shares and dates told in words."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from agent.domain import figures
from agent.domain.calendar_words import NTH, either
from agent.domain.found import SMALL_NUMBERS
from agent.domain.timewords import ENGLISH_MONTHS

SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000}
NUMBER_WORD = either([*SMALL_NUMBERS, *SCALES])
_WORDS = rf"(?:{NUMBER_WORD})(?:[\s-](?:and\s)?(?:{NUMBER_WORD}))*"
_A = r"(?<=within )an?|(?<=in )an?|(?<=after )an?"  # "wait a day" is no figure
_COUNT = rf"(?P<count>\d{{1,4}}|(?!an?\s(?!couple)){_WORDS}|a\scouple\sof|couple\sof|{_A})"
_UNIT = r"(?P<unit>fortnights?|months?|years?|yrs?|hours?|hrs?|minutes?|days?|weeks?|wks?)"
_SPAN = re.compile(
    rf"(?<![\w.,$£€])(?:{_COUNT}[\s-]{{1,2}}(?:(?:business|working|calendar|full|whole)\s)?{_UNIT}"
    r"|(?P<half>half\s(?:a|an)\s(?:year|day|hour|month))|(?P<fortnight>fortnight))\b",
    re.IGNORECASE,
)
_ON_DAY = re.compile(
    rf"(?<!from )\bday\s(?P<after>{_WORDS})\b|\b(?P<before>\d{{1,4}})(?:st|nd|rd|th)\sday\b", re.I
)
_IN_DAYS = {"day": "one", "week": "seven", "wk": "seven", "fortnight": "fourteen"}
_HALVES = {
    "year": ("month", "six"),
    "day": ("hour", "twelve"),
    "hour": ("minute", "thirty"),
    "month": ("day", "fifteen"),
}
_OUT_OF = re.compile(
    rf"\s(?:out\sof|in)\s(?:every\s)?(?P<all>\d{{1,4}}|{_WORDS})\b"
    r"(?![\s-]?(?:days?|weeks?|months?|hours?|minutes?|years?))",
    re.IGNORECASE,
)
_SOME = re.compile(rf"\b(?P<some>\d{{1,4}}|{_WORDS})\Z", re.IGNORECASE)
_LONGEST = 40  # characters of a number in words
_FRACTION = re.compile(
    r"\b(?P<some>one|two|three|four|a)[\s-](?P<part>thirds?|quarters?|fifths?)\b"
    r"(?![\s-](?:part(?:y|ies)|persons?)\b)",
    re.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5}
_NTH_WORD = either(NTH)
_MONTH = "|".join(f"{name}|{name[:3]}" for name in ENGLISH_MONTHS)
_TOLD_DATE = re.compile(
    rf"\b(?:(?P<d1>{_NTH_WORD})\s(?:of\s)?(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s(?:the\s)?"
    rf"(?P<d2>{_NTH_WORD})|(?P<d3>\d{{1,2}})-(?P<m3>{_MONTH})-?)\b(?:,?[\s-]?(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)


_AGO = re.compile(rf"\b{_COUNT}[\s-]{_UNIT}\sago\b", re.IGNORECASE)
_AHEAD = re.compile(rf"\bin\s{_COUNT}[\s-]{_UNIT}\b", re.IGNORECASE)  # a span, not a day
_SLASHED = re.compile(r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?")


def number(written: str) -> Decimal:
    """Adds up "one thousand three hundred and five" or "3.5 thousand"."""
    total = group = Decimal(0)
    for word in re.findall(r"[\d.]+|[a-z]+", written.lower()):
        if word in SCALES and SCALES[word] > 100:
            total, group = total + max(group, Decimal(1)) * SCALES[word], Decimal(0)
        elif word in SCALES:
            group = max(group, Decimal(1)) * SCALES[word]
        elif word == "couple":
            group = Decimal(2)
        elif word not in ("and", "of", "a", "an") or group == total == 0:
            group += SMALL_NUMBERS.get(word) or Decimal(0 if word.isalpha() else word)
    return total + group


def spans(text: str, today: date) -> Iterator[tuple[object, str]]:
    """Spans of time with their words: in days where they are, else with their unit.

    Two weeks, a fortnight and fourteen days are one value; so are 48 hours and two days.
    """
    taken: set[int] = set()
    for match in _SPAN.finditer(text):
        taken.update(range(*match.span()))
        yield _span(match), match[0]
    for match in _ON_DAY.finditer(text):
        taken.update(range(*match.span()))
        yield int(number(match["after"] or match["before"])), match[0]
    yield from ((f.value, f.text) for f in figures.day_counts(text) if f.start not in taken)


def _span(match: re.Match[str]) -> object:
    groups = match.groupdict()
    if groups.get("fortnight"):
        return 14
    if groups.get("half"):
        unit, told = _HALVES[match["half"].split()[-1].lower()]
        count = int(number(told))
    else:
        unit = match["unit"].lower().rstrip("s").replace("yr", "year").replace("hr", "hour")
        count = int(number(match["count"]))
    if unit == "hour" and count % 24 == 0:
        return count // 24
    if unit == "year":
        unit, count = "month", 12 * count
    return count * int(number(_IN_DAYS[unit])) if unit in _IN_DAYS else (unit, count)


def shares(text: str, today: date) -> Iterator[tuple[object, str]]:
    """Percentages, and shares told as "nine out of ten" or "two thirds", as percentages."""
    yield from ((f.value, f.text) for f in figures.percents(text))
    for match in _OUT_OF.finditer(text):
        told = _SOME.search(text[max(0, match.start() - _LONGEST) : match.start()])
        if told and 0 < (some := number(told["some"])) < (whole := number(match["all"])):
            yield (100 * some / whole).normalize(), told[0] + match[0]
    for match in _FRACTION.finditer(text):
        parts = _PARTS[match["part"].lower().rstrip("s")]
        yield (100 * number(match["some"]) / parts).normalize(), match[0]


def days(text: str, today: date) -> Iterator[tuple[object, str]]:
    """Dates with all their readings: 03/04/2026 is one of two days, and either one will do."""
    return iter(_dates(text, today))


@lru_cache(maxsize=1024)  # each draft of a turn is held against the same clauses
def _dates(text: str, today: date) -> tuple[tuple[object, str], ...]:
    return tuple(_dates_in(text, today))


def _dates_in(text: str, today: date) -> Iterator[tuple[object, str]]:
    for match in _AGO.finditer(text):
        yield _ago(match, today), match[0]
    for found in figures.dates(_AHEAD.sub(_blank, _AGO.sub(_blank, text)), today):
        if not _asks_for_today(text, found.text, found.start):
            yield _readings(found.value, found.text), found.text
    for match in _TOLD_DATE.finditer(text):
        told = match["d1"] or match["d2"] or match["d3"]
        month = match["m1"] or match["m2"] or match["m3"]
        day = NTH.get(told.lower(), told)
        for found in figures.dates(f"{month} {day} {match['year'] or ''}".strip(), today):
            yield frozenset({found.value}), match[0]


def _ago(match: re.Match[str], today: date) -> frozenset[object]:
    """The count itself, and the day it leads to where it counts days."""
    span = _span(match)
    day = {today - timedelta(days=span)} if isinstance(span, int) else set()
    return frozenset({f"{span} ago", *day})


def _readings(value: date, written: str) -> frozenset[object]:
    """The date, and for 03/04/2026 also the one with day and month changed over."""
    if not _SLASHED.fullmatch(written) or value.day > len(ENGLISH_MONTHS):
        return frozenset({value})
    return frozenset({value, value.replace(month=value.day, day=value.month)})


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


_NEAR = 240  # characters
_REQUEST = re.compile(r"\b(?:please|could|can|would|will you|may i)\b[^.!?]*\Z", re.IGNORECASE)


def _asks_for_today(text: str, words: str, start: int) -> bool:
    """Whether "today" is a wish ("can you decide this today?") and no date that is stated."""
    return (
        words.lower() == "today"
        and _REQUEST.search(text[max(0, start - _NEAR) : start]) is not None
    )
