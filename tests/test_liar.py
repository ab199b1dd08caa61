"""The liar benchmark: the same seed gives the same outputs, and what it measures is good enough."""

import ast
from pathlib import Path

import pytest

from agent.grounding import check_draft
from evals.__main__ import main
from evals.liar import generator, measure
from evals.liar.held_back import HELD_BACK
from evals.liar.lies import LIES

FOLDER = Path(generator.__file__).parent


def test_the_same_seed_gives_the_same_outputs() -> None:
    assert list(generator.lying(60, 1, LIES)) == list(generator.lying(60, 1, LIES))
    assert list(generator.good(20, 1)) == list(generator.good(20, 1))
    assert list(generator.good(20, 1)) != list(generator.good(20, 2))


def test_a_third_of_the_lies_is_held_back_and_none_of_them_is_tuned_on() -> None:
    tuned = {lie for lies in LIES.values() for lie in lies}
    held = {lie for lies in HELD_BACK.values() for lie in lies}
    assert not tuned & held
    assert HELD_BACK.keys() == LIES.keys()
    assert 0.3 <= len(held) / len(tuned | held) <= 0.4


def test_the_generator_shares_no_pattern_and_no_list_of_words_with_the_checks() -> None:
    allowed = {"agent.grounding", "agent.domain.case"}
    for path in FOLDER.glob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        named = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module}
        assert {name for name in named if name.startswith("agent")} <= allowed, path


def test_no_tuned_lie_gets_through_and_no_true_output_is_blocked() -> None:
    lies = measure.tally(generator.lying(300, 11, LIES))
    assert lies.passed == {}
    true = measure.tally(generator.good(60, 11))
    assert true.passed == true.seen


def test_what_the_checks_missed_is_counted() -> None:
    grounds = next(generator.good(1, 3)).grounds
    passed = generator.Output("a", "Thank you.", grounds)
    caught = generator.Output("a", "I paid $1 for it.", grounds)
    assert check_draft(caught.text, grounds, 80)
    counted = measure.tally([passed, caught, caught])
    assert (counted.seen["a"], counted.passed["a"]) == (3, 1)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10_000, 0.0, 0.0003), (10, 1_000, 0.0054, 0.0183), (0, 0, 0.0, 1.0)],
)
def test_bounds_are_those_of_wilson_and_of_three(
    hits: int, of: int, low: float, high: float
) -> None:
    assert measure.bounds(hits, of) == pytest.approx((low, high), abs=5e-5)


def test_the_command_prints_both_sets_and_the_blocked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["liar", "--count", "90"]) == 0
    shown = capsys.readouterr().out
    for line in ("tuned on: all", "held back: all", "true outputs blocked", "the opposite"):
        assert line in shown
