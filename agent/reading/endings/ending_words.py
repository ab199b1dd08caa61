"""The words with which people tell that it is over: paid, put right, found, known, accepted."""

import re
from functools import lru_cache

from agent.reading.message.phrases import phrases

_SHARED = {
    "MONEY": r"""
        (?:(?:the|my|our|that|this|a|full|whole|entire|complete|all|amazon|amazon's|of)
        ){0,4}(?:refund | money | cash | reimbursement | funds)
    """,
    "IS": r"""
        (?:(?:is | 's | are | was | has been | came | finally | already | just | now) ?)+
    """,
    "JUST": r"""
        (?:(?:'s|'ve|has|have|had|is|was|just|finally|already|now|actually|did|also|really) ?)*
    """,
    "PLACE": r"""
        (?:in|on|into|to|onto|hit|reached) (?:my|our|the) (?:\w+ )?(?:account | bank | card | paypal
        | balance | statement)
    """,
    "THEY": r"""
        (?:they | amazon | seller | he | she | bank | paypal | support | supervisor | it's | card
        company | card issuer | chase | citi\w* | amex | discover | capital one | wells fargo |
        barclays | hsbc | lloyds | monzo | klarna | affirm | maker | manufacturer)
    """,
    "AT_HOME": r"""
        (?:husband | wife | partner | fiancée? | boyfriend | girlfriend | sons? | daughters? | kids?
        | child | children | mum | mom | mother | dad | father | parents | sister | brother |
        roommate | flatmate | housemate | grandson | granddaughter | grandma | grandpa | nephew |
        niece | mother-in-law | father-in-law | teenager | boy | girl | hubby | missus)
    """,
    "KEEPER": r"""
        (?:<AT_HOME> | neighbou?rs? | neighbou?r's | concierge | porter | doorman | reception\w* |
        landlord | landlady | office | mailroom | post ?room | caretaker | building manager | shop |
        guard | colleague | lady | man | guy | family | people)
    """,
    "THING": r"""
        (?:it | (?:the|my|our|that|this) (?:\w+ ){0,2}?(?:parcel | package | item | box | order |
        delivery | thing | <ITEM>))
    """,
}
PAID = r"""
    <MONEY> ?<JUST>(?:came | come | arrived | landed | posted | cleared | (?:showed|shown|turned)
    up | dropped | appeared | received | credited | deposited | went through | gone through |
    <PLACE>) | <MONEY> ?<IS>(?:here | there | in(?= ?(?:[.,;!)]|$|now|today|yesterday|already)) |
    back(?= ?(?:[.,;!)]|$|now|today|yesterday|already|in my|on my)) | <PLACE>) | (?:got | received
    | gotten | been given | have got) (?:back
    )?(?:my|the|our|a|all|every|full|whole|entire|complete)
    (?:(?:of|my|the|full|whole|entire|complete|amazon) )*(?:refund | money | cash | amount | penny
    | cent)(?: back)? | (?:have|has|had) (?:all )?(?:my|the|our) (?:money|cash)(?: back| <PLACE>) |
    <THEY> ?<JUST>(?:refunded | reimbursed | repaid | credited | paid(?= (?:me|us|it
    back|back|in full|everything|up)(?!\w)))(?: me| us| it| my (?:card|account|money))?(?: back)?(?:
    in full| fully| everything| completely|(?: for)? all of
    it|(?: the)? (?:full|whole|entire) (?:amount|price|lot|thing|sum|refund))?(?! (?:my | his | her
    | the | a | an | him | them | some | other\w*)(?!\w)) | <THEY> ?<JUST>(?:gave | sent | paid |
    returned) (?:me |us )?(?:back )?(?:all )?(?:my|the|our|all|full) (?:(?:of|my|the|full|whole)
    )*(?:money | refund | cash | amount | price)(?: back)? | (?:i|we) ?(?:'ve |have | just |finally
    |now |also )*(?:got|was|were|been|am|are|'m|'re) (?:now |finally |fully |just )*(?:refunded |
    reimbursed | paid back)(?: in full| fully)? | (?:geld | erstattung | rückerstattung) ist
    (?:jetzt |heute |endlich )*(?:da | angekommen | eingegangen | zurück | auf dem konto) | (?:geld
    | erstattung) (?:zurück ?)?(?:erhalten | bekommen | eingegangen) | (?:wurde | wurden) (?:\w+
    )?erstattet | (?:remboursement | reimbursement | argent) (?:est |a été |bien |enfin )*(?:reçu |
    arrivé) | (?:j'ai (?:bien |enfin )?(?:reçu (?:le|mon) (?:remboursement | reimbursement) | été
    remboursée?)) | (?:ils m'ont | on m'a | amazon m'a) (?:bien |enfin )?remboursée? | me (?:han |
    ha) (?:devuelto | reembolsado) | (?:recibí | he recibido | llegó | ha llegado) (?:el|mi)
    (?:reembolso | dinero) | (?:rimborso | soldi) (?:è |sono )?(?:finalmente )?(?:arrivat[oi] |
    ricevut[oi]) | ho ricevuto (?:il|i) (?:rimborso | soldi) | (?:geld | terugbetaling) is (?:nu
    |eindelijk )*(?:binnen | terug | ontvangen | gestort) | (?:fully )?refunded(?: in full| now|
    today)
"""
MAILED = r"""
    (?:refund|reimbursement) (?:e-?mail | confirmation | notice | message | notification | mail |
    text) ?<JUST>(?:came | arrived | here | in | received | landed) | (?:got | received | have |
    there's | here is | just got) (?:the|a|an|my|this|their) (?:(?:refund|confirmation|amazon)
    )*(?:e-?mail | confirmation | message | mail | notice | notification | text)(?: \w+){0,4}?
    (?:of |for |about |that |saying |confirming )(?:\w+ ){0,3}?(?:refund\w*|money) | (?:got |
    received) (?:the|a|an|my|their) refund (?:e-?mail | confirmation | notice | message |
    notification)
"""
SOLVED = r"""
    (?:it's | it is | that's | all | all's | everything | everything's | everything is | problem |
    problem's | issue | issue's | matter | matter's | case | thing | things are | been | got it |
    finally | we're | is) (?:all |now |been |finally |is |was |got |just |has )*(?:sorted(?: out)?
    | solved | resolved | settled | taken care of | worked out) | all (?:sorted | solved | resolved
    | settled) | sorted now | all (?:good|fine|ok|okay) now | all good,? (?:thanks | thank you |
    cheers) | (?:they | amazon | seller | he | she | support)(?:'ve | have| has| did)? (?:just
    |finally |now |actually )*(?:fixed (?:it|everything|this|that|the \w+) | sorted
    (?:it|everything | me|this)(?: out)? | made (?:it|this|things) right | put (?:it|this|things)
    right | came good | solved (?:it|this|everything|the \w+) | resolved (?:it|this|everything|the
    \w+)) | (?:hat sich | ist (?:jetzt )?alles) erledigt | (?:c'est | tout est) (?:enfin )?réglé |
    (?:todo )?(?:ya está |está )(?:solucionado | resuelto | arreglado) | (?:tutto | è) risolto |
    (?:het )?is (?:nu )?(?:opgelost | geregeld) | (?:you|u|we) can (?:now )?close (?:this|it|my
    case|the case|the file|my file) | (?:please )?close (?:my|this) case | (?:don't | do not | no
    longer) need (?:your |any |the |more |further )*(?:help|you|this) (?:any ?more|now)? | (?:they
    | amazon)(?:'ve | have| has)? (?:\w+ )?(?:reopened | reinstated | restored | unlocked |
    unblocked | reactivated) my account | my account (?:is|was|has been|got) (?:now )?(?:reopened |
    reinstated | restored | unlocked | unblocked | reactivated | back) | (?:i'm | i am | we're)
    back in my account
"""
UNLOCKED = r"""
    (?:i|we) (?:can|could) (?:now |finally |actually )*(?:log | sign | get | login | access) ?
    (?:(?:back |in |into |on |my |the |account |amazon |it ?)+)(?:again|now|today| just
    fine|normally|fine) | (?:i|we) (?:can|could) (?:now|finally) (?:log|sign|get) (?:back
    )?(?:in|into) | (?:can|could)(?: now| finally)? (?:log|sign|get)(?: back)? in(?:to it| to
    it)? (?:again|now) | (?:i'm | i am | we're | we are | i was)(?: now| finally)? (?:able to
    (?:log|sign|get) (?:back )?in(?:to)?(?: (?:my|the) account| it)?(?: again| now)? | back
    in(?! (?:the (?!account|site|app)|a |an |line|queue|stock|touch|contact|court))(?:
    (?:my|the) account)?) | (?:i|we)(?: have|'ve)?(?: just| finally| now)* (?:got | gotten |
    get | have | regained | received)(?: my| our| the| full)* (?:account | access | login)(?:
    to (?:my|the) account)?(?: back| again) | (?:i|we)(?: have|'ve)?(?: just| finally| now)*
    got back in(?:to| to)? | got(?: my| our| the)* (?:account | access)(?: back| again) |
    (?:<THEY> ?<JUST>)(?:unlocked | unblocked | unsuspended | unfroze | reinstated | restored |
    reactivated | reopened | re-?enabled | lifted)(?: (?:it | me | us | that |
    (?:the|my|our|full) (?:\w+ )?(?:account | access | login | lock | block | ban | suspension
    | hold | restriction\w* | log-?in)))? | <THEY> ?<JUST>(?:let | gave) me (?:back )?(?:in |
    access)(?: again| back)? | (?<!'s )(?<!his )(?<!her )(?<!their )(?:(?:my|the|our)
    )?(?:account | access | login | log-?in | sign-?in) ?(?:'s)? ?(?:(?:is | has | was | been |
    got | now | just | finally | again) )*(?:(?:unlocked | unblocked | reinstated | restored |
    reactivated | reopened | re-?enabled | unsuspended | unfrozen) | back(?!
    (?:on|under|to|in|at|as) )(?: up| online| working)? | (?:works? | working | open | opened |
    active | live | usable | accessible | fine | ok | okay | normal)(?: again | now | as normal
    | as before) | works again | working again) | (?:it's | it is | it was | it has been | it
    got | all)(?: now| just| finally| been)* (?:unlocked | unblocked | reinstated | restored |
    reactivated | reopened | unsuspended | unfrozen) | (?:(?:the|that|their) )?(?:lock | block
    | ban | suspension | hold | restriction\w* | freeze) ?(?:'s)? ?(?:(?:is | are | has | was |
    were | been | got | now | just | finally) )*(?:lifted | gone | removed | over | taken off |
    undone) | (?:password | verification | verifying) (?:worked | went through | did it)
"""
REPLACED = r"""
    (?:replacement | new one | new <ITEM> | new (?:unit | item | pair | set | parcel) | second one)
    ?<JUST>(?:came | come | arrived | here | delivered | turned up)
"""
MENDED = r"""
    (?:<THEY> | technicians? | engineer | repair ?(?:man | shop | cent(?:re|er) | guy | team) |
    workshop | mechanic | guy | man | fella | bloke) ?<JUST>(?:(?:came(?:
    today| yesterday)? and|managed to) )?(?:fix(?:ed)? | repair(?:ed)? | mend(?:ed)? | swapped |
    replaced)(?: (?:it|<THING>|them)) | <THEY> ?<JUST>(?:sent | brought | gave | delivered |
    shipped)(?: me| us)? (?:a | an | the | another)(?: (?:brand|completely))? ?(?:new |
    replacement | working | repaired)(?: (?:one | unit | item | pair | set | <ITEM>))? |
    (?:it|<THING>) ?<JUST>(?:been | come back | came back | got )?(?:fixed | repaired | mended)
"""
IT_CAME = r"""
    (?:it | they) ?<JUST>(?:came | come | arrived | here | turned up | showed up | landed | got
    here) | it's (?:in | here | through)(?= ?(?:[.,;!)]|$| now| thank)) | credited(?= ?(?:[.,;!)]|$|
    now| thank)) | got it(?= ?(?:[.,;!)]|$| now| thank| today))
"""
FOUND = r"""
    (?:i|we|he|she|they|just|finally|and|oh|omg|yes|ok|wait|update|we've|i've)?:? ?(?:just |finally
    |actually |have )*found (?:<THING>|them)(?= ?(?:[.,;!:)]|$| (?:in | behind | under | at | with
    | on | near | outside | inside | next | today | yesterday | now | just | after all | lying |
    hidden | sitting | by | it was | thank))(?! (?:cheaper | for less | in (?:another|a different)
    (?:shop|store)))) | <THING>(?:'s| has| had| are| were| have)? (?:just |finally |actually |now
    |has |already |was |been |only |is |did )*(?:came | come | arrived | turned up | showed up |
    shown up | appeared | got here | here | been found | found) | <THING>(?:'s| has| was| is)?
    (?:just |finally |now |actually )+(?:been )?delivered | (?:^|[.,;!]
    ?)(?:parcel|package|order|item|box) (?:just |finally |has |actually )*(?:came | arrived |
    turned up | showed up | is here | here) | (?:driver | courier | postman | mailman | postie |
    ups | fedex | dhl | usps | evri | hermes | dpd | next door)(?:'s| has| had)? (?:just |finally
    |actually |now |came and |came back and )*(?:dropped | brought | delivered | handed | had |
    took | taken | has) (?:<THING>|them) | (?:got | received) (?:it|them|the parcel|the package|my
    parcel|my package)(?= ?(?:[.,;!)]|$| today|yesterday|now|just|this|after all|finally|in the
    end)) | <KEEPER>(?: next door| across the (?:street|road|hall)| downstairs| upstairs|
    opposite)?(?: (?:has | had | have | actually | just | already | was | apparently | says?
    (?:he|she|they) | said (?:he|she|they)))* ?(?:has | had | have | got | took | taken | kept |
    keeping | holding | accepted | signed for | picked up | brought | found | put) (?:in
    )?(?:<THING>|them)(?! (?:stolen|back|wrong)) | (?:been | was | had it | sitting) (?:\w+
    ){0,3}?(?:the whole time | all along | all this time) | had (?:it|them) (?:the whole time | all
    along | all this time) | <KEEPER> (?:has |had |just |actually )*(?:picked | took | brought)
    <THING> (?:up | in | over) | (?:i|we) (?:have | got | 've got) (?:it | them | the (?:parcel |
    package)) now | (?:parcel | package | it) was (?:just |actually |only |sitting |hidden )*(?:in
    | behind | under | at | on | next to | inside | by | near | outside) (?:the|my|our|a) (?:\w+
    )?(?:bins? | shed | garage | porch | hedge | bush\w* | mail ?room | mail ?box | letter ?box |
    lobby | hallway | car | back ?yard | garden | door ?mat | gate | patio | planter | closet |
    wardrobe | basement | cellar | stairs) | false alarm | pakete? ist (?:doch |jetzt |noch |heute
    )*(?:da | angekommen | aufgetaucht) | colis est (?:bien |enfin )?arrivé | paquete (?:ya
    )?(?:llegó | ha llegado) | (?:llegó | ha llegado) el paquete | pacco è (?:finalmente )?arrivato
    | pakket(?:je)? is (?:toch |nu )*(?:aangekomen | binnen | gekomen)
"""
OWN_CHARGE = r"""
    (?:my|our|the) <AT_HOME>(?:'s)?(?: (?:had | has | have | actually | just | now | it was who |
    who | says? (?:he|she|they) | said (?:he|she|they) | told me (?:he|she|they) | was the one
    who))* ?(?:ordered | bought | made (?:it|that|the|this) | did (?:it|that|this|order|buy) |
    purchased | subscribed | signed up | placed | took out | started | booked | admitted | admits |
    confessed | owned up | clicked | used my)(?! not) | (?:it|that)(?: was|'s| is| turned out to
    be)(?: actually| just| all| only| really)? (?:me | mine | ours | my <AT_HOME>(?:'s)? |
    (?:my|our) own (?:order|charge)) | mystery (?:is )?solved | (?:i | we)(?:'ve| have)? (?:now
    |just |do |did )*(?:remember(?:ed)? | recogni[sz]e) (?:it|that|what it|ordering|buying|the
    charge|this|now(?= ?(?:[.,;!]|$)))(?: now)? | (?:i|we) (?:actually |had |did )*(?:forgot | had
    forgotten | forgotten)(?: that)? (?:i|we|about it|it) | (?:i|we) (?:did|had) (?:order | ordered
    | buy | bought) it
"""
TAKEN = r"""
    (?:(?:i|we|yeah|yes|yep|ok|okay|sure|fine|well|alright|so|then|let'?s)[, ]*){1,4}(?:'ll |
    will | 'm going to | am going to | gonna | did | have | 've | just | gladly | happily
    | already
    | decided to | agreed to | told them i | said i | said we | now )* ?(?:take | took | taken |
    accept | accepted | go with | went with | go for | going with) (?:it | that | this |
    (?:the|their|that|this|his|her) (?:\w+ ){0,2}?(?:offer | deal | replacement | refund | credit |
    money | gift ?card | voucher | exchange | repair | one | <SUM>) | <SUM>) | (?:i|we)(?:'ve|
    have| just| already)* (?:said yes | told (?:them|him|her) (?:yes|ok(?:ay)?) | agreed)(?: to
    (?:it|that|this|the \w+|their \w+))? | (?:i|we)(?:'ve| have| just| already)* accepted |
    (?:ok(?:ay)?,? |yes,? |fine,? )?(?:it's a )?deal | tell (?:them|him|her) (?:yes|ok(?:ay)?) |
    fine by me | (?:yes,? )?let's (?:accept | take it) | (?:(?:^|[.,;!] ?|and )(?:just )?(?:took |
    accepted | went with)) (?:it|that|the \w+|their \w+)
"""
# A thing of which only the name is not known; no message, no money, nobody, no second one.
_ANY = (
    r"(?!refund|money|cash|e-?mail|mail|letter|message|police|driver|courier|label|wrong|bill|"
    r"statement|reply|answer|confirmation|other|replacement|second|new|third|charge|rest|tracking|"
    r"case|claim|report|notice|photo|day|one|seller|supervisor|agent|voucher|gift)[a-z-]{3,}"
)
_SUM = r"(?:[$£€₹] ?)?\d[\d.,]*(?: ?(?:dollars?|bucks|euros?|pounds?|quid|rupees?|€))?"


@lru_cache(maxsize=64)
def finder(words: str, item: str | None = None) -> re.Pattern[str]:
    """The pattern of a list of phrases at word borders; `item` is what the person bought."""
    pattern = words
    for _ in range(2):  # a group may name another
        for name, group in _SHARED.items():
            pattern = pattern.replace(f"<{name}>", f"(?:{phrases(group)})")
    thing = re.escape(item.lower()).replace(r"\ ", " ") if item else _ANY
    pattern = pattern.replace("<ITEM>", thing).replace("<SUM>", _SUM)
    return re.compile(rf"(?<!\w)(?:{phrases(pattern)})(?!\w)")
