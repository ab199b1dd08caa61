"""A date or a sum that was told of one event is not said of another."""

import datetime

import pytest

from agent.grounding import Grounds, check_draft

GROUNDS = Grounds(
    texts=(
        "I ordered a toaster from Amazon on 1 October for $120, it arrived on 8 October and on "
        "20 October I sent it back. They refunded $40 on 2 November and kept an $80 fee. Chat "
        "offered me $25 on 5 November. The return window ended five weeks ago.",
        "Hello, please refund the remaining $80 to my card.",
    ),
    today=datetime.date(2026, 11, 22),
    complete=True,
)


def found(text: str) -> set[str]:
    return {issue.kind for issue in check_draft(text, GROUNDS, 100)}


@pytest.mark.parametrize(
    "swapped",
    [
        "It arrived on 1 October.",
        "The toaster was delivered on 20 October.",
        "I ordered it on 8 October.",
        "I bought the toaster on October 20.",
        "I sent it back on 8 October.",
        "I returned the toaster on the 5th of November.",
        "You refunded $40 on 20 October.",
        "It came on 18 October.",  # five weeks ago, when the window ended
    ],
)
def test_a_date_keeps_its_event(swapped: str) -> None:
    assert "date" in found(swapped)


@pytest.mark.parametrize(
    "swapped",
    [
        "I paid $80.",
        "I paid $40 for it.",
        "The toaster cost $25.",
        "I received $120 back.",
        "You refunded $80 on 2 November.",
        "You offered me $40.",
        "You kept a fee of $25.",
    ],
)
def test_a_sum_keeps_its_event(swapped: str) -> None:
    assert "amount" in found(swapped)


@pytest.mark.parametrize(
    "true",
    [
        "I ordered it on 1 October, it came on 8 October, and I returned it on 20 October.",
        "I ordered the toaster on 1 October and it arrived on 8 October.",
        "You have refunded $40 so far, so $80 is missing.",
        "The toaster cost $120.",
        "I paid $120 for it and got $40 back.",
        "You refunded $40 on 2 November and kept $80.",
        "Please refund the remaining $80.",
        "The chat offered $25 on 5 November.",
        "I sent the toaster back on the 20th.",
        "Can you refund $80?",
    ],
)
def test_what_was_told_may_be_said(true: str) -> None:
    assert not found(true) & {"date", "amount"}


@pytest.mark.parametrize(
    "term",
    [
        "I expect an answer by October 18, 2026.",  # five weeks ago
        "Please reply by 8 October.",
        "I need the $80 on my card by the end of 2 November.",
        "Kindly confirm this in writing no later than the 5th of November.",
    ],
)
def test_what_is_still_wanted_is_not_due_on_a_day_gone_by(term: str) -> None:
    assert "date" in found(term)


@pytest.mark.parametrize(
    "true",
    [
        "You asked me to send it back by 8 October.",
        "Please refund the $80 that was due by 2 November.",
        "I need the $80 that chat kept on 5 November.",
        "Please explain why you kept $80 on 2 November.",
    ],
)
def test_what_was_due_on_a_day_gone_by_may_be_said(true: str) -> None:
    assert "date" not in found(true)
