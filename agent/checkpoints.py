"""Where conversations are kept: LangGraph's SQLite saver and a journal of turns in the same file.

The journal holds what was said and shown; it is written before the graph starts, because a
checkpoint cannot tell a message that was never accepted from one that crashed in its first write.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from agent import locks
from agent.documents import DOCUMENTS, CaseDocument, Shelf
from agent.domain.base import Value
from agent.errors import ConfigError, StorageError
from agent.events import TurnResult
from agent.tables import Table

TABLES = """
CREATE TABLE IF NOT EXISTS turns (
    case_id TEXT NOT NULL,
    turn INTEGER NOT NULL,
    message TEXT NOT NULL,
    result TEXT,
    accepted_at TEXT NOT NULL,
    warnings TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (case_id, turn)
)
"""
ADDED = "ALTER TABLE turns ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]'"
# One statement reads the last number and takes the next, so no other process can take the same.
ACCEPT = """
INSERT INTO turns (case_id, turn, message, accepted_at, warnings)
SELECT ?1, COALESCE(MAX(turn), 0) + 1, ?2, ?3, ?4 FROM turns WHERE case_id = ?1
RETURNING turn
"""
# A case may have files before anything was said in it.
KNOWN = """
SELECT 1 FROM turns WHERE case_id = ?1
UNION ALL SELECT 1 FROM documents WHERE case_id = ?1 LIMIT 1
"""
CASES = """
SELECT case_id, SUM(turns), MAX(last_at), MAX(first) FROM (
    SELECT case_id, COUNT(*) AS turns, MAX(accepted_at) AS last_at,
        (SELECT message FROM turns t WHERE t.case_id = o.case_id ORDER BY turn LIMIT 1) AS first
    FROM turns o GROUP BY case_id
    UNION ALL
    SELECT case_id, 0, MAX(added_at), NULL FROM documents GROUP BY case_id
) GROUP BY case_id ORDER BY MAX(last_at) DESC
"""
FIRST_FILE = "SELECT title FROM documents WHERE case_id = ? ORDER BY added_at LIMIT 1"
# Deleted pages are overwritten (secure_delete), the file is rewritten, the log is emptied.
ERASE = ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")

UNUSABLE = "The saved cases cannot be used ({error}); close other windows of Redress and try again."
UNREADABLE = "Turn {turn} of this case is damaged ({error}); please start a new case."
TRACES = (
    "The {what} is deleted, but another window of Redress still uses the file; close every window, "
    "so that the last traces go too."
)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns what SQLite raises into StorageError: one sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise StorageError(UNUSABLE.format(error=error)) from error


class TurnRecord(Value):
    """One turn as it is kept. `result` is None while the message has not been answered.

    warnings: what the person has to be told about the message, whenever it is answered.
    """

    turn: int
    message: str
    result: TurnResult | None
    warnings: tuple[str, ...] = ()


class CaseSummary(Value):
    """One line of the list of cases: the id, the first message and when it was last used."""

    case_id: str
    first_message: str
    turns: int
    last_at: datetime


class Journal(Table):
    """The accepted messages and their results, in order."""

    async def accept(self, case_id: str, message: str, warnings: Iterable[str] = ()) -> int:
        """Records that `message` was taken and returns the number of its turn."""
        now = datetime.now(UTC).isoformat()
        told = json.dumps(list(warnings), ensure_ascii=False)
        ((turn,),) = await self._write(ACCEPT, (case_id, message, now, told))
        return int(turn)

    async def answer(self, result: TurnResult) -> None:
        """Records the result of a turn that was accepted."""
        await self._write(
            "UPDATE turns SET result = ? WHERE case_id = ? AND turn = ?",
            (result.model_dump_json(), result.case_id, result.turn),
        )

    async def knows(self, case_id: str) -> bool:
        """Whether there is such a case."""
        return bool(await self._read(KNOWN, case_id))

    async def history(self, case_id: str) -> list[TurnRecord]:
        """The turns of a case, oldest first; empty for an unknown case.

        Raises:
            StorageError: a row is damaged. What another version wrote can be read.
        """
        rows = await self._read(
            "SELECT turn, message, result, warnings FROM turns WHERE case_id = ? ORDER BY turn",
            case_id,
        )
        return [_record(*row) for row in rows]

    async def last(self, case_id: str) -> TurnRecord | None:
        """The newest turn of a case, or None for an unknown case; raises as `history` does."""
        rows = await self._read(
            "SELECT turn, message, result, warnings FROM turns WHERE case_id = ? "
            "ORDER BY turn DESC LIMIT 1",
            case_id,
        )
        return next((_record(*row) for row in rows), None)

    async def cases(self) -> list[CaseSummary]:
        """All cases, the one used last first; one with nothing said yet is named by its file."""
        return [
            CaseSummary(
                case_id=case_id,
                turns=turns,
                last_at=datetime.fromisoformat(last),
                first_message=first if first is not None else await self._first_file(case_id),
            )
            for case_id, turns, last, first in await self._read(CASES)
        ]

    async def _first_file(self, case_id: str) -> str:
        return next((str(title) for (title,) in await self._read(FIRST_FILE, case_id)), "")

    async def forget(self, case_id: str) -> None:
        """Deletes every turn of a case."""
        await self._write("DELETE FROM turns WHERE case_id = ?", (case_id,))


def _record(turn: int, message: str, result: str | None, warnings: str) -> TurnRecord:
    try:
        return TurnRecord(
            turn=turn,
            message=message,
            result=TurnResult.saved(result) if result else None,
            warnings=json.loads(warnings),
        )
    except ValueError as error:  # of JSON and of pydantic
        reason = str(error).splitlines()[0]
        raise StorageError(UNREADABLE.format(turn=turn, error=reason)) from error


class Store:
    """The saver, the journal and the files of the cases over one SQLite file in `folder`."""

    def __init__(self, saver: AsyncSqliteSaver, folder: Path) -> None:
        self.saver = saver
        self.journal = Journal(saver.conn, saver.lock)
        self.shelf = Shelf(saver.conn, saver.lock)
        self.folder = folder

    async def forget(self, case_id: str) -> None:
        """Deletes a case so that no row and no trace in the write-ahead log is left.

        The caller holds the case, so that no turn writes into it meanwhile.

        Raises:
            StorageError: it is deleted, but traces of it may be left for now.
        """
        await self.saver.adelete_thread(case_id)
        await self.shelf.forget(case_id)
        await self.journal.forget(case_id)
        locks.remove(self.folder, case_id)
        await self._leave_no_trace("case")

    async def remove_document(self, case_id: str, sha256: str) -> CaseDocument:
        """Deletes a file of a case so that its text is not left either; the caller holds the case.

        Raises:
            InputError: there is no such file.
            StorageError: it is deleted, but traces of it may be left for now.
        """
        removed = await self.shelf.remove(case_id, sha256)
        if not await self.journal.knows(case_id):  # it had nothing else
            locks.remove(self.folder, case_id)
        await self._leave_no_trace("file")
        return removed

    async def _leave_no_trace(self, what: str) -> None:
        try:
            busy = await self._erase()
        except sqlite3.OperationalError as error:
            raise StorageError(TRACES.format(what=what)) from error
        if busy:
            raise StorageError(TRACES.format(what=what))

    async def _erase(self) -> bool:
        """Whether the log could not be emptied, because another process reads it."""
        busy = False
        async with self.saver.lock:
            for statement in ERASE:
                for row in await self.saver.conn.execute_fetchall(statement):
                    busy = bool(row[0])
        return busy


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
        await _make_tables(connection)
    except sqlite3.Error as error:
        with contextlib.suppress(UnboundLocalError):
            await connection.close()
        raise ConfigError(
            f"The file {path} cannot be used ({error}); move it away or set REDRESS_DATA to "
            "another folder."
        ) from error
    try:
        yield Store(saver, folder)
    finally:
        await connection.close()


async def _make_tables(connection: aiosqlite.Connection) -> None:
    await connection.execute(TABLES)
    await connection.execute(DOCUMENTS)
    columns = await connection.execute_fetchall("PRAGMA table_info(turns)")
    if "warnings" not in {column[1] for column in columns}:
        await connection.execute(ADDED)
    await connection.commit()


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
