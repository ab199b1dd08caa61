"""What must not be in words for others: the sums and the wording of what the person keeps private.

A first look, so that lines are chosen which carry nothing private; `agent.grounding` judges them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from agent.domain import figures
from agent.domain.case import Case
from agent.domain.found import HALF

_WORD = re.compile(r"[a-z0-9äöüßéèàçñ']+")
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,6}(?:[.,]\d{1,2})?(?![\w/-])")
_LITTLE_WORDS = (
    "a an and as at be but by do for from i if in is it my not of on or so that the them this to "
    "was we what when with would you"
)
_LITTLE = frozenset(_LITTLE_WORDS.split())
_HALF = Decimal("0.5")
_HUNDREDTH = Decimal("0.01")


def secret_sums(case: Case) -> frozenset[Decimal]:
    """Every sum that the private facts name, as a number or as a share of the price."""
    return frozenset(sum_ for private in case.private for sum_ in _sums(private.value, case))


def _sums(told: str, case: Case) -> Iterator[Decimal]:
    yield from (found.value.value.normalize() for found in figures.money(told))
    shares = [_HUNDREDTH * Decimal(found.value) for found in figures.percents(told)]
    shares += [_HALF] if HALF.search(told) else []
    if case.amount:
        yield from ((case.amount.value * share).normalize() for share in shares)
    if not shares:
        yield from _numbers(told)


def _numbers(text: str) -> Iterator[Decimal]:
    yield from (Decimal(m[0].replace(",", ".")).normalize() for m in _NUMBER.finditer(text))


def reveals(text: str, case: Case) -> bool:
    """Whether `text` has a private sum in it, or two neighbouring words of a private fact."""
    named = {found.value.value.normalize() for found in figures.money(text)} | {*_numbers(text)}
    if named & secret_sums(case):
        return True
    run = f" {' '.join(_telling(text))} "
    return any(f" {part} " in run for p in case.private for part in _parts(p.value))


def _telling(text: str) -> list[str]:
    words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
    return [word for word in words if word not in _LITTLE]


def _parts(secret: str) -> list[str]:
    words = _telling(secret)
    return [f"{one} {two}" for one, two in pairwise(words)] or words
