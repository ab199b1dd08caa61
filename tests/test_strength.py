"""How well a case stands, what would help most cheaply, and what to save before it is gone."""

from typing import Any

import pytest
from hypothesis import given, settings

from agent.domain.captures import REMINDERS
from agent.domain.case import Case
from agent.domain.evidence import has
from agent.domain.plan import Plan
from agent.domain.planner import plan
from agent.domain.problems import ROWS
from agent.domain.vocabulary import Problem
from tests.experts import FACTS, TODAY, days_ago, told
from tests.strategies import CASES, EVIDENCE

LEVELS = ["weak", "fair", "good"]
WHOLE = {
    "order_id": "112-1234567-1234567",
    "delivered_on": days_ago(5),
    "amount": {"value": "50", "currency": "USD"},
}


def made(fields: dict[str, Any]) -> Plan:
    """The plan for these facts."""
    return plan(Case.model_validate(fields), TODAY, FACTS)


@settings(max_examples=150)
@given(CASES)
def test_more_evidence_never_weakens_a_case(case: Case) -> None:
    before = plan(case, TODAY, FACTS).strength
    for piece in EVIDENCE:
        more = case.model_copy(update={"evidence": (*case.evidence, piece)})
        after = plan(more, TODAY, FACTS).strength
        assert LEVELS.index(after.level) >= LEVELS.index(before.level)


@settings(max_examples=150)
@given(CASES)
def test_what_is_missing_is_not_in_hand_and_is_at_most_two(case: Case) -> None:
    missing = plan(case, TODAY, FACTS).strength.missing
    labels = {e.label: e for e in ROWS[case.problem].evidence}
    assert len(missing) <= 2
    assert not any(has(case, labels[label]) for label in missing if label in labels)


@pytest.mark.parametrize("problem", list(Problem))
def test_all_that_is_asked_for_makes_it_good_unless_it_is_a_favour(problem: Problem) -> None:
    every = ("photo", "video", "box label", "receipt", "tracking", "chat log", "screenshot")
    more = ("listing", "refund email", "statement", "notice", "doctor report", "delivery photo")
    found = made(WHOLE | {"problem": problem, "evidence": (*every, *more)}).strength
    favour = problem in (
        Problem.WINDOW_PASSED_CHANGE_OF_MIND,
        Problem.NON_RETURNABLE_CHANGE_OF_MIND,
    )
    assert found.level == ("weak" if favour else "good")
    assert found.missing == ()


def test_the_cheapest_fixes_come_first() -> None:
    faulty = made(WHOLE | {"problem": "window_passed_defect"}).strength
    assert faulty.missing[0] == "the refusal in writing"
    assert "video" not in " ".join(faulty.missing)
    held = ("chat log", "order page")
    left = made(WHOLE | {"problem": "window_passed_defect", "evidence": held}).strength
    assert left.missing == ("a dated video of the fault",)


def test_a_right_to_cancel_is_more_than_a_favour() -> None:
    fine = WHOLE | {"problem": "non_returnable_change_of_mind", "evidence": ("listing",)}
    assert made(fine | {"jurisdiction": "US"}).strength.level == "weak"
    assert made(fine | {"jurisdiction": "UK"}).strength.level == "good"


LATE = {"delivered_on": days_ago(20), "payment_method": "credit_card", "jurisdiction": "US"}
# The facts, and a word of each warning that is due (a leading minus: that is not).
DUE: tuple[tuple[dict[str, Any], tuple[str, ...]], ...] = (
    ({"problem": "not_as_described"}, ("listing", "film the packing", "transcript", "refusal")),
    ({"problem": "not_as_described", "evidence": ("listing",)}, ("-the listing", "film the")),
    ({"problem": "defective_on_arrival", "fulfilment": "fbm"}, ("listing", "-transcript")),
    ({"problem": "defective_on_arrival", "fulfilment": "amazon"}, ("-the listing", "film")),
    ({"problem": "non_returnable_damaged"}, ("Do not post it back", "-film the packing")),
    ({"problem": "return_lost", "returned_on": days_ago(30)}, ("drop-off receipt", "-film")),
    (
        {"problem": "return_lost", "returned_on": days_ago(30), "evidence": ("receipt",)},
        ("-drop-off receipt", "refund confirmation"),
    ),
    ({"problem": "delivered_not_received"}, ("delivery photo", "-film", "-offered the item back")),
    ({"problem": "refund_missing"}, ("refund confirmation", "-film")),
    ({"problem": "injury_or_recall"}, ("photograph them before anything",)),
    ({"problem": "account_locked"}, ("invoices",)),
    ({"problem": "excessive_returns"}, ("invoices", "-The bank")),
    ({"problem": "window_passed_change_of_mind"}, ("film the packing", "-The bank")),
    (
        {"problem": "defective_on_arrival", "payment_method": "cash_on_delivery"},
        ("film the packing", "-The bank"),
    ),
    ({"problem": "unrecognised_charge"}, ("-film", "-listing", "-refusal")),
    (
        {"problem": "defective_on_arrival", "contacts": (told("CH2", "refused"),)},
        ("-transcript", "refusal in writing"),
    ),
)


@pytest.mark.parametrize(("fields", "words"), DUE)
def test_what_to_save_now(fields: dict[str, Any], words: tuple[str, ...]) -> None:
    said = " | ".join(c.text for c in made(LATE | fields).capture)
    for word in words:
        assert (word.removeprefix("-") in said) is not word.startswith("-"), said


def test_the_warnings_rest_on_facts_and_are_all_due_some_time() -> None:
    assert all(one.source in FACTS for one in REMINDERS)
    said = {c.text for fields, _ in DUE for c in made(LATE | fields).capture}
    assert said == {one.text for one in REMINDERS}
