"""What they say they have refunded of the price: "a partial refund of $30 was issued"."""

import re
from decimal import Decimal

from agent.domain.case import Case, Contact, Offer
from agent.domain.moves import Move
from agent.domain.settled import to_come
from agent.domain.vocabulary import YES, OfferKind, Outcome, Problem
from agent.reading.message.text import Message
from agent.reading.sums.part_payments import Came, is_owed
from agent.reading.sums.sums import money

_REACH = 80  # characters
_MOST_SUMS = 3  # a longer list is no account of one refund
_ENOUGH = Decimal("0.995")  # of what is owed: pennies are no part payment
_MADE = (
    r"(?:issued|processed|sent|made|initiated|credited|refunded|reimbursed|approved|given|granted|"
    r"completed|applied|transferred|paid|posted|released|returned|veranlasst|erstattet|"
    r"gutgeschrieben|überwiesen|remboursé|reembolsado|rimborsato)"
)
_A_REFUND = r"(?:refund|credit|reimbursement|payment|amount|rückerstattung|erstattung|gutschrift)"
_LINK = (
    r"(?:\W|(?:you|me|us|back|a|an|the|your|my|partial|part|small|total|goodwill|courtesy|one-time|"
    r"of|for|in|to|amount|sum|only|just|about|refund|credit|reimbursement|payment|worth|eine?|"
    r"einen|betrag|von|ihnen|mir|in höhe|teilerstattung|teilbetrag|card)(?!\w))*"
)
# "we have issued a partial refund of", "refunded you only", "a refund of ... was processed".
_BEFORE = re.compile(
    rf"(?:(?<!\w){_MADE}{_LINK}|(?<!\w)(?:partial(?:ly)? |part |teil)?{_A_REFUND}(?: of| for| in "
    rf"the amount of| over| in höhe von| von|:| de| di)?{_LINK}|"
    rf"(?<!\w)(?:haben|hat|wurden|wurde){_LINK})$"
)
_AFTER = re.compile(
    rf"(?: ?(?:dollars?|bucks|euros?|pounds?|quid|rupees?))?(?:(?: \w+){{0,3}}? (?:has been|have "
    rf"been|had been|was|were|got|is being|is)(?: already| now| just)? |\W+){_MADE}(?!\w)"
)
_DONE = re.compile(rf"(?<!\w){_MADE}(?!\w)")
# Asked, wished, only offered, taken away, or in another form than money.
_NOT_SO = re.compile(
    r"(?<!\w)(?:offer\w*|will|'ll|would|want\w*|could|can|may|might|going|gonna|promis\w*|propos\w*|"
    r"if|when|once|should|not|never|until|unless|denied|refus\w*|cannot|charged?|re-?charged|"
    r"debited|billed|paid (?:them|amazon)|cost|price|gift|voucher|store credit|promo\w*|minus|less|"
    r"fee|kept|deduct\w*|another|bis|wird|werden)(?!\w)|n't(?!\w)|\?"
)
_OTHER_FORM = re.compile(
    r"[^.!?\n]{0,40}?(?<!\w)(?:gift ?card|voucher|store credit|promo\w*|gutschein|amazon balance|"
    r"fee|back again|reversed|taken back|taken again)(?!\w)"
)


_PAYS = re.compile(
    rf"(?<!\w)(?:refund\w*|credit\w*|pay|reimburse\w*|erstatte\w*|remboursons|reembolsamos|"
    rf"rimborsiamo){_LINK}$"
)


def only_a_part(reply: Contact, case: Case) -> Contact:
    """`reply`, an offer of a part where its yes names less than the price: "we refund you 85"."""
    price = case.amount
    words = reply.words.lower()
    if price is None or reply.outcome not in YES or (reply.offer and not _a_part(reply.offer)):
        return reply
    owed = to_come(case) or price
    sums = money(words, price.currency)
    named = [s.value for s in sums if reply.offer or _PAYS.search(words[: s.start])]
    less = [s for s in named if s.currency == owed.currency and s.value < owed.value * _ENOUGH]
    if len(less) != 1 or len(named) != 1 or case.amount_refunded:
        return reply
    offer = reply.offer or Offer(kind=OfferKind.PARTIAL_REFUND, amount=less[0], words=reply.words)
    tabled = {"outcome": Outcome.OFFERED, "move": Move.OFFERS_PART, "offer": offer}
    return reply.model_copy(update=tabled)


def _a_part(offer: Offer) -> bool:
    return offer.kind is OfferKind.PARTIAL_REFUND and offer.amount is not None


def part_issued(message: Message, case: Case) -> Came | None:
    """A part of the price that was refunded; after a refund was taken back nothing is new."""
    sent = issued(message, case) if case.problem is not Problem.REFUND_CLAWED_BACK else None
    return sent if sent and not sent.whole else None


def issued(message: Message, case: Case) -> Came | None:
    """The price or the part of it that is told, or that they write, to have been refunded."""
    price = case.amount
    if price is None:
        return None
    owed = to_come(case) or price
    text = message.told
    sums = money(text, price.currency)
    for one in sums if len(sums) <= _MOST_SUMS else ():
        if one.value.currency != price.currency or not 0 < one.value.value <= owed.value:
            continue
        first, last = message.sentence(one.start)
        before, after = (
            text[max(first, one.start - _REACH) : one.start],
            _AFTER.match(text, one.end),
        )
        named = _BEFORE.search(before)
        if named is None or not (after or _DONE.search(named[0])):
            continue
        if _NOT_SO.search(before) or _OTHER_FORM.match(text[:last], one.end):
            continue
        end = after.end() if after else one.end
        whole = one.value.value >= owed.value * _ENOUGH
        return Came(one.value, whole, owed=is_owed(case), place=(one.start, end))
    return None
