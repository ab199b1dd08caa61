"""What a pasted mail or order page tells of the order: no more than such a page prints.

It never outweighs what the person said or what is known: another's words only fill what is empty.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from agent.domain.case import Case, Money, Update
from agent.domain.figures import dates
from agent.domain.vocabulary import Fulfilment, Jurisdiction
from agent.reading.days.timeline import DAY_FIRST_LAWS, timeline
from agent.reading.message.meaning import about
from agent.reading.message.text import Message, understand
from agent.reading.order.order import order_facts
from agent.reading.order.places import places
from agent.reading.sums.amounts import amounts
from agent.reading.sums.percent_sums import price_behind
from agent.reading.sums.sums import money
from agent.reading.sums.told_twice import printed_refund

_PRINTED = (
    "order_id fulfilment third_party_seller ordered_on delivered_on expected_on return_by "
    "refund_issued_on amount amount_refunded item"
)
FIELDS = frozenset(_PRINTED.split())
SURE = 0.7  # a mail can be old, or about another order
_LIKE_ONE = 0.5  # share of a likeness
_PLACES = ("jurisdiction", "country")
_SITE = re.compile(r"amazon\.\w")
_MOST = 60  # characters of the name of a thing
# "your Instant Pot Duo, $79.95", "order 113-... (Instant Pot Duo, $79.95)", "the blender in order".
_THING = re.compile(
    r"(?:(?:\b(?:return|request|refund|replacement|contacting us|asking|writing|purchase|order)\b"
    r"[^.\n]{0,24}?\b(?:for|of|about|regarding|concerning)|\b(?:regarding|concerning|about|return))"
    r" (?:the|your|an?) |\b\d{3}-\d{7}-\d{7} ?\(|(?:^|\n)[ \t>*]*(?:items?|products?|article)"
    r"(?: name| description)?[ \t*]*:[ \t*]*|"
    r"\b(?:the|your) (?=[^\n.]{3,60} you (?:bought|ordered|"
    r"purchased)\b))(?P<name>\w[^\n,;:()$£€₹]{2,60}?)"
    r"(?=,? ?\(?[$£€₹]|,? (?:in|from|on|with|under|of)? ?\(?(?:the |your )?order\b|,? ordered|"
    r",? purchased|,? bought| (?:that |which )?you\b|,? delivered| is\b| was\b| has\b|"
    r"[ \t]*(?:[,.;()]|$|\n))",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"\b(?:orders?|requests?|returns?|refunds?|items?|account|purchases?|questions?|inquir\w+|"
    r"enquir\w+|concerns?|messages?|e-?mails?|experience|products?|cases?|claims?|"
    r"polic(?:y|ies)|window|issues?|problems?|exception|reason|amount|full|decision|"
    r"inconvenience|matter|following|above|details?|status|deliver\w+|packages?|parcels?)\b",
    re.IGNORECASE,
)
# The price stands right behind the thing or its order; what is offered or kept does not.
_OF_THE_THING = re.compile(
    r"(?:\b\d{3}-\d{7}-\d{7},? ?(?:for |at )?\(?|[\w)] ?\(|\w, )(?:[a-z]{0,3} ?)$"
)
_NO_PRICE = re.compile(
    r"\b(?:credits?|gift card|vouchers?|goodwill|fees?|deduct\w*|offer\w*|partial\w*|keep|"
    r"discount\w*|coupons?|compensat\w*|shipping|postage|restocking|instead|settle\w*)\b|%"
)
_SOLD = re.compile(
    r"\b(?:sold|verkauf|vendu|venduto|vendido)\w* (?:and (?:shipped|fulfilled|dispatched) )?"
    r"(?:by|durch|par|da|por)\b[ :*\t]*(?P<by>[^\n]{2,40})"
)
_SHIPPED = re.compile(
    r"\b(?:fulfill?ed|shipped|dispatched|ships|dispatches|versandt?) (?:by|from|and sold by|durch)"
    r"\b[ :*\t]*(?P<by>[^\n]{2,40})"
)
# "Order total: $40", and what they will not refund: "we can't issue a refund of £189".
_TOTAL = re.compile(
    r"(?:order|item|grand|sub)? ?(?:total|price|amount)\b[^.\n]{0,24}$|"
    r"\b(?:can't|cannot|won't|not|unable to)\b[^.\n]{0,30}\brefund (?:you )?(?:of |for )?$"
)


# What a mail about a refund says was done, on the day that the mail bears.
_REFUNDED = re.compile(
    r"(?<!\w)(?:(?:issued|processed|initiated|completed|sent|approved) (?:your|the|a|an?|this) "
    r"(?:\w+ )?refund|refund(?: of \S+)? (?:(?:has been|was|is|were|have been) )?(?:"
    r"issued|processed|initiated|completed|sent|credited)|(?:we've|we have|we) refunded|"
    r"erstattung (?:wurde )?(?:veranlasst|erstellt)|remboursement (?:a été )?"
    r"(?:émis|effectué))(?!\w)"
)
_LEAD = re.compile(
    r"(?m)^[^\n]*(?<!\w)(?:dated|e-?mail|mail|letter|got|received)(?!\w)[^\n]*:[ ]*$"
)
# 'The mail says Tuesday 3 November, "refund processed"': a day, and what was written on it.
_QUOTED = re.compile(
    r"(?<!\w)(?:e-?mail|mail|message|notice|letter|app|page|status)(?!\w)[^.\n\"]{0,50}"
    r"\"(?P<words>[^\"\n]{4,200})\""
)
_HEAD = re.compile(r"(?m)^[ \t*>]*(?:date|sent|datum|gesendet|envoyé|fecha|data)[ *]*:[^\n]+")


def printed(
    message: Message, case: Case, own: Iterable[Update], today: date, law: Jurisdiction
) -> list[Update]:
    """The facts of the order that the pasted words in `message` print and nobody told yet."""
    told = {update.field for update in own}
    found: dict[str, Update] = {}
    for begin, end in () if message.given else message.pasted:
        mail = understand(message.told[begin:end], whole=True)
        read = (
            *_seller(mail),
            *order_facts(mail),
            *timeline(mail, today, law),
            *_total(mail),
            *_site(mail),
            *_thing(mail),
            *_came_back(mail, case, own),
        )
        for one in read:
            if one.field not in told and _empty(case, one.field):
                found.setdefault(one.field, _as_written(message, one))
    issued = () if message.given else _issued_on(message, today, law)
    for one in issued:
        if one.field not in told and _empty(case, one.field):
            found.setdefault(one.field, one)
    return list(found.values())


def _came_back(mail: Message, case: Case, own: Iterable[Update]) -> list[Update]:
    """The part of a known price that the mail says is refunded."""
    prices: list[Money] = [u.value for u in (*own, *_total(mail)) if u.field == "amount"]
    known = [*prices, case.amount] if case.amount else prices
    price = max(known, key=lambda one: one.value, default=None)
    return printed_refund(mail, mail.text, money(mail.text, price and price.currency), price)


def _issued_on(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    """The day of a mail that tells of a refund, in its head or in the line that leads to it."""
    for quoted in _QUOTED.finditer(message.text):
        if _REFUNDED.search(quoted["words"]):
            lead = message.text[quoted.start() : quoted.start("words")]
            for one in _past(lead, today, law):
                return [one]
    spans = message.pasted or [(m.end(), len(message.text)) for m in _LEAD.finditer(message.text)]
    for begin, end in spans:
        if not _REFUNDED.search(message.text, begin, end):
            continue
        head, before = _HEAD.search(message.text, begin, end), message.text[:begin].rstrip()
        lead = head[0] if head else before[before.rfind("\n") + 1 :]
        for one in _past(lead, today, law):
            return [one]
    return []


def _past(lead: str, today: date, law: Jurisdiction) -> list[Update]:
    """The last day that `lead` names as the day of a refund, where it is over."""
    found = dates(lead, today, day_first=law in DAY_FIRST_LAWS)
    if not found or found[-1].value > today:
        return []
    day, words = found[-1].value, found[-1].text
    return [Update(field="refund_issued_on", value=day, words=words, confidence=SURE)]


def _as_written(message: Message, one: Update) -> Update:
    start = message.text.find(one.words)
    words = message.words(start, start + len(one.words)) if start >= 0 else one.words
    return one.model_copy(update={"words": words, "confidence": min(one.confidence, SURE)})


def _empty(case: Case, field: str) -> bool:
    known = getattr(case, field)
    return field in FIELDS | {*_PLACES} and (known is None or str(known) == "unknown")


def _total(mail: Message) -> list[Update]:
    """A sum that is printed behind "total" or "price"; any other may be an offer or a demand.

    Where it is told as a share of the price, the price is what it is a share of.
    """
    if behind := price_behind(mail, money(mail.text, None)):
        return [behind]
    found = [
        one
        for one in amounts(mail, (), None, None)
        if one.field == "amount" and _TOTAL.search(mail.text[: mail.text.find(one.words.lower())])
    ]
    return found or list(_beside_the_thing(mail))[:1]


def _beside_the_thing(mail: Message) -> Iterator[Update]:
    """The one sum of a sentence about the order that stands right behind what was bought."""
    for begin, end in mail.sentences:
        sums = money(mail.text[begin:end], None)
        if len(sums) == 1 and not _NO_PRICE.search(mail.text, begin, end):
            at = begin + sums[0].start
            if _OF_THE_THING.search(mail.text, begin, at):
                yield mail.update("amount", sums[0].value, at, begin + sums[0].end, SURE)


def _thing(mail: Message) -> list[Update]:
    """The item as a mail about its return names it."""
    raw = mail.raw
    for match in _THING.finditer(raw):
        name = match["name"].strip()
        if len(name) > _MOST or _NO_THING.search(name) or not re.search(r"[^\W\d_]{3}", name):
            continue
        if about(name.lower(), "goods").get("thing", 0.0) >= _LIKE_ONE:
            return [Update(field="item", value=name, words=name, confidence=SURE)]
    return []


def _seller(mail: Message) -> list[Update]:
    """Who sold and who ships, as an order page prints it behind a colon."""
    sold, shipped = _SOLD.search(mail.text), _SHIPPED.search(mail.text)
    place = shipped or sold
    if place is None or sold is None:
        return []
    if "amazon" in sold["by"].split(".")[0]:
        kind = Fulfilment.AMAZON
    elif shipped is None:
        return []
    else:
        kind = Fulfilment.FBA if "amazon" in shipped["by"] else Fulfilment.FBM
    return [mail.update("fulfilment", kind, sold.start(), sold.end(), SURE)]


def _site(mail: Message) -> list[Update]:
    """The marketplace by its site."""
    return [one for one in places(mail) if _SITE.search(one.words.lower())]
