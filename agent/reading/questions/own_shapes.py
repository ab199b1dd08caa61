"""The shapes of short questions that name something of the case; see `own_questions`."""

import re

LEAD = re.compile(
    r"^(?:(?:ok(?:ay)?|k|and|so|but|h+m+|right|alright|well|thanks|thank you|thx|cool|great|fine|"
    r"also|yes|yeah|yep|no|nope|then|please|pls|sorry|hey|hi|hello|honestly|i mean|wait|just|um+|"
    r"uh+|oh|got it|i see|i got that|be honest|tell me|one question|quick question|good|"
    r"(?:i )?don't (?:know|understand|get it)|i'm (?:lost|confused|stuck)|i was wondering|"
    r"do you know|can you tell me|in your opinion|what do you think|all right|now|or|or else|"
    r"as i said|lol|god|ugh|man|dude|mate)(?![\w'])[\s,.!:;?-]*)+"
)
TAIL = re.compile(
    r"(?:(?<![\s,.!:;-])[\s,.!:;-]+(?:then|though|tho|please|pls|or what|again|exactly|really|"
    r"anyway|lol|"
    r"for me|in my case|in this case|here|or not|do you think|you think|in your opinion|mate|"
    r"thanks|thank you|honestly|at all|actually|even|too|right|i wonder|with this|with that|"
    r"on this|about it|of it|with it|from (?:you|them|him)|this time|btw|realistically))+\W*$"
)
WHY = re.compile(
    r"(?:why|how come|what for|for what|what(?:'s| is) (?:that|this|it) (?:good )?for|"
    r"what(?:'s| is) the (?:point|use|reason)(?: (?:of|for|in))?|why not)\b(?P<rest>.*)"
)
WHY_NOT = re.compile(r"(?:(?:and|but|so|ok(?:ay)?),? )*why (?:not|shouldn't i)\W*")
MEANT = re.compile(
    r"(?:what(?:'s| is| are|s)?(?: even)?|who(?:'s| is)|what does|explain|what do you mean by|"
    r"how does)(?: (?:a|an|the|this|that|your|mean|work|to me|me)(?![\w'-]))*(?P<rest>.*?)"
    r"(?: (?:mean|work|stand for|do))?\W*"
)
# "can I claim the desk as well?", "what about the postage, can I ask for that too?"
_WITH_IT = (
    r"(?:as well|too|also|on top(?: of (?:it|that))?|in addition|besides|with it|along with it)"
)
_TO_CLAIM = (
    r"(?:claim|ask (?:them |amazon |the seller )?for|get|demand|add|include|recover|"
    r"charge (?:them )?"
    r"for|put in|have|request|be paid for|be refunded for)"
)
ALSO = re.compile(
    rf"(?:can|could|may|should|shall|do|am|must|would) (?:i|we) (?:(?:even|still|just|maybe|"
    rf"allowed to|"
    rf"able to) )*(?:also {_TO_CLAIM} (?P<one>.{{2,60}}?)|"
    rf"{_TO_CLAIM} (?P<two>.{{2,60}}?),? {_WITH_IT}"
    rf"(?: back)?)\W*|(?:what|how) about (?P<three>.{{2,60}}?)[,?] ?(?:can|could|may) (?:i|we) "
    rf"(?:also )?{_TO_CLAIM} (?:that|it|this|them)(?: {_WITH_IT})?(?: back)?\W*"
)
NO_THING = re.compile(
    r"(?<!\w)(?:refund|replacement|money back|that (?:it|i|they)|(?:it|i|they|he|she) (?:was|is|"
    r"were|"
    r"are|has|have|did|never)|supervisor|manager|reply|answer|update|help|advice|it was)(?!\w)|"
    r"^(?:it|that|this|them|one|more)$"
)
EMPTY = re.compile(r"^\W*(?:(?:ok(?:ay)?|and|so|but|well|hm+|then|now|right|hello+|hey|hi)\W+)*$")
MAY_SAY = re.compile(
    r"(?:can|could|should|may|shall|might|must|is it (?:ok(?:ay)?|fine|allowed) (?:to|if)|what if|"
    r"do)(?: (?:i|we))?(?: (?:just|also|simply|not|safely))* (?:say|said|write|wrote|"
    r"tell(?: (?:them|"
    r"him|her|amazon|the \w+))?|told (?:them|him|her)|claim|mention|put|state)(?: (?:in|"
    r"into) (?:it|"
    r"there|the \w+))?(?: that)? (?P<what>(?!.*\b(?:sue|suing|lawyers?|court|reviews?|police|"
    r"press|news|"
    r"ftc|report)\b)(?:it|i|we|they|the|my|nobody|nothing|"
    r"that)(?!\w).{3,120})"
)
NEVER_USED = re.compile(
    r"(?<!\w)(?:never|not|hardly|barely|n't|without)(?: (?:been|ever|even|really|actually|once))*"
    r" (?:us(?:ed|ing)|open(?:ed|ing)|worn|wore|wear|slept|sleep|touch(?:ed|ing)|unbox\w*|tried|"
    r"try|play(?:ed)?|assembled|built|washed|plugged|switched|turned on|unpacked)(?!\w)"
)
IN_USE = re.compile(
    r"(?<!\w)(?:slept|sleep|wore|worn|wear\w*|used|using|use|opened|washed|plugged|played|drove|"
    r"cooked|built|assembled|unpacked|after (?:\d+|a|an|one|two|three|four|five|six|some|several) "
    r"(?:days?|weeks?|months?|uses?|washes)|for (?:\d+|a|two|three|four|some) (?:days?|weeks?|"
    r"months?|"
    r"nights?)|on day|stopped)(?!\w)"
)
BOTH = re.compile(
    r"(?<!\w)(?:(?:at )?the same time|at once|both|in parallel|simultaneously|alongside|"
    r"on the side|to be (?:on the safe side|safe)|besides|together)(?!\w)"
)
PAYING = re.compile(
    r"(?:do|should|must|can|shall|may) i (?:just |now |still |have to |need to )*(?:(?:keep|"
    r"continue|"
    r"stop|carry|go|pause|cancel|quit|skip|hold back)(?: (?:on|to|with|making|"
    r"paying))*)?(?: pay\w*)?"
    r"(?: (?:my|the|for|off|on|this|that|it|them|next|monthly|rate|affirm|klarna|afterpay|clearpay|"
    r"zip|instal\w+|payments?|loan|plan|bill|card|credit|paypal))+"
)
PAID_LATER = re.compile(
    r"(?<!\w)(?:pay(?:ing|ments?)?|affirm|klarna|afterpay|clearpay|instal\w+|bill)(?!\w)"
)
_A_DEBIT = (
    r"(?:direct[- ]debits?(?: mandate)?|sepa(?: direct)?(?: debit| mandate)?|debit mandate|"
    r"standing "
    r"order|mandate|lastschrift\w*|einzugsermächtigung|prélèvement|domiciliación|addebito diretto)"
)
DEBIT = re.compile(
    rf"(?:cancel|stop|block|revers|refus|revok|end|pull|claw|call|dispute|return|get|have|refund|"
    rf"kündigen|widerrufen|zurück\w*|annuler|anular|bloquear|bloccare)\w*(?: \w+){{0,5}}? "
    rf"{_A_DEBIT}|{_A_DEBIT}(?: \w+){{0,3}}? (?:back|cancel\w*|stop\w*|revers\w*|return\w*|"
    rf"refund\w*|block\w*|zurück\w*|kündigen|widerrufen|stoppen)"
)
WITHDRAW = re.compile(
    r"(?<!\w)(?:cancel|withdraw|close|drop|take back|retract|pull|end|revoke|remove)(?:ing)? "
    r"(?:the |my |this |that |it|our )?(?:\w+ ){0,2}?(?:claim|a-?(?:to|2)-?z|case|dispute|"
    r"charge ?-?back|complaint|it)(?!\w)"
)
ASKS = re.compile(
    r"\?\s*$|^(?:should|shall|do|can|could|is|must|may|or|why|what|when|how|which|who|will|would|"
    r"am|are)\b|(?<!\w)(?:should|shall|can|could|do|must) i(?!\w)|(?:reckons?|thinks?|says?|"
    r"told me)"
    r" (?:that )?i (?:should|must|can|could|have to|need to)"
)
