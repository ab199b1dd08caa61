"""The cases in one SQLite file, readable by its owner only."""

import contextlib
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import aiosqlite
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from agent import locks, salvage
from agent.checkpoints import Store
from agent.documents import DOCUMENTS
from agent.errors import ConfigError, StorageError
from agent.journal import ADDED, NAMES, TURNS
from agent.packing import PackedSerializer
from agent.tables import WAIT_FOR_NO_DISK, SqliteDatabase

FORMAT = 2
"""Counted up when this version's file can not be read by the one before; `user_version`."""

_ADD = "ALTER TABLE turns ADD COLUMN {name} {kind}"
# Deleted pages are overwritten (secure_delete), the file is rewritten, the log is emptied.
_ERASE = ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")

UNOPENED = (
    "The file {path} cannot be used ({error}); move it away or set REDRESS_DATA to another folder."
)
UNWRITABLE = (
    "The folder {folder} cannot be written ({error}); set REDRESS_DATA to a folder of yours."
)
NEWER = (
    "The cases in {path} were saved by a newer version of Redress (format {found}, this one reads "
    "up to {ours}); update Redress and start it again. Nothing was changed."
)
TRACES = (
    "The {what} is deleted, but another window of Redress still uses the file; close every window, "
    "so that the last traces go too."
)
ASIDE = (
    "The {what} is deleted here, but {name} in {folder}, which was damaged and set aside, may "
    "still hold parts of it: delete that file when you need nothing more from it."
)


class SqliteStore(Store):
    """The store over one file in `folder`."""

    tables = ("checkpoints", "writes")

    def __init__(self, saver: AsyncSqliteSaver, folder: Path) -> None:
        super().__init__(saver, SqliteDatabase(saver.conn, saver.lock))
        self._sqlite = saver
        self._folder = folder

    def held(self, case_id: str) -> AbstractAsyncContextManager[None]:
        """Holds a case by a lock file; see `Store.held`."""
        return locks.held(self._folder, case_id)

    def unlocked(self, case_id: str) -> None:
        """Deletes the lock file of a case."""
        locks.remove(self._folder, case_id)

    async def erase(self, what: str) -> None:
        """Rewrites the file without what was deleted; see `Store.erase`."""
        try:
            busy = await self._rewritten()
        except sqlite3.OperationalError as error:
            raise StorageError(TRACES.format(what=what)) from error
        if busy:
            raise StorageError(TRACES.format(what=what))
        for path in salvage.set_aside(self._folder):
            raise StorageError(ASIDE.format(what=what, name=path.name, folder=self._folder))

    async def _rewritten(self) -> bool:
        """Whether the log could not be emptied, because another process reads it."""
        busy = False
        async with self._sqlite.lock:
            for statement in _ERASE:
                for row in await self._sqlite.conn.execute_fetchall(statement):
                    busy = bool(row[0])
        return busy


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[SqliteStore]:
    """Opens (and makes) the store in `folder`; what is damaged is set aside and saved from.

    Raises:
        ConfigError: the folder or the file cannot be written, or a newer version wrote it.
    """
    path = _prepared(folder)
    async with contextlib.AsyncExitStack() as cleanup:
        try:
            damaged = salvage.put_aside(path)
            if damaged:
                _prepared(folder)
            connection = await aiosqlite.connect(path)
            cleanup.push_async_callback(connection.close)
            store = await _store(connection, path)
            if damaged:
                store.told.append(await salvage.saved(damaged, connection))
        except (sqlite3.Error, OSError) as error:
            raise ConfigError(UNOPENED.format(path=path, error=error)) from error
        yield store


async def _store(connection: aiosqlite.Connection, path: Path) -> SqliteStore:
    """The store over an open connection, with all its tables.

    Raises:
        ConfigError: a newer version wrote the file.
        sqlite3.Error: it cannot be used.
    """
    ((found,),) = await connection.execute_fetchall("PRAGMA user_version")
    if found > FORMAT:
        raise ConfigError(NEWER.format(path=path, found=found, ours=FORMAT))
    await connection.execute("PRAGMA secure_delete = ON")
    saver = AsyncSqliteSaver(connection, serde=PackedSerializer())
    await saver.setup()
    await connection.execute(WAIT_FOR_NO_DISK)
    for table in (TURNS, NAMES, DOCUMENTS):
        await connection.execute(table)
    columns = {row[1] for row in await connection.execute_fetchall("PRAGMA table_info(turns)")}
    for name in ADDED.keys() - columns:
        await connection.execute(_ADD.format(name=name, kind=ADDED[name]))
    if found < FORMAT:
        await connection.execute(f"PRAGMA user_version = {FORMAT}")
    await connection.commit()
    return SqliteStore(saver, path.parent)


def _prepared(folder: Path) -> Path:
    path = folder / "cases.db"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise ConfigError(UNWRITABLE.format(folder=folder, error=error.strerror)) from error
    return path
