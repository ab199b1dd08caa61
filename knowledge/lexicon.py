"""The words people use, beside the words guidance is written in, so that a search finds both.

Only language is here: no facts, and nothing about which source to prefer.
"""

import re

_SAID: dict[str, str] = {
    # people and contacts
    "supervisor escalate": r"boss|bosses|manager|management|higher[- ]up|superior|senior|"
    r"team lead|(?:person|someone|somebody) (?:above|higher|else)|next level|useless|unhelpful|"
    r"got nowhere|not helping|no help|won't help",
    "customer service representative": r"rep|guy|lady|operator|advis[eo]r|staff|employee|clerk|"
    r"support person|help ?desk",
    "talk to a real person": r"human|live agent|robots?|bot|computer voice|machine voice|"
    r"recording|automated|(?:phone|voice) menu|(?:real|live) person",
    "executive customer relations email": r"ceo|founder|jassy|bezos|execs?|top brass|leadership|"
    r"head office|headquarters|higher-ups",
    "phone number": r"hotline|helpline|ring them|phone them|number to call|dial|telephone|digits",
    "email address": r"e-mail|mailbox|inbox|write (?:them|to them)|letter",
    "third-party seller marketplace": r"merchant|vendor|trader|dealer|retailer|reseller|"
    r"storefront|shopkeeper|"
    r"(?:independent|marketplace|outside|small|other) (?:shop|store|company)|private seller|"
    r"not sold by amazon",
    "seller does not respond": r"ignor(?:e|es|ed|ing)|stonewall\w*|ghost(?:ed|ing)|unresponsive|"
    r"silent|silence|no (?:reply|answer|response)|"
    r"(?:won't|not|doesn't|never) (?:answer\w*|repl\w+)",
    "delivery driver carrier": r"courier|postman|mailman|mail carrier|ups|usps|fedex|dhl|hermes|"
    r"evri",
    # what went wrong
    "delivered but not received": r"porch|doorstep|front door|lobby|mail ?room|handed over|"
    r"left outside|signed for|"
    r"(?:says?|marked|supposedly|ticked as) (?:as )?(?:delivered|dropped)|"
    r"never (?:came|showed|arrived|turned up)|did(?:n't| not) arrive|not there|no sign of|"
    r"porch pirate|someone took it|stolen (?:parcel|package)|missing (?:parcel|package)",
    "defective": r"broke|broken|bust(?:ed)?|faulty|fault|flaw\w*|fail(?:s|ed)|malfunction\w*|"
    r"glitch\w*|died|dead|kaput|conked|gave (?:out|up)|stopped|"
    r"(?:quit|quits) (?:working|after|on me)|"
    r"(?:won't|doesn't|does not|not) (?:work\w*|start|charge|turn on|power up|switch on)|"
    r"overheats?|leaks?|crack(?:ed|s)|shattered|junk|lemon",
    "not as described": r"fake|counterfeit|knock-?off|replica|imitation|misrepresented|"
    r"misleading|nothing like|not genuine|different from the (?:picture|photo|listing)|"
    r"not what was advertised|wrong (?:colou?r|size)",
    "wrong item or missing item": r"something (?:completely )?(?:different|else)|mix-?up|"
    r"incomplete|(?:another|other|wrong|incorrect) (?:product|thing|model|item|one)|empty box|"
    r"parts? missing|left out|only got|part of (?:my|the) order",
    "item condition original condition dispute": r"sent (?:it )?back (?:damaged|broken|used|dirty)|"
    r"(?:say|claim|think) i (?:broke|damaged|used|sent)|blam\w+ me|accus\w+ me|scratched|worn|"
    r"signs of use|opened box",
    "return window expired": r"too late|late return|time limit|expired|out of time|"
    r"ran out of time|(?:deadline|window|period) (?:has )?(?:passed|ended|closed)|"
    r"(?:missed|past|outside) the (?:date|deadline|window|limit)|days? (?:late|over)|day \d+|"
    r"after (?:an?|one|two|three|four|five|six|several|\d+|the \d+) (?:days|weeks?|months?)",
    "return denied reason": r"turn(?:ed)? (?:it |me )?down|sa(?:id|y|ys) no|reject\w*|refus\w+|"
    r"declin\w+|den(?:y|ies|ied)|knocked back|not eligible|won't take (?:it|them) back",
    "non-returnable item category": r"(?:never|can't|cannot) (?:go|be sent) back|final sale|"
    r"perishable|hygiene|chemicals?|food|groceries|underwear|cosmetics",
    "excessive returns account flag": r"too many returns|returns? too (?:much|often|many)|"
    r"return rate|serial returner",
    "return lost in transit by the carrier": r"lost (?:by|in|on) the (?:mail|post|carrier|way)|"
    r"on the way back|dropped (?:it )?off|(?:no|never|not) scanned",
    "refund not received": r"where'?s my money|no money|never refunded|"
    r"(?:not|nothing|no) credit(?:ed)?|"
    r"(?:waiting for|never got|without) (?:my |the |a )?(?:money|refund)|money hasn't|"
    r"(?:not|haven't) been paid|refund (?:is )?(?:missing|late)",
    "refund taken back recharged": r"charged (?:me )?again|took (?:it|the money|the refund) back|"
    r"clawed|reversed my refund",
    "partial refund restocking fee": r"deduct\w*|kept part|took off|less than i paid|only part|"
    r"half back",
    "refund without return": r"keep (?:it|what|the (?:wrong )?(?:item|thing))|"
    r"not have to (?:send|return)|without (?:posting|sending|mailing|shipping)",
    "unrecognized charge unauthorized": r"never (?:made|bought|ordered)|"
    r"did(?:n't| not) (?:buy|order)|not mine|unauthori[sz]ed|(?:somebody|someone) used my card|"
    r"mystery|unfamiliar|unexplained|"
    r"(?:unknown|strange|weird|odd) (?:payment|charge|debit|amount)",
    "account locked suspended": r"froze me|frozen account|shut out|locked out|banned|blocked|"
    r"disabled|deactivated|restricted|closed my account|unblock|unlock|"
    r"(?:can't|cannot|unable to) (?:log|sign|get) ?in(?:to)?",
    "gift card balance": r"vouchers?|store (?:credit|balance)|present card|"
    r"gift (?:certificate|code)",
    "gift recipient": r"a present|was given|gave (?:it to )?me|birthday|wedding gift",
    "digital content subscription": r"e-?books?|app|download\w*|movie|in-app|streaming",
    "kindle device": r"e-?reader|reading tablet|fire (?:tablet|stick)|echo|alexa|smart speaker",
    "prime membership subscription cancel renew": r"membership|"
    r"(?:yearly|annual|monthly) (?:plan|fee)|free trial|auto.?renew\w*|renewed itself",
    "injury recall safety": r"hurt|burn(?:ed|t|s)?|caught fire|smoke|(?:electric|got a) shock|"
    r"exploded|hospital|bleeding|dangerous|hazard",
    "two-factor verification code": r"otp|passcode|authenticator|sms|"
    r"one.time (?:password|code|pin)|text(?:ed)? (?:message )?codes?|"
    r"(?:log-?in|sign-?in|security|verification) codes?",
    "identity verification": r"passport|driver'?s licen[cs]e|id card|what id|prove who i am",
    "password card number social security number": r"pin|ssn|social security|personal details",
    # what can be done
    "one-time exception": r"bend|plead\w*|beg|favou?r|goodwill|courtesy|lenien\w+|one.off|mercy|"
    r"flexib\w+|make an exception|just this once|cut me some slack|persuade|convince",
    "chargeback credit card dispute": r"revers(?:e|ing) (?:the |a |my )?(?:payments?|charges?)|"
    r"(?:my|the) bank|(?:card|credit) (?:company|issuer|people|firm|provider)|lender|visa|"
    r"mastercard|amex|american express|(?:pull|take|get) the (?:money|payment) back",
    "small claims court": r"court|tribunal|judge|sue|suing|lawsuit|lawyer|attorney|solicitor|"
    r"legal (?:action|steps)",
    "a-to-z guarantee claim": r"a to z|a2z|(?:buyer|purchase|marketplace) protection|"
    r"protection for|the guarantee",
    "file a formal complaint": r"grievance|complain|lodge|report them",
    "regulator complaint": r"government|watchdog|agency|authorit(?:y|ies)|trading standards|"
    r"consumer protection|ombudsman|attorney general",
    "bbb complaint": r"better business bureau",
    "ftc federal trade commission": r"trade commission|federal|regulator",
    "manufacturer warranty": r"under guarantee|guarantee from the maker|maker|the brand|producer",
    "replacement exchange": r"swap|another one|new one|reship|send again",
    "evidence photos documentation": r"proof|prove|pictures?|screenshots?|receipts?|footage",
    "scam impersonation": r"scammers?|fraudsters?|crooks?|con artist|swindl\w*|hoax|bogus|"
    r"pretend\w*|impost[eo]rs?|phishing|legit|spoof\w*|suspicious|trick\w*|remote access|"
    r"install (?:a |some )?(?:software|program|app)|control my computer",
    "arbitration terms": r"waive|class action|fine print",
    "claim approval": r"how likely|chances?|odds|granted",
    # time, cost, meaning
    "refund timeline business days": r"how (?:long|quick\w*|soon|fast|many (?:days|weeks))|speed|"
    r"when will|by when",
    "hours 24/7 open": r"opening times|open (?:on|at)|on christmas|on holidays|weekends?|"
    r"sundays?|midnight|\d ?[ap]m|at night",
    "toll-free": r"cost me|costs? (?:anything|money)|(?:price|cost) of (?:a|the) call|"
    r"from my (?:cell|mobile|landline)",
    "international outside the country": r"abroad|overseas|foreign|another country",
    "checklist steps": r"to-?do list|what are the steps|step by step",
    "aws amazon web services": r"cloud|hosting|servers?",
    "glossary definition": r"meaning of|what does .{1,40} mean|define|definition",
}

TERMS = tuple(_SAID)
"""Every expression `widen` can answer with."""

_PATTERNS = tuple(
    (term, re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE))
    for term, said in _SAID.items()
)
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a about am an and any are as at be been but by can could did do does for from get got had
        has have he her his how i if in into is it its just me my no not of on or our she should so
        such that the their them then there these they this to us was we were what when where which
        who why will with would you your""",
    )
)
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s")
_SHORTEST_STEM = 3


def widen(query: str) -> list[str]:
    """Return the expressions guidance would use for what the query says; empty when none is known.

    "can I speak to his boss" gives ["supervisor escalate"].
    """
    query = query.replace("’", "'")
    return [term for term, said in _PATTERNS if said.search(query)]


def content_words(text: str) -> list[str]:
    """Return the words that carry meaning, in lower case and without common endings."""
    words = re.findall(r"[^\W_]+", text.lower().replace("'", "").replace("’", ""))
    return [_stem(word) for word in words if word not in _STOP_WORDS]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
