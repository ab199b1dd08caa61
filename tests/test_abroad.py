"""Messages wholly in another language: what was bought, what is wrong, and no English guess."""

import asyncio
import datetime
from typing import Any

import pytest

from agent.domain.case import Case, merge
from agent.engines.rules import RulesEngine
from agent.reading.abroad import is_foreign
from agent.reading.text import understand
from tests.test_voices import _updates

TODAY = datetime.date(2026, 11, 23)
STORIES: list[tuple[str, dict[str, Any]]] = [
    (
        "Hallo, ich habe bei amazon.de einen Luftreiniger von FrischAir gekauft, 149,90 Euro, am "
        "28.10. geliefert. Nach einer Woche ging er nicht mehr an, der Verkäufer lehnt ab.",
        {"item": "Luftreiniger", "fault": "no longer turns on", "delivered_on": "2026-10-28"},
    ),
    (
        "Der Wäschetrockner tropft seit gestern, 399 Euro, Amazon will ihn nicht zurücknehmen",
        {"item": "Wäschetrockner", "fault": "leaks"},
    ),
    (
        "J'ai commandé une poussette pour ma fille, 349€, jamais reçue, ils disent livrée",
        {"item": "poussette", "problem": "delivered_not_received", "ordered_on": None},
    ),
    (
        "Bonjour, mon four à raclette livré le 2 novembre ne chauffe plus, le vendeur refuse",
        {"item": "four à raclette", "delivered_on": "2026-11-02"},
    ),
    (
        "Hola, compré una batidora en amazon.es por 59,99 euros y llegó rota, no me devuelven el "
        "dinero",
        {"item": "batidora", "fault": "arrived damaged", "amount": "59.99 EUR"},
    ),
    (
        "Ho comprato una friggitrice su amazon.it a 99 euro, non si accende, rifiutano il rimborso",
        {"item": "friggitrice", "fault": "no longer turns on"},
    ),
    (
        "Ik heb een waterkoker gekocht op amazon.nl voor 39 euro, hij lekt en de verkoper reageert "
        "niet",
        {"item": "waterkoker", "fault": "leaks"},
    ),
]


def read(message: str) -> Case:
    reading = asyncio.run(RulesEngine().read(message, Case(), TODAY))
    return merge(Case(), _updates(reading, Case(), 1), 1)


@pytest.mark.parametrize(("message", "expected"), STORIES)
def test_a_story_in_another_language_is_read(message: str, expected: dict[str, Any]) -> None:
    case = read(message)
    for field, value in expected.items():
        found = getattr(case, field)
        shown = f"{found.value} {found.currency}" if field == "amount" else found
        assert (None if shown is None else str(shown)) == value, field
    assert str(case.problem) not in ("gift_recipient", "unrecognised_charge", "account_locked")


@pytest.mark.parametrize(
    "message",
    [
        "my Kaffeemaschine from amazon.de is kaputt, they say nein",
        "I bought a pan in Germany, die Pfanne is bent, what can I do",
        "no refund for me, la la la",
        "el cheapo charger, it died on me and they say no",
    ],
)
def test_english_with_a_few_foreign_words_is_english(message: str) -> None:
    assert not is_foreign(understand(message).facts)


def test_what_is_wrong_goes_into_an_english_sentence() -> None:
    case = read("Meine Kamera lädt nicht mehr, ich habe sie am 3. November bekommen, 300 Euro")
    assert case.fault == "does not charge"
    assert case.sources["fault"].words == "lädt nicht mehr"
