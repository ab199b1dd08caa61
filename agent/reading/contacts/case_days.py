"""Days told by what was told before: "called the same day", of the parcel of the last message."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from agent.domain.case import Case, Contact
from agent.domain.figures import Found
from agent.reading.contacts.contacts import Told
from agent.reading.days.after import later
from agent.reading.message.text import Message

_HAPPENED = (
    "ordered_on",
    "delivered_on",
    "return_requested_on",
    "returned_on",
    "return_received_on",
    "refund_issued_on",
    "recharged_on",
    "denied_on",
)


def dated_by_the_case(message: Message, case: Case, told: Told, today: date) -> Told:
    """`told` with the days of contacts that count from the last event of `case`."""
    last = max(_events(case), default=None)
    if last is None or all(one.on for one in told.contacts):
        return told
    dated = tuple(one if one.on else _dated(message, one, last, today) for one in told.contacts)
    return replace(told, contacts=dated)


def _events(case: Case) -> Iterator[date]:
    """The days in `case` on which something happened."""
    days = (getattr(case, field) for field in _HAPPENED)
    yield from (day for day in days if day is not None)
    yield from (one.on for one in case.contacts if one.on is not None)


def _dated(message: Message, contact: Contact, last: date, today: date) -> Contact:
    """`contact` with the day that its sentence counts from `last`."""
    at = message.raw.find(contact.words)
    if at < 0 or not contact.words:
        return contact
    begin, end = message.sentence(message.place(at))
    before = Found(value=last, text="", start=0, end=0)
    days = later(message.text[begin:end], [before], today)
    day = next((one.value for one in days), None)
    return contact.model_copy(update={"on": day}) if day else contact
