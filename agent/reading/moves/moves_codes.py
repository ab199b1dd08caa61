"""Codes, passwords and card numbers that a desk asks for while the person is talking with it."""

import re

from agent.domain.moves import Move
from agent.domain.vocabulary import Channel
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message
from agent.reading.moves.move_words import RETOLD, SAID
from agent.reading.moves.moves_offers import first_of

AT_A_DESK = (Channel.CHAT, Channel.SUPERVISOR, Channel.SELLER_MESSAGE)
# Who asks by these is no desk the person went to, or the person asks us whether it is one.
FROM_OUTSIDE = re.compile(
    r"(?<!\w)(?:call\w*|phon\w+|rang|rings?|text(?:ed|s)?|sms|whats ?app\w*|telegram|links?|"
    r"websites?|e-?mails?|any ?desk|team ?viewer|apps?|scam\w*|safe|gave|real)(?!\w)"
)


def of_the_desk(message: Message, told: Told, last: Channel | None) -> bool:
    """Whether a secret is asked for in the chat that the person is in, not by a caller or a link.

    There the answer is a line that gives nothing away.
    """
    asked = told.reply is not None and told.reply.move is Move.ASKS_PRIVATE_DATA
    return asked and last in AT_A_DESK and FROM_OUTSIDE.search(message.text) is None


def asked_of_me(message: Message, last: Channel | None) -> Move | None:
    """A secret that a desk asks for, told with the verb before their words."""
    found = last is not None and RETOLD.search(message.told)
    return first_of(SAID[:1], message.told) if found else None
