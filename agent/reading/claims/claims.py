"""What the ready-made words may state beside the values: events, and what is wrong in a clause.

The words of a fault are many more than any list. Where a message shows the sign of a claim and no
fault was read from it, the clause that holds the sign tells it in the person's own words.
"""

import re
from collections.abc import Iterator

from agent.domain.case import Case, Update, merge
from agent.domain.present import OWN_SUBJECT
from agent.domain.vocabulary import Problem
from agent.reading.claims.events import events
from agent.reading.claims.own_facts import own_facts
from agent.reading.goods.fault import NOT_THE_ITEM, end_of, spoken
from agent.reading.goods.fault_subjects import of_another
from agent.reading.goods.fault_words import PART
from agent.reading.goods.instead import came_instead
from agent.reading.grounds.reason_words import claimed_by_them
from agent.reading.message.rules import Hit, hits
from agent.reading.message.text import Message
from agent.reading.problems.signals import SIGNS
from agent.reading.sums.sums import money

_P = Problem
_BROKEN = ("fault", "damage", "arrival")
# What shows each claim, the most telling sign first.
_SHOWN_BY: dict[Problem, tuple[str, ...]] = {
    _P.WINDOW_PASSED_DEFECT: _BROKEN,
    _P.DEFECTIVE_ON_ARRIVAL: _BROKEN,
    _P.NON_RETURNABLE_DAMAGED: (*_BROKEN, "wrong"),
    _P.NOT_AS_DESCRIBED: ("misdescribed",),
    _P.WRONG_OR_MISSING_ITEM: ("wrong",),
    _P.GIFT_CARD: ("card_trouble",),
    _P.INJURY_OR_RECALL: ("danger",),
}
_OF_CLAIMS = tuple(s for s in SIGNS if any(s.value in signs for signs in _SHOWN_BY.values()))
_STARTS = re.compile(
    r"[.!?](?=\s|$)|[,;:\n()]|\s-{1,2}\s|(?<!\w)(?:and|but|because|cause|cuz|so|then|when|"
    r"while|although|though|"
    r"since|after|as soon as|saying|yet|however)(?!\w)"
)
_LISTING = re.compile(
    r"(?<!\w)(?:listing|description|described|advert\w*|ad|listed|sold as|title|label|page|says?|"
    r"said|claim\w*|promis\w+|supposed\w*|photos?|pictures?)(?!\w)"
)
_PRONOUN = re.compile(
    r"(?:(?:it|this|that|they(?! (?:sent|deliver|ship|gave|forgot|put|left|sa[iy]|want|"
    r"refus))|these|those|one|which|mine)(?P<is>'s|'re)?|(?:the |my |this |these |"
    r"our )(?:item|product|thing|things|order|delivery))(?: |$)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_FILLER = re.compile(
    r"(?:\W|(?:now|just|also|already|actually|really|basically|well|ok|hi|i think|that|turns out|"
    rf"and|but|so|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?!\w))*"
)
# What a thing is, where the verb was left out: "chair wobbly", "not as described".
_STATE = re.compile(
    r"not (?:as|what|like|the|a|even)(?!\w)|(?:clearly|obviously|plainly|totally|completely|all|"
    r"very|too|so) \w|(?:\w+bl[ey]|loose|useless|frozen|stuck|jammed|blurry|dead|rusty|fake|used|"
    r"dirty|counterfeit|replica|refurbished|broken|torn|bent|faulty|defective|mou?ldy|rotten|"
    r"wrong)(?!\w)"
    r"(?! (?:colou?r|size|item|one|model|part|version|thing|product))"
)
# "since day one" tells when, and not what.
_ONLY_WHEN = re.compile(r"(?:since|from|on|out|straight|right|the first|first|when|as soon)(?!\w)")
_ORDERED = re.compile(
    r"(?:i |we |i've |i'd |have |had |amazon\S* )*(?:ordered|bought|purchased|paid|asked for|"
    r"wanted)(?!\w)"
)
_REFUSAL = re.compile(
    r"(?<!\w)(?:(?:isn't|not) that|refus\w+|den(?:y|ied|ies)|refund\w*|return(?:ed|s)?|"
    r"reject\w*|fault (?:is|was|"
    r"lies)|(?:my|their|your|our|whose) fault)(?!\w)"
)
_NO_VERB = re.compile(r"(?:missing|no|wrong|different|not as|not what|not the)(?= )")
_LEFT_OUT = {"missing": "is ", "no": "has ", "not as": "is ", "not what": "is ", "not the": "is "}
# What the item does, where its price stands between: "perfume €90 smells like water".
_ACTS = re.compile(
    r"(?:has|have|had|is|are|was|were|keeps?|came|comes|arrived|only|just|\w+n't|\w+ed|"
    r"smells?|looks?|"
    r"feels?|shows?|makes?|gets?|goes|went|stays|turns|runs|\w+s (?:like|of|out|off|up|down|"
    r"every|when|"
    r"after|in|on|all|and|for))(?!\w)"
)
_A_FAULT = re.compile(r"(?:faults?|defects?|cracks?|damage|leaks?|holes?|mou?ld|lines|error)(?!\w)")
_PART = re.compile(rf"{PART}(?!\w)")
_I_DID = re.compile(r"(?:received|recieved|got|found|opened|tried|noticed|paid)(?!\w)")
_FIRST_PERSON = re.compile(r"(?<!\w)i(?=\W|$)")
_LONGEST = 14  # words in a clause that can stand in a letter


def claims(message: Message, case: Case, updates: list[Update]) -> list[Update]:
    """The events that `message` tells, and what is wrong where no rule has read it."""
    told = merge(case, tuple(updates), turn=0)
    found = [*events(message), *own_facts(message, told)]
    if told.fault is None and not any(update.field == "fault" for update in updates):
        found += _wrong(message, told)
    return found


def _wrong(message: Message, case: Case) -> list[Update]:
    if case.problem is _P.WRONG_OR_MISSING_ITEM and (came := came_instead(message)):
        return [came]
    signs = _SHOWN_BY.get(case.problem, ())
    shown = sorted(_shown(message, signs), key=lambda hit: (signs.index(hit.value), hit.start))
    if case.problem is _P.NOT_AS_DESCRIBED:  # what it is says more than what it was to be
        shown.sort(key=lambda hit: _of_the_listing(message, hit))
    clauses = (_clause(message, hit, case.item) for hit in shown)
    return next(([update] for update in clauses if update), [])


def _shown(message: Message, signs: tuple[str, ...]) -> Iterator[Hit[str]]:
    for hit in hits(_OF_CLAIMS, message):
        begin, _ = message.sentence(hit.start)
        before = message.facts[begin : hit.start]
        theirs = NOT_THE_ITEM.search(before) or claimed_by_them(before)
        if hit.value in signs and not (theirs or of_another(message, hit.start)):
            yield hit


def _of_the_listing(message: Message, hit: Hit[str]) -> bool:
    return _LISTING.search(message.facts, _begin(message, hit.start), hit.end) is not None


def _begin(message: Message, place: int) -> int:
    """Where the clause around `place` begins."""
    begin, _ = message.sentence(place)
    cuts = [cut.end() for cut in _STARTS.finditer(message.facts, begin, place)]
    cuts += [one.end for one in money(message.facts[:place]) if one.end > begin]
    begin = max(cuts, default=begin)
    filler = _FILLER.match(message.facts, begin)
    return filler.end() if filler else begin


def _clause(message: Message, hit: Hit[str], item: str | None) -> Update | None:
    """The clause around `hit`, as it can follow the item, or with a subject of its own."""
    begin, end = _begin(message, hit.start), end_of(message, hit.start, hit.end)
    text = message.facts[begin:end]
    if not text.strip() or len(text.split()) > _LONGEST or _REFUSAL.search(text):
        return None
    if _ONLY_WHEN.match(text) or _ORDERED.match(text):
        return None
    subject = _PRONOUN.match(text) or _named(text, item)
    if hit.value == "card_trouble" and " " not in text.strip():
        return None  # "invalid", and nothing of what
    if subject:
        rest = spoken(message.words(begin + subject.end(), end))
        value = _of_it(_verb(subject, rest), rest)
    else:
        goes_on = begin == hit.start and hit.value in _BROKEN
        goes_on = goes_on or (_priced(message, begin) and _ACTS.match(text) is not None)
        value = _of_its_own(text, spoken(message.words(begin, end)), goes_on=goes_on)
    value = value.replace('"', "") if value.count('"') % 2 else value
    return message.update("fault", value, begin, end, _LIKELY) if value.strip() else None


def _priced(message: Message, place: int) -> bool:
    """Whether a price, or brackets, stand between `place` and what it was paid for."""
    before = message.facts[:place].rstrip()
    return before.endswith(")") or any(one.end == len(before) for one in money(before))


def _verb(subject: re.Match[str], rest: str) -> str:
    """The verb that a subject such as "it's" holds."""
    short = subject.groupdict().get("is")
    if short == "'s":
        return "has " if rest.startswith(("been ", "got ")) else "is "
    return "are " if short else ""


def _of_it(verb: str, rest: str) -> str:
    """What follows the item: with the verb that was left out, or as a thing of its own."""
    if verb or not (left_out := _NO_VERB.match(rest)):
        return verb + rest
    return f"{_LEFT_OUT.get(left_out[0], OWN_SUBJECT)}{rest}"


def _of_its_own(text: str, words: str, *, goes_on: bool) -> str:
    """A clause without the item. goes_on: it begins with what the item does."""
    if _STATE.match(text):
        return f"is {words}"
    if _PART.match(text):
        return f"{OWN_SUBJECT}the {words}"
    if goes_on and not _A_FAULT.match(text):
        return words
    own = _FIRST_PERSON.sub("I", words)
    return f"{OWN_SUBJECT}I {own}" if _I_DID.match(text) else f"{OWN_SUBJECT}{own}"


def _named(text: str, item: str | None) -> re.Match[str] | None:
    """The item at the head of the clause: "the kettle " of "the kettle hums"."""
    if item is None:
        return None
    name = re.escape(item.lower().split()[-1])
    return re.match(
        rf"(?:(?:the|my|this|our|a|an|new) )*(?:[\w-]+ ){{0,2}}?{name}(?P<is>'s)?(?: |$)", text
    )


_LIKELY = 0.8  # confidence
