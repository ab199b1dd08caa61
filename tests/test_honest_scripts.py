"""Built-in words say what was told, to whom it concerns, and always ask for something."""

import datetime
from decimal import Decimal

import pytest

from agent.domain.case import Case, Money, Private
from agent.domain.composing import compose_all
from agent.domain.style import Style
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    PaymentMethod,
    Problem,
)
from knowledge.facts import FactSheet

TODAY = datetime.date(2026, 11, 22)
FACTS = FactSheet.load()
ASKS = ("asking", "like", "ask", "Please", "Could you", "claim", "report", "appeal", "grateful")


def case(problem: Problem, place: Jurisdiction = Jurisdiction.US, **more: object) -> Case:
    values = {
        "problem": problem,
        "jurisdiction": place,
        "fulfilment": Fulfilment.AMAZON,
        "payment_method": PaymentMethod.CREDIT_CARD,
        "item": "kettle",
        "amount": Money(value=Decimal(189), currency="GBP"),
        "delivered_on": TODAY - datetime.timedelta(days=70),
        "denial_reason": "they closed the window",
    }
    return Case.model_validate(values | more)


def texts(of: Case, *channels: Channel) -> list[str]:
    return [d.text for c in channels for d in compose_all(c, of, TODAY, FACTS)]


@pytest.mark.parametrize("problem", Problem)
def test_no_event_is_told_that_the_kind_of_problem_does_not_hold(problem: Problem) -> None:
    for text in texts(case(problem), *Channel):
        for invented in ("household", "did not come as sold", "was limited"):
            assert invented not in text


@pytest.mark.parametrize("place", Jurisdiction)
@pytest.mark.parametrize("problem", Problem)
def test_the_address_for_billing_errors_is_american(problem: Problem, place: Jurisdiction) -> None:
    for text in texts(case(problem, place), Channel.CARD_DISPUTE):
        if "FOR BILLING ERRORS" in text:
            assert place is Jurisdiction.US
            assert "billing error (" in text


@pytest.mark.parametrize("problem", Problem)
def test_a_bank_is_not_left_to_guess_who_told(problem: Problem) -> None:
    found = texts(case(problem), Channel.CARD_DISPUTE)
    assert all("I was told" not in text for text in found)


@pytest.mark.parametrize("secret", ["store credit", "an exception or credit", "half back"])
def test_words_ask_for_something_whatever_is_private(secret: str) -> None:
    told = case(
        Problem.WINDOW_PASSED_CHANGE_OF_MIND, private=(Private(name="floor", value=secret),)
    )
    for text in texts(told, Channel.CHAT):
        assert any(ask in text for ask in ASKS)
        assert secret not in text


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.EXECUTIVE_EMAIL])
def test_a_casual_tone_keeps_the_facts(channel: Channel) -> None:
    told = case(Problem.WINDOW_PASSED_DEFECT, fault="it leaks")
    plain = compose_all(channel, told, TODAY, FACTS)[0].text
    casual = compose_all(channel, told, TODAY, FACTS, Style(tone="casual"))[0].text
    assert casual != plain
    assert casual.startswith("Hi")
    for fact in ("kettle", "£189", "it leaks"):
        assert (fact in plain) == (fact in casual)
