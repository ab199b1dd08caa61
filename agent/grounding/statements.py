"""Checks what a draft states: every word that tells something rests on what was told.

A word is free when it only asks, thanks or holds a sentence together (`vocabulary`). Any other word
needs its like in the grounds, what happened needs to have been told as having happened, and what is
denied needs to have been denied. Words are compared by meaning as far as `stems` knows it.
"""

import re
from collections.abc import Iterable, Iterator

from agent.domain.composing import SLOT
from agent.domain.found import SMALL_NUMBERS
from agent.grounding.base import Grounds, Issue
from agent.grounding.common import COMMON, IN_REQUESTS, TELLING_LY
from agent.grounding.derived import spans_in_words
from agent.grounding.plain import plain
from agent.grounding.readers import Values, values_in
from agent.grounding.sayings import reworded
from agent.grounding.stems import is_past, meaning, stem, stems_of
from agent.grounding.told import (
    CAME,
    MONEY,
    SENTENCE,
    TOKEN,
    TOLD_BY,
    Clause,
    Told,
    clauses,
    number_of,
    told,
)
from agent.grounding.vocabulary import (
    ACTORS,
    ASK_WORDS,
    ASKED,
    ENTITLED,
    FREE_WORDS,
    GRAMMAR,
    STATES,
    word_set,
)

_ASKS = re.compile(
    r"\b(?:please|would|could|can|may|might|will|want|need|like|ask|asking|request|wish|hope|if|"
    r"once|until|whether|to|let|should|shall|hop(?:e|ing)|appreciate|grateful|glad|kindly|"
    r"requests?|tell me|explain|seek|requir\w+|demand|expect)\b",
    re.IGNORECASE,
)
_HAPPENED = word_set("was were has")
_HAPPENED_BEFORE = _HAPPENED | word_set("have had ve")  # "have it sent" is a wish, "have sent" none
_NOT_YET = word_set("be being")  # with these a participle tells no event: "should it be declined"
_STATED = word_set("shipping")  # "refund my shipping as well" asks for more than was told
_ADVERB = re.compile(r"[a-z]{3,}ly")
_AS_A_RULE = word_set("is are")
_IS = word_set("is are was were")
_ASKS_ABOUT = word_set("what why how whether where who")
_OUTCOMES = stems_of(
    "approve confirm grant accept agree authorise authorize promise refund credit process pay "
    "settle close return send replace decide offer cancel tell say assure guarantee break damage"
)
_BETWEEN = word_set("been not also already just now never only since still finally")
_SUBJECTS = ACTORS | word_set(
    "i we you he she they who amazon team desk support department company customer service which"
)
_JUDGEMENTS = word_set(
    "fair reasonable acceptable satisfactory sufficient enough good right solution able possible "
    "prepared willing satisfied happy sure clear certain helpful appropriate adequate suitable fix "
    "solve resolve help remedy address explain justify change matter mean count"
)
_FREE = frozenset(map(stem, FREE_WORDS | COMMON | GRAMMAR))
_FREE_TO_ASK = frozenset(map(stem, ASK_WORDS | IN_REQUESTS))
_CONTRACTED = re.compile(
    r"(?:i|you|he|she|it|we|they|that|this|there|here|what|who|where|how|one|nobody|everyone|"
    r"somebody|someone|nothing|everything)['’](?:m|s|re|ve|d|ll)(?:['’]ve)?\Z"
)
_IN_EVERY_CASE = frozenset(map(meaning, ("bought", "sold")))
_FREE_STATES = STATES - ENTITLED
_HABIT = re.compile(
    r"\b(?:(?:regular|faithful|devoted|repeat|valued|good|prime) (?:customer|buyer|shopper|member)|"
    r"(?:every|each) (?:single )?(?:day|week|month|year|time)|(?:week|month|year)ly|regularly|"
    r"frequently|often|loyal|long[- ](?:time|standing)|(?:many|several|most) times|all the time|"
    r"a lot of (?:orders|things)|for (?:many |several |so many )?(?:years|decades))\b",
    re.IGNORECASE,
)
_HABIT_WORDS = word_set(
    "regular faithful devoted repeat valued prime member every each weekly monthly yearly "
    "regularly frequently often loyal times year years decades"
)
_TALK = re.compile(
    r"\b(?:had|held|after|during|following|in)\s(?:(?!my\border)[\w-]+\s){0,4}?"
    r"(?P<talk>(?:phone )?calls?|conversations?|meetings?|discussions?|appointments?|talks?)\b",
    re.IGNORECASE,
)
_ANY_TALK = word_set("conversation conversations discussion discussions talk talks")
_TALKED = frozenset(map(meaning, ("chat", "said", "spoke", "called", "wrote")))
_ABOUT = word_set("about regarding concerning for from")
_MODALS = word_set("ca can could should would may might must need")
_NORMS = word_set("should ought")  # "a blender should not fail"
_PEOPLE = word_set("i we you they he she who nobody anyone one")
_SHOWS = word_set("find prove provide show send locate produce")  # "I cannot show it" tells of it
_WORKINGS = stems_of(
    "turn start stop charge open close run hold connect respond play move switch light spin heat "
    "cool print cut fit lock stay boot load"
)
_FAILED, _WRONG = meaning("failed"), meaning("wrong")
_YOU_SAID = re.compile(
    r"\byou(?:['’]ve| have)? (?:told me|said|say|mentioned|mention|wrote|explained|described)"
    r"(?: that)?\b",
    re.IGNORECASE,
)
_WISHES = word_set(
    "want need wish accept ask agree consider think believe understand see know expect"
)
_WISHED = frozenset(map(stem, _WISHES))


def unsupported_statements(
    text: str, grounds: Grounds, values: Values | None = None
) -> list[Issue]:
    """The sentences of a draft that state what nothing in hand says, each as one issue.

    values: those of the plain text, where they have been read already.
    """
    seen = plain(text)
    if not grounds.complete:  # words for the person: "you told me that …" says what they said
        seen = _YOU_SAID.sub(" ", seen)
    known = told(grounds)
    spoken = _words_of_values(values or values_in(seen, grounds.today))
    spoken += spans_in_words(seen, grounds)
    return [
        Issue(kind="claim", words=sentence.strip())
        for sentence in SENTENCE.split(seen)
        if sentence.strip() and strange_words(sentence, known, spoken)
    ]


def telling(text: str, values: Values) -> frozenset[str]:
    """The meanings of the words of a plain text that tell something, its values left out."""
    bare = _bare(text, _words_of_values(values))
    words = (word for clause in clauses(bare) for word in clause.plus + clause.minus)
    return frozenset(meaning(word) for word in words if not _free(word, asks=True))


def _bare(text: str, values: Iterable[str]) -> str:
    """`text` without its slots and the words of its values."""
    for words in values:
        text = text.replace(words, " ")
    return SLOT.sub(" ", text)


def _words_of_values(values: Values) -> list[str]:
    """How the values are written that are compared as such, longest first."""
    kinds = [kind for kind in values if kind not in ("script", "statute")]
    return sorted({words for kind in kinds for _, words in values[kind]}, key=len, reverse=True)


def strange_words(sentence: str, known: Told, values: Iterable[str] = ()) -> list[str]:
    """The words of a plain sentence that state something and have no ground.

    values: words that are compared as values and say nothing else.
    """
    bare = _bare(sentence, values)
    if TOLD_BY.search(bare):
        known = known._replace(plus=known.plus | known.claimed, past=known.past | known.claimed)
    asks = _ASKS.search(bare) is not None
    found = [w for w in TOKEN.findall(reworded(bare).lower()) if _unknown_number(w, known)]
    for clause in clauses(bare):
        found += _strange(clause, known, asks)
        found += _wrongly_denied(clause, known, asks)
    return found + _untold_habits(bare, known) + _untold_talks(bare, known)


def _untold_habits(bare: str, known: Told) -> list[str]:
    """What is said to be so again and again: who buys "every week" has told so."""
    told_of = {word for word in _HABIT_WORDS if meaning(word) in known.plus}
    return [m[0] for m in _HABIT.finditer(bare) if told_of.isdisjoint(m[0].lower().split())]


def _untold_talks(bare: str, known: Told) -> list[str]:
    """Talks that are said to have been held: nouns tell an event as well as verbs do."""
    talked = known.past | known.claimed | known.plus
    found = (match["talk"].lower() for match in _TALK.finditer(bare))
    return [talk for talk in found if not _was_held(talk, known, talked)]


def _was_held(talk: str, known: Told, talked: frozenset[str]) -> bool:
    if "call" in talk:  # "a call" is a word of every request as well
        return meaning("called") in known.past
    return meaning(talk) in talked or (talk in _ANY_TALK and not talked.isdisjoint(_TALKED))


def _unknown_number(token: str, known: Told) -> bool:
    number = number_of(token)
    return number not in (None, "1") and number not in known.numbers


def _strange(clause: Clause, known: Told, asks: bool) -> Iterator[str]:
    """The words before a negation, or of a clause without one, that nothing in hand tells."""
    words = clause.plus
    if clause.denies and words and is_past(words[-1]):
        words = words[:-1]  # "I was given no reason" tells of nothing that was given
    heard = known.plus | known.minus if clause.denies else known.plus
    events = [n for n, word in enumerate(words) if _is_event(words, n, asks)]
    yield from (words[n] for n in events if meaning(words[n]) not in known.past)
    quiet = (word for n, word in enumerate(words) if n not in events)
    for word in quiet:
        held = heard | known.past if is_past(word) else heard
        if is_past(word) and words[0] in _ASKS_ABOUT and asks:
            continue  # "where it was left"
        if not _free(word, asks) and meaning(word) not in held | _IN_EVERY_CASE:
            yield word
    if events:
        yield from (w for w in words if w in ACTORS and meaning(w) not in known.plus)
        yield from _money_came(words, known)


def _is_event(words: tuple[str, ...], place: int, asks: bool) -> bool:
    """Whether the word at `place` tells that something happened."""
    word = words[place]
    if place > 1 and words[place - 1] == "did" and words[place - 2] in _SUBJECTS:
        return word not in GRAMMAR  # "I did open it"
    if not is_past(word) or word in _FREE_STATES or meaning(word) in _IN_EVERY_CASE:
        return False
    return not _is_no_event(words, place, asks) and not (asks and _asked_for(words, place))


def _is_no_event(words: tuple[str, ...], place: int, asks: bool) -> bool:
    """Whether the participle at `place` tells no event: in "could be sent", "is handled by", or in
    "tell me what caused it"."""
    if not place:
        return False
    if words[place - 1] in _NOT_YET:
        return True
    if asks and words[0] in _ASKS_ABOUT:
        return stem(words[place]) not in _OUTCOMES
    if asks and words[0] == "which" and place > 1:
        return words[1] not in GRAMMAR
    return words[place - 1] in _AS_A_RULE and stem(words[place]) not in _OUTCOMES


def _money_came(words: tuple[str, ...], known: Told) -> Iterator[str]:
    """That the money came is told of the money, not only of the item."""
    if known.money_came or MONEY not in map(meaning, words):
        return
    yield from (word for word in words if meaning(word) == CAME and is_past(word))


def _free(word: str, asks: bool) -> bool:
    if word in _STATED:
        return False
    if word in GRAMMAR or word in SMALL_NUMBERS or word in _FREE_STATES:
        return True
    if _CONTRACTED.match(word) or (_ADVERB.fullmatch(word) and word not in TELLING_LY):
        return True
    return stem(word) in _FREE or (asks and stem(word) in _FREE_TO_ASK)


def _asked_for(words: tuple[str, ...], place: int) -> bool:
    """Whether the participle at `place` is what is asked for: "I would like this reviewed"."""
    before = [word for word in words[:place] if word not in _BETWEEN]
    if words[place] not in ASKED or not before or before[-1] in _SUBJECTS | _HAPPENED_BEFORE:
        return False
    return not _HAPPENED & set(before[-3:-1])


def _wrongly_denied(clause: Clause, known: Told, asks: bool) -> Iterator[str]:
    """The words of a negation, when nothing of the kind was denied."""
    content = next((w for w in clause.minus if w not in GRAMMAR), "")
    if content in _JUDGEMENTS:  # "not a fair solution" judges and denies no fact
        rest = tuple(word for word in clause.minus if word not in _WISHES)
        yield from _strange(Clause(rest, (), denies=False), known, asks)
        return
    if _may_or_can(clause):
        yield from _strange(Clause(clause.minus, (), denies=False), known, asks)
        return
    minus = _before_about(clause.minus)
    telling = [w for w in minus if (_is_told(w) and not asks) or not _free(w, asks)]
    telling += _idle(clause, known)
    if telling and not _denied(clause, telling, known):
        yield from telling
    if clause.denies and not set(clause.minus) - GRAMMAR:
        of = [word for word in clause.plus if not _free(word, asks)]
        if of and not any(meaning(word) in known.denied | known.minus for word in of):
            yield from of


def _is_told(word: str) -> bool:
    return is_past(word) and word not in _FREE_STATES


def _before_about(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is denied, without what it is about: "nothing can be done about the tablet"."""
    end = next((n for n, word in enumerate(words) if word in _ABOUT), len(words))
    return words[:end]


def _may_or_can(clause: Clause) -> bool:
    """Whether it says what somebody cannot or should not do: "I can't use boots in size 9"."""
    modal = clause.plus[-1:] and clause.plus[-1] in _MODALS
    if (modal and clause.plus[-1] in _NORMS) or clause.minus[:2] in (
        ("have", "to"),
        ("need", "to"),
    ):
        return True
    return bool(modal and _PEOPLE & set(clause.plus) and not _SHOWS & set(clause.minus[:1]))


def _idle(clause: Clause, known: Told) -> list[str]:
    """What a thing is said not to do ("it does not turn on"), unless it is told to have failed."""
    if (
        not clause.denies
        or _PEOPLE & set(clause.plus)
        or {_FAILED, _WRONG} & (known.past | known.plus)
    ):
        return []
    return [word for word in clause.minus[:1] if stem(word) in _WORKINGS]


def _denied(clause: Clause, telling: list[str], known: Told) -> bool:
    """Whether something of the kind was denied, or it is a wish, or what came instead."""
    if clause.minus[:1] and stem(clause.minus[0]) in _WISHED:
        return True
    said = {meaning(word) for word in clause.minus if word not in GRAMMAR}
    happened = any(map(is_past, telling))
    if said & known.minus or (said & known.denied and not happened):
        return True
    other = _WRONG in known.plus and set(clause.plus[-1:]) <= _IS and not happened
    return other and {meaning(word) for word in telling} <= known.plus
