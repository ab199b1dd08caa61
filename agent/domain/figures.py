"""The figures in a text: amounts, dates, day counts, order numbers and addresses.

One place for the reader, the grounding checks and the evals, so that all three compare numbers and
dates instead of strings. Every pattern is bounded: the work grows in step with the text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from agent.domain.calendar_words import either
from agent.domain.case import Money
from agent.domain.day_counts import day_counts
from agent.domain.found import SMALL_NUMBERS, SPELLED, Found, apart
from agent.domain.timewords import dates

__all__ = [
    "Found",
    "dates",
    "day_counts",
    "emails",
    "links",
    "money",
    "order_ids",
    "percents",
    "phones",
    "same_money",
]

DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "MXN"})

_SIGNS = {
    "us$": "USD",
    "usd$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "cad$": "CAD",
    "cdn$": "CAD",
    "aud$": "AUD",
    "mx$": "MXN",
    "r$": "BRL",
    "s$": "SGD",
    "nz$": "NZD",
    "$": "$",
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "¥": "JPY",
    "zł": "PLN",
}
_CODES = {
    code.lower(): code
    for code in [
        "USD",
        "EUR",
        "GBP",
        "CAD",
        "AUD",
        "INR",
        "JPY",
        "CHF",
        "SEK",
        "PLN",
        "DKK",
        "NOK",
        "MXN",
        "BRL",
        "NZD",
        "SGD",
        "AED",
        "TRY",
    ]
}
_NAMES = {
    "rs": "INR",
    "rs.": "INR",
    "rupees": "INR",
    "rupee": "INR",
    "euros": "EUR",
    "euro": "EUR",
    "eur.": "EUR",
    "pounds": "GBP",
    "pound": "GBP",
    "quid": "GBP",
    "bucks": "$",
    "buck": "$",
    "dollars": "$",
    "dollar": "$",
    "us dollars": "USD",
    "american dollars": "USD",
    "canadian dollars": "CAD",
    "australian dollars": "AUD",
    "dólares": "$",
    "libras": "GBP",
    "zloty": "PLN",
    "zlotych": "PLN",
    "złotych": "PLN",
    "zł": "PLN",
    "zl": "PLN",
    "kr": "SEK",
    "kronor": "SEK",
}
_CURRENCY = _SIGNS | _CODES | _NAMES


_NUMBER = (
    r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,4}(?:[.,]\d{1,2})?(?![\d])"
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?(?!\d)"
    r"|\d{1,12}(?:[.,]\d{1,2})?(?!\d)"
)
_NOT_INSIDE = r"(?<![\w.,/-])"
_BEFORE = re.compile(
    rf"(?<![a-z])(?P<sign>{either(_SIGNS)}|(?:{either(_CODES)}|(?<!\d )(?<!\d)rs\.?)(?![a-z]))"
    rf"\s{{0,2}}(?P<number>{_NUMBER})(?P<k>k\b)?"
    rf"(?:\s{{0,2}}(?P<code>{either(_CODES)})\b)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"{_NOT_INSIDE}(?P<number>{_NUMBER})(?P<k>k)?[\s-]{{0,2}}"
    rf"(?P<sign>{either(_SIGNS)}|(?:{either(_CODES | _NAMES)})(?![a-z]))",
    re.IGNORECASE,
)
_DASHED = re.compile(rf"{_NOT_INSIDE}(?P<number>\d{{1,6}})(?:\.|,)(?:-{{1,2}}|–|—)(?!\d)")
_RUPEES = re.compile(rf"{_NOT_INSIDE}(?P<number>{_NUMBER})\s?/-(?:\s?(?:rupees|rs\b|inr))?", re.I)
_WRITTEN = re.compile(
    rf"\b(?:(?P<hundreds>a|{SPELLED})\s(?P<scale>hundred|thousand|grand)(?:\sand)?\s?)?"
    rf"(?P<tens>{SPELLED})?[\s-]?(?P<ones>{SPELLED})?\s?(?P<sign>{either(_NAMES)})\b",
    re.IGNORECASE,
)


_NAMED = re.compile(either(_NAMES), re.IGNORECASE)  # what each sum in words ends with
_FIGURE = re.compile(r"\d")


def _amount(written: str) -> Decimal:
    """Reads "1.299,00", "1,299.00" or "1,20,000"; a mark before the last 1-2 digits is decimal."""
    tail = re.search(r"[.,](\d{1,2})$", written)
    whole = written[: tail.start()] if tail else written
    digits = re.sub(r"\D", "", whole)
    return Decimal(f"{digits}.{tail[1]}" if tail else digits)


def _currency(sign: str, default: str | None) -> str:
    currency = _CURRENCY[sign.lower()]
    if currency != "$":
        return currency
    return default if default in DOLLARS else "USD"


def _digits(text: str, default: str | None) -> Iterator[Found[Money]]:
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            named = match.groupdict().get("code") or match["sign"]
            value = _amount(match["number"])
            if match["k"]:
                value = (value * 1000).quantize(Decimal(1))
            money = Money(value=value, currency=_currency(named, default))
            yield Found(value=money, text=match[0], start=match.start(), end=match.end())


def _dashed(text: str, default: str | None) -> Iterator[Found[Money]]:
    for match in _DASHED.finditer(text):
        money = Money(value=Decimal(match["number"]), currency=default or "EUR")
        yield Found(value=money, text=match[0], start=match.start(), end=match.end())


def _rupees(text: str) -> Iterator[Found[Money]]:
    """Sums as they are written in India: "7,499/-"."""
    for match in _RUPEES.finditer(text):
        money = Money(value=_amount(match["number"]), currency="INR")
        yield Found(value=money, text=match[0], start=match.start(), end=match.end())


def _spelled(text: str, default: str | None) -> Iterator[Found[Money]]:
    if not _NAMED.search(text):
        return
    for match in _WRITTEN.finditer(text):
        words = [match[name] for name in ("hundreds", "tens", "ones")]
        numbers = [SMALL_NUMBERS[word.lower()] if word else 0 for word in words]
        scale = 100 if (match["scale"] or "").lower() == "hundred" else 1000
        value = Decimal(numbers[0] * scale + numbers[1] + numbers[2])
        if value:
            money = Money(value=value, currency=_currency(match["sign"], default))
            yield Found(value=money, text=match[0], start=match.start(), end=match.end())


def money(text: str, default_currency: str | None = None) -> list[Found[Money]]:
    """Returns the amounts in `text`, in order.

    A bare dollar sign means `default_currency` where that is a kind of dollar, else US dollars;
    "389.-" means `default_currency`, else euros. A number with no sign of money is not an amount.
    """
    found = [*_spelled(text, default_currency)]
    if _FIGURE.search(text):
        found = [
            *_rupees(text),
            *_digits(text, default_currency),
            *_dashed(text, default_currency),
            *found,
        ]
    return apart(found)


def same_money(one: Money, other: Money) -> bool:
    """Tells whether two amounts are equal as numbers in the same currency ("$5" and "$5.00")."""
    return one.currency == other.currency and one.value == other.value


_DASH = r"[\s.‐‑‒–—_-]"
_ORDER = re.compile(
    rf"(?<![\w-])(?P<head>[0-9OoIl]{{3}}|[Dd][0-9Oo]{{2}}){_DASH}{{0,3}}"
    rf"(?P<middle>[0-9OoIl]{{7}}){_DASH}{{0,3}}(?P<tail>[0-9OoIl]{{7}})(?![\w-])"
)
_LOOKALIKE = str.maketrans("OoIl", "0011")


def order_ids(text: str) -> list[Found[str]]:
    """Returns Amazon order numbers as 3-7-7 ("112-1234567-7654321", "D01-1234567-1234567").

    Spaces, other dashes, no dashes at all (the 17 digits of a gift slip) and O or l for 0 or 1 are
    put right.
    """
    return [
        Found(
            value="-".join(part.translate(_LOOKALIKE).upper() for part in match.groups()),
            text=match[0],
            start=match.start(),
            end=match.end(),
        )
        for match in _ORDER.finditer(text)
        if sum(c.isdigit() for c in match[0]) >= 12
    ]


_EMAIL = re.compile(r"(?<![\w.+%-])[\w+%-][\w.+%-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_TOP = (
    "com org net gov edu eu uk de fr es it in ca au us nl be ie at pl se io info biz co app shop"
).replace(" ", "|")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'()\[\]{}\ud800-\udfff]{1,2000}"
    rf"|"
    rf"(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{_TOP})(?![\w@-])(?:/[\w./?=&%#+~-]{{0,1000}})?",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?|{SPELLED})\s{{0,2}}(?:%|per\s?cent\b)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/$£€₹-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,5}\)[\s.-]?)?\d+(?:[\s.-]\d+)*(?![\w/-])"
)
_LOCAL = re.compile(r"\d{3}[\s.-]\d{4}")
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}")


def _texts(pattern: re.Pattern[str], text: str, trim: str = "") -> list[Found[str]]:
    found = []
    for match in pattern.finditer(text):
        words = match[0].rstrip(trim) if trim else match[0]
        if words:
            end = match.start() + len(words)
            found.append(Found(value=words.lower(), text=words, start=match.start(), end=end))
    return found


def emails(text: str) -> list[Found[str]]:
    """Returns the e-mail addresses in `text`, in lower case."""
    return _texts(_EMAIL, text, ".-_")


def links(text: str) -> list[Found[str]]:
    """Returns web addresses, with or without a scheme, in lower case and without closing marks."""
    return _texts(_LINK, text, ".,;:!?*_")


def percents(text: str) -> list[Found[Decimal]]:
    """Returns the percentages in `text` ("20 %", "fifty percent") as numbers."""
    return [
        Found(value=_percent(match["number"]), text=match[0], start=match.start(), end=match.end())
        for match in _PERCENT.finditer(text)
    ]


def _percent(written: str) -> Decimal:
    spelled = SMALL_NUMBERS.get(written.lower())
    return Decimal(spelled) if spelled is not None else Decimal(written.replace(",", "."))


def phones(text: str) -> list[Found[str]]:
    """Returns telephone numbers as digits, with a leading plus where one was written.

    Grouped numbers of nine to fifteen digits (or three and four), or ten to eleven in one run, or
    any with a plus; dates, order numbers and card numbers are left out.
    """
    taken = {place for order in order_ids(text) for place in range(order.start, order.end)}
    return [
        Found(value=_dialled(match[0]), text=match[0], start=match.start(), end=match.end())
        for match in _PHONE.finditer(text)
        if match.start() not in taken and _is_phone(match[0])
    ]


def _dialled(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    return f"+{digits}" if written.startswith("+") else digits


def _is_phone(written: str) -> bool:
    count = sum(c.isdigit() for c in written)
    if _DATED.fullmatch(written):
        return False
    if written.isdigit():
        return count in (10, 11)
    return 9 <= count <= 15 or bool(_LOCAL.fullmatch(written))
