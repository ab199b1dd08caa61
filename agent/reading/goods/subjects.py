"""What a sign of a fault is said of, where that is named: "one of the fans", "the blade guard".

Whatever part it is: a fault is told with its own subject, unless that is the thing itself.
"""

import re

from agent.reading.goods.fault_subjects import PARTS
from agent.reading.goods.goods import NOUNS
from agent.reading.message.text import Message

_REACH = 90  # characters before the sign
_BREAK = re.compile(
    r"[;:!?\n,()\"“”]|\.(?=\s|$)|\s[-–—]\s|(?<![\w'-])(?:and|but|because|so|since|when|while|where|as|cause|"
    r"cuz|then|now|after|before|that|which|who|said|says|if|although|though|until)(?![\w'-])"
)
_AUXILIARY = re.compile(
    r"(?:(?:'s|(?<![\w'])(?:has|have|had|is|are|was|were|be|been|got|just|also|suddenly|already|"
    r"completely|totally|all|both|even|literally|simply|actually|apparently))\s*)+$|\s+$"
)
_NAMED = re.compile(
    r"(?P<many>(?:one|two|three|four|five|six|some|most|half|both|all|several|\d{1,2}|a few|part|"
    r"a couple) of )?(?P<whose>(?:the|its|my|our|her|his|a|an|one|two|three|four|both) )?"
    r"(?P<name>(?:[a-z][\w'-]* ){0,3}?(?P<head>[a-z][\w'-]*))"
    r"(?P<of> (?:of|on|in|for) (?:(?:the|its|my|our|a) )?(?:[$£€₹][\d.,]+ )?"
    r"[a-z][\w'-]*(?: [a-z][\w'-]*)?)?"
)
# Words that no name of a part has, and names of the thing itself.
_OTHER_WORDS = (
    "i it they he she we you me them him us this that these those there here what who which "
    "something anything everything nothing nobody someone is are was were be been am do does did "
    "has have had can could will would may might must should not no never got get gets came come "
    "comes arrived arrive bought buy ordered order sold sell paid pay sent send received delivered "
    "returned return refund refunded returns says said say told tell wants want stopped started "
    "goes went go looks seems feels keeps kept makes made amazon seller prime customer support "
    "today yesterday tomorrow week weeks month months year years day days hour hours minute "
    "minutes time times hello hi hey please sorry ok so very too just only still already brand "
    "dollars dollar pounds pound euros euro bucks rupees quid used use opened open tried try "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december my our because with without from to at "
    "by than of on in for and or but account chat agent rep supervisor manager bank card email "
    "mail link website site app page button label delivery driver courier parcel package box "
    "son daughter wife husband kid kids child dog cat friend mother father mum mom dad partner "
    "neighbour neighbor first second third last then when"
)
_OTHERS = frozenset(_OTHER_WORDS.split())
_THING_WORDS = (
    "item product thing unit device one machine piece gadget appliance set order purchase"
)
_THE_THING = frozenset(_THING_WORDS.split())
_DOES = re.compile(rf"(?:(?:the|its|my|our) )?{PARTS} (?!(?:is|was|has|does)\b)\w+s (?:\w|$)")
_BARE = re.compile(
    r"(?:\w+ing|frozen|gone|broken|bent|torn|missing|stuck|loose|dead|bust|warped|jammed|shattered|"
    r"smashed|damaged|split|cracked(?= (?:and|in|on|off|at|right|clean))|detached|disconnected)"
    r"(?!\w)"
)


def subject_before(message: Message, start: int) -> int | None:
    """Where the name begins that the sign at `start` is said of, unless it is that of the thing."""
    begin, stop = _clause(message, start), start
    if auxiliary := _AUXILIARY.search(message.facts, begin, start):
        stop = auxiliary.start()
    named = _NAMED.fullmatch(message.facts, begin, stop)
    return begin if named and _is_part(message, named) else None


def part_that_does(message: Message, start: int) -> int | None:
    """Where the clause begins that tells what a part does up to the sign at `start`: "the battery
    goes from full to | dead"."""
    begin = _clause(message, start)
    return begin if _DOES.match(message.facts, begin, start) else None


def _clause(message: Message, start: int) -> int:
    begin = max(0, start - _REACH, message.sentence(start)[0])
    for found in _BREAK.finditer(message.facts, begin, start):
        begin = found.end()
    while begin < start and message.facts[begin] == " ":
        begin += 1
    return begin


def _is_part(message: Message, named: re.Match[str]) -> bool:
    """Whether it names a part: no whole thing of its own, and none that was named before."""
    if named["many"] and named["name"] in ("them", "these", "those"):
        return True
    words = [word.strip("'-") for word in named["name"].split()]
    if not _OTHERS.isdisjoint(words) or named["head"] in _THE_THING:
        return False
    if named["many"] or named["of"]:
        return True
    before = set(re.findall(r"[\w'-]+", message.facts[: named.start()]))
    if not named["whose"] and not before & NOUNS:
        return False  # "Blender broke": the thing, called by whatever name
    return named["head"] not in NOUNS or (named["head"] not in before and bool(before & NOUNS))


def no_verb(words: str) -> bool:
    """Whether `words` want a verb between the thing and them: "the tank | leaking"."""
    return _BARE.match(words) is not None
