"""Contacts told of: who was asked, how it ended, what was offered, and who spoke."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from agent.domain.case import Contact
from agent.domain.vocabulary import Channel, OfferKind, Outcome
from agent.reading.contacts.contact_days import dated_after, each_day
from agent.reading.contacts.contact_ends import joined
from agent.reading.contacts.contact_offers import offer_told
from agent.reading.contacts.contact_senses import outcome_by_sense
from agent.reading.contacts.contact_words import (
    AMAZON,
    DONE_TO_ME,
    FIRST_PERSON,
    MET,
    MET_THEM,
    NEEDS_FILING,
    NOT_A_DESK,
    OF_AMAZON,
    PRONOUN,
    SPEAKERS,
)
from agent.reading.contacts.days_met import day_met
from agent.reading.contacts.filings import handed_in, opened
from agent.reading.contacts.headlines import headline
from agent.reading.contacts.likely_contacts import likely_contacts
from agent.reading.contacts.logs import log, with_the_log
from agent.reading.contacts.named_contacts import with_the_named
from agent.reading.contacts.names import named_after, who
from agent.reading.contacts.no_contacts import as_told, no_event
from agent.reading.contacts.outcome_words import IF_SAID, OPENED, REFUSED, TOLD
from agent.reading.contacts.pieces import Piece, first, pieces
from agent.reading.contacts.police import reported
from agent.reading.contacts.sayings import said_to_me, they_said
from agent.reading.contacts.shared_ends import shared_ends
from agent.reading.contacts.silences import silences
from agent.reading.contacts.talks import Talk, carried, talk_begun
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message
from agent.reading.moves.transcripts import Line, lines
from agent.reading.sums.sum_words import TAKEN_BACK

_C, _O, _K = Channel, Outcome, OfferKind
_AGAIN = re.compile(
    r"\b(?:too|also|as well|same|neither|pareil|lo mismo|dasselbe|das gleiche|lo stesso|"
    r"hetzelfde)\b"
)
# "Wrote again Nov 18", "asked him on the 9th": of the desk that is talked of.
_TO_THEM = re.compile(
    r"(?<!\w)(?:asked|messaged|wrote(?: to)?|e-?mailed|mailed|called|rang|phoned|contacted|chatted|"
    r"tried)(?: (?:with|w/))? (?:him|her|them|again|once more|a second time)(?!\w)"
)
_FILED = re.compile(
    r"\b(?:opened|filed|submitted|raised|lodged|disputed|contacted|called|reported|started|told|"
    r"asked|wrote|emailed|complained|did|den(?:y|ied)|reject\w*|clos\w*|rul\w*|lost|won|answer\w*|"
    r"repl\w*|refus\w*|says?|said|declin\w*|put|logged|pending|decided|found|offered|respond\w*|"
    r"in a dispute|open|heard|beantragt|eingereicht|ingediend|daal|ouvert|abierto|aperto)\b"
)
_DEMANDS = re.compile(
    r"\b(?:want|wants|need|needs|require|demand)(?:s|ed)? (?:\w+ ){0,2}(?:police|report|form)"
)
_QUOTE = re.compile(r"^\W*[\"']")
_REPLY = re.compile(
    r"\b(?:reply|answer|response|antwort|réponse|respuesta|risposta|antwoord)"
    r"(?: (?:on |from |came |back |of )*[\w ./]{1,14})?\s?:"
)
# To ask for a return or a refund is no claim and no complaint.
_A_RETURN = re.compile(r"\b(?:returns?|request\w*|refund|retoure|rückgabe|form|letter|label)\b")
_BY_WORD = (_O.OFFERED, _O.TRANSFERRED, _O.PROMISED, _O.STALLED)


@dataclass(frozen=True)
class Told:
    """Contacts told of, and the places of offered sums, which are not the order's price.

    in_a_row: the last of them is an entry of a log, and nothing else in the message tells of it.
    """

    contacts: tuple[Contact, ...]
    sums: tuple[tuple[int, int], ...]
    in_a_row: bool = False

    @property
    def reply(self) -> Contact | None:
        """The last contact in which the other side did something."""
        silent = (_O.OPENED, _O.NO_REPLY)
        return next((c for c in reversed(self.contacts) if c.outcome not in silent), None)


class _Reader:
    """Reads the pieces of one message in turn; "the supervisor too" takes up the last outcome."""

    def __init__(
        self, message: Message, today: date, last: Channel | None, default: str | None
    ) -> None:
        self.message, self.default, self.today = message, default, today
        self.desk = last  # whom "they" means
        self.outcome: Outcome | None = None
        self.contacts: list[Contact] = []
        self.sentences: list[int] = []  # of each contact
        self.sums: list[tuple[int, int]] = []
        self.talk: Talk | None = None

    def piece(self, piece: Piece) -> None:
        if no_event(self.message, piece):
            return
        piece = as_told(self.message, piece)
        actor = self._actor(piece)
        if piece.named and self._met(piece):
            self.desk = piece.named.value
        if begun := talk_begun(self.message, piece, actor, self.today):
            self.talk = begun
            self.desk = self.desk or begun.desk
        if actor is None:
            return
        outcome = self._outcome(piece, actor)
        given = (_O.OFFERED, _O.PROMISED)
        if outcome and outcome.value in given and TAKEN_BACK.search(self.message.facts):
            return  # "they gave me $300 and now charged my card again": a refund, no offer
        if outcome is not None and not self._idle(actor, outcome.value, piece):
            self._add(actor, outcome.value, piece.begin, piece.end, piece.sentence)

    def _met(self, piece: Piece) -> bool:
        """Whether somebody was talked to, or answered something that is not told yet."""
        layer, begin, end = self.message.facts, piece.begin, piece.end
        answered = piece.outcome is None and said_to_me(layer, begin, end)
        return answered or MET.search(layer, begin, end) is not None

    def _outcome(self, piece: Piece, actor: Channel) -> Hit[Outcome] | None:
        outcome, begin, end = piece.outcome, piece.begin, piece.end
        if outcome is None or (outcome.value is _O.REFUSED and self._mine(piece, actor)):
            outcome = opened(self.message, piece) or self._again(piece)
        layer = self.message.facts
        mere = outcome is not None and outcome.value is _O.OPENED
        said = they_said(layer, begin, end)
        said = said or (outcome is None and said_to_me(layer, begin, end))
        if (mere or outcome is None) and actor in SPEAKERS and said:
            told = self._again(piece) or outcome_by_sense(self.message, begin, end)
            outcome = told or outcome
        return outcome

    def _mine(self, piece: Piece, actor: Channel) -> bool:
        """A dispute the person opened about a refusal is opened, not refused."""
        mine = first(OPENED, self.message, piece.begin, piece.end)
        refused = first((*REFUSED, *IF_SAID), self.message, piece.begin, piece.end)
        return bool(actor in NEEDS_FILING and mine and refused and mine.start > refused.start)

    def _again(self, piece: Piece) -> Hit[Outcome] | None:
        again = _AGAIN.search(self.message.facts, piece.begin, piece.end)
        like = self.outcome or (_O.REFUSED if again and again[0] == "same" else None)
        return Hit(like, piece.begin, piece.end) if again and like else None

    def _actor(self, piece: Piece) -> Channel | None:
        """Who did it: who is named, or whom "they" means; a denial by Amazon is no contact."""
        layer, begin, end = self.message.facts, piece.begin, piece.end
        spoken = PRONOUN.search(layer, begin, end) or DONE_TO_ME.search(layer, begin, end)
        if piece.named and not (self.desk and spoken and spoken.start() < piece.named.start):
            return piece.named.value
        amazon = AMAZON.search(layer, begin, end)
        desk = self.desk if not amazon or self.desk in OF_AMAZON or spoken else None
        if desk and (spoken or amazon or self._bare(piece)):
            return desk
        outcome = piece.outcome.value if piece.outcome else None
        told = outcome in (_O.OFFERED, _O.TRANSFERRED) or _told(layer[begin:end])
        if outcome in _BY_WORD and told and (spoken or amazon):
            return _C.CHAT
        return _C.CHAT if outcome and self._written_to(piece) else None

    def _written_to(self, piece: Piece) -> bool:
        """Whether a person is named whom one talked to, or "them" whom one wrote to."""
        if MET_THEM.search(self.message.facts, piece.begin, piece.end):
            return True
        return who(self.message.words(piece.begin, piece.end)) is not None

    def _bare(self, piece: Piece) -> bool:
        """Without a subject ("Denied.", "no answer") it is the desk's doing, if not the person's.

        Only grounds ("too late") tell nothing alone, unless they are quoted.
        """
        if _REPLY.search(self.message.facts, piece.begin, piece.end):
            return True
        if piece.outcome is None and _TO_THEM.search(self.message.facts, piece.begin, piece.end):
            return True
        if piece.outcome is None:
            filed = first(OPENED[1:], self.message, piece.begin, piece.end)
            return filed is not None and not _A_RETURN.search(
                self.message.facts, piece.begin, piece.end
            )
        words = self.message.facts[piece.begin : piece.end]
        if _QUOTE.search(words):
            return True
        before = (self.message.facts, piece.begin, piece.outcome.start + 1)
        done = piece.outcome.value in (_O.REFUSED, _O.AGREED)
        if piece.ground or (not done and NOT_A_DESK.search(*before)):
            return False
        silent = piece.outcome.value is _O.NO_REPLY
        return silent or _told(words) or not FIRST_PERSON.search(*before)

    def _idle(self, actor: Channel, outcome: Outcome, piece: Piece) -> bool:
        """A bank or a court that is only mentioned did nothing."""
        layer, begin, end = self.message.facts, piece.begin, piece.end
        filed = _FILED.search(layer, begin, end)
        return bool(actor in NEEDS_FILING and (not filed or _DEMANDS.search(layer, begin, end)))

    def _add(
        self,
        actor: Channel,
        outcome: Outcome,
        begin: int,
        end: int,
        sentence: int,
        day: date | None = None,
    ) -> None:
        words = self.message.words(begin, end).strip()
        offer, sums = offer_told(self.message, begin, end, outcome, self.default)
        self.sums += sums
        day = day or day_met(self.message, begin, end, self.today)
        contact = Contact(
            channel=actor,
            outcome=outcome,
            on=day or carried(self.talk, actor, sentence),
            who=who(words),
            words=words,
            offer=offer,
        )
        self._put(contact, sentence)
        self.desk, self.outcome = actor, outcome
        self.talk = self.talk if outcome is _O.OPENED else None

    def _put(self, contact: Contact, sentence: int) -> None:
        """Adds a contact, or joins it to the one with the same desk that it goes on to tell of."""
        same = [i for i, c in enumerate(self.contacts) if c.channel is contact.channel]
        both = None
        if same:
            before = self.contacts[same[-1]]
            near = self.sentences[same[-1]] == sentence
            both = joined(before, contact, near=near)
        if both:
            del self.contacts[same[-1]], self.sentences[same[-1]]
        self.contacts.append(both or contact)
        self.sentences.append(sentence)

    def with_offers(self, told: Iterable[Contact]) -> Iterator[Contact]:
        """`told`, where an offer that was read by its sense or a name has its kind and sum."""
        for one in told:
            at = self.message.raw.find(one.words) if one.outcome is _O.OFFERED else -1
            if at < 0 or one.offer or not one.words:
                yield one
                continue
            begin, end = self.message.place(at), self.message.place(at + len(one.words) - 1) + 1
            offer, sums = offer_told(self.message, begin, end, one.outcome, self.default)
            self.sums += sums
            yield one.model_copy(update={"offer": offer})

    def pasted(self, said: list[Line]) -> None:
        """The lines of the other side in a pasted chat; what matters is how they end."""
        for line in said:
            layer = self.message.text
            tables = (*TOLD, IF_SAID)
            found = (first(table, self.message, line.begin, line.end, layer) for table in tables)
            outcome = next(filter(None, found), None)
            if outcome:
                desk = line.desk or self.desk or _C.CHAT
                day = day_met(self.message, *line.day, self.today)
                self._add(desk, outcome.value, line.begin, line.end, -1, day)
                last = self.contacts[-1]
                self.contacts[-1] = last.model_copy(update={"who": line.who or last.who})

    def named(self, name: str | None) -> None:
        """Gives the last contact the name that is told after it."""
        if name and self.contacts and self.contacts[-1].who is None:
            self.contacts[-1] = self.contacts[-1].model_copy(update={"who": name})


def _told(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:told|said|says?|tells?|promis\w*|assur\w*|guarantee[ds]|inform\w*|asked|"
            r"answer\w*|repl\w*|reckon\w*|supposed|dijeron|promis|versprochen|promesso|beloofd)\b",
            words,
        )
    )


def contacts(
    message: Message, today: date, last: Channel | None, default_currency: str | None
) -> Told:
    """Reads the contacts told of; `last` is the step the person was on, and whom "they" means.

    "Amazon refused my return" alone is the denial that the case is about, not a contact.
    """
    if last and handed_in(message.text, last):
        return Told((_handed_in(message, last, today),), ())
    reader = _Reader(message, today, last, default_currency)
    rows = log(message, today, default_currency)
    alike = with_the_log(rows, shared_ends(message, today))
    spots = [(one.begin, one.end) for one in alike]
    said = [one for one in lines(message) if not _within(one, spots)]
    for piece in pieces(message):
        line = bisect_right(said, piece.end, key=lambda one: one.begin) - 1
        apart = line < 0 or piece.begin >= said[line].end  # no part of a line, nor of its label
        if apart and not any(begin < piece.end and piece.begin < end for begin, end in spots):
            reader.piece(piece)
    reader.pasted(said)
    reader.named(named_after(message.raw))
    everyone = with_the_named(message, reader.contacts, today, spots)
    everyone += [contact for one in alike for contact in one.contacts]
    everyone += likely_contacts(message, everyone, today)
    everyone += headline(message, everyone, today)
    everyone = list(reader.with_offers(everyone))
    everyone = list(each_day(message, dated_after(message, everyone, today), today))
    everyone = reported(message, list(silences(message, everyone)), today)
    everyone.sort(key=lambda one: message.raw.find(one.words))
    told = Told(tuple(everyone), tuple(reader.sums))
    logged = [contact for one in rows for contact in one.contacts]
    return replace(told, in_a_row=any(told.reply is one for one in logged))


def _within(line: Line, spots: Sequence[tuple[int, int]]) -> bool:
    return any(begin <= line.begin < end for begin, end in spots)


def _handed_in(message: Message, desk: Channel, today: date) -> Contact:
    """The words in hand, sent on the day that is told, or today."""
    end = len(message.text)
    on = day_met(message, 0, end, today) or today
    return Contact(channel=desk, outcome=_O.OPENED, on=on, words=message.words(0, end).strip())
