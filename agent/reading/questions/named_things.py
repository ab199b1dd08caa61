"""Things to put into a draft that were named and not said as a sentence: a number, a fee.

"Add my case number C1-88213" gives all that is needed; "put the tracking number in" lacks a value
that only the person has, so its place is left to fill.
"""

import re

from agent.domain.drafts import slot
from agent.reading.message.text import Message

_NUMBERED = re.compile(
    r"(?:(?P<whose>my|our|their|your|the|this|that|a) )?(?P<name>(?:[a-z-]+ ){0,3}?"
    r"(?:number|reference|ref|id|nr|code|no\.)\.?)(?: is| was|:|=)? ?#?(?P<value>[\w/-]*\d[\w/-]*)?"
)
_LONG_NAMES = ((r"\bref\b\.?", "reference"), (r"\b(?:nr|no\.)\.?", "number"))
_TRACKING = re.compile(r"(?<!\w)(?:tracking|shipment|parcel)(?!\w)")
_SERIAL = re.compile(r"(?<!\w)(?:serial|imei)(?!\w)")
_ORDER = re.compile(r"(?<!\w)order(?!\w)")
_NOTED = re.compile(r"(?:the|my|our|a|an|this|that|those|these|their|[$£€]?\d)(?!\w*')[^?]*")
_AND = re.compile(r",? and (?=(?:the|my|our|a|an|this|that|their) )")
_MOST_WORDS = 12


def numbered(message: Message, start: int, end: int) -> tuple[str, ...]:
    """The sentence for one number that is named between two places, and for nothing else."""
    found = _NUMBERED.fullmatch(message.own, start, end)
    said = _with_number(message, found) if found else None
    return (said,) if said else ()


def named_things(message: Message, start: int, end: int) -> tuple[str, ...]:
    """Sentences for the things that stand between two places; none where one cannot be said so."""
    if len(message.own[start:end].split()) > _MOST_WORDS:
        return ()
    found: list[str] = []
    begin = start
    for bound in (*(m.span() for m in _AND.finditer(message.own, start, end)), (end, end)):
        if (said := _one_thing(message, begin, bound[0])) is None:
            return ()
        found.append(said)
        begin = bound[1]
    return tuple(found)


def _one_thing(message: Message, start: int, end: int) -> str | None:
    if said := numbered(message, start, end):
        return said[0]
    told = _NOTED.fullmatch(message.own, start, end) and re.search(r"\d", message.own[start:end])
    return f"Please also note {message.words(start, end)}." if told else None


def _with_number(message: Message, found: re.Match[str]) -> str | None:
    name = found["name"]
    if _ORDER.search(name):
        return None  # every draft names it
    for short, full in _LONG_NAMES:
        name = re.sub(short, full, name)
    name = name if name.endswith(("number", "id", "code")) else f"{name} number"
    whose = "My" if found["whose"] in ("my", "our") else "The"
    if not found["value"]:
        return f"{whose} {name} is {_place(name)}."
    value = message.words(found.start("value"), found.end("value"))
    return f"{whose} {name} is {value}."


def _place(name: str) -> str:
    if _TRACKING.search(name):
        return slot("tracking")
    return slot("serial") if _SERIAL.search(name) else slot("reference")
