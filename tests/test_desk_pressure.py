"""Lines of a desk under pressure: whose they are, what they do, and the person's like them."""

from datetime import date

import pytest

from agent.domain.case import Case
from agent.domain.moves import Move
from agent.domain.vocabulary import Channel, Fulfilment, Outcome, Problem
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.moves.their_words import bare

TODAY = date(2026, 11, 23)
AT_THE_CHAT = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    fulfilment=Fulfilment.AMAZON,
    item="lamp",
    fault="it flickers",
    current_channel=Channel.CHAT,
    talking=True,
)
M = Move


@pytest.mark.parametrize(
    ("line", "move"),
    [
        ("I'm transferring you now, please don't close the window.", M.TRANSFERS),
        ("Item is out of stock so a replacement is not available.", M.REFUSES),
        ("Your membership fee isn't refundable as it has been used.", M.REFUSES),
        ("The price dropped after your purchase and we don't do price matching.", M.REFUSES),
        ("GPS confirms delivery, so from our end the order is complete.", M.REFUSES),
        ("No refund possible. Item used.", M.REFUSES),
        ("You have two minutes to accept the $15 credit, or I have to close this chat.",
         M.OFFERS_CREDIT),
        ("Half the price back is the most generous I can be today.", M.OFFERS_PART),
        ("We are refunding you in full, no need to send the item back.", M.AGREES),
        ("If you dispute the charge with your bank we will close your Amazon account.", M.ACCUSES),
        ("Tell me the code we just texted you so I can release the refund.", M.ASKS_PRIVATE_DATA),
        ("Give me a number and we finish this today.", M.ASKS_LOWEST),
        ("Pickup attempt failed as customer not available. We have rescheduled it.", M.STALLS),
        ("Give us seven more days, the boss is travelling.", M.STALLS),
        ("May I know the reason for the return?", M.ASKS_WHY),
        ("I don't have access to that information, sir.", M.STALLS),
    ],
)  # fmt: skip
def test_a_line_under_pressure_is_theirs_and_known(line: str, move: Move) -> None:
    assert read(line, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT).move is move


def test_a_refund_on_terms_is_no_yes() -> None:
    line = "Please cancel your A-to-z claim first, then we will refund you in full."
    reading = read(line, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT)
    assert reading.contact is not None
    assert reading.contact.outcome not in (Outcome.AGREED, Outcome.PROMISED)


@pytest.mark.parametrize(
    "line",
    [
        "I can send you the photos if you need them",
        "I don't have access to the app any more",
        "the system won't let me process a return",
        "no return possible, says the app",
        "I've already told you that I paid by card",
        "what's the best I can do now?",
        "is that the best I can do with this?",
        "I can't find any refund on my side",
        "I am not allowed to return it because of the window",
        "I created a new account last week",
        "may i know my options?",
        "keep the lamp and we are done, he offered that",
        "merci beaucoup, je reviens vers vous demain si ça bloque",
    ],
)
def test_the_persons_own_words_stay_theirs(line: str) -> None:
    assert not bare(understand(line), Channel.CHAT)
