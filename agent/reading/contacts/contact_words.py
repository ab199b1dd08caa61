"""The words of contacts: who can be asked, what can be offered, and what tells of neither."""

import re

from agent.domain.vocabulary import Channel, OfferKind
from agent.reading.message.rules import Rule, rule

_C, _K = Channel, OfferKind

ACTORS: tuple[Rule[Channel], ...] = (
    rule(
        r"a[- ]?to[- ]?z (?:claim )?appeal|appeal(?:ed)? (?:of |against )?(?:the |my )?(?:a[- "
        r"]?to[- ]?z|claim|decision)|my appeal",
        _C.A_TO_Z_APPEAL,
    ),
    rule(
        r"a[- ]?(?:to|2)[- ]?z(?: claim| guarantee){0,4}|atoz|a[-/]z(?= (?:claim|guarantee|filed|"
        r"opened|submitted|sent|done|denied|rejected|granted|was|is|got))|(?:the|an?|my) a-?z"
        r"(?: claim| guarantee)?(?= (?:on|last|this|yesterday|today|was|is|got)|[.,;]|$)|"
        r"guarantee claim|garantie a à z|"
        r"a-bis-z(?:-garantie)?|garant[ií]a de la a a la z|garanzia dalla a alla z",
        _C.A_TO_Z_CLAIM,
    ),
    rule(
        r"jeff(?:@(?:amazon\.com)?)?(?: bezos)?|bezos|jassy|(?:the )?ceo|the boss's e?-?mail|"
        r"(?:the |their |amazon's )?(?:big )?bosses|(?:amazon )?headquarters|"
        r"(?:amazon )?corporate(?: office)?|(?:people|folks|guys|ones) at the top|"
        r"exec(?:utive)?s? (?:customer relations|team|office|e-?mail|mail|relations)|leadership "
        r"e-?mail|(?<!chat )(?<!care )(?<!support )(?<!service )(?<!sales )executives?(?! [a-z]+ "
        r"(?:said|rejected|refused|told|denied))|ecr",
        _C.EXECUTIVE_EMAIL,
    ),
    rule(r"financial ombudsman|banking ombudsman|ombudsman", _C.BANK_OMBUDSMAN),
    rule(
        r"small claims(?: court)?|the court|arbitration|jams|lawyer's letter|letter before "
        r"(?:action|claim)",
        _C.FORMAL_CLAIM,
    ),
    rule(
        r"better business bureau|bbb|attorney general(?:'s office)?|ftc|cfpb|trading standards|"
        r"citizens advice|consumer (?:forum|court|helpline|protection|centre|center)|european "
        r"consumer cent(?:re|er)|e-?daakhil|fair trading|accc|regulator|verbraucherzentrale|"
        r"dgccrf|consumentenbond",
        _C.COMPLAINT_BODY,
    ),
    rule(
        r"(?:the )?police|fraud (?:desk|team|department|line|"
        r"claim|case|report)|action fraud",
        _C.POLICE_OR_FRAUD_DESK,
    ),
    rule(
        r"(?:my |the )?(?:(?<!power )bank|card (?:company|issuer)|credit card company|chargeback|"
        r"visa dispute|card dispute|issuer)|dispute with (?:\w+ )?(?:bank|paypal|visa|chase)|"
        r"(?:(?<=called )|(?<=with )|(?<=told )|(?<=rang )|(?<=at )|(?<=to ))(?:citi\w*|wells "
        r"fargo|bank of america|bofa|capital one|lloyds|natwest|hsbc|santander|monzo|starling|"
        r"nationwide|halifax|tsb|n26|dkb|commbank|westpac|anz|rbc|td bank|scotiabank|hdfc|icici|"
        r"sbi|axis bank)|chase|paypal (?:dispute|claim|case)|capital one|barclays|section 75 claim|"
        r"sparkasse|"
        r"(?:meine|die) bank|(?:ma|la) banque|(?:mi|el) banco|(?:la mia |la )?banca|(?:mijn|de) "
        r"bank",
        _C.CARD_DISPUTE,
    ),
    rule(
        r"(?:the )?(?:manufacturer|maker|producer|(?:the )brand(?: itself)?(?! new)|warranty "
        r"(?:department|claim|team|people))|(?:der )?hersteller|"
        r"(?:le )?fabricant|(?:el )?fabricante|(?:il )?produttore|(?:de )?fabrikant",
        _C.MANUFACTURER_WARRANTY,
    ),
    rule(
        r"(?:the |a |another |her |his )?(?:supervisor|manager|team lead(?:er)?|leadership(?: "
        r"team| guy| lady)?|senior (?:agent|specialist|rep))|(?:der |die )?(?:vorgesetzte\w*|"
        r"teamleiter\w*)|(?:le |la )?(?:superviseu\w+|responsable)",
        _C.SUPERVISOR,
    ),
    rule(
        r"(?:the |my |this |a |marketplace |third[- ]party ){0,4}(?:seller|vendor|merchant|shop "
        r"owner|trader|shop(?= (?:answers?|answered|says?|said|writes?|wrote|repl\w+|refus\w+)))|"
        r"(?:the )?(?:bloke|guy|man|woman|lady|chap|fella|person) (?:selling|who (?:sells|sold)) "
        r"(?:it|me|this|that|the \w+)|(?:der |die |dem |den )?(?:verkäufer(?:in)?|"
        r"händler(?:in)?)|(?:le |la |au "
        r")?vendeu(?:r|se)|(?:el |la |al )?vendedora?|(?:il |la |al )?venditor[ei]|"
        r"(?:de )?verkoper",
        _C.SELLER_MESSAGE,
    ),
    rule(
        r"(?:the |an? |amazon'?s? |this |first |last |second |third |chat |phone |customer "
        r"(?:service |support |care )?){0,4}(?:(?:chat|care|support|service) executive|chat(?: "
        r"agent| rep| person| support)?|agents?|reps?|representatives?|associates?|customer "
        r"(?:service|support|care)|support|csr|advis[oe]r|bot|hotline|helpline|phone (?:person|"
        r"lady|guy)|(?:chat|support|phone) (?:guy|lady|woman|man|girl|person|people)|on the "
        r"(?:phone|chat)|(?:der |die )?(?:kundenservice|kundendienst)|(?:le )?service client|"
        r"(?:der |die |eine? |une? |il |la |le |una? |de |een )?"
        r"(?:mitarbeiter(?:in)?|berater(?:in)?|"
        r"conseill(?:er|ère)|télé-?conseill(?:er|ère)|operadora?|operator[ei]|operatrice|"
        r"addett[oa]|"
        r"medewerk(?:er|ster))|"
        r"amazon(?:'s)? (?:care|help ?desk|phone|telephone)|(?:el )?(?:servicio|atención) al "
        r"cliente|(?:il )?servizio clienti|"
        r"(?:de )?klantenservice)",
        _C.CHAT,
    ),
)
BRANDS = (
    r"(?:bosch|sony|samsung|apple|dyson|lg|philips|panasonic|siemens|miele|braun|canon|nikon|"
    r"epson|lenovo|asus|acer|dell|microsoft|nintendo|garmin|fitbit|bose|jbl|logitech|makita|"
    r"dewalt|ninja|shark|breville|delonghi|de'longhi|kitchenaid|cuisinart|instant|irobot|roborock|"
    r"ecovacs|hoover|bissell|whirlpool|beko|haier|hisense|tcl|xiaomi|huawei|oneplus|anker|gopro|"
    r"google|lego|graco|chicco|yamaha|casio|seagate|sandisk|corsair|razer|brother)"
)
_ONE = (
    r"(?:guy|lady|person|man|woman|girl|bloke|chap|fella|dude|gent|gentleman|lass|lad|someone|"
    r"somebody|dame|herr|monsieur|señora|señor|chica|chico|signora|signore|ragazza|mevrouw|meneer)"
)
_NTH = r"(?:first|second|third|1st|2nd|3rd|last|next|other)"
_SPOKE = r"(?:said|says|told|goes|just|cut|hung|offered|promised|claimed|reckoned)"
# "a different bloke", "second one, Tahlia,", "2nd on nov 19 said".
_NTH_PERSON = (
    rf"(?:new|other|next|first|second|third|different|another|nice|rude|last) {_ONE}|"
    rf"(?:the )?{_NTH} (?:one|chat|call|agent|rep|guy|lady)(?=,? [a-z]+,| \([^)\n]{{1,20}}\) "
    rf"{_SPOKE}|(?: (?:on )?[\w./]{{1,9}}(?: "
    rf"\w{{1,4}})?)? "
    rf"(?:is (?:the one )?(?:that|who) )?{_SPOKE}|:)|"
    rf"another one(?=,? [a-z]+,| {_SPOKE}| on the)|"
    rf"(?:the )?{_NTH}(?= (?:on [\w ]{{1,12}} )?{_SPOKE})"
)
# Who counts as somebody asked only where it is told what they did.
ONLY_TOLD: tuple[Rule[Channel], ...] = (
    rule(
        rf"{BRANDS}(?= (?:support |service |warranty )?(?:says?|said|told|offer\w*|refus\w+|"
        rf"den\w+|reject\w+|will|won't|wants?|sent|promis\w+|agreed|replied|wrote|declin\w+|never|"
        rf"hasn't))",
        _C.MANUFACTURER_WARRANTY,
    ),
    rule(
        rf"(?:a |the |this |some |another |one )?(?:{_NTH_PERSON}|"
        rf"(?:(?:one|an?|some) )?(?:miss|mrs?\.?|ms\.?|madam) "
        rf"\w{{2,20}}(?= (?:said|says|told|tells|refus\w+|promis\w+|wrote|on the|that))|"
        rf"staff(?: member| person)?(?= (?:\w+ )?(?:named? |called )?(?:\w+ )?(?:said|says?|told|"
        rf"tells?|refus\w+|promis\w+|wrote))|{_ONE}(?= (?:on the|named|called|told|said|says|"
        rf"goes|reckon\w*|nope|hung|cut|offered|promised|refused|denied|went|who|"
        rf"assured|guaranteed|mentioned|from|at amazon|m'a|hat|me "
        rf"dijo|mi ha|zei)))|on the line|(?:by|"
        rf"over the|am) (?:phone|telefon)|(?:par|au) (?:téléphone|tel)|(?:por|al) teléfono|"
        rf"al telefono|telefonisch|"
        rf"(?:(?<=i )|(?<=i've )|(?<=we )|(?<=also )|(?<=then )|(?<=and )|"
        rf"(?<![^.,;:\n])|(?<=[.,;:!?\n] ))(?:called|phoned|rang|telephoned|chatted)(?! (?:it|the "
        rf"(?:driver|courier|shop|police)))",
        _C.CHAT,
    ),
)
SPEAKERS = (Channel.CHAT, Channel.SUPERVISOR, Channel.SELLER_MESSAGE, Channel.EXECUTIVE_EMAIL)
OF_AMAZON = (Channel.CHAT, Channel.SUPERVISOR, Channel.EXECUTIVE_EMAIL, Channel.A_TO_Z_CLAIM)
AMAZON = re.compile(r"(?<!\w)amazon(?:\.\w{2,3}(?:\.\w{2})?)?(?!\w|'s)")
# Whom the person was with: "they", or that something was done to the person.
PRONOUN = re.compile(
    r"(?<!\w)(?:(?:his|her|their|amazon'?s|seller'?s) (?:e-?mail|reply|answer|message|response|"
    r"solution|idea)|they|he|she|ils|sie|"
    r"ellos|loro|ze|man hat|on (?=m'|ne m)|mi hanno|mi ha|me (?=dijeron|dijo|dicen|ofrec|pas[aó]|"
    r"han|prometi))(?:'re|'ve|'ll|'d|'s)?(?!\w)"
)
DONE_TO_ME = re.compile(
    r"(?<!\w)(?:(?:was|were|been|got|get|been|am|i'm|we're)(?: (?:just|then|also|finally|flatly|"
    r"first|even))? (?:told|informed|promised|assured|guaranteed|offered|given|advised|asked|"
    r"transferred|passed|directed|referred|bounced|moved|redirected|put|sent|shunted|turned down|"
    r"refused|denied|knocked|ghosted|ignored|disconnected)|told (?:me|us|to)|promised me|offered "
    r"me|said no)(?!\w)"
)
NEEDS_FILING = frozenset(
    {_C.CARD_DISPUTE, _C.POLICE_OR_FRAUD_DESK, _C.FORMAL_CLAIM, _C.COMPLAINT_BODY}
)

OFFERS: tuple[Rule[OfferKind], ...] = (
    rule(
        r"gift[- ]?(?:card|voucher|certificate)s?|promo(?:tional)?(?: credit| balance| code)?|"
        r"store credit|(?<!provisional )(?<!temporary )(?<!conditional )(?:account |amazon "
        r")?credit(?! (?:card|union|note from|"
        r"you|your|my|me|the (?:card|account|amount|money|full)|it|this|that|back)(?!\w))|voucher|"
        r"(?:amazon|account|gift|store|pay) (?:\w+ )?(?:balance|wallet)|coupon|gutschein|bon "
        r"d'achat|amazon card|"
        r"(?:off|towards|toward|against) (?:your|my|the|"
        r"a) next (?:order|purchase)|discount code|money off|"
        r"ch[eè]que[- ]cadeau|carte[- ]cadeau|tarjeta (?:de )?regalo|buono (?:regalo|sconto)|"
        r"cadeau(?:bon|kaart)|geschenkkarte",
        _K.GIFT_CARD,
    ),
    rule(
        r"(?:restocking|late|handling|return|cancellation) fee|\d{1,3} ?% restock\w*|"
        r"\d{1,2} ?% (?:\w+ )?fee|minus "
        r"(?:the |a )?(?:\w+ )?(?:fee|shipping)|(?:return|send) it (?:back )?(?:if i|at my own|"
        r"and) pay|(?:if i|i) pay (?:for )?(?:the )?(?:return )?(?:shipping|postage)|pay (?:the |"
        r"for )?return (?:shipping|postage)",
        _K.RETURN_WITH_FEE,
    ),
    rule(
        r"full(?:y)? refund|refund (?:me )?(?:in full|fully|everything|all of it)|entire "
        r"(?:amount|refund)|all my money",
        _K.FULL_REFUND,
    ),
    rule(
        r"partial(?:ly)?(?: refund)?|pro[- ]?rat(?:ed|a)|half|\d{1,3} ?(?:%|percent|per cent)|"
        r"part of (?:it|the "
        r"money)|remise|rabatt|nachlass|descuento|sconto|refund of [$£€₹]|[$£€₹] ?\d+[\d.,]* "
        r"(?:refund|back)|discount",
        _K.PARTIAL_REFUND,
    ),
    rule(
        r"replacement|replace it|exchange|new one|another one|resend|send (?:me )?(?:a |another )",
        _K.REPLACEMENT,
    ),
    rule(r"repair(?:s|ing)?|fix(?:ing)? it|technician|engineer", _K.REPAIR),
    rule(r"refund|money back", _K.FULL_REFUND),
)
OTHER_DAY = re.compile(
    r"(?<!\w)(?:window|out of (?:time|date)|too late since|closed|ended|expired|renew\w*|"
    r"deliver\w*|arriv\w*|came(?! back)|turned up|landed|livrée?s?|reçue?s?|achetée?s?|"
    r"commandée?s?|"
    r"entregad\w+|llegó|compr[éó]|ped[ií]|consegnat\w|comprat\w|ordinat\w|gekauft|bestellt|"
    r"until|order\w*|bought|return\w*|refund\w*|reached me|showed up)(?!\w)[^.]{0,20}$|"
    r"(?<!\w)by (?:(?:the|end of|next|this|about|around) )*$|"
    r"(?<!\w)(?:date|deadline|window|period)(?!\w)[^.;]{0,30}$"
)
"""What stands before the day of an order, a parcel or a window."""
OTHER_DAY_BEHIND = re.compile(
    r"\W{0,2}(?:geliefert|zugestellt|angekommen|bestellt|gekauft|geleverd|aangekomen|besteld|"
    r"gekocht)"
    r"(?!\w)"
)
"""The same behind the day, where the verb ends the sentence."""
BARE_OFFER = re.compile(
    r"(?<!\w)(?:give|gives|offer\w*|refund|credit|(?<!me to )(?<!i )pay|"
    r"do is|keep it and (?:get|have|take))(?: me| us)?(?: back)?"
    r"(?: the| only| just| a| like| that| my)* (?P<number>\d{1,5}(?:[.,]\d\d)?)(?!\w|[.,]\d| ?(?:%|"
    r"percent|days?|hours?|weeks?|months?|more (?:days?|hours?|weeks?|business|working)))"
)
# An actor after these is asked for, or is where somebody was sent; they did nothing yet.
NOT_THE_DOER = re.compile(
    r"(?:(?:ask(?:ed|ing)? for|request(?:ed)?|want(?:ed)?|get|reach|demand(?:ed)?|speak (?:to|"
    r"with)|(?:to|says?|said|must|should|can|could|only|just|:) (?:ask|contact|call|ring|go to|go "
    r"through|speak to|talk to|see|try|approach|message|write to)|(?:sold|shipped|dispatched|"
    r"fulfilled|posted|delivered|bought|ordered|ships)(?: and \w+)? (?:by|from)|(?:blam(?:es|ed|"
    r"ing)|points? at|pointed at|handled by|matter for|transferred to|connected to|over to|back "
    r"to|me to|us to|on to|(?<!reported )it to|forward\w* to|"
    r"pointing to)) (?:a |the |an |my |their |his |"
    r"another )?|not from )$"
)
# What was only read or heard of others, whoever is said to have said it.
HEARSAY = re.compile(
    r"(?<!\w)(?:i (?:read|heard|saw)(?: somewhere| online)? that|on (?:reddit|facebook|quora|"
    r"trustpilot|youtube|forums?)|people (?:say|tell|write)|(?:reviews?|others|forums?|everyone) "
    r"(?:say|says|write|told)|apparently (?:they|people) (?:usually|always|often)|(?:usually|"
    r"normally|generally|always) (?:they|sellers|banks))(?!\w)"
)
# What only might come, what is wished for, and what others tell in general.
GUESSED = re.compile(
    r"(?<!\w)(?:i bet|i guess|i fear|i suppose|in case|my guess|(?:supervisor|manager|bank|seller|"
    r"they|he|she)(?:'ll| will| would) (?:only |also |just |probably )?(?:say|tell me) (?:the "
    r"same|no\b)|if (?:they|he|she|amazon|the \w+) (?:offer|refus|den|say|agree|promis)\w*|"
    r"(?:they|he|she|amazon|seller|chat|supervisor)(?:'ll| will| would)? (?:might|may|probably|"
    r"could(?! only| not| have))|(?<!if )(?<!whether )i(?:'?d| would| will|'ll|'m going to| am "
    r"going to| want to| need to| plan to| intend to| should| could try| might| may)(?: \w+)? "
    r"(?:like|take|accept|refuse|reject|decline|agree|contact|write|call|ask|open|file|dispute|"
    r"message|complain|escalate|tell|say|appeal|speak|chat|settle|rather|prefer)|thinking of|my "
    r"offer|would(?:n't)? be (?:\w+ )?(?:fine|ok|okay|enough|nice|great|good|better|happy|"
    r"acceptable))"
)
SUPPOSED = re.compile(
    r"\W*(?:was |was, |et |y |e )?(?:wenn|falls|se mi|wat als|agar|si|als|unless)\b"
)
# Who said it, told last: "..., the rep said", "..., said Jenny".
ATTRIBUTED = re.compile(
    r"\W*(?:said|says|according to|per)\b|.*\b(?:said|says|wrote|writes|mentioned|claimed|told me|"
    r"proposed|informed me)\W*$"
)
# The person's own no: "I turned down a $15 credit" tells of an offer.
MY_NO = re.compile(
    r"(?<!\w)(?:i|we)(?:'ve|'d| have| had)?(?: (?:\w+ly|already|just|also))? (?:turn(?:ed)? "
    r"(?:\w+ ){0,3}?down|refus(?:ed|e)|declin(?:ed|e)|reject(?:ed)?|said no|told (?:them|him|her) "
    r"(?:no|to keep)|(?:told|said) keep|denied|ignored|disagree\w*|escalated|forwarded|"
    r"transferred|sent|passed|"
    r"referred|never (?:\w+ )?(?:called|answered|replied|responded|wrote)|(?:haven't|didn't|have "
    r"not|did not)(?: \w+)? (?:call\w*|repl\w+|answer\w*|respond\w*|promis\w+|agree\w*|accept\w*|"
    r"written|write))(?!\w)"
)
FIRST_PERSON = re.compile(r"(?<!\w)(?:i|we|ich|je|yo|io|ik|nobody|no one)(?:'\w+)?(?!\w)")
# Things and people that have a fate of their own: "the parcel vanished", "it never came".
NOT_A_DESK = re.compile(
    r"(?<!\w)(?:parcel|package|delivery|tracking|order|item|box|drivers?|couriers?|product|"
    r"statement|card|charge|payment|battery|screen|listing|button|page|app|website|site|it|this|"
    r"that|(?:my|his|her) (?:kid|son|daughter|wife|husband|mum|mom|dad|boss|neighbou?r)|"
    r"neighbou?rs?|ups|fedex|dhl|usps|hermes|evri|dpd|charger|machine|motor|there|one|thing|"
    r"refund|money|fee|credit|label)(?:'s)?(?= )"
)
# "not rang them yet", "case never opened": nothing was done there.
NOT_DONE = re.compile(
    r"(?<!\w)(?:not|never|haven't|havent|hasn't|didn't|ain't|nor)(?: yet| even| actually| really)* "
    r"(?:been |be )?(?:rang|rung|called|phoned|contacted|messaged|written|wrote|e-?mailed|spoken|"
    r"spoke|asked|tried|chatted|opened|filed|complained|talked)(?! (?:back|again|me|us))(?!\w)"
)
# Somebody else's story: "my friend says ... his seller offered him $50".
OF_A_FRIEND = re.compile(
    r"(?<!\w)(?:my|a) (?:friend|neighbou?r|colleague|co-?worker|cousin|mate|brother|"
    r"sister)\b[^.!?\n]*\b(?:his|him|her|their|them)\b"
)
MET = re.compile(
    r"(?<!\w)(?:chatted|spoke|spoken|talked|called|phoned|rang|wrote|written|messaged|emailed|"
    r"e-mailed|contacted|asked|w/|chat with|call with|on with|in (?:a )?chat|"
    r"(?:agent|rep|adviser|advisor|assistant|associate|person|guy|lady) (?:was|called|named))(?!\w)"
)
# Of Amazon, where no desk is named: "I mailed them on the 20th, no reply".
MET_THEM = re.compile(
    r"(?<!\w)(?:wrote|written|messaged|e-?mailed|mailed|contacted|chatted|spoke|spoken|talked|"
    r"called|"
    r"phoned|rang)(?: (?:to|with|w/))? (?:them|someone|somebody|amazon)(?!\w)|"
    r"(?<!\w)(?:answered|replied to|responded to|wrote back to) (?:(?:the|their|that|this|"
    r"amazon'?s) "
    r"(?:\w+ )?(?:e-?mails?|mails?|messages?|notices?|letters?)|it|them)(?!\w)"
)
PLAIN_NO = re.compile(
    r"(?:(?<=[:,] )|(?<=[\"'])|(?<=\s))(?:no|nope|nah|nein|non|nee|denied|nahi)(?: (?:twice|again|"
    r"too|way|as well|each time|both times|\d times?))*[\"'!.]*\s*$"
)
A_QUESTION = re.compile(r"\W*(?:should|what|can|shall|how|must|do|is (?:it|that)) \w")
GENERAL = re.compile(
    r"(?<!\w)(?:can|could|should|may|must|shall|do|does|how|what|when|is|are|will|would|where|why|"
    r"by when)\b[^.\n]*\?|(?:^|\n)\s*(?:when|how|what|can|should|do|does|could|where|by when|is|"
    r"are)\b"
)
# Capitalised words that stand where a name may, and are none.
_NOT_NAMES = """
 Amazon Chat Agent Customer Executive Support Prime Visa Chase Paypal Jeff The This That They Then
 There These Those First Second Third Last Next Another Today Yesterday Tomorrow Monday Tuesday
 Wednesday Thursday Friday Saturday
 Sunday Mon Tue Tues Wed Thu Thur Fri Sat Sun January February March April May June July August
 September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Bank Seller
 Supervisor Manager Leadership Team Refund Refused Refuse Denied Deny Rejected Declined Offered
 Promised Said Says Told No Not Nope Never Nothing None Nobody Yes Still Again Also After Before
 When While Which Who What Why How Where And But Because Since For From With Was Were Has Had Have
 Is Are It Its He She His Her We You Your My Our Me Us In On At By To Of If So As An All Any Just
 Only Now Once Twice Return Returns Replacement Request Order Sold Ships Shipped Delivered Email
 Mail Message Phone Call Called Service Care Rep Case Claim Closed Gift Card Window Policy Sorry
 Unfortunately Please Thanks Thank Hello Hi Dear Sir Madam Photo Photos Tracking Paid Paying
 Lady Guy Fella Lad Lass Bloke Chap Girl Woman Man Person Dude Someone Somebody Assistant Staff
 Relations Office Department Associate Representative Specialist Advisor Herr Frau Monsieur Madame
 Madam Senor Señor Señora
 Signor Signora Signore Mevrouw Meneer
 Desjardins Barclays Lloyds Santander Monzo Natwest Halifax Nationwide Revolut Starling Westpac
 Portland Hermes Evri Fedex Royal Post Canada India Germany France London Berlin Garantie
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
