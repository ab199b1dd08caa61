"""The library of stock refusals: which of them a text holds, and what a reply says about it."""

from agent.domain import denials_dealing, denials_returning
from agent.domain.denial import Denial
from agent.domain.reading import Reading

DENIALS: tuple[Denial, ...] = (*denials_returning.ROWS, *denials_dealing.ROWS)
MOST = 3  # of several in one message, those that stand first


def recognised(text: str) -> tuple[Denial, ...]:
    """The stock refusals in `text` (lower case) in the order they stand in, at most three."""
    spots = [(match.start(), row) for row in DENIALS if (match := row.pattern.search(text))]
    return tuple(row for _, row in sorted(spots, key=lambda spot: spot[0])[:MOST])


def by_key(key: str) -> Denial | None:
    """The row with that key, or None."""
    return next((row for row in DENIALS if row.key == key), None)


OTHER_ORDER = (
    'That sounds like another order ("{words}"): to keep them apart, start a second case for it; '
    "nothing of it was taken into this one."
)


def remarks(reading: Reading) -> list[str]:
    """What a reply says beside the plan: the first refusal decoded, and a second order."""
    told = (by_key(key) for key in reading.refusals[:1])
    lines = [row.line() for row in told if row]
    if reading.other_order:
        lines.append(OTHER_ORDER.format(words=reading.other_order))
    return lines
