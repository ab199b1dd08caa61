"""What people's sentences say, learnt from labelled sayings: one linear scale a label and topic.

A topic is a file of this folder: labels, each with things people say. `scales.npz` keeps what was
learnt from them with the built-in embedding model; `python -m knowledge.sayings` learns it anew.
The files of no topic are there for the tuning of that model (`knowledge.minilm.train`).
Only language is here: no rule, no figure, and nothing that decides what a person is told to do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

import numpy as np
import yaml
from pydantic import TypeAdapter, ValidationError

from knowledge.embeddings import Embedder, MiniLM, Vectors
from knowledge.errors import KnowledgeError

Topic = Literal["moves"]
Sayings = Mapping[str, Sequence[str]]
"""By label: what people say."""

TOPICS: tuple[Topic, ...] = get_args(Topic)
_FILE = "scales.npz"
_EASE = 1.0
"""Ridge: how strongly the scales are kept small, so that single words do not decide."""
_SHARPNESS = 3.6
"""How fast a lead on the scales turns into a share."""


@dataclass(frozen=True)
class Scales:
    """One scale for each label of a topic; `weights` has a row for each number of a vector + 1."""

    labels: tuple[str, ...]
    weights: Vectors

    def shares(self, vectors: Vectors) -> Vectors:
        """How likely each label is for each row of `vectors`; a row sums to one."""
        scores = _SHARPNESS * (_with_constant(vectors) @ self.weights)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float32)


def load_sayings(name: str) -> Sayings:
    """Return the labelled sayings of a file. Raises KnowledgeError when the file is not right."""
    text = (files("knowledge.sayings") / f"{name}.yaml").read_text(encoding="utf-8")
    try:
        return TypeAdapter(dict[str, list[str]]).validate_python(yaml.safe_load(text))
    except (yaml.YAMLError, ValidationError) as error:
        raise KnowledgeError(f"{name}.yaml cannot be read: {error}") from error


def learn(sayings: Sayings, embedder: Embedder) -> Scales:
    """Fit the scales of a topic by ridge regression, rare labels counting a little more."""
    labels = tuple(sayings)
    vectors = _with_constant(embedder.embed([one for said in sayings.values() for one in said]))
    of = np.repeat(np.arange(len(labels)), [len(said) for said in sayings.values()])
    counts = 1 / np.sqrt(np.bincount(of))[of]
    weighted = vectors * (counts / counts.mean())[:, None]
    wanted = 2 * np.eye(len(labels), dtype=np.float32)[of] - 1
    squares = weighted.T @ vectors + _EASE * np.eye(vectors.shape[1])
    return Scales(labels, np.linalg.solve(squares, weighted.T @ wanted).astype(np.float32))


@cache
def load_scales(topic: Topic) -> Scales:
    """Return what was learnt for a topic with the built-in model.

    Raises KnowledgeError when it was not learnt from the shipped sayings.
    """
    labels, weights, learnt = open_kept(topic)
    if learnt != fingerprint(topic):
        raise KnowledgeError(f"{topic}.yaml changed: run python -m knowledge.sayings.")
    return Scales(labels, weights)


def open_kept(name: str) -> tuple[tuple[str, ...], Vectors, str]:
    """Return the labels and weights kept under a name, and the fingerprint they were learnt from.

    Raises KnowledgeError when the file is missing or damaged.
    """
    try:
        with np.load(Path(str(files("knowledge.sayings") / _FILE)), allow_pickle=False) as kept:
            labels = tuple(kept[f"{name}.labels"].tolist())
            return labels, kept[name].astype(np.float32), str(kept[f"{name}.of"])
    except (OSError, ValueError, KeyError) as error:
        raise KnowledgeError(f"{_FILE} is missing or damaged: reinstall the package.") from error


def fingerprint(topic: Topic) -> str:
    """Return a hash that changes with the sayings of a topic or the built-in model."""
    text = (files("knowledge.sayings") / f"{topic}.yaml").read_bytes()
    return sha256(MiniLM.name.encode() + text).hexdigest()[:16]


def _with_constant(vectors: Vectors) -> Vectors:
    return np.hstack([vectors, np.ones((len(vectors), 1), dtype=np.float32)])
