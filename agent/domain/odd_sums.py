"""A sum that is offered and cannot be what it seems: in another currency, or more than was paid."""

from decimal import Decimal

from agent.domain.case import Case, Offer
from agent.domain.vocabulary import IN_KIND, OfferKind

MUCH = Decimal("1.2")
"""Times the price: tax and postage can be in a smaller surplus."""
IN_MONEY = (OfferKind.PARTIAL_REFUND, OfferKind.FULL_REFUND)
GUESSED = 0.6  # the confidence of a price whose currency nobody told
OTHER_MONEY = (
    "That sum is in another currency than you paid in; ask for the amount in yours before you "
    "answer."
)
TOO_MUCH = (
    "But it is more than you paid: ask how it is made up and that it is for this order, or it may "
    "be taken back later."
)


def other_money(offer: Offer, case: Case) -> bool:
    """Whether the sum is told in another currency than the price is known to be."""
    source = case.sources.get("amount")
    if offer.amount is None or case.amount is None or offer.kind in IN_KIND:
        return False
    sure = source is None or source.confidence > GUESSED
    return sure and offer.amount.currency != case.amount.currency


def too_much(offer: Offer, case: Case) -> bool:
    """Whether the sum is well above the price."""
    if offer.amount is None or case.amount is None or offer.kind not in IN_MONEY:
        return False
    same = offer.amount.currency == case.amount.currency
    return same and offer.amount.value > case.amount.value * MUCH
