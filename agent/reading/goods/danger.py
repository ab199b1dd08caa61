"""A fault that was told is not lost when the person tells more of it: "its melted", "it leaks too".

What is added in so many words is added to any fault; to one that is a danger whatever is told next.
"""

import re

from agent.domain.case import Case, Update
from agent.domain.present import OWN_SUBJECT
from agent.domain.vocabulary import Problem
from agent.reading.message.text import Message

_TAKEN_BACK = re.compile(
    r"^\W*(?:no|nope|sorry|actually|correction|wait)\b|(?<!\w)(?:not|never|no|without|instead of|"
    r"rather than|only)(?!\w)|n't(?!\w)"
)
_ADDS = re.compile(
    r"(?<!\w)(?:also|too|as well|on top|besides|in addition|additionally|another thing|and now)"
    r"(?!\w)"
)
_MARK = re.compile(
    r"^(?:also|now|as well) | (?:also|too|as well|now)$|(?<=^is )also |(?<=^has )also "
)
_WORD = re.compile(r"[a-z]{4,}")
_MOST_WORDS = 30


def with_the_danger(message: Message, case: Case, updates: list[Update]) -> list[Update]:
    """`updates` whose new fault is told beside the one that stands, where it does not mend it."""
    adds = case.problem is Problem.INJURY_OR_RECALL or _ADDS.search(message.own)
    if not case.fault or not adds or _TAKEN_BACK.search(message.own):
        return updates
    return [_added(u, case.fault) if u.field == "fault" and u.value else u for u in updates]


def _added(update: Update, before: str) -> Update:
    new = _MARK.sub("", str(update.value))
    known, more = set(_WORD.findall(before.lower())), set(_WORD.findall(new.lower()))
    both = _both(before, new)
    if known <= more or len(both.split()) > _MOST_WORDS:
        return update  # the same again, told in full
    return update.model_copy(update={"value": before if more <= known else both})


def _both(before: str, new: str) -> str:
    """The two faults as one clause with one subject, or each with its own."""
    if new.startswith(OWN_SUBJECT):
        return f"{before.rstrip('.')}, and {new.removeprefix(OWN_SUBJECT)}"
    joint = " and it" if before.startswith(OWN_SUBJECT) else " and"
    return f"{before.rstrip('.')}{joint} {new}"
