"""What the other side just did: read from their own words, quoted, pasted or retold.

Their words are data. They can choose which answer fits; nothing in them changes a rule or a fact.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from agent.domain.case import Contact
from agent.domain.moves import AFTER, OFFERED, OUTCOMES, Move
from agent.domain.vocabulary import YES, Channel, OfferKind, Outcome
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.no_yes import sober, sobered
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.message.meaning import about, likely
from agent.reading.message.pasted import an_order
from agent.reading.message.text import Message
from agent.reading.moves.answer_words import (
    BY_THE_CARRIER,
    DENIED,
    FEE,
    HANDED_ON,
    HELD,
    LEGAL,
    STILL,
)
from agent.reading.moves.ask_words import ARE_YOU_REAL, CODE_IT, TELL_A_FIGURE
from agent.reading.moves.forms import form_of
from agent.reading.moves.move_words import (
    LABELLED,
    SAID,
)
from agent.reading.moves.moves_abroad import said_abroad
from agent.reading.moves.moves_codes import asked_of_me
from agent.reading.moves.moves_offers import first_of, says_yes, sums_in
from agent.reading.moves.moves_voice import FEWEST, of_a_page
from agent.reading.moves.placing import placed, promised, with_offer
from agent.reading.moves.silence import fell_silent, is_quiet
from agent.reading.moves.talk_days import day_of
from agent.reading.moves.telling_words import LONG_AGO, OF_A_DESK, tells_of_them
from agent.reading.moves.their_words import bare, beside, live, mostly_quoted, quoted, said, theirs
from agent.reading.moves.transcripts import lines

M = Move
ASKING = 6  # rules at the head of `SAID`: what asks for something
CLEAR = 0.5  # the share from which the sense of a line tells its move
SURE = 0.6  # the share from which it outweighs words that say little
LIKELY = 0.2  # enough for a line of theirs, which has some move
# What is told of a desk in the person's words, where the outcome alone would say less.
OF_A_TELLING = (
    M.NO_SUPERVISOR,
    M.ASKS_TO_WAIT_FOR_WINDOW,
    M.ACCUSES,
    M.BLAMES_CUSTOMER,
    M.BLAMES_MAKER,
    M.BLAMES_SELLER,
)
LOWEST = tuple(one for one in SAID if one.value is M.ASKS_LOWEST)
# What their own people found stands before what they keep for it.
INSPECTED = re.compile(
    r"(?<!\w)(?:our|the|after|upon|an) (?:\w+ )?inspection (?:\w+ )?(?:noted|found|show\w*|"
    r"reveal\w*|"
    r"confirm\w*|determin\w*|report\w*)|(?:our|the) (?:warehouse|returns?) (?:team )?(?:found|"
    r"noted|"
    r"reported) (?!no)"
)
HIGHEST = tuple(one for one in SAID if one.value is M.NO_SUPERVISOR)
AGAINST = tuple(one for one in SAID if one.value in (M.BLAMES_CUSTOMER, M.ACCUSES))
_OF_THE_MAKER = re.compile(
    r"(?:replac\w*|exchang\w*|repair\w*|swap)[^.!?]{0,20}\b(?:by|from|through|via|with) (?:the )?"
    r"(?:brand|manufacturer|maker|company)(?!\w)"
)
_LITTLE = 8  # words that are left of a line without what is asked of an assistant
NO_WORD = re.compile(r"\W+")
_FEW_BESIDE = 3  # words beside a pasted text that only announce it: "Chat log:"
UNDECIDED = (Outcome.REFUSED, Outcome.STALLED, Outcome.TRANSFERRED)


def move(
    words: str, reply: Contact | None, meant: Move | None = None, *, sure: bool = False
) -> Move | None:
    """What the other side just did, or None when nothing tells.

    words: the other side's own words, empty when none are told. reply: the contact that was read.
    meant: what their words mean by their sense. sure: whether that is beyond doubt. What is said in
    so many words comes first, then the sense, then the outcome that was read; a sense beyond doubt
    comes before words that say little: "we can't", "within 5 days".
    """
    plain = _plain(words, reply) if words else _of_a_telling(reply)
    if sure and meant and words and _says_little(plain, words, reply, meant):
        plain = meant
    if plain or meant:
        return plain or meant
    if reply is None:
        return None
    return OFFERED[reply.offer.kind] if reply.offer else AFTER[reply.outcome]


def _says_little(plain: Move | None, words: str, reply: Contact | None, meant: Move) -> bool:
    """Whether the move was read from words that other answers have in them as well."""
    put_off = plain is M.AGREES and meant in (M.STALLS, M.ASKS_TO_WAIT_FOR_WINDOW)
    only_promised = reply is not None and reply.outcome is Outcome.PROMISED
    return plain is _weakly(words, reply) or (put_off and only_promised)


def _of_a_telling(reply: Contact | None) -> Move | None:
    if reply and reply.outcome is Outcome.OFFERED and reply.offer is None:
        return first_of((FEE,), reply.words.lower().replace("’", "'"))
    if reply is None or reply.outcome not in UNDECIDED:
        return None
    rules = tuple(one for one in SAID[ASKING:] if one.value in OF_A_TELLING)
    return first_of(rules, reply.words.lower().replace("’", "'"))


def _meant(words: str, *, theirs: bool) -> Move | None:
    """The move that words are by their sense, where that is clear; a line of theirs has one."""
    if theirs:
        return _best(about(words, "lines"), LIKELY)
    return _best(likely(words, "moves"), CLEAR)


def _is_sure(words: str) -> bool:
    """Whether the sense of a line of theirs is beyond doubt."""
    return max(about(words, "lines").values(), default=0.0) >= SURE


def _best(shares: dict[str, float], least: float) -> Move | None:
    best = max(shares, key=lambda one: shares[one], default="none")
    return Move(best) if best != "none" and shares[best] >= least else None


def _meant_here(message: Message, last: Channel | None) -> Move | None:
    """The sense of what a person at a desk tells of it in words that no pattern knows."""
    few = len(message.told.split()) < FEWEST or of_a_page(message.told)
    if last is None or few or message.told.rstrip().endswith("?"):
        return None
    outside = outsider_in(message.facts, 0, len(message.facts))
    if outside or not OF_A_DESK.search(message.facts):
        return None
    sense = _best(likely(message.told, "moves"), CLEAR)
    return None if sense is not None and sense.value.startswith("asks_") else sense


def _dealt(reply: Contact | None) -> Move | None:
    """The move that an offer is; a full refund that was promised is a yes and no offer."""
    if reply is None or reply.offer is None:
        return None
    whole = reply.offer.kind is OfferKind.FULL_REFUND and reply.outcome is not Outcome.OFFERED
    return M.AGREES if whole else OFFERED[reply.offer.kind]


def _plain(words: str, reply: Contact | None) -> Move | None:
    """The move that their words name themselves."""
    if NO_WORD.fullmatch(words):
        return M.SILENT
    return next((one for one in _named(words, reply) if one), None)


def _named(words: str, reply: Contact | None) -> Iterator[Move | None]:
    """The moves that words name, what asks for something before what only says no."""
    yield first_of(SAID[:1], words)  # a secret, whatever else is said
    unpriced = reply is None or reply.offer is None or reply.offer.amount is None
    asked = "?" in words or TELL_A_FIGURE.search(words)
    yield first_of(LOWEST, words) if asked and unpriced else None
    yield M.ASKS_IF_SOFTWARE if ARE_YOU_REAL.search(words) else None
    yield M.ASKS_WHY if CODE_IT.search(words) else None
    yield M.BLAMES_CUSTOMER if INSPECTED.search(words) else None
    yield said_abroad(words) if reply is None or reply.outcome is not Outcome.OFFERED else None
    yield first_of((FEE,), words)
    yield _dealt(reply) if reply and reply.offer and reply.outcome is Outcome.OFFERED else None
    yield first_of((BY_THE_CARRIER,), words) if "?" not in words else None
    yield first_of(AGAINST, words) if "?" not in words else None
    yield first_of(SAID[:ASKING], words)
    yield _dealt(reply)
    yield first_of(HIGHEST, words)
    put_off = first_of((STILL,), words)
    yield M.AGREES if says_yes(words) and not put_off else None
    yield first_of(SAID[ASKING:], words)
    yield put_off if not first_of((LEGAL, HANDED_ON, DENIED), words) else None
    yield _weakly(words, reply)


def _weakly(words: str, reply: Contact | None) -> Move | None:
    """The move by words that many answers have in them."""
    if no := first_of((LEGAL, HANDED_ON, DENIED), words):
        return no
    if reply is None or reply.outcome not in YES:  # "they agreed to pay within 5 days" waits, too
        return first_of((HELD,), words)
    return None


def accused(message: Message, told: Told, last: Channel | None = None) -> str | None:
    """The person's own words beside an accusation, or None when nobody accuses them.

    "He says I broke it" is the other side's claim and no admission.
    """
    reply = told.reply
    if reply is None or reply.move not in (M.BLAMES_CUSTOMER, M.ACCUSES):
        return None
    return beside(message, last)


def heard(
    message: Message,
    told: Told,
    today: date,
    last: Channel | None = None,
    currency: str | None = None,
) -> Told:
    """`told` with the move in its last reply: when, who, what was said and by when promised.

    A move that no outcome was read of becomes a contact of its own.
    last: the desk the person was at. currency: that of sums without a sign.
    """
    if message.given:
        told = Told((), told.sums)  # nothing of it is a telling of the person's
    form = form_of(message) if last is not None else None
    if form:
        told = replace(told, contacts=tuple(c for c in told.contacts if c is told.reply))
    elif told.in_a_row and not message.pasted:
        return _of_a_row(told, today)
    told = replace(told, contacts=tuple(_sobered(one, message, told) for one in told.contacts))
    spans = theirs(message, last)
    words = "\n".join(_lines(message.told[begin:end]) for begin, end in spans)
    pasted = quoted(message) or bare(message, last)
    a_mail = bool(message.pasted) and not message.given
    at_desk = bool(last and spans) if a_mail else bool(pasted or (words and last))
    if at_desk and not _plain(words, None):  # a mail says what matters in other words, too
        words = "\n".join(_lines(said(message, begin, end)) for begin, end in spans)
    reply = with_offer(message, told.reply, words, last, currency) if at_desk else told.reply
    reply = _of_theirs(reply)
    reply = sobered(reply, message.told) if at_desk else reply
    sense = asked_of_me(message, last) if not pasted else None
    sense = sense or (_meant(words, theirs=pasted) if words else _meant_here(message, last))
    sure = pasted and _is_sure(words)
    found = fell_silent(message) or move(words, reply, sense, sure=sure)
    found = found or is_quiet(message) or _by_its_form(message, last)
    found = M.ASKS_WHY if form and _is_ordered(message, form.spans) else found
    found = sober(found, message.told)
    silence = reply is None and bool(told.contacts) and found is M.SILENT
    if (silence and not live(message)) or (reply is None and told.contacts and not words):
        return told  # their silence, which is read as a contact already
    if found is None or (reply is None and not _certain(message, last)):
        return told
    alone = bool(pasted) and _all_of_one(message, last)
    whole = message.words(0, len(message.text)).strip() if alone and not message.pasted else ""
    marked = placed(
        message, reply, found, last, pasted=bool(pasted), whole=whole, currency=currency
    )
    others = {c.on for c in told.contacts if c is not told.reply}
    on = marked.on or day_of(message, marked, last, today)
    on = None if on in others and on != today else on  # that day is told of another
    until = promised(marked, found, today)
    marked = marked.model_copy(update={"on": on, "promised_by": until})
    kept = tuple(c for c in told.contacts if c is not told.reply) if not silence else ()
    kept = tuple(c for c in kept if not (words and _same_talk(c, marked)))
    if alone:
        kept = ()  # what else was read of the same words is the same talk
    sums = tuple(sums_in(message, spans, currency)) if marked.offer else ()
    return replace(told, contacts=(*kept, marked), sums=(*told.sums, *sums))


def _of_a_row(told: Told, today: date) -> Told:
    """`told` with the move of its last reply, which its own words alone can tell."""
    reply = told.reply
    if reply is None:
        return told
    words = reply.words.lower().replace("’", "'")
    found = move(words, reply) or AFTER[reply.outcome]
    if reply.offer is None and OUTCOMES[found] is not reply.outcome:
        found = AFTER[reply.outcome]
    marked = reply.model_copy(update={"move": found})
    marked = marked.model_copy(update={"promised_by": promised(marked, found, today)})
    return replace(told, contacts=tuple(marked if c is reply else c for c in told.contacts))


def _same_talk(one: Contact, other: Contact) -> bool:
    """Whether two contacts are told at one desk in the same words."""
    if one.channel is not other.channel or not one.words:
        return False
    apart = one.who not in (None, other.who) or one.on not in (None, other.on)
    return not apart and (one.words in other.words or other.words in one.words)


def _all_of_one(message: Message, last: Channel | None) -> bool:
    """Whether nothing but one line or mail of theirs stands in `message`."""
    whole = message.pasted and len(message.own.split()) <= _FEW_BESIDE
    return not lines(message) and (bool(whole) or bare(message, last))


def _sobered(contact: Contact, message: Message, told: Told) -> Contact:
    """`contact` as what its sentence makes of it, or its own words where others share that."""
    words = contact.words.lower().replace("’", "'")
    start = message.told.find(words)
    begin, end = message.sentence(start) if start >= 0 else (0, 0)
    whole = message.words(begin, end)
    shared = sum(bool(one.words) and one.words in whole for one in told.contacts) > 1
    return sobered(contact, words if shared else message.told[begin:end] or words) or contact


def _of_theirs(reply: Contact | None) -> Contact | None:
    """`reply` without an offer that is another's to make: "replacement only by the brand"."""
    if reply is None or reply.offer is None or not _OF_THE_MAKER.search(reply.words.lower()):
        return reply
    return reply.model_copy(update={"offer": None, "outcome": Outcome.REFUSED})


def _lines(text: str) -> str:
    """`text` without the room that was left where something is not read."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _by_its_form(message: Message, last: Channel | None) -> Move | None:
    """What a pasted line is that nothing tells: a question to come back from, or no answer yet."""
    if last is None and not message.given:
        return None
    if message.text.strip() and not message.told.strip():
        return M.ASKS_WHY  # nothing but orders to an assistant: back to the request
    form = form_of(message)
    if not bare(message, last):
        return (said_abroad(message.told) or M.STALLS) if _is_told_now(message) else None
    said = message.told[form.spans[-1][0] : form.spans[-1][1]] if form else message.told
    return M.ASKS_WHY if said.rstrip().endswith("?") else M.STALLS


def _is_ordered(message: Message, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether their words are for an assistant that reads them: back to the request."""
    each = [message.text[a:b] for a, b in spans]
    left = [one for one in each if not an_order(one)]
    return 1 < len(each) > len(left) and len(" ".join(left).split()) < _LITTLE


def _is_told_now(message: Message) -> bool:
    """Whether it is told what somebody at a desk just said, whatever that comes to."""
    return tells_of_them(message.told) and not LONG_AGO.search(message.told)


def _certain(message: Message, last: Channel | None) -> bool:
    """Whether a move of which no outcome was read is one: pasted, or told at the desk itself."""
    if message.pasted:  # a mail may come from anywhere
        return message.given or last is not None
    if last is None:  # the reason of a notice, quoted in a story, is no talk with a desk
        pasted = LABELLED.search(message.told) or mostly_quoted(message)
        return bool(pasted) or bare(message, last)
    return True
