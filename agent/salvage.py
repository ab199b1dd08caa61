"""A damaged file of cases: set aside, never deleted, and every row that can be read is saved."""

import contextlib
import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

_LOG = logging.getLogger(__name__)
_MARK = ".damaged-"
_TABLES = ("turns", "names", "documents", "checkpoints", "writes")
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
TOLD = (
    "The file of your saved cases was damaged. I set it aside as {name} and saved what could be "
    "read: {turns} turns of {cases} cases. Please look through your cases before you go on."
)


def put_aside(path: Path) -> Path | None:
    """Renames a file of cases that is damaged; returns its new path, or None when it is sound.

    Raises:
        sqlite3.Error: it cannot be read for another reason, a lock for example.
        OSError: it cannot be renamed.
    """
    if _sound(path):
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    damaged = path.with_name(f"{path.name}{_MARK}{stamp}")
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(damaged.with_name(damaged.name + ending))
    return damaged


def set_aside(folder: Path) -> list[Path]:
    """The damaged files in a folder that were set aside and are still there."""
    return sorted(folder.glob(f"cases.db{_MARK}*"))


async def saved(damaged: Path, connection: aiosqlite.Connection) -> str:
    """Copies what can be read of a damaged file into a new one; returns what to tell the person."""
    with _copied(damaged) as copy:
        for table in _TABLES:
            await _save_table(copy, table, connection)
    await connection.commit()
    ((turns, cases),) = await connection.execute_fetchall(
        "SELECT COUNT(*), COUNT(DISTINCT case_id) FROM turns"
    )
    told = TOLD.format(name=damaged.name, turns=turns, cases=cases)
    _LOG.warning("%s", told)
    return told


async def _save_table(copy: Path, table: str, connection: aiosqlite.Connection) -> None:
    rows = await connection.execute_fetchall(f"PRAGMA table_info({table})")
    columns = [str(row[1]) for row in rows]
    for names, values in _rows(copy, table):
        kept = {name: value for name, value in zip(names, values, strict=True) if name in columns}
        into, marks = ", ".join(kept), ", ".join("?" * len(kept))
        with contextlib.suppress(sqlite3.IntegrityError):  # there already, or half a row
            await connection.execute(
                f"INSERT INTO {table} ({into}) VALUES ({marks})", tuple(kept.values())
            )


def _sound(path: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in _DAMAGE:
            return False
        raise


def _rows(copy: Path, table: str) -> Iterator[tuple[list[str], tuple[object, ...]]]:
    """The rows before the first damage from either end, with the names of their columns."""
    for order in ("ASC", "DESC"):
        with (
            contextlib.suppress(sqlite3.DatabaseError),
            contextlib.closing(sqlite3.connect(copy)) as connection,
        ):
            connection.execute("PRAGMA writable_schema = ON")  # else no short file is read at all
            found = connection.execute(f"SELECT * FROM {table} ORDER BY rowid {order}")
            names = [column[0] for column in found.description]
            for row in found:
                yield names, row


@contextlib.contextmanager
def _copied(damaged: Path) -> Iterator[Path]:
    """A copy of the file with its log: reading writes beside it, and the original stays."""
    with tempfile.TemporaryDirectory(prefix="salvage-", dir=damaged.parent) as folder:
        for path in damaged.parent.glob(f"{damaged.name}*"):
            shutil.copy2(path, Path(folder) / path.name)
        yield Path(folder) / damaged.name
