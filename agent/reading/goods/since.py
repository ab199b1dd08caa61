"""What a thing does since some day, whatever the verb: that is what is wrong with it.

"The drill sparks since day 42", "the left side crackles since last week". Nobody tells since when
a thing does what it should; what it is, costs or waits for since a day is left out.
"""

import re

from agent.reading.goods.goods import NOUNS
from agent.reading.message.text import Message

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple(?: of)?)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = (
    rf"(?:day|week|month) {_NUMBER}|(?:the )?\w+ (?:day|week|month|use|wash|try|time|"
    rf"trip|night|ride|run)|"
    rf"(?:about |around |some )?{_NUMBER} (?:days?|weeks?|months?|uses|washes)(?: ago)?|"
    rf"(?:the )?(?:\d+(?:st|nd|rd|th)?(?: of)? )?{_MONTH}(?: \d+)?|yesterday|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|christmas|\d+[/.]\d+(?:[/.]\d+)?|then|the (?:start|beginning)"
)
_SINCE = rf"(?:since|ever since|from|starting|(?<=\w )after|on) (?:{_DAY})"
# What says nothing of how it works.
_STILL = (
    r"(?:is|are|was|were|be|been|being|has|have|had|it|i|we|they|he|she|and|or|but|that|which|"
    r"sits?|sat|sitting|lies|lying|lay|stands?|stood|standing|stays?|stayed|remains?|belongs?|"
    r"costs?|cost|comes?|came|coming|arriv\w*|deliver\w*|order\w*|bought|buy\w*|works?|worked|"
    r"working|return\w*|refus\w*|den(?:y|ies|ied)|reject\w*|clos\w*|pass(?:es|ed)|sent|ship\w*|"
    r"refund\w*|paid|wait\w*|expir\w*|unopened|unused|unboxed|sealed|new|in|on|at|for|of|to|from|"
    r"with|as|by|was|gather\w*|collect\w*|going|go|goes|went|do|does|did|will|would|can|could|"
    r"only|just|not|never|says?|said|looks?|looked|fits?|fitted|opened|used|owned|purchase[ds]?|"
    r"return|refund|replacement|amazon|seller|ends?|ended|runs? out|ran out|sold|got|gets?|"
    r"listed|marked|back|again|mailed|posted|handed|dropped|away|off|out|since|after|day|days|week|weeks|still|also)"
)
_PART = (
    r"(?:screen|display|battery|motor|engine|button|speaker|leg|handle|zip|zipper|strap|seal|lid|"
    r"door|wheel|cable|charger|touchpad|fan|pump|side|half|corner|edge|arm|blade|cord|hinge|lens|"
    r"frame|seam|sole|heel|port|plug|mic|belt|brakes?|bottom|top|base|knob|hose|nozzle|sensor|"
    r"pedal|pole|chain|needle|tray|drum|filter|trackpad|keys?|stick|ear ?cup|earpiece|"
    r"one|unit|thing)"
)
_OFTEN = (
    r"(?:(?:now|only|just|always|constantly|randomly|often|sometimes|suddenly|also|really|"
    r"badly|loudly|slowly|has|have|keeps?|kept|started|starts|began) )*"
)
_DOES = re.compile(
    rf"(?<![\w-])(?=(?P<head>[\w-]+) (?:(?:is|are) (?=\w+ing\b))?"
    rf"(?P<does>{_OFTEN}(?!{_STILL}\b)(?P<verb>[a-z]{{3,}})"
    rf"(?: (?!(?:amazon|but|refused|they|seller)\b)[\w'-]+){{0,6}}? {_SINCE})(?!\w))"
)
_NAMED = re.compile(r"(?:(?:the|my|its|our|one|this|a|an) )?(?:(?P<of>[\w-]+) )?$")
_WHOLE = ("it", "one", "unit", "thing")


_WHEN = (
    r"(?=\W*$| (?:since|ever|from|after|when\w*|on|in|all|every|at|each|while|badly|like)(?!\w))"
)


def is_part(word: str) -> bool:
    """Whether `word` names a part of a thing."""
    return re.fullmatch(_PART, word) is not None


def thing_alone(item: str, fault: str) -> str:
    """`item` without what it does: "bike brakes squeal", of brakes that squeal, is the brakes."""
    words, told = item.split(), fault.lower()
    if told.endswith(item.lower()):  # "a leaking hot water bottle" tells of the thing by its name
        return item
    for place, word in enumerate(words[1:], 1):
        rest = " ".join(words[place:]).lower()
        if rest not in told or word.lower() in NOUNS or is_part(word.lower()):
            continue
        if re.search(rf"(?<!\w)(?<!the )(?<!my )(?<!its ){re.escape(rest)}{_WHEN}", told):
            return " ".join(words[:place])
    return item


def since(message: Message) -> tuple[str | None, int, int] | None:
    """The part that does something since a day, or None for the thing itself; and where it stands.

    The span is that of the words from the verb on.
    """
    for found in _DOES.finditer(message.facts):
        head, verb = found["head"], found["verb"]
        part = is_part(head) and head not in _WHOLE
        known = part or head in NOUNS or head in _WHOLE
        names = verb in NOUNS or is_part(verb)  # "the headset mic picks up ..."
        if known and not names and not message.negated(found.start("does")):
            named = _named(message, found.start(), head) if part else None
            return named, *found.span("does")
    return None


def _named(message: Message, place: int, head: str) -> str:
    """The part as it is called: "the left side", "the treadmill belt"."""
    before = _NAMED.search(message.facts, max(0, place - 30), place)
    of = before["of"] if before else None
    kept = of and (of in NOUNS or of in ("left", "right", "front", "back", "top", "bottom"))
    return f"the {of} {head}" if kept else f"the {head}"
