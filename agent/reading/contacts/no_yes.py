"""What has the words of a yes and is none: "nobody agreed", "approved but cancelled", "we might".

A yes that is none makes the person wait while their rights run out, so each has to be plain.
"""

import re

from agent.domain.case import Contact
from agent.domain.moves import Move
from agent.domain.vocabulary import YES, Outcome

_A_YES = r"(?:agree\w*|promis\w*|approv\w*|confirm\w*|refund\w*|honou?r\w*|credit\w*|guarantee\w*)"
_NO = re.compile(
    r"(?<!\w)(?:nobody|no ?-?one|none of them|never|refus\w+ to|declin\w+ to|unwilling to|"
    r"(?:has|have|did|do|does|will|would|can|could|is|was)(?: not|n't)|won't|can't|cannot)"
    rf"(?: \w+){{0,3}}? {_A_YES}|"
    r"(?:approved|agreed|promised|issued|processed|granted|accepted)(?!\w)[^.!?\n]{0,50}"
    r"(?<!\w)(?:but|however|then|yet)(?!\w)[^.!?\n]{0,40}(?:cancel\w*|revers\w*|declin\w*|"
    r"reject\w*|denied|refus\w*|stopped|blocked|failed|withdr\w+|void\w*)|"
    r"(?:not|isn't|aren't) (?:be )?(?:eligible|entitled)|ineligible|"
    r"(?:can(?:not|'t)|don't|doesn't|couldn't) (?:find|see)[^.!?\n]{0,40}(?:promise|agreement|"
    r"exception|note)|"
    r"in favou?r of (?:the |your )?(?:seller|amazon|merchant|bank)|"
    r"in (?:the )?(?:seller|amazon|merchant)'s favou?r|"
    r"(?:sided|siding|sides) with (?:the )?(?:seller|amazon|merchant)"
)
_NOT_YET = re.compile(
    r"(?<!\w)(?:might|may|could|perhaps|maybe|possibly)(?!\w)[^.!?\n]{0,30}(?:refund|approv|credit|"
    r"pay)|"
    r"(?:refund|credit|pay|replac)\w*(?!\w)[^.!?\n]{0,40}(?<!\w)(?:if|once|after|when|unless|until|"
    r"as soon as|provided|subject to|depending on|pending)(?!\w)[^.!?\n]{0,60}(?:investigat|"
    r"warehouse (?:agree|approv|confirm)|agree|approv|inspect|review|decid|decision|is complete|"
    r"checked|passes)|"
    r"(?<!\w)(?:if|once|after|when|unless|until|as soon as|provided|depending on)(?!\w)[^.!?\n]"
    r"{0,50}(?:investigat\w*|agrees?|approv(?:es?|al)|confirms?|inspect\w*|reviews?|decides?|"
    r"checked|"
    r"passes)(?!\w)[^.!?\n]{0,40}"
    r"(?:refund|credit|pay|replac)"
)
_PASSED_ON = re.compile(
    r"(?<!\w)(?:transfer|pass|connect|forward|hand|put)(?:ring|ing|s|red|ed|t)? (?:me|us|you|it)"
    r"(?: on| over| through)? to |"
    r"(?<!\w)(?:being|been|gets?|getting|got|was|am) (?:transferred|passed|connected|forwarded)"
    r"(?: on| over| through)? to "
)
_WHICH = re.compile(
    r"(?:refund|money)(?: back)?,? or (?:an? |the )?(?:replacement|exchange|new one)[^.!?\n]{0,30}"
    r"\?|"
    r"(?:replacement|exchange|new one),? or (?:an? |the )?(?:refund|money)[^.!?\n]{0,30}\?"
)
_MEANS = ((_NO, Outcome.REFUSED, Move.REFUSES), (_NOT_YET, Outcome.STALLED, Move.STALLS))
_CHARGES = (Move.ACCUSES, Move.BLAMES_CUSTOMER)
_GIVEN = (*YES, Outcome.OFFERED)


def is_no_yes(text: str) -> bool:
    """Whether the yes in `text` (plain) is denied, taken back or still to be decided."""
    return any(sign.search(text) for sign, _, _ in _MEANS)


def sobered(reply: Contact | None, text: str) -> Contact | None:
    """`reply` as the refusal, the wait, the question or the transfer it is, where `text` (plain)
    says so."""
    if reply is None or reply.outcome not in _GIVEN:
        return reply
    signs = _MEANS if reply.outcome in YES else ()
    outcome = next((outcome for sign, outcome, _ in signs if sign.search(text)), None)
    if _WHICH.search(text):
        outcome = Outcome.STALLED
    elif outcome is None and _handed_on(text):
        outcome = Outcome.TRANSFERRED
    if outcome is None:
        return reply
    return reply.model_copy(update={"outcome": outcome, "offer": None, "promised_by": None})


def sober(found: Move | None, text: str) -> Move | None:
    """The move that `text` makes of a yes that is none, or of the name of a desk."""
    if found in (Move.AGREES, Move.OFFERS_REPLACEMENT) and _WHICH.search(text):
        return Move.ASKS_WHY  # back to what is asked for
    if found is Move.AGREES:
        found = next((move for sign, _, move in _MEANS if sign.search(text)), found)
    return Move.TRANSFERS if found in (Move.AGREES, *_CHARGES) and _handed_on(text) else found


def _handed_on(text: str) -> bool:
    return _PASSED_ON.search(text) is not None and re.search(_A_YES, text) is None
