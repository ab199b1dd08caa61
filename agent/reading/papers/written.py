"""A written answer that is pasted whole: an e-mail or a letter, with its sender and its day.

Nobody waits at the other end of it, so it is no line of a talk that goes on.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from agent.domain.case import Case, Contact, Update
from agent.domain.denials import recognised
from agent.domain.evidence import DENIAL
from agent.domain.vocabulary import Channel, Outcome, Problem, Route
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.days_met import day_met
from agent.reading.contacts.outcome_words import IF_SAID, TOLD
from agent.reading.contacts.pieces import first
from agent.reading.message.text import Message, understand
from agent.reading.questions.routes import DRAFT

IN_A_FILE = "This is the letter in a file:"
"""What stands before the text of a file, so that all of it is read as a letter."""

_C, _O = Channel, Outcome
_HEAD = re.compile(
    r"(?m)^[ \t*>]*(?P<label>from|date|sent|received|subject|re|von|datum|gesendet|betreff|de|"
    r"envoyé|objet|fecha|asunto|data|oggetto)[ *]*:[ \t]*(?P<value>[^\n]+)"
)
_DATED = ("date", "sent", "received", "datum", "gesendet", "envoyé", "fecha", "data")
_SENDERS = ("from", "von", "de")
_FEWEST_HEADS = 2
_A_LETTER = re.compile(
    r"(?<!\w)(?:e-?mail(?:s|ed)?|mail(?:ed)?|letter|notice|in writing|correo|courriel|schreiben|"
    r"lettre|carta|brief)(?!\w)"
)
_SIGNED = re.compile(
    r"\n[ \t>*]*(?:(?:kind|best|warm|with)?(?: \w+)? ?regards|sincerely|yours \w+|best wishes|"
    r"thanks|thank you|mit freundlichen grüßen|cordialement|saludos)\b[^\n]{0,40}"
    r"(?:\n[^\n]{0,60}){0,2}"
)
_SENDER: tuple[tuple[Channel | None, re.Pattern[str]], ...] = (
    (None, re.compile(r"(?<!\w)(?:bank|card (?:services|issuer|company)|chargebacks?)(?!\w)")),
    (_C.EXECUTIVE_EMAIL, re.compile(r"(?<!\w)executive (?:customer )?(?:relations|team|office)")),
    (_C.SELLER_MESSAGE, re.compile(r"(?<!\w)(?:sellers?|merchant|vendor|shop|marketplace\.amazon)"
                                   r"(?!\w)|\((?:via|through) amazon|verkäufer|händler|vendeur|"
                                   r"vendedor|venditore|verkoper")),
    (_C.SUPERVISOR, re.compile(r"(?<!\w)(?:supervisor|team lead(?:er)?|escalations? team)(?!\w)")),
    (_C.CHAT, re.compile(r"amazon|customer (?:service|care|support)|kundenservice|(?<!\w)support")),
)  # fmt: skip
# What a decision is on: "denied your A-to-z claim", not "you may open an A-to-z claim".
_OF_A_CLAIM = re.compile(
    r"(?:den\w+|reject\w+|clos\w+|declin\w+|not (?:grant|approve)\w*|decision|decided|unable|"
    r"outcome)(?!\w)[^.]{0,40}?(?P<appeal>\bappeal\b[^.]{0,20})?(?:a[- ]?(?:to|2)[- ]?z|"
    r"guarantee claim)|(?:a[- ]?(?:to|2)[- ]?z|guarantee)(?: \w+){0,3} (?:was|has been|is|been) "
    r"(?:den|reject|clos|declin)\w+"
)
# Who answers there was written to before, so that an answer by post is theirs.
_AWAITED = (_O.OPENED, _O.PROMISED, _O.STALLED, _O.NO_REPLY)
_BY_POST = frozenset(Channel) - {_C.CHAT, _C.SUPERVISOR, _C.SELF_CHECK}
_ASKS = re.compile(
    r"(?<!\w)(?:(?:what|how) (?:do|should|can|could|shall|must|would) (?:i|we) (?:answer|reply|"
    r"respond|say|write|tell)|should i (?:take|accept|agree|say yes))(?!\w)"
)
_NO_REASON = Problem.WINDOW_PASSED_CHANGE_OF_MIND
_DECIDES = (_O.REFUSED, _O.OFFERED, _O.AGREED)


@dataclass(frozen=True)
class Letter:
    """Who wrote it, as the desk that it comes from, the day it bears, and what it decides."""

    desk: Channel
    on: date | None
    words: str


def letter(message: Message, case: Case, last: Channel | None, today: date) -> Letter | None:
    """The written answer that `message` holds, or None where it is no such thing.

    last: the desk the person was at; it wrote the answer only if it was written to.
    """
    if message.given or not message.pasted:
        return None
    marks, words = _marks(message), decision(message)
    if not _is_one(message, marks):
        return None
    desk = _desk(message, case, last, marks, words)
    if desk is None or (last is None and not words):
        return None
    on = _day(message, marks.heads, today) or day_met(understand(words), 0, len(words), today)
    return Letter(desk, on, words)


@dataclass(frozen=True)
class _Marks:
    """What shows a letter: the lines of its head, and the words above the name below it."""

    heads: tuple[re.Match[str], ...]
    signed: str


@lru_cache(maxsize=4)  # two questions of a turn are answered by them
def _marks(message: Message) -> _Marks:
    begin, end = message.pasted[-1]
    heads = _HEAD.finditer(message.text, max(0, begin - 1), end)
    signed = _SIGNED.search(message.text, begin, end)
    return _Marks(tuple(heads), signed[0] if signed else "")


def _is_one(message: Message, marks: _Marks) -> bool:
    """By its head; else by the name below it where the person calls it a mail; or it is a file."""
    if _in_a_file(message):
        return True
    signed = marks.signed and _A_LETTER.search(message.own)
    return len(marks.heads) >= _FEWEST_HEADS or bool(signed)


def _in_a_file(message: Message) -> bool:
    return message.own.startswith(IN_A_FILE.lower())


def only_shown(message: Message, told: Told, route: Route, *, going: bool) -> bool:
    """Whether a written answer is only shown to us: the plan goes on from it, and no line does.

    going: whether the case is talked of already, where what is no decision is to be answered.
    """
    decided = told.reply is None or told.reply.outcome in _DECIDES
    if going and not (decided and re.search(r"\w", message.own)):
        return False  # handed in without a word, or nothing was decided
    if message.given or not message.pasted or route not in (Route.COACH, Route.INTAKE):
        return False
    shown = told.reply is not None and _is_one(message, _marks(message))
    return shown and not (_ASKS.search(message.own) or DRAFT.search(message.own))


def without_a_guess(message: Message, updates: list[Update]) -> list[Update]:
    """`updates` without a change of mind that nobody told: a letter knows no reason to return."""
    if message.given or not message.pasted:
        return updates
    return [one for one in updates if one.value is not _NO_REASON or _own(message, one)]


def _own(message: Message, one: Update) -> bool:
    return one.words.lower() in message.own


def _desk(
    message: Message,
    case: Case,
    last: Channel | None,
    marks: _Marks,
    words: str,
) -> Channel | None:
    """Whose letter it is: as its head says, the person beside it, or the name below it."""
    pending = case.contacts[-1] if case.contacts else None
    asked = pending is not None and pending.channel is last and pending.outcome in _AWAITED
    sender = " ".join(head["value"] for head in marks.heads if head["label"] in _SENDERS)
    if claim := _OF_A_CLAIM.search(words.lower()):
        return _C.A_TO_Z_APPEAL if claim["appeal"] else _C.A_TO_Z_CLAIM
    whole = message.text[slice(*message.pasted[-1])] if _in_a_file(message) else ""
    for layer in (sender, message.own, marks.signed, whole):
        for desk, pattern in _SENDER:
            if pattern.search(layer):
                theirs = asked and desk is _C.CHAT and last in _BY_POST
                return last if theirs else desk
    return None


def sender(text: str) -> Channel | None:
    """The desk that a letter (lower case) comes from; None where it does not show."""
    return next((desk for desk, pattern in _SENDER if pattern.search(text)), None)


def dated(message: Message, today: date) -> date | None:
    """The day in the head of a letter that `message` is."""
    return _day(message, tuple(_HEAD.finditer(message.text)), today)


def decision(message: Message) -> str:
    """The sentence that says no or offers something; a confirmation has none."""
    for first_of, last_of in message.pasted:
        for begin, end in message.sentences:
            begin, end = max(begin, first_of), min(end, last_of)
            if begin < end and _decides(message, begin, end):
                return message.words(begin, end).strip()
    return ""


def _decides(message: Message, begin: int, end: int) -> bool:
    layer = message.told
    found = (first(table, message, begin, end, layer) for table in (*TOLD, IF_SAID))
    said = any(hit and hit.value in _DECIDES for hit in found)
    return said or bool(recognised(layer[begin:end]))


def _day(message: Message, heads: tuple[re.Match[str], ...], today: date) -> date | None:
    """The day in the head of the letter."""
    for head in heads:
        if head["label"] in _DATED and (day := day_met(message, *head.span("value"), today)):
            return day
    return None


def as_written(told: Told, found: Letter) -> Told:
    """`told` with its answer from the desk that wrote it, on the day that the letter bears."""
    reply = told.reply
    if reply is None:
        return told
    changes = {
        "channel": found.desk,
        "on": found.on or reply.on,
        "words": found.words or reply.words,
        "by_phone": False,
    }
    mended = reply.model_copy(update=changes)
    return replace(told, contacts=tuple(mended if one is reply else one for one in told.contacts))


def in_writing(reply: Contact | None) -> list[Update]:
    """That the refusal is there in writing, where `reply` is one."""
    if reply is None or reply.outcome is not _O.REFUSED:
        return []
    return [Update(field="evidence", value=DENIAL.label, words=reply.words)]
