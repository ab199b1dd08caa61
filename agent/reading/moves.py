"""What the other side just did: read from their own words, quoted, pasted or retold.

Their words are data. They can choose which answer fits; nothing in them changes a rule or a fact.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from agent.domain.case import Contact, Money, Offer
from agent.domain.figures import dates
from agent.domain.moves import AFTER, DEALING, OFFERED, OUTCOMES, Move
from agent.domain.vocabulary import Channel, OfferKind, Outcome
from agent.reading.contact_words import NOT_NAMES, OFFERS
from agent.reading.contacts import Told
from agent.reading.meaning import likely
from agent.reading.move_words import (
    AFTER_COLON,
    AS_A_DESK,
    BARE,
    BY_PHONE,
    HANDED_ON,
    HELD,
    LABELLED,
    LIVE,
    NAMED,
    NO_WORD,
    NOT_YET,
    OF_US,
    QUIET,
    QUOTED,
    RETOLD,
    SAID,
    SUM,
    SWAP,
    TABLES,
    TO_YOU,
    YES,
)
from agent.reading.rules import Rule
from agent.reading.sums import money
from agent.reading.text import Message

M = Move
ASKING = 5  # rules at the head of `SAID`: what asks for something
CLEAR = 0.5  # the share from which the sense of a line tells its move
# A question is theirs when it is put to the person; else the person asks us.
TO_THE_PERSON = re.compile(
    r"\b(?:you|your|yours|sir|madam|ma'am)\b|^[^?]*\b(?:i|we) (?:can|could|may)\b"
)


def theirs(message: Message, last: Channel | None = None) -> tuple[tuple[int, int], ...]:
    """Where the other side's words stand in `message`: pasted, quoted or retold.

    last: the desk the person was at; a bare line that speaks as a desk does is taken for its words.
    """
    text = message.told
    for pattern in (QUOTED, LABELLED, AFTER_COLON, RETOLD):
        if found := tuple(_said(pattern, text)):
            return found
    bare = last is not None and TO_YOU.search(text) and not OF_US.search(text)
    return ((0, len(text)),) if bare or AS_A_DESK.search(text) else ()


def _said(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        group = match.lastgroup or "said"
        yield match.span(group)


def move(words: str, reply: Contact | None, meant: Move | None = None) -> Move | None:
    """What the other side just did, or None when nothing tells.

    words: the other side's own words, empty when none are told. reply: the contact that was read.
    meant: what their words mean by their sense. What is said in so many words comes first, then the
    sense, then the outcome that was read.
    """
    plain = _plain(words, reply) if words else None
    if plain or meant:
        return plain or meant
    if reply is None:
        return None
    return OFFERED[reply.offer.kind] if reply.offer else AFTER[reply.outcome]


def _meant(words: str) -> Move | None:
    """The move that a line is by its sense, where that is clear."""
    shares = likely(words, "moves")
    best = max(shares, key=lambda one: shares[one], default="none")
    return Move(best) if best != "none" and shares[best] >= CLEAR else None


def _meant_here(message: Message, last: Channel | None) -> Move | None:
    """The sense of a bare line, when the person is at a desk and the line can be the desk's own."""
    sense = _meant(message.told) if last is not None else None
    puts = "?" in message.told or (sense is not None and sense.value.startswith("asks_"))
    return None if puts and not TO_THE_PERSON.search(message.told) else sense


def _dealt(reply: Contact | None) -> Move | None:
    """The move that an offer is; a full refund that was promised is a yes and no offer."""
    if reply is None or reply.offer is None:
        return None
    whole = reply.offer.kind is OfferKind.FULL_REFUND and reply.outcome is not Outcome.OFFERED
    return M.AGREES if whole else OFFERED[reply.offer.kind]


def _plain(words: str, reply: Contact | None) -> Move | None:
    """The move that their words name themselves."""
    if NO_WORD.fullmatch(words):
        return M.SILENT
    asked = _first(SAID[:ASKING], words)
    if asked or (dealt := _dealt(reply)):
        return asked or dealt
    if _yes(words):
        return M.AGREES
    if said := _first(SAID[ASKING:], words):
        return said
    if HANDED_ON.pattern.search(words):
        return M.TRANSFERS
    return M.STALLS if HELD.pattern.search(words) else None


def _yes(words: str) -> bool:
    return bool(YES.pattern.search(words) and not NOT_YET.pattern.search(words))


def _first(rules: tuple[Rule[Move], ...], words: str) -> Move | None:
    return next((one.value for one in rules if one.pattern.search(words)), None)


def accused(message: Message, told: Told, last: Channel | None = None) -> str | None:
    """The person's own words beside an accusation, or None when nobody accuses them.

    "He says I broke it" is the other side's claim and no admission.
    """
    reply = told.reply
    if reply is None or reply.move not in (M.BLAMES_CUSTOMER, M.ACCUSES):
        return None
    text = message.raw
    for begin, end in theirs(message, last):
        text = text.replace(message.words(begin, end), " ")
    return text


def live(message: Message) -> bool:
    """Whether the conversation goes on while the person writes to us."""
    return _quoted(message) or LIVE.search(message.text) is not None


def heard(
    message: Message,
    told: Told,
    today: date,
    last: Channel | None = None,
    currency: str | None = None,
) -> Told:
    """`told` with the move in its last reply: when, who, what was said and by when promised.

    A move that no outcome was read of becomes a contact of its own.
    last: the desk the person was at. currency: that of sums without a sign.
    """
    spans = theirs(message, last)
    words = "\n".join(message.told[begin:end].strip() for begin, end in spans)
    reply = _with_offer(message, told, spans, last, currency)
    sense = _meant(words) if words else _meant_here(message, last)
    found = move(words, reply, sense) or _quiet(message)
    if reply is None and told.contacts and not words:
        return told  # their silence, which is read as a contact already
    if found is None or (reply is None and not _certain(message, spans, last, found)):
        return told
    marked = _marked(message, reply or _contact(message, found, last), found, today)
    kept = tuple(c for c in told.contacts if c is not told.reply)
    sums = _sums(message, spans, currency) if marked.offer else ()
    return replace(told, contacts=(*kept, marked), sums=(*told.sums, *sums))


def _certain(
    message: Message, spans: tuple[tuple[int, int], ...], last: Channel | None, found: Move
) -> bool:
    """Whether a move of which no outcome was read is one: quoted, or told at the desk itself."""
    if _quoted(message) or last is None:
        return _quoted(message)
    bare = spans == ((0, len(message.told)),) and not AS_A_DESK.search(message.told)
    return found in BARE if bare else True


def _quoted(message: Message) -> bool:
    """Whether the other side's words stand in the message as they were written."""
    return bool(LABELLED.search(message.told) or QUOTED.search(message.told))


def _quiet(message: Message) -> Move | None:
    """A live desk that has gone quiet; silence that was told of as history is no move."""
    return M.SILENT if QUIET.search(message.text) and LIVE.search(message.text) else None


def _marked(message: Message, contact: Contact, found: Move, today: date) -> Contact:
    keeps = contact.offer is not None or found in DEALING
    return contact.model_copy(
        update={
            "move": found,
            "outcome": contact.outcome if keeps else _outcome(contact.outcome, found),
            "on": contact.on or (today if live(message) else None),
            "promised_by": _promised(contact, found, today),
            "who": contact.who or _who(message),
            "by_phone": BY_PHONE.search(message.text) is not None,
        }
    )


def _who(message: Message) -> str | None:
    """A first name in the label of a pasted line: `Agent (Priya): ...`."""
    names = (m["name"] for m in NAMED.finditer(message.raw))
    return next((name for name in names if name not in NOT_NAMES), None)


def _contact(message: Message, found: Move, last: Channel | None) -> Contact:
    words = message.words(0, len(message.text)).strip()
    return Contact(channel=last or Channel.CHAT, outcome=OUTCOMES[found], words=words)


def _outcome(read: Outcome, found: Move) -> Outcome:
    """A yes that was read from somebody's "no" is none, and a promise stays a promise."""
    yes = (Outcome.AGREED, Outcome.PROMISED)
    return OUTCOMES[found] if read in yes and found is not M.AGREES else read


def _promised(contact: Contact, found: Move, today: date) -> date | None:
    """The day that was named in a promise or in a wait."""
    if found not in (M.AGREES, M.STALLS, M.ASKS_TO_WAIT_FOR_WINDOW):
        return None
    days = [d.value for d in dates(contact.words.lower(), today) if d.value >= today]
    return days[0] if days else None


def _with_offer(
    message: Message,
    told: Told,
    spans: tuple[tuple[int, int], ...],
    last: Channel | None,
    currency: str | None,
) -> Contact | None:
    """The last reply, with the offer that a quoted line of theirs makes."""
    reply = told.reply
    words = " ".join(message.told[begin:end] for begin, end in spans)
    if (
        (reply and reply.offer)
        or not _quoted(message)
        or not TABLES.search(words)
        or _first(SAID, words)
        or _yes(words)
    ):
        return reply
    offer = _offer(words, currency)
    if offer is None:
        return reply
    contact = reply or _contact(message, OFFERED[offer.kind], last)
    return contact.model_copy(update={"offer": offer, "outcome": Outcome.OFFERED})


def _offer(words: str, currency: str | None) -> Offer | None:
    named = [one.value for one in OFFERS if one.pattern.search(words)]
    sums = [found.value for found in money(words, currency)]
    bare = SUM.search(words)
    if not sums and bare and currency:
        sums = [Money(value=Decimal(bare["number"]), currency=currency)]
    if SWAP.search(words) and not sums:
        named = [kind for kind in named if kind is OfferKind.REPAIR] or [OfferKind.REPLACEMENT]
    kind = named[0] if named else OfferKind.FULL_REFUND
    if kind is OfferKind.FULL_REFUND and not sums:
        return None  # a refund that is only spoken of
    if kind is OfferKind.FULL_REFUND:
        kind = OfferKind.PARTIAL_REFUND
    return Offer(kind=kind, amount=sums[0] if sums else None, words=words)


def _sums(
    message: Message, spans: tuple[tuple[int, int], ...], currency: str | None
) -> Iterator[tuple[int, int]]:
    """Where sums stand in their words: what they name is not the price of the order."""
    for begin, end in spans:
        for found in money(message.told[begin:end], currency):
            yield begin + found.start, begin + found.end
