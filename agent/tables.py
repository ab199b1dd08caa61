"""Tables of our own beside LangGraph's, in the same SQLite file and over the same connection."""

import asyncio
import sqlite3

import aiosqlite


class Table:
    """Reads and writes rows; a write that fails leaves nothing half done.

    Args:
        connection: shared with the saver, so `lock` is the saver's.
    """

    def __init__(self, connection: aiosqlite.Connection, lock: asyncio.Lock) -> None:
        self._connection = connection
        self._lock = lock

    async def _read(self, statement: str, *values: object) -> list[sqlite3.Row]:
        return list(await self._connection.execute_fetchall(statement, values))

    async def _write(self, statement: str, values: tuple[object, ...]) -> list[sqlite3.Row]:
        async with self._lock:
            try:
                rows = list(await self._connection.execute_fetchall(statement, values))
                await self._connection.commit()
            except sqlite3.Error:
                await self._connection.rollback()
                raise
            return rows
