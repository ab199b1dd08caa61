"""How a contact ended that is told of more than once."""

import re

from agent.domain.case import Contact
from agent.domain.vocabulary import Outcome

_O = Outcome

# The end of a story with one desk, told in one sentence: (what came first, what is kept of both).
_ENDS = {
    (_O.REFUSED, _O.OFFERED): _O.OFFERED,
    (_O.OFFERED, _O.REFUSED): _O.OFFERED,
    (_O.REFUSED, _O.TRANSFERRED): _O.TRANSFERRED,
    (_O.PROMISED, _O.NO_REPLY): _O.NO_REPLY,
    (_O.STALLED, _O.NO_REPLY): _O.NO_REPLY,
    (_O.TRANSFERRED, _O.NO_REPLY): _O.TRANSFERRED,
    (_O.AGREED, _O.PROMISED): _O.AGREED,
    (_O.PROMISED, _O.AGREED): _O.AGREED,
    (_O.AGREED, _O.STALLED): _O.AGREED,
    (_O.PROMISED, _O.OFFERED): _O.OFFERED,
    (_O.TRANSFERRED, _O.STALLED): _O.TRANSFERRED,
}
# "The second one told me to wait" is somebody else.
_ANOTHER = re.compile(
    r"(?i)\W*(?:and |then |but )*(?:the |an? )?(?:second|2nd|third|3rd|next|other|another|"
    r"different|"
    r"last|new)\b"
)
# "Said no and hung up": the no is how it ended.
_HUNG_UP = re.compile(
    r"(?i)\b(?:hung up|cut (?:me|us|him|her) off|disconnected|(?:ended|left|closed) the (?:chat|"
    r"call))"
)


def joined(before: Contact, now: Contact, *, near: bool) -> Contact | None:
    """One contact out of two tellings of it, or None when they are two.

    near: both are told in one sentence, so that the second may be how the first one ended.
    """
    if before.on and now.on and before.on != now.on:
        return None
    if before.who and now.who and before.who != now.who:
        return None
    if _ANOTHER.match(now.words):
        return None
    ended = now.outcome
    if before.outcome is not now.outcome and before.outcome is not _O.OPENED:
        end = _ENDS.get((before.outcome, now.outcome)) if near else None
        if now.outcome is _O.NO_REPLY and _HUNG_UP.search(now.words):
            end = before.outcome
        if end is None:
            return None
        ended = end
    return now.model_copy(
        update={
            "outcome": ended,
            "on": now.on or before.on,
            "who": now.who or before.who,
            "offer": now.offer or before.offer,
            "words": before.words if ended is not now.outcome else now.words,
        }
    )
