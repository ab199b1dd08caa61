"""Vocabulary written as plain lists: phrases between spaced bars, wrapped wherever it suits.

A phrase is a regular expression. `<NAME>` in it stands for a shared group of words.
"""

from collections.abc import Mapping


def phrases(words: str, shared: Mapping[str, str] | None = None) -> str:
    """Returns the pattern of a list such as "no reply | never (?:called|rang) | <SILENT>".

    Raises KeyError for a name that `shared` does not hold only when it is left in the pattern.
    """
    pattern = " ".join(words.split()).replace(" | ", "|")
    for name, group in (shared or {}).items():
        pattern = pattern.replace(f"<{name}>", f"(?:{phrases(group)})")
    return pattern
