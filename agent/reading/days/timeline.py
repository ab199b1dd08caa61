"""Dates by their role: a date belongs to the nearest word that says what happened on it."""

import re
from datetime import date, timedelta

from agent.domain.case import Case, Update
from agent.domain.figures import Found, dates
from agent.domain.found import FOREIGN_NUMBERS, SPELLED, apart, small_number
from agent.domain.timewords import ENGLISH_MONTHS
from agent.domain.vocabulary import Jurisdiction
from agent.reading.contacts.silences import NO_ANSWER
from agent.reading.days.after import later, of_that_month
from agent.reading.days.date_senses import NOTIONS, SENSES
from agent.reading.days.likely_roles import likely_role
from agent.reading.days.near_days import before_weekdays
from agent.reading.days.weekdays import age, coming_weekdays, weekdays
from agent.reading.message.clauses import NO_ROLE, Span, near, role_of
from agent.reading.message.text import Message

DAY_FIRST_LAWS = frozenset({Jurisdiction.UK, Jurisdiction.EU, Jurisdiction.IN, Jurisdiction.AU})
_COUNT = rf"(?P<count>\d{{1,3}}|a couple of|{'|'.join(FOREIGN_NUMBERS)}|{SPELLED}|an?)"
_SPAN = (
    rf"{_COUNT}[- ]?(?P<unit>days?|weeks?|wks?|months?|tagen?|wochen?|monaten?|jours|"
    rf"semaines|mois|días|semanas|meses|giorni|settimane|mesi)"
)
_USED = re.compile(
    r"(?<!\w)(?:on|by|around|about|at|after|until|since)? ?day (?P<day>\d{1,3})(?!\w)"
    rf"|(?<!\w){_SPAN} (?:after|from|since|past|into|of) (?:the )?(?:delivery|"
    rf"it (?:arrived|came|was delivered)|i (?:got|received)|"
    r"arrival|getting|receiving|receipt|owning|use|using|in\b|having)",
)
_OWNED = re.compile(
    rf"(?<!\w)(?:after(?: only| just| about| around)?|only|barely|had (?:it|"
    rf"them) (?:for )?|within|worked (?:for )?|lasted|nach|après|"
    rf"después de|a los|dopo|for) {_SPAN}(?! (?:window|return|policy|period|refund))(?!\w)"
)
_IN = re.compile(
    rf"(?<!\w){_SPAN} in(?= |[.,;]|$)(?! (?:the|a|my|return))|"
    rf"(?<!\w)(?:in )month (?P<nth>\d|{SPELLED})(?!\w)"
)
_OLD = re.compile(
    rf"(?<!\w)(?:it's (?:been |now )?(?:about |over |already )?)?{_SPAN}(?: old)?(?!\w)"
)
_SENT_BACK = re.compile(
    r"(?<!\w)(?:sent (?:it |them )?back|returned|dropped|waiting|still no|approved|"
    r"refund was|promised)(?!\w)"
)
FILLER = re.compile(
    r"\b(?:it|was|is|on|the|around|about|like|maybe|i|think|guess|sometime|probably|um+|uh+|er|"
    r"of|am|le|el|il|den|der|date|day|in|so|and|then|ok|yes|yeah|say|roughly|approx|circa)\b|"
    r"[\W\d_]"
)
"""What may stand beside a date that is all of an answer; "that was" is said of what was told."""
_ALIKE = 0.55  # share
_AFTER_ORDERING = re.compile(
    rf"(?<!\w)(?:came|arrived|delivered|here|got (?:it|them)|turned up|showed up|received(?: it)?)"
    rf"(?: only| just| about)? (?P<count>\d{{1,2}}|a|{SPELLED}) (?P<unit>days?|weeks?) after "
    r"(?:i )?(?:order(?:ed|ing)|bought|buying|the order|placing)(?!\w)"
)
_A_YEAR_AGO, _SHORTEST_MONTH = 300, 28  # days
_LONG_AGO = 215  # some seven months
# "sent it on the 19th, no wait, the 21st": the second day takes the place of the first.
_RATHER = re.compile(
    r"[\s,.–-]*(?:(?:no|wait|sorry|i meant?|actually|or rather|make that|nein|quatsch|perdón|"
    r"pardon|scusa|hang on|oops|well|really|it was|into|so)(?!\w)[\s,.–-]*)+"
)
# "That was yesterday": what the sentences before it told of.
_THAT_WAS = re.compile(r"\W*(?:and |so |all )?(?:that|this|it all|it) (?:was|happened)(?: on)? ")
_BACK = 3  # sentences
_JOINED = re.compile(
    r" ?(?:-|to|bis(?: zum)?|and|or|und|oder|et|y|e|en|until|thru|through|till?|tot|au|al?|à) ?"
    r"(?:the |le |el |il |den |dem |de )?"
)
_MAY_COME = ("return_by", "expected_on")
_NO_LATER = ("later than ", "later than the ")
_SO_FAR = re.compile(r"(?:bis|until|till|til|hasta|fino a|fino ad|jusqu'à|tot|up to) $")
DATE_FIELDS = (*(f for f in Case.model_fields if f.endswith("_on")), "return_by")
_NOT_USE = re.compile(
    r"window|policy|return(?:ed|s)?\b|refund|waiting|wait|charged|refused|missed|past|"
    r"late|statement|dropped|sent|nothing|nobody|no one|answer|reply|heard|silen|still|called|"
    r"messaged|wrote|transit|tracking|moved|agree[ds]?|(?:to|will|they) pay|promis|approv|resolv"
)
_BESIDE = 32  # characters
# "send it within 10 days", "you can reverse it within 8 weeks": a time that is given.
_GIVEN = re.compile(
    r"(?<!\w)(?:please|kindly|can|could|must|should|will|shall|may|have to|has to|need to|needs to|"
    r"required|allow\w*|expect\w*|decide\w*|submit\w*|provide|respond|reply|send|share|give|given|"
    r"want|wants|asks?|asked|bitte|kann|muss)(?![\w'])|'ll(?!\w)"
)
# "it's been over a week and nobody has called": said of their silence.
_OF_SILENCE = re.compile(
    r"[^.!?\n]{0,25}\b(?:nothing|nobody|no one|no (?:answer|reply|word|news|refund|money|label|"
    r"e-?mail|call)|not a|still|haven't|hasn't|since (?:i|we|they|the|my)|they|heard|waiting)\b"
)
_DAYS_IN = {"d": 1, "t": 1, "j": 1, "g": 1, "w": 7, "s": 7, "m": 30}


def _named_days(message: Message, today: date, law: Jurisdiction) -> list[Found[date]]:
    """Every day that the message names, in order, told by the calendar or by another day."""
    text = message.facts
    named = _read(text, today, law)
    if law is Jurisdiction.CA:  # its Thanksgiving is another day
        named = [one for one in named if "thanksgiving" not in one.text]
    told = (*coming_weekdays(text, today), *before_weekdays(text, today))
    named = apart([*told, *named, *weekdays(text, today)])
    named = of_that_month(text, named, today)
    return apart([*named, *later(text, named, today)])


def _read(text: str, today: date, law: Jurisdiction) -> list[Found[date]]:
    """The dates by the habit of the place; where that is unknown, 12/10 is not ten months ago."""
    named = dates(text, today, day_first=law in DAY_FIRST_LAWS)
    if law is not Jurisdiction.UNKNOWN:
        return named
    turned = {one.start: one for one in dates(text, today, day_first=True)}
    return [_likelier(one, turned.get(one.start, one), today) for one in named]


def _likelier(one: Found[date], other: Found[date], today: date) -> Found[date]:
    if one.value > today >= other.value and "/" in one.text:
        return other
    long_ago = (today - one.value).days > _LONG_AGO and "/" in one.text
    return other if long_ago and 0 <= (today - other.value).days <= _LONG_AGO else one


def _ranges(message: Message, found: list[Found[date]]) -> dict[int, list[Found[date]]]:
    """Days joined as one span ("Nov 3-5", "between 3 and 5 November"), by where each begins."""
    spans: dict[int, list[Found[date]]] = {}
    begin = -1
    for one in found:
        last = spans[begin][-1] if begin in spans else None
        if last and _JOINED.fullmatch(message.facts, last.end, one.start):
            spans[begin].append(one)
        else:
            begin = one.start
            spans[begin] = [one]
    return spans


def _role(
    message: Message, span: list[Found[date]], others: list[Span], today: date
) -> tuple[str, Span]:
    place = (span[0].start, span[-1].end)
    if span[-1].value == today and _SO_FAR.search(message.facts, 0, place[0]):
        return NO_ROLE, place
    told = role_of(message, place, others, NOTIONS, SENSES)
    denied = message.negated(place[0]) and not message.facts.endswith(_NO_LATER, 0, place[0])
    if denied:
        return NO_ROLE, place
    told = told or _told_before(message, place, others)
    if told is None:
        return _by_sense(message, span, place, others), place
    role, (start, end) = told
    if role == "return_by" and "ago" in span[-1].text.split():
        return NO_ROLE, place  # a deadline is told by its day, not by how long it is gone
    unsure = len(span) > 1 and role != "expected_on"  # of a span only the latest estimate is sure
    return NO_ROLE if unsure else role, (min(start, place[0]), max(end, place[1]))


def _told_before(message: Message, place: Span, others: list[Span]) -> tuple[str, Span] | None:
    """The role of "that was yesterday", by what one of the sentences before it tells."""
    begin = message.sentence(place[0])[0]
    if not _THAT_WAS.fullmatch(message.facts, begin, place[0]):
        return None
    ends = [end for _, end in message.sentences if end <= begin][-_BACK:]
    for end in reversed(ends):
        told = role_of(message, (end - 1, end - 1), others, NOTIONS, SENSES)
        if told and told[0] != NO_ROLE:
            return told[0], place
    return None


def _by_sense(message: Message, span: list[Found[date]], place: Span, others: list[Span]) -> str:
    """A role by likeness, for a single day with its month; the rest stays open."""
    if len(span) > 1 or not any(c.isdigit() for c in span[0].text):
        return NO_ROLE
    role = likely_role(message, place, others, "dates", _ALIKE)
    return role if role in DATE_FIELDS else NO_ROLE


def _dated(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    updates: dict[str, Update] = {}
    spans = list(_ranges(message, _named_days(message, today, law)).values())
    places = [(span[0].start, span[-1].end) for span in spans]
    before, at = NO_ROLE, 0
    for span, place in zip(spans, places, strict=True):
        role, (start, end) = _role(message, span, near(place, places), today)
        if role == NO_ROLE and _RATHER.fullmatch(message.facts, at, place[0]):
            role = before
        before, at = role, place[1]
        corrected = message.corrected(place[0])
        if role != NO_ROLE and (role not in updates or corrected):
            updates[role] = Update(
                field=role,
                value=_ahead(role, span[-1].value, today),
                words=message.words(start, end).strip(),
                confidence=1.0 if corrected else 0.9,
            )
    for one in _came_before(message, [span[-1] for span in spans]):
        updates[one.field] = one
    if "delivered_on" not in updates and "ordered_on" in updates:
        for one in _days_later(message, updates["ordered_on"].value):
            updates[one.field] = one
    return [u for u in updates.values() if u.value <= today or u.field in _MAY_COME]


_BEFORE_THAT = re.compile(
    rf"[^.!?\n\d]{{0,40}}?(?<!\w)(?:(?P<count>\d{{1,2}}|an?|{SPELLED}) )?(?P<unit>days?|"
    rf"weeks?) after "
    r"(?:(?:it|they|the \w+) (?:came|arrived|was delivered|got here)|(?:i|we) (?:got|"
    r"received) (?:it|"
    r"them)|delivery|arrival|getting it)(?!\w)"
)


def _came_before(message: Message, named: list[Found[date]]) -> list[Update]:
    """When it came, told by a later day: "asked on 8 November, 5 days after it came"."""
    for one in named:
        match = _BEFORE_THAT.match(message.facts, one.end)
        if match is not None:
            days = small_number(match["count"]) or 1 if match["count"] else 1
            came = one.value - timedelta(days=days * _DAYS_IN[match["unit"][0]])
            return [message.update("delivered_on", came, one.start, match.end())]
    return []


def _ahead(role: str, value: date, today: date) -> date:
    """A window that would have ended a year ago ends this year: "return window says dec 3"."""
    if role != "return_by" or (today - value).days < _A_YEAR_AGO or value.day > _SHORTEST_MONTH:
        return value
    return value.replace(year=value.year + 1)


def _days_later(message: Message, ordered: date) -> list[Update]:
    """When it came, told by the day of the order: "six days after ordering on the 2nd"."""
    match = _AFTER_ORDERING.search(message.facts)
    if match is None:
        return []
    days = (small_number(match["count"]) or 0) * _DAYS_IN[match["unit"][0]]
    return [message.update("delivered_on", ordered + timedelta(days=days), *match.span())]


def _days(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("day"):
        return int(groups["day"])
    if groups.get("nth"):
        nth = small_number(groups["nth"])
        return None if nth is None else (nth - 1) * 30
    count = small_number(groups["count"])
    return None if count is None else count * _DAYS_IN[groups["unit"][0]]


def _lasted(message: Message) -> list[Update]:
    """How long the item was there at the least, from "day 45" or "died after 7 weeks"."""
    spans: list[tuple[int, int, int]] = []
    aged = () if _SENT_BACK.search(message.facts) else (_OLD,)
    for pattern in (_USED, _OWNED, _IN, *aged):
        for match in pattern.finditer(message.facts):
            around = message.facts[max(0, match.start() - _BESIDE) : match.end() + 10]
            days = _days(match)
            if pattern is _OLD and not _is_age(message.facts, match):
                continue
            if match[0].startswith("within") and _is_given(message, match.start()):
                continue
            if days and days > 0 and not (pattern not in (_USED, _OLD) and _NOT_USE.search(around)):
                spans.append((days, match.start(), match.end()))
    if not spans:
        return []
    days, start, end = max(spans)
    return [message.update("delivered_days_ago_at_least", days, start, end)]


def _is_given(message: Message, place: int) -> bool:
    """Whether a span of time is one in which somebody is to do something."""
    return _GIVEN.search(message.facts, message.sentence(place)[0], place) is not None


def _is_age(text: str, match: re.Match[str]) -> bool:
    """Whether a span is how old the item is, and not how long somebody was silent."""
    of_it = match[0].startswith("it's") or match[0].endswith("old")
    if NO_ANSWER.match(text):  # "Nothing. It's been 12 days": since they were written to
        return match[0].endswith("old")
    return of_it and _OF_SILENCE.match(text, match.end()) is None


def _bare(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    """A message that is only a date most likely answers when the parcel came: read with doubt."""
    found = dates(message.facts, today, day_first=law in DAY_FIRST_LAWS)
    if len(found) != 1 or found[0].value > today:
        return []
    rest = message.text[: found[0].start] + message.text[found[0].end :]
    if FILLER.sub("", rest):
        return []
    return [message.update("delivered_on", found[0].value, found[0].start, found[0].end, 0.6)]


_BOUGHT_IN = re.compile(
    r"(?<!\w)(?:bought|ordered|purchased|got|arrived|delivered|came|received)(?: \w+){0,3}? in "
    rf"(?P<month>{'|'.join(ENGLISH_MONTHS)})(?! \d{{1,2}}(?!\d))(?!\w)"
)


def bought_months_ago(message: Message, today: date) -> int:
    """Days since the end of the month in which the item was bought or came, or 0."""
    match = _BOUGHT_IN.search(message.facts)
    if match is None:
        return 0
    month = ENGLISH_MONTHS.index(match["month"]) + 1
    year = today.year if month <= today.month else today.year - 1
    end = date(year + month // 12, month % 12 + 1, 1)
    return max(0, (today - end).days)


def timeline(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    """Reads dates by role, and the least days since delivery; 9/3 follows the place's habit."""
    dated = _dated(message, today, law) or _bare(message, today, law)
    fields = {update.field for update in dated}
    new = None if "delivered_on" in fields else age(message.facts, today)
    if new and not _SENT_BACK.search(message.facts):
        dated.append(message.update("delivered_on", new.value, new.start, new.end))
    return dated + _lasted(message)
