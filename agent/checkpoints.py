"""Where conversations are kept: LangGraph's SQLite saver and a journal of turns in the same file.

The journal holds what was said and shown; it is written before the graph starts, because a
checkpoint cannot tell a message that was never accepted from one that crashed in its first write.
"""

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from agent.domain.base import Value
from agent.errors import ConfigError
from agent.events import TurnResult

TABLES = """
CREATE TABLE IF NOT EXISTS turns (
    case_id TEXT NOT NULL,
    turn INTEGER NOT NULL,
    message TEXT NOT NULL,
    result TEXT,
    accepted_at TEXT NOT NULL,
    PRIMARY KEY (case_id, turn)
)
"""


# Deleted pages are overwritten (secure_delete), the file is rewritten, the log is emptied.
ERASE = ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")


class TurnRecord(Value):
    """One turn as it is kept. `result` is None while the message has not been answered."""

    turn: int
    message: str
    result: TurnResult | None


class CaseSummary(Value):
    """One line of the list of cases: the id, the first message and when it was last used."""

    case_id: str
    first_message: str
    turns: int
    last_at: datetime


class Journal:
    """The accepted messages and their results, in order."""

    def __init__(self, connection: aiosqlite.Connection, lock: asyncio.Lock) -> None:
        self._connection = connection
        self._lock = lock

    async def _write(self, statement: str, values: tuple[object, ...]) -> None:
        async with self._lock:
            await self._connection.execute(statement, values)
            await self._connection.commit()

    async def accept(self, case_id: str, turn: int, message: str) -> None:
        """Records that `message` was taken; accepting the same turn again changes nothing."""
        now = datetime.now(UTC).isoformat()
        await self._write(
            "INSERT OR IGNORE INTO turns VALUES (?, ?, ?, NULL, ?)", (case_id, turn, message, now)
        )

    async def answer(self, result: TurnResult) -> None:
        """Records the result of a turn that was accepted."""
        await self._write(
            "UPDATE turns SET result = ? WHERE case_id = ? AND turn = ?",
            (result.model_dump_json(), result.case_id, result.turn),
        )

    async def history(self, case_id: str) -> list[TurnRecord]:
        """The turns of a case, oldest first; empty for an unknown case."""
        rows = await self._connection.execute_fetchall(
            "SELECT turn, message, result FROM turns WHERE case_id = ? ORDER BY turn", (case_id,)
        )
        return [
            TurnRecord(
                turn=turn,
                message=message,
                result=TurnResult.model_validate_json(result) if result else None,
            )
            for turn, message, result in rows
        ]

    async def last(self, case_id: str) -> TurnRecord | None:
        """The newest turn of a case, or None for an unknown case."""
        rows = await self.history(case_id)
        return rows[-1] if rows else None

    async def cases(self) -> list[CaseSummary]:
        """All cases, the one used last first."""
        rows = await self._connection.execute_fetchall(
            "SELECT case_id, COUNT(*), MAX(accepted_at), "
            "(SELECT message FROM turns t WHERE t.case_id = o.case_id ORDER BY turn LIMIT 1) "
            "FROM turns o GROUP BY case_id ORDER BY MAX(accepted_at) DESC"
        )
        return [
            CaseSummary(
                case_id=case_id,
                turns=turns,
                last_at=datetime.fromisoformat(last),
                first_message=first,
            )
            for case_id, turns, last, first in rows
        ]

    async def forget(self, case_id: str) -> None:
        """Deletes every turn of a case."""
        await self._write("DELETE FROM turns WHERE case_id = ?", (case_id,))


class Store:
    """The saver and the journal over one SQLite file."""

    def __init__(self, saver: AsyncSqliteSaver, journal: Journal) -> None:
        self.saver = saver
        self.journal = journal

    async def forget(self, case_id: str) -> None:
        """Deletes a case so that no row and no trace in the write-ahead log is left."""
        await self.saver.adelete_thread(case_id)
        await self.journal.forget(case_id)
        async with self.saver.lock:
            for statement in ERASE:
                await self.saver.conn.execute_fetchall(statement)


@asynccontextmanager
async def open_store(folder: Path) -> AsyncIterator[Store]:
    """Opens (and makes) the store in `folder`, readable by its owner only.

    Raises:
        ConfigError: the folder or the file cannot be written or is not a database of ours.
    """
    path = _prepared(folder)
    try:
        connection = await aiosqlite.connect(path)
        await connection.execute("PRAGMA secure_delete = ON")
        saver = AsyncSqliteSaver(connection)
        await saver.setup()
        await connection.execute("PRAGMA synchronous = FULL")
        await connection.execute(TABLES)
        await connection.commit()
    except sqlite3.Error as error:
        with contextlib.suppress(UnboundLocalError):
            await connection.close()
        raise ConfigError(
            f"The file {path} cannot be used ({error}); move it away or set REDRESS_DATA to "
            "another folder."
        ) from error
    try:
        yield Store(saver, Journal(connection, saver.lock))
    finally:
        await connection.close()


def _prepared(folder: Path) -> Path:
    path = folder / "cases.db"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise ConfigError(
            f"The folder {folder} cannot be written ({error.strerror}); set REDRESS_DATA to a "
            "folder of yours."
        ) from error
    return path
