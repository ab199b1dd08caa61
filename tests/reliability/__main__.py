"""`python -m tests.reliability [--scale N] [--only "R1; R6"] [--out FILE]`: the table of faults.

With `--only` the other rows of FILE stay. Each row is measured here, or counts the cases of tests
that inject the fault. At scale 1 it is a look at everything; at scale 10 it takes hours, with
10,000 lines, 10,000 files and up to 20,000 turns.
"""

import argparse
import datetime
from pathlib import Path

from tests.reliability.bounds import upper_bound
from tests.reliability.rows import ROWS, Row


def _line(row: Row, scale: int) -> str:
    try:
        failures, runs, seen = row.measure(scale)
    except Exception as error:  # noqa: BLE001 - the other rows are still worth their hour
        failures, runs, seen = 1, 1, f"broken off by {type(error).__name__}: {error}"
    seen = " ".join(seen.replace("|", "/").split())
    bound = f"{100 * upper_bound(failures, runs):.2g} %" if runs else "not run"
    return f"| {row.name} | {row.fault} | {failures} of {runs} | {bound} | {seen} |"


def main() -> None:
    """Measures the rows and writes the table."""
    asked = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    asked.add_argument("--scale", type=int, default=1)
    asked.add_argument("--only", default="", help="names of rows, with semicolons")
    asked.add_argument("--out", type=Path)
    options = asked.parse_args()
    only = {name.strip() for name in options.only.split(";") if name.strip()}
    measured: dict[str, str] = {}
    for row in ROWS:
        if not only or row.name in only:
            measured[row.name] = _line(row, options.scale)
            print(measured[row.name], flush=True)
            if options.out:  # after each row, so that a run that is stopped leaves what it saw
                lines = (_kept(options.out) if only else {}) | measured
                ordered = [lines[row.name] for row in ROWS if row.name in lines]
                options.out.write_text(_page(ordered, options.scale), "utf-8")


def _kept(page: Path) -> dict[str, str]:
    """The rows of an earlier run, by name: those that are not measured again stay."""
    found = page.read_text("utf-8").splitlines() if page.is_file() else []
    return {line.split("|")[1].strip(): line for line in found if line.startswith("| R")}


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
