"""Things that a message names beside the item: where it lies or leaked, what one types on."""

import re

from agent.reading.goods.fault_words import PART
from agent.reading.message.text import Message

_OWN = r"(?:the|my|our|his|her|their|your|its|this|that|a|an)"
_WHERE = re.compile(
    rf"(?<!\w)(?P<spot>(?:an?|small|some|tiny|big|little) (?!game|app|film|movie))?"
    r"(?P<before>\S+ )?(?:in|into|onto|"
    rf"inside|under|underneath|over|beside|behind|"
    rf"across|down|"
    rf"against|through|on|next to|all over) (?:all )?{_OWN} (?:[\w'-]+ )?(?:of (?:my|the) )?$|"
    r"(?<!\w)(?P<says>says? |said |left |is |not |isn't )(?:it's )?\"?(?:in|on) (?:the |my )?$"
)
# What is said of the item itself: "a crack in the kettle", "a refund on the tent".
_OF_IT = re.compile(
    rf"(?:crack\w*|hole|leaks?|fault\w*|tear|rip|dent\w*|scratch\w*|defect\w*|stain\w*|mark|smell|"
    rf"problems?|issues?|trouble|wrong|error|refund\w*|money|cash|credit|back|return\w*|deal|claim|"
    rf"warranty|guarantee|order\w*|label|sticker|tag|price|discount|review|interested|waiting|"
    rf"part|rest|half|missing|screws?|light|code|number|bubbles?|rust|mould|mold|bugs?|hair|sand|"
    rf"scuff\w*|chips?|quid|pounds?|dollars?|bucks|euros?|rupees|\S*\d\S*|"
    rf"spent|spend|traded?|up|off|took|sat|wait\w*|cover|zip|no|nope|no-go|refus\w*|denied|"
    rf"reject\w*|declin\w*|blocked|{PART}) "
)
_FOR_IT = re.compile(
    rf"(?:was|is|it's|its|were|paid|pay|charged|billed|asked|asking|looking|exchange\w*|"
    rf"swap\w*|reason|receipt|invoice|fit|{_OF_IT.pattern[3:-2]}) "
)
_MY_TOOL = re.compile(
    r"(?:his|her|their|this|the library's) (?:computer|laptop|tablet|phone|screen|system)|"
    r"(?:on|off) a computer|"
    r"(?:typing|writing|type|write|set (?:it|this) up|go online) (?:this |it )?(?:on|from|with) "
    r"(?:the |my |a )?(?:tablet|phone|computer|laptop|ipad)"
)
# What goes with the thing or is served by it: "a cushion for my wheelchair", "with my phone off".
_BESIDE = re.compile(
    rf"(?<!\w)(?P<before>\S+ )?(?:for|with|from|to|like|than) {_OWN} (?:[\w'-]+ )?$"
)
_IN_USE = re.compile(r" (?:that |which )?(?:i|we) (?:wear|drive|ride|play|live|work)(?!\w)")
_LEAD = 30  # characters
_COST, _LITTLE = 3.0, 1.7  # of the score
_GIFT_CARD = re.compile(
    r"(?<!\w)(?:bought|got|get|purchased|given|gave (?:me|him|her|us)|received|loaded|have|had)"
    r"(?: (?:me|us|him|her|a|an|the|two|my|(?:my|our|his|her) [\w-]+))* "
    r"(?:[$£€₹]? ?\d[\d.,]*(?: ?(?:dollars?|pounds?|euros?|"
    r"quid|usd|gbp|rs))? (?:of |in )?|hundred dollar |fifty dollar )?(?:amazon )?"
    r"(?P<thing>(?:e-? ?)?gift ?-?cards?)(?! (?:balance|instead|refund|credit))|"
    r"(?<!\w)(?:gave|given|gives?|pick(?:ed)? up|won)(?: [\w$£€.,]+){1,4}? amazon(?:\.\w{2,3})* "
    r"(?P<card>(?:gift )?cards?)(?= (?:of|worth|for|at|from)\b|[.,]|$)"
)
_PRICED_CARD = re.compile(
    r"(?<!\w)(?:the|this|my|that|an?) (?:[$£€₹] ?\d[\d.,]*|\d[\d.,]* ?(?:dollars?|pounds?|euros?|"
    r"quid|rs|€)) (?:amazon )?(?P<thing>(?:e-? ?)?gift ?-?cards?)(?! (?:balance|instead|refund|"
    r"credit|as|for my trouble|for the))"
)
_IS_OFFERED = re.compile(
    r"(?<!\w)(?:offer\w*|instead|goodwill|compensat\w*|will|would|wants?|'d|'ll|refund\w*|settle|"
    r"only|into|to|on|with|accept|propos\w*|give|giving)(?: \w+){0,2} $"
)
_RENEWED = re.compile(
    r"(?<!\w)(?P<thing>prime(?: video| music| membership)?|audible|kindle unlimited|"
    r"music unlimited|(?:amazon )?prime subscription)(?= (?:has |have |just |auto-?|was |got |"
    r"subscription |membership |keeps? |kept |again )*(?:renew\w*|charg\w+|tak(?:es|ing)|took|"
    r"bill\w+|cancel\w*|debit\w*|started|converted)(?!\w))"
)
_SERVICE = re.compile(
    r"(?<!\w)(?:charg\w+|gone (?:to|on|for)|paying|paid|billed|renew\w*|took|taken|away|cancel\w*|"
    r"for)(?: [\w£$€.,]+){0,4}? "
    r"(?:for )?(?:amazon )?(?P<thing>prime(?: video| music| membership)?|audible|kindle unlimited|"
    r"music unlimited)(?! (?:delivery|day|shipping|card|account|members?\b))"
)


def aside_cost(message: Message, start: int, end: int) -> float:
    """What the score of a thing loses that only stands where something else happened."""
    before = message.facts[max(0, start - 60) : start]
    where = _WHERE.search(before)
    if where and not (where["spot"] or _OF_IT.fullmatch(where["before"] or "")):
        return _COST
    beside = _BESIDE.search(before)
    if _IN_USE.match(message.facts, end):
        return _LITTLE
    if beside and not _FOR_IT.fullmatch(beside["before"] or ""):
        return _LITTLE
    tool = _MY_TOOL.search(message.facts, max(0, start - 40), end)
    return _COST if tool and tool.end() == end else 0.0


def without_a_noun(message: Message) -> list[tuple[int, int]]:
    """Where a gift card or a service is told to have been bought: no goods with a name."""
    cards = _GIFT_CARD.finditer(message.facts)
    found = [m.span("thing" if m["thing"] else "card") for m in cards]
    found += [
        m.span("thing")
        for m in _PRICED_CARD.finditer(message.facts)
        if not _IS_OFFERED.search(message.facts, max(0, m.start() - _LEAD), m.start())
    ]
    services = (*_SERVICE.finditer(message.facts), *_RENEWED.finditer(message.facts))
    return found or [m.span("thing") for m in services]
