"""The words of answers: a fee, a threat, a yes, a hand-over, a no, a wait."""

from agent.domain.moves import Move
from agent.reading.contacts.desk_names import CARRIERS
from agent.reading.message.rules import rule

M = Move
LEGAL = rule(
    r"solicitors?|lawyers?|attorneys?|legal (?:action|proceedings|steps|department)|defamat\w+|"
    r"libel\w*|slander\w*|sue you|debt collect\w*",
    M.ACCUSES,
    deniable=False,
)
FEE = rule(
    r"(?:quid|dollars|bucks|euros?|pounds|rupees|tenner|[£$€₹] ?\d+) (?:just |even |only )?(?:to|"
    r"for) "
    r"(?:have |having )?(?:it |a |an )?(?:look|inspect|check|diagnos|collect|repair|fix)\w*|"
    r"(?:repair|fix|mend)(?:ing|s)?(?: (?:it|that|this|them|mine|the \w+))? (?:for|at) (?:a (?:fee|"
    r"charge|price)|(?:about |only |just |around )?(?:[£$€₹] ?\d|\d[\d.,]* ?(?:quid|dollars|bucks|"
    r"euros?|pounds|rupees|rs|[£$€₹])))|"
    r"(?:repair|inspection|collection|return|check|pick-?up)s? (?:costs?|would cost|will cost|"
    r"comes to|"
    r"is) (?:about |only |just )?[£$€₹]? ?\d+|(?:wants?|charges?|asks?(?: for)?|"
    r"needs?) [^.?!]{0,30}"
    r"(?:quid|dollars|bucks|euros?|pounds|rupees|rs|tenner|[£$€₹] ?\d+)[^.?!]{0,25} to (?:just |"
    r"even |"
    r"only )?(?:look|inspect|check|collect|ship|repair|fix|send|post|open)\w*|"
    r"(?:stump up|cough up|fork out|chip in|shell out)[^.]{0,30}(?:postage|shipping|label|courier|"
    r"return|delivery)|"
    r"(?:on|at) (?:your|my|the buyer'?s?|customer'?s?) (?:own )?(?:cost|expense)|"
    r"(?:paid|covered|borne) by (?:the )?(?:buyer|customer|you|me)(?!\w)|"
    r"(?:charge|fee) (?:of|is|applies|payable)|(?:admin\w*|one[- ]off|evaluation|inspection|"
    r"collection) (?:fee|charge)|"
    r"(?:label|postage|shipping|courier|freight|collection|return cost)s?(?:'s| is| are| will be| "
    r"would "
    r"be)? (?:on|down to|up to) (?:you|me|the (?:buyer|customer))(?!\w)|"
    r"(?:restocking|late|handling|return|shipping|cancellation|freight|pick-?up|collection|courier|"
    r"processing|admin\w*|repack\w*|service|postage) (?:fee|charge|deduction|cost)s?|"
    r"restocking|(?:the |return )(?:postage|shipping) is|"
    r"pay (?:for )?(?:the |your |my |return |own ){0,3}(?:shipping|postage|label|courier|freight|"
    r"transport)|"
    r"(?:cover|deduct|charg)\w* [^.]{0,30}(?:label|postage|shipping|handling|fee|courier|freight)|"
    r"(?:freight|courier|postage|shipping)[^.]{0,25}\bpa(?:y|id)\b|"
    r"at (?:my|your|(?:your|my|the buyer'?s?|buyer'?s?|customer'?s?|its) own|buyer'?s?|"
    r"the (?:buyer|customer)'?s?|customer'?s?) (?:expense|cost)|"
    r"(?:cost|postage|shipping|freight|courier)[^.?]{0,25}(?:responsib\w+ (?:by|of)|borne by|on) "
    r"(?:the )?(?:buyer|customer|you|me)(?!\w)|"
    r"(?:minus|less) (?:a |the )?[^.]{0,15}fee|deduction (?:will|would|may|is|of|applies)",
    M.ASKS_FEE,
)
YES = rule(
    r"(?:in|to) (?:your|my) favou?r|(?:arranged|ordered|triggered|organi[sz]ed) (?:a|the|your) "
    r"(?:full "
    r")?(?:refund|reimbursement)|refunded (?:you )?(?:the |your )?(?:full|whole|entire|complete)|"
    r"(?:refund|money|amount|payment)(?: of \S+)? (?:has been|was|is being|is) (?:now |just |"
    r"already )?"
    r"(?:initiated|triggered|sent|submitted|completed|released|on its way)|"
    r"(?:i'?ve|we'?ve|have|has|was|been|is|are|i|we) (?:now |gone ahead and |"
    r"already |just )*(?:approved?|processed|issued|granted|accept(?:ed)?|authori[sz]ed|released)\b"
    r"(?! (?:(?:return|refund)s|by you))|"
    r"(?:will|'ll|can|am going to|going to|shall) (?:now |gladly |personally |just )*(?:approve|"
    r"issue|"
    r"process|authori[sz]e|grant|initiate|release) (?:you )?(?:the|a|your) (?:full |whole |entire |"
    r"complete )?(?:refund|money)(?! (?:of|for) (?:only|half|part))|"
    r"(?:(?:'s|'ve|has|have|just|already|she|he|i) |^\W*)(?<!shall i )(?<!should i )(?:put|pushed) "
    r"(?:it|that|the refund|your refund|the money) through(?! to)|"
    r"(?:all |be |get |get it |have it |have this )(?:\w+ )?sorted (?:out )?(?:by|before|on|this|"
    r"today|"
    r"tomorrow|within|in)|(?:you|i)(?:'ll| will) (?:see|have|get|receive) (?:it|the money|"
    r"your money|"
    r"my money|the refund|the funds|everything) (?:back )?(?:very |really )?(?:by|before|within|"
    r"soon|"
    r"shortly|on|in (?:\d|a few|\w+ days))|"
    r"(?:make sure|ensure|see to it)[^.?!]{0,20} (?:(?:the|your) )?(?:full |whole )?(?:money|"
    r"refund|"
    r"amount|payment) (?:goes|comes|gets|is|will)|(?:reverse|reversing|reversed) (?:the|that|this|"
    r"your) (?:charge|transaction|decision)|"
    r"(?:refund|pay|return|reimburse|credit|give)(?:ing)? (?:you |me |us |back )*(?:all (?:of "
    r")?(?:the|"
    r"your) (?:amount|money)|(?:the |your )?(?:full|whole|entire|total|complete) (?:amount|sum|"
    r"price|"
    r"money|value|cost|purchase|refund)|everything|in full|fully|100 ?%)(?! (?:as|in|to|on) (?:an? "
    r"|"
    r"your |the )?(?:amazon |gift|store|promo|voucher|credit(?! card)))|"
    r"credited (?:back )?(?:to )?(?:your|my|the) (?:\w+ )?(?:account|card|bank|visa|amex|"
    r"mastercard)|"
    r"(?:mak(?:e|ing)|made) an? (?:one[- ]time )?exception|"
    r"(?:refund(?:ing)?|pay(?:ing)?) (?:you|me) (?:back )?(?:in full|completely|fully|everything)|"
    r"all of it back|all set|reissued|"
    r"(?:whole|full|entire)\b[^.?]{0,30}\b(?:coming back|going back|on its way|"
    r"will (?:come back|be (?:credited|refunded|returned)))|(?:great|good) "
    r"news(?![^\n]*(?:replacement|refurb|renewed|exchange|"
    r"repair|voucher|gift|credit))|"
    r"(?:full|whole) refund is on|"
    r"agree[ds]? (?:now )?to (?:pay|refund|give|credit|return)(?! (?:me |you |us )?(?:back )?"
    r"(?:only|half|some|part|up to|an? (?:part|third|quarter|gift)|[$£€₹]?\d))|"
    r"(?:will|'ll|going to) (?:pay|refund|return|credit|give) (?:me |you |us )?(?:back )?"
    r"(?:the (?:rest|remaind\w+|remaining|full|whole|balance)|it (?:all|after all|in full)|"
    r"everything|all of it|in full)",
    True,
)
STILL = rule(
    r"(?:given?|gave|issued|applied|put)[^.]{0,25}(?:provisional|temporary|conditional) credit|"
    r"still (?:being |in |under |awaiting |waiting |with )?(?:process|review|investigat|pending|"
    r"look|"
    r"progress|check|going|assess|transit)\w*|give (?:it|us|them|me) (?:another|a (?:few|couple)|"
    r"\w+ more)|(?:wait|allow|take|need)s? (?:another|a further|up to another)|(?:another|"
    r"a further) "
    r"(?:\w+ )?(?:(?:business|working) )?(?:days?|hours?|hrs|weeks?|fortnight)",
    M.STALLS,
    deniable=False,
)
NOT_YET = rule(
    r"(?:contact|call|check with|ask|speak to|reach out to) (?:your|the|my) (?:bank|card)|"
    r"(?:cancel|withdraw|remove|delete|close|change) (?:[\w-]+ ){0,3}?(?:claim|dispute|case|"
    r"chargeback|"
    r"review|feedback)|can'?t|cannot|unable|won't|will not|only (?:if|when|once)|would you|\?|"
    r"gift ?card|voucher|(?:store|promo\w*|amazon|account) (?:credit|balance)|"
    r"if you (?:just |would |will |can |first )?(?:close|cancel|remove|delete|withdraw|change|sign|"
    r"agree|accept|keep|drop)",
    True,
)
BY_THE_CARRIER = rule(
    r"(?:you(?:'ll| will| would| must| should| need to| have to)?|please|kindly|"
    r"customer) [^.?!]{0,30}"
    r"(?:claim|raise|contact|take|chase|speak|talk|complain|file|ask)\b[^.?!]{0,40}(?<!\w)"
    rf"{CARRIERS}(?!\w)|(?:claim|take) (?:it|that|this)(?: up)? (?:from|with) {CARRIERS}(?!\w)|"
    rf"(?:fault|responsib\w+|liab\w+|problem|doing|handling|"
    rf"damaged?) (?:\w+ ){{0,3}}{CARRIERS}(?!\w)|"
    rf"(?<!\w){CARRIERS}(?:'s|s')? (?:\w+ ){{0,3}}?(?:fault|responsib\w+|liab\w+|handling|"
    rf"mishandl\w*|"
    r"doing|to blame)(?!\w)",
    M.REFUSES,
    deniable=False,
)
HANDED_ON = rule(
    r"(?:isn't|is not|aren't|ain't|not) (?:in |really )?(?:my|her|his|our|their) (?:area|"
    r"department|desk|"
    r"queue|team|remit|side of things)(?!\w)|(?:sits|belongs|lies|goes) with (?:the |our |"
    r"another )?"
    r"[\w ]{3,40}(?:queue|team|desk|department|specialists?)|here(?:'s| is) (?:another|"
    r"a different|the) "
    r"(?:\w+ )?number|"
    r"transferr?(?:ing|ed)? (?:you|me|this|it)|transfer (?:you|me)|"
    r"pass(?:ing|ed)? (?:you|me) (?:on|over|to)|"
    r"(?:pop|put|hand|get|bring|switch|refer|direct|rout|mov)\w* you (?:\w+ )?(?:through|over|on|"
    r"across|to)|"
    r"(?:team|specialists?|department|colleague) (?:will |is going to )?tak(?:e|ing) (?:this|"
    r"it) over|connect(?:ing|ed)? (?:you|me)|another department|wrong (?:queue|department)|"
    r"take over from|forward(?:ing|ed) (?:you|me|your|my)(?! (?:case|request|query|complaint|"
    r"concern|"
    r"details|issue))|(?:send|sending|shift\w*|shunt\w*|bounc\w*|rout\w+) (?:you|me) (?:\w+ )?"
    r"(?:over |across |through |on |up )*to (?:the |our |another |a |my )?(?!(?:post|courier|shop|"
    r"police|court)(?!\w))\w+",
    M.TRANSFERS,
)
DENIED = rule(
    r"(?:nothing|no (?:money|refund|cent|penny)) (?:will|can|is going to) be (?:paid|refunded|"
    r"given|sent)|(?:do not|don't|won't|will not) discuss (?:(?:any|a|the|your) )?(?:refund|money|"
    r"return)|"
    r"(?:there(?:'s| is| will be)|get|means|parcel|item) no (?:refund|money)|not going to be a|"
    r"no (?:billing )?error (?:occurred|was found)|(?:credit|refund) (?:will be|has been|was|is) "
    r"(?:\w+ )?reversed|(?:does|do|did)(?:n't| not) (?:meet|qualify|apply)|must decline|stands? by|"
    r"(?:consider|show\w*|treat\w*|count\w*) (?:this|it|that|the (?:parcel|order)) (?:as )?"
    r"delivered|"
    r"(?:have|has|'ve)(?:n't| not) (?:yet )?received (?:anything|it|your|any|the)|"
    r"open a trace|not (?:our|their) problem|out of (?:our|their) hands|(?:hands are|am) tied|"
    r"(?:can't|cannot|won't) (?:\w+ )?(?:give|let|create|make|offer|do(?= )|override|reopen)|"
    r"no refund for|nothing (?:i|we) can (?:override|change|do)|(?:would |will )?need to contact "
    r"your bank|"
    r"(?:chase|ask|try|ring|go (?:back )?to|take it up with|speak to|talk to) (?:with )?(?:the "
    r")?(?:ups|"
    r"fedex|usps|dhl|dpd|evri|hermes|royal mail|courier|carrier|post office)|"
    r"(?:decision|answer|outcome)\b[^.]{0,40}\bfinal|can(?:'t|not) be appealed|"
    r"(?:isn't|is not|aren't|are not|non-?) ?(?:refundable|returnable|available|possible)|"
    r"(?:we|i) (?:don't|do not) (?:do|offer|give|provide|make|issue) \w+|"
    r"(?:order|delivery|matter) is (?:now )?complete|nothing (?:further|more|else) (?:can|could|"
    r"to)|"
    r"handed to (?:you|a \w+)|no (?:refunds?|returns?) (?:possible|available|allowed)|"
    r"contact (?:ups|fedex|usps|dhl|dpd|evri|hermes|the (?:courier|carrier))|"
    r"(?:no|not a) valid (?:\w+ ){0,3}(?:claim|case|dispute|reason)|won't be (?:taking|going|doing|"
    r"able|refund\w*)|tak(?:e|ing) (?:this|it) (?:any )?(?:further|forward)|"
    r"(?:isn't|is not|not|doesn't fall|does not fall|falls?) (?:covered )?(?:by|under|outside)(?: "
    r"of)? "
    r"(?:the|our|your) (?:\w+[- ]){0,2}(?:policy|warranty|guarantee|terms)|"
    r"(?:australia|canada|royal|an|india) post(?:'s)? (?:fault|doing|problem|responsib\w+)|"
    r"(?:ups|fedex|usps|dhl|dpd|evri|post|courier|carrier)(?:'s)? (?:doing|mess|job)|"
    r"no refund (?:is|can|will)|no (?:refund|return|replacement|exchange|exception|money back)s?"
    r"(?=\W*$)|(?:not (?:be )?able|unable|not going|not possible) to (?:process|"
    r"issue|offer|accept|refund|override|approve|return|make|grant|give|help|honou?r|fulfil|assist|"
    r"progress|proceed|pursue|uphold|support|reimburse|accommodate|take|move)|"
    r"(?:can(?:'t|not|not)|can not|won't|will not) (?:\w+ )?(?:process|issue|accept|refund|"
    r"override|approve|grant|be initiated|be processed|be refunded|be returned|"
    r"help(?! (?:me|but)))|outside (?:of )?(?:the|our)|no exceptions|"
    r"(?:don't|do not|doesn't|not) cover|not allowed|isn't something|no can do|"
    r"(?:\d+|thirty|return|window|period|days?)(?: \w+){0,3} (?:is|are|has|have|was|"
    r"were)(?: \w+)? (?:over|up|passed|expired|closed|ended|gone|lapsed)|too late|"
    r"(?:claim|complaint|it up) with (?:the )?(?:ups|fedex|usps|dhl|dpd|evri|royal mail|courier|"
    r"carrier|post)|(?:ups|fedex|usps|dhl|dpd|evri|courier|carrier|post)(?:'s)? (?:fault|problem|"
    r"responsib\w+)|(?:nothing|nowt) (?:i|we) can do|"
    r"not (?:\w+ ){0,3}possible|^\W*(?:no|nope|nein|nee|non)[.!](?!\w)|"
    r"nothing (?:more|else|further) (?:we|i|for me)|(?:it's|is) a no|nichts machen|abgelaufen",
    M.REFUSES,
)
HELD = rule(
    r"bear with|give (?:us|me) (?:\w+ ){0,2}(?:days|hours|time|weeks?)|rescheduled|please (?:wait|"
    r"allow|hold)|be patient|looking into|get back to (?:you|me)|"
    r"under (?:review|investigation)|being reviewed|still (?:checking|going|looking)|"
    r"(?:has|have) (?:until|till)|nothing (?:they|we|i|she|he) can do (?:until|till|before)|"
    r"in due course|backlog|in the queue|on (?:annual )?(?:leave|holiday|vacation)|away (?:until|"
    r"till|"
    r"til|this|next)|look (?:at|into) (?:it|this) (?:then|next|on|tomorrow|soon|when)|(?:comes?|"
    r"gets?) back to you|raised (?:it|this) with|"
    r"check with my|raised a ticket|come back later|"
    r"(?:will|to) (?:contact|get back|reach|reply|respond|e-?mail|call|revert|be in touch|"
    r"come back)|no eta|one moment|moment please|pulling up|look(?:ing)? (?:it|this) up|"
    r"within \d+|(?:is|are) (?:now )?check|patient",
    M.STALLS,
)
