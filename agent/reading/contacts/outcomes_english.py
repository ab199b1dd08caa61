"""The words of outcomes in English: how people tell the way a contact ended.

Lists for `phrases`; `SHARED` holds the groups that several of them use.
"""

SHARED = {
    "CANNOT": r"""
        can't | cannot | can not | couldn't | could not | won't | will not | wouldn't | would not |
        unable to | not able to | not (?:going|willing|prepared|ready|allowed) to | don't | doesn't
        | didn't | do not | does not | did not | not gonna | no longer | refus\w+ to | declin\w+ to
        | never going to
    """,
    "GIVE": r"""
        refund\w* | return(?:s|ed)? | accept\w* | take | help | assist | do | give | make |
    replace\w* |
        exchange | hono\w+r | process | issue | offer | cover | override | allow | approve |
        authori[sz]e | agree | repair | fix | change | budge | pay | reimburse | send | overturn |
        reconsider | compensate | release | proceed | entertain | be done | be any
    """,
    "BACK": r"""
        refund\w* | money | cash | penny | cent | credit(?:ed)? | paid | reimburs\w+ | replacement
        | second half | motor | part | it | every\w* | one | amount
    """,
    "NUMBER": r"""
        \d{1,3} | a few | a couple of | few | some | another | one | two | three | more | several
    """,
    "DAYS": r"""
        (?:more )?(?:h|hrs?|hours?|days?|weeks?|business days?|working days?|months?|tage|jours)
    """,
    "ELSEWHERE": r"""
        (?:the |my |our |another |a |an |some |other |concerned |right |relevant |different |second
        |next )*(?:\w+ ){0,2}?(?:department | dept | team | desk | section | service | line | queue
        | office | group | colleague | lady | person | people | agent | guy | supervisor | manager
        | leadership | specialist | manufacturer | maker | brand | seller | merchant | vendor |
        courier | carrier | shipper | bank | amazon\S* | ups | fedex | usps | dhl | dpd | evri |
        hermes | paypal | chat | customer service|warranty|electronics|investigations?)
    """,
    "PASS": r"""
        transfer(?:red|ring|s)? | pass(?:ed|es|ing)? | forward(?:ed|s|ing)? | hand(?:ed|s)? |
        refer(?:red|s|ring)? | redirect(?:ed|s|ing)? | direct(?:ed|s)? | re-?rout(?:ed|es) |
        bounc(?:ed|es|ing) | shunt(?:ed|s)? | reassign(?:ed|s)? | escalat(?:ed|es|ing) |
        connect(?:ed|s|ing) | mov(?:ed|es) | sent | sends? | point(?:ed|s|ing)? | put |
        kick(?:ed|s) | shov(?:ed|es) | fobb?(?:ed|s) | palm(?:ed|s) | switch(?:ed|es) |
        deferr(?:ed|s)
    """,
    "CLAIM": r"""
        claim | complaint | dispute | chargeback | charge-?back | appeal | case | a[- ]?(?:to|2)[-
        ]?z | a[-/]z | report | request | return investigation | guarantee claim | file | ticket |
        letter | form
    """,
    "FILED": r"""
        opened | filed | submitted | started | raised | lodged | launched | registered | logged |
        initiated | put (?:in|through) | made | sent | in progress | pending | under way | underway
        | open
    """,
}
NO_REPLY = r"""
    not even an? (?:auto\w*[- ])?(?:reply|response|answer|acknowledg\w+|receipt) |
    (?<=^)(?:still )?nothing(?: yet| so far| at all)?(?=\W*$|[.!] (?:no|not|it's been)\b) |
    still (?:zero|zilch|nothing|nada|nowt|nil|radio silence) (?:from|back) |
    nothing from (?:that|it|there|jeff|amazon) |
    (?:(?<=, )|(?<=[.] )|(?<=-
    ))(?:zilch|nada|zip|nil|bupkis|nix|nothing|niente|rien|nichts)(?=[.,!]|$) |
    (?:second|2nd|third|3rd|last|next|other) time[:,]?
    (?:nothing | not a word | silence | nowt) |
    never (?:\w+ )?(?:answered | answers | replied | replies | responded | wrote back|got back|came
    back|called(?: back)?|rang(?: back)?|did|heard (?:from|back|again|anything)|returned my
    call|happened) | (?:no|any|without|zero|not one|nor) (?:an? |any
    |single )?(?:reply | replies | answer | response |
    reaction | feedback | follow[- ]?up|call ?back|word back) | (?:haven't|hasn't|have not|has
    not|didn't|did not|not|isn't|aren't|doesn't|don't|won't|never) (?:\w+ ){0,2}?(?:answer(?:s | ed
    | ing)? | repl(?:y | ies | ied | ying) | respond(?:s | ed | ing)? | heard(?:
    (?:back|from|a|anything))?|got back|written back|write back|come back to|called back|call
    back|picked up|pick up|react(?:s|ed)?)(?! (?:to )?(?:my )?(?:question|calls? for)) |
    ignor(?:es|ed|ing) | ghost(?:s|ed|ing) | silen(?:t|ce) | radio silence | crickets |
    stonewall(?:s|ed|ing) | hear(?:d)? (?:nothing | nowt |
    nada | zilch | naff all | bugger all | sod all | diddly) | nothing (?:back|since|from
    (?:them|him|her|the \w+)) | (?:still|and) nothing(?= from| back|[.,;!]|$) | : nothing | not a
    (?:sausage|word|peep|dicky ?bird) | deaf ears | went (?:quiet|dark|silent|cold) | gone
    (?:quiet|dark|silent|cold) | (?:nobody|no ?one|none of them) (?:has |have |ever |even
    )*(?:answer\w*|repl\w+|respond\w*|picked up|picks up|call\w*|rang|came back|come back|got
    back|wrote|gets back) | hung up | line went dead | cut (?:me|us) off | kicked (?:me )?out of
    (?:the )?chat | (?:dis)?connected and (?:no|never) | chat (?:just )?(?:closed on
    me|died|dropped|timed out) | typing[. ]+then closed | left (?:me )?(?:on
    (?:read|seen|hold)|hanging) | (?:went |is |are |still |sits )*unanswered | (?:still )?waiting
    (?:for (?:a |an |any |their |his |her )?(?:reply|answer|response)|to hear) |
    (?:blanked|blanking) me | tumbleweed | (?:rang|rings) out | (?:only |just |always )?(?:a |the
    |got |to |gets? ){0,5}(?:voice ?mail|answering machine) | (?:e-?mails?|messages?) bounced |
    (?:neither|none(?: of them)?|nobody|no ?one|i never) (?:\w+ )?(?:got|gets|received|had) (?:an?
    |any )?(?:answer|reply|response) | (?:vanished|disappeared)(?: off| from| without)? | nowhere
    to be found | no contact since | not
    been in touch | hasn't been in touch | no show | (?:nobody|no ?one) (?:is |was
    )?(?:there|home|on the other end) | nothing (?:came|comes) back | not reachable | unreachable
"""
HOLDS_1 = r"""
    told (?:me |us )?(?:another |the same )?\d+(?:-\d+)? (?:more )?(?:hours|days|business
    days|weeks) |
    (?:told|tells|asked|asks|saying|says?|said)(?: me| us| him| her)?(?: to| i must| i have to| i
    should|:|,)? ?(?:just |please )?(?:wait|hold off|be patient|hang on|sit tight|await) |
    (?:need|wants?|be patient|wait)(?:s|ed)? (?:\w+ ){0,2}?<NUMBER> <DAYS> |
    (?:(?<=[:(=])|(?<=[:(=] ))wait(?!\w) | to
    be patient | wait
    for the | allow (?:additional|more|another|up to|\d+) | check back | see what
    (?:they|he|she|we|i) can (?:do|find) | (?:come|get|gets|coming) back to (?:me|us|you)
    (?:later|soon|once|when|with) | will get back to you | keeps? (?:\w+
    ){0,2}?(?:asking|telling|saying|sending|repeating) | give (?:it|them|the \w+) (?:a |another
    )?(?:couple|few|\d+|some)
"""
HOLDS_2 = r"""
    (?:still |currently |being |is |are |they're |now )*(?:verifying | examin(?:ed | ing) | being
    processed |
    review(?:ed | ing) | assess(?:ed | ing) | investigat(?:ed | ing) | look(?:ed | ing)
    into|process(?:ing)|check(?:ed|ing))(?= ?[.,;'\"]|$| (?:my|the|it|if|this|with)\b) | still
    (?:looking|pending|processing|open|waiting) | under (?:review|investigation) | with the (?:\w+
    )?(?:investigations?|review|specialist|relevant) team | (?:await|wait for) (?:an? )?(?:\w+
    )?(?:e-?mail|call|decision) | (?:stuck|hung up) in (?:the |their )?(?:system|queue) | case
    (?:has been|is|was) noted | acknowledged my | can't (?:say|tell)(?: \w+){0,3} until | that's
    all (?:they|he|she) can | (?:asks?|asked|asking|wants?|wanted) (?:me |us )?(?:for )?(?:a |an
    |the |more |further |another |yet |different )*(?:documents? | photos? | pictures? | videos? |
    proof | invoice | details | information | paperwork) | every time \d+ ?(?:h|hrs|hours|days) |
    raised a ticket | (?:it's |is |being |case )(?:on hold|in (?:the |a
    )?(?:queue|progress|process|pipeline)) | under process | working on it | bear with |
    (?:keeps?|kept) (?:me )?(?:saying | telling | waiting | pushing | postponing | delaying) |
    (?:let|lets) me know | (?:find|found) out (?:more|what) | (?:needs?|has|have|must|got) to
    (?:check | consult | investigate | speak | look | verify | confirm | wait | ask) (?:with |into
    |for |it |the |a |his |her |their )* | no (?:decision | update | news | verdict | outcome |
    progress | eta | timescale | date)(?: yet| given| so far)? |
    (?:try|call|ring|come|check|phone|log) (?:back |in )?again (?:later|tomorrow|in|next|after|on)
    | come back (?:tomorrow|later|next|after|in) | (?:until|till) (?:the )?(?:\w+ ){0,2}(?:comes?
    back | answers? | replies | finish\w* | confirms? | investigat\w+ | responds? | window | date |
    passes | passed) | (?:takes?|taking|needs?|need|up to) (?:up to )?\d+(?:-| to )?\d*
    (?:business |working )?(?:days|weeks)(?= (?:to (?:decide | investigate | review | look | check
    | answer | respond)) | $ | [.,]) | backlog | strung? (?:me )?along | stringing me | dragg?ing |
    fobb?ing me off | one more (?:day|week) | be patient | patience | (?:open(?:ed)?|start(?:ed)?)
    an? (?:internal )?(?:investigation|trace)(?! for me) | update (?:me|you)
    (?:in|within|when|once|by) | (?:wants?|asks?|told|asked|tells) me to (?:fill | submit | provide
    | upload | send | restart | reset | try)
"""
HOLDS_3 = r"""
    (?:someone | somebody | specialist | supervisor | manager | team | they | he | she | colleague
    | i | we)(?:'ll| will| would|'d| is going to| was to| was meant to| were to) (?:\w+ )?(?:ring |
    call | phone | e-?mail | contact | write | reach | get back | be in touch | look | check |
    review | investigate | escalate | reconsider | see (?:what|if) | consult | verify) | call ?back
    (?:was|is|in|within|tomorrow|request) | hear back (?:in|within|by) |
    escalat\w+[^.!?\n]{0,60}?(?:hear (?:back|from)|get back|\d{1,3}
    ?(?:h|hrs?|hours?|days?|business))
"""
OFFERED_1 = r"""
    <CANNOT> (?:offer | give | pay | refund | do | go)(?: me| you| us| back)* (?:any )?(?:more
    than | above | over | higher than | beyond)(?! \d+ (?:days?|weeks?|months?)) |
    offer(?:s|ed|ing)?(?! (?:for|of my|and (?:dispatched|shipped|sold|delivered|sent)|(?:me |us
    )?(?:nothing(?! (?:more|else|better|higher))|no (?:refund|help|solution|way|replacement)|zero|
    zilch|nada|nowt))) |
    propos(?:es|ed|ing) |
    suggest(?:s|ed) (?:i|that i|a|an|half|keeping) | dangl(?:ed|es) | on the table |
    (?:willing|prepared|happy|ready) to
    (?:give|refund|pay|send|make|do|credit|meet) | (?:throw|throwing|threw) in |
    (?:came|went|come|go) up to | wants? to settle | meet me half ?way | i could
    (?:have|take|get|choose|keep) | choice (?:of|between) | \d[\d.,]*[€£$%]?(?:
    \w+)? is (?:all|the (?:most|best|highest|max\w*)|as (?:high|far|much)) | best
    (?:they|he|she|we|i) can do |
    (?:in|by way of|as a) (?:place of the refund|gesture|courtesy|goodwill) | goodwill
    (?:credit|payment|gesture)
"""
OFFERED_2 = r"""
    (?<!pro )(?<!airpods )max(?:imum)? [$£€₹]?\d[\d.,]* | answer is
    [$£€₹]?\d[\d.,]* | \d[\d.,]*[€£$]?(?: \w+)? (?:and |
    to | if i | if you | & | n
    )(?:just
    )?keep (?:it | them | the) | \d{1,3} ?% restock\w* | (?:we(?:'ll|'d| will| can| could)?|
    (?:they|he|she)(?:'ll|'d| will| can| could| would)) (?:give|pay|refund) (?:you |me |us )?(?:back
    )?[$£€₹]?\d[\d.,]*(?! ?(?:days|hours|weeks|business|working)) |
    (?:will|would|can|could|\w+'ll|\w+'d|to) (?:give|credit|pay|refund)(?: me| us)?(?: back)?
    [^\w\s]?\d[\d.,]*[^\w\s]?(?: \w+)?
    (?:as|in|on|with) (?:a |an )?(?:gift | promo | store | voucher |
    credit | coupon) |
    but (?:only )?(?:\w+ ){0,2}?(?:\d{1,3} ?(?:%|percent)|half)(?!\w) | \d{1,3} ?(?:%|percent)
    (?:\w+ ){0,2}?(?:if|back|off) | (?:can|could|would|will|\w+'ll|\w+'d) (?:give )?only (?:\w+
    )?(?:give
    | refund | offer | do | pay | exchange | replace\w* | repair | credit) | only
    (?:want|willing|offer\w*) to (?:replace|exchange|repair|credit) |
    (?:will|would|can|could|wants? to|\w+'ll|\w+'d) (?:give|refund|pay|credit|do) (?:me |us |you
    )?(?:back )?(?:half|\d{1,3} ?(?:%|percent)|part(?:ially|ial)?|[$£€₹]|a (?:voucher | coupon |
    credit | gift | different | new | discount | partial)) | (?:would|will|can|could|\w+'ll|\w+'d)
    (?:send|give) (?:me |us )?(?:a |an )?(?:refurbished|reconditioned|new
    one|different|replacement) | (?:would|will|can|could|\w+'ll|\w+'d)
    (?:repair|fix|replace|exchange|extend) | (?:would|will|can|could|\w+'ll|\w+'d) [^.\n]{0,40} if
    i |
    (?:wants? to know|ask(?:s|ed|ing)?) (?:if|whether) i(?:'d| would) (?:accept|take|be
    (?:ok|okay|fine|happy)) | would i (?:be happy|accept|take|settle|like) | gives? me the
    (?:money|refund) (?:back)? | (?:can|will|could|would|\w+'ll|\w+'d) (?:accept|take) (?:it |them
    |the
    \w+ )?(?:back )?(?:with|minus|less|for|if) | i can have (?:a|an|half|\d+) |
    (?:gave|given|giving|gives) (?:me )?(?:the |an? )?(?:option|choice) | take it or leave it |
    (?:refund|pay) (?:me )?(?:\w+ )?(?:minus|less) | keep it (?:and
    (?:get|have|take|they|he|we)|for) | knock
    (?:off )?(?:\w+ )?(?:off)? | compromise | counter-?offer\w* | meet in the middle |
    (?:gave|sent|give) (?:me )?(?:a |an )?(?:[$£€₹]? ?\d[\d.,]*
    ?(?:dollars?|euros?|pounds?|quid|bucks|rs|rupees)? )?(?:voucher|coupon|credit(?! card)|gift
    card|promo\w*) | (?:instead
    of|in lieu of|rather than) (?:a |the |my )?(?:refund|money|cash)
"""
AGREED = r"""
    (?:finally |now )?(?:agreed | agrees | granted | conceded | concedes | relented | caved | gave
    in|backed down|came round|signed off|authori[sz]ed) | approv(?:ed|es) | accepted
    (?:the|my|it|our) | (?:ruled|found|decided|sided) (?:in (?:my|our)|with|for)
    (?:favou?r|me|us)(?!\w) | (?:gave|giving|paid|paying) (?:me |us )?(?:back )?(?:a |the |my
    )?(?:full refund|money back|lot|whole|everything) | are paying | was successful |
    won the (?:claim|case|dispute|appeal) |
    made an? (?:\w+[- ])*exception | (?:let|allowed) (?:me|us) (?:to )?(?:return|send|keep) |
    allowed the (?:return|refund|exchange) | (?:yes|yep|yeah) (?:from|on|they|he|she|done) |
    (?:got|is|was|said|says) (?:a |an |me )?(?:yes|ok(?:ay)?(?! (?:with|for me))) | positive
    (?:answer|decision) | overturned | reversed (?:the|their) (?:decision|denial) | admitted
    (?:the|their|it) | lifted the | no (?:problem|worries)(?! mate) | waived | good news | (?:green
    light|go-?ahead|thumbs up) | (?:all |finally |now )?sorted | success\w* | (?:got|have|received)
    (?:all )?my money back | (?:giving|paying|credited|refunded|reimbursed) (?:me |us )?(?:back
    )?(?:the |in )?(?:full|whole|everything|all of it|lot) | in (?:my|our) favou?r |
    credited (?:back )?(?:to )?(?:my|your) (?:\w+ )?(?:account|card|bank) (?:with|by|for) |
    (?:label|replacement) (?:is |was )?(?:issued|on its way|sent out) | made it right | came good |
    changed (?:their|his|her) mind | (?:honou?red|accepted) (?:the |my
    )?(?:warranty|claim|return|request|appeal)
"""
PROMISED_1 = r"""
    promis(?:e|es|ed|ing)(?! (?:for )?(?:delivery|date|by|arrival)) | assur(?:es?|ed|ing) |
    guarantee(?:s|d)(?! claim) | (?:gave|given) (?:me )?(?:a )?(?:date|their word|his word|her
    word) | in writing | (?:swore|swears|pledged|committed) (?:to|that|it|i|they|the|blind) |
    (?:gave|have) (?:me )?(?:his|her|their) word | confirmed (?:that )?(?:i|it|the|my)(?:'d|'ll|
    would| will) | not to worry | no need to worry | in my account (?:by|within|in) | on
    (?:its|the) way | leave it with (?:me|us|him|her)
"""
PROMISED_2 = r"""
    (?:i|we|you)(?:'ll| will|'d| would) (?:(?!not)\w+ )?(?:be (?:refund | credit | paid |
    reimburs)\w* | get | have | receive | see) | (?:<BACK> | they | he | she | we | maker | seller
    | brand)(?:'ll| will|'d| would|'s going to| is going to|'re going to|'re gonna| are going to|'s
    coming| goes| is coming| was coming)(?: (?!not|never|only|do me)\w+)? ?(?:be |to |all |also
    )*(?:refund\w* | credit\w* | issue\w* | process\w* | paid | pay | get | have | come | arrive |
    follow | ship\w* | land | send | sent | receive | back | out | go | drop | reach | reimburs\w*
    | transfer\w* | done | there | make | allow | let | take | give | do) | (?:supposed|meant|due)
    to (?:be |get |have )*(?:refund\w*|credit\w*|paid|money|come) | refund(?:'s| is| was)?
    (?:expected|coming|on (?:its|the) way|due) | gonna refund | going to refund | refund
    (?:would|will) (?:\w+ )?(?:follow|be|come|arrive|land)
"""
TRANSFERRED = r"""
    <PASS> (?:me |us |you |her |him |the whole thing |my (?:case | ticket | e-?mail | claim |
    complaint | file | request) |the (?:case|ticket|matter|claim) |it )(?:straight |right )?(?:on
    |over |back |up |about |round |around |out |again )*(?:to|at|onto|into|from|between) (?:be
    )?<ELSEWHERE> | (?:referr | redirect | re-?rout | bounc | shunt | reassign | escalat | direct |
    forward | deferr)\w* (?:me |us |it |my \w+ )?(?:on |over |back |again )*(?:to|at|from) [a-z]+ |
    (?:was|were|been|got|get) (?:<PASS>)(?: (?:on|over|back|about|round|around|off))*
    (?:to|onto|from|between) <ELSEWHERE> | (?:case|ticket|claim|complaint) (?:was|got|has been|is)
    (?:handed | passed | moved | sent | reassigned | assigned | given) (?:over |on )?to |
    transferr?(?:ed|ring|s) | put(?:s|ting)? (?:me|us) (?:through|over)(?! (?:hell|this|all|so
    much|a lot|the (?:mill|wringer))(?!\w)) | (?:handed | passed | moved | switched) (?:over )?to
    (?:someone | somebody | another | an? (?:new|different)) | passed (?:me |us
    )?(?:on|along|around|from) | (?:bounced|sent|passed|shunted|pushed)
    (?:about|around|round|from|between|back and forth) | pillar to post | run(?:ning)? (?:me
    )?(?:around|in circles) | runaround | go(?:ing|es)? in circles | (?:handled|dealt
    with|decided|managed) by (?:the |another |a )?\w+ | (?:is|it's|as) (?:a )?matter for |
    (?:isn't|not|wasn't) (?:his|her|their|our|my) (?:area|department|job|desk|remit) | wrong
    (?:team|department|queue|desk|place) | only (?:the )?(?:shipper | seller | chat | phone | bank
    | courier | carrier | manufacturer | warehouse | sender | \w+ team) (?:can|could) |
    escalated(?! to me) | connecting me | reassigned | round the houses | ping-?pong | hot potato |
    pass(?:ing)? the (?:buck|parcel) | (?:one|each) (?:department|team|side|party)
    (?:to|blames|after) | (?:both|each) (?:say|says|blame|blames|point)\w* (?:\w+ )?(?:the
    other|each other) | blame each other | points? at | pointed at | finger[- ]?point\w* | patched
    (?:me )?through |
    rout(?:ed|es) me | handed (?:me )?off | farmed out | gave me (?:a |an |another |some |the
    )?(?:\w+ )?(?:number|e-?mail|address|form|link) (?:to|for|of) | gave me another number | raise
    it with | take it up with | to speak (?:to|with) (?:a |the |another |my )?(?:different |other
    )?\w+ | (?:only )?deals? with (?:that|it|this) | (?:is|was|being) (?:amazon|the seller|the
    bank|the courier|ups|the carrier)'?s? (?:job|problem|responsibility|business) | somebody else's
    | another (?:team|department) (?:has|will|must|needs|handles|deals) | pushed (?:me
    )?(?:on|off|over|back) to
"""
REFUSED = r"""
    offer(?:s|ed|ing)? (?:me |us )?(?:nothing(?! (?:more|else|better|higher))|no
    (?:refund|help|solution|replacement)|zero|zilch|nada|nowt) |
    nothing doing | no from | (?:case|ticket) (?:is |was |got |marked )?(?:now |then )?closed
    (?:on|by|with|as|without|yesterday|today|[a-z]{3} \d) | refus(?:es|ed|ing|e|al) |
    den(?:y|ies|ied|ying|ial) |
    declin(?:es|ed|e|ing) |
    reject(?:s|ed|ing|ion)? | turn(?:ed|s|ing) (?:me |it |us |them |my \w+ |the \w+ |him |her
    )?down | knock(?:ed|s) (?:me|it|us) back | shut (?:it|me|us) down |
    (?:say|says|said|saying|replied|answered|told me | went | got | (?:answer | reply | decision |
    response | result) (?:was|is|remains|a)?)[ :,\"']*(?:is |was |a |flat |just |again |another
    )*(?:no|nope|nah|negative)(?=[.,;!\"')]|$| (?:to | again | twice | and | but | because | as |
    way | too | at | on | in | flat | cos | since | the | after | both | every | each)) | upheld |
    uphold(?:s|ing)? | stand(?:s|ing)? by (?:the|their) | decision stands |
    (?:amazon|their|his|her|the)(?:'s)? no stands | no luck | told (?:me|us|him|her) to get lost |
    blew me off | (?:decided|ruled|found|sided) (?:for|with|against|in favou?r of) (?:the
    |me|us|seller|merchant) | (?:lost|closed) (?:the|my) (?:claim|case|dispute|appeal|chargeback) |
    (?:chargeback|dispute|claim|appeal|case) (?:was |is |got |has been )?lost | cancel(?:l)?ed my
    (?:refund|return|claim) | (?:didn't|did not|not|never) (?:\w+ )?(?:agree | approve | accept |
    authori[sz]e | grant | offer)\w* | wouldn't hear of it | was not interested | not having it |
    fobbed (?:me|us) off(?! to)
"""
GROUNDS_1 = r"""
    <CANNOT> (?:be |even |really |\w+ )?<GIVE> | (?:nothing|nowt) (?:\w+
    ){0,2}(?:they|he|she|we|i|it|that|can|could)(?: can)?(?: be)? ?(?:done|do)? | not (?:eligible |
    possible | covered | applicable | valid | refundable | returnable | allowed | permitted |
    authori[sz]ed | entitled) | isn't (?:eligible|possible|covered|returnable|allowed) | aren't
    (?:eligible|possible|covered|returnable|allowed) | ineligible | non[- ]?(?:return|refund)\w* |
    not return\w* | no (?:more |\w+ )?(?:refund | replacement | return | exception | money |
    exchange | repair | help)s? | no exceptions? | (?:there'd|there would|there will|there'll) be
    no | none (?:is |was |are )?available | unavailable | only (?:to )?(?:the )?(?:buyer|purchaser)
    | (?:buyer|purchaser) (?:only|must|has to|needs) | (?:all )?sales? (?:is |are )?final |
    (?:final|last) (?:decision|answer|word) | (?:it's|its|that's|is|decision) final | (?:within|in)
    tolerance | tough(?: luck)? | end of (?:it|story|the matter) | ended (?:it|the chat|the call) |
    disconnected | blocked me | case (?:is |was )?(?:now )?closed | closed (?:my|the)
    (?:claim|case|chat) | investigation (?:is |was |got )?(?:closed|done)
"""
GROUNDS_2 = r"""
    outside (?:of )?(?:the|your|our|my|its) | (?:return )?(?:window|period|deadline|time) (?:is
    |has |was |had |been )*(?:closed|over|passed|expired|ended|gone|up) | too late | expired |
    polic(?:y|ies) | (?:see )?our terms | not (?:our|their|my|his|her)
    (?:problem|fault|responsibility|decision) | blam(?:es|ed|ing) (?:the | me | us | it on | ups |
    usps | fedex | dhl | dpd | evri | hermes | amazon | royal mail) | you
    (?:broke|damaged|didn't|did not) | i (?:broke|damaged|should have) | customer (?:damage|misuse)
    | it's used | item used | tampered | too many returns | hygiene | same
    (?:answer|thing|story|line) | wouldn't budge | no help | against (?:me|us) | only
    (?:issue|give) to | police report or | unfortunately | see (?:it|this) as used |
    (?:marked|shown|been|was|it's) delivered | (?<!i )(?<!we )(?:contact|ring|call|ask|go
    to|see|speak to) (?:the
    )?(?:manufacturer | maker | brand | courier | carrier | bank | police | seller | merchant) |
    do(?:es)? (?:not|n't) accept | will not | wear and tear | water damage
"""
SAID_YES = r"""
    (?:just )?issued (?:the|a|my) (?:full )?(?:refund|replacement) | (?:your |the |my )?refund(?:
    has been| was| is)? (?:released | approved | granted | processed | initiated | issued | done |
    completed?) | refunded (?:for )?(?:you|me)
"""
OPENED_1 = r"""
    (?:i|i've|we|we've|have|already|just|and) (?:already |just |also |then |now |even |have
    ){0,4}(?:opened | filed | submitted | started | raised | lodged | emailed | e-mailed | mailed |
    wrote | written | messaged | contacted | complained | called | phoned | rang | sent | reported
    | disputed | appealed | asked | spoke | spoken | chatted | talked | tried | escalated |
    forwarded | faxed | posted | texted | tweeted | requested | demanded)
"""
OPENED_2 = r"""
    <CLAIM>s?(?: (?!n't|not)\w+){0,4}?,?:? (?:is |was |has been |have been |got )?<FILED> | <FILED>
    (?:a |an |my |the |our )?(?:\w+ ){0,3}?<CLAIM> | (?:got|have|am in|there's|there is) (?:a |an
    )?(?:open |pending )?(?:dispute|case|claim|complaint|a[- ]?to[- ]?z) | filed with | reported
    (?:it |this )?to | (?:did|done) (?:a |an |the |my )?(?:\w+ )?<CLAIM> | (?:did|made|gave|lodged)
    (?:a |the )?(?:police|theft|fraud) (?:report |
    complaint | fir) | put a (?:chargeback|claim|dispute) | logged it | under dispute |
    (?:case|claim|complaint|ticket|reference|file|crime|incident) (?:number|no|ref\w*|id) |
    (?:did|made|gave|lodged|got) (?:a |the )?(?:police|theft|fraud) (?:report|complaint|fir) |
    (?:claim|complaint|dispute|case|form) (?:is |went |has gone |gone )(?:in|off|through) | sent
    off (?:the|a|my) | applied for | disput\w+ (?:the charge )?(?:with|through)
"""
