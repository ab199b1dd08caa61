"""Tables of our own beside LangGraph's, in the same database."""

import asyncio
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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
    and with it everything before it: of a turn that a power cut ends the message is there. Turns
    of several cases that want to write at the same time wait for the disk together.

    Args:
        connection: shared with the saver, so `lock` is the saver's.
    """

    def __init__(self, connection: aiosqlite.Connection, lock: asyncio.Lock) -> None:
        self._connection = connection
        self._lock = lock
        self._waiting: list[_Write] = []

    async def read(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement finds."""
        return [tuple(row) for row in await self._connection.execute_fetchall(statement, values)]

    async def write_all(self, steps: Iterable[Step]) -> list[Row]:
        """Runs the statements as one; returns the rows of the last one."""
        mine = _Write(tuple(steps))
        self._waiting.append(mine)
        try:
            async with self._lock:
                if mine in self._waiting:  # else somebody wrote it along with their own
                    await self._written(mine)
        finally:
            if mine in self._waiting:
                self._waiting.remove(mine)
        return mine.rows

    async def _written(self, mine: "_Write") -> None:
        """Writes `mine` and all that waits beside it, so that they wait for the disk once.

        When that fails, each is written alone, for the failure of one is not that of the others.
        """
        together = [mine] if mine.alone else [one for one in self._waiting if not one.alone]
        try:
            await self._committed(together)
        except (sqlite3.Error, ValueError, OverflowError):  # no file keeps some strings and numbers
            for one in together:
                one.alone = True
            if len(together) == 1:
                raise
            await self._committed(together := [mine])
        self._waiting = [one for one in self._waiting if one not in together]

    async def _committed(self, writes: "list[_Write]") -> None:
        await self._connection.rollback()  # of a step of the saver that failed
        await self._connection.execute(WAIT_FOR_THE_DISK)
        try:
            for one in writes:
                for statement, values in one.steps:
                    found = await self._connection.execute_fetchall(statement, values)
                    one.rows = [tuple(row) for row in found]
            await self._connection.commit()
        except BaseException:  # also when the turn was cut off
            await self._connection.rollback()
            raise
        finally:
            await self._connection.execute(WAIT_FOR_NO_DISK)


@dataclass(eq=False)
class _Write:
    """What is to be written as one, and the rows that it gave. alone: not beside others."""

    steps: tuple[Step, ...]
    rows: list[Row] = field(default_factory=list)
    alone: bool = False


class Table:
    """What is kept in one table of `database`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def _read(self, statement: str, *values: object) -> list[Row]:
        return await self._database.read(statement, *values)

    async def _write(self, statement: str, values: tuple[object, ...]) -> list[Row]:
        return await self._database.write_all([(statement, values)])
