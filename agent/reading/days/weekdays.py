"""Days named only by a weekday ("came Thursday") or by an age ("2 days old")."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from agent.domain.calendar_words import A_MONTH, WEEKDAYS, either
from agent.domain.found import SPELLED, Found, small_number
from agent.reading.days.near_days import near_days
from agent.reading.message.abroad import is_foreign

# "sat" and "sun" are words: they count where a clause ends with them, after no subject.
_WORDS = ("sat", "sun")
_MON = "mon"  # French for "my"
_LONG_NAMES = [name for name in WEEKDAYS if name not in _WORDS]
_SHORT = re.compile(
    r"(?=s[au])"  # looked at first: what stands before it takes longer
    r"(?:(?<![^.,;:(\n] )|(?:(?<=\bon )|(?<=\bback )|(?<=\bstory )|(?<=\bthing )|(?<=\bsaid )|"
    r"(?<=\btold )|(?<=\bme )|(?<=\bthem )|(?<=\bem )|(?<=\bno )|(?<=\bcame )|(?<=\barrived )|"
    r"(?<=\bgot )|(?<=\bchat )|(?<=\bcalled )|(?<=\bagain )|(?<=\bdelivered )|"
    r"(?<=\bposted )))"
    r"(?P<day>sat|sun)(?: (?:gone|morning|night|nite|evening|afternoon))?"
    r"(?=\s?(?:[.,;:)!?]|$)| (?:and|they|but|he|she) )"
)
_BARE = re.compile(
    rf"(?<![\w'-])(?<!that )(?:(?:this|just|only|early|late|on|of|"
    rf"op) )?(?P<day>{either(_LONG_NAMES)})"
    r"(?: (?:gone|morning|night|nite|evening|afternoon|arvo|early|late|noon|lunch\w*|abend|früh))?"
    rf"(?![\w'-])(?!,? (?:the )?\d|,? (?:{A_MONTH})(?!\w)| (?:deal|sale|week|next|"
    rf"to (?:{either(_LONG_NAMES)})|through|coming)\b)"
)
# A weekday still to come, or one of every week, is not the last such day.
_NOT_PAST = re.compile(
    r"(?<!\w)(?:will|won't|'ll|by|next|coming|until|till?|due|expect\w*|supposed|going to|gonna|"
    r"every|black|cyber|good|easter|between|going|each|would|should|promise[ds]?|arriving|eta|soll|"
    r"bis|hasta|entro|jusqu'au|tot|before|through|nächsten)(?!\w)"
)
# "The window ends Friday": the coming one.
_AHEAD = re.compile(
    r"(?<!\w)(?:(?:ends|closes|expires|runs out|shuts|finishes|is up|(?:last day|deadline|window|"
    r"cut-?off) is)(?: this| on| by)?|(?:have|has|got|gave (?:me|us)|given) (?:only |just "
    r")?(?:until|"
    r"till?|by)(?: this)?|return(?:ed)?(?: it| them)? (?:by|until|till?)(?: this)?) $"
)
_OLD = re.compile(
    rf"(?<![\w.,])(?P<count>\d{{1,3}}|{SPELLED}) (?P<unit>days?|weeks?) old(?!\w)|"
    rf"(?<!\w)(?P<hours>\d{{1,2}}) ?(?:hours?|hrs?) ago(?!\w)"
)
_BEFORE = 40  # characters
_WEEK = 1 + max(WEEKDAYS.values())


def weekdays(text: str, today: date, *, talk: bool = False) -> Iterator[Found[date]]:
    """Yields the last such weekday before `today` for each one that names no other day."""
    yield from near_days(text, today, talk=talk)
    for match in (*_BARE.finditer(text), *_SHORT.finditer(text)):
        before = re.split(r"[.,;!?\n]", text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        if _NOT_PAST.search(before) or (match["day"] == _MON and is_foreign(text)):
            continue
        gap = (today.weekday() - WEEKDAYS[match["day"]]) % _WEEK or _WEEK
        start, end = match.span()
        yield Found(value=today - timedelta(days=gap), text=text[start:end], start=start, end=end)


def coming_weekdays(text: str, today: date) -> Iterator[Found[date]]:
    """Yields the next such weekday from `today` on for each one on which a window is to end."""
    for match in _BARE.finditer(text):
        if _AHEAD.search(text, max(0, match.start() - _BEFORE), match.start()):
            gap = (WEEKDAYS[match["day"]] - today.weekday()) % _WEEK
            start, end = match.span()
            day = today + timedelta(days=gap)
            yield Found(value=day, text=text[start:end], start=start, end=end)


def age(text: str, today: date) -> Found[date] | None:
    """The day on which a thing came that is "2 days old"."""
    match = _OLD.search(text)
    if match is None:
        return None
    if match["hours"]:
        old = timedelta(hours=int(match["hours"]))
    elif match["unit"].startswith("w"):
        old = timedelta(weeks=small_number(match["count"]) or 0)
    else:
        old = timedelta(days=small_number(match["count"]) or 0)
    value = today - timedelta(days=old.days)
    return Found(value=value, text=match[0], start=match.start(), end=match.end())
