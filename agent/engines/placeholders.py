"""Keeps private details at home: to a model they travel as marks such as `[ORDER_1]`."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from phonenumbers import Leniency, PhoneNumberMatcher

Span = tuple[int, int, str]

# Tolerant on the way in: models change case and spacing of marks.
_MARK = re.compile(r"\[\s*(TEXT|ORDER|TRACKING|EMAIL|PHONE|ADDRESS|NAME)[_ ]?(\d{1,4})\s*\]", re.I)
_ORDER = re.compile(r"(?<![\w-])(?:\d{3}|D\d{2})-\d{7}-\d{7}(?![\w-])|(?<![\d.])\d{17}(?![\d.])")
_TRACKING = re.compile(r"\bTBA\d{9,15}\b|\b1Z[0-9A-Z]{16}\b|(?<!\d)9\d{21}(?!\d)")
_EMAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")

# Numbers without a country code are tried in these countries' formats.
_REGIONS = ("US", "GB", "IN", "AU", "DE", "FR")
_INTERNATIONAL = re.compile(r"\+\d{1,3}(?:[ ().-]{0,2}\d){6,13}(?!\d)")
_LIKE_PHONE = re.compile(r"\d(?:[ ().+/-]{0,3}\d){7}")
_PHONE_CUE = re.compile(
    r"\b(?:phone|tel(?:ephone)?|mobile|cell|fax|desk|call (?:me )?(?:at|on)|whatsapp)"
    r"(?: number| no\.?)?(?: is)?[\s:]{1,3}(?P<value>\+?[\d(][\d ().x-]{5,20}\d)",
    re.I,
)

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
_PLACES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b\d{{1,6}}[A-Za-z]?,?\s(?:[\w'’.-]+\s){{0,4}}?(?i:{_STREET})\b\.?(?i:{_UNIT}){_TOWN}",
        rf"\b{_WORD}(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|gatan|vej)\s\d{{1,4}}\w?{_TOWN}",
        rf"\b{_WORD}\s(?:Straße|Strasse|Weg|Platz|Allee|Gasse|Straat)\s\d{{1,4}}\w?{_TOWN}",
        rf"\b(?:\d{{1,5}}(?:\s(?:bis|ter))?,?\s)?(?i:rue|via|calle|avenida|rua|piazza|plaza|chemin|ul\.)"
        rf"\s(?:(?:de|del|della|la|le|les|du|des|da|do)\s){{0,3}}(?:{_WORD}\s?){{1,4}}(?:,?\s?\d{{1,5}})?",
        r"\b(?i:p\.?\s?o\.?\s?box|postfach)\s\d{1,8}\b",
        r"\b(?i:apt|apartment|suite|flat)\.?\s(?i:no\.?\s?)?#?\d{1,5}[A-Za-z]?\b",
        r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b",
        rf"\b(?:{_WORD}\s){{0,2}}{_WORD},?\s[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?\b",
        r"\b(?i:(?:home|delivery|shipping|billing|postal|my) address)(?i:\s+is)?[:\s]\s*"
        r"(?P<value>[^\n;]{0,40}\d[^\n;]{3,80})",
    )
)

_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ]\.)?(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}"
_INTRODUCED = r"my (?:full )?name(?:'s| is)"
_STAFF = (
    r"agent|rep|representative|supervisor|manager|associate|advis[oe]r|operator|leader"
    r"|lady|guy|man|woman|person"
)
_NAMED = r"(?:,| was| is| named| called| name is| by the name of|:)*"
_MET = r"(?:spoke|talked|speaking|chatted|chatting|chat) (?:to|with)|named|called|seller"
_CLOSING = r"(?:regards|sincerely|thanks|thank you|cheers|yours|best)[,!]?"
_NAME_CUES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?i:{_INTRODUCED}|name\s*:|i am|i['’]m|this is)\s+(?P<value>{_NAME})",
        rf"\b(?i:{_CLOSING})\s+(?P<value>{_NAME})\s*(?:$|\n)",
        rf"\b(?i:mr|mrs|ms|mx|dr|miss|herr|frau|mme|sra?)\b\.?\s+(?P<value>{_NAME})",
        rf"\b(?i:{_STAFF})(?i:{_NAMED})\s+(?P<value>{_NAME})",
        rf"\b(?i:{_MET})\s+(?P<value>{_NAME})",
        rf"\b(?i:{_INTRODUCED})\s+(?P<value>[^\W\d_][\w'’-]+(?:\s[^\W\d_][\w'’-]+)?)",
    )
)
# Words that follow a cue and are no person's name.
_NOT_A_NAME = re.compile(
    r"amazon|prime|chat|support|customer|service|the|they|this|that|he|she|it|we|you|and|but|or"
    r"|if|so|not|no|yes|who|said|says|told|then|what|when|where|why|how|in|on|at|to|from|for|with"
    r"|my|his|her|your|our|chase|visa|paypal|amex|apple|fedex|ups|usps|dhl|bank|refund|return"
    r"|order|item|today|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|america|australia|britain"
    r"|canada|england|france|germany|india|ireland|italy|london|scotland|spain|states|united"
    r"|kingdom|us|uk|usa|eu",
    re.I,
)


class Placeholders:
    """The private details of one set of requests and the marks that stand for them.

    The same detail gets the same mark in every text of the set. `names` are people known
    beforehand.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._marks: dict[tuple[str, str], str] = {}
        self._values: dict[str, str] = {}
        self._names: set[str] = {name.strip() for name in names if len(name.strip()) > 1}

    def hide(self, text: str) -> str:
        """Returns `text` with every private detail replaced by its mark."""
        self._names.update(_names_told(text))
        pieces, position = [], 0
        for start, end, kind in _apart(self._spans(text)):
            pieces += [text[position:start], self._mark(kind, text[start:end])]
            position = end
        return "".join(pieces) + text[position:]

    def restore(self, text: str) -> str:
        """Returns `text` with the details put back; marks that were never given out stay."""
        return _MARK.sub(lambda m: self._values.get(_canonical(m), m.group()), text)

    def unknown(self, text: str) -> tuple[str, ...]:
        """The marks in `text`, before it is restored, that were never given out."""
        return tuple(m.group() for m in _MARK.finditer(text) if _canonical(m) not in self._values)

    def _mark(self, kind: str, value: str) -> str:
        """The mark for `value`, a new one the first time."""
        if (kind, value) not in self._marks:
            number = 1 + sum(known == kind for known, _ in self._marks)
            self._marks[kind, value] = f"[{kind}_{number}]"
            self._values[self._marks[kind, value]] = value
        return self._marks[kind, value]

    def _spans(self, text: str) -> Iterator[Span]:
        """All details in `text`, the surest kinds first; text that looks like a mark is one too."""
        for kind, pattern in (
            ("TEXT", _MARK),
            ("EMAIL", _EMAIL),
            ("ORDER", _ORDER),
            ("TRACKING", _TRACKING),
        ):
            yield from ((m.start(), m.end(), kind) for m in pattern.finditer(text))
        yield from _phones(text)
        yield from (span for place in _PLACES for span in _values(place, text, "ADDRESS"))
        for name in sorted(self._names, key=len, reverse=True):
            pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            yield from ((m.start(), m.end(), "NAME") for m in pattern.finditer(text))


def _canonical(match: re.Match[str]) -> str:
    """A mark as it was given out, whatever its spacing and case."""
    return f"[{match.group(1).upper()}_{int(match.group(2))}]"


def _values(pattern: re.Pattern[str], text: str, kind: str) -> Iterator[Span]:
    """What `pattern` finds: its group `value`, or all of it."""
    group: str | int = "value" if "value" in pattern.groupindex else 0
    yield from ((m.start(group), m.end(group), kind) for m in pattern.finditer(text))


def _phones(text: str) -> Iterator[Span]:
    """Telephone numbers: valid in a country of `_REGIONS`, international, or named as one."""
    for pattern in (_PHONE_CUE, _INTERNATIONAL):
        yield from _values(pattern, text, "PHONE")
    if not _LIKE_PHONE.search(text):
        return
    for region in _REGIONS:
        for match in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
            yield match.start, match.end, "PHONE"


def _names_told(text: str) -> Iterator[str]:
    """Names that the text introduces, whole and in parts: "Priya K." makes "Priya" known."""
    for cue in _NAME_CUES:
        for match in cue.finditer(text):
            words = list(takewhile(_may_be_name, match.group("value").split()))
            if words:
                yield " ".join(words)
                yield from (word for word in words if len(word) > 2)


def _may_be_name(word: str) -> bool:
    """Whether `word` after a cue can belong to a name."""
    return not _NOT_A_NAME.fullmatch(word.strip(".,"))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Drops spans that overlap an earlier one or are empty; returns the rest in text order."""
    kept: list[Span] = []
    for start, end, kind in spans:
        if start < end and all(end <= s or start >= e for s, e, _ in kept):
            kept.append((start, end, kind))
    return sorted(kept)
