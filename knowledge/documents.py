"""Documents: files read into clean text, with where it came from and how far to trust it.

A document's text is the record: passages are cut from it, and quotations are checked against it.
"""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from knowledge.errors import KnowledgeError
from knowledge.markup import html_to_text
from knowledge.outline import first_heading

MAX_BYTES = 20_000_000
ACCEPTED = (".md", ".txt", ".html")
_SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".txt": "text", ".html": "html", ".htm": "html",
}  # fmt: skip

Rank = Literal["guide", "user"]
Markup = Literal["markdown", "text"]

_BINARY_STARTS = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
)
_WIDE_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
# Zero-width spaces, direction overrides and tag characters hide words from the reader's eye.
_UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff"
                     "\U000e0000-\U000e007f]")  # fmt: skip
_ATX_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)


class FactSpan(BaseModel):
    """Which facts the text between two offsets was filled in from."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    fact_ids: tuple[str, ...]


class Document(BaseModel):
    """One source text. `rank` is "guide" for shipped guidance and "user" (lowest) for the rest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    text: str
    source: str
    sha256: str
    markup: Markup = "markdown"
    rank: Rank = "user"
    publisher: str | None = None
    url: str | None = None
    as_of: str | None = None
    jurisdiction: str | None = None
    problems: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    fact_spans: tuple[FactSpan, ...] = ()


def read_document(path: Path) -> Document:
    """Read one .md, .txt or .html file as a document of rank "user".

    Raises KnowledgeError with one sentence that says what to do when the file is missing, of
    another kind, unreadable, too large, binary or empty.
    """
    kind = _SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise KnowledgeError(
            f"{path} is not a kind of file that can be read: give {', '.join(ACCEPTED)} files."
        )
    data = _read_bytes(path)
    _refuse_binary(data, path)
    title, url, text = _decode_page(data) if kind == "html" else (None, None, _decode(data))
    meta, text = (
        split_front_matter(normalise(text)) if kind == "markdown" else ({}, normalise(text))
    )
    if not any(character.isalnum() for character in text):
        raise KnowledgeError(f"{path} has no text in it: give a file with words.")
    markup = _markup(kind, text)
    stated = meta.get("title")
    title = title or (stated if isinstance(stated, str) else None) or first_heading(text, markup)
    return Document(
        title=title or path.stem.replace("-", " ").replace("_", " "),
        text=text,
        source=path.name,
        sha256=content_hash(text),
        markup=markup,
        url=url,
    )


def find_files(path: Path) -> list[Path]:
    """Return the file itself, or every readable kind of file below a folder, in a stable order.

    Hidden files and folders are left out. Raises KnowledgeError when there is nothing to read.
    """
    try:
        if not path.exists():
            raise KnowledgeError(f"{path} does not exist: check the path.")
        files = sorted(_walk(path)) if path.is_dir() else [path]
    except OSError as error:
        raise KnowledgeError(
            f"{path} cannot be opened ({error.strerror}): check its access."
        ) from error
    if not files:
        raise KnowledgeError(f"{path} holds no {', '.join(ACCEPTED)} file: give another folder.")
    return files


def normalise(text: str) -> str:
    """Return text with composed letters, plain line ends, no trailing blanks, nothing invisible."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _UNSEEN.sub("", text.replace("\f", "\n").replace("\u00a0", " "))
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def content_hash(text: str) -> str:
    """Return the sha256 of the words alone, so that layout does not make a second document."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the YAML mapping between leading `---` lines (empty if none) and the text below it."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    try:
        meta = yaml.safe_load(found[1])
    except yaml.YAMLError:
        return {}, text
    return (meta, text[found.end() :].lstrip("\n")) if isinstance(meta, dict) else ({}, text)


def _markup(kind: str, text: str) -> Markup:
    """Plain text with several Markdown headings was written as Markdown."""
    return "text" if kind == "text" and len(_ATX_HEADING.findall(text)) < 2 else "markdown"


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.suffix.lower() in _SUFFIXES and path.is_file():
            yield path


def _read_bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise KnowledgeError(f"{path} is not a file: give a file or a folder of files.")
        if path.stat().st_size > MAX_BYTES:
            limit = MAX_BYTES // 1_000_000
            raise KnowledgeError(f"{path} is larger than {limit} MB: split it into smaller files.")
        return path.read_bytes()
    except OSError as error:
        raise KnowledgeError(
            f"{path} cannot be read ({error.strerror}): check its access."
        ) from error


def _refuse_binary(data: bytes, path: Path) -> None:
    is_wide = data.startswith(tuple(_WIDE_MARKS))
    if data.startswith(_BINARY_STARTS) or (b"\x00" in data and not is_wide):
        raise KnowledgeError(f"{path} is not text: save it as {', '.join(ACCEPTED)} and try again.")


def _decode(data: bytes) -> str:
    for mark, name in _WIDE_MARKS.items():
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Windows' western code page, the usual reason a text file is not UTF-8.
        return data.decode("cp1252", errors="replace")


def _decode_page(data: bytes) -> tuple[str | None, str | None, str]:
    try:
        return html_to_text(data)
    except (RecursionError, AssertionError, ValueError):
        # The tolerant parser still gives up on some broken declarations: the text is worth keeping.
        return None, None, re.sub(r"<[^>]*>", " ", _decode(data))
