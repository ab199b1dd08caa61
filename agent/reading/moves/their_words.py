"""Where the other side's words stand in a message: pasted, quoted, labelled, retold or bare."""

import re
from collections.abc import Iterator

from agent.domain.vocabulary import Channel
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.message.text import Message
from agent.reading.moves.move_words import (
    AFTER_COLON,
    ASKS_US,
    LABELLED,
    LIVE,
    QUOTED,
    RETOLD,
    SAID,
)
from agent.reading.moves.moves_offers import first_of
from agent.reading.moves.moves_voice import no_person, speaks_as_a_desk

_DENIED = re.compile(r"(?:n't|\bnot|\bnever|\brefus(?:e|es|ed|ing) to|\bwithout)$")
_LONGEST_NO = 20  # characters, with some to spare


def theirs(message: Message, last: Channel | None = None) -> tuple[tuple[int, int], ...]:
    """Where the other side's words stand in `message`: pasted, quoted or retold.

    last: the desk the person was at; a bare line that speaks as a desk does is taken for its words.
    """
    text = message.told
    if message.pasted:
        return message.pasted
    for pattern in (QUOTED, LABELLED, AFTER_COLON):
        if found := tuple(_said(pattern, text)):
            return found
    if bare(message, last):
        return ((0, len(text)),)
    return tuple(span for span in _said(RETOLD, text) if _is_retold(message, span[0]))


def _is_retold(message: Message, place: int) -> bool:
    """Whether what stands from a place on was said at a desk, and is no question to us."""
    begin, end = message.sentence(place)
    denied = _DENIED.search(message.told[:place].rstrip()[-_LONGEST_NO:])
    asks = ASKS_US.match(message.told, begin, end) and message.told[:end].rstrip().endswith("?")
    return not (denied or asks or outsider_in(message.told, begin, end))


def bare(message: Message, last: Channel | None) -> bool:
    """Whether all of `message` is a line of the other side, pasted as it stands.

    Such a message tells nothing of the person: not what they hold, want or have done.
    """
    text = message.told
    if message.pasted:
        return message.given or not message.own.strip()
    if any(pattern.search(text) for pattern in (QUOTED, LABELLED, AFTER_COLON)):
        return False
    if first_of(SAID[:1], text) and no_person(text):
        return True  # it wants a code or a card number
    return speaks_as_a_desk(text, at_a_desk=last is not None)


def _said(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        group = match.lastgroup or "said"
        yield match.span(group)


def beside(message: Message, last: Channel | None) -> str:
    """The person's own words in `message`: what is left without the other side's."""
    text = message.raw
    for begin, end in theirs(message, last):
        text = text.replace(message.words(begin, end), " ")
    return text


def live(message: Message) -> bool:
    """Whether the conversation goes on while the person writes to us.

    A message that is nothing but their words was pasted out of it; one quotation in a longer story
    was not.
    """
    if message.pasted:
        return message.given or LIVE.search(message.own) is not None
    pasted = LABELLED.search(message.told) or mostly_quoted(message) or bare(message, Channel.CHAT)
    return bool(pasted) or LIVE.search(message.text) is not None


def mostly_quoted(message: Message) -> bool:
    """Whether at least half of what is told stands between quotation marks."""
    between = sum(len(match[0]) for match in QUOTED.finditer(message.told))
    return 2 * between >= len(message.told.strip()) > 0


def quoted(message: Message) -> bool:
    """Whether the other side's words stand in the message as they were written."""
    return bool(message.pasted or LABELLED.search(message.told) or QUOTED.search(message.told))
