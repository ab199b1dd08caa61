"""The guidance index as a session uses it: opened when it is first needed, closed with it."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from agent.errors import KnowledgeMissing
from knowledge.errors import KnowledgeError
from knowledge.passages import Passage

if TYPE_CHECKING:
    from knowledge.index import Index
    from knowledge.search import Searcher

CLOSED = "The guidance was closed with its session; open a new session."


class LazySearch:
    """Searches the guidance in `folder`; may be used from several threads at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._opened: tuple[Index, Searcher] | None = None
        self._closed = False

    def load(self) -> "Searcher":
        """Opens the index once, building it where it is missing.

        Raises:
            KnowledgeMissing: the index cannot be built or read, or was closed.
        """
        with self._lock:
            if self._closed:
                raise KnowledgeMissing(CLOSED)
            if self._opened is None:
                self._opened = self._open()
            return self._opened[1]

    def _open(self) -> "tuple[Index, Searcher]":
        # Imported here because it takes a while, and most turns need no look-up.
        from knowledge.index import open_index
        from knowledge.search import Searcher

        try:
            index = open_index(self._folder)
            return index, Searcher(index)
        except KnowledgeError as error:
            raise KnowledgeMissing(str(error)) from error

    def search(self, query: str, k: int = 5, jurisdiction: str | None = None) -> list[Passage]:
        """The best passages for `query`; raises as `load` does."""
        searcher = self.load()
        try:
            return searcher.search(query, k, jurisdiction)
        except KnowledgeError as error:
            raise KnowledgeMissing(str(error)) from error

    def close(self) -> None:
        """Removes the private copy of the index; waits while it is being opened."""
        with self._lock:
            self._closed = True
            if self._opened is not None:
                self._opened[0].close()
                self._opened = None
