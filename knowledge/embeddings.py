"""Embeddings without a network: all-MiniLM-L6-v2, tuned to refunds, in eight bits on onnxruntime.

The model and its vocabulary are in `minilm/`, with how they were made; both are checked against
their known hashes before they are used.
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

Vectors = npt.NDArray[np.float32]

MODEL_SHA256 = "741286967a9f08cf0b4d33febca4bf7b0683aeef3a053c2276dddcf58e9b7ec2"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
_MAX_TOKENS = 256
_THREADS = 1  # a second one gains little and takes its core from other turns
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
        self._vector = lru_cache(maxsize=_KEPT)(self._run)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a float32 array of shape (len(texts), 384), every row of length one."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        # One by one: in eight bits, what else is in a batch would change the vector of a text.
        return np.stack([self._vector(text) for text in texts])

    def _run(self, text: str) -> Vectors:
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

    def run(self, text: str) -> Vectors:
        """The mean of the token vectors, scaled to length one."""
        ids = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)
        inputs = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        total = self._session.run(["last_hidden_state"], inputs)[0][0].sum(axis=0)
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-12), dtype=np.float32)


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
