"""Under load: many conversations at once, a very long one, the page's start, and memory."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, TypedDict

from langchain_core.runnables import Runnable

from agent import Session, Settings
from agent.domain.base import Value

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)
AT_ONCE, TURNS_EACH = 64, 5
LONG, SHORT = 200, 10
NODES = 6
PATIENCE = 120  # seconds until a page counts as dead
TALK = (
    "Amazon refused my return of a $389 blender. It stopped working on day 45.",
    "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio.",
    "Chat said no.",
    "What do I say to the supervisor?",
    "The supervisor offered a $50 gift card.",
)
BARE = (
    "import sys, gradio as gr\n"
    "with gr.Blocks() as page:\n    gr.Chatbot()\n    gr.Textbox()\n"
    "page.launch(server_name='127.0.0.1', server_port=int(sys.argv[1]), quiet=True)\n"
)


class Said(TypedDict):
    """The state of a graph that does nothing."""

    text: str


class Throughput(Value):
    """Conversations that went on at the same time."""

    turns_a_second: float
    p95: float  # milliseconds


class Growth(Value):
    """A long case beside a short one: milliseconds a turn, and the bytes on the disk."""

    short: float
    long: float
    short_bytes: int
    long_bytes: int


class Page(Value):
    """Milliseconds until a page answers, ours and a bare one, and the memory of ours in MB."""

    ours: tuple[float, ...]
    bare: tuple[float, ...]
    memory: float


async def at_once(settings: Settings) -> Throughput:
    """Runs 64 conversations of five turns side by side in one session."""
    async with Session(settings, today=lambda: TODAY) as session:
        await session.warm()
        await session.ask(None, TALK[0])
        started = time.perf_counter()
        spent = await asyncio.gather(*(_talk(session) for _ in range(AT_ONCE)))
        whole = time.perf_counter() - started
    times = sorted(one for talk in spent for one in talk)
    rate = round(len(times) / whole, 1)
    return Throughput(turns_a_second=rate, p95=round(times[int(len(times) * 0.95)], 1))


async def _talk(session: Session) -> list[float]:
    times = []
    case_id: str | None = None
    for message in TALK[:TURNS_EACH]:
        started = time.perf_counter()
        case_id = (await session.ask(case_id, message)).case_id
        times.append((time.perf_counter() - started) * 1000)
    return times


async def empty_graph() -> list[float]:
    """Milliseconds of turns through six nodes that do nothing, saved at each step as ours are."""
    from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
    from langgraph.graph import StateGraph

    graph = StateGraph(Said)
    names = [f"node {number}" for number in range(NODES)]
    for name in names:
        graph.add_node(name, _nothing)
    graph.set_entry_point(names[0]).set_finish_point(names[-1])
    for before, after in pairwise(names):
        graph.add_edge(before, after)
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
        async with AsyncSqliteSaver.from_conn_string(f"{folder}/empty.db") as saver:
            compiled = graph.compile(checkpointer=saver)
            return [await _passed(compiled, f"{number}") for number in range(AT_ONCE)]


async def _passed(graph: Runnable[Any, Any], thread: str) -> float:
    started = time.perf_counter()
    await graph.ainvoke({"text": ""}, {"configurable": {"thread_id": thread}}, durability="sync")
    return (time.perf_counter() - started) * 1000


async def _nothing(state: Said) -> Said:
    return state


async def growth(settings: Settings) -> Growth:
    """Goes on with one case for 200 turns; looks at the turns around the 10th and the 200th."""
    times: list[float] = []
    sizes: list[int] = []
    case_id: str | None = None
    async with Session(settings, today=lambda: TODAY) as session:
        await session.warm()
        for number in range(LONG):
            message = TALK[number] if number < len(TALK) else f"Chat said no again, try {number}."
            started = time.perf_counter()
            case_id = (await session.ask(case_id, message)).case_id
            times.append((time.perf_counter() - started) * 1000)
            if number + 1 in (SHORT, LONG):
                sizes.append(sum(f.stat().st_size for f in settings.data.glob("cases.db*")))
    near, far = times[len(TALK) : SHORT + len(TALK)], times[-SHORT:]
    return Growth(
        short=round(median(near), 1),
        long=round(median(far), 1),
        short_bytes=sizes[0],
        long_bytes=sizes[1],
    )


def page(data: Path, rounds: int) -> Page:
    """Starts the page and a bare Gradio one in turn, and waits until each answers."""
    ours, bare, memory = [], [], 0.0
    for _ in range(rounds):
        spent, _ = _ready(["-c", BARE], data)
        bare.append(spent)
        spent, memory = _ready([str(ROOT / "app.py"), "--port"], data)
        ours.append(spent)
    return Page(ours=tuple(ours), bare=tuple(bare), memory=memory)


def _ready(command: list[str], data: Path) -> tuple[float, float]:
    """Milliseconds from the start of a process to its first page, and its memory then."""
    port = _free_port()
    environment = os.environ | {
        "REDRESS_DATA": str(data),
        "GRADIO_ANALYTICS_ENABLED": "False",
        "HF_HUB_OFFLINE": "1",
    }
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *command, str(port)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            _wait(port, process)
            return (time.perf_counter() - started) * 1000, resident(process.pid)
        finally:
            process.terminate()


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.02)
    raise OSError("the page did not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def resident(pid: int | str = "self") -> float:
    """The memory of a process in MB, as Linux counts it; 0 where there is no /proc."""
    status = Path(f"/proc/{pid}/status")
    if not status.is_file():
        return 0.0
    line = next(x for x in status.read_text("utf-8").splitlines() if x.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)
