"""Reads what is compared as values: amounts, dates, counts, numbers and addresses."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from agent.domain import figures
from agent.domain.case import Money
from agent.domain.timewords import ENGLISH_MONTHS
from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.contacts import contacts, links
from agent.grounding.laws import LAW_AT_LARGE, statutes
from agent.grounding.plain import TEXTS
from agent.grounding.scripts import scripts
from agent.grounding.spans import NUMBER_WORD, days, number, shares, spans

Pairs = Iterable[tuple[object, str]]

_SIGN = (
    r"(?:us|american|canadian|australian)\s(?=dollar)|dollars?|bucks?|quid|euros?|pounds?|rupees?|"
    r"usd|eur|gbp|cad|aud|inr"
)
_SPELLED = re.compile(
    rf"\b(?P<number>(?:\d{{1,6}}(?:\.\d{{1,2}})?[\s-]{{1,2}})?(?:(?:{NUMBER_WORD}|and)[\s-]{{1,2}})"
    rf"{{1,12}})(?P<sign>(?:{_SIGN})(?:dollars?)?)\b",
    re.IGNORECASE,
)
_SCALED = re.compile(
    r"(?P<sign>[$£€₹])\s?(?P<number>\d{1,6}(?:\.\d{1,2})?\s(?:hundred|thousand|grand|million))\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(?<=[.!?])\s+(?!\d)|\n")
# An amount has a figure or the name of a currency; most sentences have neither.
_COUNTS = re.compile(rf"\d|\b(?:{_SIGN}|d[óo]lares|libras|zloty|kronor)\b", re.IGNORECASE)
_DATED = re.compile(
    rf"\d|day\b|ago\b|morrow\b|morning\b|(?:weeks?|months?|years?)\b|\bseit\b|"
    rf"{'|'.join(ENGLISH_MONTHS)}",
    re.IGNORECASE,
)
_CENTS = re.compile(
    r"\s(?:and\s)?(?P<cents>\d{1,2}|[a-z]+(?:-[a-z]+)?)\s(?:cents?|pence|p)\b", re.I
)


class _Spelled(NamedTuple):
    money: Money
    text: str
    span: range


def _spelled(text: str) -> Iterator[_Spelled]:
    """Amounts with number words; "a dollar" and the like are left to the digits' reader."""
    for pattern in (_SPELLED, _SCALED):
        for match in pattern.finditer(text):
            one = figures.money(f"1 {match['sign']}")
            value = number(match["number"])
            if one and value:
                money = Money(value=value, currency=one[0].value.currency)
                yield _Spelled(money, match[0], range(match.start(), match.end()))


@lru_cache(maxsize=TEXTS)
def amounts(text: str) -> tuple[tuple[tuple[Decimal, str], str], ...]:
    """Amounts in digits and in words; all dollars are one currency, as people write only "$"."""
    parts = filter(_COUNTS.search, _PARTS.split(text))
    return tuple(found for part in parts for found in _in(part))


def _in(text: str) -> Iterator[tuple[tuple[Decimal, str], str]]:
    spelled = list(_spelled(text))
    taken = {place for one in spelled for place in one.span}
    both = [(f.value, f.text, f.end) for f in figures.money(text) if f.start not in taken]
    both += [(one.money, one.text, one.span.stop) for one in spelled]
    yield from (_with_cents(text, money, words, end) for money, words, end in both)


def _with_cents(text: str, money: Money, words: str, end: int) -> tuple[tuple[Decimal, str], str]:
    """The amount with the cents told behind it: "129 dollars and 50 cents"."""
    currency = "$" if money.currency in figures.DOLLARS else money.currency
    cents = _CENTS.match(text, end)
    value = money.value + number(cents["cents"]) / 100 if cents else money.value
    return (value.normalize(), currency), words + (cents[0] if cents else "")


def _amounts(text: str, today: date) -> Pairs:
    return amounts(text)


def _orders(text: str, today: date) -> Pairs:
    return [(f.value, f.text) for f in figures.order_ids(text)]


def _statutes(text: str, today: date) -> Pairs:
    return statutes(text)


def _scripts(text: str, today: date) -> Pairs:
    return scripts(text)


READERS: dict[Kind, Callable[[str, date], Pairs]] = {
    "amount": _amounts,
    "date": days,
    "day_count": spans,
    "percent": shares,
    "order_number": _orders,
    "contact": contacts,
    "link": links,
    "statute": _statutes,
    "script": _scripts,
}
Values = dict[Kind, list[tuple[object, str]]]


def values_in(text: str, today: date) -> Values:
    """Every value that `text` (plain) names, by kind, with its words."""
    return {kind: list(_values(kind, text, today)) for kind in READERS}


@lru_cache(maxsize=TEXTS * len(READERS))
def _values(kind: Kind, text: str, today: date) -> tuple[tuple[object, str], ...]:
    return tuple(READERS[kind](text, today))


def strange_values(values: Values, grounds: Grounds) -> list[Issue]:
    """Those of the `values` of a text that no ground names."""
    return [
        Issue(kind=kind, words=words)
        for kind, found in values.items()
        for words in _unsupported(found, _allowed(kind, grounds))
    ]


def _allowed(kind: Kind, grounds: Grounds) -> Iterator[object]:
    """The values of one kind in the grounds, read as far as they are asked for.

    Dates are only looked for where there can be one.
    """
    texts = map(_dated, grounds.each) if kind == "date" else grounds.each
    found = (one for text in texts for one, _ in _values(kind, text, grounds.today))
    if kind != "statute":
        yield from found
    elif named := list(found):
        yield from (*named, *LAW_AT_LARGE)


@lru_cache(maxsize=TEXTS)
def _dated(text: str) -> str:
    return "\n".join(part for part in _PARTS.split(text) if _DATED.search(part))


def _unsupported(found: Pairs, allowed: Iterator[object]) -> list[str]:
    """The words of those values that are none of the allowed ones."""
    strange = list(found)
    while strange and (value := next(allowed, None)) is not None:
        known = readings(value)
        strange = [one for one in strange if known.isdisjoint(readings(one[0]))]
    return [words for _, words in strange]


def readings(value: object) -> frozenset[object]:
    """What a value may stand for: a date written as 03/04/2026 has two readings."""
    return value if isinstance(value, frozenset) else frozenset({value})
