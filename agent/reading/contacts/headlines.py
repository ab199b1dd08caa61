"""A claim or a dispute that stands over a story like a headline: "Section 75 with Barclaycard."

Whoever begins so has filed it; nothing else in the story may say so.
"""

import re
from collections.abc import Sequence
from datetime import date

from agent.domain.case import Contact
from agent.domain.figures import dates
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.desk_names import BANK
from agent.reading.message.text import Message

_C = Channel
_BEFORE = r"(?:(?:my|an?|the|our|open|pending|ongoing|current|running|about|re|got|have) )*"
_HEADLINES: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    (
        _C.CARD_DISPUTE,
        re.compile(
            rf"\W*{_BEFORE}(?:{BANK} (?:dispute|charge-?back|claim)|(?:dispute|charge-?back|"
            rf"section 75|s75)(?: claim)? (?:with|at|through|via) (?:\w+ )?{BANK})"
            r"(?: (?:about|for|on|over|re|against)(?!\w)|\W*[.,;:])"
        ),
    ),
    (
        _C.A_TO_Z_CLAIM,
        re.compile(
            rf"\W*{_BEFORE}a[- ]?(?:to|2)[- ]?z(?: guarantee)?(?: claim)? (?:on|for|about|over|"
            rf"against|"
            r"re|filed|opened|since|running|pending)(?!\w)"
        ),
    ),
)
# What is wished, asked or over is not begun by its name.
_NOT_FILED = re.compile(
    r"(?<!\w)(?:want|need|please|write|draft|help|how|can|could|should|would|shall|let's|thinking|"
    r"going to|will|might|may|if|before|denied|den(?:y|ies)|reject\w*|declin\w*|closed|lost|won|"
    r"granted|approved|refused|not)(?!\w)|\?"
)
_FILED = re.compile(r"(?<!\w)(?:filed|opened|submitted|raised|lodged|since|on|started)(?!\w)")
_NEAR = 20  # characters between "filed" and its day


def headline(message: Message, told: Sequence[Contact], today: date) -> list[Contact]:
    """The claim or dispute that `message` begins with, where none of `told` is of its desk."""
    begin, end = message.sentence(0)
    if message.pasted or _NOT_FILED.search(message.facts, begin, end):
        return []
    for desk, pattern in _HEADLINES:
        known = any(one.channel is desk for one in told)
        if not known and pattern.match(message.facts):
            words = message.words(begin, end).strip()
            on = _filed_on(message, today)
            return [Contact(channel=desk, outcome=Outcome.OPENED, on=on, words=words)]
    return []


def _filed_on(message: Message, today: date) -> date | None:
    """The day that stands behind "filed" in the story, where it tells of one."""
    for found in dates(message.facts, today):
        before = message.facts[max(0, found.start - _NEAR) : found.start]
        if found.value <= today and _FILED.search(before):
            return found.value
    return None
