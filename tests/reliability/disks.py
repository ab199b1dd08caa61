"""Disks that fill up, folders that cannot be written, files that are torn, cut or gone."""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.programs import ROOT
from tests.reliability.filling import MOST_REFUSED
from tests.served_page import APP, Client, Refused, ServedPage, served
from tests.sessions import BLENDER, DETAILS, REFUSED, session

ROOMS = (0, 4_096, 20_000, 60_000, 150_000)
"""Bytes that a full disk still has when it is noticed."""


async def full(folder: Path, room: int, whole: str = "file") -> bool:
    """Whether a full disk lost a shown turn, or was told otherwise than in a sentence.

    whole: "disk" fills the disk that `folder` is on, "file" lets no file of the process grow.
    """
    module = "tests.reliability.filling"
    done = await _run(sys.executable, "-m", module, str(folder), str(room), whole)
    (folder / "filler").unlink(missing_ok=True)
    if done.returncode != 0 or "Traceback" in done.stderr:
        return True
    told = json.loads(done.stdout)
    async with session(folder) as redress:
        history = await redress.history(told["case"])
        answered = {record.turn for record in history if record.result}
        after = await redress.ask(told["case"], DETAILS)
    kept = set(told["shown"]) <= answered and after.case.fulfilment == "amazon"
    return not (kept and told["refused"] == MOST_REFUSED)


async def _run(*command: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    return await asyncio.to_thread(
        subprocess.run,
        command,
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int = 1_200) -> Iterator[bool]:
    """A disk of its own in `folder`, where this user may make one; gives whether there is."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "redress-test", str(folder)]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


async def full_disks(folder: Path, scale: int) -> tuple[int, int, str]:
    """Files that may not grow, and a small disk that is full; with less and more room left."""
    wrong = runs = real = 0
    for number in range(len(ROOMS) * scale):
        room = ROOMS[number % len(ROOMS)] + 1_000 * (number // len(ROOMS))
        wrong += await full(folder / f"file{number}", room)
        with small_disk(folder / f"disk{number}") as mounted:
            real += mounted
            wrong += mounted and await full(folder / f"disk{number}", room, "disk")
        runs += 1 + mounted
    return wrong, runs, f"{real} on a real small disk, {runs - real} by a limit on files"


def bound(*command: str) -> list[str]:
    """The command without root's right to write where nobody may."""
    if os.geteuid() != 0:
        return list(command)
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--", *command]


@contextlib.contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Nothing in the folder can be written while the block runs."""
    paths = [folder, *folder.rglob("*")]
    modes = [path.stat().st_mode for path in paths]
    for path in reversed(paths):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        yield
    finally:
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)


async def read_only(folder: Path, times: int, most: int = 6) -> tuple[int, int, str]:
    """The first `most` commands on folders that cannot be written, empty and with cases.

    Counts tracebacks, messages said to be taken, and any change on the disk.
    """
    wrong = runs = 0
    for number in range(times):
        for there in (False, True):
            data = folder / f"{number}-{there}"
            data.mkdir(parents=True)
            case_id = await _one_case(data) if there else "none"
            for arguments, given in _commands(case_id, data)[:most]:
                wrong += not await _told_plainly(data, arguments, given)
                runs += 1
    page = await asyncio.to_thread(_page_turned_read_only, folder / "page")
    return wrong + page, runs + 1, "chat, chat --jsonl, ask, cases, forget, packet and the page"


async def _one_case(data: Path) -> str:
    async with session(data) as redress:
        return (await redress.ask(None, BLENDER)).case_id


def _commands(case_id: str, data: Path) -> list[tuple[list[str], str]]:
    line = json.dumps({"case": None, "message": BLENDER})
    return [
        (["ask", BLENDER], ""),
        (["chat", "--jsonl"], f"{line}\n"),
        (["chat"], f"{BLENDER}\n"),
        (["cases"], ""),
        (["forget", case_id], ""),
        (["packet", case_id, "--out", str(data / "out")], ""),
    ]


async def _told_plainly(data: Path, arguments: list[str], given: str) -> bool:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    command = [*bound(sys.executable, "-m", "agent"), *arguments]
    with closed(data):
        done = await _run("env", f"REDRESS_DATA={data}", *command, given=given)
    after = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
    plain = "Traceback" not in done.stderr + done.stdout and bool(last)
    return plain and done.returncode in (1, 2) and before == after


def _page_turned_read_only(home: Path) -> bool:
    """Whether a page whose folder is closed while it runs answers otherwise than in a sentence."""
    page = ServedPage(home, bound(*APP))
    with served(page), page.client() as client:
        case_id = client.turn(None, BLENDER)["case_id"]
        with closed(page.data):
            told = _refusal(client, case_id)
        after = client.turn(case_id, REFUSED)
    return not told or after["turn"] != 2 or page.complains()


def _refusal(client: Client, case_id: str) -> str:
    try:
        client.turn(case_id, REFUSED)
    except Refused as error:
        return str(error)
    return ""
