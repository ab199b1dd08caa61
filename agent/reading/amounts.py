"""Which amount is the order's price, and which came back already."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.domain.case import Money, Update
from agent.domain.figures import Found
from agent.domain.found import SPELLED, small_number
from agent.reading.sums import money
from agent.reading.text import Message

Spans = tuple[tuple[int, int], ...]

_BACK = re.compile(
    r"(?:only|just|partially|merely) (?:refunded|credited|gave|returned|got|sent|"
    r"paid)(?: me| us)?(?: back)?[^.\n\d]{0,12}$"
    r"|(?:refunded|credited)(?: me| us)? only[^.\n]{0,6}$|(?:got|received) (?:only |"
    r"just )?(?:back )?$|partial refund of $"
)
_BACK_AFTER = re.compile(r"^ (?:only )?(?:was |has been )?(?:refunded|came back|back so far)\b")
_OTHER_AFTER = re.compile(
    r"^ (?:\w+ )?(?:restocking|return|shipping|late|cancellation)? ?(?:fee|postage|"
    r"promo|promotional credit|voucher|coupon|"
    r"discount|short|too little)\b|^ (?:for|in) (?:return )?(?:shipping|postage)\b|"
    r"^ (?:less|more|cheaper)\b"
)
_OTHER_BEFORE = re.compile(
    r"(?:fee of|fee is|shipping of|save|saved|discount of|claim limit of|under|up to|"
    r"shipping (?:was|is|cost)|postage (?:was|is))\s$"
)
_PRICE = re.compile(
    r"(?:paid|cost|costs|price|worth|bought|ordered|total|for|value|charged|spent|was|"
    r"refund of|return of)\b[^.\n]{0,20}$"
)
_NOT = re.compile(r"(?:\bnot|n't) (?:for |the |about |just )?$")
_DEDUCTED = re.compile(
    r"(?:deducted|kept|withheld|took|charged|subtracted|offer\w*)(?: me|"
    r" us)?(?: an?)?\s$"
)
_NUMBER = (
    r"(?P<number>\d{1,6}(?:[.,]\d{2})?)(?! ?(?:days?|weeks?|months?|years?|times?|"
    r"hours?|%|inch))(?!\w|[.,/-]\d)"
)
_PAID = re.compile(
    rf"(?<!\w)(?:cost(?:s|ed)?(?: me)?|paid|price(?: was| is|:)?|worth|spent)(?: about|"
    rf" around| only)? {_NUMBER}"
)
_GOT_BACK = re.compile(
    rf"(?<!\w)(?:got back|only refunded(?: me)?|refunded(?: me)? only|"
    rf"gave back) {_NUMBER}"
)
# "only 30 of 120 euro", "kept 200 out of 1,049", "got back 18.50 of 74 dollars".
_PART_OF = re.compile(
    r"(?P<verb>got|get|gave|give|gives|back|refunded|only|just|credited|received|kept|keep|keeping|"
    r"withheld|held|docked|deducted)(?: me| us| back| only| just){0,3} "
    r"[$£€₹]?(?P<part>\d[\d.,]*)(?: ?(?:%|percent))?"
    r"(?: \w+){0,2} (?:out )?of (?:the |my )?[$£€₹]?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
_KEPT = ("kept", "keep", "keeping", "withheld", "held", "docked", "deducted")
# A sum to the penny is a price even without a sign of money, unless it is a date or a measure.
_PENNIES = re.compile(
    r"(?<![\w.,/:#$£€₹-])(?P<number>\d{1,5}[.,]\d{2})(?![\w.,/:%-]| ?(?:%|inch|in\b|cm|mm|kg|"
    r"lbs?|ghz|mhz|km|am|pm|h\b|uhr))"
)
_BEFORE_DATE = re.compile(r"(?:on|am|le|el|il|vom|since|until|by|from|dated|at) $")
_SPOKEN = re.compile(
    rf"(?<!\w)(?P<tens>{SPELLED})(?:[- ](?P<ones>{SPELLED}))?,? (?:(?:pounds?|dollars?|euros?|"
    rf"quid|bucks)(?: and)? )?"
    rf"(?P<pence>{SPELLED})(?:[- ](?P<more>{SPELLED}))?(?P<after>,? (?:pounds?|dollars?|euros?|"
    rf"quid|bucks|pence|cents?))?(?!\w)"
)
_MEANT = re.compile(rf"(?<!\w)(?:it's|it was|was|is|meant) {_NUMBER}")
_UNCLEAR = re.compile(
    r"(?<!\w)(?:cost(?:s|ed)?(?: me)?|paid|price(?: was| is|:)?|worth|spent)(?: about|"
    r" around)? \d"
)


_ITSELF_A_CARD = re.compile(r" (?:amazon(?:\.\w+)? |e-?)?(?:gift ?)?(?:card|voucher)s?\b")
_PAID_WITH = re.compile(r"(?:offer\w*|give|gave|credit\w*|promo\w*)(?: \w+){0,3} $")


def _inside(found: Found[Money], spans: Spans) -> bool:
    return any(start < found.end and found.start < end for start, end in spans)


def _came_back(message: Message, found: Found[Money]) -> bool:
    before = message.facts[max(0, found.start - 40) : found.start]
    return bool(
        _BACK.search(before) or _BACK_AFTER.search(message.facts[found.end : found.end + 40])
    )


def _weight(message: Message, found: Found[Money]) -> float:
    """How much a sum looks like the price of the order; below zero it is something else."""
    before = message.facts[max(0, found.start - 40) : found.start]
    after = message.facts[found.end : found.end + 30]
    card = _ITSELF_A_CARD.match(after) and not _PAID_WITH.search(before)
    if (
        (_OTHER_AFTER.search(after) and not card)
        or _OTHER_BEFORE.search(before)
        or _NOT.search(before)
    ):
        return -1
    if _DEDUCTED.search(before):
        return 0.5
    return 2 if _PRICE.search(before) else 1


def _bare(message: Message, currency: str, standing: Money | None) -> list[Update]:
    """Numbers that only their verb makes sums ("paid 160, got back 120"), in the known currency."""
    patterns = [("amount", _PAID), ("amount_refunded", _GOT_BACK)]
    if standing and message.mended_from is not None:
        patterns.append(("amount", _MEANT))
    updates = {u.field: u for u in (*_shares(message, currency), *_spoken(message, currency))}
    for field, pattern in patterns:
        match = pattern.search(message.facts)
        if match and not message.negated(match.start()):
            value = Money(value=Decimal(match["number"].replace(",", ".")), currency=currency)
            sure = 0.9 if pattern is _MEANT else 0.8
            place = match.start("number")
            updates.setdefault(field, message.update(field, value, place, match.end(), sure))
    return list(updates.values())


def _plain_number(written: str) -> Decimal:
    tail = re.search(r"[.,](\d{1,2})$", written)
    whole = re.sub(r"\D", "", written[: tail.start()] if tail else written)
    return Decimal(f"{whole}.{tail[1]}" if tail else whole)


def _shares(message: Message, currency: str) -> list[Update]:
    """The price and what came back, from "only 30 of 120"; what was kept is taken off."""
    match = _PART_OF.search(message.facts)
    if match is None:
        return []
    part, whole = _plain_number(match["part"]), _plain_number(match["whole"])
    if not 0 < part < whole:
        return []
    start, end = match.span()
    price = message.update("amount", Money(value=whole, currency=currency), start, end)
    if match["verb"] in _KEPT or re.search(r"%|percent", match[0]):
        return [price]
    back = message.update("amount_refunded", Money(value=part, currency=currency), start, end)
    return [price, back]


def _spoken(message: Message, currency: str) -> list[Update]:
    """A price spelled out with its pennies: "forty-two pounds fifty"."""
    match = _SPOKEN.search(message.facts)
    if match is None or not re.search(r"pound|dollar|euro|quid|buck", match[0]):
        return []
    tens, ones, pence, more = (
        small_number(match[name]) or 0 if match[name] else 0
        for name in ("tens", "ones", "pence", "more")
    )
    if not (tens + ones and 10 <= pence + more < 100):
        return []
    value = Decimal(f"{tens + ones}.{pence + more:02}")
    return [message.update("amount", Money(value=value, currency=currency), *match.span())]


def _to_the_penny(message: Message, currency: str, taken: Spans) -> list[Update]:
    for match in _PENNIES.finditer(message.facts):
        before = message.facts[max(0, match.start() - 8) : match.start()]
        inside = any(a < match.end() and match.start() < b for a, b in taken)
        if not inside and not _BEFORE_DATE.search(before):
            value = Money(value=_plain_number(match["number"]), currency=currency)
            return [message.update("amount", value, match.start(), match.end(), 0.8)]
    return []


def amounts(
    message: Message, taken: Spans, default_currency: str | None, standing: Money | None = None
) -> list[Update]:
    """Reads `amount` and `amount_refunded`; sums in `taken` (offers, private limits) are neither.

    A number without a sign of money counts after "paid" and its like, where the currency is known.
    """
    named, found = [], money(message.facts, default_currency)
    currency = found[0].value.currency if found else default_currency
    bare = _bare(message, currency, standing) if currency else []
    if not any(u.field == "amount" for u in bare):
        named = _signed(message, found, taken)
    found_all = named + [u for u in bare if u.field not in {n.field for n in named}]
    if currency and not any(u.field == "amount" for u in found_all) and standing is None:
        found_all += _to_the_penny(message, currency, taken)
    return found_all


def _signed(message: Message, sums: Sequence[Found[Money]], taken: Spans) -> list[Update]:
    updates, prices = [], []
    for found in sums:
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
    return bool(_UNCLEAR.search(message.facts))
