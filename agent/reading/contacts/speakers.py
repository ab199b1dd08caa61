"""Whose words a handed-in line is, by what stands before or behind it: a bank, a maker, a seller.

"Clerk at Chase: ...", "la dame de DeLonghi m'a écrit : ...", '"..." (the woman at Vitamix)'. What
no desk is named in stays with the desk the person was at.
"""

import re

from agent.domain.case import Case
from agent.domain.vocabulary import Channel, Fulfilment
from agent.reading.contacts.contact_words import OF_AMAZON
from agent.reading.contacts.desk_names import (
    A_CARRIERS_DESK,
    A_SHOP,
    ABOVE,
    AMAZON,
    OF_A_DISPUTE,
    THE_BANK,
    THE_MAKER,
    THE_SELLER,
    THE_TOP,
)
from agent.reading.contacts.whose import CARRIER, by_words, desk_of
from agent.reading.message.text import Message
from agent.reading.moves.forms import form_of
from agent.reading.moves.heads import head_and_tail, introduced
from agent.reading.moves.move_words import QUOTED, RETOLD
from agent.reading.moves.transcripts import lines

_C = Channel
# A claim is decided, and an office or the police is none of the desks here.
_DECIDES = re.compile(
    r"(?<!\w)(?:a-?(?:to|2)-?z|guarantee|claims? team|appeal|ombudsman|court|police|trading "
    r"standards|exec\w* (?:customer|team|office|relations|e-?mail)|jeff|bezos|jassy)(?!\w)"
)
# Who presents himself as one of these answers for the top: "Luis from Executive Relations".
_AT_THE_TOP = re.compile(
    r"(?<!\w)(?:executive (?:customer |seller )?(?:relations?|team|office|response)|office of "
    r"(?:the "
    r"ceo|jeff|andy))(?!\w)"
)
# Words that stand beside the name of a desk, and name nobody.
_COMMON_WORDS = """
 amazon seller sold shop store ships shipped ship them they their itself direct directly from
 with called third party marketplace merchant vendor support desk service team care help helpline
 helpdesk lady woman guy person phone chat message mail email text reply answer wrote said says
 told after before today this that from the and for customer sales coffee machine camera phone
 watch lamp chair table
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_MY_MAILS = re.compile(r"\W*my (?:own )?(?:e-?)?(?:mails?|messages?|letters?|calls?)(?!\w)")
_CLAUSE = re.compile(r"(?:[,;.]| and| but| then)\s")
_NAME = re.compile(r"[^\W\d_][\w&'-]{2,}")
_WARRANTS = re.compile(
    r"(?<!\w)(?:support|service|desk|help ?desk|help ?line|hotline|care|warranty|repair\w*|"
    r"technic\w+|lady|woman|man|guy|chap|dame|herr|frau|signora|señora|from|at|de|von|di)(?!\w)"
)


def speaker(message: Message, case: Case, last: Channel | None) -> Channel | None:
    """The desk that is named beside the other side's words in `message`, or None."""
    if last is not None and (form := form_of(message)):
        words = "\n".join(message.text[begin:end] for begin, end in form.spans)
        return desk_of(form, words, case, last)
    logged = [one.desk for one in lines(message) if one.desk is not None]
    if logged:
        return logged[-1]  # of a log the last line is answered
    if _AT_THE_TOP.search(introduced(message).lower()):
        return _C.EXECUTIVE_EMAIL
    beside = head_and_tail(message)
    if THE_TOP.search(beside):
        return _C.EXECUTIVE_EMAIL
    told = any(one.search(message.told) for one in (RETOLD, QUOTED)) or _MY_MAILS.match(
        message.text
    )
    if not beside or _DECIDES.search(beside):
        return by_words(message.told, case, last) if told else None
    if known := _met_before(beside, case):
        return known
    clauses = reversed(_CLAUSE.split(beside))  # nearest to the words: "I asked him, and she says"
    named = next((desk for one in clauses if (desk := _named(one, case, last))), None)
    if named is None and told and (named := by_words(message.told, case, last)):
        return named
    shop = named is None and case.fulfilment is not Fulfilment.AMAZON
    return _C.SELLER_MESSAGE if shop and _is_shop(message, beside) else named


def _met_before(beside: str, case: Case) -> Channel | None:
    """The desk of somebody who was met there by name."""
    words = set(re.findall(r"[^\W\d_]+", beside))
    met = (one for one in reversed(case.contacts) if one.who and one.who.lower() in words)
    return next((one.channel for one in met), None)


def _is_shop(message: Message, beside: str) -> bool:
    """Whether the name before the words is written as shops write: "RingWerk", "Acme Ltd"."""
    if A_SHOP.search(introduced(message)):
        return True
    return A_SHOP.match(message.raw.lstrip(" \"'[>")[: len(beside) + 2]) is not None


def _named(beside: str, case: Case, last: Channel | None) -> Channel | None:
    if _is_seller(beside, case):
        return _C.SELLER_MESSAGE
    if THE_BANK.search(beside) or OF_A_DISPUTE.search(beside):
        return _C.CARD_DISPUTE
    if _is_maker(beside, case):
        return _C.MANUFACTURER_WARRANTY
    if A_CARRIERS_DESK.search(beside):
        return CARRIER
    if ABOVE.search(beside):
        return _C.SUPERVISOR
    if AMAZON.search(beside):
        return last if _still_with(case, last) else _C.CHAT
    return None


def _still_with(case: Case, last: Channel | None) -> bool:
    """Whether the person talks with one of Amazon already, above the first agent."""
    met = any(one.channel is last for one in case.contacts)
    return last in OF_AMAZON and (met or last is _C.CHAT)


def _is_seller(beside: str, case: Case) -> bool:
    """Whether the seller is named as such, or by the name that the person told."""
    told = " ".join(
        case.sources[field].words.lower()
        for field in ("fulfilment", "third_party_seller")
        if field in case.sources and case.fulfilment is not Fulfilment.AMAZON
    )
    return bool(THE_SELLER.search(beside) or (_names(beside) & _names(told)))


def _is_maker(beside: str, case: Case) -> bool:
    """Whether the maker is named: as such, or as the brand of the thing beside a desk's word."""
    if THE_MAKER.search(beside):
        return True
    brand = _names((case.item or "").lower())
    return bool(_WARRANTS.search(beside) and _names(beside) & brand)


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text)) - _COMMON
