"""What a line of the other side puts on the table: the kind of offer and its sum."""

from collections.abc import Iterator
from decimal import Decimal

from agent.domain.case import Money, Offer
from agent.domain.figures import percents
from agent.domain.moves import Move
from agent.domain.vocabulary import OfferKind
from agent.reading.contact_words import OFFERS
from agent.reading.move_words import FEE, NOT_YET, SAID, SUM, SWAP, TABLES, YES
from agent.reading.rules import Rule
from agent.reading.sums import money
from agent.reading.text import Message


def first_of(rules: tuple[Rule[Move], ...], words: str) -> Move | None:
    """The move of the first rule that finds its words in `words`."""
    return next((one.value for one in rules if one.pattern.search(words)), None)


def says_yes(words: str) -> bool:
    """Whether `words` agree, without an "if" or a "can't" beside it."""
    return bool(YES.pattern.search(words) and not NOT_YET.pattern.search(words))


def offer_in(words: str, currency: str | None) -> Offer | None:
    """The offer that a line of theirs makes, or None; currency: that of sums without a sign."""
    if not TABLES.search(words) or FEE.pattern.search(words) or says_yes(words):
        return None
    if first_of(SAID, words) not in (None, Move.CLOSES):  # "we give you $20, you close the claim"
        return None
    return _offer(words, currency)


def _offer(words: str, currency: str | None) -> Offer | None:
    named = [one.value for one in OFFERS if one.pattern.search(words)]
    sums = _sums(words, currency)
    if SWAP.search(words) and not sums:
        named = [kind for kind in named if kind is OfferKind.REPAIR] or [OfferKind.REPLACEMENT]
    kind = named[0] if named else OfferKind.FULL_REFUND
    part = bool(sums or (percents(words) and not named))
    if kind is OfferKind.FULL_REFUND and not part:
        return None  # a refund that is only spoken of
    if kind is OfferKind.FULL_REFUND:
        kind = OfferKind.PARTIAL_REFUND
    return Offer(kind=kind, amount=sums[0] if sums else None, words=words)


def _sums(words: str, currency: str | None) -> list[Money]:
    bare = SUM.search(words)
    named = [found.value for found in money(words, currency)]
    if named or bare is None or currency is None:
        return named
    return [Money(value=Decimal(bare["number"]), currency=currency)]


def sums_in(
    message: Message, spans: tuple[tuple[int, int], ...], currency: str | None
) -> Iterator[tuple[int, int]]:
    """Where sums stand in their words: what they name is not the price of the order."""
    for begin, end in spans:
        for found in money(message.told[begin:end], currency):
            yield begin + found.start, begin + found.end
