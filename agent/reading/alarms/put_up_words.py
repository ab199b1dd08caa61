"""Words of a suggestion to say a thing, and of the things that are lied about most."""

import re

_SOURCES = (
    r"(?:friend|guy|person|man|woman|girl|lady|dude|user|colleague|co-?worker|neighbou?r|buddy|"
    r"redditor|youtuber|influencer|post|thread|video|forum|blog|article|comment|group|subreddit)s?"
)
_NOT_SOMEBODY = (
    r"(?!(?:they|amazon|sellers?|agent|rep|chat|support|supervisor|it|i|we|you|what|who|that|this|"
    r"to|not|never|please|just|can|could|should|shall|will|would|do|does|did|if|or|then|how|why|"
    r"nobody|bank|case)(?!\w))"
)
_SOMEBODY = (
    rf"(?:(?:my|our) (?:[\w'-]+[ -]){{0,3}}?[\w-]+|(?:an?|some|this|that|one|another|the other) "
    rf"(?:\w+ ){{0,2}}?{_SOURCES}|some(?:one|body)|people|everyone|everybody|reddit|tiktok|"
    rf"youtube|facebook|chat ?gpt|google|the internet|he|she|"
    rf"(?:(?<=^)|(?<=[.!?,;\n] )|(?<=\n)){_NOT_SOMEBODY}[a-z]+)"
)
_THEM = r"(?:they|amazon|seller|agent|rep|supervisor|chat|support|driver|courier|bank)"
_SUGGESTS = (
    r"(?:thinks?|thought|says?|said|suggest(?:s|ed|ing|ion is)?|wants?|wanted|told|tells?|telling|"
    r"insists?|insisted|reckons?|reckoned|recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing)|swears?|"
    r"swore|push(?:es|ed|ing)?|urg(?:es|ed|ing)|begs?|begged|figures?|argues?|argued|jok(?:es|ed|"
    r"ing)|goes|like|asks?|asked|asking|(?:idea|advice|tip|plan|solution|trick) (?:is|was)|"
    r"believes?|convinced|encourag\w+|propos(?:es|ed)|feels?|saying|wrote|writes|posted|would)"
)
_NO_CLAIM = (
    r"(?! (?:me|us|to you|to me|thanks?|the truth|yes|no)(?!\w))(?!(?<=tell) you)(?!(?<=ing) you)"
    r"(?! (?:an?|the|my) (?:\w+ )?(?:claim|refund|replacement)(?!\w))"
)
_TO_SAY = (
    r"say|saying|tell|telling|claim|claiming|write|writing|pretend|pretending|state|stating|swear|"
    r"put|act like|act as if|make it (?:look|sound) like|lie and say"
)
_WHOM = (
    r"(?: (?:to )?(?:them|him|her|amazon|(?:the|my) [\w-]+(?: company)?(?= (?:that|it|i|my|the|we|"
    r"there|nothing))|support|"
    r"chat|customer service|visa|discover|amex|master ?card|paypal|everyone|people))?"
    r"(?: (?:that|how|like|down|in|was|about))*[ :,\"']*"
)
PUT_UP = re.compile(
    rf"(?<!\w)(?:{_SOMEBODY}(?:'s|, [^.,!?;\n]{{1,50}},)?(?: [\w'-]+){{0,4}}? {_SUGGESTS}(?!\w)"
    r"[^.!?;\n]{0,60}?|"
    rf"{_THEM} (?:\w+ )?{_SUGGESTS}(?: that)? (?:me|us|i|we)(?: \w+){{1,3}} )"
    rf"(?<!\w)(?P<say>{_TO_SAY}|add|adding|include|including)(?!\w){_NO_CLAIM}{_WHOM}"
)
"""Somebody suggests to say something."""
_JUST = r"(?: (?:just|simply|always))"
_PRETENDS = (
    rf"(?:(?:i|we)(?: \w+)?(?:'ll|'d| (?:should|can|would|will)){_JUST}|(?:i|we)(?: \w+){{0,2}}? "
    rf"(?:could|might|may|am tempted to)|(?:can|could|should|may|might|shall)(?:n't|'t)? "
    rf"(?:i|we)(?:{_JUST}|(?= (?:claim|pretend|lie)))|(?:can|could|may) (?:i|we)(?= say)|"
    r"what if (?:i|we)|"
    r"how about|would it (?:be \w+|help|work|\w+) (?:if (?:i|we)|to)|(?:thinking|thought) "
    r"(?:of|about)|tempted to|maybe (?:(?:i|we) )?(?:should|could)|why not|(?:easier|better|"
    r"faster|quicker) to|maybe(?= (?:just )?(?:say|tell|claim))|let'?s(?= (?:just )?(?:say|tell|"
    r"claim))|(?:if|when) (?:i|we)(?= (?:just )?(?:said|told|claimed|pretended)))"
)
I_WONDER = re.compile(
    rf"(?<!\w){_PRETENDS}(?: (?:just|also|simply|always|maybe|then|call \w+ and|go))* "
    rf"(?P<say>{_TO_SAY}|said|told|wrote|claimed)(?!\w){_NO_CLAIM}{_WHOM}"
)
"""The person weighs it."""
ASKED = re.compile(
    rf"(?<!\w)(?:should|shall|can|could|may|must|do) (?:i|we)(?: \w+)? (?P<say>{_TO_SAY})(?!\w)"
    rf"{_NO_CLAIM}{_WHOM}"
)
"""The person asks whether to say it, as one does of what is so."""
DENIED = re.compile(
    r"(?<!\w)(?:not|never|\w+n't(?! (?:i|we)(?!\w))|without|instead of|rather than|against|"
    r"stop)(?!\w)"
)
OTHERS_SPEAK = re.compile(
    r"(?<!\w)(?:they|it|he|she|amazon|sellers?|agent|driver|courier|tracking|page|listing|app|site|"
    r"box|label)(?:'ll|'d|'re)?(?: (?:will|would|may|might|can|could|should|to|must|always|just|"
    r"also|only|all|still|ever))* (?:say|tell|claim|write|pretend|state|put|saying|said|told|"
    r"claiming|swear|lie|lying)$"
)
"""Whoever is to say it is the other side."""
AFFIRMED = re.compile(
    r"(?<!\w)(?:(?:really|actually|truly|indeed) (?:was|is|were|did|does|do|has|had|happened|got|"
    r"burn\w*|hurt|caught|explod\w*)|(?:did|was|is|does|were) (?:really|actually|truly|indeed)|"
    r"(?:which|because|since|and|as) (?:it|that|they|he|she|i)? ?(?:really |actually )?(?:did|does|"
    r"was|is|were|has)(?= *(?:[.!?,\n]|$))|[.!,] ?(?:and )?(?:it|that|they|he|she) (?:did|was|is|"
    r"does|has)(?= *(?:[.!?,\n]|$))|(?:is|it's|that's) (?:also |all |in fact )?(?:true|the truth|"
    r"what happened)|true(?= *(?:[.!,\n]|$)))(?!\w)"
)
_IT = r"(?: (?:do|say|saying|lie|lying|tell|claim|write|that|it|this|so|to|doing)|[.,!]|$)"
# "… but it did come, it's just broken": whoever says so and asks no more has made up their mind.
NOT_SO = re.compile(
    r"[,. ]*but (?:it|they|that|he|she)(?:'s| is| was| are| were| has| did|(?= (?:isn't|wasn't|"
    r"aren't|weren't|came|arrived|works|didn't)))(?!(?: not)? (?:easier|quicker|worth|safe|fine|"
    r"right|ok(?:ay)?|legal|a good|tempting|what))(?!\w)(?![^~]*(?:should|can|could|shall|may|"
    r"might|do) (?:i|we)(?: just)? (?:do|say|try|use|go|risk|tell|claim|write|lie)(?!\w))"
)
REFUSED = re.compile(
    rf"(?<!\w)(?:i|we)(?:'d| would| will|'m| am)? ?(?:(?:won't|wouldn't|refuse\w*|never|rather not|"
    rf"not (?:going to|gonna)|not){_IT}|don't (?:want to|like to|feel like) (?:do|say|saying|lie|"
    r"lying|tell)|don't lie|told (?:him|her|them) (?:no|that)|said no|hate lying|can't lie|prefer "
    r"(?:the truth|to be honest))|(?<!\w)not (?:doing|saying) (?:that|it)(?!\w)"
)
"""The person has turned the lie down."""

_NEVER = r"(?:never|didn't|did not|hasn't|haven't|has not|have not|wasn't|was not|not)"
_NO_GOODS = r"(?! (?:\w+ ){0,2}?(?:refund|answers?|repl(?:y|ies)|money|credit|response)(?!\w))"
GONE = re.compile(
    rf"(?<!\w)(?:{_NEVER}(?: (?:even|actually|ever|really|been|have))* (?:arriv\w*|c[ao]me|got|get|"
    rf"gotten|received?|recieved?|delivered|show(?:ed|n)?(?: up)?|turn(?:ed)? up|here|reach\w*)"
    rf"{_NO_GOODS}|(?:was|is|got|been|went|gets|being) (?:lost|stolen|missing)|lost in|stole|"
    r"porch pirates?|(?:someone|somebody|a thief) (?:took|stole)|no (?:package|parcel|delivery))"
    r"(?!\w)"
)
NO_MONEY = re.compile(
    rf"(?<!\w){_NEVER}(?: \w+){{0,2}}? (?:got|get|gotten|received?|seen|had)(?: \w+){{0,2}}? "
    r"(?:refund|answers?|repl(?:y|ies)|money|credit|response)(?!\w)"
)
NOT_THE_PARCEL = re.compile(
    r"(?<!\w)(?:got|get|gotten|received?|recieved?|missing)(?!\w)(?! (?:\w+ )?(?:parcel|package|"
    r"box|delivery|anything))"
)
"""Of what was inside, and not of the parcel, which came."""
EMPTY = re.compile(
    r"(?<!\w)(?:empty|nothing (?:was |is )?(?:in|inside)(?: it| there)?|(?:was|is|were) missing)"
    r"(?!\w)"
)
HARM = re.compile(
    r"(?<!\w)(?:burn(?:s|t|ed|ing)?|scald\w*|(?:caught|catch\w*|on|went up in|started a|set) "
    r"(?:\w+ )?(?:fire|flames)|flames|explo\w+|bl[eo]w up|hurts?|injur\w*|shock(?:s|ed)?|"
    r"electrocut\w*|(?:got|made|was|feel\w*)(?: \w+){0,2} (?:sick|ill|dizzy)|rash|allerg\w*|bled|"
    r"bleed\w*|cut (?:me|my|his|her|our|us|him)|poison\w*|smok(?:e|ed|ing)|spark\w*|melted|"
    r"hospital|made (?:me|him|her|my \w+) (?:deaf|blind)|chok(?:e|ed|ing)|blinded|seizure|"
    r"miscarr\w*|broke my)(?!\w)"
)
FAKE = re.compile(
    r"(?<!\w)(?:fakes?|counterfeits?|replicas?|knock-?offs?|not (?:genuine|real))(?!\w)"
)
FAULTY = re.compile(
    r"(?<!\w)(?:broken|broke|defective|defect|faulty|damaged|doesn't work|does not work|stopped|"
    r"dead|won't (?:turn|start|charge)|crack\w*|scratch\w*|never worked|wrong (?:item|size|colou?r|"
    r"one|model)|came (?:like|that way)|arrived (?:like|that way))(?!\w)"
)
ARRIVED = re.compile(
    r"(?<!\w)(?:arriv\w*|came|got it|received|works?|working|broken|broke|crack\w*|scratch\w*|"
    r"damaged|faulty|defective|dead|doesn't work|stopped|changed my mind|don't (?:like|want|need)|"
    r"too (?:big|small)|return(?:ed)?|nothing(?: is|'s)? wrong|fine|perfect(?:ly)?)(?!\w)"
)
PERSONA = re.compile(
    r"(?:i'm|i am|im) (?:an? |the )?(?:\w+ )?(?:lawyer|attorney|solicitor|journalist|reporter|cop|"
    r"police\w*|disabled|pregnant|dying|terminal\w*|veteran|influencer|celebrity|judge)(?!\w)"
)
