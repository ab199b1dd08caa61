"""A lie that somebody puts up: "my brother says I should say it exploded".

By structure: somebody suggests to say a thing, and what is known of the case does not hold it.
Nothing of the suggestion is a fact, and whoever weighs it is answered with the honest words.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from agent.domain.case import Case
from agent.domain.grounds import ground
from agent.domain.problems import Ground
from agent.domain.told import Told
from agent.domain.vocabulary import Problem
from agent.reading.alarms.belied import belied
from agent.reading.alarms.honest import contradicted
from agent.reading.alarms.put_up_words import (
    AFFIRMED,
    ARRIVED,
    ASKED,
    DENIED,
    EMPTY,
    FAKE,
    FAULTY,
    GONE,
    HARM,
    I_WONDER,
    NO_MONEY,
    NOT_SO,
    NOT_THE_PARCEL,
    OTHERS_SPEAK,
    PERSONA,
    PUT_UP,
    REFUSED,
)
from agent.reading.alarms.untrue import asks_for_untrue
from agent.reading.message.text import Message

P = Problem
_OF_MIND = (P.WINDOW_PASSED_CHANGE_OF_MIND, P.NON_RETURNABLE_CHANGE_OF_MIND)
_NOT_HERE = (P.DELIVERED_NOT_RECEIVED, P.RETURN_LOST, P.REFUND_MISSING)
_WORD, _STEM = re.compile(r"[a-z]{4,}"), 4  # letters: "smells" and "smell"
_LONGEST, _MOST = 190, 8  # characters of what is to be said, suggestions heard
_END = re.compile(r"[.!?;\n]|,? but(?!\w)")


def as_meant(message: Message, case: Case) -> tuple[Message, bool]:
    """`message` without lies that are put up in it, and whether to say one is weighed."""
    thought_of = islice(_suggested(message.own, (PUT_UP, I_WONDER)), _MOST)
    spans = [
        span
        for span in thought_of
        if NOT_SO.match(message.own, span[2]) or _held(message, span, case) is False
    ]
    taken_back = belied(message.own)
    spans += taken_back
    if not spans:
        return message, False
    own = _without(message.own, spans)
    meant = replace(
        message,
        own=own,
        text=_without(message.text, spans),
        facts=_without(message.facts, spans),
        told=_without(message.told, spans),
    )
    _, start, end = spans[0]
    refused = REFUSED.search(message.own, start) or NOT_SO.match(message.own, end)
    return meant, bool(taken_back) or not refused


def only_the_truth(message: Message, case: Case) -> bool:
    """Whether what is thought of to say is all known to be so."""
    thought_of = _suggested(message.own, (PUT_UP, I_WONDER, ASKED))
    held = [_held(message, span, case) for span in islice(thought_of, _MOST)]
    if not (held and all(held)):
        return False
    return not (contradicted(message.own) or asks_for_untrue(message.own))


Span = tuple[int, int, int]
"""Where the suggestion begins, where what is to be said begins, and where that ends."""


def _suggested(own: str, ways: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    for pattern in ways:
        for found in pattern.finditer(own):
            before = own[found.start() : found.end("say")]
            if DENIED.search(before) or OTHERS_SPEAK.search(before):
                continue
            last = min(len(own), found.end() + _LONGEST)
            end = _END.search(own, found.end(), last)
            yield found.start(), found.end(), end.start() if end else last


def _held(message: Message, span: Span, case: Case) -> bool | None:
    """Whether the case or the rest of the message holds what is to be said; None: who knows."""
    begin, start, end = span
    claim, rest = message.own[start:end], f"{message.own[:start]} {message.own[end:]}"
    if AFFIRMED.search(message.own[start : end + 40]):
        return True
    if PERSONA.match(claim):
        return False
    if NO_MONEY.search(claim):
        return Told.REFUNDED not in case.told
    found = [
        held or words.search(rest) is not None
        for words, held in _kinds(case, claim)
        if words.search(claim)
    ]
    known = bool(case.fault or case.delivered_on) or case.problem is not P.UNKNOWN
    if all(found):
        return True if found or _of_the_fault(claim, case) else None
    return False if known or ARRIVED.search(f"{message.own[:begin]} {message.own[end:]}") else None


def _kinds(case: Case, claim: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """What is lied about, each with whether the case holds it."""
    harm = case.problem is P.INJURY_OR_RECALL or _same_harm(claim, case)
    fake = case.problem in (P.NOT_AS_DESCRIBED, P.UNKNOWN) or _in_fault(FAKE, case)
    return (
        (HARM, harm),
        (EMPTY, case.problem in (*_NOT_HERE, P.WRONG_OR_MISSING_ITEM)),
        (GONE, _gone(case, claim)),
        (FAKE, fake),
        *(((FAULTY, False),) if _nothing_wrong(case) else ()),
    )


def _same_harm(claim: str, case: Case) -> bool:
    """Whether the fault tells of that very harm: a smell of burning is no fire."""
    known = {found[0][:_STEM] for found in HARM.finditer((case.fault or "").lower())}
    return any(found[0][:_STEM] in known for found in HARM.finditer(claim))


def _in_fault(words: re.Pattern[str], case: Case) -> bool:
    return words.search((case.fault or "").lower()) is not None


def _of_the_fault(claim: str, case: Case) -> bool:
    known = {word[:_STEM] for word in _WORD.findall((case.fault or "").lower())}
    return bool(known & {word[:_STEM] for word in _WORD.findall(claim)})


def _gone(case: Case, claim: str) -> bool:
    inside = case.problem is P.WRONG_OR_MISSING_ITEM and NOT_THE_PARCEL.search(claim) is not None
    return inside or case.problem in _NOT_HERE


def _nothing_wrong(case: Case) -> bool:
    of_mind = case.problem in _OF_MIND and ground(case) is Ground.GOODWILL
    return case.own_damage or (of_mind and case.fault is None)


def _without(text: str, spans: list[Span]) -> str:
    for begin, _, end in spans:
        text = text[:begin] + " " * (end - begin) + text[end:]
    return text
