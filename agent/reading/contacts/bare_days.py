"""Days told by their number alone in a telling of talks: "rang 11th and 16th", "10, 14, 20 Nov"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from agent.domain.figures import Found, dates

_TH = r"(?:st|nd|rd|th|º|°|er)"
_JOIN = (
    r"(?:\s*(?:,|/|&|\+|,? ?(?<!\w)(?:and|then|und|et|y|e|en|aur)(?!\w))\s*"
    r"(?:(?:on )?the |le |el )?)"
)
# "10th, 13th | 20th nov", "10, 14 and | 20 nov": numbers in one row with a day.
_ROW_BEFORE = re.compile(rf"(?<![\w.,/$£€₹#-])(?:\d{{1,2}}{_TH}?{_JOIN})+$")
# "nov 10 | , 14 and 20": the same behind a day that begins with its month.
_ROW_BEHIND = re.compile(
    rf"(?:{_JOIN}\d{{1,2}}{_TH}?(?![\w.,/:%€£]*\d|{_TH}?\w| ?(?:%|[€£]|[a-z]{{2,}})))+"
)
_NUMBER = re.compile(r"\d{1,2}")
# "rang twice, 11th and 16th"; a single one only where somebody then does something.
_NTHS = re.compile(rf"(?<![\w.,/-])\d{{1,2}}{_TH}(?:{_JOIN}\d{{1,2}}{_TH})+(?!\w)")
_DOER = (
    r"(?:i|he|she|they|we|chat|phone|call|again|seller|amazon|rang|called|wrote|messaged|emailed|"
    r"supervisor|another)"
)
_NTH = re.compile(
    rf"(?:(?:^|(?<=[.;:!?\n] )|(?<=[.;:!?\n(])|(?<=, )|(?<=then )|(?<=and ))(?:on )?"
    rf"(?:(?:the )?(?P<day>\d{{1,2}}){_TH}|the (?P<bare>\d{{1,2}}))(?= {_DOER}(?!\w)|:)|"
    rf"(?<!\w)(?:el|le|am|il|op|den|the) (?P<told>\d{{1,2}})(?=:? ?[\"(]))"
)
_TAREEKH = re.compile(
    rf"(?<![\w.,/-])\d{{1,2}}(?:{_JOIN}\d{{1,2}})* (?:tareekh|tarikh|taarikh)(?!\w)"
)
_DOTTED = re.compile(
    r"(?:^|(?<=[.;:!?\n] )|(?<=[.;:!?\n(])|(?<=, )|(?<=chat )|(?<=call )|(?<=phone )|(?<=mail )|"
    r"(?<=telefon ))(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.?(?= (?:again |nochmal )?(?:chat|"
    r"phone|"
    r"call|consultant|agent|rep|seller|supervisor|manager|telefon|verkäufer|herr|frau|mr|ms|he|"
    r"she|"
    r"they|again|said|wrote|rang|called)(?!\w)|,? ?[(:])"
)
_FEWEST_NTH = 5  # below it "the 2nd they" may count people
_MONTH = 31  # days
_NEAR = 100  # days: people tell of talks of the last weeks


def bare_days(text: str, named: Sequence[Found[date]], today: date) -> Iterator[Found[date]]:
    """Yields the days of `text` (lower case) that only their numbers tell, beside `named`."""
    for one in named:
        yield from _in_its_row(text, one)
    for match in (*_NTHS.finditer(text), *_TAREEKH.finditer(text)):
        yield from _numbers(text, *match.span(), today)
    for match in _NTH.finditer(text):
        number = match.lastgroup or "day"
        if int(match[number]) >= _FEWEST_NTH:
            yield from _numbers(text, *match.span(number), today)
    for match in _DOTTED.finditer(text):
        yield from _dotted(match, today)


def _in_its_row(text: str, day: Found[date]) -> Iterator[Found[date]]:
    """The numbers beside a whole day, which share its month."""
    if day.text[:1].isdigit() and (row := _ROW_BEFORE.search(text, 0, day.start)):
        for number in _NUMBER.finditer(text, *row.span()):
            yield from _found(text, number, day.value)
    month_first = day.text[:1].isalpha() and day.text[-1:].isdigit()
    if month_first and (row := _ROW_BEHIND.match(text, day.end)):
        for number in _NUMBER.finditer(text, *row.span()):
            yield from _found(text, number, day.value)


def _found(text: str, number: re.Match[str], near: date) -> Iterator[Found[date]]:
    try:
        value = near.replace(day=int(number[0]))
    except ValueError:
        return
    yield Found(value=value, text=number[0], start=number.start(), end=_behind(text, number.end()))


def _behind(text: str, end: int) -> int:
    """Where a number ends with its "th"."""
    mark = re.compile(_TH).match(text, end)
    return mark.end() if mark else end


def _numbers(text: str, begin: int, end: int, today: date) -> Iterator[Found[date]]:
    """The last day of each number between two places."""
    for number in _NUMBER.finditer(text, begin, end):
        back = (today - timedelta(days=gap) for gap in range(_MONTH))
        day = next((one for one in back if one.day == int(number[0])), None)
        if day is not None:
            yield from _found(text, number, day)


def _dotted(match: re.Match[str], today: date) -> Iterator[Found[date]]:
    try:
        value = today.replace(month=int(match["month"]), day=int(match["day"]))
    except ValueError:
        return
    value = value if value <= today else value.replace(year=value.year - 1)
    if (today - value).days <= _NEAR:
        yield Found(value=value, text=match[0], start=match.start(), end=match.end())


def near_dates(text: str, today: date) -> list[Found[date]]:
    """The dates of `text`, where 12/11 is the 12th of November if that was just now.

    Read with the month first it would be long ago; or another date has its day first.
    """
    month_first, day_first = dates(text, today), dates(text, today, day_first=True)
    if month_first == day_first:
        return month_first
    others = {one.start: one for one in day_first}
    return [_nearer(one, others.get(one.start, one), today) for one in month_first]


def _nearer(one: Found[date], other: Found[date], today: date) -> Found[date]:
    long_ago = not 0 <= (today - one.value).days <= _NEAR
    return other if long_ago and 0 <= (today - other.value).days <= _NEAR else one
