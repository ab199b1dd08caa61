"""Learns the scales of every topic anew: `python -m knowledge.sayings`."""

from pathlib import Path

import numpy as np

from knowledge.embeddings import MiniLM
from knowledge.sayings import TOPICS, fingerprint, learn, load_sayings

if __name__ == "__main__":
    model = MiniLM()
    kept: dict[str, np.ndarray] = {}
    for topic in TOPICS:
        scales = learn(load_sayings(topic), model)
        kept[topic] = scales.weights.astype(np.float16)
        kept[f"{topic}.labels"] = np.array(scales.labels)
        kept[f"{topic}.of"] = np.array(fingerprint(topic))
    np.savez_compressed(Path(__file__).with_name("scales.npz"), allow_pickle=False, **kept)
