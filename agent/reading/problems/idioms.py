"""The same signs in everyday talk, in short notes and in other tongues."""

from agent.reading.message.rules import Rule, rule
from agent.reading.problems.turns_of_phrase import NOT_THE_ITEM_WANTED

_MONEY = r"(?:money|refund|reimbursement|cash|dinero|geld|argent|rimborso|reembolso|remboursement)"
_PURSE = (
    r"(?:pay ?pal|card|account|bank|statement|balance|wallet|upi|visa|amex|konto|compte|cuenta)"
)
_SMALL = r"(?:\w+ ){0,3}?"

# Words -> sign. A sign whose words hold their own "not" is not deniable.
IDIOMS: tuple[Rule[str], ...] = (
    rule(
        r"no(?:pe)?,? (?:chance|way|dice|can do|go)|(?:says?|said|they're like|just) tough(?: "
        r"luck)?|"
        r"tough luck|(?:don't|do not|doesn't|not) (?:do|accept|allow\w*|take|offer)(?: any)? "
        r"(?:returns?|refunds?)|no returns?|returns? (?:are |is )?(?:not|n't) (?:possible|allowed|"
        r"accepted)|not (?:our|their|amazon's) (?:problem|fault|responsibility)|not covered|"
        r"(?:said|says?|say|replied|answer(?:ed|s)?|chat|supervisor|seller|agent|rep)"
        r"(?!, no (?:refund|money|cash|credit|news|reply|answer|word|sign)(?!\w))[ :,\"']+no"
        r"(?= |[.,!;\"']|$)|so no(?=[.,!]|$)|won't budge|not (?:my|our) (?:decision|policy)|"
        r"(?:sagt|sagen|dice|dicono|disent|bol rahe) (?:nein|no|non|nahi)|mana kar\w*|"
        r"keine (?:rückgabe|rückerstattung)|pas de (?:retour|remboursement)|no (?:se )?(?:aceptan?|"
        r"admiten?) (?:devoluciones|devolución)|unable to|can't (?:accept|refund|take|help)",
        "denied",
        deniable=False,
    ),
    rule(
        r"(?:days?|weeks?|months?|\d+) (?:over|past|beyond|outside|too late|late)(?= |[.,!]|$)|"
        r"outside (?:of )?(?:the |your |their )?(?:return|refund|replacement|\d+)|"
        r"(?:30|thirty|14|fourteen|15|10|60|ninety|90) (?:days?|dias|días|tage|jours|giorni) "
        r"(?:is|are|were|was|have|has|had|sind|son|sono) (?:now |already |just )?(?:up|over|gone|"
        r"past|passed|expired|vorbei|um)|(?:passed|past|after) (?:the|of) (?:\d+ )(?:days|dias|"
        r"días)|"
        r"(?:return )?(?:window|period|limit|cut-?off|time|option) (?:\w+ ){0,3}?(?:closed|"
        r"finish\w*|over|ended|passed|ran out|expired|lapsed|gone)|missed (?:it |the \w+ ){1,2}by|"
        r"closed since|out of (?:the )?(?:return )?(?:window|time)|"
        r"(?:frist|plazo|délai|termine|periodo)(?: \w+){0,4} (?:vorbei|abgelaufen|vencido|pasado|"
        r"dépassé|terminé|scaduto|passato)|too late to (?:return|send)",
        "late",
    ),
    rule(
        r"pack(?:ed|s|ing) (?:up|in)|cuts? out|cutting out|conk\w*|stop(?:s|ped)? to \w+|"
        r"(?:wouldn't|won't|doesn't|don't|can't|didn't|no longer|never)(?: even)? (?:ignit\w+|"
        r"light(?:s|ed)?|heats?|brews?|grinds?|dispenses?|sprays?|spins?|freez\w+|cools?|inflates?|"
        r"locks?|closes?|opens?|zips?|pairs?|syncs?|prints?|scans?|rings?|bakes?|toasts?|steams?|"
        r"blends?|sucks?|vacuums?|recogni[sz]es? the|reads? (?:the )?(?:disc|card)|stays? (?:on|up|"
        r"charged)|holds? (?:a |its )?(?:charge|air|water|pressure))|(?:has|have|shows?|"
        r"showing|got) "
        r"(?:\w+ ){0,2}?(?:lines|stripes|spots|dead pixels|cracks?|holes?|rust)|hums|buzz(?:es|"
        r"ing)|"
        r"squeak\w*|whin(?:es|ing)|(?:came|fell|falls|falling|comes|coming) (?:off|apart|loose)|"
        r"(?:sole|strap|handle|zip|zipper|seam|wheel|button|knob|hinge|leg|lid) (?:has |just )?"
        r"(?:came|fell|broke|tore|split|ripped|cracked|snapped|bent|gone|went|detached)|"
        r"gone (?:dead|black|wrong|bad)|unravel\w*|shrunk|split|no (?:picture|sound|power|heat|"
        r"signal|suction)|beyond repair|kharab|band ho ga(?:ya|yi)|chal nahi rah[ai]|"
        r"ist (?:kaputt|defekt|hin)|läuft nicht|marche (?:plus|pas)|ne s'allume (?:plus|pas)|"
        r"se (?:rompió|estropeó|averió)|dejó de \w+|non (?:si accende|parte)|si è (?:rotto|rotta)|"
        r"is (?:dead|dying|toast|bust(?:ed)?|knackered|buggered|borked|fried)",
        "fault",
        deniable=False,
    ),
    rule(
        r"maggots?|weevils?|worms|mold|mould|punctured|(?:was|were|is) (?:soup|warm|thawed|"
        r"melted|off|"
        r"sour|mush)|spider ?web|hairline|crack across|in (?:bits|pieces|shards)|smash\w*|"
        r"gone off|past (?:its|the) (?:use|best|sell)[- ]by|bulging|dent(?:s|ed)?|moisi\w*|"
        r"schimm\w+|podrid\w+|ammuffit\w+|marci\w*|toot[ai]",
        "damage",
    ),
    rule(
        r"(?:came|arrived|showed up|turned up|got here|was delivered|landed)(?: \w+){0,5} "
        r"(?:with|w/) "
        r"(?:a |the |an |its )?(?:\w+ ){0,3}(?:crack\w*|snapped|dead|dents?|dented|broken|bent|"
        r"scratch\w*|damage\w*|hole\w*|torn|shattered|chip\w*|leak\w*)|(?:since|from) new|"
        r"straight out of the box|(?:dead|broken|faulty) out of (?:the )?box|brand[- ]new "
        r"(?:and|but)|"
        r"dropp?ed dead on (?:the )?first|the (?:first|same) (?:night|evening|day)|"
        r"est arrivée?|kam an|ist (?:kaputt|defekt) angekommen|è arrivat[oa]|ha llegado",
        "arrival",
    ),
    rule(
        r"nothing(?: is|'s)? (?:the matter|wrong)|never (?:flew|wore|used|worn|opened|even opened|"
        r"tried|plugged|installed|assembled|unboxed|took it out)|box is (?:still )?sealed|still in "
        r"(?:the |its )?(?:original )?(?:plastic|wrap\w*|seal\w*|box|packag\w+|carton|foil|pouch)|"
        r"(?:not|n't|isn't|wasn't|haven't|havent) (?:been )?(?:opened|used|unboxed|touched|"
        r"worn|open)|"
        r"sealed|unopened|in (?:original|unopened) (?:box|packag\w+|carton)|(?:haven't|havent|not) "
        r"(?:even )?open(?:ed)? (?:the |it)|(?:only |just |simply )?(?:wanted|want|prefer) a "
        r"different "
        r"(?:colou?r|size|model|one)|(?:simply|just|really) (?:dislike|don't like|not (?:for )?me)|"
        r"dislike|decided (?:against|on another|not to)|(?:already has|already have|has|have) "
        r"(?:got )?"
        r"one(?: already)?|double now|got two|"
        rf"don't (?:need|want|like){NOT_THE_ITEM_WANTED}|no (?:longer|more) (?:need|"
        r"want)|(?:isn't|not) (?:for me|my style|what i hoped)|(?:it's|is) just not me|brand new|"
        r"works (?:ok|okay|fine)|not damaged|wrong colou?r (?:with|for)|doesn't (?:match|go "
        r"with|suit|"
        r"fit)|(?:sin|ohne|sans|senza) (?:abrir|öffnen|ouvrir|aprire)|ungeöffnet|originalverpackt|"
        r"passt (?:\w+ ){0,3}nicht|gefällt (?:\w+ )?nicht|ne (?:me )?(?:plaît|convient) pas|"
        r"no me gusta|non mi piace|pasand nahi",
        "fine",
        deniable=False,
    ),
    rule(r"chang(?:e|ed) of mind|changed (?:my|his|her|our|their) minds?", "fine"),
    rule(
        r"not returnable|non[- ]?return\w*|(?:food|beauty|hygiene|cosmetics?|underwear|software|"
        r"perishables?|health|intimate|grocery|hazmat|lithium|jewell?ery|pierced)[^.\n]{0,30}"
        r"(?:no refund|no returns?|(?:can't|cannot|not|non)[^.\n]{0,12}return\w*)|"
        r"can(?:'t|not) refund opened|replacement only|nicht (?:rückgabefähig|erstattungsfähig)|"
        r"non (?:remboursable|retournable|rimborsabil\w|restituibil\w)|niet retourneerbaar|"
        r"no (?:retornable|reembolsable)",
        "nonreturnable",
        deniable=False,
    ),
    rule(
        r"(?:received|got|sent|delivered|selling|sold)(?: me| us)? (?:clearly |"
        r"obviously |actually )?(?:an? )?(?:used|refurb\w*|second[- ]hand|pre-?owned|reconditioned|"
        r"renewed|bootleg|photocop\w+|pirated|inferior)(?= |[.,!])|refurbished (?:one|phone|unit)|"
        r"wrong (?:voltage|plug|material|dimensions?|capacity|specs?|edition|ram|storage|"
        r"resolution)|"
        r"as in the listing|(?:listing|ad|advert|description|product page|title|"
        r"specs) (?:said|says|say|claimed|promised|stated|states|showed|shows)|what (?:was|they) "
        r"advertis\w+|(?:label|tag|sticker)(?: \w+){0,2} says|(?:smaller|thinner|shorter|cheaper|"
        r"weaker|slower) than (?:advertised|described|listed|the (?:listing|photo|picture))|rated|"
        r"(?:isn't|not|no) (?:real|genuine|actual|solid|original|waterproof|oled|leather|wool|silk)"
        r"(?= |[.,!])|polyester|plastic instead|nicht wie beschrieben|pas conforme|"
        r"no (?:es|coincide) (?:como|con)|non (?:è )?conforme|like new|duplicate|nakli",
        "misdescribed",
    ),
    rule(
        r"(?:totally|completely|entirely) different|(?:somebody|someone) else's (?:parcel|package|"
        r"order|item)|(?:came|come|arrived) with(?:out| no) (?:any |the |its )?\w+|(?:bags?|parts?|"
        r"pieces?|screws|bolts|box(?:es)?|items?)(?: [\d\w]+){0,4} (?:gone|missing|absent)|"
        r"held air|"
        r"(?:i )?(?:got|received|found) (?:a )?(?:box|bag|pack|parcel) of|(?:and|but) (?:come|came|"
        r"comes|arrive[sd]?) (?!(?:the )?\d|(?:on|in|at|to|by|late|early|last|this|next|"
        r"today|yesterday|after|before|\w+day)\b)(?:a |an |the )?\w+|"
        r"wrong (?:\w+ )?(?:item|charger|cable|colou?r|size|"
        r"model|one|product|book|shoes?|part|version|phone|lens)|half (?:of )?(?:it|the order|"
        r"the set) "
        r"(?:is|was|were)? ?missing|empty|only (?:one|1|half|\d) (?:of (?:the )?(?:two|three|"
        r"four|\d+)"
        r"(?! (?:dollars|euros?|pounds|usd|eur|gbp|rupees))|shoe|came|arrived)|"
        r"(?:something|item) (?:totally |completely )?(?:else|different)"
        r"(?! (?:i|we|you|to|that)\b)|"
        r"falsche[rsn]?|mauvais(?:e)?|equivocad[oa]|sbagliat[oa]|galat|khali (?:box|dabba)|leer",
        "wrong",
    ),
    rule(
        r"(?:delivery|driver'?s?|courier'?s?) (?:photo|picture|pic)|photo (?:of|shows) (?:the |"
        r"a |an |"
        r"some )?(?:\w+ )?(?:door|porch|house|step|hallway)|proof of delivery|(?:streets?|doors?|"
        r"houses?|blocks?|miles|towns?) (?:over|away|down)|(?:in|on|at|by) (?:the |a |my "
        r")?\"?porch|"
        r"gps (?:\w+ ){0,6}?(?:is|was|says|shows|in|at)|(?:isn't|not|wasn't) (?:my|our|mine) "
        r"(?:house|door|porch|signature|address)|signature (?:isn't|is not|wasn't) mine|"
        r"it's not here|it's been delivered|says? (?:it was |it's |was )?delivered|"
        r"nothing (?:came|arrived|in (?:the|my) (?:mailbox|letterbox|lobby))|no (?:parcel|"
        r"package|sign of it)|"
        r"wrong (?:town|street|city|building|flat|neighbour|state)|as delivered|"
        r"(?:nicht|nie) (?:da|geliefert|angekommen|bekommen)|pas (?:reçu|arrivé|livré)|no (?:me )?"
        r"(?:llegó|ha llegado|lo recibí)|non (?:mi )?(?:è )?(?:mai )?(?:arrivat[oa]|consegnat[oa])|"
        r"(?:nahi|nahin) (?:mila|mili|aaya (?:parcel|order))|deliver nahi",
        "not_received",
        deniable=False,
    ),
    rule(
        r"(?:sent|gave|mailed|posted|shipped|dropped|took|taken|handed) (?!me |us )"
        r"(?:\w+ ){1,4}?(?:back|off|in at)|"
        r"(?:it|they|this|that) went back|return (?:started|in transit|pickup|picked up)|"
        r"(?:ups|fedex|courier|dhl|usps|hermes|evri|delivery boy|le) (?:\w+ )?(?:picked|"
        r"collected|took|"
        r"gaya)|(?:pick(?:ed)? ?up|collected) (?:by|from)|le gaya|wapas|(?<!non )retourn(?:é\w*|"
        r"iert\w*|eerd\w*)|renvoyé\w*|"
        r"zurück(?:gesendet|geschickt|gegeben)|devuelt[oa]|devolví|restituit[oa]|ho reso|reso "
        r"(?=il |la |lo |tutto)|rimandat[oa]",
        "returned",
    ),
    rule(
        r"never (?:came|got|made it|reached|arrived) back|(?:shows|says|stuck (?:on|at|in)|"
        r"still)[ \"']+"
        r"return (?:started|in transit|initiated)|return(?:'s|ed)? (?:is |went |parcel "
        r")?(?:lost|missing|"
        r"vanished|stuck)|item (?:nahi mila|not received)|(?:haven't|hasn't|not|never|didn't) "
        r"(?:\w+ )?(?:received|got|scanned|logged|registered) (?:it|them|my return|the return|"
        r"anything)"
        r"(?: back)?|lost (?:my|the|a) return|warehouse (?:says|hasn't|can't|claims|never)|"
        r"(?:livré|delivered|geliefert|consegnato)[ \"']+(?:entrepôt|warehouse|lager|magazzino)",
        "lost",
        deniable=False,
    ),
    rule(
        rf"(?:keep(?:s|ing)?|kept|held|holding|withh\w+|deduct\w*|took off|knocked off) (?:back )?"
        rf"(?:x+|\d[\d.,]*|half|part|most|the rest|some)|(?:half|x+|\d+ ?%|percent) (?:was |is "
        rf")?held "
        rf"back|(?:got|get|gave|give|gives|giving|refunded|credited)(?: me)?(?: back)?(?: only|"
        rf" just)? "
        rf"(?:x+|\d[\d.,]*) (?:out )?of|only (?:{_SMALL})(?:x+|\d[\d.,]*) (?:out )?of|"
        rf"came back (?:damaged|used|dirty|worn|without|incomplete|scratched)|sent (?:\w+ "
        rf"){{0,3}}?back "
        rf"(?:without|damaged|dirty|used|incomplete)|item (?:was |is )?used|worn outside|"
        rf"customer (?:damage|"
        rf"misuse)|(?:late|restocking|damage|cleaning|handling) fee|partial refund|gebraucht|"
        rf"utilisée?|"
        rf"usad[oa]|odore|odeur|geruch|less than (?:i|the full)|(?:lid|screen|corner|item|box) "
        rf"(?:was )?scratched",
        "condition",
        deniable=False,
    ),
    rule(
        rf"{_MONEY}[^.\n]{{0,50}}(?:processed|approved|issued|completed|sent|confirmed|initiated)|"
        rf"(?:confirmed|approved|issued|processed|sent)(?: me)?(?: the| a| my| your)? ?(?:x+ )?"
        rf"{_MONEY}|{_MONEY} (?:ist |a été |fue |è stat[oa] )?(?:veranlasst|erstattet|effectué|"
        rf"emitido|"
        rf"emess[oa]|genehmigt)|arn number|refund (?:pending|on (?:its|the) way)",
        "issued",
    ),
    rule(
        rf"{_PURSE} (?:still |just |only |shows? |is |says |statement |app |balance "
        rf"){{0,3}}(?:zip|nothing|"
        rf"empty|zero|nada|nil|0|leer|vide)(?= |[.,!]|$)|not (?:been |yet )?(?:credited|posted|"
        rf"reflected|"
        rf"visible|showing|on (?:there|it|my))|{_MONEY}(?: \w+){{0,4}} (?:nahi|nahin) (?:aaya|"
        rf"mila|aya)|"
        rf"nothing (?:on|in) (?:my |the |it)|(?:tossed|threw away|closed|lost|cut up|"
        rf"cancell?ed|binned|"
        rf"destroyed) (?:the|my|that) (?:\w+ )?card|card (?:is |was |has |been "
        rf"){{0,2}}(?:closed|expired|"
        rf"cancell?ed|lost|replaced)|not on there|no reimbursement|{_MONEY} (?:noch )?nicht "
        rf"(?:da|erhalten|"
        rf"angekommen)|(?:toujours )?pas (?:de |été )?rembours\w+|(?:sigo )?sin (?:el )?reembolso|"
        rf"nessun rimborso|no rimborso|where (?:is|'s) (?:my|the) {_MONEY}|never saw (?:the|a|my) "
        rf"(?:refund|money|cent|penny)|paisa (?:wapas )?nahi",
        "no_money",
        deniable=False,
    ),
    rule(
        r"deducted (?:it |them |the money |the refund )?back|charged (?:it|me|us|that|my card|"
        r"for it) "
        r"(?:again|back|twice)|(?:money|refund|it|balance) (?:was |got |is |has been |been ){0,2}"
        r"(?:clawed|reversed|pulled|yanked|recouped|withdrawn|undone)|re-?charged|wieder "
        r"(?:abgebucht|"
        r"belastet)|(?:re)?débité|cobraron de nuevo|riaddebitat\w+|took (?:it|the money|that|"
        r"x+) back",
        "clawed",
    ),
    rule(
        r"(?:sent|send|sending) back (?:too|so) many|too many (?:orders|returns|items|refunds|"
        r"products)|"
        r"returns? (?:are |is )?(?:now )?(?:restricted|limited|blocked|disabled)|(?:high|unusual|"
        r"abnormal) (?:\w+ )?(?:return|refund)s?|zu viele (?:rück|retour)\w+|trop de retours|"
        r"demasiadas devoluciones|troppi resi",
        "excessive",
        deniable=False,
    ),
    rule(
        r"secret santa|gift (?:order|return|receipt|link|slip|recipient)|was given (?:a|an|"
        r"this|the)|"
        r"(?:buyer|purchaser|giver|gifter|sender) (?:only|must|has to|needs to)|only the "
        r"(?:buyer|giver|"
        r"person who)|geburtstag|geschenk(?:beleg|t|e)?|cadeau|regalo|from (?:someone|somebody|"
        r"a guest|"
        r"guests?) (?:off|on) (?:our|the|my) (?:registry|list)|(?:wedding|birthday|christmas|xmas|"
        r"housewarming|graduation|shower|leaving|retirement) (?:gift|present)",
        "gift",
    ),
    rule(
        r"(?:e-?gift|amazon|gift)[- ]?(?:card|voucher|code|certificate)s?|gutschein\w*|"
        r"chèque[- ]cadeau|"
        r"carte[- ]cadeau|tarjeta (?:de )?regalo|buono regalo|(?:gift|amazon) vouchers?",
        "gift_card",
    ),
    rule(
        r"never activated|inactive|not active(?:ated)?|unreadable|scratched (?:too|off)|wiped|"
        r"(?:code|pin|digits?|characters?|number)s? (?:\w+ ){0,4}?(?:unreadable|illegible|"
        r"missing|gone|"
        r"rubbed|torn|invalid)|already (?:been )?(?:added|redeemed|used|applied)|bereits eingelöst|"
        r"déjà utilisé|ya (?:fue )?canjead[oa]|già (?:stato )?(?:usato|riscattato)",
        "card_trouble",
        deniable=False,
    ),
    rule(
        r"rinnov\w+|renouvel\w+|renova(?:ción|ron|do)|verlänger\w+|abonn?ement\w*|abbonamento|"
        r"prime (?:video|music|gaming|student|italia|france|deutschland|uk|membership)|kindle "
        r"unlimited|"
        r"digitale? (?:inhalte?|content\w*|contenu\w*)|contenu numérique|contenido digital|"
        r"movie rental|rented (?:a|the) (?:movie|film)|app store|auto[- ]?renewed",
        "digital",
    ),
    rule(
        r"(?:locked|suspended|closed|blocked|disabled|restricted|banned|froze\w*)(?: \w+){0,2} "
        r"your "
        r"account|your account (?:has been|was|is) (?:\w+ )?(?:locked|suspended|closed|on hold|"
        r"restricted|"
        r"blocked|disabled)|account(?: is| was| got|'s)? (?:on )?(?:hold|lock|suspension|ban)|"
        r"konto (?:gesperrt|geschlossen)|compte (?:bloqué|suspendu)|cuenta (?:bloqueada|"
        r"suspendida)|"
        r"account (?:bloccato|sospeso)|locked me out",
        "locked",
    ),
    rule(
        r"(?:amazon|amzn|mktp)[^.,;\n]{0,24}? (?:charges?|debits?|transactions?|payments?)|"
        r"(?:charges?|"
        r"debits?|transactions?|payments?) (?:of|from|for|on|by|to) |x+ (?:amazon\S* "
        r")?(?:charge|debit)|"
        r"abbuchung|prélèvement|cargo de|addebito",
        "charge",
    ),
    rule(
        r"(?:didn't|did not|never|haven't|nobody|no one|none of us) (?:\w+ )?(?:order|ordered|"
        r"buy|bought|"
        r"make|made|authori[sz]e\w*|place|placed|sign|signed up|recogni[sz]e\w*)|(?:isn't|not|"
        r"wasn't|"
        r"aren't) (?:mine|ours|me|us)(?= |[.,!;]|$)|can't explain|no idea (?:what|who|why)|"
        r"don't know "
        r"(?:what|this|the charge)|what(?:'s| is) (?:this|that|the)|don't (?:even )?have "
        r"(?:an? )?(?:amazon|"
        r"account|prime)|kenne ich nicht|nicht von mir|je ne (?:connais|reconnais)|no (?:lo "
        r")?reconozco|"
        r"non (?:lo )?riconosco|maine (?:nahi|kuch)",
        "not_ordered",
        deniable=False,
    ),
    rule(
        r"pris feu|(?:in|hat|fing) (?:brand|feuer)|se (?:incendió|quemó)|(?:ha )?preso fuoco|"
        r"aag lag|"
        r"breathed (?:\w+ ){0,3}smoke|"
        r"recall(?:ed|s)?|carbon monoxide|brûlé\w*|verbrannt|scossa|shock laga",
        "danger",
    ),
)
