"""The currency of a sum that was told before the country: "$52", then "Adelaide"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from agent.domain.case import Case, Money, Update
from agent.domain.figures import DOLLARS
from agent.domain.found import Found
from agent.domain.vocabulary import Jurisdiction

CURRENCY = {
    Jurisdiction.US: "USD",
    Jurisdiction.CA: "CAD",
    Jurisdiction.AU: "AUD",
    Jurisdiction.UK: "GBP",
    Jurisdiction.IN: "INR",
    Jurisdiction.EU: "EUR",
}
UNTOLD = 0.6  # the confidence of a sum whose currency nobody told
_SUMS = ("amount", "amount_refunded")
_A_DOLLAR = re.compile(r"(?i)(?<!us)(?<![a-z])\$|\b(?:dollars?|bucks?)\b")
_TOLD = re.compile(r"(?i)[£€₹]|(?:us|ca|au?|c|nz) ?\$|\b(?!dollars?\b|bucks?\b)[a-z]{2,}\.?\b")


# "US$87.20 which came out as A$134.10", "€60 (about $65)": one sum in two moneys.
_SAME_SUM = re.compile(
    r"(?: ?(?:[(,=~≈-]|(?<!\w)(?:which|that|it|so|and|i\.e\.?|or))* ?)(?: ?(?:(?:came|comes|works?|"
    r"worked|converted|showed|shows|posted|ended|turned)(?: out| up)?(?: (?:on|in) my \w+)?|is|was|"
    r"are|about|around|roughly|approx\.?|at|as|to|into|equals|on my (?:card|statement)))* ?"
)


def said_in_another(
    text: str, sums: Sequence[Found[Money]], currency: str | None
) -> list[tuple[int, int]]:
    """Where a sum stands that is told again in `currency`, the money of the place, beside it."""
    found = []
    for first, second in pairwise(sums):
        between = text[first.end : second.start]
        if first.value.currency == second.value.currency or not between.strip():
            continue
        if currency in (first.value.currency, second.value.currency) and _SAME_SUM.fullmatch(
            between
        ):
            other = first if second.value.currency == currency else second
            found.append((other.start, other.end))
    return found


def settled_currency(case: Case, law: Jurisdiction) -> list[Update]:
    """The sums of `case` in the money of `law`, where their words left open whose they are.

    A bare dollar is one of the dollars; a bare number is money of wherever the person is.
    """
    currency, found = CURRENCY.get(law), []
    if currency is None:
        return []
    for field in _SUMS:
        standing, source = getattr(case, field), case.sources.get(field)
        if standing is None or source is None:
            continue
        bare = source.confidence <= UNTOLD
        dollar = _A_DOLLAR.search(source.words) and not _TOLD.search(source.words)
        if standing.currency != currency and (bare or (dollar and currency in DOLLARS)):
            value = standing.model_copy(update={"currency": currency})
            sure = max(source.confidence, 0.9)
            found.append(Update(field=field, value=value, words=source.words, confidence=sure))
    return found
