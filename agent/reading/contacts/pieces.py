"""A message cut into what is told of one contact each: whom it names, and how it ended."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_words import (
    A_QUESTION,
    ACTORS,
    ATTRIBUTED,
    NOT_THE_DOER,
    ONLY_TOLD,
    PLAIN_NO,
)
from agent.reading.contacts.outcome_words import IF_SAID, TOLD
from agent.reading.contacts.written_about import own_doing, written_about
from agent.reading.grounds.quoted_reasons import quoted
from agent.reading.message.rules import Hit, Rule, V
from agent.reading.message.text import Message

# "I asked for her manager and got a man named Florian".
_AND_GOT = re.compile(
    r",? (?:and|but|then)? ?(?:then |finally |after \w+ \w+ )?(?:got|was put)(?!\w)"
)
# "My brother told me about this chat": the one with us.
_OURS = re.compile(r"this (?:chat|bot|support)(?! (?:agent|rep|person|guy|lady))(?!\w)")
# "It is too old, contact the seller": what the person was told to do.
_GO_THERE = re.compile(
    r"\W*(?:(?:so|just|then|and|or|please|go|i must|i should|i have to|you must|you should) "
    r")*(?:ring|"
    r"contact|call|go (?:back )?to|ask|see|speak (?:to|with)|talk to|try|message|e-?mail|write to|"
    r"take it up with|complain to|chase|turn to|get on to) (?:(?:a|the|my|your|their|an) )*"
)
_NEW_PART = re.compile(
    r"(?:,? (?:so|and then|which is why) (?=(?:i|we)(?:'ve| have|'d| had)? (?:\w+ )?(?:filed|"
    r"opened|"
    r"raised|lodged|submitted|started|disputed|put in|wrote|e-?mailed|messaged|escalated|asked|"
    r"called|rang|phoned|contacted|went)(?!\w))|"
    r",? (?=(?:should|what should|what do|can|shall|must) i\b)|, |; | - | but | then | and |"
    r",(?=[^\W\d])|(?<!\d),(?=\d))"
)
_PEOPLE = (*ACTORS, *ONLY_TOLD)


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence with who is named in it and the outcome told in it.

    ground: the outcome is only what a refusal is made of ("too late"), so somebody must have said
    it. sentence: the number of its sentence.
    """

    begin: int
    end: int
    sentence: int
    named: Hit[Channel] | None
    outcome: Hit[Outcome] | None
    ground: bool


def pieces(message: Message) -> Iterator[Piece]:
    """Yields the pieces of the facts in `message`, in their order."""
    for number, (begin, end) in enumerate(message.sentences):
        whole = _piece(message, begin, end, number)
        yield from [whole] if whole.outcome is None else _cut(message, whole)


def _cut(message: Message, whole: Piece) -> Iterator[Piece]:
    """The pieces of a sentence that tells how something ended."""
    current: Piece | None = None
    for begin, end in _parts(message, whole.begin, whole.end):
        part = _piece(message, begin, end, whole.sentence)
        if current is None:
            current = part
        elif _is_new(message, current, part):
            yield current
            current = part
        else:
            current = _joined(message, current, part)
    if current:
        yield current


def _joined(message: Message, current: Piece, part: Piece) -> Piece:
    """Both as one piece; what stands across the seam is looked for where neither tells an end."""
    if current.outcome is None and part.outcome is None:
        return _piece(message, current.begin, part.end, current.sentence)
    told = part if current.outcome is None or (current.ground and part.outcome) else current
    named = current.named or part.named
    return Piece(current.begin, part.end, part.sentence, named, told.outcome, told.ground)


def _parts(message: Message, begin: int, end: int) -> Iterator[tuple[int, int]]:
    at = begin
    for match in _NEW_PART.finditer(message.facts, begin, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _is_new(message: Message, current: Piece, part: Piece) -> bool:
    """Whether the part tells of another contact, or of another end of the same one."""
    if A_QUESTION.match(message.facts, part.begin, part.end):
        return True
    if part.outcome is None and ATTRIBUTED.match(message.facts[part.begin : part.end]):
        return False
    if part.named and current.named and part.named.value is not current.named.value:
        return current.outcome is not None or part.outcome is not None
    if current.outcome is None or (part.outcome is None and part.named is None):
        return False
    again = part.outcome is not None and part.outcome.value is current.outcome.value
    return bool(part.named) or not (again or part.ground)


def _piece(message: Message, begin: int, end: int, number: int) -> Piece:
    named = desk_in(message, begin, end)
    outcome = next(filter(None, (first(table, message, begin, end) for table in TOLD)), None)
    outcome = outcome or (_plain_no(message, end, named) if named else None)
    ground = None if outcome else first(IF_SAID, message, begin, end)
    ground = ground or (None if outcome else _quoted(message, begin, end))
    return Piece(begin, end, number, named, outcome or ground, ground is not None)


def _quoted(message: Message, begin: int, end: int) -> Hit[Outcome] | None:
    """The ground of a refusal in quotation marks."""
    spots = (spot for spot in quoted(message) if begin <= spot[0] < end)
    return next((Hit(Outcome.REFUSED, *spot) for spot in spots), None)


def first(
    rules: tuple[Rule[V], ...], message: Message, begin: int, end: int, layer: str | None = None
) -> Hit[V] | None:
    """Returns what the first rule that matches between two places finds, at its first place."""
    text = message.facts if layer is None else layer
    for one in rules:
        for match in one.pattern.finditer(text, begin, end):
            denied = one.deniable and message.negated(match.start())
            mine = written_about(text, match.start()) or own_doing(text, match.start())
            if not (denied or mine):
                return Hit(one.value, match.start(), match.end())
    return None


def desks(
    rules: Iterable[Rule[Channel]], message: Message, begin: int, end: int
) -> Iterator[Channel]:
    """The desks that are named between two places, in the order of `rules`."""
    for one in rules:
        if one.pattern.search(message.facts, begin, end):
            yield one.value


def _plain_no(message: Message, end: int, named: Hit[Channel]) -> Hit[Outcome] | None:
    """A piece that ends in a no: "chat no", "supervisor Tom on Nov 6: no"."""
    match = PLAIN_NO.search(message.facts, named.end, end)
    return Hit(Outcome.REFUSED, match.start(), match.end()) if match else None


def _only_told_of(message: Message, begin: int, desk: re.Match[str]) -> bool:
    """Whether a desk was asked for or named as the one to go to, and has done nothing yet."""
    layer, start = message.facts, desk.start()
    if _OURS.match(layer, start):
        return True
    if NOT_THE_DOER.search(layer, max(begin, start - 40), start):
        return _AND_GOT.match(layer, desk.end()) is None
    in_a_row = message.sentence(begin)[0] < begin
    return in_a_row and _GO_THERE.fullmatch(layer, begin, start) is not None


def desk_in(message: Message, begin: int, end: int) -> Hit[Channel] | None:
    """Who is named first; in "customer service supervisor" the one with more say.

    Whoever was only asked for ("I asked for a supervisor") did nothing yet.
    """
    layer = message.facts
    found = [
        (match.start(), match.end(), rank, one.value)
        for rank, one in enumerate(_PEOPLE)
        for match in one.pattern.finditer(layer, begin, end)
        if not message.negated(match.start()) and not _only_told_of(message, begin, match)
    ]
    if not found:
        return None
    head = min(found, key=lambda n: (n[0], n[2]))
    joined = [n for n in found if head[0] <= n[0] <= head[1] + 1]
    chosen = min(joined, key=lambda n: n[2])
    return Hit(chosen[3], head[0], max(n[1] for n in joined))
