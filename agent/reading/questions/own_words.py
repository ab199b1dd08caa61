"""The words of short questions about one's own plan, by what they ask; see `own_questions`."""

import re

from agent.domain.reading import Own

Pattern = re.Pattern[str]

_HAVE = r"(?:do|should|must|shall|can|could|would|will|need|have|am|may|to)"
_THEY = (
    r"(?:they|he|she|it|this|that|these|amazon|jeff|the (?:\w+ )?(?:seller|bank|supervisor|chat|"
    r"rep|agent|claim|manager|e-?mail|message|letter|dispute|chargeback|shop|company|step|one))"
)
_IT = r"(?:it|this|that|them|him|her|all this|all that|any of (?:it|this|that)|so)"
_NO = (
    r"(?:(?:still |just |also |all |then |again |ever )*(?:say|says|said|refuse|refuses|refused|"
    r"deny|denies|denied|reject|rejects|decline|declines|ignore|ignores|fail|fails|"
    r"turn|turns|don't|doesn't|won't|do not|does not|will not|never|stall|stalls|keep|keeps|is a|"
    r"get|gets|write|writes)(?: (?:no|nope|me|it|us|down|again|once more|another time|too|as well|"
    r"work|works|help|answer|"
    r"reply|respond|pay|agree|budge|the rest|the other half|all of it|everything|more|listen|"
    r"react|either|out|refusing|saying|back|anything|"
    r"the same|that|this|care|do|to|want|accept))*)"
)
_SOON = r"(?:now|then|first|next|here|today|again|at this point|from here|afterwards?|after that)"
_MONEY = r"(?:(?:my |the |our )?(?:money|refund|cash)|paid|refunded|it|something|anything)"
_TAKE = (
    r"(?:take|accept|agree|say yes|go for|go with|settle|grab|sign|refuse|decline|reject|turn down)"
)

_MAY = (
    r"(?:can|may|could|do|are|is|does) (?:they|he|she|it|amazon|the \w+)(?: (?:allowed|entitled|"
    r"permitted|have the right|get))?(?: to)?"
)
_KEEPS = r"keep|deduct|withhold|hold back|retain|take off|dock|cut|subtract|charge me"
_A_PART = (
    r"(?:the|my|a|an|any|some|part|rest|remainder|other|half|of|it|that|this|them|money|refund|"
    r"cash|"
    r"bit|portion|fee|restocking|deduction|so much|that much|everything|all|"
    r"[$£€]?\d+(?:[.,]\d+)?%?|"
    r"percent|difference|balance)"
)


def full(*patterns: str) -> Pattern:
    """A pattern for a whole sentence that is any one of `patterns`."""
    return re.compile(rf"(?:{'|'.join(patterns)})\W*")


KINDS: tuple[tuple[Own, Pattern], ...] = (
    (
        Own.NEXT,
        full(
            rf"what(?:'s| is| are|s)?(?: my| the| our)? (?:{_SOON}|(?:next |first |best |very )*"
            r"(?:step|move|thing|plan)s?(?: (?:to do|i (?:should )?do|now|next|first))?)",
            rf"what(?: else| exactly| the hell)? {_HAVE}(?: (?:i|we|you))?(?: (?:now|then|even|"
            r"just|really|have|actually|supposed|meant|going|need|best))*(?: to)? (?:do|try|start|"
            rf"suggest|recommend|advise|begin)(?: (?:{_SOON}|with|about|this|that|it|i|do|should|"
            r"today|tonight|immediately|right))*",
            r"(?:where|how|when|with what|what) (?:do|should|shall|can|would|must) (?:i|"
            r"we) (?:start|"
            rf"begin|go on|go|proceed|continue|move on)(?: (?:{_SOON}|from|with))*",
            r"what happens (?:now|next)|(?:now )?what|next(?: step| steps| move)?|first|"
            r"which (?:one|step|of (?:these|those|them)|way)(?: (?:is|comes|goes|do i (?:do|"
            r"take)))?"
            r"(?: first| now| next)?|what comes (?:first|next|now)",
            r"(?:any|some|got any) (?:advice|ideas?|suggestions?|tips?)|what(?:'s| is) your advice|"
            r"what would you do(?: if you were me)?|where (?:are|do|am) (?:we|"
            r"i)(?: stand)?(?: now)?",
            r"(?:who|where)(?: exactly)? (?:do|should|can|must) i (?:talk|speak|write|turn|go|"
            r"click|ask|"
            r"send|contact|call|tell|look|find|press)(?: (?:to|it|this|that|them|now|first|with|"
            r"for))*|"
            r"(?:is there )?(?:anything|something)(?: else)?(?: that)? i (?:should|can|could|"
            r"need to|"
            r"have to|must) (?:do|know|be doing|try)(?: (?:now|today|first|here|still|right|"
            r"about))*|"
            r"(?:are )?(?:you|u)(?: still)? there|any(?:one|body) there|help(?: me)?(?: out)?|"
            r"(?:can|could) (?:you|u) (?:please )?help(?: me)?(?: out)?|i need help|need help",
            r"und (?:jetzt|nun)|was (?:nun|jetzt|tun|mache ich(?: jetzt)?|soll ich tun)|"
            r"et maintenant|"
            r"que faire|que dois-je faire|y ahora(?: qu[eé])?|qu[eé] hago(?: ahora)?|e (?:adesso|"
            r"ora)|"
            r"(?:che )?cosa faccio|what(?:'s| is) my best (?:shot|bet|option|move)|"
            r"what (?:can|could) (?:i|we)(?: still| even)? do|do i do (?:anything|"
            r"something)(?: now)?",
        ),
    ),
    (
        Own.THEN,
        full(
            rf"(?:what|how)(?: about| happens| (?:do|should|can|would|will|could) (?:i|we)(?: do)?|"
            rf" comes)?(?: then)?(?: next)? (?:if|when|once|in case) {_THEY} {_NO}",
            rf"(?:if|when|suppose|say|in case) {_THEY} {_NO}(?:[, ]+(?:what|then|what then|"
            rf"then what|"
            r"what now|what do i do|what happens|do i give up|is (?:it|that) over|"
            r"what next)[\w ]*)?",
            r"(?:what|where to|which one|what comes|what do i do|what happens) (?:after|afterwards)"
            r"(?: that| this| it)?|then what|what then|what happens then|after that|"
            r"what else(?: is (?:there|left))?|"
            r"(?:is there |do i have )?(?:a )?plan b|what(?:'s| is) (?:my |the )?plan b|"
            r"and (?:if not|otherwise)|if not|otherwise|is there (?:anything|something) (?:else|"
            r"after"
            r"(?: that| this)?)|what (?:other )?options(?: are (?:there|left))?(?: do i have)?",
            r"what if (?:not|nothing (?:happens|comes|works)|i (?:get|hear) (?:nothing|"
            r"no(?: answer)?)"
            r"(?: back)?|no(?: one|body)? (?:answers?|replies|responds)|i'm refused(?: again)?)",
        ),
    ),
    (
        Own.DEADLINE,
        full(
            r"(?:is|are|do i have|have i(?: got)?) (?:there )?(?:a|any|some|my) (?:\w+ )?"
            r"(?:deadlines?|time limits?|rush|hurry|due date|cut-? ?off|last day|dates?)"
            r"(?: (?:to|i|that|for|should|must|have|watch|keep|know|meet|me|in mind|about|this|do|"
            r"need|miss|not))*",
            r"(?:what|when)(?:'s| is| are) (?:the|my) (?:next |first |last )?(?:deadlines?|"
            r"last day|"
            r"time limits?|cut-? ?off|due date|last date)",
            r"(?:un)?(?:till?|by) when(?: (?:do|must|should|can) i (?:\w+ ){0,3}?(?:do|act|have|"
            r"send|"
            r"move|file|answer|time|it|this|that)+)?",
            r"how (?:long|much time|many days|much longer) (?:do|have|is|are) (?:i|we|there)"
            r"(?: (?:have|got|still|left|to|do|act|for|it|this|that|time|before|too late))*",
            r"(?:do|should|must) i (?:need to |have to )?(?:hurry|rush)(?: up)?|is (?:it|this|"
            r"that) "
            r"(?:urgent|too late)(?: (?:now|already))?|am i (?:too late|still in time|in time|"
            r"late)|"
            r"can (?:it|this|that) wait(?: (?:till?|until|for) [\w ]{3,20})?|"
            r"(?:do i|have i|is there) (?:still )?(?:have )?(?:enough )?time(?: left)?|"
            r"(?:any|a) deadlines?(?: (?:for me|i should know))?",
            r"when (?:is|are|does|do|will) (?:that|it|this|those|the \w+ days?)(?: be)? (?:over|up|"
            r"end|"
            r"ended|run out|expire|due|finished|done)",
        ),
    ),
    (
        Own.WAIT,
        full(
            r"how (?:long|soon|fast|quick(?:ly)?|many (?:days|weeks))",
            rf"how (?:long|soon|fast|quickly|many (?:days|weeks)) (?:does|will|would|is|do|should|"
            rf"can|"
            rf"must|to|might|until|till|before)(?: (?:{_THEY}|i|we|my (?:money|refund|case|claim)|"
            rf"the "
            r"(?:money|refund|answer|reply|decision|wait)|usually|normally|still|have|has|be|get|"
            r"take|"
            r"takes|for|an|answer|them|him|me|going|wait|last|need|decide|hear|back|from|reply|"
            r"respond|normal|until|till|before|money|refund|a decision))+",
            rf"when (?:will|do|does|can|would|should|shall|is|am|might) (?:i|we|{_THEY}|my|the)"
            rf"[\w ]{{0,30}}?(?:money|refund|cash|hear|answer|reply|respond|decide|paid|back|"
            rf"arrive|come|expect|get {_MONEY})(?: (?:back|from them|to me|it|then|something|"
            r"an answer|a reply|it back|my money|the money|the refund|a decision))*",
            r"how (?:long|many days) (?:do|must|should|shall|am|can|could) i "
            r"(?:have to |need to |supposed to |expected to |meant to )?wait"
            r"(?: (?:for|an|the|their|them|him|her|answer|reply|decision|money|refund|now|until|"
            r"they))*|"
            r"(?:do|must|should) i (?:really |still |now )*(?:have to |need to )?wait(?: (?:for|"
            r"an|the|all|"
            r"\d+|hours|days|weeks|them|that|longer|first|until|they|answer|reply))*|"
            r"(?:am i|do i) just (?:wait|waiting)|do i (?:just |have to |need to |now )*wait",
        ),
    ),
    (
        Own.SEND_BACK,
        full(
            r"(?:should|shall|do|can|could|must|may|what if|is it ok(?:ay)? (?:to|if))(?: i)?"
            r"(?: (?:just|already|now|simply|still|have to|need to|rather))* (?:(?:send|mail|post|"
            r"ship|return)(?:ing)?|(?:drop|give|bring|take)(?= (?:it|this|that|them) (?:back|off|"
            r"to))) (?:it|this|that|them|the \w+|my \w+)"
            r"(?: (?:back|off|to|them|the|seller|amazon|ups|post|office|now|already|first|anyway|"
            r"him|"
            r"her|without|asking|a|label|before|they|answer|return))*",
        ),
    ),
    (
        Own.COST,
        full(
            r"(?:does|will|would|is|do|can|could|what(?:'s| is)|are there) (?:it|this|that|there|i|"
            r"they|asking|me|the|a|any)? ?(?:even |still |have |to |going )*(?:costs?|pay|"
            r"lose|risks?|free|safe|risky|dangerous|hurt|harm|go wrong|downsides?|catch|fees?)"
            r"(?: (?:me|us|anything|something|money|any|to|in|of|for|it|this|that|do|charge|"
            r"my|account|fee|there))*",
            r"(?:what|how much)(?: (?:does|will|would|can|could))? (?:it|this|that|go|i|go wrong|"
            r"could i)? ?(?:cost|lose|risk|pay|wrong)(?: (?:me|us|by|for|that|this|it|to|do))*|"
            r"any (?:risk|cost|fee|downside|catch)s?",
        ),
    ),
    (
        Own.WORTH,
        full(
            rf"is (?:{_IT}|there|asking|a fight|the fight)(?: all)?(?: even| still| really|"
            r" actually| honestly)* (?:worth(?: (?:it|my time|the (?:hassle|trouble|effort|time|"
            r"stress)|trying|fighting|asking|doing|the bother|all this|bothering))?|hopeless|"
            r"pointless|useless|realistic|a lost cause|any (?:point|hope|chance|use|sense))"
            r"(?: (?:in|of|to|that|this|for|trying|fighting|going on|it|continu\w+|\$?£?\d+))*",
            r"(?:what|how)(?:'s| are| is|re)? (?:are )?(?:my|the) (?:chances?|odds|prospects|case)"
            r"(?: (?:of|here|with|that|to|get|getting|winning|looking|look))*"
            rf"(?: {_MONEY})?(?: back)?|how (?:strong|good|likely|bad) is (?:my case|it|this|that)",
            r"(?:what|how much)(?:'s| is|s)? ?(?:(?:the )?(?:most|best|maximum|max|least|minimum|"
            r"realistic\w*))?(?: that)? ?(?:(?:can|could|will|would|might|should|do) )?(?:i|we) "
            r"(?:(?:can|could|will|would|might|should|realistically|really|actually|even) )*(?:get|"
            r"expect|hope for|ask for|win|be entitled to|demand)(?: (?:out of|from|back|here|this|"
            r"them|it|at all|realistically|for it))*",
            r"(?:do|have) i (?:even |really |still )*(?:have|stand|got)? ?(?:a|any|much|no) "
            r"(?:real |good )?(?:chances?|case|hope|leg to stand on|shot)(?: (?:here|at all|of|"
            r"with))*"
            rf"(?: (?:winning|getting {_MONEY}(?: back)?))?",
            rf"(?:will|would|could|does|can|is) {_THEY} (?:even |really |ever |actually |going to |"
            r"gonna |likely to )*(?:work|help|succeed|bring anything|make a difference|do anything|"
            r"get me (?:anything|anywhere|my money(?: back)?))",
            r"(?:should|shall|do|can) i (?:just |better |rather |simply )*(?:give up|drop it|"
            r"let (?:it|this) go|forget (?:it|about it|this)|bother|quit|leave it|stop(?: here)?|"
            r"move on|fight(?: on| it)?|keep (?:going|fighting))",
            r"my (?:chances?|odds)(?: are)?|(?:can|could) i (?:still |even |ever )*get (?:my |"
            r"the )?(?:money|refund|it) back"
            r"(?: from (?:amazon|them|the seller))?|"
            rf"am i (?:just )?wasting my time|(?:will|am|do|would) i (?:even |ever |really |"
            rf"going to |gonna )*(?:win|get {_MONEY})"
            r"(?: back)?|(?:what(?:'s| is) the|is there any|any) (?:point|hope|use)(?: in (?:it|"
            r"this|"
            r"that|trying|going on))?|worth it|(?:do you think )?i(?:'ll| will) (?:win|get "
            rf"{_MONEY} back)|is my case (?:good|strong|weak|hopeless|ok|any good)",
        ),
    ),
    (
        Own.OFFER,
        full(
            rf"(?:should|shall|do|can|could|would you|must|is it ok(?:ay)? to|better to) ?(?:i |"
            rf"we )?"
            rf"(?:just |rather |simply |better )*{_TAKE}(?: (?:to|it|that|this|them|the|their|his|"
            r"her|offer|money|deal|credit|voucher|replacement|half|part|partial|refund|gift|card|"
            rf"for|less|or|wait|hold|out|not|ask|more|leave|push|[$£€]?\d+%?|{_TAKE}))*",
            r"(?:is (?:it|that|this|their offer|the offer|[$£€]?\d+%?)|sounds?|seems?) (?:\w+ )?"
            r"(?:a |an )?(?:really |any )?(?:good|bad|fair|ok(?:ay)?|decent|reasonable|lousy|"
            r"acceptable|enough|too (?:little|low|small)|worth taking|generous|insult\w*|a joke|"
            r"rip-? ?off|alright|all right)(?: (?:deal|offer|price|amount|enough|one|sum))?"
            r"(?: or (?:is it )?(?:\w+ ){0,3}\w+)?",
            rf"why (?:not|shouldn't i|should i(?: not)?|don't i|do i not|can't i|wouldn't i|"
            rf"would i "
            rf"not|must i not)(?: just| simply| rather| better)* {_TAKE}(?: (?:it|that|this|them|"
            rf"the|"
            r"their|his|her|offer|money|deal|credit|voucher|half|part|partial|refund|now|"
            r"[$£€]?\d+%?))*|"
            r"what(?:'s| is) (?:wrong|bad|so bad|the (?:problem|matter|catch)) with (?:it|that|"
            r"this|"
            r"(?:their|the|his|her|this|that) (?:\w+ )?(?:offer|deal|sum|amount|proposal))",
            r"(?:a )?(?:good|fair|bad|decent|ok(?:ay)?) (?:deal|offer|enough)|(?:take|accept) "
            r"(?:it|that|this)(?: or (?:leave it|not|wait|no))?|(?:can|should|could) i (?:get|ask "
            r"(?:them )?for|push for|hold out for|demand|try for) (?:more|better|all of it|"
            r"the rest|"
            r"the full (?:amount|sum)|everything)|worth taking|(?:yes|take it) or no|"
            r"enough or (?:not|too little)|too little|what do you think(?: (?:of|about) (?:it|that|"
            r"this|the (?:offer|deal)|their offer))?",
        ),
    ),
    (
        Own.KEEP,
        full(
            rf"{_MAY} (?:really |just |even |legally |actually |simply |to )*(?:{_KEEPS})"
            rf"(?: {_A_PART})*(?: (?:from|of|off|out of) (?:it|that|(?:the|my) (?:refund|money|"
            rf"price|"
            r"amount)))?(?: (?:for (?:that|it|wear|use|restocking)|like that|then))*",
            r"(?:do|must) i (?:have to )?(?:accept|live with) (?:that|the|a|this) (?:deduction|"
            r"cut|"
            r"fee)|(?:is|was) (?:that|the|this|their|such a) (?:\w+ )?(?:deduction|cut|"
            r"fee)(?: even)? "
            r"(?:legal|allowed|right|ok(?:ay)?|fair|normal)",
        ),
    ),
    (
        Own.RIGHT,
        full(
            r"(?:are|is|was|were) (?:they|he|she|amazon|the \w+)(?: \w+)? (?:right|allowed|correct|"
            r"wrong|lying|telling the truth|serious|entitled)(?: (?:to|about|in|with|do|say|refuse|"
            r"that|this|it|or|not|wrong|lying|am i))*",
            r"(?:can|may|could) (?:they|he|she|amazon|the \w+) (?:really |just |even |legally |"
            r"actually |simply )*(?:do|say|refuse|decide|deny) ?(?:that|this|it|so|me)?(?: to me)?",
            r"(?:how|since when) (?:is|can|could) (?:that|this|it) (?:\w+ )?(?:be )?(?:legal|"
            r"allowed|"
            r"possible|fair|right|ok(?:ay)?|lawful|normal|legit)|how (?:can|could|dare|may) "
            r"(?:they|"
            r"he|she|amazon|the \w+) (?:just |even |simply )*(?:do|say|refuse|decide|deny|get away "
            r"with|keep)(?: (?:that|this|it|so|me|like|to|(?:my|the) (?:money|refund|item)))*",
            r"is (?:that|this|it|what they (?:say|did|do))(?: \w+)? (?:normal|legal|allowed|true|"
            r"correct|usual|illegal|standard|how it works|common|the rule|a rule|lawful|"
            r"their policy)(?: (?:or|not|a|lie|behaviour|practice|to|do|say|even|excuse|an))*",
            r"do they have (?:the|a|any) right(?: to (?:do |refuse |say )?(?:that|this|it|me)?)?|"
            r"is that (?:even )?(?:a thing|right|really so)|who(?:'s| is) right|"
            r"do i have (?:a|any) right(?:s)?(?: to (?:it|that|this|a refund|my money))?|"
            r"why (?:did|do|won't|don't|are|would|didn't|wouldn't) (?:they|amazon|he|she|the \w+) "
            r"(?:just )?(?:refus\w+|den\w+|reject\w*|say(?:ing)? no|not (?:pay|refund\w*|help\w*)|"
            r"turn\w* (?:me|it) down|refund(?: me)?|pay(?: me)?|help|take it back|do (?:that|this))"
            r"(?: (?:it|me|this|that|us))?",
        ),
    ),
    (
        Own.MUST,
        full(
            r"(?:do|must|should|need) i (?:really |actually |even |always )*(?:have to|need to|"
            r"need|"
            r"ought to)?(?: (?:do|send|write|answer|reply|call|say|ask|contact|talk to|go through|"
            rf"wait for|use))?(?: (?:{_IT}|the chat|chat|them all|anything|the phone|first|now|"
            r"again))*",
            r"(?:must|need|should) i|(?:am|are) (?:i|we) (?:really |legally |even )*(?:obliged|"
            r"required|forced|bound|"
            r"supposed)(?: to(?: (?:do|give|send) (?:it|that|this|one))?)?|(?:can|may|are) they "
            r"(?:really |even |just |legally )*(?:demand|ask(?: me)? for|require|insist on|"
            r"allowed to "
            r"(?:demand|ask(?: me)? for|require|insist on)) (?:it|that|this|one)(?: (?:from|of) "
            r"me)?|"
            r"(?:must|do) (?:i|we) (?:really |even |have to |need to )*(?:pay|send|get|give|"
            r"show|sign|provide)(?: (?:them|him|her))? (?:that|it|this|for (?:that|it|this)|one|"
            r"those)|"
            r"(?:do|must) i (?:really |actually |even )*(?:need|have to (?:get|give|have|file|send|"
            r"make)) (?:one|it|that)|what if i (?:don't|do not|can't|won't)(?: (?:have|get|give|do|"
            r"send|make) (?:one|it|that|any))?|"
            r"is (?:it|that|this)(?: \w+)? (?:necessary|needed|required|mandatory|optional|a must|"
            r"compulsory|obligatory)|(?:can|could|may) i (?:just |simply )?skip "
            r"(?:it|that|this|(?:the |this )?step|the chat)",
        ),
    ),
)
