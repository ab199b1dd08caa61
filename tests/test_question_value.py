"""The question asked: never about what is known, implied or without effect; one a turn."""

from typing import Any

import pytest
from hypothesis import given, settings

from agent.domain.case import Case
from agent.domain.planner import plan
from agent.domain.questions import best_question, possible, question_about
from agent.domain.told import only_supposed
from agent.domain.vocabulary import Fulfilment, PaymentMethod, Problem
from tests.experts import FACTS, TODAY, days_ago
from tests.strategies import CASES


def asked(fields: dict[str, Any], already: tuple[str, ...] = ()) -> str | None:
    """The field that is asked about."""
    question = best_question(Case.model_validate(fields), TODAY, FACTS, already)
    return question.field if question else None


def answers(field: str, **fields: Any) -> tuple[Any, ...]:
    """The answers tried for `field`."""
    case, question = Case.model_validate(fields), question_about(field, TODAY)
    assert question is not None
    return possible(question, case, plan(case, TODAY, FACTS))


@settings(max_examples=80)
@given(CASES)
def test_only_what_is_open_and_matters_is_asked(case: Case) -> None:
    question = best_question(case, TODAY, FACTS)
    if question is None:
        return
    assert question.text.count("?") == 1
    known = getattr(case, question.field)
    supposed = question.field == "problem" and only_supposed(case)
    assert supposed or known in (None, "unknown", PaymentMethod.CARD)
    base = plan(case, TODAY, FACTS)
    others = [
        plan(case.model_copy(update={question.field: answer}), TODAY, FACTS)
        for answer in possible(question, case, base)
    ]
    assert any(other.steps != base.steps or other.clocks != base.clocks for other in others)
    again = best_question(case, TODAY, FACTS, asked=(question.field,))
    assert again is None or again.field != question.field


@pytest.mark.parametrize(
    "problem",
    ["digital_or_subscription", "gift_card", "gift_recipient", "unrecognised_charge"],
)
def test_who_ships_is_not_asked_where_it_changes_nothing(problem: str) -> None:
    assert asked({"problem": problem, "jurisdiction": "US"}) != "fulfilment"


def test_a_change_of_mind_is_not_asked_how_it_was_paid() -> None:
    fine = {"problem": "window_passed_change_of_mind", "jurisdiction": "US"}
    for already in ((), ("fulfilment",), ("fulfilment", "delivered_on")):
        assert asked(fine, already) not in ("payment_method", "statement_on", "expected_on")


def test_a_seller_is_not_taken_for_amazon() -> None:
    for fields in ({"third_party_seller": True}, {"problem": Problem.SELLER_REFUSES}):
        assert answers("fulfilment", **fields) == (Fulfilment.FBA, Fulfilment.FBM)


def test_a_card_is_not_taken_for_a_balance() -> None:
    assert answers("payment_method", payment_method="card") == (
        PaymentMethod.CREDIT_CARD,
        PaymentMethod.DEBIT_CARD,
    )


def test_pounds_imply_where() -> None:
    assert answers("jurisdiction", amount={"value": "9", "currency": "GBP"}) == ("UK",)


def test_dates_lie_after_what_came_before() -> None:
    assert all(d >= days_ago(50) for d in answers("returned_on", delivered_on=days_ago(50)))
    assert all(d <= days_ago(52) for d in answers("delivered_on", delivered_days_ago_at_least=52))
    assert answers("delivered_on", delivered_days_ago_at_least=52)
    assert answers("expected_on", delivered_on=days_ago(20)) == (days_ago(20),)


def test_when_it_was_due_is_asked_once_the_claim_seems_over() -> None:
    over = {
        "problem": "defective_on_arrival",
        "fulfilment": "fbm",
        "jurisdiction": "US",
        "payment_method": "cash_on_delivery",
        "delivered_on": days_ago(93),
    }
    assert asked(over) == "expected_on"
    assert asked(over | {"delivered_on": days_ago(20)}) != "expected_on"


def test_a_bare_refusal_of_a_seller_is_asked_what_is_behind_it() -> None:
    refused = {
        "problem": "seller_refuses",
        "fulfilment": "fbm",
        "jurisdiction": "US",
        "payment_method": "credit_card",
        "expected_on": days_ago(95),
        "delivered_on": days_ago(95),
        "statement_on": days_ago(40),
    }
    assert asked(refused) == "fault"
    assert asked(refused | {"fault": "is cracked"}) != "fault"
    assert asked({"problem": "defective_on_arrival"}) != "fault"


def test_a_date_that_moves_only_a_shut_route_is_not_asked() -> None:
    assert asked({"problem": "account_locked", "jurisdiction": "US"}) != "delivered_on"
    prime = {"problem": "digital_or_subscription", "jurisdiction": "US", "item": "Prime"}
    assert asked(prime | {"ordered_on": days_ago(1)}) not in ("fulfilment", "delivered_on")
