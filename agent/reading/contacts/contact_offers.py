"""What was offered in a contact, and where its sums stand."""

import re
from decimal import Decimal

from agent.domain.case import Money, Offer
from agent.domain.found import Found
from agent.domain.vocabulary import OfferKind, Outcome
from agent.reading.contacts.contact_words import BARE_OFFER, OFFERS
from agent.reading.contacts.outcome_words import TOLD
from agent.reading.message.text import Message
from agent.reading.sums.percent_sums import OF_A_THING
from agent.reading.sums.share_words import shares
from agent.reading.sums.sums import money

_K = OfferKind
# "$20 they offered": a sum with more words between it and the offer is the price.
_BESIDE = re.compile(r"\W*(?:\w+\W+){0,3}")
# "offered 30% back, the jacket was $160": what it cost is no offer.
_A_PRICE = re.compile(r"\b(?:was|were|cost|costs|paid|worth|price (?:of|was|is)|bought for) $")
_OF_MINE = re.compile(r"(?<!\w)(?:my|our|on (?:the|a|an|my)|for (?:the|a|an|my|this)) $")
_OFFERS = re.compile(r"(?<!\w)(?:offer|propos|suggest)\w*(?!\w)")
# "They promised a refund of $61.20": all of it, where no part is named.
_THE_REFUND = re.compile(
    r"(?<!\w)promis\w+ (?:me |us |to )?(?:\w+ )?(?:a |an |the |my |full |issue |process |send |"
    r"give )*"
    r"(?:full )?refund of (?!half|part|\d+ ?%)"
)
_NEAR = 15  # characters
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
    alone = default is None and len(money(message.text)) == 1
    if outcome is Outcome.PROMISED and alone and _THE_REFUND.search(text):
        return None, []  # the refund itself, with its sum
    verbs = [
        match
        for table in TOLD
        for one in table
        if one.value is outcome
        for match in one.pattern.finditer(text)
    ]
    begun = _OFFERS.search(text)
    start = min((verb.start() for verb in verbs), default=begun.start() if begun else 0)
    amounts = list(money(text, default))
    parts = [(begin, end) for _, begin, end in shares(text) if end > start]
    amounts = [f for f in amounts if not price_of_a_thing(text, f.start, f.end, start)]
    beside = (f for f in amounts if f.end > start or _BESIDE.fullmatch(text, f.end, start))
    amounts = list(beside) or amounts[-1:]
    if parts:  # "25 percent of it, $40": a sum farther off is what the thing cost
        near = (f for f in amounts if any(_apart(f, part) <= _NEAR for part in parts))
        amounts = [f for f in near if OF_A_THING.match(text, f.end) is None]
    sums = [(begin + found.start, begin + found.end) for found in amounts]
    amount = amounts[-1].value if amounts else _without_sign(message, text, default)
    kind = _kind(text, verbs)
    if kind is None and amount is None:
        return None, sums
    if kind is None or (kind is _K.FULL_REFUND and amounts and "full" not in text):
        kind = _K.PARTIAL_REFUND
    return Offer(kind=kind, amount=amount, words=message.words(begin, end).strip()), sums


def price_of_a_thing(text: str, begin: int, end: int, start: int = 0) -> bool:
    """Whether a sum before the name of a thing is its price: told before `start`, or "my $160"."""
    if _A_PRICE.search(text, 0, begin):
        return True
    if text[:begin].endswith("("):
        return end <= start
    if OF_A_THING.match(text, end) is None:
        return False
    return end <= start or _OF_MINE.search(text, 0, begin) is not None


def _apart(sum_: Found[Money], part: tuple[int, int]) -> int:
    return max(sum_.start - part[1], part[0] - sum_.end, 0)


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
    return Money(value=Decimal(match["number"].replace(",", ".")), currency=currency)


def _distance(offer: re.Match[str], verbs: list[re.Match[str]]) -> int:
    gaps = [max(offer.start() - v.end(), v.start() - offer.end(), 0) for v in verbs]
    return min(gaps, default=0)
