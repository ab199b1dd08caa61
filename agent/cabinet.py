"""The cases of one folder: opened once, and one holder at a time for each case."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from agent.errors import InputError
from agent.owners import UNKNOWN_CASE, new_case

if TYPE_CHECKING:
    from agent.checkpoints import Store
    from agent.graph.build import TurnGraph


class Cabinet:
    """The store and the graph over it; what changes a case holds it first.

    Args:
        folder: where the cases are kept, unless `database_url` names a PostgreSQL for them.
    """

    def __init__(self, folder: Path, database_url: str | None = None) -> None:
        self._folder = folder
        self._database_url = database_url
        self._exit = contextlib.AsyncExitStack()
        self._opening = asyncio.Lock()
        self._store: Store | None = None
        self._building = asyncio.Lock()
        self._graph: TurnGraph | None = None
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def store(self) -> "Store":
        """The store, opened once; raises ConfigError when the folder cannot be used."""
        async with self._opening:
            if self._store is None:
                checkpoints = await asyncio.to_thread(_keeping)
                store: Store = await self._exit.enter_async_context(
                    checkpoints.open_store(self._folder, self._database_url)
                )
                self._store = store
            return self._store

    async def open(self) -> "tuple[Store, TurnGraph]":
        """The store, and the graph over it; raises as `store` does."""
        store = await self.store()
        async with self._building:
            if self._graph is None:
                graph = await asyncio.to_thread(_answering)
                built: TurnGraph = graph.build(store.saver)
                self._graph = built
            return store, self._graph

    async def aclose(self) -> None:
        """Closes the store."""
        await self._exit.aclose()

    @contextlib.asynccontextmanager
    async def held(self, case_id: str | None, owner: str | None = None) -> AsyncIterator[str]:
        """Keeps every other turn, of this process or another, out of a case.

        Args:
            case_id: the case; None for a new one, of `owner` where there are several.

        Raises:
            InputError: there is no such case, or another window does not finish with it.
        """
        store = await self.store()
        if case_id is not None:
            await self.known(case_id)
        held = case_id or new_case(owner)
        lock = self._locks.setdefault(held, asyncio.Lock())
        async with lock, store.held(held):
            if case_id is not None and not await store.journal.knows(case_id):
                store.unlocked(case_id)  # forgotten while this waited
                raise InputError(UNKNOWN_CASE.format(case_id=case_id))
            yield held

    async def known(self, case_id: str) -> None:
        """Raises InputError when there is no such case."""
        store = await self.store()
        if not await store.journal.knows(case_id):
            raise InputError(UNKNOWN_CASE.format(case_id=case_id))


def _keeping() -> ModuleType:
    """What the cases are kept with."""
    from agent import checkpoints

    return checkpoints


def _answering() -> ModuleType:
    """What they are answered with; it takes seconds that neither the page nor the loop waits."""
    import_module("agent.turns")  # which the session makes next
    return import_module("agent.graph.build")
