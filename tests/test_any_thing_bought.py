"""Whatever a thing is called, what is told of its order is read, and for a mother as well."""

import random
from datetime import date
from typing import Any

import pytest

from agent.domain.case import Case, merge
from agent.reading import read
from knowledge.sayings import load_sayings

TODAY = date(2026, 11, 23)
# Their names say "problem" themselves: nothing is shipped, or it is a card.
DIGITAL = ("subscription", "gift card", "ebook", "audiobook", "game code", "digital", "download")
THINGS = sorted(
    name
    for name in load_sayings("goods")["thing"]
    if name.isascii() and len(name.split()) <= 3 and not any(one in name for one in DIGITAL)
)
NAMED_AFTER = (
    "phone",
    "cordless phone",
    "phone case",
    "filing cabinet",
    "floor lamp",
    "school shoes",
    "football boots",
    "weather station",
    "noise cancelling headphones",
    "rechargeable batteries",
    "electric blanket",
    "contact lenses",
    "label maker",
    "balance bike",
    "car jack",
    "cap",
)
TALES: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "I ordered a {} for $64.99 on oct 3, it came oct 9 and it is broken",
        {
            "amount": "64.99 USD",
            "ordered_on": "2026-10-03",
            "delivered_on": "2026-10-09",
            "problem": "defective_on_arrival",
        },
    ),
    (
        "{} bought 3 Oct £64.99, never arrived, seller ships it",
        {
            "amount": "64.99 GBP",
            "ordered_on": "2026-10-03",
            "problem": "delivered_not_received",
            "fulfilment": "fbm",
        },
    ),
    (
        "they took the $120 refund for my {} back on nov 12!! said they never received it",
        {"amount": "120 USD", "recharged_on": "2026-11-12", "problem": "refund_clawed_back"},
    ),
    (
        "no refund for the {} ($73.20) although i posted it on 11/02/2026, ups delivered it 11/05",
        {
            "amount": "73.20 USD",
            "returned_on": "2026-11-02",
            "return_received_on": "2026-11-05",
        },
    ),
)


def told(message: str) -> Case:
    return merge(Case(), read(message, Case(), TODAY).updates, 1)


def read_of(case: Case, field: str) -> str:
    value = getattr(case, field)
    if field == "amount":
        return f"{value.value} {value.currency}" if value else "none"
    return str(getattr(value, "value", value))


@pytest.mark.parametrize(("tale", "expected"), TALES)
def test_the_facts_of_an_order_are_read_for_any_thing(tale: str, expected: dict[str, str]) -> None:
    things = [*NAMED_AFTER, *random.Random(7).sample(THINGS, 60)]
    wrong = [
        (thing, field, found)
        for thing in things
        for case in (told(tale.format(thing)),)
        for field, value in expected.items()
        if (found := read_of(case, field)) != value
    ]
    assert len(wrong) <= len(things) * len(expected) * 0.01, wrong
    assert not [one for one in wrong if one[0] in NAMED_AFTER]


@pytest.mark.parametrize(
    "buyer", ["my mum", "My wife", "our nan", "my elderly father", "hubby", "my mother-in-law"]
)
def test_an_order_of_the_family_is_the_order_of_the_case(buyer: str) -> None:
    case = told(f"{buyer} ordered a heated blanket for £64.99 on 3 Oct, it never came. Leeds")
    assert read_of(case, "amount") == "64.99 GBP"
    assert (case.item, read_of(case, "ordered_on")) == ("heated blanket", "2026-10-03")
    assert "family" not in case.sources["amount"].words
    assert case.sources["ordered_on"].words.lower().startswith(buyer.lower().split()[0])


@pytest.mark.parametrize(
    "aside",
    [
        "my sister bought the same lamp for $90. My lamp cost $50 and never came",
        "my dad paid $300 for his one years ago. I paid $50 for a lamp, it never came",
        "lamp $50 never came. my friend got a refund of $20 last year",
    ],
)
def test_what_others_paid_for_theirs_is_not(aside: str) -> None:
    assert read_of(told(aside), "amount") == "50 USD"


def test_a_daughter_with_a_rash_has_bought_nothing() -> None:
    found = told("my daughter got a rash all over from the face paint, they refuse")
    assert found.problem.value == "injury_or_recall"
