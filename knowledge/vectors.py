"""The vectors sentences are found by, and the vector of a question that is held against them.

They are compared by inner product. A sentence's vector mixes three views of it: under its heading,
alone, and the whole passage. Its last number lowers what would be near to any question at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embeddings import Embedder, MiniLM, Vectors, WordVectors
from knowledge.known import Known
from knowledge.late import spelled
from knowledge.lexicon import Lent, Lexicon
from knowledge.passages import Source

VECTORS_VERSION = 3
"""Raised whenever the same passage would get other vectors, so that saved indexes are rebuilt."""

_ALONE = 1.0
"""How much the sentence without its heading counts beside the one with it."""
_PASSAGE = 0.3
"""How much the mean of its passage counts: it tells like sentences apart."""
_PULL = 0.5
"""How far the answers to questions like it pull a question that was asked in other words."""
_COMMON = 0.4
_COMMON_NEEDS = 20
"""How many needs a sentence is held against to tell whether it is near to everything."""


@dataclass(frozen=True)
class Embedded:
    """A document in vectors: `rows` one for each unit, `words` those of each passage's words.

    A row is one number longer than the embedder's. Only the built-in model gives words.
    """

    rows: Vectors
    words: tuple[WordVectors, ...] = ()


def embed_source(source: Source, embedder: Embedder, lexicon: Lexicon) -> Embedded:
    """Return a document in vectors."""
    alone = [unit for chunk in source.chunks for unit in chunk.units]
    rows, words = _embed_under(_under_headings(source), embedder)
    means = _means(rows, [len(chunk.units) for chunk in source.chunks])
    mixed: Vectors = (rows + _ALONE * embedder.embed(alone) + _PASSAGE * means) / np.float32(
        1 + _ALONE + _PASSAGE
    )
    common = -_COMMON * _commonness(mixed, lexicon)[:, None]
    return Embedded(np.hstack([mixed, common]).astype(np.float32), words)


def spell_source(source: Source, embedder: MiniLM) -> tuple[WordVectors, ...]:
    """Return the vectors of the words of each passage of a document, as `embed_source` does."""
    return tuple(spelled(texts, embedder) for texts in _under_headings(source))


def _under_headings(source: Source) -> list[list[str]]:
    """The units of each passage, each under its heading."""
    title = source.document.title
    return [
        [f"{chunk.heading or title}: {unit}" for unit in chunk.units] for chunk in source.chunks
    ]


def _embed_under(
    passages: Sequence[Sequence[str]], embedder: Embedder
) -> tuple[Vectors, tuple[WordVectors, ...]]:
    """The vectors of the texts of some passages, and of each passage's words from the same runs."""
    if not passages or not isinstance(embedder, MiniLM):
        return embedder.embed([text for texts in passages for text in texts]), ()
    read = [(embedder.embed(texts), spelled(texts, embedder)) for texts in passages]
    return np.concatenate([rows for rows, _ in read]), tuple(words for _, words in read)


def _means(rows: Vectors, lengths: Sequence[int]) -> Vectors:
    """For each row the mean of its passage's rows, of length one."""
    means = np.empty_like(rows)
    start = 0
    for length in lengths:
        mean = rows[start : start + length].mean(axis=0)
        means[start : start + length] = mean / max(float(np.linalg.norm(mean)), 1e-12)
        start += length
    return means


def _commonness(rows: Vectors, lexicon: Lexicon) -> Vectors:
    """How near each row is to the questions it is nearest to, whatever they are about."""
    if not lexicon.needs:
        return np.zeros(len(rows), dtype=np.float32)
    lengths = np.linalg.norm(lexicon.typical, axis=1, keepdims=True)
    near: Vectors = rows @ (lexicon.typical / np.maximum(lengths, 1e-12)).T
    nearest: Vectors = np.sort(near, axis=1)[:, -_COMMON_NEEDS:].mean(axis=1)
    return nearest


def question_vector(question: Vectors, lent: Sequence[Lent], known: Known) -> Vectors:
    """Return what a question's own vector becomes with the answers lent to it."""
    mixed = question
    if lent:
        pull = np.sum([one.weight * known.vectors[one.place] for one in lent], axis=0)
        pull /= max(float(np.linalg.norm(pull)), 1e-12)
        mixed = (question + _PULL * pull) / (1 + _PULL)
    return np.append(mixed, 1.0).astype(np.float32)
