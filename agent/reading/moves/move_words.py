"""The words of moves: where the other side speaks in a message, and what its words come to."""

import re

from agent.domain.moves import Move
from agent.reading.message.rules import Rule, rule
from agent.reading.moves.move_nouns import (
    A_BRAND,
    CODE_GIVEN,
    DATA,
    GO_TO,
    MAKER,
    PERSON,
    PROOF,
    SHOP,
)

M = Move
_WHO = (
    r"(?:they|he|she|amazon|agent|rep(?:resentative)?|associate|supervisor|manager|seller|merchant|"
    r"vendor|support|chat|bot|advis[oe]r|person|guy|lady|woman|man|bank|phone|boss|team|someone|"
    r"chap|bloke|fell(?:a|ow)|gentleman|girl|clerk|operator|sir|madam|ma'?am|lad|lass|dude|"
    r"helpline|officer|handler|specialist|technician|colleague)"
)
_SAY = (
    r"(?:sa(?:id|ys?|ying)|asks?|asked|asking|wants?|wanted|tells?|told|writes?|wrote|typed|"
    r"repl(?:ied|ies)|answer(?:s|ed)|claims?|claimed|insists?|insisted|offers?|offered|demands?|"
    r"demanded|needs?|accus(?:es|ed|ing)|blames?|blamed|keeps?|goes|went|won't|"
    r"(?:is|are|'s|'re)(?= (?:\w+ ){0,2}?(?:\w+ing|only|willing|ready|not|unable|happy|"
    r"sorry)(?!\w))|"
    r"(?:has|have|'s|'ve)(?= (?:\w+ ){0,2}?\w+(?:ed|en|aid|ent|old|ound|ought)(?!\w))|"
    r"impl(?:ies|ied)|suggest(?:s|ed)|hint(?:s|ed)|explain(?:s|ed)|advis(?:es|ed)|"
    r"inform(?:s|ed)|reckon(?:s|ed)|mention(?:s|ed)|stat(?:es|ed|ing)|confirm(?:s|ed)|"
    r"promis(?:es|ed)|"
    r"agree[ds]|approv(?:es|ed)|warn(?:s|ed|ing)|threaten(?:s|ed|ing)|ended(?! up)|"
    r"(?:can|could|will|would|'ll)(?= (?:only|do is|take|accept|allow)(?!\w)))"
)
QUOTED = re.compile(r"\"(?P<said>[^\"\n]{3,600})\"|(?:^|[\s(:])'(?P<single>[^\n]{6,600}?)'(?!\w)")
# "Seller ships:", "Amazon order:" stand on an order page; nobody speaks there.
_NO_SPEAKER = (
    r"(?:ship|sold|order|fulfil|is|was|item|price|return|refund|site|account|prime|kindle)\w*"
)
LABELLED = re.compile(
    r"(?:^|\n)[> ]*(?:\[?\d{1,2}:\d{2}(?: ?[ap]m)?\]? ?)?(?:agent|rep|representative|associate|"
    r"support|customer service|supervisor|manager|seller|amazon|bank|them|advis[oe]r)\s?"
    rf"(?:\([^)\n]{{0,30}}\)|(?!{_NO_SPEAKER}:)\w{{1,20}})?:(?P<said>[^\n]+)"
)
NAMED = re.compile(
    r"(?:^|\n)[> ]*(?:[Aa]gent|[Rr]ep\w*|[Aa]ssociate|[Ss]upport|[Ss]upervisor|[Mm]anager|"
    r"[Ss]eller|[Aa]mazon) ?\(?(?P<name>[A-Z][a-z]{2,14})\)?:"
)
AFTER_COLON = re.compile(
    rf"(?<!\w){_WHO}(?:'\w+)?(?! {_NO_SPEAKER})(?: \w+){{0,4}} ?:(?!\d)(?P<said>[^\n]{{3,600}})"
)
RETOLD = re.compile(
    r"(?<!from )(?<!by )(?<!off )(?<!on )(?<!at )(?<!via )(?<!with )"
    rf"(?<!\w){_WHO}(?: (?:on|at|from|in) (?:the |my )?\w+)?(?: (?!(?:never|not|who|and|or|to|is|"
    rf"was|i|in|on|at|for|did|does|has|"
    rf"had)(?!\w))"
    rf"\w+,?)? ?(?:(?:(?:called|rang|phoned|wrote|came back)(?: me)? and|just|now|then|still|"
    rf"only|basically|simply|actually|also|again|even|"
    rf"literally|finally|kindly) )*{_SAY}(?P<said>(?:[^.!?\n]|(?<=\d)\.(?=\d)){{3,300}}\??)|"
    r"(?<=, )(?:and |then |he |she |they )*(?:tells|told) (?:me|us) (?P<told>[^.!?\n]{3,300}\??)"
)
# Who is with a desk at this moment says so; "he just ate it" is of anything.
LIVE_NOW = re.compile(
    r"(?<!\w)(?:right now|i'm (?:in|on) (?:the |a )?(?:chat|call|phone)|on the (?:phone|line) now|"
    r"what do i (?:say|answer|reply|type))(?!\w)"
)
LIVE_TOLD = re.compile(
    r"(?<!\w)(?:just (?:now )?(?:said|told|\w+ed|wrote|got|had|sent|came|been|did)|i just|at the "
    r"moment|(?:is|are) (?:now )?(?:asking|saying|offering|typing|telling|closing|"
    r"transferring))(?!\w)"
)
LIVE = re.compile(
    r"(?<!\w)(?:just|it's been \w+ (?:min|hour)\w*|\d+ min\w* ago|right now|at the moment|"
    r"currently|"
    r"is (?:asking|saying|offering|typing|telling|closing|transferring)|"
    r"are (?:asking|saying|offering)|says|asks|wants|keeps|i'm "
    r"(?:in|on) (?:the |a )?(?:chat|call|phone)|on the (?:phone|line) now|what do i (?:say|answer|"
    r"reply|type))(?!\w)"
)
BY_PHONE = re.compile(
    r"(?<!\w)(?:on the (?:phone|line|call)|on hold|hold music|ivr|voice ?mail|rang (?:off|back|up)|"
    r"phoned|telephoned|(?:hung|hang) up|(?:by|over the) phone|phone (?:agent|rep|guy|lady|woman|"
    r"man|person|call)|called me|rang me|callback|i'm on (?:a|the) call)(?!\w)"
)


# In order: what asks for something comes before what only says no.
SAID: tuple[Rule[Move], ...] = (
    rule(
        r"(?:provide|share|give|send|type|read|tell|confirm|need|enter|verify|upload|what's|"
        rf"what is|asks?|asked|asking|wants?|have)\W+"
        rf"(?:(?!refund|money|credit\b)[\w']+\W+){{0,7}}?{DATA}|"
        r"(?:sent|texted|e-?mailed|messaged) you (?:a |the )?(?:\w+ )?(?:code|pin)|"
        r"(?:code|pin) (?:that )?(?:we|i) (?:\w+ )?(?:sent|texted|e-?mailed|messaged)|"
        r"(?:read|give|tell) (?:it (?:to|back)|me the code|them the code)",
        M.ASKS_PRIVATE_DATA,
        deniable=False,
    ),
    rule(
        r"ball ?park|how little|what (?:would|will|does) it take|(?:minimum|smallest|least) refund|"
        r"(?<!\w)kitn[aei](?!\w)|best price (?:bol\w+|bata\w+|you|do you)|"
        r"(?:what|how much|which) (?:\w+ ){0,2}you (?:\w+ )?(?:want|need|expect)\w* (?:back|as "
        r"(?:a )?refund)|(?:tell|let) (?:me|us) (?:know )?how much you|"
        r"lowest|(?:rock[- ]?)?bottom(?: line| price| figure)?(?= (?:is|would|you|i|we|price|"
        r"figure)|[?.,]|$)|walk[- ]?away (?:price|sum|figure|number)|how low|"
        r"(?:what|which|how much)(?: \w+){0,3} (?:discount|reduction|rebate|money off|off)\b"
        r"[^.?]{0,40}\b(?:you|we|i|looking)\b|bottom line|"
        r"(?:what|how much|which)\b[^.?]{0,30}\b(?:minimum|least)|settle for|"
        r"give me (?:a|your) (?:number|figure|price|sum)|"
        r"(?:number|figure|amount|sum|price) (?:that )?(?:you|i)(?:'re|'d| are| would be| am)? "
        r"(?:be )?"
        r"(?:happy|ok(?:ay)?|fine|content|comfortable|satisfied)|"
        r"(?:what|which) (?:\w+ )?(?:figure|amount|sum|number|price)[^.?]{0,30}(?<!\w)(?:in mind|"
        r"think\w*|"
        r"looking|have)|final (?:amount|price|figure|sum)|live with|name (?:your|my|a) (?:price|"
        r"number|figure)|"
        r"(?:what|which|give me an?|a|any) (?:\w+ )?(?:amount|figure|number|sum|"
        r"percentage)\b[^.]{0,30}\b(?:would|could|accept|happy|ok(?:ay)?|live|works?|take)|"
        r"how much (?:would|do|are|will) (?:you|i)|how much less|"
        r"(?:would|will) (?:half|[$£€₹]?\d+ ?%?)(?: \w+)? (?:be|do|work|suit|help|settle)|"
        r"if i (?:offered|gave)|make (?:this|it) (?:all )?go away|"
        r"(?:what|which|how much)[^.?]{0,40}(?:comfortable with|content with|be enough)|"
        r"make (?:you|me) happy(?= (?:and|with|to|for)|\W*$)|hoping to get|below the full price",
        M.ASKS_LOWEST,
        deniable=False,
    ),
    rule(
        r"(?:provide|share|give|send|confirm|need|know|tell me|what(?:'s| is)|enter|(?:may|can|"
        r"could) "
        r"(?:i|we) (?:please |kindly )?have)\W+(?:[\w']+\W+){0,4}?(?:order|tracking|rma|"
        r"reference)[- ]?"
        r"(?:number|no\.?|id|#|details)(?!\w)",
        M.ASKS_PROOF,
        deniable=False,
    ),
    rule(
        r"(?:is|was|does|did|are|were|has|if|whether|can you confirm)\b[^?.\n]{0,50}\b(?:wrong|"
        r"defective|defect|faulty|fault|broken|damaged?|work(?:s|ing|ed)?(?! (?:with|from|on))|"
        r"good condition)\b[^?.\n]{0,60}(?:\?|$)|"
        r"(?:was|is) the (?:damage|fault|defect|crack)\b[^?.\n]{0,60}\b(?:when|before|after|"
        r"already)\b|tell me it(?:'s| is) (?:defective|broken)|"
        r"(?:have|has|had|was|were|been|did)(?!\w)[^.?\n]{0,70}(?<!\w)(?:worn|used|opened|dropped|"
        r"washed|"
        r"wet|water|exposed|impact|knocked|fallen|modified|repaired|descal\w+|overload\w*|tampered|"
        r"unsealed|altered|assembled|install\w+|plugged|soaked|bent|forced)(?!\w)[^?\n]{0,90}\?|"
        r"what (?:(?:do|would) you (?:think|say) )?(?:has |have |might have |could have "
        r")?caused?(?!\w)|"
        r"(?:have|did|has|had) (?:you|anyone)(?: \w+)?(?: \w+)? (?:open\w*|us(?:e|ed)|"
        r"w[eo](?:ar|rn)|wash\w*|drop\w*|remov\w*|install\w*|unseal\w*|check\w*|asked|look\w*|try|"
        r"tried(?! (?:to )?(?:contact|call|speak|ask|reach|messag|writ|ring)\w*)|switch\w*|"
        r"plug\w*|assembl\w*|activat\w*)|"
        r"are you (?:sure|certain) (?:\w+ )?(?:you|it|nobody|that)|"
        r"is (?:it|the \w+) (?:still )?(?:sealed|unopened|unused|opened|used)",
        M.ASKS_IF_DEFECTIVE,
        deniable=False,
    ),
    rule(
        r"why (?:do|did|didn't|are|is|have|haven't|you|i|it|the|now|exactly)\b|"
        r"what(?:'s| is| was)? (?:the |your |my )?(?:real |actual |"
        r"exact )?reasons?\b(?! for (?:the|your) refus)|reason (?:for|of) (?:the|your|my) return|"
        r"what(?:'s| is| was) the story|what happened(?: there| here|\?)|"
        r"what (?:is|was) it (?:that )?you (?:didn't|don't)|"
        r"(?:any|a|some) (?:particular |special |specific )?reason (?:why|you|that you|for)|"
        r"did (?:you|i) (?:find|see) it cheaper|what made (?:you|me)|what changed|chang\w+ your "
        r"mind|cheaper (?:some ?(?:where|place)|elsewhere)|"
        r"no longer (?:need|want)|for what reason|(?:may|can|could) (?:i|we) (?:please )?(?:ask|"
        r"know) why",
        M.ASKS_WHY,
        deniable=False,
    ),
    rule(
        r"(?:send|provide|upload|share|attach|needs?|requires?|request|show|submit|give|file|get|"
        r"obtain|offer|got|"
        r"arrange|ask(?:s|ed|ing)? for|wants?|"
        r"(?:(?:do|did|would|can|could|may|might) (?:you|i|we)(?: please| kindly)?|if you) have|"
        rf"what)\W+(?:[\w']+\W+){{0,6}}?{PROOF}",
        M.ASKS_PROOF,
    ),
    rule(
        r"(?:manager|supervisor|lead) (?:has |had )?(?:already )?(?:reviewed|agrees|looked|"
        r"said no)|leads? (?:are|is) (?:all )?(?:tied up|busy)|can't escalate|cannot escalate|"
        r"nobody (?:is |who is )?above me|(?:isn't|is not|no) (?:any(?:body|one)|one) (?:higher|"
        r"above|else)|i(?:'m| am) (?:the |a |an )?(?:team lead(?:er)?|supervisor|manager)|"
        r"most senior|no point in (?:escalat|transferr)\w+|"
        r"no one (?:else )?(?:here )?(?:who )?can (?:help|override|change)|"
        r"(?:no|not have (?:a|any)|don't have (?:a |any )?|no one|"
        rf"without a) ?(?:\w+ ){{0,2}}?{PERSON}|"
        rf"{PERSON} (?:is |are |was )?(?:not|isn't|aren't|un|busy|on leave|in a? ?meeting)(?: |"
        r"-)?(?:available|here|free|in|on)?|"
        r"(?:can't|cannot|won't|don't|do not|not going to|unable to|refus\w+ to|(?:no|the) option "
        r"to) "
        rf"(?:\w+ )?(?:(?:transfer|put|pass|connect|give|let|get|hand)[^.]{{0,40}}(?:{PERSON}|"
        r"(?:you|me) (?:any )?(?:through|higher|further up)|leadership|any(?:one|body) (?:else|"
        r"higher|above))|escalate|transfer(?! (?:money|the (?:money|refund))))|"
        r"(?:all )?(?:my|the|our) (?:managers?|supervisors?) (?:are|is|would|will)|"
        rf"{PERSON} (?:can't|cannot|won't|will (?:only )?(?:say|tell))|"
        r"(?:i am|i'm|he's|she's|highest) (?:the )?(?:highest|last) (?:level|authority|person|"
        r"point)",
        M.NO_SUPERVISOR,
        deniable=False,
    ),
    rule(
        r"only be (?:submitted|opened|raised|filed|made|claimed) (?:once|after|when)|"
        r"(?:contact|come back to|write to|message|ask) (?:us )?(?:again )?after (?:the |your )?"
        r"(?:\d|window|period|delivery|end)|"
        r"(?:raise|submit|open|file|make) (?:a|the|your) claim [^.]{0,20}(?:days?|hours?) after|"
        r"seller (?:still )?has (?:\w+ )?(?:\d+|two|three) (?:\w+ )?(?:hours|days)|"
        r"wait (?:until|till|for)\b[^.]{0,50}\b(?:date|window|period|delivery|processed|end|over|"
        r"passe[sd])|come back (?:after|in|when|once)|"
        r"(?<!will )(?<!to )(?:try|check|reach) (?:again|back|out)[^.]{0,12} (?:in|after|once|"
        r"when)|wait until|"
        r"wait till|only (?:claim|open|file|ask)\b[^.]{0,40}\b(?:once|after|when)|"
        r"give the seller (?:until|time|more|another)|"
        r"(?:until|till) the (?:window|period|estimated|delivery|guarantee|end)",
        M.ASKS_TO_WAIT_FOR_WINDOW,
        deniable=False,
    ),
    rule(
        r"abus(?:e|ing|ive)(?! language)|excessive (?:return|refund|claim)s?|false (?:claim|"
        r"statement|report)s?|misus\w+ (?:of )?(?:the |our |your )?(?:return|refund|guarantee)s?|"
        r"(?:your|my) (?:\w+ )?account (?:\w+ ){1,3}?(?:closed|suspended|blocked|restricted|banned|"
        r"terminated|deactivated|frozen)|legal team|"
        r"fraud\w*(?! (?:team|department|desk|unit|specialist|line|office|squad|prevention))|lying|"
        r"liar|not telling the truth|dishonest|suspicious|swapped|this trick|scamm\w+|"
        r"too many (?:returns|items|refunds)|stolen|stole|cheat\w*|"
        r"accus\w+|pattern of|you(?:'ve| have) (?:had|made|claimed|taken|"
        r"requested) (?:\w+ ){0,3}(?:refunds|returns|claims)|claimed? refunds? on|"
        r"refunds? on \w+ orders|concessions|return(?:ed|ing)? (?:a lot|so many|many|too)|"
        r"(?:clos|suspend|block|restrict|bann?|terminat)(?:e|ing)? your (?:\w+ )?account|"
        r"your (?:\w+ )?account (?:may|will|can|could|might) be (?:closed|suspended|blocked|"
        r"restricted|banned|terminated)|"
        r"on purpose|violat\w+|put nothing in|"
        r"serial (?:number |no\.? )?(?:is |does |doesn't |not )+match\w*|"
        r"(?:restrict|clos|suspend|flag|ban|block|blacklist)\w* (?:the|your|my) account|"
        r"account (?:has been |was |is |will be )?(?:flagged|restricted|suspended|blocked|banned)|"
        r"we(?:'ll| will)? report (?:you|u)(?!\w)|(?:my|your) "
        r"account(?:'s| is)? on (?:an? |the |some )?(?:\w+ )?(?:list|watch\w*|file)|warn(?:s|ed|"
        r"ing)? (?:me|you) (?:that |if |about |not )|"
        r"(?:volume|number|rate|level) of (?:returns|refunds|claims)|"
        r"return (?:activity|patterns?|behaviou?r|rate)|unusual (?:\w+ )?(?:activity|number)|"
        r"misrepresent\w*|restrictions? (?:on|to) (?:your|my|"
        r"the) (?:\w+ )?account|irregularit\w+|(?:your|my|the) (?:past|previous|earlier|return|"
        r"refund)s? (?:returns|refunds|claims|history)|(?:report|say|claim)\w* (?:missing|lost|"
        r"damaged) (?:packages?|parcels?|items?) (?:\w+ )?(?:frequently|often|a lot|too)|"
        r"terminat\w+ (?:of )?(?:your|my|the) (?:\w+ )?account",
        M.ACCUSES,
        deniable=False,
    ),
    rule(
        rf"{CODE_GIVEN}|"
        r"caused by (?:you|the (?:customer|buyer|user)|me)|by the user|"
        r"(?:improper|poor|insufficient|inadequate|bad) (?:\w+ )?(?:packaging|packing|wrapping|"
        r"maintenance|care)(?! (?:by|from) (?:the |our )?(?:seller|us|amazon|warehouse))|"
        r"(?:you|customer|buyer) (?:handed over|sent back|returned|gave) (?:a |an |"
        r"the )?(?:different|"
        r"wrong|another|other)|fault (?:is )?(?:at|on) (?:your|my|the customer'?s) side|"
        r"(?:your own|from your) (?:return )?(?:handling|packing|doing)|"
        r"(?:liquid|water|moisture) (?:ingress|damage|residue|inside|intrusion)|excessive force|"
        r"(?:physical damage|only happens? (?:when|if))(?![^.!]*\?)|(?:improper|incorrect|wrong) "
        r"(?:charg\w+|"
        r"handling|storage|clean\w+|assembl\w+)|"
        r"(?:user|customer) (?:damage|error|fault|misuse)|misus\w*|mishandl\w*|"
        r"you (?:must|should) have|i should have|(?:your|my) own fault|(?:your|my) fault|"
        r"that's on (?:you|me)|you (?:threw|broke|dropped|damaged)|"
        r"(?:used|handled) (?:it )?(?:the wrong way|wrongly)|i (?:broke|damaged|caused)|"
        r"blam(?:es|ed|ing) me|(?:how|the way) (?:i|you) (?:have )?(?:used?|handled?|treat\w*|"
        r"stor\w*)|because (?:i|you) (?!are|were|have been|need|want)|"
        r"(?:didn't|did not|don't|not) (?:\w+ )?(?:descale|clean|maintain|follow)\w*|"
        r"your (?:operat\w+|use|usage|handling)|"
        r"(?:damage|broken|tamper\w*)[^.]{0,30}\bby (?:you|customer|buyer|me)\b|"
        r"(?:wrong|improper|incorrect) (?:use|usage|voltage|installation|operat\w+)",
        M.BLAMES_CUSTOMER,
        deniable=False,
    ),
    rule(
        rf"{GO_TO} (?:[\w']+ ){{0,3}}?(?:{MAKER}|{A_BRAND})(?!\w)|"
        rf"{MAKER} (?:\w+ ){{0,2}}?(?:warranty|guarantee|"
        rf"responsib\w+|support|handles?|problem)|service cent(?:re|er)|"
        rf"(?:wenden sie sich an den|hersteller)|warranty (?:matter|issue|claim|case)|handles? "
        rf"all "
        rf"faults|blam(?:es|ed|ing) the {MAKER}",
        M.BLAMES_MAKER,
        deniable=False,
    ),
    rule(
        rf"{GO_TO} (?:(?!our |my |its )[\w']+ ){{0,3}}?{SHOP}(?! (?:polic|terms|rules|"
        rf"conditions|page|info))|(?:sold|shipped) by (?:a |the )?{SHOP}|{SHOP} "
        rf"(?:\w+ ){{0,2}}?(?:decides?|responsib\w+|has to|must|refused|problem|issue|matter)|"
        rf"(?:that|it|this)(?: one)?(?:'s| is) on the {SHOP}|{SHOP} of record|"
        rf"on behalf of (?:a|the|our) {SHOP}|between you and (?:the )?(?:{SHOP}|store|them)|"
        r"contract is with (?:them|the)|(?:place|point|shop|store) of purchase|"
        r"where you (?:bought|purchased|ordered) it|(?:we|i) (?:speak|deal|"
        r"talk) only with the (?:sender|"
        r"shipper|merchant)|only (?:speak|deal|talk) with the (?:sender|shipper|merchant)|"
        r"(?:sender|shipper) (?:of record )?(?:is|must|has to|needs to)|ask the (?:sender|shipper)|"
        r"sort (?:it|this|that) out with (?:them|the seller)|"
        rf"nothing to do with (?:us|them|amazon)|(?:is|are) the (?:actual )?(?:retailer|trader)|"
        rf"(?:we|amazon) (?:only|just|merely) (?:store|host|provide|ship|deliver|list)\w*|between "
        rf"(?:you|"
        rf"me) "
        rf"and the|blam(?:es|ed|ing) the {SHOP}",
        M.BLAMES_SELLER,
        deniable=False,
    ),
    rule(
        r"(?<!don't )(?<!not )clos(?:e|es|ing|ed) (?:this|the|your|my|it)\b(?! (?:\w+ )?(?:account|"
        r"window|tab))|"
        r"(?:chat|case|conversation|ticket)(?: has| is| was)?(?: been| now)* (?:closed|ended|"
        r"resolved)|end(?:ing|s)? (?:the|this|my) (?:chat|call|conversation)|"
        r"anything else (?:i|we) can|no further (?:replies|correspondence|messages)|"
        r"matter (?:is |as )?(?:\w+ )?resolved|hung up|have a (?:nice|great|good) day|"
        r"(?<!not )disconnect(?:ed|ing|s)?(?!\w)|left the (?:chat|conversation)|"
        r"(?:box|window|chat) (?:just )?(?:went|turned|is) (?:grey|gray|dead|blank)|"
        r"goodbye|bye now|take care\W*$|"
        r"(?:nothing|not anything) (?:else|more|further|left) to (?:discuss|talk about|say)|"
        r"mark(?:ing)? (?:this|it) (?:\w+ )?resolved|wrap(?:ping)? (?:up )?(?:our|this|the) "
        r"(?:chat|call|"
        r"conversation|session)(?: up)?|sign(?:ing)? off (?:now|here)|"
        r"(?:end|clos|disconnect)\w* (?:this|the|your)? ?(?:chat|contact|call|case|ticket)|"
        r"(?:will )?not (?:reply|respond) to (?:further|any)|"
        r"(?:cancel|withdraw|remove|delete|change|take (?:down|back|off)) (?:the|your|this|my) "
        r"(?:bad |negative |a-to-z |"
        r"a to z )?(?:claim|dispute|case|complaint|review|feedback|rating)",
        M.CLOSES,
        deniable=False,
    ),
)
