"""What stands in quotation marks beside other words: others said it, or it is put in as it is.

No wish about the draft is in it: "delete your review" is what a seller asks for.
"""

import re

_QUOTATION = re.compile(r'"[^"\n]{3,}"')


def quotations(text: str) -> list[tuple[int, int]]:
    """Where quotations begin and end in `text`; none where all of it is one."""
    found = [match.span() for match in _QUOTATION.finditer(text)]
    return [(start, end) for start, end in found if re.search(r"\w", text[:start] + text[end:])]


def quoted(text: str, place: int) -> bool:
    """Whether a place is inside of a quotation."""
    return any(start < place < end - 1 for start, end in quotations(text))
