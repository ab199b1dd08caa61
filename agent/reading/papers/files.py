"""What a file of a case tells: the facts that a letter or a chat log may tell, and nothing more.

It is read as if its text were pasted. It fills what is empty and never outweighs the person.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from agent.domain.case import Case, Contact, Update, merge
from agent.domain.evidence import DENIAL
from agent.domain.reading import Reading
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.days_met import days_of
from agent.reading.message.text import Message, understand
from agent.reading.moves.transcripts import starts
from agent.reading.papers.abroad import Decision, decided_abroad
from agent.reading.papers.mails import FIELDS, SURE
from agent.reading.papers.written import IN_A_FILE, dated, decision, sender
from agent.reading.reader import read
from knowledge.instructions import instructs

LONGEST = 12_000  # characters; what a letter decides stands near its head
_LETTER, _LOG = f"{IN_A_FILE}\n", "This was the chat:\n"
_OF_A_LETTER = FIELDS | {"denial_reason", "country", "jurisdiction"}
_OF_A_LOG = FIELDS | {"denial_reason", "fault", "delivered_days_ago_at_least", "told"}
_GUESS = 0.5  # what kind of problem it is, the person knows better
_FEW = 200  # characters
_NOTED = re.compile(r"^\W*(?:chat|transcript|conversation|case|date|on|\d)", re.IGNORECASE)
_A_FILE = r"(?:files?|attachments?|documents?|pdf|eml|upload(?:ed)?|scan)"
_POINTS = re.compile(
    rf"^\W*(?:(?:ok(?:ay)?|so|and|yes|oh|hi)\W+)*(?:that|the|this|my|it|which)(?: \w+){{0,3}}? "
    rf"{_A_FILE}(?: \w+){{0,3}}? (?:is|was|are|shows?|has|contains|comes|from)(?!\w)|"
    rf"(?<!\w)(?:i|i've|ive|have|just)(?: \w+){{0,2}} (?:uploaded|attached|added)(?!\w)|"
    rf"^\W*(?:attached|{_A_FILE} is|uploaded)(?!\w)|"
    r"^\W*(?:that|this|it)(?:'s| is| was) (?:the|their|an?|my|what|from)(?: \w+){0,4} (?:e-?mail|"
    r"letter|denial|refusal|mail|notice|message|chat|transcript|log)(?!\w)"
)
_NEWS = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|seller|rep|agent|supervisor|chat|support|bank)(?: \w+){0,3}? "
    r"(?:refus\w+|said|says|den(?:ied|y|ies)|reject\w+|offer\w*|told|wants?|wanted|won't|clos\w+|"
    r"again|still|just|asks?|asked|ignor\w+)(?!\w)"
)


def says_what_a_file_is(message: str) -> bool:
    """Whether `message` does no more than say what a file is: no news from the other side."""
    text = message.lower().replace("’", "'").strip()
    if len(text) > _FEW or "\n" in text or "?" in text or _NEWS.search(text):
        return False
    return _POINTS.search(text) is not None


def decides(text: str) -> bool:
    """Whether a stretch of a file says no or offers something."""
    return bool(decision(understand(f"{_LETTER}{text}")))


def told_in(text: str, title: str, case: Case, today: date) -> tuple[Update, ...]:
    """The updates that a file gives `case`, each with the name of the file before its words."""
    plain, is_log, reading = _read(text[:LONGEST], today)
    letter = understand(plain, whole=True)
    abroad = None if is_log else decided_abroad(letter)
    if abroad:
        reading = _as_decided(reading, abroad, letter, case, today)
    known = _OF_A_LOG if is_log else _OF_A_LETTER
    found = [one for one in reading.updates if one.field in known]
    met = _contacts(reading, plain, today)
    updates = [one for one in found if _open(case, one.field)]
    updates += [one for one in reading.updates if one.field == "problem" and _open(case, "problem")]
    updates += [one for contact in met for one in _met(contact, case)]
    refused = [one.words for one in met if one.outcome in (Outcome.REFUSED, Outcome.OFFERED)]
    words = refused[-1] if met and refused else "" if met else _decision(plain, abroad)
    if words and DENIAL.label not in case.evidence:
        updates.append(Update(field="evidence", value=DENIAL.label, words=words))
    return tuple(_of_the_file(one, title) for one in updates)


def _decision(plain: str, abroad: Decision | None) -> str:
    """The sentence in which a letter that comes from nobody known decides."""
    no = abroad.words if abroad and abroad.outcome is Outcome.REFUSED else ""
    return no or decision(understand(_LETTER + plain))


def _as_decided(
    reading: Reading, found: Decision, letter: Message, case: Case, today: date
) -> Reading:
    """`reading` of a letter in another language with what it decides, and no other decision."""
    shop = Channel.SELLER_MESSAGE if case.third_party_seller else None
    desk = sender(letter.text) or shop
    ours = ("contacts", "denial_reason", "item")
    updates = [one for one in reading.updates if one.field not in ours]
    if found.outcome is Outcome.REFUSED:
        why = found.ground or found.words
        updates.append(Update(field="denial_reason", value=why, words=why, confidence=SURE))
    on = dated(letter, today)
    met = Contact(channel=desk, outcome=found.outcome, on=on, words=found.words) if desk else None
    return reading.model_copy(update={"updates": tuple(updates), "contact": met, "move": None})


@lru_cache(maxsize=16)  # a file is shown, laid over the case and read in: three times in a turn
def _read(text: str, today: date) -> tuple[str, bool, Reading]:
    """The text of a file less what would instruct, whether it is a chat log, and its reading."""
    lines = (one for one in text.split("\n") if one.strip() and not instructs(one))
    plain = "\n".join(lines)  # with no blank line: no paragraph of it is the person's
    log = _as_log(plain)
    return plain, bool(log), read(f"{_LOG if log else _LETTER}{log or plain}", Case(), today)


def with_file(case: Case, updates: tuple[Update, ...], turn: int) -> Case:
    """`case` with what one of its files tells."""
    mended = (
        one.model_copy(update={"value": one.value.model_copy(update={"turn": turn})})
        if isinstance(one.value, Contact)
        else one
        for one in updates
    )
    return merge(case, tuple(mended), turn)


def _contacts(reading: Reading, text: str, today: date) -> list[Contact]:
    """Whom the file shows, each once; what it gives no day for is not of today."""
    found = [one.value for one in reading.updates if one.field == "contacts"]
    found += [reading.contact] if reading.contact else []
    named = {day.value for day in days_of(text.lower(), today)}
    dated = (one if one.on in named else one.model_copy(update={"on": None}) for one in found)
    return list({(one.channel, one.who): one for one in dated}.values())


def _open(case: Case, field: str) -> bool:
    """Whether nobody told a field yet, nor that it is not known."""
    known = getattr(case, field)
    empty = known in (None, ()) or str(known) == "unknown"
    return field == "told" or (empty and field not in case.sources)


def _met(contact: Contact, case: Case) -> Iterator[Update]:
    """The contact, unless the person told of the same one; then only the day that they left out."""
    same = [one for one in case.contacts if one.channel is contact.channel and _alike(one, contact)]
    if not same:
        yield Update(field="contacts", value=contact, words=contact.words)
    elif same[0].on is None and contact.on:
        dated = same[0].model_copy(update={"on": contact.on, "who": same[0].who or contact.who})
        whole = tuple(dated if one is same[0] else one for one in case.contacts)
        yield Update(field="contacts", value=whole, words=contact.words)


def _alike(told: Contact, written: Contact) -> bool:
    if told.on and written.on:
        return told.on == written.on
    named = told.who and written.who
    return told.who == written.who if named else told.outcome is written.outcome


def _of_the_file(one: Update, title: str) -> Update:
    sure = _GUESS if one.field == "problem" else min(one.confidence, SURE)
    words = " ".join(one.words.removeprefix(_LETTER).removeprefix(_LOG).split())[:_FEW]
    return one.model_copy(update={"words": f"{title}: {words}", "confidence": sure})


def _as_log(text: str) -> str:
    """`text` as a chat log whose every line has its speaker, or empty where it is none.

    A line without a label goes on with the one before, so that nothing of theirs is the person's.
    """
    begins = starts(understand(text))
    return "\n".join(_joined(text, begins)) if begins else ""


def _joined(text: str, begins: list[int]) -> Iterator[str]:
    head = [line for line in text[: begins[0]].split("\n") if _NOTED.match(line)]
    yield from head[:2]
    for begin, end in zip(begins, [*begins[1:], len(text)], strict=True):
        yield " ".join(text[begin:end].split())
