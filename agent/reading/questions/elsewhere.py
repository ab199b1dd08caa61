"""What is plainly none of our matters: another shop's order, an essay about Amazon, a chat."""

import re
from collections.abc import Sequence

from agent.domain.case import Update
from agent.reading.message.text import Message

_SHOPS = (
    r"(?:zalando|flipkart|argos|currys|curry's|walmart|wal-mart|ebay|e-bay|best buy|bestbuy|ikea|"
    r"temu|"
    r"shein|aliexpress|alibaba|etsy|target|costco|asos|tesco|asda|sainsbury'?s|john lewis|"
    r"media ?markt|"
    r"saturn|otto|bol|fnac|darty|cdiscount|myntra|meesho|ajio|jiomart|croma|snapdeal|kmart|k-mart|"
    r"bunnings|harvey norman|jb hi-?fi|big w|home depot|lowe'?s|wayfair|macy'?s|nordstrom|"
    r"decathlon|"
    r"canadian tire|vinted|depop|coolblue|allegro|el corte ingl[eé]s|carrefour|boulanger|"
    r"unieuro|apple store|gamestop|newegg|chewy|screwfix|b&q|boohoo|h&m|primark)"
)
_SHOP = re.compile(rf"(?<!\w)(?<!not ){_SHOPS}(?:'s)?(?!\w)")
_NOT_AMAZON = re.compile(
    r"(?<!\w)(?:(?:nothing|anything) to do with amazon|amazon (?:has|had|have|having) nothing|"
    r"(?:it |this |that )?(?:wasn't|isn't|was not|is not|aint|ain't|not|no) (?:(?:from|on|by|with|"
    r"about|"
    r"an?) )?amazon(?: (?:thing|order|matter|purchase|issue|one))?(?= i know|\W*$| ?[.,;!?]| but|"
    r" just|"
    r" i )|amazon (?:isn't|is not|not|ain't) involved|nothing from amazon|"
    r"i know (?:you|you're|your|ur|u|this|it)(?: \w+){0,3} amazon|"
    r"never (?:ordered|bought|used)(?: \w+)? (?:from|on|at)? ?amazon|nothing with amazon|"
    r"nichts (?:von|mit) amazon|nicht amazon|pas amazon|no es amazon|niet amazon)(?!\w)"
)
# "Sold by GadgetHub, not Amazon": a seller there.
_A_SELLER = re.compile(
    r"(?<!\w)(?:sold|ships?|shipped|sent|posted|dispatch\w*|deliver\w*|fulfilled|verkauft?|vend\w+)"
    r"(?: (?:and|&) \w+)? (?:by|from|durch|von|par|por|da) [^.!?\n]{0,50}amazon|marketplace|"
    r"(?<!\w)(?<!nothing )(?<!anything )(?<!not )(?<!n't )(?:on|through|via|off) amazon(?! at all)"
)
# Said outright, whatever the shop is called.
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:(?:it|this|that|they|which)(?:'s| is| was|'re| are| were)? ?(?:not|wasn't|isn't|"
    r"weren't)|(?:wasn't|isn't|not)(?= (?:ordered|bought|purchased)(?!\w)))(?: (?:even|ordered|"
    r"bought|"
    r"purchased))* "
    r"(?:on|from|through|at|via) amazon(?!'s| itself| directly| any ?more| now| but| as| \w+ "
    r"but)(?!\w)"
)
_STILL_THERE = re.compile(
    r"(?<!\w)(?:sellers?|third[- ]party|marketplace|fulfilled|sold by|charged|my card|accounts?|"
    r"(?:e-?)?mails?|calls?|called|texts?|messages?|links?)(?!\w)"
)
_OF_SHOP = re.compile(
    rf"(?<!\w)(?:my {_SHOPS} (?:order|return|refund|parcel|delivery|account|package)|"
    rf"(?:bought|ordered|purchased|got it|returned|order|return)(?: (?!amazon)[^\s.!?]+){{0,6}} "
    rf"(?:from|at|on|to) {_SHOPS}|(?:trouble|problem|issue|dispute)s? (?:is |are )?with {_SHOPS}|"
    rf"{_SHOPS} (?:sold|won't|refus\w+|says no|denied|charged me|delivered|lost my|return|refund|"
    rf"order))"
    r"(?!\w)"
)
_OURS = re.compile(r"amazon|amzn|kindle|audible|prime|gift ?card|a[- ]to[- ]z")
_ESSAY = re.compile(
    r"(?<!\w)(?:(?:write|need|give|do|make|kindly|please|want)(?: me| us| my)?(?: an?)? (?:\w+ )?"
    r"(?:\d{3,5}|five hundred|thousand)[- ]words? (?:on|about|essay|assignment|paper|report|"
    r"article|blog)|(?:essay|assignment|term paper|dissertation|coursework|case study|presentation|"
    r"homework|thesis)(?: \w+){0,3} (?:on|about|for (?:my|intro|the|a) (?:\w+ )?(?:class|course|"
    r"professor|school|college|uni\w*|marketing|mba))|\d{3,5} words? (?:essay|assignment|article)|"
    r"(?:mla|apa|harvard) (?:format|style|referenc\w+)|references? in (?:apa|mla))(?!\w)"
)
_OWN_MATTER = re.compile(
    r"(?<!\w)my (?:return|refund|order|parcel|claim|case|complaint|appeal)(?!\w)"
)
_CHATS = re.compile(
    r"(?<!\w)(?:what(?:'s| is|s)? (?:ur|your) (?:name|age|job|favou?rite|hobby|star sign)|"
    r"(?:do|did|can|are|have|will|don't|r) (?:you|u|ya) (?:ever |even |also )?(?:\w+ ){0,3}?"
    r"(?:breaks?|sleep|sleeping|tired|eat|coffee|tea|lunch|hungry|bored|lonely|weekends?|"
    r"holidays?|days? off|feelings|dreams?|family|kids|friends|married|awake|alive|single)|"
    r"(?:hey |are |r )(?:you|u) up|how old are (?:you|u)|where (?:are|r) (?:you|u) from|"
    r"where do (?:you|u) live|who made (?:you|u)|"
    r"how'?s (?:your|ur|the) (?:night|shift)|how are you (?:keeping|doing|today|all|getting on)|"
    r"how's (?:your|the) (?:day|"
    r"evening|"
    r"morning|week)|how do you do|felt like saying (?:hi|hello)|just (?:saying|"
    r"wanted to say) (?:hi|"
    r"hello)|see did it talk|(?:a )?real person or|are you (?:a )?(?:real|robot|human|person)|"
    r"nothing "
    r"(?:else|more) from me|you're (?:such )?a (?:gem|star|legend|angel|diamond|treasure|darling)|"
    r"have a (?:great|good|lovely|nice|merry|wonderful) (?:christmas|xmas|weekend|new year|day|one|"
    r"evening|holiday)|merry christmas|happy (?:christmas|new year|diwali|holidays))(?!\w)"
)
_LONELY = re.compile(
    r"(?<!\w)(?:wanted|need(?:ed)?|looking for|like) (?:to|someone to|somebody to|something to) "
    r"(?:talk|chat|speak)(?: to| with)?(?! (?:a |an |the |your |my )?(?:amazon|supervisor|human|"
    r"manager|"
    r"agent|rep|person|seller|them|about|real))(?!\w)|just (?:bored|chatting|passing the "
    r"time)(?!\w)"
)
_LONGEST_CHAT = 220  # characters
_TELLS = (
    "amount order_id delivered_on ordered_on returned_on fault denial_reason contacts "
    "fulfilment evidence refund_issued_on return_by"
)
_OF_A_CASE = frozenset(_TELLS.split())


def other_shop(message: Message, *, going: bool) -> bool:
    """Whether the trouble is with another firm, said outright or named with no word of Amazon.

    going: a case is open, which only what is said outright sets aside.
    """
    text = message.own
    if _SHOP.search(text) and _NOT_AMAZON.search(text) and not _A_SELLER.search(text):
        return True
    if _ELSEWHERE.search(text) and not _STILL_THERE.search(text):
        return True
    return not going and not _OURS.search(message.text) and _OF_SHOP.search(text) is not None


def essay(message: Message) -> bool:
    """Whether somebody wants their homework done."""
    text = message.own
    return _ESSAY.search(text) is not None and _OWN_MATTER.search(text) is None


def chats(message: Message, updates: Sequence[Update]) -> bool:
    """Whether somebody greets, thanks or asks how we are, and tells nothing of a purchase."""
    told = {update.field for update in updates}
    lonely = _LONELY.search(message.text) is not None  # what they complain of is no thing bought
    tells = told & (_OF_A_CASE - {"fault"} if lonely else _OF_A_CASE)
    short = len(message.text) <= _LONGEST_CHAT and not tells
    return short and (lonely or _CHATS.search(message.text) is not None)
