"""Files as bytes and bytes as text: what can be read, and one sentence for what cannot."""

import codecs
import logging
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from knowledge.errors import KnowledgeError

MAX_BYTES = 20_000_000
MAX_ROWS = 5_000
"""How many sentences the documents of one case may have together: about 300 pages of letters."""
KINDS = {
    ".md": "markdown", ".markdown": "markdown", ".txt": "text", ".html": "html", ".htm": "html",
    ".pdf": "pdf", ".eml": "mail",
}  # fmt: skip
ACCEPTED = (".md", ".txt", ".html", ".pdf", ".eml")

_LOG = logging.getLogger(__name__)
_SIGNATURES = {
    b"%PDF": "a PDF: give it the ending .pdf",
    b"{\\rtf": "a rich text file: save it as .txt",
    b"PK\x03\x04": "a Word, Excel or zip file: save it as .pdf or .txt",
    b"\xd0\xcf\x11\xe0": "an old Word, Excel or Outlook file: save it as .pdf, .eml or .txt",
    b"\x89PNG": "a picture: copy its words into a .txt file",
    b"\xff\xd8\xff": "a picture: copy its words into a .txt file",
    b"GIF8": "a picture: copy its words into a .txt file",
    b"RIFF": "a picture, sound or film: copy its words into a .txt file",
    b"\x1f\x8b": "a packed file: unpack it first",
    b"7z\xbc\xaf": "a packed file: unpack it first",
}
_WIDE_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02
_MOST_FOREIGN = 0.35
"""In a western language fewer letters than this carry an accent; more are another code page."""
_SAMPLE = 100_000


def find_files(path: Path) -> list[Path]:
    """Return the file itself, or every readable kind of file below a folder, in a stable order.

    Left out are hidden files and folders and, with a logged line, links that lead out of the
    folder. Raises KnowledgeError when there is nothing to read.
    """
    try:
        if not path.exists():
            raise KnowledgeError(f"{shown(path)} does not exist: check the path.")
        files = sorted(_walk(path)) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise KnowledgeError(
            f"{shown(path)} cannot be opened ({reason}): check its access."
        ) from error
    if not files:
        raise KnowledgeError(
            f"{shown(path)} holds no {', '.join(ACCEPTED)} file: give another folder."
        )
    return files


def kind_of(path: Path) -> str:
    """Return how a file is read, by its ending. Raises KnowledgeError for any other."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise KnowledgeError(
            f"{shown(path)} is not a kind of file that can be read: "
            f"give {', '.join(ACCEPTED)} files."
        )
    return kind


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises KnowledgeError when it is missing, closed or too large."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise KnowledgeError(f"{shown(path)} is not a file: give a file or a folder of files.")
        check_size(path.stat().st_size, shown(path))
        return path.read_bytes()
    except OSError as error:
        raise KnowledgeError(
            f"{shown(path)} cannot be read ({error.strerror}): check its access."
        ) from error


def check_size(size: int, name: str) -> None:
    """Raise KnowledgeError for more bytes than are read from one file."""
    if size > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise KnowledgeError(f"{name} is larger than {limit} MB: split it into smaller files.")


def shown(path: Path | str) -> str:
    """Return a path as one printable line, whatever bytes its name is made of."""
    text = os.fsencode(path).decode("utf-8", errors="replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def refuse_binary(data: bytes, name: str) -> None:
    """Raise KnowledgeError, with what to do, for bytes that are not text whatever their ending."""
    for signature, advice in _SIGNATURES.items():
        if data.startswith(signature):
            raise KnowledgeError(f"{name} is not text but {advice}.")
    if _wide(data) is None:
        sample = data[:_SAMPLE]
        if b"\x00" in data or len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample):
            raise KnowledgeError(
                f"{name} is not text: save it as {', '.join(ACCEPTED)} and try again."
            )


def refuse_unreadable(text: str, name: str) -> None:
    """Raise KnowledgeError for text that was decoded but in the wrong code page."""
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    unknown = text.count("\ufffd", 0, _SAMPLE)
    foreign = sum(0x7F < ord(character) < 0x250 for character in letters)
    if unknown > 0.1 * len(letters) or foreign > _MOST_FOREIGN * max(len(letters), 12):
        raise KnowledgeError(f"{name} is in a code that cannot be read: save it as UTF-8 text.")


def decode(data: bytes) -> str:
    """Return bytes as text: UTF-8 or UTF-16, or else Windows' western code page."""
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", errors="replace")
        wrong = text.count("\ufffd")
        # A few bytes went bad in a UTF-8 file, or the whole is in the older western code page.
        right = sum(character > "\x7f" for character in text) - wrong
        return text if wrong < right / 10 else data.decode("cp1252", errors="replace")


def _wide(data: bytes) -> str | None:
    """Which two-byte code the bytes are in, if any: by its mark, or by where its zeros stand."""
    for mark, name in _WIDE_MARKS.items():
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = 0.8 * (len(sample) // 2)
    if len(sample) < 8 or len(data) % 2 or min(even, odd) > 0:
        return None
    return "utf-16-le" if odd > most else "utf-16-be" if even > most else None


def _walk(folder: Path) -> Iterator[Path]:
    inside = folder.resolve()
    for parent, folders, names in os.walk(folder, onerror=_say_closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if name.startswith(".") or path.suffix.lower() not in KINDS:
                continue
            if not path.resolve().is_relative_to(inside):
                _LOG.warning("%s leads out of the folder and is left out.", shown(path))
            elif path.is_file():
                yield path


def _say_closed(error: OSError) -> None:
    _LOG.warning("%s cannot be opened (%s) and is left out.", shown(error.filename), error.strerror)
