"""What is told in confidence is hidden, and nothing that is told openly beside it."""

import datetime

import pytest

from agent.domain.case import Case, Private, Source, merge
from agent.domain.corrections import corrected, correction
from agent.domain.vocabulary import Fulfilment, Problem
from agent.grounding.base import Grounds
from agent.grounding.privacy import private_leaks
from agent.reading import read
from desk.facts import case as panel
from desk.rows import facts_of
from desk.view import View

TODAY = datetime.date(2026, 11, 23)
VACUUM = Case(
    item="vacuum",
    fault="died on day 45",
    problem=Problem.WINDOW_PASSED_DEFECT,
    sources={"item": Source(words="vacuum", turn=1)},
    talking=True,
)


@pytest.mark.parametrize(
    ("words", "item", "secret", "fault"),
    [
        ("Don't tell amazon but I used the coffee machine every day… it leaks since day 42. $129, "
         "return refused.", "coffee machine", "I used the coffee machine every day", "leaks"),
        ("Don't tell amazon, I used the coffee machine every day at my office. It leaks since "
         "day 42.", "coffee machine", "I used the coffee machine every day at my office", "leaks"),
        ("Amazon refused my headphones. The left side crackles since day 40. Please keep this "
         "between us: I wore the headphones at the gym daily.", "headphones",
         "I wore the headphones at the gym daily", "crackles"),
        ("The kettle stopped heating after 6 weeks. Keep this private: my kids used it as a toy.",
         "kettle", "my kids used it as a toy", "stopped heating"),
        ("The mixer broke on day 50. please don't mention that I found it cheaper", "mixer",
         "I found it cheaper", "broke"),
        ("The mixer broke on day 50. Don't say that I found it cheaper.", "mixer",
         "I found it cheaper", "broke"),
        ("I bought a vacuum for $200. don't say I used it in my store for work. it died on day 45",
         "vacuum", "I used it in my store for work", "died"),
        ("I wore the shoes outside, keep that between us. The sole came off on day 40.", "shoes",
         "I wore the shoes outside", "came off"),
        ("They mustn't know I run a shop. The printer jams since day 45.", "printer",
         "I run a shop", "jams"),
        ("My blender leaks since day 33. Just between us I found it cheaper at Walmart.", "blender",
         "I found it cheaper at Walmart", "leaks"),
    ],
)  # fmt: skip
def test_only_what_is_told_in_confidence_is_private(
    words: str, item: str, secret: str, fault: str
) -> None:
    updates = read(words, Case(), TODAY).updates
    assert [one.value.value for one in updates if one.field == "private"] == [secret]
    told = {one.field: str(one.value) for one in updates}
    assert told["item"] == item
    assert fault in told["fault"]


@pytest.mark.parametrize(
    "words",
    [
        "I was refused because I used it twice. Please don't mention that.",
        "I opened the box, keep this out of it",
        "I found it cheaper elsewhere. Leave that out please.",
    ],
)
def test_a_word_that_points_back_still_hides_what_went_before(words: str) -> None:
    hidden = [one.value.value for one in read(words, Case(), TODAY).updates
              if one.field == "private"]  # fmt: skip
    assert len(hidden) == 1
    assert words.startswith(hidden[0])


@pytest.mark.parametrize(
    "words",
    [
        "don't mention that I used the vacuum in my shop",
        "don't say I used it in my store for work",
        "I use it in my shop for work, keep that private",
        "It stood in our warehouse, but don't tell them",
        "it was for my company",
        "my shop needs it every day",
    ],
)
def test_a_shop_of_ones_own_is_no_seller(words: str) -> None:
    fields = {one.field for one in read(words, VACUUM, TODAY).updates}
    assert not fields & {"fulfilment", "third_party_seller"}


def test_the_seller_is_still_read_from_a_shop_that_ships() -> None:
    for words in ("sold and shipped by the seller", "a small shop sold it and posted it itself"):
        found = {one.field: one.value for one in read(words, VACUUM, TODAY).updates}
        assert found.get("fulfilment") is Fulfilment.FBM or found.get("third_party_seller")


def test_the_thing_is_named_to_others_and_how_it_was_used_is_not() -> None:
    secret = Private(name="reason", value="I used the coffee machine every day")
    open_ = Grounds(texts=(), today=TODAY, private=(secret,), thing="coffee machine")
    assert private_leaks("Order 1: a coffee machine. It leaks.", open_) == []
    for leak in ("It was used: coffee machine every morning", "used coffee machine, every day"):
        assert private_leaks(leak, open_)
    itself = Grounds(
        texts=(), today=TODAY, private=(Private(name="other", value="coffee machine"),),
        thing="coffee machine",
    )  # fmt: skip
    assert private_leaks("a coffee machine", itself)


def test_a_private_fact_is_taken_out_by_hand_and_no_other() -> None:
    facts = tuple(Private(name="reason", value=one) for one in ("first", "second", "third"))
    case = Case(private=facts)
    written = correction("private-2", "")
    assert [one.value for one in merge(case, corrected(written, case), 2).private] == [
        "first",
        "third",
    ]
    assert corrected(correction("private-4", ""), case) == ()
    with pytest.raises(ValueError, match="cannot be changed"):
        correction("private-2", "something else")
    shown = [row for row in facts_of(case, TODAY) if row.field.startswith("private-")]
    assert [row.value for row in shown] == ["first", "second", "third"]
    page = panel(View(facts=tuple(shown)))
    assert page.count('data-field="private-2"') == 1
    assert page.count("It is not private") == 3
