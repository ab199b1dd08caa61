"""Whether the person tells that it broke by accident, in their own house and by no fault of it."""

import re

HOUSEHOLD = (
    r"(?:my|our|the)(?: (?:\w+[- ])?(?:year old|little|younger|older|baby))? ?(?:son|"
    r"daughter|kids?|child(?:ren)?|toddler|baby|boy|girl|grandson|granddaughter|nephew|niece|dog|puppy|cat|"
    r"kitten|husband|wife|partner|brother|sister|mom|mum|dad|roommate|flatmate|friend)"
)
_LIKELY = r"(?: (?:accidentally|actually|probably|also|then|just|may have|must have)){0,2}"
_THING = r"(?:it|them|water|coffee|tea|juice|wine|the \w+|my \w+|our \w+|a \w+ of \w+)"
ACCIDENTS = (
    rf"(?:i|we|{HOUSEHOLD}|cat|dog){_LIKELY} "
    r"(?:dropped|spill?ed|spilt|stepped on|sat on|knocked over|cracked|washed|drowned|broke) "
    rf"{_THING}(?! off| at | down to)|"
    rf"(?:i|we|{HOUSEHOLD}|cat|dog){_LIKELY} (?:knocked|tipped|pushed|pulled) {_THING}"
    r"(?: of \w+)?(?: \w+)? (?:over|off|down)|"
    rf"(?:{HOUSEHOLD}|cat|dog){_LIKELY} (?:threw|chewed|bit|scratched|kicked|smashed|tore|peed on)"
    r"(?: (?:up|through|on|off))? (?:it|them|the \w+|my \w+|our \w+)|"
    r"(?:it|they|\w+) (?:fell|slipped) (?:out of|from|off) my (?:hands?|pockets?|bag|lap|arms?|"
    r"grip|fingers)|(?:it|they) (?:fell|slipped) (?:on the floor|down the stairs|into)|"
    r"(?:it's|it was|is|was) (?:probably |entirely |all )?my (?:own )?fault"
)
_OTHERS = (
    r"(?:they|he|she|amazon|seller|merchant|rep|agent|support|supervisor|manager|warehouse|store|"
    r"company|shop|maker|manufacturer|technician)"
)
_THEIR_CLAIM = re.compile(
    rf"(?<!\w){_OTHERS}(?:'s|'re| is| are| was| were| has| have)?(?: \w+){{0,3}}? "
    r"(?:claim|sa[iy]|insist|think|thought|blam|accus|suggest|t[eo]l[ld]|assum|alleg|believ|argu|"
    r"imply|implied|wrote|keep)\w*[^.;!?\n]*?(?=,? (?:but|which|and i|though|however)\b|[.;!?\n]|$)"
)
ADMITTED = re.compile(rf"(?<!\w)(?:{ACCIDENTS})(?!\w)")
# A part that gives way is the thing's own failing, whatever falls with it.
_GAVE_WAY = re.compile(
    r"(?<!\w)(?:mount|stand|handle|leg|strap|hook|bracket|clip|shelf|base|hinge|latch|lid|wheel)s?"
    r"(?: \w+)? (?:snapped|broke|gave way|failed|came (?:off|loose|apart)|collapsed|fell off)(?!\w)"
)


def only_said_of_them(text: str) -> bool:
    """Whether the accident stands only in what the other side says of the person."""
    beside = _THEIR_CLAIM.sub(" ", text)
    return beside != text and ADMITTED.search(beside) is None


def no_accident(text: str, *, alone: bool) -> bool:
    """Whether `text` (lower case) tells of no accident of the person's own.

    alone: nothing but the likeness of the whole speaks for one.
    """
    gave_way = alone and _GAVE_WAY.search(text) is not None
    return gave_way or only_said_of_them(text)
