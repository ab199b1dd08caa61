"""What Redress talks about: words of purchases, returns and refunds, small talk, far topics."""

import re

from agent.reading.text import Message

_STRONG = re.compile(
    r"(?<!\w)(?:refund\w*|reimburs\w*|rebates?|money back|compensat\w*|restitution\w*|"
    r"reclamation|chargebacks?|charge back|"
    r"a[- ]?to[- ]?z|complain(?:ts?|ing)?|(?:consumer|customer) (?:claim|reclam\w+)|"
    r"claim against|(?:fil|lodg|rais)(?:e|ed|ing) (?:a |an |the )?(?:\w+ )?(?:claim|"
    r"reclam\w+)|"
    r"returnable|return (?:it|them|this|my|the|an?|policy|window|label|fee|late|request|"
    r"period|rate|was|is)(?! (?:flight|trip|ticket|ship|of the|address))|"
    r"returns|returned|my return|charged (?:me|us|my)|manufacturer|gift receipt|"
    r"registry|(?:won't|wouldn't|"
    r"refuses? to) (?:take|accept|refund)|(?:can't|can i|could i|to|let me|a|of|i|"
    r"the) return(?! (?:flight|trip|ticket|to|from|home|date|key|of (?!the|my|a)))|"
    r"sold as|as described|counterfeit|the listing|take (?:it|this|them) back|"
    r"return window|gift ?cards?|warranty|guarantee|seller\w*|prime membership|"
    r"unauthori[sz]ed charge|restocking|replacement|defective|marketplace|deliver(?:y|"
    r"ed)|parcel|package|"
    r"small claims|section 75|consumer rights?|supervisor|dispute\w*|"
    r"erstatt\w*|rückgabe|rücksendung|retoure\w*|zurückgeben|gewährleistung|garantie|"
    r"bestellung|paket|"
    r"rembours\w*|retourner|livraison|colis|commande|rétractation|reembols\w*|"
    r"devoluci\w*|devolver|pedido|paquete|"
    r"garantía|rimbors\w*|reso|restituzione|pacco|ordine|garanzia|recesso)(?!\w)"
)
PURCHASE = re.compile(
    r"(?<!\w)(?:order(?:ed|s)?|bought|purchase\w*|charge[ds]?|shipp\w*|product|item|"
    r"receipt|return|replace|exchange|"
    r"arrived|never (?:came|arrived)|customer service|tracking|invoice|subscription|"
    r"cancel\w*|faulty|stopped working|breaks?)(?!\w)"
)
MONEY = re.compile(
    r"(?<!\w)(?:paid|payment|shop\w*|store|broken|damaged|claim\w*|bank|credit card|"
    r"debit card|card|money|account|agent|rights|appeal|"
    r"amazon\w*|statement)(?!\w)"
)
HERE = re.compile(
    r"(?<!\w)(?:they|them|it|this|that|he|she|step|plan|next|now|then|deadline|letter|"
    r"draft|e-?mail|time|how long|wait|say|ask|tell|"
    r"call|contact|chances|lose|win|worth|free|safe|risk|sure|law|legal|lawyer|sue|"
    r"court|proof|evidence|photos?)(?!\w)"
)
_PERSONAL = re.compile(r"(?<!\w)(?:my|me|i|they|help|problem|issue|wrong|won't|refuse\w*)(?!\w)")
FAR = re.compile(
    r"(?<!\w)(?:landlord|tenant|rent|employer|salary|divorce|parking|weather|recipe|"
    r"poem|song|flight|flights|joke|movie|capital of|president|"
    r"football|world cup|population|translate|"
    r"homework|stock market|stocks?|insurance|mortgage|loan|taxes|job|restaurant|hotel|lasagna|"
    r"shares?|earnings|dividends?|(?:used )?car (?:dealer\w*|lot|rental)|dealership|airbnb|"
    r"airline|ryanair|"
    r"gym membership|dentist|plumber|mechanic|hairdresser|roofer|contractor|university|"
    r"council tax|visa application|vacation|"
    r"planet|history of|meaning of life|tyre pressure|exchange rate|gas|calories|story)(?!\w)"
)
SMALL_TALK = re.compile(
    r"^\W*(?:(?:hi+|hello+|hey+|hiya|yo|good (?:morning|evening|afternoon|day)|"
    r"greetings|howdy|hola|bonjour|hallo|ciao|"
    r"thanks?(?: (?:you|a lot|so much|a million|again|very much|for (?:your|the|"
    r"all) \w+)){0,4}|thank you(?: (?:so|very) much| again| for \w+ \w+)?|ty|cheers|merci|"
    r"danke(?: dir| ihnen| schön| sehr)?|(?:sehr )?nett|super|vielen dank|gracias|grazie|mille|"
    r"muchas|beaucoup|"
    r"shukriya|dhanyavad|obrigado|tschüss|adiós|au revoir|tudo bem|"
    r"ok(?:ay)?|k|cool|great|perfect|awesome|nice|got it|i see|alright|sure|fine|bye|"
    r"goodbye|see you|good night|"
    r"how are you(?: doing)?(?: today)?|who are you|what are you|are you (?:a )?(?:bot|"
    r"robot|human|real|an ai|ai|there)|what can you do|what do you do|"
    r"what's your name|how do you work|nice to meet you|lol|haha|wow|and|there|so much|"
    r"have a (?:nice|great|good|lovely) (?:day|one|weekend|evening|night)|(?:you're|you are|"
    r"that's|that was|it's|"
    r"so|very|really) (?:the best|great|amazing|awesome|a (?:star|legend|lifesaver|gem)|(?:so |"
    r"very |really )?"
    r"(?:helpful|kind|nice|useful|good|sweet|funny|clever|smart|all))|appreciate(?: it| that| "
    r"you| the help| your help)?|"
    r"i|really|much|legend|brilliant|wonderful|lovely|helpful|sweet|good (?:job|bot|one)|well "
    r"done|take care|"
    r"talk (?:to you )?(?:later|soon|tomorrow)|ttyl|cya|see ya|later|how(?:'s| is) it going|"
    r"how are things|what's up|sup|"
    r"test(?:ing)?(?: \d+)*|(?:is )?any(?:one|body) (?:there|home)|i'm back|(?:hi|hello|hey) "
    r"again|no (?:worries|problem)|"
    r"all good|nothing else|i'm (?:fine|good|ok)|not (?:bad|much)|guten (?:tag|morgen|abend)|"
    r"buen(?:os|as)(?: días| dias| "
    r"tardes| noches)?|bonsoir|salut|namaste|servus|moin|buongiorno|salve|grüezi|hej|hoi|ça va|"
    r"wie geht(?:'s| es dir)?|"
    r"for (?:that|this|your (?:help|time)|everything|now|the help)|welcome|friend|mate|buddy|"
    r"dear|bro|man|to you|too|"
    r"you|help)\b[\s,.!?:;)(*'<3^-]*){1,12}$"
)
GO_ON = re.compile(
    r"^\W*(?:ok(?:ay)?|yes|yep|yeah|no|nope|sure|correct|right|fine|not yet|neither|"
    r"both|i don't know|no idea|not sure|i think so|maybe|help)\b"
)
_SHORT, _LONG = 80, 140  # characters
# Bought elsewhere, or a question about what to buy: no matter of this kind.
_OTHER_SHOP = re.compile(
    r"(?<!\w)(?:from|on|at|with|by) (?:ebay|etsy|temu|shein|aliexpress|best buy|ikea|target|costco|"
    r"asos|zalando|wish|vinted|depop|apple store|airbnb|booking\.com|ticketmaster|uber|"
    r"doordash)(?!\w)|"
    r"(?:car|used car) (?:dealer|salesman)"
)
_ADVICE = re.compile(
    r"(?<!\w)(?:what (?:do|should|can|could|to) (?:i )?(?:get|buy|give) (?:my |for |a )|gift "
    r"ideas?|"
    r"(?:can you |please )?recommend|which \w+ (?:should i|is (?:the )?best)|best \w+ (?:for|"
    r"under))"
)


# A shop's own account: without another service named, it is that of the purchases.
_LOCKED_OUT = re.compile(
    r"(?<!\w)(?:can't|cannot|can not|couldn't|unable to|not able to|(?:won't|doesn't|wouldn't) "
    r"let me)"
    r" (?:even |get )?(?:log|sign|logged|signed) ?(?:back )?(?:in|on)(?:to)?(?!\w)|(?<!\w)locked "
    r"(?:me )?"
    r"out|my account (?:is|was|got|has been) (?:now )?(?:locked|blocked|suspended|closed|on hold)"
)
_OTHER_DOOR = re.compile(
    r"(?<!\w)(?:bank\w*|netflix|gmail|google|facebook|instagram|whats ?app|paypal|windows|laptop|"
    r"computer|wi-?fi|router|work|school|university|steam|xbox|playstation|icloud|apple|microsoft|"
    r"outlook|linkedin|tiktok|e-?mail|car|house|home|flat|room|office|phone|spotify|ebay)(?!\w)"
)
# Whoever asks for a code or a card number is talked about because of a refund.
_SECRETS_ASKED = re.compile(
    r"(?<!\w)(?:rep|agent|seller|amazon|support|they|he|she|caller|someone|"
    r"supervisor)\b[^.?!\n]{0,30}"
    r"\b(?:asks?|asked|asking|wants?|wanted|needs?|demands?|requires?)\b[^.?!\n]{0,30}\b(?:one[- "
    r"]time|"
    r"otp|verification code|card number|cvv|security code|pin|password)(?!\w)"
)


def _of_the_account(text: str) -> bool:
    shut = _LOCKED_OUT.search(text) is not None and _OTHER_DOOR.search(text) is None
    return shut or _SECRETS_ASKED.search(text) is not None


def in_scope(message: Message) -> bool:
    """Tells whether the words are about a purchase, a return, a charge or a delivery."""
    text = message.topic
    if (_OTHER_SHOP.search(text) or _ADVICE.search(text)) and "amazon" not in text:
        return False
    if _of_the_account(text):
        return True
    far, bought = FAR.search(text), set(PURCHASE.findall(text))
    weak = bought | set(MONEY.findall(text))
    if _STRONG.search(text):
        return not (far and not weak and len(text) < _SHORT)
    amazon = "amazon" in text and _PERSONAL.search(text)
    return not far and bool(amazon or (bought and (len(weak) > 1 or len(text) > _LONG)))
