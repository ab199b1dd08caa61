"""Processes that are killed while they answer, and what is left of their cases."""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
from pathlib import Path

from agent import salvage
from tests import talking
from tests.programs import ROOT
from tests.served_page import Client, Cut, Refused, ServedPage
from tests.sessions import BLENDER, DETAILS, GIFT_CARD, REFUSED, SUPERVISOR, session
from tests.talking import Talk

STAGES = ("accepted", "intake", "plan", "draft", "verify", "reply", "finished")
SECONDS_TO_STOP = 5
SAID = (DETAILS, REFUSED, SUPERVISOR, GIFT_CARD)
LONG = 100  # times all of it: more than is said before a kill


async def killed_at_random(folder: Path, seed: int) -> bool:
    """Whether anything was lost or done twice by a kill at a random moment."""
    chance = random.Random(seed)
    async with session(folder) as redress:
        case_id = (await redress.ask(None, BLENDER)).case_id
    process = await asyncio.create_subprocess_exec(
        *talking.command(Talk(case_id, SAID * LONG)),
        cwd=ROOT,
        env=os.environ | {"REDRESS_DATA": str(folder)},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    said = await process.stdout.readuntil(b"finished 2\n")
    await asyncio.sleep(chance.uniform(0, 3))
    process.send_signal(signal.SIGKILL)
    said += await process.stdout.read()
    await process.wait()
    return not await _whole(folder, case_id, said.count(b"finished") + 1)


async def killed_at(folder: Path, stage: str) -> bool:
    """Whether anything was lost or done twice by a kill at one stage of a turn."""
    async with session(folder) as redress:
        case_id = (await redress.ask(None, BLENDER)).case_id
    talking.killed({"REDRESS_DATA": str(folder)}, Talk(case_id, SAID, stage))
    return not await _whole(folder, case_id, 1)


async def stopped(folder: Path, times: int) -> tuple[int, int, str]:
    """A page that is told to stop in the middle of a turn (SIGTERM), and started again.

    Counts the times when it took too long, or lost or doubled what was said.
    """
    page, chance, wrong, cut, longest = ServedPage(folder), random.Random(1), 0, 0, 0.0
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
