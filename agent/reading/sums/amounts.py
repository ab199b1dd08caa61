"""Which amount is the order's price, and which came back already."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.domain.case import Money, Update
from agent.domain.found import SPELLED, Found, apart, small_number
from agent.reading.days.likely_roles import likely_role
from agent.reading.message.abroad import is_foreign
from agent.reading.message.clauses import NO_ROLE, Span, pieces, role_of
from agent.reading.message.text import Message
from agent.reading.sums.adding_up import parts, whole
from agent.reading.sums.currencies import UNTOLD, said_in_another
from agent.reading.sums.disputed import lost_together, of_the_bad
from agent.reading.sums.loose_sums import BEGINS, again, loose
from agent.reading.sums.part_of_whole import shares
from agent.reading.sums.set_aside import set_aside
from agent.reading.sums.sum_senses import NOTIONS, SENSES
from agent.reading.sums.sum_words import TAKEN_BACK
from agent.reading.sums.sums import money
from agent.reading.sums.told_twice import corrected, printed_refund, rounds

Spans = tuple[Span, ...]
_SUMMED, _MENDS = 3, 4  # the rank of a total, and of a sum that puts another right
_FEW = 5  # words beside a sum that stands by itself

# A refund that is told but not seen has not come back: its sum is what the dispute is about.
_NEVER_CAME = re.compile(
    r"(?<!\w)(?:(?:not|never|nothing|hasn't|isn't|didn't|no)(?: \w+){0,4}? "
    r"(?:arriv\w+|credited|c[ao]me|received|show\w*|appear\w*|landed|there yet|"
    r"on my (?:card|account|statement))|"
    r"(?:shows?|sees?|has|had) (?:nothing|zip|zero|no trace|no sign)|"
    r"still (?:nothing|waiting for (?:it|the (?:money|refund)))|"
    r"(?:nichts|nie|nicht)(?: \w+){0,3}? (?:angekommen|eingegangen|erhalten|gutgeschrieben)|"
    r"rien reçu|jamais (?:reçu|arrivé)|no ha(?:n)? (?:llegado|aparecido)|nunca llegó|"
    r"non (?:è|sono) (?:mai )?arrivat\w|nooit (?:ontvangen|gekregen)|"
    r"(?:card|account)(?: \w+){0,3}? (?:i |is |was |has been |that's |what i |which i )+"
    r"(?:closed|shut|cancel\w*|expired|gone)|closed (?:the |my |that )?(?:\w+ )?(?:card|account)|"
    r"(?:says?|say) (?:there is |it's )?no (?:such )?account|"
    r"nothing (?:(?:has|have|is|been) )*(?:reached|hit|landed|shown|com\w+)|nothing (?:on|in) my|"
    r"(?:kuch|kuchh|abhi tak|paisa|paise)(?: \w+){0,2} (?:nahi|nahin|nhi)|"
    r"(?:nahi|nahin|nhi) (?:aaya|aayi|aaye|mila|mile|hua)|"
    r"balance is \S?0|"
    r"where is (?:it|my (?:money|refund)))(?!\w)"
)
_NOT = re.compile(r"(?:\bnot|n't) (?:for |the |about |just )?\Z")
_BALANCE = re.compile(r" (?:in|of|on|as) (?:my |the )?(?:amazon |gift |card |giftcard )*balance")
_EXACTLY = re.compile(r",? (?:to be (?:exact|precise)|exactly|on the (?:dot|nose))(?!\w)")
_TOTAL = re.compile(r",? (?:in total|altogether|all together|in all|all in)(?!\w)")
_EACH = re.compile(r" (?:each|apiece|a ?piece|per|a month|monthly|every month)(?!\w)")
_SPOKEN = re.compile(
    rf"(?<!\w)(?P<tens>{SPELLED})(?:[- ](?P<ones>{SPELLED}))?,? "
    r"(?:(?:pounds?|dollars?|euros?|quid|"
    rf"bucks)(?: and)? )?(?P<pence>{SPELLED})(?:[- ](?P<more>{SPELLED}))?(?P<after>,? (?:pounds?|"
    r"dollars?|euros?|quid|bucks|pence|cents?))?(?!\w)"
)
_UNCLEAR = re.compile(
    r"(?<!\w)(?:cost(?:s|ed)?(?: me)?|paid|price(?: was| is|:)?|worth|spent)(?: about|"
    r" around)? \d"
)

_ALIKE = 0.55  # share
_LIKE = {"price": "amount", "charged_again": "amount", "refunded": "amount_refunded"}
_NOT_SAID, _ABROAD = "USD", "EUR"  # the currency of a bare sum, in English and elsewhere
# "the seller wants that I pay the return, 15 €"
_POSTAGE = re.compile(
    r"(?:pay(?:ing)?|paid|cover|bear|charge[ds]?|costs?|for)(?: me| us| for| the| my| its| all|"
    r" to){0,3} "
    r"(?:return(?:s|ing)?|postage|shipping|send(?:ing)?|freight|label|delivery|versand|rückversand|"
    r"retour|envío|spedizione|reso)(?: it| this| them| back| shipping| costs?| postage| fee|"
    r" label)*"
    r"(?: is| of| for|:|,| =|-|–)* ?$"
)
_NEAR_BY = 45  # characters
_MOST_SUMS = 100  # a longer list is no account of one order


def _spoken(message: Message, currency: str) -> list[Update]:
    """A price spelled out with its pennies: "forty-two pounds fifty"."""
    match = _SPOKEN.search(message.facts)
    if match is None or not re.search(r"pound|dollar|euro|quid|buck", match[0]):
        return []
    tens, ones, pence, more = (
        small_number(match[name]) or 0 if match[name] else 0
        for name in ("tens", "ones", "pence", "more")
    )
    if not (tens + ones and 10 <= pence + more < 100):
        return []
    value = Decimal(f"{tens + ones}.{pence + more:02}")
    return [message.update("amount", Money(value=value, currency=currency), *match.span())]


def _sums(message: Message, default: str | None, standing: Money | None) -> list[Found[Money]]:
    """Every sum of the message in order; one of nothing ("$0.00 balance") says nothing."""
    signed = list(money(message.facts, default))
    usual = _ABROAD if is_foreign(message.facts) else _NOT_SAID
    currency = signed[0].value.currency if signed else default or usual
    known = bool(signed or standing or BEGINS.match(message.facts))
    bare = loose(message, currency, known)
    found = [one for one in apart([*signed, *bare]) if one.value.value > 0][:_MOST_SUMS]
    found = apart([*found, *parts(message, found)])
    return apart([*found, *again(message, found)])


def _role(message: Message, one: Found[Money], others: Sequence[Span]) -> str | None:
    """The role of a sum; None where nothing is said of it."""
    if _NOT.search(message.facts, max(0, one.start - 20), one.start):
        return NO_ROLE
    if _POSTAGE.search(message.facts, max(0, one.start - _NEAR_BY), one.start):
        return NO_ROLE
    told = role_of(message, (one.start, one.end), others, NOTIONS, SENSES, wide=False)
    role = told[0] if told else None
    if role is None and others and not _alone(message, one):
        role = _by_sense(message, one, others)
    gone = _NEVER_CAME.search(message.facts) or TAKEN_BACK.search(message.facts)
    return "amount" if role == "amount_refunded" and gone else role


def _by_sense(message: Message, one: Found[Money], others: Sequence[Span]) -> str | None:
    label = likely_role(message, (one.start, one.end), others, "amounts", _ALIKE)
    return _LIKE.get(label, NO_ROLE) if label else None


def _alone(message: Message, one: Found[Money]) -> bool:
    """Tells whether a sum stands by itself, as in "kettle, $40, Leeds": such a one is the price."""
    begin, end = next(
        ((a, b) for a, b in pieces(message, (one.start, one.end), ()) if a <= one.start < b),
        (one.start, one.end),
    )
    words = message.facts[begin : one.start] + message.facts[one.end : end]
    return len(re.findall(r"[^\W\d_]{2,}", words)) <= _FEW


def _told(message: Message, sums: Sequence[Found[Money]], taken: Spans) -> list[Update]:
    """The price and what came back; a corrected sum takes the role of the one before it."""
    best: dict[str, tuple[int, Found[Money]]] = {}
    places = [(one.start, one.end) for one in sums]
    before, aside = "amount", set_aside(message, sums)
    for one in sums:
        if any(start < one.end and one.start < end for start, end in taken):
            continue
        role = _role(message, one, [p for p in places if p[0] != one.start])
        if (one.start, one.end) in aside and role != "amount_refunded":
            continue
        exact = _EXACTLY.match(message.facts, one.end) is not None
        mended = exact or corrected(message, one, sums)
        if role is None and (mended or _alone(message, one)):
            rank, role = 1, before if mended else "amount"
        else:
            rank = 2
        before = role or before
        rank = _MENDS if mended else _ranked(message, one, rank)
        if role is None:  # nothing is said of it: the price, when no other sum is
            rank, role = 0, "amount"
        if role and _better(best.get(role), rank + mended, one):
            best[role] = (rank, one)
    return [
        message.update(r, f.value, f.start, f.end, 1.0 if rank == _MENDS else 0.9)
        for r, (rank, f) in best.items()
    ]


def _better(held: tuple[int, Found[Money]] | None, rank: int, one: Found[Money]) -> bool:
    """Whether a sum takes the place of the one held; it never does in round figures."""
    if held is None or rounds(one.value, held[1].value):
        return held is None
    return rank > held[0] or rounds(held[1].value, one.value)


def _ranked(message: Message, one: Found[Money], rank: int) -> int:
    """A total is the price of all; what stands for each of several is not."""
    if _TOTAL.match(message.facts, one.end) or message.facts.endswith("= ", 0, one.start):
        return _SUMMED
    rank -= _SUMMED * (_BALANCE.match(message.facts, one.end) is not None)  # beside a price
    return rank - (_EACH.match(message.facts, one.end) is not None)


def amounts(
    message: Message, taken: Spans, default_currency: str | None, standing: Money | None = None
) -> list[Update]:
    """Reads `amount` and `amount_refunded`; sums in `taken` (offers, private limits) are neither.

    A number without a sign of money counts to the penny or after "paid" and its like; where nobody
    told the currency, it is dollars until the place is known.
    """
    sums = _sums(message, default_currency, standing)
    currency = sums[0].value.currency if sums else default_currency
    taken = (*taken, *said_in_another(message.facts, sums, default_currency))
    spelled = [*shares(message, currency), *_spoken(message, currency)] if currency else []
    fields = {update.field for update in spelled}
    told = spelled + [u for u in _told(message, sums, taken) if u.field not in fields]
    told = _with_whole(message, sums, told, taken)
    told = _with_printed(message, sums, told, standing)
    known = default_currency or money(message.facts)
    return told if known else [u.model_copy(update={"confidence": UNTOLD}) for u in told]


def _with_whole(
    message: Message, sums: Sequence[Found[Money]], told: list[Update], taken: Spans
) -> list[Update]:
    """`told` with the price in dispute where several sums are told, or what they come to."""
    out = [*taken, *set_aside(message, sums)]
    free = [s for s in sums if not any(a < s.end and s.start < b for a, b in out)]
    price = next((update for update in told if update.field == "amount"), None)
    if price is not None and price.confidence == 1.0:
        return told
    places = [(one.start, one.end) for one in sums]
    bad = of_the_bad(message, free, told)
    if bad:
        return bad
    all_of_it = whole(
        message,
        free,
        price,
        lambda one: _role(message, one, [p for p in places if p[0] != one.start]),
    )
    fields = {update.field for update in all_of_it}
    kept = [update for update in told if update.field not in fields]
    return [*all_of_it, *kept] if all_of_it else lost_together(message, free, told)


def _with_printed(
    message: Message, sums: Sequence[Found[Money]], told: list[Update], standing: Money | None
) -> list[Update]:
    """`told` with the refund that the message prints, which is not the price."""
    prices = [u.value for u in told if u.field == "amount"] + ([standing] if standing else [])
    price = max(prices, key=lambda one: one.value, default=None)
    for back in printed_refund(message, message.facts, sums, price):
        return [back, *(u for u in told if u.value != back.value)]
    return told


def looks_priced(message: Message) -> bool:
    """Tells whether a price stands there without a currency, so that a reader could know more."""
    return bool(_UNCLEAR.search(message.facts))
