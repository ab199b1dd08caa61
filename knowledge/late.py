"""Late interaction: a question held against passages word by word, as ColBERT does.

Every word of the question looks for the word that is nearest to it, in the sense it has where it
stands, among all of a passage under its headings. A sentence's one vector blurs what it is made of;
this tells which of the passages that are near speak of all that was asked.
"""

from collections.abc import Sequence

import numpy as np

from knowledge.embeddings import PROJECTION_SHA256, WORD_LENGTH, MiniLM, Vectors, WordVectors
from knowledge.products import product

LATE_VERSION = f"1/{PROJECTION_SHA256[:12]}"
"""Changes whenever the same passage would get other word vectors."""


def spelled(texts: Sequence[str], embedder: MiniLM) -> WordVectors:
    """Return the word vectors of some texts as one passage has them."""
    return np.concatenate([embedder.words(text) for text in texts])


def nearness(question: WordVectors, passages: Sequence[WordVectors]) -> Vectors:
    """Return for each passage how near its nearest words are to those of the question: -1 to 1."""
    if not passages:
        return np.zeros(0, dtype=np.float32)
    starts = np.cumsum([0, *(len(words) for words in passages[:-1])])
    near = product(
        np.concatenate(passages).astype(np.float32),
        np.ascontiguousarray(question.T, dtype=np.float32),
    )
    nearest: Vectors = np.maximum.reduceat(near, starts, axis=0).mean(axis=1)
    return nearest / np.float32(WORD_LENGTH**2)
