"""What gives way or presses without saying so outright, and states that nobody told.

Source: section 6 of the design; rules R10 and R13 of the fact sheet.
"""

import re

from agent.grounding.base import Grounds, Issue, Kind

_REST = r"\b[^.!?]*"
YIELD = re.compile(
    r"\b(?<!ask )(?<!ask me )(?<!answer )(?:(?:whatever|anything|"
    rf"any (?:amount|sum|part|solution))\b[^.!?]{{0,20}}\b(?:you (?:think|feel|can|want|decide|"
    r"like|offer|consider|see fit)|fair|possible|suits)|"
    r"(?:leave|left) (?:it|that|this|the (?:amount|rest|decision)) (?:up |entirely )?to you|"
    r"(?:i am|i'm|we are) (?:very |quite )?(?:flexible|easy|not fussy|open to)|"
    r"but (?:i am|i'm) flexible|compromise|meet (?:me |you )?half ?way|"
    r"even (?:just )?(?:a |the )?(?:part|half|some|partial|small|little)|"
    r"(?:do not|don't|would not|wouldn't) mind (?:paying|covering|losing|waiting|a|the|if)|"
    r"(?:can|could) (?:live|do) without|(?:would |can |will )?understand if (?:not|"
    r"you (?:can't|cannot|won't|do not)|(?:that|this|it) (?:is|isn't|can't|cannot|won't))|"
    r"no (?:worries|problem|hard feelings|pressure) if|if (?:that|it) is too much|"
    rf"better than nothing|ideally\b[^.!?]*\bbut){_REST}",
    re.IGNORECASE,
)
VEILED = re.compile(
    r"\b(?:i know where|you(?:'ll| will| are going to) (?:hear from me|see what|be sorry|"
    r"pay for (?:it|this))|every(?:body|one) will (?:know|hear|see)|you have been warned|"
    r"(?:don't|do not) make me|face the consequences|(?:for|in) your own (?:good|interest)|"
    rf"before (?:i|it) gets? ugly){_REST}",
    re.IGNORECASE,
)
# The state of the goods, and duties: only as they were told, or as the built-in words have them. A
# duty in a sentence that names its law rests on that law, which is checked elsewhere.
STATE = re.compile(
    r"\b(?:brand[- ]new|like new|as good as new|mint condition|pristine|never (?P<done>used|worn|"
    r"opened))\b",
    re.IGNORECASE,
)
_BASE = {"used": "used?", "worn": "w(?:or[en]|ear)", "opened": "open(?:ed)?"}
DUTY = re.compile(
    r"\b(?:(?:it|that|this) is (?:your|amazon's|their) (?:duty|obligation|job)|(?:you|amazon|they) "
    r"owes? me|you (?:must|have to|are (?:legally )?(?:obliged|required|bound) to) (?:refund|pay|"
    r"replace|take|accept))\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b(?:Act|Directive|Regulations?|Code|U\.S\.C|C\.F\.R)\b")
_OPEN: dict[Kind, re.Pattern[str]] = {"concession": YIELD, "threat": VEILED}
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")


def giving_way(text: str, grounds: Grounds) -> list[Issue]:
    """What of a draft (plain) gives way, presses in veiled words, or claims an untold state."""
    found = [
        Issue(kind=kind, words=m.group().strip())
        for kind, pattern in _OPEN.items()
        for m in pattern.finditer(text)
    ]
    said = " ".join(grounds.plain.split()).casefold()
    untold = [m.group() for m in STATE.finditer(text) if not _undone(m["done"], said)]
    lawless = (part for part in _SENTENCE.split(text) if not _LAW.search(part))
    untold += [m.group() for part in lawless for m in DUTY.finditer(part)]
    found += [Issue(kind="claim", words=one) for one in untold if one.casefold() not in said]
    return found


def _undone(done: str | None, said: str) -> bool:
    """Whether it was told, in whatever words, that this was not done with it."""
    return done is not None and bool(
        re.search(
            rf"(?:\b(?:not|never|nor)|n't) (?:\w+ )?{_BASE[done.lower()]}\b|\bun{done}\b", said
        )
    )
