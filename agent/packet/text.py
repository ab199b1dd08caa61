"""Documents as plain text."""

import textwrap

from agent.packet.document import Block, Document, Heading, Items, Paragraph, Table

WIDTH = 78


def as_text(document: Document) -> str:
    """The document as text; one that goes out as it is keeps its lines, for pasting."""
    if document.ready:
        parts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
        return "\n\n".join(parts) + "\n"
    title = f"{document.title}\n{'=' * len(document.title)}"
    return "\n\n".join([title, *map(_block, document.blocks)]) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text=text):
            return f"{text}\n{'-' * len(text)}"
        case Items(entries=entries):
            return "\n".join(_entry(entry) for entry in entries)
        case Table(head=head, rows=rows):
            return "\n".join(_row(head, row) for row in rows)
        case _:
            return _wrapped(block.text)


def _row(head: tuple[str, ...], row: tuple[str, ...]) -> str:
    """The first cell as an entry, the others below it under their heads."""
    first, *others = zip(head, row, strict=True)
    if len(others) == 1:
        return _entry(f"{first[1]}: {others[0][1]}")
    lines = [_wrapped(f"{name}: {cell}", "    ") for name, cell in others if cell]
    return "\n".join([_entry(first[1]), *lines])


def _entry(text: str) -> str:
    return "- " + _wrapped(text, "  ").strip()


def _wrapped(text: str, indent: str = "") -> str:
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(
            line,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in lines
    )
