"""Citations: what an answer shows of a source, and in what words it says how sure that is."""

import re
from collections.abc import Iterable
from datetime import date

from agent.domain.present import day
from agent.domain.vocabulary import Jurisdiction
from agent.events import Citation
from knowledge.facts import Fact, FactSheet
from knowledge.passages import Passage

MOST_CITED = 5
OWN_DOCUMENT = "user"
GUIDE = "guide"
_SAID_SO = re.compile(r"\bnot (?:re-read|confirmed|opened|found)\b|\bOne (?:blog|directory)\b")


def cite(source: Fact | Passage) -> Citation:
    """The citation of a fact, or of a passage of a guide or of the person's own document."""
    if isinstance(source, Passage):
        return _passage(source)
    return Citation(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        as_of=source.as_of,
        evidence=source.evidence,
        quote=source.rendered(),
    )


def _passage(passage: Passage) -> Citation:
    return Citation(
        id=passage.id,
        title=passage.title,
        publisher=passage.publisher or passage.source,
        url=passage.url,
        as_of=date.fromisoformat(passage.as_of) if passage.as_of else None,
        evidence=OWN_DOCUMENT if passage.rank == "user" else GUIDE,
        quote=passage.text,
    )


def cited(ids: Iterable[str], facts: FactSheet) -> tuple[Citation, ...]:
    """The citations of these facts, each once, and no more than people look at."""
    return tuple(cite(facts.get(i)) for i in list(dict.fromkeys(ids))[:MOST_CITED])


def told(fact: Fact, today: date, place: Jurisdiction) -> str:
    """A fact as one line: its statement, with what weakens it in brackets before the last stop."""
    words = fact.rendered()
    notes = [note for note in (_evidence(fact, words), _age(fact, today, place)) if note]
    if not notes:
        return words
    return f"{words.removesuffix('.')} ({'; '.join(notes)})."


def _evidence(fact: Fact, words: str) -> str | None:
    """How weak the support is, unless it is the source itself or the words say so already."""
    if fact.evidence == "P" or (fact.evidence in "MU" and _SAID_SO.search(words)):
        return None
    return fact.evidence_in_words


def _age(fact: Fact, today: date, place: Jurisdiction) -> str | None:
    if fact.review_by >= today:
        return None
    return f"last checked {day(fact.as_of, place)}, due for a check"
