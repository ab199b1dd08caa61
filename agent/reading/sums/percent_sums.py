"""The price behind a share that is told with its sum: "60% of the price, GBP 74.40"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.domain.case import Money, Update
from agent.domain.found import Found
from agent.reading.message.text import Message

_OF = (
    r"(?: of (?:the |your |my |its |what (?:i|you) paid)?(?:\w+ ){0,2}?(?:price|amount|order|"
    r"purchase|refund|cost|value|total|sum|money|paid))?"
)
_SO = (
    r"(?: ?[,:;(=-]+ ?| (?:i\.?e\.?|that(?:'s| is)|which (?:is|was|makes)|amounting to|equal to|"
    r"or|so|is|was|meaning|namely|about)[, ]+)+"
)
_SHARE = re.compile(
    rf"(?<![\w.,])(?P<share>\d{{1,2}}(?:\.\d)?) ?(?:%|percent|per cent|prozent|pour cent)"
    rf"(?: only| back)?{_OF}{_SO}\(?$"
)
_REACH = 70  # characters
_UNIT, _PENNY = Decimal(1), Decimal("0.01")


def _comes_to(share: Decimal, told: Decimal) -> bool:
    """Whether a share is the sum that was told for it, in round figures where that is round."""
    return abs(share - told) < (_UNIT if told % _UNIT == 0 else _PENNY)


def price_behind(message: Message, sums: Sequence[Found[Money]]) -> Update | None:
    """The price that the first of `sums` is told as a share of, where the pennies come out."""
    for one in sums:
        share = _SHARE.search(message.text, max(0, one.start - _REACH), one.start)
        part = Decimal(share["share"]) / 100 if share else Decimal(0)
        if share is None or not part:
            continue
        whole = (one.value.value / part).quantize(_PENNY)
        if any(_comes_to(other.value.value * part, one.value.value) for other in sums):
            return None  # the price is told itself
        if (whole * part).quantize(_PENNY) == one.value.value:
            price = one.value.model_copy(update={"value": whole})
            return message.update("amount", price, share.start(), one.end)
    return None
