"""What it costs: turns by route, retrieval, starts, memory, load, growth, and calls beside others.

Turns are whole ones: read, planned, worded, checked and saved durably, over real sessions. The
figures are of one machine, which the table names; compare rows with each other, not with elsewhere.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from agent import Settings
from agent.domain.base import Value
from evals import bench_load
from evals.run import Asker, Opener
from evals.scenario import Scenario

ROUNDS = 3
COLD_STARTS = 3
EVERY = 2  # of the scenarios, so that the turns are of all kinds and the bench stays short
WARMING = "My parcel never came, what now?"
QUESTIONS = (
    "how long do I have to return an item",
    "can I dispute the charge with my card company",
    "what is the A-to-z guarantee",
    "the seller does not answer",
    "my refund has not arrived",
    "who pays for return shipping",
)
LIBRARIES = ("langgraph", "chromadb", "gradio", "pydantic", "onnxruntime")
ASK = ("-m", "agent", "ask", "Amazon refused my return of a $389 blender that stopped working.")


class Line(Value):
    """One row: what was measured, what came out, and the goal it has, if any."""

    name: str
    figure: str
    goal: str = ""


async def table(scenarios: Sequence[Scenario], opener: Opener, settings: Settings) -> str:
    """Measures everything and returns a Markdown table with the machine above it."""
    lines = [*await _by_route(scenarios, opener)]
    empty = await bench_load.empty_graph()
    lines.append(Line(name="peer: six empty nodes of LangGraph, saved", figure=_spread(empty)))
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
        lines += _starts(Path(folder))
        fresh = settings.model_copy(update={"data": Path(folder) / "cases"})
        lines += [*_load(await bench_load.at_once(fresh))]
        grown = settings.model_copy(update={"data": Path(folder) / "long"})
        lines += [*_growth(await bench_load.growth(grown))]
        lines += [*_page(bench_load.page(Path(folder) / "page", COLD_STARTS))]
    lines.append(Line(name="memory of this process", figure=f"{bench_load.resident():.0f} MB"))
    rows = [f"| {line.name} | {line.figure} | {line.goal} |" for line in lines]
    return "\n".join([machine(), "", "| | measured | goal |", "|---|---|---|", *rows])


async def _by_route(scenarios: Sequence[Scenario], opener: Opener) -> Iterator[Line]:
    found = await _turns(scenarios[::EVERY], opener)
    every = [spent for _, times in found for spent in times]
    lines = [Line(name="turn, any route", figure=_spread(every), goal="p95 ≤ 40 ms")]
    lines += [Line(name=f"turn: {route}", figure=_spread(times)) for route, times in sorted(found)]
    return iter(lines)


def _starts(folder: Path) -> list[Line]:
    environment = os.environ | {"REDRESS_DATA": str(folder)}
    environment.pop("REDRESS_KNOWLEDGE", None)
    first = _cold_start(environment)
    again = [_cold_start(environment) for _ in range(COLD_STARTS)]
    retrieved = _retrievals(folder / "knowledge", environment)
    return [
        Line(name="`agent ask` on a new machine, index built", figure=_spread([first])),
        Line(name="`agent ask`, first answer", figure=_spread(again), goal="≤ 2500 ms"),
        Line(name="retrieval, through its pipe", figure=_spread(retrieved)),
    ]


def _load(found: bench_load.Throughput) -> Iterator[Line]:
    figure = f"{found.turns_a_second} turns/s, p95 {found.p95:.0f} ms"
    yield Line(name="64 conversations at once", figure=figure, goal="≥ 100 turns/s")


def _growth(found: bench_load.Growth) -> Iterator[Line]:
    ratio = found.long / found.short if found.short else 0.0
    yield Line(
        name="a case of 200 turns beside one of 10",
        figure=f"{found.long} ms against {found.short} ms: {ratio:.2f} times",
        goal="≤ 1.2 times",
    )
    sizes = (round(size / 1024) for size in (found.short_bytes, found.long_bytes))
    yield Line(name="its file after 10 and 200 turns", figure="{} kB, {} kB".format(*sizes))


def _page(found: bench_load.Page) -> Iterator[Line]:
    ours, bare = statistics.median(found.ours), statistics.median(found.bare)
    figure = f"{ours:.0f} ms against {bare:.0f} ms: {ours / bare:.2f} times"
    yield Line(name="page ready beside bare Gradio", figure=figure, goal="≤ 1.6 times")
    yield Line(name="memory of the page", figure=f"{found.memory:.0f} MB", goal="≤ 400 MB")


def _spread(times: Sequence[float]) -> str:
    return f"p50 {_quantile(times, 50):.1f} ms, p95 {_quantile(times, 95):.1f} ms (n {len(times)})"


def _quantile(times: Sequence[float], percent: int) -> float:
    if len(times) == 1:
        return times[0]
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


async def _turns(scenarios: Iterable[Scenario], opener: Opener) -> list[tuple[str, list[float]]]:
    """Milliseconds by route, in one session a day, once it is warm; no message comes twice, because
    what was read of a text is kept for a while.
    """
    times: dict[str, list[float]] = defaultdict(list)
    days: dict[date, list[Scenario]] = defaultdict(list)
    for scenario in scenarios:
        days[scenario.today].append(scenario)
    for day, held in days.items():
        async with opener(day) as session:
            await session.ask(None, WARMING)
            for scenario in held:
                for route, spent in await _talk(scenario, session):
                    times[route].append(spent)
    return list(times.items())


async def _talk(scenario: Scenario, session: Asker) -> list[tuple[str, float]]:
    found = []
    case_id: str | None = None
    for turn in scenario.turns:
        if turn.say is None:
            continue
        started = time.perf_counter()
        result = await session.ask(case_id, turn.say)
        found.append((result.route.value, (time.perf_counter() - started) * 1000))
        case_id = result.case_id
    return found


def _cold_start(environment: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *ASK], env=environment, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


def _retrievals(store: Path, environment: dict[str, str]) -> list[float]:
    """Milliseconds from a question written to its passages read, over one running process."""
    command = [sys.executable, "-m", "knowledge", "search", "--jsonl", "--store", str(store)]
    with subprocess.Popen(
        command, stdin=-1, stdout=-1, text=True, bufsize=1, env=environment
    ) as process:
        assert process.stdin and process.stdout  # both are pipes
        times = [_answered(process, question) for question in QUESTIONS * (ROUNDS + 1)]
        process.stdin.close()
    return times[len(QUESTIONS) :]


def _answered(process: "subprocess.Popen[str]", question: str) -> float:
    assert process.stdin and process.stdout
    started = time.perf_counter()
    process.stdin.write(f"{question}\n")
    process.stdin.flush()
    process.stdout.readline()
    return (time.perf_counter() - started) * 1000


def machine() -> str:
    """Which machine and libraries the figures are of."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}, {libraries}; load {os.getloadavg()[0]:.1f} at the end"
    )
