"""What the other side agreed to, as long as that stands: then it only has to be kept."""

import re

from agent.domain import present
from agent.domain.case import Case, Contact, Offer
from agent.domain.drafts import slot
from agent.domain.endings import Ending
from agent.domain.overdue import SILENT
from agent.domain.problems import ROWS, Ground
from agent.domain.vocabulary import YES, OfferKind, Outcome

_WHOLE = re.compile(r"\b(?:full(?:y)?|whole|entire|all of it|everything|completely)\b", re.I)
_NEW = re.compile(r"\b(?:replac\w*|new one|another one|exchang\w*|re-?send|send it again)\b", re.I)
_MONEY = re.compile(
    r"\b(?:refund\w*|reimburse\w*|money back|pay (?:me )?back|credit (?:me|it))", re.I
)
_PART = re.compile(r"\b(?:part(?:ial(?:ly)?)?|half|voucher|gift card|store credit)\b|%", re.I)
FULL = "a full refund"
_DEAL = {Outcome.AGREED: "agreed to", Outcome.PROMISED: "promised"}


def agreement(case: Case) -> Contact | None:
    """The last decision, where it was a yes to what was asked; None once anything else came.

    A refund that is only missing, or was taken back, is asked for as such.
    """
    if ROWS[case.problem].ground is Ground.CREDIT_OWED:
        return None
    last = next((c for c in reversed(case.contacts) if c.outcome not in SILENT), None)
    if last is None or last.outcome not in YES or only_an_answer(last):
        return None
    return last if case.ending is Ending.ACCEPTED or _whole(last, case) else None


def only_an_answer(contact: Contact) -> bool:
    """Whether no more was promised than to look at it, or to answer."""
    bare = contact.offer is None and agreed_words(contact) is None
    return contact.outcome is Outcome.PROMISED and bare


def _whole(contact: Contact, case: Case) -> bool:
    """Whether no less was agreed to than was paid, as far as is told."""
    offer = contact.offer
    if offer is None:
        words = contact.words
        return _WHOLE.search(words) is not None or _PART.search(words) is None
    if offer.amount is None or case.amount is None:
        return offer.kind in (OfferKind.FULL_REFUND, OfferKind.REPLACEMENT)
    same = offer.amount.currency == case.amount.currency
    return same and offer.amount.value >= case.amount.value


def agreed_thing(contact: Contact, case: Case) -> str | None:
    """What was agreed to: `a full refund of $389`, `a replacement`; None where it was not told."""
    if contact.offer:
        return _offered(contact.offer)
    thing = agreed_words(contact)
    whole = thing == FULL and case.amount is not None
    return f"{FULL} of {present.money(case.amount)}" if whole and case.amount else thing


def agreed_words(contact: Contact) -> str | None:
    """What the words of a contact say was agreed to, if they do."""
    if _NEW.search(contact.words):
        return "a replacement"
    if _MONEY.search(contact.words):
        return FULL if _WHOLE.search(contact.words) else "a refund"
    return None


def _offered(offer: Offer) -> str:
    kind = offer.kind.value.replace("_", " ")
    return f"a {kind} of {present.money(offer.amount)}" if offer.amount else f"a {kind}"


def agreed_line(contact: Contact, desk: str, case: Case) -> str:
    """`A supervisor (Dana) agreed to a full refund on November 20, 2026.`"""
    who = f"{desk} ({contact.who})" if contact.who else desk
    thing = agreed_thing(contact, case)
    did = f"{_DEAL[contact.outcome]} {thing}" if thing else "agreed to put it right"
    when = present.day(contact.on, case.jurisdiction) if contact.on else slot("agreed_on")
    return f"{who} {did} on {when}"


def agreed_wish(contact: Contact, case: Case) -> str:
    """What is asked for while an agreement stands, as it reads after "I am asking for"."""
    thing = agreed_thing(contact, case)
    return f"what was agreed, {thing}" if thing else "what was agreed to be done"
