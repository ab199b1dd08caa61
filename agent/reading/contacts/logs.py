"""A row of contacts told by their days: "chat 3 Nov (Amy): no, rang 9 Nov, Bob, wait a week".

Each day opens an entry, which holds what is told up to the next one. Who was reached may be told
once for the whole row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from agent.domain.case import Contact
from agent.domain.found import Found
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts import log_words as words
from agent.reading.contacts.contact_offers import offer_told
from agent.reading.contacts.contact_senses import outcome_by_sense
from agent.reading.contacts.contact_words import (
    ACTORS,
    GENERAL,
    GUESSED,
    HEARSAY,
    NOT_DONE,
    OF_A_FRIEND,
    SPEAKERS,
    SUPPOSED,
)
from agent.reading.contacts.days_met import days_of, of_another
from agent.reading.contacts.log_ends import ended
from agent.reading.contacts.log_parts import Part, day_groups, parts
from agent.reading.contacts.named_contacts import person_named
from agent.reading.contacts.names import who
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.contacts.pieces import desk_in
from agent.reading.contacts.sayings import said_to_me
from agent.reading.contacts.shared_ends import Shared
from agent.reading.message.text import Message

_C, _O = Channel, Outcome
_FEWEST = 2
_NOTED_EARLY = 5  # words before the day
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
_A_QUOTE = 14  # characters: what is shorter may be a name
_HEAD = 4  # words of a part that only names somebody
_NAME_WITHIN = 70  # characters behind the day
_IDLE = (GENERAL, GUESSED, HEARSAY, NOT_DONE, OF_A_FRIEND)
_DESKS = (*SPEAKERS, _C.MANUFACTURER_WARRANTY)


@dataclass(frozen=True)
class _Entry:
    """What is told of one day, or of several that are told in a row."""

    begin: int
    end: int
    days: tuple[Found[date], ...]
    sentence: int


def log(message: Message, today: date, currency: str | None) -> list[Shared]:
    """The entries of `message` that tell of contacts, where there are several of them.

    currency: that of a sum without a sign.
    """
    reader = _Log(message, currency)
    entries = _entries(message, today)
    found = [one for n, e in enumerate(entries) if (one := reader.read(e, entries[n + 1 :]))]
    days = {(contact.channel, contact.on) for one in found for contact in one.contacts}
    if len(days) < _FEWEST:
        return [one for one in found if _is_note(message, one, entries)]
    return found


def _is_note(message: Message, one: Shared, entries: Sequence[_Entry]) -> bool:
    """Whether an entry is told in the way of a log: desk and day, and then what they said."""
    entry = next(e for e in entries if e.begin == one.begin)
    head = message.facts[entry.begin : entry.days[0].start]
    early = len(head.split()) <= _NOTED_EARLY and not words.OWN_WORDS.search(head)
    desks = {actor.value for actor in ACTORS if actor.pattern.search(head)}
    early = early and desks.issuperset(contact.channel for contact in one.contacts)
    return early and words.NOTED.match(message.facts, entry.days[-1].end, entry.end) is not None


def _entries(message: Message, today: date) -> list[_Entry]:
    text = message.text
    days = [one for one in days_of(text, today) if one.value <= today and _told(message, one)]
    cut = parts(message, days_of(text, today))
    groups = [g for g in day_groups(text, days) if not _other(text, cut, g)]
    begins = _begins(message, cut, groups)
    return [
        _Entry(begin, _end(message, cut, begin, begins[n + 1 :]), tuple(group), sentence)
        for n, ((begin, sentence), group) in enumerate(zip(begins, groups, strict=True))
    ]


def _told(message: Message, day: Found[date]) -> bool:
    return bool(message.facts[day.start : day.end].strip())


def _other(text: str, cut: Sequence[Part], group: Sequence[Found[date]]) -> bool:
    """Whether it is the day of an order, a parcel, a window, or one to come."""
    begin = next(one.begin for one in cut if group[0].start < one.end)
    begin = min(begin, group[0].start)
    if of_another(text[begin:], group[0].start - begin):
        return True
    if words.OF_A_WINDOW.search(text, begin, group[0].start):
        return True
    return words.OTHER_THING.match(text, group[-1].end) is not None


def _begins(
    message: Message, cut: list[Part], groups: Sequence[Sequence[Found[date]]]
) -> list[tuple[int, int]]:
    """Where the entry of each group begins, and the number of its sentence."""
    found: list[tuple[int, int]] = []
    last = -1
    for group in groups:
        at = next(n for n, one in enumerate(cut) if group[0].start < one.end)
        begin = _with_the_head(message, cut, at, last)
        inside = last == at  # two days in one part: the later one begins with itself
        found.append((group[0].start if inside else cut[begin].begin, cut[at].sentence))
        last = next(n for n, one in enumerate(cut) if group[-1].start < one.end)
    return found


def _with_the_head(message: Message, cut: list[Part], at: int, last: int) -> int:
    """The part in which the entry begins: "supervisor, a Mrs Roy, 5 November: no"."""
    back = at - 1
    while back > last and cut[back].sentence == cut[at].sentence:
        if ended(message, cut[back].begin, cut[back].end) is not None:
            break
        if _reached(message, cut[back].begin, cut[back].end):
            return back
        if len(message.facts[cut[back].begin : cut[back].end].split()) > _HEAD:
            break
        back -= 1
    return at


def _end(message: Message, cut: list[Part], begin: int, after: list[tuple[int, int]]) -> int:
    """Where an entry ends: at the next one, or with its sentence and what goes on with it."""
    limit = after[0][0] if after else len(message.facts)
    sentence = next(one.sentence for one in cut if begin < one.end)
    end = begin
    for one in cut:
        if one.begin < begin or one.begin >= limit:
            continue
        if one.sentence != sentence:
            silent = ended(message, begin, end) is None
            if not (silent and words.GOES_ON.match(message.facts, one.begin, one.end)):
                break
            sentence = one.sentence
        elif _is_anothers(message, begin, end, one):
            break
        end = one.end
    return min(max(end, begin), limit)


def _is_anothers(message: Message, begin: int, end: int, part: Part) -> bool:
    """Whether a part tells how another desk ended: "offered $20, supervisor said a flat no"."""
    desk = desk_in(message, part.begin, part.end)
    if desk is None or end <= begin or ended(message, begin, end) is None:
        return False
    before = desk_in(message, begin, end)
    another = before is None or desk.value is not before.value
    return another and ended(message, part.begin, part.end) is not None


def _reached(message: Message, begin: int, end: int) -> bool:
    if desk_in(message, begin, end) is not None:
        return True
    return words.REACHED.search(message.facts, begin, end) is not None


class _Log:
    """Reads the entries in turn: the desk and the end of the last one may go on."""

    def __init__(self, message: Message, currency: str | None) -> None:
        self.message, self.currency = message, currency
        self.desk: Channel | None = None
        self.outcome: Outcome | None = None
        self.sentence = 0

    def read(self, entry: _Entry, after: Sequence[_Entry]) -> Shared | None:
        """The contacts of one entry; None where it tells of none."""
        goes_on = self.desk is not None and entry.sentence - self.sentence <= 1
        desk = self._desk(entry, goes_on=goes_on)
        self.desk, self.sentence = desk, entry.sentence
        if desk is None or self._idle(entry):
            self.desk = None
            return None
        outcome = self._outcome(entry)
        if outcome is None and self._answered(entry, after):
            return Shared(entry.begin, entry.end, ())  # told of with the answer
        if outcome is None:
            return None
        self.outcome = outcome
        return Shared(entry.begin, entry.end, tuple(self._contacts(entry, desk, outcome)))

    def _answered(self, entry: _Entry, after: Sequence[_Entry]) -> bool:
        """Whether the person wrote that day, and the next entry is the answer to it."""
        layer = self.message.facts
        near = bool(after) and after[0].sentence - entry.sentence <= 1
        if not near or not self._mine(entry):
            return False
        return words.ANSWER.match(layer, after[0].begin, after[0].end) is not None or (
            words.ANSWER.match(layer, after[0].days[-1].end, after[0].end) is not None
        )

    def _mine(self, entry: _Entry) -> bool:
        """Whether the person wrote or rang that day, told before the day or behind it."""
        spots = (entry.begin, entry.days[-1].end)
        return any(words.MINE.match(self.message.facts, at, entry.end) for at in spots)

    def _contacts(self, entry: _Entry, desk: Channel, outcome: Outcome) -> Iterator[Contact]:
        message, begin, end = self.message, entry.begin, entry.end
        told = message.words(begin, end).strip()
        offer, _ = offer_told(message, begin, end, outcome, self.currency)
        one = Contact(channel=desk, outcome=outcome, words=told, offer=offer)
        name = self._who(entry) if len(entry.days) == 1 else None
        for day in entry.days:
            yield one.model_copy(update={"on": day.value, "who": name})

    def _idle(self, entry: _Entry) -> bool:
        layer, begin, end = self.message.facts, entry.begin, entry.end
        if any(one.search(layer, begin, end) for one in _IDLE) or SUPPOSED.match(layer, begin, end):
            return True
        whole = self.message.sentence(self._place(begin))
        if words.NOTICE.search(layer, *whole) and not words.TALKED.search(layer, begin, end):
            return True
        return outsider_in(layer, begin, end) is not None

    def _place(self, begin: int) -> int:
        """Where the words of an entry begin."""
        layer = self.message.facts
        return begin + len(layer[begin:]) - len(layer[begin:].lstrip())

    def _desk(self, entry: _Entry, *, goes_on: bool) -> Channel | None:
        """Who was reached: who is named, or the desk of the entry before."""
        layer, begin, end = self.message.facts, entry.begin, entry.end
        if self._above(begin, end):
            return _C.SUPERVISOR
        named = desk_in(self.message, begin, end)
        if named is not None:
            return named.value if named.value in _DESKS else None
        if goes_on and words.DOES.match(layer, entry.days[-1].end, end):
            return self.desk
        head = words.REACHED.search(layer, begin, end)
        if head is None:
            return self._named_next(entry) if goes_on else None
        again = goes_on and not re.match(r"chat|phon|call|rang|ring|telef|tél", head[0])
        return self.desk if again else _C.CHAT

    def _named_next(self, entry: _Entry) -> Channel | None:
        """The desk that goes on where a name stands right behind the day: "9 Nov Bea again"."""
        return self.desk if self._who(entry) else None

    def _above(self, begin: int, end: int) -> bool:
        layer = self.message.facts
        for one in words.ABOVE.finditer(layer, begin, end):
            asked = words.ASKED_FOR.search(layer, begin, one.start())
            if not asked or words.WHO_CAME.match(layer, one.end(), end):
                return True
        return False

    def _outcome(self, entry: _Entry) -> Outcome | None:
        message, begin, end = self.message, entry.begin, entry.end
        plain = ended(message, begin, end)
        if plain is not None:
            return plain
        if words.SAME.search(message.facts, begin, end):
            return self.outcome
        text = message.facts[entry.days[-1].end : end]
        quoted = '"' in text or ":" in text
        if not quoted and (self._mine(entry) or not said_to_me(message.facts, begin, end)):
            return None
        sense = outcome_by_sense(message, entry.days[-1].end, end)
        return sense.value if sense else _O.REFUSED if quoted else _O.STALLED

    def _who(self, entry: _Entry) -> str | None:
        begin, end = entry.begin, entry.end
        told = self.message.words(begin, end)
        unquoted = _QUOTED.sub(lambda one: one[0] if len(one[0]) < _A_QUOTE else " ", told)
        if (name := who(unquoted)) is not None:
            return name
        stop = min(end, entry.days[-1].end + _NAME_WITHIN)
        quotes = _QUOTED.finditer(self.message.text, entry.days[-1].end, end)
        spoken = (one.start() for one in quotes if len(one[0]) >= _A_QUOTE)
        name = person_named(self.message, begin, min(next(spoken, stop), stop))
        return None if name and _no_name(name.lower()) else name


def _no_name(word: str) -> bool:
    return any(one.fullmatch(word) for one in (words.REACHED, words.ABOVE))


def with_the_log(found: Sequence[Shared], others: Sequence[Shared]) -> list[Shared]:
    """Those of `others`, and those entries of `found` that none of them tells more of."""
    kept = [one for one in others if not _better(found, one)]
    return [*kept, *(one for one in found if not any(_meet(one, other) for other in kept))]


def _better(found: Sequence[Shared], other: Shared) -> bool:
    told = sum(max(len(one.contacts), 1) for one in found if _meet(one, other))
    return told >= max(len(other.contacts), _FEWEST)


def _meet(one: Shared, other: Shared) -> bool:
    return one.begin < other.end and other.begin < one.end
