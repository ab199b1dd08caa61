"""What has the words of a yes and is none never makes anybody wait for money."""

import datetime
from decimal import Decimal

import pytest

from agent.domain.case import Case, Contact, Money, Offer, merge
from agent.domain.coaching_strings import asked_in_return
from agent.domain.strings import CLAIM, CLAIM_FOR_LESS
from agent.domain.vocabulary import YES, Channel, OfferKind, Outcome
from agent.reading.reader import read

TODAY = datetime.date(2026, 11, 23)
STORY = (
    "headphones $149 bought on amazon.com, sold by Amazon, arrived Nov 3 with the left side dead. "
    "Chat refused."
)


def last_contact(message: str) -> Contact | None:
    case = merge(Case(), read(STORY, Case(), TODAY).updates, 1)
    reading = read(message, case, TODAY)
    told = [update.value for update in reading.updates if update.field == "contacts"]
    return reading.contact or (told[-1] if told and isinstance(told[-1], Contact) else None)


@pytest.mark.parametrize(
    "message",
    [
        "nobody agreed to refund me",
        'rep: "your refund was approved but cancelled by the system"',
        "rep: you are not eligible for the refund we promised",
        "they refuse to confirm the refund they promised on Nov 10",
        "we might refund you if the warehouse agrees, he says",
        "chat says we will refund once the investigation is complete",
        "she can't find the promise of a refund",
        "rep: would you like a refund or a replacement?",
        "he'll transfer me to the concessions team",
    ],
)
def test_it_is_no_yes(message: str) -> None:
    contact = last_contact(message)
    assert contact is None or contact.outcome not in (*YES, Outcome.OFFERED)


@pytest.mark.parametrize(
    "message",
    [
        "supervisor says the refund is approved, 5 days",
        "the chat agreed to refund me once I send it back",
        "rep: I have approved your refund of $149, you will see it after 3-5 days",
        "chat promised a full refund after the return is received",
    ],
)
def test_a_plain_yes_stays_one(message: str) -> None:
    contact = last_contact(message)
    assert contact is not None
    assert contact.outcome in YES


def test_a_claim_is_not_given_up_for_a_part() -> None:
    story = "A seller who ships himself sold me a fake watch for $329, it arrived Oct 30, Ohio."
    case = merge(Case(), read(story, Case(), TODAY).updates, 1)
    words = "seller offers 200 if I close the a-to-z claim"
    offer = Offer(kind=OfferKind.PARTIAL_REFUND, amount=Money(value=Decimal(200), currency="USD"))
    made = Contact(
        channel=Channel.SELLER_MESSAGE, outcome=Outcome.OFFERED, words=words, offer=offer
    )
    whole = offer.model_copy(update={"amount": Money(value=Decimal(329), currency="USD")})
    assert asked_in_return(made, words, case) is CLAIM_FOR_LESS
    in_full = made.model_copy(update={"offer": whole})
    assert asked_in_return(in_full, words, case) is CLAIM
    assert "not needed" not in CLAIM_FOR_LESS.say
