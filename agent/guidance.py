"""The guidance index as a session uses it: opened when it is first needed, closed with it."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agent.errors import KnowledgeMissing
from agent.settings import Settings
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from knowledge.case_documents import CaseReader
    from knowledge.documents import Document
    from knowledge.embeddings import Embedder, Vectors
    from knowledge.index import Index
    from knowledge.passages import Passage
    from knowledge.search import Searcher

MOST_OWN = 3
CLOSED = "The guidance was closed with its session; open a new session."


class _Masked:
    """An embedder elsewhere, which gets every text without its private details."""

    def __init__(self, embedder: "Embedder", hide: Callable[[str], str]) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self._hide = hide

    def embed(self, texts: "Sequence[str]") -> "Vectors":
        """What the embedder makes of the masked texts."""
        return self._embedder.embed([self._hide(text) for text in texts])


class LazySearch:
    """Searches the guidance in `folder`; may be used from several threads at once.

    Args:
        folder: where the index and the ingested documents are.
        embedder: what turns texts into vectors; by default the built-in model.
        hide: takes private details out of every text before an embedder elsewhere gets it.
        chroma_url: a Chroma server for the vectors of the guidance.
    """

    def __init__(
        self,
        folder: Path,
        embedder: "Embedder | None" = None,
        hide: Callable[[str], str] | None = None,
        chroma_url: str | None = None,
    ) -> None:
        self._folder = folder
        self._chroma_url = chroma_url
        self._embedder = _Masked(embedder, hide) if embedder and hide else embedder
        self._lock = threading.Lock()
        self._opened: tuple[Index, Searcher, CaseReader] | None = None
        self._closed = False

    def load(self) -> "tuple[Searcher, CaseReader]":
        """Opens the index once, building it where it is missing.

        Raises:
            KnowledgeMissing: the index cannot be built or read, or was closed.
        """
        with self._lock:
            if self._closed:
                raise KnowledgeMissing(CLOSED)
            if self._opened is None:
                self._opened = self._open()
            _, searcher, reader = self._opened
            if self._closed:  # closed while it was being opened
                self._put_away()
            return searcher, reader

    def _open(self) -> "tuple[Index, Searcher, CaseReader]":
        # Imported here because it takes a while, and most turns need no look-up.
        from knowledge.case_documents import CaseReader
        from knowledge.embeddings import built_in
        from knowledge.index import open_index
        from knowledge.search import Searcher

        embedder = self._embedder or built_in()
        try:
            index = open_index(self._folder, embedder, chroma_url=self._chroma_url)
            return index, Searcher(index, embedder), CaseReader(embedder, index.lexicon)
        except KnowledgeError as error:
            raise KnowledgeMissing(str(error)) from error

    def search(
        self,
        query: str,
        k: int = 5,
        jurisdiction: str | None = None,
        documents: "Sequence[Document]" = (),
    ) -> "list[Passage]":
        """The best passages for `query`, and the best of `documents`; raises as `load` does."""
        searcher, reader = self.load()
        try:
            if not documents:
                return searcher.search(query, k, jurisdiction)
            beside = reader.read(documents)
            found = searcher.search(query, k, jurisdiction, beside=beside)
            own = searcher.search(query, MOST_OWN, rank="user", beside=beside)
            return list({passage.id: passage for passage in (*found, *own)}.values())
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


def search_of(settings: Settings) -> LazySearch:
    """The search that the settings name; private details never go to an embedder elsewhere."""
    if not settings.embedding_model:
        return LazySearch(settings.store, chroma_url=settings.chroma_url)
    from agent.engines.placeholders import hidden  # only those who set one need it

    return LazySearch(settings.store, settings.embedder(), hidden, settings.chroma_url)


async def in_background(work: Callable[[], object]) -> None:
    """Runs `work` in a thread that does not hold up the end of the process, and waits for it."""
    loop = asyncio.get_running_loop()
    finished: asyncio.Future[None] = loop.create_future()

    def settle(error: Exception | None) -> None:
        if finished.done():
            return
        if error is None:
            finished.set_result(None)
        else:
            finished.set_exception(error)

    def run() -> None:
        error: Exception | None = None
        try:
            work()
        except Exception as failure:  # noqa: BLE001  (raised again where it is waited for)
            error = failure
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(settle, error)

    threading.Thread(target=run, name="guidance", daemon=True).start()
    await finished
