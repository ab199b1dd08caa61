"""A plain request for words is one, however it is named; it is never news of the case."""

import datetime

import pytest

from agent.domain.case import Case
from agent.domain.vocabulary import Channel, Fulfilment, Problem, Route
from agent.reading import read

TODAY = datetime.date(2026, 11, 22)
GOING = Case(
    problem=Problem.DEFECTIVE_ON_ARRIVAL,
    fulfilment=Fulfilment.FBM,
    item="kettle",
    current_channel=Channel.CHAT,
    talking=True,
)
NAMES: dict[Channel, tuple[str, ...]] = {
    Channel.CHAT: ("chat message", "text for the chat"),
    Channel.SUPERVISOR: ("supervisor", "phone script for the supervisor"),
    Channel.SELLER_MESSAGE: ("seller message", "message to the seller"),
    Channel.A_TO_Z_CLAIM: ("a-to-z claim", "A to Z"),
    Channel.A_TO_Z_APPEAL: ("a-to-z appeal", "appeal of the claim"),
    Channel.EXECUTIVE_EMAIL: (
        "executive email",
        "e-mail to the management",
        "account appeal",
        "mail to their bosses",
        "letter for the people at the top",
    ),
    Channel.MANUFACTURER_WARRANTY: ("letter to the maker", "warranty claim"),
    Channel.COMPLAINT_BODY: (
        "attorney general form",
        "BBB complaint",
        "FTC report",
        "complaint to Citizens Advice",
        "grievance officer letter",
        "form for the consumer centre",
    ),
    Channel.CARD_DISPUTE: (
        "card dispute letter",
        "letter to my bank",
        "section 75 letter",
        "card dispute",
        "section 75",
    ),
    Channel.FORMAL_CLAIM: (
        "letter before action",
        "notice of dispute",
        "small claims statement",
        "consumer guarantee letter",
        "conformity letter",
    ),
}
FRAMES = ("{}", "{} please", "write the {}", "ok now the {}", "can you draft a {} for me?")
ASKED = [
    (channel, frame.format(name))
    for channel, names in NAMES.items()
    for name in names
    for frame in FRAMES
]


@pytest.mark.parametrize(("channel", "text"), ASKED)
def test_a_request_by_name_is_for_those_words_and_tells_nothing(
    channel: Channel, text: str
) -> None:
    reading = read(text, GOING, TODAY, last_channel=Channel.CHAT)
    assert (reading.route, reading.wanted_channel) == (Route.DRAFT, channel)
    assert reading.contact is None
    assert reading.updates == ()


@pytest.mark.parametrize(
    "text",
    [
        "the seller",
        "Amazon",
        "I wrote to the seller on Monday and they refused",
        "the bank turned my dispute down",
        "sold by the seller, paid with a credit card",
        "the supervisor said no",
    ],
)
def test_news_and_answers_are_no_request(text: str) -> None:
    reading = read(text, GOING, TODAY, last_channel=Channel.CHAT)
    assert reading.route is not Route.DRAFT
