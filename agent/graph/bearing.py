"""Which facts bear on a question: the nearest few that hold where the person is, or none."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from agent.domain.base import Value
from knowledge.facts import EVIDENCE_WORDS, RANKS, Fact, FactSheet
from knowledge.passages import Passage

NEAR_ENOUGH = 0.31
"""How near a fact has to be to be about the question at all; tuned on the tune half of
tests/data/guidance_questions.yaml."""
OWN_NEAR_ENOUGH = 0.22
"""The same for the person's own documents, which are few and were added to be asked about."""
MARGIN = 0.07
"""How far behind the nearest fact another one may be."""
MOST_CLAIMS = 3
NEARER = 0.02
"""How much nearer another country's fact must be for the person to be told of it."""
MUCH_NEARER = 0.1
"""How much nearer it must be for the own country's facts to be neighbours and no answer."""
SECTION_WEIGHT = 0.6
"""A fact counts less in a section that fits less: its own sentence may not name its subject."""
PROSE = 0.1
"""How much less a guide's own words count than a fact with its source."""
MOST_QUOTED = 2
"""How many passages of the person's own documents an answer quotes."""

EVIDENCE_ORDER = tuple(EVIDENCE_WORDS)
DISPUTED = "claim."
"""Facts of this family are what others say against the sheet; they are told only as that."""
OTHER_FIRM = re.compile(
    r"\b(?:ebay|wal-?mart|costco|aliexpress|alibaba|temu|shein|etsy|netflix|spotify|paypal|klarna|"
    r"best ?buy|home depot|ikea|zalando|otto|flipkart|myntra|argos|currys|tesco|wayfair|wish\.com|"
    r"apple store|google play|steam|uber|airbnb|booking\.com|(?:at|from|to|does|by) target)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:amazon|a-to-z|a to z|prime)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Near:
    """A fact, or a passage that quotes none, and how near it is to the question (about 0 to 1)."""

    source: Fact | Passage
    nearness: float


class Bearing(Value):
    """What bears on a question, nearest first.

    claims: facts and passages of the guides that answer it; own: passages of the person's own
    documents; elsewhere: countries for which there is an answer, when the person's has none.
    """

    claims: tuple[Fact | Passage, ...] = ()
    own: tuple[Passage, ...] = ()
    elsewhere: tuple[str, ...] = ()


def bearing(passages: Iterable[Passage], facts: FactSheet, home: str | None) -> Bearing:
    """Chooses what answers the question that `passages` were found for.

    home: the person's jurisdiction, or the country of one who lives where we know no law, or None
    when it is not known. Then the country of a fact does not count.
    """
    usable = [p for p in passages if not p.instructs]
    found = _nearest([p for p in usable if p.rank != "user"], facts)
    here = [one for one in found if holds(one.source, home)]
    there = [one for one in found if not holds(one.source, home)]
    own = tuple(p for p in usable if p.rank == "user" and p.similarity >= OWN_NEAR_ENOUGH)
    quoted = own[:MOST_QUOTED]
    best = here[0].nearness if here else 0.0
    lead = there[0].nearness if there and there[0].nearness >= NEAR_ENOUGH else 0.0
    places = (one.source.jurisdiction for one in there if lead - one.nearness <= MARGIN)
    only_there = best < NEAR_ENOUGH or lead - best >= MUCH_NEARER
    elsewhere = tuple(dict.fromkeys(places)) if only_there and lead - best >= NEARER else ()
    if lead - best >= MUCH_NEARER:
        return Bearing(own=quoted, elsewhere=elsewhere)
    near = [one for one in here if one.nearness >= max(NEAR_ENOUGH, best - MARGIN)]
    claims = _agreeing([one.source for one in near], facts)[:MOST_CLAIMS]
    return Bearing(claims=claims, own=quoted, elsewhere=elsewhere)


def near_at_all(passages: Iterable[Passage], facts: FactSheet) -> bool:
    """Whether anything is near to a question that was asked without a place.

    The name of a place is near to every law of that place, whatever the question was.
    """
    found = _nearest([p for p in passages if p.rank != "user" and not p.instructs], facts)
    return bool(found) and found[0].nearness >= NEAR_ENOUGH


def about_others(question: str, passages: Iterable[Passage]) -> bool:
    """Whether a question is about another firm, which neither it nor a passage ties to Amazon."""
    firm = OTHER_FIRM.search(question)
    if firm is None or _OURS.search(question):
        return False
    return not any(firm[0].lower() in passage.text.lower() for passage in passages)


def holds(source: Fact | Passage, home: str | None) -> bool:
    """Whether a source holds in `home`; all do while that is not known."""
    return home is None or source.jurisdiction in (home, "any")


def _nearest(passages: list[Passage], facts: FactSheet) -> list[Near]:
    best = max((p.score for p in passages), default=0.0)
    found: dict[str, Near] = {}
    for passage in passages:
        less = SECTION_WEIGHT * (best - passage.score)
        for source, score in _scored(passage, facts):
            near = Near(source, score - less)
            if source.id not in found or found[source.id].nearness < near.nearness:
                found[source.id] = near
    return sorted(found.values(), key=lambda one: -one.nearness)


def _scored(passage: Passage, facts: FactSheet) -> list[tuple[Fact | Passage, float]]:
    """Each fact of a passage with its own score, else with the passage's."""
    if not passage.fact_ids:
        return [(passage, passage.similarity - PROSE)]
    scores = passage.fact_scores or (passage.similarity,) * len(passage.fact_ids)
    pairs = zip(passage.fact_ids, scores, strict=True)
    known = ((facts.get(i), score) for i, score in pairs if i in facts)
    return [(fact, score) for fact, score in known if not fact.id.startswith(DISPUTED)]


def _agreeing(sources: list[Fact | Passage], facts: FactSheet) -> tuple[Fact | Passage, ...]:
    """The sources without those that another one overrules, and the newest instead of the old."""
    standing = _standing(facts)
    newest = [_newest(one, facts) if isinstance(one, Fact) else one for one in sources]
    kept: dict[str, Fact | Passage] = {}
    for one in newest:
        if isinstance(one, Fact):
            one = min([one, *_disputants(one, facts)], key=standing)
        kept.setdefault(one.id, one)
    return tuple(kept.values())


def _newest(fact: Fact, facts: FactSheet) -> Fact:
    return next((other for other in facts if fact.id in other.replaces), fact)


def _disputants(fact: Fact, facts: FactSheet) -> list[Fact]:
    others = (facts.get(i) for i in fact.conflicts_with)
    return [other for other in others if not other.id.startswith(DISPUTED)]


def _standing(facts: FactSheet) -> Callable[[Fact], tuple[int, int, int]]:
    """Orders facts that disagree: by rank, by evidence, then as the sheet lists them."""
    places = {fact.id: place for place, fact in enumerate(facts)}
    return lambda fact: (
        RANKS.index(fact.rank),
        EVIDENCE_ORDER.index(fact.evidence),
        places[fact.id],
    )
