"""Shares of a price in words: "70%", "half", "two thirds", "minus 20%"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from agent.domain.figures import percents

WHOLE = Decimal(100)  # percent
_NAMED: tuple[tuple[str, Decimal], ...] = (
    (r"two[- ]thirds", WHOLE * 2 / 3),
    (r"(?:an?|one) third", WHOLE / 3),
    (r"three[- ]quarters", WHOLE * 3 / 4),
    (r"(?:an?|one) (?:quarter|fourth)", WHOLE / 4),
    (
        r"half(?:way| price)?(?! (?:an?|hour|broken|dead|empty|full|gone|finished|of (?:them|the "
        r"(?!price|money|amount|cost|refund|sum|order))|(?:the|my|its|his|her) (?!price|money|"
        r"amount|cost|refund|sum|order)\w)(?!\w))|50[/-]50|in the middle",
        WHOLE / 2,
    ),
)
_SHARES = tuple((re.compile(rf"(?<![\w-])(?:{one})(?![\w-])"), value) for one, value in _NAMED)
# A share that they keep: what comes back is the rest.
_KEPT = re.compile(
    r"(?<!\w)(?:deduct\w*|minus|less|keep(?:s|ing)?|kept|withh[eo]ld\w*|takes?|taking|dock\w*|"
    r"subtract\w*|cuts?|cutting|retain\w*|holds? back)(?: (?:me|an?|of|only|just|off|back))*\W*$"
)
_IS_KEPT = re.compile(
    r"\W*(?:is |are |will be |gets? )?(?:deduct\w*|kept|withheld|docked|less|lower|"
    r"off (?:the|my|your) refund|for (?:wear|use|restocking|handling))(?!\w)"
)
_NO_SHARE = re.compile(
    r"(?<!\w)(?:next (?:order|purchase)|promo\w*|coupon|discount code|fee)(?!\w)"
)


def share_of(words: str) -> Decimal | None:
    """The share of the price that comes back by `words`, in percent; the last one that is named."""
    plain = words.lower().replace("’", "'")
    if _NO_SHARE.search(plain):
        return None
    found = [
        (begin, WHOLE - value if held(plain, begin, end) else value)
        for value, begin, end in shares(plain)
    ]
    return max(found)[1] if found else None


def held(text: str, begin: int, end: int) -> bool:
    """Whether the share between two places is one that they keep, so that the rest comes back."""
    return bool(_KEPT.search(text[:begin]) or _IS_KEPT.match(text, end))


def shares(text: str) -> Iterator[tuple[Decimal, int, int]]:
    """The shares that `text` names, in percent, each with its place."""
    for found in percents(text):
        if 0 < found.value <= WHOLE:
            yield found.value, found.start, found.end
    for pattern, value in _SHARES:
        for match in pattern.finditer(text):
            yield value, *match.span()
