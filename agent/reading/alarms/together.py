"""Alarms by words that stand together in a message, in whatever order people put them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agent.domain.reading import Alarm

_A = Alarm
_NEAR = 40  # words: what stands further apart in a long story is told of different things
_ONE_BREATH = 14  # words of one wish
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Together:
    """`alarm` holds when all of `words` stand together and none of `unless` in the message.

    anywhere: what has to be told as well, however far away. within: as many words stand together.
    """

    alarm: Alarm
    words: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None
    anywhere: re.Pattern[str] | None = None
    within: int = _NEAR


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def _together(
    alarm: Alarm, *words: re.Pattern[str], unless: re.Pattern[str] | None = None
) -> Together:
    return Together(alarm, words, unless)


def _wish_of(alarm: Alarm, told: re.Pattern[str], *words: re.Pattern[str]) -> Together:
    """A wish in one breath, of somebody who tells the rest elsewhere in the message."""
    return Together(alarm, words, _NOT_THAT, anywhere=told, within=_ONE_BREATH)


# The verb: a doctor who gave a letter doctored none.
DOCTORED = (
    r"(?:doctor(?:ed|ing)|(?<!my )(?<!the )(?<!a )(?<!his )(?<!her )(?<!our )(?<!eye )(?<!family )"
    r"doctor(?= (?:the|my|an?|this|that|it|some|up)(?!\w)))"
)
_TELLING = _any(
    r"(?:say|saying|tell (?:them|him|her|amazon|the \w+|support|chat)|claim|claiming|"
    r"pretend\w*|report|state|"
    r"swear|write|put|select|choose|tick|pick)(?: (?:that|it|the|i|my|they|was|is|it's|just|"
    r"item|parcel|package|"
    r"as|down|in)){0,4} [\w' ]{0,24}?(?:never|didn't|not|defective|broken|broke|faulty|damaged|"
    r"dead|missing|empty|"
    r"lost|stolen|fake|wrong|cracked|doesn't work|stopped|arrived (?:broken|damaged))",
    r"(?:make|cook|think) (?:up|of) (?:\w+ ){0,2}(?:reason|excuse|story|defect|fault|problem|"
    r"issue)",
)
_TRUTH = _any(
    r"(?:works?|working|is|it's|was|runs|they're|they are) (?:actually |perfectly |totally |"
    r"completely |really |just |"
    r"still )*(?:fine|ok|okay|good|great|perfect|perfectly)",
    r"nothing(?: is|'s)? (?:actually |really )?wrong",
    r"i (?:do |did |actually |already |really )*(?:have|got|received|dropped|broke|lost|used|"
    r"wore|ate|kept|sold|need) it",
    r"(?:even )?(?:though|although|tho) (?:it|i|they|that)",
    r"(?:isn't|not|wasn't) (?:really |actually |strictly |exactly )?(?:true|broken|the case)",
    r"changed my mind|just don't want|don't (?:like|want) it|want my money|easier|faster|"
    r"quicker|sneak|trick|"
    r"white lie|bend the truth|fib|between us|no one will know|they won't know|can't check|"
    r"can't prove",
)
_ASKING = _any(
    r"can|could|should|shall|may|might|what if|help|please|write|let's|lets|how (?:do|can|"
    r"should|to)|is it ok\w*|"
    r"would it|i'll|i will|i'm going to|gonna|just|want to|thinking of"
)
_CONTACTED = _any(
    r"call(?:ed|er|s|ing)?|phone[ds]?|rang|ringing|text(?:ed|s)?|sms|e-?mail(?:ed|s)?|"
    r"message[ds]?|whatsapp|telegram|"
    r"pop-?up|link|website|facebook|instagram|number|someone|somebody|guy|lady|man|woman|they|"
    r"he|she|agent"
)
_SECRET_ASKED = _any(
    r"otp|one[- ]time (?:code|pass\w*)|(?:verification|security|confirmation|sms|login|texted|"
    r"six|6)[- ](?:digit )?code",
    r"cvv|cvc|pin (?:code|number)|bank(?:ing)? (?:login|details|password|app|info\w*|"
    r"credentials)|online banking",
    r"(?:full |credit |debit )?card (?:number|details|info)|passwords?|social security|ssn|"
    r"aadhaar|id and card|"
    r"remote (?:access|control|session)|screen ?shar\w*|any ?desk|team ?viewer|rust ?desk|"
    r"quick ?support|apk",
)
_DEMANDS = _any(
    r"ask(?:s|ed|ing)?|want(?:s|ed)?|need(?:s|ed)?|told|tells?|says?|said|must|have to|"
    r"demand\w*|gave|give|sent|"
    r"send|share[d]?|read|typed?|enter(?:ed)?|install(?:ed)?|download(?:ed)?|click(?:ed)?|to "
    r"(?:get|receive|release|"
    r"process|verify|confirm)"
)
_ODD_PAYMENT = _any(
    r"(?:in|with|by|via|buy|bought|send|sent|pay|using|purchase|get|of) (?:\w+ ){0,4}?(?:gift "
    r"?cards?|bitcoin|crypto\w*|usdt|"
    r"western union|moneygram|zelle|cash ?app|wire transfer|google play|steam cards?)",
    r"(?:release|unlock\w*|handling|processing|clearance|admin\w*|activation|transfer|security|"
    r"customs|small|upfront|"
    r"up-front|advance|verification|recovery|service|agent) (?:fee|charge|deposit|payment|tax)",
)
_FOR_MONEY = _any(
    r"refund\w*|money|reimburs\w*|compensation|prize|order|account|package|parcel|amazon"
)
_BAN = _any(
    r"ban(?:ned)?|blocked|suspended|closed|flagged|locked|limit|blacklist\w*|restricted|kicked"
)
_OTHER_SELF = _any(
    r"(?:new|second|another|different|other|fresh|fake|separate|extra) (?:amazon )?(?:account|"
    r"profile|identity|name|e-?mail|"
    r"address|card)|(?:wife|husband|mum|mom|dad|brother|sister|friend|roommate|kid|son|"
    r"daughter|partner|gran)'?s "
    r"(?:account|name|e-?mail|address|id|card)|vpn|alias|(?:so|without) (?:they|them|amazon) "
    r"(?:don't|won't|can't|"
    r"not|noticing|knowing|linking)"
)
_NOT_THAT = _any(
    r"(?:don't|do not|not|never|won't|wouldn't|rather not) (?:want to |going to |gonna "
    r")?(?:open|make|create|use|lie|have)"
)
_SWAP = _any(
    r"(?:send|return|ship|put|mail|give|box up)(?:ing)? (?:\w+ ){0,4}?(?:old|broken|other|"
    r"different|cheaper|fake|used|"
    r"dummy|brick|rock|empty|junk) ?(?:\w+ ){0,3}?(?:instead|back|box|inside|in it|and keep)",
    r"keep (?:the )?(?:new|good|real|working|both)(?: \w+)? and (?:send|return|ship)",
)
_HOME = _any(
    r"(?:his|her|their|the seller's|seller's|that guy's) (?:house|home|home address|address|"
    r"kids|family|wife|husband|"
    r"boss|workplace|job|door|mother|parents|phone number)"
)
_MENACE = _any(
    r"come (?:round|over|to|by|for)|show up|turn up|visit|find|found|post|publish|leak|share|"
    r"tell everyone|hurt|"
    r"beat|burn|break|smash|pay|regret|sorry|watch (?:his|her|their)|know where|scare|threat\w*"
)
_STARS = _any(
    r"(?:bad|negative|terrible|horrible|one|1|fake|awful|nasty)[- ]?(?:star )?(?:\w+ "
    r")?reviews?|1[- ]star|one[- ]star"
)
_OR_ELSE = _any(
    r"unless|until|if (?:he|she|they|the seller)|or else|otherwise|threat\w*|so (?:he|she|"
    r"they) (?:pay|refund|give)"
)
_DESPAIR = _any(
    r"(?:kill|hurt|harm|cut|hang|drown) myself|end (?:it all|my life|it tonight|it for good|"
    r"things)|suicid\w*|overdose|(?:take|taking|took|swallow\w*) (?:(?:all|enough|a (?:lot|bottle|"
    r"handful) of|the whole) )(?:[\w']+ ){0,3}pills(?! back)|"
    r"(?:want|wanna|going|ready|better) to die|(?:be|am|was|were) better (?:off )?(?:dead|"
    r"gone)|(?:wish|if) i (?:was|were) "
    r"(?:dead|gone|never born)|not (?:be|want to be) (?:here|alive) (?:any ?more|tomorrow)|"
    r"no(?:thing| reason)(?: left)? to "
    r"live|don't (?:want|wanna) to? ?(?:live|exist|be alive|wake up|be here)|(?:see|there's|"
    r"is) no point (?:in|to) "
    r"(?:living|life|anything|going on)|nobody (?:would|will) (?:miss|care|notice)|can't (?:go "
    r"on|do this any ?more|take it "
    r"any ?more)|jump (?:off|in front)|done with life|tired of living|off myself"
)
_PAPERS = _any(
    r"(?:receipt|invoice|bill|proof|letter|report|slip|screenshot|photo|picture|label|e-?mail|"
    r"certificate|statement|"
    r"tracking)s?"
)
_DOCTORING = _any(
    DOCTORED,
    r"(?:fake|forge|photo ?shop|back-?date|fabricate|falsify|tamper|fudge|mock up|edit|"
    r"alter|tweak|retouch|"
    r"white out|redo)(?:d|ed|ing)?|(?:change|adjust|move|fix|modify) the (?:date|price|amount|"
    r"name|total|number)|"
    r"looks? (?:legit|official|real|genuine|authentic)|(?:says|shows|dated) (?:a )?(?:earlier|"
    r"later|different|"
    r"last|november|october|\d)",
)
_MAKE = _any(
    r"make|create|edit|change|write|generate|photo ?shop|help|can you|could you|how (?:do|can) "
    r"i|fake|forge|alter",
    DOCTORED,
)
_YOUNG = _any(
    r"(?:i'm|i am|im) (?:only |just |literally |like )?(?:[89]|1[0-7])(?: (?:years?|yrs?|"
    r"y/?o|yo|and|but)|[,.!]|$)",
    r"(?:i'm|i am|im|am) in (?:year|grade|class|\d+(?:st|nd|rd|th)|middle|primary|secondary|"
    r"junior|elementary)",
    r"(?:mom|mum|dad|mother|father|parents?)'?s? (?:credit |debit |bank )?(?:card|account)",
)
_PARENTS = _any(
    r"(?:mom|mum|mam|dad|parents|mother|father|mama|papa)(?: \w+){0,4} (?:know|knowing|find "
    r"out|finds out|kill me|ground|"
    r"mad|angry|notice|told|tell|permission)|don't (?:tell|want) (?:my )?(?:mom|mum|dad|"
    r"parents)|without (?:asking|my|them|"
    r"telling)|homework|school|allowance|pocket money|(?:years?|yrs?|y/?o)(?: old)?"
)
_FICTION = _any(
    r"(?:what|which) (?:defect|fault|reason|excuse|story|problem)s? (?:sounds?|would|should|"
    r"can|will|is|works|gets)|"
    r"(?:make|word|phrase|write|put) it (?:so |to )?(?:it |that it )?(?:seems?|looks?|sounds?)|"
    r"convince (?:them|him|amazon|the \w+) "
    r"(?:it|that|i)|(?:claim|say|tell (?:them|amazon)) (?:that )?(?:i|it|the \w+) (?:never|"
    r"didn't|was|is|arrived|came|stopped|broke)|"
    r"(?:put|write|say|select|tick) (?:that )?it (?:stopped|broke|is|was|arrived|never|doesn't)",
)
_OWNS_UP = _any(
    r"(?:i|we|my \w+) (?:knocked|dropped|broke|wore|spilled|cracked|used|washed|sat|stepped)|"
    r"just need the (?:cash|money)|"
    r"(?:sitting|sits|it's|here|is) (?:in|on) my|it (?:works|is fine|(?:wasn't|isn't)(?= "
    r"*(?:[.!?,;]|$)| "
    r"(?:but|though|really|actually|true|so|broken|damaged|defective|faulty|the case)))|(?:is|it's|"
    r"works) fine|easier than|"
    r"they owe me|changed my mind"
)
_MAIDEN = _any(
    r"(?:sign up|register|open|order|start over|create)(?: \w+){0,4} (?:with|under|using|in|"
    r"as) (?:my )?(?:\w+'s|maiden|another|"
    r"different|someone|other)(?: \w+)?|another amazon(?: account)?|catch (?:the|me|my)"
)
_OLD_ONE = _any(
    r"(?:send|sending|return|returning|put|putting)(?: back)? my old \w+"
    r"(?: \w+){0,4} (?:box|instead|back)"
)
_PRODUCE = _any(
    r"(?:produce|make|create|write|need|get|generate)(?: me| us)? (?:a |an |the )?(?:\w+ "
    r")?(?:bill|receipt|invoice|confirmation|"
    r"letter|report|certificate)(?: \w+){0,6} (?:saying|showing|stating|to (?:show|say)|"
    r"instead of|dated)"
)
_REAL_ONES = _any(
    r"their|copy of|my own|where (?:is|do|can)|request|ask (?:them|amazon)|"
    r"complaint|claim letter|draft|cover"
)

TOGETHER: tuple[Together, ...] = (
    _together(_A.SELF_HARM, _DESPAIR),
    _together(
        _A.SCAM,
        _SECRET_ASKED,
        _DEMANDS,
        _CONTACTED,
        unless=_any(
            r"(?:reset|forgot|change[d]?) (?:my |the )?password|don't have the password|kids|"
            r"locked|(?:sign|log)(?:ged)? "
            r"in|account (?:is|was|has)|delivery (?:otp|code|boy|man|guy|agent|person)|driver|"
            r"courier|rider|don't recogni[sz]e"
        ),
    ),
    _together(
        _A.SCAM,
        _ODD_PAYMENT,
        _DEMANDS,
        _FOR_MONEY,
        unless=_any(
            r"(?:paid|bought|refund\w*|offer\w*|credit\w*)(?: \w+){0,4} (?:in|with|by|on|to|"
            r"via|as) (?:an? |my |the )?(?:amazon )?gift|"
            r"restocking|gift card (?:i|balance|code)|seller|return (?:fee|shipping)|buy a gift"
        ),
    ),
    _together(
        _A.ASKS_TO_FORGE,
        _PAPERS,
        _DOCTORING,
        _MAKE,
        unless=_any(
            r"(?:they|seller|amazon|he|she|agent)(?: \w+){0,4} (?:fake|faked|edited|doctored|"
            r"forged|photoshopped)|(?:fake|counterfeit) "
            r"(?:item|product|bag|shoes|watch|perfume)|they accuse\w*|shows? (?:it|that|the)|"
            r"says (?:it|that|the|delivered)|draft|"
            r"(?:it|this|that|letter|e-?mail|message) (?:shorter|better|firmer)"
        ),
    ),
    _together(_A.ASKS_TO_EVADE, _BAN, _OTHER_SELF, _ASKING, unless=_NOT_THAT),
    _wish_of(_A.ASKS_TO_EVADE, _BAN, _OTHER_SELF, _ASKING),
    _together(_A.ASKS_TO_EVADE, _SWAP, _ASKING),
    _together(
        _A.ASKS_TO_THREATEN,
        _HOME,
        _MENACE,
        unless=_any(r"return address|to (?:his|her|their) address|ship|label|post it"),
    ),
    _together(
        _A.ASKS_TO_THREATEN,
        _STARS,
        _OR_ELSE,
        unless=_any(
            r"(?:he|she|they|seller)(?: \w+){0,4} (?:wants?|asks?|asked|says?|demands?|told|"
            r"threat\w*)"
        ),
    ),
    _together(
        _A.ASKS_TO_LIE,
        _TELLING,
        _TRUTH,
        _ASKING,
        unless=_any(
            r"(?:they|he|she|amazon|seller|agent|rep|supervisor|chat) (?:\w+ ){0,2}(?:say|says|"
            r"said|claim|claims|claimed|saying|"
            r"claiming|insist\w*|pretend\w*|wrote|told)|don't want to lie|not lying|accus\w*"
        ),
    ),
    _together(_A.ASKS_TO_LIE, _FICTION, _OWNS_UP),
    _together(_A.ASKS_TO_EVADE, _BAN, _MAIDEN, unless=_NOT_THAT),
    _together(_A.ASKS_TO_EVADE, _OLD_ONE),
    _together(_A.ASKS_TO_FORGE, _PRODUCE, unless=_REAL_ONES),
    _together(_A.MINOR, _YOUNG, _PARENTS),
)


def together(text: str, rules: Iterable[Together] = TOGETHER) -> Alarm | None:
    """Returns the alarm of the first rule whose words stand together, or None.

    text: the message in lower case; words of one stretch of a long one stand together.
    """
    for one in rules:
        needed = one.words if one.anywhere is None else (*one.words, one.anywhere)
        if not all(p.search(text) for p in needed):
            continue
        parts = _stretches(text, one.within)
        near = any(all(p.search(part) for p in one.words) for part in parts)
        if near and not (one.unless and one.unless.search(text)):
            return one.alarm
    return None


def _stretches(text: str, length: int) -> Iterator[str]:
    """Parts of so many words that overlap by half, or the whole of a short text."""
    words = [word.span() for word in _WORD.finditer(text)]
    for first in range(0, max(len(words) - length // 2, 1), length // 2):
        part = words[first : first + length]
        yield text[part[0][0] : part[-1][1]] if part else text
