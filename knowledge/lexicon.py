"""The domain lexicon: what people say beside what guidance calls it, so that a search finds both.

`lexicon.yaml` lists needs. A need has the terms guidance is written in, and things people say who
have it. A question lends the terms of the needs it is nearest to. Only language is there: no facts,
and nothing about which source to prefer. `lexicon.npy` keeps its vectors for the built-in embedding
model, so that they need not be made on every machine; `python -m knowledge.lexicon` writes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from knowledge.embeddings import Embedder, MiniLM, Vectors
from knowledge.errors import KnowledgeError

_MOST_NEEDS = 8
"""How many needs may lend their terms to one question."""
_SHARPNESS = 0.08
"""How much nearer a need must be to count e times as much as another."""
_TERMS_SHARE = 0.7
"""How much the terms of a need count beside the things said, to tell how near it is."""
_FILE = "lexicon.npy"


class Need(BaseModel):
    """What someone may want to know: as guidance would say it, and as people say it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    need: str
    terms: str
    said: tuple[str, ...]


@dataclass(frozen=True)
class Lent:
    """Terms or an answer lent to a question; the weights of all that are lent sum to one."""

    place: int
    terms: str
    weight: float


class Lexicon:
    """The needs with their vectors: one for the terms and one for what is said, of length one."""

    def __init__(self, needs: Sequence[Need], terms: Vectors, said: Vectors) -> None:
        self.needs = tuple(needs)
        self.typical = said + _TERMS_SHARE * terms
        """What questions of each need are like; not of length one."""

    def lend(self, question: Vectors) -> list[Lent]:
        """Return the terms of the needs nearest to a question's vector, the nearest first."""
        if not self.needs:
            return []
        near = np.vecdot(self.typical, question)
        places = np.argsort(-near, kind="stable")[:_MOST_NEEDS]
        weights = np.exp((near[places] - near[places[0]]) / _SHARPNESS)
        weights /= weights.sum()
        return [
            Lent(int(place), self.needs[place].terms, float(weight))
            for place, weight in zip(places, weights, strict=True)
        ]


@cache
def load_needs() -> tuple[Need, ...]:
    """Return the shipped needs. Raises KnowledgeError when the file is not as it should be."""
    text = (files("knowledge") / "lexicon.yaml").read_text(encoding="utf-8")
    try:
        return TypeAdapter(tuple[Need, ...]).validate_python(yaml.safe_load(text))
    except (yaml.YAMLError, ValidationError) as error:
        raise KnowledgeError(f"lexicon.yaml cannot be read: {error}") from error


def load_lexicon() -> Lexicon:
    """Return the lexicon in the vectors of the built-in model.

    Raises KnowledgeError when the shipped vectors are not those of the shipped lexicon.
    """
    needs = load_needs()
    try:
        kept = np.load(Path(str(files("knowledge") / _FILE)), allow_pickle=False)
        terms, said = kept.astype(np.float32).reshape(2, len(needs), MiniLM.dimensions)
    except (OSError, ValueError) as error:
        raise KnowledgeError(f"{_FILE} is missing or damaged: reinstall the package.") from error
    return Lexicon(needs, terms, said)


def embedded(needs: Sequence[Need], embedder: Embedder) -> tuple[Vectors, Vectors]:
    """Return the vectors of the terms, and the mean vectors of what is said, row by row."""
    terms = embedder.embed([need.terms for need in needs])
    said = embedder.embed([saying for need in needs for saying in need.said])
    starts = np.cumsum([0, *(len(need.said) for need in needs[:-1])])
    sums = np.add.reduceat(said, starts, axis=0)
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)
    return terms, (sums / lengths).astype(np.float32)


@cache
def fingerprint() -> str:
    """Return a hash that changes whenever the shipped needs do."""
    return sha256(repr(load_needs()).encode()).hexdigest()[:16]


if __name__ == "__main__":
    np.save(
        Path(__file__).with_name(_FILE),
        np.array(embedded(load_needs(), MiniLM()), dtype=np.float16),
    )
