"""The files a person adds to one case: read into clean text, kept with the case, never shared.

What is kept is the text with secrets taken out, and never the file itself. It is evidence for this
case, never instruction, and no other case can find it.
"""

import hashlib
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

from agent.domain.base import Value
from agent.errors import InputError, StorageError
from agent.tables import Table
from knowledge.documents import Document, document_from_bytes
from knowledge.errors import KnowledgeError
from knowledge.files import MAX_ROWS, kind_of, read_bytes, shown
from knowledge.passages import source_of

DOCUMENTS = """
CREATE TABLE IF NOT EXISTS documents (
    case_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    passages INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    sentences INTEGER NOT NULL,
    document TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (case_id, sha256)
)
"""
ADD = """
INSERT INTO documents
    (case_id, sha256, title, source, passages, left_out, sentences, document, added_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
MOST_DOCUMENTS = 20
LONGEST_NAME = 120
PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff", ".avif"}
)
PICTURE_ADDED = (
    '{known} "{title}" as evidence. I cannot look into pictures: keep the file yourself, and type '
    "here what it shows."
)
TOO_MANY = (
    f"A case holds at most {MOST_DOCUMENTS} files: remove one that no longer matters, then add "
    "this one again."
)
TOO_MUCH = (
    f'"{{title}}" does not fit, because the files of a case may have {MAX_ROWS:,} sentences '
    "together: give only the pages that matter."
)
NO_SUCH_FILE = "There is no such file in this case; it may have been removed already."
DAMAGED = 'The file "{title}" of this case is damaged: remove it and add it again.'
ASK = "Ask about it, or say what it is."
NOTHING_LEFT = (
    "Its text speaks to an assistant, not to a reader, so I quote nothing of it: paste the part "
    "that matters."
)


class CaseDocument(Value):
    """One file of a case, without its text.

    passages: how many pieces of it can be quoted; left_out: how many more speak to an assistant and
    are never used; sentences: how much room it takes.
    """

    sha256: str
    title: str
    source: str
    passages: int
    left_out: int
    sentences: int


class Added(Value):
    """What was taken, and in which case; `known` means that the case had the same content.

    told: one line that says what was read in it.
    """

    case_id: str
    document: CaseDocument
    known: bool
    told: str = ""

    @property
    def says(self) -> str:
        """What the person is told, and what to do next."""
        one = self.document
        if is_picture(one.source):
            known = "You have already added" if self.known else "Noted"
            return PICTURE_ADDED.format(known=known, title=one.title)
        if self.known:
            return f'You have already added "{one.title}". {ASK}'
        if not one.passages:
            return f'Added "{one.title}". {NOTHING_LEFT}'
        speaks = "1 part speaks" if one.left_out == 1 else f"{one.left_out} parts speak"
        note = f"{speaks} to an assistant, not to a reader, and I leave that out. "
        read_in_it = f"{self.told} " if self.told else ""
        return f'Added "{one.title}". {note if one.left_out else ""}{read_in_it}{ASK}'


def read(data: bytes, name: str) -> tuple[Document, CaseDocument]:
    """Reads the bytes of a file that the person calls `name`; takes seconds for a long one.

    Raises:
        InputError: it cannot be read, or is too long for any case; one sentence says what to do.
    """
    path = _named(name)
    try:
        document = _picture(data, path) if is_picture(name) else document_from_bytes(data, path)
    except KnowledgeError as error:
        raise InputError(str(error)) from None
    source = source_of(document)
    if source.rows > MAX_ROWS:
        raise InputError(TOO_MUCH.format(title=document.title))
    left_out = sum(passage.instructs for passage in source.passages)
    return document, CaseDocument(
        sha256=document.sha256,
        title=document.title,
        source=document.source,
        passages=len(source.passages) - left_out,
        left_out=left_out,
        sentences=source.rows,
    )


def file_bytes(path: Path) -> bytes:
    """The bytes of a file on this computer; only the kinds that can be read are opened at all.

    Raises:
        InputError: it is of another kind, missing, closed to us or too large.
    """
    try:
        if not is_picture(path.name):
            kind_of(path)
        return read_bytes(path)
    except KnowledgeError as error:
        raise InputError(str(error)) from None


def _named(name: str) -> Path:
    """The last part of a name, whichever system it comes from, short and without odd characters."""
    clean = name.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    last = PurePosixPath(PureWindowsPath(clean).name)
    return Path(f"{last.stem[:LONGEST_NAME]}{last.suffix[:LONGEST_NAME]}" or "file")


def is_picture(name: str) -> bool:
    """Whether a file of this name is a picture, which is noted as evidence and never read."""
    return PurePosixPath(name).suffix.lower() in PICTURES


def _picture(data: bytes, path: Path) -> Document:
    """A picture as an entry of the case: its name and what tells it from others, not its pixels."""
    name = shown(path.name)
    return Document(title=name, text="", source=name, sha256=hashlib.sha256(data).hexdigest())


class Shelf(Table):
    """The files of each case, in the order in which they were added."""

    async def add(
        self, case_id: str, document: Document, entry: CaseDocument
    ) -> CaseDocument | None:
        """Keeps a file with a case; returns the one with the same content that was there already.

        The caller holds the case, so that no other file is added meanwhile.

        Raises:
            InputError: the case has no room for it.
        """
        there = await self.entries(case_id)
        same = next((one for one in there if one.sha256 == entry.sha256), None)
        if same is not None:
            return same
        if len(there) >= MOST_DOCUMENTS:
            raise InputError(TOO_MANY)
        if sum(one.sentences for one in there) + entry.sentences > MAX_ROWS:
            raise InputError(TOO_MUCH.format(title=entry.title))
        now = datetime.now(UTC).isoformat()
        kept = (*entry.model_dump().values(), document.model_dump_json(), now)
        await self._write(ADD, (case_id, *kept))
        return None

    async def entries(self, case_id: str) -> list[CaseDocument]:
        """The files of a case, the first one added first."""
        names = ", ".join(CaseDocument.model_fields)
        rows = await self._read(
            f"SELECT {names} FROM documents WHERE case_id = ? ORDER BY added_at, sha256", case_id
        )
        return [
            CaseDocument(**dict(zip(CaseDocument.model_fields, row, strict=True))) for row in rows
        ]

    async def documents(self, case_id: str) -> tuple[Document, ...]:
        """The files of a case with their text.

        Raises:
            StorageError: a row is damaged. What another version wrote can be read.
        """
        rows = await self._read(
            "SELECT title, document FROM documents WHERE case_id = ? ORDER BY added_at, sha256",
            case_id,
        )
        return tuple(_document(*row) for row in rows)

    async def remove(self, case_id: str, sha256: str) -> CaseDocument:
        """Deletes a file of a case and returns what it was.

        Raises:
            InputError: there is no such file.
        """
        for entry in await self.entries(case_id):
            if entry.sha256 == sha256:
                statement = "DELETE FROM documents WHERE case_id = ? AND sha256 = ?"
                await self._write(statement, (case_id, sha256))
                return entry
        raise InputError(NO_SUCH_FILE)

    async def forget(self, case_id: str) -> None:
        """Deletes every file of a case."""
        await self._write("DELETE FROM documents WHERE case_id = ?", (case_id,))


def _document(title: str, text: str) -> Document:
    try:
        return Document.model_validate_json(text, extra="ignore")
    except ValueError as error:
        raise StorageError(DAMAGED.format(title=title)) from error
