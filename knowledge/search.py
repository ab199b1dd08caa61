"""Search in meaning and in words at once, over the guides and the ingested documents together."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice

import bm25s
import numpy as np

from knowledge.case_documents import CaseDocuments
from knowledge.documents import Rank
from knowledge.embeddings import Embedder, MiniLM, Vectors
from knowledge.errors import EmbeddingUnavailable
from knowledge.index import Index
from knowledge.known import NOTHING, load_known
from knowledge.late import nearness
from knowledge.lexicon import Lent
from knowledge.passages import ANYWHERE, Passage
from knowledge.vectors import question_vector
from knowledge.words import content_words

_SENTENCES = 120
"""How many sentences Chroma is asked for: enough that the passages they are from fill any page."""
_LOOKED_AT = 40
"""How many of the best passages are read word by word, and compared to fill a page."""
_LATE_WEIGHT = 0.8
"""How much the words of a passage count, each where it stands, beside its sentences' vectors."""
_WORD_WEIGHT = 0.8
_WORD_HALF = 35.0
"""The BM25 score that counts half; it has no upper bound, and similarity has."""
_LENT = 5
"""How many needs, and how many known answers, lend their words to the search by words."""
_SAME_WORDS = 0.8
_REPEATED = 0.2
"""What a passage loses that says in all of its words what the page says already."""
_LARGEST_SHARE = 0.6
"""How much of a page the guides, or the ingested documents, may take while the other comes near."""
_NEAR = 0.6
"""What part of the best score counts as near."""
_LONGEST_QUERY = 2_000
_KEPT_QUESTIONS = 8

Scores = Mapping[str, float]
Sentences = Mapping[str, Sequence[tuple[str, float]]]
"""By passage: its sentences that were found, with their similarity."""


class Searcher:
    """Searches one open index. Loads the embedding model at the first search."""

    def __init__(self, index: Index, embedder: Embedder | None = None) -> None:
        self._index = index
        self._embedder = embedder or MiniLM()
        self._shared = _Words(index.passages)
        # A turn asks the same question for several places and documents; most of the time is here.
        self._in_vectors = lru_cache(maxsize=_KEPT_QUESTIONS)(self._as_vectors)

    def search(
        self,
        query: str,
        k: int = 5,
        jurisdiction: str | None = None,
        rank: Rank | None = None,
        beside: CaseDocuments | None = None,
    ) -> list[Passage]:
        """Return at most k passages, best first; none for a query without words.

        With a jurisdiction ("US", "UK", …) or a rank, other passages are left out. `beside` are the
        documents of one case, searched too. Passages that say the same in nearly the same words are
        returned once, none that speaks to an assistant is, and neither the guides nor the user's
        documents take all places while the other has something as fitting. Where the embedding
        model does not answer, words alone decide. Raises KnowledgeError when the index does not
        answer.
        """
        query = query[:_LONGEST_QUERY].strip()
        if not content_words(query) or k < 1:
            return []
        count = max(_SENTENCES, 16 * k)
        lent, found, own = self._found(query, count, jurisdiction, rank, beside)
        words = self._shared.scores(query, lent)
        passages = list(self._index.passages)
        if beside is not None and beside.passages:
            words = np.append(words, _Words(beside.passages).scores(query, lent))
            passages += beside.passages
        similarity = _similarities(passages, own)
        scores = _similarities(passages, found) + _WORD_WEIGHT * words / (words + _WORD_HALF)
        allowed = (
            place
            for place in np.argsort(-scores, kind="stable")
            if _allowed(passages[place], jurisdiction, rank)
        )
        near = [int(place) for place in islice(allowed, max(_LOOKED_AT, 2 * k))]
        scores[near] += self._in_words(query, [passages[place].id for place in near], beside)
        chosen = _different(passages, near, scores, k)
        return [
            self._scored(passages[place], own).model_copy(
                update={"score": float(scores[place]), "similarity": float(similarity[place])}
            )
            for place in chosen
        ]

    def _found(
        self,
        query: str,
        count: int,
        jurisdiction: str | None,
        rank: Rank | None,
        beside: CaseDocuments | None,
    ) -> tuple[Sequence[Lent], Sentences, Sentences]:
        """The words lent to the query, and the sentences nearest to it: with what is lent, alone.

        Where a passage stands is told with what is lent, how near it is without: to a question
        about something else, something is lent as well.
        """
        try:
            lent, pulled, plain = self._in_vectors(query)
        except EmbeddingUnavailable:
            return (), {}, {}

        def nearest(vector: Vectors) -> Sentences:
            found = self._index.nearest(vector, count, jurisdiction, rank)
            return _by_passage(
                found | (beside.nearest(vector, count) if beside is not None else {})
            )

        own = nearest(plain)
        return lent, own if pulled is plain else nearest(pulled), own

    def _in_words(self, query: str, near: Sequence[str], beside: CaseDocuments | None) -> Vectors:
        """What the words of passages add to their scores: nothing to the least of them.

        Only the built-in model gives words.
        """
        words = {**self._index.words, **(beside.words if beside is not None else {})}
        if not words or not near or not isinstance(self._embedder, MiniLM):
            return np.zeros(len(near), dtype=np.float32)
        found = nearness(self._embedder.words(query), [words[one] for one in near])
        added: Vectors = _LATE_WEIGHT * (found - found.min())
        return added

    def _as_vectors(self, query: str) -> tuple[Sequence[Lent], Vectors, Vectors]:
        """The words lent to the query, its vector with the answers lent to it, and without."""
        own = self._embedder.embed([query])[0]
        known = load_known() if self._embedder.name == MiniLM.name else NOTHING
        answers = known.lend(own)
        lent = self._index.lexicon.lend(own)[:_LENT] + answers[:_LENT]
        plain = question_vector(own, (), known)
        return lent, question_vector(own, answers, known) if answers else plain, plain

    def _scored(self, passage: Passage, sentences: Sentences) -> Passage:
        """The passage with its facts in the order of their own sentences' similarity."""
        if not passage.fact_ids:
            return passage
        near = dict.fromkeys(passage.fact_ids, 0.0)
        for unit_id, value in sentences.get(passage.id, ()):
            for fact_id in self._index.unit_facts.get(unit_id, ()):
                near[fact_id] = max(value, near[fact_id])
        facts = sorted(near, key=lambda fact_id: -near[fact_id])
        scores = tuple(near[fact_id] for fact_id in facts)
        return passage.model_copy(update={"fact_ids": tuple(facts), "fact_scores": scores})


class _Words:
    """BM25 over the title, the heading (twice) and the text of some passages."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        texts = [content_words(f"{p.title} {p.heading} {p.heading} {p.text}") for p in passages]
        self._size = len(texts)
        self._bm25: bm25s.BM25 | None = None
        if any(texts):
            self._bm25 = bm25s.BM25()
            self._bm25.index(texts, show_progress=False)

    def scores(self, query: str, lent: Sequence[Lent]) -> Vectors:
        """One score for each passage: for the words of the query, and for those lent to it."""
        total = self._one(query)
        for one in lent:
            total = total + one.weight * self._one(one.terms)
        return total

    def _one(self, text: str) -> Vectors:
        words = content_words(text)
        if self._bm25 is None or not words:
            return np.zeros(self._size, dtype=np.float32)
        return np.asarray(self._bm25.get_scores(words), dtype=np.float32)


def _by_passage(nearest: Scores) -> Sentences:
    """The sentences with their similarity by the passage they are from, best first."""
    found: dict[str, list[tuple[str, float]]] = {}
    for unit_id, value in sorted(nearest.items(), key=lambda one: -one[1]):
        found.setdefault(unit_id.rpartition("/")[0], []).append((unit_id, value))
    return found


def _similarities(passages: Sequence[Passage], sentences: Sentences) -> Vectors:
    """That of its best sentence for each passage; the least of all for one without any."""
    best = {passage_id: found[0][1] for passage_id, found in sentences.items()}
    least = min((found[-1][1] for found in sentences.values()), default=0.0)
    return np.array([best.get(passage.id, least) for passage in passages], dtype=np.float32)


def _allowed(passage: Passage, jurisdiction: str | None, rank: Rank | None) -> bool:
    here = not jurisdiction or passage.jurisdiction in (jurisdiction, ANYWHERE)
    return here and not passage.instructs and (rank is None or passage.rank == rank)


def _different(
    passages: Sequence[Passage], near: Sequence[int], scores: Vectors, k: int
) -> list[int]:
    """The best k that differ, with at most a share of one rank while the other comes near."""
    share = math.ceil(k * _LARGEST_SHARE)
    words = {place: _word_set(passages[place].text) for place in near}
    said = dict.fromkeys(near, 0.0)
    kept: list[int] = []
    waiting: list[int] = []
    while said:
        place = max(said, key=lambda one: scores[one] - _REPEATED * said[one])
        del said[place]
        far = bool(waiting) and scores[place] < _NEAR * scores[kept[0]]
        if len(kept) == k or (far and len(kept) + len(waiting) >= k):
            break
        if any(_alike(words[place], words[other]) for other in (*kept, *waiting)):
            continue
        taken = sum(passages[other].rank == passages[place].rank for other in kept)
        (kept if taken < share and not far else waiting).append(place)
        for other in said:
            said[other] = max(said[other], _in_common(words[place], words[other]))
    return sorted((kept + waiting)[:k], key=lambda place: -scores[place])


@lru_cache(maxsize=4_096)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(content_words(text))


def _alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours) and len(ours & theirs) >= _SAME_WORDS * len(ours | theirs)


def _in_common(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much of their words two passages share: the cosine of the two sets."""
    return len(ours & theirs) / math.sqrt(max(1, len(ours) * len(theirs)))
