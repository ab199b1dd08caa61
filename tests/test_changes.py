"""The change of the plan in one line: the fact that caused it, the new first step and its date."""

import datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings

from agent.domain.case import Case, Contact
from agent.domain.changes import BY_WHOM, ENDED, PAID, PLACE, SHIPPER, TROUBLE, change
from agent.domain.planner import plan
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    Outcome,
    PaymentMethod,
    Problem,
)
from tests.experts import FACTS, TODAY, days_ago, told
from tests.strategies import CASES

FAULTY = {"problem": "defective_on_arrival", "jurisdiction": "US", "payment_method": "credit_card"}


def moved(before: dict[str, Any], told_now: dict[str, Any], days: int = 0) -> str | None:
    """The line for a case that learns `told_now`, `days` later."""
    one, two = Case.model_validate(before), Case.model_validate(before | told_now)
    later = TODAY + datetime.timedelta(days=days)
    return change(plan(one, TODAY, FACTS), plan(two, later, FACTS), one, two)


ASKED = told("CH3", "refused", 6)
LINES: tuple[tuple[dict[str, Any], dict[str, Any], str | None], ...] = (
    (FAULTY, {}, None),
    (FAULTY, {"order_id": "112-1234567-1234567"}, None),
    (
        FAULTY | {"expected_on": days_ago(74)},
        {"fulfilment": "fbm"},
        "Because the seller ships it, your next step is now the seller, in Amazon's messages.",
    ),
    (
        FAULTY | {"expected_on": days_ago(74), "fulfilment": "fbm"},
        {"contacts": (ASKED,)},
        "Because the seller said no, your next step is now an A-to-z claim; "
        "until December 8, 2026.",
    ),
    (
        FAULTY | {"expected_on": days_ago(74), "contacts": (ASKED,)},
        {"fulfilment": "fbm"},
        "Because the seller ships it, your next step is now an A-to-z claim; "
        "until December 8, 2026.",
    ),
    (
        FAULTY | {"fulfilment": "amazon"},
        {"contacts": (told("CH1", "refused"),)},
        "Because the chat said no, your next step is now a supervisor.",
    ),
    (
        FAULTY | {"fulfilment": "amazon"},
        {"delivered_on": days_ago(20)},
        "Because it was delivered on November 2, 2026, the first to end is now: "
        "card network dispute, March 2, 2027.",
    ),
    (
        FAULTY | {"fulfilment": "amazon"},
        {"delivered_on": days_ago(115)},
        "Because it was delivered on July 30, 2026, your next step is now a dispute with the card "
        "company; until November 27, 2026.",
    ),
    (
        FAULTY | {"fulfilment": "amazon"},
        {"payment_method": "cash_on_delivery"},
        "Because you paid in cash, a dispute with the card company is now closed.",
    ),
    (
        FAULTY | {"fulfilment": "amazon", "contacts": (told("CH1", "refused", 3),)},
        {"problem": "window_passed_change_of_mind"},
        "Because nothing is wrong with it and the window is over, a dispute with the card company "
        "is now closed.",
    ),
    (
        {"problem": "window_passed_change_of_mind", "contacts": (told("CH1", "refused", 3),)},
        {"contacts": (told("CH1", "refused", 3), told("CH2", "refused", 0))},
        "Because the supervisor said no, there is no further step that I can advise.",
    ),
    (
        FAULTY | {"fulfilment": "amazon"},
        {"contacts": (told("CH1", "agreed"),)},
        "Because the chat agreed, your next step is now to wait and watch.",
    ),
    (
        {"problem": "non_returnable_change_of_mind", "jurisdiction": "UK", "fulfilment": "amazon"},
        {"delivered_on": days_ago(4)},
        "Because it was delivered on 18 November 2026, your next step is now Amazon chat; "
        "until 2 December 2026.",
    ),
    (
        FAULTY | {"fulfilment": "amazon"},
        {"own_damage": True},
        "Because it broke by accident, a dispute with the card company is now closed.",
    ),
)


@pytest.mark.parametrize(("before", "told_now", "line"), LINES)
def test_the_line_names_the_cause_and_the_step(
    before: dict[str, Any], told_now: dict[str, Any], line: str | None
) -> None:
    assert moved(before, told_now) == line


def test_a_first_plan_is_no_change() -> None:
    case = Case.model_validate(FAULTY)
    assert change(None, plan(case, TODAY, FACTS), Case(), case) is None


def test_time_alone_is_named_as_such() -> None:
    waiting = FAULTY | {"fulfilment": "fbm", "contacts": (told("CH3", "opened", 0),)}
    line = moved(waiting, {}, days=2)
    assert line == "As of November 24, 2026, your next step is now an A-to-z claim."
    late = FAULTY | {"fulfilment": "amazon", "delivered_on": days_ago(105)}
    line = moved(late, {}, days=6)
    assert line is not None
    assert line.startswith("As of November 28, 2026, your next step is now a dispute with the card")


def test_every_value_has_its_clause() -> None:
    assert set(SHIPPER) == set(Fulfilment) - {Fulfilment.UNKNOWN}
    assert set(PLACE) == set(Jurisdiction) - {Jurisdiction.UNKNOWN}
    assert set(TROUBLE) == set(Problem) - {Problem.UNKNOWN}
    assert set(PAID) == set(PaymentMethod)
    assert set(ENDED) == set(Outcome)
    assert set(BY_WHOM) == set(Channel) - {Channel.SELF_CHECK}


@pytest.mark.parametrize(
    ("problem", "ships"), list(product(Problem, (Fulfilment.AMAZON, Fulfilment.FBM)))
)
def test_who_ships_is_named_when_it_moves_the_first_step(
    problem: Problem, ships: Fulfilment
) -> None:
    one = Case(problem=problem)
    two = one.model_copy(update={"fulfilment": ships})
    before, after = plan(one, TODAY, FACTS), plan(two, TODAY, FACTS)
    line = change(before, after, one, two)
    if before.now is not after.now:
        assert line is not None
        assert line.startswith(f"Because {SHIPPER[ships]}, your next step is now ")


@settings(max_examples=150)
@given(CASES, CASES)
def test_a_line_is_one_sentence_of_known_facts(one: Case, two: Case) -> None:
    before, after = plan(one, TODAY, FACTS), plan(two, TODAY, FACTS)
    line = change(before, after, one, two)
    assert change(before, before, one, one) is None
    if before.now is not after.now:
        assert line is not None
    if line is None:
        return
    assert line.startswith(("Because ", "As of "))
    assert line.endswith(".")
    assert "None" not in line
    assert "$50" not in line
    assert "\n" not in line


@settings(max_examples=150)
@given(CASES)
def test_a_new_refusal_is_the_cause_of_a_new_first_step(case: Case) -> None:
    before = plan(case, TODAY, FACTS)
    if before.now in (None, Channel.SELF_CHECK):
        return
    refused = Contact(channel=before.now, outcome=Outcome.REFUSED, on=TODAY)
    later = case.model_copy(update={"contacts": (*case.contacts, refused)})
    after = plan(later, TODAY, FACTS)
    assert after.now is not before.now
    line = change(before, after, case, later)
    assert line is not None
    assert line.startswith(f"Because {BY_WHOM[before.now]} said no, ")
