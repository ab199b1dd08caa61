"""Wishes that sound like a lie or a forgery and are none: private limits, tones, true particulars.

They excuse an alarm that only the likeness of the whole raised, and a few cues.
"""

import re

from agent.domain.reading import Alarm
from agent.reading.alarms.belied import asked_to_say
from agent.reading.alarms.no_swindles import no_swindle
from agent.reading.alarms.proofs import forges_nothing
from agent.reading.alarms.together import DOCTORED
from agent.reading.goods.accidents import ADMITTED, no_accident

_OF_THE_DRAFT = (
    r"(?:letters?|e-?mails?|messages?|texts?|drafts?|wording|claims?|complaints?|words|it)"
)
_PAPER = re.compile(
    r"(?<!\w)(?:receipts?|invoices?|bills?|photos?|pictures?|images?|screen ?shots?|proofs?|"
    r"statements?|certificates?|slips?|labels?|tracking|reports?|documents?|confirmations?|"
    r"warranty cards?|order pages?|(?:e-?mails?|letters?|messages?) (?:from|by|of|"
    r"that looks?))(?!\w)"
)
_SHAPES = re.compile(
    r"(?<!\w)(?:make|create|write|generate|get|produce|draw|knock|mock|edit|alter|chang\w+|adjust|"
    r"fix|modify|move|redo|redate|re-?date|back-?dat\w+|fak\w+|forg\w+|photo ?shop\w*|"
    rf"{DOCTORED}|"
    r"falsif\w+|fabricat\w+|swap|replace|copy|print|invent\w*|need|want|have one|tamper\w*|"
    r"looks?|tweak|retouch|fudge|paste|design|falsch|fälsch\w*|faux|falso)(?!\w)"
)
_TOLD_IN_IT = re.compile(
    r"(?<!\w)(?:put|add|mention|include|write|say|state|note|insert|tell (?:them|him|her))"
    rf"(?: in| into| also| too| there| (?:the|my|a) {_OF_THE_DRAFT}|,)*(?: that|:)? (?:the|my|i|"
    rf"we|it|"
    r"this|their|a|there|both|all|they|he|she)(?!\w)"
)
_KEEPS_BACK = re.compile(
    r"(?<!\w)(?:(?:don't|do not|dont|never|not|without|no need to|please don't|rather not)"
    r" (?:ever |please |you |to )?(?:tell\w*|say\w*|mention\w*|let(?:ting)?|give|share|show|"
    r"reveal|put|"
    r"write|disclose|include)|between (?:us|you and me)|keep (?:that|this|it) (?:quiet|private|to "
    r"(?:yourself|us|you)|out|between)|that's private|(?:is|stays?) private|leave (?:that|this|it) "
    r"out)(?!\w)"
)
_CLAIMS = re.compile(
    r"(?<!\w)(?:(?:say|tell (?:them|him|her|amazon|the \w+)|claim|write|pretend|report|put|state)"
    r" (?!(?:that )?i (?:would|could|can|have|need|want|preferred|like))(?:that )?(?:it|i|we|they|"
    r"the|"
    r"my|this)|broken|defective|faulty|never (?:arrived|came|got)|empty box|make (?:up|something)|"
    r"works? fine)(?!\w)"
)
_AFFIRMED = re.compile(
    r"(?<!\w)(?:(?:it|that|this|which)(?:'s| is) (?:really |actually |all |the |simply )*(?:true|"
    r"truth|"
    r"so|what happened|how it (?:was|is|came|arrived))|because (?:it|that) (?:really |"
    r"actually )?(?:was|"
    r"is|did|does)|(?:it|they) (?:really|actually|truly) (?:was|is|were|are|did|does|do)|"
    r"true story|no lie|honest(?:ly)? it (?:was|is|did))(?!\w)"
)
# "Can you say it was broken? It was." The same words take a "never" back.
_IT_WAS = re.compile(r"(?:[?.!,;]|because) ?(?:it|they|that) (?:was|is|were|did|does)\W*$")
_DENIES = re.compile(r"(?<!\w)(?:never|not|\w+n't|nothing|no)(?!\w)")
_UNTRUE = re.compile(
    r"(?<!\w)(?:(?:works?|working|is|was|it's|runs) (?:\w+ )?(?:fine|ok(?:ay)?|perfect\w*)|"
    r"not (?:really |"
    r"actually |strictly |exactly )?true|isn't true|nothing(?: is|'s)? wrong|even though|although|"
    r"pretend|but it (?:did|works|was|is)|lie|make (?:it|something) up|changed my mind|nobody|"
    r"no one|won't (?:know|check)|can't (?:prove|check))(?!\w)"
)
# Without a sign of something untrue "tell them that …" asks for no lie, whatever it is like.
_SIGN_OF_A_LIE = re.compile(
    r"(?<!\w)(?:but|(?:al|even )?though|tho|even if|actually|really|in (?:truth|fact|reality)|"
    r"honest\w*|technically|pretend\w*|lie[sd]?|lying|fib|fak(?:e|ed|ing)|false|untrue|true|make "
    r"(?:up|some\w*|it)|made (?:up|it)|invent\w*|exaggerat\w*|stretch|bend|trick\w*|fool|sneak\w*|"
    r"story|excuse|angle|reason|so (?:that )?(?:they|he|she|it|i|amazon)|if (?:i|we)|(?:can|could|"
    r"should|may|might|shall) (?:i|we)|what if|how about|let'?s|maybe|instead|as if|like (?:i|it)|"
    r"nobody|no one|works?|working|fine|ok(?:ay)?|perfect\w*|wrong with|changed my mind|"
    r"regret\w*|(?:i|we)(?: just| really| already)? (?:broke|dropped|lost|"
    r"used|wore|kept|ate|sold|spill?ed|spilt|have it|got it)|faster|quicker|quickest|easier|"
    r"easiest|better|worse|best|away with|can't|couldn't|secret\w*|between us|half|older|younger|"
    r"earlier|later|more than)(?!\w)"
)
_FAILED = re.compile(
    r"(?<!\w)(?:it|they|(?:the|my) \w+)(?: just| suddenly| then| soon| has| had)* (?:died|stopped|"
    r"quit|failed|gave up|doesn't work|does not work|won't (?:turn|switch|start|charge|open|work|"
    r"close|hold|power|boot|heat)|broke down)(?!\w)"
)
_DATE_IN_IT = re.compile(
    r"(?<!\w)(?:date|price|name|amount|number|sum|total|figure)s?(?: \w+){0,3}? (?:in|on|of) "
    r"(?:the|my|your|this|that) (?:letter|e-?mail|message|text|draft|wording|claim|complaint)(?!\w)"
)

# "They send a new one if I send the old one back": an exchange that the other side wants.
_EXCHANGED = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|(?:the )?(?:seller|rep|agent|supervisor|chat|maker|shop))"
    r"(?:'ll|'d| will| would| can| just| now| only)* (?:sends?|sent|sending|wants?|asks?|asked|"
    r"says?|"
    r"said|told|gives?|offers?|offered|replaces?|exchanges?|ships?)(?!\w)[^.!?\n]{0,80}?"
    r"(?:send|return|post|ship|mail|give)(?:ing)? (?:them |him |her |back |in )?(?:the|my) (?:old|"
    r"broken|faulty|defective|bad)(?!\w)(?![^.!?\n]{0,40}(?:keep|instead of the new))"
)
# What was broken or chewed there is none of these goods: an arm, the box, the old one.
_NO_GOODS = re.compile(
    r"(?<!\w)(?:broke|cracked|chewed|bit|scratched|tore|washed|dropped|threw|kicked|stepped on|"
    r"sat on)"
    r"(?: (?:up|on|through))? (?:my|his|her|our|the|its)(?: \w+)? (?:arms?|legs?|wrists?|ankles?|"
    r"hips?|"
    r"foot|feet|toes?|hands?|fingers?|thumbs?|backs?|ribs?|nose|knees?|shoulders?|collarbones?|"
    r"teeth|"
    r"tooth|box|boxes|carton|packaging|packing|wrapping|label|envelope)(?!\w)|"
    r"(?<!\w)(?:broke|cracked|dropped|spill?ed|spilt|sat on|stepped on|knocked over|washed)(?: "
    r"\w+){0,2}?"
    r"(?: on| over| in)? (?:my|our|the|his|her) (?:old|previous|last|former|first) \w+"
)


def excused(found: Alarm, text: str, *, alone: bool) -> bool:
    """Whether `text` (lower case) holds an honest wish where `found` was heard.

    alone: only the likeness of the whole raised it.
    """
    if found is Alarm.SCAM:
        return no_swindle(text, alone=alone)
    if found is Alarm.ASKS_TO_FORGE:
        return forges_nothing(text) or _no_forgery(text, alone)
    if found is Alarm.ASKS_TO_EVADE:
        return _EXCHANGED.search(text) is not None
    if found is Alarm.OWN_DAMAGE:
        return no_accident(text, alone=alone) or _to_no_goods(text)
    return found is Alarm.ASKS_TO_LIE and _no_lie(text, alone)


def _no_lie(text: str, alone: bool) -> bool:
    if _UNTRUE.search(text):
        return False
    if _AFFIRMED.search(text) or _FAILED.search(_less_what_is_asked(text)):
        return True
    if _IT_WAS.search(text) and not _DENIES.search(text):
        return True
    keeps_back = _KEEPS_BACK.search(text) is not None and not _CLAIMS.search(text)
    return alone and (keeps_back or _SIGN_OF_A_LIE.search(text) is None)


def _less_what_is_asked(text: str) -> str:
    for _, begin, end in asked_to_say(text):
        text = text[:begin] + " " * (end - begin) + text[end:]
    return text


def contradicted(text: str) -> bool:
    """Whether `text` (lower case) tells that nothing is wrong, or that it is not so."""
    return _UNTRUE.search(text) is not None


def _no_forgery(text: str, alone: bool) -> bool:
    """A forgery needs a paper that proves something, and a wish to make it or to change it."""
    if _DATE_IN_IT.search(text) and not _PAPER.search(text):
        return True
    if not alone:
        return False
    told = _TOLD_IN_IT.sub(" ", text)
    return not (_PAPER.search(text) and _SHAPES.search(told))


def _to_no_goods(text: str) -> bool:
    return _NO_GOODS.search(text) is not None and not ADMITTED.search(_NO_GOODS.sub(" ", text))
