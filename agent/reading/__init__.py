"""Reading messages without a model: tables of words and small functions, no network."""

from agent.reading.reader import read

__all__ = ["read"]
