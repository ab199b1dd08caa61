"""Days told by another day of a message: "that same day", "the day after", "a week later"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from agent.domain.calendar_words import UNIT_OF
from agent.domain.found import SPELLED, Found, small_number
from agent.domain.timewords import IN_DAYS

_LATER = re.compile(
    r"(?<![\w.,-])(?:(?:on )?(?:the|that) (?P<same>(?:very )?same (?:day|evening|afternoon|night)|"
    r"very day)|(?P<next>(?:the )?(?:next|following|very next) day"
    r"(?! (?:delivery|shipping|air|service|guaranteed))|(?:the )?day (?:after|later)"
    r"(?= ?(?:[.,;!?)]|$|and\b|but\b|i\b|it\b|they\b|that\b))|am (?:nächsten|folgenden) tag|"
    r"le lendemain|al día siguiente|il giorno dopo|de volgende dag)|"
    rf"(?P<count>\d{{1,2}}|an?|a couple of|{SPELLED}) (?P<unit>days?|weeks?|fortnights?) "
    r"(?:later|afterwards|after that|on)"
    r"(?= ?(?:[.,;!?)]|$|i\b|it\b|they\b|and\b|but\b|the\b)))(?!\w)"
)
_REACH = 140  # characters back to the day that is meant


def later(text: str, named: Sequence[Found[date]], today: date) -> Iterator[Found[date]]:
    """Yields the days told by the last of the `named` days before them, none after `today`."""
    known = list(named)
    for match in _LATER.finditer(text):
        earlier = [f for f in known if f.end <= match.start() <= f.end + _REACH]
        if not earlier:
            continue
        value = max(earlier, key=lambda f: f.end).value + timedelta(days=_gap(match))
        if value <= today:
            start, end = match.span()
            known.append(Found(value=value, text=match[0], start=start, end=end))
            yield known[-1]


def _gap(match: re.Match[str]) -> int:
    if match["same"]:
        return 0
    if match["next"]:
        return 1
    return (small_number(match["count"]) or 0) * IN_DAYS[UNIT_OF[match["unit"]]]
