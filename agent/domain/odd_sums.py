"""A sum that is not what it seems: in another currency, too much, the price of a repair."""

import re
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
PRICED = "Ask which term sets that price before you pay."
TOO_MUCH = (
    "But it is more than you paid: ask how it is made up and that it is for this order, or it may "
    "be taken back later."
)

_REPAIRED = r"\b(?:repair|fix|mend)(?:s|ed|ing)?\b"
_PRICED = re.compile(
    rf"{_REPAIRED}[^.!?]{{0,30}}\b(?:for|at) (?:about |only |just |around |another )?(?:a (?:fee|"
    rf"charge)|[$£€₹] ?\d|\d[\d.,]* ?(?:[$£€₹]|(?:quid|dollars|bucks|euros?|pounds|rupees|rs)\b))|"
    rf"{_REPAIRED}[^.!?]{{0,30}}\b(?:costs?|charges?)\b[^.!?]{{0,15}}\d|"
    rf"\d[^.!?]{{0,15}} (?:to|for) (?:the |a |it )?(?:\w+ )?{_REPAIRED}|\bpaid {_REPAIRED}|"
    rf"{_REPAIRED}[^.!?]{{0,30}}\b(?:if i pay|only paid|at my (?:own )?(?:cost|expense)|"
    r"not free|chargeable)\b",
    re.IGNORECASE,
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


def priced(offer: Offer) -> bool:
    """Whether the person would have to pay for the repair that `offer` is."""
    return offer.kind is OfferKind.REPAIR and _PRICED.search(offer.words) is not None
