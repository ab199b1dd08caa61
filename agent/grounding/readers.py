"""Reads what is compared as values: amounts, dates, counts, numbers and addresses."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from agent.domain import figures
from agent.domain.case import Money
from agent.domain.found import SMALL_NUMBERS
from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.laws import statutes
from agent.grounding.plain import plain
from agent.grounding.scripts import scripts

Pairs = list[tuple[object, str]]

_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000}
_NUMBER_WORD = "|".join([*SMALL_NUMBERS, *_SCALES])
_SIGN = (
    r"(?:us|american|canadian|australian)\s(?=dollar)|dollars?|bucks?|quid|euros?|pounds?|rupees?|"
    r"usd|eur|gbp|cad|aud|inr"
)
_SPELLED = re.compile(
    rf"\b(?P<number>(?:\d{{1,6}}(?:\.\d{{1,2}})?[\s-]{{1,2}})?(?:(?:{_NUMBER_WORD}|and)[\s-]{{1,2}})"
    rf"{{1,12}})(?P<sign>(?:{_SIGN})(?:dollars?)?)\b",
    re.IGNORECASE,
)
_SCALED = re.compile(
    r"(?P<sign>[$£€₹])\s?(?P<number>\d{1,6}(?:\.\d{1,2})?\s(?:hundred|thousand|grand|million))\b",
    re.IGNORECASE,
)
_DIGIT_WORDS = {"zero": 0, "oh": 0, **{w: n for w, n in SMALL_NUMBERS.items() if n < 10}}
_DIGIT_WORDS = {word: n for word, n in _DIGIT_WORDS.items() if word not in ("a", "an")}
_SAID_PHONE = re.compile(
    rf"\b(?:(?:{'|'.join(_DIGIT_WORDS)}|\d)[\s,.-]{{1,3}}){{6,14}}(?:{'|'.join(_DIGIT_WORDS)})\b",
    re.IGNORECASE,
)
_SPREAD_PHONE = re.compile(
    r"(?<![\w$£€₹.,/-])\+?\(?\d(?:[\s().·•∙‧・/_‐‑‒–—*~-]{0,3}\d){8,14}(?![\s-]?\d)"
)
_SAME_DIGITS = 11  # a US number with its country code


class _Spelled(NamedTuple):
    money: Money
    text: str
    span: range


def _number(written: str) -> Decimal:
    """Adds up "one thousand three hundred and five" or "3.5 thousand"."""
    total = group = Decimal(0)
    for word in re.findall(r"[\d.]+|[a-z]+", written.lower()):
        if word in _SCALES and _SCALES[word] > 100:
            total, group = total + max(group, Decimal(1)) * _SCALES[word], Decimal(0)
        elif word in _SCALES:
            group = max(group, Decimal(1)) * _SCALES[word]
        elif word != "and":
            group += SMALL_NUMBERS.get(word) or Decimal(word)
    return total + group


def _spelled(text: str) -> Iterator[_Spelled]:
    """Amounts with number words; "a dollar" and the like are left to the digits' reader."""
    for pattern in (_SPELLED, _SCALED):
        for match in pattern.finditer(text):
            one = figures.money(f"1 {match['sign']}")
            value = _number(match["number"])
            if one and value:
                money = Money(value=value, currency=one[0].value.currency)
                yield _Spelled(money, match[0], range(match.start(), match.end()))


def amounts(text: str) -> Pairs:
    """Amounts in digits and in words; all dollars are one currency, as people write only "$"."""
    spelled = list(_spelled(text))
    taken = {place for one in spelled for place in one.span}
    digits = [(f.value, f.text) for f in figures.money(text) if f.start not in taken]
    both = [*digits, *((one.money, one.text) for one in spelled)]
    return [(_worth(money), words) for money, words in both]


def _worth(money: Money) -> tuple[Decimal, str]:
    currency = "$" if money.currency in figures.DOLLARS else money.currency
    return money.value.normalize(), currency


def _amounts(text: str, today: date) -> Pairs:
    return amounts(text)


def _dates(text: str, today: date) -> Pairs:
    return [(f.value, f.text) for f in figures.dates(text, today)]


def _day_counts(text: str, today: date) -> Pairs:
    return [(f.value, f.text) for f in figures.day_counts(text)]


def _percents(text: str, today: date) -> Pairs:
    return [(f.value, f.text) for f in figures.percents(text)]


def _orders(text: str, today: date) -> Pairs:
    return [(f.value, f.text) for f in figures.order_ids(text)]


def _contacts(text: str, today: date) -> Pairs:
    mails: Pairs = [(f.value.lower(), f.text) for f in figures.emails(text)]
    numbers = [(f.value, f.text) for f in figures.phones(text)]
    found = [*numbers, *_spread_phones(text, today), *_said_phones(text)]
    return [*mails, *((_dialled(value), words) for value, words in found)]


def _dialled(value: str) -> str:
    digits = re.sub(r"\D", "", value)
    return digits[1:] if len(digits) == _SAME_DIGITS and digits.startswith("1") else digits


def _spread_phones(text: str, today: date) -> Iterator[tuple[str, str]]:
    """Telephone numbers with any marks between the digits; no dates, no order numbers."""
    taken = {p for f in figures.order_ids(text) for p in range(f.start, f.end)}
    taken |= {p for f in figures.dates(text, today) for p in range(f.start, f.end)}
    for match in _SPREAD_PHONE.finditer(text):
        if taken.isdisjoint(range(match.start(), match.end())):
            yield match[0], match[0]


def _said_phones(text: str) -> Iterator[tuple[str, str]]:
    """Telephone numbers told digit by digit in words."""
    for match in _SAID_PHONE.finditer(text):
        told = re.findall(r"\d|[a-z]+", match[0].lower())
        yield "".join(str(_DIGIT_WORDS.get(word, word)) for word in told), match[0]


def _links(text: str, today: date) -> Pairs:
    return [(_address(f.value), f.text) for f in figures.links(text)]


def _address(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).rstrip("/")


def _statutes(text: str, today: date) -> Pairs:
    return [*statutes(text)]


def _scripts(text: str, today: date) -> Pairs:
    return [*scripts(text)]


READERS: dict[Kind, Callable[[str, date], Pairs]] = {
    "amount": _amounts,
    "date": _dates,
    "day_count": _day_counts,
    "percent": _percents,
    "order_number": _orders,
    "contact": _contacts,
    "link": _links,
    "statute": _statutes,
    "script": _scripts,
}


def unsupported_values(text: str, grounds: Grounds) -> list[Issue]:
    """What `text` (plain) names as a value and no ground does."""
    sources = [plain(source) for source in grounds.texts]
    issues: list[Issue] = []
    for kind, read in READERS.items():
        if found := read(text, grounds.today):
            allowed = (pair for source in sources for pair in read(source, grounds.today))
            issues += _unsupported(kind, found, allowed)
    return issues


def _unsupported(
    kind: Kind, found: Iterable[tuple[object, str]], allowed: Iterable[tuple[object, str]]
) -> list[Issue]:
    known = {value for value, _ in allowed}
    return [Issue(kind=kind, words=words) for value, words in found if value not in known]
