"""What a line of the other side puts on the table: the kind of offer and its sum."""

import re
from collections.abc import Iterator
from decimal import Decimal

from agent.domain.case import Money, Offer
from agent.domain.figures import percents
from agent.domain.moves import Move
from agent.domain.vocabulary import OfferKind
from agent.reading.contacts.contact_offers import price_of_a_thing
from agent.reading.contacts.contact_words import OFFERS
from agent.reading.contacts.outcome_words import NO_REMEDY
from agent.reading.message.rules import Rule
from agent.reading.message.text import Message
from agent.reading.moves.answer_words import FEE, NOT_YET, YES
from agent.reading.moves.move_words import SAID
from agent.reading.moves.moves_abroad import SWAP_ABROAD, said_abroad, tables_abroad
from agent.reading.moves.offer_words import GIVEN_BEFORE, GIVEN_BEHIND, SUM, SWAP, TABLES
from agent.reading.sums.sums import in_a_date, money

_NO_REMEDY = re.compile("|".join(one.pattern.pattern for one in NO_REMEDY))
_BESIDE_A_NO = re.compile(r"(?<!\w)(?:but|however|instead|only)(?!\w)")
# "ok we refund 30 euro": of their own line, so it is yet to come.
_PAYS = re.compile(
    r"(?<!\w)(?:we|i)(?:'ll| will| can| could)? (?:only |just |now |gladly )*(?:refund|pay|give|"
    r"return|transfer|send)(?: you| back)*(?!\w)"
)

# What the person shall pay, or be sued for, is put on no table for them.
_A_THREAT = re.compile(
    r"(?<!\w)(?:invoiced?|bill(?:ed|ing)? (?:you|me|for)|be (?:billed|charged)|solicitors?|"
    r"lawyers?|attorneys?|legal action|court|sue|police)(?!\w)"
)


def first_of(rules: tuple[Rule[Move], ...], words: str) -> Move | None:
    """The move of the first rule that finds its words in `words`."""
    return next((one.value for one in rules if one.pattern.search(words)), None)


def says_yes(words: str) -> bool:
    """Whether `words` agree, without an "if" or a "can't" beside it."""
    return bool(YES.pattern.search(words) and not NOT_YET.pattern.search(words))


def offer_in(words: str, currency: str | None) -> Offer | None:
    """The offer that a line of theirs makes, or None; currency: that of sums without a sign."""
    if _NO_REMEDY.search(words):
        words = "".join(_BESIDE_A_NO.split(words, maxsplit=1)[1:])
    if _A_THREAT.search(words):
        return None
    tabled = TABLES.search(words) or _PAYS.search(words) or tables_abroad(words)
    if not tabled or FEE.pattern.search(words) or says_yes(words):
        return None
    if said_abroad(words) in (Move.ASKS_FEE, Move.ASKS_LOWEST):
        return None
    if first_of(SAID, words) not in (None, Move.CLOSES):  # "we give you $20, you close the claim"
        return None
    return _offer(words, currency)


def _offer(words: str, currency: str | None) -> Offer | None:
    named = [one.value for one in OFFERS if one.pattern.search(words)]
    sums = _sums(words, currency)
    if (SWAP.search(words) or SWAP_ABROAD.search(words)) and not sums:
        named = [kind for kind in named if kind is OfferKind.REPAIR] or [OfferKind.REPLACEMENT]
    kind = named[0] if named else OfferKind.FULL_REFUND
    part = bool(sums or (percents(words) and not named))
    if kind is OfferKind.FULL_REFUND and not part:
        return None  # a refund that is only spoken of
    if kind is OfferKind.FULL_REFUND:
        kind = OfferKind.PARTIAL_REFUND
    return Offer(kind=kind, amount=sums[0] if sums else None, words=words)


def only_sum(words: str, currency: str | None) -> Money | None:
    """The sum that `words` name, where they name one alone."""
    named = list(dict.fromkeys(_sums(words, currency)))
    return named[0] if len(named) == 1 else None


def _sums(words: str, currency: str | None) -> list[Money]:
    plain = words.lower()
    sums = (one for one in SUM.finditer(words) if not in_a_date(plain, *one.span("number")))
    bare = next((one for one in sums if _is_given(words, one)), None)
    named = [found.value for found in money(words, currency)]
    if named or bare is None or currency is None:
        return named
    return [Money(value=Decimal(bare["number"]), currency=currency)]


def _is_given(words: str, sum_: re.Match[str]) -> bool:
    """Whether a number without a sign is money that is given: no count, time, day or share."""
    before = GIVEN_BEFORE.search(words[: sum_.start("number")])
    return bool(before and GIVEN_BEHIND.match(words, sum_.end()))


def sums_in(
    message: Message, spans: tuple[tuple[int, int], ...], currency: str | None
) -> Iterator[tuple[int, int]]:
    """Where sums stand in their words: what they name is not the price of the order."""
    for begin, end in spans:
        words = message.told[begin:end]
        for found in money(words, currency):
            if price_of_a_thing(words, found.start, found.end):
                continue
            yield begin + found.start, begin + found.end
