"""The outline of a text: headings, paragraphs, list items and table rows, with their offsets.

Markdown is read by markdown-it. Plain text carries no marks, so headings are recognised by how
they stand: a short line of their own above longer lines, a list or a table; or a question above
its answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt

Kind = Literal["heading", "paragraph", "item", "row"]

_TITLE_CHARACTERS = 1_000
_EARLY = 20_000
_HEADING_WORDS = 16
_QUESTION_WORDS = 25
_HEADING_CHARACTERS = 110
_WRAPPED_LINE = 50
_ITEM = re.compile(r"[ \t]*(?:[-*+•·◦▪‣–]|\d{1,3}[.)]|\[[ xX]\])[ \t]+\S")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$|[^\t]*\S\t+\S")
_RULE = re.compile(r"[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*$|[ \t]*={3,}[ \t]*$")
_PAGE = re.compile(r"\[Page \d{1,5}\]$")
_MARK = re.compile(r"^[ \t]*#{1,6}[ \t]+")
_ANCHOR = re.compile(r"[ \t]*#+$")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


@dataclass(frozen=True)
class Block:
    """A stretch of text from `start` to `end`; a heading has its plain title and level."""

    kind: Kind
    start: int
    end: int
    title: str = ""
    level: int = 0


def outline(text: str, markup: Literal["markdown", "text"]) -> list[Block]:
    """Return the blocks of a text in reading order; they do not overlap."""
    return list(_markdown_blocks(text) if markup == "markdown" else _plain_blocks(text))


def first_heading(text: str, markup: Literal["markdown", "text"]) -> str | None:
    """Return the first heading that has words, which names most documents, if it comes early."""
    beginning = text[:_EARLY]
    headings = (block.title for block in outline(beginning, markup) if block.kind == "heading")
    return next(headings, None)


def _markdown_blocks(text: str) -> Iterator[Block]:
    offsets = _line_offsets(text)
    covered = 0
    references: dict[str, Any] = {}
    tokens = _block_reader().parse(text, references)
    for position, token in enumerate(tokens):
        kind = _KINDS.get(token.type)
        if kind is None or token.map is None or token.map[0] < covered:
            continue
        first, covered = token.map
        start, end = _trim(text, offsets[first], offsets[covered])
        if kind == "heading":
            title = _plain_title(tokens[position + 1].content, references)
            if title:
                yield Block("heading", start, end, title, int(token.tag[1]))
        elif end > start:
            yield Block(kind, start, end)


_KINDS: dict[str, Kind] = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "blockquote_open": "paragraph",
    "fence": "paragraph",
    "code_block": "paragraph",
    "html_block": "paragraph",
    "list_item_open": "item",
    "tr_open": "row",
}


@cache
def _block_reader() -> MarkdownIt:
    # Emphasis and links are most of the work, and only titles are read for them.
    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])


@cache
def _inline_reader() -> MarkdownIt:
    return MarkdownIt("commonmark")


def _plain_title(content: str, references: dict[str, Any]) -> str:
    (token,) = _inline_reader().parseInline(content[:_TITLE_CHARACTERS], references)
    parts = (
        child.content for child in token.children or () if child.type in ("text", "code_inline")
    )
    return _clean_title("".join(parts))


def _clean_title(line: str) -> str:
    return " ".join(_ANCHOR.sub("", line).split())


def _line_offsets(text: str) -> list[int]:
    offsets = [0]
    for line in text.split("\n"):
        offsets.append(min(offsets[-1] + len(line) + 1, len(text)))
    return offsets


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


@dataclass(frozen=True)
class _Lines:
    """The lines of a plain text and what stands around each."""

    lines: list[str]

    def at(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def below(self, number: int) -> str:
        """The next line that is not blank."""
        return next((line for line in self.lines[number + 1 : number + 4] if line.strip()), "")


def _plain_blocks(text: str) -> Iterator[Block]:
    lines = _Lines(text.split("\n"))
    offsets = _line_offsets(text)
    paragraph: list[int] = []
    for number, line in enumerate(lines.lines):
        kind = _line_kind(lines, number)
        if kind == "paragraph" and paragraph and not _continues(lines.at(number - 1)):
            yield _joined(text, offsets, paragraph)
            paragraph = []
        if kind == "paragraph":
            paragraph.append(number)
            continue
        if paragraph:
            yield _joined(text, offsets, paragraph)
            paragraph = []
        if kind is not None:
            start, end = _trim(text, offsets[number], offsets[number + 1])
            title, level = _plain_heading(line) if kind == "heading" else ("", 0)
            yield Block(kind, start, end, title, level)
    if paragraph:
        yield _joined(text, offsets, paragraph)


def _plain_heading(line: str) -> tuple[str, int]:
    """A heading's title and level: the pages of a PDF stand above the headings on them."""
    if _PAGE.match(line):
        return line.strip("[]"), 1
    return _clean_title(_MARK.sub("", line)), 2


def _joined(text: str, offsets: list[int], numbers: list[int]) -> Block:
    return Block("paragraph", *_trim(text, offsets[numbers[0]], offsets[numbers[-1] + 1]))


def _continues(line: str) -> bool:
    """True when the next line may go on with this one's sentence."""
    return not line.rstrip().endswith((".", "!", "?", ":"))


def _line_kind(lines: _Lines, number: int) -> Kind | None:
    line = lines.lines[number]
    if not line.strip() or _RULE.match(line):
        return None
    if _PAGE.match(line):
        return "heading"
    if _ITEM.match(line):
        return "item"
    if _ROW.match(line):
        return "row"
    return "heading" if _is_heading(lines, number) else "paragraph"


def _is_heading(lines: _Lines, number: int) -> bool:
    line, above, below = lines.lines[number].strip(), lines.at(number - 1), lines.at(number + 1)
    if not lines.below(number) or not _titled(line) or not _ends_something(above):
        return False
    if _is_question(line) or (below and _RULE.match(below)):
        return True
    if not below.strip():
        return not above.strip()
    return _heads(line, below) or _titled_above_text(lines, number + 1)


def _heads(line: str, below: str) -> bool:
    """True when the line below is what a short line would be the heading of."""
    if _ITEM.match(below) or _ROW.match(below):
        return True
    if below.lstrip()[0].islower():
        return False
    short = len(line) < _WRAPPED_LINE and below.rstrip().endswith((".", "!", "?"))
    return short or len(below) > max(len(line) * 1.5, _WRAPPED_LINE)


def _titled(line: str) -> bool:
    """True for a line that could be a heading by its own looks."""
    words = _clean_title(line).split()
    limit = _QUESTION_WORDS if _is_question(line) else _HEADING_WORDS
    if not words or len(words) > limit or len(line) > _HEADING_CHARACTERS + 40:
        return False
    starts_well = line[0].isupper() or line[0].isdigit() or not line[0].isalnum()
    return (
        starts_well
        and any(character.isalpha() for character in line)
        and not line.endswith((".", ",", ";", ":", "!"))
        and not _ADDRESS.fullmatch(line)
    )


def _is_question(line: str) -> bool:
    return _clean_title(line).endswith("?")


def _ends_something(above: str) -> bool:
    """True when the line above leaves no sentence open."""
    above = above.strip()
    closed = not above or above.endswith((".", "!", "?", ":", '"', "”", "#"))
    return closed or bool(_ITEM.match(above) or _ROW.match(above)) or _titled(above)


def _titled_above_text(lines: _Lines, number: int) -> bool:
    """True when this line is itself a short title directly above a list, a table or text."""
    line, below = lines.at(number).strip(), lines.at(number + 1)
    return bool(line and below.strip()) and _titled(line) and _heads(line, below)
