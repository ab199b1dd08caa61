"""Whose voice a bare line is in, and what is never taken from the other side's words."""

import datetime

import pytest

from agent.domain.case import Case
from agent.domain.moves import Move
from agent.domain.vocabulary import Channel, Fulfilment, Problem, Route
from agent.reading import read
from agent.reading.moves_voice import desk_speaks

TODAY = datetime.date(2026, 11, 22)
AT_THE_CHAT = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    fulfilment=Fulfilment.AMAZON,
    item="lamp",
    fault="it flickers",
    current_channel=Channel.CHAT,
    talking=True,
)
THEIRS = (
    "we are unable to process a refund on this order",
    "please upload a picture of the label",
    "have you worn it or removed the tags?",
    "i'll be ending this chat now",
    "supervisor is not available sir",
    "i can offer you a small credit for the trouble",
    "our records show that it was delivered",
    "my manager has already looked at this",
    "you are abusing the returns program",
    "was the machine faulty when it arrived?",
)
OWN = (
    "i bought it on november 3 and it broke",
    "my order is 112-1234567-7654321",
    "they refused again",
    "he says i broke it",
    "we bought it for our son",
    "what should i say now?",
    "can you make it shorter?",
    "thank you, that helps",
    "should i take the offer?",
    "i checked the order page, it says sold by amazon",
    "you said i have ten days",
    "our parcel never came",
)


@pytest.mark.parametrize("text", THEIRS)
def test_a_line_of_a_desk_is_known_without_a_label(text: str) -> None:
    assert desk_speaks(text, at_a_desk=True)


@pytest.mark.parametrize("text", OWN)
def test_the_person_speaks_for_themselves(text: str) -> None:
    assert not desk_speaks(text, at_a_desk=True)


@pytest.mark.parametrize("text", THEIRS)
def test_a_pasted_line_gets_an_answer_and_tells_no_fact(text: str) -> None:
    reading = read(text, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT)
    assert reading.route is Route.COACH
    assert reading.contact is not None
    told = {update.field for update in reading.updates}
    assert told.isdisjoint({"fault", "private", "evidence", "item", "amount", "problem"})


def test_what_they_ask_for_is_not_what_the_person_has() -> None:
    asked = "Kindly share the unboxing video sir, without that it is not possible"
    reading = read(asked, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT)
    assert reading.move is Move.ASKS_PROOF
    assert all(update.field != "evidence" for update in reading.updates)


@pytest.mark.parametrize("span", ["24 to 48 hours", "2-3 minutes", "10:02", "November 2", "3 days"])
def test_a_span_of_time_is_no_offer(span: str) -> None:
    text = f"Agent: I can give you an answer at {span}"
    reading = read(text, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT)
    assert reading.contact is None or reading.contact.offer is None


def test_a_notice_quoted_in_a_story_is_no_contact_of_today() -> None:
    story = (
        'Amazon closed my account on November 14, 2026 "due to excessive returns". I am in Ohio.'
    )
    contact = read(story, Case(), TODAY).contact
    assert contact is None or contact.on != TODAY


def test_the_day_told_beside_a_quotation_is_the_day_of_the_contact() -> None:
    text = 'They said "the window is closed" on November 18.'
    contact = read(text, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT).contact
    assert contact is not None
    assert contact.on == datetime.date(2026, 11, 18)


def test_the_sellers_name_on_an_order_page_is_no_speaker() -> None:
    story = (
        "Seller ships: blender $389, order 112-1234567-7654321, I would take $300, keep it private"
    )
    reading = read(story, Case(), TODAY)
    assert reading.contact is None or reading.contact.offer is None
