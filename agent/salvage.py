"""A damaged file of cases: set aside, never deleted, and every row that can be read is saved."""

import contextlib
import logging
import shutil
import sqlite3
import struct
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

_LOG = logging.getLogger(__name__)
_MARK = ".damaged-"
_TABLES = ("turns", "names", "documents", "checkpoints", "writes")
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
# The write-ahead log is a head, then frames of a head and a page; its index begins with two equal
# heads and the number of frames that are in the file: https://sqlite.org/fileformat2.html#walformat
# and https://sqlite.org/walformat.html.
_LOG_HEAD, _FRAME_HEAD = 32, 24
_INDEX_HEAD, _INDEX_HEADS = 48, 96
_BIG_ENDIAN, _LITTLE_ENDIAN = 0x377F0683, 0x377F0682
_MOST_UNFINISHED = 1  # a commit that a loss of power tore had not been shown yet
_SECONDS_TO_LOOK_AGAIN = 0.05
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
    if not _log_is_damaged(path) and _sound(path):
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


def _log_is_damaged(path: Path) -> bool:
    """Whether turns are lost in the log of a file; SQLite ends a log there without a word.

    Another process may be writing, so a log that looks damaged is looked at twice.
    """
    for seconds in (_SECONDS_TO_LOOK_AGAIN, 0.0):
        index = _bytes(path.with_name(f"{path.name}-shm"))  # before the log, which grows first
        log = _bytes(path.with_name(f"{path.name}-wal"))
        whole, lost = _read_by_sqlite(log)
        alone = bool(log) and not path.stat().st_size  # a log is begun after its file
        if lost <= _MOST_UNFINISHED and _promised(index, log) <= whole and not alone:
            return False
        time.sleep(seconds)
    return True


def _bytes(path: Path) -> bytes:
    with contextlib.suppress(FileNotFoundError):
        return path.read_bytes()
    return b""


def _promised(index: bytes, log: bytes) -> int:
    """The frames that the index beside a log counts as committed, if not all are in the file yet.

    A process that was killed leaves its index behind; one that ended politely removes it.
    """
    if len(index) < _INDEX_HEADS + 4 or index[:_INDEX_HEAD] != index[_INDEX_HEAD:_INDEX_HEADS]:
        return 0
    ready, frames, salts = index[12], *struct.unpack_from("=I", index, 16), index[32:40]
    (moved,) = struct.unpack_from("=I", index, _INDEX_HEADS)
    this_log = not log or log[16:24] == salts
    return frames if ready and this_log and moved < frames else 0


def _read_by_sqlite(log: bytes) -> tuple[int, int]:
    """The frames of a log before its first damage, and the transactions that end after it."""
    if len(log) <= _LOG_HEAD + _FRAME_HEAD:
        return 0, 0
    magic, _, page, _, *salts = struct.unpack_from(">6I", log)
    order = {_BIG_ENDIAN: ">", _LITTLE_ENDIAN: "<"}.get(magic)
    if order is None or _sums(log[:24], order) != struct.unpack_from(">2I", log, 24):
        return 0, _MOST_UNFINISHED + 1  # nothing of it is read
    sums, whole, lost, damaged = _sums(log[:24], order), 0, 0, False
    for place in range(_LOG_HEAD, len(log) - _FRAME_HEAD - page + 1, _FRAME_HEAD + page):
        _, commit, *found = struct.unpack_from(">6I", log, place)
        if not damaged:
            body = log[place + _FRAME_HEAD : place + _FRAME_HEAD + page]
            sums = _sums(log[place : place + 8] + body, order, *sums)
            damaged = found != [*salts, *sums]
        whole += not damaged
        lost += damaged and commit > 0 and found[:2] == salts
    return whole, lost


def _sums(data: bytes, order: str, first: int = 0, second: int = 0) -> tuple[int, int]:
    """The two running sums of a log over some bytes of it."""
    for one, other in struct.iter_unpack(f"{order}2I", data):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second


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
