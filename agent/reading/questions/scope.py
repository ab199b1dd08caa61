"""What Redress talks about: words of purchases, returns and refunds, small talk, far topics."""

import re

from agent.reading.message.meaning import about
from agent.reading.message.text import Message

_STRONG = re.compile(
    r"(?<!\w)(?:refund\w*|reimburs\w*|rebates?|money back|compensat\w*|restitution\w*|reclamation|"
    r"chargebacks?|charge back|a[- ]?to[- ]?z|complain(?:ts?|ing)?|"
    r"(?:consumer|customer) (?:claim|reclam\w+)|claim against|"
    r"(?:fil|lodg|rais)(?:e|ed|ing) (?:a |an |the )?(?:\w+ )?(?:claim|reclam\w+)|returnable|"
    r"return (?:it|them|this|my|the|an?|policy|window|label|fee|late|request|period|rate|was|"
    r"is)(?! (?:flight|trip|ticket|ship|of the|address))|returns|returned|my return|"
    r"charged (?:me|us|my)|manufacturer|gift receipt|registry|"
    r"(?:won't|wouldn't|refuses? to) (?:take|accept|refund)|"
    r"(?:can't|can i|could i|to|let me|a|of|i|"
    r"the) return(?! (?:flight|trip|ticket|to|from|home|date|key|of (?!the|my|a)))|sold as|"
    r"as described|counterfeit|the listing|take (?:it|this|them) back|return window|gift ?cards?|"
    r"warranty|guarantee|seller\w*|prime membership|unauthori[sz]ed charge|restocking|replacement|"
    r"defective|marketplace|otp|one[- ]time (?:code|pass\w+)|deliver(?:y|ed)|"
    r"parcel|package|small claims|section 75|consumer rights?|supervisor|dispute\w*|"
    r"erstatt\w*|rückgabe|rücksendung|retoure\w*|"
    r"zurückgeben|gewährleistung|garantie|bestellung|paket|rembours\w*|retourner|livraison|colis|"
    r"commande|rétractation|reembols\w*|devoluci\w*|devolver|pedido|paquete|garantía|rimbors\w*|"
    r"reso|restituzione|pacco|ordine|garanzia|recesso)(?!\w)"
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
# "A weather station", "football boots": named after it, and a thing that is bought.
_NO_THING = (
    r"(?! (?:stations?|boots?|shirts?|kits?|jerseys?|helmets?|goals?|tables?|cards?|gloves|pads|"
    r"socks|books?|cases?|simulators?|sticks?|grills?|hobs?|cookers?|bbqs?|barbecues?|cylinders?|"
    r"stoves?|heaters?|masks?|cans?|ranges?|sensors?|cameras?|discs?|holders?|box(?:es)?|bags?|"
    r"sets?|mats?|lamps?|lights?|toys?|games?|posters?|balls?|trackers?|stands?|mounts?|"
    r"machines?|printers?|projectors?|fires?|pumps?|gauges?|pillows?)(?!\w))"
)
FAR = re.compile(
    r"(?<!\w)(?:landlord|tenant|rent|employer|salary|divorce|parking|weather|recipe|poem|song|"
    r"(?<!first )(?<!maiden )(?<!second )(?<!every )(?<!test )flight|flights|joke|movie|capital of|"
    r"president|football|world cup|population|translate|"
    r"homework|stock market|stocks?|insurance|mortgage|loan|taxes|job|restaurant|hotel|lasagna|"
    r"shares?(?! (?:the|my|it|this|that|with|any|your)(?!\w))|"
    r"earnings|dividends?|(?:used )?car (?:dealer\w*|lot|rental)|dealership|airbnb|"
    r"airline|ryanair|gym membership|dentist|plumber|mechanic|hairdresser|roofer|contractor|"
    r"university|council tax|visa application|vacation|planet|history of|meaning of life|"
    rf"tyre pressure|exchange rate|gas|calories|story)(?!\w){_NO_THING}"
)
# What people mention beside their trouble: "that's the rent short", "a different story".
IN_PASSING = re.compile(
    r"(?<!\w)(?:(?:different|other|long|whole|same|sad) story|story short|rent|job|gas|loan|"
    r"mortgage|"
    r"insurance|mechanic|plumber|dentist|vacation|school|university|weather|recipes?|hotel|"
    r"restaurant|parking|song|movie|contractor|taxes|salary)(?!\w)"
)
SMALL_TALK = re.compile(
    r"^\W*(?:(?:hi+|hello+|hey+|hiya|yo|good (?:morning|evening|afternoon|day)|greetings|howdy|"
    r"hola|bonjour|hallo|ciao|thanks?(?: (?:you|a lot|so much|a million|again|very much|"
    r"for (?:your|the|all) \w+)){0,4}|thank you(?: (?:so|very) much| again| for \w+ \w+)?|ty|"
    r"cheers|merci|danke(?: dir| ihnen| schön| sehr)?|(?:sehr )?nett|super|vielen dank|gracias|"
    r"grazie|mille|muchas|beaucoup|shukriya|dhanyavad|obrigado|tschüss|adiós|au revoir|tudo bem|"
    r"ok(?:ay)?|k|cool|great|perfect|awesome|nice|got it|i see|alright|sure|fine|bye|goodbye|"
    r"see you|good night|how are you(?: doing)?(?: today)?|who are you|what are you|"
    r"are you (?:a )?(?:bot|robot|human|real|an ai|ai|there)|what can you do|what do you do|"
    r"what's your name|how do you work|nice to meet you|lol|haha|wow|and|there|so much|"
    r"ah+|oh|you've been (?:a (?:star|legend|great help|lifesaver)|"
    r"(?:so |very )?(?:great|helpful|kind))|"
    r"have a (?:nice|great|good|lovely) (?:day|one|weekend|evening|night)|"
    r"(?:you're|you are|that's|that was|it's|so|very|really) (?:the best|great|amazing|awesome|"
    r"a (?:star|legend|lifesaver|gem)|(?:so |very |really )?(?:helpful|kind|nice|useful|good|"
    r"sweet|funny|clever|smart|all))|appreciate(?: it| that| you| the help| your help)?|i|really|"
    r"much|legend|brilliant|wonderful|lovely|helpful|sweet|good (?:job|bot|one)|well done|"
    r"take care|talk (?:to you )?(?:later|soon|tomorrow)|ttyl|cya|see ya|later|"
    r"how(?:'s| is) it going|how are things|what's up|sup|test(?:ing)?(?: \d+)*|"
    r"(?:is )?any(?:one|body) (?:there|home)|i'm back|(?:hi|hello|hey) again|"
    r"no (?:worries|problem)|all good|nothing else|i'm (?:fine|good|ok)|not (?:bad|much)|"
    r"guten (?:tag|morgen|abend)|buen(?:os|as)(?: días| dias| tardes| noches)?|bonsoir|salut|"
    r"namaste|servus|moin|buongiorno|salve|grüezi|hej|hoi|ça va|wie geht(?:'s| es dir)?|"
    r"for (?:that|this|your (?:help|time)|everything|now|the help)|welcome|friend|mate|buddy|dear|"
    r"bro|man|to you|too|you|help)\b[\s,.!?:;)(*'<3^-]*){1,12}$"
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
    r"(?<!\w)(?:what (?:do|should|can|could|to) (?:i )?(?:get|buy|give) (?:my |for |a )|"
    r"gift ideas?|(?:can you |please )?recommend|which \w+ (?:should i|is (?:the )?best)|"
    r"best \w+ (?:for|under))"
)


# A shop's own account: without another service named, it is that of the purchases.
_LOCKED_OUT = re.compile(
    r"(?<!\w)(?:can't|cannot|can not|couldn't|unable to|not able to|"
    r"(?:won't|doesn't|wouldn't) let me) (?:even |get )?(?:log|sign|logged|"
    r"signed) ?(?:back )?(?:in|on)(?:to)?(?!\w)|(?<!\w)locked (?:me )?out|"
    r"my account (?:is|was|got|has been) (?:now )?(?:locked|blocked|suspended|closed|on hold)"
)
_OTHER_DOOR = re.compile(
    r"(?<!\w)(?:bank\w*|netflix|gmail|google|facebook|instagram|whats ?app|paypal|windows|laptop|"
    r"computer|wi-?fi|router|work|school|university|steam|xbox|playstation|icloud|apple|microsoft|"
    r"outlook|linkedin|tiktok|e-?mail|car|house|home|flat|room|office|phone|spotify|ebay)(?!\w)"
)
# Whoever asks for a code or a card number is talked about because of a refund.
_SECRETS_ASKED = re.compile(
    r"(?<!\w)(?:rep|agent|seller|amazon|support|they|he|she|caller|someone|"
    r"supervisor)\b[^.?!\n]{0,30}\b(?:asks?|asked|asking|wants?|wanted|needs?|demands?|"
    r"requires?)\b[^.?!\n]{0,30}\b(?:one[- ]time|otp|verification code|card number|cvv|"
    r"security code|pin|password)(?!\w)"
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


_ASKED = re.compile(r"[^.!?\n]*\?")
_STORY, _SURELY = 30, 0.95  # words, and the share of a likeness


def is_story(message: Message) -> bool:
    """Whether it tells at length what is surely a dispute, whatever it asks at its end."""
    told = _ASKED.sub("", message.facts).split()
    return len(told) >= _STORY and about(message.topic, "subjects").get("dispute", 0) >= _SURELY
