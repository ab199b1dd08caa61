"""Cases for the tests of the packet: one that is rich in facts, and any case with any words."""

import datetime
from decimal import Decimal

from hypothesis import strategies as st

from agent.domain.case import Case, Contact, Money, Offer, Private, Source
from agent.domain.moves import Move
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    PaymentMethod,
    Problem,
    Wanted,
)
from tests.strategies import CASES

DAY = datetime.date(2026, 11, 22)
FLOOR = "$137.35"
REASON = "my neighbour sells one cheaper"


def dollars(value: str) -> Money:
    return Money(value=Decimal(value), currency="USD")


RICH = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    fulfilment=Fulfilment.AMAZON,
    jurisdiction=Jurisdiction.US,
    country="US",
    region="Ohio",
    amount=dollars("389.00"),
    order_id="112-1234567-7654321",
    item="blender",
    fault="stopped working on day 45",
    delivered_on=datetime.date(2026, 8, 18),
    statement_on=datetime.date(2026, 10, 1),
    payment_method=PaymentMethod.CREDIT_CARD,
    wanted=Wanted.REFUND,
    denial_reason="the window is closed",
    private=(Private(name="floor", value=FLOOR), Private(name="reason", value=REASON)),
    contacts=(
        Contact(
            channel=Channel.CHAT,
            outcome=Outcome.REFUSED,
            on=datetime.date(2026, 11, 20),
            who="Priya",
            words=f"Priya says the window is closed. Between us, {FLOOR} would do.",
            turn=2,
        ),
        Contact(
            channel=Channel.SUPERVISOR,
            outcome=Outcome.OFFERED,
            words="offered a $50 gift card",
            offer=Offer(kind=OfferKind.GIFT_CARD, amount=dollars("50")),
            turn=3,
        ),
    ),
    evidence=("photos", "the receipt"),
    sources={"amount": Source(words="$389 blender", turn=1, confidence=0.9)},
)
"""A case with something for every document, and with two things to keep private."""

_TELLING = st.text(st.characters(categories=["L", "Zs", "Po"]), min_size=1, max_size=60)
TEXTS = _TELLING.filter(str.strip)
SOURCES = st.builds(Source, words=TEXTS, turn=st.integers(0, 99), confidence=st.floats(0, 1))
TOLD = st.builds(
    Contact,
    channel=st.sampled_from(Channel),
    outcome=st.sampled_from(Outcome),
    on=st.none() | st.dates(datetime.date(2026, 1, 1), DAY),
    who=st.none() | TEXTS,
    words=TEXTS,
    turn=st.integers(0, 99),
    move=st.none() | st.sampled_from(Move),
    promised_by=st.none() | st.dates(DAY, datetime.date(2027, 1, 1)),
    by_phone=st.booleans(),
)
ANY_CASE = st.builds(
    lambda case, words: case.model_copy(update=words),
    CASES,
    st.fixed_dictionaries(
        {
            "item": st.none() | TEXTS,
            "fault": st.none() | TEXTS,
            "denial_reason": st.none() | TEXTS,
            "order_id": st.none() | st.just("112-1234567-7654321"),
            "contacts": st.lists(TOLD, max_size=3).map(tuple),
            "evidence": st.lists(TEXTS, max_size=3).map(tuple),
            "sources": st.dictionaries(st.sampled_from(["item", "fault", "amount"]), SOURCES),
        }
    ),
)
"""Cases of every kind with words in any letters."""
