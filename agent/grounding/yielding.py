"""What gives way or presses without saying so outright, and dates that change what they are of.

Source: section 6 of the design; rules R10 and R13 of the fact sheet.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.spans import days

_REST = r"\b[^.!?]*"
YIELD = re.compile(
    r"\b(?<!ask )(?<!ask me )(?<!answer )(?:(?:whatever|anything|"
    rf"any (?:amount|sum|part|solution))\b[^.!?]{{0,20}}\b(?:you (?:think|feel|can|want|decide|"
    r"like|offer|consider|see fit)|fair|possible|suits)|"
    r"(?:leave|left) (?:it|that|this|the (?:amount|rest|decision)) (?:up |entirely )?to you|"
    r"(?:i am|i'm|we are) (?:very |quite )?(?:flexible|easy|not fussy|open to)|"
    r"but (?:i am|i'm) flexible|compromise|meet (?:me |you )?half ?way|"
    r"even (?:just )?(?:a |the )?(?:part|half|some|partial|small|little)|"
    r"(?:do not|don't|would not|wouldn't) mind (?:paying|covering|losing|waiting|a|the|if)|"
    r"(?:can|could) (?:live|do) without|(?:would |can |will )?understand if (?:not|"
    r"you (?:can't|cannot|won't|do not)|(?:that|this|it) (?:is|isn't|can't|cannot|won't))|"
    r"no (?:worries|problem|hard feelings|pressure) if|if (?:that|it) is too much|"
    rf"better than nothing|ideally\b[^.!?]*\bbut){_REST}",
    re.IGNORECASE,
)
VEILED = re.compile(
    r"\b(?:i know where|you(?:'ll| will| are going to) (?:hear from me|see what|be sorry|"
    r"pay for (?:it|this))|every(?:body|one) will (?:know|hear|see)|you have been warned|"
    r"(?:don't|do not) make me|face the consequences|(?:for|in) your own (?:good|interest)|"
    rf"before (?:i|it) gets? ugly){_REST}",
    re.IGNORECASE,
)
# The state of the goods, and duties: only as they were told, or as the built-in words have them. A
# duty in a sentence that names its law rests on that law, which is checked elsewhere.
STATE = re.compile(
    r"\b(?:brand[- ]new|like new|as good as new|mint condition|pristine|never (?P<done>used|worn|"
    r"opened))\b",
    re.IGNORECASE,
)
_BASE = {"used": "used?", "worn": "w(?:or[en]|ear)", "opened": "open(?:ed)?"}
DUTY = re.compile(
    r"\b(?:(?:it|that|this) is (?:your|amazon's|their) (?:duty|obligation|job)|(?:you|amazon|they) "
    r"owes? me|you (?:must|have to|are (?:legally )?(?:obliged|required|bound) to) (?:refund|pay|"
    r"replace|take|accept))\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b(?:Act|Directive|Regulations?|Code|U\.S\.C|C\.F\.R)\b")
_OPEN: dict[Kind, re.Pattern[str]] = {"concession": YIELD, "threat": VEILED}
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_ROLES = {
    "bought": re.compile(r"\b(?:order(?:ed)?|bought|purchased?|placed)\b(?! \d)", re.IGNORECASE),
    "came": re.compile(r"\b(?:delivered|arrived|came)\b", re.IGNORECASE),
    "went back": re.compile(
        r"\b(?:returned|sent (?:\w+ ){0,3}?back|handed (?:\w+ ){0,3}?over|dropped)\b", re.IGNORECASE
    ),
}


def giving_way(text: str, grounds: Grounds) -> list[Issue]:
    """What of a draft (plain) gives way, presses in veiled words, or claims an untold state."""
    found = [
        Issue(kind=kind, words=m.group().strip())
        for kind, pattern in _OPEN.items()
        for m in pattern.finditer(text)
    ]
    said = " ".join(grounds.plain.split()).casefold()
    untold = [m.group() for m in STATE.finditer(text) if not _undone(m["done"], said)]
    lawless = (part for part in _SENTENCE.split(text) if not _LAW.search(part))
    untold += [m.group() for part in lawless for m in DUTY.finditer(part)]
    found += [Issue(kind="claim", words=one) for one in untold if one.casefold() not in said]
    return found + list(_other_roles(text, grounds))


def _undone(done: str | None, said: str) -> bool:
    """Whether it was told, in whatever words, that this was not done with it."""
    return done is not None and bool(
        re.search(
            rf"(?:\b(?:not|never|nor)|n't) (?:\w+ )?{_BASE[done.lower()]}\b|\bun{done}\b", said
        )
    )


def _other_roles(text: str, grounds: Grounds) -> Iterator[Issue]:
    """Dates that were told of one event and are said of another: delivered, then "ordered"."""
    said = _dated(text, grounds.today)
    if not said:
        return
    told: dict[object, set[str]] = {}
    for value, role, _ in _dated(grounds.plain, grounds.today):
        told.setdefault(value, set()).add(role)
    for value, role, words in said:
        if value in told and role not in told[value]:
            yield Issue(kind="date", words=words)


@lru_cache(maxsize=64)  # every draft of a turn is held against the same words
def _dated(text: str, today: date) -> tuple[tuple[object, str, str], ...]:
    """Each date that a clause names with one event: the date, the event, the words."""
    found: list[tuple[object, str, str]] = []
    for part in _SENTENCE.split(text):
        for clause in re.split(r", |; | and ", part):
            roles = [name for name, pattern in _ROLES.items() if pattern.search(clause)]
            dates = list(days(clause, today)) if len(roles) == 1 else []
            if len(dates) == 1:
                found.append((dates[0][0], roles[0], clause.strip()))
    return tuple(found)
