"""Numbers with no sign of money that are sums all the same."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.domain.case import Money
from agent.domain.found import SPELLED, Found, small_number
from agent.reading.message.text import Message
from agent.reading.sums.sums import in_a_date

# A number that only what stands beside it makes a sum; it must not be one of days or pieces.
FIGURE = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,6}(?:[.,]\d{2})?)"
_MONEY = "dollars?|bucks|euros?|pounds?|quid|rupees?|rs|€"
_UNITS = (
    r"days?|weeks?|months?|years?|times?|hours?|minutes?|%|percent|inch|pieces|am|pm|calls|"
    r"(?:\w+ )?(?:orders|returns|parcels|purchases)|e?mails|st\b|nd\b|rd\b|th\b|x\b"
)
NO_UNIT = rf"(?! ?(?:{_UNITS}))(?!\w|[.,/:-]\d)"
NUMBER = rf"{FIGURE}(?! ?of (?:them|the|these|\d{{1,2}}(?!\d|[.,]\d| ?(?:{_MONEY})))){NO_UNIT}"
_BESIDE = re.compile(
    r"(?<!\w)(?:cost(?:s|ed)?(?: me| us)?|paid|price(?: was| is|:| ?[-–=])?|"
    r"amount(?: is| was|:)|worth|spent|"
    r"refunded(?: me| us)?(?: only)?|got(?: back)?|gave (?:me )?back|credited|received|"
    r"returned me|charged(?: me| us| my card)?(?: again| back)?(?: the| another)?|"
    r"(?:back|out) of|total:?|total (?:was|of|is)|value:?|balance(?: of| is| was|:)?|"
    r"(?:knocked|cut|brought|dropped|reduced)(?: it| that| (?:my|the) refund)? down to|"
    r"take (?:me )?again|took (?:me )?again)"
    rf"(?: about| around| only| just| like| roughly){{0,2}} {NUMBER}"
)
# "a saree of 2,799", "refund of 12,499": in thousands, and with no noun behind that is counted.
_OF = re.compile(
    r"(?<!\w)of (?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d{2})?)(?![\w-])(?= ?(?:[.,;!?)](?!\d)|$|"
    r"(?:is|was|and|but|for|on|in|got|pending|owed|due|lying|"
    r"completed|stuck|which|that|from|they|i|to|has|not)\b))"
)
_BACK = re.compile(
    rf"(?<![\w.,/:#$£€₹-]){NUMBER}(?= (?:(?:of|in|worth of) (?:amazon )?(?:gift ?cards?|"
    rf"refunds?)|back|was refunded|came back|even|all in)(?!\w))"
)
# A sum to the penny is one even without a sign of money, unless it is a date or a measure.
_PENNIES = re.compile(
    r"(?<![\w.,/:#$£€₹-])(?P<number>\d{1,3}(?:,\d{3})+\.\d{2}|\d{1,5}[.,]\d{2})"
    r"(?!\w|[.,/:%-]\w| ?(?:%|inch|in\b(?! (?:total|all\b))|cm|mm|kg|lbs?|ghz|mhz|km|am|pm|h\b|"
    r"uhr|m\b|litres?|stars?|"
    r"out of))"
)
# "bought the sage dress, 139, never wore it": set off behind what was bought.
_SET_OFF = re.compile(
    r"(?<!\w)(?:bought|ordered|purchased|got|picked up|returned|sent back|"
    r"gekauft|acheté|compré|comprato)"
    rf"(?: [^\W\d][\w'-]*){{1,7}}(?<!day), {NUMBER}(?=\s?(?:[,;)]|\.(?!\d)|$))"
)
# "only 315 came", "4,999 wala trimmer"
_CAME = re.compile(
    rf"(?<!\w)(?:only|just) {NUMBER}(?= (?:came|arrived|landed|showed up|turned up))"
)
_WALA = re.compile(r"(?<![\w.,/-])(?P<number>\d{1,2}(?:,\d{2,3})+|\d{3,6})(?= wal[aiey]+(?!\w))")
# "paid 2k", "a laptop for 1.5k", and no "4k TV"
_THOUSANDS = re.compile(
    r"(?<!\w)(?:paid|costs?(?: me| us)?|spent|worth|price(?: was| of|:)?|owes? me|out|for)"
    r"(?: about| around| only| like| over| nearly){0,2} (?P<number>\d{1,2}(?:[.,]\d)?k)"
    r"(?= ?(?:[.,;!?)]|$)| (?:and|but|for|on|from|in|with|it|its|they|i|that|which|came|arrived|"
    r"was|is|plus|all)(?!\w))"
)
# "two packs of filters at 13.99"
_AT = re.compile(
    rf"(?<!\w)(?:[2-9]|two|three|four|five|six|eight|ten|twelve) (?:[^\W\d]+ ){{1,4}}at {NUMBER}"
)
# "The fifty is back": a sum that was told before, by its number alone.
_AGAIN = re.compile(
    rf"(?<!\w)(?:the|that|this|those|these|my|other|only) (?:{NUMBER}|(?P<word>{SPELLED})(?![\w-]))"
)
# "149. came on 3 Sept": a number that a message begins with and leaves alone.
BEGINS = re.compile(
    rf"\W*{NUMBER}(?=\s?(?:[.,;!?](?!\d)|$)| (?:with|plus|incl\w*) (?:tax|vat|gst)|"
    r" for (?:the|my|a|an|this|one|these) )"
)
_ANYWHERE = (_BESIDE, _BACK, _OF, _SET_OFF, _AT, _CAME, _WALA, _THOUSANDS)
_A_YEAR = re.compile(r"(?:19|20)\d\d|\d")
_MENDED = re.compile(
    r"(?:[ ,:.-]|(?:it's|it was|was|is|i mean|i meant|meant|make that|that's|sorry|no|wait|"
    rf"actually|not)(?!\w))*(?<![\d.]){NUMBER}"
)
_BEFORE_DATE = re.compile(
    r"(?<!\w)(?:on|am|le|el|il|vom|since|until|by|from|dated|at|version|size|v) $"
)


def plain_number(written: str) -> Decimal:
    """Reads "1,299.00", "12,50" and "1.5k"."""
    if written.endswith("k"):
        return (plain_number(written[:-1].replace(",", ".")) * 1000).quantize(Decimal(1))
    tail = re.search(r"[.,](\d{1,2})$", written)
    whole = re.sub(r"\D", "", written[: tail.start()] if tail else written)
    return Decimal(f"{whole}.{tail[1]}" if tail else whole)


def loose(message: Message, currency: str, known: bool) -> Iterator[Found[Money]]:
    """Numbers with no sign of money that are sums all the same, in the currency of the place."""
    text, mended = message.facts, message.mended_from
    found = [m for one in _ANYWHERE for m in one.finditer(text)]
    found += [m for m in (BEGINS.match(text),) if m and not _A_YEAR.fullmatch(m["number"])]
    found += [m for m in _PENNIES.finditer(text) if not _BEFORE_DATE.search(text[: m.start()])]
    if known and mended is not None and (match := _MENDED.match(text, mended)):
        found.append(match)
    for match in found:
        start, end = match.span("number")
        if in_a_date(text, start, end):
            continue  # "no, 10 November" puts a day right
        value = Money(value=plain_number(match["number"]), currency=currency)
        yield Found(value=value, text=text[start:end], start=start, end=end)


def again(message: Message, found: Sequence[Found[Money]]) -> Iterator[Found[Money]]:
    """Sums that were told already, where they are told again by their number: "the 50 is back"."""
    for match in _AGAIN.finditer(message.facts):
        word = match["word"]
        value = small_number(word) if word else plain_number(match["number"])
        first = next((one for one in found if one.value.value == value), None)
        if first is not None and first.start < match.start():
            start, end = match.span("word" if word else "number")
            yield Found(value=first.value, text=message.facts[start:end], start=start, end=end)
