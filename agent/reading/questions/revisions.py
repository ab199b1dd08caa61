"""What a message asks to change in the draft in hand: tone, length, additions, omissions, a name.

Nothing is read here while no words were handed over. The reading is careful: what is not clearly
about the draft stays what it was, a message about the case.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from agent.domain.case import Case, Contact, Money, Private, Update
from agent.domain.grounds import ground
from agent.domain.problems import Ground
from agent.domain.reading import Reading
from agent.domain.style import Length, Revision, Tone
from agent.domain.vocabulary import Channel, Route
from agent.domain.wording import sentence
from agent.reading.goods.fault import fault
from agent.reading.message.text import Message, understand
from agent.reading.order.asides import evidence, private
from agent.reading.questions.named_things import named_things, numbered
from agent.reading.questions.quotations import quotations, quoted
from agent.reading.questions.requests import DOCUMENTS, asked_beside
from agent.reading.questions.revision_words import (
    ADD,
    AMOUNT,
    FILLERS,
    FORGOT,
    LEAVE_OUT,
    LENGTHS,
    MOST_TOKENS,
    NAME,
    NEXT_WISH,
    NO_NAME,
    OMISSIONS,
    OMIT,
    RESET,
    SAYS_SOMETHING,
    SIGN,
    TAIL,
    TARGETS,
    THAT_TOO,
    TONES,
    WRITTEN_TO,
)

Span = tuple[int, int]
FEWEST_WORDS = 3  # less is no sentence
_TELLING = re.compile(r"[a-z]{4,}")
# What words for others are made of: leaving it out of one draft makes it no secret.
_OF_EVERY_DRAFT = re.compile(
    r"(?<!\w)(?:prices?|amounts?|sums?|cost|numbers?|names?|dates?|days?|refunds?|replacement|"
    r"repair|"
    r"faults?|defects?|items?|orders?|amazon|sellers?|hello|greeting|subject|signature|exception|"
    r"last (?:sentence|line|part)|first (?:sentence|line|part)|sentences?|lines?|paragraphs?|"
    r"words?|"
    r"please|sorry)(?!\w)"
)
_NO_TOPIC_WORDS = "it this that them case matter claim order complaint email thing"
_NO_TOPIC = frozenset(_NO_TOPIC_WORDS.split())
_ARTICLES = ("the", "my", "a", "that", "")
_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "₹": "INR"}
# What a message that changes a draft may change in the case as well.
OF_A_REVISION = ("amount", "order_id", "evidence", "private", "wanted")


def revision(message: Message, case: Case) -> Revision | None:
    """What `message` asks to change in the words in hand; None when it asks for no such thing.

    An addition that the person's own account speaks against, or that gives away what they keep
    private, is withheld.
    """
    if case.current_channel is None:
        return None
    added, unclear, spans = _additions(message)
    omitted, more = _omissions(message, spans)
    name, signs, span = _name(message)
    spans = [*spans, *more, *span]
    rest = _without(message.own, [*spans, *quotations(message.own)])
    tone, step, length = _manner(rest)
    changed = bool(added or omitted or name or tone or step or length or unclear or signs)
    reset = RESET.search(rest) is not None
    if not (changed or reset or corrections(message, case)):
        return None
    withheld = tuple(one for one in added if _speaks_against(one, case))
    return Revision(
        channel=_addressed(message.own) or asked_beside(rest) or case.current_channel,
        tone=tone,
        step=step,
        length=length,
        additions=tuple(one for one in added if one not in withheld),
        omissions=omitted,
        name=name,
        signs=signs and name is not None,
        withheld=withheld,
        unclear=unclear or (signs and name is None),
        reset=reset,
    )


def _addressed(text: str) -> Channel | None:
    """Whose words are to be changed, where they are named."""
    if named := next((channel for words, channel in TARGETS if words.search(text)), None):
        return named
    if (found := WRITTEN_TO.search(text)) is None:
        return None
    place = found.end()
    return next((one.value for one in DOCUMENTS if one.pattern.match(text, place)), None)


def revising(
    message: Message, case: Case, reply: Contact | None, updates: tuple[Update, ...]
) -> Reading | None:
    """The reading of a wish to change the words in hand; None when the message is about the case.

    reply: what the other side just did, as read; a line to answer comes before a wish.
    """
    by = revision(message, case)
    if any(u.field == "contacts" and isinstance(u.value, tuple) for u in updates):
        return None  # what is put right is what happened, and no words
    if by is None or (reply and not (by.additions or by.omissions or by.withheld)):
        return None
    if reply and _said_before(message):
        return None  # what they did is news, and the words tell of it anyway
    told = {u.field for u in updates} - {"private"}
    if by.unclear and by == Revision(channel=by.channel, unclear=True) and (told or reply):
        return None
    mended = corrections(message, case)
    done = {u.field for u in mended} | ({"private"} if _only_of_the_draft(by) else set())
    kept = [u for u in updates if u.field in OF_A_REVISION and u.field not in done]
    kept += _kept_out(message, by, kept)
    return Reading(
        route=Route.DRAFT, updates=(*mended, *kept), wanted_channel=by.channel, revision=by
    )


def _kept_out(message: Message, by: Revision, told: Iterable[Update]) -> list[Update]:
    """What is to be left out and is no part of a draft, as something private from now on."""
    known = any(u.field == "private" for u in told)
    if known or not by.omissions or _only_of_the_draft(by):
        return []
    match = OMIT.search(message.own) or LEAVE_OUT.search(message.own)
    if match is None:
        return []
    start, end = _trimmed(message.own, match)
    if _OF_EVERY_DRAFT.search(message.own, start, end):
        return []
    words = message.words(start, end)
    return [Update(field="private", value=Private(name="other", value=words), words=words)]


def _only_of_the_draft(by: Revision) -> bool:
    """Whether all that is to be left out is a part of the draft: that makes nothing private."""
    topics = {topic for _, topics in OMISSIONS for topic in topics}
    return bool(by.omissions) and set(by.omissions) <= topics


def corrections(message: Message, case: Case) -> tuple[Update, ...]:
    """The new amount that is to stand in the draft, as a correction of the case."""
    match = AMOUNT.search(message.own)
    if match is None or case.current_channel is None or quoted(message.own, match.start()):
        return ()
    named = match["named"] or match["wrong"] or _sign(match["number"])
    if not named and "make it" not in match[0] and not re.search(r"price|sum|amount", match[0]):
        return ()
    written = re.sub(r"[^\d.,]", "", match["number"]).rstrip(".,")
    tail = re.search(r"[.,](\d{1,2})$", written)
    whole = re.sub(r"\D", "", written[: tail.start()] if tail else written)
    currency = case.amount.currency if case.amount else _sign(match["number"])
    if currency is None:
        return ()
    value = Money(value=Decimal(f"{whole}.{tail[1]}" if tail else whole), currency=currency)
    return (message.update("amount", value, match.start("number"), match.end(), 1.0),)


def _sign(number: str) -> str | None:
    return next((code for sign, code in _SIGNS.items() if sign in number), None)


def _additions(message: Message) -> tuple[tuple[str, ...], bool, list[Span]]:
    """The sentences to add, whether something to add was not said as one, and where they stand."""
    found: list[str] = []
    spans: list[Span] = []
    unclear = False
    if before := _said_before(message):
        found.append(_as_sentence(message.words(*before)))
        spans.append((before[0], len(message.own)))
    for match in (*ADD.finditer(message.own), *FORGOT.finditer(message.own)):
        start, end = _trimmed(message.own, match)
        what = message.own[start:end]
        if (before and match.end() > before[0]) or quoted(message.own, match.start()):
            continue
        if _is_manner(what) or SIGN.search(match[0]) or AMOUNT.search(match[0]):
            continue
        if match.groupdict().get("bare") and not SAYS_SOMETHING.match(what):
            continue  # "tell them the truth": no sentence that could be added
        spans.append((match.start(), end))
        said = _as_sentences(message, start, end)
        found += said
        unclear = unclear or not said
    return tuple(dict.fromkeys(found)), unclear, spans


def _as_sentences(message: Message, start: int, end: int) -> tuple[str, ...]:
    """What is to be added, as sentences; none where the words for it were not given."""
    if one := numbered(message, start, end):
        return one
    if SAYS_SOMETHING.match(message.own[start:end]):
        return (_as_sentence(message.words(start, end)),)
    if things := named_things(message, start, end):
        return things
    held = evidence(understand(f"i have {message.own[start:end]}"))
    return tuple(f"I have {_with_article(one.value)}." for one in held)


def _said_before(message: Message) -> Span | None:
    """The last sentence before a "can you put that in?", where there is one."""
    match = THAT_TOO.search(message.own)
    if match is None:
        return None
    earlier = [(b, min(e, match.start())) for b, e in message.sentences if b < match.start()]
    told = [(b, e) for b, e in earlier if len(message.own[b:e].split()) >= FEWEST_WORDS]
    if not told:
        return None
    begin, end = told[-1]
    text = message.own[begin:end]
    if _is_manner(text):
        return None
    return begin + len(text) - len(text.lstrip()), begin + len(text.rstrip(" .,;:!-\n"))


def _with_article(held: str) -> str:
    plural = held.endswith("s") or held == "tracking"
    return held if plural else f"a {held}"


def _trimmed(text: str, match: re.Match[str]) -> Span:
    """Where the words to add begin and end: less a wish that follows them, less "please"."""
    start, end = match.span("what")
    if wish := NEXT_WISH.search(text, start, end):
        end = wish.start()
    tail = TAIL.search(text[start:end])
    if tail and text[start : start + tail.start()] not in _ARTICLES:
        end = start + tail.start()
    return start, start + len(text[start:end].rstrip(" ,"))


def _as_sentence(words: str) -> str:
    """A person's own words as a sentence: a capital in front, a full stop behind, `I` for `i`."""
    return sentence(re.sub(r"(?<![\w'])i(?=[ '’])", "I", words.strip(' "')))


def _omissions(message: Message, taken: list[Span]) -> tuple[tuple[str, ...], list[Span]]:
    found: list[str] = []
    spans: list[Span] = []
    text = _without(message.own, taken)
    for pattern in (OMIT, LEAVE_OUT):
        for match in pattern.finditer(text):
            if quoted(text, match.start()):
                continue
            start, end = _trimmed(text, match)
            if topics := _topics(text[start:end]):
                found += topics
                spans.append((match.start(), end))
    return tuple(dict.fromkeys(found)), spans


def _topics(what: str) -> list[str]:
    """The topics that `what` names, or else its telling words."""
    named = [topic for pattern, topics in OMISSIONS if pattern.search(what) for topic in topics]
    if named:
        return named
    return [word for word in _TELLING.findall(what) if word not in _NO_TOPIC | FILLERS][:3]


def _name(message: Message) -> tuple[str | None, bool, list[Span]]:
    """The name to sign with, whether signing was asked for, and where that stands."""
    cue = SIGN.search(message.own)
    if cue is None or quoted(message.own, cue.start()):
        return None, False, []
    found = NAME.match(message.own, cue.end())
    words: list[str] = []
    for word in found["name"].split() if found else []:
        if word in NO_NAME:
            break
        words.append(word)
    if not words or found is None:
        return None, cue["sign"] is not None, [cue.span()]
    start = found.start("name")
    end = start + len(" ".join(words))
    raw = message.words(start, end).strip(" .,")
    name = raw if raw != raw.lower() else raw.title()
    return name, cue["sign"] is not None, [(cue.start(), end)]


def _manner(text: str) -> tuple[Tone | None, int, Length | None]:
    """The tone, the step on the scale of tones, and the length that `text` asks for."""
    tone: Tone | None = None
    step, length = 0, None
    for clause in re.split(r"[.,;:!?\n]| [-–] ?| (?:and|but) ", text):
        left = clause
        for one, wanted in LENGTHS:
            if one.search(left) and length is None:
                found, left = wanted, one.sub(" ", left)
                length = found if _only_fillers(_less_tones(left)) else None
        for pattern, to, by in TONES:
            if pattern.search(left) and _only_fillers(_less_tones(left)):
                tone, step = tone or to, step or by
                break
    return tone, step, length


def _is_manner(text: str) -> bool:
    tone, step, length = _manner(text)
    return bool(tone or step or length)


def _less_tones(text: str) -> str:
    for pattern, _, _ in TONES:
        text = pattern.sub(" ", text)
    return text


def _only_fillers(text: str) -> bool:
    tokens = re.findall(r"[\w'-]+", text)
    return len(tokens) <= MOST_TOKENS and all(token in FILLERS for token in tokens)


def _without(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _speaks_against(addition: str, case: Case) -> bool:
    """Whether an addition tells a fault of goods that are fine, or what is to stay private."""
    said = understand(addition)
    faulty = ground(case) is Ground.GOODWILL and bool(fault(said))
    return faulty or bool(private(said)[0]) or _held_back(addition, case)


def _held_back(addition: str, case: Case) -> bool:
    kept = {word for one in case.private for word in _words_of(one.value)}
    told = set(_words_of(addition))
    return len(kept & told) >= 2


def _words_of(text: str) -> Iterator[str]:
    yield from (word for word in re.findall(r"[a-z]{4,}|\d{2,}", text.lower()))
