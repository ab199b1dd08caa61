"""From trials to a report: outcomes, pass^1 and pass^K, and the lines that people read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import Field

import prompts
from agent.domain.base import Value
from evals.run import Engine, Outcome, Trial
from evals.scenario import Scenario
from evals.scores import Means, Share, at_least_k, means, measures, wilson

MARKS: dict[Outcome, str] = {"pass": "ok", "fail": "FAIL", "unscored": "----", "error": "ERR"}
SHOWN = 12  # findings a scenario, on the screen; the JSON file has all of them


class ScenarioReport(Value):
    """One scenario over its trials. `scores`: for each kind of check, the share that held."""

    id: str
    outcome: Outcome
    trials: tuple[Trial, ...]
    scores: dict[str, float]
    why: tuple[str, ...]


class Known(Value):
    """A scenario that is known to fail, and what the product does wrong there."""

    id: str
    reason: str


class Summary(Value):
    """The whole run. The rates are over scenarios that were scored; None when none was.

    pass_8: the chance that eight trials of a scenario all pass; None with fewer trials.
    interval: of pass_1 when each scenario counts once. known_failing: those that did fail, with
    their reasons; mended: those that passed all the same, and should lose the mark.
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
    pass_8: float | None = None
    interval: Share | None = None
    measures: dict[str, Share] = Field(default_factory=dict)
    means: Means | None = None
    known_failing: tuple[Known, ...] = ()
    mended: tuple[str, ...] = ()
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


def reported(
    scenarios: Sequence[ScenarioReport],
    engine: Engine,
    trials: int,
    sources: Sequence[Scenario] = (),
) -> Report:
    """The report of a run of `sources`, which give the known failures and the kinds of scenario."""
    counts = Counter(scenario.outcome for scenario in scenarios)
    scored = [s for s in scenarios if s.outcome in ("pass", "fail")]
    of = {source.id: source for source in sources}
    pairs = [(of[s.id], trial) for s in scenarios if s.id in of for trial in s.trials]
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
        pass_8=_mean([p for s in scored if (p := _pass_8(s)) is not None]),
        interval=wilson(counts["pass"], len(scored)),
        measures=measures(pairs),
        means=means(trial for s in scored for trial in s.trials),
        known_failing=tuple(_known(scenarios, of)),
        mended=tuple(s.id for s in scenarios if s.outcome == "pass" and _reason(s, of)),
        milliseconds=sum(t.milliseconds for s in scenarios for t in s.trials),
    )
    return Report(scenarios=tuple(scenarios), summary=summary)


def _reason(scenario: ScenarioReport, of: Mapping[str, Scenario]) -> str | None:
    return of[scenario.id].known_failing if scenario.id in of else None


def _known(scenarios: Iterable[ScenarioReport], of: Mapping[str, Scenario]) -> Iterator[Known]:
    for scenario in scenarios:
        if scenario.outcome == "fail" and (reason := _reason(scenario, of)):
            yield Known(id=scenario.id, reason=reason)


def _pass_8(scenario: ScenarioReport) -> float | None:
    passed = sum(trial.outcome == "pass" for trial in scenario.trials)
    return at_least_k(passed, len(scenario.trials), 8)


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
    lines = [f"{s.scenarios} scenarios on the {s.engine} engine: {counts}", rates]
    if s.interval is not None:
        lines.append(f"passed: {percent(s.interval)}")
    lines += [f"known to fail: {one.id}: {one.reason}" for one in s.known_failing]
    lines += [f"mended, take its known_failing away: {name}" for name in s.mended]
    return "\n".join(lines)


def percent(share: Share) -> str:
    """A share as people read it: "93 of 100, 86% to 97%"."""
    return f"{share.held} of {share.of}, {share.low:.0%} to {share.high:.0%} (95 %)"
