"""The words of proof: what can be held in hand, and what tells that it is."""

import re

from agent.reading.message.phrases import phrases
from agent.reading.message.rules import Rule, rule

_CARRIER = (
    "(?:ups|fedex|usps|dhl|dpd|evri|hermes|royal mail|post office|postal|post|kohl's|purolator|"
    "canada post|carrier|courier|return|shipping|drop[- ]?off|amazon locker|qr)"
)
# What the proof is called -> the kind under which it is kept.
PROOF: tuple[Rule[str], ...] = (
    rule(
        phrases(
            r"""
            photos?(?! of a) | pictures?(?! of a) | pics | photographs? | fotos? | bilder |
            (?:snapped|photographed) (?:it|them|everything|the \w+) (?:before|on my|first|as soon|
            right|when (?:it|they) (?:came|arrived)|at once) | snaps | snapshots? | close[- ]?ups? |
            photographed | immagini | foto's | i(?:'ve)? (?:shot|snapped|photographed)
            (?:every|all|each|it|both|the \w+)
            """
        ),
        "photos",
    ),
    rule(
        phrases(
            r"""
            (?:unboxing )?videos? | vids? | filmed |
            footage | camera recording | vidéos? | on video |
            (?:ring|doorbell|security|porch|home)(?: door)? ?(?:cam|camera|bell)s?
            (?:clip|recording|footage|shows?|showed|caught|recorded|got|has|filmed) | cctv |
            recorded (?:a |the )?(?:clip|video|it|me|myself|everything) | clip of | clips |
            (?:a |the )?film (?:of|from|showing) (?:the|me|my|it|us|when|unpack\w*|opening)
            """
        ),
        "video",
    ),
    rule(
        phrases(
            rf"""
            {_CARRIER}(?: qr)? (?:receipt|slip|ticket) | proof of
            (?:postage|return|drop-?off|posting | shipment |
            shipping) | certificate of posting |
            einlieferungs(?:beleg|schein) | \w*aufgabeschein |
            versandbeleg | receipt of (?:postnl|dhl|ups|the post) |
            preuve de dépôt | resguardo | ricevuta di spedizione | verzendbewijs | slip from |
            (?<!packing )(?<!gift )(?<!pay )(?<!pink )slips?(?! (?:o[fn]|in|into|up|away|out|nu))
            """
        ),
        "drop-off receipt",
    ),
    rule(
        phrases(
            r"""
            (?<!off )(?<!ups )(?<!gift )(?<!fake )(?:(?:the|my|original|till|store|paper|shop)
            )*(?:receipts?|invoices?) | (?<!card )(?<!phone )(?<!electric
            )(?<!customs )bill(?! (?:from|for|\d))(?! (?:is|was|were) (?:due|too|high)) |
            proof of purchase | rechnung | kassen(?:bon|zettel|beleg) |
            quittung | beleg | facture | ticket de caisse | factura | ticket de compra | recibo |
            scontrino | fattura | ricevuta | (?:le|un|mon) reçu |
            kassabon | bonnetje | factuur | aankoopbewijs |
            paragon | kvitto | faktura | kvittering
            """
        ),
        "receipt",
    ),
    rule(
        phrases(
            r"""
            (?:chat|conversation)s? (?:log|transcript|history|record|protocol)s? | transcripts? |
            (?:the |whole |entire )chat (?:saved|copied) | chat-?(?:verlauf|protokoll)
            """
        ),
        "chat transcript",
    ),
    rule(
        r"screen ?shots?|screen ?grabs?|screen captures?|bildschirmfotos?|captures? d'écran|"
        r"capturas? de pantalla|schermate|schermafbeelding\w*|screenshotted (?:it|them|that|"
        r"the \w+|everything)|screen ?shot it|screen ?grabbed (?:it|them|that|the \w+)",
        "screenshots",
    ),
    rule(
        r"tracking(?= ?(?:[.,;!)]|$|too\b|and\b|as well\b|from\b|link\b))|tracking (?:for (?:both|"
        r"it|all|the return|my return)|number|info\w*|page|"
        r"proof|record|id|history)|proof of delivery|(?:ups|fedex|"
        r"usps|dhl|delivery|carrier|return) scan|sendungsnummer|trackingnummer|sendungsverfolgung|"
        r"numéro de suivi|número de seguimiento|numero di (?:tracciamento|tracking)|"
        r"track (?:en|and|&) trace|"
        r"trackingcode",
        "tracking",
    ),
    rule(
        r"(?<!empty )(?<!an )(?:original |the )?(?:packaging|box)(?= (?:too|still|and)|[.,;]|$)",
        "original packaging",
    ),
    rule(
        r"(?:(?:their|his|her|the|an?|all|every) )?(?:confirmation )?e-?mails?(?: from)?"
        r"(?! me\b)|"
        r"(?:the|their|that|this|a) mail(?! (?:man|room|carrier|box|it|them))|courriels?",
        "e-mails",
    ),
    rule(r"(?:bank|card) statements?|kontoauszug", "card statement"),
    rule(r"police report|incident report|crime (?:number|reference)", "police report"),
    rule(r"(?:doctor'?s|medical|fire) (?:report|note|letter)", "medical or fire report"),
    rule(
        r"(?:expert|technician|plumber|electrician|jewell?er|mechanic|engineer|repair ?(?:shop|"
        r"man|er)?|garage|vet|authenticat\w+|gutachter|specialist|lab)(?:'s)?(?: \w+)? (?:letter|"
        r"report|note|statement|opinion|assessment|certificate|verdict|quote)|gutachten|letter "
        r"from (?:an? |the |my )?(?:\w+ )?(?:expert|technician|plumber|electrician|jewell?er|"
        r"mechanic|engineer|repair\w*|brand|maker|manufacturer|specialist)",
        "expert's letter",
    ),
    rule(r"order confirmation|bestellbestätigung|confirmation de commande", "order confirmation"),
    rule(r"warranty card|guarantee card|garantieschein|garantiekarte", "warranty card"),
    rule(r"serial numbers?|seriennummer", "serial number"),
    rule(r"witness(?:es)?", "witness"),
)
_HAVE = (
    r"(?:have|took|take|kept|keep|saved|got|attached|has|with|made|recorded|plus|screenshotted|"
    r"includ\w+|there (?:is|are)|there's|i've|own|j'ai|jai|habe|haben|tengo|ho|hai|heb|mam|on|"
    r"here(?: is|'s| are)|both|hab|yes:|hold|holding|found|w/|shot|snapped|sent|showed|forwarded|"
    r"uploaded|har|vi har|"
    r"keeping|still got|in hand:?)"
)
IN_HAND = re.compile(
    rf"(?<!\w){_HAVE}:?(?: (?!no\b|not\b)[\w',-]+){{0,14}}[ ,:]+(?:and |& |a |an |the |my |of |le "
    rf"|la |el |il |den |die |das |de |het ){{0,4}}$"
)
# Pictures and logs that the person speaks of are theirs, unless somebody else's.
SPEAK_FOR_THEMSELVES = (
    "photos",
    "video",
    "screenshots",
    "chat transcript",
    "drop-off receipt",
    "expert's letter",
)
# Who shows it shows their own: "I send photo of the bag to the chat".
I_SHOW = re.compile(
    r"(?<!\w)(?<!should )(?<!can )(?<!do )(?<!must )(?:i|we|j'ai|ich|yo) (?:already |also |even |"
    r"both |have |did )*(?:sends?|sent|upload(?:ed)?|attach(?:ed)?|show(?:ed)?|provide[d]?|submit"
    r"(?:ted)?|gave)(?: (?:me|them|him|her|it|the|a|my|some|all|two|three|\w+))* $"
)
OF_OTHERS = re.compile(
    r"(?:driver|delivery|courier|carrier|listing|product|page|their|his|her|your|its|ad|advert|"
    r"amazon|seller|stock|profile|app|website|in the|on the|than the|like the|see the|no|without|"
    r"prime|music|youtube|kein|keine|keinen|pas de|sin|senza|geen|from the|by)(?:'s)? (?:\w+ )?$|"
    r"(?:send|upload|provide|attach|show)(?: me| them| us)? (?:\w+ )?$"
)
SHOWN = re.compile(
    r" (?:shows? (?:a|the|some)|on the (?:listing|page|site|website|app|box)|of (?:a|the) (?:door|"
    r"porch)|editing|game|doorbell|card)\b"
)
KEPT = re.compile(
    r"(?:[,:?]| is)? (?:yes|yep|yeah|ja|oui|sí|got loads|loads|plenty|tons|got (?:it|them|some))\b|"
    r"\?+ (?:yes|yep|yeah|got|have|i have|loads|plenty|tons|sure)\b|"
    r"(?: [\w'&-]+){1,8},? (?:and )?(?:i|we) (?:do |still |also )*(?:have|keep|kept|saved|got)"
    r"(?= (?:it|them|that|this|here|still|saved|too|as well|,|and|both|all)\b|\s*(?:[.,;!?)\n]|$))|"
    r"(?:'s| is| are|) still (?:on|in|at|with|here|around)\b|"
    r"(?: of \w+)?,? (?:i (?:do )?(?:have|keep|kept|saved)|we have|heb ik|habe? ich|hab i|"
    r"j'ai|tengo)\b|"
    r"(?: \S+){0,4}? (?:in hand|saved|ready|available|attached|to prove|as proof|timestamped|of "
    r"it all|with me|is there|proves?|enclosed|to hand|in my (?:hands?|drawer|inbox|account))\b| "
    r"(?:proves?|confirm(?:s|ed|ing)?|show(?:s|ing)(?! (?:a|the|some) (?:\w+ )?(?:door|porch|"
    r"different|house|wall)))\b"
)
DONE = re.compile(
    r"filmed|photographed|on video|recorded|screenshotted|screen ?shot it|screen ?grabbed|"
    r"i(?:'ve)? (?:shot|"
    r"snapped|"
    r"photo)|(?:ring|doorbell|security|porch|home).* (?:got|has|caught|filmed|recorded|shows?|"
    r"showed)"
)
LOST = re.compile(
    r"(?:lost|threw|thrown|binned|can't find|cannot find|couldn't find|missing|misplaced|deleted|"
    r"(?:didn't|did not|never|forgot to) (?:\w+ )?(?:take|took|keep|kept|get|got|receive\w*|make|"
    r"made|save)|should(?:'ve| have)|should i|can i|do i (?:need|have)|if i had|wish|no longer|"
    r"how (?:do|can) i|where (?:do|can) i|(?:want|wants|wanted|need|needs|demands?|asks?|asked|"
    r"asking|requires?)(?: me| us)?(?: for| to)?) (?:\w+ ){0,4}$"
)
GONE = re.compile(
    r" (?:is|are|was|were|got|has|have) (?:been )?(?:gone|lost|missing|deleted|faded)"
)
# What is said outright: the brand wrote, the parcel's way back is on record.
BY_MAIL = re.compile(
    r"(?<!\w)(?:confirmed|admitted|promised|wrote|stated|said|told)(?: \w+){0,4}? (?:by|in|via|"
    r"over|per) (?:an? )?e-?mail(?!\w)|"
    r"(?<!\w)(?:they|he|she|brand|maker|\w+) (?:confirmed|admitted|wrote|stated)(?: \w+){0,2} in "
    r"writing(?!\w)|(?<!\w)(?:refund|confirmation) e-?mail (?:dated|says|said|shows|from|of)(?!\w)|"
    r"(?<!\w)per (?:their|the|amazon's|your) e-?mail(?!\w)|"
    r"(?<!\w)(?:notice|warning|decision|refusal|rejection|answer|reply|letter|message|denial|no|"
    r"news|it) (?:[\w,]+ ){0,5}?(?:by|via|per|in an?|over) e-?mail(?!\w)|"
    r"(?<!\w)(?:they|amazon|seller|he|she) (?:e-?mailed|mailed) (?:me|us)(?!\w)"
)
# "they say they have photos of it damaged"
THEY_HAVE = re.compile(
    r"(?<!\w)(?:(?:amazon|seller|warehouse|depot|agent)(?:'s|'ve)?|(?:they|he|she) (?:says?|said|"
    r"claim\w*|told me|insist\w*)(?: that)? (?:they|he|she)(?:'ve)?) (?:\w+ )?(?:have|has|had|took|"
    r"made|got)(?: [\w']+){0,3} $"
)
IN_BRACKETS = re.compile(r"\([^()]{0,40}\) ?")
TRACKED = re.compile(
    r"(?<!\w)(?:suivi|tracking|seguimiento|tracciamento|sendungsverfolgung|track (?:en|and|&) "
    r"trace)(?: \w+){0,2} (?:dit|indique|affiche|montre|zeigt|sagt|dice|muestra|indica|mostra|"
    r"zegt|toont|meldet)(?!\w)|(?<!\w)tracking(?: \w+)? proves|"
    r"tracking(?: [\w-]+){0,2} (?:says?|shows?|confirms?|hasn't moved|not moved|stuck|"
    r"stopped)(?!\w)"
)
# Told anywhere: then the tracking is that of the way back.
A_RETURN = re.compile(
    r"(?<!\w)(?:(?:my|the|a|\w+) return(?! (?:window|policy|period|date|option|button|label|"
    r"request))|"
    r"sent (?:\w+ ){0,3}back|back it went|returned (?:an? |the |my |it|them)|"
    r"never (?:got|received) (?:it|them|my return)(?: back)?|zurück(?:geschickt|gesendet|gesandt)|"
    r"rücksendung|retour\w*|renvoyé\w*|rendu\w*|devolv\w+|devuelt\w|devolución|rimandat\w|"
    r"rispedit\w|restituit\w|teruggestuurd|teruggezonden)(?!\w)"
)
SENT_BACK = re.compile(
    r"(?<!\w)(?:to them|warehouse|my return|the return|returned|sent (?:it )?back|i (?:sent|"
    r"shipped|mailed|posted)|back to (?:amazon|them|the seller)|they (?:got|received|signed))(?!\w)"
)
