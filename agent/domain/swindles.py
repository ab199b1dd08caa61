"""What a person tells or asks of a swindle, and the lines that answer it.

The first warning says what to stop; later turns answer what is new. Figures and addresses come from
the fact sheet: `{fact.id}` stands for the statement of a fact. Nobody is promised their money.
"""

from enum import StrEnum

from agent.domain.plan import Facts
from agent.domain.wording import with_figures


class Swindle(StrEnum):
    """One thing told or asked of a swindle; in this order they are answered."""

    REMOTE = "remote"  # a stranger was on the device
    SECRETS = "secrets"  # a login, a code, a card number was given
    PAID = "paid"  # money was sent
    CARDS = "cards"  # gift cards were bought or read out
    FROZEN = "frozen"  # part of it was stopped
    RECOVERY = "recovery"  # somebody offers to get it back for a fee
    CALLING = "calling"  # they are at it again
    FIRST = "first"
    BACK = "back"
    POLICE = "police"
    AGAIN = "again"  # it was told of before


LINES: dict[Swindle, str] = {
    Swindle.REMOTE: "**The device:** take it off the internet now, remove that program and every "
    "other one they had you install, and restart it. Then change your passwords on another device, "
    "e-mail and bank first, and tell the bank that a stranger was on it. {scam.remote_access}",
    Swindle.SECRETS: "**What you gave away:** have your bank block the card and the login now, "
    "change that password wherever you use it, and sign out all devices in your Amazon account.",
    Swindle.PAID: "**What you sent:** call the bank or the service you paid with at once, say that "
    "it was a scam, and ask whether the payment can be stopped or called back.",
    Swindle.CARDS: "**The gift cards:** call the firm that issued them at once, with the card "
    "numbers and the receipts: what is not redeemed yet can be frozen. Keep the cards and the "
    "receipts.",
    Swindle.FROZEN: "**Good, that part is safe for now.** Note the case number, the name and the "
    "time, keep the cards and the receipts, and ask in writing how and when you get that balance.",
    Swindle.RECOVERY: "**Pay nobody for that.** {scam.recovery} Your bank, the issuer of the cards "
    "and the police ask no fee.",
    Swindle.CALLING: "**Hang up, or do not answer.** Say nothing and confirm nothing; block the "
    "number, and note the time and what they wanted.",
    Swindle.FIRST: "**In this order:** end every contact with them; call your bank with the number "
    "on the back of your card; call the issuer of any gift card you read out; change your "
    "passwords; write down what happened, with times, numbers and receipts.",
    Swindle.BACK: "**Perhaps in part, and nobody can promise it.** What is not spent yet can be "
    "stopped, a card payment can be disputed, a gift card that was redeemed is the hardest. What "
    "counts is that the bank and the issuer hear of it at once.",
    Swindle.POLICE: "**Yes, report it.** That alone seldom brings money back, but the bank and the "
    "issuer of the cards may ask for its number. {scam.report}",
}
"""One line for each but AGAIN, for the person only."""
SAME = "The same holds as before: share, pay and install nothing, and end the contact."
SOURCES: dict[Swindle, tuple[str, ...]] = {
    Swindle.REMOTE: ("scam.remote_access",),
    Swindle.RECOVERY: ("scam.recovery",),
    Swindle.POLICE: ("scam.report",),
}
MOST = 3  # lines; more is read by nobody in such an hour


def swindle_lines(told: tuple[Swindle, ...], facts: Facts) -> list[str]:
    """The lines that answer `told`, at most three."""
    found = [with_figures(LINES[one], facts) for one in Swindle if one in told and one in LINES]
    return found[:MOST] or [SAME]


def swindle_sources(told: tuple[Swindle, ...]) -> list[str]:
    """Ids of the facts that these lines rest on."""
    shown = [one for one in Swindle if one in told and one in LINES][:MOST]
    return [i for one in shown for i in SOURCES.get(one, ())]
