"""The vectors of documents, made once for each and kept in the store."""

import hashlib
import json
from collections.abc import Callable, Sequence

import numpy as np

from knowledge.chunks import CHUNKING_VERSION
from knowledge.embeddings import Embedder, MiniLM, Vectors, WordVectors
from knowledge.late import LATE_VERSION
from knowledge.lexicon import Lexicon, embedded, fingerprint, load_lexicon, load_needs
from knowledge.passages import Source
from knowledge.store import Store
from knowledge.vectors import VECTORS_VERSION, embed_source, spell_source

Progress = Callable[[int, int], None]
"""Called with the number of documents done and of all."""


class KeptVectors:
    """The vectors that one embedder gives to documents, kept in a store."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self.lexicon = _lexicon(store, embedder)
        self._store = store
        self._embedder = embedder

    def rows(self, sources: Sequence[Source], progress: Progress | None = None) -> list[Vectors]:
        """Return the vectors of the units of each document; those of no document are dropped."""
        found, keys = [], [_lexicon_key(self._embedder)]
        for number, source in enumerate(sources, start=1):
            key, spelling = self._keys(source)
            rows = self._store.vectors(key, source.rows)
            if rows is None:
                made = embed_source(source, self._embedder, self.lexicon)
                rows = made.rows
                self._store.save_vectors(key, rows)
                if made.words:
                    self._store.save_words(spelling, made.words)
            found.append(rows)
            keys += [key, spelling]
            if progress is not None:
                progress(number, len(sources))
        self._store.keep_vectors(keys)
        return found

    def words(
        self, sources: Sequence[Source], progress: Progress | None = None
    ) -> dict[str, WordVectors]:
        """Return the vectors of the words of each passage; none unless the model is built in."""
        found: dict[str, WordVectors] = {}
        if not isinstance(self._embedder, MiniLM):
            return found
        for number, source in enumerate(sources, start=1):
            _, key = self._keys(source)
            words = self._store.words(key, len(source.passages))
            if words is None:
                words = spell_source(source, self._embedder)
                self._store.save_words(key, words)
                if progress is not None:
                    progress(number, len(sources))
            for passage, rows in zip(source.passages, words, strict=True):
                found[passage.id] = rows
        return found

    def _keys(self, source: Source) -> tuple[str, str]:
        """The names of what is kept of a document: its units' vectors, and its words'."""
        made = f"{json.dumps(recipe(self._embedder), sort_keys=True)}{source.fingerprint}"
        return _hash(made), _hash(f"{LATE_VERSION}{made}")


def recipe(embedder: Embedder) -> dict[str, str]:
    """Return what shapes the vectors of a document beside itself."""
    return {
        "embedder": embedder.name,
        "chunking": str(CHUNKING_VERSION),
        "vectors": str(VECTORS_VERSION),
        "lexicon": fingerprint(),
    }


def _lexicon(store: Store, embedder: Embedder) -> Lexicon:
    """The lexicon in the embedder's vectors; those of another than the built-in one are kept."""
    if embedder.name == MiniLM.name:
        return load_lexicon()
    needs, key = load_needs(), _lexicon_key(embedder)
    both = store.vectors(key, 2 * len(needs))
    if both is None:
        both = np.concatenate(embedded(needs, embedder))
        store.save_vectors(key, both)
    return Lexicon(needs, both[: len(needs)], both[len(needs) :])


def _lexicon_key(embedder: Embedder) -> str:
    return _hash(f"{embedder.name}{fingerprint()}")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
