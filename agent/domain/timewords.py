"""Dates as people write them, in seven languages.

A date without a year is the latest one that is not after today, unless the words before it look
ahead ("until Jan 31"). What is vague ("last week", "in spring") is left alone.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from agent.domain.calendar_words import (
    A_MONTH,
    ENGLISH_MONTHS,
    MONTHS,
    NEARBY,
    NTH,
    UNIT_OF,
    UNSURE_MONTHS,
    WEEKDAYS,
    either,
)
from agent.domain.found import FOREIGN_NUMBERS, SPELLED, Found, apart, small_number
from agent.domain.holidays import HOLIDAY, holidays

__all__ = ["ENGLISH_MONTHS", "IN_DAYS", "dates"]

_COUNT = rf"\d{{1,3}}|{either(FOREIGN_NUMBERS)}|{SPELLED}|an?"
_YEAR = r"(?:,?\s{1,2}(?:de\s|del\s|of\s)?(?P<year>\d{4}|'\d{2})(?!\d|[.,-]\d))?"

_ISO = re.compile(
    r"(?<![\d/-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|"
    r"\d{2})(?![\d/-])"
)
_BEFORE_DAY = (
    r"on|by|since|until|till?|from|before|after|of|was|dated|delivered|ordered|arrived|came|bought|"
    r"returned|received|posted|sent|shipped|refunded|expected|due|eta|back|off|it|am|vom|zum|bis|"
    r"dem|"
    r"seit|le|el|il|dal|du|del|au|op|tot|den|der|date|here|landed|up"
)
_SLASHED = re.compile(
    rf"\b(?:{_BEFORE_DAY}):?\s(?P<core>(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}}))(?![\d/]|\.\d|\s?of\b)",
)
# Without a word before it, but no share ("1/2"), mark ("4/5 stars") or clock ("24/7") either.
_LOOSE_SLASH = re.compile(
    r"(?<![\d.,/$£€₹-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/\"”%]|[.,]\d|\s?(?:of|price|off|inch\w*|"
    r"stars?|hours?|cups?|full|done|attempts?|tries|times|parts?|pieces|working|items|pack|size|"
    r"way)\b)"
)
_DOTTED = re.compile(
    rf"(?:\b(?:{_BEFORE_DAY})\s(?P<core>(?P<a>\d{{1,2}})\.(?P<b>\d{{1,2}})\.?)"
    r"|(?<![\d.,/$£€₹-])(?P<a2>\d{1,2})\.(?P<b2>\d{1,2})\.)"
    r"(?![\d%€]|[.,]\d|\s?(?:€|£|eur\b|euros?\b|uhr\b|pounds?\b|dollars?\b|rupees\b|km\b|kg\b|"
    r"mm\b|cm\b))",
)
_PAYS = re.compile(
    r"\b(?:paid|pay|pays|cost\w*|for|only|got|refund(?:ed)?|price|total|worth|spent|of|version|"
    r"offer\w*|"
    r"gave|kept|size|fee|was|is|chapter|section|um|para)\s\Z",
)
_DAY_FIRST = re.compile(
    rf"(?<![\d.,$£€])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?[\s-]{{0,2}}(?:of\s|de\s|di\s|d')?"
    rf"(?P<month>{A_MONTH})\b\.?{_YEAR}",
)
_UNSURE = re.compile(
    rf"\b(?:il|dal|del|al|el)\s(?P<core>(?P<day>\d{{1,2}})\s(?P<month>{either(UNSURE_MONTHS)})\b{_YEAR})",
)
_MONTH_FIRST = re.compile(
    rf"(?<!\bi )(?<!\byou )(?<!\bwe )(?<!\bthey "
    rf")\b(?P<month>{A_MONTH})\b\.?\s{{0,2}}(?:the\s)?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%.,]\d|\d|\s?(?:%|€|£|dollars|euros?|"
    rf"pounds))\b{_YEAR}",
)
_SPELLED_DAY = re.compile(
    rf"\b(?:(?P<day>{either(NTH)})\sof\s(?P<month>{A_MONTH})|(?P<month2>{A_MONTH})\s(?:the\s|"
    rf"(?!first|second|third))"
    rf"(?P<day2>{either(NTH)}))\b",
)
_RANGE_END = re.compile(
    rf"\b(?P<month>{A_MONTH})\b\.?\s(?:\d{{1,2}})(?:st|nd|rd|th)?\s?(?:-|–|to|or|and)\s?"
    rf"(?P<core>(?P<day>\d{{1,2}})(?:st|nd|rd|th)?)(?![\d:%.,]\d|\d|\s?(?:{A_MONTH}|%|€|£|days))\b",
)
_DAY_OF_WEEK = re.compile(
    rf"\b(?:{either(WEEKDAYS)}),?\s(?P<core>(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th))"
    rf"(?!\w|\s(?:of\s)?(?:{A_MONTH})\b)",
)
_LATE_NTH = set(NTH) - {"first", "second", "third"}  # those count other things
_NTH = re.compile(
    rf"\b(?:{_BEFORE_DAY})\s"
    rf"(?P<core>(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)|the\s(?P<word>{either(_LATE_NTH)}))"
    r"(?=\s?(?:[.,;!?)\n]|$|(?:and|but|only|"
    r"itself|so|then|i|we|it|they|he|she|from|at|by|with|to|through|via|about|asking|morning|"
    r"evening|of\sthis\smonth)\b))",
)
_NAMED = re.compile(rf"(?<![\w'-])(?:{either(NEARBY)})(?![\w'-])")
_WEEKDAY = re.compile(
    rf"\b(?P<which>last|past|this past|on|since|this|next|by|until|letzten|letzte|am|el|le|"
    rf"lo scorso|afgelopen)\s(?P<day>{either(WEEKDAYS)})\b(?!,?\s(?:the\s)?\d|,?\s(?:{A_MONTH})\b)",
)
_AGO = re.compile(
    rf"(?<![\w.,$£€-])(?P<count>{_COUNT})\s(?P<unit>{either(UNIT_OF)})\s"
    rf"(?:ago|back|earlier|fa|geleden|pehle)\b",
)
_FOREIGN_AGO = re.compile(
    rf"\b(?:hace|vor|il y a|seit)\s(?P<count>{_COUNT})\s(?P<unit>{either(UNIT_OF)})\b"
)
_AHEAD = re.compile(rf"\bin\s(?P<count>{_COUNT})\s(?P<unit>days?|weeks?|months?)\b(?!\stime)")
_SHIFT = re.compile(
    rf"\b(?:the\s(?:very\s)?(?P<one>day)|(?P<count>{_COUNT})\s(?P<unit>days?|weeks?))\s"
    rf"(?P<way>before|after)\s\Z",
)

_LOOKS_AHEAD = re.compile(r"\b(?:until|till|by|before|through|bis|hasta|fino al?|jusqu'au)\b")
_LOOKS_BACK = re.compile(
    r"\b(?:was|were|had|should have|supposed|expired|ended|closed|promised|past|war|era)\b"
)
_SOON = re.compile(
    r"\b(?:expected|estimated?|eta|arriving|arrives|due|closes|ends|expires|returnable)\b"
)
_SOON_DAYS = 60
_NEAR = 14  # characters: "by" belongs to the date beside it, not to "shipped by Amazon"
_SHARES = 6  # from "1/2" to "5/6"
_STOP = re.compile(r"[.;!?\n]\s")
_DIGIT = re.compile(r"\d")
_LEAP = 8  # years between two 29 Februaries at most
_FAR_DAYS = (
    300  # a right named "until Oct 5" in November ended last month; it does not end next year
)


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(written: str) -> int:
    digits = written.lstrip("'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _closest(options: list[date], before: str, today: date) -> date | None:
    """The latest of the days that has passed, or the next one where the words look ahead."""
    ahead = [d for d in options if d > today]
    if ahead and not _LOOKS_BACK.search(before):
        days = (min(ahead) - today).days
        soon = _SOON.search(before[-2 * _NEAR :]) and days <= _SOON_DAYS
        if soon or (_LOOKS_AHEAD.search(before[-_NEAR:]) and days <= _FAR_DAYS):
            return min(ahead)
    return max((d for d in options if d <= today), default=None)


def _years(today: date) -> range:
    return range(max(1, today.year - _LEAP), min(today.year + 2, 9999))


def _without_year(month: int, day: int, before: str, today: date) -> date | None:
    options = [d for year in _years(today) if (d := _make(year, month, day))]
    return _closest(options, before, today)


IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def _back(count: int, unit: str, today: date) -> date | None:
    if unit in IN_DAYS:
        return today - timedelta(days=count * IN_DAYS[unit])
    months = count * (12 if unit == "year" else 1)
    index = today.year * 12 + today.month - 1 - months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    days = (_make(year, month + 1, day) for day in range(today.day, 27, -1))
    return next((d for d in days if d), _make(year, month + 1, min(today.day, 28)))


Reader = Callable[[re.Match[str], str, date], date | None]


def _iso(match: re.Match[str], before: str, today: date) -> date | None:
    return _make(int(match["year"]), int(match["month"]), int(match["day"]))


def _month_name(match: re.Match[str], before: str, today: date) -> date | None:
    parts = match.groupdict()
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    if parts.get("year"):
        return _make(_full_year(match["year"]), month, day)
    return _without_year(month, day, before, today)


def _spelled_day(match: re.Match[str], before: str, today: date) -> date | None:
    month, day = (match[name] or match[f"{name}2"] for name in ("month", "day"))
    return _without_year(MONTHS[month.lower()], NTH[day.lower()], before, today)


def _feast(match: re.Match[str], before: str, today: date) -> date | None:
    return _closest(holidays(match, _years(today)), before, today)


def _nth(match: re.Match[str], before: str, today: date) -> date | None:
    day = int(match["day"]) if match["day"] else NTH[match["word"]]
    month = _make(today.year, today.month, day)
    if month and month <= today:
        return month
    previous = _back(1, "month", today)
    return _make(previous.year, previous.month, day) if previous else None


def _named(match: re.Match[str], before: str, today: date) -> date | None:
    return today - timedelta(days=NEARBY[match[0].lower()])


def _weekday(match: re.Match[str], before: str, today: date) -> date | None:
    gap = (today.weekday() - WEEKDAYS[match["day"].lower()]) % 7
    if match["which"].lower() in ("next", "by", "until", "this"):
        return today + timedelta(days=7 - gap)
    return today - timedelta(days=gap or 7)


def _ago(match: re.Match[str], before: str, today: date) -> date | None:
    count = small_number(match["count"])
    return None if count is None else _back(count, UNIT_OF[match["unit"].lower()], today)


def _ahead(match: re.Match[str], before: str, today: date) -> date | None:
    count = small_number(match["count"])
    return None if count is None else _back(-count, UNIT_OF[match["unit"].lower()], today)


def _numeric(day_first: bool) -> Reader:
    def read(match: re.Match[str], before: str, today: date) -> date | None:
        first, second = int(match["a"]), int(match["b"])
        parts = match.groupdict()
        if day_first or first > 12 or parts.get("sep") == ".":
            first, second = second, first
        if parts.get("year"):
            return _make(_full_year(match["year"]), first, second)
        return _without_year(first, second, before, today)

    return read


def _dotted(match: re.Match[str], before: str, today: date) -> date | None:
    if _PAYS.search(before):
        return None  # "I paid 12.10." is a price
    day, month = (match[name] or match[f"{name}2"] for name in ("a", "b"))
    return _without_year(int(month), int(day), before, today)


def _loose(day_first: bool) -> Reader:
    """Two numbers that could be a share ("2/3") or a mark out of ten are no date by themselves."""
    read = _numeric(day_first)

    def reader(match: re.Match[str], before: str, today: date) -> date | None:
        first, second = int(match["a"]), int(match["b"])
        share = first < second <= _SHARES or first < second == 10 or first == second
        share = share or (first, second) == (24, 7)
        return None if share else read(match, before, today)

    return reader


def _matches(
    pattern: re.Pattern[str], read: Reader, text: str, low: str, today: date
) -> Iterator[Found[date]]:
    for match in pattern.finditer(low):
        start, end = match.span("core" if match.groupdict().get("core") else 0)
        clause = _STOP.split(low[max(0, start - 60) : start])[-1]
        value = read(match, clause, today)
        if value:
            yield Found(value=value, text=text[start:end], start=start, end=end)


def dates(text: str, today: date, *, day_first: bool = False) -> list[Found[date]]:
    """Returns the dates in `text`, in order.

    day_first: 9/3 is 9 March; else it is 3 September unless a number above 12 tells otherwise.
    """
    return list(_dates(text, today, day_first))


@lru_cache(maxsize=1024)  # many readers ask for the dates of the same texts and their clauses
def _dates(text: str, today: date, day_first: bool) -> tuple[Found[date], ...]:
    readers = _readers(day_first) if _DIGIT.search(text) else _IN_WORDS
    low = _lower(text)  # patterns that need not look for both cases are three times as fast
    found = [f for pattern, read in readers for f in _matches(pattern, read, text, low, today)]
    return tuple(_shifted(one, text, low) for one in apart(found))


def _lower(text: str) -> str:
    """`text` in lower case and as long as it is, so that a place in one is that in the other."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


_Table = tuple[tuple[re.Pattern[str], Reader], ...]
_FEASTS: _Table = ((_SPELLED_DAY, _spelled_day), (HOLIDAY, _feast))
_BY_TODAY: _Table = (
    (_AGO, _ago),
    (_FOREIGN_AGO, _ago),
    (_AHEAD, _ahead),
    (_WEEKDAY, _weekday),
    (_NAMED, _named),
)
_IN_WORDS = (
    *_FEASTS,
    (_NTH, _nth),
    *_BY_TODAY,
)  # all that can find a date in a text without a figure


@cache
def _readers(day_first: bool) -> _Table:
    numeric = _numeric(day_first)
    return (
        (_ISO, _iso),
        (_NUMERIC, numeric),
        (_DAY_FIRST, _month_name),
        (_UNSURE, _month_name),
        (_MONTH_FIRST, _month_name),
        (_RANGE_END, _month_name),
        *_FEASTS,
        (_SLASHED, numeric),
        (_DOTTED, _dotted),
        (_LOOSE_SLASH, _loose(day_first)),
        (_DAY_OF_WEEK, _nth),
        (_NTH, _nth),
        *_BY_TODAY,
    )


def _shifted(found: Found[date], text: str, low: str) -> Found[date]:
    """The day meant by "the day before Halloween" or "two weeks after Nov 3"."""
    match = _SHIFT.search(low[max(0, found.start - 30) : found.start])
    if match is None:
        return found
    count = 1 if match["one"] else small_number(match["count"]) or 0
    days = count * (7 if (match["unit"] or "").lower().startswith("week") else 1)
    value = found.value + timedelta(days=days if match["way"].lower() == "after" else -days)
    start = found.start - len(match[0])
    return Found(value=value, text=text[start : found.end], start=start, end=found.end)
