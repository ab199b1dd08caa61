"""Whether the person has looked already: on the order page, at home, next door."""

import re

from agent.domain.case import Update
from agent.reading.message.text import Message

_WHERE = (
    r"(?:at home|next door|(?:in|around|all over) the (?:house|building|flat|garage|garden)|"
    r"(?:my |the |our |both |all )*(?:wife|husband|partner|family|kids?|children|household|"
    r"(?:house|flat|room) ?mates?|neighbou?rs?|porter|concierge|mail ?room|reception|doorman)|"
    r"(?:everyone|everybody)(?: here| at home| in the (?:house|building))|"
    r"(?:every|each) order|all (?:my |our |the )?(?:past |old )?orders|archived(?: orders)?|"
    r"(?:order|purchase|payment) history|(?:my |the |our )?subscriptions|(?:the |my )?order page|"
    r"(?:the )?delivery photo)"
)
_LOOKED = re.compile(
    r"(?<!\w)(?<!should i )(?<!do i )(?:checked|asked|looked|searched|combed|went through|"
    r"been through|gone through|been round)(?!\w)"
    rf"(?! (?:me|us|if|why|what|for a|for an|for the refund))(?:[^.!?\n]{{0,40}}? )?{_WHERE}(?!\w)"
)
_THEY = re.compile(
    r"\b(?:they|he|she|agent|rep|amazon|seller|driver|courier|supervisor|chat|bank|police|was|"
    r"were)(?: \w+)? $"
)
_NOBODY = re.compile(
    r"(?<!\w)(?:nobody|no ?one|none of (?:us|them|the neighbou?rs))(?: (?:else|here|at home|next "
    r"door|in (?:the|my|our) (?:house|home|family|household|building|street)))*"
    r" (?:(?:has|had|have) )?(?:ordered|bought|placed|made|took|taken|signed|got|seen|knows|has) "
    r"(?:it|this|that|anything|for it|the (?:order|parcel|package)|about)(?!\w)"
)


def looked(message: Message) -> list[Update]:
    """Reads that the person has looked where a charge or a parcel could be found.

    Source: the self check of problems D14 and D19 of the fact sheet.
    """
    for pattern in (_LOOKED, _NOBODY):
        for match in pattern.finditer(message.facts):
            if pattern is _NOBODY or _by_the_person(message, match.start()):
                return [message.update("looked", True, *match.span())]
    return []


def _by_the_person(message: Message, start: int) -> bool:
    before = message.facts[max(0, start - 30) : start]
    return not (message.negated(start) or _THEY.search(before))
