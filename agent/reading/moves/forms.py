"""What a text shows by its form: a log with speakers and times, a mail with its head and its name.

Within a case such a text was handed in from a desk, whatever it says: no list of what desks say is
needed to know it. Who bought writes neither a time and a name before his words nor a salutation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from agent.reading.message.text import Message
from agent.reading.moves.moves_voice import of_a_person

_CLOCK = (
    r"\d{1,2}(?:[:.]\d{2}(?:[:.]\d{2})?(?: ?(?:[ap](?:\.?m)?\b\.?|uhr))?| ?[ap]\.?m\b\.?|h\d{2})"
    r"(?:[ ,]{1,2}(?:arvo|h\b|uhr|(?:[A-Z]{2,3}T|IST|GMT|UTC|BST)\b))?"
)
_MONTH = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]vr(?:ier)?|mar(?:ch|s|zo|t)?|m[aä]rz|mrt|"
    r"apr(?:il)?|avr(?:il)?|may|mai|mei|june?|juin|juni|july?|juli|juil(?:let)?|aug(?:ust)?|"
    r"ao[uû]t|sept?(?:ember)?|oct(?:ober|obre)?|okt(?:ober)?|nov(?:ember|embre)?|dec(?:ember)?|"
    r"dez(?:ember)?|d[ée]c(?:embre)?)\b\.?"
)
_DAY = (
    rf"\d{{1,4}}[./-](?:\d{{1,2}}|{_MONTH})[./-]\d{{2,4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}(?![\d:])"
)
# A head of a line in a log: a name and a clock in either order, and what divides them from words.
_LOGGED = re.compile(
    rf"^[>\s*]*(?P<head>[^\n]{{0,60}}?{_CLOCK}(?:\)|\]|(?= ?[:|—–-])|(?= \w)|(?= ?[•·])|(?=, ?\w))"
    rf"(?:,? ?(?:{_DAY})|,? ?[^\W\d_][^\n:|—–\"]{{0,34}}?)?)\s*(?:[:|—–•·]|[-=]*[>→](?= )|-(?= )|"
    rf"(?<=[\])]))\s*(?P<said>\S.*)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"^[>\s*]*(?P<head>[^\n]{{2,50}}?[\[(]{_CLOCK}[\])])\s+(?P<said>\S.*)$", re.I
)
_DATED = re.compile(rf"(?<!\w)(?:{_DAY})|(?<![\w:]){_CLOCK}", re.IGNORECASE)
_A_DAY = re.compile(rf"(?<![\w.])(?:{_DAY})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"[^\s@]{1,64}@[^\s@]{1,99}\.\w|^\W*(?:from|von|de|da|sent|date|datum|fecha|subject|re|betreff)\s?:",
    re.I,
)
_NO_NAMES = re.compile(
    rf"{_CLOCK}|{_DAY}|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"am|pm|at|on|the|today|yesterday|from|sent|date|via|around|like|about|received)\b|\b20\d\d\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"^\W*(?:me|i|myself|customer|buyer|ich|moi|yo|io|ik)\b", re.IGNORECASE)
# What bears a time and is said by nobody: a journey of a parcel, a page, the person's own account.
_OF_A_THING = re.compile(
    r"(?<!\w)(?:i|i'\w+|it|we|my|mine|our|came|was|were|got|had|order(?:ed)?|delivered|delivery|arrived|tracking|shipped|"
    r"bought|purchased|paid|total|price|scan\w*|out for|picked up|posted|status|returned|refunded|"
    r"called|phoned|rang|wrote|emailed|chatted|asked|told|update|edit|deadline|by|until)(?!\w)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(?:dear|hello|hi|hey|good (?:day|morning|afternoon|evening)|g'day|morning|evening|"
    r"greetings|thank you for|thanks for|mr|mrs|ms|sir|madam|guten (?:tag|morgen|abend)|hallo|"
    r"sehr geehrte\w*|liebe\w*|bonjour|madame|monsieur|ch[eè]re?|buon\w+|gentile|salve|hola|"
    r"buen[oa]s|estimad[oa]|beste|geachte|namaste)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:(?:kind|best|warm|with)? ?regards|sincerely|yours(?: \w+)?|cheers|thanks|best wishes|mfg|"
    r"mit freundlichen grüßen|viele grüße|cordialement|saludos|cordiali saluti|groet\w*|"
    r"(?<=[.!?\n] )[—–-]+|(?<=\n)[—–-]+|[—–]|"
    r"(?<=[.!?]) -)[ ,\n]*(?P<who>(?:[A-Z]\. ?)*[^\W\d_][^\n.!?]{1,60})\W*$",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    r"(?<!\w)(?:you|your|u|ur|pls|please|kindly|we|our|us|sie|ihnen|ihr\w*|wir|"
    r"vous|nous|votre|vos|su|le|usted|nosotros|lei|noi|u|uw|wij)(?!\w)",
    re.IGNORECASE,
)
_MY_TALK = re.compile(
    r"^\W*(?:(?:so|and|but|ok|well|bhai|mate|lol|hm+|ugh|yeah|nah|no|wait|is|are|can|cn|should|do|"
    r"does|what|wat|how|why|who|i|i'm|im|they|he|she|that|this|tempting|not|help|reply)\b)",
    re.IGNORECASE,
)
_A_SENTENCE = re.compile(
    r"(?<!\w)(?:i|i'\w+|you|your|my|we|they|he|she|it|was|is|are|have|has|had)(?!\w)", re.IGNORECASE
)
# What the window itself tells below the lines: "[Chat ended 17:59]".
_STATE = re.compile(r"^\W*[\[(*][^\n]{4,60}[\])*]\W*$")
_OF_A_TALK = re.compile(r"(?i)\b(?:chat|transcript|messages?|call|thread|inbox|log|whatsapp|sms)\b")
_LONGEST_HEAD, _MOST_HEADS, _WORDS_OF_A_TITLE = 110, 5, 8
_FEWEST = 4  # words of a body
_MOST_OWN = 40  # words of what the person adds below


@dataclass(frozen=True)
class Form:
    """Their words in a text, and whose they are as it is written.

    head: the labels before the words, and the name below them. spans: where the words stand in the
    layers; none where the person spoke last and nobody answered. own: what the person adds below.
    mail: whether it is one text with one sender.
    """

    head: str
    spans: tuple[tuple[int, int], ...]
    own: str
    mail: bool


@lru_cache(maxsize=16)
def form_of(message: Message) -> Form | None:
    """What `message` shows by its form; None where it shows nothing, or is a pasted mail anyway."""
    if message.pasted or message.given or not _bears_a_mark(message.raw):
        return None
    return _log(message) or _mail(message)


def _bears_a_mark(raw: str) -> bool:
    return _DATED.search(raw) is not None or ("@" in raw and _ADDRESS.search(raw) is not None)


@dataclass(frozen=True)
class _Line:
    begin: int
    text: str


def _lines(raw: str) -> Iterator[_Line]:
    at = 0
    for text in raw.split("\n"):
        if text.strip():
            yield _Line(at, text)
        at += len(text) + 1


def _log(message: Message) -> Form | None:
    """A log in which somebody else than the person speaks at a time."""
    rows = [(one, _logged(one.text)) for one in _lines(message.raw)]
    heads = [found for _, found in rows if found]
    others = [found for found in heads if not _is_mine(found["head"])]
    if not heads or len(_days(heads)) > 1:
        return None
    first = next(i for i, (_, found) in enumerate(rows) if found)
    if any(not _is_title(one.text) for one, _ in rows[:first]):
        return None  # a story that goes over into a log
    titles = " ".join(one.text for one, _ in rows[:first])
    own = "\n".join(one.text for one, found in rows[first:]
                    if not (found or _STATE.match(one.text)))  # fmt: skip
    if heads[-1] not in others:  # the person spoke last
        alone = not others and len(heads) > 1
        return Form(titles, (), own, mail=False) if alone else None
    said = [(one.begin + found.start("said"), found["said"])
            for one, found in rows if found and found in others]  # fmt: skip
    said += [(one.begin, one.text) for one, _ in rows[first:] if _STATE.match(one.text)]
    spans = tuple(_span(message, *one) for one in said)
    names = "\n".join(dict.fromkeys(one["head"] for one in reversed(others)))
    return Form(f"{names}\n{titles}", spans, own, mail=False)


def _days(heads: Sequence[re.Match[str]]) -> set[str]:
    return {day[0] for one in heads if (day := _A_DAY.search(one["head"]))}


def _logged(line: str) -> re.Match[str] | None:
    """The head of a line that somebody says at a time, and the words behind it."""
    found = _BRACKETED.match(line) or _LOGGED.match(line)
    if found is None or not _has_name(found["head"]):
        return None
    mine = _is_mine(found["head"])
    return None if _OF_A_THING.search(found["head"]) and not mine else found


def _is_mine(head: str) -> bool:
    return _MINE.search(_NO_NAMES.sub(" ", head)) is not None


def _has_name(text: str) -> bool:
    return re.search(r"[^\W\d_]{2}", _NO_NAMES.sub(" ", text)) is not None


def _mail(message: Message) -> Form | None:
    """A mail: lines that say who wrote it and when, and below them words to somebody."""
    rows = list(_lines(message.raw))
    heads = [one for one in rows[:_MOST_HEADS]]
    count = next((i for i, one in enumerate(heads) if not _is_head(one.text)), len(heads))
    head, body = rows[:count], rows[count:]
    if not body or not any(_marked(one.text) for one in head):
        return None
    body, own = _apart(body)
    begin, end = body[0].begin, body[-1].begin + len(body[-1].text)
    text = message.raw[begin:end]
    signed = _SIGNED.search(text)
    named = " ".join(one.text for one in head)
    who = signed["who"] if signed else ""
    if not (_has_name(named) or who) or not _is_written_to(text, signed=bool(who)):
        return None
    if _OF_A_THING.match(_NO_NAMES.sub(" ", named).strip()):
        return None
    return Form(f"{named}\n{who}", (_span(message, begin, text),), own, mail=True)


def _is_written_to(text: str, *, signed: bool) -> bool:
    """Whether a text speaks to the one who got it, and is no account of a buyer."""
    if len(text.split()) < _FEWEST or of_a_person(text.lower().replace("’", "'")):
        return False
    return bool(_GREETING.match(text) or signed or _TO_YOU.search(text))


def _apart(body: list[_Line]) -> tuple[list[_Line], str]:
    """The lines of a mail, and what the person says below it."""
    cut = len(body)
    while cut > 1 and _is_own(body[cut - 1].text):
        cut -= 1
    return body[:cut], "\n".join(one.text for one in body[cut:])


def _is_own(line: str) -> bool:
    """Whether a last line is the person's: it begins small, and asks us or tells of them."""
    few = len(line.split()) <= _MOST_OWN
    return few and line.lstrip()[:1].islower() and _MY_TALK.match(line) is not None


def _is_head(line: str) -> bool:
    """Whether a line can stand in a head: who wrote and when, and no sentence."""
    if len(line) > _LONGEST_HEAD or _GREETING.match(line) or _logged(line):
        return False
    return _marked(line) or _is_title(line)


def _marked(line: str) -> bool:
    """Whether a line bears a date, a time or an address, and nothing is said in it."""
    if not (_DATED.search(line) or _ADDRESS.search(line)):
        return False
    rest = _NO_NAMES.sub(" ", _ADDRESS.sub(" ", line))
    closed = re.search(r"[.?!]\s*$", line) and not re.search(r"[ap]\.m\.\s*$", line)
    return not closed and len(rest.split()) <= _WORDS_OF_A_TITLE + 2 and not _talks(rest)


def _is_title(line: str) -> bool:
    words = re.findall(r"[^\W\d_][\w.'&-]*", line)
    few = 0 < len(words) <= _WORDS_OF_A_TITLE and not re.search(r"[.?!]\s*$", line)
    named = sum(one[:1].isupper() for one in words) * 2 >= len(words) or _OF_A_TALK.search(line)
    return bool(few and named) and not _talks(line)


def _talks(line: str) -> bool:
    return _A_SENTENCE.search(line) is not None


def _span(message: Message, begin: int, text: str) -> tuple[int, int]:
    """The place of raw words in the layers."""
    end = begin + len(text.rstrip())
    last = len(message.text) if end >= len(message.raw.rstrip()) else message.place(end)
    return message.place(begin), last
