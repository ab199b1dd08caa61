"""The order: who sold and shipped it, its number, payment, what is wanted, and the warranty."""

import re

from agent.domain.case import Update
from agent.domain.figures import Found, order_ids
from agent.domain.vocabulary import Fulfilment, Wanted
from agent.reading.message.rules import Hit, Rule, best, hits, rule
from agent.reading.message.text import Message
from agent.reading.order.bought_elsewhere import ELSEWHERE
from agent.reading.order.likely_sellers import likely_seller
from agent.reading.order.order_words import FULFILMENT, OTHER, SENT
from agent.reading.order.payment import paid
from agent.reading.order.wishes import WISHES

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
    updates += paid(message)
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
