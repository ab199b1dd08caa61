"""Chroma, in a folder or on a server, and what it has been seen to raise."""

import contextlib
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from chromadb.api.client import Client

_CHROMA_LOCK = Lock()


def client(folder: Path) -> "Client":
    """A client of the Chroma in a folder."""
    # Imported here: Chroma takes half a second, and not every command needs it.
    import chromadb
    from chromadb.config import Settings

    # One client at a time is made, and never two on one folder: Chroma shares them unguarded.
    with _CHROMA_LOCK:
        settings = Settings(anonymized_telemetry=False)  # a fresh one: Chroma writes into it
        return cast("Client", chromadb.PersistentClient(path=str(folder), settings=settings))


def http_client(url: str) -> "Client":
    """A client of the Chroma server at an address; raises one of `failures` without one."""
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(url)
    secure = parts.scheme == "https"
    with _CHROMA_LOCK:
        made = chromadb.HttpClient(
            host=parts.hostname or "",
            port=parts.port or (443 if secure else 80),
            ssl=secure,
            settings=Settings(anonymized_telemetry=False),
        )
        return cast("Client", made)


def rename(server: "Client", draft: str, name: str) -> None:
    """Puts a finished collection in the place of a missing or damaged one.

    Another process may have done the same meanwhile; then one of the two equal ones stays.
    """
    with contextlib.suppress(*failures()):
        server.delete_collection(name)
    try:
        server.get_collection(draft, embedding_function=None).modify(name=name)
    except failures():
        server.delete_collection(draft)


def failures() -> tuple[type[Exception], ...]:
    """What a damaged or unwritable index has been seen to raise."""
    from chromadb.errors import ChromaError

    return (KnowledgeError, ChromaError, ValueError, KeyError, RuntimeError, OSError)
