"""The words of moves: where the other side speaks in a message, and what its words come to."""

import re

from agent.domain.moves import Move
from agent.reading.rules import Rule, rule

M = Move
_WHO = (
    r"(?:they|he|she|amazon|agent|rep(?:resentative)?|associate|supervisor|manager|seller|merchant|"
    r"vendor|support|chat|bot|advis[oe]r|person|guy|lady|woman|man|bank|phone|boss|team|someone)"
)
_SAY = (
    r"(?:sa(?:id|ys?|ying)|asks?|asked|asking|wants?|wanted|tells?|told|writes?|wrote|typed|"
    r"repl(?:ied|ies)|answer(?:s|ed)|claims?|claimed|insists?|insisted|offers?|offered|demands?|"
    r"demanded|needs?|accus(?:es|ed|ing)|blames?|blamed|is|are|keeps?|goes|went|won't|just|now|"
    r"has|have|'s|'re)"
)
QUOTED = re.compile(r"\"(?P<said>[^\"\n]{3,600})\"|(?:^|[\s(:])'(?P<single>[^\n]{6,600}?)'(?!\w)")
LABELLED = re.compile(
    r"(?:^|\n)[> ]*(?:\[?\d{1,2}:\d{2}(?: ?[ap]m)?\]? ?)?(?:agent|rep|representative|associate|"
    r"support|customer service|supervisor|manager|seller|amazon|bank|them|advis[oe]r)\s?"
    r"(?:\([^)\n]{0,30}\)|\w{1,20})?:(?P<said>[^\n]+)"
)
NAMED = re.compile(
    r"(?:^|\n)[> ]*(?:[Aa]gent|[Rr]ep\w*|[Aa]ssociate|[Ss]upport|[Ss]upervisor|[Mm]anager|"
    r"[Ss]eller|[Aa]mazon) ?\(?(?P<name>[A-Z][a-z]{2,14})\)?:"
)
AFTER_COLON = re.compile(rf"(?<!\w){_WHO}(?: \w+){{0,4}} ?:(?P<said>[^\n]{{3,600}})")
RETOLD = re.compile(
    rf"(?<!\w){_WHO} ?(?:(?:just|now|then|still|only) )*{_SAY}(?P<said>[^.!?\n]{{3,300}}\??)"
)
# Words that speak as a desk does, for a line that was pasted bare.
AS_A_DESK = re.compile(
    r"(?<!\w)(?:our (?:policy|policies|records|system|team|end|inspection)|we (?:regret|"
    r"apologi[sz]e|"
    r"are (?:unable|sorry)|cannot|can't|do not|don't|have (?:noted|reviewed|checked))|i (?:do )?"
    r"apologi[sz]e|i understand (?:your|how|that you)|thank you for (?:contacting|reaching|your "
    r"patience|waiting|chatting)|dear (?:customer|sir|madam|buyer|friend)|kindly|rest assured|"
    r"anything else i can|for security (?:purposes|reasons)|bear with me|please (?:allow|wait|"
    r"provide|share|confirm|be patient)|sir|madam|ma'am|i'?ve (?:approved|checked)|"
    r"unfortunately,? (?:we|i|your|this|it))(?!\w)"
)
LIVE = re.compile(
    r"(?<!\w)(?:just|right now|at the moment|currently|is (?:asking|saying|offering|typing|"
    r"telling|closing|transferring)|are (?:asking|saying|offering)|says|asks|wants|keeps|i'm "
    r"(?:in|on) (?:the |a )?(?:chat|call|phone)|on the (?:phone|line) now|what do i (?:say|answer|"
    r"reply|type))(?!\w)"
)
BY_PHONE = re.compile(
    r"(?<!\w)(?:on the (?:phone|line|call)|(?:by|over the) phone|phone (?:agent|rep|guy|lady|woman|"
    r"man|person|call)|called me|rang me|callback|i'm on (?:a|the) call)(?!\w)"
)

_DATA = (
    r"(?:(?:full |whole |complete |credit |debit )*card (?:number|details)|cvv|cvc|passwords?|otp|"
    r"one[- ]time (?:code|password|pin)|verification code|pin(?: code| number)?|bank (?:account|"
    r"details|log ?in)|account number|sort code|iban|routing number|date of birth|social(?: "
    r"security)?(?: number)?|ssn|passport|driv\w+ licen[cs]e|(?:photo|government|national) id|id "
    r"card|security code|maiden name|log ?in (?:details|data)|aadhaar|pan card)"
)
_PERSON = r"(?:supervisor|manager|superior|team lead(?:er)?)s?"
_PROOF = (
    r"(?:photos?|pictures?|pics|images?|videos?|proof|evidence|receipts?|invoices?|serial number|"
    r"police report|incident report|screen ?shots?|tracking number|documents?)"
)
_MAKER = r"(?:manufacturer|maker|brand)(?:'s)?"
_SHOP = r"(?:(?:third[- ]party |marketplace )?seller|merchant|vendor|shop|third[- ]party)(?:'s)?"
_GO_TO = (
    r"(?:contact|ring|call|ask|see|reach(?: out to)?|approach|speak (?:to|with)|talk (?:to|with)|"
    r"try|go (?:to|through)|take it up with|turn to|write to|message)"
)

# In order: what asks for something comes before what only says no.
SAID: tuple[Rule[Move], ...] = (
    rule(
        r"(?:provide|share|give|send|type|read|tell|confirm|need|enter|verify|upload|what's|what "
        r"is|"
        rf"asks?|asked|asking|wants?|have)\W+(?:(?!refund|money|credit\b)[\w']+\W+){{0,7}}?{_DATA}|"
        r"sent you a (?:\w+ )?code|(?:read|give|tell) (?:it|me the code|them the code)",
        M.ASKS_PRIVATE_DATA,
        deniable=False,
    ),
    rule(
        r"lowest|bottom line|(?:what|how much|which)\b[^.?]{0,30}\b(?:minimum|least)|settle for|"
        r"live with|name (?:your|my|a) (?:price|number|figure)|(?:what|which|give me an?|a|any) "
        r"(?:\w+ )?(?:amount|figure|number|sum|percentage)\b[^.]{0,30}\b(?:would|could|accept|"
        r"happy|"
        r"ok(?:ay)?|live|works?|take)|how much (?:would|do|are|will) (?:you|i)|how much less|"
        r"(?:would|will) (?:half|[$£€₹]?\d+ ?%?) (?:be|do)|if i (?:offered|gave)|make (?:you|me) "
        r"happy|hoping to get|below the full price",
        M.ASKS_LOWEST,
        deniable=False,
    ),
    rule(
        r"(?:is|was|does|did|are|were|has|if|whether|can you confirm)\b[^?.\n]{0,50}\b(?:wrong|"
        r"defective|defect|faulty|fault|broken|damaged?|work(?:s|ing|ed)?(?! (?:with|from|on))|"
        r"good "
        r"condition)\b[^?.\n]{0,60}(?:\?|$)|tell me it(?:'s| is) (?:defective|broken)",
        M.ASKS_IF_DEFECTIVE,
        deniable=False,
    ),
    rule(
        r"why (?:do|did|didn't|are|is|have|haven't|you|i|it|the|now|exactly)\b|"
        r"what(?:'s| is| was)? (?:the |your |my )?(?:real |actual |exact )?reasons?\b(?! for "
        r"(?:the|"
        r"your) refus)|reason (?:for|of) (?:the|your|my) return|what made (?:you|me)|cheaper "
        r"(?:somewhere|elsewhere)|no longer (?:need|want)|for what reason",
        M.ASKS_WHY,
        deniable=False,
    ),
    rule(
        rf"(?:send|provide|upload|share|attach|need|show|submit|give|asks? for|asked for|wants?|"
        rf"have|could i have|what)\W+(?:[\w']+\W+){{0,6}}?{_PROOF}",
        M.ASKS_PROOF,
    ),
    rule(
        rf"(?:no|not have (?:a|any)|don't have (?:a |any )?|no one|without a) ?(?:\w+ ){{0,2}}?"
        rf"{_PERSON}|{_PERSON} (?:is |are |was )?(?:not|isn't|aren't|un)(?: |-)?(?:available|here|"
        rf"free|in)|(?:can't|cannot|won't|not going to|unable to|refus\w+ to) (?:transfer|escalate|"
        rf"put|pass|connect|give|let)[^.]{{0,40}}(?:{_PERSON}|me through)?|{_PERSON} (?:can't|"
        rf"cannot|won't|will (?:only )?(?:say|tell))|(?:i am|i'm|he's|she's|highest) (?:the )?"
        rf"(?:highest|last) (?:level|authority|person|point)",
        M.NO_SUPERVISOR,
        deniable=False,
    ),
    rule(
        r"wait (?:until|till|for)\b[^.]{0,50}\b(?:date|window|period|delivery|processed|end|over|"
        r"passe[sd])|come back (?:after|in|when|once)|try again (?:in|after|once)|only (?:claim|"
        r"open|"
        r"file|ask)\b[^.]{0,40}\b(?:once|after|when)|give the seller (?:until|time|more|another)|"
        r"(?:until|till) the (?:window|period|estimated|delivery|guarantee|end)",
        M.ASKS_TO_WAIT_FOR_WINDOW,
        deniable=False,
    ),
    rule(
        r"abus(?:e|ing|ive)|fraud\w*|lying|liar|not telling the truth|dishonest|suspicious|swapped|"
        r"this trick|scamm\w+|too many (?:returns|items|refunds)|stolen|stole|cheat\w*|accus\w+",
        M.ACCUSES,
        deniable=False,
    ),
    rule(
        r"caused by (?:you|the (?:customer|buyer)|me)|(?:user|customer) (?:damage|error|fault|"
        r"misuse)|misus\w*|mishandl\w*|you (?:must|should) have|i should have|(?:your|my) own "
        r"fault|"
        r"(?:your|my) fault|that's on (?:you|me)|you (?:threw|broke|dropped|damaged)|(?:used|"
        r"handled) "
        r"(?:it )?(?:the wrong way|wrongly)|i (?:broke|damaged|caused)|blam(?:es|ed|ing) me",
        M.BLAMES_CUSTOMER,
        deniable=False,
    ),
    rule(
        rf"{_GO_TO} (?:[\w']+ ){{0,3}}?{_MAKER}|{_MAKER} (?:\w+ ){{0,2}}?(?:warranty|guarantee|"
        rf"responsib\w+|support|handles?|problem)|warranty (?:matter|issue|claim|case)|handles? "
        rf"all "
        rf"faults|blam(?:es|ed|ing) the {_MAKER}",
        M.BLAMES_MAKER,
        deniable=False,
    ),
    rule(
        rf"{_GO_TO} (?:[\w']+ ){{0,3}}?{_SHOP}|(?:sold|shipped) by (?:a |the )?{_SHOP}|{_SHOP} "
        rf"(?:\w+ ){{0,2}}?(?:decides?|responsib\w+|has to|must|refused|problem)|between (?:you|"
        rf"me) "
        rf"and the|blam(?:es|ed|ing) the {_SHOP}",
        M.BLAMES_SELLER,
        deniable=False,
    ),
    rule(
        r"clos(?:e|es|ing|ed) (?:this|the|your|my|it)\b|(?:chat|case|conversation|ticket)(?: has|"
        r" is|"
        r" was)?(?: been| now)* (?:closed|ended|resolved)|end(?:ing|s)? (?:the|this|my) (?:chat|"
        r"call|"
        r"conversation)|anything else (?:i|we) can|no further (?:replies|correspondence|messages)|"
        r"matter (?:is |as )?(?:\w+ )?resolved|hung up|have a (?:nice|great|good) day",
        M.CLOSES,
        deniable=False,
    ),
    rule(
        r"(?:restocking|late|handling|return|shipping|cancellation) fee|(?:the |return )(?:postage|"
        r"shipping) is|pay (?:for )?(?:the |your |my "
        r"|return |own ){0,3}(?:shipping|postage|label)|(?:cover|deduct|charg)\w* "
        r"[^.]{0,30}(?:label|"
        r"postage|shipping|handling|fee)",
        M.ASKS_FEE,
        deniable=False,
    ),
)
YES = rule(
    r"(?:i'?ve|we'?ve|have|has|was|been|is|are|i|we) (?:now |gone ahead and |already "
    r")?(?:approved?|"
    r"processed|issued|granted|accept(?:ed)?)\b(?! (?:return|refund)s)|make an? "
    r"(?:one[- ]time )?exception|(?:refund|pay) (?:you|me) (?:back )?in full|all of it back|"
    r"all set|good news|(?:full|whole) refund is on",
    True,
)
NOT_YET = rule(r"can'?t|cannot|unable|won't|will not|only (?:if|when|once)|would you|\?", True)
HANDED_ON = rule(
    r"transferr?(?:ing|ed)? (?:you|me|this|it)|transfer (?:you|me)|pass(?:ing|ed)? (?:you|me) "
    r"(?:on|"
    r"over|to)|connect(?:ing|ed)? (?:you|me)|another department|wrong (?:queue|department)|take "
    r"over "
    r"from|forward(?:ing|ed) (?:you|me|your|my)",
    True,
)
HELD = rule(
    r"bear with|please (?:wait|allow|hold)|be patient|looking into|get back to (?:you|me)|under "
    r"(?:review|investigation)|being reviewed|still (?:checking|going|looking)|check with my|"
    r"raised a "
    r"ticket|come back later",
    True,
)
QUIET = re.compile(
    r"(?:stopped|isn't|not|hasn't|haven't|never) (?:\w+ ){0,2}?(?:answer|reply|typ|respond)\w*|no "
    r"(?:answer|reply|response)|gone (?:quiet|silent)|went (?:quiet|silent)|nothing for \w+ min|"
    r"silence|has left the chat"
)
NO_WORD = re.compile(r"\W+")
# A bare line that speaks to the person and not of them, for what no one asks of us.
TO_YOU = re.compile(r"(?<!\w)you(?:r|'d|'ll|'re|'ve)?(?!\w)")
OF_US = re.compile(r"(?<!\w)(?:i|i'\w+|my|mine|me|we|our|us|they|he|she|them|should|amazon)(?!\w)")
BARE = (M.ASKS_LOWEST, M.ASKS_PRIVATE_DATA, M.NO_SUPERVISOR, M.CLOSES, M.BLAMES_MAKER)
TABLES = re.compile(
    r"(?<!\w)(?:can|could|able to|'ll|will|would|how about|instead|offer\w*|best|add|all i'?m|"
    r"gesture|in place of)(?!\w)"
)
SUM = re.compile(
    r"(?<![\w.,/$£€₹-])(?P<number>\d{1,5}(?:\.\d\d)?)(?!\w|[.,]\d| ?(?:%|percent|days?|"
    r"hours?|weeks?|months?|minutes?|years?))"
)
SWAP = re.compile(r"(?<!\w)(?:another unit|new one|exchange|replacement|repair)(?!\w)")
