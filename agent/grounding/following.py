"""What follows from what was told: what did not come is missing, who refused has said so."""

import re
from typing import NamedTuple

from agent.grounding.sayings import NO_CHANGE
from agent.grounding.stems import meaning
from agent.grounding.vocabulary import FAULT_SIGNS


def _meant(words: str) -> frozenset[str]:
    return frozenset(map(meaning, words.split()))


_CHANGED_MIND = re.compile(
    r"\bchange[ds]?\s(?:of|my)\smind|\b(?:no longer|not|n['’]t)\s(?:really\s)?(?:need|want|like)\b|"
    r"\bnothing\s(?:is\s|was\s)?wrong|\bnot\s(?:fit|suit)\b",
    re.IGNORECASE,
)


class _Rule(NamedTuple):
    """When one of the `told` or of the `denied` is, or `text` is found: what then holds as well."""

    told: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    text: re.Pattern[str] | None = None
    plus: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()


# Who carries or sells goes by a name as well.
_CARRIER = re.compile(
    r"\b(?:UPS|FedEx|USPS|DHL|DPD|GLS|Evri|Hermes|Yodel|TNT|Royal Mail|Canada Post|Australia Post|"
    r"courier|carrier|driver|postman)\b",
    re.IGNORECASE,
)
_SELLER = re.compile(r"\b(?:third[- ]party|marketplace|trader|merchant)\b", re.IGNORECASE)
_PARTLY = re.compile(
    r"\bonly (?:got |was |been )*refunded\b|\brefunded (?:me )?only\b|\bpart(?:ial)?(?:ly)? refund|"
    r"\bremaining [$£€₹]|\b(?:kept|charged|deducted|withheld) an? [^.!?]{0,20}\bfee\b",
    re.IGNORECASE,
)
_BLACK = re.compile(
    r"\b(?:black|blank) screen\b|\b(?:went|goes|stays|turned|is) (?:all )?black\b", re.IGNORECASE
)
_INSTEAD = re.compile(r"\binstead of\b|\bnot what\b", re.IGNORECASE)
# What an item does that works: "it won't charge" tells of a fault.
_WORKINGS = "charge start work heat cool spin boot connect print light ring cut cook brew freeze"
_RULES = (
    _Rule(
        text=_PARTLY,
        plus=_meant("missing deduct"),
        past=_meant("received given withheld deducted kept"),
    ),
    _Rule(
        denied=_meant("arrived"),
        plus=_meant("missing late overdue"),
        minus=frozenset({"inhand"}),
    ),
    _Rule(denied=frozenset({"inhand"}), minus=_meant("seen found")),
    _Rule(text=_CARRIER, plus=_meant("carrier")),
    _Rule(text=_SELLER, plus=_meant("seller")),
    _Rule(told=_meant("closed"), past=_meant("missed")),
    _Rule(told=_meant("locked"), minus=_meant("access use")),
    _Rule(text=_INSTEAD, plus=_meant("wrong")),
    _Rule(
        told=_meant(" ".join(FAULT_SIGNS)),
        denied=_meant(_WORKINGS),
        text=_BLACK,
        plus=_meant("faulty"),
        past=_meant("failed"),
    ),
    _Rule(told=_meant("promised"), past=_meant("offered")),
    _Rule(told=_meant("refused"), past=_meant("said given helped")),
)
_SPOKEN = _meant("promised offered answered said")  # of what happened


def follow(plus: set[str], past: set[str], minus: set[str], text: str) -> None:
    """Adds to what is told, what happened and what is denied; `text` is all of the grounds."""
    if not _CHANGED_MIND.search(text):
        plus.add(NO_CHANGE)
    for rule in _RULES:
        if rule.told & plus or rule.denied & minus or (rule.text and rule.text.search(text)):
            plus |= rule.plus
            past |= rule.past
            minus |= rule.minus
    if past & _SPOKEN:
        past |= _meant("said spoke")
