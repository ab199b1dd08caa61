"""A case on a day, with its clocks: all that the gates and the planner look at."""

from dataclasses import dataclass
from datetime import date

from agent.domain.case import Case, Contact
from agent.domain.clocks import closing, ground
from agent.domain.plan import Clock, Facts
from agent.domain.problems import Ground
from agent.domain.vocabulary import Channel, Outcome


@dataclass(frozen=True)
class Situation:
    """All that a gate may look at."""

    case: Case
    today: date
    facts: Facts
    clocks: tuple[Clock, ...]

    def contacts(self, channel: Channel) -> tuple[Contact, ...]:
        """The contacts made on `channel`, oldest first."""
        return tuple(c for c in self.case.contacts if c.channel is channel)

    def last(self, channel: Channel) -> Contact | None:
        """The last contact made on `channel`."""
        made = self.contacts(channel)
        return made[-1] if made else None

    def limits(self, channel: Channel) -> list[Clock]:
        """The clocks that press for `channel`.

        The written billing-error letter is not made for faults of accepted goods (fact
        us.card.billing_letter.not_quality), so there it is shown and presses no one.
        """
        quality = ground(self.case) is Ground.QUALITY
        found = closing(self.clocks, channel)
        return [c for c in found if not (quality and c.basis == "us.card.billing_letter")]

    def ended(self, channel: Channel) -> bool:
        """Whether every clock that closes `channel` has a date and has run out."""
        found = closing(self.clocks, channel)
        return bool(found) and all(c.date is not None and c.date < self.today for c in found)

    def pending(self, channel: Channel) -> bool:
        """Whether something was filed on `channel` and is not answered yet."""
        last = self.last(channel)
        return last is not None and last.outcome is Outcome.OPENED
