"""A case on a day, with its clocks: all that the gates and the planner look at."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from agent.domain.case import Case, Contact
from agent.domain.clocks import closing, kept_with_trader
from agent.domain.grounds import seller_ships
from agent.domain.plan import Clock, Facts
from agent.domain.pressing import presses
from agent.domain.problems import ROWS, Row
from agent.domain.rights import Right, cancelled_in_time, right_of, wish_of
from agent.domain.vocabulary import Channel, Fulfilment, Outcome

FILED = (Channel.A_TO_Z_CLAIM, Channel.A_TO_Z_APPEAL, Channel.CARD_DISPUTE)
UNDECIDED = (Outcome.OPENED, Outcome.STALLED, Outcome.TRANSFERRED)


@dataclass(frozen=True)
class Situation:
    """All that a gate may look at."""

    case: Case
    today: date
    facts: Facts
    clocks: tuple[Clock, ...]

    @cached_property
    def row(self) -> Row:
        """The row of the decision table."""
        return ROWS[self.case.problem]

    @cached_property
    def right(self) -> Right | None:
        """What the law of the place adds to the claim; see `right_of`."""
        return right_of(self.case, self.today, self.facts)

    @cached_property
    def wish(self) -> str:
        """What to ask for; see `wish_of`."""
        return wish_of(self.case, self.today, self.facts)

    @cached_property
    def cancelled_in_time(self) -> bool:
        """Whether the law lets the person cancel for any reason; see `cancelled_in_time`."""
        return cancelled_in_time(self.case, self.today, self.facts)

    def contacts(self, channel: Channel) -> tuple[Contact, ...]:
        """The contacts made on `channel`, oldest first."""
        return self._made.get(channel, ())

    @cached_property
    def _made(self) -> dict[Channel, tuple[Contact, ...]]:
        """The contacts by channel, which every gate asks for."""
        made: dict[Channel, tuple[Contact, ...]] = {}
        for one in self.case.contacts:
            made[one.channel] = (*made.get(one.channel, ()), one)
        return made

    def last(self, channel: Channel) -> Contact | None:
        """The last contact made on `channel`."""
        made = self.contacts(channel)
        return made[-1] if made else None

    def limits(self, channel: Channel) -> list[Clock]:
        """The clocks that press for `channel`: those that close it, and for the first word to the
        trader those that are kept by telling the trader.
        """
        found = closing(self.clocks, channel)
        if self.case.returned_on is None and channel is self.trader:
            found = (*found, *kept_with_trader(self.clocks))
        return [c for c in found if presses(c, self.case)]

    def deadline(self, channel: Channel) -> Clock | None:
        """The first clock that will close `channel` and has not run out."""
        running = [c for c in self.limits(channel) if c.date and c.date >= self.today]
        return running[0] if running else None

    def ended(self, channel: Channel) -> bool:
        """Whether every clock that closes `channel` has a date and has run out."""
        found = closing(self.clocks, channel)
        return bool(found) and all(c.date is not None and c.date < self.today for c in found)

    @cached_property
    def trader(self) -> Channel:
        """The route on which the trader is told first."""
        asked = Channel.SELLER_MESSAGE in self.row.ladder(Fulfilment.FBM)
        return Channel.SELLER_MESSAGE if asked and seller_ships(self.case) else Channel.CHAT

    def pending(self, channel: Channel) -> bool:
        """Whether something was filed on `channel` and is not decided yet.

        A claim under the guarantee takes weeks, so that no answer to it is no end.
        """
        last = self.last(channel)
        if last is None or channel not in FILED:
            return last is not None and last.outcome is Outcome.OPENED
        silent = last.outcome is Outcome.NO_REPLY and channel is not Channel.CARD_DISPUTE
        return last.outcome in UNDECIDED or silent
