"""Where a citation comes from, in words for people: how sure it is and where it holds."""

from agent.domain.replies import PLACES
from agent.events import Citation
from knowledge.facts import EVIDENCE_WORDS, FactSheet

OTHERS = {
    "guide": "from the guides of Redress",
    "user": "from a document that was added here, not checked",
}


def evidence_of(citation: Citation) -> str:
    """How well a citation is supported: `read on the official page or in the law itself`."""
    facts = FactSheet.load()
    if citation.id in facts:
        return facts.get(citation.id).evidence_in_words
    tags = {str(tag): words for tag, words in EVIDENCE_WORDS.items()} | OTHERS
    return tags.get(citation.evidence, "not rated")


def place_of(citation: Citation) -> str | None:
    """Where a cited fact holds: `in the US`, `everywhere`; None for no fact of the sheet."""
    facts = FactSheet.load()
    if citation.id not in facts:
        return None
    place = facts.get(citation.id).jurisdiction
    return f"in {PLACES[place]}" if place in PLACES else "everywhere"
