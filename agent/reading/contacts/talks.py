"""A talk told of by its day, whose end the next words tell: "Phoned on the 10th. Fella said no"."""

import re
from dataclasses import dataclass
from datetime import date

from agent.domain.vocabulary import Channel
from agent.reading.contacts.contact_words import MET
from agent.reading.contacts.days_met import day_met
from agent.reading.contacts.pieces import Piece
from agent.reading.contacts.sayings import they_said
from agent.reading.message.text import Message

_NEXT = 1  # sentence after the one that tells of the talk
_HEADED = re.compile(
    r"\W*(?:(?:and|then|so|their|his|her|the|first|second|another|one|got an?) )*(?:reply|answer|"
    r"response|answered|replied|responded|antwort|réponse|respuesta|risposta|antwoord|chat|"
    r"(?:phone )?call)(?! (?:said|says|told|refused|denied))(?!\w)"
)
_DONE = re.compile(
    r"(?<!\w)(?:complained|(?:got|put) through|on hold|(?:got|went|was|were|been) (?:back )?(?:on|"
    r"onto|in|into) (?:to )?"
    r"(?:the |a )?(?:live )?(?:chat|phone|line)|did (?:the |a )?(?:live )?chat|"
    r"(?:write|call|ring|phone|chat|message|ask|answer)(?= (?:\w+ ){0,4}?(?:on|same|the|last|"
    r"yesterday|next|\w+day)(?!\w)))(?!\w)"
)


@dataclass(frozen=True)
class Talk:
    """A talk of a day: in which sentence it is told, and with which desk, where that is known."""

    sentence: int
    on: date
    desk: Channel | None


def talk_begun(message: Message, piece: Piece, actor: Channel | None, today: date) -> Talk | None:
    """The talk that a piece tells of by its day, or None."""
    layer, begin, end = message.facts, piece.begin, piece.end
    talked = any(one.search(layer, begin, end) for one in (MET, _DONE))
    if not (talked or they_said(layer, begin, end) or _HEADED.match(layer, begin, end)):
        return None
    on = day_met(message, begin, end, today)
    desk = piece.named.value if piece.named else actor
    desk = desk or (Channel.CHAT if _DONE.search(layer, begin, end) else None)
    return Talk(piece.sentence, on, desk) if on else None


def carried(talk: Talk | None, desk: Channel, sentence: int) -> date | None:
    """The day of `talk`, where it is the one that ended with `desk` in a sentence."""
    if talk is None or talk.desk not in (None, desk):
        return None
    return talk.on if 0 <= sentence - talk.sentence <= _NEXT else None
