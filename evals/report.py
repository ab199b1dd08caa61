"""From trials to a report: outcomes, pass^1 and pass^K, and the lines that people read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import prompts
from agent.domain.base import Value
from evals.run import Engine, Outcome, Trial

MARKS: dict[Outcome, str] = {"pass": "ok", "fail": "FAIL", "unscored": "----", "error": "ERR"}
SHOWN = 12  # findings a scenario, on the screen; the JSON file has all of them


class ScenarioReport(Value):
    """One scenario over its trials. `scores`: for each kind of check, the share that held."""

    id: str
    outcome: Outcome
    trials: tuple[Trial, ...]
    scores: dict[str, float]
    why: tuple[str, ...]


class Summary(Value):
    """The whole run. The two rates are over scenarios that were scored; None when none was.

    prompts: the fingerprint of all prompts, so that runs of the model engine can be compared.
    """

    engine: Engine
    prompts: str
    trials: int
    scenarios: int
    passed: int
    failed: int
    unscored: int
    errors: int
    pass_1: float | None
    pass_k: float | None
    milliseconds: int


class Report(Value):
    """What `--json` writes."""

    scenarios: tuple[ScenarioReport, ...]
    summary: Summary


def summed_up(name: str, trials: Sequence[Trial]) -> ScenarioReport:
    """The report of one scenario; a pass needs every trial to pass."""
    outcomes = {trial.outcome for trial in trials}
    worst: tuple[Outcome, ...] = ("fail", "error", "unscored")
    outcome: Outcome = next((one for one in worst if one in outcomes), "pass")
    many = len(trials) > 1
    why = [f"trial {t.trial}: {line}" if many else line for t in trials for line in t.why]
    return ScenarioReport(
        id=name, outcome=outcome, trials=tuple(trials), scores=_scores(trials), why=tuple(why)
    )


def _scores(trials: Iterable[Trial]) -> dict[str, float]:
    held: dict[str, list[bool]] = defaultdict(list)
    for trial in trials:
        if trial.outcome in ("pass", "fail"):
            for verdict in trial.verdicts:
                held[verdict.name].append(verdict.held)
    return {name: round(sum(h) / len(h), 4) for name, h in sorted(held.items())}


def reported(scenarios: Sequence[ScenarioReport], engine: Engine, trials: int) -> Report:
    """The report of a run."""
    counts = Counter(scenario.outcome for scenario in scenarios)
    scored = [s for s in scenarios if s.outcome in ("pass", "fail")]
    summary = Summary(
        engine=engine,
        prompts=prompts.fingerprint(),
        trials=trials,
        scenarios=len(scenarios),
        passed=counts["pass"],
        failed=counts["fail"],
        unscored=counts["unscored"],
        errors=counts["error"],
        pass_1=_mean([_pass_1(s) for s in scored]),
        pass_k=_mean([float(s.outcome == "pass") for s in scored]),
        milliseconds=sum(t.milliseconds for s in scenarios for t in s.trials),
    )
    return Report(scenarios=tuple(scenarios), summary=summary)


def _pass_1(scenario: ScenarioReport) -> float:
    """The share of a scenario's scored trials that passed."""
    scored = [t for t in scenario.trials if t.outcome in ("pass", "fail")]
    return sum(t.outcome == "pass" for t in scored) / len(scored)


def _mean(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 4) if values else None


def exit_code(report: Report) -> int:
    """0: all held; 1: some scenario failed; 2: none failed, but not all could be run and scored."""
    summary = report.summary
    if summary.failed:
        return 1
    return 0 if summary.scenarios and summary.passed == summary.scenarios else 2


def line(scenario: ScenarioReport) -> str:
    """One scenario on one line, and below it why it did not pass."""
    checks = sum(len(trial.verdicts) for trial in scenario.trials)
    spent = sum(trial.milliseconds for trial in scenario.trials)
    passed = sum(trial.outcome == "pass" for trial in scenario.trials)
    trials = f"{passed} of {len(scenario.trials)} trials, " if len(scenario.trials) > 1 else ""
    head = f"{MARKS[scenario.outcome]:5}{scenario.id}  ({trials}{checks} checks, {spent} ms)"
    more = len(scenario.why) - SHOWN
    rest = [f"       ... and {more} more; see --json"] if more > 0 else []
    return "\n".join([head, *(f"       {reason}" for reason in scenario.why[:SHOWN]), *rest])


def closing(report: Report) -> str:
    """The summary in one or two lines."""
    s = report.summary
    counts = f"{s.passed} passed, {s.failed} failed, {s.unscored} unscored, {s.errors} errors"
    rates = "nothing was scored" if s.pass_1 is None else f"pass^1 {s.pass_1:.0%}"
    if s.pass_k is not None and s.trials > 1:
        rates += f", pass^{s.trials} {s.pass_k:.0%}"
    if s.passed == s.scenarios and s.scenarios:
        # The rule of three: with no failure in n, the rate of failure is below 3/n (95 %).
        rates += f"; failure rate at most {min(1.0, 3 / (s.scenarios * s.trials)):.0%} (95 %)"
    return f"{s.scenarios} scenarios on the {s.engine} engine: {counts}\n{rates}"
