"""Whether somebody was hurt, where one sentence of a long message tells it.

By structure: what happened to a part of the body, to a person, to whoever ate or wore it, or where
they were treated for it; and by the likeness of that one sentence to sayings.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from agent.domain.reading import Alarm
from agent.reading.alarms.figurative import literal
from agent.reading.alarms.hurt_words import (
    HARM,
    HARMLESS,
    NOT_DONE,
    SOMEBODY,
    SOMEBODY_HARMED,
    TELLS,
)
from agent.reading.alarms.perils_abroad import LIMB_ABROAD, LIMB_ANYWHERE
from agent.reading.message.abroad import is_foreign
from agent.reading.message.meaning import about
from agent.reading.message.text import Message

_LIKE = 0.5  # the share of one sentence from which likeness alone tells
_LONG = 22  # words: a longer sentence is heard in the clauses that its commas make
_FEW = 5  # words of a clause
_SHORTEST = 10  # characters of a sentence that tells of harm
_MOST = 12  # sentences and clauses heard
_NOBODY = re.compile(
    r"(?<!\w)(?:nobody|no ?one|none of us)(?:'s)? (?:was |were |is |got |been |has (?:been )?)?"
    r"(?:\w+ )?(?:hurt|injured|harmed|burn(?:t|ed)|(?:an? )?shock(?:s|ed)?|(?:an? )?rash|ill|sick)|"
    r"no (?:injur\w+|harm done|one hurt)|niemand (?:wurde )?verletzt|"
    r"(?:not|n't|never) (?:put|use[d]?|tr(?:y|ied)) (?:it|any|them) on any(?:one|body)|"
    r"personne (?:n'est )?blessé|nadie (?:resultó )?herido|nessuno (?:si )?è fatto male(?!\w)"
)
_ALL_WELL = re.compile(
    r"(?<!\w)(?:i'm|we're|everyone(?:'s| is)|we are|all) (?:fine|ok|okay|unhurt|safe)(?!\w)"
)
_COMMAS = re.compile(r"[,:(]\s*|\s+-\s+|(?<=\w) (?=and (?:then |now )?(?:i|my|it|we|he|she|the)\b)")


@lru_cache(maxsize=8)  # asked for the alarm and again for the problem
def harmed(message: Message) -> bool:
    """Whether one sentence that the person wrote tells that somebody came to harm."""
    own = literal(message.own)
    if unhurt(own):
        return False
    parts = list(_sentences(message, own))
    if any(_told(message, own, begin, end) for begin, end in parts):
        return True
    heard = [clause for begin, end in parts for clause in _clauses(own[begin:end])][:_MOST]
    return any(about(one, "alarms").get(Alarm.INJURY, 0.0) >= _LIKE for one in heard)


def may_be_harmed(message: Message, own: str) -> bool:
    """Whether `own`, a layer of `message`, speaks of somebody where nothing denies the harm."""
    return not unhurt(own) and any(SOMEBODY.search(own, *s) for s in _sentences(message, own))


def unhurt(own: str) -> bool:
    """Whether `own` says that nobody was hurt, or that all are well and tells of no harm."""
    well = _ALL_WELL.search(own) is not None and TELLS.search(own) is None
    return well or _NOBODY.search(own) is not None


def _sentences(message: Message, own: str) -> Iterator[tuple[int, int]]:
    for begin, end in message.sentences:
        if end - begin >= _SHORTEST and not NOT_DONE.search(own, begin, end):
            yield begin, end


def _told(message: Message, own: str, begin: int, end: int) -> bool:
    sentence = own[begin:end]
    found = TELLS.search(sentence) or _harm_to_somebody(sentence)
    if found and not message.negated(begin + found.start()):
        return True
    rules = LIMB_ABROAD + LIMB_ANYWHERE if is_foreign(sentence) else LIMB_ANYWHERE
    spots = (rule.pattern.search(own, begin, end) for rule in rules)
    return any(spot and not message.negated(spot.start()) for spot in spots)


def _harm_to_somebody(sentence: str) -> re.Match[str] | None:
    if HARMLESS.search(sentence) or not SOMEBODY_HARMED.search(sentence):
        return None
    return HARM.search(sentence)


def _clauses(sentence: str) -> Iterator[str]:
    """The sentence, or the clauses of a long one, where somebody is spoken of."""
    words = len(sentence.split())
    parts = _COMMAS.split(sentence) if words > _LONG else [sentence]
    for part in (p.strip() for p in parts):
        if len(part.split()) >= _FEW and SOMEBODY.search(part):
            yield part
