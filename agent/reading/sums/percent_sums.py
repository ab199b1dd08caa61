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
# "$199 doorbell", "my $160 jacket": what the thing cost stands before its name.
OF_A_THING = re.compile(
    r" (?!(?:\w+ ){0,2}?(?:refund\w*|credit|gift|vouchers?|cards?|discount|payment|compensation|"
    r"offer|"
    r"settlement|coupon|money|goodwill|balance|cash|reimbursement|back|off|partial\w*)(?!\w))"
    r"(?!(?:as|to|and|for|if|or|only|when|but|so|in|on|at|by|with|of|now|today|instead|max\w*|"
    r"total|"
    r"more|less|extra|then|was|is|they|he|she|i|we|from|final|tops|plus|minus|because|since|the|a|"
    r"an|per|each|dollars?|bucks|euros?|pounds?|quid|they'll|he'll|is|it|that|this|will|would|not|"
    r"no|"
    r"yes|which|after|before|once|until|without|right|straight|worth|all|what|who|me|us|you)(?!\w))"
    r"[a-z]{3,}"
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
        if share is None or not part or OF_A_THING.match(message.text, one.end):
            continue
        whole = (one.value.value / part).quantize(_PENNY)
        if any(_comes_to(other.value.value * part, one.value.value) for other in sums):
            return None  # the price is told itself
        if (whole * part).quantize(_PENNY) == one.value.value:
            price = one.value.model_copy(update={"value": whole})
            return message.update("amount", price, share.start(), one.end)
    return None
