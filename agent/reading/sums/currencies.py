"""The currency of a sum that was told before the country: "$52", then "Adelaide"."""

import re

from agent.domain.case import Case, Update
from agent.domain.figures import DOLLARS
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
