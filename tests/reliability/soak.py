"""A long run in a process of its own: memory, open files, threads, disk and speed."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

from tests.reliability.page import ROOT

MOST_MB, NOISE_MB = 1.0, 2.0
"""Growth of memory in a thousand turns that is no leak yet, and what comes and goes in any run."""

STEP = 100
# Cases of 50 turns until the turns or the seconds are over; one line for each `STEP` turns.
LONG = """
import asyncio, datetime, json, os, sys, time
from pathlib import Path
from agent.session import Session
from agent.settings import Settings
from tests.test_session import BLENDER, DETAILS, REFUSED

SAID = (DETAILS, REFUSED, "What do I say to the supervisor?", "What proof should I save?")

def seen(turns, began, folder):
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    print(json.dumps({
        "turns": turns,
        "mb": int(fields["VmRSS"].split()[0]) / 1024,
        "threads": int(fields["Threads"]),
        "files": len(os.listdir("/proc/self/fd")),
        "kb": sum(path.stat().st_size for path in Path(folder).rglob("*")) / 1024,
        "ms": (time.perf_counter() - began) * 1_000,
    }), flush=True)

async def main(folder, turns, step, until):
    day = datetime.date(2026, 11, 22)
    async with Session(Settings(data=Path(folder)), lambda: day) as redress:
        case_id, began = None, time.perf_counter()
        until += began
        for turn in range(turns):
            case_id = None if turn % 50 == 0 else case_id
            said = SAID[turn % 4] if case_id else BLENDER
            case_id = (await redress.ask(case_id, said)).case_id
            if (turn + 1) % step == 0:
                seen(turn + 1, began, folder)
                began = time.perf_counter()
                if began > until:
                    break

asyncio.run(main(sys.argv[1], *map(int, sys.argv[2:])))
"""


async def soak(folder: Path, scale: int) -> tuple[int, int, str]:
    """One process, cases of 50 turns; counts a leak of memory, of open files or of threads.

    The first third warms it up: models are loaded, caches fill. It ends after 2,000 turns at scale
    1, or after two and a half minutes.
    """
    turns, seconds = 2_000 * scale, 150 * scale
    command = [sys.executable, "-c", LONG, str(folder), str(turns), str(STEP), str(seconds)]
    env = os.environ | {"PYTHONPATH": "."}
    done = await asyncio.to_thread(
        subprocess.run, command, cwd=ROOT, env=env, capture_output=True, text=True, check=True
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
