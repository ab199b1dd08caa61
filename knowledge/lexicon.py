"""The words people use, beside the words guidance is written in, so that a search finds both.

Only language is here: no facts, and nothing about which source to prefer.
"""

import re

_SAID: dict[str, str] = {
    # people and contacts
    "supervisor escalate": "boss|bosses|manager|higher up|higher-up|superior|someone senior|"
    "team lead|person above|next level",
    "customer service representative": "rep|guy|lady|operator|advisor|adviser|first person|"
    "support person|helpdesk|help desk",
    "talk to a real person": "human|robot|bot|machine voice|automated menu|phone menu|"
    "live agent|actual person",
    "executive customer relations email": "ceo|jassy|bezos|very top|head office|headquarters|"
    "higher-ups|top brass|leadership",
    "phone number": "hotline|helpline|ring them|dial|telephone|digits",
    "email address": "e-mail|mailbox address|write to them",
    "third-party seller marketplace": "merchant|vendor|trader|reseller|storefront|"
    "independent shop|marketplace shop|private seller|small shop|other company",
    "delivery driver carrier": "courier|postman|mailman|mail carrier|ups|usps|fedex|dhl|"
    "hermes|evri",
    # what went wrong
    "delivered but not received": "porch|doorstep|front door|lobby|mail room|never came|"
    "never showed|never turned up|didn't arrive|did not arrive|not there|porch pirate|"
    "someone took it|stolen parcel",
    "defective": "broke|broken|stopped working|quit working|faulty|malfunctions?|malfunctioned|"
    "died|dead|kaput|conked|won't turn on|doesn't work|does not work|not working|glitch\\w*|"
    "overheats?",
    "not as described": "fake|counterfeit|knock-?off|replica|different from the (?:picture|photo)|"
    "misleading|not what was advertised|wrong colou?r|wrong size|not genuine",
    "wrong item or missing item": "something (?:completely )?(?:different|else)|another product|"
    "wrong product|wrong thing|empty box|half (?:of )?my order|parts? missing|incomplete|"
    "left out|only got",
    "item condition original condition dispute": "sent (?:it )?back (?:damaged|broken|used|dirty)|"
    "say i (?:broke|damaged|used)|blam\\w+ me|claim i (?:broke|damaged|used|sent)|"
    "scratched|worn|signs of use|opened box",
    "return window expired": "too late|time limit|deadline passed|missed the (?:date|deadline)|"
    "past the (?:date|deadline)|ran out of time|out of time|late return|days? (?:late|over)|"
    "after the (?:30|thirty) days",
    "return denied reason": "turned? (?:it )?down|said no|say no|rejected|refused|knocked back|"
    "no good|not eligible|won't take (?:it|them) back",
    "non-returnable item category": "never go back|can't go back|cannot go back|final sale|"
    "perishable|hygiene|chemicals?|food|groceries|underwear|cosmetics",
    "excessive returns account flag": "too many returns|returns? too (?:much|often|many)|"
    "send(?:ing)? (?:too much|so much|too many) \\w* ?back|serial returner|keep track",
    "return lost in transit by the carrier": "lost (?:by|in|on) the (?:mail|post|carrier|way)|"
    "nobody scanned|no scan|never scanned|not scanned|on the way back|dropped (?:it )?off",
    "refund not received": "where'?s my money|still waiting for (?:my )?(?:money|refund)|no money|"
    "haven't been paid|not been paid|money hasn't|never got my money",
    "refund taken back recharged": "charged (?:me )?again|took (?:it|the money|the refund) back|"
    "clawed|reversed my refund",
    "partial refund restocking fee": "deduct\\w*|kept part|took off|less than i paid|"
    "only part|half back",
    "refund without return": "keep (?:it|the item|what)|"
    "without (?:posting|sending|mailing|shipping)|not have to (?:send|return)",
    "unrecognized charge unauthorized": "never made|never bought|didn't buy|did not buy|"
    "didn't order|mystery|unknown (?:payment|charge)|not mine|somebody used my card|"
    "someone used my card|unauthori[sz]ed|strange (?:payment|charge|debit)",
    "account locked suspended": "froze me|frozen account|shut out|locked out|banned|blocked|"
    "can't log ?in|can't sign in|cannot log ?in|can't get in(?:to)?|unblock|"
    "unlock|closed my account",
    "gift card balance": "vouchers?|store (?:credit|balance)|present card|gift certificate|"
    "gift code",
    "gift recipient": "a present|was given|gave (?:it to )?me|birthday|wedding gift",
    "digital content subscription": "e-?books?|app|download\\w*|movie|in-app|streaming",
    "kindle device": "e-?reader|reading tablet|fire tablet|fire stick|echo|alexa|smart speaker",
    "prime membership subscription cancel renew": "membership|yearly plan|annual plan|"
    "monthly plan|yearly fee|annual fee|free trial|auto.?renew\\w*|renewed itself",
    "injury recall safety": "hurt|burn(?:ed|t|s)?|caught fire|smoke|(?:electric|got a) shock|"
    "exploded|hospital|bleeding|dangerous|hazard",
    "two-factor verification code": "otp|passcode|text(?:ed)? (?:message )?codes?|sms|login code|"
    "sign-?in code|security code",
    "identity verification": "passport|driver'?s licen[cs]e|id card|what id|prove who i am",
    # what can be done
    "one-time exception": "bend|plead|beg|favou?r|goodwill|courtesy|lenien\\w+|one.off|"
    "make an exception|just this once|cut me some slack|mercy",
    "chargeback credit card dispute": "revers(?:e|ing) (?:the |a |my )?(?:payments?|charges?)|"
    "(?:my|the) bank|card (?:company|issuer|people)|visa|mastercard|amex|american express|"
    "contest the charge|pull the money|take the money back",
    "small claims court": "judge|sue|suing|lawsuit|take them to court|lawyer|solicitor|"
    "legal action",
    "a-to-z guarantee claim": "a to z|a2z|buyer protection|purchase protection|protection for",
    "regulator complaint": "government|watchdog|authorit(?:y|ies)|trading standards|"
    "consumer protection|trade commission|ombudsman|attorney general|report them",
    "bbb complaint": "better business bureau",
    "ftc federal trade commission": "trade commission|regulator",
    "manufacturer warranty": "guarantee from the maker|under guarantee|maker|the brand|producer",
    "replacement exchange": "swap|another one|new one|reship|send again",
    "evidence photos documentation": "proof|prove|pictures?|screenshots?|receipts?|footage",
    "scam impersonation": "scammers?|fraudsters?|pretend\\w*|impost[eo]rs?|phishing|legit|"
    "spoof\\w*|suspicious|trick\\w*|install (?:a |some )?(?:software|program|app)|"
    "control my computer",
    "arbitration terms": "waive|class action|fine print",
    # time and cost
    "refund timeline business days": "how long|how quick\\w*|how soon|how fast|how many days|"
    "what days|when will|till (?:the )?money|until (?:the )?money",
    "hours 24/7 open": "awake|open on|on christmas|on holidays|weekends?|sundays?|midnight|"
    "\\d ?[ap]m|at night",
    "toll-free": "cost me|costs? (?:anything|money)|charged for calling|price of (?:a|the) call",
    "international outside the country": "abroad|overseas|foreign|another country",
    "checklist steps": "to-?do list|what are the steps|step by step|in order",
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
