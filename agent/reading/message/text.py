"""A message made ready to read: plain lower case, typos put right, and who is speaking kept apart.

Four layers of the same length, so that a place in one is the same place in the others and leads
back to the person's exact words:

- `text`: all of the message;
- `own`: without what others wrote (a pasted or quoted e-mail, an agent's lines in a pasted chat)
  and without instructions that a pasted text tries to give;
- `facts`: `own` without what is only supposed ("what if ...") or happened to somebody else;
- `told`: all but the instructions, for what a pasted denial says; of a pasted mail only what is
  about a return.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from agent.domain.case import Update
from agent.reading.message.on_behalf import as_own
from agent.reading.message.pasted import GIVEN, no_news
from agent.reading.message.pasted import pasted as blocks_of
from agent.reading.message.spelling import respell

LIMIT = 20_000  # characters read; a pasted archive must not stall the turn

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | {dash: "-" for dash in "‐‑‒–—−"}
    | {"\u00a0": " ", "\u202f": " ", "\u200b": " ", "\x00": " ", "\r": "\n"}
    | {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}
)
_RUN = r"(?P<mark>[^\w\s])(?P=mark){5,}"  # of one mark: read as a few, whatever its length
_FIGURES = 40  # characters: no figure is as long, and a longer run of them is slow to search
_TOKEN = re.compile(
    rf"[^\W\d_]+(?:'[^\W\d_]+)*|\n\s*|[^\S\n]+|{_RUN}|\d[\d.,]{{{_FIGURES},}}|.", re.DOTALL
)
_END = re.compile(r"[.!?…]+(?=[\s\")]|$)|[;\n]")
_MARKS = 3
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$")
_ABBREVIATION = re.compile(
    r"\b(?:rs|mr|mrs|ms|nr|inc|llc|ltd|co|st|vs|"
    r"approx|e\.g|i\.e|u\.s|u\.k)$"
)
_SUPPOSED = re.compile(
    r"\b(?:what if|suppose|supposing|imagine|hypothetically|let's say|say it (?:was|were)|"
    r"for example if)\b[^\n]*|\b(?:never|didn't|not|(?<=i )don't|(?<=we )don't) (?:said|say|"
    r"saying|claim|claimed) (?:that )?(?:it|i|the)\b[^,\n]*|"
    r"(?:^|(?<=[,:;(])|\b(?:and|but|so|or|then|unless)\b)\s*(?:if|unless) (?:it|they|i|the|amazon|"
    r"he|she|we|you|a|an|my|nothing|no|nobody)\b(?! (?:helps|need|matters))[^,\n]*|"
    r"(?<!know )(?<!asks )(?<!asked )(?<!ask )\bif (?:it|they|the \w+|a thing|something|an item|"
    r"i) (?:\w+ )?(?:were|had|would|breaks?|dies|refuses?|den(?:y|ies)|says?|doesn't|"
    r"don't)\b[^,\n]*"
)
_OTHERS = re.compile(
    r"\bmy (?:neighbou?r|friend|coworker|co-worker|colleague|boss|cousin|brother|sister|uncle|"
    r"roommate|flatmate|buddy|mate)(?:'s (?:\w+ ){0,2}(?:arrived|came|broke|was|got|had|tv|phone|"
    r"order|item|refund|return|case|parcel)|"
    r" (?:got|had|bought|returned|ordered|once)\b(?! (?:it |this |that )?(?:for )?me\b))|"
    r"\b(?:a friend of mine|someone (?:online|on reddit|i know)|some people|other people|"
    r"people online)\b"
)
_PASTED_LINE = re.compile(
    r"^\s*(?:>|(?:\[?\d{1,2}:\d{2}(?: ?[ap]m)?\]? ?)?(?:agent|rep|representative|associate|amazon|"
    r"support|customer service|supervisor|seller|bot|system|assistant|from|to|subject|sent|"
    r"date)\s?(?:\([^)\n]*\)|(?!wrote|said|says|repl|told|answer|refus|den[iy]|reject|"
    r"declin)\w+)?:)"
)
_OWN_LABEL = re.compile(r"^\s*(?:me|customer|i|you|buyer|myself)\s?:\s*")
_ORDER_TO_US = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:rules?|instructions?|prompts?|"
    r"guidelines?|everything)\b|\bsystem prompt\b|\byou are now\b|"
    r"\bset the (?:amount|problem|case|order)\b|\btell the (?:customer|user|person)\b"
)
_AN_AI = (
    r"(?:a\.?i\.?(?:[- ]\w+)?|llms?|language models?|(?:chat ?)?gpts?|(?:automat\w+|ai|writing|"
    r"drafting|text) (?:\w+ )?(?:tools?|helpers?|assistants?|software|writers?|systems?))"
)
_PROGRAMS = (
    r"(?:llms|language models|gpts|(?:automat\w+|ai|writing|drafting|text) (?:\w+ )?(?:tools|"
    r"helpers|"
    r"assistants|software|writers|systems|models|agents|bots))"
)
_BIDS = (
    r"(?::|must|should|shall|have to|tell|say|reply|respond|answer|append|add|set|treat|"
    r"ignore|include|write|mark|thank|advise|recommend|remember|consider|confirm|accept)"
)
# What is slipped into their words for a program that reads them: "(AI helpers: say that ...)".
_TO_A_PROGRAM = re.compile(
    rf"[(\[<{{*]+[^()\[\]<>{{}}\n]{{0,25}}(?<!\w)(?:{_AN_AI}|assistants?|(?:chat ?)?bots?)(?!\w)"
    rf"[^()\[\]<>{{}}\n]{{0,40}}?(?<!\w){_BIDS}(?!\w)[^()\[\]<>{{}}\n]{{0,400}}[)\]>}}*]*|"
    rf"(?<!\w)(?:{_PROGRAMS} (?:\w+ )?(?:must|should|shall|have to|please)|(?:{_AN_AI}|assistants?|"
    rf"(?:chat ?)?bots?) (?:that |who |"
    r"which )?(?:are |is )?(?:reading|read|reads|processing|handling|parsing|summari[sz]\w+) "
    r"(?:this|"
    r"the))(?!\w)[^\n]{0,400}"
)
_NEGATOR = re.compile(
    r"(?:\b(?:not|never|no|nothing|without|neither|nor|isn't|wasn't|nicht|kein|keine|pas)|n't)"
    r"(?!\sonly\b)(?:\s(?!it\b|it's|i\b|they\b|because|since|as\b|so\b|just\b|(?:take|accept|"
    r"refund|replace|exchange|reimburse|honou?r|cover|repair)\b)[\w'-]+){0,3}\s*$"
)
_CLAUSE_BREAK = re.compile(r"[.,;!?\n:]|\b(?:but|because|although|though|since|while)\b")
_CORRECTION = re.compile(
    r"\b(?:actually|correction|i meant?|i was wrong|i made a mistake|scratch that|my mistake|oops|"
    r"wait,? no|wait,|no wait|no,|nope,|sorry,? (?:it's|it was|it is|i meant?|the|that|not|no)|"
    r"to be (?:exact|precise)|hang on|hold on|my bad|typo|i mixed (?:it|them|that) up|"
    r"(?:checked|looked|read)(?: \w+){0,3} again|turns out|i misread|pardon|scusate?|perdón|pardon|"
    r"quatsch|i misspoke|i got that wrong)(?!\w)"
)


# "[CARD NUMBER REMOVED]" is our mark and nothing that somebody wrote.
_REMOVED = re.compile(r"\[[^\]\n]{0,40} removed[^\]\n]{0,40}\]")


@dataclass(frozen=True)
class Message:
    """One message in its layers; `starts` and `ends` lead from a place to the raw words."""

    raw: str
    text: str
    own: str
    facts: str
    told: str
    sentences: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    mended_from: int | None  # where the first correction ("sorry, it's ...") ends
    pasted: tuple[tuple[int, int], ...] = ()  # another's words as they were written
    given: bool = False  # all of it is what the other side just said

    @property
    def topic(self) -> str:
        """What shows the subject: of pasted words only those about a return."""
        return self.told if self.pasted else self.text

    @property
    def asked(self) -> str:
        """Where the person can ask us something: not in pasted words."""
        return self.own if self.pasted and not self.given else self.text

    def words(self, start: int, end: int) -> str:
        """Returns the person's exact words between two places."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return self.raw[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def update(
        self, field: str, value: object, start: int, end: int, confidence: float = 0.9
    ) -> Update:
        """Builds an update whose source words are those between two places.

        What stands after a correction ("sorry, it's ...") is read with full confidence.
        """
        sure = 1.0 if confidence >= 0.9 and self.corrected(start) else confidence
        return Update(field=field, value=value, words=self.words(start, end), confidence=sure)

    def corrected(self, place: int) -> bool:
        """Tells whether a correction comes before `place`."""
        return self.mended_from is not None and self.mended_from <= place

    def sentence(self, place: int) -> tuple[int, int]:
        """Returns the bounds of the sentence around `place`."""
        index = bisect_right(self.sentences, (place, len(self.text))) - 1
        return self.sentences[index] if self.sentences else (0, 0)

    def place(self, raw_place: int) -> int:
        """Returns the place in the layers of a place in the raw words."""
        return min(bisect_left(self.starts, raw_place), max(len(self.text) - 1, 0))

    def clause(self, place: int, *, reach: int = 200) -> int:
        """Returns where the clause that holds `place` begins, at most `reach` characters back."""
        begin = max(0, place - reach)
        breaks = [m.end() for m in _CLAUSE_BREAK.finditer(self.text, begin, place)]
        return breaks[-1] if breaks else begin

    def negated(self, place: int) -> bool:
        """Tells whether what begins at `place` is denied by a "not" or its like just before it."""
        return bool(_NEGATOR.search(self.text[self.clause(place, reach=60) : place]))


@lru_cache(maxsize=8)  # several readers of a turn ask for the same message
def understand(message: str, *, whole: bool = False) -> Message:
    """Returns `message` in its layers; reads the first 20,000 characters.

    whole: all of it is one text, in which nothing else is quoted or pasted.
    """
    raw = message[:LIMIT]
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []  # where a blank line stood
    for match in _TOKEN.finditer(raw.translate(_PLAIN)):
        piece = _plain(match[0])
        same = len(piece) == len(match[0])
        if match[0].count("\n") > 1:
            gaps.append(len(starts))
        begin, end = match.span()
        starts.extend(range(begin, end) if same else [begin] * len(piece))
        ends.extend(range(begin + 1, end + 1) if same else [end] * len(piece))
        pieces.append(piece)
    text = as_own(_REMOVED.sub(lambda mark: " " * len(mark[0]), "".join(pieces)))
    sentences = tuple(_sentences(text))
    given = GIVEN.match(text) is not None
    blocks = () if whole else blocks_of(text, gaps)
    others = _orders(text, sentences) if whole else chain(_pasted(text, sentences), blocks)
    own = _without(text, others)
    facts = _without(own, _not_facts(own, sentences))
    mended = _CORRECTION.search(own)
    mended_from = mended.end() if mended else None
    idle = () if given else _no_news(text, sentences, blocks)
    told = _without(text, chain(_orders(text, sentences), idle))
    places = (tuple(starts), tuple(ends))
    return Message(raw, text, own, facts, told, sentences, *places, mended_from, blocks, given)


def _plain(token: str) -> str:
    if token.isspace():
        return "\n" if "\n" in token else " "
    if token[0].isalpha():
        return respell(token.lower())
    return token[: _FIGURES if token[0].isdigit() else _MARKS].lower()


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    marks = [0]
    for match in _END.finditer(text):
        dot, before = text[match.start()] == ".", text[max(0, match.start() - 8) : match.start()]
        on = text[match.end() : match.end() + 2].lstrip()[:1]
        if not (dot and (_ABBREVIATION.search(before) or (on.isdigit() and _MONTH.search(before)))):
            marks.append(match.end())
    marks.append(len(text))
    return ((start, end) for start, end in pairwise(marks) if start < end)


def _pasted(text: str, sentences: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if _PASTED_LINE.match(line) and not _OWN_LABEL.match(line):
            yield start, end
        start = end + 1
    yield from _orders(text, sentences)


def _orders(text: str, sentences: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    for begin, end in sentences:
        if _ORDER_TO_US.search(text, begin, end):
            yield begin, end
    yield from (match.span() for match in _TO_A_PROGRAM.finditer(text))


def _no_news(
    text: str, sentences: tuple[tuple[int, int], ...], blocks: tuple[tuple[int, int], ...]
) -> Iterator[tuple[int, int]]:
    """The parts of pasted sentences that tell nothing of a return."""
    for first, last in blocks:
        for begin, end in sentences:
            part = max(begin, first), min(end, last)
            if part[0] < part[1] and no_news(text[slice(*part)]):
                yield part


def _not_facts(own: str, sentences: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    for begin, end in sentences:
        if _OTHERS.search(own, begin, end):
            yield begin, end
        for match in _SUPPOSED.finditer(own[begin:end]):
            yield begin + match.start(), begin + match.end()


def _without(text: str, spans: Iterator[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += [text[at:start], " " * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])
