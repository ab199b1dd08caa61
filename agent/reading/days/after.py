"""Days told by another day of a message: "that same day", "a week later", "1 May ... the 5th"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from agent.domain.calendar_words import UNIT_OF, WEEKDAYS, either
from agent.domain.found import SPELLED, Found, small_number
from agent.domain.timewords import IN_DAYS

LONG = 4  # letters: "that sun" is none
_LATER = re.compile(
    r"(?<![\w.,-])(?:(?P<same>(?:on )?(?:(?:the|that) )?(?:(?:very )?same (?:day|evening|afternoon|"
    r"night|morning)|very day)|that day)(?! (?:delivery|shipping|service|dispatch))|"
    rf"(?:on |and )?that (?:same )?(?P<weekday>{either(n for n in WEEKDAYS if len(n) > LONG)})|"
    r"(?P<next>(?:the )?(?:next|following|very next) day"
    r"(?! (?:delivery|shipping|air|service|guaranteed))|(?:the )?day (?:after|later)"
    r"(?= ?(?:[.,;!?)]|$|and\b|but\b|i\b|it\b|they\b|that\b))|am (?:nächsten|folgenden) tag|"
    r"le lendemain|al día siguiente|il giorno dopo|de volgende dag)|"
    rf"(?P<count>\d{{1,2}}|an?|a couple of|{SPELLED}) (?P<unit>days?|weeks?|fortnights?) "
    r"(?:later|afterwards|after that|after(?= ?(?:[.,;!?)]|$|and\b|but\b))|on)"
    r"(?= ?(?:[.,;!?)]|$|i\b|it\b|they\b|and\b|but\b|the\b|"
    r"he\b|she\b|we\b|with\b|saying\b|offering\b|asking\b|telling\b)))(?!\w)"
)
# "the 5th", "am 24.": a day of the month named before, if no noun is counted with it.
_DAY_ALONE = re.compile(
    r"(?<![\w.,/-])(?:(?:on )?(?<!of )(?<!all )the (?P<day>\d{1,2})(?:(?:st|nd|rd|th)|(?= "
    r"?(?:[.;!?)]|,(?! ?\d)|$)))"
    r"(?= ?(?:[.,;:!?()]|$|(?:and|but|so|"
    r"then|or|per|by|from|at|in|to|with|via|as|when|where|which|after|before|i|it|they|he|she|we|"
    r"was|were|is|that|of (?:that|the same) month|that month)\b))|"
    r"(?:am|vom|zum|bis zum|seit dem|den|le|el|dal|al) (?P<bare>\d{1,2})\.?(?= [^\W\d]|[,;]|$)"
    r"(?! ?(?:uhr|euros?|eur|pounds?|days?|tage?\w*|jours?|días|giorni|stück|mal|%)))"
)
_LONGEST_MONTH = 31  # days
_REACH = 140  # characters back to the day that is meant


def later(text: str, named: Sequence[Found[date]], today: date) -> Iterator[Found[date]]:
    """Yields the days told by the last of the `named` days before them, none after `today`."""
    known = list(named)
    for match in _LATER.finditer(text):
        earlier = [f for f in known if f.end <= match.start() <= f.end + _REACH]
        if not earlier:
            continue
        last = max(earlier, key=lambda f: f.end).value
        value = last + timedelta(days=_gap(match, last))
        if value <= today:
            start, end = match.span()
            known.append(Found(value=value, text=match[0], start=start, end=end))
            yield known[-1]


def _gap(match: re.Match[str], earlier: date) -> int:
    if match["same"]:
        return 0
    if match["weekday"]:
        return (WEEKDAYS[match["weekday"]] - earlier.weekday()) % 7
    if match["next"]:
        return 1
    return (small_number(match["count"]) or 0) * IN_DAYS[UNIT_OF[match["unit"]]]


def of_that_month(text: str, named: Sequence[Found[date]], today: date) -> list[Found[date]]:
    """The `named` days, where one that only has its number follows a day of a known month.

    People tell what happened in its order, so it is the next day of that number, unless that is yet
    to come; a number that was named before means that day again.
    """
    told = list(named)
    for match in _DAY_ALONE.finditer(text):
        start, end = match.span()
        there = [f for f in told if f.start < end and f.end > start]
        before = [f for f in told if f.end <= start <= f.end + _REACH]
        if not before or not all(_DAY_ALONE.fullmatch(f.text) for f in there):
            continue
        day = int(match["day"] or match["bare"])
        again = next((f.value for f in told if f.end <= start and f.value.day == day), None)
        value = again or _next_of(day, before[-1].value, today)
        if value is not None:
            told = [f for f in told if f not in there]
            told.append(Found(value=value, text=match[0], start=start, end=end))
            told.sort(key=lambda f: f.start)
    return told


def _next_of(day: int, earlier: date, today: date) -> date | None:
    """The first day of that number from `earlier` on, or that of its month if none has passed."""
    days = (earlier + timedelta(days=gap) for gap in range(_LONGEST_MONTH))
    coming = next((one for one in days if one.day == day), None)
    if coming is None or coming <= today:
        return coming
    same = earlier.replace(day=day) if day <= earlier.day else None
    return same if same is not None and same <= today else None
