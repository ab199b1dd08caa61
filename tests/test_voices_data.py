"""The labelled voices themselves: well formed, within the vocabulary, balanced, and consistent.

What is checked here is the data, never the reader or the planner.
"""

import collections
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil.relativedelta import relativedelta

from agent.domain.case import Case
from agent.domain.reading import Alarm
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    PaymentMethod,
    Problem,
    Route,
    Wanted,
)

Entry = dict[str, Any]

DATA = Path(__file__).parent / "data"
OPEN = yaml.safe_load((DATA / "voices.yaml").read_text("utf-8"))
HELD = yaml.safe_load((DATA / "voices_held.yaml").read_text("utf-8"))
VOICES: list[Entry] = [*OPEN, *HELD]
READING_KEYS = {"route", "alarm"}
SPECIAL_KEYS = {"private.name", "contacts.has"}
CLOSED = {
    "problem": Problem,
    "fulfilment": Fulfilment,
    "jurisdiction": Jurisdiction,
    "payment_method": PaymentMethod,
    "wanted": Wanted,
    "route": Route,
    "alarm": Alarm,
}
CONTACT_KEYS = {"channel", "outcome", "who", "on", "offer", "offer_amount"}
CONTACT_CLOSED = {"channel": Channel, "outcome": Outcome, "offer": OfferKind}
EVIDENCE = {
    *("photo", "video", "receipt", "tracking", "chat", "transcript", "email", "screenshot"),
    "invoice",
}
PRIVATE_NAMES = {"floor", "reason"}
NETWORKS = {"visa", "mastercard", "amex", "discover"}
EU = {"AT", "BE", "DE", "ES", "FR", "IE", "IT", "NL", "PL", "SE"}
COUNTRIES = {"US": {"US"}, "UK": {"GB"}, "EU": EU, "CA": {"CA"}, "IN": {"IN"}, "AU": {"AU"}}
CURRENCIES = {"US": "USD", "UK": "GBP", "EU": "EUR", "CA": "CAD", "IN": "INR", "AU": "AUD"}
MONEY = re.compile(r"\d+(?:\.\d{1,2})? [A-Z]{3}")
ORDER = re.compile(r"(?:\d{3}|D01)-\d{7}-\d{7}")
DATES = {name for name in Case.model_fields if name.endswith("_on")} | {"return_by"}
MAY_LIE_AHEAD = {"return_by", "expected_on"}
# Lengths as section 4.2 of the fact sheet has them: fields that may start the clock, months, days.
CLOCKS: dict[str, tuple[tuple[str, ...], int, int]] = {
    "A-to-z claim": (("expected_on",), 0, 90),
    "A-to-z appeal": (("claim_denied_on",), 0, 30),
    "card billing-error letter": (("statement_on",), 0, 60),
    "debit card error notice": (("statement_on",), 0, 60),
    "card network dispute": (("refund_issued_on", "expected_on", "delivered_on"), 0, 120),
    "UK right to reject": (("delivered_on",), 0, 30),
    "UK presumption that the fault was there": (("delivered_on",), 6, 0),
    "UK right to cancel": (("delivered_on",), 0, 14),
    "EU right of withdrawal": (("delivered_on",), 0, 14),
    "EU legal guarantee": (("delivered_on",), 24, 0),
    "return window": (("return_by",), 0, 0),
}
OFF_TOPIC = {Route.OUT_OF_SCOPE, Route.SMALLTALK, Route.SAFETY}

each_voice = pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice["id"])


def _labels(name: str) -> collections.Counter[str]:
    return collections.Counter(str(v["expect"][name]) for v in VOICES if name in v["expect"])


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_every_message_has_its_own_name_and_words() -> None:
    assert len(VOICES) >= 300
    assert len({v["id"] for v in VOICES}) == len(VOICES)
    words = [" / ".join(v["turns"]).casefold() for v in VOICES]
    assert len(set(words)) == len(words)


def test_the_thirds_are_even_and_the_held_one_lies_apart() -> None:
    thirds = collections.Counter(v["third"] for v in VOICES)
    assert set(thirds) == {"tune", "check", "held"}
    assert max(thirds.values()) - min(thirds.values()) <= 1
    assert {v["third"] for v in HELD} == {"held"}
    assert {v["third"] for v in OPEN} == {"tune", "check"}


@pytest.mark.parametrize("third", ["tune", "check", "held"])
def test_each_third_covers_the_problems_and_the_places(third: str) -> None:
    expects = [v["expect"] for v in VOICES if v["third"] == third]
    problems = collections.Counter(e.get("problem") for e in expects)
    places = collections.Counter(e.get("jurisdiction") for e in expects)
    for problem in set(Problem) - {Problem.UNKNOWN}:
        assert problems[problem] >= 3, problem
    for place in set(Jurisdiction) - {Jurisdiction.UNKNOWN}:
        assert places[place] >= 5, place


def test_all_problems_and_places_are_well_covered() -> None:
    problems, places = _labels("problem"), _labels("jurisdiction")
    for problem in set(Problem) - {Problem.UNKNOWN}:
        assert problems[problem] >= 10, problem
    for place in set(Jurisdiction) - {Jurisdiction.UNKNOWN}:
        assert places[place] >= 20, place


def test_about_a_fifth_is_no_matter_for_a_plan() -> None:
    away = sum(v["expect"].get("route") in OFF_TOPIC for v in VOICES)
    assert 0.16 <= away / len(VOICES) <= 0.24
    assert set(_labels("alarm")) >= {a.value for a in set(Alarm) - {Alarm.OWN_DAMAGE}}


@each_voice
def test_the_entry_has_its_parts(voice: Entry) -> None:
    assert {"id", "third", "today", "turns", "expect"} <= set(voice)
    assert set(voice) <= {"id", "third", "today", "turns", "expect", "plan"}
    assert date.fromisoformat(voice["today"])
    assert voice["turns"] and all(isinstance(t, str) and t.strip() for t in voice["turns"])
    assert voice["expect"]


@each_voice
def test_the_labels_are_within_the_vocabulary(voice: Entry) -> None:
    expect = voice["expect"]
    assert set(expect) <= set(Case.model_fields) | READING_KEYS | SPECIAL_KEYS
    for name in set(CLOSED) & set(expect):
        assert expect[name] is None or CLOSED[name](expect[name])
    assert expect.get("card_network", "visa") in NETWORKS
    assert expect.get("private.name", "floor") in PRIVATE_NAMES
    assert set(expect.get("evidence") or ()) <= EVIDENCE
    assert isinstance(expect.get("contacts", 0), int)


@each_voice
def test_the_contacts_are_within_the_vocabulary(voice: Entry) -> None:
    for contact in voice["expect"].get("contacts.has", []):
        assert contact and set(contact) <= CONTACT_KEYS
        for name in set(CONTACT_CLOSED) & set(contact):
            assert CONTACT_CLOSED[name](contact[name])
        assert MONEY.fullmatch(contact.get("offer_amount", "1 USD"))
        assert date.fromisoformat(contact.get("on", voice["today"])) <= _today(voice)
        assert contact.get("who", "").casefold() in _text(voice)


def _today(voice: Entry) -> date:
    return date.fromisoformat(voice["today"])


def _text(voice: Entry) -> str:
    return "\n".join(voice["turns"]).casefold()


@each_voice
def test_the_values_are_well_formed_and_agree(voice: Entry) -> None:
    expect = voice["expect"]
    for name in {"amount", "amount_refunded"} & set(expect):
        assert expect[name] is None or MONEY.fullmatch(expect[name]), name
    place, country = expect.get("jurisdiction"), expect.get("country")
    assert country is None or country in COUNTRIES[place]
    if place in CURRENCIES and expect.get("amount"):
        assert expect["amount"].endswith(CURRENCIES[place])
    for name in DATES & set(expect):
        found = date.fromisoformat(expect[name])
        assert found <= _today(voice) or name in MAY_LIE_AHEAD, name


@each_voice
def test_the_labels_rest_on_what_was_written(voice: Entry) -> None:
    expect, text = voice["expect"], _text(voice)
    for name in {"item", "fault", "private", "denial_reason"} & set(expect):
        assert expect[name] is None or str(expect[name]).casefold() in text, name
    if order := expect.get("order_id"):
        assert ORDER.fullmatch(order)
        kept = re.sub(r"[^\dd]", "", text.replace("o", "0"))
        assert re.sub(r"\W", "", order).casefold() in kept


@each_voice
def test_the_plan_is_within_the_vocabulary(voice: Entry) -> None:
    plan = voice.get("plan", {})
    assert set(plan) <= {"first", "must_not", "clocks"}
    first = {Channel(name) for name in _listed(plan.get("first", []))}
    assert not first & {Channel(name) for name in plan.get("must_not", [])}
    if voice["expect"].get("fulfilment") in ("amazon", "fba", "digital", "gift_card"):
        assert not first & {Channel.A_TO_Z_CLAIM, Channel.A_TO_Z_APPEAL, Channel.SELLER_MESSAGE}


def _starts(voice: Entry, names: tuple[str, ...]) -> list[date]:
    expect = voice["expect"]
    claims = [c for c in expect.get("contacts.has", []) if c.get("channel") == "a_to_z_claim"]
    known = {**expect, "claim_denied_on": claims[0].get("on") if claims else None}
    return [date.fromisoformat(known[name]) for name in names if known.get(name)]


@each_voice
def test_the_clocks_follow_from_the_dates(voice: Entry) -> None:
    for name, day in voice.get("plan", {}).get("clocks", {}).items():
        starts, months, days = CLOCKS[name]
        length = relativedelta(months=months, days=days)
        found = {start + length for start in _starts(voice, starts)}
        assert date.fromisoformat(day) in found, (name, found)
        assert date.fromisoformat(day) >= _today(voice), name
