"""What the person wants kept private, and the proof in hand."""

import re
from collections.abc import Iterator

from agent.domain.case import Private, Update
from agent.domain.figures import percents
from agent.reading.message.text import Message
from agent.reading.order.aside_words import (
    ASKED,
    BACK,
    BUT_FOLLOWS,
    CLAIMED_REASON,
    CUE_REST,
    FLOOR,
    FOLLOWS,
    LESS,
    NAMED,
    NO_SECRET,
    OF_A_TEXT,
    ONLY_POINTS,
    OTHER_WISH,
    POINTER,
    REASON,
    STOP,
    SUM_FIRST,
    THING,
    TRAILING,
)
from agent.reading.order.confidence_words import BACK_AGAIN, IF_GIVEN, LEADING, SETTLES
from agent.reading.order.outside_papers import outside_papers
from agent.reading.order.proof_words import (
    A_RETURN,
    BY_MAIL,
    DONE,
    GONE,
    I_SHOW,
    IN_BRACKETS,
    IN_HAND,
    KEPT,
    LOST,
    OF_OTHERS,
    PROOF,
    SENT_BACK,
    SHOWN,
    SPEAK_FOR_THEMSELVES,
    THEY_HAVE,
    TRACKED,
)
from agent.reading.order.shown_proof import (
    carrier_says,
    chat_shown,
    mail_shown,
    tracking_shown,
)
from agent.reading.sums.sums import money

_WOULD_TAKE = re.compile(
    r"(?:i'd|id|i would|i could|i'll) (?:\w+ )?(?:take|accept|settle|cop|go|be (?:happy|ok|"
    r"fine)) .*\d"
)
_SAYS_MORE = re.compile(r"(?:\w+\W+){2}\w+")
_SHORTEST = 4  # characters of something worth keeping
_LONGEST = 160


# What somebody else would do, and what is measured otherwise, is no limit of the person.
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:he|she|they|seller|agent|rep|supervisor|amazon|bank|it)(?:'s)? $"
)
_NO_MONEY = re.compile(
    r"\W*\d[\d.,]*+ ?(?:degrees?|°|celsius|fahrenheit|psi|hz|rpm|watts?|volts?|bar|db|mm|cm|"
    r"inch\w*|"
    r"kgs?|lbs?|minutes?|mins?|hours?|km|miles?|mph|bpm|amps?|mbps)(?!\w)"
)


def private(message: Message) -> tuple[list[Update], tuple[tuple[int, int], ...]]:
    """Reads what is to be kept private, and where its sums stand (they are not the price).

    The least a person would accept is private whether or not they say so. Of other things what a
    word of secrecy speaks of is kept; where that is not plain, its whole clause.
    """
    entries = [("floor", *span) for span in _floors(message)]
    for name, start, end in _secrets(message):
        if not any(start < b and a < end for _, a, b in entries):
            entries.append((name, start, end))
            continue
        for sum_ in SETTLES.finditer(message.own, start, end):  # a second one, beside the floor
            if not any(sum_.start("sum") < b and a < sum_.end("sum") for _, a, b in entries):
                entries.append(("other", *_trimmed(message, *sum_.span("sum"))))
    updates = []
    for name, start, end in entries:
        value = Private(name=name, value=message.words(start, end))
        updates.append(message.update("private", value, start, end))
    return updates, tuple((start, end) for _, start, end in entries)


def _floors(message: Message) -> Iterator[tuple[int, int]]:
    """Where the least that the person would accept is named."""
    cues = (FOLLOWS, BACK, BACK_AGAIN)
    secret = any(cue.search(message.own) for cue in cues)
    for pattern in (FLOOR, SUM_FIRST, IF_GIVEN):
        found = False
        for match in pattern.finditer(message.own):
            group = next(name for name, words in match.groupdict().items() if words)
            if _OF_OTHERS.search(message.own, 0, match.start()):
                continue  # "all he could do is ..."
            text = STOP.sub("", match[group])
            if _NO_MONEY.match(text):
                continue
            if not LESS.search(text) or (OTHER_WISH.match(text) and not secret):
                continue
            found = True
            yield _trimmed(message, match.start(group), match.start(group) + len(text))
        if found:
            return


def _secrets(message: Message) -> Iterator[tuple[str, int, int]]:
    if NO_SECRET.search(message.own):
        return
    for start, end in (*_named(message), *_following(message), *_before(message)):
        if ASKED.match(message.own, *message.sentence(start)):
            continue
        start, end = _trimmed(message, start, min(end, start + _LONGEST))
        if end - start >= _SHORTEST:
            yield _kind(message, start, end), start, end


def _named(message: Message) -> Iterator[tuple[int, int]]:
    """ "Keep the scuff part out of it": what the word of secrecy has as its object."""
    for match in NAMED.finditer(message.own):
        group = next(name for name, words in match.groupdict().items() if words)
        if not (POINTER.fullmatch(match[group].strip()) or OF_A_TEXT.search(match[group])):
            thing = THING.fullmatch(match[group])
            start, end = thing.span("thing") if thing else (0, len(match[group]))
            yield match.start(group) + start, match.start(group) + end


def _following(message: Message) -> Iterator[tuple[int, int]]:
    """What follows "between us" in its sentence, or else goes before it there."""
    for match in FOLLOWS.finditer(message.own):
        begin, end = message.sentence(match.start())
        rest = CUE_REST.match(message.own, match.end(), end)
        start = rest.end() if rest else match.end()
        words = TRAILING.sub("", message.own[start:end])
        pointed = POINTER.fullmatch(words.strip(" .!?\n"))
        if len(words.strip(" .!?\n")) >= _SHORTEST and not pointed:
            yield start, start + len(words)
        elif not ONLY_POINTS.fullmatch(message.own, begin, match.start()):
            yield begin, match.start()


def _before(message: Message) -> Iterator[tuple[int, int]]:
    """What "leave that out" points back to: the clause before it, or the sentence before."""
    for match in (*BACK.finditer(message.own), *BACK_AGAIN.finditer(message.own)):
        begin, end = message.sentence(match.start())
        if (rest := BUT_FOLLOWS.match(message.own, match.end(), end)) is not None:
            told = CLAIMED_REASON.match(message.own, rest.end(), end)
            yield (told or rest).end(), end
            continue
        before = BACK_AGAIN.sub("", message.own[begin : match.start()])
        alone = len(LEADING.sub("", before.strip(" ,.;:-(\n"))) < 2 * _SHORTEST
        if (
            alone
            and FOLLOWS.match(message.own, match.start())
            and _SAYS_MORE.search(message.own, match.end(), end)
        ):
            continue  # "they mustn't know, I dropped it": what follows is the secret
        if alone and begin:
            begin, end = message.sentence(begin - 1)
        else:
            end = match.start()
        told = CLAIMED_REASON.search(message.own, begin, end)
        begin = told.end() if told else begin
        if not FOLLOWS.search(message.own, begin, end):
            yield begin, end


def _trimmed(message: Message, start: int, end: int) -> tuple[int, int]:
    while start < end and message.own[start] in " ,:;-(\n":
        start += 1
    kept = message.own[start:end].rstrip(" ,.;:!?…-(\n")
    return start, start + len(LEADING.sub("", kept))


def _kind(message: Message, start: int, end: int) -> str:
    kept = message.own[start:end]
    if _WOULD_TAKE.match(kept):
        return "floor"
    told = CLAIMED_REASON.search(message.own, max(0, start - 40), start + 1)
    if told or REASON.search(kept):
        return "reason"
    return "floor" if _least(kept) else "other"


def _least(words: str) -> bool:
    """A sum or a share told in confidence is what the person would settle for."""
    share = re.search(r"\b(?:half|credit|third|quarter)\b", words)
    return bool(money(words) or percents(words) or share or SETTLES.search(words))


def evidence(message: Message) -> list[Update]:
    """Reads the proof the person says they hold, one update a kind ("photos", "video")."""
    updates: dict[str, Update] = {}
    papers = tuple(outside_papers(message))
    outside = [("expert's letter", *paper) for paper in papers]
    held = [one for one in _held(message) if not _names_one_of(papers, *one)]
    for kind, start, end in (*held, *outside, *_said_outright(message), *_shown(message)):
        updates.setdefault(kind, message.update("evidence", kind, start, end))
    return list(updates.values())


def _held(message: Message) -> Iterator[tuple[str, int, int]]:
    for one in PROOF:
        for match in one.pattern.finditer(message.facts):
            if not message.negated(match.start()) and _in_hand(message, one.value, match):
                yield one.value, match.start(), match.end()


def _names_one_of(papers: tuple[tuple[int, int], ...], kind: str, start: int, end: int) -> bool:
    """Whether the mail or the invoice is what somebody outside wrote, or of what it tells."""
    written = any(start < last and end > first for first, last in papers)
    return written and kind in ("receipt", "e-mails", "serial number")


def _in_hand(message: Message, kind: str, match: re.Match[str]) -> bool:
    facts = message.facts
    before = facts[message.sentence(match.start())[0] : match.start()][-90:].rstrip() + " "
    before = IN_BRACKETS.sub("", before)
    if LOST.search(before) or THEY_HAVE.search(before) or GONE.match(facts, match.end()):
        return False
    done = DONE.match(match[0]) is not None
    own = I_SHOW.search(before) is not None
    theirs = (OF_OTHERS.search(before) and not own) or SHOWN.match(facts, match.end())
    mine = kind in SPEAK_FOR_THEMSELVES and not theirs
    return bool(done or mine or IN_HAND.search(before) or KEPT.match(facts, match.end()))


def _said_outright(message: Message) -> Iterator[tuple[str, int, int]]:
    for match in BY_MAIL.finditer(message.facts):
        yield "e-mails", match.start(), match.end()
    for match in TRACKED.finditer(message.facts):
        sentence = message.facts[slice(*message.sentence(match.start()))]
        if "proves" in match[0] or SENT_BACK.search(sentence) or A_RETURN.search(message.facts):
            yield "tracking", match.start(), match.end()
    for start, end in carrier_says(message):
        if A_RETURN.search(message.facts) or SENT_BACK.search(message.facts):
            yield "tracking", start, end


def _shown(message: Message) -> Iterator[tuple[str, int, int]]:
    """What the message itself holds: a chat, a carrier's page, a mail."""
    for kind, found in (
        ("chat transcript", chat_shown(message)),
        ("tracking", tracking_shown(message)),
        ("e-mails", mail_shown(message)),
    ):
        for start, end in found:
            yield kind, start, end
