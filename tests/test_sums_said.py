"""Sums as people put them in a message: the price, what came back, and what is neither."""

from decimal import Decimal

import pytest

from agent.domain.case import Money
from agent.domain.figures import money
from agent.reading.amounts import amounts
from agent.reading.text import understand


def said(text: str, currency: str | None = "USD", standing: Money | None = None) -> dict[str, str]:
    """The sums that are read from `text`, by field."""
    updates = amounts(understand(text), (), currency, standing)
    return {u.field: f"{u.value.value} {u.value.currency}" for u in updates}


@pytest.mark.parametrize(
    ("text", "currency", "price"),
    [
        ("projector, 259.99, Portland", "USD", "259.99 USD"),
        ("kettle dead. amazon uk, 34.99", "GBP", "34.99 GBP"),
        ("1,149/- rupees mixer grinder", None, "1149 INR"),
        ("phone 7,499/-", None, "7499 INR"),
        ("57 bucks, balance shows $0.00", "USD", "57 USD"),
        ("can't return a 55 quid kettle", None, "55 GBP"),
        ("juicer arrived cracked, sold by amazon, £69", None, "69 GBP"),
        ("$58 postage for a $71 tripod", None, "71 USD"),
        ("I want my $90 back", None, "90 USD"),
        ("Refund of $310 was processed but not credited", None, "310 USD"),
    ],
)
def test_the_price(text: str, currency: str | None, price: str) -> None:
    assert said(text, currency) == {"amount": price}


@pytest.mark.parametrize(
    ("text", "price", "back"),
    [
        ("paid 95 got 38", "95 USD", "38 USD"),
        ("paid 499 usd, got 249.50 back", "499 USD", "249.50 USD"),
        ("paid 499 usd, got 249.50 back, sorry 299.40", "499 USD", "299.40 USD"),
        ("it cost $80, they refunded $30 and kept $50", "80 USD", "30 USD"),
    ],
)
def test_the_price_and_what_came_back(text: str, price: str, back: str) -> None:
    assert said(text) == {"amount": price, "amount_refunded": back}


@pytest.mark.parametrize(
    "text",
    [
        "they kept $40",
        "deducted $40 because the box was open",
        "they want a $40 restocking fee",
        "I paid $40 to UPS to send it back",
        "they offered me $40",
        "I'd settle for $40",
        "a guy at work paid $900",
        "my friend got $40 back from them",
        "my rent is $900",
        "it's only $40 at Walmart",
        "the small claims limit is $900",
        "rücksendekosten 40 €",
    ],
)
def test_what_is_neither(text: str) -> None:
    assert said(text) == {}


def test_a_correction_mends_the_price_that_stands() -> None:
    standing = Money(value=Decimal(48), currency="USD")
    assert said("oops 84, typed it backwards", None, standing) == {}
    assert said("oops 84, typed it backwards", "USD", standing) == {"amount": "84 USD"}
    assert said("84 of them", "USD", standing) == {}


def test_a_number_is_no_sum_where_the_currency_is_unknown() -> None:
    assert said("projector, 259.99", None) == {}


def test_rupees_as_they_are_written_in_india() -> None:
    (found,) = money("cost 7,499/- only")
    assert (found.value.value, found.value.currency, found.text) == (
        Decimal(7499),
        "INR",
        "7,499/-",
    )
