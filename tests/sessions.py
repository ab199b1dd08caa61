"""A session over a folder on a fixed day, what is said in it, and what is found on the disk."""

import datetime
import sqlite3
from pathlib import Path

from agent.session import Session
from agent.settings import Settings

TODAY = datetime.date(2026, 11, 22)
BLENDER = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. "
    "It stopped working on day 45."
)
DETAILS = "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio."
REFUSED = "The chat agent refused because the window is closed."
SUPERVISOR = "What do I say to the supervisor?"
GIFT_CARD = "They offered a $50 gift card."


def session(folder: Path) -> Session:
    """A session whose cases are in `folder`, with the settings of the environment."""
    return Session(Settings(data=folder), lambda: TODAY)


def rows(folder: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    """What a second program sees in the file of the cases; it may change it, too."""
    connection = sqlite3.connect(folder / "cases.db", timeout=5)
    try:
        found = connection.execute(statement, values).fetchall()
        connection.commit()
    finally:
        connection.close()
    return found


def bytes_in(folder: Path, words: bytes) -> list[str]:
    """The files below a folder that contain these bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [str(path.relative_to(folder)) for path in files if words in path.read_bytes()]
