"""Contacts told of: who was asked, how it ended, what was offered, and who spoke."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agent.domain.case import Contact, Money, Offer
from agent.domain.figures import dates
from agent.domain.vocabulary import Channel, OfferKind, Outcome
from agent.reading.contact_words import (
    ACTORS,
    AMAZON,
    ASKED_FOR,
    BARE_OFFER,
    GENERAL,
    LABELLED,
    NAME,
    NEEDS_FILING,
    NOT_NAMES,
    OFFERS,
    OPENED,
    OTHER_DAY,
    OUTCOMES,
    PRONOUN,
    SPLIT,
)
from agent.reading.rules import Hit, Rule, V
from agent.reading.sums import money
from agent.reading.text import Message

_C, _O, _K = Channel, Outcome, OfferKind
_SPEAKERS = (Channel.CHAT, Channel.SUPERVISOR, Channel.SELLER_MESSAGE, Channel.EXECUTIVE_EMAIL)
_TOLD = re.compile(
    r"\b(?:says?|said|told|tells|insist\w*|replied|reply|wrote|answered|claims?|claimed|"
    r"states?|stated|"
    r"reckons?|repeats?|swears?)\b|:\s*[\"']"
)
_KIND = re.compile(
    r"\b(?:will|refunded|sent|send|ok|okay|yes|approv\w*|wait|replacement|offer\w*|should|soon|"
    r"hours?|days?|"
    r"check\w*|credit\w*|apolog\w*|accept\w*|help\w*|i told|i said|i wrote|i replied|i asked)\b"
)
# "$20 they offered": a sum with more words between it and the offer is the price.
_BESIDE = re.compile(r"\W*(?:\w+\W+){0,3}")


@dataclass(frozen=True)
class Told:
    """Contacts told of, and the places of offered sums, which are not the order's price."""

    contacts: tuple[Contact, ...]
    sums: tuple[tuple[int, int], ...]

    @property
    def reply(self) -> Contact | None:
        """The last contact in which the other side did something."""
        silent = (_O.OPENED, _O.NO_REPLY)
        return next((c for c in reversed(self.contacts) if c.outcome not in silent), None)


def _pieces(message: Message) -> Iterator[tuple[int, int]]:
    for begin, end in message.sentences:
        at = begin
        for match in SPLIT.finditer(message.text, begin, end):
            yield at, match.start()
            at = match.end()
        yield at, end


def _first(
    rules: tuple[Rule[V], ...], message: Message, layer: str, begin: int, end: int
) -> Hit[V] | None:
    """The first rule of the table that matches in a piece, at its first place."""
    for one in rules:
        for match in one.pattern.finditer(layer, begin, end):
            if not (one.deniable and message.negated(match.start())):
                return Hit(one.value, match.start(), match.end())
    return None


def _named_first(message: Message, layer: str, begin: int, end: int) -> tuple[int, Channel] | None:
    """Who is named first, and where; in "customer service supervisor" the one with more say.

    Whoever was only asked for ("I asked for a supervisor") did nothing yet.
    """
    named = [
        (match.start(), match.end(), rank, one.value)
        for rank, one in enumerate(ACTORS)
        for match in one.pattern.finditer(layer, begin, end)
        if not message.negated(match.start())
        and not ASKED_FOR.search(layer, max(begin, match.start() - 30), match.start())
    ]
    if not named:
        return None
    first = min(named, key=lambda n: (n[0], n[2]))
    joined = [n for n in named if first[0] <= n[0] <= first[1] + 1]
    return first[0], min(joined, key=lambda n: n[2])[3]


class _Reader:
    """Reads the pieces of one message in turn; "the supervisor too" takes up the last outcome."""

    def __init__(
        self, message: Message, today: date, last: Channel | None, default: str | None
    ) -> None:
        self.message, self.last, self.default = message, last, default
        self.today = today
        self.outcome: Outcome | None = None
        self.contacts: list[Contact] = []
        self.sums: list[tuple[int, int]] = []

    def piece(self, begin: int, end: int) -> None:
        layer = self.message.facts
        if not layer[begin:end].strip() or GENERAL.search(layer, begin, end):
            return
        outcome = _first(OUTCOMES, self.message, layer, begin, end)
        actor = self._actor(layer, begin, end, outcome.value if outcome else None)
        if actor is None:
            return
        if outcome is None or (
            outcome.value is _O.REFUSED and self._mine(layer, begin, end, actor)
        ):
            outcome = _first(OPENED, self.message, layer, begin, end) or self._again(
                begin, end, actor
            )
        if outcome is None and actor in _SPEAKERS and _TOLD.search(layer, begin, end):
            outcome = self._by_tone(begin, end)
        if outcome is not None and (not self._idle(actor, outcome.value, layer, begin, end)):
            self._add(actor, outcome.value, begin, end)

    def _by_tone(self, begin: int, end: int) -> Hit[Outcome] | None:
        """What they are told to have said is a refusal where nothing in it is kind."""
        found = None if _KIND.search(self.message.facts, begin, end) else _O.REFUSED
        return Hit(found, begin, end) if found else None

    def _mine(self, layer: str, begin: int, end: int, actor: Channel) -> bool:
        """A dispute the person opened about a refusal is opened, not refused."""
        opened = _first(OPENED, self.message, layer, begin, end)
        refused = _first(OUTCOMES[5:6], self.message, layer, begin, end)
        return bool(actor in NEEDS_FILING and opened and refused and opened.start > refused.start)

    def _again(self, begin: int, end: int, actor: Channel) -> Hit[Outcome] | None:
        too = re.search(r"\b(?:too|also|as well|same|neither)\b", self.message.facts[begin:end])
        return Hit(self.outcome, begin, end) if too and self.outcome else None

    def _actor(self, layer: str, begin: int, end: int, outcome: Outcome | None) -> Channel | None:
        spoken = PRONOUN.search(layer, begin, end)
        named = _named_first(self.message, layer, begin, end)
        if named and not (self.last and spoken and spoken.start() < named[0]):
            return named[1]
        amazon = AMAZON.search(layer, begin, end)
        silent = outcome is _O.NO_REPLY
        if self.last and (spoken or amazon or silent):
            return self.last
        if outcome in (_O.OFFERED, _O.TRANSFERRED) and (spoken or amazon):
            return _C.CHAT
        return None

    def _idle(self, actor: Channel, outcome: Outcome, layer: str, begin: int, end: int) -> bool:
        """A bank or a court that is only mentioned did nothing."""
        filed = re.search(
            r"\b(?:opened|filed|submitted|raised|lodged|disputed|contacted|called|reported|"
            r"started|told|asked|wrote|emailed|complained|did|"
            r"den(?:y|ied)|reject\w*|clos\w*|rul\w*|lost|won|answer\w*|repl\w*|refus\w*|says?|"
            r"said|declin\w*)\b",
            layer[begin:end],
        )
        wants = re.search(
            r"\b(?:want|wants|need|needs|require|demand)(?:s|ed)? (?:\w+ ){0,2}(?:police|report|"
            r"form)",
            layer[begin:end],
        )
        return bool(actor in NEEDS_FILING and (not filed or wants))

    def _add(self, actor: Channel, outcome: Outcome, begin: int, end: int) -> None:
        words = self.message.words(begin, end).strip()
        offer = self._offer(begin, end, outcome) if outcome in (_O.OFFERED, _O.PROMISED) else None
        contact = Contact(
            channel=actor,
            outcome=outcome,
            on=self._day(begin, end),
            who=_who(words),
            words=words,
            offer=offer,
        )
        same = [c for c in self.contacts if c.channel is actor]
        if same and same[-1].outcome in (outcome, _O.OPENED):
            self.contacts.remove(same[-1])
        self.contacts.append(contact)
        self.outcome = outcome

    def _day(self, begin: int, end: int) -> date | None:
        """The day of the contact: a date in the piece that is not said of a window or a parcel."""
        text = self.message.text[begin:end]
        for found in dates(text, self.today):
            before = text[max(0, found.start - 30) : found.start]
            if found.value <= self.today and not OTHER_DAY.search(before):
                return found.value
        return None

    def _offer(self, begin: int, end: int, outcome: Outcome) -> Offer | None:
        """What was offered is the offer named nearest to the word that makes it one."""
        text = self.message.text[begin:end]
        amounts = list(money(text, self.default))
        verbs = [m for o in OUTCOMES if o.value is outcome for m in o.pattern.finditer(text)]
        first = min((verb.start() for verb in verbs), default=0)
        beside = (f for f in amounts if f.end > first or _BESIDE.fullmatch(text, f.end, first))
        amounts = list(beside) or amounts[-1:]
        self.sums += [(begin + found.start, begin + found.end) for found in amounts]
        named = [
            (_distance(match, verbs), rank, one.value)
            for rank, one in enumerate(OFFERS)
            for match in one.pattern.finditer(text)
        ]
        kind = min(named, key=lambda n: n[:2])[2] if named else None
        if kind is None and not amounts:
            return None
        if kind is None or (kind is _K.FULL_REFUND and amounts and "full" not in text):
            kind = _K.PARTIAL_REFUND
        amount = amounts[-1].value if amounts else self._bare(text)
        return Offer(kind=kind, amount=amount, words=self.message.words(begin, end).strip())

    def _bare(self, text: str) -> Money | None:
        """The sum in "they'll give me 150", in the currency of the case."""
        match = BARE_OFFER.search(text)
        if match is None or self.default is None:
            return None
        return Money(value=Decimal(match["number"]), currency=self.default)

    def pasted(self) -> None:
        """The lines of the other side in a pasted chat; what matters is how they end."""
        speakers = {"supervisor": _C.SUPERVISOR, "seller": _C.SELLER_MESSAGE}
        for match in LABELLED.finditer(self.message.text):
            layer, (begin, end) = self.message.text, match.span("said")
            outcome = _first(OUTCOMES, self.message, layer, begin, end)
            if outcome:
                actor = speakers.get(match["who"], self.last or _C.CHAT)
                self._add(actor, outcome.value, begin, end)


def _distance(offer: re.Match[str], verbs: list[re.Match[str]]) -> int:
    gaps = [max(offer.start() - v.end(), v.start() - offer.end(), 0) for v in verbs]
    return min(gaps, default=0)


def _who(words: str) -> str | None:
    for match in NAME.finditer(words):
        name = next(group for group in match.groups() if group)
        if name not in NOT_NAMES:
            return name
    return None


def contacts(
    message: Message, today: date, last: Channel | None, default_currency: str | None
) -> Told:
    """Reads the contacts told of; `last` is the step the person was on, and whom "they" means.

    "Amazon refused my return" alone is the denial that the case is about, not a contact.
    """
    reader = _Reader(message, today, last, default_currency)
    for begin, end in _pieces(message):
        reader.piece(begin, end)
    reader.pasted()
    return Told(tuple(reader.contacts), tuple(reader.sums))
