"""Words for others: the draft a person copies and sends, and the slots it leaves to fill."""

import re
from typing import Literal

from agent.domain.base import Value
from agent.domain.vocabulary import Channel

Audience = Literal[
    "amazon_agent", "amazon_executive", "seller", "maker", "bank", "regulator", "court", "police"
]
SLOT = re.compile(r"\[([A-Z][A-Z0-9 ',/-]+)\]")
SLOT_NAMES = {
    "order": "ORDER NUMBER",
    "amount": "AMOUNT",
    "fault": "WHAT IS WRONG WITH IT",
    "came": "WHAT CAME INSTEAD",
    "happening": "WHAT HAPPENED",
    "why": "WHY YOU RETURN IT",
    "name": "YOUR NAME",
    "serial": "SERIAL NUMBER",
    "account_email": "ACCOUNT E-MAIL",
    "cancelled_on": "DATE OF CANCELLATION",
    "box": "STATE OF THE BOX",
    "tracking": "TRACKING NUMBER",
    "reference": "REFERENCE NUMBER",
    "issuer_address": "CARD COMPANY'S ADDRESS FOR BILLING ERRORS",
    "bank_address": "CARD COMPANY'S ADDRESS",
    "last_four": "LAST FOUR DIGITS",
    "statement": "STATEMENT DATE",
    "unpaid": "AMOUNT STILL UNPAID",
    "attempt": "HOW AND WHEN YOU TRIED TO RETURN IT",
    "asked": "DATE YOU ASKED",
    "agreed_on": "DATE THEY AGREED",
    "answer": "THE ANSWER YOU GOT",
    "seller_asked": "DATE YOU WROTE TO THE SELLER",
    "new_information": "WHAT IS NEW",
    "bank": "BANK",
    "bank_answer": "THE BANK'S ANSWER",
    "defendant": "SELLER'S NAME AS ON THE INVOICE",
}


class Draft(Value):
    """Plain text, ready to paste. `words` counts the text; `slots` are the `[SLOTS]` to fill.

    label: which of several texts for the channel it is, like "the form for the BBB".
    """

    channel: Channel
    audience: Audience
    subject: str | None
    text: str
    words: int
    limit_words: int
    slots: tuple[str, ...] = ()
    label: str = ""


def slot(name: str) -> str:
    """The mark for the value `name` while it is not known: `[ORDER NUMBER]`."""
    return f"[{SLOT_NAMES.get(name, name.replace('_', ' ').upper())}]"


def words_in(text: str) -> int:
    """How many words a reader counts in `text`."""
    return len(text.split())


def slots_in(text: str) -> tuple[str, ...]:
    """The `[SLOTS]` of `text`, each once, in order."""
    return tuple(dict.fromkeys(SLOT.findall(text)))


def make_draft(
    channel: Channel, audience: Audience, subject: str | None, text: str, limit: int
) -> Draft:
    """A draft with its words and slots counted from the text itself."""
    return Draft(
        channel=channel,
        audience=audience,
        subject=subject,
        text=text,
        words=words_in(text),
        limit_words=limit,
        slots=slots_in(f"{subject or ''} {text}"),
    )
