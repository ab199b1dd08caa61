"""Where the other side's words stand in a message: pasted, quoted, labelled, retold or bare."""

import re
from collections.abc import Iterator

from agent.domain.vocabulary import Channel
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.message.pasted import an_order
from agent.reading.message.text import Message
from agent.reading.moves.forms import form_of
from agent.reading.moves.heads import headed
from agent.reading.moves.label_words import HEADED, LOGGED
from agent.reading.moves.move_words import (
    AFTER_COLON,
    LABELLED,
    LIVE,
    QUOTED,
    RETOLD,
    SAID,
)
from agent.reading.moves.moves_abroad import of_a_desk_abroad
from agent.reading.moves.moves_offers import first_of
from agent.reading.moves.moves_voice import no_person, of_a_person, speaks_as_a_desk
from agent.reading.moves.telling_words import ASKS_US
from agent.reading.moves.transcripts import lines

_DENIED = re.compile(r"(?:n't|\bnot|\bnever|\brefus(?:e|es|ed|ing) to|\bwithout)$")
_LONGEST_NO = 20  # characters, with some to spare
_AS_WRITTEN = (QUOTED, LOGGED, LABELLED, HEADED, AFTER_COLON)
_FRAGMENT = 5  # words of a quotation that is no line of its own
_MOST_BESIDE = 5  # words before their words that only say whose they are: "4th person now."
# What a page, a box or a display says is said by nobody at a desk.
_ON_A_PAGE = re.compile(
    r"(?<!\w)(?:listing|page|description|advert|ad|label|display|screen|box|manual|title|website|"
    r"site|sticker|tracking|receipt|invoice)(?: \w+){0,2}?(?: (?:says?|said|reads?|shows?|states?|"
    r"stated)|:)\W*$|(?P<name>(?<!\w)(?:sold|shipped|ships|dispatched|fulfilled|delivered|"
    r"called|named)(?: (?:and|by|from|is|it|as))*|(?<!\w)(?:seller|shop|store|brand|model|"
    r"company)(?:'s)?"
    r"(?: (?:is|was|name|called|named))*(?: [=])?)\W*$"
)
_GOES_ON = 4  # words behind a quotation that tell more than it
_NAME = 3  # words of a quotation that can be a name
_BEFORE_A_QUOTE = re.compile(r"\w\)? ?(?::|[-→])\s*$")
_QUOTED_WHOLE = re.compile(r"\s*\"(?P<said>[^\"\n]{3,600})\"")
_WORD = re.compile(r"\w+")
_OF_ONES_OWN = re.compile(
    r"(?<!\w)(?:i|i'\w+|my|me|mine|we|our|us|want|paid|bought|visa|card)(?!\w)"
)


def theirs(message: Message, last: Channel | None = None) -> tuple[tuple[int, int], ...]:
    """Where the other side's words stand in `message`: pasted, quoted or retold.

    last: the desk the person was at; a bare line that speaks as a desk does is taken for its words.
    """
    text = message.told
    if message.pasted:
        return message.pasted
    if last is not None and (form := form_of(message)):
        return form.spans
    if logged := tuple((one.begin, one.end) for one in lines(message)):
        return logged
    if behind := _behind_a_head(message, last):
        return (behind,)
    for pattern in _AS_WRITTEN:
        found = tuple(one for one in _said(pattern, text) if not _on_a_page(text, *one))
        if found and not (pattern is QUOTED and _only_fragments(text, found)):
            return (pattern is QUOTED and _told_around(message, found)) or found
    if bare(message, last):
        return ((0, len(text)),)
    told = tuple(span for span in _said(RETOLD, text) if _is_retold(message, span[0]))
    return told or tuple(one for one in _said(QUOTED, text) if not _on_a_page(text, *one))


def _on_a_page(text: str, begin: int, end: int) -> bool:
    """Whether what stands there is quoted from a page or a box, or is the name of somebody."""
    found = _ON_A_PAGE.search(text[:begin])
    return bool(found and (found.lastgroup is None or len(text[begin:end].split()) <= _NAME))


def _behind_a_head(message: Message, last: Channel | None) -> tuple[int, int] | None:
    """Where their words stand behind a head that ends the person's part of `message`."""
    behind = headed(message, last)
    return behind if behind and not QUOTED.search(message.told, behind[0]) else None


def said(message: Message, begin: int, end: int) -> str:
    """Their words between two places; what a mail says beside its business is theirs as well.

    What is asked of an assistant that reads it is not among them.
    """
    if not message.pasted:
        return message.told[begin:end]
    parts = ((max(begin, first), min(end, last)) for first, last in message.sentences)
    return "".join(
        message.told[a:b]
        if message.told[a:b].strip() or an_order(message.text[a:b].strip())
        else message.text[a:b]
        for a, b in parts
        if a < b
    )


def _only_fragments(text: str, found: tuple[tuple[int, int], ...]) -> bool:
    """Whether a few of their words are quoted in a telling that says more: it's "with the team"."""
    short = all(len(text[begin:end].split()) <= _FRAGMENT for begin, end in found)
    return short and sum(end - begin for begin, end in found) < len(text) // 3


def _told_around(
    message: Message, found: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """The telling that goes on behind a quotation: said it's "in progress" and to wait a week."""
    begin, end = found[-1]
    retold = tuple(span for span in _said(RETOLD, message.told) if _is_retold(message, span[0]))
    around = [one for one in retold if one[0] <= begin and end < one[1]]
    more = around and len(_WORD.findall(message.told, end, around[-1][1])) >= _GOES_ON
    return retold if more else ()


def _is_retold(message: Message, place: int) -> bool:
    """Whether what stands from a place on was said at a desk, and is no question to us."""
    begin, end = message.sentence(place)
    denied = _DENIED.search(message.told[:place].rstrip()[-_LONGEST_NO:])
    asks = ASKS_US.match(message.told, begin, end) and message.told[:end].rstrip().endswith("?")
    return not (denied or asks or outsider_in(message.told, begin, place))


def bare(message: Message, last: Channel | None) -> bool:
    """Whether all of `message` is a line of the other side, pasted as it stands.

    Such a message tells nothing of the person: not what they hold, want or have done.
    """
    text = message.told
    if message.pasted:
        return message.given or not _WORD.search(message.own)
    if last is not None and form_of(message):
        return True
    if _behind_a_head(message, last):
        return True
    if any(pattern.search(text) for pattern in _AS_WRITTEN):
        return all_theirs(message, last)
    if last is not None and of_a_desk_abroad(text):
        return True
    if first_of(SAID[:1], text) and no_person(text):
        return True  # it wants a code or a card number
    return speaks_as_a_desk(text, at_a_desk=last is not None)


def all_theirs(message: Message, last: Channel | None) -> bool:
    """Whether nothing but quoted or labelled words of theirs stands in `message`.

    A few words beside them that only say whose they are do not count.
    """
    text = message.told
    if last is not None and form_of(message):
        return True
    pattern = next((one for one in _AS_WRITTEN if one.search(text)), None)
    if _behind_a_head(message, last):
        return True
    if pattern is None or last is None:
        return False
    rest = pattern.sub(" ", text)
    few = len(_WORD.findall(rest)) <= _MOST_BESIDE and "?" not in rest
    labelled = pattern in (LOGGED, LABELLED) or _BEFORE_A_QUOTE.search(rest)
    return few and not (_OF_ONES_OWN.search(rest) or of_a_person(rest if labelled else text))


def _said(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        begin, end = match.span(match.lastgroup or "said")
        quoted = _QUOTED_WHOLE.match(text, begin, end)  # behind a name, and ended by its mark
        yield quoted.span("said") if quoted else (begin, end)


def beside(message: Message, last: Channel | None) -> str:
    """The person's own words in `message`: what is left without the other side's."""
    text = message.raw
    for begin, end in theirs(message, last):
        text = text.replace(message.words(begin, end), " ")
    return text


def live(message: Message) -> bool:
    """Whether the conversation goes on while the person writes to us.

    A message that is nothing but their words was pasted out of it; one quotation in a longer story
    was not.
    """
    if message.pasted:
        return message.given or LIVE.search(message.own) is not None
    pasted = LABELLED.search(message.told) or mostly_quoted(message) or bare(message, Channel.CHAT)
    return bool(pasted) or LIVE.search(message.text) is not None


def mostly_quoted(message: Message) -> bool:
    """Whether at least half of what is told stands between quotation marks."""
    between = sum(len(match[0]) for match in QUOTED.finditer(message.told))
    return 2 * between >= len(message.told.strip()) > 0


def quoted(message: Message) -> bool:
    """Whether the other side's words stand in the message as they were written."""
    return bool(message.pasted or LABELLED.search(message.told) or QUOTED.search(message.told))
