"""How a dispute can be over, and what is still worth saying then."""

from enum import StrEnum


class Ending(StrEnum):
    """Why there is nothing left to ask for, or only something that was agreed to be watched."""

    PAID = "paid"  # the money is there, all of it
    SOLVED = "solved"  # put right in another way, or closed by the person
    FOUND = "found"  # the parcel turned up
    OWN_CHARGE = "own_charge"  # somebody at home made the order
    ACCEPTED = "accepted"  # an offer was taken, and has to be kept


OVER = frozenset(Ending) - {Ending.ACCEPTED}
"""The endings after which nothing is asked for."""

CLOSED_BY: dict[Ending, str] = {
    Ending.PAID: "The money is there, so nothing is left to ask for.",
    Ending.SOLVED: "It is settled, so nothing is left to ask for.",
    Ending.FOUND: "The parcel is here, so nobody can be asked to pay for its loss.",
    Ending.OWN_CHARGE: "The order is known at home, so there is no charge to dispute.",
    Ending.ACCEPTED: "You took what they offered; it opens again if that does not come.",
}
"""Why a route is closed, in the plan."""

SAID: dict[Ending, str] = {
    Ending.PAID: (
        "**Settled – I am glad that the money is back.** Keep the confirmation and the entry on "
        "your statement. If it is taken back or turns out short, tell me."
    ),
    Ending.SOLVED: (
        "**Settled – good to hear.** Keep the messages. If it turns out otherwise, tell me and we "
        "go on from here."
    ),
    Ending.FOUND: (
        "**Good that it turned up.** There is nothing to claim for it now. If something is wrong "
        "with it, tell me what."
    ),
    Ending.OWN_CHARGE: (
        "**Good that it is cleared up.** It was ordered at home, so it is no fraud and there is "
        "nothing to report. If it is not wanted, tell me what it is and when it came: it can go "
        "back as any other order."
    ),
}
"""The kind sentence, and what is still worth doing."""

CLOSING = "the message that closes it"
"""What the words are called that withdraw a request."""

ASKED_BEFORE = (
    "**Still to do:** you asked {whom} about it, so tell them that this is settled. "
    "Otherwise it can be paid twice and taken back."
)
TWICE = (
    "**Still to do – tell {whom}:** the parcel is here, and a refund or a second one was agreed or "
    "came for it. Keeping both would not be honest and can cost you the account."
)
FRAUD_REPORTED = (
    "**Still to do:** you reported it to {whom}, so withdraw that today; a report that is known to "
    "be wrong must not stand."
)
