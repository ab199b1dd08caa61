"""What was offered in a contact, and where its sums stand."""

import re
from decimal import Decimal

from agent.domain.case import Money, Offer
from agent.domain.vocabulary import OfferKind, Outcome
from agent.reading.contact_words import BARE_OFFER, OFFERS
from agent.reading.outcome_words import TOLD
from agent.reading.sums import money
from agent.reading.text import Message

_K = OfferKind
# "$20 they offered": a sum with more words between it and the offer is the price.
_BESIDE = re.compile(r"\W*(?:\w+\W+){0,3}")
# "offered 30% back, the jacket was $160": what it cost is no offer.
_A_PRICE = re.compile(r"\b(?:was|were|cost|costs|paid|worth|price (?:of|was|is)|bought for) $")
# A refund that was taken back later.
TAKEN_BACK = re.compile(
    r"(?<!\w)(?:re-?charged?|re-?billed|clawed|(?:charged|billed|debited|deducted|took|taken|"
    r"pulled)"
    r"(?: (?:me|us|it|the money|my card|the refund|that)){0,2} (?:back|again|a second time)|"
    r"charge (?:me )?back|revers(?:ed|al)|(?:wieder|erneut|nochmal) (?:abgebucht|belastet)|"
    r"zurückgebucht|reprélevé|redébité|repris l\w+|vuelto a cobrar|cobrado de nuevo|riaddebitat\w|"
    r"weer afgeschreven)(?!\w)"
)
_OF_AN_OFFER = (Outcome.OFFERED, Outcome.PROMISED)


def offer_told(
    message: Message, begin: int, end: int, outcome: Outcome, default: str | None
) -> tuple[Offer | None, list[tuple[int, int]]]:
    """The offer told between two places, and its sums; of the kind named nearest to the verb.

    default: the currency of a sum without a sign.
    """
    if outcome not in _OF_AN_OFFER:
        return None, []
    text = message.text[begin:end]
    verbs = [
        match
        for table in TOLD
        for one in table
        if one.value is outcome
        for match in one.pattern.finditer(text)
    ]
    start = min((verb.start() for verb in verbs), default=0)
    amounts = list(money(text, default))
    beside = (f for f in amounts if f.end > start or _BESIDE.fullmatch(text, f.end, start))
    amounts = list(beside) or amounts[-1:]
    amounts = [f for f in amounts if not _A_PRICE.search(text, 0, f.start)]
    sums = [(begin + found.start, begin + found.end) for found in amounts]
    amount = amounts[-1].value if amounts else _without_sign(message, text, default)
    kind = _kind(text, verbs)
    if kind is None and amount is None:
        return None, sums
    if kind is None or (kind is _K.FULL_REFUND and amounts and "full" not in text):
        kind = _K.PARTIAL_REFUND
    return Offer(kind=kind, amount=amount, words=message.words(begin, end).strip()), sums


def _kind(text: str, verbs: list[re.Match[str]]) -> OfferKind | None:
    named = [
        (_distance(match, verbs), rank, one.value)
        for rank, one in enumerate(OFFERS)
        for match in one.pattern.finditer(text)
    ]
    return min(named, key=lambda n: n[:2])[2] if named else None


def _without_sign(message: Message, text: str, default: str | None) -> Money | None:
    """The sum in "they'll give me 150", in the currency of the case or of the message."""
    match = BARE_OFFER.search(text)
    named = (found.value.currency for found in money(message.facts))
    currency = default or next(named, None)
    if match is None or currency is None:
        return None
    return Money(value=Decimal(match["number"]), currency=currency)


def _distance(offer: re.Match[str], verbs: list[re.Match[str]]) -> int:
    gaps = [max(offer.start() - v.end(), v.start() - offer.end(), 0) for v in verbs]
    return min(gaps, default=0)
