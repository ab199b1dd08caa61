"""Sums as people put them in a message: the price, what came back, and what is neither."""

from decimal import Decimal

import pytest

from agent.domain.case import Case, Money, Source
from agent.domain.figures import money
from agent.domain.vocabulary import Jurisdiction
from agent.reading.message.text import understand
from agent.reading.sums.amounts import amounts
from agent.reading.sums.currencies import UNTOLD, settled_currency


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
    assert said("oops 84, typed it backwards", "USD", standing) == {"amount": "84 USD"}
    assert said("84 of them", "USD", standing) == {}


def test_a_sum_whose_currency_nobody_told_is_read_with_doubt() -> None:
    (found,) = amounts(understand("projector, 259.99"), (), None)
    assert (found.value.value, found.confidence) == (Decimal("259.99"), UNTOLD)
    assert said("projector, model 259", None) == {}


@pytest.mark.parametrize(
    ("words", "currency", "law", "then"),
    [
        ("$52", "USD", Jurisdiction.AU, "AUD"),
        ("52 bucks", "USD", Jurisdiction.CA, "CAD"),
        ("$52", "USD", Jurisdiction.UK, None),
        ("US$52", "USD", Jurisdiction.AU, None),
        ("52 us dollars", "USD", Jurisdiction.CA, None),
        ("52 euros", "EUR", Jurisdiction.AU, None),
    ],
)
def test_a_bare_dollar_is_that_of_the_place(
    words: str, currency: str, law: Jurisdiction, then: str | None
) -> None:
    case = Case(
        amount=Money(value=Decimal(52), currency=currency),
        sources={"amount": Source(words=words, turn=1, confidence=0.9)},
    )
    assert [u.value.currency for u in settled_currency(case, law)] == ([then] if then else [])


def test_a_bare_number_is_money_of_the_place() -> None:
    case = Case(
        amount=Money(value=Decimal(64), currency="USD"),
        sources={"amount": Source(words="64", turn=1, confidence=UNTOLD)},
    )
    (found,) = settled_currency(case, Jurisdiction.UK)
    assert (found.value.currency, found.confidence) == ("GBP", 0.9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seller wants me to pay $28 postage for a $34 bird feeder", {"amount": "34 USD"}),
        ("they cut 40 dollars from my 150 because of a scratch", {"amount": "150 USD"}),
        ("a saree of 2,799 is lying here", {"amount": "2799 USD"}),
        ("it has 2,000 reviews of 1,500 words", {}),
        (
            "nur 130 € erstattet bekommen von 260 €",
            {"amount": "260 EUR", "amount_refunded": "130 EUR"},
        ),
        ("somebody has had $129.99 out of my bank", {"amount": "129.99 USD"}),
        ("wants us to sign a paper for $200", {}),
    ],
)
def test_sums_by_what_is_said_of_them(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected


def test_rupees_as_they_are_written_in_india() -> None:
    (found,) = money("cost 7,499/- only")
    assert (found.value.value, found.value.currency, found.text) == (
        Decimal(7499),
        "INR",
        "7,499/-",
    )
