"""Every fault of the plan, and how often it is injected."""

import asyncio
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path

from tests import servers
from tests.programs import ROOT
from tests.reliability import (
    again,
    crowds,
    disks,
    doors,
    floods,
    fuzz,
    killing,
    probes,
    reloads,
    rendering,
    soak,
    torn,
    unruly,
    wire,
)

DATA = Path(os.environ.get("REDRESS_SHARED_DATA", ROOT.parent / "shared" / "data"))
Figures = tuple[int, int, str]
"""Failures, runs, and what else was seen."""
Measure = Callable[[int], Figures]


@dataclass(frozen=True)
class Row:
    """One fault of the plan, measured at a scale."""

    name: str
    fault: str
    measure: Measure


def _here(measure: Callable[[Path, int], Figures], times: int = 1) -> Measure:
    """Measures on a folder of its own, so many times at scale 1."""

    def measured(scale: int) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            return measure(Path(folder), times * scale)

    return measured


def _run(measure: Callable[[Path, int], Coroutine[None, None, Figures]], times: int = 1) -> Measure:
    """As `_here`, of what runs in an event loop."""
    return _here(lambda folder, number: asyncio.run(measure(folder, number)), times)


def _many(once: Callable[[Path, int], Coroutine[None, None, bool]], times: int) -> Measure:
    """Runs a fault again and again, each time on a folder of its own; True is a failure."""

    def measure(scale: int) -> Figures:
        failures = 0
        for number in range(times * scale):
            with tempfile.TemporaryDirectory() as folder:
                failures += asyncio.run(once(Path(folder), number))
        return failures, times * scale, ""

    return measure


def _at_a_stage(folder: Path, number: int) -> Coroutine[None, None, bool]:
    return killing.killed_at(folder, killing.STAGES[number % len(killing.STAGES)])


def _two_doors(folder: Path, kills: int) -> Figures:
    with servers.postgres() as (url, _):
        return asyncio.run(doors.two_doors(folder, url, kills))


def _cards(_: int) -> Figures:
    kinds = crowds.personal(DATA)
    seen = "; ".join(f"{kind.lower()} {left} of {of} left" for kind, left, of in kinds)
    left, of = next((left, of) for kind, left, of in kinds if kind == "CREDIT_CARD")
    return left, of, f"cards; by kind: {seen}"


def _tests(*selected: str) -> Measure:
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


INDEX, DAMAGE, HOSTILE = "tests/test_index.py", "tests/test_damage.py", "tests/test_hostile.py"
LIARS = ("tests/test_liar.py", "tests/test_grounding_mutations.py")
FORMATS = (
    DAMAGE,
    "tests/test_session.py",
    "tests/test_postgres.py",
    "tests/test_packet_casefile.py",
)
AGES = "released or newer or other_versions or without_warnings"
ROWS = (
    Row("R1", "kill -9 at a random moment", _many(killing.killed_at_random, 8)),
    Row("R2", "kill -9 at each stage of a turn", _many(_at_a_stage, len(killing.STAGES))),
    Row("R3", "index killed or damaged", _tests(INDEX, "-k", "kill or damag")),
    Row("R4", "a file cut, zeroed, garbled, replaced, deleted", _run(torn.harmed, 30)),
    Row("R4, a bit", "one bit of a file turned over", _run(torn.turned, 30)),
    Row("R5", "full disk", _run(disks.full_disks)),
    Row("R5, read-only", "folder that cannot be written", _run(disks.read_only)),
    Row("R6", "64 conversations at once", _run(lambda f, n: crowds.crowd(f, 64, n), 2)),
    Row("R7", "two windows send at once", _run(crowds.windows, 25)),
    Row("R8", "several processes, one PostgreSQL", _tests("tests/test_postgres.py")),
    Row("R8, two doors", "two pages at one address, killed in mid-turn", _here(_two_doors, 3)),
    Row("R9-R13, R25", "faults of a model and its address", _tests("tests/test_model_engine.py")),
    Row("R10", "a model that fails one call in five", _run(unruly.faulty, 100)),
    Row("R11", "words of a liar", _tests(*LIARS)),
    Row("R11, markup", "scripts and markup, in a browser", _here(rendering.rendered, 21)),
    Row("R12", "a small real model", unruly.real),
    Row("R14", "instructions in pasted mails", _run(lambda f, n: crowds.injected(f, DATA, n), 75)),
    Row("R15", "personal details on the wire", _cards),
    Row("R16", "bytes left after forget", _run(crowds.forgotten, 10)),
    Row("R17", "calls to other machines, seen by Python", _run(lambda f, _: wire.quiet(f))),
    Row("R17, kernel", "the same, seen by the kernel", _run(lambda f, _: wire.traced(f))),
    Row("R18", "odd and hostile input", _tests(HOSTILE, "-k", "not short_form and not leaves")),
    Row("R18, chat", "lines nobody thought of for chat --jsonl", _here(fuzz.chat, 1_000)),
    Row("R18, files", "files nobody thought of", lambda scale: fuzz.documents(1_000 * scale)),
    Row("R18, PDF", "broken PDFs", lambda scale: fuzz.pdfs(50 * scale)),
    Row("R19", "dates and time zones", _tests("tests/test_clocks.py", "tests/test_marketplace.py")),
    Row("R20", "memory of a long run", _run(soak.soak)),
    Row("R21", "one client floods", _here(lambda folder, _: floods.flood(folder, 15))),
    Row("R22", "older and newer files", _tests(*FORMATS, "-k", AGES)),
    Row("R23", "SIGTERM in a turn", _run(killing.stopped, 4)),
    Row("R24", "page reloaded, left or cut off in a turn", _here(reloads.reloaded, 15)),
    Row("R26", "documents edited on the disk", _here(again.edited, 20)),
    Row("R27", "traversal, other servers, uploads", _here(probes.doors, 1_000)),
    Row("R27, login", "doors of a page with a login", _tests("tests/test_login.py")),
    Row("R28", "the same words told again", again.repeated),
    Row("R29", "versions with known holes", _tests(HOSTILE, "-k", "holes or materials")),
)
