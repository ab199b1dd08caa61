"""What the product says to the network without a model: nothing, but to this computer.

The hook (`hook.py`) sees each name that Python looks up and each address that it connects or sends
to, in the process and from its start on. What libraries in C do by themselves it does not see;
`traced` asks the kernel instead, where strace is installed.
"""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.programs import ROOT
from tests.reliability.calls import is_here
from tests.served_page import APP, Client, ServedPage, served
from tests.sessions import BLENDER, DETAILS, REFUSED

PROCESSES = 3
QUESTION = "What proof should I save?"
CONNECTED = re.compile(r'(?:connect|send\w*)\(.*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"')


async def quiet(folder: Path) -> tuple[int, int, str]:
    """The page and the terminal under the hook; counts what went to another machine."""
    log = folder / "calls.log"
    hooked = [sys.executable, "-m", "tests.reliability.hook", str(log)]
    await asyncio.to_thread(_used, folder, [*hooked, *APP[1:]])
    await asyncio.to_thread(_talked, folder, [*hooked, "-m", "agent"])
    calls = [line.split(maxsplit=1) for line in log.read_text().splitlines()]
    assert len(calls) >= PROCESSES, "the hook saw nothing"
    abroad = sorted({f"{event} {address}" for event, address in calls if not is_here(address)})
    return len(abroad), len(calls), f"the page, chat, packet; {'; '.join(abroad) or 'all here'}"


async def traced(folder: Path) -> tuple[int, int, str]:
    """The same as the kernel sees it, libraries in C and all; no run where there is no strace."""
    strace, log = shutil.which("strace"), folder / "calls.trace"
    if strace is None:
        return 0, 0, "needs strace"
    watched = "trace=connect,sendto,sendmsg,sendmmsg"
    tracing = [strace, "-D", "-f", "-qq", "-e", watched, "-e", "signal=none", "-o", str(log)]
    await asyncio.to_thread(_used, folder, [*tracing, *APP])
    seen = log.read_text("utf-8", "replace")
    await asyncio.to_thread(_talked, folder, [*tracing, sys.executable, "-m", "agent"])
    seen += log.read_text("utf-8", "replace")
    abroad = sorted({address for address in CONNECTED.findall(seen) if not is_here(address)})
    return len(abroad), seen.count("\n"), f"calls to the kernel; {'; '.join(abroad) or 'all here'}"


def _used(folder: Path, command: list[str]) -> None:
    """A page that is used as people use it: turns, a file, a question, the packet."""
    page = ServedPage(folder / "page", command, PYTHONPATH=str(ROOT))
    with served(page), page.client() as client:
        _visited(client)


def _visited(client: Client) -> None:
    case_id = client.turn(None, BLENDER)["case_id"]
    name = {"redress-name": "letter.html", "redress-case": case_id}
    page = b'<p>Refused.</p><img src="http://evil.example/a.png"><link href="//evil.example/b">'
    assert client.ask("POST", "/documents", page, name).status == 200
    for message in (DETAILS, REFUSED, QUESTION):
        assert client.turn(case_id, message)["reply"]
    for what in ("packet", "transcript", "case"):
        assert client.ask("GET", f"/take/{what}?case={case_id}").status == 200


def _talked(folder: Path, command: list[str]) -> None:
    """The terminal: a conversation, and a packet of it."""
    env = os.environ | {"REDRESS_DATA": str(folder / "talk")}

    def run(given: str, *arguments: str) -> str:
        done = subprocess.run(
            [*command, *arguments], cwd=ROOT, env=env, input=given, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    said = "\n".join(json.dumps({"message": text}) for text in (BLENDER, QUESTION))
    case_id = json.loads(run(f"{said}\n", "chat", "--jsonl").splitlines()[0])["case_id"]
    run("", "packet", case_id, "--out", str(folder / "packet"))
