"""Signs of what went on between the person and the other side: returns, refunds, accounts."""

from agent.reading.message.rules import Rule, rule

_MONEY = r"(?:money|refund|reimbursement|credit|cash)"

# Words -> sign. A sign whose words hold their own "not" is not deniable.
DEALINGS: tuple[Rule[str], ...] = (
    rule(
        r"refund\w*(?: \w+){0,4} (?:to|on|as|onto) (?:a |an |my |"
        r"the )?(?:amazon )?gift ?card",
        "wrong_method",
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
        r"marketplace)(?: [\w(),]+){0,6}? (?:refus\w+|won't|will not|den\w+|reject\w+|ignor\w+|"
        r"never (?:answered|replied|responded)|says? no|said no|no (?:answer|reply)|"
        r"doesn't (?:answer|reply|respond)|wants me to|silent|is silent|demands|insists|"
        r"only|not (?:answer\w*|respond\w*|reply\w*)|stopped (?:answering|replying))|(?:he|"
        r"she|they) (?:has |have )?ignored me|at my own (?:cost|expense)|"
        r"(?:seller|vendor|merchant)[^.!?\n]{0,70}(?:silence|crickets|ghost\w*|no answer|no reply|"
        r"not a word|tumbleweed)|refus\w+ by the seller|no return label|won't (?:give|send|"
        r"provide) (?:me )?(?:a |"
        r"any )?(?:\w+ )?label|send (?:it |the \w+ )?(?:back )?to china",
        "seller_no",
        deniable=False,
    ),
    rule(
        r"restocking|not in (?:its |the )?(?:original|same|new|sellable) condition|"
        r"(?:claim\w*|say(?:s|ing)?|said|because|stating|accus\w+)(?: \w+){0,6}? (?:was |"
        r"been |were |is |had been )?(?:i (?:had |have )?(?:damaged|broke|used|worn|wore|scratched|"
        r"opened|swapped|washed)|used|worn|damaged by me|scratche\w+|parts (?:were |"
        r"are )?missing|incomplete|opened)|after inspect\w+|inspect(?:ed|ion)|deduct\w*|"
        r"only (?:refunded|credited|gave me)|partial(?:ly)? refund(?:ed)?(?= because|,| as|"
        r" of| instead|\.)|kept (?:x+|\d|a |half)|refunded only|"
        r"refunded (?:me )?(?:half|less)|reduced (?:my |the )?refund|"
        r"refund\w*(?: \w+){0,5}? (?:short|too little|too low|less than)",
        "condition",
        deniable=False,
    ),
    rule(
        r"(?:i |i've |we |have |already |and )?(?:returned(?! (?:back )?(?:to (?:the )?(?:sender|"
        r"shipper|origin|depot|carrier)|as undeliver\w+|by (?:ups|usps|fedex|dhl|dpd|evri|hermes|"
        r"the "
        r"(?:carrier|courier|post))))|sent (?:it |them |this |the \w+ |"
        r"my \w+ )?back|shipped (?:it |them )?back|mailed (?:it |them )?back|posted (?:it |"
        r"them )?back|dropped (?:it |them |the \w+ |my \w+ |off )(?:off|at|back)?|sent back|"
        r"handed (?:it )?(?:over|in)|gave (?:it )?back|drop(?:ped)?[- ]off|"
        r"return (?:was )?(?:lost|received|delivered|scanned))|zurückgeschickt|retourné|"
        r"devolví|rispedito|my return(?:ed)? (?:was|is|got|has)",
        "returned",
    ),
    rule(
        r"(?:return|parcel|package)(?: \w+){0,6}? (?:lost|not scanned|never scanned|"
        r"disappeared|vanished) ?(?:by|at|in)?(?: \w+){0,2}|no (?:\w+ )?scan|(?:can't|"
        r"cannot|couldn't) (?:find|locate|trace) (?:the |my )?(?:return|parcel|package|"
        r"item)|(?:says?|said|claim\w*|insist\w*)(?: \w+){0,4}? (?:never|not|didn't|"
        r"haven't|hasn't) (?:\w+ )?(?:received|arrived|got|get|receive|come|came)(?: it|"
        r" them| back| the return| the item| my return)?|(?:i )?(?:sent|returned|"
        r"returning)(?! (?:me|us)\b)(?: \w+){0,3}? (?:the )?(?:wrong|different|another) "
        r"(?:item|one|product|thing)|return lost|lost (?:my |the )return|wrong item came back|"
        r"(?:returned|sent back|received) an empty (?:box|package|parcel)|"
        r"empty box (?:was )?(?:returned|received)|"
        r"serial (?:number )?(?:[\w']+ ){0,2}?(?:not |n't )?(?:match\w*|mismatch)|(?:got|"
        r"received|getting) (?:back )?(?:a |an |the )?(?:different|wrong|incorrect|"
        r"another) (?:item|product|one|thing)|wait for the warehouse|"
        r"nothing (?:\w+ )?(?:arrived|came back|was received)|no record|"
        r"not in (?:their|the) system|materially different|(?:sent|sending|returned|"
        r"returning)(?! (?:me|us)\b)(?: \w+){0,3}? (?:a |the |an )?(?:wrong|different|another) "
        r"(?:item|one|product|thing)",
        "lost",
        deniable=False,
    ),
    rule(
        rf"{_MONEY} (?:\w+ ){{0,2}}?(?:was |is |has been |got |were )?(?:already )?(?:issued|"
        rf"approved|processed|confirmed|initiated|granted|completed)|(?:issue|issued|"
        rf"approved|processed|confirmed|initiated|granted|promised) (?:the |my |a |"
        rf"me ){{0,4}}(?:full |partial )?{_MONEY}|refund (?:e-?mail|confirmation|notice)|(?:says|"
        rf"shows|say|is|marked) (?:it is |it's |it was |as )?refunded|{_MONEY} (?:was |"
        rf"is )?(?:sent|on (?:its|the) way)|did issue",
        "issued",
    ),
    rule(
        rf"wait(?:ing)? (?:\w+ ){{0,5}}?for my {_MONEY}|"
        r"(?:where(?:'s| is) my|no(?! (?:store )?credit,? (?:no|or))|without(?: a| my)?|"
        r"waiting (?:for|on) (?:my|the|a)|still (?:no|waiting for)|"
        r"haven't (?:\w+ )?(?:received|got|seen|had) (?:my|the|a|any)|"
        r"not (?:\w+ )?(?:received|got|seen) (?:my|the|a|any)|"
        rf"never (?:\w+ )?(?:got|received|saw|seen) (?:my|the|a|any)) (?:\w+ )?{_MONEY}|"
        rf"{_MONEY}(?: \w+){{0,6}}? (?:never|"
        rf"not(?! (?:possible|allowed|available|eligible|accepted|an option))|hasn't|didn't|isn't|"
        rf"nowhere|missing|late|"
        rf"pending)(?: \w+){{0,2}} ?(?:reached|arrived|come|came|shown|showed|show|posted|here|"
        r"in my|appear\w*|received|credited|to be seen)?|"
        r"(?:never|not|hasn't|haven't|didn't|nothing) (?:\w+ )?(?:showed up|shown up|show up|"
        r"reached?|arrived?|hit|posted|appear(?:ed)?|came|come|show)(?: \w+)? (?:on|in|at|to|"
        r"my) (?:\w+ )?(?:card|account|bank|credit|balance|statement)|"
        r"nothing (?:\w+ )?(?:in|on) my (?:\w+ )?(?:bank|account|card|statement)|"
        r"(?:account|statement|balance|card) (?:\w+ )?shows? (?:zero|nothing)|"
        r"refund (?:is )?(?:missing|overdue|delayed)|"
        r"(?:told|promised|said)(?: me| us)? (?:i'd|i would|i'll) (?:get|have|receive) (?:a |my |"
        rf"the )?refund|waiting (?:since|for) [^.\n]{{0,30}}(?:refund|money|dollars|euros?|pounds|"
        r"[$£€₹])|no money|got no money|keine erstattung|"
        r"(?:kein|noch kein) geld|geld (?:\w+ )?(?:nicht|fehlt)|pas (?:été )?remboursé|(?:pas|"
        r"aucun) "
        r"(?:d'argent|argent|remboursement)|sin (?:reembolso|dinero)|(?:no|nunca) (?:\w+ "
        r")?(?:dinero|"
        r"reembolso)|(?:niente|nessun) (?:soldi|rimborso)|"
        r"rien (?:reçu )?sur mon compte|nichts auf (?:meinem|dem) konto|nada en mi cuenta|niente "
        r"sul "
        r"(?:mio )?conto|niets op (?:mijn|de) rekening|(?:geen|nog geen) (?:geld|terugbetaling)",
        "no_money",
        deniable=False,
    ),
    rule(
        r"(?:whacked|hit|dinged|stung|charged|billed|debited) (?:me|us|my (?:\w+ )?(?:card|account|"
        r"visa|"
        r"master ?card|amex|debit|credit card)) (?:for |with )?[^.!?\n]{0,30}? again|"
        r"(?:re-?charged|charged (?:me |us |my (?:card|account) )?(?:again|back|a second time)|"
        r"took (?:the |my |back |away )?(?:\w+ )?(?:refund|money) (?:back|away)|"
        r"took back (?:the |my )?(?:x+ )?(?:\w+ )?(?:refund|money)|"
        r"revers(?:ed|al of|ing) (?:the |my )?(?:x+ )?(?:\w+ )?(?:refund|credit)|"
        r"(?:took|charged|deducted|withdrew|debited)(?: me)? x+(?: (?:from|to) my \w+)? for (?:a|"
        r"the|my|an item i|something i|not) ?(?:return\w*|sent)|charged (?:me )?for a return|"
        r"claw(?:ed)?[- ]?back|refund\w*[^.\n]{0,40} (?:took|taken|taking|pulled) (?:it|that|"
        r"the money) back|re-?billed|retro-?charge\w*|"
        r"refund (?:was |got |has been )?(?:reversed|taken back|revoked|withdrawn|undone)|"
        r"charged (?:me )?for (?:not|an item i) return\w*|"
        r"want(?:s)? (?:the |its |their )?refund back)",
        "clawed",
    ),
    rule(
        r"kindle (?:e-?book|book|unlimited|subscription|purchase|store|download|title)s?|"
        r"(?:on|for) (?:my |the )?kindle|e-?books?|subscri\w+|"
        r"prime (?:membership|video|renew\w*|fee|charge|trial)|"
        r"prime(?= (?:was|has|auto|is|charge|bill|took|renew))|"
        r"amazon prime(?! delivery| day| shipping)|audible|music unlimited|auto-?renew\w*|renewed|"
        r"renewal|free trial|digital|in-app|app purchase|download(?:ed)? code|download|game code|"
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
        r"ac?count(?:'s| has|'s been)?(?: \w+){0,3}? (?:locked|closed|suspended|disabled|banned|"
        r"blocked|on hold|"
        r"shut(?: down)?|cancell?ed|restricted|terminated|deactivated|frozen)|(?:locked|"
        r"closed|suspended|disabled|banned|blocked|"
        r"terminated|deactivated|froze) (?:out of )?(?:my|the|our) (?:\w+ )?account|"
        r"locked out|can't (?:sign|log) ?in|can't access my account|(?:lost|"
        r"no) access to my account|konto (?:ist |wurde )?gesperrt|compte (?:est )?(?:bloqué|"
        r"fermé)|cuenta (?:está )?bloqueada|(?:bloque\w+|cerr\w+|suspend\w+) (?:mi|la) cuenta|"
        r"(?:bloqu\w+|"
        r"ferm\w+|suspend\w+) mon compte|(?:bloccat\w+|chius\w+|sospes\w+) (?:il mio )?account|"
        r"(?:mein "
        r"|das )konto (?:gesperrt|geschlossen)|(?:sperrt|schließt) mein konto",
        "locked",
    ),
    rule(
        r"(?:don't|do not|didn't|can't|not) (?:\w+ )?recogni[sz]e"
        r"(?! (?:(?:any|the|my|its|a|an|this|that|of|our) )*(?:\w+ )?(?:charger|cable|cartridge|"
        r"dis[ck]|"
        r"usb|device|phone|finger\w*|face|voice|sim|drive|controller|dock|headset|wi-?fi|network|"
        r"battery|pod|filter|remote|watch|laptop|computer|pc|tv|hdmi|capsule|pan|pot|me|"
        r"us)s?(?!\w))|"
        r"(?:unknown|"
        r"unauthori[sz]ed|fraudulent|strange|mystery|suspicious|unfamiliar|"
        r"unexplained) (?:\w+ ){0,2}?(?:charges?|payments?|purchases?|transactions?|orders?|"
        r"debits?)|(?:did not|didn't|never) (?:make|made|authori[sz]e\w*|order(?:ed)?|"
        r"place[d]?|buy|bought) (?:this|that|any|anything|the|it|such)|(?:someone|"
        r"somebody) (?:else )?(?:bought|purchased|charged|spent|used|has used|hacked|"
        r"ordered)|(?:charge|payment|purchase|"
        r"order)(?: \w+){0,3}? (?:isn't|is not|wasn't) mine|not my (?:order|purchase|"
        r"charge)|amzn mktp|amazon mktp",
        "unrecognised",
        deniable=False,
    ),
)
