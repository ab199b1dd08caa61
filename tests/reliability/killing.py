"""Processes that are killed while they answer, and what is left of their cases."""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from agent import salvage
from tests.reliability.page import Client, Cut, Page, Refused
from tests.test_session import BLENDER, DETAILS, REFUSED, session

ROOT = Path(__file__).parents[2]
STAGES = ("accepted", "intake", "plan", "draft", "verify", "reply", "finished")
SECONDS_TO_STOP = 5
SAID = (DETAILS, REFUSED, "What do I say to the supervisor?", "They offered a $50 gift card.")

# Says each turn that was shown, and kills itself at a stage of the second turn where one is named.
TALKING = """
import asyncio, datetime, os, signal, sys
from pathlib import Path
from agent.session import Session
from agent.settings import Settings

async def main(folder, case_id, stage, *said):
    day = datetime.date(2026, 11, 22)
    async with Session(Settings(data=Path(folder)), lambda: day) as redress:
        for number in range(400):
            async for event in redress.turn(case_id, said[number % len(said)]):
                if stage in (event.type, getattr(event, "name", None)):
                    os.kill(os.getpid(), signal.SIGKILL)
                if event.type == "finished":
                    print(event.result.turn, flush=True)

asyncio.run(main(*sys.argv[1:]))
"""


async def talking(folder: Path, case_id: str, stage: str) -> asyncio.subprocess.Process:
    """A process that goes on in a case and prints the number of each turn it has shown."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", TALKING, str(folder), case_id, stage, *SAID,
        cwd=ROOT, env=os.environ | {"PYTHONPATH": "."}, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip


async def killed_at_random(folder: Path, seed: int) -> bool:
    """Whether anything was lost or done twice by a kill at a random moment."""
    chance = random.Random(seed)
    async with session(folder) as redress:
        case_id = (await redress.ask(None, BLENDER)).case_id
    process = await talking(folder, case_id, "-")
    assert process.stdout is not None
    shown = [1, int(await process.stdout.readline())]
    end = time.monotonic() + chance.uniform(0, 3)
    with contextlib.suppress(TimeoutError):
        while True:
            async with asyncio.timeout(end - time.monotonic()):
                shown.append(int(await process.stdout.readline()))
    process.send_signal(signal.SIGKILL)
    shown += [int(line) for line in (await process.stdout.read()).split()]
    await process.wait()
    return not await _whole(folder, case_id, max(shown))


async def killed_at(folder: Path, stage: str) -> bool:
    """Whether anything was lost or done twice by a kill at one stage of a turn."""
    async with session(folder) as redress:
        case_id = (await redress.ask(None, BLENDER)).case_id
    process = await talking(folder, case_id, stage)
    await process.communicate()
    assert process.returncode == -signal.SIGKILL
    return not await _whole(folder, case_id, 1)


async def stopped(folder: Path, times: int) -> tuple[int, int, str]:
    """A page that is told to stop in the middle of a turn (SIGTERM), and started again.

    Counts the times when it took too long, or lost or doubled what was said.
    """
    page, chance, wrong, cut, longest = Page(folder), random.Random(1), 0, 0, 0.0
    for _ in range(times):
        await asyncio.to_thread(page.start)
        with page.client() as client:
            case_id = (await asyncio.to_thread(client.turn, None, BLENDER))["case_id"]
            turn = asyncio.create_task(asyncio.to_thread(_heard, client, case_id))
            await asyncio.sleep(chance.uniform(0.02, 0.5))
            seconds = await asyncio.to_thread(page.end)
            heard = await turn
        cut, longest = cut + (not heard), max(longest, seconds)
        wrong += seconds > SECONDS_TO_STOP or not await _goes_on(page.data, case_id, heard)
    wrong += page.complains()
    return wrong, times, f"{times - cut} still got the answer; at most {longest:.1f} s to stop"


def _heard(client: Client, case_id: str) -> bool:
    """Whether the answer to a message came whole."""
    try:
        client.turn(case_id, REFUSED)
    except (Cut, Refused):
        return False
    return True


async def _goes_on(folder: Path, case_id: str, heard: bool) -> bool:
    """Whether what was heard is kept, and the message sent again is answered as one turn."""
    async with session(folder) as redress:
        history = await redress.history(case_id)
        answered = sum(record.result is not None for record in history)
        after = await redress.ask(case_id, REFUSED)
    said = [record.message for record in history]
    kept = said in ([BLENDER], [BLENDER, REFUSED]) and answered >= 1 + heard
    return kept and after.turn == answered + 1


async def _whole(folder: Path, case_id: str, shown: int) -> bool:
    """Whether every shown turn is there, the numbers are gapless, and the case goes on."""
    async with session(folder) as redress:
        history = await redress.history(case_id)
        turns = [record.turn for record in history]
        kept = all(record.result for record in history[:shown])
        after = await redress.ask(case_id, history[-1].message)
        same = len(history) + (history[-1].result is not None)
        amount = after.case.amount
    with contextlib.closing(sqlite3.connect(folder / "cases.db")) as cases:
        sound = cases.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    right = after.turn == same and amount is not None and str(amount.value) == "389"
    sound &= not salvage.set_aside(folder)
    return (
        turns == list(range(1, len(turns) + 1)) and len(turns) >= shown and kept and sound and right
    )
