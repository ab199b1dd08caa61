"""Values that were told of one event and are said of another: delivered, then "ordered".

Both figures were told, so comparing values finds nothing; here each keeps the event it belongs to.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.readers import amounts, readings
from agent.grounding.spans import days


def _patterns(**roles: str) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in roles.items()}


_BACK = (
    r"(?:sent|gave|given|got|gotten|paid|put|received|had|have|went|going|money|"
    r"credited|handed|posted|shipped|mailed|brought|dropped|took)(?: \S+){0,4}? back"
)
_OF_DAYS = _patterns(
    bought=r"ordered|bought|purchased?|placed|order (?:date|of|from|dated)",
    came=r"delivered|delivery|arriv\w+|c[ao]me|reached|received|landed|turned up|showed up|got",
    returned=rf"returned|{_BACK}|handed|dropped|scanned|picked up|collected|posted|shipped|mailed",
    refunded=r"refund\w*|credit\w*|reimburs\w+|money|amount",
    closed=r"clos\w+|end\w*|expir\w+|ran out|over|until|deadline|window|last day|laps\w+|by",
    spoke=r"wrote|writ\w+|call\w*|rang|phon\w+|chat\w*|said|says?|told|ask\w*|refus\w+|offer\w*|"
    r"promis\w+|answer\w*|repl\w+|spoke|contact\w*|declin\w+|den(?:y|ied)|messag\w+|e-?mail\w*|"
    r"request\w*|reject\w*|confirm\w*|claim\w*|inform\w*|stat(?:e|ed|es|ing)|report\w*|notic\w+",
    broke=r"stopp\w+|broke\w*|fail\w*|died|faulty|defect\w*|damag\w*|crack\w*|began|start\w*|"
    r"opened|tried|us(?:e|ed|ing)|noticed|found|discovered|saw",
    charged=r"charg\w+|took|taken|debit\w*|billed|withdr\w+|paid|deducted|cancel\w*|clos\w+|lock\w*",
)
_STATED_DAYS = frozenset({"bought", "came", "returned", "refunded"})
_OF_SUMS = _patterns(
    price=r"paid|cost|costs|price|priced|worth|bought|ordered|purchased?|value|total",
    refunded=rf"refunded|credited|reimbursed|{_BACK}|came (?:back|through)|"
    r"(?:confirmed|issued|processed|approved|promised|sent|received|got|had) (?:\w+ ){0,3}?refund|"
    r"refund (?:\S+ ){0,3}?(?:came|arrived|confirmed|issued|processed|approved|promised)|so far|"
    r"only",
    offered=r"offer\w*|propos\w+|suggest\w+|goodwill|voucher|gift card|credit|instead|"
    r"partial refund",
    kept=r"kept|keep\w*|deduct\w+|withh\w+|fees?|restocking|charg\w+|took|taken|billed|debited",
    missing=r"missing|remain\w*|rest|outstanding|owed?|owes|short|balance|difference|still|left|"
    r"not|never|n['’]t",
)
_STATED_SUMS = frozenset({"price", "refunded", "offered", "kept"})
_UNNAMED = frozenset({"price"})  # a bare sum beside an order is what it cost
_ASKS = re.compile(
    r"\b(?:please|would|could|can|will|want|need|ask\w*|request\w*|should|if|expect|seek|like)\b",
    re.IGNORECASE,
)
# A day by which something is still wanted is ahead; what was wanted by then may be past.
_WANTED_BY = re.compile(
    r"\b(?:expect|await|need|want|require|request|demand|please|kindly|reply|answer|respond|confirm|"
    r"let me (?:know|have)|look(?:ing)? forward)\b(?:(?! (?:by|before|until|no later than) ).)*"
    r" (?:by|before|until|no later than) (?:the (?:end|close) of )?(?P<term>.+)",
    re.IGNORECASE,
)
_WAS_WANTED = re.compile(
    r"\b(?:was|were|had|did|(?!need)\w+ed|told|said|wrote|chose|gave|got|came|went)\b",
    re.IGNORECASE,
)
_LONG_PAST = 199  # days
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_CLAUSE = re.compile(r"[,;] | (?:and|but|which|when|while|after|before) |: | [–—-] ")


class _Said(NamedTuple):
    """A value that a clause names, with the events the clause names.

    words: the clause. alone: it names no other value of the kind.
    """

    value: object
    roles: frozenset[str]
    words: str
    alone: bool


def other_roles(text: str, grounds: Grounds) -> Iterator[Issue]:
    """Dates and sums of a draft (plain) that the grounds tell of other events only."""
    if days_said := _sure(_dated(text, grounds.today), _STATED_DAYS):
        yield from _misplaced("date", days_said, _told_days(grounds))
    if sums_said := _sure(_sums(text), _STATED_SUMS):
        told = _told_sums(grounds)  # one sum can be the price and the refund: another has to be it
        known = frozenset().union(*(roles for roles in told.values() if roles != _OF_SUMS.keys()))
        yield from _misplaced("amount", _sure(sums_said, known), told)


def past_terms(text: str, grounds: Grounds) -> Iterator[Issue]:
    """Days gone by, until which a draft (plain) still wants something done."""
    for clause in _clauses(text):
        wanted = _WANTED_BY.search(clause)
        if wanted and not _WAS_WANTED.search(clause):
            for value, words in days(wanted["term"], grounds.today):
                if all(_gone_by(one, words, grounds.today) for one in readings(value)):
                    yield Issue(kind="date", words=words)


def _gone_by(day: object, words: str, today: date) -> bool:
    """Whether a day is past; without its year, one that is long past is next year's."""
    if not isinstance(day, date):
        return False
    since = (today - day).days
    return since > 0 and (str(day.year) in words or since < _LONG_PAST)


def _sure(said: Iterable[_Said], stated: frozenset[str]) -> list[_Said]:
    """What is plainly said of one of the `stated` events."""
    plainly = (one for one in said if one.alone and len(one.roles) == 1 and one.roles <= stated)
    return [one for one in plainly if not _ASKS.search(one.words)]


def _misplaced(
    kind: Kind, said: Iterable[_Said], told: Mapping[object, frozenset[str]]
) -> Iterator[Issue]:
    """What is `said` of an event, and was told of others and not of this one."""
    for one in said:
        known = [told[reading] for reading in readings(one.value) if told.get(reading)]
        if known and not any(one.roles & roles for roles in known):
            yield Issue(kind=kind, words=one.words)


def _told_days(grounds: Grounds) -> dict[object, frozenset[str]]:
    return _by_reading(one for text in grounds.each for one in _dated(text, grounds.today))


def _told_sums(grounds: Grounds) -> dict[object, frozenset[str]]:
    told = (one for text in grounds.each for one in _sums(text))
    return _by_reading(one._replace(roles=one.roles or _UNNAMED) for one in told)


def _by_reading(told: Iterable[_Said]) -> dict[object, frozenset[str]]:
    """The events that were told of each value, under each of its readings."""
    found: dict[object, frozenset[str]] = {}
    for one in told:
        for reading in readings(one.value):
            found[reading] = found.get(reading, frozenset()) | one.roles
    return found


@lru_cache(maxsize=1024)  # every draft is held against the same words, turn after turn
def _dated(text: str, today: date) -> tuple[_Said, ...]:
    """The dates of each clause, with the events it names."""
    return tuple(_said(text, lambda clause: days(clause, today), _OF_DAYS))


@lru_cache(maxsize=1024)
def _sums(text: str) -> tuple[_Said, ...]:
    """The sums of each clause, with the events it names."""
    return tuple(_said(text, amounts, _OF_SUMS))


def _said(
    text: str,
    read: Callable[[str], Iterable[tuple[object, str]]],
    patterns: Mapping[str, re.Pattern[str]],
) -> Iterator[_Said]:
    for clause in _clauses(text):
        values = list(read(clause))
        roles = _roles(clause, patterns) if values else frozenset()
        for value, words in values:
            bare = clause.rstrip(".") == words  # it says nothing of what it is: it may be any
            yield _Said(value, frozenset(patterns) if bare else roles, clause, len(values) == 1)


def _roles(clause: str, patterns: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    return frozenset(name for name, pattern in patterns.items() if pattern.search(clause))


def _clauses(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        yield from (clause.strip() for clause in _CLAUSE.split(sentence) if clause.strip())
