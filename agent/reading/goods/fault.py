"""What is wrong with the item, in the person's own words."""

import re

from agent.domain.case import Update
from agent.domain.present import OWN_SUBJECT
from agent.reading.goods.fault_subjects import of_another, part_before
from agent.reading.goods.fault_words import FAULTS, PART, TAIL
from agent.reading.goods.faults_abroad import fault_abroad
from agent.reading.goods.goods import NOUNS
from agent.reading.goods.since import since
from agent.reading.goods.subjects import no_verb, part_that_does, subject_before
from agent.reading.grounds.quoted_reasons import in_a_quoted
from agent.reading.grounds.reason_words import claimed_by_them
from agent.reading.message.abroad import is_foreign
from agent.reading.message.rules import Hit, best, hits
from agent.reading.message.text import Message

_REST = re.compile(TAIL)
_SHOUTED = 4  # letters; "USB" is no shout
_ENDS = re.compile(
    r"(?:,? (?:but|and|so) (?:amazon|they|their|the (?:seller|agent|rep|chat|"
    r"supervisor|support|shop|store|company|bot)|i|now|seller|support|customer service|he|she|"
    r"return|my)\b|,? (?:amazon|return|refused|denied|they|sold by|"
    r"seller|fulfilled)\b| (?:delivered|ordered|bought|purchased|paid) (?:(?:on|in|for) )?[\d$£€₹]|"
    r"\s-\s| (?:and|but|so)$| \(?(?:for )?[$£€₹] ?\d)"
)

_BOX = r"(?:box|package|parcel|carton|packet|envelope|jiffy bag|mailer|case)"
_EMPTY = re.compile(
    rf"(?<!\w)(?P<box>{_BOX})(?: [^\s;!?]+){{0,6}}? (?:was|is|came|arrived|turned up|showed up) "
    r"(?:completely |totally |just |all |to me )?empty(?!\w)|"
    rf"(?<!\w)(?:an |the |only an? |just an? )?empty (?P<sent>{_BOX})(?!\w| with (?!no))"
)
# "died after the | return window": what leads to the words that were left out says nothing alone.
_LEADS = (
    r"(?:after|before|within|during|since|until|past|beyond|with|without|for|of|to|from|at|by|"
    r"because|when|whenever|while|although|though|as|if|and|but|or|so|than|that|which|who|where)"
)
_HOW_LONG = (
    r"(?: (?:just|right|only|shortly|soon|long|even|exactly|barely|all|also|(?:a|an|one|two|three|"
    r"four|five|six|\d+|a few|several) (?:day|week|month|year)s?(?: or (?:so|two))?))*"
)
_WHOSE = r"(?:the|a|an|my|our|your|his|her|its|their|this|these|any|some|every|(?:the|my) \w+'s)"
_DANGLES = re.compile(
    rf"(?:{_HOW_LONG} (?:{_LEADS}|till|outside|inside|on|in|over)(?: of)?)? {_WHOSE}$|"
    rf" (?:just |right |only |shortly |soon )*{_LEADS}$"
)
_VERB_FOR = {"state": "is", "with": "arrived"}
_NEEDS_NONE = re.compile(r"(?:an?|some|very|really|dead|stuck) |\w+ (?:noises|sounds|smells)(?!\w)")
_BARE_NOT = re.compile(r"not \w+ing(?!\w)")  # "fridge not cooling"
_NOBODY = frozenset({"its", "it", "this", "that"})  # "its broken" names no part
_ARRIVED = re.compile(
    r"(?<!\w)(?:arrived?|came|come|received|delivered|reached|turned up|showed up|got (?:it|them))"
    r"(?!\w)[^;!?\n]{0,40}$"
)
_HAS_A_VERB = re.compile(r" (?:is|are|was|were|has|have)$")
_GONE = re.compile(r"(?:has|have) (?:gone|had it)(?!\w)")  # money and parcels have gone as well
_SUBJECT = re.compile(
    rf"(?P<subject>(?:the |its |one |my )?{PART})(?: has| just| then| also| suddenly|"
    rf" have){{0,4}}\s$"
)
# What things do and people do not: "they broke", but not "they broke their word".
_THINGS_DO = re.compile(
    r"(?:broke(?: down| apart| in half)?(?! (?:the|their|my|our|every|a|all)\b)|died|cracked|"
    r"snapped|"
    r"leak\w*|melted|ripped|tore|burst|fell apart|came apart|overheat\w*|flicker\w*|"
    r"stopped (?:working|charging|connecting)|(?:won't|don't|didn't|can't|"
    r"no longer) (?:even )?(?:turn|"
    r"switch|charge|connect|hold|heat|work(?! with)|power|pair)|(?:are|were|is|"
    r"was) (?:\w+ )?(?:broken|faulty|"
    r"defective|dead|cracked|torn|damaged|bent|fakes?|counterfeit))(?!\w)"
)
_THEY_SAY = re.compile(
    r"[^.;!?\n]{0,40}?,? (?:they|amazon|the seller|seller|he|she) (?:says?|said|claims?|claimed)\s*"
    r"(?:[.,;!?\n]|$)"
)
_WORD_BEFORE = re.compile(r"(?<![\w-])([\w-]+) $")
_WHOSE_PART = re.compile(
    r"(?:the|its|\d+|one|two|three|four|five|six|some|most|both|all|several|my|our|a|an|left|right|half|side|corner|edge)(?!\w)"
)
NOT_THE_ITEM = re.compile(
    r"(?<!\w)(?:account|refund|website|app|link|chat|page|code|window|return|label|"
    r"system|payment|transaction|login|delivery|claim|they|promise|seller|agent|rep|"
    r"chat|support|amazon|he|she|driver|vendor|merchant|nobody|(?<!power )bank|something|anything|"
    r"everything|items|products|ground|roads?|lake|money|amount|technician|pickup|boy|courier|diary|"
    r"internet|wi-?fi|connection|"
    r"(?:one|ones|two|three|four|others?|rest) (?:that|which))(?: just| has| is| was| are| got)?\s$"
)


def _span(message: Message, start: int, end: int) -> tuple[int, int]:
    tail = _ENDS.search(message.text, start, end)
    stop = _led_to(message.text, start, tail.start() if tail else end)
    while stop > start and message.text[stop - 1] in " ,:\"')":
        stop -= 1
    return start, stop


def end_of(message: Message, start: int, end: int) -> int:
    """Where the clause ends that goes on behind `end`, as a fault is told: "split | last week"."""
    tail = _REST.match(message.text, end)
    return _span(message, start, tail.end() if tail else end)[1]


def spoken(words: str) -> str:
    """`words` as they go on in a sentence: no capital in front, no shouting."""
    first = words.split(" ", 1)[0]
    if words.isupper() and len(words) > _SHOUTED:
        return words.lower()
    return words if first.isupper() and len(first) > 1 else f"{words[:1].lower()}{words[1:]}"


def _empty(message: Message) -> Update | None:
    """The box was empty: that is said of the box, and nothing else came instead."""
    match = _EMPTY.search(message.facts)
    if match is None or message.negated(match.start()) or message.negated(match.end() - 1):
        return None
    if _claimed(message, match.start()):
        return None
    box = match["box"] or match["sent"]
    return message.update("fault", f"{OWN_SUBJECT}the {box} was empty", *match.span())


def _another(message: Message, place: int) -> bool:
    """Whether it is the account, the seller or "they" that broke; "they broke" may be shoes."""
    other = NOT_THE_ITEM.search(message.facts[max(0, place - 20) : place])
    things = (
        other is not None and other[0].startswith("they") and _THINGS_DO.match(message.facts, place)
    )
    return other is not None and not things


def _part(message: Message, begin: int, end: int) -> str:
    """The part that does it, with the thing it is of: "the tent pole", "its motor"."""
    named = spoken(message.words(begin, end).rstrip())
    before = _WORD_BEFORE.search(message.facts, 0, begin)
    if before and before[1] in NOUNS:
        named = f"{message.words(*before.span(1))} {named}"
    return named if _WHOSE_PART.match(named.lower()) else f"the {named}"


def _claimed(message: Message, place: int) -> bool:
    """Whether it is the other side that says so of the thing."""
    begin, _ = message.sentence(place)
    return (
        claimed_by_them(message.facts[begin:place])
        or in_a_quoted(message, place)
        or _THEY_SAY.match(message.facts, place) is not None
    )


def _led_to(text: str, start: int, stop: int) -> int:
    """Where the clause ends without the words that only lead to what follows it."""
    while match := _DANGLES.search(text, start, stop):
        stop = match.start()
    return stop


def _of_the_thing(message: Message, hit: Hit[str]) -> bool:
    """Whether a sign speaks of the thing: no person, no earlier order, nothing that is away."""
    if hit.value == "with":
        begin, _ = message.sentence(hit.start)
        return _ARRIVED.search(message.facts, max(begin, hit.start - 60), hit.start) is not None
    of_a_part = hit.value == "of a part" or _GONE.match(message.facts, hit.start)
    if of_a_part and _part_begins(message, hit.start) is None:
        return False
    return not of_another(message, hit.start)


def _since_a_day(message: Message) -> list[Update]:
    """What it does since a day, where no known word for a fault stands."""
    found = since(message)
    if found is None or _claimed(message, found[1]):
        return []
    part, start, end = found
    words = spoken(message.words(start, end))
    begin = None if part else subject_before(message, start)
    named = part if begin is None else _part(message, begin, start)
    if named is not None:
        bare = no_verb(words) and _HAS_A_VERB.search(named) is None
        words = f"{OWN_SUBJECT}{named} {_is(named) if bare else ''}{words}"
    return [message.update("fault", words, start, end)]


def fault(message: Message) -> list[Update]:
    """Reads what is wrong as a clause that can follow "The item": "stopped working on day 45"."""
    if nothing := _empty(message):
        return [nothing]
    if is_foreign(message.facts):
        return fault_abroad(message)
    found = [
        hit
        for hit in hits(FAULTS, message)
        if not (_another(message, hit.start) or _claimed(message, hit.start))
        and _of_the_thing(message, hit)
    ]
    hit = best(message, found)
    if hit is None:
        return _since_a_day(message)
    start, end = _span(message, hit.start, hit.end)
    return [message.update("fault", _told(message, hit, start, end), start, end)]


def _told(message: Message, hit: Hit[str], start: int, end: int) -> str:
    """The words of a fault as they can follow "The item", or with the part that it is of."""
    words = spoken(message.words(start, end))
    does = part_that_does(message, start) if hit.value == "state" else None
    if does is not None and message.facts[does:start].strip() not in _NOBODY:
        return f"{OWN_SUBJECT}{_part(message, does, start)} {words}"
    begin = _part_begins(message, start)
    if begin is not None:
        named = _part(message, begin, start)
        if hit.value == "noun":
            return f"{OWN_SUBJECT}{named} has {_with_article(words)}"
        bare = (hit.value == "state" or no_verb(words)) and _HAS_A_VERB.search(named) is None
        return f"{OWN_SUBJECT}{named} {_is(named) if bare else ''}{words}"
    if hit.value == "noun":
        return f"has {_with_article(words)}"
    if hit.value in _VERB_FOR:
        return f"{_VERB_FOR[hit.value]} {words}"
    if _BARE_NOT.match(words):
        return f"is {words}"
    return f"is {message.words(start + 3, end)}" if message.text.startswith("'s ", start) else words


def _with_article(words: str) -> str:
    """`a burning smell`, `dead pixels`, `very loud noise`."""
    if _NEEDS_NONE.match(words):
        return words
    return f"an {words}" if words[:1] in "aeiou" else f"a {words}"


def _part_begins(message: Message, start: int) -> int | None:
    """Where the part begins that what stands at `start` is said of; None for the thing itself."""
    begin = _named_before(message, start)
    named = "" if begin is None else message.facts[begin:start].strip()
    return None if named in _NOBODY else begin


def _named_before(message: Message, start: int) -> int | None:
    begin = part_before(message, start)
    part = _SUBJECT.search(message.facts, max(0, start - 40), start)
    begin = part.start("subject") if begin is None and part else begin
    named = subject_before(message, start)
    return begin if named is None else min(named, named if begin is None else begin)


def _is(named: str) -> str:
    return "are " if named.endswith("s") and not named.endswith("ss") else "is "
