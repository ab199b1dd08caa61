"""What was reported to the police or a cyber crime office, and what number came of it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from agent.domain.case import Contact
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_words import GENERAL, GUESSED, NOT_DONE
from agent.reading.contacts.days_met import day_met
from agent.reading.message.text import Message

_POLICE = Channel.POLICE_OR_FRAUD_DESK
_PAPER = r"(?:complaint|report|ref\w*|number|statement|fir|case)"
_DESK = (
    r"(?:police|cyber ?-?crime(?: (?:portal|cell|police|website|site|office|helpline))?|cyber cell|"
    r"action fraud|crime (?:number|ref\w*)|polizei|carabinieri|polizia|gendarmerie|policía|politie|"
    r"anzeige|denuncia|fir(?= (?:number|also|is|was|i )))"
)
_DONE = (
    r"(?:filed|gave|given|made|lodged|got|registered|reported|submitted|did|done|raised|have|"
    r"been to|went to|rang|called|erstattet|gemacht|déposé|fatto|presentato|puesto|gedaan)"
)
_REPORTED = re.compile(
    rf"(?<!\w){_DESK}(?: {_PAPER})?(?: (?:also|too|already|online|i|we|is|was|has been|both|it))* "
    rf"{_DONE}(?!\w)(?! (?:to|me to)(?!\w))|"
    rf"(?<!\w){_DONE}(?: (?:it|this|that|a|an|the|my|one|with|to|on|at|off|from|by|in|through|via|"
    rf"online|complaint|report)){{0,4}} (?:the |a |my |their )?{_DESK}(?!\w)(?! (?:told|said|says))"
)
_ONE = re.compile(
    r"(?<!\w)(?:got|have|filed|made|went and got|did) (?:one|it|that)(?: now| already| done)? "
    r"(?:off|from|at|with|through|via) (?:the )?(?:101|police|station|cops|them|online|action "
    r"fraud)"
    r"(?!\w)"
)
_ASKED_FOR = re.compile(
    r"(?:(?:want|need|ask|demand|requir|insist)\w*(?: (?:me|us|for|to|a|an|on))*|(?:to|must|should|"
    r"shall|will|could|can|would)(?: i)?)(?: \w+)? $"
)


def reported(message: Message, told: Sequence[Contact], today: date) -> list[Contact]:
    """`told` with the report to the police that the message tells of."""
    begin_end = next(_spots(message), None)
    if begin_end is None or any(one.channel is _POLICE for one in told):
        return list(told)
    begin, end = begin_end
    words = message.words(begin, end).strip()
    opened = Contact(
        channel=_POLICE,
        outcome=Outcome.OPENED,
        on=day_met(message, begin, end, today),
        words=words,
    )
    mere = Outcome.OPENED
    others = [one for one in told if not (one.outcome is mere and one.words in words)]
    return [*others, opened]


def _spots(message: Message) -> Iterator[tuple[int, int]]:
    """The sentences that tell of a report that was made."""
    layer = message.facts
    for begin, end in message.sentences:
        found = _REPORTED.search(layer, begin, end) or _ONE.search(layer, begin, end)
        if found is None or message.negated(found.start()) or message.negated(found.end() - 1):
            continue
        idle = any(one.search(layer, begin, end) for one in (GENERAL, GUESSED, NOT_DONE))
        if not idle and not _ASKED_FOR.search(layer, begin, found.start()):
            yield begin, end
