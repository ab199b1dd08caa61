"""Recall and time of the search beside simpler ways of searching the same passages, in one run.

plain      the passages' own text in the built-in model, the nearest first: what a Chroma collection
           with its default embedding does
dense      the sentences under their headings in the same model, the best one counts
bm25       the words alone
redress    the shipped search
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np

from evals.retrieval.questions import Corpus, Half, Topic, topics
from knowledge.documents import Document, read_document
from knowledge.embeddings import MiniLM, Vectors
from knowledge.index import open_index
from knowledge.passages import Passage, passages_of, source_of
from knowledge.search import Searcher
from knowledge.shipped import load_guides
from knowledge.store import Store
from knowledge.words import content_words

PAGE = 5
Find = Callable[[str], Sequence[Passage]]


@dataclass(frozen=True)
class Recall:
    """How often the answer came first and on the first page, and the milliseconds of a query."""

    way: str
    corpus: str
    half: str
    questions: int
    first: float
    page: float
    p50: float
    p95: float

    def line(self) -> str:
        """One row of the table."""
        return (
            f"{self.corpus:8}{self.half:6}{self.way:9}{self.questions:>6}{self.first:>8.3f}"
            f"{self.page:>8.3f}{self.p50:>9.1f}{self.p95:>9.1f}"
        )


HEAD = f"{'over':8}{'half':6}{'way':9}{'n':>6}{'R@1':>8}{'R@5':>8}{'p50 ms':>9}{'p95 ms':>9}"


def table(pages: Path | None) -> str:
    """Measures all ways over the guides, and over the documents in `pages` where there are any."""
    rows = [row.line() for row in _measured("guides", None)]
    if pages is not None:
        rows += [row.line() for row in _measured("seeds", pages)]
    return "\n".join([HEAD, *rows])


def measured(corpus: Corpus, half: Half, find: Find, way: str = "redress") -> Recall:
    """Asks every wording of one half and compares what comes with what answers it."""
    asked = [t for t in topics() if t.over == corpus and t.half == half]
    places, times = [], []
    for topic in asked:
        for wording in topic.wordings:
            start = time.perf_counter()
            found = find(wording)
            times.append(1000 * (time.perf_counter() - start))
            places.append(_place(topic, found))
    ranks = np.array(places)
    return Recall(
        way=way,
        corpus=corpus,
        half=half,
        questions=len(places),
        first=float(np.mean(ranks < 1)),
        page=float(np.mean(ranks < PAGE)),
        p50=float(np.percentile(times, 50)),
        p95=float(np.percentile(times, 95)),
    )


def _place(topic: Topic, found: Sequence[Passage]) -> int:
    """Where the first passage that answers stands, from 0; PAGE when none does."""
    for place, passage in enumerate(found[:PAGE]):
        stem = Path(passage.source).stem
        if any(a.doc == stem and a.is_in(passage.text, passage.heading) for a in topic.answers):
            return place
    return PAGE


def _measured(corpus: Corpus, pages: Path | None) -> Iterator[Recall]:
    documents = [read_document(path) for path in sorted(pages.glob("*.txt"))] if pages else []
    with tempfile.TemporaryDirectory(prefix="redress-recall-") as folder:
        store = Store(Path(folder))
        for document in documents:
            store.add(document)
        with open_index(store.root, guides=[] if pages else None) as index:
            searcher = Searcher(index)
            searcher.search("one question to warm up")
            passages = [p for d in documents or load_guides() for p in passages_of(d)]
            ways: dict[str, Find] = {
                "plain": _plain(passages),
                "dense": _dense(documents or load_guides()),
                "bm25": _bm25(passages),
                "redress": lambda query: searcher.search(query, PAGE),
            }
            for half in ("tune", "held"):
                for way, find in ways.items():
                    yield measured(corpus, half, find, way)


def _plain(passages: Sequence[Passage]) -> Find:
    model = MiniLM()
    vectors = model.embed([passage.text for passage in passages])
    return lambda query: _best(passages, vectors @ model.embed([query])[0])


def _dense(documents: Sequence[Document]) -> Find:
    model = MiniLM()
    sources = [source_of(document) for document in documents]
    texts: list[str] = []
    owners: list[int] = []
    passages: list[Passage] = []
    for source in sources:
        for passage, chunk in zip(source.passages, source.chunks, strict=True):
            texts += [f"{chunk.heading or passage.title}: {unit}" for unit in chunk.units]
            owners += [len(passages)] * len(chunk.units)
            passages.append(passage)
    vectors = model.embed(texts)

    def find(query: str) -> Sequence[Passage]:
        best = np.full(len(passages), -1.0, dtype=np.float32)
        np.maximum.at(best, owners, vectors @ model.embed([query])[0])
        return _best(passages, best)

    return find


def _bm25(passages: Sequence[Passage]) -> Find:
    ranked = bm25s.BM25()
    ranked.index(
        [content_words(f"{p.title} {p.heading} {p.text}") for p in passages], show_progress=False
    )

    def find(query: str) -> Sequence[Passage]:
        words = content_words(query)
        return _best(passages, np.asarray(ranked.get_scores(words))) if words else []

    return find


def _best(passages: Sequence[Passage], scores: Vectors) -> list[Passage]:
    return [passages[place] for place in np.argsort(-scores, kind="stable")[:PAGE]]
