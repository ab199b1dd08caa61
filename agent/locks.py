"""One turn at a time in a case, whichever process it comes from.

The lock is an open transaction on an empty SQLite file of its own: it works on every system, and
the system lets go of it when the process that holds it dies.
"""

import asyncio
import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from agent.errors import InputError, StorageError

WAIT_SECONDS = 60.0
RETRY_SECONDS = 0.05
BUSY = "Another window is still answering in this case; wait for it and send your message again."
UNUSABLE = "The folder {folder} cannot be used ({error}); make room in it or name another one."


@asynccontextmanager
async def held(folder: Path, case_id: str) -> AsyncIterator[None]:
    """Holds a case against every other session on `folder` while the block runs.

    Raises:
        InputError: another session did not let go of the case in time.
        StorageError, sqlite3.Error: the lock file cannot be used.
    """
    with contextlib.closing(_opened(_file(folder, case_id))) as lock:
        until = time.monotonic() + WAIT_SECONDS
        while not _taken(lock):
            if time.monotonic() >= until:
                raise InputError(BUSY)
            await asyncio.sleep(RETRY_SECONDS)
        yield


def remove(folder: Path, case_id: str) -> None:
    """Deletes the lock file of a case that was forgotten; who waits for it finds no case."""
    with contextlib.suppress(OSError):
        _file(folder, case_id).unlink()


def _file(folder: Path, case_id: str) -> Path:
    return folder / "locks" / hashlib.sha256(case_id.encode()).hexdigest()


def _opened(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        reason = UNUSABLE.format(folder=path.parent, error=error.strerror)
        raise StorageError(reason) from error
    return sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)


def _taken(lock: sqlite3.Connection) -> bool:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True
