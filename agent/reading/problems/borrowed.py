"""Signs that stand in a message and are none of this trouble: a silent seller, a pretext."""

import re

from agent.reading.goods.fault import NOT_THE_ITEM
from agent.reading.grounds.quoted_reasons import in_a_quoted
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message

CLAIMS = frozenset({"fault", "damage", "arrival", "misdescribed", "wrong", "not_received"})
"""Signs that tell what is wrong with what came, or that it did not come."""
_NOT_GOODS = re.compile(
    r"(?<!\w)(?:english|language|french|german|refund|credit|voucher|replacement|exchange|swap|"
    r"money|chat|e-?mail|that|this|which|address|account|card|payment|app|either|(?:parent|other|"
    r"base|main) \w+|rest|everything else)(?:'s)? $"
)
_WRITTEN = re.compile(
    r"(?<!\w)(?:wrote|written|e-?mailed|messaged|mailed|answered|replied|called|rang|phoned|chatted|"
    r"contacted|complained|asked|told|reported|informed|refused|denied)(?!\w)"
)
_BACK_THERE = re.compile(
    r"(?: back)?(?: (?:to|at|in|into))? (?:them|their|amazon|the seller|the (?:\w+ )?(?:warehouse|"
    r"depot|return)|return\w*)(?!\w)"
)


def borrowed(message: Message, hit: Hit[str]) -> bool:
    """Tells a fault that is not the item's: a payment that failed, a silent seller, a pretext."""
    if hit.value in CLAIMS and in_a_quoted(message, hit.start):
        return True
    begin, _ = message.sentence(hit.start)
    before = message.facts[begin : hit.start]
    match hit.value:
        case "fault":
            return NOT_THE_ITEM.search(before[-20:]) is not None
        case "fine":
            return _NOT_GOODS.search(before) is not None
        case "arrival":  # "I wrote to them the same day"
            written = _WRITTEN.search(before) is not None
            return written and message.facts[hit.start : hit.end].startswith("the ")
        case "not_received":
            return _BACK_THERE.match(message.facts, hit.end) is not None
        case _:
            return False
