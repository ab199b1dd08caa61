"""Contacts told of: with whom, how each ended, who spoke, and what is no contact at all."""

from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Contact
from agent.domain.vocabulary import Channel, OfferKind, Outcome
from agent.reading.contacts.contacts import contacts
from agent.reading.message.text import understand

TODAY = date(2026, 11, 22)
C, End = Channel, Outcome


def told(text: str, last: Channel | None = None) -> tuple[Contact, ...]:
    return contacts(understand(text), TODAY, last, "USD").contacts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chat no, supervisor no, exec email 2 weeks silent.",
            [(C.CHAT, End.REFUSED), (C.SUPERVISOR, End.REFUSED), (C.EXECUTIVE_EMAIL, End.NO_REPLY)],
        ),
        ("3.15pm chat w/ Lucia. Denied.", [(C.CHAT, End.REFUSED)]),
        (
            "I asked the seller for help, then chat refused",
            [(C.SELLER_MESSAGE, End.OPENED), (C.CHAT, End.REFUSED)],
        ),
        ("I've messaged the seller four times, nothing back", [(C.SELLER_MESSAGE, End.NO_REPLY)]),
        ("Verkäufer antwortet nicht", [(C.SELLER_MESSAGE, End.NO_REPLY)]),
        ("Verkäufer schreibt: zu spät", [(C.SELLER_MESSAGE, End.REFUSED)]),
        ("Le vendeur refuse le retour", [(C.SELLER_MESSAGE, End.REFUSED)]),
        ("El vendedor no contesta", [(C.SELLER_MESSAGE, End.NO_REPLY)]),
        ("Il venditore propone un buono", [(C.SELLER_MESSAGE, End.OFFERED)]),
        ("De verkoper reageert niet", [(C.SELLER_MESSAGE, End.NO_REPLY)]),
        ("Called 4 times, every time 48 hrs only they say", [(C.CHAT, End.STALLED)]),
        ("Chargeback filed, waiting for the decision", [(C.CARD_DISPUTE, End.OPENED)]),
        ("Supervisor promised to call back and never did", [(C.SUPERVISOR, End.NO_REPLY)]),
        ("Chat offered a replacement but no money", [(C.CHAT, End.OFFERED)]),
        ("The maker says water damage is not covered", [(C.MANUFACTURER_WARRANTY, End.REFUSED)]),
    ],
)
def test_each_contact_has_its_own_end(text: str, expected: list[tuple[Channel, Outcome]]) -> None:
    assert [(one.channel, one.outcome) for one in told(text)] == expected


def test_name_and_day_stay_with_the_right_contact() -> None:
    chat, supervisor = told("Chat refused, supervisor Dana refused on Nov 18.")
    assert (chat.channel, chat.who, chat.on) == (C.CHAT, None, None)
    assert (supervisor.who, supervisor.on) == ("Dana", date(2026, 11, 18))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lady on the phone, Grace, promised a full refund", "Grace"),
        ("Customer care Neha told investigation done, refund denied", "Neha"),
        ("Supervisor (Kim) said final decision", "Kim"),
        ("They offered store credit, said Jenny from chat", "Jenny"),
        ("A guy named Marcus on chat refused", "Marcus"),
        ("Chat refused on Monday", None),
    ],
)
def test_who_spoke_is_read_in_any_place(text: str, name: str | None) -> None:
    assert told(text)[-1].who == name


def test_a_pasted_chat_is_one_contact_with_its_end() -> None:
    log = (
        "[10:02] Anjali: I see the return window has expired.\n"
        "[10:03] Me: it is unopened, please make an exception\n"
        "[10:05] Anjali: I'm really sorry, I'm unable to make an exception."
    )
    (only,) = told(log)
    assert (only.channel, only.outcome, only.who) == (C.CHAT, End.REFUSED, "Anjali")


def test_the_lines_of_an_order_page_are_no_chat() -> None:
    assert told("Order placed: 1 November\nSold by: TrellisCo\nTotal: $20") == ()


def test_an_offer_turned_down_is_an_offer() -> None:
    (only,) = told("I turned down a $15 credit from chat last week.")
    assert only.outcome is End.OFFERED
    assert only.offer is not None
    assert only.offer.kind is OfferKind.GIFT_CARD
    assert only.offer.amount is not None
    assert only.offer.amount.value == Decimal(15)


@pytest.mark.parametrize(
    "text",
    [
        "I want to dispute the charge with my bank",
        "They could say I used it, but I didn't",
        "They might offer me a replacement, would I have to accept?",
        "I would refuse a gift card",
        "Should I open an A-to-z claim?",
        "On Reddit people say the seller ghosts you",
        "My friend says do a chargeback, his seller offered him $50 when he did.",
        "I haven't contacted the seller yet",
        "Wenn die ablehnen, gehe ich zum Anwalt",
        "I never called, I don't like phoning",
        "There was no charger in the box",
    ],
)
@pytest.mark.parametrize("last", [None, Channel.CHAT])
def test_what_did_not_happen_is_no_contact(text: str, last: Channel | None) -> None:
    assert told(text, last) == ()


def test_the_denial_that_the_case_is_about_is_no_contact() -> None:
    assert told("Amazon refused my return") == ()
