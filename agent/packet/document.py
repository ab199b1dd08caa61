"""What a document of the packet is, whatever the format: a few kinds of blocks, in order."""

from collections.abc import Callable, Iterator
from typing import Literal

from agent.domain.base import Value

Use = Literal["send", "keep"]


class Heading(Value):
    """The heading of a section."""

    text: str


class Paragraph(Value):
    """Running text; a line break in it stays one."""

    text: str
    strong: bool = False


class Items(Value):
    """A list of short entries."""

    entries: tuple[str, ...]


class Table(Value):
    """Rows of cells under a head; a cell may be empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Items | Table


class Document(Value):
    """One document.

    name: the file without its ending. use: whether it is made for others or for the person only.
    ready: it goes out as it is, so the title is not part of it.
    """

    name: str
    title: str
    use: Use
    blocks: tuple[Block, ...]
    ready: bool = False

    def texts(self) -> Iterator[str]:
        """Every text of it, in order."""
        yield self.title
        for block in self.blocks:
            yield from _texts(block)

    def mapped(self, change: Callable[[str], str]) -> "Document":
        """The document with every text but the heads of its tables changed.

        What is empty then is left out.
        """
        blocks = (_mapped(block, change) for block in self.blocks)
        kept = tuple(block for block in blocks if any(_texts(block)))
        return self.model_copy(update={"title": change(self.title), "blocks": kept})


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Items(entries=entries):
            yield from entries
        case Table(head=head, rows=rows):
            yield from (*head, *(cell for row in rows for cell in row))
        case _:
            yield block.text


def _mapped(block: Block, change: Callable[[str], str]) -> Block:
    match block:
        case Items(entries=entries):
            return Items(entries=tuple(filter(None, map(change, entries))))
        case Table(head=head, rows=rows):
            changed = (tuple(map(change, row)) for row in rows)
            return Table(head=head, rows=tuple(row for row in changed if any(row)))
        case _:
            return block.model_copy(update={"text": change(block.text)})
