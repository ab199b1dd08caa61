"""What an offer is worth: take it, counter it or refuse it, and why."""

import re
from decimal import Decimal
from typing import Literal

from agent.domain import figures, present
from agent.domain.base import Value
from agent.domain.case import Case, Offer
from agent.domain.problems import ROWS, Ground
from agent.domain.vocabulary import OfferKind, Wanted

BARE_SUM = re.compile(
    r"\b(?:refund|return|give|pay|offer)\w*(?: \w+){0,2} (\d+(?:\.\d{2})?)"
    r"(?! ?(?:days?|business|hours?))",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|once|minus|less|fee|deduct\w*|restock\w*|own (?:cost|expense)|my (?:cost|expense)|"
    r"credit|voucher|gift|part\w*|half|per ?cent)\b|%",
    re.IGNORECASE,
)


class Appraisal(Value):
    """A verdict on an offer, with the reason in one sentence for the person only."""

    verdict: Literal["take", "counter", "refuse"]
    why: str


def appraise(offer: Offer, case: Case) -> Appraisal:
    """Weighs `offer` against the price, what the person wants and what the case rests on."""
    if offer.kind is OfferKind.FULL_REFUND and _without_strings(offer, case):
        return Appraisal(verdict="take", why="It is the full refund; get it in writing.")
    if _matches_the_wish(offer, case):
        return Appraisal(verdict="take", why="It is what you asked for; get it in writing.")
    if offer.kind is OfferKind.RETURN_WITH_FEE:
        return _fee(case)
    if ROWS[case.problem].ground is Ground.GOODWILL:
        return Appraisal(
            verdict="take", why="Nothing is wrong with the item, so anything they give is goodwill."
        )
    return Appraisal(verdict="counter", why=_shortfall(offer, case))


def as_it_is(offer: Offer, case: Case) -> Offer:
    """`offer`, named a partial refund when a full one was only read into a smaller sum."""
    if offer.kind is OfferKind.FULL_REFUND and not _without_strings(offer, case):
        return offer.model_copy(update={"kind": OfferKind.PARTIAL_REFUND})
    return offer


def _matches_the_wish(offer: Offer, case: Case) -> bool:
    wishes = {
        Wanted.REPLACEMENT: OfferKind.REPLACEMENT,
        Wanted.REPAIR: OfferKind.REPAIR,
        Wanted.STORE_CREDIT: OfferKind.GIFT_CARD,
    }
    if case.wanted is None or wishes.get(case.wanted) is not offer.kind:
        return False
    return offer.kind is not OfferKind.GIFT_CARD or _covers_the_price(offer, case)


def _without_strings(offer: Offer, case: Case) -> bool:
    """Whether a refund was named without a condition and without another figure than the price."""
    if offer.amount is not None:
        return _covers_the_price(offer, case)
    named = {found.value.value for found in figures.money(offer.words)}
    named |= {Decimal(number) for number in BARE_SUM.findall(offer.words)}
    price = {case.amount.value} if case.amount else set()
    return not CONDITION.search(offer.words) and named <= price


def _covers_the_price(offer: Offer, case: Case) -> bool:
    price, given = case.amount, offer.amount
    return (
        price is not None
        and given is not None
        and _same_currency(offer, case)
        and (given.value >= price.value)
    )


def _same_currency(offer: Offer, case: Case) -> bool:
    return bool(offer.amount and case.amount and offer.amount.currency == case.amount.currency)


def _fee(case: Case) -> Appraisal:
    if ROWS[case.problem].ground is Ground.GOODWILL:
        return Appraisal(
            verdict="take", why="For a late return of a good item a fee can be part of the rules."
        )
    return Appraisal(
        verdict="refuse", why="No fee is due when the item is faulty, damaged or wrong."
    )


def _shortfall(offer: Offer, case: Case) -> str:
    if offer.kind is OfferKind.REPAIR:
        return "A repair may be fair, but ask first for what you want."
    if offer.kind is OfferKind.REPLACEMENT:
        return "A replacement may be fair if you still want the item; ask for your wish first."
    if offer.amount and case.amount and _same_currency(offer, case):
        if _covers_the_price(offer, case):
            return "It covers the price, but only as Amazon credit; ask for the way you paid."
        gap = case.amount.model_copy(update={"value": case.amount.value - offer.amount.value})
        return (
            f"It is {present.money(offer.amount)} against {present.money(case.amount)}, "
            f"so {present.money(gap)} would be missing."
        )
    return "Ask for the exact amount and in which form it comes before you answer."
