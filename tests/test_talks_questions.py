"""Wishes about the draft and plain questions, as they came up in long talks."""

from decimal import Decimal

import pytest

from agent.domain.case import Case, Money
from agent.domain.vocabulary import Channel, Problem
from agent.reading.message.text import understand
from agent.reading.questions.revisions import revision

C = Channel
CASE = Case(
    problem=Problem.DEFECTIVE_ON_ARRIVAL,
    amount=Money(value=Decimal(149), currency="USD"),
    item="headphones",
    fault="the left side is dead",
    current_channel=C.SUPERVISOR,
    talking=True,
)


def added(message: str) -> tuple[str, ...] | None:
    """The sentences that `message` asks to add; None where it is no wish about the draft."""
    found = revision(understand(message), CASE)
    return found.additions if found else None


@pytest.mark.parametrize(
    ("message", "sentences"),
    [
        ("say I've been a customer since 2009", ("I've been a customer since 2009.",)),
        ("add my case number C1-88213 to the letter", ("My case number is C1-88213.",)),
        ("put the tracking number in there", ("The tracking number is [TRACKING NUMBER].",)),
        (
            "mention the ref number and the 1.2 kg",
            ("The reference number is [REFERENCE NUMBER].", "Please also note the 1.2 kg."),
        ),
        (
            "add the overdraft fee of $35 to the mail",
            ("Please also note the overdraft fee of $35.",),
        ),
        ("include my $12 postage in the e-mail", ("Please also note my $12 postage.",)),
        ("add that the rep said no", ("The rep said no.",)),
        ("add the left side died on day 3", ("The left side died on day 3.",)),
        ("add the photos too", ("I have photos.",)),
        ("include the delivery date", ()),
    ],
)
def test_what_is_named_is_added_as_a_sentence(message: str, sentences: tuple[str, ...]) -> None:
    assert added(message) == sentences


@pytest.mark.parametrize(
    "message",
    [
        'now the seller messaged me: "we refund you $300 if you drop the dispute and delete it"',
        'he wrote: "please make it shorter and sign here"',
        'she said "remove the photos, then change the amount to $20"',
    ],
)
def test_words_of_others_change_no_draft(message: str) -> None:
    assert added(message) is None


@pytest.mark.parametrize(
    "message", ['"make it shorter"', "great thx!! one more thing - shorter", "last thing: shorter"]
)
def test_a_wish_after_thanks_is_one(message: str) -> None:
    found = revision(understand(message), CASE)
    assert found
    assert found.length == "shorter"


def test_whom_it_is_for_is_whose_words_change() -> None:
    jeff = revision(understand("write it to jeff. say I've been a customer since 2009"), CASE)
    assert jeff
    assert jeff.channel is C.EXECUTIVE_EMAIL
