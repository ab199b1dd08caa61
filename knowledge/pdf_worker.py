"""Reads one PDF in a process of its own: a hostile file can only hurt that process.

Run as a script it takes the PDF on standard input and writes one JSON object: what `read_pages`
returns. It imports nothing of Redress, so that it starts at once.
"""

import io
import json
import logging
import math
import struct
import sys
import zlib
from collections.abc import Sequence
from typing import Literal, TypedDict

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, TextStringObject

MAX_PAGES = 1_000
MAX_CHARACTERS = 3_000_000
MAX_SECONDS = 30
_MAX_MEMORY = 1_000_000_000
_LEAST_POINTS = 1.0
_NEARLY = 0.05
"""How far from pure white a colour may be and still not be seen on paper."""

Fault = Literal["broken", "locked", "pages", "long"]
# What pypdf has been seen to raise over damaged files, beside its own errors.
_DAMAGE = (
    *(PyPdfError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError),
    *(RuntimeError, AssertionError, OSError, EOFError, zlib.error, struct.error),
)


class Pages(TypedDict, total=False):
    """The text of each page (None where it could not be read), or the fault of the whole file."""

    fault: Fault
    pages: list[str | None]
    title: str | None
    author: str | None
    date: str | None


def read_pages(data: bytes) -> Pages:
    """Return the visible text of a PDF by page, with its title, author and date if it has them."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"fault": "locked"}
        if len(reader.pages) > MAX_PAGES:
            return {"fault": "pages"}
        return _read(reader)
    except (FileNotDecryptedError, DependencyError):
        return {"fault": "locked"}
    except (LimitReachedError, MemoryError):
        return {"fault": "long"}
    except _DAMAGE:
        return {"fault": "broken"}


def _read(reader: PdfReader) -> Pages:
    pages: list[str | None] = []
    total = 0
    for number in range(len(reader.pages)):
        text = _page(reader, number)
        total += len(text or "")
        if total > MAX_CHARACTERS:
            return {"fault": "long"}
        pages.append(text)
    if pages and all(text is None for text in pages):
        return {"fault": "broken"}
    return {"pages": pages, **_stated(reader)}


def _page(reader: PdfReader, number: int) -> str | None:
    try:
        page = reader.pages[number]
        text = _visible(page)
        # A scanned page carries its words as invisible text over the picture, and nothing else.
        return text if text.strip() else _visible(page, keep_invisible=True)
    except LimitReachedError:
        raise
    except _DAMAGE:
        return None


def _visible(page: PageObject, keep_invisible: bool = False) -> str:
    return page.extract_text(visitor_operand_before=_Eraser(keep_invisible))


def _stated(reader: PdfReader) -> Pages:
    try:
        about = reader.metadata
        if about is None:
            return {}
        date = about.get("/ModDate") or about.get("/CreationDate")
        return {
            "title": str(about.get("/Title") or ""),
            "author": str(about.get("/Author") or ""),
            "date": str(date or ""),
        }
    except _DAMAGE:
        return {}


class _Eraser:
    """Empties the operands of text that a reader of the page cannot see, before it is collected.

    Unseen is: drawn in invisible mode, smaller than a point, or white with nothing painted under
    it. Text that is hidden behind something or lies off the page is not recognised.
    """

    def __init__(self, keep_invisible: bool) -> None:
        self._keep_invisible = keep_invisible
        self._painted = False
        self._state = (False, 0, 12.0)  # white fill, text mode, font size
        self._saved: list[tuple[bool, int, float]] = []

    def __call__(
        self,
        operator: bytes,
        operands: list[object],
        page_matrix: Sequence[float],
        text_matrix: Sequence[float],
    ) -> None:
        if operator == b"q":
            self._saved.append(self._state)
        elif operator == b"Q" and self._saved:
            self._state = self._saved.pop()
        elif operator in _SHOW and self._is_unseen(page_matrix, text_matrix):
            for place, operand in enumerate(operands):
                if isinstance(operand, ArrayObject):
                    operands[place] = ArrayObject()
                elif isinstance(operand, str | bytes):
                    operands[place] = TextStringObject("")
        else:
            self._follow(operator, operands)

    def _is_unseen(self, page_matrix: Sequence[float], text_matrix: Sequence[float]) -> bool:
        white, mode, size = self._state
        scale = math.sqrt(abs(_area(page_matrix) * _area(text_matrix)))
        invisible = mode == 3 and not self._keep_invisible
        return invisible or abs(size * scale) < _LEAST_POINTS or (white and not self._painted)

    def _follow(self, operator: bytes, operands: list[object]) -> None:
        white, mode, size = self._state
        numbers = [float(one) for one in operands if isinstance(one, int | float)]
        if operator in _COLOURS or (operator in (b"sc", b"scn") and len(numbers) in (3, 4)):
            white = _is_white(numbers)
        elif operator in (b"sc", b"scn", b"cs"):
            white = False  # a spot colour or a pattern: what it looks like is not known
        elif operator == b"Tr" and numbers:
            mode = int(numbers[0])
        elif operator == b"Tf" and numbers:
            size = numbers[-1]
        elif operator in _IMAGES or (operator in _FILLS and not white):
            self._painted = True
        self._state = (white, mode, size)


_SHOW = (b"Tj", b"TJ", b"'", b'"')
_COLOURS = (b"g", b"rg", b"k")
_FILLS = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")
_IMAGES = (b"Do", b"sh", b"INLINE IMAGE")


def _area(matrix: Sequence[float]) -> float:
    return matrix[0] * matrix[3] - matrix[1] * matrix[2]


def _is_white(numbers: list[float]) -> bool:
    if len(numbers) == 4:
        return all(number <= _NEARLY for number in numbers)
    return bool(numbers) and all(number >= 1 - _NEARLY for number in numbers)


def _limit_itself() -> None:
    """Bound memory and processor time, where the system has such limits."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in ((resource.RLIMIT_AS, _MAX_MEMORY), (resource.RLIMIT_CPU, MAX_SECONDS)):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue  # macOS refuses some; the caller's clock still holds


def _main() -> None:
    _limit_itself()
    logging.disable()
    answer = json.dumps(read_pages(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(answer.encode())


if __name__ == "__main__":
    _main()
