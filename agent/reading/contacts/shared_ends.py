"""Several contacts that ended alike: "Amy on the 4th, then Raj on the 9th, both said no"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from agent.domain.case import Contact
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_senses import outcome_by_sense
from agent.reading.contacts.contact_words import ACTORS, GENERAL, MET, NOT_DONE, SPEAKERS, SUPPOSED
from agent.reading.contacts.days_met import days_of, of_another
from agent.reading.contacts.named_contacts import person_named
from agent.reading.contacts.outcome_words import IF_SAID, TOLD
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.contacts.pieces import desks, first
from agent.reading.contacts.sayings import said_to_me
from agent.reading.message.text import Message

_ALL = re.compile(
    r"(?<!\w)(?:both(?: times| of them)?|all (?:three|four|five|of them|said|told|refused|"
    r"the same)|each (?:time|of them|one)|each(?= (?:said|told|refused|denied|gave|promised|"
    r"offered))|neither|none of "
    r"(?:them|those)|every (?:one|time)|everyone(?= (?:said|told|refused|denied))|either "
    r"time)(?!\w)"
)
_SAME = re.compile(
    r"(?<!\w)(?:the |just |always )*(?:exact |very )?same (?:answer|story|thing|reply|dialogue|"
    r"line|script|result|no|nonsense|song|excuse|response)(?!\w)"
)
# "Three people said no: Amy (Nov 3), Raj (Nov 5)".
_LISTED = re.compile(r": ?(?=\S)| \((?=[^)]*,)")
_CUT = re.compile(
    r"(?P<next>[,;.]? ?(?<!\w)(?:and )?(?:then|second|the second|secondly|first|the first|firstly|"
    r"again|third|later|next|another)(?!\w))|[,;()\n&+]|\.(?=\s)| (?:and|plus|und|et|y|e|en) "
)
_TALKED = re.compile(
    r"(?<!\w)(?:chats?|chatted|calls?|called|people|agents?|reps?|times|twice|tried|asked|"
    r"person|man|woman|lady|guy)(?!\w)"
)
_PERSON = re.compile(
    r"(?<!\w)(?:guy|lady|person|man|woman|girl|bloke|chap|fella|agent|rep|adviser|advisor|"
    r"supervisor|manager)(?!\w)"
)
_A_WAIT = re.compile(r"\d+ ?(?:more )?(?:-? ?\d+ )?(?:h|hrs?|hours?|days?|weeks?)(?!\w)|wait wait")
_BACK = 3  # sentences
_FEWEST = 2


@dataclass(frozen=True)
class Shared:
    """The contacts of a stretch of the message, which share its end."""

    begin: int
    end: int
    contacts: tuple[Contact, ...]


@dataclass
class _Item:
    """What one part of the stretch tells of one contact."""

    on: date | None = None
    who: str | None = None
    desk: Channel | None = None
    person: bool = False

    def add(self, other: "_Item") -> bool:
        """Takes in what `other` tells, if it tells nothing a second time."""
        if (self.on and other.on) or (self.who and other.who) or (self.desk and other.desk):
            return False
        self.on, self.who = self.on or other.on, self.who or other.who
        self.desk = self.desk or other.desk
        self.person = self.person or other.person
        return True

    def is_told(self) -> bool:
        """Whether it is a contact at all: a day, a name or somebody."""
        return bool(self.on or self.who or self.person)


def shared_ends(message: Message, today: date) -> list[Shared]:
    """The stretches of `message` in which contacts with several people or days end alike."""
    return [found for spot in message.sentences if (found := _shared(message, *spot, today))]


def _shared(message: Message, begin: int, end: int, today: date) -> Shared | None:
    marks = (one.search(message.facts, begin, end) for one in (_ALL, _SAME))
    mark = min(filter(None, marks), key=lambda one: one.start(), default=None)
    if mark is None or _no_story(message, begin, end):
        return None
    outcome = _outcome(message, mark.start(), end) or _outcome(message, begin, end)
    if outcome is None:
        return None
    listed = _LISTED.search(message.facts, mark.end(), end)
    start, stop = (listed.end(), end) if listed else (_from(message, begin), mark.start())
    items = [one for one in _items(message, start, stop, today) if one.is_told()]
    if items and items[-1].on is None and not listed:  # "then LaToya, same story on Saturday"
        items[-1].on = _item(message, stop, end, today).on
    begin = min(begin, start)
    if len(items) < _FEWEST or not _talked(message.facts[begin:end], items):
        return None
    return Shared(begin, end, tuple(_contacts(message, begin, end, outcome, items)))


def _talked(words: str, items: list[_Item]) -> bool:
    """Whether the stretch tells of talks, or of nothing but people."""
    named = all(one.who for one in items)
    return named or any(one.search(words) for one in (MET, _TALKED))


def _contacts(
    message: Message, begin: int, end: int, outcome: Outcome, items: list[_Item]
) -> Iterator[Contact]:
    """A contact for each of `items`; with the desk of the stretch where it names none itself."""
    met = (desk for desk in desks(ACTORS, message, begin, end) if desk in SPEAKERS)
    desk = next(met, Channel.CHAT)
    usual = Channel.CHAT if desk is Channel.SUPERVISOR else desk
    words = message.words(begin, end).strip()
    for one in items:
        yield Contact(
            channel=one.desk or usual, outcome=outcome, on=one.on, who=one.who, words=words
        )


def _no_story(message: Message, begin: int, end: int) -> bool:
    layer = message.facts
    asked = GENERAL.search(layer, begin, end) or SUPPOSED.match(layer, begin, end)
    return bool(asked or NOT_DONE.search(layer, begin, end) or outsider_in(layer, begin, end))


def _from(message: Message, begin: int) -> int:
    """Where the stretch begins: in an earlier sentence, if that tells no end of its own."""
    before = [spot for spot in message.sentences if spot[1] <= begin][-_BACK:]
    for spot in reversed(before):
        layer = message.facts
        ends = any(first(table, message, *spot) for table in (*TOLD, IF_SAID))
        broken = "\n" in layer[slice(*spot)].strip(" ")
        if ends or broken or not (MET.search(layer, *spot) or _short(layer, *spot)):
            return begin
        begin = spot[0]
    return begin


def _short(layer: str, begin: int, end: int) -> bool:
    """Whether a sentence was only cut at the dot of a day: "first 9.11. a Frau Lindner"."""
    return layer[begin:end].rstrip()[-2:-1].isdigit()


def _outcome(message: Message, begin: int, end: int) -> Outcome | None:
    for table in (*TOLD, IF_SAID):
        if hit := first(table, message, begin, end):
            return hit.value
    if _A_WAIT.search(message.facts, begin, end):
        return Outcome.STALLED
    if not said_to_me(message.facts, begin, end):
        return None
    sense = outcome_by_sense(message, begin, end)
    return sense.value if sense else None


def _items(message: Message, begin: int, end: int, today: date) -> list[_Item]:
    items: list[_Item] = []
    for at, stop, new in _parts(message, begin, end):
        part = _item(message, at, stop, today)
        if new or not items or not items[-1].add(part):
            items.append(part)
    return items


def _parts(message: Message, begin: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The parts between joining words, and whether a word there begins another contact."""
    at, new = begin, False
    for match in _CUT.finditer(message.facts, begin, end):
        yield at, match.start(), new
        at, new = match.end(), match["next"] is not None
    yield at, end, new


def _item(message: Message, begin: int, end: int, today: date) -> _Item:
    text = message.text
    days = (
        one.value
        for one in days_of(text, today)
        if begin <= one.start < end
        and one.value <= today
        and not of_another(text[begin:end], one.start - begin)
    )
    desk = next((d for d in desks(ACTORS, message, begin, end) if d in SPEAKERS), None)
    person = _PERSON.search(message.facts, begin, end) is not None
    return _Item(next(days, None), person_named(message, begin, end), desk, person)
