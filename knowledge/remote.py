"""Embeddings from any OpenAI-compatible address, for those who set one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from knowledge.embeddings import Vectors
from knowledge.errors import EmbeddingUnavailable

if TYPE_CHECKING:
    from openai import OpenAI

_BATCH = 128
_SECONDS = 20.0


class RemoteEmbedder:
    """Asks `base_url` for the vectors of `model`. Texts leave this machine as they are given.

    Nothing is asked before the first use. Raises EmbeddingUnavailable when the address does not
    answer in time, or not with one vector of the same length for each text.
    """

    def __init__(self, model: str, base_url: str | None, api_key: str | None) -> None:
        self.name = f"{base_url or 'openai'}/{model}"
        self._model = model
        self._base_url = base_url
        self._api_key = api_key or "none"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a float32 array with one row of length one for each text."""
        # Imported here: only those who set an address need it.
        from openai import OpenAI, OpenAIError

        try:
            with OpenAI(
                base_url=self._base_url, api_key=self._api_key, timeout=_SECONDS, max_retries=1
            ) as client:
                parts = [
                    self._asked(client, texts[start : start + _BATCH])
                    for start in range(0, len(texts), _BATCH)
                ]
            return np.concatenate(parts) if parts else np.zeros((0, 1), dtype=np.float32)
        except (OpenAIError, TypeError, ValueError, AttributeError) as error:
            raise EmbeddingUnavailable(
                f"The embedding model {self._model} does not answer as it should "
                f"({type(error).__name__}): check REDRESS_EMBEDDING_MODEL and its address."
            ) from error

    def _asked(self, client: "OpenAI", texts: Sequence[str]) -> Vectors:
        answer = client.embeddings.create(
            model=self._model, input=list(texts), encoding_format="float"
        )
        rows = [one.embedding for one in sorted(answer.data, key=lambda one: one.index)]
        return _unit(np.array(rows, dtype=np.float32), len(texts))


def _unit(rows: Vectors, expected: int) -> Vectors:
    """The rows, each of length one. Raises ValueError unless there are `expected` finite rows."""
    if rows.ndim != 2 or len(rows) != expected or not rows.size or not np.isfinite(rows).all():
        raise ValueError("not one vector for each text")
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if not lengths.all():
        raise ValueError("a vector without length")
    unit: Vectors = (rows / lengths).astype(np.float32)
    return unit
