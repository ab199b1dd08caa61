"""What Redress knows: the fact sheet, the guides written over it, and the search in both."""

from knowledge.errors import KnowledgeError, UnknownReference
from knowledge.facts import RANKS, Fact, FactSheet, render_guide

__all__ = ["RANKS", "Fact", "FactSheet", "KnowledgeError", "UnknownReference", "render_guide"]
