"""A code that a driver asks for at the door: told as a fact, and answered where they claim it."""

from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Case, Money, merge
from agent.domain.moves import Move
from agent.domain.vocabulary import Channel, Jurisdiction, Outcome, Problem, Route
from agent.reading import read

TODAY = date(2026, 11, 24)
CASE = Case(
    problem=Problem.DELIVERED_NOT_RECEIVED,
    jurisdiction=Jurisdiction.UK,
    amount=Money(value=Decimal(88), currency="GBP"),
    talking=True,
    current_channel=Channel.CHAT,
)


@pytest.mark.parametrize(
    "message",
    [
        "they say the code was given. what do i say",
        "seller says the OTP was entered correctly, what now",
        "They: it was delivered against the one-time password you provided",
        "he claims i gave the pin to the driver. how should i respond?",
    ],
)
def test_a_code_that_they_claim_was_given_is_asked_for_in_detail(message: str) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    assert reading.route is Route.COACH
    assert reading.contact is not None
    assert reading.contact.move is Move.BLAMES_CUSTOMER


def test_that_no_code_came_goes_into_the_words_once() -> None:
    told = read("mum never got any code! what do i say back", CASE, TODAY)
    case = merge(CASE, told.updates, 1)
    assert case.facts == ("mum never got any code!",)
    again = read("She never got any code at all.", case, TODAY)
    assert not [u for u in again.updates if u.field == "facts"]


def test_what_they_want_is_no_fact_of_the_persons() -> None:
    reading = read(
        "she wants a photo of my door. what do i reply", CASE, TODAY, last_channel=Channel.CHAT
    )
    assert not [u for u in reading.updates if u.field == "facts"]


@pytest.mark.parametrize(
    ("message", "heard"),
    [
        ("they say its past the window. what do i say", True),
        ("they say i signed for it. what do i answer?", True),
        ("amazon says no. how do i reply", True),
        ("how long does a refund take? they say 8 weeks", False),
        ("they say 8 weeks. is that normal?", False),
    ],
)
def test_hearsay_is_heard_at_the_desk_where_an_answer_is_asked_for(
    message: str, heard: bool
) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    told = reading.contact is not None and reading.contact.outcome is Outcome.REFUSED
    assert told is heard
