"""Statements that are made of everyday words and are still statements: each has to have been told.

"Your system confirms that a refund is due" has no word in it that a request could not have. So
these are looked for as they are put, and hold only where the grounds put the same.

Source: rules on loyalty and honesty of the fact sheet.
"""

import re

from agent.grounding.base import Grounds, Issue
from agent.grounding.stems import meaning
from agent.grounding.told import Told
from agent.grounding.vocabulary import word_set

_WHO = (
    r"customers?|buyers?|people|users?|reviewers?|sellers?|shops?|stores?|companies|retailers?|"
    r"competitors?"
)
# What needs the like of it in the grounds.
_LIKE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:other|many|several|most|all|countless|numerous|your) (?:\w+ )?(?:{_WHO})\b"
        r"(?! service)[^.!?]*|\beveryone knows\b|\bi know (?:people|some(?:one|body))\b",
        r"\bbeyond repair\b|\bunsafe\b",
        r"^[^.!?]*\byour (?:own )?rules? (?:is|are|says?|states?)\b[^.!?]*[.!?]",
        r"\b(?:cheaper|lower|better) (?:price|offer|deal)\b|\bprice (?:is|has|was) (?:\w+ )?"
        r"(?:lower|cheaper|dropped|fallen)\b",
        r"\b(?:received|got|been sent|sent me|gave me)\b[^.!?]{0,20}\breplacement\b|"
        r"\b(?:the|my|this) (?:replacement|new one|second one) (?:is|was|has|also|too|arrived|"
        r"came|broke)\b(?!,? (?:\w+,? )?(?:cancel|never|not|promis|offer|refus|declin|call))",
        r"\b(?:bank|card (?:issuer|company)|court|judge|regulator)\b[^.!?]{0,20}\b(?:will|would|is "
        r"going to)\b",
        r"\bi(?:'ll| will| am going to| intend to| plan to| shall) (?:\w+ )?(?:dispute|"
        r"charge ?back|report|complain|file|go to the|contact my bank)\b",
        r"\b(?:i am|i'm|been) recording\b|\brecord(?:ing|ed) (?:this|our|the) (?:chat|call|"
        r"convers)",
        r"\bi have (?:the|a|every) (?:legal )?right\b",
        r"\b(?:in|to) (?:my|your) favou?r\b",
    )
)
# What an answer would decide in the person's case, where its sources say no such thing.
_VERDICTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:giv(?:e|es|ing) up|los(?:e|es|ing)|waiv(?:e|es|ing)|forfeit(?:s|ing)?) (?:your|the|"
        r"any|all) (?:\w+ )?(?:rights?|claims?)\b[^.!?]*",
        r"\bamazon (?:must|has to|is (?:legally )?(?:obliged|required|bound) to|owes)\b[^.!?]*",
        r"\b(?:it|this|that|yours?) (?:clearly |certainly )?(?:counts|qualifies|amounts|is "
        r"(?:clearly|certainly|legally)) (?:as|to|an?)\b[^.!?]*",
    )
)
_SOURCE = re.compile(
    r"\b(?:your|the|my|amazon's|their) (?:own )?(?P<noun>systems?|records?|data|files?|notes?|"
    r"history|sites?|website|pages?|app|warehouse|bank|team|department|staff|office|headquarters|"
    r"management|supervisor|manager|colleagues?)(?: \w+){0,2}? (?:confirm|show|prove|indicat|"
    r"agree|admit|say|said|stat|acknowledg|reveal|suggest)\w*\b",
    re.IGNORECASE,
)
_PROOF = re.compile(
    r"\b(?:i|we)(?:'ve)? (?:(?:also|still|even) )?(?:have|hold|own|possess|kept|attach|enclose|"
    r"include|got)\b[^.!?;]{0,30}\b(?P<noun>documents?|documentation|proof|evidence|paperwork|"
    r"records?|letters?|e-?mails?|correspondence|confirmation|agreement|statement)\b",
    re.IGNORECASE,
)
_ANY_PROOF = frozenset(
    map(
        meaning,
        word_set(
            "photo video receipt screenshot label tracking scan document proof evidence record "
            "letter email confirmation"
        ),
    )
)
_GENERAL = frozenset(map(meaning, ("document", "documentation", "proof", "evidence", "record")))


def untold(text: str, grounds: Grounds, known: Told) -> list[Issue]:
    """What of a draft (plain) needs to have been told as it stands, and was not."""
    said = grounds.plain
    found = [match[0] for one in _LIKE if not one.search(said) for match in one.finditer(text)]
    held = known.plus | known.claimed
    found += [m[0] for m in _SOURCE.finditer(text) if meaning(m["noun"].lower()) not in held]
    found += [m[0] for m in _PROOF.finditer(text) if not _is_held(m["noun"].lower(), known)]
    return [Issue(kind="claim", words=words.strip()) for words in found]


def untold_verdicts(text: str, grounds: Grounds) -> list[Issue]:
    """What an answer (plain) decides about the person's own case, and no source decides."""
    said = grounds.plain
    found = [match[0] for one in _VERDICTS if not one.search(said) for match in one.finditer(text)]
    return [Issue(kind="claim", words=words.strip()) for words in found]


def _is_held(noun: str, known: Told) -> bool:
    """Whether it was told; any kind of proof is proof."""
    if meaning(noun) in _GENERAL:
        return not _ANY_PROOF.isdisjoint(known.plus | known.claimed)
    return meaning(noun) in known.plus
