"""How the order was paid, and the network of the card."""

import re

from agent.domain.case import Update
from agent.domain.vocabulary import PaymentMethod
from agent.reading.message.rules import Hit, best, hits
from agent.reading.message.text import Message
from agent.reading.order.payment_words import NETWORK, PAYMENT

_NEAR_BY = 40  # characters
_NOT_PAID = re.compile(
    r"(?:didn't|did not|not|never|wasn't|isn't|"
    r"no)(?: (?:pay|paid|use|used|using|buy|bought))?(?: it)?(?: (?:with|by|on|via|using|a|an|my|"
    r"the)){0,4}\s$"
)
# "Mastercard, the visa is my husband's": what follows tells that another one was used.
_OF_ANOTHER = re.compile(
    r"(?: card)?(?:'s| is| was| belongs to) (?:my |his |her |the )?(?:husband|wife|partner|mum|mom|"
    r"dad|son|daughter|sister|brother|friend|mother|father|boss|company|someone|another|his|hers)"
)
# "the refund came through gift card credit": where money goes, not where it came from.
_GOES_THERE = re.compile(r"(?<!\w)(?:refund\w*|offer\w*|back|reimburs\w*|instead)[^.!?;\n]*$")


def paid(message: Message) -> list[Update]:
    """How the order was paid; "never reached my card" names the card all the same."""
    methods = _told_best([hit for hit in hits(PAYMENT, message) if _used(message, hit)])
    networks = [hit for hit in hits(NETWORK, message) if _used(message, hit)]
    method, network = best(message, methods), best(message, networks)
    updates = []
    if method:
        updates.append(message.update("payment_method", method.value, method.start, method.end))
    if network:
        updates.append(message.update("card_network", network.value, network.start, network.end))
    return updates


def _told_best(found: list[Hit[PaymentMethod]]) -> list[Hit[PaymentMethod]]:
    """`found` without what names a card in words that tell its kind: "my prime visa"."""
    kinds = [hit for hit in found if hit.value is not PaymentMethod.CARD]
    return [
        hit
        for hit in found
        if hit in kinds or not any(k.start < hit.end and hit.start < k.end for k in kinds)
    ]


def _used(message: Message, hit: Hit[PaymentMethod] | Hit[str]) -> bool:
    before = message.facts[max(0, hit.start - _NEAR_BY) : hit.start]
    if hit.value is PaymentMethod.GIFT_CARD and _GOES_THERE.search(before):
        return False
    return not (_NOT_PAID.search(before) or _OF_ANOTHER.match(message.facts, hit.end))
