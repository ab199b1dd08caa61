"""Random cases for property tests: any facts, any contacts, also ones that hardly go together."""

import datetime
from decimal import Decimal

from hypothesis import strategies as st

from agent.domain.case import Case, Contact, Money, Offer, Private
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

TODAY = datetime.date(2026, 11, 22)
PAST = st.dates(TODAY - datetime.timedelta(days=200), TODAY)
AROUND = st.dates(TODAY - datetime.timedelta(days=200), TODAY + datetime.timedelta(days=40))
SUMS = st.decimals(Decimal(1), Decimal(900), places=2)
MONEY = st.builds(Money, value=SUMS, currency=st.sampled_from(["USD", "GBP", "EUR"]))
EVIDENCE = ("photo", "video", "box label", "receipt", "chat log", "listing", "statement", "notice")


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A value of `strategy`, or None."""
    return st.none() | strategy


OFFERS = st.builds(Offer, kind=st.sampled_from(OfferKind), amount=maybe(MONEY))
CONTACTS = st.builds(
    Contact,
    channel=st.sampled_from([c for c in Channel if c is not Channel.SELF_CHECK]),
    outcome=st.sampled_from(Outcome),
    on=maybe(PAST),
    offer=maybe(OFFERS),
)
CASES = st.builds(
    Case,
    problem=st.sampled_from(Problem),
    fulfilment=st.sampled_from(Fulfilment),
    third_party_seller=st.sampled_from([None, True, False]),
    jurisdiction=st.sampled_from(Jurisdiction),
    payment_method=maybe(st.sampled_from(PaymentMethod)),
    wanted=maybe(st.sampled_from(Wanted)),
    amount=maybe(MONEY),
    fault=st.sampled_from([None, "does not turn on"]),
    own_damage=st.booleans(),
    ordered_on=maybe(PAST),
    delivered_on=maybe(PAST),
    expected_on=maybe(AROUND),
    return_by=maybe(AROUND),
    return_requested_on=maybe(PAST),
    returned_on=maybe(PAST),
    refund_issued_on=maybe(PAST),
    recharged_on=maybe(PAST),
    statement_on=maybe(PAST),
    private=st.sampled_from([(), (Private(name="floor", value="$50"),)]),
    contacts=st.lists(CONTACTS, max_size=4).map(tuple),
    evidence=st.lists(st.sampled_from(EVIDENCE), max_size=4).map(tuple),
)
"""Cases of every kind."""

BY_SELLER = CASES.map(lambda case: case.model_copy(update={"fulfilment": Fulfilment.FBM}))
"""Cases on orders that the seller ships."""
