"""Pasted chats: who speaks in which line, and what the other side's lines say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.domain.vocabulary import Channel
from agent.reading.contacts.contact_words import NOT_NAMES
from agent.reading.message.text import Message

_DAY = (
    r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\.?|(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?|"
    r"(?i:mon|tue|wed|thu|fri|sat|"
    r"sun)[a-z]*)"
)
_LINE = re.compile(
    rf"(?m)^[> \t]*(?:(?P<day>{_DAY})[ ,:-]+)?"
    r"(?P<time>[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[apAP]\.?[mM]\.?)?[\])]?[ "
    r",-]*)?(?P<who>[^\W\d_][\w .'-]{0,24}?)(?: ?\((?P<note>[^)\n]{1,30})\))?(?P<after>[ "
    r",]*[\[(]?\d{1,2}:\d{2}(?: ?[apAP][mM])?[\])]?)? ?:[ \t]*(?P<said>\S[^\n]*)"
)
# "11/9 chat: refused. 11/15 phone: wait": a list of contacts in one line, and no line of a chat.
_A_LIST = re.compile(rf"[.;] {_DAY}[ ,:-]+[^.;:\n]{{2,25}}:")
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
_NAME = re.compile(r"(?<!\w)[A-ZÀ-Þ][a-zà-ÿ]{1,14}(?!\w)")
_SHOP = re.compile(r"[A-ZÀ-Þ][\w&'.-]{1,24}")


@dataclass(frozen=True)
class Line:
    """A line of the other side: the desk where its label tells, the name, and where it stands.

    day: where its day is told, in its label or in the line before the talk.
    """

    desk: Channel | None
    who: str | None
    begin: int
    end: int
    day: tuple[int, int]


def lines(message: Message) -> list[Line]:
    """Returns the lines that others said in a pasted chat, in their order; none when no chat is.

    A chat is known by a line of the person ("Me: ..."), by times before the names, or by labels
    that name a desk. "Sold by: ..." on an order page is no speaker.
    """
    found = [m for m in _LINE.finditer(message.raw) if m["who"].strip()]
    mine = [m for m in found if m["who"].strip().casefold() in _ME]
    timed = [m for m in found if m["time"] or m["after"] or m["day"]]
    return [
        _line(message, match, found[0].start())
        for match in found
        if match not in mine and _speaks(match, mine, timed)
    ]


def starts(message: Message) -> list[int]:
    """Where in the raw words each labelled line begins of a chat in which the person speaks."""
    found = [m for m in _LINE.finditer(message.raw) if m["who"].strip()]
    mine = any(m["who"].strip().casefold() in _ME for m in found)
    return [m.start() for m in found] if mine and lines(message) else []


def _speaks(match: re.Match[str], mine: list[re.Match[str]], timed: list[re.Match[str]]) -> bool:
    if _A_LIST.search(match["said"]):
        return False
    return bool(_DESK.search(match["who"]) or _named(match, mine, timed))


def _named(
    match: re.Match[str], mine: list[re.Match[str]], timed: list[re.Match[str]]
) -> str | None:
    """The name before the line, where the lines around show that it is a speaker's."""
    talk = mine or (len(timed) > 1 and match in timed)
    name = _SHOP.fullmatch(match["who"].split()[0]) if talk else None
    return name[0] if name and name[0] not in NOT_NAMES else None


_A_TALK = re.compile(r"(?i)\b(?:chat\w*|messages?|talk|conversation|said|mails?|e-?mails?)\b")


def _line(message: Message, match: re.Match[str], talk: int) -> Line:
    desk = next((channel for word, channel in _DESKS if word.search(match["who"])), None)
    begin = message.place(match.start("said"))
    end = message.place(match.end("said") - 1) + 1
    return Line(desk, next(_names(match), None), begin, end, _day(message, match, talk))


def _day(message: Message, match: re.Match[str], talk: int) -> tuple[int, int]:
    """ "11/3 GearHut: ..." tells it itself, and "this was the chat on the 16th" for all of it."""
    if match["day"]:
        return message.place(match.start("day")), message.place(match.end("day"))
    before = message.raw[:talk].rstrip()
    line = before.rfind("\n") + 1
    head = _A_TALK.search(before, line)
    return (message.place(line), message.place(len(before))) if head else (0, 0)


def _names(match: re.Match[str]) -> Iterator[str]:
    for words in (match["note"] or "", match["who"]):
        for name in _NAME.findall(words):
            if name not in NOT_NAMES and not _DESK.search(name):
                yield name
