"""Reading by tables: a rule gives a value to words, and a hit says where it was found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from agent.reading.message.text import Message

V = TypeVar("V")


@dataclass(frozen=True)
class Rule(Generic[V]):
    """Words and what they mean. A deniable rule does not count after "not" and its like."""

    pattern: re.Pattern[str]
    value: V
    deniable: bool = True


@dataclass(frozen=True)
class Hit(Generic[V]):
    """A value and the place of the words it was read from."""

    value: V
    start: int
    end: int


def rule(pattern: str, value: V, *, deniable: bool = True) -> Rule[V]:
    """Builds a rule; the pattern stands at word borders."""
    return Rule(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), value, deniable)


def hits(rules: Iterable[Rule[V]], message: Message, layer: str | None = None) -> list[Hit[V]]:
    """Returns what the rules find in a layer (the facts unless given), rule by rule, undenied."""
    text = message.facts if layer is None else layer
    return [
        Hit(rule.value, match.start(), match.end())
        for rule in rules
        for match in rule.pattern.finditer(text)
        if not (rule.deniable and message.negated(match.start()))
    ]


def best(message: Message, found: list[Hit[V]]) -> Hit[V] | None:
    """Returns the last hit after a correction, or else the first one in the order of the rules."""
    mended = [hit for hit in found if message.corrected(hit.start)]
    if mended:
        return max(mended, key=lambda hit: hit.start)
    return found[0] if found else None
