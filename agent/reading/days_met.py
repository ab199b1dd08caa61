"""The day of a contact, named where it is told."""

import re
from datetime import date

from agent.domain.figures import dates
from agent.reading.contact_words import OTHER_DAY
from agent.reading.text import Message
from agent.reading.weekdays import weekdays

_BEFORE = 30  # characters
# "said she would ring on Friday": the day of a promise is none on which they talked.
_TO_COME = re.compile(
    r"(?:\b(?:will|would|should)|'ll|'d)(?: \w+){0,4} $|\b(?:until|til|till|by)(?: the)? $"
)


def day_met(message: Message, begin: int, end: int, today: date) -> date | None:
    """The first past day between two places that is not said of a window or a parcel."""
    text = message.text[begin:end]
    for one in (*dates(text, today), *weekdays(text, today)):
        if one.value <= today and not of_another(text, one.start):
            return one.value
    return None


def of_another(text: str, place: int) -> bool:
    """Whether the day at `place` is that of an order, a parcel or a window, or is to come."""
    before = text[max(0, place - _BEFORE) : place]
    return OTHER_DAY.search(before) is not None or _TO_COME.search(before) is not None
