"""The day of a contact, named where it is told."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from agent.domain.figures import Found
from agent.domain.found import apart
from agent.reading.contacts.bare_days import bare_days, near_dates
from agent.reading.contacts.contact_words import OTHER_DAY, OTHER_DAY_BEHIND
from agent.reading.days.after import later, of_that_month
from agent.reading.days.weekdays import weekdays
from agent.reading.message.text import Message

_BEFORE = 30  # characters
# "said she would ring on Friday": the day of a promise is none on which they talked.
_TO_COME = re.compile(
    r"(?:\b(?:will|would|should)|'ll|'d)(?: \w+){0,4} $|\b(?:until|til|till|by)(?: the)? $"
)
_ON_NTH = re.compile(
    r"(?<!\w)on (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)(?! (?:of|floor|street|avenue|"
    r"attempt|try|"
    r"time|"
    r"birthday|day|order|request|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)(?:\w{3,})?(?!\w)))(?!(?<=\D[1-4]\w\w) (?:call|chat)(?! \())"
)
_MONTH = 31  # days
# "I wrote on Saturday and they answered on Sunday": the day of the answer, or of the talk, counts.
_ANSWERED = re.compile(
    r"(?<!\w)(?:answer\w*|repl(?:y|ied|ies)|responded|wrote back|written back|came back|comes back|"
    r"got back|(?:talked|spoke|chatted|went|got through) (?:to|with)|(?:called|rang|phoned)|"
    r"(?:they|he|she|seller|shop) (?:wr[io]tes?|sa(?:id|ys?)|refused|denied|offered|told)|refused|"
    r"denied|rejected|declined|antwort\w*|geantwortet|répon\w+|contest\w+|respon\w+|rispo\w+)"
    r"(?!\w)"
)

# "and on the 20th they answered"
_THEN_ANSWERED = re.compile(
    r",? (?:they|he|she|(?:the|a) \w+|seller|i got|got|came)(?: \w+)? ?(?:answer\w*|"
    r"repl(?:y|ied|ies)|respon\w+|wrote|writes?|said|say|says|told|tells?|came back|comes back|"
    r"refused?|denied|den(?:y|ies)|declined?|rejected?|offered?|offers|gave)(?!\w)"
)


def day_met(message: Message, begin: int, end: int, today: date) -> date | None:
    """The past day between two places that is not said of a window or a parcel.

    It is the first one, or the day of the answer where both are told.
    """
    text = message.text
    met = [
        one
        for one in days_of(text, today)
        if begin <= one.start < end
        and one.value <= today
        and not of_another(text[begin:end], one.start - begin)
        and not OTHER_DAY_BEHIND.match(text, one.end)
    ]
    answers = (now for before, now in pairwise(met) if _answered(text, before.end, now))
    chosen = next(answers, met[0] if met else None)
    return chosen.value if chosen else None


def _answered(text: str, begin: int, day: Found[date]) -> bool:
    """Whether `day`, told after the place of another, is that of an answer."""
    if _ANSWERED.search(text, begin, day.start):
        return True
    return _THEN_ANSWERED.match(text, day.end) is not None


@lru_cache(maxsize=16)
def days_of(text: str, today: date) -> tuple[Found[date], ...]:
    """Every day that `text` (lower case) names, in order, told by the calendar or by another."""
    whole = near_dates(text, today)
    named = apart([*whole, *weekdays(text, today, talk=True), *_nths(text, today)])
    named = apart([*named, *bare_days(text, whole, today)])
    named = of_that_month(text, named, today)
    return tuple(apart([*named, *later(text, named, today)]))


def _nths(text: str, today: date) -> Iterator[Found[date]]:
    """ "On 16th Farhan": the last day of that number."""
    for match in _ON_NTH.finditer(text):
        back = (today - timedelta(days=gap) for gap in range(_MONTH))
        day = next((one for one in back if one.day == int(match["day"])), None)
        if day is not None:
            yield Found(value=day, text=match[0], start=match.start(), end=match.end())


def of_another(text: str, place: int) -> bool:
    """Whether the day at `place` is that of an order, a parcel or a window, or is to come."""
    before = text[max(0, place - _BEFORE) : place]
    return OTHER_DAY.search(before) is not None or _TO_COME.search(before) is not None
