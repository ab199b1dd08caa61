"""Whom somebody met by name, on which day, and a day that is put right later."""

from datetime import date

import pytest

from agent.domain.case import Case, Contact, Update, merge
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contacts import contacts
from agent.reading.message.text import understand
from agent.reading.reader import read

TODAY = date(2026, 11, 22)  # a Sunday
Seen = tuple[str | None, Outcome, date | None]
End = Outcome


def met(text: str) -> list[Seen]:
    told = contacts(understand(text), TODAY, None, "USD").contacts
    return [(one.who, one.outcome, one.on) for one in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phoned Monday, a lass called Shanice told me I was too late; phoned again Thursday "
            "and Dev read me the same line.",
            [
                ("Shanice", End.REFUSED, date(2026, 11, 16)),
                ("Dev", End.REFUSED, date(2026, 11, 19)),
            ],
        ),
        (
            "Chatted with a Fernando on the 16th, he said 'charge is valid'. Chatted w/ Lupe on "
            "the 18th, same.",
            [
                ("Fernando", End.REFUSED, date(2026, 11, 16)),
                ("Lupe", End.REFUSED, date(2026, 11, 18)),
            ],
        ),
        (
            "Bronwen on the chat refused me on Tuesday, no hang on, Bronwen was Wednesday.",
            [("Bronwen", End.REFUSED, date(2026, 11, 18))],
        ),
        (
            "On 20th November I called, one Mr. Farhan promised it will be unlocked in 24 hours.",
            [("Farhan", End.PROMISED, date(2026, 11, 20))],
        ),
        (
            "Ho chiamato giovedì, Ilaria mi ha detto che per loro è chiuso.",
            [("Ilaria", End.REFUSED, date(2026, 11, 19))],
        ),
        (
            "Chat refused. I got put through to Omar and he said policy.",
            [(None, End.REFUSED, None), ("Omar", End.REFUSED, None)],
        ),
        ("My daughter Emma said I should write to you. We live in Houston.", []),
        ("I asked my neighbour Jean and she said the parcel never came.", []),
        ("It was sold by a Tartan Traders and came to Stornoway.", []),
        ("Bluetti was dead out of the box.", []),
        ("I bought a Weber grill. Weber told me it has two years.", []),
        ("Evri said it was delivered on Monday.", []),
        ("Trustpilot said I should avoid them.", []),
        ("My mate Dave said try you.", []),
    ],
)
def test_people_met_by_name(text: str, expected: list[Seen]) -> None:
    assert met(text) == expected


def test_a_day_put_right_later_makes_no_second_contact() -> None:
    told = Contact(channel=Channel.CHAT, outcome=End.STALLED, who="Elise", on=date(2026, 11, 19))
    case = Case(contacts=(told,), talking=True)
    reading = read("Elise was Friday actually", case, TODAY)
    after = merge(case, reading.updates, turn=2)
    assert reading.contact is None
    assert [(one.who, one.on) for one in after.contacts] == [("Elise", date(2026, 11, 20))]


def test_a_collection_given_whole_takes_the_place_of_what_stands() -> None:
    first = Contact(channel=Channel.CHAT, outcome=End.REFUSED)
    second = first.model_copy(update={"who": "Elise"})
    whole = Update(field="contacts", value=(second,), words="Elise")
    assert merge(Case(contacts=(first,)), (whole,), turn=1).contacts == (second,)
