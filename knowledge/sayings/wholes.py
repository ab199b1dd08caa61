"""What a whole message is about: one scale a label, over its words and over its vector together.

Words tell apart what vectors blur ("returned" and "received"); vectors know words never seen here.
Learnt from sayings by multinomial logistic regression, which keeps unclear messages unclear.
"""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from typing import Literal, get_args
from zlib import crc32

import numpy as np

from knowledge.embeddings import Embedder, MiniLM, Vectors
from knowledge.errors import KnowledgeError
from knowledge.sayings import Sayings, load_sayings, open_kept

Whole = Literal[
    "problems",
    "alarms",
    "subjects",
    "contacts",
    "dates",
    "amounts",
    "voices",
    "lines",
    "goods",
    "sellers",
]

WHOLES: tuple[Whole, ...] = get_args(Whole)
_DISPUTE = "dispute"
_ALARMS = ("alarms", "manners")
_SUBJECTS = ("subjects", "manners")
_PROBLEMS, _TALES = ("problems", "messages"), "stories"
_SHORT_COUNT = 3  # times as much, so that the long ones do not drown the short ones
_ONE_FILE = ("contacts", "dates", "amounts", "goods", "sellers")
_VOICES = ("voices", "moves")
_OWN = "own"
_HARM = "injury_or_recall"
_STORIES = 12  # one of so many long stories is enough to know a story by; all would drown the rest
_BUCKETS = 4096
_WORDS, _SENSE = 3.0, 2.0
"""How much words and vector weigh before anything is learnt."""
_EASE, _STEPS, _PACE = 1e-3, 150, 0.1
_TOKEN = re.compile(r"#|[^\W\d_]+(?:'[^\W\d_]+)?")
_NUMBER = re.compile(r"[\d.,]*\d")
# What an order cost and where it was placed say nothing of what went wrong.
_ASIDE = re.compile(
    r"(?:(?:us|au|ca|c|a|nz)?[$£€₹]|\b(?:rs\.?|inr|eur|usd|gbp|cad|aud)) ?\d[\d.,]*+(?!\w)|"
    r"(?<![\d.,])\d[\d.,]*+\s?(?:[$£€₹]|(?:dollars?|bucks|euros?|pounds?|quid|rupees|rs|"
    r"usd|eur|gbp|cad|aud|inr)\b)|(?<=amazon)(?:\.[a-z]{2,3}){1,2}\b",
    re.IGNORECASE,
)
_MAY_BE_ASIDE = re.compile(r"\d|amazon\.", re.IGNORECASE)  # every aside has one of them
_STEM = 6  # letters kept of a word: "refunded" and "refunds" are one
_READ = 2000  # characters


@dataclass(frozen=True)
class WholeScales:
    """A row for each bucket of words, for each number of a vector, and one constant."""

    labels: tuple[str, ...]
    weights: Vectors

    def shares(self, text: str, vector: Vectors) -> Vectors:
        """How likely each label is for a text put `plainly` and its vector; they sum to one."""
        scores = _features([text], vector[None, :])[0] @ self.weights
        shares = np.exp(scores - scores.max())
        return np.asarray(shares / shares.sum(), dtype=np.float32)


def learn_whole(sayings: Sayings, embedder: Embedder) -> WholeScales:
    """Fit the scales by gradient descent from nothing; the same sayings give the same scales."""
    labels = tuple(sayings)
    texts = [one for said in sayings.values() for one in said]
    texts = [plainly(one) for one in texts]
    features = _features(texts, embedder.embed(texts))
    of = np.repeat(np.arange(len(labels)), [len(said) for said in sayings.values()])
    wanted = np.eye(len(labels), dtype=np.float32)[of]
    return WholeScales(labels, _fitted(features, wanted))


def plainly(text: str) -> str:
    """`text` without sums of money and the endings of sites, as the scales are to be given it."""
    return _ASIDE.sub("", text) if _MAY_BE_ASIDE.search(text) else text


def _fitted(features: Vectors, wanted: Vectors) -> Vectors:
    """Logistic regression by Adam (Kingma and Ba 2015), with its usual constants."""
    weights = np.zeros((features.shape[1], wanted.shape[1]), dtype=np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        scores = features @ weights
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        slope = features.T @ (shares - wanted) / len(features) + _EASE * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        pace = _PACE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        weights = weights - pace * first / (np.sqrt(second) + 1e-8)
    return np.asarray(weights, dtype=np.float32)


@cache
def load_wholes(topic: Whole) -> WholeScales:
    """Return what was learnt with the built-in model.

    Raises KnowledgeError when it was not learnt from the shipped sayings.
    """
    labels, weights, learnt = open_kept(f"{topic}.whole")
    if learnt != whole_fingerprint():
        raise KnowledgeError(f"The sayings changed ({topic}): run python -m knowledge.sayings.")
    return WholeScales(labels, weights)


def whole_sayings(topic: Whole) -> Sayings:
    """The sayings of a topic by label; what is told of a problem is no alarm, and is a dispute."""
    if topic == "problems":
        return _joined((*_PROBLEMS * _SHORT_COUNT, _TALES))
    if topic in _ONE_FILE:
        return load_sayings(topic)
    if topic == "voices":
        return _voices()
    if topic == "lines":
        lines = _joined(_VOICES)
        return {label: said for label, said in lines.items() if label not in ("none", _OWN)}
    told = [*_told("problems"), *_told("messages")[::_STORIES]]
    if topic == "subjects":
        subjects = _joined(_SUBJECTS, tuple(load_sayings("subjects")))
        return {**subjects, _DISPUTE: [*subjects[_DISPUTE], *told]}
    alarms = _joined(_ALARMS, tuple(load_sayings("alarms")))
    far = load_sayings("subjects")["far"]
    return {**alarms, "none": [*alarms["none"], *told, *far]}


def _told(name: str) -> list[str]:
    """What people tell of a problem that nobody was hurt by."""
    sayings = load_sayings(name).items()
    return [one for label, said in sayings if label not in ("none", _HARM) for one in said]


def _voices() -> dict[str, list[str]]:
    """A desk's own lines, and what the person says to us; what is retold of a desk is the person's.

    The lines count more, so that the many stories and retellings do not drown them.
    """
    said = load_sayings("voices")
    theirs = [one for label, lines in said.items() if label != _OWN for one in lines]
    stories = [one for lines in load_sayings("messages").values() for one in lines][::_STORIES]
    told = [one for lines in load_sayings("contacts").values() for one in lines]
    retold = [one for one in (*told, *stories) if not one.startswith(("'", '"'))]
    own = [*said[_OWN], *load_sayings("moves")["none"]]
    return {"theirs": 3 * theirs, _OWN: [*own, *own, *retold]}


def _joined(names: tuple[str, ...], labels: tuple[str, ...] | None = None) -> dict[str, list[str]]:
    joined: dict[str, list[str]] = {}
    for name in names:
        for label, said in load_sayings(name).items():
            if labels is None or label in labels:
                joined.setdefault(label, []).extend(said)
    return joined


@cache
def whole_fingerprint() -> str:
    """Return a hash that changes with the sayings of the wholes or the built-in model."""
    of = sha256(MiniLM.name.encode())
    for name in sorted({*_PROBLEMS, _TALES, *_ALARMS, *_SUBJECTS, *_ONE_FILE, *_VOICES}):
        of.update((files("knowledge.sayings") / f"{name}.yaml").read_bytes())
    return of.hexdigest()[:16]


def _features(texts: list[str], vectors: Vectors) -> Vectors:
    words = np.zeros((len(texts), _BUCKETS), dtype=np.float32)
    for row, text in zip(words, texts, strict=True):
        buckets = [crc32(one.encode()) % _BUCKETS for one in _words(text)]
        row += np.bincount(buckets, minlength=_BUCKETS)
        row *= _WORDS / (np.linalg.norm(row) or 1)
    ones = np.ones((len(texts), 1), dtype=np.float32)
    return np.hstack([words, _SENSE * vectors, _SENSE * ones])


def _words(text: str) -> set[str]:
    """The words of a text, cut to their stems, and each with the next one."""
    stems = [w[:_STEM] for w in _TOKEN.findall(_NUMBER.sub("#", text[:_READ].lower()))]
    return {*stems, *(f"{one} {two}" for one, two in pairwise(stems))}
