"""The price and what came back of it, told as one of the other: "only 30 of 120"."""

import re
from decimal import Decimal

from agent.domain.case import Money, Update
from agent.reading.message.text import Message
from agent.reading.sums.loose_sums import plain_number
from agent.reading.sums.percent_sums import price_behind
from agent.reading.sums.sums import money

# "only 30 of 120 euro", "kept 200 out of 1,049", "got back 18.50 of 74 dollars".
_PART_OF = re.compile(
    r"(?P<verb>got|get|gave|give|gives|back|refunded|only|just|credited|received|kept|keep|keeping|"
    r"withheld|held|docked|deducted)(?: me| us| back| only| just){0,3} "
    r"[$£€₹]?(?P<part>\d[\d.,]*)(?: ?(?:%|percent))?"
    r"(?: \w+){0,2} (?:out )?of (?:the |my )?[$£€₹]?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
# "$50 of $80 came back", "50 € von 80 € erstattet", "50 out of the 80 dollars was refunded".
_SUM = r"[$£€₹]? ?{}(?: ?(?:€|dollars?|bucks|euros?|pounds?|quid|rupees?|rs))?"
_PART_BACK = re.compile(
    rf"(?<![\w.,$£€₹/-]){_SUM.format(r'(?P<part>[0-9][0-9.,]*[0-9]|[0-9])')} "
    r"(?:out of|of|von|sur|de|di|su|van)(?: the| my| an?| den| les| los| i| meine[nr]?)? "
    rf"{_SUM.format(r'(?P<whole>[0-9][0-9.,]*[0-9]|[0-9])')}(?![\w%])"
    r"(?: (?:has|have|was|were|is|been|only|just|ever|finally|have|wurden?|sind|ont|a|été|"
    r"han|sido|sono|stat[oi]|is|zijn))* "
    r"(?:(?:came|come|came? in|got|back|refunded|returned|credited|arrived|landed)(?: back)?|"
    r"erstattet|zurück\w*|gutgeschrieben|rembours\w+|devuelt\w+|devolvi\w+|reembolsad\w+|"
    r"rimborsat\w|terug\w*)(?!\w)"
)
# "devuelto la mitad, 32 € de 64 €", "the refund was 315 instead of 420"
_BACK_PART = re.compile(
    r"(?<!\w)(?:devuelt\w+|devolvi\w+|reembols\w+|rembours\w+|erstattet\w*|rimborsat\w+|"
    r"terugbetaald|refund\w*|reimburs\w+|credited|came|got)(?: [^\d.!?\n]{0,30}?)? "
    rf"{_SUM.format(r'(?P<part>[0-9][0-9.,]*[0-9]|[0-9])')}(?: back| came)? "
    r"(?:instead of|rather than|out of|statt|au lieu de|en vez de|invece di|de|sur|von|su|van)"
    r"(?: the| my| an?| den| les| los| i)? "
    rf"{_SUM.format(r'(?P<whole>[0-9][0-9.,]*[0-9]|[0-9])')}(?![\w%]|[.,/:-]\d)"
)
# "cut 40 dollars from my 150", "nur 130 von 260 Euro".
_CUT_FROM = re.compile(
    r"(?:cut|took|taken|knocked|chopped|sliced|deducted|docked)(?: off)? [$£€₹]?\d[\d.,]*"
    r"(?: (?:dollars?|bucks|pounds?|quid|euros?|rupees?))? (?:from|off|out of) (?:my|the|a) "
    r"[$£€₹]?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
_ONLY_ABROAD = re.compile(
    r"(?:nur|bloß|seulement|que|solo|sólo|solamente|soltanto|slechts|maar) €?(?P<part>\d[\d.,]*)"
    r"(?: ?(?:€|euros?))?(?: [^\W\d]+){0,3}? (?:von|sur|de|di|su|van)(?: den| les| los| i)? "
    r"€?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
# "got only half of my 730 back", "they refunded half the $80"
_HALF_OF = re.compile(
    r"(?<!\w)(?:got|get|received|refunded|gave|given|returned|credited|paid)(?: me| us| back| only|"
    r" just| exactly){0,3} half (?:of )?(?:the |my )"
    r"[$£€₹]?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
_FIGURES = re.compile(r"\d[\d.,]*\d|\d")
_OFFERED = re.compile(r"(?<!\w)(?:offer|propos|suggest|will(?!\w)|would)\w*[^.;!?\n]*$")
_KEPT = ("kept", "keep", "keeping", "withheld", "held", "docked", "deducted")
# After these a number may count pieces ("only 2 of the 4 chairs").
_LOOSELY = ("only", "just", "back", "got", "get", "received", "keep", "kept")
_A_THING = re.compile(
    r" ?(?!dollar|buck|euro|pound|quid|rupee|usd|eur|gbp|cad|aud|inr|rs\b)[^\W\d_]"
)
_SURE_OF_NONE = (*_LOOSELY, None)
_MOST_PIECES = 20  # "got 2 of 3"
_PARTS = (_PART_OF, _PART_BACK, _BACK_PART, _ONLY_ABROAD)
_PENNY = Decimal("0.01")
_NEAR_BY = 45  # characters


def shares(message: Message, currency: str) -> list[Update]:
    """The price and what came back, from "only 30 of 120"; what was kept is taken off."""
    if behind := price_behind(message, money(message.facts, currency)):
        return [behind]
    if (cut := _CUT_FROM.search(message.facts)) is not None:
        before = Money(value=plain_number(cut["whole"]), currency=currency)
        return [message.update("amount", before, *cut.span())]
    if half := _half_of(message, currency):
        return half
    match = next((m for p in _PARTS if (m := p.search(message.facts))), None)
    if match is None:
        return []
    part, whole = plain_number(match["part"]), plain_number(match["whole"])
    verb = match.groupdict().get("verb")
    if not 0 < part < whole or (verb in _SURE_OF_NONE and not _is_money(message, match, whole)):
        return []
    start, end = match.span()
    price = message.update("amount", Money(value=whole, currency=currency), start, end)
    offered = _OFFERED.search(message.facts, max(0, start - _NEAR_BY), start)
    if offered or verb in _KEPT:
        return [price]
    if re.search(r"%|percent", match[0]):
        part = (whole * part / 100).quantize(_PENNY)
    back = message.update("amount_refunded", Money(value=part, currency=currency), start, end)
    return [price, back]


def _half_of(message: Message, currency: str) -> list[Update]:
    """The price and the half of it that came back, where that is told as such."""
    match = _HALF_OF.search(message.facts)
    if match is None:
        return []
    whole = plain_number(match["whole"])
    price = message.update("amount", Money(value=whole, currency=currency), *match.span())
    begin = message.sentence(match.start())[0]
    told = any(plain_number(one[0]) * 2 == whole for one in _FIGURES.finditer(message.facts))
    if not told or _OFFERED.search(message.facts, begin, match.start()):
        return [price]  # a sum that nobody named is no sum to write down
    half = Money(value=(whole / 2).quantize(_PENNY), currency=currency)
    return [price, message.update("amount_refunded", half, *match.span())]


def _is_money(message: Message, match: re.Match[str], whole: Decimal) -> bool:
    """Whether a share is one of money: by its sign, or as too much to count pieces of."""
    if re.search(r"[$£€₹%]|percent|dollar|euro|pound|quid|buck|rupee|\brs\b", match[0]):
        return True
    after = message.facts[match.end() : match.end() + 10]
    if re.match(r" ?(?:dollar|buck|euro|pound|quid|rupee|usd|eur|gbp|cad|aud|inr|rs\b|€)", after):
        return True
    many = whole > _MOST_PIECES or whole % 1 != 0
    return many and _A_THING.match(message.facts, match.end()) is None
