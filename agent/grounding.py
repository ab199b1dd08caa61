"""What may reach the person: checks that every figure in words rests on something in hand.

The same checks gate the graph and grade the evals. They compare amounts and dates as values, not as
strings. Source of the rules: section 6 of the design and rules R1 to R20 of the fact sheet.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from typing import Literal

from agent.domain import figures
from agent.domain.base import Value
from agent.domain.case import Private
from agent.domain.composing import SLOT, SLOT_NAMES, words_in

Kind = Literal[
    "amount",
    "date",
    "day_count",
    "percent",
    "order_number",
    "contact",
    "link",
    "slot",
    "private",
    "concession",
    "promise",
    "threat",
    "markup",
    "length",
]


class Grounds(Value):
    """All that words may rest on.

    texts: the person's words, the plan, the passages and other sentences that code computed.
    private: what must not appear in words for others.
    """

    texts: tuple[str, ...]
    today: date
    private: tuple[Private, ...] = ()


class Issue(Value):
    """One finding: what kind, and the words it concerns (verbatim from the checked text)."""

    kind: Kind
    words: str


def _unsupported(
    kind: Kind, found: Iterable[tuple[object, str]], allowed: Iterable[tuple[object, str]]
) -> list[Issue]:
    known = {value for value, _ in allowed}
    return [Issue(kind=kind, words=words) for value, words in found if value not in known]


def _amounts(text: str, today: date) -> list[tuple[object, str]]:
    return [(f.value.value.normalize(), f.text) for f in figures.money(text)]


def _dates(text: str, today: date) -> list[tuple[object, str]]:
    return [(f.value, f.text) for f in figures.dates(text, today)]


def _day_counts(text: str, today: date) -> list[tuple[object, str]]:
    return [(f.value, f.text) for f in figures.day_counts(text)]


def _percents(text: str, today: date) -> list[tuple[object, str]]:
    return [(f.value, f.text) for f in figures.percents(text)]


def _orders(text: str, today: date) -> list[tuple[object, str]]:
    return [(f.value, f.text) for f in figures.order_ids(text)]


def _contacts(text: str, today: date) -> list[tuple[object, str]]:
    mails = [(f.value.lower(), f.text) for f in figures.emails(text)]
    return [*mails, *((f.value, f.text) for f in figures.phones(text))]


def _links(text: str, today: date) -> list[tuple[object, str]]:
    return [(f.value.lower().rstrip("/"), f.text) for f in figures.links(text)]


READERS: dict[Kind, Callable[[str, date], list[tuple[object, str]]]] = {
    "amount": _amounts,
    "date": _dates,
    "day_count": _day_counts,
    "percent": _percents,
    "order_number": _orders,
    "contact": _contacts,
    "link": _links,
}


def figures_in(text: str, today: date) -> tuple[str, ...]:
    """Every figure in `text` as it is written there, each once."""
    return tuple(
        dict.fromkeys(words for read in READERS.values() for _, words in read(text, today))
    )


PROMISE = re.compile(
    r"\b(?:guaranteed|(?:i|we) (?:promise|guarantee)|will (?:certainly|definitely|surely)|"
    r"100 ?%|can(?:not|'t) (?:lose|fail)|(?:is|are) sure to)\b[^.!?]*",
    re.IGNORECASE,
)
THREAT = re.compile(
    r"\b(?:or else|you will regret|i(?:'ll| will) (?:sue|ruin|expose|destroy)|"
    r"report you to the police|(?:one|1)[- ]star|bad review|go(?:ing)? to the press)\b[^.!?]*",
    re.IGNORECASE,
)
CONCESSION = re.compile(
    r"\b(?:i(?:'d| would| will|'ll| can| could| am willing to| am happy to)"
    r"(?: also)? (?:accept|settle for|take|pay|waive|be fine with|be happy with|live with)|"
    r"at least half|(?:my|the) (?:minimum|lowest|bottom line)|"
    r"it(?:'s| is| was) (?:probably )?my fault)\b[^.!?]*",
    re.IGNORECASE,
)
MARKUP = re.compile(r"\*\*|^#{1,6} |^\s*[*-] |```|\[[^\]]+\]\(|^(?:here is|here's)\b", re.I | re.M)
TEMPLATE = re.compile(r"\$[A-Za-z_]\w*|\{[\w.#]*\}|<[A-Z_ ]+>|\bTODO\b|\bXX+\b")
COMMON_WORDS = (
    "a an and as at be but by do for from i if in is it my not of on or so that the them this to "
    "was we what when with would you"
)
COMMON = frozenset(COMMON_WORDS.split())


def unsupported_figures(text: str, grounds: Grounds) -> list[Issue]:
    """Amounts, dates, counts, percentages, order numbers, contacts and links without support."""
    issues: list[Issue] = []
    for kind, read in READERS.items():
        allowed = (pair for source in grounds.texts for pair in read(source, grounds.today))
        found = read(text, grounds.today)
        issues += _unsupported(kind, found, allowed) if found else []
    return issues


def unknown_slots(text: str) -> list[Issue]:
    """Template marks that stand, and `[SLOTS]` that no script knows."""
    known = set(SLOT_NAMES.values())
    marks = [Issue(kind="slot", words=m.group()) for m in TEMPLATE.finditer(text)]
    unknown = (m for m in SLOT.finditer(text) if m.group(1) not in known)
    return marks + [Issue(kind="slot", words=m.group()) for m in unknown]


def private_leaks(text: str, grounds: Grounds) -> list[Issue]:
    """Words of the private facts, or their amounts, in `text`."""
    return [
        Issue(kind="private", words=words)
        for private in grounds.private
        for words in _leaks(text, private.value, grounds.today)
    ]


def _leaks(text: str, secret: str, today: date) -> list[str]:
    amounts = {value for value, _ in _amounts(secret, today)}
    leaked = [words for value, words in _amounts(text, today) if value in amounts]
    runs = _runs(secret)
    return leaked + [run for run in runs if run in " ".join(_plain_words(text))]


def _plain_words(text: str) -> list[str]:
    return [w for w in re.findall(r"[\w'$£€]+", text.lower()) if w not in COMMON]


def _runs(secret: str) -> list[str]:
    """Every pair of neighbouring content words of a private fact; one word stands alone."""
    words = _plain_words(secret)
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    return pairs or words


def _matches(kind: Kind, pattern: re.Pattern[str], text: str) -> list[Issue]:
    return [Issue(kind=kind, words=m.group().strip()) for m in pattern.finditer(text)]


def check_answer(text: str, grounds: Grounds) -> list[Issue]:
    """Checks words for the person: figures, promises."""
    return unsupported_figures(text, grounds) + _matches("promise", PROMISE, text)


def check_draft(text: str, grounds: Grounds, limit_words: int) -> list[Issue]:
    """Checks words for others: figures, slots, private facts, concessions, tone, markup, length."""
    issues = unsupported_figures(text, grounds) + unknown_slots(text)
    issues += private_leaks(text, grounds)
    for kind, pattern in OWN_POSITION.items():
        issues += _matches(kind, pattern, text)
    if words_in(text) > limit_words:
        issues.append(Issue(kind="length", words=f"{words_in(text)} words, limit {limit_words}"))
    return issues


OWN_POSITION: dict[Kind, re.Pattern[str]] = {
    "promise": PROMISE,
    "threat": THREAT,
    "concession": CONCESSION,
    "markup": MARKUP,
}


def without(text: str, issues: Iterable[Issue]) -> str:
    """`text` without the sentences that hold the words of `issues`; the rest is untouched."""
    bad = [issue.words for issue in issues if issue.kind != "length"]
    parts = re.split(r"(?<=[.!?])(?=\s)", text)
    return "".join(p for p in parts if not any(words in p for words in bad)).strip()
