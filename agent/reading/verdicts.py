"""A second look at a yes and a no: what names the remedy itself outweighs words about time or form.

"They agreed to a full refund, the label comes within 24 hours" is no delay, and "we are unable to
offer a refund" is no offer.
"""

import re
from dataclasses import replace
from datetime import date

from agent.domain.case import Case, Contact, Offer, Update
from agent.domain.moves import DEALING, Move
from agent.domain.vocabulary import YES, Channel, OfferKind, Outcome, Wanted
from agent.reading.contacts import Told
from agent.reading.outcome_words import GIVEN, GRANTED, KEEPS, NO_REMEDY
from agent.reading.outsiders import outsider_in
from agent.reading.pieces import first
from agent.reading.promised_days import promised_by
from agent.reading.sums import money
from agent.reading.text import Message

_O, _K = Outcome, OfferKind
_DATED = (*YES, _O.STALLED, _O.OFFERED)
_OVERRULED = (_O.STALLED, _O.TRANSFERRED, _O.REFUSED, _O.OFFERED)
_NO_OFFER = (_O.OFFERED, _O.AGREED, _O.PROMISED, _O.STALLED)
_MINE = re.compile(r"(?<!\w)(?:i|my|me|we'd|i'm|i've)(?!\w)")
_BUT = re.compile(r"(?<!\w)(?:but|however|instead|though|except|only)(?!\w)")
_SWAP = re.compile(
    r"(?<!\w)(?:replacements?|replac(?:e|ing) (?:it|the|my|me)|exchange|new (?:one|unit|item|pair|"
    r"set)|another one)(?!\w)"
)
_MONEY = re.compile(r"(?<!\w)(?:refund\w*|money|cash|paid|reimburs\w*)(?!\w)")
# A sentence that goes on about what was promised.
_GOES_ON = re.compile(
    r"\W*(?:and |so |which |then )*(?:it(?:'s|'ll)?|should|will|label|refund|money|takes?|arriv\w+|"
    r"within|by|in|up to|wait|please|expect\w*|coming|the (?:label|refund|money|new one))(?!\w)"
)
_PART = re.compile(
    r"(?<!\w)agree[sd]?(?: \w+){0,4}? (?:half|part\w*|\d{1,2} ?(?:%|percent|per cent))"
)
_OF_A_NO = ("denial_reason", "fault")


def judged(
    message: Message, case: Case, told: Told, updates: list[Update], today: date
) -> tuple[Told, list[Update]]:
    """`told` with its last reply as a yes or a no where its words name the remedy."""
    layer = _without_the_price(message, case)
    reply = told.reply or _plain_no(message, case) or _plain_yes(message, case, layer)
    if reply is None:
        return told, updates
    begin, end = _place(message, reply)
    begin = message.sentence(begin)[0] if len(told.contacts) < 2 else begin
    right = (
        _as_no(message, reply, begin, end)
        or _as_yes(message, reply, case, layer, begin, end)
        or reply
    )
    right = _as_part(right)
    right = _dated(message, right, begin, end, today)
    if right.outcome in YES:
        updates = [u for u in updates if not (u.field in _OF_A_NO and _within(u, right, message))]
    if right is told.reply:
        return told, updates
    others = tuple(c for c in told.contacts if c is not told.reply)
    return replace(told, contacts=(*others, right)), updates


def _place(message: Message, contact: Contact) -> tuple[int, int]:
    """Where the words of a contact stand; a yes or a no may reach to the end of their sentence."""
    at = message.raw.find(contact.words)
    if at < 0 or not contact.words:
        return 0, len(message.text)
    begin = message.place(at)
    return begin, max(message.sentence(message.place(at + len(contact.words) - 1))[1], begin)


def _as_no(message: Message, reply: Contact, begin: int, end: int) -> Contact | None:
    """A refusal that names what is refused, and offers nothing beside it."""
    no = first(NO_REMEDY, message, begin, end, message.told)
    dealt = reply.outcome is _O.REFUSED and reply.move in DEALING
    if (
        no is None
        or not (dealt or reply.outcome in _NO_OFFER)
        or _BUT.search(message.told, no.end, end)
    ):
        return None
    if reply.outcome is _O.OFFERED and reply.offer and reply.offer.amount:
        return None
    gone = {"outcome": _O.REFUSED, "offer": None, "move": Move.REFUSES, "promised_by": None}
    return reply.model_copy(update=gone)


def _as_yes(
    message: Message, reply: Contact, case: Case, layer: str, begin: int, end: int
) -> Contact | None:
    """A yes that names all of the remedy, whatever it says of days and labels."""
    yes = first((*GRANTED, *GIVEN), message, begin, end, layer)
    if yes is None or first((*NO_REMEDY, *KEEPS), message, begin, end):
        return None
    words = message.facts[begin:end]
    kind = _K.REPLACEMENT if _SWAP.search(words) and not _MONEY.search(words) else None
    if kind and case.wanted is Wanted.REFUND:  # it is not what was asked for
        new_one = Offer(kind=kind, words=reply.words)
        tabled = {"outcome": _O.OFFERED, "move": Move.OFFERS_REPLACEMENT, "offer": new_one}
        return reply.model_copy(update=tabled)
    outcome = yes.value if reply.outcome in _OVERRULED else reply.outcome
    offer = Offer(kind=kind, words=reply.words) if kind else None
    settled = {"outcome": outcome, "move": Move.AGREES, "offer": offer}
    return reply.model_copy(update=settled) if outcome in YES else None


def _as_part(reply: Contact) -> Contact:
    """ "They agreed to half" is an offer of a part."""
    if reply.outcome is not _O.AGREED or reply.offer or not _PART.search(reply.words.lower()):
        return reply
    part = Offer(kind=_K.PARTIAL_REFUND, words=reply.words)
    tabled = {"outcome": _O.OFFERED, "move": Move.OFFERS_PART, "offer": part}
    return reply.model_copy(update=tabled)


def _without_the_price(message: Message, case: Case) -> str:
    """The facts, where the whole price stands as "it": to refund that sum is to refund it all."""
    text, price = message.facts, case.amount
    if price is None:
        return text
    for found in money(text, price.currency):
        if found.value.value >= price.value:
            start = found.start - 4 if text[: found.start].endswith("the ") else found.start
            text = f"{text[:start]}{'it'.ljust(found.end - start)}{text[found.end :]}"
    return text


def _dated(message: Message, reply: Contact, begin: int, end: int, today: date) -> Contact:
    """`reply` with the day that it names for what it says."""
    if reply.outcome not in _DATED or (reply.outcome is _O.OFFERED and reply.offer is None):
        return reply
    later = next((b for b in message.sentences if b[0] >= end), None)
    if later and _GOES_ON.match(message.facts, *later):
        end = later[1]
    named = promised_by(message.facts[begin:end], reply.on or today, today)
    return reply.model_copy(update={"promised_by": named}) if named else reply


def _within(update: Update, reply: Contact, message: Message) -> bool:
    return update.words in message.words(*_place(message, reply))


def _plain_yes(message: Message, case: Case, layer: str) -> Contact | None:
    """A yes at the desk in hand that nothing else was read of."""
    desk, end = case.current_channel, len(message.text)
    yes = first((*GRANTED, *GIVEN), message, 0, end, layer)
    if desk in (None, Channel.SELF_CHECK) or yes is None or not case.talking:
        return None
    if outsider_in(message.facts, 0, end) or message.told.rstrip().endswith("?"):
        return None
    if first((*NO_REMEDY, *KEEPS), message, 0, end):
        return None
    words = message.words(0, end).strip()
    return Contact(channel=desk, outcome=yes.value, words=words, move=Move.AGREES)


def _plain_no(message: Message, case: Case) -> Contact | None:
    """A no at the desk in hand that nothing else was read of."""
    desk = case.current_channel
    no = first(NO_REMEDY, message, 0, len(message.text), message.told)
    if desk in (None, Channel.SELF_CHECK) or no is None or not case.talking:
        return None
    if _MINE.search(message.told) or message.told.rstrip().endswith("?"):
        return None
    words = message.words(0, len(message.text)).strip()
    return Contact(channel=desk, outcome=_O.REFUSED, words=words, move=Move.REFUSES)
