"""The words of a yes and a no in English that name the remedy itself: a refund, a new one.

Lists for `phrases`, with `SHARED` for the groups that several of them use.
"""

SHARED = {
    "HARD": r"""
        can't | cannot | can not | couldn't | could not | won't | will not | wouldn't | would not |
        unable to | not able to | not (?:going|willing|prepared|ready|allowed|in a position) to |
        not gonna | no longer | refus\w+ to | declin\w+ to | don't | do not | doesn't | does not
    """,
    "HAND": r"""
        offer | provide | issue | give | send | process | approve | grant | make | do | arrange |
        authori[sz]e | initiate
    """,
    "REMEDY": r"""
        refunds? | replacements? | exchanges? | credits? | returns? | compensation | reimbursement
        | gift ?cards? | money back
    """,
    "BEING": r"""
        (?:is | are | was | were | am | (?:they | he | she | we | it | i | amazon | seller |
        supervisor | manager)(?:'s | 're | 'm))
    """,
    "WHOLE": r"""
        (?:a |an |the |my |your |another |full |whole |entire |complete |free |brand |one[- ]time
        |prepaid |return )*(?:refund | money(?: back)? | replacement | new (?:one | unit | item |
        pair | set) | another one | exchange | return label | label | full (?:amount | price | sum
        | [$£€₹]?\d[\d.,]*))
    """,
    "SOON": r"""
        (?:(?:now | also | just | finally | gladly | actually | happily | going ahead and) )*
    """,
    "ALL_OF_IT": r"""
        (?![^.;!?\n]*(?<!\w)(?:half | part\w* | \d{1,3} ?(?:% | percent) | gift | credit(?! card) |
        voucher | coupon | promo\w* | minus | less | fee | fees | deduct\w* | restock\w* | only |
        instead | unless | option | choice | either | either way | shipping cost\w* | own
        (?:cost|expense) | the (?:shipping | postage | delivery)(?! label) | pay (?:for|the) | if i
        (?:close | cancel | withdraw | drop | remove | delete | change | take | sign | keep | agree
        | accept | e-?mail | write | call | ask))(?!\w))(?![^.;!?\n]*(?<!full )(?<!entire
        )(?<!whole )(?:[$£€₹] ?\d | \d ?(?:dollars? | euros? | pounds? | rupees? | bucks | quid |
        €)))
    """,
}
NO_REMEDY = r"""
    (?:not | \w+n't) (?:going to |gonna |be )?(?:refund | refunding | replace | replacing) (?:me |
    us | it | you | the (?:item | order) | my | this) | <HARD> (?:\w+ ){0,2}?<HAND>(?: you| me| us|
    him| her| any| a| an| the| this| your| my| full| further| with)* (?:\w+ )?<REMEDY>(?! (?:\w+
    ){0,4}?(?:until | till | before | unless | more than | over | above)(?!\w)) | <REMEDY>
    (?:is | are | was | will be) (?:currently | also | sadly | unfortunately )?(?:not | no longer |
    un)
    ?(?:available | possible | offered | covered) | no
    <REMEDY>(?:(?:,| and| or| nor)+ (?:no |a |any )?<REMEDY>)*
    (?:will|can|would|shall|could|is|are) (?:be )?(?:issued | given | possible | offered | made |
    approved | provided | available | granted | processed) | (?:denied | rejected | declined |
    turned down) (?:your|my|the|our) (?:[\w-]+ ){0,3}?(?:claim | request | appeal | return | refund
    | complaint | dispute)
"""
KEEPS = r"""
    (?:keeps? | kept | keeps? on | always | forever) (?:\w+ ){0,2}?(?:saying | telling | promising
    | repeating | assuring)
"""
GRANTED = r"""
    (?:i|we)(?:'ve| have) (?:gone ahead and )?<SOON>(?:issued | processed | approved | granted |
    arranged | initiated | authori[sz]ed)(?: you| out)* (?:your )?<WHOLE><ALL_OF_IT> | <BEING>
    <SOON>(?:refunding | replacing | reimbursing) (?:me | us | it | the (?:full|whole|item|order) |
    my | in full | everything)<ALL_OF_IT> | <BEING> <SOON>(?:issuing | processing | sending |
    giving | arranging | approving | shipping | doing | making | mailing)(?: me| us| you| out|
    back)* <WHOLE><ALL_OF_IT> | agree(?:d|s)? (?:to|on|that|with me)(?! (?:look | check | review |
    escalate | investigate | reconsider | forward | pass | transfer | disagree | speak | talk |
    call | take a look | think)(?!\w))<ALL_OF_IT> | label(?:'s | is | will be)? (?:coming | on
    (?:its|the) way | in the mail | e-?mailed | by e-?mail)<ALL_OF_IT>
"""
GIVEN = r"""
    (?:they | he | she | we | amazon | seller | supervisor | manager | agent | rep | lady | guy |
    i) ?(?:'ll | will | 'd | would | are going to | is going to | 're going to | 's going to | 're
    gonna)? ?<SOON>(?:refund (?:me | us | you | it | in full | everything | the
    (?:full|whole|item|order) | my (?:order|money|purchase))(?!\w)|(?:give | send | issue | do |
    make | provide | arrange | process | ship)(?: out| me| us| you| back)* <WHOLE>)<ALL_OF_IT>
"""
OFFERS_A_REPAIR = r"""
    (?:send | sending | arrang(?:e|ing) | book(?:ing)? | schedul(?:e|ing))(?: (?:me | us | out |
    over | for | a | an | the | their | someone | somebody))* (?:\w+ )?(?:technician | engineer |
    repair ?(?:man|er|person|guy|visit) | mechanic | (?:to|and) (?:repair | fix)) |
    (?:they|he|she|we|you|to)(?: (?:only | just | will | would | can | could | now))*
    (?:repair|fix|mend)(?: (?:it|that|mine|the \w+))? (?:for|at) [$£€₹]?\d | (?:quot(?:e|es|ed) |
    wants? | asks?(?: for)? | charges?)(?: me| us)? (?:about |around )?[$£€₹]?\d[\d.,]*(?:[$£€₹]|
    \w+)? (?:for|to) (?:the |a |it )?(?:repair|fix)\w* | repair(?: is| only)* (?:possible |
    available) (?:\w+ ){0,3}?(?:paid | for | at)
"""
