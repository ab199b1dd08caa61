"""Messages that need a careful answer first: injury, despair, a child, a lie asked for, a scam."""

import re

from agent.domain.case import Case
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Problem
from agent.reading.alarms.figurative import literal
from agent.reading.alarms.honest import excused
from agent.reading.alarms.hurt import harmed, may_be_harmed, unhurt
from agent.reading.alarms.no_swindles import of_my_bank
from agent.reading.alarms.perils import PERILS
from agent.reading.alarms.perils_abroad import LIFE_ABROAD, LIMB_ABROAD
from agent.reading.alarms.together import DOCTORED, together
from agent.reading.alarms.untrue import asks_for_untrue
from agent.reading.goods.accidents import ACCIDENTS
from agent.reading.message.abroad import is_foreign
from agent.reading.message.meaning import about
from agent.reading.message.rules import Rule, hits, rule
from agent.reading.message.text import Message

_A = Alarm
_ASK = (
    r"(?:can|could|should|shall|may|might|would|help me|how (?:do|can|could|would|to)|"
    r"let's|let me|i'll|i will|i'm going to|i want to|want you to|please|just|if) "
)
_BODY = (
    r"(?:my|his|her|our|me|myself|him|the (?:baby|child|kid|dog|cat))(?: (?:hand|finger|"
    r"arm|leg|face|eye|son|daughter|child|baby|wife|husband|skin|kid|foot|back)s?)?"
)
_FAKE_WORK = (
    rf"(?:fake|forge|photo ?shop|{DOCTORED}|back-?date|fabricat\w*|alter|edit|falsify|invent|"
    r"make up|tamper with)"
)
_PAPER = (
    r"(?:receipt|invoice|photo|picture|image|screenshot|e-?mail|document|date|proof|"
    r"police report|bill|statement|crack|tracking|damage|report|letter)s?"
)
_GOT_IT = (
    r"(?:even though|although|though|but) (?:i|it|we)(?:'ve| have|'s| did| actually|"
    r" really| just|'m| is| still){0,4} (?:got|have|received|had|works?|arrived|came|fine|"
    r"here|used|broke|dropped|wearing)"
)
_DEAL = r"(?:unless|until|if|or else|or i'll|so (?:that )?(?:he|she|they))"

_OF_OWN_LAYER: tuple[Rule[Alarm], ...] = (
    rule(
        r"kill(?:ing)? myself|suicid\w+|end (?:my life|it all)|don't want to (?:live|"
        r"be alive)|(?:hurt|harm|cut)(?:ing)? myself on purpose|self[- ]harm|"
        r"better off dead|no reason to live",
        _A.SELF_HARM,
    ),
    rule(
        rf"burn(?:ed|t|s) {_BODY}|cut (?:my (?:hand|finger|arm|leg|face|foot)|me badly)|"
        rf"(?:got|was|were|been|badly|is|am) (?:badly |seriously )?(?:hurt|injured|burned|"
        rf"burnt|shocked|electrocuted)|(?:hurt|injured|shocked|electrocuted) (?:my (?:son|"
        rf"daughter|child|hand|finger|back|eye|face|leg|arm|wife|husband|baby|kid|dog|cat)|"
        rf"me|us)|(?:gave|got|giving) (?:me |him |her |"
        rf"my \w+ )?(?:an? )?(?:electric(?:al)? )?shock|caught fire|exploded|"
        rf"set (?:\w+ )?(?:\w+ )?on fire|in flames|allergic reaction|(?:sent|taken|"
        rf"rushed) (?:\w+ ){{1,3}}?(?:to|in) (?:the )?(?:hospital|er)|electric(?:al)? shock|"
        rf"chemical burn|bleeding|poisoned|choked on|can't breathe|second degree burn",
        _A.INJURY,
    ),
    rule(
        r"(?:any ?desk|team ?viewer|ultra ?viewer|quick ?support|remote (?:access|desktop|"
        r"control)|screen shar\w+|shar(?:e|ing) (?:my|your|the) screen)",
        _A.SCAM,
    ),
    rule(
        r"(?:buy|purchase|get|pay (?:with|in|using)|send|"
        r"read) (?:\w+ ){0,4}?gift ?cards?(?: \w+){0,4}? (?:codes?|first|to (?:get|release|"
        r"receive|unlock|verify)|over the phone)|(?:ask(?:s|ed|ing)?|want(?:s|ed)?|need(?:s|"
        r"ed)?|tell(?:s|ing)?|told) (?:\w+ ){0,6}?(?:to )?(?:buy|send|read|give|share|"
        r"text) (?:\w+ ){0,4}?(?:gift ?cards?|otp|one[- ]time|verification code|pin|cvv|"
        r"passwords?|bitcoin|crypto|card details|bank details)|(?:caller|call(?:ed)?|phoned|"
        r"rang|texted|text message|sms|whatsapp\w*|telegram)(?: \w+){0,14}? (?:otp|"
        r"one[- ]time (?:code|password)|verification code|cvv|ssn|social security|"
        r"bank (?:login|details|password)|card (?:number|details)|log ?in details|"
        r"release fee|processing fee)|(?:fee|tax|deposit) (?:\w+ ){0,3}?(?:to (?:release|"
        r"unlock|receive|get|process) (?:my|the|your) (?:refund|money))|(?:recovery|"
        r"refund) (?:agent|company|service|expert|firm) (?:\w+ ){0,6}?(?:fee|upfront|"
        r"advance|deposit|bitcoin|crypto)|(?:sent|asked|needs?|paste) (?:my |the )?(?:otp|"
        r"one[- ]time code) (?:to|from)|(?:text|e-?mail|message|sms|"
        r"call)[^.\n]{0,60}(?:click|tap|follow|open|enter|confirm|"
        r"verify)[^.\n]{0,40}(?:card (?:number|details)|bank (?:details|account)|password|"
        r"log ?in|ssn|personal (?:details|information))|(?:read|gave|given|told|sent|"
        r"shared) (?:him|her|them|the caller|the guy|someone) (?:\w+ ){0,3}?(?:codes?|otp|"
        r"card (?:number|details)|pin|passwords?|bank details|log ?in)|is (?:this|it|"
        r"that) (?:\w+ )?(?:a |an )?(?:scam|phishing|real|legit\w*)(?! (?:person|human|lady|man|"
        r"woman|guy|agent|bot|robot|chat))(?= |[?.!]|$)|"
        r"seems? (?:like )?(?:a )?(?:scam|"
        r"phishing)",
        _A.SCAM,
    ),
    rule(
        r"(?:processing|release|handling|verification|activation|customs|admin\w*) fee[^.\n]{0,30}"
        r"(?:first|before|link|to (?:get|receive|release))|(?:once|if|after|when) i pay "
        r"(?:\w+ |[$€£]?\d+ ){0,3}?(?:processing|release|verif\w+|activation|via|by link)|"
        r"pay (?:\w+ ){0,4}?(?:to|for|before) (?:get\w*|receiv\w*|releas\w*) (?:\w+ ){0,3}?refund|"
        r"(?:gave|sent|texted) me (?:a |his |her |their |this )?(?:phone )?number[^.\n]{0,40}"
        r"(?:call|ring)|(?:via|through|on|with) (?:a |this |the )?link (?:he|she|they) sent",
        _A.SCAM,
    ),
    rule(
        r"spark(?:s|ed|ing)|smell(?:s|ed|ing)? (?:of |like )?(?:burn\w*|smoke|gas|plastic)|"
        r"smok(?:e|ing) (?:came|comes|coming) (?:out )?(?:of|from)|"
        r"melt(?:ed|ing|s)? (?:the |my )?(?:socket|plug|outlet|cable|counter|carpet)",
        _A.INJURY,
    ),
    rule(
        r"(?:came|arrived|works?|working|is|was|it's) (?:perfectly |totally |just |all )?"
        r"(?:fine|ok|okay|perfect|undamaged|intact|here)[^~]{0,160}?"
        r"(?:write|say|tell|claim|state|pretend)[^.\n]{0,60}?"
        r"(?:never|not (?:delivered|received|arrived)|broken|crack\w*|damag\w*|defect\w*|faulty)|"
        r"(?:should|can|could|shall) (?:i|we|you) (?:just )?make (?:one|it|some(?:thing)?) up|"
        r"(?:defect|fault|excuse|story|damage|illness|reason|problem)s? (?:\w+ )?(?:to|i (?:can|"
        r"could)|we can) (?:make up|invent|fake|pretend)|again as if not(?!\w)",
        _A.ASKS_TO_LIE,
    ),
    rule(
        rf"{_ASK}(?:\w+ ){{0,5}}?{_FAKE_WORK} (?:\w+ ){{0,4}}?{_PAPER}|(?:make|create|write|"
        rf"generate|need|get me) (?:me )?(?:an? )?(?:fake|forged|false|invented|"
        rf"backdated) (?:\w+ )?{_PAPER}|photo ?shop (?:an? |the |some )?\w+ (?:in(?:to)?|"
        rf"on(?:to)?)|file a false (?:police )?report|(?:change|adjust|move|alter|modify|"
        rf"edit|fix)(?: \w+){{0,3}}? (?:date|price|name|amount|number)s? (?:on|of|"
        rf"in) (?:\w+ ){{0,2}}?(?:invoice|receipt|bill|document|screenshot|"
        rf"order confirmation)|(?:make|change|edit|"
        rf"alter)(?: \w+){{0,4}}? (?:receipt|invoice|date|photo|picture|screenshot|"
        rf"order)s?(?: \w+){{0,3}}? (?:look|say|show|appear)|fake (?:a |an |the |some |"
        rf"my ){{1,2}}{_PAPER}",
        _A.ASKS_TO_FORGE,
    ),
    rule(
        r"(?:fake|forge|photo ?shop|back-?date|fabricate|falsify) (?:the|an?|my|some|this) "
        rf"(?:\w+ )?(?:{_PAPER}|(?:number|id|reference))|(?:make up|invent) (?:an?|some|the) "
        r"(?:\w+ ){0,2}(?:number|id|reference|receipt|invoice|agent|supervisor|police report)",
        _A.ASKS_TO_FORGE,
    ),
    rule(
        r"(?:can|could|should|shall|let's|let me|what if|help me|maybe|i'll|i will|i could|"
        r"i can|why not|tell me how to|how (?:do|can) i|i want to|i'd like to|better to|"
        r"easier to|want you to|to)(?: \w+){0,3}? (?:lie(?: to| about| that|\b)|"
        r"pretend(?: that| to| it|\b)|make (?:something|a story|an excuse) up|make up (?:a |"
        r"an |some )?(?:defect|fault|story|excuse|reason|problem|damage))",
        _A.ASKS_TO_LIE,
    ),
    rule(
        r"(?:can|could|should|shall|may|might|let's|let me|help me|why (?:not|don't)|i'll|i will|"
        r"would it (?:help|work|be (?:ok|okay|fine|better|easier)) if|"
        r"is it (?:ok|okay|fine) (?:to|if)|what if)(?: (?:i|we|you))?(?: (?:just|simply|also|"
        r"please|maybe|not)){0,4} (?:said|told|claimed|say|tell|claim|write|state|report|put|tick|"
        r"select|choose)(?: \w+){0,5}? (?:it(?:'s| is| was| never)?|that|they|"
        r"the \w+)(?: \w+){0,3}? (?:broken|broke|defective|faulty|damaged|dead|"
        r"never (?:arrived|came)|didn't (?:arrive|come|work)|not (?:arrive|work|as described)\w*|"
        r"missing|lost|stolen|empty|fake|counterfeit)",
        _A.ASKS_TO_LIE,
    ),
    rule(
        rf"(?:say|tell|told|claim|write|report|state)(?: \w+){{0,8}}? {_GOT_IT}|(?:say|claim|"
        rf"pretend|tell them) (?:\w+ ){{0,4}}?(?:so (?:that )?(?:they|amazon|i)(?:'ll| will|"
        rf" can| have to| would)? (?:take|refund|accept|get))|(?:works|is|it's|"
        rf"working) (?:perfectly )?(?:fine|ok|okay)?[^.\n]{{0,20}}(?:just |simply )?(?:say|"
        rf"claim|tell them|write) (?:that )?it(?:'s| is| was) (?:broken|defective|faulty|"
        rf"damaged|dead)|(?:easiest|simplest|best|quickest|easier|simpler|better) (?:thing |"
        rf"way |option )?(?:is |would be )?(?:just )?to (?:say|tell|claim)(?: \w+){{0,3}}? it|"
        rf"never (?:came|arrived)[^\n]{{0,80}}(?:i (?:do|actually|did) (?:have|get|got|"
        rf"receive)|it did (?:arrive|come))|(?:works? (?:perfectly |totally |just )?fine|"
        rf"nothing(?: is|'s)? wrong|perfectly fine|isn't broken|"
        rf"not broken)[^~]{{0,200}}?(?:write|say|tell|claim|state|"
        rf"put)[^.\n]{{0,60}}?(?:broken|crack\w*|damag\w*|defect\w*|faulty|dead|smashed|"
        rf"doesn't work|never (?:came|arrived))|i (?:broke|dropped|damaged|"
        rf"cracked) it(?: myself)?[^.\n]{{0,60}}(?:say|claim|tell them|blame|"
        rf"write)[^.\n]{{0,30}}(?:arrived|came|was) (?:that way|like that|broken|damaged|"
        rf"cracked)",
        _A.ASKS_TO_LIE,
    ),
    rule(  # in somebody else's name, twice for one loss, or on the hope that nobody looks
        r"(?:refund\w*|claim\w*|return\w*|ask|write|complain)[^.\n]{0,40} in "
        r"(?:his|her|their|(?:the |my )?\w+'s|(?:some(?:one|body)|another person)(?: else)?"
        r"(?:'s)?) name|(?:log|sign|get|break|hack)(?:ging|ning|ting|ing)? ?in ?to (?:his|her|"
        r"their|(?:my |the )?\w+'s)(?: \w+){0,2}? account|(?:pose|posing) as (?:him|her|them|the|"
        r"my|a )|as if (?:i|we) (?:was|were) "
        r"(?:him|her|them|the (?:buyer|seller|owner|customer))|(?:they|he|she|no ?body|no one|"
        r"amazon|the bank|the seller)(?:'ll| will)? (?:won't|will not|wouldn't|would not|never|not|"
        r"don't|doesn't)(?: ever| even)? (?:notice|know|find out|realis?e|realize|check)"
        r"(?= *(?:[.!?,;]|$|anyway|it|that|the difference))|(?:refund\w*|paid|money) (?:me )?"
        r"(?:twice|double|a second time)[^.\n]{0,20}(?:if|how|can|could)|(?:get|claim|have|want)"
        r"(?: \w+){0,3}? (?:refund\w*|money)(?: \w+){0,4}? (?:twice|a second time)",
        _A.ASKS_TO_LIE,
    ),
    rule(
        r"(?:open|create|make|start|use|get|register|set up)(?: \w+){0,4}? (?:new|second|another|"
        r"different|fresh)(?: \w+){0,3}? (?:account|one|name|identity|"
        r"e-?mail)(?: \w+){0,8}? (?:so|without|ban\w*|notice\w*|different|avoid|after)|"
        r"(?:account|i) (?:is |was |got |am |'m )?(?:banned|blocked|"
        r"closed)(?:(?!don't|not |never |n't )[^\n]){0,60}(?:new (?:one|account)|another account|"
        r"different name|vpn|my (?:wife|husband|mom|brother)'s (?:account|name))|"
        r"(?:get|go|work) (?:a)?round (?:the |my |their |amazon'?s? )?(?:ban|block|suspension|"
        r"restriction|check|detection)|bypass|evade|"
        r"(?:send|return|mail|ship|put)(?: \w+){0,3}? (?:an? )?(?:empty box|brick|"
        r"my old (?:one|\w+)|old (?:one|broken one)|different (?:one|item)|"
        r"fake one)(?: \w+){0,3}? (?:back|instead|in the box|and keep)|"
        r"(?:swap|switch) (?:it|the (?:new|old)|them) (?:with|for) (?:my |the |an )?old|"
        r"keep (?:both|the item and)",
        _A.ASKS_TO_EVADE,
    ),
    rule(
        rf"blackmail|(?:threaten|intimidate|scare) (?:him|her|them|the \w+|amazon)|(?:post|"
        rf"publish|share|leak|find|dox)(?: \w+){{0,3}}? (?:home )?address|dox+|(?:one|1|bad|"
        rf"negative)[- ]?star(?:s)?(?: \w+){{0,4}}? {_DEAL}|(?:bad|negative|"
        rf"terrible) reviews?(?: \w+){{0,4}}? {_DEAL}|(?:unless|if)[^.\n]{{0,50}}(?:bad|"
        rf"negative|one[- ]star|1[- ]star) reviews?|i(?:'ll| will| am going to|"
        rf"'m going to) (?:hurt|beat|kill|find|burn|destroy|ruin|come for) (?:him|her|them|"
        rf"you|the|that|his|their)|know where (?:he|she|they) lives?|report (?:him|her|"
        rf"them) to (?:the )?(?:immigration|ice|tax\w*|irs)|call (?:his|her|their) (?:boss|"
        rf"family|wife|home)",
        _A.ASKS_TO_THREATEN,
    ),
    rule(
        r"(?:i'm|i am|im) (?:only |just )?(?:[89]|1[0-7]|ten|eleven|twelve|thirteen|"
        r"fourteen|fifteen|sixteen|seventeen)(?: years? old| y/?o| yrs? old|(?= and (?:i|my|"
        r"bought|ordered|used)|,? (?:bought|my (?:mom|mum|dad|parents))|[.,]))|under(?:age|"
        r" 18)|i'm a (?:minor|kid|child)|(?:my (?:mom|mum|dad|parents)) (?:doesn't|don't|"
        r"didn't|can't) know(?= i)|without my (?:mom|mum|dad|parents|mother|"
        r"father)(?:'s)? (?:knowing|knowledge|permission)|i'm in (?:middle|elementary|"
        r"primary|\d+th grade)",
        _A.MINOR,
    ),
    rule(
        ACCIDENTS,
        _A.OWN_DAMAGE,
    ),
)
# Life and limb come first, then what could cost the person money, then what they ask for.
ALARMS = LIFE_ABROAD + PERILS + _OF_OWN_LAYER
_WITH_LIMB_ABROAD = ALARMS + LIMB_ABROAD
_ALLOWED = rule(
    r"(?:accus\w+|call\w*|think\w*|claim\w*|say\w*) (?:\w+ )?(?:me |i |"
    r"i'm )(?:\w+ )?(?:of )?(?:lying|a liar|lied|lie)|(?:not|[a-z]+n't|never|without|"
    r"refuse to|rather not) (?:\w+ ){0,2}(?:lie|lying|pretend\w*)|(?:they|he|she|seller|"
    r"amazon|agent|rep) (?:\w+ )?(?:lied|lies|is lying|are lying)|"
    r"(?:what|how|anything|something) (?:[\w']+ ){0,6}(?:honest|truthful)(?:ly)?",
    True,
    deniable=False,
)


_AGAIN = re.compile(
    r"\b(?:he|she|caller|guy|man|lady|woman|person|scammer)\b[^.\n]{0,60}\b(?:call\w*|text\w*|"
    r"says?|said|want\w*|asks?|asked|need\w*|insist\w*|promis\w*|threaten\w*|sent)\b|"
    r"\b(?:they|agent|company)\b[^.\n]{0,40}\b(?:call(?:ing|ed)? (?:me )?(?:again|back)|ring\w*|"
    r"text\w*|"
    r"threaten\w*)\b|\b(?:codes?|pin|link|fee|gift ?cards?|app|transfer|otp|remote|screen)\b|"
    r"\b(?:should|can|do|must) i (?:pay|send|give|trust|install|click|go ahead)\b|"
    r"\b(?:already|just) (?:paid|sent|gave|told|shared|installed|clicked)\b"
)


# The same while a dispute is talked of as well: a rep says things, too, and offers gift cards.
_BESIDE = re.compile(
    r"\b(?:caller|guy|man|lady|woman|scammer|recovery agent)\b[^.\n]{0,60}\b(?:call\w*|text\w*|"
    r"says?|said|want\w*|asks?|asked|need\w*|threaten\w*|sent)\b|\b(?:he|she|they)\b[^.\n]{0,20}"
    r"\b(?:call\w*|ring\w*|rang|text\w*|threaten\w*)(?: me)? (?:again|back)\b|"
    r"\b(?:otp|one[- ]time code|remote)\b|\b(?:should|can|do|must) i (?:trust|install|click)\b"
)
ONLY_THAT = (Problem.UNKNOWN, Problem.GIFT_CARD, Problem.UNRECOGNISED_CHARGE)


def still_scam(message: Message, case: Case) -> bool:
    """Whether a swindle told of earlier goes on in this message."""
    words = _AGAIN if case.problem in ONLY_THAT else _BESIDE
    goes_on = case.scam_told and words.search(message.own) is not None
    return goes_on and not of_my_bank(message.own)


_CLEAR = 0.42  # the share from which likeness alone is an alarm
_PLAIN = 0.97  # the share of "none" that outweighs a cue
_NEVER_OUTWEIGHED = (Alarm.SELF_HARM, Alarm.INJURY)  # life and limb
_WISHES = (Alarm.ASKS_TO_LIE, Alarm.ASKS_TO_FORGE, Alarm.ASKS_TO_EVADE, Alarm.ASKS_TO_THREATEN)
_SHORTEST = 8  # words: less says too little for likeness alone


def alarm(message: Message) -> Alarm | None:
    """Returns why the message needs a careful answer, or None.

    Reads what the person wrote, suppositions and all ("what if we just say it's broken?"), but not
    what they pasted; what is denied ("I don't want to lie") does not count. Cues and the likeness
    of the whole to sayings each find what the other misses, and likeness outweighs a lone cue.
    """
    own = literal(message.own)
    if _CONTRADICTS.search(own) or asks_for_untrue(own):
        return Alarm.ASKS_TO_LIE
    cue = _cued(message, own)
    if cue is Alarm.INJURY and unhurt(own):
        return None
    if cue in (None, Alarm.OWN_DAMAGE) and harmed(message):
        return Alarm.INJURY
    if cue is None:
        return _by_likeness(message, own)
    if excused(cue, own, alone=False):
        return None
    plain = 0.0 if cue in _NEVER_OUTWEIGHED else about(own, "alarms").get("none", 0.0)
    return None if plain >= _PLAIN else cue


def _by_likeness(message: Message, own: str) -> Alarm | None:
    """What the whole is like, where no words of their own raise an alarm."""
    mine = _QUOTED.sub(" ", own)  # a quoted offer is no wish of the person's
    if len(mine.split()) < _SHORTEST or is_foreign(own):
        return None
    shares = about(mine, "alarms")
    plain = shares.pop("none", 0.0)
    likely = max(shares, key=lambda one: shares[one], default=None)
    if likely is None or shares[likely] < _CLEAR or _ALLOWED.pattern.search(own):
        return None
    if likely in _WISHES and shares[likely] < plain:
        return None
    if likely == Alarm.INJURY and not may_be_harmed(message, own):
        return None
    return None if excused(Alarm(likely), own, alone=True) else Alarm(likely)


_QUOTED = re.compile(r"[\"“][^\"“”\n]{3,}[\"”]")


# Asked to write of a fault after saying that there is none: no likeness to honest messages counts.
_CONTRADICTS = re.compile(
    r"(?<!\w)nothing(?: is|'s| was)? (?:\w+ )?wrong[^~]{0,100}?"
    r"(?<!\w)(?:(?:please|pls|plz|just|you|to|let's|i'll|and|but) (?:write|put|pretend)|"
    r"(?:please|pls|plz|just|you|let's|i'll) (?:say|claim|tell|state))(?! to)"
    r"[^.\n]{0,60}?(?:broken|crack|damag|defect|faulty|scratch|dent|smell|stain|noise|dead)"
)


def _cued(message: Message, own: str) -> Alarm | None:
    foreign = is_foreign(own)
    for hit in hits(_WITH_LIMB_ABROAD if foreign else ALARMS, message, own):
        begin, end = message.sentence(hit.start)
        excused = hit.value is Alarm.ASKS_TO_LIE and _ALLOWED.pattern.search(own, begin, end)
        if not excused:
            return hit.value
    return together(own)
