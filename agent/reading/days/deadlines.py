"""Whether a question is about a date of one's own: by when, until when, too late."""

import re

_WHEN = re.compile(
    r"\bby when\b|\b(?:un)?til when\b|\bdeadlines?\b|\btime[- ]?(?:limit|frame|left)s?\b|"
    r"\btoo late\b|\bwhen (?:must|do|can|should|is|does)\b|\blast (?:day|date)\b|"
    r"\bhow (?:long|many (?:days|weeks|months)|much time)\b|"
    r"\b(?:still|enough) (?:have )?time\b|\bin time\b|\bexpir\w+|\brun(?:s|ning)? out\b|"
    r"\bbis wann\b|\bfrist\b|\bjusqu'?[aà] quand\b|\bhasta cu[aá]ndo\b|\bentro quando\b",
    re.IGNORECASE,
)


# What others need: "how long does a refund take", "when will the money be there".
_TAKES = re.compile(
    r"\bhow (?:long|soon|quick(?:ly)?|fast|many (?:\w+ )?(?:days|weeks|months)|much time)\b[^?]*"
    r"\b(?:takes?|taking|until|till|before (?:the|my|a) (?:money|refund|payment|credit)|arrives?|"
    r"shows?|posts?|reach\w*|credited|to (?:get|refund|pay|process|decide|answer|reply|clear))\b|"
    r"\bwhen (?:does|do|will|should|is|can|would|might)\b[^?]*\b(?:refund|money|payment|credit|"
    r"answer|reply|decision)\b[^?]*\b(?:arrives?|comes?|here|there|back|paid|credited|shows?|"
    r"due|reach\w*|posts?|clears?|land)\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\b(?:i|we)(?:'ve)? (?:still )?(?:have|got|must|wait too)\b|\b(?:time|days|weeks) left\b|"
    r"\bdeadlines?\b|\btoo late\b|\blast (?:day|date)\b|\bby when\b|\bi (?:can|could) \w+",
    re.IGNORECASE,
)


def asks_when(message: str) -> bool:
    """Whether `message` asks for a date or the time left, not how long others take."""
    theirs = _TAKES.search(message) is not None and _MINE.search(message) is None
    return not theirs and _WHEN.search(message) is not None
