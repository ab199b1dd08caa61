"""On which day a talk was held."""

from datetime import date

from agent.domain.case import Contact
from agent.domain.figures import dates
from agent.domain.vocabulary import Channel
from agent.reading.contacts.days_met import of_another
from agent.reading.message.text import Message
from agent.reading.moves.move_words import LIVE, LIVE_NOW, LIVE_TOLD, QUOTED
from agent.reading.moves.telling_words import OF_A_TALK
from agent.reading.moves.their_words import bare, live, quoted


def day_of(message: Message, contact: Contact, last: Channel | None, today: date) -> date | None:
    """The day of a talk: as it is told, or today where it goes on now."""
    named = _day_told(message, contact, today)
    return named or (today if _goes_on(message, contact, last) else None)


def _day_told(message: Message, contact: Contact, today: date) -> date | None:
    """The one past day that the person names beside the other side's words: `"no", on Monday`."""
    own = "".join(_own_words(message, begin, end) for begin, end in _beside(message, contact))
    days = {d.value for d in dates(own, today) if d.value <= today and not of_another(own, d.start)}
    return days.pop() if len(days) == 1 else None


def _own_words(message: Message, begin: int, end: int) -> str:
    return QUOTED.sub(lambda quote: " " * len(quote[0]), message.own[begin:end])


def _beside(message: Message, contact: Contact) -> list[tuple[int, int]]:
    """The sentences that tell of `contact`, and those that tell of a talk or a mail."""
    at = message.raw.find(contact.words)
    begin = message.place(at) if at >= 0 else 0
    end = begin + len(contact.words) if at >= 0 else len(message.text)
    return [
        spot
        for spot in message.sentences
        if (spot[0] < end and begin < spot[1]) or OF_A_TALK.search(message.own, *spot)
    ]


def _goes_on(message: Message, contact: Contact, last: Channel | None) -> bool:
    """Whether the talk goes on while the person writes; "it just broke" says nothing of it.

    Who is at no desk yet and writes "Amazon says" tells of any day.
    """
    if message.pasted or quoted(message) or bare(message, Channel.CHAT):
        return live(message)
    words = contact.words.lower().replace("’", "'")
    here = LIVE if last else LIVE_TOLD
    return LIVE_NOW.search(message.text) is not None or here.search(words) is not None
