"""Figures, comparisons and the forms of a report: each against something worked out elsewhere."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as xml

import pytest

from agent.domain.vocabulary import Route
from evals import __main__ as command
from evals.checks import Verdict
from evals.compare import Standing, baseline, compare, mcnemar, told
from evals.export import FORMATS
from evals.loading import ScenarioError
from evals.report import ScenarioReport, closing, exit_code, percent, reported, summed_up
from evals.run import Outcome, Trial
from evals.scenario import Scenario
from evals.scores import at_least_k, measures, wilson
from tests.test_evals_rep import TODAY, result

HELD = Verdict(name="privacy", turn=1, findings=())
BROKEN = Verdict(name="privacy", turn=1, findings=("a <secret> & more\x00",))


def scenario(name: str, **more: Any) -> Scenario:
    base = {"purpose": "p", "today": TODAY, "persona": "q", "turns": [{"say": "Hi"}]}
    return Scenario.model_validate({"id": name, **base, "end": {"problem": "unknown"}, **more})


def trial(number: int, outcome: Outcome, **more: Any) -> Trial:
    verdict = HELD if outcome == "pass" else BROKEN
    fields = {
        "trial": number,
        "outcome": outcome,
        "why": verdict.findings,
        "said": ("Hi <b>",),
        "results": (result("A line."),),
        "verdicts": (verdict,),
        "milliseconds": 5,
    }
    return Trial.model_validate(fields | more)


def whole(outcomes: Mapping[str, Outcome], **more: Any) -> tuple[Any, list[Scenario]]:
    sources = [scenario(name, **more) for name in outcomes]
    done = [summed_up(name, [trial(1, outcome)]) for name, outcome in outcomes.items()]
    return reported(done, "rules", 1, sources), sources


@pytest.mark.parametrize(
    ("held", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (1, 1, 0.2065, 1.0)],
)
def test_wilson_intervals_are_those_of_the_textbooks(
    held: int, of: int, low: float, high: float
) -> None:
    share = wilson(held, of)
    assert share is not None
    assert (share.low, share.high) == pytest.approx((low, high), abs=0.0005)


def test_nothing_counted_is_no_share() -> None:
    assert wilson(0, 0) is None
    assert measures([(scenario("a"), trial(1, "unscored"))]) == {}


def test_pass_to_the_eighth_is_the_chance_that_eight_drawn_trials_all_pass() -> None:
    assert at_least_k(8, 8, 8) == 1.0
    assert at_least_k(7, 8, 8) == 0.0
    assert at_least_k(9, 10, 8) == pytest.approx(0.2)
    assert at_least_k(7, 7, 8) is None


@pytest.mark.parametrize(
    ("worse", "flips", "p"), [(0, 0, 1.0), (5, 5, 0.0625), (1, 10, 0.0215), (5, 10, 1.0)]
)
def test_mcnemar_is_exact(worse: int, flips: int, p: float) -> None:
    assert mcnemar(worse, flips) == pytest.approx(p, abs=0.0001)


def test_known_failures_fail_and_are_told_apart_and_a_mended_one_is_named() -> None:
    known, _ = whole({"a": "fail"}, known_failing="the item is not read")
    mended, _ = whole({"a": "pass"}, known_failing="the item is not read")
    assert exit_code(known) == 1
    assert known.summary.failed == 1
    assert known.summary.known_failing[0].reason == "the item is not read"
    assert "known to fail: a: the item is not read" in closing(known)
    assert mended.summary.mended == ("a",)
    assert "mended" in closing(mended)
    assert whole({"a": "fail"})[0].summary.known_failing == ()


def test_a_plain_dispute_turned_away_is_an_over_refusal_and_a_trap_is_not() -> None:
    away = trial(1, "pass", results=(result(None, route=Route.OUT_OF_SCOPE),))
    assert measures([(scenario("a"), away)])["no_over_refusal"].held == 0
    assert "no_over_refusal" not in measures([(scenario("a", negative="scam"), away)])
    assert measures([(scenario("a", negative="scam"), away)])["traps_passed"].held == 1


def test_the_leak_measure_counts_turns() -> None:
    pairs = [(scenario("a"), trial(1, "pass")), (scenario("b"), trial(1, "fail"))]
    assert percent(measures(pairs)["no_leak"]).startswith("1 of 2, ")


def standings(**outcomes: Outcome) -> tuple[Standing, ...]:
    return tuple(Standing(id=name, outcome=outcome) for name, outcome in outcomes.items())


def test_only_what_passed_before_can_get_worse() -> None:
    before = standings(a="pass", b="pass", c="fail", d="pass", e="pass")
    after = standings(a="fail", b="error", c="pass", e="pass", f="fail")
    found = compare(before, after)
    assert [flip.id for flip in found.worse] == ["a", "b", "d"]
    assert [flip.id for flip in found.flips] == ["a", "b", "c", "d", "f"]
    assert told(found).splitlines()[0] == "WORSE  a: pass -> fail"
    assert compare(before, before).flips == ()


def test_a_mean_that_rises_hides_no_flip_to_worse() -> None:
    before = standings(a="pass", b="fail", c="fail")
    assert compare(before, standings(a="fail", b="pass", c="pass")).worse != ()


@pytest.mark.parametrize(
    ("after", "code"),
    [({"a": "pass"}, 0), ({"a": "fail"}, 1), ({"b": "pass"}, 1), ({"a": "error"}, 2)],
)
def test_the_command_compares_two_reports(
    after: dict[str, Outcome], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / "before.json", tmp_path / "after.json"]
    for path, outcomes in zip(paths, ({"a": "pass"}, after), strict=True):
        report, sources = whole(outcomes)  # type: ignore[arg-type]
        path.write_text(FORMATS["json"](report, sources), encoding="utf-8")
    assert command.main(["compare", str(paths[0]), "--report", str(paths[1])]) == code
    assert "flips" in capsys.readouterr().out


def test_what_is_no_report_cannot_be_compared(tmp_path: Path) -> None:
    path = tmp_path / "no.json"
    path.write_text("{}", encoding="utf-8")
    assert command.main(["compare", str(path)]) == 2
    assert command.main(["compare", str(tmp_path / "gone.json")]) == 2
    with pytest.raises(ScenarioError, match=r"no\.json"):
        baseline(path)


# The forms of a report.

ALL: dict[str, Outcome] = {"a": "pass", "b": "fail", "c": "error", "d": "unscored"}


def test_the_json_has_the_promised_form() -> None:
    written = json.loads(FORMATS["json"](*whole(ALL)))
    assert set(written) == {"scenarios", "summary"}
    assert {s["id"]: s["outcome"] for s in written["scenarios"]} == ALL
    keys = {"id", "outcome", "trials", "scores", "why"}
    assert all(set(s) == keys for s in written["scenarios"])


def test_a_baseline_holds_only_how_each_scenario_stood(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(FORMATS["baseline"](*whole(ALL)), encoding="utf-8")
    assert {one.id: one.outcome for one in baseline(path).scenarios} == ALL
    assert "A line." not in path.read_text("utf-8")


def test_junit_counts_the_four_outcomes_apart() -> None:
    suite = xml.fromstring(FORMATS["junit"](*whole(ALL)))
    counts = {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "4", "failures": "1", "errors": "1", "skipped": "1"}
    tags = {case.get("name"): [part.tag for part in case] for case in suite}
    assert tags == {"a": [], "b": ["failure"], "c": ["error"], "d": ["skipped"]}
    assert "<secret>" in (suite.findtext("testcase/failure") or "")


def test_markdown_names_what_did_not_pass_and_why() -> None:
    text = FORMATS["markdown"](*whole(ALL))
    assert "## FAIL b\n\n- a <secret> & more" in text
    assert "## ok" not in text
    assert "| no leak | 1 of 2" in text


def test_html_shows_the_conversation_and_lets_nothing_run() -> None:
    page = FORMATS["html"](*whole({"b": "fail"}))
    assert "Hi &lt;b&gt;" in page
    assert "a &lt;secret&gt; &amp; more" in page
    assert "chat: A line." in page
    assert "✗ privacy" in page
    assert "<details open>" in page
    assert "<script" not in page
    assert "http" not in page


def test_a_report_without_its_scenarios_can_still_be_written() -> None:
    report: ScenarioReport = summed_up("a", [trial(1, "pass")])
    bare = reported([report], "rules", 1)
    assert "ok a" in FORMATS["html"](bare, [])
