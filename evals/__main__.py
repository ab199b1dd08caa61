"""`python -m evals`: run scenarios, print the schema of their form, measure the speed."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from agent import RedressError, load_settings
from evals import bench, compare, export, parallel, report
from evals.liar import measure
from evals.loading import SHIPPED, ScenarioError, load
from evals.run import product, settings_for
from evals.scenario import Scenario

PAGES = Path(os.environ.get("REDRESS_SHARED_DATA", "../shared/data")).parent / "seeds"


def parser() -> argparse.ArgumentParser:
    """The command line of `python -m evals`."""
    top = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run scenarios and grade them")
    _run_options(run)
    for name in export.FORMATS:
        run.add_argument(f"--{name}", type=Path, metavar="FILE", help=f"write the {name} there")
    run.add_argument("--judge", action="store_true", help="ask the model too; it decides nothing")
    against = commands.add_parser("compare", help="run, and fail on any scenario that got worse")
    against.add_argument("baseline", type=Path, help="what `run --json` wrote before")
    _run_options(against)
    against.add_argument("--report", type=Path, metavar="FILE", help="compare this, run nothing")
    commands.add_parser("schema", help="print the JSON schema of a scenario")
    bench_ = commands.add_parser("bench", help="measure turns, cold start and retrieval")
    bench_.add_argument(
        "--pages", type=Path, default=PAGES, metavar="DIR", help="the two seed pages, if at hand"
    )
    beside = commands.add_parser("baselines", help="run simpler systems on the same scenarios")
    beside.add_argument("path", nargs="?", type=Path, default=SHIPPED, help="a file or a folder")
    liar = commands.add_parser("liar", help="measure what lies the checks of a draft let through")
    liar.add_argument("--count", type=_count, default=10_000, metavar="N", help="lying outputs")
    return top


def _run_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("path", nargs="?", type=Path, default=SHIPPED, help="a file or a folder")
    command.add_argument("--engine", choices=["rules", "model"], default="rules")
    command.add_argument("--trials", type=_count, default=1, metavar="K", help="trials a scenario")


def _count(text: str) -> int:
    if text.isdecimal() and int(text) >= 1:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number, 1 or more")


def schema() -> str:
    """The JSON schema of the form of a scenario, as it is kept in evals/schema.json."""
    return json.dumps(Scenario.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


async def _whole(options: argparse.Namespace, scenarios: Sequence[Scenario]) -> report.Report:
    """Runs the scenarios, in two processes when there are many."""
    settings = settings_for(options.engine)
    jobs = parallel.processes(len(scenarios), options.trials)
    given = (scenarios, options.engine, options.trials)
    if jobs > 1:
        done = await asyncio.to_thread(parallel.side_by_side, *given, jobs)
    else:
        done = await parallel.in_turn(*given, lambda: product(settings))
    return report.reported(done, options.engine, options.trials, scenarios)


async def _run(options: argparse.Namespace) -> int:
    scenarios = load(options.path)
    whole = await _whole(options, scenarios)
    for name, written in export.FORMATS.items():
        if (target := getattr(options, name)) is not None:
            target.write_text(written(whole, scenarios), encoding="utf-8")
    print(f"\n{report.closing(whole)}")
    if options.judge:
        from evals import judge  # off by default, and so is its client

        pairs = list(zip(scenarios, whole.scenarios, strict=True))
        print(judge.told(await judge.judged(settings_for("model"), pairs)))
    return report.exit_code(whole)


async def _compare(options: argparse.Namespace) -> int:
    before = compare.baseline(options.baseline).scenarios
    if options.report is not None:
        after = compare.baseline(options.report).scenarios
    else:
        whole = await _whole(options, load(options.path))
        after = tuple(compare.Standing(id=s.id, outcome=s.outcome) for s in whole.scenarios)
    found = compare.compare(before, after)
    print(compare.told(found))
    if any(one.outcome == "error" for one in after):
        return 2
    return 1 if found.worse else 0


async def _bench(options: argparse.Namespace) -> int:
    async with product(settings_for("rules")) as opener:
        print(await bench.table(load(), opener, settings_for("rules")))
    from evals.baselines import cost  # what only runs scenarios needs no other system, no search
    from evals.retrieval.measure import table

    print(f"\n{cost.table(await cost.costs(settings_for('rules')))}")
    print(f"\n{table(options.pages if options.pages.is_dir() else None)}")
    print(f"\n{measure.summary()}")
    return 0


async def _liar(options: argparse.Namespace) -> int:
    print(measure.table(options.count))
    return 0


async def _baselines(options: argparse.Namespace) -> int:
    from evals.baselines import table  # what only runs scenarios needs no other system

    rows = []
    async with table.systems(load_settings()) as systems:
        for name, (engine, opener) in systems.items():
            rows.append(await table.row(name, engine, opener, load(options.path)))
    print(table.table(rows))
    return 0


async def _schema(_: argparse.Namespace) -> int:
    print(schema(), end="")
    return 0


COMMANDS = {
    "baselines": _baselines,
    "run": _run,
    "compare": _compare,
    "schema": _schema,
    "bench": _bench,
    "liar": _liar,
}


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns 0 when all held, 1 when some failed, 2 when it could not run."""
    options = parser().parse_args(arguments)
    try:
        return asyncio.run(COMMANDS[options.command](options))
    except (ScenarioError, RedressError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
