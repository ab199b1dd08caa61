"""Learns the scales of every topic anew: `python -m knowledge.sayings`."""

from pathlib import Path

import numpy as np

from knowledge.embeddings import MiniLM, Vectors
from knowledge.sayings import TOPICS, fingerprint, learn, load_sayings
from knowledge.sayings.wholes import WHOLES, learn_whole, whole_fingerprint, whole_sayings


def _kept(name: str, labels: tuple[str, ...], weights: Vectors, of: str) -> dict[str, np.ndarray]:
    return {
        name: weights.astype(np.float16),
        f"{name}.labels": np.array(labels),
        f"{name}.of": np.array(of),
    }


if __name__ == "__main__":
    model = MiniLM()
    kept: dict[str, np.ndarray] = {}
    for topic in TOPICS:
        scales = learn(load_sayings(topic), model)
        kept |= _kept(topic, scales.labels, scales.weights, fingerprint(topic))
    for whole in WHOLES:
        learnt = learn_whole(whole_sayings(whole), model)
        kept |= _kept(f"{whole}.whole", learnt.labels, learnt.weights, whole_fingerprint())
    np.savez_compressed(Path(__file__).with_name("scales.npz"), allow_pickle=False, **kept)
