"""The folder knowledge is kept in.

documents/    ingested texts with where they came from: the record, never rebuilt
vectors/      embeddings by document, so that an index is rebuilt in moments, and those of its words
generations/  finished Chroma folders; `manifest.json` names the one in use and hashes its files
lock.sqlite   held while any of this changes, so that two processes never build at once

Everything but documents/ can be deleted at any time.
"""

import contextlib
import hashlib
import logging
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.documents import Document, content_hash
from knowledge.embeddings import Vectors, WordVectors
from knowledge.errors import KnowledgeError

_LOG = logging.getLogger(__name__)
_LOCK_SECONDS = 300
_DIGEST_BYTES = 32


class Manifest(BaseModel):
    """What the finished index was made from, and the files it consists of.

    `documents` are fingerprints; `recipe` names everything else that shapes the index.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    recipe: dict[str, str]
    documents: tuple[str, ...]
    count: int
    generation: str = ""
    files: dict[str, str] = {}

    def made_from(self, other: "Manifest") -> bool:
        """True when both describe the same content made in the same way."""
        mine, theirs = (one.model_dump(exclude={"generation", "files"}) for one in (self, other))
        return mine == theirs


class Store:
    """Reads and writes one store folder, which is made readable by its owner only.

    Every method raises KnowledgeError with one sentence when the folder cannot be used.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        with self._usable():
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in ("documents", "vectors", "generations"):
                (root / name).mkdir(mode=0o700, exist_ok=True)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the store for this process; released by the system should the process die."""
        with self._usable():
            connection = self._take_lock()
        try:
            yield
        finally:
            connection.close()

    def _take_lock(self) -> sqlite3.Connection:
        path = self.root / "lock.sqlite"
        try:
            return _exclusive(path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            # Not a database any more. It holds nothing, and emptied in its place it locks again;
            # a new file would not be the one that another process may be holding by now.
            os.truncate(path, 0)
            return _exclusive(path)

    def add(self, document: Document) -> bool:
        """Keep a copy of the document. Returns False when the same content is here already."""
        path = self.root / "documents" / f"{document.sha256}.json"
        if path.exists():
            return False
        with self._usable():
            _write_whole(path, document.model_dump_json(indent=1).encode())
        return True

    def documents(self) -> list[Document]:
        """Return the ingested documents by title. A damaged copy is set aside and logged."""
        with self._usable():
            paths = sorted((self.root / "documents").glob("*.json"))
            found = [document for path in paths if (document := _read_copy(path)) is not None]
        return sorted(found, key=lambda document: (document.title, document.sha256))

    def manifest(self) -> Manifest | None:
        """Return the manifest of the index in use, or None when there is none that can be read."""
        try:
            return Manifest.model_validate_json((self.root / "manifest.json").read_bytes())
        except (OSError, ValidationError):
            return None

    def new_generation(self) -> Path:
        """Return a new empty folder for an index, not in use yet."""
        path = self.root / "generations" / secrets.token_hex(8)
        with self._usable():
            path.mkdir(mode=0o700)
        return path

    def publish(self, manifest: Manifest, generation: Path) -> Manifest:
        """Put a finished generation into use in one step and drop the others."""
        with self._usable():
            files = hash_files(generation)
            named = {"generation": generation.name, "files": files}
            published = manifest.model_copy(update=named)
            _write_whole(self.root / "manifest.json", published.model_dump_json(indent=1).encode())
        for other in (self.root / "generations").iterdir():
            if other != generation:
                shutil.rmtree(other, ignore_errors=True)
        return published

    def copy_generation(self, manifest: Manifest, target: Path) -> None:
        """Copy the generation in use into `target`.

        Raises ValueError when a file of it is missing or is not the one that was published.
        """
        source = self.root / "generations" / manifest.generation
        if not manifest.files or hash_files(source) != manifest.files:
            raise ValueError("the files of the index are not those that were published")
        with self._usable():
            shutil.copytree(source, target, dirs_exist_ok=True)

    def vectors(self, key: str, rows: int) -> Vectors | None:
        """Return the saved vectors under this key, or None unless they are whole."""
        body = self._whole(key)
        if body is None or not rows or len(body) % (rows * 4):
            return None
        return np.frombuffer(body, dtype="<f4").reshape(rows, -1)

    def save_vectors(self, key: str, vectors: Vectors) -> None:
        """Keep vectors under a key, with a digest that shows later whether they are whole."""
        self._save(key, vectors.astype("<f4").tobytes())

    def words(self, key: str, passages: int) -> tuple[WordVectors, ...] | None:
        """Return the saved word vectors of so many passages, or None unless they are whole."""
        body = self._whole(key)
        if body is None or len(body) < 4 * passages:
            return None
        ends = np.cumsum(np.frombuffer(body[: 4 * passages], dtype="<i4"))
        count = int(ends[-1]) if passages else 0
        numbers = np.frombuffer(body[4 * passages :], dtype=np.int8)
        if not count or len(numbers) % count:
            return None
        return tuple(np.split(numbers.reshape(count, -1), ends[:-1]))

    def save_words(self, key: str, words: Sequence[WordVectors]) -> None:
        """Keep the word vectors of some passages under a key, as `save_vectors` does."""
        lengths = np.array([len(rows) for rows in words], dtype="<i4")
        self._save(key, lengths.tobytes() + b"".join(rows.tobytes() for rows in words))

    def _whole(self, key: str) -> bytes | None:
        try:
            data = (self.root / "vectors" / f"{key}.bin").read_bytes()
        except OSError:
            return None
        digest, body = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
        return body if hashlib.sha256(body).digest() == digest else None

    def _save(self, key: str, body: bytes) -> None:
        with self._usable():
            _write_whole(self.root / "vectors" / f"{key}.bin", hashlib.sha256(body).digest() + body)

    def keep_vectors(self, keys: Iterable[str]) -> None:
        """Drop saved vectors under any other key."""
        names = {f"{key}.bin" for key in keys}
        for path in (self.root / "vectors").iterdir():
            if path.name not in names:
                path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise KnowledgeError(
                f"The folder {self.root} cannot be used for the guidance index ({error}): "
                "free space, allow writing, or name another folder."
            ) from error


def _exclusive(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_LOCK_SECONDS)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def hash_files(folder: Path) -> dict[str, str]:
    """Return the sha256 of every file below a folder by its relative path; none for no folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }


def _read_copy(path: Path) -> Document | None:
    try:
        document = Document.model_validate_json(path.read_bytes())
        if document.sha256 == path.stem == content_hash(document.text):
            return document
    except ValidationError:
        pass
    _LOG.warning("%s is damaged and was set aside: ingest the document again.", path)
    path.replace(path.with_suffix(".damaged"))
    return None


def _write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there as a whole or not at all, readable by its owner only."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
