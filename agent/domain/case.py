"""The case file: what the person has said about one dispute, each value with its source words."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pydantic import Field

from agent.domain.base import Value
from agent.domain.endings import Ending
from agent.domain.moves import Move
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    PaymentMethod,
    Problem,
    Wanted,
)


class Money(Value):
    """An amount in major units (dollars, not cents) and an ISO 4217 currency code."""

    value: Decimal
    currency: str


class Source(Value):
    """Where a value comes from: the person's words, the turn, and the confidence (0 to 1)."""

    words: str
    turn: int
    confidence: float = 1.0


class Private(Value):
    """Something the person wants kept from Amazon, the seller and the bank."""

    name: str
    value: str


class Offer(Value):
    """What the other side offered; `amount` is the money value where one was named."""

    kind: OfferKind
    amount: Money | None = None
    words: str = ""
    turn: int = 0


class Contact(Value):
    """One contact made: with whom, how it ended, and in whose words.

    move: what the other side did, where more is known than the outcome. promised_by: the day that
    they named for it. answer_by: the day by which they want something of the person. by_phone:
    spoken, so that nothing of it is on record.
    """

    channel: Channel
    outcome: Outcome
    on: date | None = None
    who: str | None = None
    words: str = ""
    turn: int = 0
    offer: Offer | None = None
    move: Move | None = None
    promised_by: date | None = None
    answer_by: date | None = None
    by_phone: bool = False


class Update(Value):
    """One value read from a message. `field` names a field of `Case`; `value` is of its type."""

    field: str
    value: Any
    words: str
    confidence: float = 1.0


class Case(Value):
    """One dispute. None (or `unknown`) means not known; nothing here is ever guessed."""

    problem: Problem = Problem.UNKNOWN
    fulfilment: Fulfilment = Fulfilment.UNKNOWN
    third_party_seller: bool | None = None  # known seller kind while who ships is still unknown
    jurisdiction: Jurisdiction = Jurisdiction.UNKNOWN
    country: str | None = None  # ISO 3166 alpha-2
    region: str | None = None  # US state, UK nation, province
    amount: Money | None = None
    amount_refunded: Money | None = None
    order_id: str | None = None
    item: str | None = None
    fault: str | None = None  # what is wrong, in the person's words
    ordered_on: date | None = None
    delivered_on: date | None = None
    delivered_days_ago_at_least: int | None = None  # "stopped working on day 45"
    expected_on: date | None = None  # latest estimated delivery date
    return_by: date | None = None  # the date the order page shows
    return_requested_on: date | None = None
    returned_on: date | None = None  # handed to the carrier
    return_received_on: date | None = None
    refund_issued_on: date | None = None
    recharged_on: date | None = None
    denied_on: date | None = None
    statement_on: date | None = None  # first statement that shows the charge
    payment_method: PaymentMethod | None = None
    card_network: str | None = None
    warranty: str | None = None
    wanted: Wanted | None = None
    denial_reason: str | None = None  # Amazon's or the seller's words as told by the person
    private: tuple[Private, ...] = ()
    contacts: tuple[Contact, ...] = ()
    evidence: tuple[str, ...] = ()
    current_channel: Channel | None = None  # the desk whose words were handed over last
    facts: tuple[str, ...] = ()  # what bears on the claim, in the person's own sentences
    told: tuple[str, ...] = ()  # events told in so many words: see agent.domain.told
    scam_told: bool = False  # told: someone asked for codes, gift cards or a fee
    own_damage: bool = False  # told: it broke by accident, so no fault is claimed
    looked: bool = False  # told: the order page, the home or next door was looked at
    ending: Ending | None = None  # told: it is over, or an offer was taken
    talking: bool = False  # a turn of this conversation was about a dispute
    open_question: str | None = None  # the field that the last reply asked about
    asked_about: Channel | None = None  # the route that the person's last question was about
    sources: dict[str, Source] = Field(default_factory=dict)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The offers made so far, oldest first."""
        return tuple(c.offer for c in self.contacts if c.offer)

    @property
    def people(self) -> tuple[str, ...]:
        """Who was met on the other side, by name."""
        return tuple(c.who for c in self.contacts if c.who)

    def days_since_delivery(self, today: date) -> int | None:
        """Whole days from delivery to `today`, or None when the delivery date is not known."""
        return (today - self.delivered_on).days if self.delivered_on else None

    def delivered_no_later_than(self, today: date) -> date | None:
        """The latest day on which the parcel can have arrived, from a date or a day count."""
        if self.delivered_on:
            return self.delivered_on
        if self.delivered_days_ago_at_least is None:
            return None
        return today - timedelta(days=self.delivered_days_ago_at_least)


COLLECTIONS = ("private", "contacts", "evidence", "facts", "told")


def merge(case: Case, updates: tuple[Update, ...], turn: int) -> Case:
    """Returns `case` with `updates` laid over it.

    A later value wins unless the one that stands was read with more confidence; collections grow
    and never hold the same entry twice, but one that is given whole takes the place of what stands.
    Each changed field keeps the words it came from.

    Raises:
        pydantic.ValidationError: an update has an unknown field or a value of the wrong type.
    """
    fields = {name: getattr(case, name) for name in Case.model_fields}
    sources = dict(case.sources)
    for update in updates:
        standing = sources.get(update.field)
        if update.field in COLLECTIONS:
            fields[update.field] = _grown(fields[update.field], update.value)
        elif standing and standing.confidence > update.confidence:
            continue
        else:
            fields[update.field] = update.value
        sources[update.field] = Source(words=update.words, turn=turn, confidence=update.confidence)
    return Case.model_validate(fields | {"sources": sources})


def _grown(held: tuple[object, ...], value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return held if value in held else (*held, value)
