"""Reads what grounds tell, by meaning: what is so, what happened, what is denied, who said so."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from agent.domain.found import SMALL_NUMBERS
from agent.grounding.base import Grounds
from agent.grounding.privacy import content_run, private_leaks
from agent.grounding.stems import is_past, meaning, negated, stem
from agent.grounding.vocabulary import FAULT_SIGNS, word_set

# "No. 5" and "Rs. 300" do not end a sentence.
SENTENCE = re.compile(r"(?<=[.!?])(?!(?<=\b[RrNn][so]\.)\s\d)\s+|\n+")
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_CLAUSE = re.compile(
    r"[,;:()–—\n\"“”]|\s-\s|(?=\b(?:and|but|because|so|while|although|though|since|which|who|that|"
    r"yet|when|why|how|if|until|unless|once|whether|after|before)\b)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot|hardly)\b|n['’]t\b", re.I
)
TOLD_BY = re.compile(
    r"\b(?:they|amazon|seller|chat|agent|you|your|he|she|rep|supervisor|bank|carrier|colleague|"
    r"support|reason|tracking|page|system|receipt|record|scan|label|listing)\b"
    r"[^.!?]{0,40}\b(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?|told|stated?|writes?|wrote|"
    r"answered|confirm\w*|prove\w*|indicate\w*|refus\w+|decline\w*|den(?:y|ied|ies)|cit(?:es|ed|ing)|shows?|reason|was|is)\b"
    r"|\bi was told\b|\baccording to\b|\bsupposed to\b|\bsays? it was\b|"
    r"\b(?:is|was|are|were) (?:\w+ )?(?:marked|shown|listed|reported)\b",
    re.IGNORECASE,
)
# A noun with the form of a verb: "the return window" does not tell that something was returned.
_NOUNS = word_set("return refund order claim call message promise review offer report")
MONEY, CAME = meaning("money"), meaning("arrived")
_TIMES = {"twice": "2", "thrice": "3"}
_NO_CHANGE = "samemind"
_FAULT_SIGNS = frozenset(meaning(word) for word in FAULT_SIGNS)
# What an item does that works: "it won't charge" tells of a fault.
_WORKINGS = frozenset(
    meaning(word)
    for word in word_set(
        "charge start work heat cool spin boot connect print light ring cut cook brew freeze"
    )
)
_INSTEAD = re.compile(r"\binstead of\b|\bnot what\b", re.IGNORECASE)
_CHANGED_MIND = re.compile(
    r"\bchange[ds]?\s(?:of|my)\smind|\b(?:no longer|not|n['’]t)\s(?:really\s)?(?:need|want|like)\b|"
    r"\bnothing\s(?:is\s|was\s)?wrong|\bnot\s(?:fit|suit)\b",
    re.IGNORECASE,
)
# What is put in other words than single ones. Each is written as one word that has a meaning.
_SAYINGS: tuple[tuple[str, str], ...] = (
    (r"\b(?:sent|shipped|mailed|went|brought|gave|took)\s(?:\w+\s){0,4}?back\b", " returned "),
    (r"\b(?:send|ship|mail|bring)\s(?:\w+\s){0,4}?back\b", " return "),
    (r"\b(?:take|took|taken)\s(?:some\s|several\s|the\s)?"
     r"(?=(?:photo|picture|image|video)s?\b)", " "),
    (r"(?:\bnot|n['’]t|\bnever)\s(?:yet\s)?(?:hear|heard)\b(?:\s(?:back|anything))?",
     " not answered "),
    (r"\b(?:hear|heard)\snothing\b|\bignor(?:ed|es|ing)\b(?=\s(?:me|my|both|all|every|the|it)\b)",
     " not answered "),
    (r"(?:\bnot|n['’]t)\s(?:stay\s)?shut\b(?!\soff|\sdown)", " not close "),
    (r"\b(?:someone|somebody)\selse['’]s\b|\b(?:another\sperson|other\speople)['’]s\b",
     " stranger's "),
    (r"\bhand(?:ed|ing)?\s(?:\w+\s){0,4}?over\b", " returned "),
    (r"\b(?:said|says|say|answer was|told (?:me|you|them|him|her|us))\sno\b", " refused "),
    (r"\bturn(?:ed|s|ing)?\s(?:\w+\s){0,3}?down\b", " refused "),
    (r"\b(?:offered|done|did|offers)\snothing\b", " refused "),
    (r"\b(?:has|have|did|could|was|were)(?:\snot|n['’]t)\s(?:yet\s|been\sable\sto\s|able\sto\s)?"
     r"help(?:ed)?\b", " refused "),
    (r"\bno\slonger\sworks?\b", " stopped working "),
    (r"\b(?:does|did|would|will)(?:\snot|n['’]t)\swork\b(?!\sfor)", " stopped working "),
    (r"\b(?:is\s)?not\s(?:a\s|simply\sa\s|just\sa\s)change\sof\smind\b", f" {_NO_CHANGE} "),
    (r"(?:\bnot|n['’]t)\s(?:yet\s)?(?:been\s)?(?:refunded|reimbursed)\b", " not received money "),
    (r"(?:\bnot|n['’]t)\s(?:yet\s)?here\b", " not received "),
    (r"\b(?:parcel|package|item|order|it|money|refund)\s(?:is|was)\s(?:now\s|already\s)?here\b",
     " arrived "),
    (r"\b(?:has|have|holds?|got)\s(?:it|them|the\s(?:parcel|package|shipment|item))\b"
     r"(?!\s\w+ed\b|\slooked|\ssent)", " inhand "),
    (r"\bha(?:s|ve|d)\snothing\b", " not inhand "),
    (r"\b(?:turn|show)(?:ed|n)?\sup\b", " arrived "),
    (r"(?:\bnot|n['’]t)\smatch\b", " wrong "),
    (r"\b(?:card|account|method)\s(?:that\s|which\s)?i\sused\b", " card "),
    (r"(?:\bnot|n['’]t|\bno longer)\s(?:really\s)?(?:need|want|like)\s(?:it|this|the\s\w+)"
     r"(?=[.,;!?]|\s(?:any|and|but|so|because)\b|\Z)", " not wantit "),
    (r"\bnowhere\s(?:to\sbe\s(?:found|seen))\b", " not received "),
    (r"\b(?:went|gone|remain(?:s|ed)?)\s(?:unanswered|without\s(?:an?\s)?(?:answer|reply))\b",
     " not answered "),
    (r"\b(?:posted|mailed|shipped)\s(?=(?:it|the|my)\b)", " returned "),
    (r"\b(?:nobody|no\sone|no\sreason)\s(?:has\s|was\s)?(?:explained|given)\b", " without reason "),
    (r"\bdrop(?:ped|ping)?\s(?:\w+\s){0,3}?off\b", " returned "),
    (r"\bpacked\s(?:up|in)\b|\bg(?:a|i)ve\sup\b|\bconked\sout\b", " failed "),
    (r"\bput\s(?:\w+\s){1,3}right\b", " resolve "),
    (r"\bif\s(?:the answer|it|that) is (?:still )?no\b", " "),
    (r"\b(?:ran|run)\sout\b", " ended "),
)  # fmt: skip
_SAYING = re.compile(
    "|".join(f"(?P<s{n}>{pattern})" for n, (pattern, _) in enumerate(_SAYINGS)), re.IGNORECASE
)

_MAY_SAY = re.compile(
    r"\b(?:back|over|no|down|nothing|not|here|right|up|off|used|nowhere|nobody|nothing|heard?|ignor\w+|else['’]s|people['’]s|person['’]s|shut|photos?|pictures?|videos?|images?|went|gone|remain|posted|mailed|shipped|ha(?:s|ve)|holds?|got|out)\b|n['’]t\b",
    re.IGNORECASE,
)


class Clause(NamedTuple):
    """The words of one clause, before its negation and after it."""

    plus: tuple[str, ...]
    minus: tuple[str, ...]
    denies: bool


class Told(NamedTuple):
    """What the grounds say, by meaning.

    plus: told. past: told as something that happened. minus: denied. denied: what it is denied of.
    claimed: told by others, as far as the person knows. numbers: those that occur, as figures.
    """

    plus: frozenset[str]
    past: frozenset[str]
    minus: frozenset[str]
    denied: frozenset[str]
    claimed: frozenset[str]
    numbers: frozenset[str]
    money_came: bool


def told(grounds: Grounds) -> Told:
    """Reads the grounds; a sentence that holds a private fact is no ground for words for others."""
    plus: set[str] = set()
    past: set[str] = set()
    minus: set[str] = set()
    denied: set[str] = set()
    claimed: set[str] = set()
    heard: set[str] = set()
    numbers: set[str] = set()
    came = False
    for sentence in _sentences(grounds.plain, grounds):
        numbers.update(filter(None, map(number_of, TOKEN.findall(sentence.lower()))))
        by_others = TOLD_BY.search(sentence) is not None
        for clause in clauses(sentence):
            (claimed if by_others else plus).update(map(meaning, clause.plus))
            (heard if by_others else past).update(_events(clause.plus))
            minus.update(map(meaning, clause.minus))
            denied.update(map(meaning, clause.plus if clause.denies else ()))
            came = came or {MONEY, CAME} <= set(map(meaning, clause.plus))
    plus |= claimed - minus
    past |= heard - minus
    _follow(plus, past, minus, grounds.plain)
    return Told(
        plus=frozenset(plus),
        past=frozenset(past),
        minus=frozenset(minus),
        denied=frozenset(denied),
        claimed=frozenset(claimed | heard),
        numbers=frozenset(numbers),
        money_came=came,
    )


def _follow(plus: set[str], past: set[str], minus: set[str], text: str) -> None:
    """Adds what follows from what was told: what did not come is missing, who refused has said so.

    `text` is all of the grounds.
    """
    if not _CHANGED_MIND.search(text):
        plus.add(_NO_CHANGE)
    if CAME in minus:
        plus.add(meaning("missing"))
        minus.add("inhand")
    if _INSTEAD.search(text):
        plus.add(meaning("wrong"))
    if plus & _FAULT_SIGNS or minus & _WORKINGS:
        plus.add(meaning("faulty"))
        past.add(meaning("failed"))
    if meaning("refused") in plus:
        past.update(map(meaning, ("said", "given", "helped")))
    if past & set(map(meaning, ("promised", "offered", "answered"))):
        past.add(meaning("said"))


def _events(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if is_past(word) or stem(word) not in _NOUNS:
            yield meaning(word)


def _sentences(text: str, grounds: Grounds) -> Iterator[str]:
    """The sentences of a plain text that hold nothing private."""
    secrets = {content_run(issue.words) for issue in private_leaks(text, grounds)}
    secrets = {run for run in secrets if not run.strip().isdigit()}  # which count anything
    for sentence in SENTENCE.split(text):
        run = content_run(sentence) if secrets else ""
        if not any(secret in run for secret in secrets):
            yield sentence


def clauses(sentence: str) -> Iterator[Clause]:
    """The clauses of a plain sentence, as lower-case words, cut at their negation."""
    if _MAY_SAY.search(sentence):
        sentence = _SAYING.sub(_meant, sentence)
    for part in _CLAUSE.split(sentence):
        if not part or not part.strip():
            continue
        found = _NOT.search(part)
        before, after = (part[: found.start()], part[found.end() :]) if found else (part, "")
        plus, minus = _words(before), _words(after)
        denied = tuple(word for word in plus if negated(word))
        kept = tuple(word for word in plus if word not in denied)
        yield Clause(kept, minus + denied, found is not None)


def _meant(match: re.Match[str]) -> str:
    return _SAYINGS[int((match.lastgroup or "s0")[1:])][1]


def _words(text: str) -> tuple[str, ...]:
    return tuple(w.lower() for w in TOKEN.findall(text.replace("-", " ")) if not w[0].isdigit())


def number_of(token: str) -> str | None:
    if token[0].isdigit():
        return token
    if token in _TIMES:
        return _TIMES[token]
    return str(SMALL_NUMBERS[token]) if token in SMALL_NUMBERS and len(token) > 2 else None
