"""One contact for each day that is told of it: "messaged him on the 11th and again the 17th"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from agent.domain.case import Contact
from agent.domain.figures import Found
from agent.domain.vocabulary import Outcome
from agent.reading.contacts.days_met import days_of
from agent.reading.message.text import Message

_O = Outcome
_SAME_AGAIN = (_O.NO_REPLY, _O.STALLED, _O.REFUSED, _O.OPENED)
_BETWEEN = re.compile(
    r"\s*(?:\([^)\n]{0,25}\))?[\s,;]*(?:(?:and|&|then|y|et|und|e|en|again|also|once more)\s*)*"
    r"(?:(?:some|an?|another|one|the) (?:other |different )?(?:bloke|guy|lady|girl|man|woman|"
    r"person|"
    r"agent|rep|chap|fella|lad|lass)\s*)?(?:(?:on|the|le|am|el|il|op)\s*)*"
)

# "That was Tuesday last week": the day of what was told before.
_THAT_WAS = re.compile(
    r"\W*(?:that|this|it|das|c'était|eso) (?:was|war|fue|era)? ?(?:on |back on |all )*"
)


def each_day(message: Message, told: Sequence[Contact], today: date) -> Iterator[Contact]:
    """`told`, where one that is told of several days in a row becomes as many contacts."""
    known = {(one.channel, one.on) for one in told}
    for contact in told:
        yield contact
        if contact.on is None or contact.outcome not in _SAME_AGAIN:
            continue
        for day in _others(message, contact, today):
            if (contact.channel, day) not in known:
                yield contact.model_copy(update={"on": day, "who": None})


def _others(message: Message, contact: Contact, today: date) -> list[date]:
    """The days beside that of `contact` in one row with it."""
    at = message.raw.find(contact.words)
    if at < 0 or not contact.words:
        return []
    begin, end = message.place(at), message.place(at + len(contact.words) - 1) + 1
    days = [one for one in days_of(message.text, today) if begin <= one.start < end]
    row = next((row for row in _rows(message.text, days) if row[0].value == contact.on), [])
    return [one.value for one in row[1:] if one.value <= today and one.value != contact.on]


def _rows(text: str, days: Sequence[Found[date]]) -> list[list[Found[date]]]:
    """The days in rows, each of which nothing but a joining word cuts."""
    rows: list[list[Found[date]]] = []
    for one in days:
        if rows and _BETWEEN.fullmatch(text, rows[-1][-1].end, one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def dated_after(message: Message, told: Sequence[Contact], today: date) -> list[Contact]:
    """`told`, where the next sentence gives a contact its day: "That was Tuesday last week"."""
    return [one if one.on else _dated_by_the_next(message, one, today) for one in told]


def _dated_by_the_next(message: Message, contact: Contact, today: date) -> Contact:
    at = message.raw.find(contact.words)
    if at < 0 or not contact.words:
        return contact
    _, end = message.sentence(message.place(at + len(contact.words) - 1))
    begin, last = message.sentence(end) if end < len(message.text) else (end, end)
    lead = _THAT_WAS.match(message.text, begin, last)
    if lead is None:
        return contact
    days = (d for d in days_of(message.text, today) if lead.end() <= d.start <= lead.end() + 1)
    day = next(days, None)
    met = day and begin == end and day.value <= today
    return contact.model_copy(update={"on": day.value}) if day and met else contact
