"""What a figure is said of, by what its clause is like, where no known words tell it."""

from collections.abc import Sequence
from typing import Literal

from agent.reading.message.clauses import Span, scopes
from agent.reading.message.meaning import likeliest
from agent.reading.message.text import Message

_MARKS: dict[str, str] = {"dates": "DATE", "amounts": "MONEY"}
_SHORTEST = 10  # characters of a clause: less is like anything
_SCOPES = 2  # the clause itself, and with the one before it


def likely_role(
    message: Message,
    place: Span,
    others: Sequence[Span],
    topic: Literal["dates", "amounts"],
    least: float,
) -> str | None:
    """The label of `topic` whose sayings the clause of the figure at `place` is like, or None.

    least: the share from which a likeness counts.
    """
    for begin, end in scopes(message, place, others)[:_SCOPES]:
        before, after = message.facts[begin : place[0]], message.facts[place[1] : end]
        if len(before.strip()) + len(after.strip()) < _SHORTEST:
            continue
        label, share = likeliest(f"{before}{_MARKS[topic]}{after}", topic)
        if share >= least:
            return label
    return None
