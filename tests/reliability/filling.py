"""Goes on in a case on a full disk: `python -m tests.reliability.filling FOLDER ROOM WHOLE`.

Starts a case, fills the disk but for ROOM bytes, and says what follows until three messages were
refused. WHOLE is "disk" where FOLDER is on a small disk of its own, or "file": then no file of this
process may grow any more. Prints what came of it as JSON.
"""

import asyncio
import json
import resource
import signal
import sys
from pathlib import Path

from agent.errors import RedressError
from agent.session import Session
from tests.sessions import session

MOST_TURNS, MOST_REFUSED = 60, 3


async def _talk(folder: Path, room: int, whole: str) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    async with session(folder) as redress:
        case = (await redress.ask(None, "Amazon refused my return of a $389 blender.")).case_id
        (_fill_disk if whole == "disk" else _stop_growth)(folder, room)
        shown, refused = await _until_refused(redress, case)
    print(json.dumps({"case": case, "shown": [1, *shown], "refused": refused}))


async def _until_refused(redress: Session, case: str) -> tuple[list[int], int]:
    """The turns that were shown, and how often the answer was a sentence about the disk."""
    shown: list[int] = []
    refused = 0
    for number in range(2, MOST_TURNS):
        try:
            shown.append((await redress.ask(case, f"They refused again, no. {number}.")).turn)
        except RedressError as error:
            refused += 1
            assert "\n" not in str(error), error
            if refused == MOST_REFUSED:
                break
    return shown, refused


def _stop_growth(folder: Path, room: int) -> None:
    most = max(path.stat().st_size for path in folder.glob("cases.db*")) + room
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


def _fill_disk(folder: Path, room: int) -> None:
    with (folder / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4_096)):
                pass
        except OSError:
            file.truncate(max(file.tell() - room, 0))


if __name__ == "__main__":
    _, place, left, filled = sys.argv
    asyncio.run(_talk(Path(place), int(left), filled))
