"""The timeline and the contact log: what happened on which day, as the person told it."""

from datetime import date

from agent.domain import present
from agent.domain.case import Case, Contact
from agent.domain.grounds import ground
from agent.domain.plan import Facts
from agent.domain.problems import Ground
from agent.domain.rights import wish_of
from agent.domain.routes import CARDS
from agent.domain.tried import describe
from agent.domain.vocabulary import Outcome
from agent.domain.wording import capital
from agent.packet.document import Document, Items, Paragraph, Table

HAPPENED = {
    "ordered_on": "The order was placed.",
    "expected_on": "The latest estimated delivery date.",
    "delivered_on": "The order was delivered.",
    "return_by": "The return date on the order page.",
    "return_requested_on": "The return was requested.",
    "returned_on": "The parcel was handed over to be sent back.",
    "return_received_on": "The return was received.",
    "refund_issued_on": "The refund was issued, as I was told.",
    "recharged_on": "The amount was charged again.",
    "denied_on": "The return or the refund was refused.",
    "statement_on": "The first statement with the charge.",
}
ENDINGS = {
    Outcome.REFUSED: "refused",
    Outcome.OFFERED: "made an offer",
    Outcome.PROMISED: "promised to put it right",
    Outcome.AGREED: "agreed",
    Outcome.STALLED: "no decision",
    Outcome.TRANSFERRED: "passed on to someone else",
    Outcome.NO_REPLY: "no answer",
    Outcome.OPENED: "opened; a decision is pending",
}
# Where the trouble with the goods is what the claim rests on; elsewhere a remark about them would
# only be turned against the person.
TOLD = (Ground.QUALITY, Ground.WRONG_ITEM, Ground.DIGITAL, Ground.STORED_VALUE, Ground.INJURY)
UNDATED = "day not noted"
NOTHING_DATED = "No day is known yet."
NO_CONTACTS = "No contact has been told yet. After each one, note the day, the name and the answer."


def timeline(case: Case, today: date, facts: Facts) -> Document:
    """What the dispute is about and what happened, by day; made to be shown to others."""
    dated = [(getattr(case, name), text) for name, text in _happened(case).items()]
    known = [(when, text) for when, text in dated if when]
    known += [(c.on, _line(c, case)) for c in case.contacts if c.on]
    known.sort(key=lambda event: event[0])
    rows = [(present.day(when, case.jurisdiction), text) for when, text in known]
    rows += [(UNDATED, _line(c, case)) for c in case.contacts if not c.on]
    table = Table(head=("Day", "What happened"), rows=tuple(rows))
    return Document(
        name="timeline",
        title="Timeline",
        use="send",
        blocks=(
            Items(entries=in_short(case, today, facts)),
            table if rows else Paragraph(text=NOTHING_DATED),
        ),
    )


def _happened(case: Case) -> dict[str, str]:
    """What each date is of; a parcel that never came was only shown as delivered."""
    if ground(case) is not Ground.NOT_RECEIVED:
        return HAPPENED
    return {**HAPPENED, "delivered_on": "The order was shown as delivered."}


def in_short(case: Case, today: date, facts: Facts) -> tuple[str, ...]:
    """The order and the claim in a few lines, for others; what is not known is left out."""
    fault = case.fault if ground(case) in TOLD else None
    shipped = present.fact("fulfilment", case)
    found = {
        "Order": case.order_id,
        "Item": case.item,
        "Price": present.money(case.amount) if case.amount else None,
        "Refunded so far": present.money(case.amount_refunded) if case.amount_refunded else None,
        "Sale": shipped,
        "What is wrong": fault.removeprefix(present.OWN_SUBJECT) if fault else None,
        "The refusal": f'"{case.denial_reason.strip(" .")}"' if case.denial_reason else None,
        "What I ask for": wish_of(case, today, facts),
    }
    return tuple(f"{name}: {value}" for name, value in found.items() if value)


def contact_log(case: Case) -> Document:
    """Every contact with the words in which it was told; for the person only."""
    rows = tuple(_row(contact, case) for contact in case.contacts)
    head = ("Day", "With", "Result", "In your words")
    return Document(
        name="contact-log",
        title="Contact log",
        use="keep",
        blocks=(Table(head=head, rows=rows) if rows else Paragraph(text=NO_CONTACTS),),
    )


def _row(contact: Contact, case: Case) -> tuple[str, ...]:
    when = present.day(contact.on, case.jurisdiction) if contact.on else UNDATED
    return when, _with(contact), _result(contact, case), contact.words


def _line(contact: Contact, case: Case) -> str:
    return f"{capital(_with(contact))}: {_result(contact, case)}."


def _with(contact: Contact) -> str:
    label = CARDS[contact.channel].label
    about = ", ".join(filter(None, (contact.who, "by phone" if contact.by_phone else None)))
    return f"{label} ({about})" if about else label


def _result(contact: Contact, case: Case) -> str:
    due = present.day(contact.promised_by, case.jurisdiction) if contact.promised_by else None
    by = f", by {due}" if due else ""
    if contact.offer is None:
        return f"{ENDINGS[contact.outcome]}{by}"
    if contact.outcome is Outcome.OFFERED:
        return f"offered {describe(contact.offer)}{by}"
    return f"{ENDINGS[contact.outcome]} ({describe(contact.offer)}){by}"
