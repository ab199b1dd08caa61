"""Reads telephone numbers, e-mail and web addresses, however they are put."""

import re
from collections.abc import Iterator
from datetime import date

from agent.domain import figures
from agent.domain.found import SMALL_NUMBERS

_DIGIT_WORDS = {"zero": 0, "oh": 0, **{w: n for w, n in SMALL_NUMBERS.items() if n < 10}}
_DIGIT_WORDS = {word: n for word, n in _DIGIT_WORDS.items() if word not in ("a", "an")}
_SAID_PHONE = re.compile(
    rf"\b(?:(?:{'|'.join(_DIGIT_WORDS)}|\d)[\s,.-]{{1,3}}){{6,14}}(?:{'|'.join(_DIGIT_WORDS)})\b",
    re.IGNORECASE,
)
_SPREAD_PHONE = re.compile(
    r"(?<![\w$£€₹.,/-])\+?\(?\d(?:[\s().·•∙‧・/_‐‑‒–—*~-]{0,3}\d){8,14}(?![\s-]?\d)"
)
_LETTERED_PHONE = re.compile(r"\b(?:1[\s.-]?)?8(?:00|33|44|55|66|77|88)[\s.-]?[A-Z]{3,10}\b")
_REGION = "US"  # for numbers without a country code; only the subscriber's number is compared
_TOPS = (
    "ac ae africa ai app ar asia bank blog br bz care cash cc center ch city click cloud club cn "
    "cx cz deals dev dk do email expert fi finance fm fr fun gg global gr help hk hu icu il im ink "
    "jp ke kr law lawyer legal life link live llc lol ly market media mobi money mx network news "
    "ng nz one online page ph pro pt pub pw ro ru sale se services sg shopping site sk solutions "
    "space store su support tech tel tk today tools top tr tt tv tw ua us vc vip vn vu website "
    "wiki win work world wtf xyz za zone"
).replace(" ", "|")
_BARE_LINK = re.compile(
    rf"(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{_TOPS})(?![\w@.-])(?:/[\w./?=&%#+~-]{{0,1000}})?"
    r"|(?<![\w@.-])(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,24}/[\w./?=&%#+~-]{1,1000}"
    r"|(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])"
    r"|\b(?:hxxps?|ftps?|mailto|tel|wa\.me)\b:?/{0,2}[\w@./+-]{3,200}",
    re.IGNORECASE,
)


def contacts(text: str, today: date) -> list[tuple[object, str]]:
    """E-mail addresses in lower case, and telephone numbers as the subscriber's number."""
    found: list[tuple[object, str]] = [(f.value.lower(), f.text) for f in figures.emails(text)]
    numbers = [(f.value, f.text) for f in figures.phones(text)]
    numbers += [*_spread_phones(text, today), *_said_phones(text)]
    numbers += [(match[0], match[0]) for match in _LETTERED_PHONE.finditer(text)]
    return found + [(_subscriber(dialled), words) for dialled, words in numbers]


def _subscriber(dialled: str) -> str:
    """The number without its country code and trunk prefix, as digits."""
    # Loaded for a text that has a number in it, which few have.
    from phonenumbers import NumberParseException, parse

    written = f"+{dialled[2:]}" if dialled.startswith("00") else dialled
    try:
        return str(parse(written, _REGION).national_number)
    except NumberParseException:
        return re.sub(r"\D", "", dialled)


def _spread_phones(text: str, today: date) -> Iterator[tuple[str, str]]:
    """Telephone numbers with any marks between the digits; no dates, no order numbers."""
    matches = [*_SPREAD_PHONE.finditer(text)]
    if not matches:
        return
    taken = {p for f in figures.order_ids(text) for p in range(f.start, f.end)}
    taken |= {p for f in figures.dates(text, today) for p in range(f.start, f.end)}
    for match in matches:
        if taken.isdisjoint(range(match.start(), match.end())):
            yield match[0], match[0]


def _said_phones(text: str) -> Iterator[tuple[str, str]]:
    """Telephone numbers told digit by digit in words."""
    for match in _SAID_PHONE.finditer(text):
        told = re.findall(r"\d|[a-z]+", match[0].lower())
        yield "".join(str(_DIGIT_WORDS.get(word, word)) for word in told), match[0]


def links(text: str, today: date) -> list[tuple[object, str]]:
    """Web addresses without scheme, `www` and closing slash, also bare domains and shorteners."""
    known = [f.text for f in figures.links(text)]
    more = [match[0].rstrip(".,;:!?") for match in _BARE_LINK.finditer(text)]
    return [(_address(words), words) for words in dict.fromkeys([*known, *more])]


def _address(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).rstrip("/")
