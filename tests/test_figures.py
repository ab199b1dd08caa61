"""Figures in text: the notations people use, round trips, and text meant to break a parser."""

import time
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.case import Money
from agent.domain.figures import (
    dates,
    day_counts,
    emails,
    links,
    money,
    order_ids,
    percents,
    phones,
    same_money,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$389", "389", "USD"),
        ("389 dollars", "389", "USD"),
        ("1.299,00 €", "1299", "EUR"),
        ("€ 169,99", "169.99", "EUR"),
        ("1.299 EUR", "1299", "EUR"),
        ("£45.50", "45.50", "GBP"),
        ("USD 1,200", "1200", "USD"),
        ("$50 USD", "50", "USD"),
        ("A$80", "80", "AUD"),
        ("$80 AUD", "80", "AUD"),
        ("CA$ 12.30", "12.30", "CAD"),
        ("₹4,999", "4999", "INR"),
        ("₹1,20,000", "120000", "INR"),
        ("Rs 500", "500", "INR"),
        ("Rs. 1,499", "1499", "INR"),
        ("50 bucks", "50", "USD"),
        ("fifty bucks", "50", "USD"),
        ("a hundred and fifty dollars", "150", "USD"),
        ("389.-", "389", "EUR"),
        ("$1.2k", "1200", "USD"),
        ("1 299,00 €", "1299", "EUR"),
    ],
)
def test_money_in_many_notations(text: str, value: str, currency: str) -> None:
    (found,) = money(f"I paid {text}, and then")
    assert same_money(found.value, Money(value=Decimal(value), currency=currency))


def test_a_bare_dollar_sign_takes_the_dollar_of_the_place() -> None:
    assert money("$80", "CAD")[0].value.currency == "CAD"
    assert money("$80", "EUR")[0].value.currency == "USD"


@pytest.mark.parametrize(
    "text",
    ["45 days", "order 112-1234567-7654321", "sold 50 dollarama", "3 of 4", "9/3/26", "24/7"],
)
def test_what_is_not_money(text: str) -> None:
    assert money(text) == []


def test_the_place_of_a_finding_is_the_place_of_its_words() -> None:
    text = "They paid $20 back of £45.50 on Sept 9."
    for found in money(text):
        assert text[found.start : found.end] == found.text
    for day in dates(text, TODAY):
        assert text[day.start : day.end] == day.text


def test_same_money_compares_numbers_and_currency() -> None:
    five = Money(value=Decimal("5"), currency="USD")
    assert same_money(five, Money(value=Decimal("5.00"), currency="USD"))
    assert not same_money(five, Money(value=Decimal("5"), currency="CAD"))
    assert not same_money(five, Money(value=Decimal("5.01"), currency="USD"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sept 9", "2026-09-09"),
        ("9 sept 2026", "2026-09-09"),
        ("Sept. 9, 2025, delivered", "2025-09-09"),
        ("2026-09-09", "2026-09-09"),
        ("9/3/26", "2026-09-03"),
        ("13/3/26", "2026-03-13"),
        ("03.09.2026", "2026-09-03"),
        ("the 9th of September", "2026-09-09"),
        ("9. September", "2026-09-09"),
        ("1er octobre", "2026-10-01"),
        ("9 de septiembre de 2025", "2025-09-09"),
        ("3 ottobre", "2026-10-03"),
        ("Dec 24", "2025-12-24"),
        ("last Tuesday", "2026-11-17"),
        ("yesterday", "2026-11-21"),
        ("5 weeks ago", "2026-10-18"),
        ("three days ago", "2026-11-19"),
        ("two months ago", "2026-09-22"),
        ("hace 3 días", "2026-11-19"),
        ("vor drei Tagen", "2026-11-19"),
        ("il y a deux semaines", "2026-11-08"),
        ("3 giorni fa", "2026-11-19"),
        ("until Jan 31", "2027-01-31"),
        ("by Friday", "2026-11-27"),
        ("the window was until Oct 5", "2026-10-05"),
        ("Feb 29", "2024-02-29"),
    ],
)
def test_dates_in_many_notations(text: str, expected: str) -> None:
    (found,) = dates(text, TODAY)
    assert found.value.isoformat() == expected


def test_day_first_where_the_caller_says_so() -> None:
    assert dates("9/3/26", TODAY, day_first=True)[0].value == date(2026, 3, 9)


@pytest.mark.parametrize(
    "text", ["24/7", "1/2 price", "last week", "31.02.2026", "may be", "day 45"]
)
def test_what_is_not_a_date(text: str) -> None:
    assert dates(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("day 45", [45]),
        ("45 days after delivery", [45]),
        ("within 30 days", [30]),
        ("60-day", [60]),
        ("3–5 business days", [3, 5]),
        ("five weeks", [35]),
        ("no days", []),
    ],
)
def test_day_counts(text: str, expected: list[int]) -> None:
    assert [found.value for found in day_counts(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "112-1234567-7654321",
        "112 1234567 7654321",
        "112–1234567—7654321",
        "112-12345677654321",
        "11212345677654321",
        "ll2-1234567-765432l",
    ],
)
def test_order_ids_as_people_type_them(text: str) -> None:
    assert [f.value for f in order_ids(f"order {text}.")] == ["112-1234567-7654321"]


def test_digital_orders_and_other_numbers() -> None:
    assert [f.value for f in order_ids("d01-1234567-1234567")] == ["D01-1234567-1234567"]
    assert order_ids("4111 1111 1111 1111") == []


def test_addresses() -> None:
    text = "Write to Jeff@Amazon.com, see (https://x.org/a?b=1) or amazon.com/reportascam."
    assert [f.value for f in emails(text)] == ["jeff@amazon.com"]
    assert [f.value for f in links(text)] == ["https://x.org/a?b=1", "amazon.com/reportascam"]


def test_percents_are_numbers() -> None:
    values = [f.value for f in percents("20 % or 12.5% or fifty percent")]
    assert values == [Decimal(20), Decimal("12.5"), Decimal(50)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1-888-280-4331", ["18882804331"]),
        ("+44 20 7946 0000", ["+442079460000"]),
        ("(206) 922-0880", ["2069220880"]),
        ("2026-09-09", []),
        ("112-1234567-7654321", []),
        ("4111 1111 1111 1111", []),
        ("by 19 March 2027 (117 days)", []),
        ("call 555-0142", ["5550142"]),
        ("$389", []),
    ],
)
def test_phones(text: str, expected: list[str]) -> None:
    assert [found.value for found in phones(text)] == expected


cents = st.integers(min_value=1, max_value=999_999_999).map(lambda n: Decimal(n) / 100)


@given(cents)
def test_money_round_trips_in_four_notations(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    continental = english.translate(str.maketrans(",.", ".,"))
    for text, currency in (
        (f"${english}", "USD"),
        (f"{continental} €", "EUR"),
        (f"GBP {english}", "GBP"),
        (f"₹{amount:.2f}", "INR"),
    ):
        assert [found.value for found in money(text)] == [Money(value=amount, currency=currency)]


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_full_dates_round_trip_in_five_notations(day: date) -> None:
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%d.%m.%Y", "%m/%d/%Y"):
        assert [found.value for found in dates(day.strftime(form), TODAY)] == [day]


@given(st.integers(min_value=0, max_value=364))
def test_a_date_without_a_year_is_the_latest_not_after_today(back: int) -> None:
    day = TODAY - timedelta(days=back)
    assert [found.value for found in dates(f"on {day:%B %d}", TODAY)] == [day]


@given(st.text(st.characters(), max_size=300))
@settings(deadline=None)
def test_no_text_raises(text: str) -> None:
    for reader in (money, order_ids, emails, links, percents, phones, day_counts):
        for found in reader(text):
            assert text[found.start : found.end] == found.text
    assert all(text[f.start : f.end] == f.text for f in dates(text, TODAY))


HOSTILE = {
    "digits": "1",
    "grouped": "1,",
    "dots": "a.",
    "at": "a@",
    "dashes": "1-",
    "spaces": " ",
    "links": "http://",
    "nul": "\x00",
    "surrogates": "\ud800",
    "numbers": "one two hundred ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_is_read_in_step_with_its_length(name: str) -> None:
    unit = HOSTILE[name]
    text = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    for reader in (order_ids, emails, links, percents, phones, day_counts, money):
        reader(text)
    dates(text, TODAY)
    assert time.perf_counter() - started < 60
