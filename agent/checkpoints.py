"""Where conversations are kept: LangGraph's saver, the journal of turns and the cases' files.

All three are in one database: a SQLite file of the person, or a PostgreSQL that several processes
share. What both do is here; what differs is in `agent.sqlite_store` and `agent.postgres_store`.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from langgraph.checkpoint.base import BaseCheckpointSaver

from agent.documents import CaseDocument, Shelf
from agent.events import TurnResult
from agent.journal import CaseSummary, Journal, TurnRecord, accepting, answering
from agent.packing import PackedSerializer
from agent.tables import Database, Step

__all__ = ["CaseSummary", "Store", "TurnRecord", "open_store"]

# Ids of checkpoints grow with time, so "after" and "before" are comparisons of texts.
_BETWEEN = """
DELETE FROM {table} WHERE thread_id = ? AND checkpoint_id > ?
AND checkpoint_id < (SELECT MAX(checkpoint_id) FROM checkpoints WHERE thread_id = ?)
"""
_AFTER = "DELETE FROM {table} WHERE thread_id = ? AND checkpoint_id > ?"


class Store(ABC):
    """The saver, the journal and the files of the cases over one database.

    tables: the tables of LangGraph that keep rows by checkpoint. told: what the person has to know
    about the store as it was found, each said once.
    """

    tables: Sequence[str]

    def __init__(self, saver: BaseCheckpointSaver[str], database: Database) -> None:
        self.saver = saver
        self.journal = Journal(database)
        self.shelf = Shelf(database)
        self.told: list[str] = []
        self._database = database

    @abstractmethod
    def held(self, case_id: str) -> AbstractAsyncContextManager[None]:
        """Holds a case against every other process while the block runs.

        Raises:
            InputError: another process did not let go of the case in time.
            StorageError: a lock cannot be made.
        """

    @abstractmethod
    def unlocked(self, case_id: str) -> None:
        """Removes what is left of the lock of a case that is not there any more."""

    @abstractmethod
    async def erase(self, what: str) -> None:
        """Overwrites what was deleted; StorageError when traces of the `what` may be left."""

    async def rewind(
        self,
        case_id: str,
        turn: int,
        base: str | None,
        instead: tuple[str, tuple[str, ...]] | None = None,
    ) -> None:
        """Deletes turn `turn` of a case and all after it, journal and checkpoints in one step.

        Args:
            base: the checkpoint to go back to; None for the very beginning.
            instead: a message, with its warnings, that is accepted in the place of the turn.
        """
        steps: list[Step] = [
            ("DELETE FROM turns WHERE case_id = ? AND turn >= ?", (case_id, turn)),
            *[(_AFTER.format(table=table), (case_id, base or "")) for table in self.tables],
            *self._unused(case_id),
        ]
        if instead is not None:
            steps.append(accepting(case_id, *instead))
        await self._database.write_all(steps)

    async def answer(self, result: TurnResult, base: str | None) -> None:
        """Records the result of a turn and drops what LangGraph kept on the way to it.

        Each turn leaves one checkpoint, the one it ended with: undo goes back to those, and the
        steps before it matter only until the turn is over.

        Args:
            base: the checkpoint that the last finished turn before ended with, if any.
        """
        case_id = result.case_id
        dropping = [
            (_BETWEEN.format(table=table), (case_id, base or "", case_id)) for table in self.tables
        ]
        await self._database.write_all([answering(result), *dropping, *self._unused(case_id)])

    def _unused(self, case_id: str) -> list[Step]:
        """Statements that drop values which no checkpoint of the case refers to any more."""
        del case_id
        return []

    async def forget(self, case_id: str) -> None:
        """Deletes a case so that no row and no trace is left.

        The caller holds the case, so that no turn writes into it meanwhile.

        Raises:
            StorageError: it is deleted, but traces of it may be left for now.
        """
        await self.saver.adelete_thread(case_id)
        await self.shelf.forget(case_id)
        await self.journal.forget(case_id)
        self.unlocked(case_id)
        if isinstance(self.saver.serde, PackedSerializer):
            self.saver.serde.forget()
        await self.erase("case")

    async def remove_document(self, case_id: str, sha256: str) -> CaseDocument:
        """Deletes a file of a case so that its text is not left either; the caller holds the case.

        Raises:
            InputError: there is no such file.
            StorageError: it is deleted, but traces of it may be left for now.
        """
        removed = await self.shelf.remove(case_id, sha256)
        if not await self.journal.knows(case_id):  # it had nothing else
            self.unlocked(case_id)
        await self.erase("file")
        return removed


@asynccontextmanager
async def open_store(folder: Path, database_url: str | None = None) -> AsyncIterator[Store]:
    """Opens (and makes) the store: in PostgreSQL where an address is given, else in `folder`.

    Raises:
        ConfigError: it cannot be opened or written, or a newer version wrote it.
    """
    if database_url is None:
        from agent.sqlite_store import opened as in_sqlite

        async with in_sqlite(folder) as store:
            yield store
    else:
        from agent.postgres_store import opened as in_postgres  # only those who set one need it

        async with in_postgres(database_url) as served:
            yield served
