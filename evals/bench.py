"""First figures: the time of a turn by route, a cold start, a retrieval; and on which machine.

Turns are whole ones: read, planned, worded, checked and saved durably, over real sessions.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from evals.run import Asker, Opener
from evals.scenario import Scenario

ROUNDS = 5
COLD_STARTS = 3
QUESTIONS = (
    "how long do I have to return an item",
    "can I dispute the charge with my card company",
    "what is the A-to-z guarantee",
    "the seller does not answer",
    "my refund has not arrived",
    "who pays for return shipping",
)
LIBRARIES = ("langgraph", "chromadb", "pydantic", "onnxruntime")
ASK = ("-m", "agent", "ask", "Amazon refused my return of a $389 blender that stopped working.")


async def table(scenarios: Iterable[Scenario], opener: Opener) -> str:
    """Measures everything and returns one table with the machine above it."""
    rows = [(f"turn: {route}", times) for route, times in sorted(await _turns(scenarios, opener))]
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
        environment = os.environ | {"REDRESS_DATA": folder}
        first = _cold_start(environment)
        rows.append(("cold start of `agent ask`, first ever", [first]))
        again = [_cold_start(environment) for _ in range(COLD_STARTS)]
        rows.append(("cold start of `agent ask`", again))
        rows.append(("retrieval, through its pipe", _retrievals(Path(folder) / "knowledge")))
    head = f"{'':40}{'n':>6}{'p50 ms':>10}{'p95 ms':>10}"
    return "\n".join([_machine(), "", head, *(_row(name, times) for name, times in rows)])


def _row(name: str, times: Sequence[float]) -> str:
    return f"{name:40}{len(times):>6}{_quantile(times, 50):>10.1f}{_quantile(times, 95):>10.1f}"


def _quantile(times: Sequence[float], percent: int) -> float:
    if len(times) == 1:
        return times[0]
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


async def _turns(scenarios: Iterable[Scenario], opener: Opener) -> list[tuple[str, list[float]]]:
    """Milliseconds by route, in one session a day; the first round warms up and does not count."""
    times: dict[str, list[float]] = defaultdict(list)
    days: dict[date, list[Scenario]] = defaultdict(list)
    for scenario in scenarios:
        days[scenario.today].append(scenario)
    for day, held in days.items():
        async with opener(day) as session:
            for scenario in held:
                await _talk(scenario, session)
            for scenario in held * ROUNDS:
                for route, spent in await _talk(scenario, session):
                    times[route].append(spent)
    return list(times.items())


async def _talk(scenario: Scenario, session: Asker) -> list[tuple[str, float]]:
    found = []
    case_id: str | None = None
    for turn in scenario.turns:
        started = time.perf_counter()
        result = await session.ask(case_id, turn.say)
        found.append((result.route.value, (time.perf_counter() - started) * 1000))
        case_id = result.case_id
    return found


def _cold_start(environment: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *ASK], env=environment, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


def _retrievals(store: Path) -> list[float]:
    """Milliseconds from a question written to its passages read, over one running process."""
    command = [sys.executable, "-m", "knowledge", "search", "--jsonl", "--store", str(store)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True, bufsize=1) as process:
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


def _machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}, {libraries}; no model, durable saving"
    )
