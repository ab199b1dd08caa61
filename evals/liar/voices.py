"""Texts as three chat models put them: how many true ones are blocked, how many lies are let in.

Drafts and answers over the cases of voices.yaml, in terse, chatty and formal words.
"""

from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml

from agent.grounding import (
    Grounds,
    Issue,
    check_draft,
    check_model_answer,
    left_out_of_answer,
    left_out_of_draft,
    mended,
)

TODAY = date(2026, 11, 22)
FILE = Path(__file__).parent / "voices.yaml"
FRESH = FILE.with_name("voices_fresh.yaml")
LIMIT_WORDS = 400  # one page: the length has checks of its own
MARKS = 9  # citations that an answer may refer to
Part = Literal["tuned", "held", "fresh"]


def cases() -> list[dict[str, Any]]:
    """The cases: what was told, the built-in words, and the texts about it."""
    found: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))
    fresh: dict[str, dict[str, Any]] = yaml.safe_load(FRESH.read_text("utf-8"))
    return [case | fresh[case["name"]] for case in found]


def wrong(case: dict[str, Any], text: str) -> list[Issue]:
    """What the checks find wrong with `text`, as the product checks a model's words."""
    texts = (case["told"], case["built_in"])
    if case["kind"] == "draft":
        grounds = Grounds(texts=texts, today=TODAY, citations=0, complete=True)
        return check_draft(text, grounds, LIMIT_WORDS)
    grounds = Grounds(texts=texts, today=TODAY, citations=MARKS)
    return check_model_answer(text, grounds)


def left_out(case: dict[str, Any], text: str) -> list[Issue]:
    """What `text` lost of the built-in words that it stands for."""
    lost = left_out_of_draft if case["kind"] == "draft" else left_out_of_answer
    return lost(text, case["built_in"], TODAY)


def blocked(part: Part) -> tuple[int, int]:
    """How many of the true texts of one half are not shown as they are, and of how many."""
    found = [
        bool(wrong(case, text) or left_out(case, text))
        for case in cases()
        for text in case.get(part, ())
    ]
    return sum(found), len(found)


def replaced(part: Part) -> tuple[int, int]:
    """How many of the true texts of one half are given up for the built-in words, and of how many:
    not those that stand once sentences are cut or put in the built-in wording.
    """
    found = [not shown(case, text) for case in cases() for text in case.get(part, ())]
    return sum(found), len(found)


def shown(case: dict[str, Any], text: str) -> str:
    """`text` as the product would show it, empty when it shows the built-in words instead."""
    words, _ = mended(
        text, case["built_in"], lambda one: wrong(case, one), lambda one: left_out(case, one)
    )
    return words


def let_through(part: Part) -> tuple[int, int]:
    """How many of the lies of one half, each behind true words, are not seen, and of how many."""
    told = [(case, lie) for case in cases() for lie in case.get(f"lies_{part}", ())]
    missed = [not wrong(case, f"{case['built_in']} {lie}") for case, lie in told]
    return sum(missed), len(missed)
