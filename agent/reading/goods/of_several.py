"""A fault of some of several: "a set of two chairs, one arrived with a broken leg".

Said of "the chairs", it would be told of all, and all of the money would be asked for.
"""

import re
from collections.abc import Iterable

from agent.domain.case import Update
from agent.domain.present import OWN_SUBJECT
from agent.reading.message.text import Message

_SOME = r"(?:only |just )?(?P<some>one|two|three|four|five|half|[1-9]\d?)"
_SUBJECT = re.compile(
    rf"(?<![\w$£€₹.,]){_SOME}(?: (?:of (?:(?:the|them|those|these|my|our|a)(?: \w+){{0,4}}|it)|"
    r"out of (?:\w+ ?){1,3}|(?!of|out|and|but|for|with|each)\w+))?"
    r"(?:'s)?(?: (?:is|are|was|were|has|have|had|just|already|also|completely|now|arrived|came))*"
    r"\s$"
)
_SEVERAL = re.compile(
    r"(?<!\w)(?:set of|pack of|pair|box of|(?:two|three|four|five|six|eight|ten|twelve|both|[2-9]|"
    r"[1-9]\d)(?: \w+)? \w{2,}s(?!\w)|of (?:them|the (?:two|three|four|five|six|[2-9]))|out of "
    r"(?:two|three|four|five|six|[2-9])|the others?(?! day| week)|the rest (?:is|are))"
)
_OF_TIME = re.compile(
    r"(?:one|two|three|four|five|half|\d+) (?:days?|weeks?|months?|years?|hours?|times?|day|side|"
    r"ear|leg|arm|button|key|wheel|corner|end|part|pixel|line|port|speaker|motor|screw|thing)"
)


def of_several(message: Message, updates: Iterable[Update], things: str | None) -> list[Update]:
    """`updates` with the fault told of those of several that have it.

    things: what was ordered, as it was told.
    """
    named = (things or "").lower().split()[-1:]
    if not named or not named[0].endswith("s") or not _SEVERAL.search(message.facts):
        return list(updates)
    return [_said_of(message, one, named[0]) if one.field == "fault" else one for one in updates]


def _said_of(message: Message, one: Update, things: str) -> Update:
    start = message.facts.find(one.words.lower()) if one.value else -1
    if start < 0 or str(one.value).startswith(OWN_SUBJECT):
        return one
    begin, _ = message.sentence(start)
    found = _SUBJECT.search(message.facts, begin, start)
    if found is None or _OF_TIME.match(message.facts, found.start("some")):
        return one
    told = f"{OWN_SUBJECT}{found['some']} of the {things} {one.value}"
    return one.model_copy(update={"value": told})
