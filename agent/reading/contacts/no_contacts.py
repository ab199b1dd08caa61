"""What tells of no contact of this case, though it names a desk or an end."""

import re
from dataclasses import replace

from agent.domain.vocabulary import Outcome
from agent.reading.contacts.contact_words import (
    GENERAL,
    GUESSED,
    HEARSAY,
    MY_NO,
    NOT_DONE,
    OF_A_FRIEND,
    OFFERS,
    SPEAKERS,
    SUPPOSED,
)
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.contacts.pieces import Piece
from agent.reading.contacts.sayings import reported, they_said
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message

# "Chat is not possible, I cannot log in": nobody was asked.
_NO_WAY_IN = re.compile(
    r"(?<!\w)(?:chat\w*|calling|phone|support|contact\w*)(?: \w+){0,2}? (?:is|was|isn't|wasn't|"
    r"not) "
    r"(?:not )?(?:possible|available|an option|working|reachable for me)(?!\w)|"
    r"(?<!\w)(?:can't|cannot|can not|couldn't|unable to|no way to) (?:even )?(?:chat|call|ring|"
    r"reach|"
    r"contact|get hold of)(?! (?:me|you|us))(?!\w)"
)


# "If they give me 180 I take it", "should he offer half": nobody offered it.
_IF_THEY = re.compile(
    r"(?<!\w)(?:if|unless|in case|should|suppose|assuming|anything|whatever)(?: (?:only|really|"
    r"ever|"
    r"even|that))* (?:they|he|she|amazon|(?:the |that )?(?:sellers?|shop|agent|bank|rep))"
    r"(?:'ll|'d)?(?: (?:really|just|only|ever|would|will|can|could|do|did|were to|finally|at "
    r"least))*"
    r" (?:gives?|gave|offer(?:s|ed)?|propos(?:es?|ed)|pays?|paid|refund(?:s|ed)?|come|came|comes|"
    r"sends?|sent|agrees?|agreed|accepts?|accepted|says?|said|goes|go|went)(?!\w)"
)


def no_event(message: Message, piece: Piece) -> bool:
    """Questions, guesses and what happened to others are no contacts of this case."""
    layer, begin, end = message.facts, piece.begin, piece.end
    if not layer[begin:end].strip() or GENERAL.search(layer, begin, end):
        return True
    if GUESSED.search(layer, begin, end) and not reported(layer, begin, end):
        return True
    if HEARSAY.search(layer, begin, end) or SUPPOSED.match(layer, begin, end):
        return True
    undone = NOT_DONE.search(layer, begin, end)
    if undone and (piece.named is None or undone.start() <= piece.named.start < undone.end()):
        return True
    if _NO_WAY_IN.search(layer, begin, end) or _only_supposed(message, piece):
        return True
    return _of_others(message, piece)


def _only_supposed(message: Message, piece: Piece) -> bool:
    """Whether what it tells is only what would be if they did it."""
    layer, begin, end = message.facts, piece.begin, piece.end
    found = _IF_THEY.search(layer, begin, end)
    if found is None or they_said(layer, begin, found.start()):
        return False
    return piece.outcome is None or found.start() <= piece.outcome.start


def _of_others(message: Message, piece: Piece) -> bool:
    """Whether it is told of a neighbour, a courier, a friend's case."""
    layer, named = message.facts, piece.named
    whole = message.sentence(piece.begin)
    outside = outsider_in(layer, *whole)
    if outside and they_said(layer, whole[0], outside[0]):
        return False  # "he wrote that the courier is to blame"
    inside = outside and (named is None or outside[0] <= named.start < outside[1])
    if inside and (named is None or named.value in SPEAKERS):
        return True
    return OF_A_FRIEND.search(layer, *whole) is not None


def as_told(message: Message, piece: Piece) -> Piece:
    """The person's own no is none of theirs; what they turned down was offered."""
    mine = MY_NO.search(message.facts, piece.begin, piece.end)
    if mine is None or piece.outcome is None:
        return piece
    if not mine.start() <= piece.outcome.start <= mine.end():
        return piece
    offered = Hit(Outcome.OFFERED, mine.start(), mine.end())
    words = message.text[piece.begin : piece.end]
    no = piece.outcome.value is Outcome.REFUSED
    offer = no and any(one.pattern.search(words) for one in OFFERS[:-1])
    return replace(piece, outcome=offered if offer else None, ground=False)
