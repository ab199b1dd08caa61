"""Whether something good is told as a fact: not wished for, not spoilt by what stands beside it."""

import re

from agent.reading.endings.ending_words import finder
from agent.reading.message.text import Message

# Before it in its clause: wished for, asked, to come, or only said by somebody.
_NOT_SO = re.compile(
    r"(?<!\w)(?:if|when|once|until|till|unless|before|hop(?:e|ing)|want\w*|wish|need\w*|should|"
    r"would|could|might|may|will|'ll|going to|gonna|supposed|promis\w+|sa(?:id|ys?|ying)|told|"
    r"claim\w*|insist\w*|waiting|expect\w*|please|can|how|why|where|who|what|whether|never|not|"
    r"cannot|without|no|nobody|none|half|part(?:ial\w*)?|some of|asked|asking|marked|as|to be|get|"
    r"to get|to have|(?:was|is) it|has (?:it|my)|did (?:it|they|my)|tracking|app|status|"
    r"(?<!paypal )(?<!bank )(?<!account )(?<!card )shows?|"
    r"temp|temporar\w+|provisional\w*|conditional\w*|"
    r"another|replacement|wrong|last (?:time|year)|friend'?s?)(?!\w)|n't(?!\w)"
)
# After it: it came short, in another form, was taken back, or something is wrong with it.
SPOILT = re.compile(
    r"(?<!\w)(?:only|less|too little|not enough|incomplete|smaller|lower|short|missing|"
    r"minus|half|part(?:ial\w*)?|wrong|instead|except|again|"
    r"took|taken|charged?|recharged|re-?charged|revers\w+|clawed|bounced|gift ?cards?|voucher|"
    r"store credit|amazon credit|amazon balance|promo\w*|fee|deduct\w*|restocking|broken|damaged|"
    r"smashed|cracked|empty|dead|faulty|defective|used|torn|leak\w*|different|denied|rejected|"
    r"refused|"
    r"(?:for|of) (?:the|my|an?|another) (?:other |different )?order|label|pending|"
    r"temporar\w+|provisional\w*|conditional\w*|for now|"
    r"progress|rest|other|another|once|for the (?:return|pick-?up|collection)|"
    r"noch|nur|teil\w*|aber|encore|seulement|todavía|ancora|solo|maar|"
    r"but (?:still|now|the|they|it|i))(?!\w)"
)
# In the same sentence only: "the refund came. I never got an apology" is an end all the same.
_UNDONE = re.compile(
    r"(?<!\w)(?:not|never|no longer|cannot|without|request|process|offer|policy|nicht|pas|niet)"
    r"(?!\w)|n't(?!\w)"
)
# What is said after it and spoils nothing.
HARMLESS = re.compile(
    r"(?:thanks?|thank you)[^.!?]*|so (?:no|you don't|i don't|we don't)[^.!?]*|no (?:need|more)"
    r"[^.!?]*|(?:don't|do not) (?:need|worry)[^.!?]*|not (?:needed|necessary)[^.!?]*|"
    r"wasn't (?:lost|stolen)[^.!?]*|never (?:lost|stolen)[^.!?]*|after all|"
    r"(?:works?|working|runs?|running) (?:\w+ )?again"
)
_ASKS = re.compile(r"\?\s*$")


def tells(words: str, message: Message, item: str | None = None) -> tuple[int, int] | None:
    """Where one of `words` is told as a fact, and nothing after it takes it back."""
    after = HARMLESS.sub(lambda one: " " * len(one[0]), message.own)
    spoilt = max((one.start() for one in SPOILT.finditer(after)), default=-1)
    for match in finder(words, item).finditer(message.own):
        begin, end = match.span()
        undone = _UNDONE.search(after, end, message.sentence(begin)[1])
        if spoilt < end and not undone and _holds(message, begin):
            return begin, end
    return None


def _holds(message: Message, begin: int) -> bool:
    """Whether what begins there is told as so, neither asked nor wished."""
    first, last = message.sentence(begin)
    if _ASKS.search(message.own[first:last]) or message.negated(begin):
        return False
    before = message.own[max(first, message.clause(begin)) : begin]
    return _NOT_SO.search(before) is None
