"""Finds private facts in words for others, however they are put."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from agent.domain import figures
from agent.domain.found import SMALL_NUMBERS
from agent.grounding.base import Grounds, Issue
from agent.grounding.plain import plain, words_of
from agent.grounding.readers import amounts

_COMMON_WORDS = (
    "a an and as at be but by do for from i if in is it my not of on or so that the them this to "
    "was we what when with would you"
)
COMMON = frozenset(_COMMON_WORDS.split())
_BARE = re.compile(r"(?<![\w.,/-])\d{1,6}(?:\.\d{1,2})?(?![\w%/-]|[.,]\d)")
_WORD_OF = {n: word for word, n in SMALL_NUMBERS.items() if word not in ("a", "an")}


def private_leaks(text: str, grounds: Grounds) -> list[Issue]:
    """Words of the private facts, or their amounts, in `text`."""
    seen = plain(text)
    return [
        Issue(kind="private", words=words)
        for private in grounds.private
        for words in _leaks(seen, plain(private.value), grounds.today)
    ]


def _leaks(text: str, secret: str, today: date) -> Iterator[str]:
    worth = {value for value, _ in amounts(secret)}
    yield from (words for value, words in amounts(text) if value in worth)
    values = {value[0] for value in worth if isinstance(value, tuple)}
    yield from _bare_numbers(text, values, today)
    told = content_run(text)
    yield from (run for run in _runs(secret) if f" {run} " in told)


def _bare_numbers(text: str, values: set[Decimal], today: date) -> Iterator[str]:
    """A secret amount without its sign ("two hundred is fine"), where it counts nothing else."""
    taken = {p for f in figures.order_ids(text) for p in range(f.start, f.end)}
    taken |= {p for f in figures.dates(text, today) for p in range(f.start, f.end)}
    taken |= {p for f in figures.day_counts(text) for p in range(f.start, f.end)}
    for match in _BARE.finditer(text):
        if match.start() not in taken and Decimal(match[0]).normalize() in values:
            yield match[0]
    told = f" {' '.join(words_of(text.replace('-', ' ')))} ".replace(" and ", " ")
    spelled = (_in_words(int(v)) for v in values if v == int(v) and 10 < v < 10_000)
    yield from (words for words in spelled if f" {words} " in told)


def _in_words(number: int) -> str:
    """`two hundred fifty five`; 11 to 9,999."""
    parts = []
    for scale, name in ((1000, "thousand"), (100, "hundred")):
        if number >= scale:
            parts.append(f"{_WORD_OF[number // scale]} {name}")
            number %= scale
    if number > 20 and number % 10:
        parts.append(_WORD_OF[number - number % 10])
        number %= 10
    return " ".join([*parts, *([_WORD_OF[number]] if number else [])])


def content_words(text: str) -> list[str]:
    """The words of `text` that carry its meaning, in one case."""
    return [word for word in words_of(text) if word not in COMMON]


def content_run(text: str) -> str:
    """Those words as one run, with a space on both ends: whole words are compared."""
    return f" {' '.join(content_words(text))} "


def _runs(secret: str) -> list[str]:
    """Every pair of neighbouring content words of a private fact; one word stands alone."""
    words = content_words(secret)
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    return pairs or words
