"""Whose words a handed-in line is, by what stands before or behind it: a bank, a maker, a seller.

"Clerk at Chase: ...", "la dame de DeLonghi m'a écrit : ...", '"..." (the woman at Vitamix)'. What
no desk is named in stays with the desk the person was at.
"""

import re

from agent.domain.case import Case
from agent.domain.vocabulary import Channel, Fulfilment
from agent.reading.contacts.banks import BANK
from agent.reading.contacts.contact_words import BRANDS, OF_AMAZON
from agent.reading.message.text import Message
from agent.reading.moves.heads import head_and_tail

_C = Channel
# A claim is decided, and an office or the police is none of the desks here.
_DECIDES = re.compile(
    r"(?<!\w)(?:a-?(?:to|2)-?z|guarantee|claims? team|appeal|ombudsman|court|police|trading "
    r"standards|exec\w* (?:customer|team|office|relations|e-?mail)|jeff|bezos|jassy)(?!\w)"
)
_THE_BANK = re.compile(
    rf"(?<!\w){BANK}(?!\w)(?! (?:card|dispute over|account|statement|gift))|(?<!\w)(?:card|dispute|"
    r"charge-?back)s? (?:team|desk|department|people|clerk|lady|guy|rep|handler)(?!\w)"
)
_THE_MAKER = re.compile(
    rf"(?<!\w)(?:manufacturer|maker|warranty (?:desk|team|department)|hersteller|fabricant|"
    rf"fabricante|produttore|fabrikant|{BRANDS}(?:'s)?(?! (?:seller|shop|store)))(?!\w)"
)
_THE_SELLER = re.compile(
    r"(?<!\w)(?:seller|vendor|merchant|trader|shop(?: owner)?|verkäufer(?:in)?|händler(?:in)?|"
    r"vendeu(?:r|se)|vendedora?|venditor[ei]|venditrice|verkoper)(?!\w)"
)
_ABOVE = re.compile(
    r"(?<!\w)(?:supervisor|manager|team lead(?:er)?|leadership|resolutions? (?:lead|manager)|"
    r"vorgesetzte\w*|teamleiter\w*|superviseu\w+|responsable)(?!\w)"
)
_AMAZON = re.compile(
    r"(?<!\w)(?:amazon(?:\.[a-z.]+)?|amz|amzn|agent|rep(?:resentative)?|associate|executive|cs|"
    r"csr|customer (?:service|care|support)|chat ?(?:bot|agent)?|bot|mitarbeiter(?:in)?|"
    r"kundenservice|klantenservice|medewerk(?:er|ster)|service client|conseill(?:er|ère)|"
    r"servizio clienti|atención al cliente|operatore)(?!\w)(?!'?s? (?:messag|inbox))"
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
_CLAUSE = re.compile(r"(?:[,;.]| and| but| then)\s")
_NAME = re.compile(r"[^\W\d_][\w&'-]{2,}")
_WARRANTS = re.compile(
    r"(?<!\w)(?:support|service|desk|help ?desk|help ?line|hotline|care|warranty|repair\w*|"
    r"technic\w+|lady|woman|man|guy|chap|dame|herr|frau|signora|señora|from|at|de|von|di)(?!\w)"
)


def speaker(message: Message, case: Case, last: Channel | None) -> Channel | None:
    """The desk that is named beside the other side's words in `message`, or None."""
    beside = head_and_tail(message)
    if not beside or _DECIDES.search(beside):
        return None
    clauses = reversed(_CLAUSE.split(beside))  # nearest to the words: "I asked him, and she says"
    return next((desk for one in clauses if (desk := _named(one, case, last))), None)


def _named(beside: str, case: Case, last: Channel | None) -> Channel | None:
    if _is_seller(beside, case):
        return _C.SELLER_MESSAGE
    if _THE_BANK.search(beside):
        return _C.CARD_DISPUTE
    if _is_maker(beside, case):
        return _C.MANUFACTURER_WARRANTY
    if _ABOVE.search(beside):
        return _C.SUPERVISOR
    amazon = _AMAZON.search(beside) is not None
    return _C.CHAT if amazon and not _still_with(case, last) else None


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
    return bool(_THE_SELLER.search(beside) or (_names(beside) & _names(told)))


def _is_maker(beside: str, case: Case) -> bool:
    """Whether the maker is named: as such, or as the brand of the thing beside a desk's word."""
    if _THE_MAKER.search(beside):
        return True
    brand = _names((case.item or "").lower())
    return bool(_WARRANTS.search(beside) and _names(beside) & brand)


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text)) - _COMMON
