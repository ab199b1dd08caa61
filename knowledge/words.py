"""The words of a text that carry meaning, as the search by words counts them."""

import re

_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a about am an and any are as at be been but by can could did do does for from get got had
        has have he her his how i if in into is it its just me my no not of on or our she should so
        such that the their them then there these they this to us was we were what when where which
        who why will with would you your""",
    )
)
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s")
_SHORTEST_STEM = 3


def content_words(text: str) -> list[str]:
    """Return the words that carry meaning, in lower case and without common endings."""
    words = re.findall(r"[^\W_]+", text.lower().replace("'", "").replace("’", ""))
    return [_stem(word) for word in words if word not in _STOP_WORDS]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
