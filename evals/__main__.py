"""`python -m evals`: run scenarios, print the schema of their form, measure the speed."""

import argparse
import asyncio
import json
import os
import sys
from pathlib import Path

from agent import RedressError, Settings, load_settings
from agent.errors import ConfigError
from evals import bench, report
from evals.liar import measure
from evals.run import Engine, product, run_trial, without_model
from evals.scenario import SHIPPED, Scenario, ScenarioError, load

NO_MODEL = "No model is set: give OPENAI_API_KEY or OPENAI_BASE_URL, or use --engine rules."


PAGES = Path(os.environ.get("REDRESS_SHARED_DATA", "../shared/data")).parent / "seeds"


def parser() -> argparse.ArgumentParser:
    """The command line of `python -m evals`."""
    top = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run scenarios and grade them")
    run.add_argument("path", nargs="?", type=Path, default=SHIPPED, help="a file or a folder")
    run.add_argument("--engine", choices=["rules", "model"], default="rules")
    run.add_argument("--trials", type=_count, default=1, metavar="K", help="trials a scenario")
    run.add_argument("--json", type=Path, metavar="FILE", help="write the whole report there")
    commands.add_parser("schema", help="print the JSON schema of a scenario")
    bench_ = commands.add_parser("bench", help="measure turns, cold start and retrieval")
    bench_.add_argument(
        "--pages", type=Path, default=PAGES, metavar="DIR", help="the two seed pages, if at hand"
    )
    liar = commands.add_parser("liar", help="measure what lies the checks of a draft let through")
    liar.add_argument("--count", type=_count, default=10_000, metavar="N", help="lying outputs")
    return top


def _count(text: str) -> int:
    if text.isdecimal() and int(text) >= 1:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number, 1 or more")


def schema() -> str:
    """The JSON schema of the form of a scenario, as it is kept in evals/schema.json."""
    return json.dumps(Scenario.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


def _settings(engine: Engine) -> Settings:
    settings = load_settings()
    if engine == "rules":
        return without_model(settings)
    if not settings.model_on:
        raise ConfigError(NO_MODEL)
    return settings


async def _run(options: argparse.Namespace) -> int:
    scenarios = load(options.path)
    done: list[report.ScenarioReport] = []
    async with product(_settings(options.engine)) as opener:
        for scenario in scenarios:
            trials = [
                await run_trial(scenario, number, options.engine, opener)
                for number in range(1, options.trials + 1)
            ]
            done.append(report.summed_up(scenario.id, trials))
            print(report.line(done[-1]), flush=True)
    whole = report.reported(done, options.engine, options.trials)
    if options.json:
        options.json.write_text(whole.model_dump_json(indent=1), encoding="utf-8")
    print(f"\n{report.closing(whole)}")
    return report.exit_code(whole)


async def _bench(options: argparse.Namespace) -> int:
    async with product(_settings("rules")) as opener:
        print(await bench.table(load(), opener))
    from evals.retrieval.measure import table  # what only runs scenarios needs no search

    print(f"\n{table(options.pages if options.pages.is_dir() else None)}")
    print(f"\n{measure.summary()}")
    return 0


async def _liar(options: argparse.Namespace) -> int:
    print(measure.table(options.count))
    return 0


async def _schema(_: argparse.Namespace) -> int:
    print(schema(), end="")
    return 0


COMMANDS = {"run": _run, "schema": _schema, "bench": _bench, "liar": _liar}


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
