"""Finds postal addresses: by their street words, and by numbers among names of places."""

import re
from collections.abc import Iterable, Iterator

from agent.reading.order.gazetteer import COUNTRIES

Span = tuple[int, int, str]
KIND = "ADDRESS"

_WORD = r"[A-ZÀ-Þ][\w'’.-]*"
_STREET = (
    r"street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|close|crescent|place|pl|square|sq|way"
    r"|boulevard|blvd|terrace|parkway|pkwy|highway|hwy|grove|gardens|mews|circle|cir|trail|nagar|marg"
)
_POSTCODE = (
    r"[A-Z]{2}\s+\d{5}(?:-\d{4})?|\d{4,6}(?:\s[A-Z]{2})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"
    r"|[A-Z]\d[A-Z]\s?\d[A-Z]\d"
)
_UNIT = r"(?:,?\s+(?:apt|apartment|unit|suite|flat|floor|#)\.?\s*#?\w{1,6})?"
_TOWN_WORD = r"[A-ZÀ-Þ][^\W\d_]+(?:-[^\W\d_]+)?\b"
_TOWN = (
    rf"(?:,?\s{{1,2}}(?:\d{{4,5}}\s)?(?:{_TOWN_WORD}\s){{0,2}}{_TOWN_WORD})?"
    rf"(?:,?\s{{1,3}}(?:{_POSTCODE})\b)?"
)
_STREETS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b\d{{1,6}}[A-Za-z]?,?\s(?:[\w'’.-]+\s){{0,4}}?(?i:{_STREET})\b\.?(?i:{_UNIT}){_TOWN}",
        rf"\b{_WORD}(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|gatan|vej)\s\d{{1,4}}\w?{_TOWN}",
        rf"\b{_WORD}\s(?:Straße|Strasse|Weg|Platz|Allee|Gasse|Straat)\s\d{{1,4}}\w?{_TOWN}",
        rf"\b(?:\d{{1,5}}(?:\s(?:bis|ter))?,?\s)?(?i:rue|via|calle|avenida|rua|piazza|plaza|chemin|ul\.)"
        rf"\s(?:(?:de|del|della|la|le|les|du|des|da|do)\s){{0,3}}(?:{_WORD}\s?){{1,4}}(?:,?\s?\d{{1,5}})?",
        r"\b(?i:p\.?\s?o\.?\s?box|postfach)\s\d{1,8}\b",
        r"\b(?i:apt|apartment|suite|flat)\.?\s(?i:no\.?\s?)?#?\d{1,5}[A-Za-z]?\b",
        r"\b(?i:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b",
        rf"\b(?:{_WORD}\s){{0,2}}{_WORD},?\s[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?\b",
        r"\b(?i:(?:home|delivery|shipping|billing|postal|my) address)(?i:\s+is)?[:\s]\s*"
        r"(?P<value>[^\n;]{0,40}\d[^\n;]{3,80})",
    )
)
_POSTAL = re.compile(
    r"\b(?:zip|post(?:al)?[ -]?code|postcode)(?: code)?(?: is| was|:)?\s{1,3}"
    r"(?P<value>[A-Z]{0,2}\d[A-Z\d]*(?:[ -][A-Z\d]{2,4})?)\b",
    re.IGNORECASE,
)
_COUNTRY = "|".join(re.escape(name) for name in sorted(COUNTRIES, key=len, reverse=True))
_BOX = (
    r"(?:unit|box|psc|apo|dpo|fpo|suite|apt|apartment|flat|floor|str|ul|utca|út|gate|vej|"
    r"avda|calle|rua|via|rue|the corner of|p\.?\s?o\.?)"
)
_AMOUNT = (
    r"\s?(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|times?|items?|pieces|dollars?|"
    r"euros?|pounds?|bucks|rupees|percent|per|am|pm|st|nd|rd|th|inch(?:es)?|gb|tb|kg|cm|mm|usd|"
    r"gbp|eur|cad|aud|inr)\b"
)
_PART = re.compile(
    rf"(?P<number>(?<![\w$£€₹.,:/#-])(?:\d{{2}}-\d{{3}}|\d{{1,6}}[A-Za-z]?)(?![\w%:/-]|[.,]\d|{_AMOUNT}))"
    rf"|\b(?P<box>{_BOX})\b\.?|\b(?P<land>{_COUNTRY}|nan|[A-Z]{{2}})\b",
    re.IGNORECASE,
)
_NEAR = re.compile(r"[^\S\n]*[,.]?[^\S\n]*(?:\n[^\S\n]*(?:[>?|*]+[^\S\n]*)?)?,?[^\S\n]*")
_BESIDE = re.compile(r"[^\S\n]*")


def streets(text: str) -> Iterator[Span]:
    """Addresses that a street word, a box, a postal code or a label gives away."""
    for pattern in (*_STREETS, _POSTAL):
        group: str | int = "value" if "value" in pattern.groupindex else 0
        yield from ((m.start(group), m.end(group), KIND) for m in pattern.finditer(text))


def grown(text: str, spans: Iterable[Span]) -> list[Span]:
    """`spans` in text order, with names and numbers that stand together made one address.

    "Hegyalja 98, Gdańsk, Poland 52096" has no street word; the number after the name tells.
    """
    parts = _parts(text, list(spans))
    done: list[Span] = []
    place = 0
    while place < len(parts):
        end = _end_of_address(text, parts, place)
        if end > place:
            done.append((parts[place][0], parts[end - 1][1], KIND))
            place = end
        else:
            done += [parts[place]] if parts[place][2].isupper() else []
            place += 1
    return done


def _parts(text: str, spans: list[Span]) -> list[Span]:
    """The spans, and between them numbers, box words and countries, in text order."""
    loose: list[Span] = []
    for match in _PART.finditer(text):
        if match["land"] and len(match["land"]) == 2 and not match["land"].isupper():
            continue
        if all(match.end() <= start or match.start() >= end for start, end, _ in spans):
            loose.append((match.start(), match.end(), str(match.lastgroup)))
    return sorted([*spans, *loose])


def _end_of_address(text: str, parts: list[Span], first: int) -> int:
    """Where the address that begins with part `first` ends; `first` itself when none does."""
    kinds = [parts[first][2]]
    if kinds[0] not in (KIND, "number", "box", "NAME"):
        return first
    end = first + 1
    while end < len(parts) and parts[end][2] in (KIND, "NAME", "number", "box", "land"):
        gap = text[parts[end - 1][1] : parts[end][0]]
        named_only = all(kind == "NAME" for kind in kinds)  # "Ann Lee, 14 ..." begins at 14
        if not (_BESIDE if named_only else _NEAR).fullmatch(gap):
            break
        kinds.append(parts[end][2])
        end += 1
    while kinds and kinds[-1] == "land" and len(kinds) > 1:  # "14 Rose Lane in the UK"
        kinds.pop()
        end -= 1
    return end if _is_address(kinds) else first


def _is_address(kinds: list[str]) -> bool:
    """Whether parts of these kinds in a row are an address."""
    if len(kinds) < 2:
        return False
    numbers, boxes = kinds.count("number"), kinds.count("box")
    places = kinds.count("NAME") + kinds.count(KIND)
    return (places > 0 and numbers > 0) or kinds.count(KIND) > 1 or (numbers > 0 and boxes > 0)
