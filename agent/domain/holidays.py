"""Days that people name by a feast or a sale: Christmas Eve, Black Friday, Diwali.

Only names of one certain day are here. "Christmas", "Easter" or "Mother's Day" are not: they mean a
season, or another day in another country.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

_FIXED = {
    "new year's day|neujahr(?:stag)?": (1, 1),
    "valentine'?s day|valentinstag|san valentín": (2, 14),
    "st\\.? patrick'?s day": (3, 17),
    "cinco de mayo": (5, 5),
    "canada day": (7, 1),
    "(?:the )?fourth of july": (7, 4),
    "bastille day": (7, 14),
    "ferragosto": (8, 15),
    "halloween": (10, 31),
    "allerheiligen|ognissanti": (11, 1),
    "bonfire night|guy fawkes(?: (?:day|night))?": (11, 5),
    "veterans'? day|remembrance day": (11, 11),
    "nikolaustag": (12, 6),
    "christmas eve|xmas eve|heilig(?:er )?abend|nochebuena|la vigilia di natale": (12, 24),
    "christmas day|xmas day|christmas morning": (12, 25),
    "boxing day": (12, 26),
    "new year's eve|nye|silvester|nochevieja|san silvestro": (12, 31),
}
# Lakshmi Puja as the Government of India's lists of holidays have it.
_DIWALI_FROM = 2023
_DIWALI = ((11, 12), (10, 31), (10, 20), (11, 8), (10, 29))
_THURSDAY = 3


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _thanksgiving(year: int) -> date:
    return _nth_weekday(year, 11, _THURSDAY, 4)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), (i, k) = divmod(b, 4), divmod(c, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    ahead = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ahead) // 451
    month, day = divmod(h + ahead - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _diwali(year: int) -> date | None:
    index = year - _DIWALI_FROM
    return date(year, *_DIWALI[index]) if 0 <= index < len(_DIWALI) else None


def _moved(day: Callable[[int], date], days: int) -> Callable[[int], date]:
    return lambda year: day(year) + timedelta(days=days)


_MOVING: dict[str, Callable[[int], date | None]] = {
    "thanksgiving(?: day)?": _thanksgiving,
    "black friday": _moved(_thanksgiving, 1),
    "cyber monday": _moved(_thanksgiving, 4),
    "labou?r day": lambda year: _nth_weekday(year, 9, 0, 1),
    "good friday|karfreitag": _moved(_easter, -2),
    "easter sunday|ostersonntag": _easter,
    "easter monday|ostermontag": _moved(_easter, 1),
    "diwali|deepavali": _diwali,
}
_NAMES = (*_FIXED, *_MOVING)
_ADJECTIVE = (
    r"(?:'s)?\s(?:deals?|sales?|offers?|prices?|promo\w*|purchases?|orders?|specials?|bargains?|"
    r"gifts?|presents?|week\w*|discounts?|costumes?|decorations?|season|shopping|returns?|time|"
    r"party|lights|tree|angebot\w*|event|is|was|sweets|offer)\b"
)
HOLIDAY = re.compile(
    r"(?<![\w'-])(?:"
    + "|".join(f"(?P<h{n}>{name})" for n, name in enumerate(_NAMES))
    + rf")(?![\w'-])(?!{_ADJECTIVE})(?:,?\s(?P<year>20\d\d)(?!\d))?"
)  # of a text in lower case


def _day(name: str, year: int) -> date | None:
    return date(year, *_FIXED[name]) if name in _FIXED else _MOVING[name](year)


def holidays(match: re.Match[str], years: range) -> list[date]:
    """The days that the feast in a match of `HOLIDAY` falls on: in the year named, or `years`."""
    index = next(n for n in range(len(_NAMES)) if match[f"h{n}"])
    named = [int(match["year"])] if match["year"] else years
    return [day for year in named if (day := _day(_NAMES[index], year))]
