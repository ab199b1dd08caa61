"""An offer that hangs on a claim, a dispute or a review: "cancel the chargeback and we refund you".

It is no yes, for nothing comes before they are taken back; and the claim that is named is no desk.
"""

import re

from agent.domain.case import Case, Contact, Offer
from agent.domain.moves import DEALING, OFFERED
from agent.domain.vocabulary import YES, Channel, Fulfilment, OfferKind, Outcome
from agent.reading.contacts.contact_words import NEEDS_FILING, SPEAKERS
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message

ON_TERMS = re.compile(
    r"(?<!\w)(?:cancel(?:l?ing)?|withdraw(?:ing)?|remov(?:e|ing)|delet(?:e|ing)|clos(?:e|ing)|"
    r"drop(?:ping)?|chang(?:e|ing)|retract(?:ing)?|revok(?:e|ing)|tak(?:e|ing) (?:down|back)) "
    r"(?:[\w-]+ ){0,3}?(?:claim|dispute|case|charge-?back|review|feedback|complaint)(?!\w)"
)
_FILED = NEEDS_FILING | {Channel.A_TO_Z_CLAIM, Channel.A_TO_Z_APPEAL, Channel.BANK_OMBUDSMAN}


def on_terms(message: Message, reply: Contact, case: Case, begin: int, end: int) -> Contact | None:
    """`reply` as the offer that it is where a claim or a review has to go first; else None."""
    if reply.outcome not in (*YES, Outcome.OFFERED):
        return None
    if not ON_TERMS.search(message.told, begin, end):
        return None
    offer = reply.offer or Offer(kind=OfferKind.FULL_REFUND, words=reply.words)
    terms = {"outcome": Outcome.OFFERED, "offer": offer, "move": OFFERED[offer.kind]}
    desk = {"channel": _desk(case)} if reply.channel in _FILED else {}
    return reply.model_copy(update={**terms, **desk, "promised_by": None})


def _desk(case: Case) -> Channel:
    """Who makes the offer: the desk in hand, else the seller where they ship, else Amazon."""
    if case.current_channel in SPEAKERS:
        return case.current_channel
    return Channel.SELLER_MESSAGE if case.fulfilment is Fulfilment.FBM else Channel.CHAT


def asks_leave(message: Message, told: Told) -> bool:
    """Whether they ask the person to agree to an offer: what they name has not come yet."""
    reply = told.reply
    dealt = reply is not None and reply.move in DEALING
    return dealt and message.told.rstrip(" \"'").endswith("?")
