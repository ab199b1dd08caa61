"""The order: who sold and shipped it, its number, payment, what is wanted, and the warranty."""

import re

from agent.domain.case import Update
from agent.domain.figures import Found, order_ids
from agent.domain.vocabulary import Fulfilment, PaymentMethod, Wanted
from agent.reading.message.rules import Hit, Rule, best, hits, rule
from agent.reading.message.text import Message
from agent.reading.order.bought_elsewhere import ELSEWHERE
from agent.reading.order.likely_sellers import likely_seller
from agent.reading.order.order_words import FULFILMENT, OTHER, SENT
from agent.reading.order.wishes import WISHES

_F, _P = Fulfilment, PaymentMethod

_NOT_PLACES = (
    "the",
    "a",
    "an",
    "china",
    "abroad",
    "overseas",
    "here",
    "there",
    "home",
    "my",
    "another",
)

THIRD_PARTY: tuple[Rule[bool], ...] = (
    rule(r"third[- ]party|3rd[- ]party|marketplace(?: seller)?|private seller|amazon seller", True),
    rule(rf"sold by {OTHER}", True),
    rule(
        r"(?:the|a|my|this) (?:seller|vendor|merchant)|seller (?:says|said|refuse[sd]|won't|"
        r"never|is|wants|ignor\w+|sent|told)",
        True,
    ),
)
_BARE_SELLER = 0.6  # people also call Amazon "the seller"

PAYMENT: tuple[Rule[PaymentMethod], ...] = (
    rule(
        r"direct[- ]debit|sepa(?: \w+)?|lastschrift|domiciliación|prélèvement|addebito|"
        r"automatische incasso",
        _P.BANK_TRANSFER,
        deniable=False,
    ),
    rule(
        r"pre-?paid(?: \w+){0,2} card|pre-?paid (?:visa|mastercard|amex)|vanilla (?:visa|card)",
        _P.PREPAID_CARD,
        deniable=False,
    ),
    rule(
        r"debit card|visa debit|debit mastercard|maestro|girocard|ec-karte|bank card|"
        r"with (?:my )?debit|debit",
        _P.DEBIT_CARD,
        deniable=False,
    ),
    rule(
        r"(?:visa|master ?card|citi|chase|barclaycard|lloyds|hdfc|icici|sbi|rbc|bmo|td|amex|hsbc|"
        r"anz|westpac|scotiabank)(?: \w+)?(?:,| -)? credit(?! (?:note|back|of|for))|"
        r"credit (?:visa|mastercard|one)|barclaycard|discover(?: card)?,? \(?credit|credit\)|"
        r"(?:the|my|a) credit one|credit ?card|kreditkarte|carte de crédit|tarjeta de crédito|"
        r"carta di credito|store card|amex|american express|discover card|on credit",
        _P.CREDIT_CARD,
        deniable=False,
    ),
    rule(r"paypal|pay pal", _P.PAYPAL, deniable=False),
    rule(
        r"(?:pay|paid|paying|bought (?:it )?|used|using|ordered) (?:it )?(?:with|by|using|"
        r"through|from|via)? ?(?:a |an |my |the )?(?:amazon )?gift[- ]?(?:card|balance|"
        r"voucher)s?|(?:with|from|using|via) (?:my |the )?(?:gift[- ]?card|gift|"
        r"amazon) balance",
        _P.GIFT_CARD,
        deniable=False,
    ),
    rule(
        r"klarna|affirm|after ?pay|clear ?pay|instal?lments?|monthly payments|"
        r"buy now,? pay later|bnpl|emi",
        _P.INSTALMENTS,
        deniable=False,
    ),
    rule(
        r"cash on delivery|cod|paid (?:in )?cash|pay on delivery",
        _P.CASH_ON_DELIVERY,
        deniable=False,
    ),
    rule(
        r"bank transfer|wire transfer|upi|net ?banking|überweisung|ideal|bizum|sofort|giropay|"
        r"virement|bonifico|transferencia",
        _P.BANK_TRANSFER,
        deniable=False,
    ),
    rule(
        r"(?:my|by|with|a|on my|via|on|the) (?:(?!gift)\w+ )?(?:visa|master ?card|"
        r"(?<!gift )card(?! dispute|"
        r" company| issuer| holder| is))|visa|master ?card|apple pay|google pay|carte bleue|"
        r"revolut",
        _P.CARD,
        deniable=False,
    ),
)
NETWORK: tuple[Rule[str], ...] = (
    rule(r"visa", "visa", deniable=False),
    rule(r"master ?card", "mastercard", deniable=False),
    rule(r"amex|american express", "amex", deniable=False),
    rule(
        r"discover (?:card|credit|it card)|(?:credit card|card|paid|pay(?:ing)?),?:? (?:with |by |"
        r"on |is )?"
        r"(?:my |a |the )?discover(?!\w)|discover,? \(?credit|(?:my|with|on|a) discover|"
        r"(?<![^\n])(?:a )?discover(?=\W*$)",
        "discover",
        deniable=False,
    ),
)

WARRANTY: tuple[Rule[None], ...] = (
    rule(
        r"(?:\d{1,2}|one|two|three|five|lifetime|limited)[- ]?(?:year|yr|"
        r"month)?s?[- ](?:\w+ )?(?:warranty|guarantee)",
        None,
    ),
    rule(
        r"(?:still )?(?:under|in|within) (?:the )?(?:\w+ )?warranty|out of warranty|"
        r"warranty (?:has |is )?(?:expired|over|ended)|no warranty|(?:manufacturer|"
        r"maker)'?s? warranty|extended warranty|protection plan",
        None,
        deniable=False,
    ),
)


_NOT_PAID = re.compile(
    r"(?:didn't|did not|not|never|wasn't|isn't|"
    r"no)(?: (?:pay|paid|use|used|using|buy|bought))?(?: it)?(?: (?:with|by|on|via|using|a|an|my|"
    r"the)){0,4}\s$"
)


def _fulfilment(message: Message) -> list[Update]:
    found = [hit for hit in hits(FULFILMENT, message) if not _a_place(message, hit)]
    hit = best(message, found)
    if hit:
        return [message.update("fulfilment", hit.value, hit.start, hit.end)]
    return likely_seller(message) or _third_party(message)


def _a_place(message: Message, hit: Hit[Fulfilment]) -> bool:
    """Tells "ships from Ohio" or "shipped from my home" apart from "ships from GadgetHub"."""
    last = message.text[hit.start : hit.end].split()[-1]
    return hit.value is Fulfilment.FBM and last in _NOT_PLACES


def _third_party(message: Message) -> list[Update]:
    denied = rule(rf"sold (?:(?:and|&) {SENT} )?by amazon", True, deniable=False)
    for match in denied.pattern.finditer(message.facts):
        if message.negated(match.start()):
            return [message.update("third_party_seller", True, match.start(), match.end())]
    hit = best(message, hits(THIRD_PARTY, message))
    if not hit:
        return []
    bare = message.text[hit.start : hit.end].startswith(("the ", "a ", "my ", "this ", "seller"))
    sure = _BARE_SELLER if bare else 0.9
    return [message.update("third_party_seller", hit.value, hit.start, hit.end, sure)]


# "Mastercard, the visa is my husband's": what follows tells that another one was used.
_OF_ANOTHER = re.compile(
    r"(?: card)?(?:'s| is| was| belongs to) (?:my |his |her |the )?(?:husband|wife|partner|mum|mom|"
    r"dad|son|daughter|sister|brother|friend|mother|father|boss|company|someone|another|his|hers)"
)


def _paid(message: Message) -> list[Update]:
    """How the order was paid; "never reached my card" names the card all the same."""

    def used(hit: Hit[PaymentMethod] | Hit[str]) -> bool:
        before = message.facts[max(0, hit.start - 40) : hit.start]
        return not (_NOT_PAID.search(before) or _OF_ANOTHER.match(message.facts, hit.end))

    methods = [hit for hit in hits(PAYMENT, message) if used(hit)]
    networks = [hit for hit in hits(NETWORK, message) if used(hit)]
    method, network = best(message, methods), best(message, networks)
    updates = []
    if method:
        updates.append(message.update("payment_method", method.value, method.start, method.end))
    if network:
        updates.append(message.update("card_network", network.value, network.start, network.end))
    return updates


def _numbers(message: Message) -> list[Found[str]]:
    """The order numbers that were told, the person's own first."""
    found = order_ids(message.words(0, len(message.text)))
    return sorted(found, key=lambda one: not message.own[message.place(one.start)].strip())


# "They only want to give me a voucher" is a wish of theirs.
_THEY_WANT = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|(?:the |my )?(?:seller|agent|rep|chat|supervisor|support|shop|"
    r"bank|"
    r"wife|husband|son|daughter))(?:'ll|'d)?(?: (?:only|just|also|now|still|even))*"
    r"(?: (?:wants?|wanted|offer(?:s|ed)?|will|would|can))?(?: (?:me|us|to|give|send|a|an|the|my|"
    r"its|"
    r"their|only))* $"
)


def _theirs(message: Message, hit: Hit[Wanted]) -> bool:
    """Whether it is what the other side wants."""
    begin, _ = message.sentence(hit.start)
    own = message.facts[hit.start : hit.end].startswith(("they ", "amazon ", "seller ", "maker "))
    return not own and _THEY_WANT.search(message.facts, begin, hit.start) is not None


def order_facts(message: Message) -> list[Update]:
    """Reads fulfilment, order number, payment, card network, what is wanted, and the warranty."""
    updates = _fulfilment(message)
    for found in _numbers(message)[:1]:
        updates.append(
            Update(field="order_id", value=found.value, words=found.text, confidence=0.9)
        )
    updates += _paid(message)
    wanted = best(
        message, [hit for hit in hits((*WISHES, *ELSEWHERE), message) if not _theirs(message, hit)]
    )
    if wanted:
        updates.append(message.update("wanted", wanted.value, wanted.start, wanted.end))
    covered = best(message, hits(WARRANTY, message))
    if covered:
        words = message.words(covered.start, covered.end)
        updates.append(message.update("warranty", words, covered.start, covered.end))
    return updates
