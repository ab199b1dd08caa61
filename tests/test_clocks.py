"""Clocks against an independent calendar, and the day arithmetic under them."""

import datetime

import numpy as np
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.calendar import add_business_days, add_months
from agent.domain.case import Case
from agent.domain.clocks import clocks
from agent.domain.plan import Clock
from agent.domain.planner import plan
from agent.domain.replies import dated
from agent.domain.vocabulary import Channel, Status
from knowledge.facts import FactSheet
from tests.strategies import CASES

FACTS = FactSheet.load()
DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 1, 1))


@given(DAYS, st.integers(0, 60))
def test_business_days_agree_with_numpy(start: datetime.date, count: int) -> None:
    if count == 0:
        assert add_business_days(start, 0) == start
        return
    back = np.datetime64(start) if np.is_busday(start) else np.busday_offset(start, 0, "backward")
    assert add_business_days(start, count) == np.busday_offset(back, count).astype(datetime.date)


@given(DAYS, st.integers(0, 60))
def test_months_agree_with_dateutil(start: datetime.date, months: int) -> None:
    assert add_months(start, months) == start + relativedelta(months=months)


@given(DAYS)
def test_day_clocks_count_days(delivered: datetime.date) -> None:
    order = Case.model_validate(
        {
            "problem": "defective_on_arrival",
            "fulfilment": "fbm",
            "jurisdiction": "US",
            "payment_method": "credit_card",
            "delivered_on": delivered,
            "statement_on": delivered,
        }
    )
    ends = {c.name: c.date for c in clocks(order, FACTS) if c.name != "return window"}
    ordinal = delivered.toordinal()
    assert {name: end and end.toordinal() - ordinal for name, end in ends.items()} == {
        "A-to-z claim": 90,
        "card billing-error letter": 60,
        "card network dispute": 120,
    }


@given(DAYS)
def test_the_first_to_end_comes_first(delivered: datetime.date) -> None:
    order = Case.model_validate(
        {
            "problem": "defective_on_arrival",
            "fulfilment": "fbm",
            "jurisdiction": "UK",
            "payment_method": "debit_card",
            "delivered_on": delivered,
        }
    )
    found = [c.date for c in clocks(order, FACTS)]
    assert found.pop() is None, "the order page's date is not known"
    assert None not in found
    assert found == sorted(found, key=lambda end: end or datetime.date.max)
    assert delivered + relativedelta(months=6) in found
    assert delivered + datetime.timedelta(days=30) in found


def test_the_eu_guarantee_ends_on_the_last_day_of_february() -> None:
    order = Case.model_validate(
        {
            "problem": "window_passed_defect",
            "jurisdiction": "EU",
            "delivered_on": datetime.date(2024, 2, 29),
        }
    )
    found = {c.name: c.date for c in clocks(order, FACTS)}
    assert found["EU legal guarantee"] == datetime.date(2026, 2, 28)


def test_the_clock_of_a_lost_parcel_starts_at_the_estimate() -> None:
    order = Case.model_validate(
        {
            "problem": "delivered_not_received",
            "jurisdiction": "US",
            "payment_method": "debit_card",
            "expected_on": datetime.date(2026, 10, 1),
        }
    )
    (clock,) = clocks(order, FACTS)
    assert (clock.date, clock.computed_from) == (datetime.date(2027, 1, 29), "expected_on")


@given(DAYS)
def test_a_stand_in_makes_an_estimate_and_says_from_what(delivered: datetime.date) -> None:
    order = Case.model_validate(
        {
            "problem": "defective_on_arrival",
            "fulfilment": "fbm",
            "delivered_on": delivered,
        }
    )
    (clock,) = [c for c in clocks(order, FACTS) if c.name == "A-to-z claim"]
    assert (clock.estimated, clock.computed_from) == (True, "delivered_on")
    step = plan(order, delivered, FACTS).step(Channel.A_TO_Z_CLAIM)
    assert step is not None
    assert "estimated from the delivery date" in step.risk
    due = order.model_copy(update={"expected_on": delivered})
    (clock,) = [c for c in clocks(due, FACTS) if c.name == "A-to-z claim"]
    assert (clock.estimated, clock.computed_from) == (False, "expected_on")
    step = plan(due, delivered, FACTS).step(Channel.A_TO_Z_CLAIM)
    assert step is not None
    assert "estimated from" not in step.risk


@given(CASES)
def test_no_date_is_ever_made_up(case: Case) -> None:
    """A date comes from a fact of the case; without one the clock says what it needs."""
    for clock in clocks(case, FACTS):
        assert clock.basis in FACTS
        if clock.date is None:
            assert clock.computed_from.startswith("needs: ")
            assert not clock.estimated
        elif clock.computed_from == "claim_denied_on":
            assert any(contact.on for contact in case.contacts)
        else:
            assert getattr(case, clock.computed_from) is not None


@given(CASES, st.integers(1, 40))
def test_a_later_start_never_ends_earlier(case: Case, days: int) -> None:
    later = datetime.timedelta(days=days)
    dated = {
        name: value + later
        for name in type(case).model_fields
        if isinstance(value := getattr(case, name), datetime.date)
    }
    moved = {c.name: c.date for c in clocks(case.model_copy(update=dated), FACTS)}
    for clock in clocks(case, FACTS):
        if clock.date and clock.computed_from != "claim_denied_on":
            end = moved[clock.name]
            assert end is not None
            assert end >= clock.date


@given(DAYS, DAYS)
def test_the_seller_has_two_business_days(asked: datetime.date, today: datetime.date) -> None:
    order = Case.model_validate(
        {
            "problem": "defective_on_arrival",
            "fulfilment": "fbm",
            "contacts": [{"channel": "seller_message", "outcome": "opened", "on": asked}],
        }
    )
    begun = np.datetime64(asked)
    back = begun if np.is_busday(begun) else np.busday_offset(begun, 0, "backward")
    opens = np.busday_offset(back, 2).astype(datetime.date)
    step = plan(order, today, FACTS).step(Channel.A_TO_Z_CLAIM)
    assert step is not None
    assert step.opens_on == (opens if today < opens else None)
    assert (step.status is Status.BLOCKED) == (today < opens)


@pytest.mark.parametrize(
    ("days", "told"),
    [(0, "(ends today)."), (1, "(1 day left)."), (24, "(24 days left)."), (-1, "ended on")],
)
def test_the_time_left_is_told_as_one_says_it(days: int, told: str) -> None:
    day = datetime.date(2026, 11, 22)
    ends = day + datetime.timedelta(days=days)
    clock = Clock(name="return window", date=ends, basis="", computed_from="")
    assert told in dated(clock, day, Case())
