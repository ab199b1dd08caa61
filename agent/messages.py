"""What a person types, before anything else sees it: usable text, or one sentence that says why."""

import unicodedata

from agent.errors import InputError

MOST_CHARACTERS = 20_000
EMPTY = "Please write what happened: what you bought, what was refused and why."
TOO_LONG = (
    "That is {count:,} characters, more than I can read at once; paste the part that matters, "
    f"up to {MOST_CHARACTERS:,}."
)
NOT_TEXT = "That does not look like text; copy the words out of the file and paste them here."


def usable(text: str) -> str:
    """The message with odd characters mended, or InputError with one sentence."""
    if len(text) > MOST_CHARACTERS:
        raise InputError(TOO_LONG.format(count=len(text)))
    clean = text.encode("utf-8", "replace").decode("utf-8")
    odd = sum(unicodedata.category(c) == "Cc" and c not in "\n\r\t" for c in clean)
    if odd > max(2, len(clean) // 20):
        raise InputError(NOT_TEXT)
    clean = "".join(c for c in clean if unicodedata.category(c) != "Cc" or c in "\n\r\t").strip()
    if not clean:
        raise InputError(EMPTY)
    return clean
