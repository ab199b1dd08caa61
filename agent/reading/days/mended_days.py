"""A day that puts one of the case right: "10 February, not 30 September", "sorry, Friday"."""

import re
from calendar import monthrange
from datetime import date

from agent.domain.case import Case, Update
from agent.domain.figures import Found, dates
from agent.domain.vocabulary import Jurisdiction
from agent.reading.days.timeline import DATE_FIELDS, DAY_FIRST_LAWS
from agent.reading.days.weekdays import weekdays
from agent.reading.message.text import Message

_A_PAIR = 2
_SORRY = (
    r"sorry|wait|hang on|oops|whoops|actually|correction|i meant?|make (?:that|it)|checked|pardon|"
    r"perd[oó]n|scus[ai]|nein|quatsch|moment|entschuldigung|d[ée]sol[ée]e?|my mistake|my bad|typo|"
    r"looked it up|no|nope|non"
)
_LEAD = re.compile(
    rf"\W*(?:(?:i|just|ich|je|yo|me|he) )?(?:{_SORRY})\b[\s,.:;!–-]*"
    rf"(?:(?:{_SORRY}|that was|it was|it came|it's|was|on|am|le|el|il|den|der|del|c'était|era)\b"
    r"[\s,.:;!–-]*|not (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: \w{3,9})?\b[\s,.:;!–-]*)*"
)
_NUMBERED = re.compile(r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w| of| \w+ember)")
_TH = r"(?:the )?{name}(?:st|nd|rd|th)(?: of \w{{3,9}}| \w{{3,9}}(?=,? not))?"
_ONE_NOT_THE_OTHER = re.compile(
    rf"(?<!\w){_TH.format(name='(?P<new>[0-3]?[0-9])')},? (?:and |but )?not (?:on )?"
    r"(?:the )?(?P<old>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\w.,]*\d)|"
    rf"\bnot (?:on )?(?:the )?(?P<old2>[0-3]?[0-9])(?:st|nd|rd|th),? (?:but|it was)? ?(?:on )?"
    rf"{_TH.format(name='(?P<new2>[0-3]?[0-9])')}"
)
_NOT_THE_NUMBER = re.compile(
    r"\b(?:not|nicht|pas|instead of|rather than) (?:on |am |le )?(?:the )?(?P<old>[0-3]?\d)"
    r"(?:st|nd|rd|th|\.)?(?!\w|[./-]\d|,\d| (?:days?|weeks?|months?|hours?|euros?|dollars?|"
    r"pounds?))"
)


def mended_dates(
    message: Message, case: Case, today: date, law: Jurisdiction, *, elsewhere: bool
) -> list[Update]:
    """The day of `case` that the message sets right, if it does; never one after `today`.

    elsewhere: what is set right without naming a field is the day of a contact.
    """
    standing = {field: day for field in DATE_FIELDS if (day := getattr(case, field)) is not None}
    if not standing:
        return []
    right = _set_right(message, standing, today, law)
    if right or elsewhere:
        return right
    return _told_anew(message, case, standing, today)


def mended_days_met(message: Message, case: Case, today: date, law: Jurisdiction) -> list[Update]:
    """The contacts of `case` where the day of one is set right: "the chat was the 9th, not the
    10th"; none unless just one of them has the day that is put aside.
    """
    met = {str(n): one.on for n, one in enumerate(case.contacts) if one.on is not None}
    mended = _set_right(message, met, today, law)
    if not mended:
        return []
    place, day = int(mended[0].field), mended[0].value
    contacts = list(case.contacts)
    contacts[place] = contacts[place].model_copy(update={"on": day})
    return [mended[0].model_copy(update={"field": "contacts", "value": tuple(contacts)})]


def _set_right(
    message: Message, standing: dict[str, date], today: date, law: Jurisdiction
) -> list[Update]:
    """The day that takes the place of one of `standing`, under its name, if one does."""
    found = dates(message.facts, today, day_first=law in DAY_FIRST_LAWS)
    return (
        _set_against(message, standing, found)
        or _by_number(message, standing, today)
        or _beside_a_number(message, standing, found, today)
    )


def _beside_a_number(
    message: Message, standing: dict[str, date], found: list[Found[date]], today: date
) -> list[Update]:
    """ "Nov 9 not 10": a day set against the number of one that stands."""
    match = _NOT_THE_NUMBER.search(message.facts)
    fields = [f for f, day in standing.items() if match and day.day == int(match["old"])]
    if match is None or len(found) != 1 or len(fields) != 1 or found[0].value > today:
        return []
    new = found[0]
    return [message.update(fields[0], new.value, new.start, new.end, 1.0)]


def _by_number(message: Message, standing: dict[str, date], today: date) -> list[Update]:
    """ "The 4th, not the 2nd": a day of the month set against that of one that stands."""
    match = _ONE_NOT_THE_OTHER.search(message.facts)
    if match is None:
        return []
    new, old = (int(match[name] or match[f"{name}2"]) for name in ("new", "old"))
    fields = [field for field, day in standing.items() if day.day == old]
    if len(fields) != 1 or not 0 < new <= monthrange(*_month(standing[fields[0]]))[1]:
        return []
    value = standing[fields[0]].replace(day=new)
    return [message.update(fields[0], value, *match.span(), 1.0)] if value <= today else []


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def arrived_back(updates: list[Update], case: Case) -> list[Update]:
    """`updates` where what arrived after it was sent back is the return, not the order."""
    updates = _possible(_in_its_month(updates, case), case)
    fields = {update.field: update.value for update in updates}
    sent = fields.get("returned_on") or case.returned_on
    came = fields.get("delivered_on")
    if sent is None or came is None or came <= sent or case.delivered_on is not None:
        return updates
    kept = {"delivered_on": "return_received_on"}
    return [u.model_copy(update={"field": kept.get(u.field, u.field)}) for u in updates]


def _possible(updates: list[Update], case: Case) -> list[Update]:
    """`updates` without an order later than the delivery, and with no window that ends before."""
    came = next((u.value for u in updates if u.field == "delivered_on"), case.delivered_on)
    if came is None:
        return updates
    of_another = [u for u in updates if u.field == "ordered_on" and u.value > came]
    return [_after(u, came) for u in updates if u not in of_another]


def _after(update: Update, came: date) -> Update:
    """A window that would have ended before the delivery ends in the year of it, or the next."""
    if (
        update.field != "return_by"
        or update.value >= came
        or str(update.value.year) in update.words
    ):
        return update
    later = (_in_the_year(update.value, came.year + more) for more in (0, 1))
    day = next((day for day in later if day and came <= day), update.value)
    return update.model_copy(update={"value": day})


def _in_the_year(day: date, year: int) -> date | None:
    last = monthrange(year, day.month)[1]
    return day.replace(year=year) if day.day <= last else None


_ONLY_A_NUMBER = re.compile(
    r"(?<![\w/.-])(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?! (?:of )?[a-z]{3})", re.I
)


def _in_its_month(updates: list[Update], case: Case) -> list[Update]:
    """`updates` where bare numbers are days of the month of the standing day that is named again.

    "It came 8th June", and then: "I ordered it the 8th, it came on the 10th."
    """
    days = {u.field: u for u in updates if u.field in DATE_FIELDS}
    bare = {f: int(m["day"]) for f, u in days.items() if (m := _ONLY_A_NUMBER.search(u.words))}
    standing = [day for field in DATE_FIELDS if (day := getattr(case, field)) is not None]
    meant = next((day for day in standing if day.day in bare.values()), None)
    if meant is None or any(days[f].value.day != day for f, day in bare.items()):
        return updates
    return [_moved(u, meant) if u.field in bare else u for u in updates]


def _moved(update: Update, meant: date) -> Update:
    """`update` in the month of `meant`, as sure as what puts a day right."""
    try:
        value = update.value.replace(year=meant.year, month=meant.month)
    except ValueError:
        return update
    return update.model_copy(update={"value": value, "confidence": 1.0})


def _set_against(
    message: Message, standing: dict[str, date], found: list[Found[date]]
) -> list[Update]:
    """A date set against one that stands takes its place."""
    if len(found) != _A_PAIR or not any(message.negated(one.start) for one in found):
        return []
    for new, old in (found, found[::-1]):
        for field, value in standing.items():
            if value == old.value and message.negated(old.start):
                return [message.update(field, new.value, new.start, new.end, 1.0)]
    return []


def _told_anew(
    message: Message, case: Case, standing: dict[str, date], today: date
) -> list[Update]:
    """A message that begins with a sorry and a day means the day that was told last."""
    lead = _LEAD.match(message.facts)
    turns = {field: case.sources[field].turn for field in standing if field in case.sources}
    last = [field for field, turn in turns.items() if turn == max(turns.values())]
    if lead is None or len(last) != 1:
        return []
    new = _day_at(message, lead.end(), standing[last[0]], today)
    if new is None or new.value > today:
        return []
    return [message.update(last[0], new.value, new.start, new.end, 1.0)]


def _day_at(message: Message, place: int, near: date, today: date) -> Found[date] | None:
    """The day named at `place`; one that only has its number is in the month of `near`."""
    numbered = _NUMBERED.match(message.facts, place)
    if numbered is not None:
        try:
            value = near.replace(day=int(numbered["day"]))
        except ValueError:
            return None
        return Found(value=value, text=numbered[0], start=place, end=numbered.end())
    named = [*dates(message.facts, today), *weekdays(message.facts, today)]
    return next((one for one in named if one.start <= place < one.end), None)
