"""Writing systems: words in letters that nothing in hand uses cannot be checked by a reader."""

import re
import unicodedata
from collections.abc import Iterator

_LETTERS = re.compile(r"[^\W\d_]+")
_UNITS = "μΩ"  # micro and ohm, once plain
_ABSTRACT = ("MODIFIER", "FEMININE", "MASCULINE")  # letters of no writing system


def scripts(text: str) -> Iterator[tuple[str, str]]:
    """Each word with letters other than Latin: its writing systems ("CYRILLIC", "CYRILLIC LATIN").

    A word that mixes two, such as a Latin one with a Cyrillic "a", is a system of its own.
    """
    if text.isascii():
        return
    for match in _LETTERS.finditer(text):
        used = {_script(letter) for letter in match[0] if letter not in _UNITS} - set(_ABSTRACT)
        if used - {"LATIN"}:
            yield " ".join(sorted(used)), match[0]


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "UNKNOWN").split()[0]
