"""What was tried so far, with whom and how it ended, as a draft tells it."""

from datetime import date
from itertools import groupby

from agent.domain import present
from agent.domain.agreements import agreed_line, agreement
from agent.domain.case import Case, Contact, Offer
from agent.domain.style import Style
from agent.domain.vocabulary import Channel, Outcome

C = Channel
DESKS = {
    C.CHAT: "customer service",
    C.SUPERVISOR: "a supervisor",
    C.SELLER_MESSAGE: "the seller",
    C.A_TO_Z_CLAIM: "the A-to-z team",
    C.A_TO_Z_APPEAL: "the A-to-z team, on appeal,",
    C.EXECUTIVE_EMAIL: "the executive team",
    C.MANUFACTURER_WARRANTY: "the maker",
}
ENDINGS = {
    Outcome.REFUSED: "refused",
    Outcome.OFFERED: "did not offer what I asked for",
    Outcome.PROMISED: "promised to put it right",
    Outcome.AGREED: "agreed to put it right",
    Outcome.STALLED: "gave no decision",
    Outcome.TRANSFERRED: "passed me on",
    Outcome.NO_REPLY: "did not answer",
    Outcome.OPENED: "has my request and has not decided yet",
}
BANK_ANSWERS = {
    Outcome.REFUSED: "turned it down",
    Outcome.OFFERED: "turned it down in part",
    Outcome.NO_REPLY: "has not answered",
    Outcome.STALLED: "has given no decision",
}
TIMES_HERE = "\0"  # where a count goes once it is known


def of_the_contacts(case: Case, style: Style) -> dict[str, str | None]:
    """The values of a draft that tell of contacts; what `style` leaves out is not told."""
    told = [_told(c, case) for c in case.contacts if c.channel in DESKS]
    tried = [words for words in _counted(told) if not mentions(words, style)]
    asked = next((c for c in case.contacts if c.channel is C.SELLER_MESSAGE), None)
    disputes = [c for c in case.contacts if c.channel is C.CARD_DISPUTE]
    bank = BANK_ANSWERS.get(disputes[-1].outcome) if disputes else None
    return {
        "contacts": "; ".join(tried),
        "agreement": _agreement(case),
        "matter": "what was agreed" if agreement(case) else "request to review a refusal",
        "seller_asked": dated(asked.on, case) if asked else None,
        "seller_history": _with_the_seller(case) if asked else None,
        "disputed": dated(disputes[0].on, case) if disputes else None,
        "bank_answer": bank,
    }


def _agreement(case: Case) -> str | None:
    """`a supervisor agreed to a full refund on November 20, 2026`, while that stands."""
    made = agreement(case)
    return agreed_line(made, DESKS.get(made.channel, "they"), case) if made else None


def _with_the_seller(case: Case) -> str:
    """`I wrote to the seller on November 3, 2026, and the seller refused.`"""
    made = [c for c in case.contacts if c.channel is C.SELLER_MESSAGE]
    when = f" on {dated(made[0].on, case)}" if made[0].on else ""
    ending = made[-1].outcome
    if ending is Outcome.OPENED:
        return f"I wrote to the seller{when}."
    return f"I wrote to the seller{when}, and the seller {_ended(made[-1])}."


def dated(when: date | None, case: Case) -> str | None:
    """A day as it is written where the person is, if it is known."""
    return present.day(when, case.jurisdiction) if when else None


def mentions(text: str, style: Style) -> bool:
    """Whether `text` holds something that the person asked to leave out."""
    return any(word in text.lower() for word in style.omissions)


def describe(offer: Offer) -> str:
    """An offer in a few words: `a $50 gift card`, `an $80 partial refund`."""
    kind = offer.kind.value.replace("_", " ")
    return f"{present.a_sum(offer.amount)} {kind}" if offer.amount else f"a {kind}"


def _ended(contact: Contact) -> str:
    if contact.offer and contact.outcome is Outcome.OFFERED:
        return f"offered {describe(contact.offer)}"
    return ENDINGS[contact.outcome]


def _told(contact: Contact, case: Case) -> str:
    when = f" on {dated(contact.on, case)}" if contact.on else ""
    return f"{DESKS[contact.channel]} {_ended(contact)}{TIMES_HERE}{when}"


def _counted(told: list[str]) -> list[str]:
    """The same thing told several times running is told once, with how often it was."""
    groups = [(words, len(list(same))) for words, same in groupby(told)]
    return [words.replace(TIMES_HERE, _times(count)) for words, count in groups]


def _times(count: int) -> str:
    return {1: "", 2: " twice"}.get(count, f" {count} times")
