"""The day that the other side named: "within 24 hours", "5-7 working days from the 19th"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from agent.domain.calendar import add_business_days
from agent.domain.figures import dates
from agent.domain.found import SPELLED, Found, small_number

_NUMBER = rf"(?:\d{{1,3}}|an?|{SPELLED})"
_SPAN = re.compile(
    rf"(?<![\w.,$£€₹])(?:(?P<least>{_NUMBER}) ?(?:-|to|or|and|bis) ?)?(?P<most>{_NUMBER})[ -]?"
    r"(?P<work>(?:more |full )?(?:business|working|work|banking|bank)[ -])?(?P<unit>hours?|hrs?|h|"
    r"days?|weeks?|wks?|fortnights?)(?!\w)(?! (?:ago|old|late|later|overdue|return|window|policy|"
    r"before|earlier|over|past|since|into|(?:are|is|were|was|have|has) (?:over|up|gone|passed)))"
)
_NOT_AHEAD = re.compile(
    r"(?<!\w)(?:for|since|waited|waiting|been|last|past|after|every|in the|took|lasted|of|only|"
    r"already|nearly|almost|over|more than|day)[ -]\W*$"
)
_REACH = 40  # characters
_FROM = re.compile(r" (?:from|starting|after|counting from|as of)(?: on)? (?=.{0,24})")
_NEAR = {"today": 0, "tonight": 0, "tomorrow": 1, "this evening": 0, "end of day": 0}
_WORD = re.compile(
    r"(?<!\w)(?:by |until |till )?(today|tonight|tomorrow|this evening|end of day)"
    r"(?!\w)"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(
    r"(?<!\w)(?:(?P<how>by|before|until|till|next|no later than|coming)|(?:will|'ll|arriv\w+|"
    r"comes?|"
    r"coming|due|get|have|expect\w*|going to)\b[^.!?\n]{0,25} (?:on|this)) (?:next |this |the )?"
    rf"(?P<day>{'|'.join(_WEEKDAYS)})(?!\w)"
)
_UNITS = {"h": 1, "d": 24, "w": 168, "f": 336}


def promised_by(text: str, met: date, today: date) -> date | None:
    """The last day that is named for what is to come, or None.

    text: in plain lower case. met: the day on which it was said.
    """
    return max((one.value for one in days_named(text, met, today)), default=None)


def days_named(text: str, met: date, today: date) -> list[Found[date]]:
    """Every day to come that `text` names; "today" and its like only where nothing else does."""
    found = [*_spans(text, met, today), *_named(text, today), *_weekdays(text, met)]
    return found or [_at(m, met + timedelta(days=_NEAR[m[1]])) for m in _WORD.finditer(text)]


def _at(match: re.Match[str], day: date) -> Found[date]:
    return Found(value=day, text=match[0], start=match.start(), end=match.end())


def _spans(text: str, met: date, today: date) -> Iterator[Found[date]]:
    """Spans of time, counted from the day that is named for their start, or from the talk."""
    for match in _SPAN.finditer(text):
        if _NOT_AHEAD.search(text, max(0, match.start() - _REACH), match.start()):
            continue
        start = met
        if begins := _FROM.match(text, match.end()):
            rest = text[begins.end() : begins.end() + 24]
            start = next((d.value for d in dates(rest, today) if d.start < 5), None) or _day(
                rest, met
            )
        yield _at(match, _later(start, match))


def _later(start: date, match: re.Match[str]) -> date:
    count = small_number(match["most"]) or 1
    if match["work"] and match["unit"].startswith("d"):
        return add_business_days(start, count)
    hours = count * _UNITS[match["unit"][0]]
    return start + timedelta(days=-(-hours // 24))


_THE_NTH = re.compile(r"the (\d{1,2})(?:st|nd|rd|th)")


def _day(text: str, met: date) -> date:
    """The day of "from the 19th": the last one of that number."""
    match = _THE_NTH.match(text)
    if match is None:
        return met
    days = (met - timedelta(days=back) for back in range(31))
    return next((day for day in days if day.day == int(match[1])), met)


def _named(text: str, today: date) -> Iterator[Found[date]]:
    yield from (found for found in dates(text, today) if found.value >= today)


def _weekdays(text: str, met: date) -> Iterator[Found[date]]:
    """ "Before thursday" ends on the Wednesday; the others on the day itself."""
    for match in _WEEKDAY.finditer(text):
        ahead = (_WEEKDAYS.index(match["day"]) - met.weekday()) % 7 or 7
        yield _at(match, met + timedelta(days=ahead - (match["how"] == "before")))
