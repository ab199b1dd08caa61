"""Pasted chats: who speaks in which line, and what the other side's lines say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.domain.vocabulary import Channel
from agent.reading.contact_words import NOT_NAMES
from agent.reading.text import Message

_LINE = re.compile(
    r"(?m)^[> \t]*(?P<time>[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[apAP]\.?[mM]\.?)?[\])]?[ "
    r",-]*)?(?P<who>[^\W\d_][\w .'-]{0,24}?)(?: ?\((?P<note>[^)\n]{1,30})\))?(?P<after>[ "
    r",]*[\[(]?\d{1,2}:\d{2}(?: ?[apAP][mM])?[\])]?)? ?:[ \t]*(?P<said>\S[^\n]*)"
)
_ME = frozenset(
    ("me", "you", "i", "myself", "customer", "buyer", "ich", "moi", "yo", "io", "ik", "us")
)
_DESKS = (
    (re.compile(r"(?i)supervisor|manager|leader|vorgesetzt"), Channel.SUPERVISOR),
    (
        re.compile(r"(?i)seller|merchant|vendor|shop|verkäufer|händler|vendeur"),
        Channel.SELLER_MESSAGE,
    ),
    (re.compile(r"(?i)bank|card issuer"), Channel.CARD_DISPUTE),
)
_DESK = re.compile(
    r"(?i)\b(?:agent|rep|representative|associate|amazon|support|customer service|chat|bot|seller|"
    r"supervisor|manager|merchant|vendor|bank|verkäufer|händler|advis[oe]r|kundenservice)\b"
)
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{1,14}")


@dataclass(frozen=True)
class Line:
    """A line of the other side: the desk where its label tells, the name, and where it stands."""

    desk: Channel | None
    who: str | None
    begin: int
    end: int


def lines(message: Message) -> list[Line]:
    """Returns the lines that others said in a pasted chat, in their order; none when no chat is.

    A chat is known by a line of the person ("Me: ..."), by times before the names, or by labels
    that name a desk. "Sold by: ..." on an order page is no speaker.
    """
    found = [m for m in _LINE.finditer(message.raw) if m["who"].strip()]
    mine = [m for m in found if m["who"].strip().casefold() in _ME]
    timed = [m for m in found if m["time"] or m["after"]]
    return [
        _line(message, match)
        for match in found
        if match not in mine and (_DESK.search(match["who"]) or _named(match, mine, timed))
    ]


def _named(
    match: re.Match[str], mine: list[re.Match[str]], timed: list[re.Match[str]]
) -> str | None:
    """The name before the line, where the lines around show that it is a speaker's."""
    talk = mine or (len(timed) > 1 and match in timed)
    name = _NAME.fullmatch(match["who"].split()[0]) if talk else None
    return name[0] if name and name[0] not in NOT_NAMES else None


def _line(message: Message, match: re.Match[str]) -> Line:
    desk = next((channel for word, channel in _DESKS if word.search(match["who"])), None)
    begin = message.place(match.start("said"))
    end = message.place(match.end("said") - 1) + 1
    return Line(desk, next(_names(match), None), begin, end)


def _names(match: re.Match[str]) -> Iterator[str]:
    for words in (match["note"] or "", match["who"]):
        for name in _NAME.findall(words):
            if name not in NOT_NAMES and not _DESK.search(name):
                yield name
