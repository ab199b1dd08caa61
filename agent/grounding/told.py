"""Reads what grounds tell, by meaning: what is so, what happened, what is denied, who said so."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from agent.domain.found import SMALL_NUMBERS
from agent.grounding.base import Grounds
from agent.grounding.following import follow
from agent.grounding.plain import TEXTS
from agent.grounding.privacy import content_run, private_leaks
from agent.grounding.sayings import reworded
from agent.grounding.spans import days
from agent.grounding.stems import is_past, meaning, negated, stem
from agent.grounding.vocabulary import word_set

# "No. 5", "Rs. 300" and "Nov. 3" do not end a sentence.
SENTENCE = re.compile(r"(?<=[.!?])(?!(?<=\b[RrNn][so]\.)\s\d)(?!(?<=\b[A-Z][a-z]{2}\.)\s\d)\s+|\n+")
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
    r"support|reason|tracking|page|system|receipt|record|scan|label|"
    r"listing)\b[^.!?]{0,40}\b(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?|told|stated?|writes?|"
    r"wrote|answered|confirm\w*|prove\w*|indicate\w*|tells?|records?|lists?|registers?|reports?|refus\w+|decline\w*|den(?:y|ied|ies)|"
    r"cit(?:es|ed|ing)|shows?|reason)\b|\b(?:reason|tracking|status|record|page|listing|label|"
    r"answer|position|view)\b[^.!?]{0,40}\b(?:was|is)\b|\b(?:supposed|alleged|apparent)ly\b|"
    r"\bmarked\b|\bit is (?:stated|claimed|said|alleged)\b|\bstatus\b|"
    r"\bdown as\b|\bit says\b|\bi was told\b|\baccording to\b|"
    r"\bsupposed to\b|\bsays? it was\b|\b(?:is|was|are|were) (?:\w+ )?(?:marked|shown|listed|"
    r"reported|recorded|logged|registered)\b",
    re.IGNORECASE,
)
# A noun with the form of a verb: "the return window" does not tell that something was returned.
_NOUNS = word_set("return refund order claim call message promise review offer report")
MONEY, CAME = meaning("money"), meaning("arrived")
_TIMES = {"twice": "2", "thrice": "3"}
_CANNOT = re.compile(r"\bcannot\b", re.IGNORECASE)
_NO_NEW_CLAUSE = word_set(
    """
    do does did have has had am is are was were can could will would should may might must shall
    and but that which who if when because so as than nor or since while although until before after
    though whether think believe say says said know hope wish suppose guess feel not t
    """
)
# A clause without a conjunction: "the lens I paid for", "is not what I ordered".
_SUBJECT = re.compile(
    r"(?P<before>[^\W_]+)\s(?P<subject>what\b|(?:i|you|we|they)(?:['’]\w+)?\s(?!(?:to|the|an?|"
    r"my|for|in|on|with|and|or|at|from|by|any|some)\b))",
    re.IGNORECASE,
)
# What others deny is not denied by the person: "Amazon says it never arrived".
_OTHERS_DENY = re.compile(
    r"\b(?:amazon(?: uk)?|they|seller|chat|agent|rep|support|you|he|"
    r"she)(?:\s\w+){0,3}?\s(?:says?|said|"
    r"saying|claim(?:s|ed|ing)?|insist(?:s|ed)?|told|writes?|states?)\b"
    r"(?:(?!\b(?:but|yet|although|though|however|while)\b)[^.!?;])*?(?:\b(?:not|never|no)\b|"
    r"n['’]t)|"
    r"\bsaying\b[^.!?;]*?\b(?:not|never)\b",
    re.IGNORECASE,
)
_CONTACTED = frozenset(map(meaning, ("wrote", "called", "phoned", "emailed", "messaged", "spoke")))


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


class _Said(NamedTuple):
    """What one sentence says, as in `Told`, and whether it tells what others said or denied."""

    plus: frozenset[str]
    past: frozenset[str]
    minus: frozenset[str]
    denied: frozenset[str]
    numbers: frozenset[str]
    money_came: bool
    by_others: bool
    others_deny: bool


@lru_cache(maxsize=4)  # a check asks for it several times
def told(grounds: Grounds) -> Told:
    """Reads the grounds; a sentence that holds a private fact is no ground for words for others."""
    said = [_said(one, grounds.today) for one in _sentences(grounds.plain, grounds)]
    own = {word for one in said if not one.others_deny for word in one.minus}
    theirs = [one for one in said if one.by_others]
    mine = [one for one in said if not one.by_others]
    plus, past, minus = _all("plus", mine), _all("past", mine), _all("minus", said)
    claimed, heard = _all("plus", theirs), _all("past", theirs)
    plus |= claimed - own
    past |= heard - own
    follow(plus, past, minus, grounds.plain)
    return Told(
        plus=frozenset(plus),
        past=frozenset(past),
        minus=frozenset(minus),
        denied=frozenset(_all("denied", said)),
        claimed=frozenset(claimed | heard),
        numbers=frozenset(_all("numbers", said)),
        money_came=any(one.money_came for one in said),
    )


def _all(field: str, said: Iterable[_Said]) -> set[str]:
    return set().union(*(getattr(one, field) for one in said))


@lru_cache(maxsize=8 * TEXTS)
def _said(sentence: str, today: date) -> _Said:
    """Reads one sentence of the grounds."""
    read = clauses(sentence)
    meant = [frozenset(map(meaning, clause.plus)) for clause in read]
    counted = filter(None, map(number_of, TOKEN.findall(sentence.lower())))
    return _Said(
        plus=frozenset().union(*meant),
        past=frozenset(event for clause in read for event in _events(clause.plus)),
        minus=frozenset(meaning(word) for clause in read for word in clause.minus),
        denied=frozenset(meaning(w) for clause in read if clause.denies for w in clause.plus),
        numbers=frozenset([*counted, *_times_contacted(sentence, today)]),
        money_came=any({MONEY, CAME} <= words for words in meant),
        by_others=TOLD_BY.search(sentence) is not None,
        others_deny=_OTHERS_DENY.search(sentence) is not None,
    )


def _times_contacted(sentence: str, today: date) -> Iterator[str]:
    """How often somebody was written to, when each time is told by its date."""
    if _CONTACTED & {meaning(word) for word in _words(sentence)}:
        count = len({value for value, _ in days(sentence, today)})
        yield from [str(count)] if count > 1 else []


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


@lru_cache(maxsize=8 * TEXTS)  # the words that are checked are among their own grounds
def clauses(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a plain sentence, as lower-case words, cut at their negation."""
    return tuple(_clauses(sentence))


def _clauses(sentence: str) -> Iterator[Clause]:
    for part in _parts(_CANNOT.sub("can not", reworded(sentence))):
        if not part.strip():
            continue
        found = _NOT.search(part)
        before, after = (part[: found.start()], part[found.end() :]) if found else (part, "")
        plus, minus = _words(before), _words(after)
        denied = tuple(word for word in plus if negated(word))
        kept = tuple(word for word in plus if word not in denied)
        yield Clause(kept, minus + denied, found is not None)


def _parts(sentence: str) -> Iterator[str]:
    for clause in _CLAUSE.split(sentence):
        yield from _embedded(clause)


def _embedded(clause: str) -> Iterator[str]:
    """A clause, and those that stand in it without a conjunction."""
    start = 0
    for match in _SUBJECT.finditer(clause):
        if match["before"].lower() not in _NO_NEW_CLAUSE:
            yield clause[start : match.start("subject")]
            start = match.start("subject")
    yield clause[start:]


def _words(text: str) -> tuple[str, ...]:
    return tuple(w.lower() for w in TOKEN.findall(text.replace("-", " ")) if not w[0].isdigit())


def number_of(token: str) -> str | None:
    if token[0].isdigit():
        return token
    if token in _TIMES:
        return _TIMES[token]
    return str(SMALL_NUMBERS[token]) if token in SMALL_NUMBERS and len(token) > 2 else None
