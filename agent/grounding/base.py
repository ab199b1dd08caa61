"""What the checks are given and what they find."""

from datetime import date
from functools import lru_cache
from typing import Literal

from agent.domain.base import Value
from agent.domain.case import Private
from agent.grounding.plain import plain, run_of

BETWEEN = "\n;\n"
Kind = Literal[
    "amount",
    "date",
    "day_count",
    "percent",
    "order_number",
    "contact",
    "link",
    "statute",
    "name",
    "quotation",
    "claim",
    "policy",
    "citation",
    "script",
    "slot",
    "private",
    "concession",
    "promise",
    "threat",
    "markup",
    "length",
    "size",
    "left_out",
]


class Grounds(Value):
    """All that words may rest on.

    texts: the person's words, the plan, the passages and other sentences that code computed.
    private: what must not appear in words for others. thing: what was bought; it is no secret.
    citations: how many citations there are, so that `[3]` needs three; None leaves marks unchecked.
    complete: the texts hold all that a draft may state; then its sentences are checked as well, not
    only its values.
    """

    texts: tuple[str, ...]
    today: date
    private: tuple[Private, ...] = ()
    thing: str = ""
    citations: int | None = None
    complete: bool = False

    @property
    def each(self) -> tuple[str, ...]:
        """Each text in its plain form."""
        return _plain(self.texts)

    @property
    def plain(self) -> str:
        """All texts as one plain text, with a mark between them that no value runs across."""
        return _joined(self.texts)

    @property
    def runs(self) -> tuple[str, ...]:
        """The words of each text as one run."""
        return tuple(map(run_of, self.each))


# A check reads the same grounds for every kind of value.
@lru_cache(maxsize=4)
def _plain(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(plain, texts))


@lru_cache(maxsize=4)
def _joined(texts: tuple[str, ...]) -> str:
    return BETWEEN.join(_plain(texts))


class Issue(Value):
    """One finding: what kind, and the words it concerns, as they read once `plain`."""

    kind: Kind
    words: str
