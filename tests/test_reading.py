"""The reader against labelled messages, and against text that nobody should send."""

import collections
import json
import os
import time
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.domain.case import Case, Money, Update, merge
from agent.domain.reading import Reading
from agent.domain.vocabulary import Channel
from agent.reading import read

TODAY = date(2026, 11, 22)
MESSAGES = yaml.safe_load((Path(__file__).parent / "data" / "messages.yaml").read_text("utf-8"))
WORDS_IN = {"item", "fault", "denial_reason", "warranty"}


@dataclass(frozen=True)
class Outcome:
    """What one labelled message came to: the last reading and the case after it."""

    reading: Reading
    case: Case


def _laid_over(case: Case, reading: Reading, turn: int) -> Case:
    updates = reading.updates
    if reading.contact:
        words = reading.contact.words
        updates = (*updates, Update(field="contacts", value=reading.contact, words=words))
    return merge(case, updates, turn)


def play(message: dict[str, Any]) -> Outcome:
    case = Case()
    today = date.fromisoformat(message.get("today", TODAY.isoformat()))
    texts = [*message.get("before", []), message["text"]]
    for turn, text in enumerate(texts, start=1):
        channel = message.get("channel") if turn == len(texts) else None
        reading = read(text, case, today, last_channel=Channel(channel) if channel else None)
        case = _laid_over(case, reading, turn)
    return Outcome(reading, case)


def _amount(value: Money | None) -> tuple[Decimal, str] | None:
    return (value.value, value.currency) if value else None


def _same(field: str, expected: Any, got: Outcome) -> bool:
    case, contact = got.case, got.reading.contact
    if field in ("route", "alarm", "wanted_channel"):
        return bool(getattr(got.reading, field) == expected)
    if field == "contacts":
        return len(case.contacts) == expected
    if field == "evidence":
        return set(expected) <= set(case.evidence)
    if field.startswith("private"):
        values = [p.name if field == "private.name" else p.value for p in case.private]
        return any(str(expected) in value for value in values)
    if field.startswith("contact."):
        return contact is not None and _same_contact(field, expected, got)
    value = getattr(case, field)
    if field.startswith("amount") and expected is not None:
        number, currency = expected.split()
        return _amount(value) == (Decimal(number), currency)
    if field in WORDS_IN and expected is not None:
        return value is not None and str(expected).lower() in value.lower()
    return bool(str(value) == str(expected))


def _same_contact(field: str, expected: Any, got: Outcome) -> bool:
    contact = got.reading.contact
    assert contact is not None
    if field == "contact.offer":
        return contact.offer is not None and contact.offer.kind == expected
    if field == "contact.offer_amount":
        number, currency = expected.split()
        return contact.offer is not None and _amount(contact.offer.amount) == (
            Decimal(number),
            currency,
        )
    return bool(getattr(contact, field.removeprefix("contact.")) == expected)
