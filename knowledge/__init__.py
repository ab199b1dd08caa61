"""What Redress knows: the fact sheet, the guides written over it, and the search in both."""

import os

# Read when numpy is loaded: its products here are small, and a second thread only spins beside the
# turns of others. With one, the numbers are the same on every count of cores too.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from knowledge.errors import KnowledgeError, UnknownReference
from knowledge.facts import RANKS, Fact, FactSheet, render_guide

__all__ = ["RANKS", "Fact", "FactSheet", "KnowledgeError", "UnknownReference", "render_guide"]
