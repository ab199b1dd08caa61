"""Dates as people put them in a message: by role, in terse notes, by feast, by another day."""

from datetime import date

import pytest

from agent.domain.case import Case, merge
from agent.domain.timewords import dates
from agent.domain.vocabulary import Jurisdiction
from agent.reading.days.timeline import DATE_FIELDS, timeline
from agent.reading.message.text import understand
from agent.reading.reader import read

TODAY = date(2026, 11, 22)
US, UK, EU, CA = Jurisdiction.US, Jurisdiction.UK, Jurisdiction.EU, Jurisdiction.CA


def said(text: str, law: Jurisdiction = US) -> dict[str, str]:
    """The dates that are read from `text`, by field."""
    updates = timeline(understand(text), TODAY, law)
    return {u.field: str(u.value)[5:] for u in updates if u.field in DATE_FIELDS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("arrived 16.11.", {"delivered_on": "11-16"}),
        ("Returned 20.10., Berlin", {"returned_on": "10-20"}),
        ("ETA Oct 15", {"expected_on": "10-15"}),
        (
            "posted it Oct 29, signed for Nov 3",
            {"returned_on": "10-29", "return_received_on": "11-03"},
        ),
        (
            "expected by November 5, delivered November 4",
            {"expected_on": "11-05", "delivered_on": "11-04"},
        ),
        ("first statement dated November 4", {"statement_on": "11-04"}),
        ("took delivery a fortnight ago", {"delivered_on": "11-08"}),
        ("it came Thursday", {"delivered_on": "11-19"}),
        ("arrived on Tuesday, 3 November", {"delivered_on": "11-03"}),
        ("rated 4/5, arrived 11/2", {"delivered_on": "11-02"}),
        ("expected Nov 3-5, nothing came", {"expected_on": "11-05"}),
        ("arriving December 3", {"expected_on": "12-03"}),
        ("window closes Dec 3", {"return_by": "12-03"}),
        ("You have until December 5 to return it", {"return_by": "12-05"}),
        ("I got the denial email Nov 9", {"denied_on": "11-09"}),
        ("my statement closed Oct 28", {"statement_on": "10-28"}),
        (
            "ordered Oct 3, arrived Oct 9, sent back on the 20th of October, they got it Oct 24",
            {
                "ordered_on": "10-03",
                "delivered_on": "10-09",
                "returned_on": "10-20",
                "return_received_on": "10-24",
            },
        ),
        (
            "card charged again Nov 18, refund was issued Oct 30",
            {"recharged_on": "11-18", "refund_issued_on": "10-30"},
        ),
    ],
)
def test_a_date_takes_the_role_of_its_clause(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("delivered Oct 3, I sent it back a week later", {"returned_on": "10-10"}),
        ("I ordered it on Halloween and it came two days later", {"delivered_on": "11-02"}),
        ("ordered Nov 2. It arrived the next day.", {"delivered_on": "11-03"}),
        ("It arrived the day before Halloween", {"delivered_on": "10-30"}),
        ("bought on Black Friday 2025", {"ordered_on": "11-28"}),
        ("got it on Christmas Eve", {"delivered_on": "12-24"}),
        ("ordered on Diwali", {"ordered_on": "11-08"}),
    ],
)
def test_a_day_is_told_by_a_feast_or_by_another_day(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= said(text).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wurde am 3.11. geliefert, am 10.11. zurückgeschickt, am 14.11. im Lager eingegangen",
            {"delivered_on": "11-03", "returned_on": "11-10", "return_received_on": "11-14"},
        ),
        (
            "commandé le 3 octobre, reçu le 9 octobre, renvoyé le 15 octobre",
            {"ordered_on": "10-03", "delivered_on": "10-09", "returned_on": "10-15"},
        ),
        (
            "pedido el 3 de octubre, llegó el 9 de octubre",
            {"ordered_on": "10-03", "delivered_on": "10-09"},
        ),
        (
            "ordinato il 3 ottobre, arrivato il 9 ottobre",
            {"ordered_on": "10-03", "delivered_on": "10-09"},
        ),
        (
            "besteld op 3 oktober, teruggestuurd op 15 oktober",
            {"ordered_on": "10-03", "returned_on": "10-15"},
        ),
    ],
)
def test_other_languages(text: str, expected: dict[str, str]) -> None:
    assert said(text, EU) == expected


@pytest.mark.parametrize(
    "text",
    [
        "my birthday is Nov 3",
        "it stopped working Nov 3",
        "I called them Nov 3",
        "my card was charged Nov 3",
        "they said the refund would come by Nov 20",
        "my sister returned hers Nov 3",
        "I cancelled the order Nov 3",
        "I didn't receive it on Nov 4",
        "the warranty runs out Dec 3",
        "the new terms came in force Nov 3",
        "rated 4/5, works 24/7, 2/3 of it left",
        "I bought 2 set of knives",
        "I paid 12.10. for it",
    ],
)
def test_a_date_of_something_else_is_left_out(text: str) -> None:
    assert said(text) == {}


def test_where_the_place_is_unknown_a_slashed_date_is_the_nearer_one() -> None:
    unknown = Jurisdiction.UNKNOWN
    assert said("posted it at the newsagent 12/10", unknown) == {"returned_on": "10-12"}
    assert said("arrived 11/2", unknown) == {"delivered_on": "11-02"}
    assert said("delivered 5/11", UK) == {"delivered_on": "11-05"}


def test_thanksgiving_is_another_day_in_canada() -> None:
    assert said("it came on Thanksgiving 2025") == {"delivered_on": "11-27"}
    assert said("it came on Thanksgiving 2025", CA) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good Friday 2026", "2026-04-03"),
        ("Easter Monday 2025", "2025-04-21"),
        ("Labor Day 2026", "2026-09-07"),
        ("Boxing Day", "2025-12-26"),
        ("third of November", "2026-11-03"),
        ("two weeks after Oct 3", "2026-10-17"),
        ("3 weken geleden", "2026-11-01"),
    ],
)
def test_days_by_name(text: str, expected: str) -> None:
    (found,) = dates(text, TODAY)
    assert found.value.isoformat() == expected
    assert found.text == text


@pytest.mark.parametrize("text", ["Black Friday deal", "a Halloween costume", "Diwali 2050"])
def test_a_feast_is_not_always_a_day(text: str) -> None:
    assert dates(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it came on Monday 9th", {"delivered_on": "11-09"}),
        ("came tuesday the 10th lol", {"delivered_on": "11-10"}),
        ("it came on 20th only", {"delivered_on": "11-20"}),
        (
            "came 6 days after I ordered it on the 2nd",
            {"ordered_on": "11-02", "delivered_on": "11-08"},
        ),
        (
            "Was expecting a rowing machine no later than the 3rd of November",
            {"expected_on": "11-03"},
        ),
        ("delivered Thursday to Inverness", {"delivered_on": "11-19"}),
        ("bis heute ist nichts angekommen", {}),
        ("I have mailed them on 20th, no reply", {}),
        ("it is on the 9th floor", {}),
    ],
)
def test_days_by_their_number(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected


def later(first: str, then: str) -> Case:
    """The case after two messages."""
    case = Case()
    for turn, message in enumerate((first, then), start=1):
        case = merge(case, read(message, case, TODAY).updates, turn)
    return case


@pytest.mark.parametrize(
    ("first", "then", "day"),
    [
        (
            "My aquarium arrived cracked on Thursday.",
            "no wait, Wednesday, I was at work Thursday",
            18,
        ),
        (
            "My roller blind arrived broken on Thursday.",
            "sorry, Friday, Thursday was the bin day",
            20,
        ),
        ("My desk came on 12 November, broken.", "I checked, the 10th", 10),
        ("El taladro llegó roto el 12 de noviembre.", "perdón, el viernes", 20),
        ("My desk came on 12 November, broken.", "no, they said on Friday that it is too late", 12),
        ("My desk came on 12 November, broken.", "sorry for the long story", 12),
    ],
)
def test_a_sorry_and_a_day_put_the_last_day_right(first: str, then: str, day: int) -> None:
    assert later(first, then).delivered_on == date(2026, 11, day)


def test_what_arrived_after_it_was_sent_back_is_the_return() -> None:
    case = later(
        "I sent the amp back on 20 October, no refund.", "delivered on the 23rd of October"
    )
    assert (case.delivered_on, case.return_received_on) == (None, date(2026, 10, 23))


@pytest.mark.parametrize(
    ("message", "returned"),
    [
        ("So I mailed the manufacturer's service in Utrecht on the 26th of October", None),
        ("I mailed customer service on 4 Nov about the kettle", None),
        ("I posted on their forum on 3 November, nobody answered", None),
        ("I mailed the toaster on 3 Nov", "2026-11-03"),
        ("mailed the shoes 3 November via usps", "2026-11-03"),
    ],
)
def test_words_that_were_mailed_are_no_goods_sent_back(message: str, returned: str | None) -> None:
    found = read(message, Case(), date(2026, 11, 22)).updates
    assert next((str(u.value) for u in found if u.field == "returned_on"), None) == returned
