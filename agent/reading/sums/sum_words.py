"""What a sum of money can be, in the words that people use: notions for the roles of sums.

The sum itself stands as § in the clause, so "§ back" is a sum that came back.
"""

import re

# A refund that was taken back later.
TAKEN_BACK = re.compile(
    r"(?<!\w)(?:re-?charged?|re-?billed|clawed|(?:charged|billed|debited|deducted|took|taken|"
    r"pulled)"
    r"(?: (?:me|us|it|the money|my card|the refund|that)){0,2} (?:back|again|a second time)|"
    r"(?:haul|pull|yank|suck|grab|lift|drag|snatch|t[ao]ke|took|dr[ae]w|charg|debit|bill)\w*"
    r"(?: (?:me|us|the|same|whole|full|that|my|[$£€₹]?[\d.,]*\d|pounds?|dollars?|euros?|quid|"
    r"bucks))"
    r"{0,4} (?:right |straight )?(?:back|again)(?! to (?!me|us))|"
    r"charge (?:me )?back|revers(?:ed|al)|(?:wieder|erneut|nochmal) (?:abgebucht|belastet)|"
    r"zurückgebucht|reprélevé|redébité|repris l\w+|vuelto a cobrar|cobrado de nuevo|riaddebitat\w|"
    r"weer afgeschreven)(?!\w)"
)

_SENT = (
    r"(?:shipping|postage|delivery|freight|versand\w*|porto|frais|port|gastos|envío|spedizione|"
    r"verzendkosten)"
)
WORDS = {
    "others": r"""(?:my|his|her|our) (?:sister| brother| friend| neighbou?r| colleague| cousin|
        uncle| aunt| coworker| co-worker| boss| roommate| flatmate| buddy| mate| husband| wife|
        dad| mum| mom| mother| father| son| daughter)(?:[\ -]in[\ -]law)?(?:'s)? (?:got| gets|
        paid| pays| earns| makes| had| received| spent| sent| bought| ordered| was| is| has|
        gave| once| only|
        also) | an? (?:guy| friend| colleague| neighbou?r| stranger| woman| man| lady| bloke|
        lad| girl| person| mate)(?: \w+){0,4} |
        (?<!\bas )(?<!\bwas )(?<!\bis )(?<!\bwith )(?<!\blike )(?<!\bbeen )(?:someone|somebody)(?!
        (?:has had|has taken|had|took|used|charged|stole|hacked)|'s\s(?:had|taken)) | people |
        others | jeff bezos | bezos | original owner |
        customers | my colleague | for his | for hers | he paid | she paid""",
    "elsewhere": r"""walmart | flipkart | bol | mediamarkt | media markt | ebay | costco |
        target | best buy | argos | currys | myntra | saturn | fnac | darty | tesco | ikea |
        aldi | lidl | kmart | elsewhere | woanders | ailleurs | anderswo | altrove | en otro
        sitio | (?:another|other|different) (?:store|shop|site|firm|order|seller) | another for
        | another one for | in the shops | w innym sklepie | ersatz\w* | replacement part""",
    "life": r"""salary | wages? | income | rent | pension | rente | benefits | earns? | a month
        | an hour | a minute | a year | per (?:month|hour|year) | monthly | every month | loan |
        instal\w* | emi | mortgage | credit limit | limit | threshold |
        (?:price|spending|monthly|refund|credit) cap | up to § | minimum
        order | free shipping (?:over|from|above|on|if|when|limit) | shipping over |
        over § | under § | balance | points | overdraft
        | coupon | promo | discount | insurance | warranty | plumber | electrician | technician
        | lawyer | solicitor | court | small claims | damage(?:s)? § | flooded | donate\w* |
        birthday (?:money| present of| gift of) | charity |
        (?:electric| gas| vet| doctor'?s?| phone| hospital) (?:\w+
        )?(?:bill|contract) | bill (?:is|was) | contract'?s? | taxi | excess | profit | minimum
        wage | section \d\d | rrp | list price | listed at | (?:dropped| gone| went| fell|
        fallen| down| up) to § | now (?:it's|it is|costs|at) | price now | used ones | sold
        (?:mine|the old|my) | (?:over|in) (?:\w+ )?(?:ten|the last|the past|\d+) years | prime
        costs? | prime (?:membership|fee) | allowance | repair\w* | to fix | fix it | to mend |
        quote[ds]? | estimate | credit there | gift card balance | on my gift | have § | i've §
        | had § | lost § | scam | stolen | in sales | the car | miteinander | sueldo | stipendio
        | reparación | réparation | riparazione | reparatur | plafond | limite | cheaper | less
        elsewhere | (?<!& )(?<!and )(?<!n )(?<!\+ )saved? |
        short of | found (?:it|one|the same) | it's only § | same
        (?:one|stroller|thing|item) (?:is|at|for) | claims over | last one | compared to |
        instead of § |
        (?:down|reduced|discounted) from § | bet | salary'?s | budget | school | a different story |
        court fee |
        filing""",
    "with_it": r"""(?:free|includ\w+|incl\.?|inc|inkl\w*\.?|with|w/|plus free|no|0|zero|zzgl|
        compris\w*|inclu[sy]\w*|inclusief|gratis) (?:the |any |all )?(?:tax\w* )?(?:and |& )?SENT |
        (?:the )?SENT (?:was |is |were )?(?:included|incl\.?|free|inklusive|compris|incluid[oa]|
        incluso|gratis) | kostenloser versand | versandkostenfrei""".replace("SENT", _SENT),
    "fee_of": r"""(?:wants?|asks?|asking|expects?|has|have) (?:me |us )?to pay § |
        (?:it|that|this|which|return\w*|courier|postage|sending)(?:'d|'ll|\swould|\swill)(?: \w+)?
        (?:be|cost|come to)(?: me| us)?(?: \w+){0,2} § | why (?:must|should|do|would|shall)
        (?:i|we) (?:have to )?pay(?: \w+){0,2} §(?! for) | (?:warum|wieso|weshalb) (?:muss|soll)
        ich(?: \w+){0,2} § | waarom moet ik(?: \w+){0,2} § | pourquoi (?:dois-je|je dois|
        devrais-je)(?: \w+){0,2} § | por qué (?:tengo que|debo)(?: \w+){0,2} § | perché
        devo(?: \w+){0,2} § | § to (?:post|send|ship|mail|return|courier) (?:it|them|this|that) |
        § (?:sales )?(?:tax|vat|gst|hst)(?! incl| inkl) |
        § (?:return )?(?:postage|shipping|restocking|delivery|handling|label|
        courier|fee|fees|versand\w*|rückversand|porto|de port|de envío|di spedizione)""",
    "fee": r"""(?:own|my|their|your) (?:cost|costs|expense|dime|pocket) | (?:eigen|eigene) kosten |
        à (?:mes|vos|nos) frais | a (?:mi|tu|su) (?:costa|cargo) | a (?:mie|tue|proprie) spese |
        fees? | postage | shipping | shipment cost | label | restock\w* | handling |
        customs | duty | duties | import | delivery (?:charge|was|cost|is)s? | express delivery
        | freight | courier | pickup of | collection | packaging | drop-off | return
        (?:cost|costs|transport) | to (?:send|ship|mail|post|return|courier) (?:it|them|the
        \w+|this|that) (?:back|registered)? | (?:sending|shipping|mailing|posting)
        (?:it|them|the \w+) | cod | admin | to ups | to dhl | to fedex | surcharge |
        installation | versand(?:kosten|gebühr)\w* | rücksend\w* | \w*gebühr\w* | porto | frais |
        gastos de envío
        | envío | spese di spedizione | spedizione | verzendkosten | opłata | delivery charge |
        tip | inspection""",
    "offered": r"""§ (?:and|to|n) (?:just )?keep (?:it|them) | sign(?: \w+){1,3} for § |
        offer\w* | propos\w* | counter-?offer\w* |
        on the table | settle(?:ment)? |
        goodwill | courtesy | would (?:refund|credit|give|pay|let) | he'll (?:give|pay|refund) |
        they'll (?:give|pay|refund) | they'd (?:let|give|pay) | if i (?:keep| close| accept|
        bin| agree| drop| withdraw| remove| take) | (?:can|could)
        (?:do|stretch|give|get|offer|refund) §? | take it or leave it | willing to pay | ready
        to (?:give|pay) | dangling | to shut me up | gesture | keep the \w+ | no return needed |
        without return\w* | compensation | § (?:in )?store credit | promotional credit | went up
        to | bumps? it | accept § | towards the repair | off my next | gift card or nothing |
        wants me to accept | best (?:they|that they) | (?:if|and) i keep it | said he can |
        bieten | bietet | angebot\w* | kulanz | propose\w* | dédommagement | ofrecen | ofreció |
        offrono | buono | bieden | korting | de rahe | proponują | in height of | fair
        (?:offer|deal) | suggest\w* | should i take""",
    "floor": r"""at (?:the very )?least | minimum | (?:not|no|nothing|anything|below|much)?
        ?less than | not less | nothing less | below § | no deal | i'd
        (?:take|accept|settle|shake|be (?:happy|fine|ok\w*)) | i would (?:take|accept|settle|be
        (?:happy|fine| satisfied|ok\w*)) | would (?:do me|be enough|walk away) | i
        (?:will|can|could|might) (?:take|accept|settle|live|compromise) | i accept | settle for
        | live with | lowest | my floor | floor § | bottom line | walk[- ]?away | satisfied |
        quits | we're square | enough for me | i need § | i want § | give me § | limit downwards
        | compromise | draw the line | i'll be happy | and i'm happy | if i (?:see|get) § | if
        they gave me | happy (?:with|enough) | come down to | ok with § | say no to | stomach |
        tell them § | or i carry on | half would do | they'd have to | prepared to | from §
        upwards | under § mache | mindestens | unter § | zufrieden | n'accepterai | moins de |
        por menos | no acepto | almeno | minder dan | accepteer | se kam | nahi lunga |
        minimalnie | for § i keep it | acceptable to me | drop it | calm down""",
    "again": r"""again | re-?charg\w* | re-?bill\w* | re-?debit\w* | retook | claw\w* |
        (?:second|duplicate|fresh|new|another) (?:charge| debit|payment|time|billing) | a second
        time | one more time | another § | twice | anew | (?:took| taken| pulled| grabbed|
        snatched| charged| clawed)(?: \S+){0,3}? (?:back|away) | back out of | took § back |
        reversed | reversal | revoked | undid | undone | retrocharge | charged back |
        non-?return | gone again | was gone | went out again | on top of what | cancelled | will
        be charged | (?:replacement|it) got billed | want § back now | help themselves | phir se
        | erneut | wieder | nochmal\w* | rückbelastung | à nouveau | de nouveau | reprélevé |
        volvieron a cobrar\w* | di nuovo | riaddebitat\w* | weer | opnieuw | drugi raz""",
    "withheld": r"""kept | keep(?:s|ing)? § | they're keeping | deduct\w* | withheld |
        withhold\w* | held (?:back|on) | holding | docked | shortchanged | (?:took|knocked|cut)
        § off | § off(?! (?:of )?(?:amazon|a|the site)) | short by | § short | i'm § short |
        missing from | missing § | minus | less § | reduced by | retain\w* | subtract\w* |
        difference | the remaining | the other § | the rest | still owed? | owed? § | owe me |
        not refunded | never (?:paid|refunded|came back|returned) | except | pocketed | nicked |
        trimmed | clipped | cut § | § cut | sat on | won't release | value loss | against my
        refund | not given back | everything (?:but|except) | einbehalten | abgezogen | abzug |
        wertersatz | retenu | il manque | manque | descontaron | trattenut\w* | ingehouden |
        kaat | potrąc\w* | half was kept | out of my refund | out of it | too little | haven't
        refunded | didn't refund | didn't give back""",
    "refunded": r"""(?:he|she|they|seller|amazon|and|but)(?: (?:then|only|just|already|finally|
        has|have|'ve))* (?:(?:gave|given|sent|transferred)(?: me| us)?|paid (?:me|us))(?: back)?(?:
        only| just)? §(?! (?:in |of |as |worth )*(?:an? )?(?:\w+ )?(?:gift|voucher|card|credit|
        coupon|discount|code|off|promo\w*)) | (?:already |only |just |then |have |has |'ve
        )*(?:refunded|reimbursed|repaid) | credited | credit of | got (?:\w+ ){0,3}?§ (?:\w+
        ){0,2}?(?:back|refund|partial) | (?:got|get|had|have|received|receive) back | § (?:\w+
        ){0,2}?back | (?<!set me )(?<!set us )back § | back so far | got (?:only |just |a measly
        )?§ | (?:only |just )?got § | came back | gave (?:me |us )?back | (?:gave| sent| paid|
        returned| transferred)(?: me| us)? § (?:\w+ )?back | returned (?:me |us )?§ | returned §
        | received (?:only )?§ | have received | did receive | i've had § | partial refund of |
        refund of | refunds? (?:came in|posted|issued|received| turned up) (?:\w+
        )?(?:at|for|of)? ?§ | refund(?:s)? (?:for |was )?§ | landed in | hit my account |
        reached me | coughed up | turned up | paid back | (?:transferred|put) § (?:to|on|into)
        my | shows a credit | as a partial | in my pocket | the first refund | we've seen |
        gutgeschrieben | erstattet | erstattungsbetrag | kamen | rembours[ée]\w* | devolvieron |
        devuelto | rimborsat\w* | kreeg | terug | wapas mila | zwrócili | reembols\w*""",
    "thing": r"""(?:gift )?(?:card|voucher|egift|e-gift|code) (?:of|for|worth) § |
        § (?:of|in|worth of) (?:amazon )?(?:e-?)?gift ?cards? |
        (?:the|an?|that|this|those|these|my|our) § (?!(?:\w+ ){0,2}?(?:fees?| postage|
        shipping| label| refunds?| credit| voucher| gift| discount| coupon| restocking| limit|
        threshold| cut| deduction| recharge| charge| offer| bonus| bill| part| quote| minimum|
        book| profit| difference| i| they| it| back| off| more| less| or| and| for| to| is| was|
        from| in| of| a| per| store| settlement| contract| rest| repair| tip| inspection| you|
        we| he| she| which| that| on| at| if| but| with)\b)\w+ | § (?:amazon )?(?:e-?)?gift
        ?cards? | § amazon voucher | gutschein § | balance of § (?:vanished|disappeared|gone|was
        (?:stolen|used))""",
    "starts": r"""(?:the|my|this|our) \w+ § | \A\W*§ (?!(?:back| off| more| less| or| and| for|
        to| is| was| are| were| from| in| of| a| an| per| gone| missing| short| taken| kept|
        offered| now| i| they| it| we| he| she| you| that| which| on| at| with| has| have| had|
        again| out| went)\b)\w+""",
    "refused": r"""(?:can't|cannot|won't|will not|unable to|not able to|refus\w+ to|declin\w+ to|
        not (?:be )?|nicht|pas|couldn't|wouldn't|didn't)(?: \w+){0,4} (?:refund|issue|process|
        credit|reimburse|erstatten|rembourser)(?: (?:a|the|your|my|you|me|us|any|full|refund|
        amount|sum|payment|of|for|in))* § |
        refund of § (?:is|was|has been|cannot be|can't be|will not be|won't be) (?:denied|refused|
        declined|rejected|cancelled)""",
    "my_order": r"(?:my|our)(?:\swhole|\sentire|\sfull)? § (?:order|purchase|basket)",
    "my_refund": r"my § refund",
    "taken": r"""(?:took| taken| takes| take| taking| drew| helped themselves to) § (?:off|from|out
        of) (?:me|us|(?:my|our|her|his) (?!(?:\w+ )?(?:refund|return|money|total))) | §
        (?:(?:was|is|has|
        had|been|being|got) )*(?:taken| gone| gone out| drawn) (?:off|from|out of)
        (?:me|us|(?:my|our|
        her|his) (?!(?:\w+ )?(?:refund|return|money|total))) | § (?:(?:was|is|has|had|been)
        )*(?:gone|went|going|paid) (?:out )?to (?:amazon|prime|audible|kindle) |
        § out of (?:my|our|the|her|his) (?:\w+ )?(?:bank|account|card)""",
    "charged": r"""(?:charged| billed| debited| charging| billing) (?:me |us |my
        (?:card|account) )?§ | charges? (?:of|for) § | § (?:charge|was
        (?:charged|debited|taken)) | charge § | § for prime | § (?:(?:is|has|just)
        )*(?:gone|disappeared|missing) from my | took § (?:from|out of) my""",
    "trades": r"""plumber | electrician | technician | lawyer | doctor | dentist | vet | court |
        bank | bill | courier | repair\w* | shop | insurance | ups | dhl""",
    "subscription": r"""prime (?:video| channel| music| gaming| membership| sub\w*) | kindle
        unlimited | audible | amazon music | subscriptions? | membership | free trial | channel
        | twitch | unlimited""",
    "whole": r"(?:back|out) of (?:the |my )?§ | (?:whole|entire|full) §",
    "owed": r"""owe(?:s|d)? (?:me|us) (?:\w+ )?§ | (?:i am|i'm|am|are) (?:still )?owed § |
        owing (?:me|us) §""",
    "sitting": r"""(?:gift |card |account )?balance (?:of |is |was )?§ | §
        (?:(?:is|was|are|still|all|my|
        money|balance|credit|gift) )*(?:stuck|locked|frozen|trapped|blocked|inside) | §
        (?:in|of|worth of)
        refunds? | § ?(?:(?:of|in|mine|my|own|money|gift|card|store|balance|credit|was|is|still|
        sitting|stuck|locked|trapped|frozen) ){0,7}in (?:it|there|that account|my account)""",
    "claimed": r"""process\w* | issued | approv\w* | confirm\w* | pending | failed | went to |
        stuck | (?:page|status|app|order|history) shows | initiated | genehmigt | veranlasst |
        émis | emitido | emesso""",
    "partial": r"(?:only|just) § (?:came|arrived|landed|showed up|turned up) | "
    r"down to (?:just |only |a mere )?§ | partial (?:refund )?of § | "
    r"§ partial refund | refunded only §",
    "repaid": r"""(?:they|amazon|seller|he|she) refunds? (?:me|us) § |
        (?:pay|pays|paid|gives?|gave|sends?|sent|refund|refunds|refunded|credit|credited)
        (?:me|us) (?:back )?(?:only|just|but|merely) § | (?:they|amazon|seller|he|she|have|has|'ve)
        (?:only|just) (?:pays?|paid|
        gives?|gave|sent|refund|refunded|credited) (?:me |us )?(?:back )?§ | refund(?:'s| has| is|
        was)? (?:come|came|
        landed|arrived)(?: (?:in|thru|through))?(?: (?:as|at|for))? ?:? § |
        (?:they|amazon|seller|he|she)(?: (?:have|has|already|only|just))*
        (?:repaid|reimbursed) (?:me|us) §""",
    "hoped": r"""i'?d (?:get|have|receive|be getting) |
        want(?:s|ed)? (?:my|the|a) | need my | give me (?:my|back) | should | must |
        will | would | 'll | won't | owe | refuse\w* | denied | deny | promis\w* | expect\w* |
        waiting | outstanding | (?<!without )ask(?:ed|ing)? | request\w* | entitled | deserve |
        my § back | if | supposed | never | not | no | can i | get my | how (?:do|can)""",
    "total": r"""§ (?:in total| altogether| all together| in all) | total(?:s|led|ling)? (?:of
        |is |was |to |= ?)?§""",
    "price": r"""paid | pay | paying | cost | costs | costing | price[ds]? | total | totall?ing
        | worth | spent | value | bought | buy | purchased? | ordered | order | set
        (?:me|us|him|her) back | forked out | shelled out | dropped § | charged me § when | i'm
        out § | invoice | amount | i gave § for | for § | § for | at § | § together | full § |
        my § | whole § | (?:(?<!that )is|was|were|are|it's|(?<!that)'s) (?:about | around |only
        |like |roughly )?§ | (?:the| an?| that| this| those| these| my| our| your| their) § \w+
        | § \w+ (?:that|with|which) | gekostet | kaufpreis | gekauft | bestellt | bestellwert |
        preis | für § | payée? | payé | coûté | acheté | prix | pour § | costó | pagué | compré
        | precio | por § | costato | pagato | comprato | prezzo | per § | betaald | gekocht |
        gekostet | voor § | kosztował\w* | ka phone | liya tha | kharida | mrp | refund
        (?:the|my|me the) § | § on (?:an?|this|the) | charge[ds]? (?:of )?§ | § (?:amazon\S*
        )?charge | § on my (?:card|statement|\w+ (?:debit|credit|visa|card)) | plus tax""",
}
