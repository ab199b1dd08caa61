"""Faults that are told by a noun, or with "its" for "it's", go on rightly behind "The item"."""

from datetime import date

import pytest

from agent.domain.case import Case, Contact, merge
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Channel, Outcome
from agent.reading import read

TODAY = date(2026, 11, 24)


def told(message: str) -> Case:
    return merge(Case(), read(message, Case(), TODAY).updates, 1)


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (
            "mixer grinder Rs 4,299 motor burning smell on first day",
            "the motor has a burning smell",
        ),
        ("kettle burning smell from plug, $30", "has a burning smell from plug"),
        ("tv weird noise from left speaker, 300 eur", "has a weird noise from left speaker"),
        ("the drill has a burning smell", "has a burning smell"),
        ("the tv has dead pixels", "has dead pixels"),
        ("thats 40 dollars for a lamp and its broken", "is broken"),
    ],
)
def test_the_words_of_a_fault_go_on_in_a_sentence(message: str, fault: str) -> None:
    found = told(message).fault
    assert found is not None
    assert fault in found
    assert "its " not in found


def test_a_word_without_its_apostrophe_is_no_thing() -> None:
    assert told("Amazon closed my account, theres $212 gift card balance on it").item is None


def test_a_smell_of_burning_is_no_fire_that_somebody_wants_told() -> None:
    case = told("mixer grinder Rs 4,299, motor burning smell on first day, amazon.in")
    made = Contact(channel=Channel.CHAT, outcome=Outcome.STALLED, words="wait")
    case = case.model_copy(update={"contacts": (made,), "talking": True})
    found = read("my cousin said i should tell them it caught fire", case, TODAY)
    assert found.alarm is Alarm.ASKS_TO_LIE
    honest = read("my cousin said i should tell them about the burning smell", case, TODAY)
    assert honest.alarm is not Alarm.ASKS_TO_LIE
