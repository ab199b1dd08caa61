"""What the other side asks for in return: a signature, silence, a review, a claim taken back.

Such an offer is weighed by what it asks for before it is weighed by its sum. Sources: the facts
safety.no_release and safety.stop_use.
"""

import re

from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.grounds import ground
from agent.domain.problems import Ground
from agent.domain.told import sent_back
from agent.domain.vocabulary import Channel

_MUST = (
    r"\b(?:if|unless|once|when|(?:day|moment|minute|soon as|after) you|provided|as long as|in "
    r"exchange|in return|on condition|until|before|"
    r"first|to|must|have to|has to|should|please|requires?|and|for|by)\b[^.!?\n]{0,30}?\b"
)
"""What shows that something is asked for, and not only told of."""
_SIGNED = re.compile(
    rf"{_MUST}(?:sign(?:ing)? (?:an?|the|their|this|that|away|saying|agreeing|not to|to say|it|"
    rf"something|some|papers?|forms?|off|here|attached|enclosed|below|our|your|and return|"
    r"his|her|one|my name|first|anything|nothing)|sign\b(?=\W*$)|"
    r"(?:keep|stay|be|remain)(?:ing)? (?:it |this |that )?(?:quiet|silent|secret|private|"
    r"confidential)|keep my mouth shut|shut up about|drop(?:ping)? (?:all|"
    r"any) (?:other )?(?:claims?|"
    r"legal)|(?:i|you|we|promise|agree|promising|agreeing|promised)(?: (?:to|will|must|should|"
    r"would|"
    r"can))? ?(?:not|never|won'?t|don'?t)(?: to)? (?:talk|speak|tell|sue|post|discuss|go public|"
    r"say anything|claim|complain|report))\b|"
    r"(?:^|[:;.!?\"'\n])\W*(?:(?:please|kindly|just|so|you) )*sign (?:the|our|this|an?|attached|"
    r"enclosed|below|and return)\b|"
    r"\b(?:non-? ?disclosure|nda|waiver|waive (?:my|any|all|the right)|confidentiality|"
    r"releases? (?:form|letter|of (?:all |any |my |your )?(?:claims?|liability|rights?))|a release|"
    r"(?:no|any) (?:further|more|other|future) claims?|full and final|final settlement|"
    r"settlement agreement|hush money|gag)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    rf"{_MUST}(?:delet|remov|chang|updat|revis|take down|taking down|edit|withdraw|improv|leav|giv|"
    r"writ|post)\w*(?: \w+){0,3}? (?:my|the|an?|your|our|this|that|negative|bad|positive|good|"
    r"nice|[1-5]|one|four|"
    r"five)[- ](?:\w+ )?(?:reviews?|feedback|rating|stars?)\b|"
    r"(?:^|[:;.,!?\"'\n])\W*(?:(?:please|kindly|just|so|you|ok|first) )*(?:give|leave|write|post|"
    r"put|"
    r"need) (?:us |me )?(?:an? )?(?:good|nice|positive|best|great|5|five)[- ](?:\w+ )?(?:reviews?|"
    r"feedback|rating|stars?)\b|"
    r"(?:^|[:;.!?\"'\n])\W*(?:(?:please|kindly|just|so|you|ok|first) )*(?:delete|remove|change|"
    r"take "
    r"down|edit|withdraw|update) (?:your|the|my|this|that) (?:\w+ )?(?:reviews?|feedback|rating)\b|"
    r"\b(?:reviews?|feedback|rating)\b[^?]{0,160}\b(?:unless|if|until|once) you (?:do not |don't )?"
    r"(?:remove|delete|change|take|withdraw|edit) (?:it|this|that)\b",
    re.IGNORECASE,
)
_CLAIM_BACK = re.compile(
    rf"(?:\bi(?:'ve| have)? (?:already )?(?=closed|cancel+ed|withdrawn|dropped)|{_MUST})"
    r"(?:closed|cancel+ed|withdrawn|dropped|cancel|withdraw|close|drop|take back|taking back|"
    r"retract|end|remove|stop|revoke|"
    r"closing|dropping)(?:l?ing|ing)?(?! (?:it |them |the \w+ |your \w+ |this |that )?off\b) "
    r"(?:the |my |your |our |this |that )?(?:\w+ ){0,2}?"
    r"(?:a[- ]?(?:to|2)[- ]?z|claim|dispute|charge-? ?back|complaint|case)\b|"
    r"(?:^|[:;.!?\"'\n]|\bsa(?:id|ys?)\b|\btold me to\b)\W*(?:(?:ok|okay|so|just|kindly|please|"
    r"first|"
    r"you) )*(?:cancel|withdraw|close|drop|take back|retract|end|remove|stop|revoke) (?:the |my |"
    r"your "
    r"|that |this )?(?:\w+ ){0,2}?(?:a[- ]?(?:to|2)[- ]?z|claim|dispute|charge-? ?back|"
    r"complaint)\b",
    re.IGNORECASE,
)
# "Until you have an open dispute we discuss no refund", "drop it and you get your money".
_WHILE_IT_RUNS = re.compile(
    r"\b(?:until|while|as long as|so long as|because|since) [^.!?\n]{0,30}\b(?:dispute|claim|"
    r"charge-? ?back|case|a[- ]?(?:to|2)[- ]?z)\b[^.!?\n]{0,60}\b(?:not|no|nothing|never|won't|"
    r"can't|cannot|only)\b[^.!?\n]{0,30}\b(?:refund\w*|discuss|pay|paid|money|talk|answer|help)",
    re.IGNORECASE,
)
_CLAIM_NAMED = re.compile(
    r"\b(?:claims?|disputes?|disputed|charge-? ?backs?|complaints?|a[- ]?(?:to|2)[- ]?z)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = (
    Channel.A_TO_Z_CLAIM,
    Channel.A_TO_Z_APPEAL,
    Channel.CARD_DISPUTE,
    Channel.COMPLAINT_BODY,
    Channel.FORMAL_CLAIM,
)
_CLAIM_ASKED = re.compile(
    r"\b(?:cancel|withdraw|close|drop|take (?:it|that) back|retract|end|remove|stop|revoke)\b",
    re.IGNORECASE,
)
_GOODS_BACK = re.compile(
    r"\b(?:return|send|ship|post|mail)(?:ing)?(?: \w+){0,4}? (?:back|label|item|product|unit|to us|"
    r"to them|goods)\b|\b(?:return|send) (?:it|them|the \w+|us the)\b|"
    r"\b(?:pre-?paid|return|shipping|attached) label\b|"
    r"\b(?:collect(?:ed)?|pick(?:ed|ing)?)(?: \w+){0,2}? (?:up|from you|from me)\b",
    re.IGNORECASE,
)


# A parcel that still turns up, or goes back to the sender by itself, is another matter.
_A_SECOND_ONE = re.compile(
    r"\b(?:returned to (?:us|the (?:sender|seller|warehouse))|if (?:it|the (?:first|original|lost) "
    r"\w+)"
    r"(?: \w+){0,2} (?:arrives?|turns? up|comes?|shows? up)|both (?:arrive|come))\b",
    re.IGNORECASE,
)


class String(Value):
    """One thing that is asked for in return.

    why: for the person only. say: the line for the other side, with the place of the wish. then:
    what to do if they insist.
    """

    key: str
    why: str
    say: str
    then: str
    refuse: bool = False
    sources: tuple[str, ...] = ()


HARM = String(
    key="release_of_harm",
    refuse=True,
    sources=("safety.no_release",),
    why="Sign nothing and accept nothing yet. A release or a promise of silence can give up the "
    "claim for the injury and the damage, not only the price. Get legal advice first; until "
    "then keep the item, the photos and every bill.",
    say="Please put the offer and its terms in writing. I sign nothing before I have had advice on "
    "it.",
    then="save the offer as they wrote it, sign nothing, and {next}",
)
RELEASE = String(
    key="release",
    why="What they owe you for this order needs no signature and no silence in return.",
    say="I do not sign anything in return for a refund. Can I have {wish} without a condition?",
    then="save the offer as they wrote it, sign nothing, and {next}",
)
REVIEW = String(
    key="review",
    why="A refund is not to hang on what you write in a review; keep the two apart.",
    say="My review is a matter of its own. Can I have {wish} for this order?",
    then="save what they wrote, and {next}",
)
CLAIM = String(
    key="claim_back",
    why="Do not cancel first: the money comes before the claim is closed, because a promise alone "
    "holds them to nothing.",
    say="Please send the refund first; the claim is not needed any more when it has arrived. On "
    "which day will that be?",
    then="let the claim run, and {next}",
)
CLAIM_FOR_LESS = String(
    key="claim_back_for_less",
    why="It is less than is missing, and the claim can bring all of it: do not close it for less.",
    say="My claim stays open. Can I have {wish}?",
    then="let the claim run, and {next}",
)
EVIDENCE = String(
    key="evidence_back",
    sources=("safety.stop_use",),
    why="Do not send it back now: the item is your evidence. Take photos and a video first, and "
    "get advice about the injury or the damage; a refund of the price does not cover those.",
    say="I keep the item as evidence for now. Can you refund it without a return, and tell me how "
    "to claim for the damage?",
    then="keep the item and its packaging, and {next}",
)


NEVER_CAME = String(
    key="nothing_to_send",
    why="Nothing reached you, so there is nothing that you could send back.",
    say="Nothing has reached me, so there is nothing that I can send back. Can I have {wish} "
    "without a return?",
    then="save what they wrote, and {next}",
)


NOT_HERE = String(
    key="nothing_left_to_send",
    why="They want something back that you told me you do not have. Say so plainly, and promise "
    "nothing that you cannot do.",
    say="I do not have it here, so I cannot send it back. Can I have {wish} without a return?",
    then="save what they wrote, and {next}",
)
SENT_ALREADY = String(
    key="sent_already",
    why="You have sent it back already, so there is nothing more to send.",
    say="I have sent it back already. Can I have {wish} now?",
    then="show them the proof of the drop-off, and {next}",
)
_HAS_IT_NOT = re.compile(
    r"\b(?:i|we) (?:(?:don't|do not|no longer|never|haven't|have not) (?:\w+ )?(?:have|had|got|"
    r"own|received?)|haven't got) (?:it|them|that|this|one|the \w+|any(?:thing)?)\b(?! (?:in "
    r"writing|confirmed))|\b(?:i|we)(?:'ve| have)? (?:already )?(?:threw|thrown|gave|given|binned|"
    r"tossed) (?:it|them|the \w+) (?:away|out)",
    re.IGNORECASE,
)


def returned_or_gone(words: str, message: str, case: Case) -> String | None:
    """The answer to a wish for an item that the person does not have or has sent back.

    words: theirs. message: what the person said beside them.
    """
    if not _GOODS_BACK.search(words) or _A_SECOND_ONE.search(words):
        return None
    if _HAS_IT_NOT.search(message):
        return NOT_HERE
    again = re.search(r"\b(?:ship|send|return|post|mail)\b", words, re.IGNORECASE)
    return SENT_ALREADY if again and sent_back(case) and not _RECEIVED.search(words) else None


_RECEIVED = re.compile(
    r"\b(?:already|have received|has (?:arrived|been received)|received on|not (?:received|"
    r"arrived)|"
    r"you (?:sent|returned|shipped))\b",
    re.IGNORECASE,
)


def _filed(case: Case) -> bool:
    return any(contact.channel in _TAKEN_BACK for contact in case.contacts)


def string_of(words: str, case: Case) -> String | None:
    """What is asked for in return in `words`, the gravest first; None for nothing of the kind."""
    harmed = ground(case) is Ground.INJURY
    if _SIGNED.search(words):
        return HARM if harmed else RELEASE
    back = _CLAIM_BACK.search(words) or (
        _CLAIM_ASKED.search(words) and _WHILE_IT_RUNS.search(words)
    )
    if back and (_CLAIM_NAMED.search(words) or _filed(case)):
        return CLAIM  # with nothing filed, "please confirm to close the case" ends the talk only
    if _REVIEW.search(words):
        return REVIEW
    if not _GOODS_BACK.search(words):
        return None
    if ground(case) is Ground.NOT_RECEIVED and not _A_SECOND_ONE.search(words):
        return NEVER_CAME
    return EVIDENCE if harmed else None
