"""What is offered as a share of the price, or with no word for offering: "she says 70%"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from agent.domain.case import Case, Contact, Money, Offer, Update
from agent.domain.moves import OFFERED
from agent.domain.offers import covers_the_price
from agent.domain.vocabulary import YES, Channel, OfferKind, Outcome
from agent.reading.contacts.at_desk import at_desk, with_the_seller
from agent.reading.contacts.contact_words import ACTORS, OFFERS, SPEAKERS
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message
from agent.reading.moves.their_words import live
from agent.reading.sums.share_words import WHOLE, held, share_of, shares
from agent.reading.sums.sums import money

_K = OfferKind
_PENNY = Decimal("0.01")
_OF_MONEY = (_K.PARTIAL_REFUND, _K.GIFT_CARD)

_WHO = (
    r"(?:they|he|she|amazon|seller|merchant|vendor|shop|trader|agent|rep|guy|lady|woman|man|"
    r"support|supervisor|manager|chat|bot|person)"
)
_GIVES = (
    r"(?:do|pay|give|refund|go|credit|send|return|offer|manage|knock off|take off|deduct|keep|"
    r"hold back|dock|subtract)"
)
_SAYS = (
    r"(?: (?:just|now|then|still|only|is|are|has|have|was|back))*(?: ?'(?:s|re|ve|ll|d))?"
    r"(?: (?:just|now|then|still|only|back|again))* ?"
    r"(?:says|say|said|saying|goes|went|going|wrote|writes|answers?|answered|repl(?:y|ies|ied)|"
    r"proposes?|proposed|suggests?|suggested|offer(?:s|ed|ing)?|gives?|giving|comes?|came|means|"
    r"meets?|"
    r"(?:upped|raised|increased|bumped|lifted)(?: it| that| (?:the|his|her|their) \w+)?|"
    rf"(?:will|would|can|could|wants to|is willing to|are willing to|ready to) {_GIVES}|{_GIVES}|"
    r"at|up to|down to|:)(?: (?:back|up|down))?(?: (?:to|with|at|on))?"
)
_KEEP = r"(?:(?:to |i |you |we |can |may |just )*keep (?:it|them|this|that|the \w+)(?: all)?)"
_FILLER = (
    rf"(?:[ ,:\"-]+(?:(?:he|she|they|i|we)(?:'ll| will| would| can|'d|'s| is| are)?(?: {_GIVES})?|"
    rf"{_KEEP}|ok(?:ay)?|yes|yeah|now|only|just|max(?:imum)?|at most|up to|like|about|around|maybe|"
    r"an?|the|me|us|it's|it is|(?:the )?(?:best|most|highest)(?: (?:is|he|she|they|can|do))*|"
    r"final|"
    r"minus|less|(?:partial )?refund(?: of)?|no (?:full )?refund(?: but)?|but|"
    rf"and|at|plus|for|with|to|give|gives|pay|{_GIVES}|get|gets|back|take|a refund of|of|"
    r"instead))*[ ,:\"-]*$"
)
_TOLD = re.compile(
    rf"(?<!did )(?<!does )(?<!would )(?<!could )(?<!should )(?<!will )(?<!\w){_WHO}{_SAYS}{_FILLER}"
    rf"|(?:^|[.!;]|ok(?:ay)?,?|now) ?(?:says|said|saying|"
    rf"offers?|offered|offering|goes|gives|meets|came back with|up to|(?:would|will) {_GIVES})"
    rf"{_FILLER}"
)
_ENDS = re.compile(
    rf"\W*(?:$|[.,;!?\n)]|(?:back|refund\w*|off(?! (?:my|your|the) (?:next|refund))|of (?:it|"
    r"what i paid|(?:the|my) (?:price|money|amount|order|total|refund|cost|purchase|sum|value))|"
    rf"if|and (?:i|you|that|keep|nothing|not|no|done|it)|{_KEEP}|but|now|max\w*|tops|only|final|"
    r"instead|as (?:an? )?(?:refund|final|partial|compensation|gesture|credit)|in (?:total|all|"
    r"cash|refund)|cash|today|for (?:it|keeping|me)|so|what|is that|should|take|plus|partial|"
    r"without|when|once|because|since|or (?:nothing|no)|will (?:you|i)|to (?:keep|close|settle|"
    r"shut|end|make))(?!\w))"
)
# "keep it and $50 back", "half back if I keep it": an offer of nobody named.
_TRADED = re.compile(rf"(?<!\w){_KEEP}(?!\w)")
_MINE = re.compile(
    r"(?<!\w)(?:i|we|my|me)(?: (?:just|only|already|also|have|had|did))* ?(?:'ve|'d|'ll|'m)? ?"
    r"(?:just |only |already )*(?:got|get|received|want\w*|need\w*|ask\w*|said|told|offer\w*|paid|"
    r"would|take|accept\w*|hop\w+|settle\w*|demand\w*|got back|suggest\w*|propos\w*|expect\w*)"
    r"(?!\w)|(?<!\w)(?:came|arrived|credited|landed|posted|received|never|can't|won't|"
    r"not|no)(?!\w)|n't(?!\w)"
)
_GOES_ON = re.compile(r"\W*(?:ok(?:ay)?|now|so|and|well|update|then|it's|up to|at|only|just|\W)*$")
_SHORT = 12  # words
_FINAL = re.compile(
    r"(?<!\w)(?:take it or leave it|(?:final|last|best|only|highest|max\w*) (?:offer|price|word|"
    r"sum)|"
    r"that(?:'s| is) (?:it|all|the (?:max\w*|limit|most))|won't go (?:any )?(?:higher|further|up)|"
    r"not a (?:penny|cent) more|no more than that|nothing more)(?!\w)"
)
_ASKS_US = re.compile(
    r"\W*(?:(?:and|so|but|ok(?:ay)?),? )*(?:can|could|may|do|does|did|will|would|should|is|are|"
    r"what "
    r"if|if|why|how)(?!\w)[^?]*\?"
)


def tabled(
    message: Message, case: Case, told: Told, updates: list[Update], today: date
) -> tuple[Told, list[Update]]:
    """`told` with the sum of each share that was offered, and an offer that only names its sum."""
    price = next((u.value for u in updates if u.field == "amount"), case.amount)
    priced = tuple(_with_sum(one, price) for one in told.contacts)
    if priced != told.contacts:
        told = replace(told, contacts=priced)
    reply = told.reply
    if not case.talking or message.pasted or (reply and reply.offer):
        return told, updates
    if reply and _insists(message, reply, case):
        same = reply.model_copy(update={"offer": case.offers[-1]})
        return replace(
            told, contacts=(*(c for c in told.contacts if c is not reply), same)
        ), updates
    offer = next(_offers(message, case), None)
    granted = reply is not None and reply.outcome in YES and offer and covers_the_price(offer, case)
    if offer is None or granted:
        return told, updates
    others = tuple(c for c in told.contacts if c is not reply)
    on = (reply.on if reply else None) or (today if live(message) else None)
    new = _contact(message, case, reply, offer, on)
    kept = [u for u in updates if u.field not in ("amount", "amount_refunded", "denial_reason")]
    return replace(told, contacts=(*others, new)), kept


def _insists(message: Message, reply: Contact, case: Case) -> bool:
    """Whether they say of the offer on the table that there will be no other."""
    last = case.contacts[-1] if case.contacts else None
    same = last is not None and last.offer is not None and last.channel is reply.channel
    return same and reply.outcome is Outcome.OFFERED and _FINAL.search(message.told) is not None


def _contact(
    message: Message, case: Case, reply: Contact | None, offer: Offer, on: date | None
) -> Contact:
    """The contact of an offer: with whom it was read, or who is named, or who was met last."""
    desk = reply.channel if reply else _desk(message, case)
    contact = (reply or Contact(channel=desk, outcome=Outcome.OFFERED)).model_copy(
        update={
            "outcome": Outcome.OFFERED,
            "words": message.words(0, len(message.text)).strip(),
            "offer": offer,
            "move": OFFERED[offer.kind],
            "on": on,
        }
    )
    return contact if reply else with_the_seller(Told((contact,), ()), case.fulfilment).contacts[0]


def _desk(message: Message, case: Case) -> Channel:
    named = (a.value for a in ACTORS if a.value in SPEAKERS and a.pattern.search(message.facts))
    last = at_desk(message, case, case.current_channel)
    met = next((c.channel for c in reversed(case.contacts) if c.channel in SPEAKERS), Channel.CHAT)
    return next(named, met if last in (None, Channel.SELF_CHECK) else last)


def _with_sum(contact: Contact, price: Money | None) -> Contact:
    """`contact` with the sum of the share that its offer names."""
    offer = contact.offer and with_share(contact.offer, price)
    return contact if offer is contact.offer else contact.model_copy(update={"offer": offer})


def with_share(offer: Offer, price: Money | None) -> Offer:
    """`offer` with the sum of the share of the `price` that its words name, where it has none."""
    if offer.amount or offer.kind not in _OF_MONEY or price is None:
        return offer
    share = share_of(offer.words)
    return offer if share is None else _valued(offer, share, price)


def _valued(offer: Offer, share: Decimal, price: Money) -> Offer:
    value = (price.value * share / WHOLE).quantize(_PENNY)
    whole = offer.kind is _K.PARTIAL_REFUND and share >= WHOLE
    kind = _K.FULL_REFUND if whole else offer.kind
    return offer.model_copy(
        update={"amount": price.model_copy(update={"value": value}), "kind": kind}
    )


def _offers(message: Message, case: Case) -> Iterator[Offer]:
    """The offers of a message in which nobody offers in so many words."""
    text, price = _spoken(message), case.amount
    words = message.words(0, len(message.text)).strip()
    kinds = [one.value for one in OFFERS if one.pattern.search(text) and one.value in _OF_MONEY]
    plain = Offer(kind=kinds[0] if kinds else _K.PARTIAL_REFUND, words=words)
    for value, begin, end in shares(text):
        if _on_the_table(message, case, begin, end):
            share = WHOLE - value if held(text, begin, end) else value
            yield _valued(plain, share, price) if price else plain
    for found in money(text, price.currency if price else None):
        if _on_the_table(message, case, found.start, found.end):
            yield plain.model_copy(update={"amount": found.value})


def _spoken(message: Message) -> str:
    """What is told as so, or else a line of theirs: "seller: 30% and keep it"."""
    return message.facts if message.facts.strip() else message.told


def _on_the_table(message: Message, case: Case, begin: int, end: int) -> bool:
    """Whether the figure between two places is what somebody there says they would give."""
    text = _spoken(message)
    first = message.sentence(begin)[0]
    if _ENDS.match(text, end) is None or message.negated(begin) or _ASKS_US.match(text, first):
        return False
    if _TOLD.search(text[first:begin]):
        return True
    few = len(text.split()) <= _SHORT and not _MINE.search(text) and "?" not in text
    traded = _TRADED.search(text) is not None
    again = bool(case.offers) and _GOES_ON.match(text[:begin]) is not None
    return few and (traded or again)
