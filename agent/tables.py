"""Tables of our own beside LangGraph's, in the same database."""

import asyncio
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import aiosqlite

from agent.errors import StorageError

UNUSABLE = "The saved cases cannot be used ({error}); close other windows of Redress and try again."
UNREACHABLE = "The database of the cases does not answer ({error}); try again in a minute."

# Of SQLite with a write-ahead log: whether a commit waits until it is on the disk.
WAIT_FOR_THE_DISK, WAIT_FOR_NO_DISK = "PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL"

Row = tuple[Any, ...]
Step = tuple[str, tuple[object, ...]]
"""A statement with `?` for each of its values."""


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns what a database raises into StorageError: one sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise StorageError(UNUSABLE.format(error=error)) from error
    except _server_errors() as error:
        raise StorageError(UNREACHABLE.format(error=type(error).__name__)) from error


def _server_errors() -> tuple[type[Exception], ...]:
    """What psycopg raises, once somebody uses it; importing it takes a while."""
    psycopg = sys.modules.get("psycopg")
    return (psycopg.Error,) if psycopg else ()


class Database(Protocol):
    """Reads and writes rows; a write that fails leaves nothing half done."""

    async def read(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement finds."""

    async def write_all(self, steps: Iterable[Step]) -> list[Row]:
        """Runs the statements as one: all of them or none; returns the rows of the last one."""


class SqliteDatabase:
    """The connection of LangGraph's SQLite saver, used for our tables too.

    The steps of a turn wait for no disk: the log of the file outlives this process, if not a power
    cut. What is written here, a message that was taken or an answer, waits until it is on the disk,
    and with it everything before it: of a turn that a power cut ends the message is there.

    Args:
        connection: shared with the saver, so `lock` is the saver's.
    """

    def __init__(self, connection: aiosqlite.Connection, lock: asyncio.Lock) -> None:
        self._connection = connection
        self._lock = lock

    async def read(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement finds."""
        return [tuple(row) for row in await self._connection.execute_fetchall(statement, values)]

    async def write_all(self, steps: Iterable[Step]) -> list[Row]:
        """Runs the statements as one; returns the rows of the last one."""
        rows: list[Row] = []
        async with self._lock:
            await self._connection.rollback()  # of a step of the saver that failed
            await self._connection.execute(WAIT_FOR_THE_DISK)
            try:
                for statement, values in steps:
                    found = await self._connection.execute_fetchall(statement, values)
                    rows = [tuple(row) for row in found]
                await self._connection.commit()
            except BaseException:  # also when the turn was cut off
                await self._connection.rollback()
                raise
            finally:
                await self._connection.execute(WAIT_FOR_NO_DISK)
            return rows


class Table:
    """What is kept in one table of `database`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def _read(self, statement: str, *values: object) -> list[Row]:
        return await self._database.read(statement, *values)

    async def _write(self, statement: str, values: tuple[object, ...]) -> list[Row]:
        return await self._database.write_all([(statement, values)])
