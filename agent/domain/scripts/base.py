"""What a script is: lines with the facts they need, and a row of conditions for when it is used."""

from typing import Literal

from agent.domain.base import Value
from agent.domain.drafts import Audience
from agent.domain.problems import Ground
from agent.domain.style import Tone, loosened
from agent.domain.vocabulary import Channel, Jurisdiction, PaymentMethod, Problem

Weight = Literal["core", "spare", "extra"]
Topic = Literal[
    "contacts", "deadline", "delivery", "evidence", "guarantee", "law", "offer", "refusal", "thanks"
]


class Line(Value):
    """One sentence or two. `$name` stands for a value, `{fact.id#figure}` for a figure.

    needs, unless: names that must be known, or unknown, for the line to appear. weight: a core line
    always stays, a spare one goes when words have to be saved, an extra one comes only on request.
    about: what a person may ask to leave out; a line without a topic is never left out by topic.
    firmer, warmer: the same in another tone, where it differs.
    """

    text: str
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    weight: Weight = "core"
    about: Topic | None = None
    firmer: str | None = None
    warmer: str | None = None

    def said(self, tone: Tone) -> str:
        """The line in `tone`."""
        if tone == "casual":
            return loosened(self.text)
        return {"firmer": self.firmer, "warmer": self.warmer}.get(tone) or self.text


Paragraph = tuple[Line, ...]


class Script(Value):
    """One row: the words for a route, and when they are the right ones.

    label: what it is, as it stands after "Also ready:". audience: who reads it, where that is not
    the usual reader of the route; `trader` is Amazon, or the seller where the seller ships.
    The conditions are all of them to hold; an empty one holds always. clock: the clock that must
    be there and not have run out. needs: names that must be known. sources: facts it rests on
    besides those that its lines name.
    """

    label: str
    channel: Channel
    parts: tuple[Paragraph, ...]
    subject: str | None = None
    audience: Audience | Literal["trader"] | None = None
    places: tuple[Jurisdiction, ...] = ()
    not_in: tuple[Jurisdiction, ...] = ()
    grounds: tuple[Ground, ...] = ()
    not_for: tuple[Ground, ...] = ()
    problems: tuple[Problem, ...] = ()
    paid_by: tuple[PaymentMethod | None, ...] = ()
    clock: str | None = None
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
