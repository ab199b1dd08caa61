"""E-mail files (.eml) as text: who wrote, when, about what, and the words. Nothing is opened."""

import re
from collections.abc import Iterator
from email.errors import MessageError
from email.headerregistry import BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import cast

from knowledge.content import Content, iso_date, one_line
from knowledge.errors import KnowledgeError
from knowledge.files import decode
from knowledge.markup import read_html

_MOST_PARTS = 100
_LONGEST_HEADER = 2_000
_MOST_ATTACHMENTS = 50
# What the standard library has been seen to raise over broken headers and parts.
_DAMAGE = (MessageError, LookupError, ValueError, TypeError, AttributeError, RuntimeError,
           AssertionError)  # fmt: skip
_REGISTRY = HeaderRegistry()
_PLAIN = HeaderRegistry(use_default_map=False)


def read_mail(data: bytes, name: str) -> Content:
    """Return subject, sender, date, words and the names of the attachments of one message.

    The plain text is taken where there is some, else the visible text of the HTML part. Raises
    KnowledgeError with one sentence that names the file when it is not a message with words.
    """
    if data.lower().count(b"boundary") > _MOST_PARTS:
        raise KnowledgeError(f"{name} has too many parts: copy its words into a .txt file.")
    try:
        message = BytesParser(policy=_POLICY).parsebytes(data)
        words = _words(message, name)
        files = list(_attachments(message))
    except _DAMAGE as error:
        raise KnowledgeError(
            f"{name} is damaged: save the message again, or copy its words into a .txt file."
        ) from error
    told = {label: _header(message, label) for label in ("Subject", "From", "Date")}
    if not any(told.values()) or not any(character.isalnum() for character in words):
        raise KnowledgeError(
            f"{name} is not an e-mail with words in it: copy its words into a .txt file."
        )
    head = [f"{label}: {value}" for label, value in told.items() if value]
    tail = [f"Attachments, not opened: {', '.join(files)}"] if files else []
    return Content(
        text="\n\n".join(["\n".join(head), words, *tail]),
        title=told["Subject"],
        publisher=told["From"],
        as_of=_day(message),
    )


def _make_header(name: str, value: str) -> BaseHeader:
    """A header by its kind, or as plain text where it is too broken for that."""
    value = value[:_LONGEST_HEADER]
    try:
        return _REGISTRY(name, value)
    except _DAMAGE:
        return _PLAIN(name, re.sub(r"[^\x20-\x7e]|=\?", " ", value))


_POLICY = default.clone(header_factory=_make_header)


def _header(message: EmailMessage, name: str) -> str | None:
    return one_line(message.get(name), _LONGEST_HEADER)


def _day(message: EmailMessage) -> str | None:
    header = message.get("Date")
    moment = getattr(header, "datetime", None)
    return iso_date(moment.isoformat()) if moment is not None else None


def _words(message: EmailMessage, name: str) -> str:
    """The first plain text with words, else the first HTML with words."""
    parts = [part for part in _leaves(message) if not part.is_attachment()]
    for is_page in (False, True):
        for part in parts:
            if _is_words(part) and (part.get_content_subtype() == "html") == is_page:
                text = read_html(_text(part), name).text if is_page else _text(part)
                if any(character.isalnum() for character in text):
                    return text
    return ""


def _is_words(part: EmailMessage) -> bool:
    # A "multipart" that is a leaf lost its boundary: what is left of it are its words.
    return part.get_content_maintype() in ("text", "multipart")


def _text(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = str(part.get_content_charset() or "")
    try:
        return data.decode(charset)
    except (LookupError, ValueError):
        return decode(data)


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, without looking into forwarded messages."""
    pending = [message]
    while pending:
        part = pending.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            pending += reversed(cast("list[EmailMessage]", inner))
        else:
            yield part


def _attachments(message: EmailMessage) -> Iterator[str]:
    for part in list(_leaves(message))[:_MOST_ATTACHMENTS]:
        if part.is_attachment() or not _is_words(part):
            yield one_line(part.get_filename(), 100) or f"a {part.get_content_type()} file"
