"""What an offer is worth: take, counter or refuse, by what the case rests on, its floor and law."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from agent.domain.case import Case, Contact, Money, Offer, Private
from agent.domain.coaching import next_line
from agent.domain.composing import compose
from agent.domain.offers import FEES, appraise
from agent.domain.planner import plan
from agent.domain.problems import Ground
from agent.domain.rights import right_of
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Problem
from tests.experts import FACTS, TODAY, days_ago
from tests.strategies import CASES, OFFERS

K = OfferKind
PRICE = Money(value=Decimal(200), currency="USD")
FAULTY = {"problem": "defective_on_arrival", "amount": PRICE}
FINE = {"problem": "window_passed_change_of_mind", "amount": PRICE, "told": ("fine",)}
FLOOR = {"private": (Private(name="floor", value="$120"),)}


def dollars(kind: OfferKind, value: int | None = None, words: str = "") -> Offer:
    amount = None if value is None else Money(value=Decimal(value), currency="USD")
    return Offer(kind=kind, amount=amount, words=words)


def twice(offer: Offer) -> dict[str, Any]:
    """A case in which the other side has offered before and again."""
    made = Contact(channel=Channel.CHAT, outcome=Outcome.OFFERED, offer=offer)
    return {"contacts": (made, made.model_copy(update={"channel": Channel.SUPERVISOR}))}


# The case, the offer, the verdict and a word of the reason.
TABLE: tuple[tuple[dict[str, Any], Offer, str, str], ...] = (
    # a fault: the whole price, in the way it was paid
    (FAULTY, dollars(K.FULL_REFUND), "take", "in writing"),
    (FAULTY, dollars(K.PARTIAL_REFUND, 200), "take", "full refund"),
    (FAULTY, dollars(K.PARTIAL_REFUND, 80), "counter", "$120 would be missing"),
    (FAULTY, dollars(K.GIFT_CARD, 200), "counter", "only as Amazon credit"),
    (FAULTY, dollars(K.GIFT_CARD, 50), "counter", "$150 would be missing"),
    (FAULTY | {"payment_method": "gift_card"}, dollars(K.GIFT_CARD, 200), "take", "full refund"),
    (FAULTY, dollars(K.REPLACEMENT), "take", "still want"),
    (FAULTY | {"wanted": "refund"}, dollars(K.REPLACEMENT), "counter", "still want"),
    (FAULTY | {"wanted": "replacement"}, dollars(K.REPLACEMENT), "take", "asked for"),
    (FAULTY | {"wanted": "repair"}, dollars(K.REPAIR), "take", "asked for"),
    (FAULTY, dollars(K.REPAIR), "counter", "repair"),
    (FAULTY, dollars(K.RETURN_WITH_FEE, 40), "refuse", "No fee"),
    # other grounds and a fee
    (FAULTY | {"problem": "wrong_or_missing_item"}, dollars(K.RETURN_WITH_FEE), "refuse", "No fee"),
    (
        FAULTY | {"problem": "delivered_not_received"},
        dollars(K.RETURN_WITH_FEE),
        "refuse",
        "reached",
    ),
    (FAULTY | {"problem": "condition_dispute"}, dollars(K.RETURN_WITH_FEE), "counter", "photos"),
    (FAULTY | {"problem": "return_lost"}, dollars(K.RETURN_WITH_FEE), "counter", "photos"),
    (
        FAULTY | {"problem": "seller_refuses"},
        dollars(K.RETURN_WITH_FEE),
        "counter",
        "what is wrong",
    ),
    (FAULTY | {"problem": "unknown"}, dollars(K.RETURN_WITH_FEE), "counter", "which rule"),
    # nothing wrong: a favour
    (FINE, dollars(K.RETURN_WITH_FEE, 40), "take", "late return"),
    (FINE, dollars(K.GIFT_CARD, 50), "take", "goodwill"),
    (FINE, dollars(K.PARTIAL_REFUND, 150), "take", "goodwill"),
    (FAULTY | {"own_damage": True}, dollars(K.PARTIAL_REFUND, 20), "take", "goodwill"),
    # the floor
    (FINE | FLOOR, dollars(K.PARTIAL_REFUND, 50), "counter", "less than you told me"),
    (FAULTY | FLOOR, dollars(K.PARTIAL_REFUND, 50), "counter", "less than you told me"),
    (
        FAULTY | FLOOR | twice(dollars(K.PARTIAL_REFUND, 50)),
        dollars(K.PARTIAL_REFUND, 60),
        "refuse",
        "less",
    ),
    (FAULTY | FLOOR, dollars(K.PARTIAL_REFUND, 130), "counter", "stays there to take"),
    (
        FAULTY | FLOOR | twice(dollars(K.PARTIAL_REFUND, 90)),
        dollars(K.PARTIAL_REFUND, 130),
        "take",
        "reaches",
    ),
    (
        FAULTY | {"private": (Private(name="floor", value="half back as credit"),)},
        dollars(K.GIFT_CARD, 90),
        "counter",
        "less than you told me",
    ),
    # a gift, an injury
    (FAULTY | {"problem": "gift_recipient"}, dollars(K.GIFT_CARD), "take", "gift"),
    (FAULTY | {"problem": "injury_or_recall"}, dollars(K.FULL_REFUND), "take", "no release"),
    # what the law of the place adds
    (
        FAULTY | {"jurisdiction": "UK", "delivered_on": days_ago(10)},
        dollars(K.REPAIR),
        "counter",
        "right to a full refund",
    ),
    (
        FAULTY | {"jurisdiction": "UK", "delivered_on": days_ago(90)},
        dollars(K.REPAIR),
        "take",
        "first",
    ),
    (
        FAULTY | {"jurisdiction": "EU", "delivered_on": days_ago(90)},
        dollars(K.REPLACEMENT),
        "take",
        "first",
    ),
    (
        FINE | {"jurisdiction": "EU", "delivered_on": days_ago(9)},
        dollars(K.GIFT_CARD, 200),
        "counter",
        "full refund",
    ),
    (
        FINE | {"jurisdiction": "UK", "delivered_on": days_ago(9)},
        dollars(K.RETURN_WITH_FEE, 40),
        "counter",
        "postage",
    ),
    (
        FINE | {"jurisdiction": "UK", "delivered_on": days_ago(40)},
        dollars(K.GIFT_CARD, 9),
        "take",
        "goodwill",
    ),
)


@pytest.mark.parametrize(("fields", "offer", "verdict", "word"), TABLE)
def test_the_verdict_and_its_reason(
    fields: dict[str, Any], offer: Offer, verdict: str, word: str
) -> None:
    case = Case.model_validate(fields)
    found = appraise(offer, case, right_of(case, TODAY, FACTS))
    assert found.verdict == verdict
    assert word in found.why


def test_the_fees_are_told_for_every_ground_by_name_or_by_the_general_word() -> None:
    assert Ground.UNKNOWN in FEES
    assert {verdict for verdict, _ in FEES.values()} == {"take", "counter", "refuse"}


@settings(max_examples=150)
@given(CASES, OFFERS)
def test_no_words_carry_the_floor(case: Case, offer: Offer) -> None:
    secret = Private(name="floor", value="$137.31")
    made = Contact(channel=Channel.CHAT, outcome=Outcome.OFFERED, offer=offer)
    held = case.model_copy(update={"private": (secret,), "contacts": (*case.contacts, made)})
    assert "137" not in appraise(offer, held, right_of(held, TODAY, FACTS)).why
    assert "137" not in next_line(made, held, plan(held, TODAY, FACTS), FACTS).draft.text
    for channel in (Channel.CHAT, Channel.SUPERVISOR, Channel.EXECUTIVE_EMAIL):
        draft = compose(channel, held, TODAY, FACTS)
        assert draft is None or "137" not in draft.text


@settings(max_examples=100)
@given(CASES)
def test_more_money_is_never_worth_less(case: Case) -> None:
    """A verdict only gets better when the same kind of offer is raised."""
    worth = {"refuse": 0, "counter": 1, "take": 2}
    priced = case.model_copy(update={"amount": PRICE})
    right = right_of(priced, TODAY, FACTS)
    for kind in (K.PARTIAL_REFUND, K.GIFT_CARD):
        verdicts = [
            worth[appraise(dollars(kind, value), priced, right).verdict]
            for value in (10, 49, 50, 120, 199, 200, 250)
        ]
        assert verdicts == sorted(verdicts)


def test_the_injured_keep_their_claim() -> None:
    case = Case(problem=Problem.INJURY_OR_RECALL, amount=PRICE)
    assert appraise(dollars(K.PARTIAL_REFUND, 100), case).verdict == "counter"
