"""Documents of one case: passages and vectors in memory, never in the shared index.

Whoever holds a case asks for its documents here at each search; what was embedded once is kept by
content for as long as there is room, and nothing is written.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock

import numpy as np

from knowledge.documents import Document
from knowledge.embeddings import Embedder, Vectors, WordVectors
from knowledge.errors import KnowledgeError
from knowledge.files import MAX_ROWS
from knowledge.lexicon import Lexicon
from knowledge.passages import Passage, Source, distinct, source_of
from knowledge.vectors import Embedded, embed_source

_CACHED_ROWS = 20_000


@dataclass(frozen=True)
class CaseDocuments:
    """The passages of a case's documents, with one vector for each of their sentences.

    `words` are the vectors of the words of each passage.
    """

    passages: tuple[Passage, ...]
    words: Mapping[str, WordVectors]
    _vectors: Vectors
    _unit_ids: tuple[str, ...]

    def nearest(self, vector: Vectors, count: int) -> dict[str, float]:
        """Return the ids of the `count` nearest sentences with their similarity, best first.

        It means the same as `Index.nearest`, so that the two can be put together.
        """
        if not self._unit_ids:
            return {}
        similarity = self._vectors @ vector
        rows = np.argsort(-similarity, kind="stable")[:count]
        return {self._unit_ids[row]: float(similarity[row]) for row in rows}


class CaseReader:
    """Turns documents into passages with vectors. Safe to share between threads and cases."""

    def __init__(self, embedder: Embedder, lexicon: Lexicon) -> None:
        self._embedder = embedder
        self._lexicon = lexicon
        self._cache: OrderedDict[str, tuple[Source, Embedded]] = OrderedDict()
        self._rows = 0
        self._lock = Lock()

    def read(self, documents: Iterable[Document]) -> CaseDocuments:
        """Return the passages of a case's documents, the same content once.

        Raises KnowledgeError when they are too long together.
        """
        read = []
        rows = 0
        for document in distinct(documents):
            source, embedded = self._one(document)
            rows += source.rows
            if rows > MAX_ROWS:
                raise KnowledgeError(
                    "The documents of this case are too long together: give only the pages that "
                    "matter."
                )
            read.append((source, embedded))
        parts = [embedded.rows for _, embedded in read]
        return CaseDocuments(
            passages=tuple(passage for source, _ in read for passage in source.passages),
            words={
                passage.id: words
                for source, embedded in read
                for passage, words in zip(source.passages, embedded.words, strict=False)
            },
            _vectors=np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float32),
            _unit_ids=tuple(unit_id for source, _ in read for unit_id in source.unit_ids),
        )

    def _one(self, document: Document) -> tuple[Source, Embedded]:
        # The words alone are not the key: the title and the headings are in the vectors too.
        key = hashlib.sha256(document.model_dump_json().encode()).hexdigest()
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
        source = source_of(document)
        if source.rows > MAX_ROWS:
            raise KnowledgeError(
                f"{document.source} is too long for one case: give only the pages that matter."
            )
        found = (source, embed_source(source, self._embedder, self._lexicon))
        self._keep(key, found)
        return found

    def _keep(self, key: str, found: tuple[Source, Embedded]) -> None:
        with self._lock:
            if key not in self._cache:
                self._cache[key] = found
                self._rows += found[0].rows
            while self._rows > _CACHED_ROWS:
                _, (dropped, _) = self._cache.popitem(last=False)
                self._rows -= dropped.rows
