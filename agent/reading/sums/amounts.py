"""Which amount is the order's price, and which came back already."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from agent.domain.case import Case, Money, Update
from agent.domain.found import SPELLED, Found, apart, small_number
from agent.reading.days.likely_roles import likely_role
from agent.reading.message.clauses import NO_ROLE, Span, pieces, role_of
from agent.reading.message.text import Message
from agent.reading.sums.currencies import UNTOLD
from agent.reading.sums.disputed import of_several
from agent.reading.sums.percent_sums import price_behind
from agent.reading.sums.sum_senses import NOTIONS, SENSES
from agent.reading.sums.sum_words import TAKEN_BACK
from agent.reading.sums.sums import in_a_date, money
from agent.reading.sums.told_twice import corrected, printed_refund, rounds

Spans = tuple[Span, ...]
_SUMMED, _MENDS = 3, 4  # the rank of a total, and of a sum that puts another right
_FEW = 5  # words beside a sum that stands by itself

# A number that only what stands beside it makes a sum; it must not be one of days or pieces.
_NUMBER = (
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,6}(?:[.,]\d{2})?)"
    r"(?! ?(?:days?|weeks?|months?|years?|times?|hours?|minutes?|%|percent|inch|pieces|am|pm|calls|"
    r"of (?:them|the|these)|(?:\w+ )?(?:orders|returns|parcels|purchases)|e?mails|st\b|nd\b|rd\b|"
    r"th\b|x\b))(?!\w|[.,/:-]\d)"
)
_BESIDE = re.compile(
    r"(?<!\w)(?:cost(?:s|ed)?(?: me| us)?|paid|price(?: was| is|:| ?[-–=])?|"
    r"amount(?: is| was|:)|worth|spent|"
    r"refunded(?: me| us)?(?: only)?|got(?: back)?|gave (?:me )?back|credited|received|"
    r"returned me|charged(?: me| us| my card)?(?: again| back)?(?: the| another)?|"
    r"(?:back|out) of|total:?|total (?:was|of|is)|value:?|balance(?: of| is| was|:)?|"
    r"(?:knocked|cut|brought|dropped|reduced)(?: it| that| (?:my|the) refund)? down to|"
    r"take (?:me )?again|took (?:me )?again)"
    rf"(?: about| around| only| just| like| roughly){{0,2}} {_NUMBER}"
)
# "a saree of 2,799", "refund of 12,499": in thousands, and with no noun behind that is counted.
_OF = re.compile(
    r"(?<!\w)of (?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d{2})?)(?![\w-])(?= ?(?:[.,;!?)](?!\d)|$|"
    r"(?:is|was|and|but|for|on|in|got|lying|completed|stuck|which|that|from|they|i|to|has|not)\b))"
)
_BACK = re.compile(
    rf"(?<![\w.,/:#$£€₹-]){_NUMBER}(?= (?:(?:of|in|worth of) (?:amazon )?(?:gift ?cards?|"
    rf"refunds?)|back|was refunded|came back|even|all in)(?!\w))"
)
# A sum to the penny is one even without a sign of money, unless it is a date or a measure.
_PENNIES = re.compile(
    r"(?<![\w.,/:#$£€₹-])(?P<number>\d{1,3}(?:,\d{3})+\.\d{2}|\d{1,5}[.,]\d{2})"
    r"(?!\w|[.,/:%-]\w| ?(?:%|inch|in\b(?! (?:total|all\b))|cm|mm|kg|lbs?|ghz|mhz|km|am|pm|h\b|"
    r"uhr|m\b|litres?|stars?|"
    r"out of))"
)
# "149. came on 3 Sept": a number that a message begins with and leaves alone.
_FIRST = re.compile(
    rf"\W*{_NUMBER}(?=\s?(?:[.,;!?](?!\d)|$)| (?:with|plus|incl\w*) (?:tax|vat|gst))"
)
_A_YEAR = re.compile(r"(?:19|20)\d\d|\d")
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
    r"balance is \S?0|"
    r"where is (?:it|my (?:money|refund)))(?!\w)"
)
_NOT = re.compile(r"(?:\bnot|n't) (?:for |the |about |just )?\Z")
_MENDED = re.compile(
    r"(?:[ ,:.-]|(?:it's|it was|was|is|i mean|i meant|meant|make that|that's|sorry|no|wait|"
    rf"actually|not)(?!\w))*(?<![\d.]){_NUMBER}"
)
_BALANCE = re.compile(r" (?:in|of|on|as) (?:my |the )?(?:amazon |gift |card |giftcard )*balance")
_EXACTLY = re.compile(r",? (?:to be (?:exact|precise)|exactly|on the (?:dot|nose))(?!\w)")
_TOTAL = re.compile(r",? (?:in total|altogether|all together|in all|all in)(?!\w)")
_EACH = re.compile(r" (?:each|apiece|a ?piece|per|a month|monthly|every month)(?!\w)")
_BEFORE_DATE = re.compile(
    r"(?<!\w)(?:on|am|le|el|il|vom|since|until|by|from|dated|at|version|size|v) $"
)
# "only 30 of 120 euro", "kept 200 out of 1,049", "got back 18.50 of 74 dollars".
_PART_OF = re.compile(
    r"(?P<verb>got|get|gave|give|gives|back|refunded|only|just|credited|received|kept|keep|keeping|"
    r"withheld|held|docked|deducted)(?: me| us| back| only| just){0,3} "
    r"[$£€₹]?(?P<part>\d[\d.,]*)(?: ?(?:%|percent))?"
    r"(?: \w+){0,2} (?:out )?of (?:the |my )?[$£€₹]?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
# "cut 40 dollars from my 150", "nur 130 von 260 Euro".
_CUT_FROM = re.compile(
    r"(?:cut|took|taken|knocked|chopped|sliced|deducted|docked)(?: off)? [$£€₹]?\d[\d.,]*"
    r"(?: (?:dollars?|bucks|pounds?|quid|euros?|rupees?))? (?:from|off|out of) (?:my|the|a) "
    r"[$£€₹]?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
_ONLY_ABROAD = re.compile(
    r"(?:nur|bloß|seulement|que|solo|sólo|solamente|soltanto|slechts|maar) €?(?P<part>\d[\d.,]*)"
    r"(?: ?(?:€|euros?))?(?: [^\W\d]+){0,3}? (?:von|sur|de|di|su|van)(?: den| les| los| i)? "
    r"€?(?P<whole>\d[\d.,]*\d|\d+)(?![\w%])"
)
_OFFERED = re.compile(r"(?<!\w)(?:offer|propos|suggest|will(?!\w)|would)\w*[^.;!?\n]*$")
_KEPT = ("kept", "keep", "keeping", "withheld", "held", "docked", "deducted")
# After these a number may count pieces ("only 2 of the 4 chairs").
_LOOSELY = ("only", "just", "back", "got", "get", "received", "keep", "kept")
_A_THING = re.compile(
    r" ?(?!dollar|buck|euro|pound|quid|rupee|usd|eur|gbp|cad|aud|inr|rs\b)[^\W\d_]"
)
_SPOKEN = re.compile(
    rf"(?<!\w)(?P<tens>{SPELLED})(?:[- ](?P<ones>{SPELLED}))?,? "
    r"(?:(?:pounds?|dollars?|euros?|quid|"
    rf"bucks)(?: and)? )?(?P<pence>{SPELLED})(?:[- ](?P<more>{SPELLED}))?(?P<after>,? (?:pounds?|"
    r"dollars?|euros?|quid|bucks|pence|cents?))?(?!\w)"
)
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
_UNCLEAR = re.compile(
    r"(?<!\w)(?:cost(?:s|ed)?(?: me)?|paid|price(?: was| is|:)?|worth|spent)(?: about|"
    r" around)? \d"
)

_ALIKE = 0.55  # share
_LIKE = {"price": "amount", "charged_again": "amount", "refunded": "amount_refunded"}
_NOT_SAID = "USD"
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


def _plain_number(written: str) -> Decimal:
    tail = re.search(r"[.,](\d{1,2})$", written)
    whole = re.sub(r"\D", "", written[: tail.start()] if tail else written)
    return Decimal(f"{whole}.{tail[1]}" if tail else whole)


def _shares(message: Message, currency: str) -> list[Update]:
    """The price and what came back, from "only 30 of 120"; what was kept is taken off."""
    if behind := price_behind(message, money(message.facts, currency)):
        return [behind]
    if (cut := _CUT_FROM.search(message.facts)) is not None:
        before = Money(value=_plain_number(cut["whole"]), currency=currency)
        return [message.update("amount", before, *cut.span())]
    match = _PART_OF.search(message.facts) or _ONLY_ABROAD.search(message.facts)
    if match is None:
        return []
    part, whole = _plain_number(match["part"]), _plain_number(match["whole"])
    verb = match.groupdict().get("verb")
    if not 0 < part < whole or (verb in _LOOSELY and not _is_money(message, match)):
        return []
    start, end = match.span()
    price = message.update("amount", Money(value=whole, currency=currency), start, end)
    offered = _OFFERED.search(message.facts, max(0, start - _NEAR_BY), start)
    if offered or verb in _KEPT or re.search(r"%|percent", match[0]):
        return [price]
    back = message.update("amount_refunded", Money(value=part, currency=currency), start, end)
    return [price, back]


def _is_money(message: Message, match: re.Match[str]) -> bool:
    signed = re.search(r"[$£€₹%]|percent", match[0]) is not None
    return signed or _A_THING.match(message.facts, match.end()) is None


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


def _loose(message: Message, currency: str, known: bool) -> Iterator[Found[Money]]:
    """Numbers with no sign of money that are sums all the same, in the currency of the place."""
    text, mended = message.facts, message.mended_from
    found = [m for one in (_BESIDE, _BACK, _OF) for m in one.finditer(text)]
    found += [m for m in (_FIRST.match(text),) if m and not _A_YEAR.fullmatch(m["number"])]
    found += [m for m in _PENNIES.finditer(text) if not _BEFORE_DATE.search(text[: m.start()])]
    if known and mended is not None and (match := _MENDED.match(text, mended)):
        found.append(match)
    for match in found:
        start, end = match.span("number")
        if in_a_date(text, start, end):
            continue  # "no, 10 November" puts a day right
        value = Money(value=_plain_number(match["number"]), currency=currency)
        yield Found(value=value, text=text[start:end], start=start, end=end)


def _sums(message: Message, default: str | None, standing: Money | None) -> list[Found[Money]]:
    """Every sum of the message in order; one of nothing ("$0.00 balance") says nothing."""
    signed = list(money(message.facts, default))
    currency = signed[0].value.currency if signed else default or _NOT_SAID
    known = bool(signed or standing or _FIRST.match(message.facts))
    loose = _loose(message, currency, known)
    found = [one for one in apart([*signed, *loose]) if one.value.value > 0]
    return found[:_MOST_SUMS]


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
    before = "amount"
    for one in sums:
        if any(start < one.end and one.start < end for start, end in taken):
            continue
        role = _role(message, one, [p for p in places if p[0] != one.start])
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
    spelled = [*_shares(message, currency), *_spoken(message, currency)] if currency else []
    fields = {update.field for update in spelled}
    told = spelled + [u for u in _told(message, sums, taken) if u.field not in fields]
    told = _with_printed(message, sums, of_several(message, sums, told, taken), standing)
    known = default_currency or money(message.facts)
    return told if known else [u.model_copy(update={"confidence": UNTOLD}) for u in told]


def _with_printed(
    message: Message, sums: Sequence[Found[Money]], told: list[Update], standing: Money | None
) -> list[Update]:
    """`told` with the refund that the message prints, which is not the price."""
    prices = [u.value for u in told if u.field == "amount"] + ([standing] if standing else [])
    price = max(prices, key=lambda one: one.value, default=None)
    for back in printed_refund(message, message.facts, sums, price):
        return [back, *(u for u in told if u.value != back.value)]
    return told


def mended_amounts(message: Message, case: Case) -> list[Update]:
    """A sum set against one that stands ("9,700 not 9,400") takes its place, sign or no sign."""
    for match in chain(_SET_AGAINST.finditer(message.facts), _OF_ANOTHER.finditer(message.facts)):
        new, old = (_plain_number(match[name] or match[f"{name}2"]) for name in ("new", "old"))
        for field in ("amount", "amount_refunded"):
            standing = getattr(case, field)
            if standing is not None and standing.value == old and new > 0:
                value = standing.model_copy(update={"value": new})
                return [message.update(field, value, *match.span(), 1.0)]
    return []


def looks_priced(message: Message) -> bool:
    """Tells whether a price stands there without a currency, so that a reader could know more."""
    return bool(_UNCLEAR.search(message.facts))
