"""Contacts told by the name of whoever was met: "chatted w/ Lupe on the 18th, same"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from agent.domain.case import Case, Contact, Update
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_senses import outcome_by_sense
from agent.reading.contacts.contact_words import ACTORS, MET, NEEDS_FILING, NOT_NAMES, SPEAKERS
from agent.reading.contacts.days_met import day_met, days_of
from agent.reading.contacts.name_cues import (
    A_FIRM,
    ANY_NAME,
    IN_A_NAME,
    NAME,
    NAME_CUES,
    NAMED_AGAIN,
    OF_MINE,
    SOMEBODY_ELSES,
)
from agent.reading.contacts.names import who
from agent.reading.contacts.ordinary import WORDS_AND_NAMES, nobodys
from agent.reading.contacts.outcome_words import IF_SAID, TOLD
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.contacts.pieces import desks, first
from agent.reading.contacts.sayings import said_to_me, they_said
from agent.reading.message.text import Message
from agent.reading.order.places import is_place

_DEALT = re.compile(
    r"(?<!\w)(?:dealt|got|reached|phone|line|same|then|again|no|yes|madam|gave|gives|closed|kept|"
    r"passed|put)(?!\w)"
)
_OTHER_DAY_OF = re.compile(
    rf"(?i:^\W*(?:(?:no|sorry|wait|oh|actually|hang on)[\s,.]*)*){NAME} was\b"
)
# "Thats from saturday nite", "that was chat on saturday": of the contact told before.
_THAT_WAS = re.compile(
    r"(?:^|(?<=[.!?\n])|(?<=[.!?] ))\W*(?:(?:that|this)(?:'s| is| was)|thats|the (?:chat|call|"
    r"answer|"
    r"reply|mail|talk) was)(?: (?:all|on|from|back|the|an?|in|chat|call|by phone|phone|amazon))*"
    r"(?= )"
)
_TALKED = re.compile(
    r"(?<!\w)(?:did chat|chat(?:ted)? (?:\w+ )?(?:with|w/)|in (?:the )?chat|on chat)(?!\w)"
)
_DESKS = ("agent", "rep", "assistant", "guy", "lady", "supervisor", "manager", "care", "lead")
_NEAR = 10  # characters
# "talked to Jen and her supervisor | Mark": the role of the one who is named next.
_OF_THE_NEXT = re.compile(
    r",? (?:and |then |& )*(?:(?:her|his|their|the|an?|another) )?(?:supervisor|manager|agent|rep|"
    r"team lead\w*|boss),? (?:called |named )?$"
)
# "Mark said wait and on the 20th some chap refused": what is told of the next one.
_SOMEBODY_NEXT = re.compile(
    r"(?:,|;| and| then)+ (?:on [\w ]{1,14} )?(?:some|another|an?other|a different|a second|the "
    r"second|the next|one) (?:\w+ )?(?:chap|guy|lady|man|woman|girl|bloke|fella|person|agent|rep|"
    r"one|adviser|advisor)(?!\w)"
)
_MOST = 12  # people in one message
_THE_SAME = re.compile(
    r"\b(?:same|ditto|likewise|idem|pareil|lo mismo|dasselbe|das gleiche|lo stesso|hetzelfde)\b"
)
_GOES_ON = re.compile(
    r"\W*(?:he|she|they|and (?:he|she)|denied|refused|declined|rejected|no|nope|flat no|got told|"
    r"\"|'|“)(?:\b|(?<=\W))"
)
_NEVER_MET = re.compile(r"\b(?:haven't|havent|not|never|nothing yet|didn't|didnt)\b[^.]{0,12}$")


Spot = tuple[int, int]


@dataclass(frozen=True)
class _Named:
    """A name with the stretch of the message that is told of them."""

    who: str
    at: int
    begin: int
    end: int


def with_the_named(
    message: Message, told: Sequence[Contact], today: date, read: Sequence[Spot] = ()
) -> list[Contact]:
    """`told` with a contact for each person met by name outside of what is `read` already."""
    found = list(told)
    last = next((one.outcome for one in reversed(told)), None)
    for named in _people(message):
        if any(begin <= named.at < end for begin, end in read):
            continue
        before = _known(message, found, named, today)
        contact = _contact(message, named, before, last, today)
        if contact is None:
            continue
        if before is not None:
            found.remove(before)
        found.append(contact)
        last = contact.outcome
    return found


def person_named(message: Message, begin: int, end: int) -> str | None:
    """Whom a stretch of a list of people names, where any word with a capital may be a name."""
    if end <= begin:
        return None
    for match in ANY_NAME.finditer(message.raw, message.starts[begin], message.ends[end - 1]):
        before = message.raw[max(0, match.start() - 30) : match.start()]
        if _a_person(match["name"], before) and not _a_firm(match["name"], message.raw):
            return match["name"]
    return None


def _people(message: Message) -> list[_Named]:
    names = dict(sorted(_names(message))[:_MOST])
    places = [*names, len(message.text)]
    return [
        _Named(
            who,
            at,
            *_told_of(message, at, places[number - 1] if number else -1, places[number + 1]),
        )
        for number, (at, who) in enumerate(names.items())
    ]


def _names(message: Message) -> Iterator[tuple[int, str]]:
    """Where each name stands in the layers, and the name."""
    known: set[str] = set()
    for cue in (*NAME_CUES, NAMED_AGAIN):
        for match in cue.finditer(message.raw):
            name, at = match["name"], message.place(match.start("name"))
            before = message.raw[max(0, match.start("name") - 30) : match.start("name")]
            ours = message.facts[at : at + len(name)] == name.lower()
            met = name in known or (cue is not NAMED_AGAIN and not _a_firm(name, message.raw))
            if ours and met and _a_person(name, before) and not _outside(message, at):
                known.add(name)
                yield at, name


def _outside(message: Message, at: int) -> bool:
    """Whether the name at a place is that of a neighbour, a courier, a workshop."""
    span = outsider_in(message.facts, *message.sentence(at))
    return span is not None and span[0] <= at < span[1]


def _a_firm(name: str, raw: str) -> bool:
    of_a_thing = re.search(A_FIRM.format(name=name), raw) is not None
    return of_a_thing or re.search(OF_MINE.format(name=name), raw) is not None


def _a_person(name: str, before: str) -> bool:
    """Whether a word with a capital is the name of somebody at a desk, by what stands before."""
    word = name.lower()
    if name in NOT_NAMES or is_place(word) or (nobodys(word) and word not in WORDS_AND_NAMES):
        return False
    if IN_A_NAME.search(before):
        return False
    whose = SOMEBODY_ELSES.search(before)
    return whose is None or whose[0].split()[-1].lower() in _DESKS


def mended_contacts(message: Message, case: Case, today: date) -> list[Update]:
    """The contacts of `case` with another day, where the message only puts that of one right."""
    for match in _OTHER_DAY_OF.finditer(message.raw):
        name, place = match["name"], message.place(match.start("name"))
        day = day_met(message, place, len(message.text), today)
        if day is None or name not in case.people:
            continue
        mended = tuple(
            one.model_copy(update={"on": day}) if one.who == name else one for one in case.contacts
        )
        return [Update(field="contacts", value=mended, words=match[0])]
    return _dated_later(message, case, today)


def _dated_later(message: Message, case: Case, today: date) -> list[Update]:
    """The last contact of `case` with the day and name told after it: "that was Saturday w/ Lu"."""
    last = case.contacts[-1] if case.contacts else None
    said = they_said(message.facts, 0, len(message.facts))
    match = None if said or last is None or last.on else _THAT_WAS.search(message.facts)
    if last is None or match is None:
        return []
    near = (d for d in days_of(message.text, today) if d.start - 1 <= match.end() < d.end)
    day = next((one.value for one in near if one.value <= today), None)
    if day is None:
        return []
    words = message.words(*message.sentence(match.end())).strip()
    dated = last.model_copy(update={"on": day, "who": last.who or who(words)})
    return [Update(field="contacts", value=(*case.contacts[:-1], dated), words=words)]


def _told_of(message: Message, at: int, before: int, after: int) -> tuple[int, int]:
    """From the clause that names somebody to the next name, or to the end of what "he" said."""
    begin, end = message.sentence(at)
    if before >= begin:
        clause = message.clause(at)
        begin = clause if clause > before else at
    following = next((one for one in message.sentences if one[0] >= end), None)
    if following and _GOES_ON.match(message.text, *following):
        end = following[1]
    theirs = outsider_in(message.facts, at, end)
    if theirs and theirs[0] > at:
        end = theirs[0]  # "..., my bank says that is invalid"
    another = _SOMEBODY_NEXT.search(message.facts, at, end)
    end = another.start() if another else end
    if after < end:
        clause = message.clause(after)
        end = clause if clause > at else after
        role = _OF_THE_NEXT.search(message.facts, at, end)
        end = role.start() if role else end
    return begin, end


def _known(
    message: Message, found: Sequence[Contact], named: _Named, today: date
) -> Contact | None:
    """The contact that is this person already, or one that is told of here with no name."""
    begin, end = message.starts[named.begin], message.ends[named.end - 1]
    desk = _desk(message, named)
    same = [one for one in found if one.who == named.who]
    nameless = [one for one in found if one.who is None]
    same += [one for one in nameless if named.who in one.words]
    day = _day_ahead(message, named, today) or day_met(message, named.begin, named.end, today)
    here = [
        one
        for one in nameless
        if begin <= message.raw.find(one.words) < end and (not one.on or one.on == (day or one.on))
    ]
    same += [one for one in here if one.channel is desk]
    return same[0] if same else None


def _contact(
    message: Message, named: _Named, before: Contact | None, last: Outcome | None, today: date
) -> Contact | None:
    day = _day_ahead(message, named, today) or day_met(message, named.at, named.end, today)
    day = day or day_met(message, named.begin, named.end, today)
    if before is not None:
        beside = _day_beside(message, named, today)
        if beside is not None:
            return before.model_copy(update={"who": named.who, "on": beside})
        mended = message.corrected(named.begin) and day
        on = day if mended or before.on is None else before.on
        return before.model_copy(update={"who": named.who, "on": on})
    channel = _desk(message, named)
    outcome = _outcome(message, named, last)
    if channel not in SPEAKERS or outcome is None:
        return None
    words = message.words(named.begin, named.end).strip()
    return Contact(channel=channel, outcome=outcome, on=day, who=named.who, words=words)


def _day_ahead(message: Message, named: _Named, today: date) -> date | None:
    """The day that stands right before the name: "on the 13th Mark said"."""
    ahead = (
        one.value
        for one in days_of(message.text, today)
        if named.begin <= one.start < one.end <= named.at
        and not message.text[one.end : named.at].strip(" ,:-")
    )
    return next((day for day in ahead if day <= today), None)


def _day_beside(message: Message, named: _Named, today: date) -> date | None:
    """The day that stands right behind the name: "her supervisor Mark 11/16"."""
    behind = named.at + len(named.who)
    return day_met(message, behind, min(behind + _NEAR, named.end), today)


def _desk(message: Message, named: _Named) -> Channel:
    """Who the stretch names; a bank or the police are told of elsewhere."""
    named_here = list(desks(ACTORS, message, named.begin, named.end))
    talked = any(_TALKED.search(message.facts, *spot) for spot in ((named.begin, named.end),))
    first_of = SPEAKERS if talked else (*SPEAKERS, *NEEDS_FILING)
    return next((d for d in named_here if d in first_of), Channel.CHAT)


def _dealt(message: Message, begin: int, end: int) -> bool:
    """Whether somebody is told to have talked; a neighbour one helps did not."""
    layer = message.facts
    met = MET.search(layer, begin, end) or _DEALT.search(layer, begin, end)
    said = said_to_me(layer, begin, end) or they_said(layer, begin, end)
    return bool(met or said or next(desks(ACTORS, message, begin, end), None))


def _outcome(message: Message, named: _Named, last: Outcome | None) -> Outcome | None:
    begin, end = named.begin, named.end
    if _NEVER_MET.search(message.facts, begin, end):
        return None
    for table in (*TOLD, IF_SAID):
        if hit := first(table, message, begin, end):
            return hit.value
    if last is not None and _THE_SAME.search(message.facts, begin, end):
        return last
    if not _dealt(message, begin, end):
        return None
    hit = outcome_by_sense(message, begin, end)
    return hit.value if hit else Outcome.STALLED  # met, and nothing came of it
