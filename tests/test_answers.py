"""Short answers belong to the question that was asked."""

import datetime

import pytest

from agent.domain.case import Case
from agent.domain.vocabulary import Fulfilment, PaymentMethod
from agent.engines.rules import RulesEngine

TODAY = datetime.date(2026, 11, 22)


async def read(message: str, asked: str | None) -> dict[str, object]:
    case = Case(item="kettle", fault="leaks", open_question=asked)
    reading = await RulesEngine().read(message, case, TODAY)
    return {update.field: update.value for update in reading.updates}


@pytest.mark.parametrize(
    "asked", ["delivered_on", "statement_on", "expected_on", "returned_on", "refund_issued_on"]
)
@pytest.mark.parametrize("message", ["October 3", "3 Oct 2026", "it was on the 3rd of October"])
async def test_a_bare_date_answers_the_question(asked: str, message: str) -> None:
    assert (await read(message, asked)).get(asked) == datetime.date(2026, 10, 3)


async def test_a_date_with_its_own_role_keeps_it() -> None:
    found = await read("It was delivered on October 3", "statement_on")
    assert found.get("delivered_on") == datetime.date(2026, 10, 3)
    assert "statement_on" not in found


@pytest.mark.parametrize("message", ["Amazon", "both Amazon", "it says amazon.com and amazon.com"])
async def test_amazon_alone_answers_who_sold_and_shipped(message: str) -> None:
    assert (await read(message, "fulfilment")).get("fulfilment") is Fulfilment.AMAZON
    assert "fulfilment" not in await read("Amazon", None)


@pytest.mark.parametrize(("message", "country"), [("us", "US"), ("UK.", "GB"), ("de", "DE")])
async def test_a_country_may_be_two_letters(message: str, country: str) -> None:
    assert (await read(message, "jurisdiction")).get("country") == country
    assert "country" not in await read("they refused us", "jurisdiction")


@pytest.mark.parametrize(
    ("message", "method"),
    [("credit", PaymentMethod.CREDIT_CARD), ("debit.", PaymentMethod.DEBIT_CARD)],
)
async def test_one_word_says_which_card(message: str, method: PaymentMethod) -> None:
    assert (await read(message, "payment_method")).get("payment_method") is method
