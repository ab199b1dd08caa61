"""A sum that puts right the one that stands, by being set against it."""

import re
from itertools import chain

from agent.domain.case import Case, Update
from agent.reading.message.text import Message
from agent.reading.sums.loose_sums import plain_number

_BARE_SUM = r"[$£€₹]?\d{1,3}(?:,\d{3})+(?:\.\d{2})?|[$£€₹]?\d{1,6}(?:[.,]\d{2})?"
_NO = r"(?:not|nicht|pas|non|niet|instead of|rather than|statt|et non)"
# "97, not 94", "it's not 94 but 97": the first is the one that holds.
_SET_AGAINST = re.compile(
    rf"(?<![\w.,/:#-])(?P<new>{_BARE_SUM})[^\d.!?\n]{{0,12}}?\b{_NO} "
    rf"(?P<old>{_BARE_SUM})(?![\w%]|[.,]\d)|"
    rf"\b(?:not|nicht|pas|non|niet) (?P<old2>{_BARE_SUM})[^\d.!?\n]{{1,20}}?"
    rf"(?P<new2>{_BARE_SUM})(?![\w%]|[.,]\d)"
)
# "sorry, 60, 80 was for the keyboard": the second belongs to something else.
_OF_ANOTHER = re.compile(
    rf"(?<![\w.,/:#-])(?P<new>{_BARE_SUM})(?: \w+)?[,;.:]? (?:and |but |the |because )*"
    rf"(?P<old>{_BARE_SUM}) (?:\w+ )?(?:was|is|were|belongs|goes|went|'s) (?:for|to|of|with|from|"
    r"on|(?:the|an?|my)?(?: \w+)? ?(?:other|another|different|old|wrong|second)|(?:the|an?|my) "
    r"\w+ (?:ones?|version|model|size|colou?r))(?!\w)"
    r"(?P<new2>)(?P<old2>)"
)

_SORRY = re.compile(r"\W*(?:sorry|oops|typo|correction)[ ,:.]+")
# "wait, I meant 129 and 64.50": both sums that stand, put right in the order they were told.
_BOTH = re.compile(
    rf"(?:[ ,:.-]|(?:it's|it was|was|is|i mean|i meant|meant|make that|that's|sorry|no|wait|"
    rf"should be|should have been|actually)(?!\w))*(?<![\w.,/:#-])(?P<first>{_BARE_SUM})"
    rf"(?: ?(?:€|dollars?|bucks|euros?|pounds?|quid))?(?: ?[,/] ?|,? (?:and|&|und|et|y|e|en) )"
    rf"(?:only )?(?P<second>{_BARE_SUM})(?![\w%]|[.,/:-]\d)"
)


def mended_amounts(message: Message, case: Case) -> list[Update]:
    """A sum set against one that stands ("9,700 not 9,400") takes its place, sign or no sign."""
    if both := _mended_both(message, case):
        return both
    for match in chain(_SET_AGAINST.finditer(message.facts), _OF_ANOTHER.finditer(message.facts)):
        new, old = (plain_number(match[name] or match[f"{name}2"]) for name in ("new", "old"))
        for field in ("amount", "amount_refunded"):
            standing = getattr(case, field)
            if standing is not None and standing.value == old and new > 0:
                value = standing.model_copy(update={"value": new})
                return [message.update(field, value, *match.span(), 1.0)]
    return []


def _mended_both(message: Message, case: Case) -> list[Update]:
    """The price and what came back of it, where a correction names both."""
    price, back, at = case.amount, case.amount_refunded, message.mended_from
    at = match.end() if at is None and (match := _SORRY.match(message.facts)) else at
    both = _BOTH.match(message.facts, at) if at is not None else None
    if price is None or back is None or both is None:
        return []
    sums = {"amount": price, "amount_refunded": back}
    new = {f: plain_number(both[name]) for f, name in zip(sums, ("first", "second"), strict=True)}
    if not 0 < new["amount_refunded"] < new["amount"]:
        return []
    return [
        message.update(field, one.model_copy(update={"value": new[field]}), *both.span(), 1.0)
        for field, one in sums.items()
    ]
