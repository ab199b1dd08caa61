"""Words and people with the name of a country or a town do not say where the person is."""

import datetime

import pytest

from agent.domain.case import Case
from agent.reading.reader import read

TODAY = datetime.date(2026, 11, 23)


def country(message: str) -> str | None:
    found = read(message, Case(), TODAY).updates
    return next((str(update.value) for update in found if update.field == "country"), None)


@pytest.mark.parametrize(
    "message",
    [
        "I told amazon it was broken from day one",
        "I told amazon it arrived broken, headphones $40",
        'Chat with Devon: "Your account is under review."',
        "Rep India on chat told me no about the kettle",
        "spoke to Austin in chat, he refused the refund",
        "a supervisor named Paris refused the toaster",
        "Chelsea from amazon said the window has closed",
    ],
)
def test_no_country_is_taken_from_it(message: str) -> None:
    assert country(message) is None


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Amazon IT, lampada 30, refused", "IT"),
        ("I bought a lamp on amazon it. They refused", "IT"),
        ("I live in Devon, the kettle broke", "GB"),
        ("Amazon refused my kettle. I'm in India", "IN"),
        ("headphones dead, amazon refused, Austin, Texas", "US"),
        ("£30 kettle on amazon.co.uk refused, Perth", "GB"),
        ("I live in Perth, £265 bench, refused", "GB"),
        ("I'm in Perth, $40 kettle refused", "AU"),
        ("Birmingham, £40 kettle refused", "GB"),
    ],
)
def test_where_the_person_is_still_counts(message: str, expected: str) -> None:
    assert country(message) == expected
