"""Finds private facts in words for others, however they are put."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from agent.domain import figures
from agent.domain.found import HALF, SMALL_NUMBERS
from agent.grounding.base import Grounds, Issue
from agent.grounding.plain import plain, words_of
from agent.grounding.readers import amounts
from agent.grounding.spans import SCALES, shares

_COMMON_WORDS = (
    "a an and as at be but by do for from i if in is it my not of on or so that the them this to "
    "was we what when with would you"
)
COMMON = frozenset(_COMMON_WORDS.split())
_BARE = re.compile(r"(?<![\w.,/-])(\d{1,6}(?:\.\d{1,2})?)(?:ish)?(?![\w%/-]|[.,]\d)")
_SCALED = re.compile(r"\b(\d{1,3}(?:\.\d)?|(?:a )?couple of)[\s-](hundred|thousand|grand)\b", re.I)
_WORD_OF = {n: word for word, n in SMALL_NUMBERS.items() if word not in ("a", "an")}


class _Seen(NamedTuple):
    """A text as its secrets are looked for in it."""

    plain: str
    amounts: tuple[tuple[tuple[Decimal, str], str], ...]
    run: str


def private_leaks(text: str, grounds: Grounds) -> list[Issue]:
    """Words of the private facts, or their amounts, in `text`."""
    if not grounds.private:
        return []
    shown = plain(text)
    seen = _Seen(shown, amounts(shown), content_run(shown))
    return [
        Issue(kind="private", words=words)
        for private in grounds.private
        for words in _leaks(seen, plain(private.value), grounds)
    ]


def _leaks(seen: _Seen, secret: str, grounds: Grounds) -> Iterator[str]:
    worth = {value for value, _ in amounts(secret)}
    yield from (words for value, words in seen.amounts if value in worth)
    yield from _bare_numbers(seen.plain, {value for value, _ in worth}, grounds)
    yield from _shares(seen.plain, worth, grounds)
    yield from (run for run in _told_by(secret, grounds.thing) if f" {run} " in seen.run)


def _told_by(secret: str, thing: str) -> list[str]:
    """The runs of a private fact that tell it; to name the thing it is about tells nothing."""
    runs, open_run = _runs(secret), content_run(plain(thing))
    return [run for run in runs if f" {run} " not in open_run] or runs


def _bare_numbers(text: str, values: set[Decimal], grounds: Grounds) -> Iterator[str]:
    """A secret amount without its sign ("two hundred is fine"), where it counts nothing else."""
    if not values:
        return
    for match in _BARE.finditer(text):
        if Decimal(match[1]).normalize() in values and match.start() not in _taken(text, grounds):
            yield match[0]
    for match in _SCALED.finditer(text):
        times = Decimal(2) if match[1][-1] == "f" else Decimal(match[1])
        if (times * (100 if match[2].lower() == "hundred" else 1000)).normalize() in values:
            yield match[0]
    told = f" {' '.join(words_of(text.replace('-', ' ')))} ".replace(" and ", " ")
    spelled = (w for v in values if v == int(v) and 10 < v < 10_000 for w in _spelt(int(v)))
    yield from (w for w in spelled if re.search(rf" {w} (?!days?|weeks?|months?|hours?)", told))


def _taken(text: str, grounds: Grounds) -> set[int]:
    taken = {p for f in figures.order_ids(text) for p in range(f.start, f.end)}
    taken |= {p for f in figures.dates(text, grounds.today) for p in range(f.start, f.end)}
    return taken | {p for f in figures.day_counts(text) for p in range(f.start, f.end)}


def _shares(text: str, worth: set[tuple[Decimal, str]], grounds: Grounds) -> Iterator[str]:
    """A secret amount as a share of another one: "half", "50 %", where the price was twice it."""
    said = [(Decimal(str(share)), words) for share, words in shares(text, grounds.today)]
    said += [(Decimal(50), match[0]) for match in HALF.finditer(text)]
    if not said or not worth:
        return
    known = {value for value, _ in amounts(grounds.plain)} - worth
    for share, words in said:
        parts = [(total * share / SCALES["hundred"], sign) for total, sign in known]
        if any(s == sign and abs(p - v) <= 1 for v, s in worth for p, sign in parts):
            yield words


def _spelt(whole: int) -> Iterator[str]:
    yield _in_words(whole)
    hundreds, rest = divmod(whole, SCALES["hundred"])
    if not rest and hundreds > 10 and hundreds % 10:
        yield f"{_in_words(hundreds)} hundred"  # twelve hundred


def _in_words(whole: int) -> str:
    """`two hundred fifty five`; 1 to 9,999."""
    parts = []
    for name in ("thousand", "hundred"):
        if whole >= SCALES[name]:
            parts.append(f"{_WORD_OF[whole // SCALES[name]]} {name}")
            whole %= SCALES[name]
    if whole > 20 and whole % 10:
        parts.append(_WORD_OF[whole - whole % 10])
        whole %= 10
    return " ".join([*parts, *([_WORD_OF[whole]] if whole else [])])


def content_words(text: str) -> list[str]:
    """The words of `text` that carry its meaning, in one case."""
    return [word for word in words_of(text) if word not in COMMON]


def content_run(text: str) -> str:
    """Those words as one run, with a space on both ends: whole words are compared."""
    return f" {' '.join(content_words(text))} "


def _counts(word: str) -> bool:
    return word in SMALL_NUMBERS or word in SCALES or not any(map(str.isalpha, word))


def _runs(secret: str) -> list[str]:
    """Every pair of neighbouring content words of a private fact; one word stands alone.

    Figures are compared as values.
    """
    words = content_words(secret)
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    return [run for run in pairs or words if not all(map(_counts, run.split()))]
