"""Words that stand in small letters too, so that a capital does not make them somebody's name."""

from functools import cache
from importlib.resources import files


@cache
def ordinary_words() -> frozenset[str]:
    """Words that guidance and customers use in small letters, so they are nobody's name alone."""
    return frozenset((files("agent.reading") / "ordinary.txt").read_text("utf-8").split())
