"""Whose voice a bare line is in: the desk's, pasted without a label, or the person's own.

A desk says "you" of the person and "we" of itself, asks, offers, promises and orders about; the
person says "I" and "my" and speaks of the desk as "they". What only a desk would do counts, so that
no list of its sentences is needed.
"""

import re
from functools import lru_cache

from agent.reading.message.meaning import about
from agent.reading.moves.desk_words import SURELY_A_DESK
from agent.reading.moves.thanks import THANKS

# What a desk says in the first person: it does not make the line the person's own.
_MODAL = (
    r"(?:'ll|'d|'m|'ve| will| am| can| can't| cannot| could| couldn't| would| won't| may| have| "
    r"haven't| do| don't| shall|'m not| am not)?"
)
_DESK_VERBS = (
    r"(?:clos|end|mark|transferr?|pass|hand|pop|put|connect|rais|escalat|process|issu|reissu|"
    r"approv|"
    r"mak|disconnect|offer|forward|look|review|confirm|arrang|check|assist|apply|appl|arrang|add|"
    r"grant|credit|log|loop|pull|reopen|wrap|override|verif|proceed|continue|note|authori[sz]|waiv|"
    r"speak|stretch|do)(?:e?s|ed|d|ing|ting|e|y|ied)?"
)
_DESK_I = re.compile(
    rf"(?<!\w)(?:i{_MODAL} ?(?:just |also |now |already |only |not |be |been |gladly |really |"
    r"definitely |certainly |personally |surely |absolutely |"
    r"going to |need to |have to |able to |unable to |afraid |gone ahead and |happy to |glad to |"
    rf"asked to )*(?:{_DESK_VERBS}|made|help|understand|apologi[sz]e|sorry|hear you|see that|"
    r"go (?:to|up to|higher)|know (?:the|why|if)|ask (?:you|the reason|why|what|for)|"
    r"(?:send|give|refund|ship|e-?mail|call|tell|get|pay|inform|offer|advise|move|grant|drop|"
    r"ring|phone|text) you)|i(?:'m| am)? (?:so |very |really |truly )?(?:sorry|afraid)|"
    r"as i (?:\w+ )?(?:mentioned|said|explained)|may i (?:please )?have|max(?:imum)? i can|best i "
    r"can|all i can|"
    r"you have my word|i (?:give|gave) you my word|get (?:that|it|this|everything) (?:\w+ )?"
    r"(?:refunded|sorted|shipped|sent|replaced|fixed|paid|done|processed)(?: \w+)? for you|"
    r"i(?:'ve)? (?:got|have|had) (?:it|that|this|your \w+) (?:here|as|down|showing|marked|listed)|"
    r"my (?:book ?keeper|accountant|warehouse|supplier|factory|staff|assistant|shop|store)|"
    r"let me (?:\w+ )?(?:check|see|look|transfer|connect|pull|explain|verify|confirm|know|loop|"
    r"get|bring|speak|talk)|my (?:\w+ )?(?:team|managers?|supervisors?|system|end|colleague\w*|"
    r"side|"
    r"screen|back ?office|hands|records?|notes|senior|superior|lead|job|name is|apologies|"
    r"pleasure|tool)|(?:give|allow|tell|send|share|show|help|provide|bear with|excuse|lets?|"
    r"allows?|permits?|for) me|that's me|from my side|"
    r"i need (?:your|you|the|a (?:photo|picture|copy|video))|(?:agrees?|backs?) (?:with )?me|"
    r"i(?:'m| am) (?:the )?(?:most senior|highest|only|here)|i (?:haven't|have not) heard|"
    r"i(?:'m| am) (?:the |a |an )?(?:supervisor|manager|team lead\w*|senior|leader)|my desk|"
    r"i was able to get|(?:straight|honest|frank|fair|patient) with me|i promise you|"
    r"(?:was |am )?(?:able|asked) to get|"
    r"i have (?:the pleasure|(?:some |very )*(?:good|great|wonderful|excellent|bad|sad) news)|"
    r"i(?:'m| am) (?:very )?(?:pleased|delighted|happy|obliged) to|"
    r"i (?:can )?(?:see|notice)|if i (?:could|can|offer\w*|gave|give|got|get|put|did|refund\w*)|"
    rf"i (?:can|could|'ll|will) [^.,;!?]{{1,30}} (?:you|your))(?!\w)"
)
# What no customer says of himself.
_DESK_ONLY = re.compile(
    r"(?<!\w)(?:i(?:'ll| will| can| can't| cannot| could| am able to|'m| am) (?:now |just |also |"
    r"only |going to |then |gladly |be |go ahead and )*(?:resolv\w*|offer\w*|transferr?\w*|"
    r"mark\w*|escalat\w*|disconnect\w*|issu\w*|process\w*|approv\w*|credit\w*|pull\w*|loop\w*|"
    r"log\w*|hand\w*|pop\w*|put\w*|connect\w*|forward\w*|waiv\w*|"
    r"(?:do|get|arrange) (?!that|it|this|so|my|the)\w+|"
    r"clos\w+ (?:this|the|your) (?:chat|case|contact|ticket|call)|"
    r"(?:have to |must )?end\w* (?:this|the) (?:chat|call|conversation))|"
    r"i(?:'ve| have) (?:now |just |already |gone ahead and )*(?:re)?(?:issued|processed|approved|"
    r"credited|escalated|transferred|waived|logged|granted|refunded|raised)|"
    r"let me (?:\w+ )?(?:loop|get|bring|transfer|connect|pull|see (?:if|what))|"
    r"my (?:\w+ )?(?:manager|supervisor|team|colleagues?|system|screen|superior|team ?lead))(?!\w)"
)
FEWEST = 4  # words: fewer mean anything
_THEIRS = "theirs"
_EVEN, _WITH_RULES, _AGAINST_RULES, _ALONE = 0.75, 0.45, 0.9, 0.8  # shares of a likeness
_OWN_I = re.compile(r"(?<!\w)(?:i|i'\w+|me|my|mine|myself)(?!\w)")
_OUR_DOINGS = re.compile(
    r"(?<!\w)we(?:'d| would) (?:like|want|prefer|rather) (?!to)|"
    r"(?<!\w)we(?:'ve| have|'d| had)? (?:just |already |also |never |both )*(?:bought|ordered|"
    r"paid|received|got|returned|sent|never|want|live|told|asked|tried|didn't|use|used|own|opened|"
    r"noticed|waited|called|wrote|spoke|contacted|complained|kept|threw|think|know|"
    r"are (?:a|in|from|based|still|not)|were|had|been|moved|need (?:it|to|our|the money|help)|"
    r"have (?:a|no|the|two|photos?|proof))(?!\w)|"
    r"(?<!\w)our (?:order|refund|money|account|house|home|kids?|son|daughter|dog|cat|parcel|"
    r"package|item|tv|delivery|claim|photos?|flat|address|card)(?!\w)"
)
_ABOUT_THEM = re.compile(
    r"^\W*(?:and |so |but |ok(?:ay)? |now |well )*(?:they|he|she)(?!\w)|(?<!\w)(?:they|he|she)"
    r"(?:'s|'re)? (?:just |now |still |then |only )*(?:sa(?:id|ys?)|told|asks?|asked|wants?|"
    r"offer\w*|wrote|replied|claims?|insists?|refus\w+|implied|reckons?|keeps?|won't)(?!\w)|"
    r"(?<!\w)(?:is|are) (?:saying|telling|insisting|claiming)(?!\w)|(?<!\w)(?:on call|in (?:the )?"
    r"chat|on the phone) with them(?!\w)"
)
# Asked of us: what we do, what the person may do, what the rules are.
_OF_US = re.compile(
    r"(?<!\w)(?:should (?:i|we)|can (?:i|we)|what (?:do|should|can|can|if) (?:i|we)|how do i|"
    r"is it (?:true|worth|legal|ok(?:ay)? (?:if|to)|normal)|by when|(?:my |our |the )rights?|"
    r"rights|the law|legally|deadline|(?:can|could|would|will) you (?:please )?(?:help|write|"
    r"explain|tell|draft|make|shorten|add|change|check|look|give me|show|do|word|phrase|remind|"
    r"summar\w+|translate|find|advise|remove|take out|put|use|sound|keep)|"
    r"are you (?:a|an|real|human|ai|chatgpt|able)|"
    r"do you (?:think|know|recommend|have an?y? (?:advice|idea|template|tip)|mean|remember|"
    r"need (?:anything|more|to know|my|the order))|"
    r"did you (?:get|read|see|understand|write|use|include|add|save|note)|"
    r"have you (?:saved|noted|included|read)|which (?:step|letter|form|route|one)|"
    r"(?:draft|letter|wording|template|script|plan|step|version)s?|short\w*|firm\w*|polite\w*|"
    r"(?:in)?formal\w*|tone|longer|friendl\w+)(?!\w)"
)
_COURTESY = re.compile(
    r"(?<!\w)(?:sir|madam|ma'?am|mam|dear(?:est)? (?:\w+)|kindly|hello (?:buyer|customer|friend|"
    r"dear)|thank you for (?:choosing|contacting|chatting|your)|my friend|friend,|mate[,.]|(?:herr|"
    r"frau|mr|mrs|ms|miss)\.? [a-z]+|have a (?:nice|great|good|lovely|blessed)|rest assured|sehr "
    r"geehrte\w*)(?!\w)"
)
_OF_THE_DESK = re.compile(
    r"(?<!\w)(?:our (?!mail|e-?mail|chat)\w+|(?:we|wir)(?:'\w+)? \w+|(?:the|our|"
    r"any) customers?(?:'s)?|(?:from|with|for|to|send|give|help|"
    r"tell|gets?|let) us|as per (?:the |our )?(?:policy|system|record)|(?:back ?office|(?:account |"
    r"investigations? |returns? |a-to-z |a-z |specialist |concerned |relevant |escalations )+"
    r"(?:team|desk))|bitte (?:wenden|senden|warten|schicken|kontaktieren)|leider|one moment|"
    r"(?:policy "
    r"is policy)|at the moment we)(?!\w)"
)
_OFFICIAL = re.compile(
    r"(?<!\w)(?:(?:is|are|was|has been|have been|will be|would be|can be|cannot be|can't be)"
    r"(?: now| already| not| still| currently| no longer)* (?:under review|final|not "
    r"(?:eligible|returnable|available|possible|matching)|non-?returnable|denied|approved|"
    r"processed|closed|resolved|ineligible|outside|restricted|initiated|reviewed|applicable|"
    r"covered by|available|due|appealed|matching|taken back|escalated|deducted)|no (?:refund|"
    r"return|replacement|manager|supervisor|exceptions?|eta|one) (?:is|are|can|will|on|at|"
    r"available|to)|outside (?:of )?the|great news|good news|no point in)(?!\w)"
)
_ORDERS = re.compile(
    r"(?:^\W*|[.!?,;:\n][^\w.!?,;:\n]*|(?<!\w)(?:so|and|but|then|or) \W*)"
    r"(?:please |pls |plz |kindly |you(?:'ll| will| must| need to|'d need to| have to| gotta| can|"
    r" could| should| may)? (?:need to |have to )?)+(?:kindly |please |only )*"
    r"(?:send|provide|share|file|upload|wait|try|contact|visit|cancel|confirm|allow|attach|"
    r"submit|reach|call|talk|speak|be patient|bear with|hold on|return|lodge|close|"
    r"approach|verify|reply|patient|cover|pay|write to)(?!\w)|"
    r"(?:^\W*|[.,;!][^\w.,;!]*)(?:wait|try again|contact|call|visit|file|lodge|"
    r"upload|talk to|speak to|ring) (?!me|us|my)(?:[\w']+ ){0,3}[\w']+"
)
# "You" of us, in what a person says to an assistant.
_YOU_ARE_US = re.compile(
    r"(?<!\w)(?:thank you|you (?:said|told|wrote|mentioned|forgot|missed|misunderst\w+|got|"
    r"are (?:right|wrong|great|amazing|useless|helpful|the best)|'re (?:right|wrong|great)|mean|"
    r"suggested|gave|asked|know|think|put|made|left out)|as you|what you)(?!\w)"
)
_TO_YOU = re.compile(r"(?<!\w)(?:you|your|yours|u|ur|you'\w+)(?!\w)")
# The state of the thing, its use, its wrappings: we cannot know that, so it is not asked of us.
_CHARGES = re.compile(
    r"(?<!\w)you(?:'ve| have| are|'re)? (?:been |a |just |clearly |obviously |simply )*(?:cheat\w*|"
    r"abus\w*|violat\w*|swapp\w*|lying|misus\w*|mishandl\w*|damag\w*|exceed\w*|broke|return(?:ed)? "
    r"(?:too|so|a lot))(?!\w)"
)
_STATE = re.compile(
    r"^\W*(?:and |so |but |ok(?:ay)? |well |then )*(?:is|was|were|are|has|did|does|do) (?:there "
    r"(?:any|some)thing|(?:the|your|this|that|it|they|any)(?! (?:true|worth|legal|ok|normal|law|"
    r"deadline|right|plan|letter|draft))\b)[^?]{0,60}(?:wrong|fault\w*|defect\w*|broken|damag\w*|"
    r"work\w*|open\w*|used|worn|tags?|seal\w*|packag\w*|condition|complete|missing|attached|"
    r"like (?:that|this)|happen\w*)"
)


def desk_speaks(text: str) -> bool:
    """Whether the rules hear the other side in a bare line.

    text: the message in plain lower case.
    """
    left = _DESK_I.sub(" ", text)
    if SURELY_A_DESK.search(text) and not _ABOUT_THEM.search(left):
        return True
    if _ABOUT_THEM.search(left) or _OWN_I.search(left) or _OUR_DOINGS.search(left):
        return False
    if _OF_US.search(left):
        return False
    manner = _COURTESY.search(left) or (_DESK_I.search(text) and _TO_YOU.search(text))
    ways = (_OF_THE_DESK, _OFFICIAL, _ORDERS, _STATE, _CHARGES)
    if manner or _DESK_ONLY.search(text) or any(way.search(left) for way in ways):
        return True
    return bool(_TO_YOU.search(_YOU_ARE_US.sub(" ", left))) and len(text.split()) >= FEWEST


# A wish for what the person wants, put to us.
_PLEASE = (
    r"^\W*(?:just |only |no,? )*(?:an? |the |my )?(?:full )?(?:refund|money(?: back)?|replacement|"
    r"new one|exchange|repair|cash|label)(?: back)?,? (?:please|pls|plz)(?!\w)"
)
# What no desk says, whatever else the line is like: the person's doings, and questions to us.
_SURELY_OWN = re.compile(
    r"(?<!\w)i(?:'ve| have|'d| had)? (?:just |only |also |never |already |still |"
    r"really )*(?:bought|ordered|paid|received|got (?:it(?! (?:here|as|down|showing|marked))|a|the|"
    r"my)|returned|opened|used|washed|"
    r"noticed|live|want|wanted|don't want|think|tried|called|bring|never|kept|own|use|"
    r"have (?:photos?|the|it|a|no|two|three))(?!\w)|"
    r"(?<!\w)my (?:order|money|card|refund|bank|photos?|case|claim|return(?:ed)?|parcel|package|"
    r"house|address|son|daughter|wife|husband|mother|father|wallet)(?!\w)|"
    rf"{_PLEASE}"
)
_TO_US = re.compile(
    r"^\W*(?:and |so )?(?:what(?:'s| is)|is (?:that|this|it)) (?:really )?the (?:best|most|least|"
    r"max\w*) (?:i|we) can|"
    r"(?<!\w)(?:amazon(?:\.\w+)*|they|he|she|seller) (?:\w+ )?(?:says?|said|tells?|told|refus\w+|"
    r"won't(?! be)|kept|keeps?|claims? (?:it|i|that)|only (?:refund|offer)\w*|denied|den(?:y|ies)|"
    r"rejected)(?!\w)|(?<!\w)(?:should|must) (?:i|we)(?!\w)|"
    r"^\W*(?:and |so |but )*would you (?:take|accept|do|go for)(?! (?:be|like))(?!\w)|"
    r"(?<!\w)what (?:do|should|can|could|if) (?:i|we|it|they)(?! (?:refund|gave|give|offer|pay|"
    r"send|credit)\w* (?:you|back))(?!\w)|"
    r"(?<!\w)how (?:do|can|should) i(?!\w)|"
    r"(?<!\w)(?:can|could|may) i (?:still|do|ask for|get|claim|keep|return|dispute|sue|appeal|"
    r"accept)(?!\w)|(?<!\w)(?:can|could|would|will) you (?:please )?(?:help|write|draft|word|"
    r"shorten|make it|tell me (?:if|what|how|when)(?! (?:exactly )?(?:you|it|the \w+) (?:was|were|"
    r"did|first|got|had|broke|stopped|bought|\w+ed)))(?! me understand)(?!\w)|"
    r"(?<!\w)can we (?:just )?(?:say|practi[cs]e|pretend)(?!\w)|"
    r"^\W*(?:please )?(?:write|draft|word|shorten|rephrase|help me (?!understand))|"
    r"^\W*(?:many )?thank(?:s| you)(?: (?:so|very) much| a lot| again)?\W*$|"
    r"(?<!\w)(?:who|where|when) (?:can|do|should|must) i(?!\w)|(?<!\w)my rights(?!\w)|"
    r"(?<!\w)how (?:long|quickly|soon|fast|many|much) (?:must|do|does|can|has|have|will|"
    r"should) (?:the|a|an|amazon|they|i|it)(?!\w)|(?<!\w)between (?:us|you and me)(?!\w)|"
    r"(?<!\w)keep (?:it|that|this) (?:private|quiet|to yourself)(?!\w)|"
    r"(?<!\w)(?:is|was) (?:it|this|that) (?:safe|ok(?:ay)?|normal|true|legal|allowed|real|"
    r"a scam)(?!\w)"
)
# A wish about the words in hand.
_OF_THE_DRAFT = re.compile(
    r"(?<!\w)(?:short(?:er|en)|firm(?:er|ly)|polit(?:er|ely)|friendl(?:y|ier)|"
    r"(?:less |more |in)formal\w*|softer|warmer|nicer|stronger|"
    r"(?<!no )longer (?:version|one|text|letter|please)|"
    r"(?:don't|do not|no need to|without) mention\w*|cut (?:it|this|that) (?:down|short)|"
    r"leave (?:out|off)|add that|take out|sign (?:it|as|with)|"
    r"change the (?:amount|name|date|wording))(?!\w)"
)
_OUR_SIDE = re.compile(
    r"(?<!\w)we(?:'re| are| were)? (?:currently |really |very |now )?(?:unable|not able|afraid|"
    r"pleased) |(?<!\w)we (?:can(?:'t|not)?|will|could|do not|don't|won't)(?: only| not| now| "
    r"then)? (?:process|offer|issue|refund|replace|arrange|provide|approve|credit|assist|"
    r"make an? )|"
    r"(?<!\w)our (?:\w+ )?(?:records?|systems?|polic(?:y|ies)|teams?|department|website|warehouse|"
    r"investigations?|specialists?|tools?|terms|guidelines|customers?|technicians?)(?!\w)"
)
# What a question about the rules is about; a desk does not speak of itself or them like this.
_THIRD = re.compile(
    r"(?<!\w)(?:amazon|banks?|charge-?backs?|sellers? (?:have|has|must|need)|small claims|(?:an?|"
    r"my) (?:claim|supervisor|seller|refund|return)|a-to-z|guarantee|warranty|court|law|rules?|"
    r"credit cards?|section 75|paypal|odr|platforms?|ombuds\w+|regulators?|trading standards|eu|"
    r"kindle|consumer (?:cent(?:er|re)s?|protection|rights?))(?!\w)"
)
_TO_YOU = re.compile(r"(?<!\w)you(?:r|rs|'\w+)?(?!\w)")
# What an order page prints of who sold it: the person's answer, or pasted from there.
_BY = r"(?:sold|shipped|ships|dispatched|fulfilled|delivered)"
_OF_A_PAGE = re.compile(
    rf"\W*(?:(?:it|this(?: one)?|item|the \w+|order)(?:'s| is| was)? )?{_BY}(?:(?: and |, ?| ?/ ?|"
    rf" ?& ?){_BY})* (?:by|from) [^.?!,;]{{2,60}}(?:,? (?:and )?{_BY} (?:by|"
    rf"from) [^.?!,;]{{2,40}})?\W*"
)


_NAMES_THE_SELLER = re.compile(
    r"\W*(?:the )?(?:seller|shop|store|vendor|merchant)(?:'s)?(?: name)?(?: (?:is|was|called|named|"
    r"=))* ?[:=]? ?\"[^\"]{2,40}\"[^.?!\n]{0,25}\W*"
)


def of_a_page(text: str) -> bool:
    """Whether a line says no more than who sold it, as the page of an order does."""
    return bool(_OF_A_PAGE.fullmatch(text) or _NAMES_THE_SELLER.fullmatch(text))


# Who asks what the other side may do is not the other side.
_OF_THEM = re.compile(
    r"^\W*(?:(?:wait|ok(?:ay)?|so|and|but|hm+),? )*(?:(?:how long|when|what|why|how) )?"
    r"(?:can|could|may|must|should|do|does|did|is|are|has|have|will|would) "
    r"(?:the |this |that )?(?:sellers?|merchant|shop|amazon|they|he|she)(?!\w)|"
    r"^\W*(?:(?:wait|ok(?:ay)?|so|and|but|hm+),? )*(?:can|could|must|should|do|does|will|would) "
    r"(?:the |my |a )?(?:manufacturers?|makers?|brands?|banks?|couriers?|carriers?|card company|"
    r"law)(?!\w)"
)


# A mail copied with its subject, and greeted by name, all in one line.
_MAIL_HEAD = re.compile(
    r"\W*(?:subject|betreff|objet|asunto|oggetto|onderwerp)\s?: [^\n]{0,160}?(?<!\w)(?:hi|hello|"
    r"dear|"
    r"hallo|bonjour|hola|gentile|beste)(?!\w)"
)


@lru_cache(maxsize=64)
def speaks_as_a_desk(text: str, *, at_a_desk: bool) -> bool:
    """Whether a bare line is the other side's own words, by its likeness to such lines.

    What the rules see in it moves how like it must be. A turn asks this of one line many times.

    text: the message in plain lower case. at_a_desk: the person has words for a desk in hand, so
    that a pasted line is likely; without that it has to be very like one.
    """
    return (at_a_desk and _MAIL_HEAD.match(text) is not None) or _like_a_desk(text, at_a_desk)


def _like_a_desk(text: str, at_a_desk: bool) -> bool:
    if _OF_THE_DRAFT.search(text) or _OF_THEM.match(text) or of_a_page(text) or of_a_person(text):
        return False
    desk = any(one.search(text) for one in (_DESK_ONLY, _DESK_I, _OUR_SIDE))
    if THANKS.match(text) and not desk:
        return False
    rules = desk_speaks(text)
    if _asks_of_rules(text) and not (rules and _TO_YOU.search(text)):
        return False
    if not rules and len(text.split()) < FEWEST:
        return False
    surely = (_DESK_ONLY, _OUR_SIDE, SURELY_A_DESK)
    if at_a_desk and rules and any(one.search(text) for one in surely):
        return True
    if not at_a_desk and (not rules or _person(text)):
        return False
    theirs = about(text, "voices").get(_THEIRS, 0.0)
    if not at_a_desk:
        return theirs >= _ALONE
    return theirs >= (_WITH_RULES if rules else _AGAINST_RULES if _person(text) else _EVEN)


def _asks_of_rules(text: str) -> bool:
    return text.rstrip().endswith("?") and _THIRD.search(text) is not None


def of_a_person(text: str) -> bool:
    """Whether a line says what no desk does: doings of a buyer, or a question to us."""
    return bool(_TO_US.search(text) or _SURELY_OWN.search(_DESK_I.sub(" ", text)))


def no_person(text: str) -> bool:
    """Whether nothing in a line is the person's doing, telling or question to us."""
    return not (_person(text) or _TO_US.search(text))


def _person(text: str) -> bool:
    """Whether a rule hears the person in a line: "I" who is no desk, "they", a question to us."""
    left = _DESK_I.sub(" ", text)
    own = (_ABOUT_THEM, _OWN_I, _OUR_DOINGS, _OF_US, _YOU_ARE_US)
    return any(one.search(left) for one in own)
