"""Signs told by how a sentence is built: who says what of which thing, with room between."""

from agent.reading.message.rules import Rule, rule

_SAYS = (
    r"(?:says?|said|saying|claims?|claimed|claiming|shows?|showed|insists?|swears?|reckons?|"
    r"told|tells|thinks?|states?|stating|marked|marks|supposedly|apparently|according to|dice|"
    r"figura|dit|affiche|sagt|behauptet|dicono|risulta|bol rah[aei]|listed|lists|logged)"
)
_CARRIER = (
    r"(?:courier|driver|carrier|ups|fedex|usps|dhl|dpd|evri|hermes|royal mail|tracking|app|"
    r"postman|delivery (?:guy|man|boy|driver|person)|mailman|amazon|status|site|they)"
)
_HANDED = (
    r"(?:delivered|handed|left|with (?:me|a \w+)|at my (?:door|house|address)|signed|received by|"
    r"given to|in the (?:porch|lobby|mailroom|locker)|entregad[oa]|livrée?|zugestellt|geliefert|"
    r"consegnat[oa]|dropped (?:off )?at)"
)
_WHOLE = r"(?! (?:complete|in full|intact|whole|correct))"  # what came is at issue, not whether
_MONEY = r"(?:refund|money|reimbursement|cash|it|x+|the same x+|credit)"
_DEALER = (
    r"(?:seller|vendor|merchant|shop|store|dealer|trader|händler|verkäufer|vendeur|vendedor|"
    r"venditore|marketplace (?:guy|people)|third[- ]party)"
)
_THING = r"(?:it|them|this|that|one|the \w+|my \w+|a \w+|an \w+|stuff|item|product)"
# "He gave me $20", "she sent me a label": of a seller or a desk, and no gift.
_NO_MONEY = (
    r"(?! (?:back|only|just|half|part|some|nothing|no|\D{0,2}\d[\d.,]*|x+|(?:a|an|the|my|any|this|"
    r"that|his|her|another) (?:\w+ ){0,2}?(?:refund|money|credit|label|voucher|discount|link|"
    r"number|code|address|answer|form|e-?mail|reference|replacement|wrong|fake|different|return|"
    r"week|day|choice|message|reply|hour|runaround|promise|word|offer|reason))(?!\w))"
)
_GAP = r"(?:[\w'-]+ ){0,4}?"
_FEW = r"(?:[\w'-]+ ){0,2}?"

STRUCTURES: tuple[Rule[str], ...] = (
    rule(
        rf"{_CARRIER} {_FEW}{_SAYS} {_GAP}{_HANDED}{_WHOLE}|{_SAYS} {_FEW}{_HANDED}{_WHOLE}|"
        rf"(?:someone|somebody|"
        rf"thief|thieves|neighbou?r|kids?) {_FEW}(?:swiped|nicked|pinched|took|stole|grabbed)|"
        rf"(?:parcel|"
        rf"package|box|it) (?:was |got |has been |is )?(?:swiped|nicked|pinched|stolen|lifted)|"
        rf"(?:i was|i've been|we were|was) (?:at )?home (?:all|the whole|that)|(?:nobody|no ?one) "
        rf"(?:came|knocked|rang|buzzed|at the door)|(?:god|lord|who) knows where|(?:handed|given|"
        rf"delivered|left) (?:to|with|at) (?:a |an |the |some |our )?(?:reception\w*|resident|"
        rf"concierge|guard|neighbou?r|stranger|someone|office|mailroom|agent|shop|household "
        rf"member)|"
        rf"(?:don't|do not|didn't|never|no|not) (?:have|see|saw|find|found|got|seen) (?:it|the "
        rf"(?:parcel|"
        rf"package|box)|any (?:parcel|package))(?: anywhere)?|no (?:lo|la) (?:tengo|he recibido)|"
        rf"(?:tracking|parcel|package|shipment) {_FEW}(?:hasn't|not|stopped|never) "
        rf"{_FEW}(?:moved|budged|"
        rf"updated|left|reached)|checked with (?:all )?(?:the |my |both )?neighbou?rs|otp "
        rf"{_GAP}(?:never|"
        rf"not|without)",
        "not_received",
        deniable=False,
    ),
    rule(
        r"(?:opened|open) (?:up )?(?:the |my )?(?:\w+ )?(?:box|package|parcel|carton|it)? "
        r"?(?:and|only "
        r"to|to) (?:there|found?|find|inside|it|see)|(?:there's|there is|there was|was|were) "
        r"(?:only |just "
        r"|nothing but )?(?:a |an |some )?(?:\w+ ){1,4}(?:in it|inside|in the box|in there)|"
        r"(?:pack|box|"
        r"set|case|lot) of (?:\d+|two|three|four|five|six|ten|twelve)[^.\n]{0,40}(?:only|just|"
        r"got|but|(?:came|arrived)(?! (?:with a|broken|cracked|damaged|smashed|dead|chipped|bent|"
        r"scratched|torn|dented|faulty|defective|in pieces|shattered|on |yesterday|today|last)))|"
        r"paid for (?:\d+|two|three|four|six)[^.\n]{0,30}(?:only|just|got)|ordered (?:a |an |the |"
        r"my |\d+ )?[^.\n]{2,40}?(?:,|but|and|;) (?:i |they |we )?(?:got|received|sent|a |an |"
        r"it was |"
        r"came|what came)|(?:a |an )?[\w ]{3,20} (?:came|arrived|turned up|showed up) instead|"
        r"(?:arrived|"
        r"came|delivered|sent|shipped) (?:it )?(?:without|minus|missing|w/o)|(?:à la place|"
        r"statt(?:dessen)?|"
        r"invece d\w+|en (?:lugar|vez) de|ki jagah)|(?:not|isn't|wasn't) what i ordered|"
        r"(?:not|isn't|aren't|weren't|wasn't) (?:included|in the (?:box|package))|"
        r"(?:listed|supposed to be|meant to be) included|(?:short|missing) (?:one|two|\d+|a|some)|"
        r"(?:sent|shipped|gave) (?:me )?(?:the |a )?(?:single|double|small|smaller|bigger|"
        r"other|old) ",
        "wrong",
        deniable=False,
    ),
    rule(
        r"(?:advert|ad|listing|description|title|specs?|packaging) (?:clearly )?(?:said|says|"
        r"promised|promises|claims?|claimed|stated|states|showed|shows)[^.\n]"
        r"{3,60}?(?:but|,|yet|however|and) (?:it|this|mine|they|the|my|in reality|what)|"
        r"(?:supposedly|"
        r"allegedly|so-called) (?:new|genuine|original|real|leather|\w+)|(?:isn't|is not|not|"
        r"aren't) (?:even )?"
        r"(?:real|actual|genuine|solid|pure|true|authentic|proper) \w+|(?:like|as) (?:the |"
        r"they |it )?(?:page|"
        r"listing|seller|advert|description|photos?|was|were) (?:promised|said|showed|shows|"
        r"claimed|described)|"
        r"real capacity|(?:someone|somebody)(?: else)?'s (?:\w+ )?(?:browser|history|data|"
        r"photos|files|login|name|"
        r"messages|account|hair|profile)|smells (?:like|of) (?:alcohol|chemicals|water)|no "
        r"(?:batch|serial|"
        r"hologram|authenticity)|(?:batch|serial) (?:code|number) (?:is |doesn't |isn't "
        r")?(?:fake|invalid|not|"
        r"exist)|(?:chipboard|particleboard|plastic|pleather|faux|polyester|knock[- ]?off|"
        r"copy)|supposed to be "
        r"(?:\w+ )?(?:new|genuine|real|wood|leather|steel|waterproof|wireless|\d+)|(?:half|"
        r"smaller|less) (?:of )?"
        r"(?:the size|than (?:stated|it said|described))|only (?:has )?\d+ ?(?:gb|tb|w|watts|"
        r"mah|cm|inches)",
        "misdescribed",
        deniable=False,
    ),
    rule(
        rf"(?:yanked|pulled|grabbed|snatched|clawed|removed|withdrew|debited|billed|charged|"
        rf"recharged|"
        rf"deducted|took|taken|reclaimed|sucked) {_GAP}(?:again|a second time|twice|back out|"
        rf"out of my|back "
        rf"(?:from|off|out)|once more)|(?:gave|paid|refunded|sent) (?:me |us )?(?:the |my "
        rf")?{_MONEY}[^.\n]{{0,40}}?"
        rf"(?:and|then|but|now) {_FEW}(?:took|yanked|pulled|charged|billed|clawed|reversed|"
        rf"withdrew|"
        rf"want it back|reclaimed)|retro[- ]?charg\w+|(?:after|since) (?:i got |my |the "
        rf")?refund[^.\n]{{0,40}}"
        rf"(?:billed|charged|debited)",
        "clawed",
    ),
    rule(
        r"(?:docked|deducted|withheld|shaved|knocked|kept|held|took|skimmed) (?:me |us |back "
        r")?(?:by )?(?:a )?"
        r"(?:\d+ ?(?:%|percent)|x+|half|a third|a quarter|some|part)|(?:signs?|evidence|"
        r"traces) of (?:use|wear|"
        r"damage)|shows? (?:wear|use|signs)|(?:reduced|lowered|cut|docked|partial)(?: "
        r"\w+){0,2} refund|refund "
        r"(?:was |got |is |has been )?(?:reduced|cut|lowered|partial|adjusted|less)|(?:got|"
        r"received|refunded|"
        r"credited|gave me|give me|back)(?: only| just)? (?:half|x+ of|\d[\d.,]* of|\d+ of|"
        r"part)|solo la mitad|"
        r"(?:nur )?die hälfte|la moitié|solo metà|sirf aadha|(?:supposedly|allegedly|because|"
        r"claiming)(?: the)? "
        r"\w+(?: \w+)? (?:is|was) (?:missing|used|damaged|scratched|dirty|worn)",
        "condition",
        deniable=False,
    ),
    rule(
        rf"{_DEALER} {_GAP}(?:wants|demands|asks|expects|insists|tells) (?:me )?(?:to )?(?:pay|"
        rf"cover|ship|send|"
        rf"delete|remove|keep)|{_DEALER} {_GAP}(?:silence|silent|ghost\w*|antwortet nicht|ne "
        rf"répond|no "
        rf"(?:responde|contesta)|non risponde|reply nahi|ignor\w+|refus\w+|won't|doesn't|not|"
        rf"says? no)|"
        rf"(?:radio silence|no (?:label|response|reply|answer) from (?:the |them|him))|"
        rf"(?:asked|wrote|messaged) "
        rf"(?:the |this |my )?{_DEALER}[^.\n]{{0,60}}(?:no|never|nothing|still|silence|"
        rf"refus\w+|ignor\w+)|pay "
        rf"(?:for )?(?:the )?(?:return )?(?:postage|shipping|freight) (?:to|back)|(?:delete|"
        rf"remove|change) "
        rf"(?:the|my|your) (?:\w+ )?review",
        "seller_no",
        deniable=False,
    ),
    rule(
        rf"(?:returns?|sends?|sent|returned)(?: \w+){{0,3}} (?:more than|above) (?:a |the "
        rf")?(?:normal|average|"
        rf"usual|other|most)|number of (?:items|orders|products|things) (?:i've|i have|you|i) "
        rf"{_FEW}(?:sent|return)|"
        rf"(?:no more|stop(?:ped)?|blocked|banned|not allow\w*) {_FEW}returns? (?:for me|on my "
        rf"account)|"
        rf"blocked (?:the |my )?returns?",
        "excessive",
        deniable=False,
    ),
    rule(
        rf"(?:handed|gave|took|dropped|left|brought|sent|mailed|posted|shipped) (?:{_THING} |"
        rf"the parcel |it )?"
        rf"(?:at|to|in at|into|with|via|by(?! amazon)) (?:the |an? |my )?(?:ups|fedex|usps|kohl's|"
        rf"whole foods|post office|"
        rf"locker|dhl|royal mail|staples|courier|carrier|drop|hermes|evri|dpd|amazon|warehouse|"
        rf"counter|depot)|"
        rf"(?:box|parcel|package|item|one) i (?:sent|mailed|shipped|returned)|return "
        rf"(?:tracking|parcel|label|"
        rf"shipment)|(?:put|packed) (?:the |it |my )(?:\w+ )?(?:in|into) (?:that|the) "
        rf"(?:return )?box",
        "returned",
    ),
    rule(
        rf"{_SAYS} (?:that )?(?:nothing|no \w+) {_FEW}(?:arrived|came|received|reached)|return "
        rf"{_FEW}(?:tracking|"
        rf"parcel|label)[^.\n]{{0,30}}(?:stuck|hasn't|not|stopped|frozen)|(?:box|parcel|"
        rf"package) {_GAP}(?:sent "
        rf"back|returned) {_FEW}(?:was|is|arrived|came) {_FEW}empty|{_SAYS} {_GAP}(?:returned|"
        rf"sent) {_FEW}(?:wrong|"
        rf"different|empty|other)",
        "lost",
        deniable=False,
    ),
    rule(
        r"(?:nothing|not|no sign|zilch|nada|never|zero)(?: \w+){0,3} (?:on|in|at|to) (?:my |"
        r"the |our )?(?:\w+ )?"
        r"(?:visa|card|account|bank|paypal|statement|mastercard|amex|balance|app)|bank (?:sees|"
        r"says|has|shows) "
        r"(?:nothing|no)|(?:refunded?|credited|sent|went|money)(?: \w+){0,4} (?:to|onto|on) "
        r"(?:a |an |my |the )?"
        r"(?:\w+ )?(?:card|account) (?:i |that |which )?(?:\w+ )?(?:closed|cancelled|canceled|"
        r"lost|expired|no "
        r"longer)|(?:old|closed|expired|cancell?ed|wrong) (?:bank )?(?:card|account)|on (?:its|"
        r"the) way and|"
        r"(?:account|balance) ?(?:is|'s) the same|(?:konto|karte)(?: \w+){0,4} (?:nichts|nicht)",
        "no_money",
        deniable=False,
    ),
    rule(
        r"(?:said|told me|promised)[^.\n]{0,30}(?:x+|money|refund)[^.\n]{0,20}(?:on (?:its|"
        r"the) way|sent|coming)|"
        r"refund (?:confirmation|e-?mail|notice)|(?:erstattung|remboursement|reembolso|"
        r"rimborso)(?: \w+){0,3} "
        r"(?:bestätigt|confirmé|confirmado|confermato|approvato|aprobado|validé)|(?:they|"
        r"amazon) refunded",
        "issued",
    ),
    rule(
        r"(?:won't|wont|wouldn't|doesn't|doesnt|don't|didn't|refuses to|can't|no longer|not) "
        r"(?:even |really |"
        r"properly )?(?:dock|charge|cut|drain|fit together|track|respond|rotate|extend|recline|"
        r"fold|lock|hold|"
        r"seal|stick|close|open|run|boot|load|play|connect|detect|show|display|register|tick|"
        r"keep time|reach|get "
        r"(?:hot|cold|warm)|pull|push|pump|suck|mow|dry|wash|chop|mix|print|feed|move|lift|"
        r"turn)(?: \w+)?|"
        r"(?:element|motor|battery|screen|zip|zipper|bearing|belt|fan|pump|compressor|hinge|"
        r"seam|sole|stitching|"
        r"button|keys?|speaker|port|sensor|wheel|latch|switch|thermostat|gasket|valve|"
        r"blade)s?(?: \w+){0,2} "
        r"(?:gave|burst|broke|snapped|failed|died|went|cracked|melted|tore|split|jammed|leaks?|"
        r"stuck|fell|came|"
        r"popped|wore|burned|burnt|stopped|faulty|dead|gone)|chal nahi|kaam nahi|no sound|"
        r"nothing happens|"
        r"plugged it in[,. ]+(?:and )?nothing|(?:dead|broken|bust) (?:already|now)|has stopped "
        r"\w+ing",
        "fault",
        deniable=False,
    ),
    rule(
        r"(?:in|into) (?:a )?(?:thousand|million|hundred|many|several|two|three|\d+) (?:bits|"
        r"pieces|parts|shards)|"
        r"(?:with|has) (?:a )?(?:tear|rip|crack|dent|hole|chip|gash|scratch|stain)|tear "
        r"(?:right )?through|"
        r"melted together|leaking all|all (?:over|broken|smashed|leaked)",
        "damage",
    ),
    rule(
        r"(?:when|as) i (?:opened|unpacked|unwrapped|unboxed|first)|fresh out of|"
        r"brand new \w+, plugged|"
        r"first (?:use|day|time|try|charge|wash|wear)|pehle din|from (?:the )?(?:first|day one|"
        r"new|the start)|"
        r"(?:arrived|came)[^.\n]{0,20} (?:in bits|dead|melted|torn|with a (?:tear|hole|crack))",
        "arrival",
    ),
    rule(
        r"never taken out|spotless|tags? (?:still )?on|no (?:stains|wear|scratches|marks)|"
        r"intact|as new|"
        r"(?:pristine|mint|perfect|immaculate) (?:condition)?|kept the (?:better|other)|hate "
        r"(?:the|it|how)|"
        r"(?:not|isn't|wasn't) (?:quite )?(?:what i (?:expected|imagined|wanted)|right for|my)|"
        r"too (?:tight|big|"
        r"small|short|long|dark|bright|thick|loud|heavy|narrow|wide)|didn't (?:really "
        r")?(?:like|suit|fit)|got "
        r"(?:cancel\w+|postponed)|plus besoin|plaît plus|brauche (?:ich |es )?nicht|ya no "
        r"(?:lo )?(?:quiero|"
        r"necesito)|non (?:mi )?serve|zaroorat nahi",
        "fine",
        deniable=False,
    ),
    rule(
        r"(?:weeks?|months?|days?|day \d+|long) (?:after|past|beyond) (?:the )?(?:window|"
        r"deadline|limit|date)|"
        r"not eligible since|(?:forgot|forgotten) (?:about|to)|(?:in|was in) hospital(?![^\n]*"
        r"(?:claim|appeal|dispute))|(?:not|never|n't|couldn't)(?: (?!answer|repl|respond|"
        r"appeal)\w+){0,4}"
        r" (?:back )?in time|out of their hands|(?:tage|jours|días|giorni)(?: \w+){0,2} (?:vorbei|"
        r"dépassés?|pasado|"
        r"passati)|rules are rules",
        "late",
        deniable=False,
    ),
    rule(
        r"(?:custom(?:[- ]?made)?|personali[sz]ed|engraved|printed|made to (?:order|measure)|"
        r"cosmetics?|hygiene|"
        r"food|health|intimate|perishable|digital|grocer(?:y|ies)|opened|underwear|swimwear|"
        r"medical) (?:\w+ )?"
        r"(?:items?|products?|goods|things|stuff|hygiene|strip)? ?(?:are|is|can't|cannot|not|"
        r"aren't|isn't) (?:be |"
        r"eligible |returnable |final |returned|return)\w*|because (?:of |it's |they're "
        r")?(?:cosmetics?|hygiene|"
        r"food|underwear|health)|can't return (?:health|food|opened|custom|personal|hygiene|"
        r"cosmetic)\w*|"
        r"hygiene (?:strip|seal|liner)|with my (?:\w+'s |dog's )?name on",
        "nonreturnable",
        deniable=False,
    ),
    rule(
        r"(?:gran|granny|nan|aunt|uncle|friend|colleague|boss|mum|mom|dad|sister|brother|"
        r"cousin|mother[- ]in[- ]law|"
        r"godmother|neighbou?r|partner|girlfriend|boyfriend|someone|somebody) (?:bought|"
        r"got|gave|sent|ordered) "
        rf"(?:me|us|it for me|this for me){_NO_MONEY}|"
        rf"(?:he|she) (?:(?:bought|got|gave) (?:me|us){_NO_MONEY}|(?:bought|got|ordered) "
        r"(?:it|this) for me)|from (?:our|the|my) registry|without (?:her|him|"
        r"them) (?:knowing|finding|"
        r"noticing)|for my (?:housewarming|birthday|graduation|retirement|anniversary)|i "
        r"(?:wasn't|am not|'m not) the "
        r"(?:buyer|one who (?:bought|paid))|i didn't buy it",
        "gift",
    ),
    rule(
        r"game (?:coins|points|credits|tokens|currency)|v-?bucks|robux|audiobooks?|prime "
        r"(?:just |auto )?(?:renewed|"
        r"charged|took|billed|subscription)|prime renewed|(?:renewed|renews) itself|(?:on|"
        r"with) (?:the |my )?(?:fire "
        r"tablet|fire tv|alexa|echo|fire stick)|kids\+|unlimited (?:trial|plan)",
        "digital",
    ),
    rule(
        r"(?:closed|locked|suspended|blocked|banned|disabled|terminated|froze|deleted|"
        r"restricted) (?:my|our|the) "
        r"account|(?:can't|cannot|couldn't|unable to|not able to) (?:get |log |sign |even "
        r")*(?:in(?:to)?|access) "
        r"(?:my |the )?(?:account)?|it's on hold|account (?:access|login) (?:gone|denied|revoked)",
        "locked",
    ),
    rule(
        r"(?:payments?|charges?|debits?|transactions?|orders?|purchases?) (?:to|from|by|at|"
        r"for) (?:amzn|amazon|prime)"
        r"|(?:\d+|two|three|four|several|some) (?:payments?|charges?|debits?)|x+ from amazon|"
        r"someone (?:in|from|with|"
        r"else)(?: \w+){0,3} (?:ordered|bought|used|charged|has)|with my (?:card|account|details)",
        "charge",
    ),
    rule(
        r"(?:none of us|nobody|no one|not one of us)(?: \w+){0,2} (?:made|ordered|bought|did)|"
        r"what(?:'s| is) (?:this|that) x+|every month|don't (?:even )?have an? (?:account|"
        r"amazon|prime)|"
        r"someone (?:in|from|else)(?: \w+){0,3} (?:ordered|bought|used)",
        "not_ordered",
        deniable=False,
    ),
)
