"""Dates and day counts as people write them, in five languages.

A date without a year is the latest one that is not after today, unless the words before it look
ahead ("until Jan 31"). What is vague ("last week", "in spring") is left alone.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from agent.domain.found import FOREIGN_NUMBERS, SPELLED, Found, apart, small_number

_MONTH_NAMES = (
    "january jan januar janvier enero ene gennaio gen jänner",
    "february feb februar février fevrier févr febrero febbraio",
    "march mar märz maerz mrz mars marzo",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag",
    "june jun juni juin junio giugno giu",
    "july jul juli juillet juil julio luglio lug",
    "august aug août aout agosto ago",
    "september sept sep septembre septiembre settembre set",
    "october oct oktober okt octobre octubre ottobre ott",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre",
)
ENGLISH_MONTHS = tuple(names.split()[0] for names in _MONTH_NAMES)
_MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_WEEKDAYS = {
    name: n
    for n, names in enumerate(
        (
            "monday mon montag lundi lunes lunedì",
            "tuesday tue tues dienstag mardi martes martedì",
            "wednesday wed mittwoch mercredi miércoles mercoledì",
            "thursday thu thurs donnerstag jeudi jueves giovedì",
            "friday fri freitag vendredi viernes venerdì",
            "saturday sat samstag samedi sábado sabato",
            "sunday sun sonntag dimanche domingo domenica",
        )
    )
    for name in names.split()
}
_UNITS = {
    "day": "day days tag tage tagen jour jours día días dia dias giorno giorni",
    "week": "week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane",
    "month": "month months monat monate monaten mois mes meses mese mesi",
    "year": "year years yr yrs jahr jahre jahren an ans année año años anno anni",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_NAMED_DAYS = {
    "the day before yesterday": 2,
    "day before yesterday": 2,
    "vorgestern": 2,
    "avant-hier": 2,
    "anteayer": 2,
    "l'altro ieri": 2,
    "yesterday": 1,
    "yday": 1,
    "gestern": 1,
    "hier": 1,
    "ayer": 1,
    "ieri": 1,
    "today": 0,
    "heute": 0,
    "aujourd'hui": 0,
    "hoy": 0,
    "oggi": 0,
    "this morning": 0,
    "tomorrow": -1,
    "morgen": -1,
    "demain": -1,
    "mañana": -1,
    "domani": -1,
}


def _words(table: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))


_COUNT = rf"\d{{1,3}}|{_words(FOREIGN_NUMBERS)}|{SPELLED}|an?"
_YEAR = r"(?:,?\s{1,2}(?:de\s|del\s|of\s)?(?P<year>\d{4}|'\d{2})(?!\d|[.,-]\d))?"
_I = re.IGNORECASE

_ISO = re.compile(
    r"(?<![\d/-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|"
    r"\d{2})(?![\d/-])"
)
_SLASHED = re.compile(
    r"\b(?:on|by|since|until|till|from|before|after|of|was|dated|delivered|ordered|arrived|came|"
    r"bought|returned|received|am|le|el|il)\s(?P<core>(?P<a>\d{1,2})/(?P<b>\d{1,2}))(?![\d/])",
    _I,
)
_DAY_FIRST = re.compile(
    rf"(?<![\d.,$£€])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?\s{{0,2}}(?:of\s|de\s|di\s|d')?"
    rf"(?P<month>{_words(_MONTHS)})\b\.?{_YEAR}",
    _I,
)
_MONTH_FIRST = re.compile(
    rf"(?<!\bi )(?<!\byou )(?<!\bwe )(?<!\bthey "
    rf")\b(?P<month>{_words(_MONTHS)})\b\.?\s{{0,2}}(?:the\s)?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%.,]\d|\d|\s?(?:%|€|£|dollars|euros?|"
    rf"pounds))\b{_YEAR}",
    _I,
)
_NTH = re.compile(
    r"\b(?:on|the)\s(?P<core>the\s(?P<day>\d{1,2})(?:st|nd|rd|th))"
    r"(?=\s?(?:[.,;!?)]|$|and\b|but\b|of\sthis\smonth))",
    _I,
)
_NAMED = re.compile(rf"(?<![\w'-])(?:{_words(_NAMED_DAYS)})(?![\w'-])", _I)
_WEEKDAY = re.compile(
    rf"\b(?P<which>last|past|this past|on|since|this|next|by|until|letzten|am|el|le|lo scorso)\s"
    rf"(?P<day>{_words(_WEEKDAYS)})\b",
    _I,
)
_AGO = re.compile(
    rf"(?<![\w.,$£€-])(?P<count>{_COUNT})\s(?P<unit>{_words(_UNIT_OF)})\s(?:ago|back|earlier|fa)\b",
    _I,
)
_FOREIGN_AGO = re.compile(
    rf"\b(?:hace|vor|il y a|seit)\s(?P<count>{_COUNT})\s(?P<unit>{_words(_UNIT_OF)})\b", _I
)
_AHEAD = re.compile(rf"\bin\s(?P<count>{_COUNT})\s(?P<unit>days?|weeks?|months?)\b(?!\stime)", _I)

_LOOKS_AHEAD = re.compile(r"\b(?:until|till|by|before|through|bis|hasta|fino al?|jusqu'au)\b", _I)
_LOOKS_BACK = re.compile(
    r"\b(?:was|were|had|should have|supposed|expired|ended|closed|promised|past|war|era)\b", _I
)
_NEAR = 14  # characters: "by" belongs to the date beside it, not to "shipped by Amazon"
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


def _without_year(month: int, day: int, before: str, today: date) -> date | None:
    years = range(max(1, today.year - _LEAP), today.year + 2)
    options = [d for year in years if (d := _make(year, month, day))]
    past = [d for d in options if d <= today]
    ahead = [d for d in options if d > today]
    if ahead and _LOOKS_AHEAD.search(before[-_NEAR:]) and not _LOOKS_BACK.search(before):
        soon = min(ahead)
        if (soon - today).days <= _FAR_DAYS:
            return soon
    return max(past, default=None)


def _back(count: int, unit: str, today: date) -> date | None:
    if unit in ("day", "week"):
        return today - timedelta(days=count * (7 if unit == "week" else 1))
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
    month, day = _MONTHS[match["month"].lower()], int(match["day"])
    if match["year"]:
        return _make(_full_year(match["year"]), month, day)
    return _without_year(month, day, before, today)


def _nth(match: re.Match[str], before: str, today: date) -> date | None:
    month = _make(today.year, today.month, int(match["day"]))
    if month and month <= today:
        return month
    previous = _back(1, "month", today)
    return _make(previous.year, previous.month, int(match["day"])) if previous else None


def _named(match: re.Match[str], before: str, today: date) -> date | None:
    return today - timedelta(days=_NAMED_DAYS[match[0].lower()])


def _weekday(match: re.Match[str], before: str, today: date) -> date | None:
    gap = (today.weekday() - _WEEKDAYS[match["day"].lower()]) % 7
    if match["which"].lower() in ("next", "by", "until", "this"):
        return today + timedelta(days=7 - gap)
    return today - timedelta(days=gap or 7)


def _ago(match: re.Match[str], before: str, today: date) -> date | None:
    count = small_number(match["count"])
    return None if count is None else _back(count, _UNIT_OF[match["unit"].lower()], today)


def _ahead(match: re.Match[str], before: str, today: date) -> date | None:
    count = small_number(match["count"])
    return None if count is None else _back(-count, _UNIT_OF[match["unit"].lower()], today)


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


def _matches(
    pattern: re.Pattern[str], read: Reader, text: str, today: date
) -> Iterator[Found[date]]:
    group: int | str = "core" if "core" in pattern.groupindex else 0
    for match in pattern.finditer(text):
        start, end = match.span(group)
        clause = re.split(r"[.;!?\n]\s", text[max(0, start - 60) : start])[-1]
        value = read(match, clause, today)
        if value:
            yield Found(value=value, text=text[start:end], start=start, end=end)


def dates(text: str, today: date, *, day_first: bool = False) -> list[Found[date]]:
    """Returns the dates in `text`, in order.

    day_first: 9/3 is 9 March; else it is 3 September unless a number above 12 tells otherwise.
    """
    numeric = _numeric(day_first)
    readers: tuple[tuple[re.Pattern[str], Reader], ...] = (
        (_ISO, _iso),
        (_NUMERIC, numeric),
        (_DAY_FIRST, _month_name),
        (_MONTH_FIRST, _month_name),
        (_SLASHED, numeric),
        (_NTH, _nth),
        (_AGO, _ago),
        (_FOREIGN_AGO, _ago),
        (_AHEAD, _ahead),
        (_WEEKDAY, _weekday),
        (_NAMED, _named),
    )
    found = [f for pattern, read in readers for f in _matches(pattern, read, text, today)]
    return apart(found)


_DAYS = re.compile(
    rf"(?<![\w.,$£€])(?P<count>\d{{1,4}}|{SPELLED})(?:\s?(?:-|–|to|"
    rf"or)\s?(?P<upper>\d{{1,4}}))?[\s-]{{0,2}}"
    rf"(?:(?:business|working|calendar|full)\s)?(?P<unit>days?|weeks?|wks?|tagen?|tage|"
    rf"wochen?|jours?|"
    rf"semaines?|días?|semanas?|giorni|settimane)\b",
    _I,
)
_ON_DAY = re.compile(r"\bday\s{0,2}(?:no\.?\s|number\s|#)?(?P<count>\d{1,4})\b", _I)


def _days(count: int, unit: str) -> int:
    return count * 7 if unit.lower().startswith(("w", "sem", "sett")) else count


def day_counts(text: str) -> list[Found[int]]:
    """Returns the spans of days in `text` ("60-day", "day 45", "five weeks"), weeks as seven days.

    A range ("3 to 5 business days") gives both of its ends.
    """
    found: list[Found[int]] = []
    for match in _DAYS.finditer(text):
        count = small_number(match["count"]) or 0
        for value, group in ((count, "count"), (match["upper"], "upper")):
            if value is not None and value != "":
                end = match.end() if group == "upper" or not match["upper"] else match.end("count")
                start = match.start(group)
                found.append(
                    Found(
                        value=_days(int(value), match["unit"]),
                        text=text[start:end],
                        start=start,
                        end=end,
                    )
                )
    for match in _ON_DAY.finditer(text):
        found.append(
            Found(value=int(match["count"]), text=match[0], start=match.start(), end=match.end())
        )
    return apart(found)
