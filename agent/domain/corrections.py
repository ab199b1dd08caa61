"""A fact put right by hand, as a message of a fixed form: "Correction: the amount is $389."

The message alone carries it, so that it is saved, undone, repeated after a crash and read again
like any other; the words of the form are read here and nowhere else.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from agent.domain.base import Value
from agent.domain.case import Case, Money, Update
from agent.domain.contact_corrections import NO_DAY, corrected_contacts, past_day
from agent.domain.figures import money, order_ids
from agent.domain.present import money as shown_money
from agent.domain.vocabulary import Fulfilment, Jurisdiction, PaymentMethod, Problem, Wanted

LONGEST = 120
CORRECTION = re.compile(r"Correction: the (?P<label>[a-z ]+?) (?:is|are) (?P<words>.{1,200}?)\.?")
OPEN = re.compile(r"Correction: private fact (?P<number>[1-9]\d{0,2}) is no longer private\.")
PRIVATE = "private-"
"""Before the number of a private fact, counted in the order of the case."""
HELD = re.compile(r"I now have (?P<words>.{1,160}?)\.")
UNKNOWN = "not known"
COUNTRIES = {"US": "US", "UK": "GB", "CA": "CA", "IN": "IN", "AU": "AU"}


class Field(Value):
    """A field of the case that can be put right: its name in words, and the kind of its value.

    choices: the words of each value, where there is a closed set of them. past: a day on which
    something happened, so that it is not after today.
    """

    name: str
    label: str
    kind: str
    choices: tuple[tuple[str, str], ...] = ()
    past: bool = False


def _words(value: StrEnum) -> str:
    return value.value.replace("_", " ")


def _choices(values: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    return tuple((one.value, _words(one)) for one in values if one.value != "unknown")


SELLERS = (
    (Fulfilment.AMAZON.value, "Amazon, who also ships it"),
    (Fulfilment.FBA.value, "another seller, shipped by Amazon"),
    (Fulfilment.FBM.value, "another seller, who also ships it"),
    (Fulfilment.DIGITAL.value, "a digital seller"),
    (Fulfilment.GIFT_CARD.value, "a seller of gift cards"),
)
FIELDS = (
    Field(name="problem", label="problem", kind="choice", choices=_choices(Problem)),
    Field(name="item", label="item", kind="text"),
    Field(name="fault", label="fault", kind="text"),
    Field(name="amount", label="amount", kind="money"),
    Field(name="order_id", label="order number", kind="order"),
    Field(name="fulfilment", label="seller", kind="choice", choices=SELLERS),
    Field(name="ordered_on", label="order date", kind="date", past=True),
    Field(name="delivered_on", label="delivery date", kind="date", past=True),
    Field(name="expected_on", label="latest promised delivery date", kind="date"),
    Field(name="return_by", label="return date on the order page", kind="date"),
    Field(name="returned_on", label="date you sent it back", kind="date", past=True),
    Field(name="statement_on", label="date of the first statement", kind="date"),
    Field(
        name="jurisdiction",
        label="country",
        kind="choice",
        choices=tuple((one.value, one.value) for one in Jurisdiction if one.value != "unknown"),
    ),
    Field(
        name="payment_method",
        label="payment method",
        kind="choice",
        choices=_choices(PaymentMethod),
    ),
    Field(name="wanted", label="outcome you want", kind="choice", choices=_choices(Wanted)),
)
BY_NAME: Mapping[str, Field] = {field.name: field for field in FIELDS}
BY_LABEL: Mapping[str, Field] = {field.label: field for field in FIELDS}

WRONG = {
    "money": "Write the amount with its currency, like $389 or 45.50 GBP.",
    "order": "An Amazon order number looks like 112-1234567-7654321.",
    "date": NO_DAY,
    "choice": "Choose one of the list.",
    "text": f"Write it in one line of at most {LONGEST} characters.",
}


def correction(name: str, written: str, today: date | None = None) -> str:
    """The message that puts the field `name` right; an empty `written` makes it not known.

    Raises:
        ValueError: there is no such field, or `written` is no value of it, or it has happened and
            would be after `today`; one sentence says so.
    """
    number = name.removeprefix(PRIVATE)
    if number != name and number.isdecimal() and not written:
        return f"Correction: private fact {number} is no longer private."
    field = BY_NAME.get(name)
    if field is None:
        raise ValueError("This fact cannot be changed here; write it as a message.")
    if field.past:
        past_day(written.strip(), today)
    words = _said(field, " ".join(written.split())) if written.strip() else UNKNOWN
    return f"Correction: the {field.label} is {words}."


def holding(exhibit: str) -> str:
    """The message that says that a piece of evidence is there."""
    return f"I now have {exhibit}."


def corrected(message: str, case: Case | None = None) -> tuple[Update, ...]:
    """What a message of the fixed form says; empty for any other message.

    case: the one whose contacts and private facts it may put right.
    """
    if case and (mended := corrected_contacts(message, case) or _opened(message, case)):
        return mended
    if match := HELD.fullmatch(message):
        return (Update(field="evidence", value=match["words"], words=match["words"]),)
    match = CORRECTION.fullmatch(message)
    field = BY_LABEL.get(match["label"]) if match else None
    if match is None or field is None:
        return ()
    words = match["words"]
    unknown = Case.model_fields[field.name].default
    value = unknown if words == UNKNOWN else _READERS[field.kind](field, words)
    if value is None and words != UNKNOWN:
        return ()
    updates = [Update(field=field.name, value=value, words=words)]
    if field.name == "jurisdiction":
        updates.append(Update(field="country", value=COUNTRIES.get(words), words=words))
    if field.name == "delivered_on":  # a day count that was told before gives way
        updates.append(Update(field="delivered_days_ago_at_least", value=None, words=words))
    return tuple(updates)


def _opened(message: str, case: Case) -> tuple[Update, ...]:
    """The private facts without the one that a message of the fixed form takes out."""
    match = OPEN.fullmatch(message)
    place = int(match["number"]) - 1 if match else 0
    if match is None or place >= len(case.private):
        return ()
    left = (*case.private[:place], *case.private[place + 1 :])
    return (Update(field="private", value=left, words=message),)


def _said(field: Field, written: str) -> str:
    """The value as the message says it, which reads back as the same value."""
    words = dict(field.choices).get(written, written)
    value = _READERS[field.kind](field, words)
    if value is None:
        raise ValueError(WRONG[field.kind])
    return shown_money(value) if isinstance(value, Money) else words


def _money(_: Field, words: str) -> Money | None:
    found = money(words)
    return found[0].value if len(found) == 1 else None


def _order(_: Field, words: str) -> str | None:
    found = order_ids(words)
    return found[0].value if len(found) == 1 else None


def _date(_: Field, words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _choice(field: Field, words: str) -> str | None:
    return next((value for value, said in field.choices if said == words), None)


def _text(_: Field, words: str) -> str | None:
    return words if len(words) <= LONGEST and words.isprintable() else None


_READERS: Mapping[str, Callable[[Field, str], Any]] = {
    "money": _money,
    "order": _order,
    "date": _date,
    "choice": _choice,
    "text": _text,
}
