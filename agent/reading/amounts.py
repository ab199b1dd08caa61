"""Which amount is the order's price, and which came back already."""

import re

from agent.domain.case import Money, Update
from agent.domain.figures import Found, money
from agent.reading.text import Message

Spans = tuple[tuple[int, int], ...]

_BACK = re.compile(
    r"(?:only|just|partially|merely) (?:refunded|credited|gave|returned|got|sent|paid)(?: me| us)?(?: back)?[^.\n\d]{0,12}$"
    r"|(?:refunded|credited)(?: me| us)? only[^.\n]{0,6}$|(?:got|received) (?:only |just )?(?:back )?$|partial refund of $"
)
_BACK_AFTER = re.compile(r"^ (?:only )?(?:was |has been )?(?:refunded|came back|back so far)\b")
_OTHER_AFTER = re.compile(
    r"^ (?:\w+ )?(?:restocking|return|shipping|late|cancellation)? ?(?:fee|postage|promo|promotional credit|voucher|coupon|"
    r"discount)\b|^ (?:for|in) (?:return )?(?:shipping|postage)\b|^ (?:less|more|cheaper)\b"
)
_OTHER_BEFORE = re.compile(
    r"(?:fee of|shipping of|save|saved|discount of|claim limit of|under|up to|shipping (?:was|is|cost)|postage (?:was|is))\s$"
)
_PRICE = re.compile(r"(?:paid|cost|costs|price|worth|bought|ordered|total|for|value|charged|spent|was|refund of|return of)\b[^.\n]{0,20}$")
_DEDUCTED = re.compile(r"(?:deducted|kept|withheld|took|charged|subtracted|offer\w*)(?: me| us)?(?: an?)?\s$")
_BARE = re.compile(
    r"(?<!\w)(?:cost(?:s|ed)?(?: me)?|paid|price(?: was| is|:)|worth|spent)(?: about| around)? (?P<number>\d{1,6}(?:[.,]\d{2})?)"
    r"(?! ?(?:days?|weeks?|months?|years?|times?|%))(?!\w|[.,]\d)"
)


def _inside(found: Found[Money], spans: Spans) -> bool:
    return any(start < found.end and found.start < end for start, end in spans)


def _came_back(message: Message, found: Found[Money]) -> bool:
    before = message.facts[max(0, found.start - 40) : found.start]
    return bool(_BACK.search(before) or _BACK_AFTER.search(message.facts[found.end : found.end + 40]))


def _weight(message: Message, found: Found[Money]) -> float:
    """How much a sum looks like the price of the order; below zero it is something else."""
    before = message.facts[max(0, found.start - 40) : found.start]
    after = message.facts[found.end : found.end + 30]
    if _OTHER_AFTER.search(after) or _OTHER_BEFORE.search(before) or message.negated(found.start):
        return -1
    if _DEDUCTED.search(before):
        return 0.5
    return 2 if _PRICE.search(before) else 1


def amounts(message: Message, taken: Spans, default_currency: str | None) -> list[Update]:
    """Reads `amount` and `amount_refunded`; sums in `taken` (offers, private limits) are neither."""
    updates, prices = [], []
    for found in money(message.facts, default_currency):
        if _inside(found, taken):
            continue
        if _came_back(message, found):
            updates.append(message.update("amount_refunded", found.value, found.start, found.end))
        elif (weight := _weight(message, found)) > 0:
            prices.append((weight, found))
    mended = [found for weight, found in prices if message.corrected(found.start)]
    if mended:
        chosen = mended[-1]
    elif prices:
        chosen = max(prices, key=lambda price: (price[0], -price[1].start))[1]
    else:
        return updates[:1]
    return [*updates[:1], message.update("amount", chosen.value, chosen.start, chosen.end)]


def looks_priced(message: Message) -> bool:
    """Tells whether a price stands there without a currency, so that a reader could know more."""
    return bool(_BARE.search(message.facts))
