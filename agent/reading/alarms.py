"""Messages that need a careful answer first: injury, despair, a child, a lie asked for, a scam."""

from agent.domain.reading import Alarm
from agent.reading.rules import Rule, hits, rule
from agent.reading.text import Message

_A = Alarm
_ASK = r"(?:can|could|should|shall|may|might|would|help me|how (?:do|can|could|would|to)|let's|let me|i'll|i will|i'm going to|i want to|want you to|please|just|if) "
_BODY = r"(?:my|his|her|our|me|myself|him|the (?:baby|child|kid|dog|cat))(?: (?:hand|finger|arm|leg|face|eye|son|daughter|child|baby|wife|husband|skin|kid|foot|back)s?)?"
_FAKE_WORK = r"(?:fake|forge|photo ?shop|doctor|back-?date|fabricat\w*|alter|edit|falsify|invent|make up|tamper with)"
_PAPER = r"(?:receipt|invoice|photo|picture|image|screenshot|e-?mail|document|date|proof|police report|bill|statement|crack|tracking|damage|report|letter)s?"
_GOT_IT = r"(?:even though|although|though|but) (?:i|it|we)(?:'ve| have|'s| did| actually| really| just|'m| is| still)* (?:got|have|received|had|works?|arrived|came|fine|here|used|broke|dropped|wearing)"
_DEAL = r"(?:unless|until|if|or else|or i'll|so (?:that )?(?:he|she|they))"

ALARMS: tuple[Rule[Alarm], ...] = (
    rule(r"kill(?:ing)? myself|suicid\w+|end (?:my life|it all)|don't want to (?:live|be alive)|(?:hurt|harm|cut)(?:ing)? myself on purpose|self[- ]harm|better off dead|no reason to live", _A.SELF_HARM),
    rule(rf"burn(?:ed|t|s) {_BODY}|cut (?:my (?:hand|finger|arm|leg|face|foot)|me badly)|(?:got|was|were|been|badly|is|am) (?:badly |seriously )?(?:hurt|injured|burned|burnt|shocked|electrocuted)|(?:hurt|injured|shocked|electrocuted) (?:my (?:son|daughter|child|hand|finger|back|eye|face|leg|arm|wife|husband|baby|kid|dog|cat)|me|us)|(?:gave|got|giving) (?:me |him |her |my \w+ )?(?:an? )?(?:electric(?:al)? )?shock|caught fire|exploded|set (?:\w+ )?(?:\w+ )?on fire|in flames|allergic reaction|(?:at|to|in|went to) the (?:hospital|er)(?= because of (?:it|the)| after using| from)|at the hospital|chemical burn|bleeding|poisoned|choked on|can't breathe|second degree burn", _A.INJURY),
    rule(r"(?:any ?desk|team ?viewer|ultra ?viewer|quick ?support|remote (?:access|desktop|control)|screen shar\w+)", _A.SCAM),
    rule(r"(?:buy|purchase|get|pay (?:with|in|using)|send|read) (?:\w+ ){0,4}?gift ?cards?(?: \w+){0,4}? (?:codes?|first|to (?:get|release|receive|unlock|verify)|over the phone)|(?:ask(?:s|ed|ing)?|want(?:s|ed)?|need(?:s|ed)?|tell(?:s|ing)?|told) (?:\w+ ){0,6}?(?:to )?(?:buy|send|read|give|share|text) (?:\w+ ){0,4}?(?:gift ?cards?|otp|one[- ]time|verification code|pin|cvv|passwords?|bitcoin|crypto|card details|bank details)|(?:caller|call(?:ed)?|phoned|rang|texted|text message|sms|whatsapp\w*|telegram)(?: \w+){0,14}? (?:otp|one[- ]time (?:code|password)|verification code|cvv|ssn|social security|bank (?:login|details|password)|card (?:number|details)|log ?in details|release fee|processing fee)|(?:fee|tax|deposit) (?:\w+ ){0,3}?(?:to (?:release|unlock|receive|get|process) (?:my|the|your) (?:refund|money))|(?:recovery|refund) (?:agent|company|service|expert|firm) (?:\w+ ){0,6}?(?:fee|upfront|advance|deposit|bitcoin|crypto)|(?:sent|asked|needs?|paste) (?:my |the )?(?:otp|one[- ]time code) (?:to|from)|is (?:this|it) (?:\w+ )?(?:a )?(?:scam|phishing)|seems? (?:like )?(?:a )?(?:scam|phishing)", _A.SCAM),
    rule(rf"{_ASK}(?:\w+ ){{0,5}}?{_FAKE_WORK} (?:\w+ ){{0,4}}?{_PAPER}|(?:make|create|write|generate|need|get me) (?:me )?(?:an? )?(?:fake|forged|false|invented|backdated) (?:\w+ )?{_PAPER}|photo ?shop (?:an? |the |some )?\w+ (?:in(?:to)?|on(?:to)?)|file a false (?:police )?report|fake (?:a |an |the |some |my ){{1,2}}{_PAPER}", _A.ASKS_TO_FORGE),
    rule(r"(?:can|could|should|shall|let's|let me|what if|help me|maybe|i'll|i will|i could|i can|why not|tell me how to|how (?:do|can) i|i want to|i'd like to|better to|easier to|want you to|to)(?: \w+){0,3}? (?:lie(?: to| about| that|\b)|pretend(?: that| to| it|\b)|make (?:something|a story|an excuse) up|make up (?:a |an |some )?(?:defect|fault|story|excuse|reason|problem|damage))", _A.ASKS_TO_LIE),
    rule(r"(?:can|could|should|shall|may|might|let's|let me|help me|why (?:not|don't)|i'll|i will|would it help if|is it (?:ok|okay|fine) (?:to|if)|what if)(?: (?:i|we|you))?(?: (?:just|simply|also|please|maybe|not))* (?:say|tell|claim|write|state|report|put|tick|select|choose)(?: \w+){0,5}? (?:it(?:'s| is| was| never)?|that|they|the \w+)(?: \w+){0,3}? (?:broken|broke|defective|faulty|damaged|dead|never (?:arrived|came)|didn't (?:arrive|come|work)|not (?:arrive|work|as described)\w*|missing|lost|stolen|empty|fake|counterfeit)", _A.ASKS_TO_LIE),
    rule(rf"(?:say|tell|told|claim|write|report|state)(?: \w+){{0,8}}? {_GOT_IT}|(?:say|claim|pretend|tell them) (?:\w+ ){{0,4}}?(?:so (?:that )?(?:they|amazon|i)(?:'ll| will| can| have to| would)? (?:take|refund|accept|get))|(?:works|is|it's|working) (?:perfectly )?(?:fine|ok|okay)?[^.\n]{{0,20}}(?:just |simply )?(?:say|claim|tell them|write) (?:that )?it(?:'s| is| was) (?:broken|defective|faulty|damaged|dead)|i (?:broke|dropped|damaged|cracked) it(?: myself)?[^.\n]{{0,60}}(?:say|claim|tell them|blame|write)[^.\n]{{0,30}}(?:arrived|came|was) (?:that way|like that|broken|damaged|cracked)", _A.ASKS_TO_LIE),
    rule(r"(?:open|create|make|start|use|get|register|set up)(?: \w+){0,4}? (?:new|second|another|different|fresh)(?: \w+){0,3}? (?:account|one|name|identity|e-?mail)(?: \w+){0,8}? (?:so|without|ban\w*|notice\w*|different|avoid|after)|(?:account|i) (?:is |was |got |am |'m )?(?:banned|blocked|closed)[^\n]{0,60}(?:new (?:one|account)|another account|different name|vpn|my (?:wife|husband|mom|brother)'s (?:account|name))|(?:get|go|work) (?:a)?round (?:the |my |their |amazon'?s? )?(?:ban|block|suspension|restriction|check|detection)|bypass|evade|(?:send|return|mail|ship|put)(?: \w+){0,3}? (?:an? )?(?:empty box|brick|my old (?:one|\w+)|old (?:one|broken one)|different (?:one|item)|fake one)(?: \w+){0,3}? (?:back|instead|in the box|and keep)|(?:swap|switch) (?:it|the (?:new|old)|them) (?:with|for) (?:my |the |an )?old|keep (?:both|the item and)", _A.ASKS_TO_EVADE),
    rule(rf"blackmail|(?:threaten|intimidate|scare) (?:him|her|them|the \w+|amazon)|(?:post|publish|share|leak|find|dox)(?: \w+){{0,3}}? (?:home )?address|dox+|(?:one|1|bad|negative)[- ]?star(?:s)?(?: \w+){{0,4}}? {_DEAL}|(?:bad|negative|terrible) reviews?(?: \w+){{0,4}}? {_DEAL}|(?:unless|if)[^.\n]{{0,50}}(?:bad|negative|one[- ]star|1[- ]star) reviews?|i(?:'ll| will| am going to|'m going to) (?:hurt|beat|kill|find|burn|destroy|ruin|come for) (?:him|her|them|you|the|that|his|their)|know where (?:he|she|they) lives?|report (?:him|her|them) to (?:the )?(?:immigration|ice|tax\w*|irs)|call (?:his|her|their) (?:boss|family|wife|home)", _A.ASKS_TO_THREATEN),
    rule(r"(?:i'm|i am|im) (?:only |just )?(?:[89]|1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years? old| y/?o| yrs? old|(?= and (?:i|my|bought|ordered|used)|,? (?:bought|my (?:mom|mum|dad|parents))|[.,]))|under(?:age| 18)|i'm a (?:minor|kid|child)|(?:my (?:mom|mum|dad|parents)) (?:doesn't|don't|didn't|can't) know(?= i)|without my (?:mom|mum|dad|parents|mother|father)(?:'s)? (?:knowing|knowledge|permission)|i'm in (?:middle|elementary|primary|\d+th grade)", _A.MINOR),
)  # fmt: skip
_ALLOWED = rule(r"(?:accus\w+|call\w*|think\w*|claim\w*|say\w*) (?:\w+ )?(?:me |i |i'm )(?:\w+ )?(?:of )?(?:lying|a liar|lied|lie)|(?:not|n't|never|without|won't|refuse to|rather not) (?:\w+ ){0,2}(?:lie|lying|pretend\w*)|(?:they|he|she|seller|amazon|agent|rep) (?:\w+ )?(?:lied|lies|is lying|are lying)", True, deniable=False)  # fmt: skip


def alarm(message: Message) -> Alarm | None:
    """Returns why the message needs a careful answer, or None.

    Reads what the person wrote, suppositions and all ("what if we just say it's broken?"), but not
    what they pasted; what is denied ("I don't want to lie") does not count.
    """
    for hit in hits(ALARMS, message, message.own):
        begin, end = message.sentence(hit.start)
        excused = hit.value is Alarm.ASKS_TO_LIE and _ALLOWED.pattern.search(message.own, begin, end)
        if not excused:
            return hit.value
    return None
