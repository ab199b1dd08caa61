"""Shows for each sentence of a draft what it rests on: case fields, computed lines, passages."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from agent.domain import present
from agent.domain.base import Value
from agent.domain.case import Case, Private
from agent.grounding.base import Grounds, Issue
from agent.grounding.checking import check_draft
from agent.grounding.cutting import SENTENCE_END, holds
from agent.grounding.plain import plain
from agent.grounding.readers import readings, values_in
from agent.grounding.statements import telling

UNLIMITED = 1_000_000  # words; the length is not what is asked here


class Piece(Value):
    """Something that words may rest on. `name`: the field of the case, or the id of the passage."""

    kind: Literal["case", "said", "computed", "passage"]
    name: str
    text: str


class Evidence(Value):
    """All that one draft may rest on, piece by piece; `private` is what it must not say."""

    pieces: tuple[Piece, ...]
    today: date
    private: tuple[Private, ...] = ()

    @property
    def grounds(self) -> Grounds:
        """The same, as the checks take it."""
        texts = tuple(piece.text for piece in self.pieces)
        return Grounds(texts=texts, today=self.today, private=self.private, complete=True)


class SentenceSupport(Value):
    """One sentence, the names of the pieces it rests on, and what in it rests on nothing.

    A sentence that only asks or thanks needs nothing: both are empty.
    """

    sentence: str
    rests_on: tuple[str, ...]
    issues: tuple[Issue, ...]


def evidence_of(
    case: Case,
    today: date,
    *,
    said: Iterable[str] = (),
    computed: Iterable[str] = (),
    passages: Iterable[tuple[str, str]] = (),
) -> Evidence:
    """What words about `case` may rest on: its fields, the person's words, lines that code made
    (the built-in draft and its dates), and passages as (id, text)."""
    fields = ((name, present.fact(name, case)) for name in type(case).model_fields)
    pieces = [Piece(kind="case", name=name, text=text) for name, text in fields if text]
    if trouble := present.trouble(case):
        pieces.append(Piece(kind="case", name="fault", text=trouble))
    pieces += [Piece(kind="said", name="said", text=text) for text in said]
    pieces += [Piece(kind="computed", name="computed", text=text) for text in computed]
    pieces += [Piece(kind="passage", name=name, text=text) for name, text in passages]
    return Evidence(pieces=tuple(pieces), today=today, private=case.private)


def support(text: str, evidence: Evidence) -> tuple[SentenceSupport, ...]:
    """For each sentence of a draft, in order, what it rests on and what is wrong with it."""
    issues = check_draft(text, evidence.grounds, UNLIMITED)
    keys = [(piece.name, _keys(piece.text, evidence.today)) for piece in evidence.pieces]
    shown = []
    for part in filter(str.strip, SENTENCE_END.split(text)):
        asked = _keys(part, evidence.today)
        names = (name for name, held in keys if asked & held)
        wrong = tuple(issue for issue in issues if holds(part, issue.words))
        found = SentenceSupport(
            sentence=part.strip(), rests_on=tuple(dict.fromkeys(names)), issues=wrong
        )
        shown.append(found)
    return tuple(shown)


def _keys(text: str, today: date) -> frozenset[object]:
    """What `text` says, for comparing: its values, and the meanings of its telling words."""
    seen = plain(text)
    values = values_in(seen, today)
    said = (
        (kind, reading)
        for kind, found in values.items()
        for value, _ in found
        for reading in readings(value)
    )
    return frozenset(said) | frozenset(telling(seen, values))
