"""A contact put right by hand, as a message of a fixed form like those of other facts.

"Correction: contact 2 was a supervisor, Marcus, on 2026-11-20; they passed me on." and
"Correction: contact 2 did not happen." Contacts are counted in the order of the case.
"""

import re
from collections.abc import Mapping
from datetime import date

from agent.domain.case import Case, Contact, Update
from agent.domain.moves import Move
from agent.domain.routes import CARDS
from agent.domain.vocabulary import Channel, Outcome

FEE = Move.ASKS_FEE.value
ENDED: Mapping[str, str] = {
    Outcome.REFUSED.value: "they refused",
    Outcome.OFFERED.value: "they made an offer",
    FEE: "they asked for a fee",
    Outcome.PROMISED.value: "they promised to put it right",
    Outcome.AGREED.value: "they agreed",
    Outcome.STALLED.value: "they gave no decision",
    Outcome.TRANSFERRED.value: "they passed me on",
    Outcome.NO_REPLY.value: "they did not answer",
    Outcome.OPENED.value: "it is open",
}
"""What the other side did: the outcomes, and the one move that is named beside them."""
DESKS: Mapping[str, str] = {channel.value: CARDS[channel].label for channel in Channel}
GONE = "did not happen"
NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-]){0,59}")
_BY_DESK = {label: channel for channel, label in DESKS.items()}
_BY_END = {words: ended for ended, words in ENDED.items()}
_FORM = re.compile(
    r"Correction: contact (?P<number>[1-9]\d{0,2}) (?:(?P<gone>did not happen)|"
    rf"was (?P<desk>{'|'.join(map(re.escape, _BY_DESK))})(?:, (?P<who>{NAME.pattern}))?"
    rf"(?:, on (?P<on>\d{{4}}-\d\d-\d\d))?; (?P<ended>{'|'.join(_BY_END)}))\."
)
NO_DAY = "Write the date as year-month-day, like 2026-11-02."
NOT_YET = "That day is in the future; give the day on which it happened."
NO_NAME = "A name is made of letters, at most 60."
NOT_LISTED = "Choose one of the list."


def ended(contact: Contact) -> str:
    """The key in `ENDED` of what the other side did."""
    return FEE if contact.move is Move.ASKS_FEE else contact.outcome.value


def contact_correction(number: int, given: Mapping[str, str], today: date | None = None) -> str:
    """The message that puts the contact `number` right; one that takes it out when given nothing.

    given: `channel`, `ended`, `on` and `who`; the last two may be empty.

    Raises:
        ValueError: something given is no value, or the day is after `today`; one sentence says so.
    """
    if not given:
        return f"Correction: contact {number} {GONE}."
    desk, end = DESKS.get(given.get("channel", "")), ENDED.get(given.get("ended", ""))
    if desk is None or end is None:
        raise ValueError(NOT_LISTED)
    who, on = " ".join(given.get("who", "").split()), given.get("on", "").strip()
    if who and not NAME.fullmatch(who):
        raise ValueError(NO_NAME)
    day = past_day(on, today) if on else None
    if on and day is None:
        raise ValueError(NO_DAY)
    parts = ", ".join(filter(None, (desk, who, f"on {day}" if day else "")))
    return f"Correction: contact {number} was {parts}; {end}."


def past_day(written: str, today: date | None) -> date | None:
    """The day that is written, or None; raises ValueError when it is after `today`."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    if today and day > today:
        raise ValueError(NOT_YET)
    return day


def corrected_contacts(message: str, case: Case) -> tuple[Update, ...]:
    """What a message of the fixed form makes of the contacts; empty for any other message."""
    match = _FORM.fullmatch(message)
    if match is None or int(match["number"]) > len(case.contacts):
        return ()
    place = int(match["number"]) - 1
    before, there, after = case.contacts[:place], case.contacts[place], case.contacts[place + 1 :]
    if match["gone"]:
        return (Update(field="contacts", value=(*before, *after), words=message),)
    on = past_day(match["on"], None) if match["on"] else None
    if match["on"] and on is None:
        return ()
    end = _BY_END[match["ended"]]
    changed = there if end == ended(there) else _ended_otherwise(there, end)
    told = {"channel": Channel(_BY_DESK[match["desk"]]), "who": match["who"], "on": on}
    mended = changed.model_copy(update=told)
    return (Update(field="contacts", value=(*before, mended, *after), words=message),)


def _ended_otherwise(contact: Contact, end: str) -> Contact:
    """`contact` with another end: what was read of the old one goes with it."""
    fee = end == FEE
    return Contact(
        channel=contact.channel,
        outcome=Outcome.OFFERED if fee else Outcome(end),
        move=Move.ASKS_FEE if fee else None,
        turn=contact.turn,
        by_phone=contact.by_phone,
    )
