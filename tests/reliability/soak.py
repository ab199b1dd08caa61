"""A long run in a process of its own: memory, open files, threads, disk and speed.

`python -m tests.reliability.soak FOLDER TURNS SECONDS` is that process.
"""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

from tests.programs import ROOT
from tests.sessions import BLENDER, DETAILS, REFUSED, SUPERVISOR, session

MOST_MB, NOISE_MB = 1.0, 2.0
"""Growth of memory in a thousand turns that is no leak yet, and what comes and goes in any run."""

STEP = 100
TURNS_A_CASE = 50
SAID = (DETAILS, REFUSED, SUPERVISOR, "What proof should I save?")


async def soak(folder: Path, scale: int) -> tuple[int, int, str]:
    """One process, cases of 50 turns; counts a leak of memory, of open files or of threads.

    The first third warms it up: models are loaded, caches fill. It ends after 2,000 turns at scale
    1, or after two and a half minutes.
    """
    turns, seconds = 2_000 * scale, 150 * scale
    module = [sys.executable, "-m", "tests.reliability.soak"]
    command = [*module, str(folder), str(turns), str(seconds)]
    done = await asyncio.to_thread(
        subprocess.run, command, cwd=ROOT, capture_output=True, text=True, check=True
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    warm, last = rows[len(rows) // 3], rows[-1]
    more_mb, thousands = last["mb"] - warm["mb"], (last["turns"] - warm["turns"]) / 1_000
    more = last["files"] > warm["files"] + 2 or last["threads"] > warm["threads"] + 2
    seen = (
        f"{last['turns']:,} turns: {warm['mb']:.0f} MB after {warm['turns']:,}, "
        f"{last['mb']:.0f} MB at the end ({more_mb / thousands:+.2f} MB a 1,000 turns); "
        f"{last['files']} files and {last['threads']} threads open; "
        f"{last['kb'] / last['turns']:.0f} kB of disk a turn; "
        f"{warm['ms'] / STEP:.0f} ms a turn before, {last['ms'] / STEP:.0f} at the end"
    )
    return int(more_mb > MOST_MB * thousands + NOISE_MB or more), 1, seen


async def _long(folder: Path, turns: int, seconds: int) -> None:
    """Goes on until the turns or the seconds are over; prints one line for each `STEP` turns."""
    case_id: str | None = None
    began = time.perf_counter()
    until = began + seconds
    async with session(folder) as redress:
        for turn in range(turns):
            said = SAID[turn % len(SAID)] if turn % TURNS_A_CASE else BLENDER
            case_id = (await redress.ask(case_id if turn % TURNS_A_CASE else None, said)).case_id
            if (turn + 1) % STEP == 0:
                print(json.dumps(_seen(turn + 1, began, folder)), flush=True)
                began = time.perf_counter()
                if began > until:
                    break


def _seen(turns: int, began: float, folder: Path) -> dict[str, float]:
    """What the process takes up now, and the milliseconds of the last `STEP` turns."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return {
        "turns": turns,
        "mb": int(fields["VmRSS"].split()[0]) / 1024,
        "threads": int(fields["Threads"]),
        "files": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "kb": sum(path.stat().st_size for path in folder.rglob("*")) / 1024,
        "ms": (time.perf_counter() - began) * 1_000,
    }


if __name__ == "__main__":
    _, place, *most = sys.argv
    asyncio.run(_long(Path(place), *map(int, most)))
