"""What can have happened on a day, in the words of English: notions for the roles of dates."""

# "I mailed the maker", "posted on their forum": words that were sent, and no goods.
_NO_DESK = (
    r"(?! (?:them|him|her|you|amazon|seller|support|customer|their|about|a|an|in|some|on "
    r"(?:their|the|a|my|face\w*|reddit|x|social)(?! §)|the (?:manufacturer|maker|brand|company|ceo|"
    r"bank|team|shop|store|seller|support|warranty|office|customer|executive\w*|address))"
    r"(?:'s)?(?!\w))"
)
ENGLISH = {
    "others": r"""(?<!to )(?<!with )(?<!by )(?<!from )my (?:sister| brother| friend| neighbou?r|
        colleague| cousin| uncle| aunt| coworker| boss| roommate|flatmate|buddy)(?:'s)?(?!
        (?:dropped| took| sent| returned| posted| brought| handed| signed|got it for me|ordered
        it for)) | an? (?:friend|colleague|neighbou?r|stranger) | someone i know""",
    "spare": r"""another (?!day|week|month)\w+ | (?:second|spare|replacement|substitute)
        (?:one|pair|set|unit|item) | (?:an?|the|my) (?:replacement|substitute|spare) | elsewhere |
        somewhere else | (?:new|other) (?:one|pair|set) | (?:at|from|in|off|on|via|to) (?:an?|the|my
        )?(?:local |nearby |different |other |another )?(?:best buy|walmart|target|costco|ebay|
        currys|argos|john lewis|media ?markt|saturn|fnac|boots|tesco|newegg|home depot|lowe'?s|
        apple store|ikea|aldi|lidl|macy'?s|kohl'?s|decathlon|otto|zalando|flipkart|jb
        hi-?fi|shop|store|mall|shops|supermarket|competitor) | best buy | walmart""",
    "life": r"""(?<!for a )(?<!for my )(?<!before my )(?<!before the )birthday | hospital |
        moved | born | (?<!for a )(?<!for my )(?<!before the )wedding | funeral | passed away |
        holidays? (?:from| starts?|was|began) | surgery | school | payday | lease | recall\w* |
        warranty | guarantee runs | stopp?(?:ed)? (?:working|charging|heating|\w+ing) | quit
        (?:working|charging|on me) | (?:packed|jacked) (?:it )?(?:in|up)(?! (?:the|an?|my) ) |
        gave (?:up|out) | conked out | gone (?:bang|pop|kaput) | broke |
        broke down | died | failed | to fail | failing |
        crack | leak\w* | swell\w* | swelled | caught fire | went (?:black|dead|dark|blank) |
        fell (?:apart|off) | notic(?:ed|ing) | unboxed | installed | put it together | assembled
        | opened (?:the box|it) | used (?:it )?(?:for the first|once) | first used | wore |
        repair\w* | updated | edited | announced | in force | the (?:new )?terms | manual was |
        listing was | policy (?:was )?chang\w* | price (?:dropped|changed|went) | locked |
        suspended | prime member | card expires | new card | expiry | expires | trial
        (?:began|started|ends) | strike | lost my job | married | engaged | changed banks |
        police | hearing | election | ramadan | diwali (?:is|was) | christmas (?:is|was) | black
        friday (?:is|was) | chew\w* | photos? (?:were|was) | took (?:the |some
        )?(?:photos?|pictures?| video) | review | today is | firmware | fly | flew | flight |
        father's day | mother's day | got back from | account was (?:created|opened|closed) |
        sticker | gift card was | flat by | out of the flat | holiday notice | electric\w* |
        rent | caught | stolen | exploded | smok(?:ed|ing) | sparked""",
    "came_on": r"""(?:arrived| came| delivered| received| landed| (?:showed| turned) up|got
        (?:it|them|here|mine)|(?:got to|reached) me)(?: \w+){0,2}? (?:on )?(?:the )?§ |
        § (?:it |they
        )?(?:arrived|came) | (?:come|comes|arrive|arrives)(?: on)?(?: the)? §""",
    "limit_on": r"""(?:clos\w*| end(?:s| ed)| expir\w*| shut| until| till?| through| over| ran
        out|runs out|laps\w*|up) (?:on )?(?:the )?§""",
    "cancel": r"cancel\w* | called off",
    "not": r"""never | not | no (?:parcel| package| one| refund| delivery| delivered| return) |
        nobody | didn't | nothing (?:came| arrived| delivered| received| happened) | hasn't |
        haven't | wasn't | isn't | don't | won't | can't | couldn't | weren't | havent | didnt |
        hasnt | wasnt""",
    "order": r"""ordered | ordering | pre-?ordered | bought | purchas(?:ed|ing|e) | buy | buying
        | checked out | on order | clicked (?:on )?buy | order (?:date| placed| from| of| dated|
        made| went| was) | (?:got|grabbed|snagged|picked)(?: \w+){1,7}? (?:off|from) (?:of
        )?(?:there|amazon) | it new | (?:put|placed|made|sent|did)(?: \w+){0,3}? order | picked
        it on the site | order""",
    "come": r"""got back | gets back | arrived | arrive | arrives | arrival | came | come |
        delivered | deliver | supplied to (?:me|us) | rocked up | landed | delivery | deliveries |
        turned up | showed up | shown up
        | made it (?:here|to me) | got here | reached | left
        (?:it|them|with|at|in|on|by|outside) | chucked (?:it|the \w+) over | dumped | got there
        | dropped (?:it|them|the \w+(?: \w+)?) off and | in my hands | here | handed to
        (?:resident|me|us)""",
    "get": r"""received | receive | recd | rec'd | rcvd |
        receipt of | got (?:it| them| em| this| that| these| mine|
        both| one| home| the (?!refund|money|denial|return label| statement| label| email|
        e-mail)\w+| my (?!refund|money)\w+|a (?!refund| call| reply| chat| mail| letter|
        message| denial| label)\w+) | get it | take delivery | took delivery | took it in |
        (?:had|have|owned|using|used|having)(?: (?:it|them|this|these|mine|one|my \w+|the \w+))?
        since | 've had (?:it|them|this|these|my \w+|the \w+) | gave (?:me|us) the
        (?:package|parcel| box) | collected (?:it )?from the (?:pick-?up| locker| shop| store|
        post| counter| neighbou?r) | picked (?:it |them |the \w+ )?up (?:from|at) (?:the |an?
        |my )?(?:\w+ )?(?:locker|post office|pick-?up point|neighbou?r|
        shop|store|depot|counter) | signed for (?:it|the (?:parcel|package|box)) | brought (?:me
        |us )?(?:the|my| it) | in my possession | took in""",
    "off_site": r"""(?:got|grabbed|snagged|picked)(?: \w+){1,7}? (?:off|from) (?:of
        )?(?:there|amazon)(?! locker| hub| counter)""",
    "fetched": r"""(?:picked|collected)(?: (?:it|them|the \w+|my \w+))?(?: up)? (?:up
        )?(?:from|at) (?:the |an? |my |our )?(?:\w+ )?(?:locker|post office|pick-?up point|
        neighbou?r\w*| counter| depot| shop| store| hub)""",
    "me": r"""me | us | my (?:[$£€₹]?[\d.,]+[$£€₹]? )?(?!return|parcel back|refund)\w+ | our \w+ |
        i(?!'m) | we""",
    "them": r"""(?!from amazon)(?:to| at| by| with| in| from| the| their| amazon'?s?|
        seller'?s?| your| returns?| ups) (?:\w+ )?(?:warehouse| seller| merchant| vendor|
        depot| hub| facility|
        fulfil\w* cent\w+|cent(?:er|re)| dock|sender|them|amazon|their end|returns? (?:address|
        desk| department| team)| recipient amazon) | warehouse | (?:warehouse| seller| merchant|
        vendor| depot| hub| facility| fulfil\w* cent\w+|cent(?:er|re)|
        dock|sender|them|amazon|their end|returns? (?:address| desk| department| team)|
        recipient amazon) (?:got| received| signed| has| had(?! said| told| promised)| scanned|
        opened| took) | them |
        their end | fulfil\w* | there | dock | returns? hub | return depot""",
    "signed": r"""(?:item|return|parcel|it's) came in(?! (?:the| an?| my| two| bits| pieces|
        one| time)\b) | signed(?: for)? | signature | checked in | logged | in possession |
        scanned in | received back | receipt of | acknowledg\w* | had it back | has it back |
        accepted | in hand | proof of delivery""",
    "seller_got": r"""(?:they|amazon|the warehouse|the depot|the seller)(?:'ve|'d)?
        (?:(?:have|had|has) )?(?:already |finally )?received (?:it|my \w+|the \w+) |
        (?:they| amazon| warehouse| seller| you| merchant| (?:warehouse| seller|
        merchant| vendor| depot| hub| facility| fulfil\w* cent\w+|cent(?:er|re)|
        dock|sender|them|amazon|their end|returns? (?:address| desk| department| team)|
        recipient amazon))(?:'s|'ve|'d)?(?: (?:has|have|had|then| already| now| also| finally|
        only| itself| confirm\w*| says?| acknowledged?| that| they| the| item| claims?))*
        (?:got| gets| getting| received| receives| signed(?: for)?|took
        in|accepted|scanned|had|has|have)(?: back| in)? (?:it|the (?:\w+
        )?(?:return|item|parcel|package|box)|my (?:\w+ )?(?:return|item|parcel| package|box)|the
        \w+ back|my \w+ back|it back|them back|them) | we received your (?:item|return|parcel|
        package)""",
    "return": r"""return | returns | rma | my return | return(?:ing)?
        (?:process|request|form|label) | send(?:ing)? (?:it|them|this|that|the \w+|my \w+)(?:
        \w+)? back | send back | withdrawal | retour | to return | returned parcel | returned
        item | requested it back""",
    "beg": r"""request\w* | asked | asking | demand\w* | wanted | want | applied | filed |
        begged | claimed""",
    "ask": r"""request\w* | asked | asking | ask | start\w* | open\w* | initiat\w* | filed |
        fill\w* | submitt?\w* | book\w* | creat\w* | appl(?:y|ied) | rais\w* | register\w* |
        lodg\w* | began | begun | generat\w* | print\w* | put in | set up | click\w* | did the |
        demand\w* | went in | arranged | told them | hit | wanted | logged a | sent (?:in|off)
        the | made the | goes back to | chose""",
    "label": r"""(?:return(?:s)? )?label | qr code | return code | return slip | return form |
        rma (?:number)? | returns? centre | returns? portal""",
    "request": r"""return requests? | request(?:ed)? (?:a |the |my |to )*(?:return|rma) | asked
        (?:to return|for a (?:return|refund)|to send (?:it|them) back) | (?:told|wrote|messaged)
        (?:them|him|her|the seller)(?: \w+){0,8}? (?:cancel\w*|return\w*|send\w* (?:it|them)
        back)""",
    "returned": r"""returned | lodgement | back in the (?:post|mail) |
        (?:sent|handed|gave) (?:an?|the|my) (?:\w+ ){1,3}?(?:back|
        to the|over|in) | sent (?:it|them|this|that|both|the \w+(?: \w+)?|my
        \w+|mine|all|everything)?(?: \w+)? ?back | (?:was|got|been|were)
        (?:sent|shipped|posted|mailed) back | shipped (?:(?:it|them|the \w+(?: \w+)?|my \w+)
        )?back | mailed (?:it|them|the \w+(?: \w+)?|my \w+)? ?back | gave (?:(?:it|them|the \w+)
        )?back | went back | drop[- ]?off | dropped(?: (?:it|them|the \w+|my
        \w+|this|both|that|mine))?(?: \w+)? (?:off |at|in) | handed (?:it|them|this|the \w+|my
        \w+|back|over|in)(?: \w+)? ?(?:over|to|back|in)? | posted (?:it|them|the (?:parcel|
        package|box|return|thing|\w+ back)|back) | mailed (?:it|the (?:parcel|package|box|
        return|thing|item|\w+ (?:to|with|via|by|off|from|on|at|§))) | lodged
        (?:it|them|the (?:parcel|package| box)) | hand over | surrendered | deposited | popped
        (?:it|them|the \w+) | left my (?:house|hands|home|flat) | given to (?:the )?(?:postman|
        courier| driver| carrier| mailman) | (?:drove|took|brought) (?:it|them|the \w+|my
        return) (?:back to|to|down|over|round) | i (?:took|brought) (?:it|them|the \w+) back |
        shipped (?:it|them) | took it to | in the return bin | put (?:\w+ ){1,5}?in(?:to)?
        (?:the |an? )?(?:\w+ )?(?:locker|bin|mailbox|post|postbox) | parcel (?:was )?handed(?!
        (?:over )?to (?:me|us|my|our|him|her|the (?:resident|customer|neighbou?r))(?!\w)) |
        return(?:ed)? (?:\w+ )?(?:shipped| posted| mailed| sent| dropped| handed) | shipped the
        return | send (?:it |them |both )?back(?: on)?(?: the)? § | (?:drove|took|brought)
        (?:an?|the|my|that) (?:\w+ ){1,3}?(?:back )?(?:to|into) (?:the |an? )?(?:ups|usps|fedex|dhl|
        kohl'?s|staples|whole foods|post|depot|drop|locker|parcel\w*|evri|shop|store)""",
    "terse_sent": rf"posted{_NO_DESK} | mailed{_NO_DESK} | handed over | dropped | "
    r"shipped | sent off | (?<!they )(?<!amazon )sent (?:it |them |mine |both )?(?:on )?(?:the )?§",
    "pickup": r"""picked (?:(?:it|them|the \w+(?: \w+)?) )?up | pick-?up | picked up | collected
        | collection | counter took | first scan(?:ned)? | handed to the (?:driver|courier) |
        took (?:it|the (?:phone|parcel|item| box)|them)""",
    "carrier": r"""courier | driver | postman | by (?:evri|dhl|ups|fedex|hermes|royal
        mail|usps|yodel|dpd|the courier) | ups | agent came | delivery agent | pickup done |
        counter | from my (?:house|porch|door|home| flat|doorstep) | for return | return | an
        post | usps | evri | dpd | parcelshop | locker | kohl's | staples | whole foods | post
        office""",
    "back": r"back",
    "they_gave": r"""(?:they|amazon|seller|courier|driver) (?:\w+ )?(?:dropped| sent| returned|
        posted| shipped| mailed| handed| gave| brought)""",
    "depot": r"warehouse(?! deals) | depot | returns? (?:cent\w+|hub) | fulfil\w* cent\w+",
    "refund": r"""refund | refunds | reimbursement | money | credit | advance refund | amount |
        cashback""",
    "refunded": r"""refunded | reimbursed | paid (?:me |us )?back | credited | refund (?:has
        |was |is |had )*(?:been )?(?:issued| approved| processed| sent| confirmed| initiated|
        granted| completed| released| authori[sz]ed| done| made| given) | refund
        (?:e-?mail|confirmation|notice)""",
    "done": r"""issued? | approved | process(?:ed|ing) | sent | completed | confirmed |
        initiated | granted | released | authori[sz]ed | given | through | went (?:out|to) |
        dated | triggered | generated | made | done | posted | closed out | paid out | complete
        | reads | on the books""",
    "to_card": r"""to (?:my|the|a) (?:\w+ )?(?:card| mastercard| visa| amex| account| bank| gift
        balance|paypal)""",
    "undone": r"""revers\w* | undone | undid | revoked | clawed | claw\w* | cancel\w* | taken
        back | took (?:it|the (?:refund|money)|my (?:refund|money)|\S+|the \w+ refund)? ?back |
        took .{0,12} away | (?:took|takes?|taken) (?:the |my |that )?(?:\S+ )?refund
        (?:for|of|on) (?:\w+ ){1,4}?back(?!\w) |
        pulled (?:it |the refund | my refund |\S+ )?(?:back|out|away) |
        snatched | grabbed (?:it |the money )?back | rescinded | withdr(?:ew|awn) | vanished |
        disappeared | gone from | yanked | helped themselves""",
    "recharged": r"""re-?charg\w+ | re-?bill\w+ | re-?debit\w+ | retook | retrocharg\w* |
        re-?took | charge-?back to me | took back | recharge | they (?:then )?took (?:it|the
        money|the refund) back | then took (?:it|the money) back | gone from my
        (?:account|card|bank) | (?:t[ao]kes?|took|taken|taking|charged?) (?:me |us )?again |
        (?:haul|pull|yank|suck|grab|lift|drag|snatch|sw[ie]p|t[ao]ke|took|dr[ae]w)\w*(?: \S+){0,4}
        (?:back|again) (?:off|out of|out|from) (?:of )?(?:my|our|the) (?:\w+ ){0,2}(?:card| visa|
        mastercard| amex| account| bank)""",
    "charge": r"""charged? | charges | debit(?:ed)? | billed | bill me | took (?:the |my )?money
        | taken (?:from|off|out) | took the money | took § | payment | paid | deduct\w* | pulled
        | transaction | hit my | drew | drawn | cleared | dinged | withdrew | pre-auth | money
        left | money went out | fee | instal\w* | posted to my""",
    "again": r"""again | (?:second| another| new| fresh| duplicate| extra)
        (?:charge|debit|payment) | a further time | back to (?:me|us) | extra time | twice |
        second time | a second | anew | afresh | once more | one more time | another time |
        fresh | back out | back off | new (?:charge|debit) | after (?:the )?refund\w*|the full
        (?:sum|price) | for non-?return""",
    "statement": r"""(?:card |bank |first |account |paper |e-?)?statements? | billing
        (?:cycle|period|date) | (?:credit )?card bill | (?:card|account|bank)(?: \w+)? clos\w* |
        closes my month | monthly bill | bill cut | bill (?:was )?generated | bill dated | amex
        bill | visa bill | bill (?:that|i got) | (?:in|on|under) the bill | closing date | cut
        off date | period that ended | credit card bill | the bill .{0,14}came out""",
    "deny": r"""denied | denial | den(?:y|ies) | refus(?:ed|al|es) | reject(?:ed|ion|s)? |
        declin\w+ | turned (?:(?:it|me|us) )?down | said no | a no | told no | firm no | get
        lost | knocked (?:me|us) back | shot (?:me|us|it) down | struck out | ruled against |
        against me | closed my claim | not entitled | appeal lost | lost (?:the|my)
        (?:appeal|claim) | negative | unable to | won't refund | will not (?:be )?refund\w* | to
        not pay | not to pay | not eligible | merchant's favou?r | in (?:their|the seller's)
        favou?r | no refund | thrown out | dismissed | brushed off | final decision | not going
        to refund | can't refund | no means no | not (?:be )?refunding | claim closed""",
    "of_a_no": r"""(?:wrote|e-?mailed|mailed|messaged|complained|contacted|called|rang|phoned|
        chatted|appealed)(?:[^.!?;]|\.(?=\w)){0,60}? (?:about|over|regarding|concerning|against|
        because of) (?:(?:a|an|the|my|our|their|this|its|being|having been)
        )*(?:denied|denial|refused|refusal|rejected|rejection|declined)""",
    "account": r"""account (?:was |is |got |has been )?(?:closed|locked|blocked|suspended|shut) |
        (?:closed|locked|blocked|suspended) my account""",
    "window": r"""window | (?:return|returns|exchange|time) (?:period|limit|policy|deadline) |
        return (?:deadline| eligibility|option|date) | deadline | my time | cut-?off\w* | eligible |
        returnable | (?:30|thirty|14|fourteen)-? ?days?(?: period)? | last
        (?:day|date|chance)(?: \w+){0,2}? (?:return\w*|send\w*|was|is) | (?:time|limit) for |
        period | the limit | returns thing""",
    "limit": r"""until | till | til | through(?= (?:the )?§) | by(?= (?:the )?§) | ends? | ended
        | ending | clos\w* | expir\w* | shut | were up | is up | was up | over | laps\w* | ran
        out | runs? out | finish\w* | up to | no later than | limit | was | is | cut-?off |
        valid | extended""",
    "until": r"""until | till | til | through(?= (?:the )?§) | by(?= (?:the )?§) | no later than
        | up to | at the latest""",
    "i_had_until": r"(?:i|we) (?:only )?had (?:until|till|til) (?:the )?§ | window says § | "
    r"window (?:is|was) § | out of (?:time|date) since (?:the )?§ | last (?:day|"
    r"date)(?: for return)?"
    r"(?: was| is| -|:)? §",
    "est_was": r"(?:est|estimated|expected|promised|supposed)\.? (?:delivery|arrival|date)"
    r"(?:\sdate)? (?:(?:was|is|for|said) )?§ | (?:est|eta|estimate)(?:\.|\s?:)? "
    r"(?:(?:was|is|said) )?§ | (?:delivery|it|they) (?:was|were) supposed (?:(?:for|on) )?§ | "
    r"(?:latest|last|max\w*) (?:possible )?(?:delivery |arrival )?(?:date|day):? "
    r"(?:of the estimate |(?:on|in) (?:the|my) (?:order|page|app|listing|mail|e-?mail) )?"
    r"(?:(?:was|is|said) )?§",
    "on_statement": r"(?:on|in) (?:my|our|the|his|her) (?:\w+ ){0,2}(?:statement|bill), "
    r"(?!(?:dated|statement|closed|of|from))[^§]{0,40}§",
    "put_back": r"(?<!to )(?<!i )(?<!we )put (?:only |just |back |a mere )*[$£€₹]?[\d.,]+ "
    r"(?:quid |dollars |bucks |euros? |pounds? |€ )?(?:of (?:it|that|the \S+) )?(?:back )?"
    r"(?:on|onto|to|into|in) (?:my|the|our) (?:\w+ )?"
    r"(?:card|account|visa|mastercard|amex|balance|bank) | "
    r"(?:only |just )?[$£€₹]?[\d.,]+(?:\sof (?:the |my )?[$£€₹]?[\d.,]+)?(?:\sonly|\sjust)? "
    r"(?:hit|reached|landed (?:in|on)|back (?:in|on)) my | (?:got|received) (?:only |just |back )*"
    r"(?:[$£€₹]\d[\d.,]*|\d[\d,]*[.,]\d\d)(?!\s(?:charge|bill|fee|invoice|gift|voucher|worth))",
    "brought": r"""(?:postman|courier|driver|delivery (?:man|guy|boy)|post|mailman|postie)
        (?:brought|came) | (?:amazon|they|ups|usps|fedex|dhl|driver|courier)
        (?:dropped|left)(?: it| them)? (?:here )?(?:on )?(?:the )?§ |
        (?<!return )(?<!returned )delivered(?: (?:on|the))* § by (?:amazon|ups|usps|fedex|dhl|dpd|
        evri|hermes|royal mail|(?:the )?(?:courier|driver|postman))(?! (?:to|at) (?:them|the)) |
        delivered by (?:amazon|ups|usps|fedex|dhl|dpd|evri|hermes|royal mail|(?:the )?(?:courier|
        driver|postman)) (?:on )?(?:the )?§ | (?:handed|given|brought) (?:over )?to (?:me|us)
        (?:at the door |in person )?(?:on )?(?:the )?§""",
    "half_came": r"(?:half|rest|part|money|refund) (?:\w+ )?(?:came|arrived|landed|went in)",
    "issued_on": r"(?<!return )(?<!request )(?<!payment )(?<!order )(?:processed|initiated) on § | "
    r"\A\W*(?:refund )?issued(?: on)? § | (?<!re)issued(?: on)? § | "
    r"refund(?: of)?(?: \S+){0,2} (?:(?:was|is|has been) )?(?:processed|completed|initiated|"
    r"credited|"
    r"sent)(?: on)? § | \A\W*§ ?[:,-]? refund(?! (?:due|expected|promised|request\w*|asked|"
    r"denied|refused|not|still|will|should|email|mail))",
    "have_until": r"(?:have|has|had|got|only|gave (?:me|us)) (?:\w+ )?(?:until|till|til)",
    "before_day": r"(?:by|before|until|till|no later than)(?= (?:the )?§)",
    "returnable": r"""return[- ]by | returnable | return (?:or replace )?(?:it |items?
        )*(?:by|until|till|through|up to|before) | replace or return | return or replace | last
        (?:day|date|chance) to (?:return|send) | (?:send|get|bring|take|want)(?: \w+){0,4}?
        (?:back|return it)(?: to them)? (?:by|until|till|no later than|before) | dropped off by
        | label is valid until | closed since | (?:it|option) expired | eligible (?:for return
        )?(?:until| through|till)""",
    "expect": r"""last possible | maximum | should've | shouldn't | supposed | (?<!i )meant |
        due | scheduled | expected | expecting | expect | expects | eta | ought | forecast |
        shouldve | should(?:'ve| have)? | running late | estimate\w* | (?:was|were) to
        (?:be|arrive|come|reach) | would | will | arriving | quoted | down to (?:arrive|come) |
        promised | guaranteed | at the latest | latest | originally | was told | 'll | planned |
        anticipated | arrival""",
    "awaited": r"(?:was|were|been) (?:expecting|waiting for|awaiting)",
    "eta": r"""eta | expected(?: (?:by|on))? | estimated?(?: (?:delivery|arrival))?(?: date)? |
        running late | due(?: (?:by|on|date))? | arriving | latest (?:delivery|arrival) |
        should(?:'ve| have) been here | estimate | scheduled | supposed to be here | down to
        arrive""",
    "promise": r"""promis\w* | said | says | told | assured | guaranteed | swore |
        (?:my|their|his|her|gave me the) word | committed | reckons? | confirmed? that |
        according to | gave me till | goes it'll | wrote he'll | expected | expect | supposed |
        sorted | by (?:their|her|his) own | wait (?:till|until|to) | give it till | would | will
        | 'll | should | due by""",
    "outcome": r"""callback | call ?back | get back to (?:me|us) | answer | decision on |
        decision by | investigation | hear back | hear from | the bank would | replacement by |
        my account | my card | it'd be | be sorted | i'd have | i'll have | (?:land| appear|
        show| hit| credited) by | on your card | have it back | pay me back""",
    "call": r"""called | call | rang | phoned |
        (?<!\w )phone(?!\s(?:bought|ordered|cost|arrived|came|for|from|never|was|is|has|died|broke))
        | (?:on|over|by|via|per) (?:the )?phone | phone (?:call|support|agent|rep|
        line|conversation) | chat(?:ted)? |
        spoke | spoken | talked |
        talk | wrote | written | write | e-?mail(?:ed)? | messaged | message | reached out |
        contact\w* | reported | complain\w* | telephone | tweet\w* | pinged | letter | answered
        | replied | reply | transcript | had a (?:go|word|long) | ticket | (?:sent|emailed|gave)
        (?:them|him|her|the seller|amazon)(?: \w+){0,3}? (?:photos?|pictures?|video|proof|
        screenshots?| letter| message| invoice| receipt| evidence) | dropped the seller | told
        them about | supervisor | heard from | informed | jeff@ | dm | escalated | filed
        (?:a|the|my) (?:claim|complaint|dispute) | dispute""",
    "paper": r"""charge(?: \w+){0,3} came | in force | offer | (?:e-?mail| mail| answer| letter|
        bill| refusal| label| decision| notice| invoice| reply| response| card| message|
        verdict| code| technician| plumber| repairman| transcript)""",
}
