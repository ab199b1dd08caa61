"""The shapes of a plan: steps, clocks and the strength of the case."""

import datetime
from datetime import date
from typing import Literal, Protocol

from agent.domain.base import Value
from agent.domain.vocabulary import Channel, Status

SHUT = (Status.BLOCKED, Status.UNAVAILABLE)  # either way: one is as good as the other


class Facts(Protocol):
    """Read access to the fact sheet. A reference is `fact.id` or `fact.id#figure`."""

    def number(self, reference: str) -> int:
        """Returns the whole number behind `fact.id#figure`; raises KeyError when there is none."""

    def text(self, reference: str) -> str:
        """Returns the text behind `fact.id#figure`, or the rendered statement of `fact.id`."""


class Step(Value):
    """One rung of the ladder. `sources` are fact ids; `blocks` are the routes it closes."""

    channel: Channel
    status: Status
    why: str
    ask: str
    evidence: tuple[str, ...] = ()
    opens_on: date | None = None
    deadline: date | None = None
    deadline_basis: str | None = None
    expected_reply: str = ""
    risk: str = ""
    blocks: tuple[Channel, ...] = ()
    sources: tuple[str, ...] = ()


class Clock(Value):
    """A right or a route that ends.

    date: None when an input is missing. basis: the fact id of the rule.
    computed_from: a field of the case, or "needs: ..." with what is missing.
    estimated: whether that field only stands in for the one that the rule counts from.
    may_end_first: whether it has no date yet and could still be the first of all to end.
    """

    name: str
    date: datetime.date | None
    basis: str
    computed_from: str
    estimated: bool = False
    may_end_first: bool = False


class Strength(Value):
    """How well the case stands, without percentages, and the cheapest things that would help."""

    level: Literal["weak", "fair", "good"]
    missing: tuple[str, ...] = ()


class Capture(Value):
    """Something to save before it is gone, and the fact it rests on.

    of_return: whether it is about sending the item back.
    """

    text: str
    source: str
    of_return: bool = False


class Outline(Value):
    """Every route in order, each with its status; `now` is the one to take (None: stop here)."""

    as_of: date
    now: Channel | None
    steps: tuple[Step, ...]
    clocks: tuple[Clock, ...]


class Plan(Outline):
    """An outline whose steps are told in full, and how the case stands.

    capture: what to save now, because a later step will ask for it.
    """

    strength: Strength
    capture: tuple[Capture, ...] = ()

    def step(self, channel: Channel) -> Step | None:
        """The step for `channel`, or None when the plan does not have it."""
        return next((s for s in self.steps if s.channel is channel), None)
