"""What came in place of the thing that was ordered: "got a bag of rice instead"."""

import re

from agent.domain.case import Update
from agent.domain.present import OWN_SUBJECT
from agent.reading.grounds.reason_words import claimed_by_them
from agent.reading.message.text import Message

_VERBS = r"(?:came|arrived|turned|showed|was|were|is|are|had|has|sent|delivered|instead|rather)"
_NUMBER = (
    r"\d{1,3}(?= (?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|hours?|"
    r"euros?|eur|dollars?|usd|pounds?|gbp|inr|rupees?)\w*)[a-z])"
)
_FIRST = (
    r"(?:an?|some|one|two|three|four|five|six|only|just|someone(?: else)?'s|somebody(?: else)?'s|"
    r"the (?:wrong|small\w*|big\w*|old\w*|cheap\w*|\w+ one|\w+ version)|another|different|empty|"
    rf"old|used|cheap|random|size \w+|{_NUMBER})"
)
_WENT_ON = (
    r"(?:amazon|they|i|we|he|she|now|then|will|won't|would|wouldn't|do|does|don't|doesn't|"
    r"(?:the )?(?:seller|shop|rep|support)|(?:refus|den[iy]|reject|declin|ignor|sa[iy]|want)\w*)"
)
_NO_MORE = rf"(?:{_VERBS}|in (?:it|there|place)|inside|to (?:me|us)|and {_WENT_ON})\b"
_MORE = rf"(?: (?!{_NO_MORE})[\w'/&-]+)"
_NAMED = rf"(?P<came>{_FIRST}{_MORE}{{0,7}}|(?!the |my )\w+ ones?)"
_THING = rf"(?P<came>{_FIRST}{_MORE}{{0,7}}|(?!{_VERBS}\b)[a-z][\w'/-]+{_MORE}{{0,2}})"
_BOX = r"(?:box|package|parcel|envelope|bag|packet|carton|bottle|tin|case)"
_CAME = r"(?:came|arrived|turned up|showed up|was (?:sent|delivered)|got delivered)"
_GOT = (
    r"(?:got|get|received|sent(?: me| us)?|gave me|shipped(?: me)?|delivered|found|was sent|came|"
    r"arrived|contained|had|was|were)"
)
_ORDERED = r"(?:ordered|bought|purchased|asked for|paid for|wanted|chose|order was for)"
_AFTER = (
    r"(?= in (?:it|there)| inside| to (?:me|us)| and| but| instead| rather|[.,;:!?\n(]| [$£€₹\d]|$)"
)
_CAME_INSTEAD, _AS_IT_STANDS, _INSIDE = (
    "{came} came instead",
    "{lead} {came}",
    "{came} {was} inside",
)
# What names the thing that came, and how it is told.
_PATTERNS = tuple(
    (re.compile(rf"(?<![\w'-]){one}"), words)
    for one, words in (
        (
            rf"(?P<came>(?:only|just) (?:\w+|half)(?: (?:of )?(?:the |them )?\w+)?) {_CAME}(?!\w)",
            "{came} came",
        ),
        (rf"{_GOT} {_THING} (?:instead|rather than|in place of|in lieu of)(?!\w)", _CAME_INSTEAD),
        (
            rf"{_THING}(?: {_CAME})? (?:instead of|in place of|rather than) "
            rf"(?:the|my|an?|what)(?!\w)",
            _CAME_INSTEAD,
        ),
        (rf"{_NAMED} {_CAME} instead(?!\w)", _CAME_INSTEAD),
        (
            r"(?:they|amazon|seller|shop) (?:sent|shipped|delivered|gave)(?: me| us)? "
            r"(?P<came>[\w-]+(?: [\w-]+){0,3}),? (?:but |and )?(?:i|we) (?:ordered|bought|"
            r"wanted)(?!\w)",
            _CAME_INSTEAD,
        ),
        (
            rf"(?:what (?:came|arrived|i got|i received|was inside|they sent|was in (?:it|the box|"
            rf"there))|inside(?: it)?|in (?:it|the {_BOX})) (?:is|was|were) {_NAMED}{_AFTER}",
            _AS_IT_STANDS,
        ),
        (
            rf"{_BOX} (?:only |just )*(?:had|has|held|contained|contains|was full of|was filled "
            rf"with|came with) {_NAMED}{_AFTER}",
            "the box had {came} in it",
        ),
        (
            rf"{_BOX} (?:with|(?:was|is|came) (?:full of|filled with|with)) (?:only |just )?"
            rf"{_THING}(?: inside| in (?:it|there))",
            "the box had {came} in it",
        ),
        (
            rf"{_BOX} (?:was|is|came|arrived) (?:full of|filled with) {_THING}{_AFTER}",
            "the box was full of {came}",
        ),
        (rf"there (?:was|were|is) {_NAMED} (?:in (?:it|there|the {_BOX})|inside)(?!\w)", _INSIDE),
        (
            rf"(?:opened|open) (?:it|the {_BOX}|up)[^.\n]{{0,20}}?(?:found|there was|got|it was|:) "
            rf"{_NAMED}{_AFTER}",
            _INSIDE,
        ),
        (
            rf"{_ORDERED} [^.!?\n]{{2,60}}?(?:,|and|but|;|-|\.) ?(?:i |we |they |it )?(?:only |"
            rf"just )*(?:{_GOT}|what i got was|got sent) {_NAMED}{_AFTER}",
            _CAME_INSTEAD,
        ),
        (
            rf"(?:they|amazon|seller|shop) (?:sent|shipped|delivered|gave)(?: me| us)? {_NAMED}"
            rf"{_AFTER}",
            _CAME_INSTEAD,
        ),
    )
)
# "had a crack in it", "was a gift": nothing that came in place of another.
_NO_THING = re.compile(
    r"(?:an? |the |some |only |just )*(?:refund|reply|answer|e-?mail|message|mail|label|partial|"
    r"replacement|letter|crack\w*|dent\w*|hole\w*|scratch\w*|tear|gift|present|week|day|month|year|"
    r"few|lot|bit|while|problem|mistake|link|photo|picture|notice|no|not|it|money|credit|bad|"
    r"refused|denied|broken|damaged|late|response|return|full|discount|offer|one-time)(?!\w)"
)
_SEVERAL = re.compile(r"(?:some|two|three|four|five|six|\d+)(?!\w)")
_PART = re.compile(r"(?:only|just)(?!\w)")


def came_instead(message: Message) -> Update | None:
    """Reads what came, as a clause of its own; None where no such thing is named."""
    for pattern, words in _PATTERNS:
        for match in pattern.finditer(message.facts):
            begin, _ = message.sentence(match.start())
            if not (
                _NO_THING.match(match["came"])
                or claimed_by_them(message.facts[begin : match.start()])
            ):
                return _told(message, match, words)
    return None


def _told(message: Message, match: re.Match[str], words: str) -> Update:
    start, end = match.span("came")
    came, lead = message.words(start, end), message.words(match.start(), start).strip()
    if words is _CAME_INSTEAD and _PART.match(match["came"]):
        words = "{came} came"
    was = "were" if _SEVERAL.match(match["came"]) else "was"
    told = words.format(came=came, lead=lead, was=was)
    return message.update("fault", f"{OWN_SUBJECT}{told}", start, end)
