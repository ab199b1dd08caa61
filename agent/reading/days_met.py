"""The day of a contact, named where it is told."""

from datetime import date

from agent.domain.figures import dates
from agent.reading.contact_words import OTHER_DAY
from agent.reading.text import Message
from agent.reading.weekdays import weekdays

_BEFORE = 30  # characters


def day_met(message: Message, begin: int, end: int, today: date) -> date | None:
    """The first past day between two places that is not said of a window or a parcel."""
    text = message.text[begin:end]
    for one in (*dates(text, today), *weekdays(text, today)):
        before = text[max(0, one.start - _BEFORE) : one.start]
        if one.value <= today and not OTHER_DAY.search(before):
            return one.value
    return None
