"""Drafts as good models word them, and model words that lost what they stood for."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.grounding import Grounds, check_draft, left_out_of_answer, left_out_of_draft

TODAY = date(2026, 11, 22)
PROSE = Path(__file__).parents[1] / "evals" / "liar" / "prose.yaml"
LIMIT = 400
BASELINE = (
    "Hello, I need help with order 112-5550101-1234567, a blender for $89.99. It stopped working "
    "after five weeks. I am asking for a refund to my original payment method."
)


def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(PROSE.read_text("utf-8"))
    return found


def passed(*, held: bool) -> tuple[int, int]:
    """How many of the tuned or the held-back drafts pass whole, and of how many."""
    good = total = number = 0
    for case in cases():
        grounds = Grounds(texts=(case["told"], case["built_in"]), today=TODAY, complete=True)
        for text in case["good"]:
            number += 1
            if (number % 2 == 0) is held:
                total += 1
                good += not check_draft(text, grounds, LIMIT)
    return good, total


def test_free_prose_passes_no_less_than_it_did() -> None:
    good, total = passed(held=False)
    assert total == 60
    assert good >= 42


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for contacting us. We are here to help.",
        "Hello, my blender for $89.99 stopped working after five weeks. Please refund me.",
        "Hello, about order 112-5550101-1234567: it stopped working after five weeks. Refund it.",
        "Order 112-5550101-1234567, a blender for $89.99, stopped working after five weeks.",
    ],
)
def test_words_that_lost_what_they_stood_for_are_seen(text: str) -> None:
    assert left_out_of_draft(text, BASELINE, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        BASELINE,
        "Hi! The blender from order 112-5550101-1234567 ($89.99) no longer works after five "
        "weeks. Could you refund me, please?",
    ],
)
def test_other_words_for_the_same_are_whole(text: str) -> None:
    assert left_out_of_draft(text, BASELINE, TODAY) == []


def test_an_answer_keeps_its_sources() -> None:
    complete = "The window is 30 days. [1] Seconds count. [2]"
    assert [i.words for i in left_out_of_answer("The window is 30 days. [1]", complete, TODAY)] == [
        "[2]"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for contacting us about your order.",
        "We apologize for any inconvenience.",
        "Your refund has been processed.",
        "We have received your request.",
        "My company buys from you every week.",
        "We had a long phone call about it.",
    ],
)
def test_the_other_side_and_made_up_history_are_stopped(text: str) -> None:
    grounds = Grounds(texts=(BASELINE, "The chat refused."), today=TODAY, complete=True)
    assert check_draft(f"{BASELINE} {text}", grounds, LIMIT)
