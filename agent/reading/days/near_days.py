"""Days of this month and the last, told by number or weekday: "sat 14", "5th of this month".

A bare number counts only where its weekday agrees or its words leave nothing else to count.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from agent.domain.calendar_words import A_MONTH, WEEKDAYS, either
from agent.domain.found import Found

_NO_UNIT = (
    r"(?! ?(?:uhr|h\b|am\b|pm\b|:|%|€|£|euros?|eur|dollars?|bucks|quid|pounds?|rs|rupees|days?|"
    r"weeks?|hours?|hrs?|months?|years?|items?|pieces?|tage?\w*|jours?|d[ií]as|giorni|dagen|"
    rf"of (?!this|the month|that)|de |(?:of )?(?:{A_MONTH})\b))"
)
_WITH_WEEKDAY = re.compile(
    rf"(?<![\w'-])(?P<weekday>{either(WEEKDAYS)}),? (?:the |le |el |il |den |de )?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?![\w/:-]|[.,]\d)(?! (?:working|business)){_NO_UNIT}"
)
# "the 7th, a wednesday", "am 18., Mittwoch"
_BEFORE_WEEKDAY = re.compile(
    r"(?<![\w.,/-])(?:on the |the |le |el |il |de |op |am |den )"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: ?[,(-] ?| )(?:\(?(?:it |that |which )?(?:was )?an? |"
    rf"ein |un )?(?P<weekday>{either(WEEKDAYS)})(?![\w'-])"
)
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:(?:on the|the day|on day of|el día|el|il giorno|il|le|de|op de|op|am|den) "
    r"(?P<bare>\d{1,2})(?![\w/:-]|[.,]\d)(?=\s?(?:[,;)!?]|\.(?!\d)|$)|\s(?:je|j'|on |il |elle|ils|"
    r"ho |mi |me |han |they|he |she|i |and|but|und|et |y |e |en |said|told|with|w/ ))|"
    r"(?:the )?(?P<nth>\d{1,2})(?:st|nd|rd|"
    r"th)? (?:of |de |del |du )?(?:inst|(?:this|the current) "
    r"month|este mes|questo mese|ce mois)(?!\w)|"
    r"(?:the )?(?P<ult>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?:ult|last month)(?!\w))" + _NO_UNIT
)
# "18-11": by the habit of most places the day comes first.
_DASHED = re.compile(
    r"(?<![\w.,])(?<!hold )(?:of|on|op|am|le|el|il|dated|date|vom|since|de)[: ]{1,2}"
    r"(?P<day>\d{1,2})-(?P<month>\d{1,2})(?![\w-]|[.,]\d| ?(?:more |full |other )?(?:"
    r"days?|weeks?|hours?|hrs?|h\b|occasions|"
    r"min(?:ute)?s?\b|secs?\b|seconds?|months?|years?|%|€|working|business|times|people|agents?|"
    r"items?|pieces|calls?|chats?|e-?mails?|moments?|tage?n?\b|stunden|minuten|wochen|heures?|"
    r"jours?|d[ií]as|horas|minutos|giorni|ore\b|minuti|dagen|uur|uhr|stars?|dollars?|bucks|euros?|"
    r"pounds?|quid|lines?|sentences?|photos?|pictures?))"
)
_LAST_WEEK = re.compile(
    rf"(?<!\w)(?:(?P<day>{either(WEEKDAYS)}) (?:(?:of )?last (?:week|wk)|letzte woche|vorige week)|"
    rf"last (?:week|wk)(?: on)?,? (?P<then>{either(WEEKDAYS)}))(?!\w)"
)
# "chat rejection on 18.": of a talk; elsewhere such a number may be anything.
_ALONE = re.compile(r"(?<!\w)on (?P<bare>\d{1,2})(?P<nth>)(?P<ult>)(?=\s?(?:[.,;)](?!\d)|$))")
_MONTHS_IN_A_YEAR = 12


def near_days(text: str, today: date, *, talk: bool = False) -> Iterator[Found[date]]:
    """Yields such days of `text` (lower case), none after `today`; talk: it tells of talks."""
    for pattern, read in (
        *(((_ALONE, _numbered),) if talk else ()),
        (_WITH_WEEKDAY, _agreeing),
        (_NUMBER, _numbered),
        (_DASHED, _dashed),
        (_LAST_WEEK, _in_last_week),
    ):
        for match in pattern.finditer(text):
            value = read(match, today)
            if value is not None and value <= today:
                start, end = match.span()
                yield Found(value=value, text=match[0], start=start, end=end)


def before_weekdays(text: str, today: date) -> Iterator[Found[date]]:
    """Yields the days whose weekday stands behind them: "the 7th, wednesday"."""
    for match in _BEFORE_WEEKDAY.finditer(text):
        value = _agreeing(match, today)
        if value is not None and value <= today:
            start, end = match.span()
            yield Found(value=value, text=match[0], start=start, end=end)


def _latest(day: int, today: date, *, back: int = 0) -> date | None:
    """The latest such day of a month, `back` months before the one of today at the least."""
    for months in range(back, back + 2):
        index = today.year * _MONTHS_IN_A_YEAR + today.month - 1 - months
        year, month = divmod(index, _MONTHS_IN_A_YEAR)
        try:
            value = date(year, month + 1, day)
        except ValueError:
            continue
        if value <= today:
            return value
    return None


def _agreeing(match: re.Match[str], today: date) -> date | None:
    """The day of that number in this month or one of the two before that is such a weekday."""
    weekday = WEEKDAYS[match["weekday"]]
    found = (_latest(int(match["day"]), today, back=back) for back in range(3))
    return next((one for one in found if one and one.weekday() == weekday), None)


def _numbered(match: re.Match[str], today: date) -> date | None:
    if match["ult"]:
        return _latest(int(match["ult"]), today, back=1)
    return _latest(int(match["bare"] or match["nth"]), today)


def _dashed(match: re.Match[str], today: date) -> date | None:
    day, month = int(match["day"]), int(match["month"])
    if month > _MONTHS_IN_A_YEAR:
        day, month = month, day
    for year in (today.year, today.year - 1):
        try:
            value = date(year, month, day)
        except ValueError:
            return None
        if value <= today:
            return value
    return None


def _in_last_week(match: re.Match[str], today: date) -> date:
    monday = today - timedelta(days=today.weekday() + 7)
    return monday + timedelta(days=WEEKDAYS[match["day"] or match["then"]])
