"""Codes, passwords and card numbers that a desk asks for while the person is talking with it."""

import re

from agent.domain.moves import Move
from agent.domain.vocabulary import Channel
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message
from agent.reading.moves.move_words import RETOLD, SAID
from agent.reading.moves.moves_offers import first_of

ASKED = tuple(one for one in SAID if one.value in (Move.ASKS_PROOF, Move.ASKS_LOWEST))
AT_A_DESK = (Channel.CHAT, Channel.SUPERVISOR, Channel.SELLER_MESSAGE)
# Who asks by these is no desk the person went to, or the person asks us whether it is one.
FROM_OUTSIDE = re.compile(
    r"(?<!\w)(?:call\w*|phon\w+|rang|rings?|text(?:ed|s)?|sms|whats ?app\w*|telegram|links?|"
    r"websites?|e-?mails?|any ?desk|team ?viewer|apps?|scam\w*|safe|gave|real)(?!\w)"
)

# What a swindler wants; without any of it a threat is only a threat.
TRAPS = re.compile(
    r"(?<!\w)(?:links?|codes?|otp|pin|passwords?|card (?:number|details)|bank (?:details|account)|"
    r"gift ?cards?|bitcoin|crypto|install\w*|download\w*|any ?desk|team ?viewer|log ?in|sign in|"
    r"verify|fee to|pay (?:a|the|first)|transfer)(?!\w)"
)
# Who does no more than these wants neither a secret nor money.
PLAIN_DEALING = (Move.TRANSFERS, Move.ASKS_LOWEST, Move.REFUSES, Move.STALLS, Move.BLAMES_MAKER)
A_NUMBER_TO_RING = re.compile(
    r"(?<!\w)(?:gave|sent|texted) me (?:a |his |her |their |this )?(?:phone |private |own )*number|"
    r"(?<!\w)(?:call|ring|text|whats ?app) (?:him|her|me|us|this|that|his|their)(?!\w)"
)


def of_the_desk(message: Message, told: Told, last: Channel | None) -> bool:
    """Whether a secret is asked for in the chat that the person is in, not by a caller or a link.

    There the answer is a line that gives nothing away.
    """
    move = told.reply.move if told.reply else None
    if move is Move.ACCUSES:  # "do a chargeback and we restrict your account": no trap, a threat
        return last is not None and TRAPS.search(message.text) is None
    if move in PLAIN_DEALING and last is not None:
        return not (TRAPS.search(message.text) or A_NUMBER_TO_RING.search(message.text))
    asked = move is Move.ASKS_PRIVATE_DATA
    return asked and last in AT_A_DESK and FROM_OUTSIDE.search(message.text) is None


def asked_of_me(message: Message, last: Channel | None) -> Move | None:
    """A secret, a proof or a figure that a desk asks for, told with the verb before their words."""
    found = RETOLD.search(message.told) if last is not None else None
    if found is None:
        return None
    secret = first_of(SAID[:1], message.told)
    return secret or first_of(ASKED, message.told[found.start() :])
