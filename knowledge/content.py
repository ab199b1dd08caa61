"""What a format reader hands on: the words of a file and what it says about itself."""

import datetime
import re
from dataclasses import dataclass

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)")


@dataclass(frozen=True)
class Content:
    """The text of a file before it is cleaned; what the file does not state is None."""

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    as_of: str | None = None


def iso_date(stated: str | None) -> str | None:
    """Return the first day in a text as YYYY-MM-DD, or None when it names none that exists."""
    found = _DATE.search(stated or "")
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def one_line(stated: str | None, longest: int = 200) -> str | None:
    """Return the words on one line, cut at `longest` characters; None when there are none."""
    words = " ".join((stated or "")[: longest * 4].split())[:longest].strip()
    return words if any(character.isalnum() for character in words) else None
