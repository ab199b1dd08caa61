"""The contact that a move makes: at which desk, how it stands, what was offered, by when."""

from collections.abc import Iterator
from datetime import date

from agent.domain.case import Case, Contact, Offer
from agent.domain.figures import dates
from agent.domain.moves import DEALING, OFFERED, OUTCOMES, Move
from agent.domain.vocabulary import YES, Channel, OfferKind, Outcome
from agent.reading.contacts.contact_words import ACTORS, NOT_NAMES
from agent.reading.contacts.speakers import speaker
from agent.reading.message.text import Message
from agent.reading.moves.answer_words import STILL
from agent.reading.moves.forms import form_of
from agent.reading.moves.move_words import BY_PHONE, NAMED
from agent.reading.moves.moves_offers import offer_in, only_sum
from agent.reading.moves.their_words import bare, beside, mostly_quoted

M = Move
NOBODY = Case()
DECIDING = (Channel.CARD_DISPUTE, Channel.BANK_OMBUDSMAN)
HELD_OUT = (M.OFFERS_CREDIT, M.ASKS_FEE)
KINDS = {
    M.OFFERS_CREDIT: OfferKind.GIFT_CARD,
    M.OFFERS_PART: OfferKind.PARTIAL_REFUND,
    M.OFFERS_REPLACEMENT: OfferKind.REPLACEMENT,
}


def with_offer(
    message: Message, reply: Contact | None, words: str, last: Channel | None, currency: str | None
) -> Contact | None:
    """The last reply, with the offer that a pasted line of theirs makes."""
    offer = None if reply and reply.offer else offer_in(words, currency)
    if offer is None:
        return reply
    contact = reply or _contact(message, OFFERED[offer.kind], last)
    return contact.model_copy(update={"offer": offer, "outcome": Outcome.OFFERED})


def placed(
    message: Message,
    reply: Contact | None,
    found: Move,
    last: Channel | None,
    *,
    pasted: bool,
    whole: str = "",
    currency: str | None = None,
) -> Contact:
    """`reply`, or a contact of its own, with the move, its outcome and its desk.

    whole: their words, where nothing else stands in the message. currency: that of sums without a
    sign.
    """
    marked = _marked(message, reply or _contact(message, found, last), found)
    words = whole or marked.words
    if pasted and found in HELD_OUT and marked.outcome in YES:  # no yes to what was asked for
        marked = marked.model_copy(update={"outcome": Outcome.OFFERED})
    if pasted and marked.offer is None and found in KINDS:
        sum_ = None if found is M.OFFERS_REPLACEMENT else only_sum(words, currency)
        offer = Offer(kind=KINDS[found], amount=sum_, words=words)
        marked = marked.model_copy(update={"offer": offer})
    there = _at_its_desk(message, marked, last, pasted=pasted)
    there = there.model_copy(update={"words": words})
    if there.channel in DECIDING and found is M.CLOSES:  # of a dispute that is its decision
        return there.model_copy(update={"move": M.REFUSES, "outcome": Outcome.REFUSED})
    return there


def _marked(message: Message, contact: Contact, found: Move) -> Contact:
    if found is M.ASKS_FEE and contact.offer:
        fee = contact.offer.model_copy(update={"kind": OfferKind.RETURN_WITH_FEE, "amount": None})
        contact = contact.model_copy(update={"offer": fee})
    keeps = contact.offer is not None or found in DEALING
    only = form_of(message) is not None
    waits = found is M.STALLS and STILL.pattern.search(contact.words.lower())
    read = Outcome.STALLED if waits else contact.outcome
    return contact.model_copy(
        update={
            "move": found,
            "outcome": contact.outcome if keeps else _outcome(read, found, only),
            "who": contact.who or _who(message),
            "by_phone": BY_PHONE.search(message.text) is not None,
        }
    )


def _outcome(read: Outcome, found: Move, only: bool) -> Outcome:
    """A yes that was read from somebody's "no" is none, and a promise stays a promise.

    only: nothing but their words was handed in, so that who asks there has refused nothing.
    """
    asks = found is M.ASKS_LOWEST or (only and found.value.startswith("asks_"))
    if asks or found is M.SILENT:
        return OUTCOMES[found]
    if found is M.AGREES:
        return read if read in YES else OUTCOMES[found]
    passed_on = found is M.STALLS and read is Outcome.TRANSFERRED  # a case, and not the person
    return OUTCOMES[found] if read in YES or passed_on else read


def _of_itself(contact: Contact) -> Contact:
    """A maker that speaks of its warranty, and a seller of sellers, sends nobody elsewhere."""
    own = {Channel.MANUFACTURER_WARRANTY: M.BLAMES_MAKER, Channel.SELLER_MESSAGE: M.BLAMES_SELLER}
    if contact.move is None or own.get(contact.channel) is not contact.move:
        return contact
    return contact.model_copy(update={"move": M.REFUSES, "outcome": Outcome.REFUSED})


def _at_its_desk(
    message: Message, contact: Contact, last: Channel | None, *, pasted: bool
) -> Contact:
    """`contact` at the desk whose words were handed in; whom those words name is no desk here."""
    if last is not None and form_of(message):
        return _of_itself(
            contact.model_copy(update={"channel": last})
        )  # whose it is was read with the case
    whole = pasted and (message.pasted or bare(message, last) or mostly_quoted(message))
    desk = speaker(message, NOBODY, contact.channel) if whole or last is not None else None
    if desk is None and whole and last is not None:
        own = beside(message, last).lower()
        named = any(one.value is contact.channel and one.pattern.search(own) for one in ACTORS)
        desk = None if named else last
    return contact if desk is None else contact.model_copy(update={"channel": desk})


def _who(message: Message) -> str | None:
    """A first name in the label of a pasted line: `Agent (Priya): ...`."""
    names = (m["name"] for m in NAMED.finditer(message.raw))
    return next((name for name in names if name not in NOT_NAMES), None)


def _contact(message: Message, found: Move, last: Channel | None) -> Contact:
    words = message.words(0, len(message.text)).strip()
    if message.pasted:
        words = "\n".join(_kept(message))
    return Contact(channel=last or Channel.CHAT, outcome=OUTCOMES[found], words=words)


def _kept(message: Message) -> Iterator[str]:
    """The pasted sentences that are about a return, as they are written."""
    for first, last in message.pasted:
        for begin, end in message.sentences:
            begin, end = max(begin, first), min(end, last)
            if message.told[begin:end].strip():
                yield message.words(begin, end).strip()


def promised(contact: Contact, found: Move, today: date) -> date | None:
    """The day that was named in a promise or in a wait."""
    if found not in (M.AGREES, M.STALLS, M.ASKS_TO_WAIT_FOR_WINDOW):
        return None
    words = contact.words.lower().replace("this morning", "")  # when they said so
    days = [d.value for d in dates(words, today) if d.value >= today]
    return days[0] if days else None
