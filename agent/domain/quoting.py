"""The ground that the other side gave, as it goes on after "I was told"."""

import re

_TELLER = re.compile(r"^(?:they|he|she|it)(?: have| has|'ve|'s)? (?=\w+ed\b|got\b)", re.IGNORECASE)
# "We cannot accept it, I am sorry" was said so; "I am not the buyer" was said to the person.
_THEIR_OWN = (
    r"can|cannot|can't|am (?:sorry|unable|afraid|not able)|are (?:sorry|unable|not able)|will|"
    r"won't|do|don't|did|have to|had to|understand|see|apologi[sz]e|regret|would|wouldn't|could|"
    r"couldn't"
)
_OF_ME = re.compile(
    rf"(?<![\w'])(?:im|my|me|mine|(?:i|we)(?:'\w+)?(?! (?:{_THEIR_OWN})\b))(?![\w'])"
    r"(?!.*\byou(?:r|rs)?\b)",
    re.IGNORECASE,
)
# As it was written: of more than one sentence, or what a desk has done.
_AS_WRITTEN = re.compile(
    r"[.!?] +[A-Z]|(?i:(?<!\w)(?:i|we)(?:'ve| have)(?: \w+ly)? (?:confirmed|reviewed|checked|"
    r"investigated|determined|found|decided|verified|looked|received|completed|concluded|noted|"
    r"established|escalated|forwarded|examined|inspected)(?!\w))"
)
_SHORT_I = re.compile(r"(?<!\w)im(?!\w)", re.IGNORECASE)
_I = re.compile(r"(?<![\w'.])i(?=$|[\s,']|'m|'ve|'d|'ll)")


def answered(words: str | None) -> str | None:
    """`: "the window is closed"` or ` that I used it`, without the "they" of the telling.

    It is quoted, unless it speaks of the person: "they say I used it" was never said as "I".
    None when it is no answer: nothing was told, or one word alone, or a bare no.
    """
    told = _TELLER.sub("", words.strip(" .,")) if words else ""
    if " " not in told or told.lower().startswith("no to "):
        return None
    of_me = _OF_ME.search(told) and not _AS_WRITTEN.search(told)
    return f" that {written(told)}" if of_me else f': "{told}"'


def written(words: str) -> str:
    """`words` with their "i" and "im" as they are written."""
    return _I.sub("I", _SHORT_I.sub("I am", words))
