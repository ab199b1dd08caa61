"""`python -m tests.reliability [--scale N] [--only R1,R6] [--out FILE]`: the table of faults.

Each row is measured here, or counts the cases of tests that inject the fault. The whole takes an
hour at scale 10; scale 1 is a look at everything.
"""

import argparse
import asyncio
import datetime
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.reliability import crowds, killing
from tests.reliability.bounds import upper_bound

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("REDRESS_SHARED_DATA", ROOT.parent / "shared" / "data"))
Figures = tuple[int, int, str]
"""Failures, runs, and what else was seen."""


@dataclass(frozen=True)
class Row:
    """One fault of the plan."""

    name: str
    fault: str
    measure: Callable[[int], Figures]


def _many(once: Callable[[Path, int], bool], times: int) -> Callable[[int], Figures]:
    """Runs a fault again and again, each time on a folder of its own; True is a failure."""

    def measure(scale: int) -> Figures:
        failures = 0
        for number in range(times * scale):
            with tempfile.TemporaryDirectory() as folder:
                failures += once(Path(folder), number)
        return failures, times * scale, ""

    return measure


def _random(folder: Path, number: int) -> bool:
    return asyncio.run(killing.killed_at_random(folder, number))


def _at_a_stage(folder: Path, number: int) -> bool:
    return asyncio.run(killing.killed_at(folder, killing.STAGES[number % len(killing.STAGES)]))


def _crowd(scale: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(crowds.crowd(Path(folder), 64, 2 * scale))


def _windows(scale: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(crowds.windows(Path(folder), 25 * scale))


def _soak(scale: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(crowds.soak(Path(folder), 300 * scale))


def _forgotten(scale: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(crowds.forgotten(Path(folder), 10 * scale))


def _injected(scale: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(crowds.injected(Path(folder), DATA, 75 * scale))


def _cards(_: int) -> Figures:
    kinds = crowds.personal(DATA)
    seen = "; ".join(f"{kind.lower()} {left} of {of} left" for kind, left, of in kinds)
    left, of = next((left, of) for kind, left, of in kinds if kind == "CREDIT_CARD")
    return left, of, f"cards; by kind: {seen}"


def _tests(*selected: str) -> Callable[[int], Figures]:
    """Counts the cases of tests that inject the fault; a skipped one is not a run."""

    def measure(_: int) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.xml"
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
            run = [*command, f"--junitxml={report}", *selected]
            subprocess.run(run, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
            suite = next(ElementTree.parse(report).iter("testsuite"))
        found = {
            name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")
        }
        return found["failures"] + found["errors"], found["tests"] - found["skipped"], "test cases"

    return measure


INDEX, DAMAGE = "tests/test_index.py", "tests/test_damage.py"
LIARS = ("tests/test_liar.py", "tests/test_grounding_mutations.py")
ROWS = (
    Row("R1", "kill -9 at a random moment", _many(_random, 8)),
    Row("R2", "kill -9 at each stage of a turn", _many(_at_a_stage, len(killing.STAGES))),
    Row("R3", "index killed or damaged", _tests(INDEX, "-k", "kill or damag")),
    Row(
        "R4",
        "files torn, cut, zeroed, flipped",
        _tests(DAMAGE, "-k", "damaged or lost"),
    ),
    Row("R5", "full disk", _tests(DAMAGE, "-k", "full_disk")),
    Row("R6", "64 conversations at once", _crowd),
    Row("R7", "two windows send at once", _windows),
    Row("R8", "several processes, one PostgreSQL", _tests("tests/test_postgres.py")),
    Row("R9-R13, R25", "faults of a model and its address", _tests("tests/test_model_engine.py")),
    Row("R11", "words of a liar", _tests(*LIARS)),
    Row("R14", "instructions in pasted mails", _injected),
    Row("R15", "personal details on the wire", _cards),
    Row("R16", "bytes left after forget", _forgotten),
    Row("R18", "odd and hostile input", _tests("tests/test_hostile.py")),
    Row("R19", "dates and time zones", _tests("tests/test_clocks.py", "tests/test_marketplace.py")),
    Row("R20", "memory of a long run", _soak),
    Row("R21", "floods", _tests("tests/test_limits.py")),
    Row("R22", "older and newer files", _tests(DAMAGE, "-k", "released or newer")),
    Row("R23", "SIGTERM in a turn", _tests(DAMAGE, "-k", "polite")),
    Row("R27", "doors of a page with a login", _tests("tests/test_login.py")),
)


def _line(row: Row, scale: int) -> str:
    failures, runs, seen = row.measure(scale)
    bound = f"{100 * upper_bound(failures, runs):.2g} %" if runs else "not run"
    return f"| {row.name} | {row.fault} | {failures} of {runs} | {bound} | {seen} |"


def main() -> None:
    """Measures the rows and writes the table."""
    asked = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    asked.add_argument("--scale", type=int, default=1)
    asked.add_argument("--only", default="", help="names of rows, with commas")
    asked.add_argument("--out", type=Path)
    options = asked.parse_args()
    only = set(filter(None, options.only.split(",")))
    lines = []
    for row in ROWS:
        if not only or row.name in only:
            lines.append(_line(row, options.scale))
            print(lines[-1], flush=True)
    if options.out:
        options.out.write_text(_page(lines, options.scale), "utf-8")


def _page(lines: list[str], scale: int) -> str:
    day = datetime.datetime.now(datetime.UTC).date()
    return "\n".join(
        [
            "# What was broken on purpose, and what came of it",
            "",
            f"Written by `make reliability` on {day} at scale {scale}. A failure is a shown turn",
            "that is lost or doubled, a traceback, or what the row names. The bound is the share",
            "of failures that 95 of 100 such runs would stay under; few runs say little.",
            "",
            "| # | Fault | Failures | 95 % bound | Seen |",
            "|---|---|---|---|---|",
            *lines,
            "",
        ]
    )


if __name__ == "__main__":
    main()
