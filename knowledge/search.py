"""Search in meaning and in words at once, over the guides and the ingested documents together."""

import math
from collections.abc import Iterable, Iterator
from functools import cached_property

import bm25s
import numpy as np

from knowledge.documents import Rank
from knowledge.embeddings import Embedder, MiniLM, Vectors
from knowledge.index import Index
from knowledge.lexicon import TERMS, content_words, widen
from knowledge.passages import ANYWHERE, Passage

_SENTENCES = 80
"""How many sentences Chroma is asked for: enough that the passages they are from fill any page."""
_TERM_WEIGHT = 0.4
"""How far the terms of guidance pull a question that was asked in other words."""
_WORD_WEIGHT = 0.2
_WORD_HALF = 8.0
"""The BM25 score that counts half; it has no upper bound, and similarity has."""
_SAME_WORDS = 0.8
_LARGEST_SHARE = 0.6
"""How much of a page the guides, or the ingested documents, may take while the other comes near."""
_NEAR = 0.6
"""What part of the best score counts as near."""
_LONGEST_QUERY = 2_000


class Searcher:
    """Searches one open index. Loads the embedding model at the first search."""

    def __init__(self, index: Index, embedder: Embedder | None = None) -> None:
        self._index = index
        self._embedder = embedder or MiniLM()
        self._position = {passage.id: place for place, passage in enumerate(index.passages)}
        self._words = [frozenset(content_words(passage.text)) for passage in index.passages]
        self._bm25 = self._index_words()

    def search(
        self, query: str, k: int = 5, jurisdiction: str | None = None, rank: Rank | None = None
    ) -> list[Passage]:
        """Return at most k passages, best first; none for a query without words.

        With a jurisdiction ("US", "UK", …) or a rank, other passages are left out. Passages that
        say the same in nearly the same words are returned once, and neither the guides nor the
        ingested documents take all places while the other has something as fitting. Raises
        KnowledgeError when the index does not answer.
        """
        query = query[:_LONGEST_QUERY].strip()
        if not content_words(query) or k < 1:
            return []
        vector, sentences = self._vector(query), max(_SENTENCES, 16 * k)
        nearest = self._index.nearest(vector, sentences, jurisdiction, rank)
        similarity = self._similarities(nearest)
        by_words = self._word_scores(query)
        scores = similarity + _WORD_WEIGHT * by_words / (by_words + _WORD_HALF)
        order = self._allowed(np.argsort(-scores, kind="stable"), jurisdiction, rank)
        return [
            self._index.passages[place].model_copy(
                update={"score": float(scores[place]), "similarity": float(similarity[place])}
            )
            for place in self._choose(order, scores, k)
        ]

    def _vector(self, query: str) -> Vectors:
        vector: Vectors = self._embedder.embed([query])[0]
        if terms := widen(query):
            pull = np.sum([self._terms[term] for term in terms], axis=0)
            pull /= max(float(np.linalg.norm(pull)), 1e-12)
            vector += _TERM_WEIGHT * (pull - vector)
        return vector

    @cached_property
    def _terms(self) -> dict[str, Vectors]:
        return dict(zip(TERMS, self._embedder.embed(TERMS), strict=True))

    def _similarities(self, nearest: dict[str, float]) -> Vectors:
        """For passages Chroma did not return, the least it did: they are at most as near."""
        least = min(nearest.values(), default=0.0)
        scores = np.full(len(self._index.passages), least, dtype=np.float32)
        for passage_id, score in nearest.items():
            scores[self._position[passage_id]] = score
        return scores

    def _index_words(self) -> bm25s.BM25 | None:
        texts = [
            content_words(f"{passage.title} {passage.heading} {passage.heading} {passage.text}")
            for passage in self._index.passages
        ]
        if not any(texts):
            return None
        bm25 = bm25s.BM25()
        bm25.index(texts, show_progress=False)
        return bm25

    def _word_scores(self, query: str) -> Vectors:
        words = content_words(" ".join((query, *widen(query))))
        if self._bm25 is None or not words:
            return np.zeros(len(self._index.passages), dtype=np.float32)
        return np.asarray(self._bm25.get_scores(words), dtype=np.float32)

    def _allowed(
        self, order: Iterable[int], jurisdiction: str | None, rank: Rank | None
    ) -> Iterator[int]:
        for place in order:
            passage = self._index.passages[place]
            if jurisdiction and passage.jurisdiction not in (jurisdiction, ANYWHERE):
                continue
            if rank is None or passage.rank == rank:
                yield int(place)

    def _choose(self, order: Iterable[int], scores: Vectors, k: int) -> list[int]:
        """The best k that differ, with at most `share` of one rank while the other comes near."""
        share = math.ceil(k * _LARGEST_SHARE)
        kept: list[int] = []
        waiting: list[int] = []
        for place in order:
            best = kept[0] if kept else place
            if len(kept) == k or (waiting and scores[place] < _NEAR * scores[best]):
                break
            if any(self._alike(place, other) for other in (*kept, *waiting)):
                continue
            rank = self._index.passages[place].rank
            taken = sum(self._index.passages[other].rank == rank for other in kept)
            (kept if taken < share else waiting).append(place)
        chosen = (kept + waiting)[:k]
        return sorted(chosen, key=lambda place: -scores[place])

    def _alike(self, place: int, other: int) -> bool:
        ours, theirs = self._words[place], self._words[other]
        return bool(ours) and len(ours & theirs) >= _SAME_WORDS * len(ours | theirs)
