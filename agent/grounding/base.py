"""What the checks are given and what they find."""

from datetime import date
from typing import Literal

from agent.domain.base import Value
from agent.domain.case import Private

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
]


class Grounds(Value):
    """All that words may rest on.

    texts: the person's words, the plan, the passages and other sentences that code computed.
    private: what must not appear in words for others.
    citations: how many citations there are, so that `[3]` needs three; None leaves marks unchecked.
    """

    texts: tuple[str, ...]
    today: date
    private: tuple[Private, ...] = ()
    citations: int | None = None


class Issue(Value):
    """One finding: what kind, and the words it concerns, as they read once `plain`."""

    kind: Kind
    words: str
