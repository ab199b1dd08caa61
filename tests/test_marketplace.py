"""Today is the day where the marketplace is."""

import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.case import Case
from agent.domain.clocks import clocks
from agent.domain.marketplace import OWN_ZONES, ZONES, today_for
from agent.domain.vocabulary import Jurisdiction
from tests.experts import FACTS

UTC = datetime.UTC


@pytest.mark.parametrize(
    ("place", "country", "day"),
    [
        ("US", "US", 21),
        ("UK", "GB", 22),
        ("EU", "DE", 22),
        ("IN", "IN", 22),
        ("AU", "AU", 22),
        ("CA", "CA", 21),
        ("unknown", None, 22),
    ],
)
def test_four_in_the_morning_in_london(place: str, country: str | None, day: int) -> None:
    now = datetime.datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
    case = Case.model_validate({"jurisdiction": place, "country": country})
    assert today_for(case, now) == datetime.date(2026, 11, day)


def test_late_in_the_evening_the_east_is_a_day_ahead() -> None:
    now = datetime.datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
    days = {
        place: today_for(Case(jurisdiction=Jurisdiction(place)), now).day
        for place in ("US", "UK", "EU", "IN", "AU")
    }
    assert days == {"US": 22, "UK": 22, "EU": 22, "IN": 23, "AU": 23}
    assert today_for(Case(jurisdiction=Jurisdiction.EU, country="GR"), now).day == 23


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        today_for(Case(), datetime.datetime(2026, 11, 22, 12, 0))  # noqa: DTZ001


@given(
    st.datetimes(
        datetime.datetime(2024, 1, 1),  # noqa: DTZ001
        datetime.datetime(2030, 1, 1),  # noqa: DTZ001
        timezones=st.sampled_from([UTC, ZoneInfo("Asia/Tokyo"), ZoneInfo("America/Denver")]),
    ),
    st.sampled_from(sorted({*ZONES.values(), *OWN_ZONES.values()})),
)
def test_the_day_agrees_with_an_independent_calendar(now: datetime.datetime, zone: str) -> None:
    places = {name: Case(jurisdiction=place) for place, name in ZONES.items()}
    places |= {
        name: Case(jurisdiction=Jurisdiction.EU, country=country)
        for country, name in OWN_ZONES.items()
    }
    assert today_for(places[zone], now) == now.astimezone(tz.gettz(zone)).date()


@given(st.dates(datetime.date(2020, 1, 1), datetime.date(2040, 1, 1)))
def test_three_business_days_of_prime(ordered: datetime.date) -> None:
    case = Case.model_validate(
        {
            "problem": "digital_or_subscription",
            "jurisdiction": "US",
            "item": "Prime membership",
            "ordered_on": ordered,
        }
    )
    (clock,) = [c for c in clocks(case, FACTS) if c.name == "Prime refund in full"]
    begun = np.datetime64(ordered)
    back = begun if np.is_busday(begun) else np.busday_offset(begun, 0, "backward")
    assert clock.date == np.busday_offset(back, 3).astype(datetime.date)
