"""The reason for the refusal, as the person tells it or as it was pasted."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from agent.domain.case import Update
from agent.reading.grounds.causes import caused
from agent.reading.grounds.ground_words import (
    CAUSE,
    CLAIM,
    NOTHING,
    RULE,
    WORDS,
    no_ground,
    sums,
    weight,
)
from agent.reading.grounds.quoted_reasons import PLAIN_NO, quoted
from agent.reading.grounds.reason_words import OWN_SIDE
from agent.reading.grounds.tellers import Claim, retold
from agent.reading.message.text import Message
from agent.reading.moves.transcripts import lines
from agent.reading.order.outside_papers import said_outside
from knowledge.instructions import instructs

_WINDOW = re.compile(
    r"(?<!\w)(?:the |my |return |\d+[- ]day |replacement |refund ){0,4}(?:window|"
    r"return period|return date|deadline)(?: (?:has|is|was|had|"
    r"just))? ?(?:been )?(?:shut|closed|passed|over|ended|expired|gone|finish\w*|up|"
    r"lapsed)(?: \w+ \w+ ago)?"
)
_GIVEN = re.compile(
    r"(?<!\w)(?:sa(?:id|ys?|ying)|told|tells?|tell|claim\w*|wrote|writes|answer\w*|repl\w+|stat\w+|"
    r"refus\w*|den(?:y|ies|ied|ying|ial)|reject\w*|declin\w*|because|since|reason|insist\w*|"
    r"won't|can't|cannot|no)(?!\w)|[\"':]"
)
_NO_GROUND = re.compile(
    r"^(?:i|we) (?:can(?:not|'t)|won't|do not|don't) (?:take|accept|get) back my(?!\w)|"
    r"^no (?:refunds?|returns?|money)\W*$|"
    r"^(?:my |the )?(?:case|ticket|chat|call|reference|ref)(?: (?:id|nr|number|no))?\W+\S*\d\S*$",
    re.IGNORECASE,
)
_LONGEST, _SHORTEST = 160, 4  # characters of a ground
# A bare no before the cause, and what stands behind it that is not theirs any more.
_BECAUSE = r"(?:because(?: of)?|cos|coz|due to|perch[eé]|weil|porque)(?!\w)"
_BARE_NO = re.compile(
    r"(?:(?:quote(?: unquote)?|apparently|basically|unfortunately),? )*"
    r"(?:(?:please|kindly) (?:note|be (?:informed|advised)|understand)(?: that)? |"
    r"(?:i'm |we're |we are |i am )?(?:very )?(?:sorry|afraid),? (?:but|that) |"
    r"(?:i|we)(?:'ve| have) (?:checked|looked|reviewed|verified)(?: \w+){0,3}? and |"
    r"we(?:'ve| have) (?:determined|found|concluded|decided) that |(?:adamant|firm|clear) that )?"
    r"(?:(?:no|nope|nah|never|sorry(?: (?:love|mate|sir|madam|ma'am|dear|pal))?|not possible|a "
    r"(?:flat |big )?no)(?: (?:as well|too|again|either|also))?(?:[,:;. -]*[,:;.-] ?|"
    rf"(?= (?:as(?! well)|since|{_BECAUSE})))(?: ?(?:as(?! well)|since) )?)?(?: ?{_BECAUSE} )?"
)
_AFTER = re.compile(
    r",? (?:and )?then (?:a|an|the|his|her|my|their)(?!\w)|, (?:which|who)(?!\w)|"
    r",? and (?:hung|put the|ended|left|disconnected|logged|went|that(?:'s| is| was) that)(?!\w)|"
    r",? that (?:[a-z]+)$| by (?:an?|the) (?:\w+ )?(?:named|called)(?!\w)|"
    r",? apparently$|,? and (?:amazon|the \w+) (?:says?|said|told)(?!\w)"
)
_FOUND = re.compile(
    r"(?<!\w)(?:received|found|inspect\w+|came back|determined|identified|noticed|detected|"
    r"records? (?:shows?|indicates?))(?!\w)"
)
_BROKEN = re.compile(r"\n[> \t]*(?=\w)")  # the end of a line and the margin of the next
_HEAD = re.compile(
    r"(?:repl|answer|respon|mail|messag|letter|chat|sa(?:id|y)|wrote|writ|told|reason|decision|"
    r"text|"
    r"support|seller|agent|rep|supervisor|antwort|réponse|respuesta|risposta|"
    r"bericht)\w*[^:\n]{0,25}:"
    r"\W*$"
)
_GREETING = re.compile(r"(?:dear|hello|hi|good \w+)(?: [^\s,]+){0,3},\s+")
_SURE = {CAUSE: 0.8, RULE: 0.75, CLAIM: 0.7, WORDS: 0.7}
"""Of confidence: a bare no told later does not take the place of a cause."""


@dataclass(frozen=True)
class _Ground:
    """One stretch of words of theirs and how much of a ground it is."""

    start: int
    end: int
    weight: int


def denial_reason(message: Message) -> list[Update]:
    """Reads the reason Amazon or the seller gave, as told by the person or as pasted.

    Of several, a cause outweighs a bare no, and the first told outweighs what follows.
    """
    plain = (one for one in _grounds(message) if not _no_reason(message, one))
    found = max(plain, key=lambda one: one.weight, default=None)
    if found is not None:
        return [_reason(message, found)]
    window = _WINDOW.search(message.told)
    if window and not message.negated(window.start()) and _attributed(message, window.start()):
        return [_reason(message, _Ground(*window.span(), CAUSE))]
    return []


def _grounds(message: Message) -> Iterator[_Ground]:
    claims = [*caused(message.facts), *caused(_theirs(message)), *retold(message)]
    outside = said_outside(message)
    for claim in sorted(claims, key=lambda one: one.start):
        if not any(begin <= claim.start < end for begin, end in outside):
            yield from _weighed(message, claim)
    for start, end in quoted(message):
        words = message.told[start:end]
        if not no_ground(words):
            yield _Ground(start, end, max(weight(words), CLAIM))
    for line in lines(message):
        if line.desk is None and line.who is None and not _HEAD.search(message.told, 0, line.begin):
            continue  # "amazon mess: ..." is the person's own head
        yield from _in_line(message, line.begin, line.end)
    for begin, end in message.pasted:
        yield from _in_a_mail(message, begin, end)


def _weighed(message: Message, claim: Claim) -> Iterator[_Ground]:
    start, end = _clause(message, claim)
    words = claim.told[start:end]
    found = weight(words) if len(words.strip()) >= _SHORTEST else NOTHING
    if found >= claim.least and not message.text.startswith("?", end):
        yield _Ground(start, end, found)


def _clause(message: Message, claim: Claim) -> tuple[int, int]:
    """From where a claim begins to where theirs ends: at the quotation mark, or the own side."""
    text, start = claim.told, claim.start
    if text.startswith('"', start):
        close = text.find('"', start + 1)
        if start < close <= start + _LONGEST:
            return start + 1, close
    end = claim.end or min(_full_stop(message, start), start + _LONGEST)
    words = text[start:end].rstrip(" .,!;?\n")
    bare = _BARE_NO.match(words)
    if bare and words[bare.end() :].strip():
        start += bare.end()
        words = words[bare.end() :]
    if not _literal(message, start):
        words = _their_side(words)
    return start, start + len(words.rstrip(" ,-"))


def _full_stop(message: Message, place: int) -> int:
    """Where a sentence ends; a line of pasted words goes on in one that begins small."""
    end = message.sentence(place)[1]
    while not message.own[place:end].strip() and message.text.startswith("\n", end - 1):
        on = _BROKEN.match(message.text, end - 1)
        if on is None or not _begins_small(message, on.end()):
            break
        end = message.sentence(on.end())[1]
    return end


def _in_line(message: Message, begin: int, end: int) -> Iterator[_Ground]:
    """The sentences of a line of theirs that say no."""
    for start, stop in _sentences(message, begin, end):
        words = message.told[start:stop]
        if weight(words) >= RULE and not message.text.startswith("?", stop):
            yield _Ground(_begin(message, start, stop), stop, RULE)


def _in_a_mail(message: Message, begin: int, end: int) -> Iterator[_Ground]:
    """The sentences of pasted words that say what was found, or no."""
    for start, stop in _sentences(message, begin, end):
        words = message.told[start:stop]
        if _FOUND.search(words) and weight(words) is CAUSE:
            yield _Ground(_begin(message, start, stop), stop, CAUSE)
        elif PLAIN_NO.search(words) and not no_ground(words):
            yield _Ground(_begin(message, start, stop), stop, RULE)


def _begin(message: Message, start: int, stop: int) -> int:
    """Where the ground begins in their sentence: behind the courtesy."""
    bare = _BARE_NO.match(message.told, start, stop)
    return bare.end() if bare and bare.end() < stop else start


def _sentences(message: Message, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences between two places without the space and the marks around them."""
    first_of = max(0, bisect_right(message.sentences, (begin, len(message.text))) - 1)
    for first, last in takewhile(lambda one: one[0] < end, message.sentences[first_of:]):
        start, stop = max(first, begin), min(last, end)
        words = message.told[start:stop]
        start += len(words) - len(words.lstrip(' \n>*-"'))
        greeting = _GREETING.match(message.told, start, stop)
        start = greeting.end() if greeting else start
        stop -= len(words) - len(words.rstrip(' \n.,!?;"'))
        if _SHORTEST <= stop - start <= _LONGEST:
            yield start, stop


def _theirs(message: Message) -> str:
    """What others wrote: all that the person did not, its broken lines joined."""
    pairs = zip(message.told, message.own, strict=True)
    text = "".join(one if own.isspace() else " " for one, own in pairs)
    return _BROKEN.sub(
        lambda line: " " * len(line[0]) if _begins_small(message, line.end()) else line[0], text
    )


def _begins_small(message: Message, place: int) -> bool:
    first = message.words(place, place + 1)
    return first.islower() or first.isdigit()


def _attributed(message: Message, place: int) -> bool:
    """Whether the sentence says that somebody gave it as a reason: else it is the person's own."""
    begin, _ = message.sentence(place)
    before = message.told[begin:place]
    return bool(_GIVEN.search(before)) or message.own[place : place + 6].strip() == ""


def _no_reason(message: Message, found: _Ground) -> bool:
    """Whether it instructs whoever reads it, is a no alone, or can only be the person's."""
    words = message.words(found.start, found.end)
    return instructs(words) or _NO_GROUND.search(words) is not None


def _reason(message: Message, found: _Ground) -> Update:
    """The reason in the words it stands in, without the line marks of a quoted e-mail."""
    words = re.sub(r"\s*\n[>\s]*", " ", message.words(found.start, found.end))
    words = words.strip(" .")
    bare = words.strip("\"'")
    words = words if bare.count('"') % 2 else bare
    words = words.replace('"', "'")
    return message.update("denial_reason", words, found.start, found.end, _SURE[found.weight])


def _literal(message: Message, start: int) -> bool:
    """Whether it stands there as it was said: in quotation marks, or pasted."""
    pasted = not message.own[start : start + 6].strip()
    return pasted or message.text[:start].rstrip(" ")[-1:] in ('"', "'")


def _their_side(words: str) -> str:
    """The ground they gave, without what the person says to it: "but it broke yesterday"."""
    for pattern in (OWN_SIDE, _AFTER):
        own = pattern.search(words)
        words = words[: own.start()] if own else words
    return words.split(",")[0] if sums(words) else words  # "the window is over, lamp $40"
