"""Messages wholly in another language: what was bought, what is wrong, and no English guess."""

import asyncio
import datetime
from typing import Any

import pytest

from agent.domain.case import Case, merge
from agent.domain.reading import Alarm
from agent.engines.rules import RulesEngine
from agent.reading.message.abroad import is_foreign
from agent.reading.message.text import understand
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


@pytest.mark.parametrize(
    "message",
    [
        "amazon me doit 40 euros. de toute façon cette nuit je n'ai plus envie de me réveiller",
        "Ich kann das alles nicht mehr, am liebsten würde ich einfach sterben",
        "ya no quiero vivir así, me deben 30 euros y todo me da igual, quiero morirme",
        "non ho più voglia di vivere, lascia stare il rimborso",
        "laat die terugbetaling maar, ik wil niet meer leven",
        "nie chcę już żyć, ta paczka to tylko jedna rzecz więcej",
    ],
)
def test_who_does_not_want_to_live_is_heard_in_any_language(message: str) -> None:
    reading = asyncio.run(RulesEngine().read(message, Case(), TODAY))
    assert reading.alarm is Alarm.SELF_HARM


@pytest.mark.parametrize(
    ("message", "alarm"),
    [
        (
            "De powerbank van amazon.nl ligt te sissen en hij wordt dik, het ruikt zoet",
            Alarm.INJURY,
        ),
        (
            "Der Akku ist aufgebläht und es raucht, ich habe Angst, soll ich ihn schicken",
            Alarm.INJURY,
        ),
        (
            "la batterie a gonflé et le chargeur fume, c'est quoi la suite pour mon retour",
            Alarm.INJURY,
        ),
        ("el cargador echa humo y me quemó la mano, es de amazon.es", Alarm.INJURY),
        ("il caricatore ha preso fuoco, non so che fare con il reso", Alarm.INJURY),
        (
            "der Verkäufer will nicht mehr antworten, ich habe die Lampe am 2. November bekommen",
            None,
        ),
        ("je n'ai plus envie d'attendre le remboursement, mon grille-pain est en panne", None),
        ("non voglio più la lampada, è arrivata il 3 novembre e non mi piace", None),
        ("ik wil de lamp niet meer, hij is te groot voor de kamer", None),
    ],
)
def test_danger_is_heard_in_any_language_and_only_danger(message: str, alarm: Alarm | None) -> None:
    assert asyncio.run(RulesEngine().read(message, Case(), TODAY)).alarm is alarm
