"""Two processes give what one gives, in the same order."""

from pathlib import Path

import pytest

from evals import parallel
from evals.loading import load
from evals.scenario import Scenario


def test_few_conversations_are_not_worth_two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    assert parallel.processes(3, 1) == 1
    assert parallel.processes(3, 8) == 2
    assert parallel.processes(parallel.WORTH_IT, 1) == 2
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert parallel.processes(500, 1) == 1


def test_two_processes_say_what_one_says_in_the_order_of_the_scenarios(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)  # the processes read settings of their own, and no `.env` is here
    scenarios = [_named(name) for name in ("scope-homework", "scam-otp", "scam-call")]
    found = parallel.side_by_side(scenarios, "rules", 1, 2)
    assert [report.id for report in found] == [scenario.id for scenario in scenarios]
    assert all(report.trials[0].results for report in found)
    assert {report.outcome for report in found} <= {"pass", "fail"}


def _named(name: str) -> Scenario:
    return next(scenario for scenario in load() if scenario.id == name)
