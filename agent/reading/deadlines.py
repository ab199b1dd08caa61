"""Whether a question is about a date: by when, until when, too late."""

import re

_WHEN = re.compile(
    r"\bby when\b|\b(?:un)?til when\b|\bdeadlines?\b|\btime[- ]?(?:limit|frame|left)s?\b|"
    r"\btoo late\b|\bwhen (?:must|do|can|should|is|does)\b|\blast (?:day|date)\b|"
    r"\bhow (?:long|many (?:days|weeks|months)|much time)\b|"
    r"\b(?:still|enough) (?:have )?time\b|\bin time\b|\bexpir\w+|\brun(?:s|ning)? out\b|"
    r"\bbis wann\b|\bfrist\b|\bjusqu'?[aà] quand\b|\bhasta cu[aá]ndo\b|\bentro quando\b",
    re.IGNORECASE,
)


def asks_when(message: str) -> bool:
    """Whether `message` asks for a date or for the time that is left."""
    return _WHEN.search(message) is not None
