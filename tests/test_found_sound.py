"""What others find of the item: no word of the person's own, and a no where the desk says it."""

from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Case, Money
from agent.domain.coaching import move_of
from agent.domain.endings import Ending
from agent.domain.moves import Move
from agent.domain.told import Told
from agent.domain.vocabulary import Channel, Outcome, Problem
from agent.reading import read

TODAY = date(2026, 11, 24)
CASE = Case(
    problem=Problem.DEFECTIVE_ON_ARRIVAL,
    item="washing machine",
    fault="it does not spin",
    talking=True,
    current_channel=Channel.CHAT,
    amount=Money(value=Decimal(389), currency="GBP"),
)
SOUND = (
    "technician came today and said no problem found",
    "the engineer came and said there's no fault",
    "engineer visited, couldn't find anything wrong with it",
    "the guy they sent says it's working as designed",
    "they tested it and say nothing is wrong with it",
    "Amazon says the technician found no issue",
    "the repair centre checked it and it is within spec",
    "he came and found nothing",
)
OWN_EXPERTS = (
    "my electrician looked at it and says there is nothing wrong with it",
    "my brother tested it and says it works fine",
)


@pytest.mark.parametrize("message", SOUND)
def test_their_finding_is_their_no_and_takes_no_fault_back(message: str) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    assert reading.contact is not None
    assert reading.contact.outcome is Outcome.REFUSED
    taken_back = [u for u in reading.updates if u.field in ("fault", "problem")]
    assert not taken_back
    assert Told.FINE not in [u.value for u in reading.updates]


@pytest.mark.parametrize("message", OWN_EXPERTS)
def test_who_was_asked_at_home_is_no_desk(message: str) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    assert reading.contact is None
    assert not [u for u in reading.updates if u.field in ("fault", "problem")]


@pytest.mark.parametrize(
    "message",
    [
        "I looked again, nothing is wrong with it, I just don't want it",
        "i told them nothing is wrong with it, i just dont want it",
    ],
)
def test_the_persons_own_word_still_takes_it_back(message: str) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    assert any(u.field == "fault" and u.value is None for u in reading.updates)


def test_a_yes_that_says_no_problem_stays_a_yes() -> None:
    reading = read(
        "He said no problem, your refund is coming", CASE, TODAY, last_channel=Channel.CHAT
    )
    assert reading.contact is not None
    assert reading.contact.outcome in (Outcome.AGREED, Outcome.PROMISED)


@pytest.mark.parametrize(
    "message",
    [
        "the engineer fixed it and it works fine now",
        "they sent a new one and it works fine",
        "they repaired it and it works again",
        "technician came yesterday and fixed it, all good",
    ],
)
def test_what_works_after_a_repair_is_settled(message: str) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    assert any(u.field == "ending" and u.value is Ending.SOLVED for u in reading.updates)


@pytest.mark.parametrize(
    "message",
    [
        "the man repaired it but it still doesn't work properly",
        "they repaired it and it broke again",
        "they will send a new one and then it should work fine",
        "they say they repaired it",
    ],
)
def test_what_does_not_work_is_not_settled(message: str) -> None:
    reading = read(message, CASE, TODAY, last_channel=Channel.CHAT)
    assert not any(u.field == "ending" and u.value for u in reading.updates)


@pytest.mark.parametrize(
    ("message", "move"),
    [
        ("i asked Sony and they say they can fix it for $60", Move.ASKS_FEE),
        ("the maker wants 42 dollars for the repair", Move.ASKS_FEE),
        ("they said a repair would cost me 60", Move.ASKS_FEE),
        ("they will repair it for free", Move.OFFERS_REPLACEMENT),
        ("they'd repair it within 14 days", Move.OFFERS_REPLACEMENT),
        ("chat says they send a technician", Move.OFFERS_REPLACEMENT),
        ("they are arranging an engineer to look at it", Move.OFFERS_REPLACEMENT),
    ],
)
def test_a_repair_with_a_price_is_asked_for_and_one_without_is_offered(
    message: str, move: Move
) -> None:
    contact = read(message, CASE, TODAY, last_channel=Channel.CHAT).contact
    assert contact is not None
    assert move_of(contact) is move
