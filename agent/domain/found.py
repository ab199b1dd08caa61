"""A value found in text, where it stands, and the numbers that people spell out."""

import re
from typing import Generic, TypeVar

from agent.domain.base import Value
from agent.domain.calendar_words import either

T = TypeVar("T")
HALF = re.compile(r"\bhalf\b", re.IGNORECASE)

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

SMALL_NUMBERS = (
    {"a": 1, "an": 1}
    | {word: n for n, word in enumerate(_UNITS, start=1)}
    | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
)
_ABROAD = (
    "ein eine einem einer einen un une una uno",
    "zwei deux dos due",
    "drei trois tres tre",
    "vier quatre cuatro quattro",
    "fünf cinq cinco cinque",
    "sechs seis sei",
    "sieben siete sette",
    "acht huit ocho otto",
    "neun neuf nueve nove",
    "zehn dix diez dieci",
    "elf onze once undici",
    "zwölf douze doce dodici",
)
FOREIGN_NUMBERS = {
    word: n for n, words in enumerate(_ABROAD, start=1) for word in words.split()
} | {"couple of": 2, "a couple of": 2}
SPELLED = either(set(SMALL_NUMBERS) - {"a", "an"})


class Found(Value, Generic[T]):
    """One value and the exact words it was read from: `text` is `source[start:end]`."""

    value: T
    text: str
    start: int
    end: int


def small_number(word: str) -> int | None:
    """Returns the whole number that `word` writes ("45", "five", "drei"), or None."""
    if word.isascii() and word.isdigit():
        return int(word)
    return SMALL_NUMBERS.get(word.lower(), FOREIGN_NUMBERS.get(word.lower()))


def apart(found: list[Found[T]]) -> list[Found[T]]:
    """Returns the findings in order of place; where two overlap, the one given first stays."""
    kept: list[Found[T]] = []
    taken: set[int] = set()
    for one in found:
        span = range(one.start, one.end)
        if taken.isdisjoint(span):
            kept.append(one)
            taken.update(span)
    return sorted(kept, key=lambda f: f.start)
