"""Passages: pieces of a source that can be quoted, with where they came from."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from knowledge.documents import Document, Rank
from knowledge.instructions import instructs

if TYPE_CHECKING:
    from knowledge.chunks import Chunk

ANYWHERE = "any"
"""The jurisdiction of what holds everywhere, or of a document that does not say."""


class Passage(BaseModel):
    """A piece of a source that can be quoted, with where it came from and how well it fits.

    `score` orders the passages of one search; `similarity` (about 0 to 1) tells whether the best of
    them is about the question at all. `fact_ids` are the facts a guide's figures came from; after a
    search the one nearest to the question stands first, and `fact_scores` says how near each is.
    A passage of a user's document that `instructs` speaks to an assistant: no answer uses it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    heading: str
    text: str
    source: str
    rank: Rank
    publisher: str | None = None
    url: str | None = None
    as_of: str | None = None
    jurisdiction: str = ANYWHERE
    fact_ids: tuple[str, ...] = ()
    fact_scores: tuple[float, ...] = ()
    instructs: bool = False
    score: float = 0.0
    similarity: float = 0.0


@dataclass(frozen=True)
class Source:
    """A document with its chunks and passages, one of each for the other."""

    document: Document
    chunks: "tuple[Chunk, ...]"
    passages: tuple[Passage, ...]

    @cached_property
    def fingerprint(self) -> str:
        """A hash of everything the document says about itself, its words and their layout."""
        return hashlib.sha256(self.document.model_dump_json().encode()).hexdigest()

    @property
    def rows(self) -> int:
        """How many units, and so how many vectors, the document has."""
        return sum(len(chunk.units) for chunk in self.chunks)

    @cached_property
    def unit_ids(self) -> tuple[str, ...]:
        """The id of each unit: that of its passage, a slash, and its number in it from 0."""
        return tuple(
            f"{passage.id}/{number}"
            for passage, chunk in zip(self.passages, self.chunks, strict=True)
            for number, _ in enumerate(chunk.units)
        )

    @property
    def unit_facts(self) -> tuple[tuple[str, ...], ...]:
        """The facts each unit was filled from."""
        return tuple(facts for chunk in self.chunks for facts in chunk.unit_facts)


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Return the passages of one document, without scores."""
    return source_of(document).passages


def distinct(documents: Iterable[Document]) -> list[Document]:
    """Return the same content once: of two documents with the same words, the first."""
    by_content: dict[str, Document] = {}
    for document in documents:
        by_content.setdefault(document.sha256, document)
    return list(by_content.values())


def source_of(document: Document) -> Source:
    """Cut a document into passages and number them."""
    from knowledge.chunks import cut  # with a Markdown parser; what only shows passages needs none

    chunks = tuple(cut(document))
    name = Path(document.source).stem if document.rank == "guide" else document.sha256[:12]
    passages = (
        Passage(
            id=f"{name}#{number}",
            title=document.title,
            heading=chunk.heading,
            text=chunk.text,
            source=document.source,
            rank=document.rank,
            publisher=document.publisher,
            url=document.url,
            as_of=document.as_of,
            jurisdiction=document.jurisdiction or ANYWHERE,
            fact_ids=chunk.fact_ids,
            instructs=document.rank == "user" and instructs(f"{chunk.heading}\n\n{chunk.text}"),
        )
        for number, chunk in enumerate(chunks, start=1)
    )
    return Source(document, chunks, tuple(passages))
