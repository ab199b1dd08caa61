"""What is true passes whole: the built-in words over a grid of cases, in any notation."""

import datetime
from decimal import Decimal
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.case import Case, Money
from agent.domain.composing import compose
from agent.domain.vocabulary import Channel, Jurisdiction, Problem
from agent.grounding import Grounds, check_draft, evidence_of, support
from evals.liar import notation
from knowledge.facts import FactSheet

FACTS = FactSheet.load()
TODAY = datetime.date(2026, 11, 22)
KNOWN = (
    Case(),
    Case(
        item="blender",
        fault="stopped working on day 45",
        amount=Money(value=Decimal(389), currency="USD"),
    ),
    Case(
        item="kettle",
        fault="leaks",
        amount=Money(value=Decimal("45.50"), currency="GBP"),
        order_id="203-7654321-1234567",
        delivered_on=datetime.date(2026, 10, 3),
        denial_reason="the return window is closed",
        evidence=("photos", "video"),
        jurisdiction=Jurisdiction.UK,
        country="GB",
    ),
)
GRID = list(product(Channel, Problem, range(len(KNOWN))))
AMOUNT, NUMBER = Decimal(1299), "112-1234567-7654321"
WHEN = datetime.date(2026, 3, 14)  # a day above 12 is read alike everywhere


def built_in(channel: Channel, problem: Problem, known: int) -> tuple[Case, str, int] | None:
    case = KNOWN[known].model_copy(update={"problem": problem})
    draft = compose(channel, case, TODAY, FACTS)
    return (case, draft.text, draft.limit_words) if draft else None


def test_the_grid_is_wide_enough() -> None:
    assert sum(built_in(*place) is not None for place in GRID) >= 300


@pytest.mark.parametrize("channel", list(Channel))
def test_built_in_words_pass_on_their_own_grounds(channel: Channel) -> None:
    for place in GRID:
        if place[0] is channel and (made := built_in(*place)):
            case, text, limit = made
            grounds = evidence_of(case, TODAY, computed=(text,)).grounds
            assert check_draft(text, grounds, limit) == [], place


@pytest.mark.parametrize("channel", list(Channel))
def test_every_sentence_of_built_in_words_can_show_what_it_rests_on(channel: Channel) -> None:
    for place in GRID:
        if place[0] is channel and (made := built_in(*place)):
            case, text, _ = made
            for shown in support(text, evidence_of(case, TODAY, computed=(text,))):
                assert shown.issues == (), place


def test_a_sentence_names_the_fields_and_passages_it_rests_on() -> None:
    case = KNOWN[1].model_copy(update={"order_id": NUMBER})
    evidence = evidence_of(
        case, TODAY, said=("Chat said no.",), passages=(("us.reply", "Answers take 48 hours."),)
    )
    text = (
        "Hello. I paid 389 dollars. The blender stopped working on day 45. Chat refused. Please "
        "answer in two days. It caught fire. Order number 112-1234567-7654321."
    )
    shown = support(text, evidence)
    names = [one.rests_on for one in shown]
    assert names == [
        (),
        ("amount",),
        ("item", "fault"),
        ("said",),
        ("us.reply",),
        (),
        ("order_id",),
    ]
    assert [bool(one.issues) for one in shown] == [False] * 5 + [True, False]


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 10**9), currency=st.sampled_from(["USD", "GBP", "EUR"]))
def test_a_change_of_notation_alone_never_blocks(seed: int, currency: str) -> None:
    luck = Random(seed)

    def sentence() -> str:
        return (
            f"I paid {notation.money(AMOUNT, currency, luck)} for it. It was delivered on "
            f"{notation.day(WHEN, currency, luck)} and stopped working after "
            f"{notation.count(28, luck)}, {notation.order(NUMBER, luck)}."
        )

    grounds = Grounds(texts=(sentence(),), today=TODAY, complete=True)
    assert check_draft(sentence(), grounds, 80) == []


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("$1,299.00", "1.299,00 USD"),
        ("$1,299.00", "twelve hundred and ninety-nine dollars"),
        ("$129.50", "129 dollars and 50 cents"),
        ("3 March 2026", "03.03.2026"),
        ("3 March 2026", "March 3rd"),
        ("3 March 2026", "the third of March"),
        ("3 March 2026", "3-Mar-2026"),
        ("two weeks", "14 days"),
        ("two weeks", "a fortnight"),
        ("48 hours", "two days"),
        ("half a year", "six months"),
        ("one year", "twelve months"),
        ("31 days", "thirty-one days"),
        ("day 45", "the 45th day"),
        ("90 %", "nine out of ten"),
        ("+44 20 7946 0958", "020 7946 0958"),
        ("(415) 555-2671", "+1 415 555 2671"),
        ("https://www.amazon.com/help/", "amazon.com/help"),
        ("jeff@amazon.com", "jeff (at) amazon [dot] com"),
        ("112-1234567-7654321", "112 1234567 7654321"),
        ("15 U.S.C. § 1666", "15 USC 1666"),
    ],
)
def test_one_value_in_two_notations_is_one_value(said: str, written: str) -> None:
    for one, other in ((said, written), (written, said)):
        grounds = Grounds(texts=(f"It was {one}.",), today=TODAY)
        assert check_draft(f"It was {other}.", grounds, 80) == [], (one, other)
