"""Scenarios in two processes: a turn keeps one processor busy, and most machines have two."""

import asyncio
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractAsyncContextManager
from multiprocessing import get_context

from evals.report import ScenarioReport, line, summed_up
from evals.run import Engine, Opener, product, run_trial, settings_for
from evals.scenario import Scenario

WORTH_IT = 24  # conversations: each process opens the guidance for itself
MOST = 2
Opening = Callable[[], AbstractAsyncContextManager[Opener]]


async def in_turn(
    scenarios: Sequence[Scenario], engine: Engine, trials: int, opening: Opening
) -> list[ScenarioReport]:
    """Runs the scenarios one after the other and prints each as it ends."""
    done: list[ScenarioReport] = []
    async with opening() as opener:
        for scenario in scenarios:
            held = [
                await run_trial(scenario, number, engine, opener) for number in range(1, trials + 1)
            ]
            done.append(summed_up(scenario.id, held))
            print(line(done[-1]), flush=True)  # noqa: T201
    return done


def processes(scenarios: int, trials: int) -> int:
    """How many processes this many conversations are worth."""
    return min(MOST, os.cpu_count() or 1) if scenarios * trials >= WORTH_IT else 1


def side_by_side(
    scenarios: Sequence[Scenario], engine: Engine, trials: int, jobs: int
) -> list[ScenarioReport]:
    """Deals the scenarios to `jobs` processes; the reports come in the order of the scenarios."""
    hands = [scenarios[first::jobs] for first in range(jobs)]
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        done = list(pool.map(_hand, hands, [engine] * jobs, [trials] * jobs))
    of = {report.id: report for reports in done for report in reports}
    return [of[scenario.id] for scenario in scenarios]


def _hand(scenarios: Sequence[Scenario], engine: Engine, trials: int) -> list[ScenarioReport]:
    """The work of one process."""
    settings = settings_for(engine)
    return asyncio.run(in_turn(scenarios, engine, trials, lambda: product(settings)))
