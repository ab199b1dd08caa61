"""A contact that the person takes back: "she never refused, I misread", "undo that, wrong chat"."""

import re

from agent.domain.case import Case, Contact, Update
from agent.domain.moves import Move
from agent.domain.vocabulary import YES, Outcome
from agent.reading.contacts.contact_words import ACTORS, SPEAKERS
from agent.reading.message.text import Message

_O = Outcome
_WRONG_ONE = (
    r"(?:wrong (?:chat|order|case|window|conversation|one|person|item|seller|thread|tab)|(?:an?|"
    r"some|my) ?(?:different|other|older|another) (?:order|case|item|seller|purchase|return|chat)|"
    r"another (?:order|case|item|seller|purchase|return|chat|one)|not (?:about |for )?this "
    r"(?:order|case|one)|somebody else'?s?|someone else'?s?)"
)
_UNDO = re.compile(
    r"(?<!\w)(?:ignore|disregard|undo|scratch|forget|delete|remove|strike|cancel|take (?:back|out)|"
    r"never ?mind) (?:that|this|it|my last \w+|the last (?:\w+ )?\w+|what i (?:just )?(?:said|"
    r"wrote|sent|told you))(?!\w)(?! (?:i|they|he|she|amazon|order|claim))"
)
_NOT_THIS = re.compile(
    rf"(?<!\w)(?:that|this|it|my last \w+|the last \w+)(?:'s| was| is| were) (?:\w+ ){{0,2}}?"
    rf"{_WRONG_ONE}(?!\w)"
)
_MISREAD = re.compile(
    r"(?<!\w)(?:correction|i (?:misread|misheard|misunderstood|was wrong|got (?:it|that) wrong|"
    r"mixed (?:it|that|them) up|made a mistake)|my (?:mistake|bad)|sorry|oops|no,? wait|wait,? no|"
    r"actually|scratch that|to be fair)(?!\w)"
)
_NEVER = (
    r"(?:never(?: actually| really)?|didn't(?: actually| really)?|did not(?: actually| really)?|"
    r"hasn't|has not|haven't|have not)"
)
_UNSAID = tuple(
    (
        outcomes,
        re.compile(
            rf"(?<!\w)(?:he|she|they|(?:the |my )?(?:supervisor|manager|chat|agent|rep|seller|"
            rf"lady|guy|bank|amazon)) {_NEVER} {verb}(?!\w)"
        ),
    )
    for outcomes, verb in (
        ((_O.REFUSED,), r"(?:refus\w+|sa(?:y|id) no|den(?:y|ied)|reject\w*|declin\w*|turn\w* me)"),
        ((*YES,), r"(?:agree\w*|approve\w*|promis\w*|sa(?:y|id) yes|confirm\w*)"),
        ((_O.OFFERED,), r"(?:offer\w*)"),
    )
)
_CHECKING = re.compile(
    r"(?<!\w)(?:still )?(?:checking|looking|typing|thinking|waiting|reviewing|investigating|"
    r"pending|on it|working on it|consulting|deciding)(?!\w)"
)


def taken_back(message: Message, case: Case) -> Update | None:
    """The contacts of `case` without the one that is taken back, or with it put right."""
    if not case.contacts or message.pasted or message.own.rstrip().endswith("?"):
        return None
    if _NOT_THIS.search(message.own) and (_UNDO.search(message.own) or _starts_wrong(message)):
        return _whole(message, case.contacts[:-1])
    if _MISREAD.search(message.own) is None:
        return None
    for outcomes, unsaid in _UNSAID:
        if unsaid.search(message.own):
            return _put_right(message, case, outcomes)
    return None


def _starts_wrong(message: Message) -> bool:
    return _MISREAD.search(message.own[: message.sentences[0][1]]) is not None


def _put_right(message: Message, case: Case, outcomes: tuple[Outcome, ...]) -> Update:
    """The last contact that ended so: it is still being checked, or was none."""
    named = [a.value for a in ACTORS if a.value in SPEAKERS and a.pattern.search(message.own)]
    places = [
        at
        for at, one in enumerate(case.contacts)
        if one.outcome in outcomes and (not named or one.channel in named)
    ]
    if not places:
        return _whole(message, case.contacts)  # nothing of it was taken down
    at = places[-1]
    held = case.contacts[at].model_copy(
        update={"outcome": _O.STALLED, "move": Move.STALLS, "offer": None, "promised_by": None}
    )
    new: tuple[Contact, ...] = (held,) if _CHECKING.search(message.own) else ()
    return _whole(message, (*case.contacts[:at], *new, *case.contacts[at + 1 :]))


def _whole(message: Message, contacts: tuple[Contact, ...]) -> Update:
    return message.update("contacts", contacts, 0, len(message.text), 1.0)
