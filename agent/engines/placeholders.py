"""Keeps private details at home: to a model they travel as marks such as `[ORDER_1]`."""

import re
from collections.abc import Iterable, Iterator

from phonenumbers import Leniency, PhoneNumberMatcher

from agent.engines.addresses import Span, grown, streets
from agent.engines.people import introduced, people

# Tolerant on the way in: models change case and spacing of marks.
_MARK = re.compile(r"\[\s*(TEXT|ORDER|TRACKING|EMAIL|PHONE|ADDRESS|NAME)[_ ]?(\d{1,4})\s*\]", re.I)
_ORDER = re.compile(r"(?<![\w-])(?:\d{3}|D\d{2})-\d{7}-\d{7}(?![\w-])|(?<![\d.])\d{17}(?![\d.])")
_TRACKING = re.compile(r"\bTBA\d{9,15}\b|\b1Z[0-9A-Z]{16}\b|(?<!\d)9\d{21}(?!\d)")
_EMAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")

# Numbers without a country code are tried in these countries' formats.
_REGIONS = ("US", "GB", "IN", "AU", "DE", "FR")
_INTERNATIONAL = re.compile(r"\+\d{1,3}(?:[ ().-]{0,2}\d){6,13}(?!\d)")
_LIKE_PHONE = re.compile(r"\d(?:[ ().+/-]{0,3}\d){7}")
# Digits in groups that are no date: a number of some country whose plan is not tried.
_GROUPED = re.compile(
    r"(?<![\w$£€₹.,/-])(?!\d{4}-\d\d-\d\d\b|\d\d?[.-]\d\d?[.-]\d{2,4}\b)"
    r"(?=(?:[ .-]?\d){7,12}(?!\d))\d{2,4}(?:[ .-]\d{2,6}){1,5}(?![\w%/-]|[.,]\d)"
)
_PHONE_CUE = re.compile(
    r"\b(?:phone|tel(?:ephone)?|mobile|cell|fax|desk|call (?:me )?(?:at|on)|whatsapp)"
    r"(?: number| no\.?)?(?: is)?[\s:]{1,3}(?P<value>\+?[\d(][\d ().x-]{5,20}\d)",
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
        self._names: set[str] = set()
        self.know(names)

    def know(self, names: Iterable[str]) -> None:
        """Takes note of people known from elsewhere."""
        self._names.update(name.strip() for name in names if len(name.strip()) > 1)

    def learn(self, text: str) -> None:
        """Takes note of every name in what the person wrote, and gives its details their marks.

        Called with all messages of a case in their order, it gives each detail the same mark in
        every turn, on every machine.
        """
        self._names.update(people(text))
        self.hide(text)

    def hide(self, text: str) -> str:
        """Returns `text` with every private detail replaced by its mark."""
        self._names.update(introduced(text))
        pieces, position = [], 0
        for start, end, kind in grown(text, _apart(self._spans(text))):
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
        yield from streets(text)
        yield from _values(_GROUPED, text, "PHONE")
        for name in sorted(self._names, key=len, reverse=True):
            pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            yield from ((m.start(), m.end(), "NAME") for m in pattern.finditer(text))


def hidden(text: str) -> str:
    """`text` of a person with every private detail replaced, for a request of its own."""
    placeholders = Placeholders()
    placeholders.learn(text)
    return placeholders.hide(text)


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


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Drops spans that overlap an earlier one or are empty; returns the rest in text order."""
    kept: list[Span] = []
    for start, end, kind in spans:
        if start < end and all(end <= s or start >= e for s, e, _ in kept):
            kept.append((start, end, kind))
    return sorted(kept)
