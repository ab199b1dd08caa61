"""How much of a ground words are: what names a cause, what only says no, what is neither."""

import re

from agent.domain.figures import percents
from agent.reading.grounds.reason_words import LAPSED, PROMISE, UNTIL, WAITING
from agent.reading.sums.sums import money

CAUSE, RULE, CLAIM, WORDS, NOTHING = 4, 3, 2, 1, 0
"""A cause that is named; a bare no; a claim of theirs; any other words; no ground at all."""

_A_CAUSE = re.compile(
    r"(?<!\w)(?:wear|worn|used|in-?use|use|usage|damag|scratch|dirt|stain|soil|creas|marks?(?!\w)|"
    r"smell|odou?r|perfume|hairs?(?!\w)|opened|open(?!\w)|unseal|tamper|condition|missing|"
    r"incomplete|different|wrong|incorrect|mismatch|empty|weigh|brick|parts?(?!\w)|accessor|"
    r"serial|imei|seal|tags?(?!\w)|hygien|sanit|intimate|hazmat|hazard|dangerous|lithium|"
    r"flammab|perish|grocer|food|edible|pet food|sale item|clearance|personali|custom(?!er)|"
    r"bespoke|engrav|digital|download|match|too late|late(?!\w)|past|outside|beyond|"
    r"time limit|time frame|days|excess|activit|too many|unusual|high rate|abus|misus|violat|"
    r"breach|fraud|suspicio|purchaser|buyer|account holder|recipient|order isn't|isn't mine|"
    r"not mine|not (?:on|under|in) my|someone else|other account|empty|never (?:arriv|receiv|"
    r"reach|c[ao]me|turned|got)|not (?:been )?receiv|(?:didn't|did not) (?:receiv|get|arriv|reach)|"
    r"no (?:proof|record|scan|trace|fault|defect|evidence)|proof|signed|signature|gps|photos?|"
    r"manufactur|maker|warrant|redeem|invalid|claimed|exclu|exempt|categor|fragile|restock|"
    r"benefits|natural|variation|tolerance|customer|mishandl|mistreat|drop(?:ped)?(?!\w)|"
    r"water(?!proof)|"
    r"liquid|crack|broke|tried on|install|wash|subjective|verif|unauthor|restricted|inconsisten|"
    r"discrepan|"
    r"original|packag|third[- ]party|not sold by|light(?:er)?(?!\w)|"
    r"too (?:long|old|many|much|often|few)|blam|accus|suspect|minęł|because|due to|benutz|"
    r"igien|higi[eé]n|hygi[èe]n|aliment|etichett|étiquette|gebrauch|usat|usad|utilis|besch[äa]dig|"
    r"danneggi|dañad|abîm|mancant|fehl|manqu|frist|abgelaufen|zu spät|ouvert|apert|abiert|"
    r"geöffnet|offen|precint|siegel|sigill|geopend|gedragen|getragen|porté|esclus|exclus|délai|"
    r"plazo|termine|scadut|dépass|vencid|expir|ungewöhnlich|zu viele|noszon|używan|otwart)|"
    r"(?<!\w)(?:return |refund |replacement )?(?:window|period|date|deadline)(?: \w+){0,3} "
    r"(?:closed|over|passed|expired|ended|up|shut|gone|vorbei|abgelaufen)|rückgabefrist"
)
# What a refusal is made of, with or without a cause.
_A_NO = re.compile(
    r"(?<!\w)(?:window|returns?(?!\w)|returnable|refund|final|policy|policies|eligible|closed|"
    r"non-?return|period|not possible|come back|go back|not accepted|not allowed|not covered|"
    r"restrict|excluded|only be|rück|erstatt|rembours|devol|reemb|reso(?!\w)|rimbors|retour|terug)"
)
# What they say of a parcel, an account or their records: an answer, if it is one of theirs.
_AN_ANSWER = re.compile(
    r"(?<!\w)(?:return|receiv|deliver|rate|proof|correct|complete|record|normal|account|system|"
    r"signed|sent|shipped|cancel|handed|tracking|scan|trace)"
)
# Anything else they state against it: that something is not, never was, or only may be so.
_DENIES = re.compile(
    r"(?<!\w)(?:no|not|never|nothing|nobody|none|only|already|too|without|isn't|wasn't|aren't|"
    r"weren't|can't|cannot|won't|don't|doesn't|didn't|hasn't|haven't|couldn't|wouldn't|nicht|"
    r"kein\w*|"
    r"pas|jamais|non|niet|geen|nie|nahi)(?!\w)"
)
_VERB = re.compile(
    r"(?<!\w)(?:i|you|u|he|she|they|we|is|are|was|were|be|been|has|have|had|do|does|did|will|would|"
    r"can|could|may|might|should|must|to|it's|'s|i'm|send|sent|wait|ask|call|come|get|keep)(?!\w)"
)
# A courtesy, a yes, a name, a time: what they also say and what refuses nothing.
_COURTESY = re.compile(
    r"(?:(?:well|oh|so|that|it|it's|he|she|they|is|was|were|am|i'm|we|are|very|really|just|i)\W+)*"
    r"(?:(?:yes|yeah|yep)(?!\w).*|(?:ok(?:ay)?(?: (?!but).*)?|sure|sweet|fine|great|cool|this|"
    r"these),.*|"
    r"ok(?:ay)?|sure|sorry|thanks?|thank|hello|hi|hey|good|goodbye|bye|fine|sweet|"
    r"alright|all right|great|apolog\w*|no (?:problem|worries|idea|clue|answer|date|reply)|"
    r"nothing(?: (?:else|more|yet|about|to)|$)|of course|approved|my|his|her name|name is|"
    r"(?:don't|do not|didn't|doesn't) (?:know|understand|have (?:a|an) (?:date|answer))|not sure|"
    r"same|ditto|maybe|perhaps|probably|today|tomorrow|yesterday|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|next|soon|later|half|tough|bad luck|unlucky|(?:no|nope|"
    r"nah)(?: (?:on|to|again|twice|both|yesterday|today|already|three|from|at|each|straight|and)"
    r"(?!\w).*)?|never|this|those|these|something|anything|stuff|things|what|nice)"
    r"(?:\W+(?:sir|ma'am|again|too|though|then|to me|way|mate|week|month|thing|for (?:that|it|the "
    r"\w+)))*\W*$|(?:(?:i'm |we're |she's |he's |they're |they were |he was |she was |is |was )?"
    r"(?:so |very |really )?(?:sorry|thanks|thank you|apolog\w+|good luck))(?!\w)|"
    r"(?:he|she|it)?(?:'s| is| was)? ?(?:his|her|my|the) name(?!\w)|no (?:problem|worries)(?!\w)|"
    r"(?:he|she|they|it) (?:don't|didn't|doesn't|do not|did not) (?:know|understand)(?!\w)"
)
# "I should send photos", "to wait", "why I want it": a request and a question.
_REQUEST = re.compile(
    r"(?:that )?(?:(?:i|we|you|u)(?:'d|'ll)? (?:should|must|need|needs|have to|has to|had to|"
    r"ought|needed|(?:can|could|may|might)(?! not)|to|please|just|get)(?![\w'])|to (?!o\b)|please|"
    r"kindly|just |"
    r"if |why |whether |how |when |where |what (?!they)|who |send|keep|wait|let me|hold on|hang "
    r"on|one (?:moment|second|minute)|return (?:it|them|"
    r"the)|investigat\w+ |test |try|use |give|fill|"
    r"upload|provide|check|contact (?:us|them)|call |go to |take (?:a |the )?(?:photo|pic))"
)
# Whom they send the person on to is a ground: "you must go to the maker".
_SENT_ON = re.compile(
    r"(?<!\w)(?:manufacturer|maker|warranty|brand|seller|purchaser|buyer|sender|giver|courier|"
    r"carrier|insurance|hersteller|fabricant\w*|fabricante|produttore|fabrikant)(?!\w)|"
    r"(?<!\w)(?:i|you|u) (?:can|could|may|might|must|should)(?: not|n't)|(?<!\w)(?:as|since|"
    r"because|"
    r"only)(?!\w)"
)
_OFFER = re.compile(
    r"(?:that )?(?:(?:i|we|you|u) )?(?:(?:can|could|may|should) )?(?:just )?keep (?:it|them|the|as|"
    r"your|my)(?!\w)|(?:a )?(?:full|partial) refund(?! (?:is|was) not)|(?:a )?(?:new|replacement|"
    r"label|"
    r"free)(?!\w)(?!.*(?<!\w)(?:not|no|only|won't|can't|over|closed|passed)(?!\w))"
)
# "On hold since Tuesday", "said on chat": a time or a place, and no cause.
_WHERE_OR_WHEN = re.compile(
    r"\W*(?:(?:last|this|next|the|since|until|about|early|late|mid|a|as of) )*(?:with |each time|"
    r"every time|(?:am|le|el) \d|on(?!\w)|upto|up "
    r"to|"
    r"via|at the(?!\w)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|morning|"
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|"
    r"apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)(?!\w))|\d{1,2}(?:st|nd|rd|th)(?!\w)|\d{1,2}[./-]\d{1,2}|(?:week|month|"
    r"year)s?(?!\w))"
)
# The day that something is to come on.
_SENT_UP = re.compile(
    r"(?:(?:he|she|they|i|we|it)(?:'s|s|'re|'ll|'ve|'m)?(?: is| are| am| will| has| have| had| be| "
    r"been| was| just| now)* )?(?:escalat\w+|forward\w+|pass(?:ed|ing|es)?|transferr\w+|referr\w+)"
    r"(?: (?:it|this|that|me|us|you|(?:my|the|your) \w+))?(?: on| up| over)? to (?!you|me|us)"
    r"(?!.*(?<!\w)(?:because|since|due to|as)(?!\w))"
)
_COMING = re.compile(
    r"(?:the |my |your |it |our )*(?:delivery|parcel|package|order|refund|money|it|replacement) "
    r"(?:is|will|arrives?|comes|should|would)(?: be)? (?:on|by|due|for|in|here|arriving|coming|"
    r"tomorrow|today|\w+day)(?!\w)|(?:the |my |your |a |it )*(?:refund|return|replacement|claim|"
    r"request)? ?(?:was|is|has been|had been|were|got) (?:approved|confirmed|on (?:its|the) way|"
    r"coming)|"
    r"(?:the |my |your |a )?(?:return |prepaid )?(?:label|replacement|code) (?:\w+ "
    r"){0,2}?(?:ships?|"
    r"shipped|follows?|e-?mailed|mailed|sent|attached)(?!\w)|.*(?<!\w)(?:refund|money) (?:follows|"
    r"will follow|is coming|is on (?:its|the) way)(?!\w)|"
    r"(?:it|that) (?:would|will|should|is|was|won't) (?:not )?(?:be )?(?:no|not a|a) (?:problem|"
    r"trouble|"
    r"bother|issue)(?!\w)"
)
_LEADS = re.compile(r"(?<!\w)(?:because(?: of)?|cos(?: of)?|due to|as|for|the|an?|to)\W*$")
# "I sent a different coat" is what they say the person did, and no promise.
_I_DID = re.compile(
    r"(?:that )?(?:i|you|we)(?: have|'ve| had|'d)? (?:sent|put|posted|checked)(?!\w)"
)
_FEW = 5  # words: "they say hygiene"
_ALONE = re.compile(r"\W*(?:(?:the|my|your|this|that|an?) )?(?:\w+\W*)?")


def weight(words: str) -> int:
    """How much of a ground `words` (plain lower case) are: CAUSE, RULE, CLAIM, WORDS or NOTHING."""
    if no_ground(words):
        return NOTHING
    if _A_CAUSE.search(words):
        return CAUSE
    if _ALONE.fullmatch(words):
        return NOTHING
    if _A_NO.search(words):
        return RULE
    if _AN_ANSWER.search(words):
        return CLAIM
    terse = len(words.split()) <= _FEW and not _VERB.search(words)
    return CLAIM if terse or _DENIES.search(words) else WORDS


def no_ground(words: str) -> bool:
    """Whether it is a courtesy, a request, a wait, a promise, an offer or half a sentence."""
    if any(one.match(words) for one in (_COURTESY, _OFFER, _WHERE_OR_WHEN, _COMING, _SENT_UP)):
        return True
    if _LEADS.search(words):
        return True
    if _REQUEST.match(words) and not _SENT_ON.search(words):
        return True
    if UNTIL.match(words) or (WAITING.search(words) and not LAPSED.search(words)):
        return True
    promised = PROMISE.match(words) is not None and not _I_DID.match(words)
    return promised or sums(words)


def sums(words: str) -> bool:
    """An answer that names a sum or a share is an offer, not a reason."""
    return bool(money(words) or percents(words))
