"""What whole messages are like: the scales as shipped, and what the reader makes of them."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from agent.domain.case import Case, Money
from agent.domain.reading import Alarm, Reading
from agent.domain.vocabulary import Fulfilment, Outcome, Problem, Route, Wanted
from agent.reading import read
from agent.reading.message.meaning import about
from knowledge.embeddings import MiniLM
from knowledge.errors import KnowledgeError
from knowledge.sayings import wholes
from knowledge.sayings.wholes import (
    WHOLES,
    Whole,
    learn_whole,
    load_wholes,
    plainly,
    whole_sayings,
)

TODAY = date(2026, 11, 22)


def _read(message: str) -> Reading:
    return read(message, Case(), TODAY)


def _value(message: str, field: str) -> object:
    found = [u.value for u in _read(message).updates if u.field == field]
    return found[-1] if found else None


def test_what_is_shipped_was_learnt_from_the_sayings() -> None:
    shipped, anew = load_wholes("contacts"), learn_whole(whole_sayings("contacts"), MiniLM())
    assert shipped.labels == anew.labels
    assert np.allclose(shipped.weights, anew.weights, atol=2e-2)


@pytest.mark.parametrize("topic", WHOLES)
def test_every_label_of_a_topic_has_a_scale(topic: Whole) -> None:
    assert load_wholes(topic).labels == tuple(whole_sayings(topic))


def test_changed_sayings_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wholes, "whole_fingerprint", lambda: "another")
    with pytest.raises(KnowledgeError, match="sayings changed"):
        load_wholes.__wrapped__("contacts")


def test_sums_and_sites_say_nothing_and_day_counts_stay() -> None:
    assert plainly("amazon.co.uk, £45.50 for a lamp, 30 days over").split() == (
        ["amazon,", "for", "a", "lamp,", "30", "days", "over"]
    )
    assert plainly("120 dollars or 99 €") == " or "


def test_shares_sum_to_one_and_no_words_have_none() -> None:
    assert about(" ... ", "problems") == {}
    shares = about("the bank shows no refund though amazon issued it", "problems")
    assert abs(sum(shares.values()) - 1) < 1e-3
    assert max(shares, key=lambda one: shares[one]) == Problem.REFUND_MISSING


@pytest.mark.parametrize(
    "message",
    [
        "we are all fine, nobody was hurt, but the plug melted. $20 refund refused",
        "Die Lampe kam am 14. November kaputt an, 20 Euro, Amazon lehnt ab",
        "Blister packs of the vitamins were open, they refuse a refund of $12",
        "I don't want to lie to them, the fan works, may I ask for an exception?",
    ],
)
def test_a_cue_alone_raises_no_alarm(message: str) -> None:
    assert _read(message).alarm is None


def test_life_and_limb_are_never_outweighed() -> None:
    assert _read("Sold by Amazon, $30, and it burned my hand. Refused.").alarm is Alarm.INJURY


def test_few_words_are_like_many_things() -> None:
    assert _value("they refuse to pay me back", "problem") is None


def test_a_far_topic_with_words_of_the_trade_is_turned_away() -> None:
    assert _read("my landlord refuses the refund of my deposit").route is Route.OUT_OF_SCOPE
    assert _read("my refund for the kettle is refused by amazon").route is not Route.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("message", "field", "value"),
    [
        ("the lamp broke, 28 dollars Perth", "region", "Western Australia"),
        ("the lamp broke, $70 Wisconsin", "region", "Wisconsin"),
        ("only 2 of the 4 chairs came. 260 euro, Dublin", "amount_refunded", None),
        ("It is sold by KitchenCo and Amazon only ships it", "fulfilment", Fulfilment.FBA),
        ("my wife's order, he dispatched it himself", "fulfilment", Fulfilment.FBM),
        ("my return is refused, I asked them to swap it for credit", "wanted", Wanted.STORE_CREDIT),
        ("I want my $31 for the jars", "wanted", Wanted.REFUND),
    ],
)
def test_values_are_read_from_their_kind_of_words(message: str, field: str, value: object) -> None:
    assert _value(message, field) == value


def test_what_a_thing_cost_is_no_offer() -> None:
    reading = _read("the shop offered me 30% back, the jacket was 160 dollars, I am in Quebec")
    told = reading.contact
    assert told is not None and told.outcome is Outcome.OFFERED
    assert told.offer is not None
    assert told.offer.amount == Money(value=Decimal(48), currency="CAD")  # the share, not the price
