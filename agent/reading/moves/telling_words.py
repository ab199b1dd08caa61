"""How a person tells of a desk, and how they ask us about one."""

import re

OF_A_TALK = re.compile(
    r"(?<!\w)(?:chat\w*|messages?|messaged|talk\w*|spoke|conversation|said|told|e?-?mail\w*|"
    r"call(?:ed|s)?|rang|phoned|wrote|answer\w*|repl\w+|agent|rep|supervisor)(?!\w)"
)
# Who tells of a desk names somebody who did something there, or says what was done to them.
OF_A_DESK = re.compile(
    r"(?<!\w)(?:they|he|she|reps?|agents?|supervisors?|sellers?|managers?|chat|support|amazon|bot|"
    r"lady|guy|woman|bloke|assistant|customer (?:service|care))(?:'\w+)?(?: \w+){0,2}? ?"
    r"(?:sa(?:id|ys?|ying)|told|tell\w*|want\w*|ask\w*|offer\w*|refus\w*|promis\w*|agree\w*|"
    r"keep\w*|kept|repl\w+|answer\w*|wrote|writ\w+|transfer\w*|pass\w*|put|hung|clos\w+|end\w+|"
    r"cut|left|gave|giv\w+|insist\w*|claim\w*|check\w*|look\w*|send\w*|refund\w*|blam\w+|"
    r"accus\w+|need\w*|den(?:y|ied|ies)|approv\w+|declin\w+|reject\w*|credit\w*|pay\w*|"
    r"go(?:es|ing)?|won't|can't|cannot help|disconnect\w*|escalat\w*|do(?:es)? not|don't|doesn't|"
    r"didn't|stopped|started|read\w*|repeat\w*|sen[td])(?!\w)|"
    r"(?<!\w)(?:line|(?:i'm|i am|i was|i got|got|was|being|been) (?:just |now |being )?(?:told|"
    r"asked|offered|transferred|passed|cut off|hung up|put|left|kicked|disconnected|ignored|"
    r"promised|refused|denied|given|sent|connected))(?!\w)"
)
# "Can they just keep it?", "is it true they have to pay?": asked of us about them.
ASKS_US = re.compile(
    r"\W*(?:(?:and|so|but|ok(?:ay)?|wait|hm+),? )*(?:is it (?:true|right|normal|legal|ok)|can|"
    r"could|may|must|should|do|does|are|will|would|aren't|isn't|can't|don't|doesn't|won't|"
    r"shouldn't|"
    r"where|when|how|who|what (?:if|happens)|suppose|imagine)(?!\w)"
)
# What was said then is no news from a desk: "she told me years ago that it lasts".
LONG_AGO = re.compile(
    r"(?<!\w)(?:years?|months?) ago|(?<!\w)last (?:year|month|summer|winter|spring|"
    r"christmas)(?!\w)|"
    r"(?<!\w)(?:back (?:in|then)|when (?:i|we) (?:bought|ordered|paid|got)|before (?:i|we) "
    r"(?:bought|ordered))(?!\w)"
)
_ROLE = (
    r"(?:rep|agent|lady|guy|man|woman|supervisor|manager|bloke|chap|girl|person|lad|lass|dude|"
    r"fella|"
    r"seller|shop|bank|maker|assistant|adviser|advisor|operator|clerk|bot)"
)
_WHOM = r"(?: (?:called |named )?(?!(?:who|and|is|was|has|to|never)(?!\w))\w+,?)?"
_THEY_SAID = re.compile(
    r"\W*(?:(?:and|so|but|ok(?:ay)?|now|well|just now|update|right|lol|ugh|yeah),? )*(?:they|he|"
    r"she|"
    rf"(?:the |a |an |this |that |some |another )?(?:(?!my |our )\w+ )?{_ROLE}{_WHOM}"
    r"(?: (?:on|at|from) (?:the )?\w+)?)(?:'(?:s|ve|re|ll|d))?(?: (?:just|now|then|also|still|only|"
    r"finally|has|have|is|are|will))* (?:sa(?:ys?|id|ying)|goes|went|t(?:old|ell\w*)|offer\w*|"
    r"ask\w*|"
    r"want\w*|wrote|writ\w+|repl\w+|answer\w*|reckon\w*|claim\w*|insist\w*|refus\w*|promis\w*|"
    r"agree\w*|credit\w*|refund\w*|approv\w*|transfer\w*|puts?|hung|closed|ended|threaten\w*|"
    r"accus\w*|need\w*|keep\w*|kept|won't|can't)(?!\w)"
)
# The same abroad: "el agente me dice que ...", "la dame m'a écrit", "der Mitarbeiter meint".
_THEY_SAID_ABROAD = re.compile(
    r"\W*(?:(?:y|et|und|e|en|pues|bueno|alors) )?(?:(?:el|la|un|una|le|une|il|lo|der|die|ein|"
    r"eine|de|"
    r"het|een)(?: \w+)?? (?:agente|chic[ao]|tipo|señora?|dame|conseill\w+|vendeu\w+|"
    r"mitarbeiter(?:in)?|"
    r"verkäufer\w*|venditor\w+|operat\w+|ragazz[ao]|medewerk\w+|verkoper|kundenservice|servizio|"
    r"servicio)|ellos?|ella|er|sie|lui|elle|zij|hij|mi (?:ha|hanno)|me(?= dice| dijo)|on m'a|"
    r"il m'a)"
    r"[^.?!]{0,30}(?<!\w)(?:dice|dicen|dijo|suelta|cuenta|escrib\w+|contesta\w*|dit|écrit|répond|"
    r"affirme|sagt\w*|meint|schreibt|behauptet|antwortet|detto|risponde|risposto|scritto|scrive|"
    r"zegt|zei|schrijft)(?!\w)"
)


# What only a buyer wants, so that "he" or "she" is one of the person's own.
_A_BUYER_WANTS = re.compile(
    r"\W*(?:(?:and|so|but|well),? )*(?:they|he|she)(?:'d)?(?: (?:only|just|really|also))* "
    r"(?:wants?|wanted|needs?|like)(?: (?:only|just))? (?:what (?:he|she|they)(?:'d)? "
    r"(?:paid|spent)|(?:all )?(?:his|her|their) (?:money|cash|refund)|(?:a |the )?(?:full )?"
    r"(?:refund|replacement)|(?:it|them) (?:fixed|repaired|replaced|gone|picked up)|"
    r"a new one)(?!\w)"
)


def tells_of_them(text: str) -> bool:
    """Whether a message in plain lower case begins with what "they" said or did."""
    if _A_BUYER_WANTS.match(text):
        return False
    return bool(_THEY_SAID.match(text) or _THEY_SAID_ABROAD.match(text))
