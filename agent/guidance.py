"""The guidance index as a session uses it: opened when it is first needed, closed with it."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from agent.errors import KnowledgeMissing, RedressError
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
            searcher = self._opened[1]
            if self._closed:  # closed while it was being opened
                self._put_away()
            return searcher

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
        """Removes the private copy of the index; one that is being opened is closed when it is."""
        self._closed = True
        if not self._lock.acquire(blocking=False):
            return
        try:
            self._put_away()
        finally:
            self._lock.release()

    def _put_away(self) -> None:
        if self._opened is not None:
            self._opened[0].close()
            self._opened = None


async def in_background(work: Callable[[], object]) -> None:
    """Runs `work` in a thread that does not hold up the end of the process, and waits for it."""
    loop = asyncio.get_running_loop()
    finished: asyncio.Future[None] = loop.create_future()

    def settle(error: RedressError | None) -> None:
        if finished.done():
            return
        if error is None:
            finished.set_result(None)
        else:
            finished.set_exception(error)

    def run() -> None:
        error: RedressError | None = None
        try:
            work()
        except RedressError as failure:
            error = failure
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(settle, error)

    threading.Thread(target=run, name="guidance", daemon=True).start()
    await finished
