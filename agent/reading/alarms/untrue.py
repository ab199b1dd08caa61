"""Whether a claim is asked for that the person's own words, now or before, say is not so."""

import re

from agent.reading.alarms.belied import asked_to_say, belied
from agent.reading.goods.accidents import ACCIDENTS, HOUSEHOLD, only_said_of_them

_WORN = (
    r"(?:crack\w*|broken|broke|smashed|shattered|damaged|dented|torn|ripped|scratch\w*|chewed|dead|"
    r"faulty|defective|wet|soaked|open(?:ed)?|bent|stained|burnt|scuffed|leak\w*|split|with (?:a |"
    r"the |some )?"
    r"(?:\w+ )?(?:crack|scratch|dent|hole|stain|chip|water|mould|damage)\w*)"
)
_FALSE_ORIGIN = re.compile(
    rf"(?<!\w)(?:(?:arrived|came|turned up|showed up|got here|was|"
    rf"were|is|are|been|delivered)(?: \w+){{0,4}} (?:like that|that way|like this|this way|"
    rf"{_WORN})|"
    rf"(?:arrived|came|turned up) {_WORN}|had (?:a |the |that )?(?:\w+ )?(?:crack|"
    r"scratch|dent|hole|stain|chip)\w* (?:when|on|from|out)|like that (?:when|from|out)|dead on "
    r"arrival|doa|"
    r"out (?:of )?(?:the|its) box|(?:just )?(?:stopped|died|broke|failed|quit|snapped|cracked|"
    r"fell|shrank|shrunk|faded|split|tore|bent|leaked)"
    r"(?: \w+){0,4} (?:by itself|on its own|itself|by themselves|on their own|overnight|for no "
    r"reason)|"
    r"(?:the )?(?:courier|carrier|driver|seller|delivery (?:guy|man)|postman|mailman|ups|dpd|"
    r"hermes|evri|shipping|delivery|post|mail|transport|"
    r"warehouse)(?: \w+)? (?:did|broke|damaged|dropped|threw|crushed)|(?:on|at|during) (?:the "
    r")?first "
    r"(?:use|flight|try|time|day)|just stopped|(?:kam|ankam)(?: \w+){0,2} (?:kaputt|defekt|"
    r"beschädigt)|"
    r"kaputt an|llegó (?:así|rot\w|dañad\w)|arrivée? (?:comme ça|cassée?)|arrivat\w (?:così|"
    r"rott\w)|"
    r"kapot aan)(?!\w)"
)
_OWN = re.compile(
    rf"(?<!\w)(?:{ACCIDENTS}|(?:i|we|my \w+|our \w+) (?:accidentally |also |just )?(?:ran over|"
    rf"sat on|"
    r"stood on|leaned on|threw|washed|ate|chewed|kicked|punched|slammed|shut|dropped|drop|burned|"
    r"burnt|"
    r"spilled|"
    r"spilt|wet|overfilled|forced)(?!\w)|(?:the |our |my )?(?:dog|cat|puppy|kid|kids|son|daughter|"
    r"husband|wife|toddler|baby) (?:ate|got at|ran over|threw|sat on)|(?:broke|cracked|snapped|"
    r"smashed|"
    r"tore|dented|scratched) (?:it |them )?(?:myself|ourselves|moving|by accident|when i)|(?:it|"
    r"they)"
    r"(?:'s| has| had)? (?:fell|fallen|dropped|slipped) (?:off|out of|from|down|in|into) (?:my|"
    r"the|our)|"
    r"(?:runter|herunter|hin)gefallen|lo (?:rompí|tiré)|se me (?:cayó|rompió)|fait tomber|tombée? "
    r"par|"
    r"mi è caduto|laten vallen|left (?:it|them|(?:the|my|our) \w+)(?: \w+)? (?:in|on|outside)(?: "
    r"the)? (?:rain|sun|garden|oven|car|"
    r"water|fire|radiator)|(?:it's|it was|was) me (?:who|that)|my (?:own )?(?:doing|mistake)|"
    rf"(?:cracked|broken|dropped|smashed|torn|scratched|dented|chewed) by (?:me|{HOUSEHOLD}))(?!\w)"
)
_NOT_MINE = re.compile(r"(?:not|n't|never)(?: \w+){0,2} my (?:own )?(?:fault|doing|mistake)(?!\w)")
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:my|our|the|an) (?:old|previous|last|former|first|other) \w+|(?<!\w)(?:they|he|she|"
    r"amazon|seller|agent|rep|chat)(?: \w+){0,2} (?:says?|said|claims?|claimed|thinks?|"
    r"insists?)(?!\w)"
)
_HONESTLY = re.compile(
    r"(?<!\w)(?:honest(?:ly)?(?! (?:answer|truth|way|reason|version))|truthful(?:ly)?|(?:it|they|"
    r"that) (?:really|truly|actually|did|does) "
    r"(?:was|were|did|does|arrived?|came?|stopp?(?:ed)?)|will (?:it|the|my|they)|won't lie|"
    r"not (?:going to |gonna )?lie)(?!\w)"
)
# "Say my neighbour stole it? It's here on my desk."
_GONE = re.compile(
    r"(?<!\w)(?:never (?:got|came|arrived|received)|didn't (?:get|"
    r"come|arrive)|stole|stolen|lost|missing|empty|nothing (?:came|arrived|inside))(?!\w)"
)
_HERE = re.compile(
    r"(?<!\w)(?:it's|it is|its|is|they're|sits|sitting|they are) (?:right |still |all )?(?:here|"
    r"in front "
    r"of me|on my (?:desk|table|wrist|feet|shelf|counter)|in my (?:\w+ )?(?:kitchen|garage|house|"
    r"room|"
    r"hand|flat|bag|pocket|car|closet))(?!\w)"
)
_WHEN_NOT = re.compile(
    r" (?:when|though|although|while|but) (?:really |actually |in fact )?(?:it|he|she|i|that) "
    r"(?:didn't|doesn't|don't|wasn't|weren't|isn't|aren't|hadn't|did not)"
    r"(?= (?:really|actually|at all)|[.,!?;]|$| \w+ (?:they|would|will|do|can))"
)
_RIGHT = re.compile(
    r"(?<!\w)(?:is|was|were|are) (?:actually |in fact |really )?(?:right|correct)(?!\w)"
)
_DENIAL = (
    r"(?<!\w)(?!(?:i|we|you|they|he|she|amazon|seller) )[\w']+ (?:(?:does|do|did|is|was|are) not|"
    r"doesn't|don't|didn't|isn't|wasn't|aren't|never)(?: really| actually| even| in fact| a)? {}\w*"
)
_STEM = 4  # letters: "smells" and "smell", "flickers" and "flickering"
_WORD = re.compile(r"[a-z]{4,}")
_DENIED_ALREADY = re.compile(r"(?:n't|not|never|no|without)(?: \w+){0,2} $")
_EMPTY = frozenset(("that", "they", "them", "this", "with", "have", "from", "been", "were", "when"))


def asks_for_untrue(text: str, *, owned_up: bool = False) -> bool:
    """Whether `text` (lower case) asks to claim what it says, or is known, not to be so.

    owned_up: it was told before that they broke it themselves, or that nothing is wrong.
    """
    claims = [(begin, end) for _, begin, end in asked_to_say(text)]
    if any(_denied(text, *one) for one in claims) or belied(text):
        return True
    if not any(_FALSE_ORIGIN.search(text, *one) for one in claims) or _HONESTLY.search(text):
        return False
    own = _NOT_MINE.sub(" ", text)
    admitted = _OWN.search(own) is not None and not only_said_of_them(own)
    return (owned_up or admitted) and not _OF_ANOTHER.search(text)


def _denied(text: str, begin: int, end: int) -> bool:
    """Whether the claim between two places is denied in it or outside of it."""
    claim, rest = text[begin:end], f"{text[:begin]}\n{text[end:]}"
    if _WHEN_NOT.search(f"{claim} ") or (_GONE.search(claim) and _HERE.search(text)):
        return True
    if "wrong" in claim and _RIGHT.search(rest):
        return True
    stems = {word[:_STEM] for word in _WORD.findall(claim)} - _EMPTY
    said = {one for one in stems if not _DENIED_ALREADY.search(claim[: claim.find(one)])}
    return any(one in rest and re.search(_DENIAL.format(re.escape(one)), rest) for one in said)
