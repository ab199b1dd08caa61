"""A message cut at commas and joining words, but not inside of brackets, quotes or days."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from agent.domain.found import Found
from agent.reading.contacts.log_words import ANSWERED_THEN
from agent.reading.message.text import Message

_HELD = re.compile(r"\([^()\n]{0,160}\)|\"[^\"\n]{0,240}\"")
_END = re.compile(
    r"(?<!(?<![^\W\d_])[a-z])(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bnr)(?<!\bst)(?<!\brs)"
    r"[.!?…]+[\"')]*(?=\s|$)|[;\n]"
)
_CUT = re.compile(
    r", ?(?=\D)|,(?=\d)|\s-+\s|(?: |^)(?:and then|and|then|but|und|dann|et|puis|y|luego|e|poi|en|"
    r"aur|after that|afterwards)(?= )"
)
_FILL = "x"


@dataclass(frozen=True)
class Part:
    """A stretch between two cuts, and the number of its sentence."""

    begin: int
    end: int
    sentence: int


def parts(message: Message, days: Sequence[Found[date]]) -> list[Part]:
    """The parts of the facts in `message`, in their order."""
    flat = _flat(message, days)
    found = []
    for number, (begin, end) in enumerate(_sentences(flat)):
        cuts = [begin, *(c.end() for c in _CUT.finditer(flat, begin, end)), end]
        found += [Part(a, b, number) for a, b in pairwise(cuts) if a < b]
    return found


def _sentences(flat: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in _END.finditer(flat):
        yield begin, match.end()
        begin = match.end()
    if begin < len(flat):
        yield begin, len(flat)


def _flat(message: Message, days: Sequence[Found[date]]) -> str:
    """The facts, where nothing inside of brackets, quotes and days looks like a cut."""
    flat = message.facts
    for match in _HELD.finditer(flat):
        inside = [one for one in days if match.start() < one.start < match.end()]
        ends = match[0][-2:-1] if match[0][0] == '"' and match[0][-2:-1] in ".!?" else _FILL
        if len(inside) < 2 and len(match[0]) > 2:
            filled = _FILL * (len(match[0]) - 3) + ends
            flat = f"{flat[: match.start() + 1]}{filled}{flat[match.end() - 1 :]}"
    for one in days:
        if flat[one.start : one.end].strip():
            last = one.end - 1 if _closes(message, one) else one.end
            flat = f"{flat[: one.start]}{_FILL * (last - one.start)}{flat[last:]}"
    return flat


def _closes(message: Message, day: Found[date]) -> bool:
    """Whether the full stop of a day ends the sentence: "it came on 9.11. Chat on 12.11."."""
    if not message.text[day.start : day.end].endswith("."):
        return False
    after = message.words(day.end, min(day.end + 3, len(message.text))).strip()
    return after[:1].isupper() and not re.match(r"Fr|He|Mr|Ms", after)


_JOINS = re.compile(
    r"\s*[,;/&+]?\s*(?:(?:and|then|y|et|und|e|en|aur|again|on|the|le|am|el|il|op)\s+)*"
)


def day_groups(text: str, days: Sequence[Found[date]]) -> list[list[Found[date]]]:
    """The days, those together that nothing but a joining word parts."""
    groups: list[list[Found[date]]] = []
    for one in days:
        joined = groups and _JOINS.fullmatch(text, groups[-1][-1].end, one.start)
        if joined and not ANSWERED_THEN.match(text, one.end):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups
