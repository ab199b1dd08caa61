"""The answers to offers, as rows; see `coaching_lines` for how they are read."""

from typing import Literal

from agent.domain.base import Value
from agent.domain.moves import Move

Desk = Literal["chat", "supervisor", "seller", "phone", "bank", "maker", "carrier", "other"]
Need = Literal[
    "chat",
    "supervisor",
    "seller",
    "phone",
    "bank",
    "maker",
    "carrier",
    "other",
    "reason",  # the person has said what is wrong, and the case rests on it
    "right",  # the law of the place gives a right, and it was not stated here yet
    "no fee",  # that right leaves no room for a fee
    "proof",
    "particulars",  # they ask for numbers, days or papers of the order
    "in kind",  # a replacement or a repair
    "whole credit",  # all of the price, but not as money
    "take",
    "met",  # all that was asked for
    "counter",
    "refuse",
    "amazon ships",
    "seller ships",
    "window",  # they name a time that is over
    "by carrier",  # they name who carried it
    "cause",  # they ask for a cause, or how it was used
    "police",  # they ask for a report
    "passed",  # the person was handed on already
    "gone",  # the talk is over already
    "code",  # they name a code that was given at the door
    "found sound",  # they say that they found nothing wrong
    "no fault",  # the person said that nothing is wrong with the item
    "seller asked",  # the seller was asked, and said no or nothing
    "since",  # the day is known on which this desk was asked first
    "waited",  # somebody asked the person to wait before
    "money",  # they speak of the refund, and its sum is known
    "other money",  # what is offered is not in the currency of the price
    "too much",  # what is offered is well above the price
]
M = Move
OFFERING = (M.OFFERS_PART, M.OFFERS_CREDIT, M.OFFERS_REPLACEMENT)


class Row(Value):
    """One answer. `then`: what the person does if they refuse; empty for the usual advice."""

    move: Move
    say: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    then: str = ""


ANSWERS: tuple[Row, ...] = (
    Row(
        move=M.OFFERS_PART,
        needs=("other money",),
        say=(
            "Thank you. Can you {write} the sum in the currency I paid in, and that it goes back "
            "the way I paid?",
            "I paid {sum}. Can you {write} what you offer in that currency?",
        ),
        then="answer nothing before you know the sum in your own money",
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("too much",),
        say=(
            "Thank you. Can you {write} how that sum is made up, and that it is for this order?",
            "I paid {sum} for this order. Can you {write} what the rest of that sum is for?",
        ),
        then="answer nothing before you know what the sum is for",
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("take", "met", "in kind"),
        say=(
            "Thank you, please do that. On which day do I have it, and under which "
            "reference number?",
            "Thank you, that is what I asked for. Can you {write} the day and a reference number?",
        ),
        then="take a screenshot of the promise, and {next}",
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("take", "met"),
        say=(
            "Thank you, I accept that. Can you {write} the amount, the date and a "
            "reference number?",
            "Thank you, please go ahead. On which day is it with me, and under which "
            "reference number?",
        ),
        then="take a screenshot of the promise, and {next}",
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("take",),
        say=(
            "Thank you for looking for a way. Can you {write} the exact offer, the date "
            "and a reference number?",
            "Thank you. Is that the most that is possible here, and can I have it in writing?",
        ),
        then="the offer is still on the table: save it in writing first",
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("counter", "right"),
        say=(
            "{right} Can I have {wish} instead of {offer}?",
            "{right} What stands between {offer} and {wish}?",
        ),
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("refuse", "right"),
        say=(
            "{right} Can I have {wish} instead of {offer}?",
            "{right} What stands between {offer} and {wish}?",
        ),
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("counter", "whole credit"),
        say=(
            "Thank you. Can the full {sum} go back to the way I paid instead?",
            "Thank you, but I ask for {sum} the way I paid. Who can arrange that?",
        ),
        then="the credit is still an offer: keep it in writing, and {next}",
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("refuse",),
        say=(
            "Thank you, but I do not take {offer}{because}. Can I have {wish}?",
            "That is not what I ask for{because}. Who can decide on {wish}?",
        ),
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("counter", "reason"),
        say=(
            "Thank you, but {offer} does not put this right{because}. Can I have {wish}?",
            "I have noted {offer}, and it leaves this as it is{because}. Who can decide on {wish}?",
        ),
    ),
    Row(
        move=M.OFFERS_PART,
        needs=("counter",),
        say=(
            "Thank you for the offer. Can I have {wish}?",
            "I have noted your offer. What would it take for {wish}?",
        ),
    ),
    Row(
        move=M.OFFERS_PART,
        say=(
            "Thank you for looking for a way. What exactly do you offer, in which form and "
            "by which date?",
            "I would like to see it in writing. What is the exact offer, and by which date?",
        ),
        then="answer nothing before you know the amount and the form",
    ),
)
OFFERS: tuple[Row, ...] = tuple(
    row.model_copy(update={"move": move}) for move in OFFERING for row in ANSWERS
)
