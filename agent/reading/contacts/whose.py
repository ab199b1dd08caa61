"""From which desk a text was handed in, by its head, its name, or of whom it speaks as others.

Who writes "the merchant decides" is not the seller, and "our contract is with your shop" no shop.
"""

import re

from agent.domain.case import Case
from agent.domain.vocabulary import Channel, Fulfilment
from agent.reading.contacts.contact_words import OF_AMAZON
from agent.reading.contacts.desk_names import (
    ABOVE,
    AMAZON,
    CARRIERS,
    OF_A_CARRIER,
    OF_A_DISPUTE,
    THE_BANK,
    THE_MAKER,
    THE_SELLER,
    THE_TOP,
)
from agent.reading.moves.forms import Form

_C = Channel
CARRIER = _C.SELF_CHECK
"""Nothing is decided at a carrier's desk: what it tells is looked up, like its tracking."""
_OFFICER = re.compile(
    r"(?<!\w)(?:grievance|nodal|ombuds\w*) ?(?:officer|cell|desk|redressal)?(?!\w)"
)
# Of whom the words speak as of others, so that they are not theirs.
_OF_THE_SELLER = re.compile(
    r"(?<!\w)(?:the|a|your|this) (?:third[- ]party |marketplace )?(?:seller|merchant|vendor)(?!\w)|"
    r"third[- ]party (?:order|seller|item|sale)|(?:seller|merchant) (?:decides|handles|ships|must)"
)
_OF_THE_SHOP = re.compile(
    r"(?:contract|purchase|claim|rights?) (?:is|are|lies?) (?:with|against) (?:the |"
    r"your )?(?:retailer|"
    r"shop|store|seller|vendor)|(?:place|point) of purchase|where you (?:bought|purchased)|"
    r"(?:bought|purchased|ordered) (?:it )?(?:through|from|via|on|at) amazon|authori[sz]ed "
    r"(?:seller|dealer|retailer|reseller)|(?<!\w)rma(?!\w)|our (?:service cent(?:re|er)|warranty|"
    r"guarantee|technician|engineer)s?|warranty (?:request|claim|registration)|"
    r"service cent(?:re|er)|seu revendedor|votre revendeur|ihrem händler"
)
_OF_A_BANK = re.compile(
    r"(?:merchant|retailer)'s favou?r|(?:temporary|provisional|conditional) credit|card ?(?:holder|"
    r"member)|section 75|(?:your|the|this) dispute (?:has|was|is|will|team)|"
    r"reason code|as the issuer|claims intake|debit card claims?"
)
_WE_ONLY_SELL = re.compile(
    r"(?<!\w)we(?:'re| are)? (?:are )?(?:only |just )?(?:the |a )?(?:reseller|seller|shop|dealer)"
)
_WROTE_TO_A_CARRIER = re.compile(
    rf"(?<!\w)(?:(?:e-?)?mails?|wrote|written|messages?|called|rang|phoned)\b[^\n]{{0,80}}\bto "
    rf"(?:the )?(?:[\w.]+@)?{CARRIERS}(?!\w)"
)
_NOT_AMAZON = re.compile(
    r"(?<!\w)(?:in|through|via|by|on) (?:the |my |his |her )?amazon(?:'s)? (?:inbox|messag\w+)|"
    r"(?<!\w)(?:faster|sooner|quicker|outside|without) (?:than |then |of )?amazon(?!\w)|close your "
    r"(?:return|a-to-z|amazon) (?:request|claim)|don'?t open (?:a )?(?:claim|case)|"
    r"leave (?:us )?(?:an? )?"
    r"(?:good|positive|nice|5|five)[ -]"
)
_SHOPS = (_C.SELLER_MESSAGE, _C.A_TO_Z_CLAIM, _C.A_TO_Z_APPEAL)
_TALKED_TO = (_C.CHAT, _C.SUPERVISOR, _C.SELLER_MESSAGE, _C.CARD_DISPUTE, _C.MANUFACTURER_WARRANTY)
_A_CLAIM = re.compile(
    r"(?:den\w+|reject\w+|closed|declin\w+|not (?:grant|approve)\w*|decision|outcome)(?!\w)"
    r"[^.]{0,40}?(?P<appeal>\bappeal\b[^.]{0,20})?(?:a[- ]?(?:to|2)[- ]?z|guarantee claim)"
)
_FIRM = re.compile(r"\b[A-ZÀ-Þ][\w&'.-]+(?:,? (?:&|[A-ZÀ-Þ][\w&'.-]+))+")
_CARE = re.compile(
    r"(?<!\w)(?:care|support|warranty|repairs?|service|technical|helpline|hotline|customer|"
    r"assistenza|"
    r"garanzia|kundendienst|kundenservice|sav|service client|servicio|soporte|garantie|"
    r"klantenservice)"
    r"(?!\w)"
)


def desk_of(form: Form, words: str, case: Case, last: Channel | None) -> Channel | None:
    """The desk whose words `form` shows; `last` or None where nothing tells another.

    words: what is said there, in plain lower case. last: the desk the person was at.
    """
    head, now = form.head.lower(), form.head.lower().split("\n")[0]  # who spoke last
    if decided := _A_CLAIM.search(words):
        return _C.A_TO_Z_APPEAL if decided["appeal"] else _C.A_TO_Z_CLAIM
    if (
        named := _by_head(now, case)
        or _by_head(head, case)
        or _met(head, case)
        or by_words(words, case, last)
    ):
        return named
    firm = form.mail or _CARE.search(head)
    if firm and not AMAZON.search(head) and _FIRM.search(form.head):
        return _of_a_firm(head, words, case)
    if AMAZON.search(head) or last in _TALKED_TO or any(c.channel is last for c in case.contacts):
        return last if not AMAZON.search(head) or last in OF_AMAZON[:3] else _C.CHAT
    return _talked_to(case)


def _talked_to(case: Case) -> Channel:
    """The desk that was talked to last: a step that is only planned answers nothing yet."""
    met = (one.channel for one in reversed(case.contacts) if one.channel in _TALKED_TO)
    return next(met, _C.SELLER_MESSAGE if case.fulfilment is Fulfilment.FBM else _C.CHAT)


def _by_head(head: str, case: Case) -> Channel | None:
    """The desk that the head or the name below names itself."""
    if _OFFICER.search(head):
        return _C.COMPLAINT_BODY
    if OF_A_CARRIER.search(head):
        return CARRIER
    if THE_TOP.search(head):
        return _C.EXECUTIVE_EMAIL
    if THE_BANK.search(head) or OF_A_DISPUTE.search(head):
        return _C.CARD_DISPUTE
    if THE_SELLER.search(head) or _is_told_seller(head, case):
        return _C.SELLER_MESSAGE
    if ABOVE.search(head):
        return _C.SUPERVISOR
    return _C.MANUFACTURER_WARRANTY if THE_MAKER.search(head) else None


def _is_told_seller(head: str, case: Case) -> bool:
    """Whether the head has the name by which the person told of the seller."""
    source = case.sources.get("third_party_seller") or case.sources.get("fulfilment")
    if source is None or case.fulfilment is not Fulfilment.FBM:
        return False
    return bool((_names(head) & _names(source.words.lower())) - _COMMON)


def _names(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", text))


_COMMON = frozenset(
    ("seller", "sold", "shop", "store", "ships", "shipped", "them", "they", "from", "party",
     "third", "marketplace", "amazon", "support", "team", "service", "customer", "care", "direct")
)  # fmt: skip


def _met(head: str, case: Case) -> Channel | None:
    """The desk of somebody who was met there by name."""
    names = set(re.findall(r"[^\W\d_]+", head))
    met = (one for one in reversed(case.contacts) if one.who and one.who.lower() in names)
    return next((one.channel for one in met), None)


def by_words(words: str, case: Case, last: Channel | None) -> Channel | None:
    """The desk that can say such words, by whom they speak of as others."""
    if _OF_A_BANK.search(words):
        return _C.CARD_DISPUTE
    if last in _SHOPS and _OF_THE_SELLER.search(words):
        return _of_amazon(case)
    if _WROTE_TO_A_CARRIER.search(words):
        return CARRIER
    if _WE_ONLY_SELL.search(words) or _NOT_AMAZON.search(words):
        return _C.SELLER_MESSAGE if case.fulfilment is not Fulfilment.AMAZON else None
    return None


def _of_amazon(case: Case) -> Channel:
    met = (one.channel for one in reversed(case.contacts) if one.channel in OF_AMAZON[:3])
    return next(met, _C.CHAT)


def _of_a_firm(head: str, words: str, case: Case) -> Channel:
    """The desk of a firm that is neither Amazon nor a bank: the maker's, or the seller's."""
    sent_there = any(one.channel is _C.MANUFACTURER_WARRANTY for one in case.contacts)
    cares = _CARE.search(head) is not None
    if (
        _OF_THE_SHOP.search(words)
        or (cares and case.fulfilment is not Fulfilment.FBM)
        or (sent_there and case.fulfilment is not Fulfilment.FBM)
    ):
        return _C.MANUFACTURER_WARRANTY
    return _C.SELLER_MESSAGE
