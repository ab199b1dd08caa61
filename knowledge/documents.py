"""Documents: files read into clean text, with where it came from and how far to trust it.

A document's text is the record: passages are cut from it, and quotations are checked against it.
It is evidence, never instruction: what a reader could not see and what must never be kept (card
numbers, passwords, codes) is taken out before anything else sees it.
"""

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from knowledge.content import Content, iso_date, one_line
from knowledge.errors import KnowledgeError
from knowledge.files import (
    check_size,
    decode,
    kind_of,
    read_bytes,
    refuse_binary,
    refuse_unreadable,
    shown,
)
from knowledge.instructions import instructs
from knowledge.redaction import scrub

MAX_CHARACTERS = 3_000_000

Rank = Literal["guide", "user"]
Markup = Literal["markdown", "text"]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,20000}?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
# Zero-width spaces, direction overrides and tag characters hide words from the reader's eye.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b"
    "\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
# Joiners shape Persian, the scripts of India and emoji; between Latin letters they only hide.
_JOINERS = re.compile("(?<=[\u0000-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\u0000-\u024f])")
_ATX_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_STRETCH = 20_000
_MOST_BRACKETS = 100
"""The YAML reader takes the square of the time for brackets within brackets."""


class FactSpan(BaseModel):
    """Which facts the text between two offsets was filled in from; `whole` when it is a statement
    and not only a figure."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    fact_ids: tuple[str, ...]
    whole: bool = False


class Document(BaseModel):
    """One source text. `rank` is "guide" for shipped guidance and "user" (lowest) for the rest.

    `publisher` and `as_of` of a user's document are what the file says of itself, unchecked.
    """

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
    """Read one .md, .txt, .html, .pdf or .eml file as a document of rank "user".

    Raises KnowledgeError with one sentence that says what to do when the file is missing, of
    another kind, unreadable, too large, binary, damaged, locked or empty.
    """
    kind_of(path)  # before the file is opened, so that nothing else ever is
    return document_from_bytes(read_bytes(path), path)


def document_from_bytes(data: bytes, path: Path) -> Document:
    """Read the bytes of a file that is named like `path`; the rest is as in `read_document`."""
    name, kind = shown(path), kind_of(path)
    check_size(len(data), name)
    if not data.strip():
        raise KnowledgeError(f"{name} has no text in it: give a file with words.")
    # The readers of each kind bring libraries that take a tenth of a second, and most cases have
    # no file of it: each is imported when the first one comes.
    if kind == "pdf":
        from knowledge.pdf import read_pdf

        return _document(read_pdf(data, name), path, "text")
    if kind == "mail":
        from knowledge.mail import read_mail

        refuse_binary(data, name)
        return _document(read_mail(data, name), path, "text")
    refuse_binary(data, name)
    text = decode(data)
    refuse_unreadable(text, name)
    if kind == "html":
        from knowledge.markup import read_html

        return _document(read_html(text, name), path, "markdown")
    _check_length(text, name)
    text = normalise(text)
    if kind == "markdown":
        return _document(_read_markdown(text), path, "markdown")
    written_as_markdown = len(_ATX_HEADING.findall(text)) > 1
    return _document(Content(text), path, "markdown" if written_as_markdown else "text")


def document_from_text(text: str, title: str, *, as_of: str | None = None) -> Document:
    """Make a document of rank "user" from pasted words, such as an e-mail or a chat log.

    Raises KnowledgeError when there are no words or too many.
    """
    name = (_label(title) or "Pasted text").replace("/", "-")
    return _document(Content(text, title, as_of=iso_date(as_of)), Path(name), "text")


def normalise(text: str) -> str:
    """Return text with composed letters, plain line ends, no trailing blanks, nothing invisible."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _UNSEEN.sub("", text.replace("\f", "\n").replace("\u00a0", " "))
    text = _JOINERS.sub("", text)
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def content_hash(text: str) -> str:
    """Return the sha256 of the words alone, so that layout does not make a second document."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the YAML mapping between leading `---` lines (empty if none) and the text below it.

    All values are strings, or lists and mappings of strings. What is no YAML mapping is text.
    """
    found = _FRONT_MATTER.match(text)
    if found is None or sum(map(found[1].count, "[{")) > _MOST_BRACKETS:
        return {}, text
    try:
        # Plain strings only: dates and numbers that do not exist cannot fail then.
        meta = yaml.load(found[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    return (meta, text[found.end() :].lstrip("\n")) if isinstance(meta, dict) else ({}, text)


def _read_markdown(text: str) -> Content:
    meta, text = split_front_matter(text)
    said = {str(key).lower(): value for key, value in meta.items() if isinstance(value, str)}
    return Content(
        text=text,
        title=one_line(said.get("title")),
        publisher=one_line(said.get("publisher") or said.get("author")),
        as_of=iso_date(said.get("updated") or said.get("as_of") or said.get("date")),
    )


def _document(content: Content, path: Path, markup: Markup) -> Document:
    """Clean what was read. The text is cleaned first, so that it is quoted as it is kept."""
    from knowledge.outline import first_heading  # with a Markdown parser; a start needs none

    name = shown(path)
    _check_length(content.text, name)
    text = normalise(_without_secrets(normalise(content.text)))
    if not any(character.isalnum() for character in text):
        raise KnowledgeError(f"{name} has no text in it: give a file with words.")
    source = _without_secrets(shown(path.name))
    named = Path(source).stem.replace("-", " ").replace("_", " ")
    titles = map(_label, (content.title, first_heading(text, markup), named))
    return Document(
        title=next(filter(None, titles), "Document"),
        text=text,
        source=source,
        sha256=content_hash(text),
        markup=markup,
        publisher=_label(content.publisher),
        url=content.url,
        as_of=content.as_of,
    )


def _label(stated: str | None) -> str | None:
    """A title or publisher without secrets; none that speaks to an assistant, for it is shown."""
    label = one_line(normalise(_without_secrets(stated or "")))
    return None if label is None or instructs(label) else label


def _without_secrets(text: str) -> str:
    """Scrub paragraph by paragraph, so that a long text takes no longer than its parts."""
    pieces: list[str] = []
    length = 0
    done: list[str] = []
    for paragraph in text.split("\n\n"):
        pieces.append(paragraph)
        length += len(paragraph)
        if length > _STRETCH:
            done.append(scrub("\n\n".join(pieces)).text)
            pieces, length = [], 0
    return "\n\n".join([*done, *([scrub("\n\n".join(pieces)).text] if pieces else [])])


def _check_length(text: str, name: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise KnowledgeError(
            f"{name} has more than {MAX_CHARACTERS:,} characters: split it into smaller files."
        )
