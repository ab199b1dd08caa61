"""Signs in a message and the words that show them: the evidence that a problem is scored by."""

from agent.reading.rules import Rule, rule

_NO = r"(?:not|never|no|n't|nothing|isn't|wasn't|didn't|hasn't|haven't|doesn't|don't|won't)"
_IT = r"(?:it|this|that|them|one|the \w+(?: \w+)?|my \w+(?: \w+)?|an? \w+(?: \w+)?)"
_MONEY = r"(?:money|refund|reimbursement|credit|cash)"

# Words -> sign. A sign whose words hold their own "not" is not deniable.
SIGNS: tuple[Rule[str], ...] = (
    rule(
        r"refus\w+|den(?:y|ies|ied|ying|ial)|reject\w*|declin\w+|turned (?:me |it |"
        r"us )?down|not eligible|ineligible|(?:says?|said) no|all sales(?: are)? final",
        "denied",
    ),
    rule(
        r"(?:won't|wouldn't|will not|not|can't|doesn't want to|don't want to|"
        r"refuses? to) (?:\w+ ){0,2}?(?:take|accept|refund|give|let|help|return|be returned|"
        r"process|reimburse|possible)|no (?:return|refund)s?|return (?:is |"
        r"was )?not (?:possible|accepted)|verweiger\w+|abgelehnt|lehnt|refuse|no (?:quiere|"
        r"me)|rifiuta\w*",
        "denied",
    ),
    rule(
        r"(?:return |replacement |refund |30[- ]day |"
        r"exchange )?window(?: \w+){0,3}? (?:closed|passed|over|ended|expired|shut|gone|up|"
        r"lapsed|ends|closes|before)|(?:return )?(?:period|deadline|"
        r"date) (?:\w+ ){0,2}?(?:passed|over|ended|expired|finish\w*|gone)|"
        r"missed the (?:\d+[- ]day |return )?(?:window|deadline|return)|(?:past|outside|"
        r"beyond|after) (?:the |my |of the )?(?:\w+ )?(?:30|thirty|return|window|deadline|"
        r"\d+ days)|too late|past (?:the )?(?:return )?(?:date|window|period)|"
        r"no longer (?:returnable|eligible)|window (?:had |has |is |"
        r"was )?(?:just )?(?:closed|passed|over|ended|expired)|expired (?:return )?window|"
        r"days? late|not possible any ?more|rückgabefrist|frist (?:ist )?abgelaufen|"
        r"délai (?:est )?dépassé|plazo",
        "late",
    ),
    rule(
        r"stopped (?:working|charging|responding|heating|cooling|turning|spinning|\w+ing)|"
        r"quit (?:working|charging|\w+ing)|broke(?:n| down| apart)?(?! (?:promise|"
        r"the seal))|died|dead|defect(?:ive|s)?|fault(?:y)?|doesn't (?:work|charge|turn|"
        r"power|start|heat|connect|boot)|don't work|(?:won't|can't|will not) (?:turn on|"
        r"charge|start|work|power|connect|boot|switch on)|not working|no longer works?|"
        r"malfunction\w*|gave (?:up|out)|packed up|conked out|fell apart|falling apart|"
        r"went (?:black|dead|blank|dark)|snapped|leak(?:s|ed|ing)|overheat\w*|smok(?:es|ed|"
        r"ing)|crack(?:ed|s)|bricked|failed|stopped|quit(?! my)|only (?:lasts?|holds?|"
        r"works)|(?:mak(?:es|ing)|made) (?:a |an |strange |weird |"
        r"loud )*(?:\w+ )?(?:noises?|sounds?|smell)|dead pixels?|flicker\w*|rattl\w+|"
        r"wobbl\w+|froze|frozen|freezes|frayed|peeling|blurry|jammed|stuck|glitch\w*|"
        r"crash(?:es|ed|ing)|shuts? (?:off|down)|turns? (?:itself )?off|loses? (?:power|"
        r"charge|connection|suction)|error (?:code|message)|useless|(?:won't|doesn't|can't|"
        r"didn't|not) (?:hold (?:a )?charge|pair|play|record|print|cut|spin|cool|light up|"
        r"stay on|update|respond|sync|focus|inflate|drain|open|close|read)|dej(?:ó|"
        r"aron) de funcionar|no funciona\w*|ne (?:marche|fonctionne)\w* (?:plus|pas)|"
        r"funktionier\w+ nicht|geht nicht|non funziona\w*|smesso di funzionare|kaputt|"
        r"defekt|cassée?|rot[oa]|rott[oa]|en panne|averiad[oa]|guast[oa]|beschädigt|"
        r"endommagée?|dañad[oa]|danneggiat[oa]|keeps? (?:shutting|crashing|freezing|turning|"
        r"disconnecting)|burst|tore|shorted|sparked|melted",
        "fault",
    ),
    rule(
        r"damag(?:ed|e)|smashed|shattered|torn|ripped|bent|dented|scratched|in pieces|"
        r"chipped|cracked|mou?ldy|rotten|spoil(?:ed|t)|warm and|leaked all|seal broken|"
        r"stained|crushed|soaked|expired food|melted",
        "damage",
    ),
    rule(
        r"(?:arrived|came|delivered|showed up|turned up|was delivered|received (?:it|them|a|"
        r"an)) (?:\w+ ){0,5}?(?:broken|damaged|defective|cracked|smashed|torn|ripped|bent|"
        r"dead|faulty|scratched|dented|shattered|in pieces|leaking|spoiled|mou?ldy|warm|"
        r"crushed|not working|chipped|warped|stained|with (?:a |the |"
        r"an )?(?:\w+ )?(?:crack\w*|broken|bent|seal|scratch\w*|dent\w*|hole\w*|damage\w*|"
        r"fault\w*))|on arrival|doa|(?:dead|broken|work\w*|"
        r"defective) (?:right )?out of the box|out of the box|from day one|first (?:use|"
        r"time i|day)|when i (?:opened|unpacked|unboxed)|straight away|right away|"
        r"never worked|has never worked|i (?:received|recieved) has|"
        r"leaked all over the (?:parcel|box|package)|llegó (?:rot[oa]|dañad[oa])|"
        r"à la livraison|arrivato (?:rotto|danneggiato)|kam (?:kaputt|beschädigt|defekt)",
        "arrival",
    ),
    rule(
        r"(?:doesn't|does not|didn't|won't|don't) (?:\w+ )?(?:power on|turn on|switch on|"
        r"work) at all|new \w+ (?:doesn't|won't)",
        "arrival",
        deniable=False,
    ),
    rule(
        r"nothing(?: is|'s| was)? wrong|no fault|no defect|works? (?:fine|perfectly|well|"
        r"great)|(?:is|it's|are|was) (?:perfectly |absolutely |totally )?(?:fine|unused|"
        r"unopened|unworn|sealed|new)|perfectly (?:fine|good)|unopened|never (?:opened|used|"
        r"worn)|unworn|(?:is|it's) (?:ok|okay)|unused|still (?:sealed|in (?:its|the) box|"
        r"boxed|unopened)|still in its|changed my mind|(?:don't|doesn't|didn't|do not|"
        r"no longer|not) (?:\w+ )?(?:need|want|like|fit|suit)(?! (?:to|them to|it to|you|"
        r"any (?:more )?trouble))|too (?:small|big|large|tight|long|short|loud|heavy)|"
        r"wrong size for me|chose the wrong|(?:cheaper|better price)|by mistake|by accident|"
        r"ordered (?:two|twice|the wrong)|hurts? my feet|regret|not broken|not (?:damaged|"
        r"defective|faulty)",
        "fine",
        deniable=False,
    ),
    rule(
        r"refund\w*(?: \w+){0,4} (?:to|on|as|onto) (?:a |an |my |"
        r"the )?(?:amazon )?gift ?card",
        "wrong_method",
    ),
    rule(
        r"non-? ?returnable|not (?:be )?return(?:able|ed)|not eligible for returns?|"
        r"can't be returned|final sale|hazmat|hazardous|perishable|amazon fresh|"
        r"personali[sz]ed|customi[sz]ed|hygien\w+|health and safety|grocer(?:y|ies)|"
        r"no returns? on (?:this|food|underwear|opened)",
        "nonreturnable",
        deniable=False,
    ),
    rule(
        r"(?:return|returned|returning|returns) (?:\w+ ){0,2}?(?:too (?:many|much|often|"
        r"frequently)|so (?:many|much|often))|too many (?:returns|items|refunds)|"
        r"(?:excessive|frequent|abnormal) (?:\w+ )?returns?|(?:high|unusual|unusually high|"
        r"elevated) (?:\w+ )?(?:return|refund)(?:s|ing)?(?: rate| activity| number|"
        r" volume)?|return (?:rate|activity|history|pattern|abuse|privileges?)|"
        r"number of (?:returns|refunds)|flagged for returns?|serial returner|return ban",
        "excessive",
        deniable=False,
    ),
    rule(
        r"(?:seller|vendor|merchant|third[- ]party|3rd[- ]party|"
        r"marketplace)(?: \w+){0,4}? (?:refus\w+|won't|will not|den\w+|reject\w+|ignor\w+|"
        r"never (?:answered|replied|responded)|says? no|said no|no (?:answer|reply)|"
        r"doesn't (?:answer|reply|respond)|wants me to|silent|is silent|demands|insists|"
        r"only|not (?:answer\w*|respond\w*|reply\w*)|stopped (?:answering|replying))|(?:he|"
        r"she|they) (?:has |have )?ignored me|at my own (?:cost|expense)|"
        r"refus\w+ by the seller|no return label|won't (?:give|send|provide) (?:me )?(?:a |"
        r"any )?(?:\w+ )?label|send (?:it |the \w+ )?(?:back )?to china",
        "seller_no",
        deniable=False,
    ),
    rule(
        r"restocking|not in (?:its |the )?(?:original|same|new|sellable) condition|"
        r"(?:claim\w*|say(?:s|ing)?|said|because|stating|accus\w+)(?: \w+){0,6}? (?:was |"
        r"been |were |is |had been )?(?:used|worn|damaged by me|scratche\w+|parts (?:were |"
        r"are )?missing|incomplete|opened)|after inspect\w+|inspect(?:ed|ion)|deduct\w*|"
        r"only (?:refunded|credited|gave me)|partial(?:ly)? refund(?:ed)?(?= because|,| as|"
        r" of| instead|\.)|kept (?:\$|£|€|₹|\d|a |half)|refunded only|"
        r"refunded (?:me )?(?:half|less)|reduced (?:my |the )?refund|"
        r"refund\w*(?: \w+){0,5}? (?:short|too little|too low|less than)",
        "condition",
        deniable=False,
    ),
    rule(
        r"(?:i |i've |we |have |already |and )?(?:returned|sent (?:it |them |this |the \w+ |"
        r"my \w+ )?back|shipped (?:it |them )?back|mailed (?:it |them )?back|posted (?:it |"
        r"them )?back|dropped (?:it |them |the \w+ |my \w+ |off )(?:off|at|back)?|sent back|"
        r"handed (?:it )?(?:over|in)|gave (?:it )?back|drop(?:ped)?[- ]off|"
        r"return (?:was )?(?:lost|received|delivered|scanned))|zurückgeschickt|retourné|"
        r"devolví|rispedito|my return(?:ed)? (?:was|is|got|has)",
        "returned",
    ),
    rule(
        rf"(?:return|parcel|package)(?: \w+){{0,6}}? (?:lost|not scanned|never scanned|"
        rf"disappeared|vanished) ?(?:by|at|in)?(?: \w+){{0,2}}|no (?:\w+ )?scan|(?:can't|"
        rf"cannot|couldn't) (?:find|locate|trace) (?:the |my )?(?:return|parcel|package|"
        rf"item)|(?:says?|said|claim\w*|insist\w*)(?: \w+){{0,4}}? (?:never|not|didn't|"
        rf"haven't|hasn't) (?:\w+ )?(?:received|arrived|got|get|receive|come|came)(?: it|"
        rf" them| back| the return| the item| my return)?|(?:i )?(?:sent|returned|"
        rf"returning)(?: \w+){{0,3}}? (?:the )?(?:wrong|different|another) (?:item|one|"
        rf"product|thing)|return lost|lost (?:my |the )return|wrong item came back|"
        rf"(?:returned|sent back|received) an empty (?:box|package|parcel)|"
        rf"empty box (?:was )?(?:returned|received)|"
        rf"serial (?:number )?(?:[\w']+ ){0, 2}?(?:not |n't )?(?:match\w*|mismatch)|(?:got|"
        rf"received|getting) (?:back )?(?:a |an |the )?(?:different|wrong|incorrect|"
        rf"another) (?:item|product|one|thing)|wait for the warehouse|no record|"
        rf"not in (?:their|the) system|materially different|(?:sent|sending|returned|"
        rf"returning)(?: \w+){0, 3}? (?:a |the |an )?(?:wrong|different|another) (?:item|one|"
        rf"product|thing)",
        "lost",
        deniable=False,
    ),
    rule(
        rf"{_MONEY} (?:\w+ )?(?:was |is |has been |got |were )?(?:already )?(?:issued|"
        rf"approved|processed|confirmed|initiated|granted|completed)|(?:issue|issued|"
        rf"approved|processed|confirmed|initiated|granted|promised) (?:the |my |a |"
        rf"me )*(?:full |partial )?{_MONEY}|refund (?:e-?mail|confirmation|notice)|(?:says|"
        rf"shows|say|is|marked) (?:it is |it's |it was |as )?refunded|{_MONEY} (?:was |"
        rf"is )?(?:sent|on (?:its|the) way)|did issue",
        "issued",
    ),
    rule(
        rf"wait(?:ing)? (?:\w+ ){{0,5}}?for my {_MONEY}|(?:where(?:'s| is) my|no|"
        rf"without(?: a| my)?|waiting (?:for|on) (?:my|the|a)|still (?:no|waiting for)|"
        rf"haven't (?:\w+ )?(?:received|got|seen|had) (?:my|the|a|any)|"
        rf"not (?:\w+ )?(?:received|got|seen) (?:my|the|a|any)|never (?:\w+ )?(?:got|"
        rf"received|saw|seen) (?:my|the|a|any)) (?:\w+ )?{_MONEY}|"
        rf"{_MONEY}(?: \w+){{0,6}}? (?:never|not|hasn't|didn't|isn't|nowhere|missing|late|"
        rf"pending)(?: \w+){{0,2}} ?(?:reached|arrived|come|came|shown|showed|show|posted|"
        rf"here|in my|appear\w*|received|credited|to be seen)?|(?:never|not|hasn't|haven't|"
        rf"didn't|nothing) (?:\w+ )?(?:showed up|shown up|show up|reached?|arrived?|hit|"
        rf"posted|appear(?:ed)?|came|come|show)(?: \w+)? (?:on|in|at|to|my) (?:\w+ )?(?:card|"
        rf"account|bank|credit|balance|statement)|nothing (?:\w+ )?(?:in|"
        rf"on) my (?:\w+ )?(?:bank|account|card|statement)|(?:account|statement|balance|"
        rf"card) (?:\w+ )?shows? (?:zero|nothing)|refund (?:is )?(?:missing|overdue|delayed)|"
        rf"(?:told|promised|said)(?: me| us)? (?:i'd|i would|i'll) (?:get|have|"
        rf"receive) (?:a |my |the )?refund|no money|got no money|keine erstattung|"
        rf"pas (?:été )?remboursé|sin reembolso",
        "no_money",
        deniable=False,
    ),
    rule(
        r"(?:re-?charged|charged (?:me |us |my (?:card|account) )?(?:again|back|"
        r"a second time)|took (?:the |my |back |away )?(?:\w+ )?(?:refund|money) (?:back|"
        r"away)|took back (?:the |my )?(?:\w+ )?(?:refund|money)|revers(?:ed|al of|"
        r"ing) (?:the |my )?(?:\w+ )?(?:refund|credit)|(?:took|charged|deducted|withdrew|"
        r"debited)(?: me)? [$£€₹]? ?[\d.,]+ ?[$£€₹]?(?: (?:from|to) my \w+)? for (?:a|the|"
        r"my|an item i|something i|not) ?(?:return\w*|sent)|charged (?:me )?for a return|"
        r"claw(?:ed)?[- ]?back|refund\w*[^.\n]{0,40} (?:took|taken|taking|pulled) (?:it|"
        r"that|the money) back|re-?billed|retro-?charge\w*|refund (?:was |got |"
        r"has been )?(?:reversed|taken back|revoked|withdrawn|undone)|"
        r"charged (?:me )?for (?:not|an item i) return\w*|want(?:s)? (?:the |its |"
        r"their )?refund back)",
        "clawed",
    ),
    rule(
        r"not (?:as|like|what was) (?:described|advertised|the (?:listing|picture|photo|"
        r"description)|pictured|shown|in the)|nothing like|counterfeit|fake|knock-? ?off|"
        r"replica|blacklist\w*|icloud[- ]lock\w*|turned out to be (?:a )?(?:stolen|fake|"
        r"used|refurbished)|not (?:genuine|authentic|real|original|leather)|imitation|"
        r"differen(?:t|s) (?:from|to|than) (?:the |what )?(?:listing|picture|photo|"
        r"description|advert\w*|shown|was)|(?:listing|description|title|advert) (?:said|"
        r"says|claimed|promised|stated|showed)|advertised|sold as (?:new|a|genuine|leather|"
        r"an)|(?:clearly|obviously|actually) (?:a )?(?:used|second-?hand|refurbished)|"
        r"refurbished instead|used instead of new|misleading|false (?:description|"
        r"advertising)|fälschung|contrefaçon|falso|falsificad[oa]",
        "misdescribed",
    ),
    rule(
        r"wrong (?:item|product|thing|one|colou?r|size|model|order|version)(?! (?:for me|"
        r"by mistake))|(?:sent|received|got|shipped|delivered|contained|had|was|"
        r"found)(?: \w+){0,8}? instead(?: of)?|empty (?:box|package|parcel|envelope)|"
        r"box was empty|(?:bag|bags|box|pack) of (?:rice|sand|stones|soap|rocks)|bricks?|"
        r"not (?:inside|in the box)|(?:was|were|is|are) (?:not|n't) inside|only (?:\d+|one|"
        r"two|three|half) (?:of|out of)|ordered (?:\d+|two|three|four|"
        r"five)[^.\n]{0,40}?(?:one|two|three|\d+) (?:arrived|came|was delivered|showed)|"
        r"(?:product|item|box|set|kit|it's|it is|it was|came|arrived|package) missing|"
        r"(?:received|got|sent|shipped|delivered|sent me)(?: me| us)? (?:the |a )?wrong|"
        r"(?:parts?|pieces?|items?|accessor\w+|screws|half)(?: \w+){0,2}? missing|"
        r"missing (?:parts?|pieces?|items?|from|an? |the |one |two )|(?:different|"
        r"another) (?:item|product|model|colou?r) (?:\w+ )?(?:arrived|came|was sent|"
        r"was delivered)|(?:got|received|sent|is|was)(?: \w+){1,6} (?:and|but) i ordered|"
        r"i ordered(?: \w+){1,6} (?:and|but) (?:i )?(?:got|received|was sent|they sent)|"
        r"falscher? artikel|mauvais article|artículo equivocado|leere?s? (?:paket|karton)",
        "wrong",
    ),
    rule(
        r"(?:marked|says|shows|said|shown|status|listed)(?: \w+){0,4}? delivered|(?:never|"
        r"not|hasn't|haven't|didn't|wasn't|isn't|still (?:not|"
        r"hasn't))(?: \w+){0,2}? (?:came|come|arrived|arrive|received|receive|got it|get it|"
        r"showed up|shown up|show up|turned up|delivered|here)(?! (?:an? |any )?(?:answer|"
        r"reply|e-?mail|response|refund|money|back))|nothing (?:is |was )?(?:here|came|"
        r"arrived)|(?:another|someone else's|somebody else's|different|wrong) (?:house|door|"
        r"address|porch|building|flat|apartment)|(?:missing|lost|stolen|"
        r"undelivered) (?:parcel|package|delivery|shipment)|(?:parcel|package|delivery|"
        r"shipment) (?:is |was |has |been |went |got )*(?:missing|lost|stolen)|(?:stole|"
        r"stolen|theft|taken)(?: \w+){0,3}? (?:parcel|package|porch|doorstep|delivery|"
        r"mailbox)|stole (?:it|them)|porch pirate|lost in (?:transit|the mail|the post)|"
        r"(?:delivered|left|dropped|handed)(?: \w+){0,4}? (?:wrong (?:address|house|door)|"
        r"to (?:a )?(?:resident|stranger|someone else|neighbou?r))|nobody has it|"
        r"non (?:è )?(?:mai )?arrivat[oa]|rien reçu|jamais (?:reçu|arrivé)|nicht angekommen|"
        r"nie (?:angekommen|erhalten)|nicht erhalten|no (?:ha )?(?:llegado|llegó|recib\w+)|"
        r"nunca llegó",
        "not_received",
        deniable=False,
    ),
    rule(
        r"kindle (?:e-?book|book|unlimited|subscription|purchase|store|download|title)s?|"
        r"(?:on|for) (?:my |the )?kindle|e-?books?|subscri\w+|prime (?:membership|video|"
        r"renew\w*|fee|charge|trial)|prime (?=was|has|auto|is)|amazon prime(?! delivery|"
        r" day| shipping)|audible|music unlimited|auto-?renew\w*|renewed|renewal|free trial|"
        r"digital|in-app|app purchase|download(?:ed)? code|download|game code|"
        r"software (?:key|licen[cs]e)|membership|abo(?:nnement)?|suscripción",
        "digital",
    ),
    rule(r"gift ?-?cards?(?: code| balance| number)?", "gift_card"),
    rule(
        r"already (?:been )?(?:redeemed|used|claimed)|invalid|no (?:balance|value|money on)|"
        r"(?:balance|money|value|credit|funds) (?:\w+ )?(?:vanished|gone|disappeared|"
        r"missing|drained|stolen|zero)|drained|scratched off|code (?:\w+ )?(?:doesn't work|"
        r"not work\w*|unreadable|torn|damaged)|can't (?:redeem|activate|load|apply)|"
        r"not activated|won't (?:redeem|activate|load)|loaded a gift|"
        r"scratch(?:ed)? (?:panel|off|strip)",
        "card_trouble",
        deniable=False,
    ),
    rule(
        r"(?:as|was) a (?:\w+ )?(?:gift|present)(?! for)|gift receipt|gift slip|"
        r"packing slip|(?:was |been |got )?gifted|(?:someone|somebody|friend|colleague|"
        r"neighbou?r|relative|cousin|family|in-laws?|boss) (?:gave|bought|got|sent) (?:me|"
        r"us)|(?:wedding|baby|birthday|gift)? ?registry|wish ?list|received a (?:present|"
        r"gift)(?! ?card)|got (?:it |this |them )?(?:as a|for) (?:my )?(?:gift|present|"
        r"birthday|christmas)|bought (?:it )?for me|not the (?:buyer|purchaser)|"
        r"only the (?:purchaser|buyer)|(?:aunt|uncle|grandpa|granny|nan|son|daughter|"
        r"partner|boyfriend|girlfriend|mum|mother|father|mom|dad|friend|sister|brother|"
        r"grandma|grandmother|husband|wife|parents) (?:bought|gave|sent|got) me",
        "gift",
    ),
    rule(
        r"ac?count(?: \w+){0,3}? (?:locked|closed|suspended|disabled|banned|blocked|on hold|"
        r"terminated|deactivated|frozen)|(?:locked|closed|suspended|disabled|banned|blocked|"
        r"terminated|deactivated|froze) (?:out of )?(?:my|the|our) (?:\w+ )?account|"
        r"locked out|can't (?:sign|log) ?in|can't access my account|(?:lost|"
        r"no) access to my account|konto (?:ist |wurde )?gesperrt|compte (?:est )?(?:bloqué|"
        r"fermé)|cuenta (?:está )?bloqueada",
        "locked",
    ),
    rule(
        r"(?:don't|do not|didn't|can't|not) (?:\w+ )?recogni[sz]e|(?:unknown|"
        r"unauthori[sz]ed|fraudulent|strange|mystery|suspicious|unfamiliar|"
        r"unexplained) (?:\w+ ){0,2}?(?:charges?|payments?|purchases?|transactions?|orders?|"
        r"debits?)|(?:did not|didn't|never) (?:make|made|authori[sz]e\w*|order(?:ed)?|"
        r"place[d]?|buy|bought) (?:this|that|any|anything|the|it|such)|(?:someone|"
        r"somebody) (?:else )?(?:used|has used|hacked|ordered)|(?:charge|payment|purchase|"
        r"order)(?: \w+){0,3}? (?:isn't|is not|wasn't) mine|not my (?:order|purchase|"
        r"charge)|amzn mktp|amazon mktp",
        "unrecognised",
        deniable=False,
    ),
    rule(
        r"caught fire|exploded|burn(?:ed|t) (?:my|me|his|her|our|the|a hole)|(?:got|was|"
        r"were|been) (?:hurt|injured|burned|burnt|shocked|cut|electrocuted)|injur(?:ed|y|"
        r"ies)|electric(?:al)? shock|recall(?:ed|s)?|set fire|on fire|(?:sent|taken|"
        r"rushed) (?:\w+ ){1,3}?(?:to|in) (?:the )?(?:hospital|er)|allergic reaction|"
        r"chemical burn|battery (?:swelled|swollen|bulging)|house fire|poison\w*",
        "danger",
    ),
)
