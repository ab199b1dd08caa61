"""The cases in a PostgreSQL that any number of processes share."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg import AsyncConnection, Error, OperationalError
from psycopg.errors import InsufficientPrivilege
from psycopg.rows import DictRow, dict_row, tuple_row
from psycopg_pool import AsyncConnectionPool

from agent.checkpoints import Store
from agent.documents import DOCUMENTS
from agent.errors import ConfigError, InputError, StorageError
from agent.journal import ADDED, NAMES, TURNS
from agent.locks import BUSY, RETRY_SECONDS, WAIT_SECONDS
from agent.packing import PackedSerializer
from agent.tables import Row, Step

FORMAT = 2
"""As in `agent.sqlite_store`; here it is a row of the table `redress_format`."""

Pool = AsyncConnectionPool[AsyncConnection[DictRow]]
MOST_CONNECTIONS = 16
SECONDS_TO_CONNECT = 5
# A process that vanished with its machine lets go of its cases after about a minute.
_KEYWORDS: dict[str, Any] = {
    "autocommit": True,
    "prepare_threshold": 0,
    "connect_timeout": SECONDS_TO_CONNECT,
    "application_name": "redress",
    "keepalives_idle": 20,
    "keepalives_interval": 10,
    "keepalives_count": 4,
}
_ADD = "ALTER TABLE turns ADD COLUMN IF NOT EXISTS {name} {kind}"
_TABLES = ("checkpoints", "checkpoint_writes", "checkpoint_blobs", "turns", "documents", "names")
_UNUSED = """
DELETE FROM checkpoint_blobs b WHERE thread_id = ? AND NOT EXISTS (
    SELECT 1 FROM checkpoints c WHERE c.thread_id = b.thread_id
    AND c.checkpoint_ns = b.checkpoint_ns
    AND c.checkpoint -> 'channel_versions' ->> b.channel = b.version)
"""
_SETTING_UP = 7_203_118  # any number, the same in every process

UNOPENED = (
    "The database in REDRESS_DATABASE_URL cannot be used ({error}); check that it runs and that "
    "the address, the name and the password are right."
)
NEWER = (
    "The cases in the database were saved by a newer version of Redress (format {found}, this one "
    "reads up to {ours}); update Redress and start it again. Nothing was changed."
)
NOT_UNICODE = (
    "The database in REDRESS_DATABASE_URL is in {encoding}, in which not every word can be kept; "
    "make one with ENCODING 'UTF8'."
)
TRACES = (
    "The {what} is deleted, but the database could not be rewritten ({error}), so traces of it may "
    "stay on its disk for now; the pages on running Redress on a server say what rights it takes."
)


class PostgresDatabase:
    """Our tables over the pool that the saver uses too."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def read(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement finds."""
        return await self.write_all([(statement, values)])

    async def write_all(self, steps: Iterable[Step]) -> list[Row]:
        """Runs the statements as one; returns the rows of the last one."""
        rows: list[Row] = []
        async with (
            self._pool.connection() as connection,
            connection.transaction(),
            connection.cursor(row_factory=tuple_row) as cursor,
        ):
            for statement, values in steps:
                await cursor.execute(statement.replace("?", "%s").encode(), values)
                rows = await cursor.fetchall() if cursor.description else []
        return rows


class PostgresStore(Store):
    """The store over a pool of connections; cases are held by advisory locks."""

    tables = ("checkpoints", "checkpoint_writes")

    def __init__(self, pool: Pool, url: str) -> None:
        super().__init__(AsyncPostgresSaver(pool, serde=PackedSerializer()), PostgresDatabase(pool))
        self._pool = pool
        self._url = url
        self._holding: AsyncConnection[DictRow] | None = None
        self._connecting = asyncio.Lock()

    @asynccontextmanager
    async def held(self, case_id: str) -> AsyncIterator[None]:
        """Holds a case by an advisory lock; the server lets go when this process dies."""
        until = time.monotonic() + WAIT_SECONDS
        while not await self._taken(case_id):
            if time.monotonic() >= until:
                raise InputError(BUSY)
            await asyncio.sleep(RETRY_SECONDS)
        try:
            yield
        finally:
            with contextlib.suppress(Error):  # a connection that broke has let go already
                await self._ask("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", case_id)

    async def _taken(self, case_id: str) -> bool:
        statement = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))"
        try:
            return await self._ask(statement, case_id)
        except OperationalError:  # the server was restarted; once more on a new connection
            return await self._ask(statement, case_id)

    async def _ask(self, statement: str, case_id: str) -> bool:
        """What a function says on the one connection that holds all locks of this process."""
        async with self._connecting:
            if self._holding is None or self._holding.broken:
                self._holding = await _connection(self._url)
        cursor = await self._holding.execute(statement.encode(), (case_id,))
        row = await cursor.fetchone()
        return row is not None and bool(next(iter(row.values())))

    def unlocked(self, case_id: str) -> None:
        """Does nothing: an advisory lock leaves nothing behind."""

    def _unused(self, case_id: str) -> list[Step]:
        return [(_UNUSED, (case_id,))]

    async def erase(self, what: str) -> None:
        """Rewrites the tables and has the log replaced; see `Store.erase`.

        Segments of the log are removed, not reused, only where `wal_recycle` is off.
        """
        try:
            async with self._pool.connection() as connection:
                await connection.execute("SET lock_timeout = '10s'")
                try:
                    for table in _TABLES:
                        await connection.execute(f"VACUUM (FULL) {table}".encode())
                    await connection.execute("SELECT pg_switch_wal()")
                    await connection.execute("CHECKPOINT")
                finally:
                    await connection.execute("RESET lock_timeout")
        except (OperationalError, InsufficientPrivilege) as error:
            raise StorageError(TRACES.format(what=what, error=type(error).__name__)) from error

    async def aclose(self) -> None:
        """Closes the connection that holds the locks."""
        if self._holding is not None:
            await self._holding.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[PostgresStore]:
    """Opens the store at a PostgreSQL address and makes its tables.

    Raises:
        ConfigError: it does not answer or cannot be used, or a newer version wrote it.
    """
    pool: Pool = AsyncConnectionPool(
        url,
        min_size=1,
        max_size=MOST_CONNECTIONS,
        open=False,
        check=AsyncConnectionPool.check_connection,
        kwargs={"row_factory": dict_row, **_KEYWORDS},
    )
    async with contextlib.AsyncExitStack() as cleanup:
        try:
            await (await _connection(url)).close()  # the pool would try for half a minute
            cleanup.push_async_callback(pool.close)
            await pool.open(wait=True, timeout=SECONDS_TO_CONNECT)
            store = PostgresStore(pool, url)
            cleanup.push_async_callback(store.aclose)
            await _set_up(store, pool)
        except Error as error:
            raise ConfigError(UNOPENED.format(error=type(error).__name__)) from error
        yield store


async def _connection(url: str) -> AsyncConnection[DictRow]:
    return await AsyncConnection.connect(url, row_factory=dict_row, **_KEYWORDS)


async def _set_up(store: PostgresStore, pool: Pool) -> None:
    """Makes the tables; one process at a time, because LangGraph's own set-up is not guarded."""
    async with pool.connection() as connection:
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise ConfigError(NOT_UNICODE.format(encoding=encoding))
        # Asked for again and again: who waits inside the server holds up LangGraph's set-up, which
        # builds its indexes only when no statement from before is running.
        while not await _alone(connection):
            await asyncio.sleep(RETRY_SECONDS)
        try:
            await _check_format(connection)
            saver = store.saver
            assert isinstance(saver, AsyncPostgresSaver)
            await saver.setup()
            for table in (TURNS, NAMES, DOCUMENTS):
                await connection.execute(table.encode())
            for name, kind in ADDED.items():
                await connection.execute(_ADD.format(name=name, kind=kind).encode())
        finally:
            await connection.execute("SELECT pg_advisory_unlock(%s)", (_SETTING_UP,))


async def _alone(connection: AsyncConnection[DictRow]) -> bool:
    """Whether this process is now the one that sets up."""
    statement = "SELECT pg_try_advisory_lock(%s) AS taken"
    row = await (await connection.execute(statement, (_SETTING_UP,))).fetchone()
    return row is not None and bool(row["taken"])


async def _check_format(connection: AsyncConnection[DictRow]) -> None:
    await connection.execute("CREATE TABLE IF NOT EXISTS redress_format (version INTEGER NOT NULL)")
    cursor = await connection.execute("SELECT MAX(version) AS version FROM redress_format")
    row = await cursor.fetchone()
    found = row["version"] if row else None
    if found is not None and found > FORMAT:
        raise ConfigError(NEWER.format(found=found, ours=FORMAT))
    if found != FORMAT:
        await connection.execute("INSERT INTO redress_format VALUES (%s)", (FORMAT,))
