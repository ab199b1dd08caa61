"""Embeddings without a network: all-MiniLM-L6-v2, tuned to refunds, in eight bits on onnxruntime.

The model, its vocabulary and the projection of its words are in `minilm/`, with how they were made;
all are checked against their known hashes before they are used.
"""

import hashlib
import os
import re
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Protocol

# Read when onnxruntime is loaded, which else reports to its maker from C, and keeps a device id:
# https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy as np
import numpy.typing as npt

from knowledge.errors import KnowledgeError
from knowledge.products import product

Vectors = npt.NDArray[np.float32]
WordVectors = npt.NDArray[np.int8]
"""One row for each word piece of a text, of the length `WORD_LENGTH`."""

MODEL_SHA256 = "741286967a9f08cf0b4d33febca4bf7b0683aeef3a053c2276dddcf58e9b7ec2"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
PROJECTION_SHA256 = "496097295d11e3ee17defe4caabda0ba7316f090d298ed4a81b9cc9bb21d9fe6"
WORD_LENGTH = 127
_MAX_TOKENS = 256
_THREADS = 1  # a second one gains little and takes its core from other turns
_MARKS = ("[CLS]", "[SEP]")
_KEPT = 1024  # vectors: a turn reads the same sentences for one thing after the other


class Embedder(Protocol):
    """Turns texts into unit vectors; `name` changes whenever the vectors would."""

    @property
    def name(self) -> str: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one for each text."""
        ...


class MiniLM:
    """The tuned model: 384 dimensions, at most 256 word pieces of a text. Loaded on first use.

    Raises KnowledgeError on first use when a file of the model is missing or not the known one.
    """

    name = f"redress-MiniLM-int8-2/{MODEL_SHA256[:12]}/{VOCABULARY_SHA256[:12]}"
    dimensions = 384

    def __init__(self) -> None:
        self._lock = Lock()
        self._read = lru_cache(maxsize=_KEPT)(self._run)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a float32 array of shape (len(texts), 384), every row of length one."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        # One by one: in eight bits, what else is in a batch would change the vector of a text.
        return np.stack([self._read(text)[0] for text in texts])

    def words(self, text: str) -> WordVectors:
        """Return the vectors of the word pieces of a text, from the same run as its own vector.

        Signs are left out, unless there is nothing else.
        """
        return self._read(text)[1]

    def states(self, text: str) -> Vectors:
        """Return the model's last layer for the words of a text, to learn their projection from."""
        with self._lock:
            model = self._model
        return model.states(text)[1]

    def _run(self, text: str) -> tuple[Vectors, WordVectors]:
        with self._lock:
            model = self._model
        return model.run(text)

    @cached_property
    def _model(self) -> "_Model":
        return _Model()


@cache
def built_in() -> MiniLM:
    """The one that all of this process share, so that the model is in memory once."""
    return MiniLM()


class _Model:
    def __init__(self) -> None:
        # Imported here: the first page of the app should not wait for a model.
        import onnxruntime
        from tokenizers import BertWordPieceTokenizer

        folder = Path(str(files("knowledge") / "minilm"))
        vocabulary = _checked(folder / "vocab.txt", VOCABULARY_SHA256)
        weights = _checked(folder / "model.onnx", MODEL_SHA256)
        projection = _checked(folder / "projection.npy", PROJECTION_SHA256)
        self._projection = np.load(projection, allow_pickle=False).astype(np.float32)
        self._tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self._tokenizer.enable_truncation(_MAX_TOKENS)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        # A thread that spins until the next text takes a core from the rest of a turn.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        if not _sums_are_exact():
            # The same vectors as on the other processors, in twice the time.
            options.add_session_config_entry("session.x64quantprecision", "1")
        self._session = onnxruntime.InferenceSession(
            str(weights), options, providers=["CPUExecutionProvider"]
        )

    def run(self, text: str) -> tuple[Vectors, WordVectors]:
        """The mean of the token vectors, scaled to length one, and those of the words."""
        hidden, words = self.states(text)
        total = hidden.sum(axis=0)
        whole = np.asarray(total / max(float(np.linalg.norm(total)), 1e-12), dtype=np.float32)
        return whole, self._shortened(words)

    def states(self, text: str) -> tuple[Vectors, Vectors]:
        """The token vectors of all pieces of a text, and those of its words."""
        read = self._tokenizer.encode(text)
        ids = np.array([read.ids], dtype=np.int64)
        inputs = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        hidden: Vectors = self._session.run(["last_hidden_state"], inputs)[0][0]
        words = [place for place, piece in enumerate(read.tokens) if _is_word(piece)]
        return hidden, hidden[words] if words else hidden

    def _shortened(self, hidden: Vectors) -> WordVectors:
        """The rows in fewer dimensions, where the same words are as near to each other."""
        rows = product(hidden, self._projection)
        rows *= WORD_LENGTH / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
        return np.round(rows).astype(np.int8)


def _is_word(piece: str) -> bool:
    return piece not in _MARKS and any(character.isalnum() for character in piece)


def _sums_are_exact() -> bool:
    """Whether the processor is known to add eight-bit products without overflow: it has VNNI.

    Where the system does not list what the processor can do, it is not known.
    """
    try:
        told = Path("/proc/cpuinfo").read_text()
    except OSError:
        return False
    return re.search(r"\bavx(?:512)?_vnni\b", told) is not None


def _checked(path: Path, sha256: str) -> Path:
    """Return the path if the file has this hash. Raises KnowledgeError otherwise."""
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise KnowledgeError(
            f"{path.name} of the search model is missing: reinstall the package."
        ) from error
    if found != sha256:
        raise KnowledgeError(f"{path.name} of the search model is damaged: reinstall the package.")
    return path
