"""Contacts that no known words tell: sentences that are like those people tell contacts with."""

import re
from collections.abc import Sequence
from datetime import date

from agent.domain.case import Contact
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_words import (
    ACTORS,
    GENERAL,
    GUESSED,
    HEARSAY,
    NOT_DONE,
    OF_A_FRIEND,
    ONLY_TOLD,
    SPEAKERS,
    SUPPOSED,
)
from agent.reading.contacts.days_met import day_met
from agent.reading.contacts.pieces import desks
from agent.reading.message.meaning import MOST_SENTENCES, likeliest
from agent.reading.message.text import Message
from agent.reading.moves.move_words import LIVE

_ALIKE = 0.8  # share
_SHORTEST = 12  # characters
# "Amazon refused" is the denial that the case is about; a person, or talking, makes a contact.
_DEALT = re.compile(
    r"(?<!\w)(?:chat\w*|call(?:ed|s)?|rang|ringing|phoned|spoke|spoken|talked|wrote|written|"
    r"e-?mail(?:ed)?|messaged|contacted|asked them|raised|complained|"
    r"opened a (?:case|ticket|claim)|filed|he|she|guy|lady|woman|man|girl|bloke|chap|fella|lass|"
    r"lad|dude|person|assistant|madam|"
    r"gechattet|telefoniert|angerufen|geschrieben|appel(?:é|ée)|écrit|escrib\w+|llam\w+|chiamato|"
    r"scritto|gebeld|gemaild|gechat)(?!\w)"
)

# What Amazon sends on its own is no contact of the person's: "account shut, e-mail on 11 Nov".
_NOTICE = re.compile(
    r"(?<!\w)(?:(?:account|returns?|membership|prime|profile)(?: \w+){0,4}? (?:closed|shut|blocked|"
    r"locked|suspended|hold|restricted|banned|deactivated|disabled|limited|revoked)|(?:closed|shut|"
    r"blocked|locked|suspended|restricted|banned|deactivated|disabled) (?:down )?(?:my|our|the) "
    r"(?:\w+ )?(?:account|returns?)|(?:e-?mail|letter|notice|mail|message)(?: \w+){0,2}? (?:says?|"
    r"saying|said|on|from|of|came|dated|arrived))(?!\w)"
)
_TALKED = re.compile(
    r"(?<!\w)(?:chat\w*|called|calls|i call|rang|phoned|spoke|talked|i (?:wrote|e-?mailed|answered|"
    r"replied|asked)|he|she|guy|lady|woman|man|girl|bloke|chap|fella|agent|rep|supervisor)(?!\w)"
)


def likely_contacts(message: Message, told: Sequence[Contact], today: date) -> list[Contact]:
    """A contact for each sentence that is plainly like one, and that none of `told` was read of.

    Who is with a desk at this moment tells no story; what they hear is a move.
    """
    if LIVE.search(message.text):
        return []
    return [
        Contact(
            channel=channel,
            outcome=outcome,
            on=day_met(message, begin, end, today),
            words=message.words(begin, end).strip(),
        )
        for begin, end in message.sentences[:MOST_SENTENCES]
        if _may_tell(message, begin, end) and not _read_already(message, told, begin, end)
        if (channel := _desk(message, begin, end)) in SPEAKERS
        if (outcome := _outcome(message.facts[begin:end])) is not None
    ]


def _may_tell(message: Message, begin: int, end: int) -> bool:
    """Whether the sentence is about dealing with somebody, in this case, and did happen."""
    layer = message.facts
    if len(layer[begin:end].strip()) < _SHORTEST or not _DEALT.search(layer, begin, end):
        return False
    if _NOTICE.search(layer, begin, end) and not _TALKED.search(layer, begin, end):
        return False
    if SUPPOSED.match(layer, begin, end) or layer[begin:end].rstrip().endswith("?"):
        return False
    return not any(
        one.search(layer, begin, end) for one in (GENERAL, GUESSED, HEARSAY, NOT_DONE, OF_A_FRIEND)
    )


def _read_already(message: Message, told: Sequence[Contact], begin: int, end: int) -> bool:
    words = message.words(begin, end)
    return any(one.words in words or words in one.words for one in told)


def _outcome(sentence: str) -> Outcome | None:
    label, share = likeliest(sentence, "contacts")
    return Outcome(label) if label != "none" and share >= _ALIKE else None


def _desk(message: Message, begin: int, end: int) -> Channel:
    """The first desk that the sentence names; the chat where it names none."""
    return next(desks((*ACTORS, *ONLY_TOLD), message, begin, end), Channel.CHAT)
