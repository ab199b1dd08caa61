"""Signs that stand in a message and are none of this trouble: a silent seller, a pretext."""

import re

from agent.reading.contacts.found_sound import verdict
from agent.reading.goods.fault import NOT_THE_ITEM
from agent.reading.goods.fault_words import BEHIND_A_PART
from agent.reading.grounds.quoted_reasons import in_a_quoted
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message

CLAIMS = frozenset({"fault", "damage", "arrival", "misdescribed", "wrong", "not_received"})
"""Signs that tell what is wrong with what came, or that it did not come."""
_NOT_GOODS = re.compile(
    r"(?<!\w)(?:english|language|french|german|refund|credit|voucher|replacement|exchange|swap|"
    r"money|chat|e-?mail|that|this|which|address|account|card|payment|app|either|(?:parent|other|"
    r"base|main) \w+|rest|everything else|warranty|"
    r"guarantee)(?:'s)? $"
)
_WRITTEN = re.compile(
    r"(?<!\w)(?:wrote|written|e-?mailed|messaged|mailed|answered|replied|called|rang|phoned|"
    r"chatted|"
    r"contacted|complained|asked|told|reported|informed|refused|denied)(?!\w)"
)
_BACK_THERE = re.compile(
    r"(?: back)?(?: (?:to|at|in|into))? (?:them|their|amazon|the seller|the (?:\w+ )?(?:warehouse|"
    r"depot|return)|return\w*)(?!\w)"
)


# "They refused because I opened the box": a return that was not let in, and no refund that was cut.
_AS_OPENED = re.compile(
    r"(?<!\w)(?:refus\w+|den(?:y|ied|ies)|reject\w*|declin\w+|(?:won't|can't|cannot|will not) "
    r"(?:be )?"
    r"(?:take|accept|let|refund|exchange|help|return\w*)|not (?:returnable|eligible|accept\w*)|no "
    r"(?:return|"
    r"refund))(?!\w)"
    r"[^.!?\n]{0,60}(?:because|cause|cos|as|since|say\w*|said|claim\w*|:|,)[^.!?\n]{0,30}(?<!\w)"
    r"(?:open(?:ed)?|used?|worn|wore|unseal\w+|tried|assembl\w+|install\w+|wash\w*|seal|"
    r"tags?)(?!\w)"
)
_WENT_BACK = re.compile(
    r"(?<!\w)(?:returned|(?:sent|shipped|mailed|posted|gave|brought|handed|dropped)(?: \w+){0,4}? "
    r"(?:back|off|in)|(?:the|their|my) (?:warehouse|return cent\w+)|inspect\w+|deduct\w*|only "
    r"refunded|restocking|partial\w*|half|sent (?:it |them )?back to me)(?!\w)"
)
# Who fails an exam or quits a class is no thing: a fault of theirs is none of the goods.
_PERSON = (
    r"(?:i|we|he|she|who|people|(?:my|our|his|her|the)? ?(?:\w+[- ])?(?:son|daughter|kids?|child|"
    r"children|boy|girl|wife|husband|partner|mum|mom|mother|dad|father|nan|gran\w*|brother|sister|"
    r"niece|nephew|friend|student|roommate|boss|dog|cat|band|team|neighbou?r))"
)
_OF_A_PERSON = re.compile(
    rf"(?<!\w){_PERSON}(?:'s|'ve| has| have| had| did| do| was| just| then| also| sadly| suddenly|"
    rf" recently){{0,2}} $"
)
_AN_APOLOGY = re.compile(
    r"(?:sorry|apologies|excuse me|in case|hope|fingers crossed)(?: \w+){0,3} $"
)
_OWN_CHOICE = re.compile(
    r"(?<!\w)(?:my (?:own )?(?:mistake|error|fault|bad|doing)|(?:i|we) (?:just |must have |had )?"
    r"(?:ordered|picked|chose|clicked|misread|read|measured|guessed|bought) (?:it |the |"
    r"a |my "
    r")?(?:\w+ )?wrong|(?:ordered|picked|chose|clicked) (?:the |a )wrong|"
    r"(?:figured|thought)[^.!?;\n]{0,40} wrong[^.!?;\n]{0,20} but (?:no|it|the))(?!\w)"
)
_THEY_SAY = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|seller|rep|agent|chat|support|warehouse|supervisor|guy|lady|"
    r"woman|"
    r"man|fella|bloke|mail|e-?mail|letter|reason|remark|note|bot)(?: \w+){0,3}? (?:says?|said|"
    r"tells?|"
    r"told|claims?|claimed|insists?|writes?|wrote|is|was|states?|stated|reckons?|swears?|got|found|"
    r"received)(?!\w)[^.!?;\n]{0,60}$|(?:reason|remark|note|because|supposedly|allegedly)"
    r"[^.!?;\n]{0,30}$"
)


# What a bank gave for the time of its own dispute is its to take back, and no refund of Amazon's.
_CREDIT_OF_A_BANK = re.compile(
    r"(?<!\w)(?:temp\w*|provisional|conditional) (?:credit|refund)(?!\w)|(?<!\w)(?:bank|chase|"
    r"issuer|card company) (?:\w+ ){0,2}?(?:revers\w+|took) (?:\w+ ){0,3}?(?:credit|dispute|"
    r"chargeback)(?!\w)"
)


def credit_of_a_bank(message: Message) -> bool:
    """Whether it is told that a bank gave a credit for the time of a dispute, or took it back."""
    return _CREDIT_OF_A_BANK.search(message.facts) is not None


def said_of_the_return(message: Message, hit: Hit[str]) -> bool:
    """Whether the other side says it of what was sent back to them."""
    begin, _ = message.sentence(hit.start)
    before = message.facts[begin : hit.start]
    return in_a_quoted(message, hit.start) or _THEY_SAY.search(before) is not None


def own_choice(message: Message, hit: Hit[str]) -> bool:
    """Whether the person says that the wrong thing was of their own choosing."""
    begin, end = message.sentence(hit.start)
    return _OWN_CHOICE.search(message.facts, begin, end) is not None


_OF_A_PART = re.compile(rf"(?:{BEHIND_A_PART})(?:(?:just|simply|really|even) )?$")


def no_finding(message: Message, hit: Hit[str]) -> bool:
    """Whether words like "fine" tell nothing: others say so, or it is a part that does not fit."""
    place = verdict(message.told)
    theirs = place is not None and place[0] <= hit.start < place[1]
    return theirs or _OF_A_PART.search(message.facts, 0, hit.start) is not None


def borrowed(message: Message, hit: Hit[str]) -> bool:
    """Tells a fault that is not the item's: a payment that failed, a silent seller, a pretext."""
    if hit.value in {*CLAIMS, "fine"} and in_a_quoted(message, hit.start):
        return True
    begin, _ = message.sentence(hit.start)
    before = message.facts[begin : hit.start]
    match hit.value:
        case "fault":
            told = NOT_THE_ITEM.search(before[-20:]) or _OF_A_PERSON.search(before)
            return bool(told or _AN_APOLOGY.search(before))
        case "fine":
            return _NOT_GOODS.search(before) is not None or no_finding(message, hit)
        case "arrival":  # "I wrote to them the same day"
            written = _WRITTEN.search(before) is not None
            return written and message.facts[hit.start : hit.end].startswith("the ")
        case "condition":  # nothing went back yet, so no state of a return is meant
            begin, end = message.sentence(hit.start)
            opened = _AS_OPENED.search(message.facts, begin, end)
            return opened is not None and _WENT_BACK.search(message.facts) is None
        case "clawed":
            return credit_of_a_bank(message)
        case "not_received":
            return _BACK_THERE.match(message.facts, hit.end) is not None
        case _:
            return False
