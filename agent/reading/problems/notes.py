"""Signs in terse notes, where half of the words are left out."""

from agent.reading.message.rules import Rule, rule

# Words -> sign. A sign whose words hold their own "not" is not deniable.
NOTES: tuple[Rule[str], ...] = (
    rule(
        r"(?:tag|label|sticker|box|plate) says|(?:says|said|stated) \d+ ?%|"
        r"(?:pictures?|photos?) (?:is|are|was|were|it's) \w+[^.\n]{0,20}(?:mine|it|this|real)|"
        r"\W(?:waterproof|genuine|leather|new|original|wireless|silent|steel)\W \w+ (?:soaked|is|"
        r"was|are|isn't|leaks|turned)|(?:not|isn't) (?:waterproof|silent|wireless) ",
        "misdescribed",
    ),
    rule(
        r"(?:asked for|ordered|wanted|paid for|chose) (?:a |the )?(?:size )?[\w ]{1,30}? "
        r"(?:got|received|was sent|they sent|sent) "
        r"|(?:parcel|box|package|envelope) (?:contained|held|had) |(?:contained|had) "
        r"(?:someone|somebody)(?: else)?'s|missing (?:its |all |both |most |their )?(?!days|"
        r"weeks|hours|"
        r"refund|fund|deliver|return|parcel|package|money|time|out|something)\w+(?:s|er|ual|"
        r"id|ed)(?= and|"
        r"[.,;!]|$)",
        "wrong",
    ),
    rule(
        r"(?:shown|shows|marked|listed) as (?:left|delivered|handed)|gone (?:by the time|when) "
        r"i|left by the|(?:marked|signed) "
        r"(?:it )?(?:as )?handed|never turned up",
        "not_received",
        deniable=False,
    ),
    rule(
        r"debited (?:my|our) \w+ for|(?:month|weeks?|days?) later[, ]+(?:\w+ )?revers\w+|"
        r"refund (?:came|arrived|was paid)"
        r"[^.\n]{0,40}(?:revers\w+|gone|taken)|charged (?:me )?for (?:a |the "
        r")?[^.\n]{0,25}(?:returned|sent back)",
        "clawed",
    ),
    rule(
        r"(?:promised|approved|complete|confirmed|issued)[^.\n]{0,60}(?:zilch|nothing|nada|not "
        r"a (?:cent|penny)|still no\w*)|"
        r"(?:bank|they) (?:swears?|says?) (?:nothing|no \w+)(?: \w+){0,2}|day \d+ (?:now )?and "
        r"(?:nothing|zilch|no)",
        "no_money",
        deniable=False,
    ),
    rule(
        r"return a lot|had too many|noticed (?:that )?you(?:'ve)? return|you return (?:too|so|"
        r"a lot)|returned more than",
        "excessive",
    ),
    rule(
        r"(?:seller|merchant|vendor|shop) (?:keeps?|is|has been) (?:\w+ )?(?:stall\w*|delay\w*|"
        r"making excuses|dragging|avoid\w*)|"
        r"they post (?:it )?themselves|(?:bought|ordered) (?:off|from) \w+ (?:via|through|on) "
        r"amazon",
        "seller_no",
    ),
    rule(
        r"(?:got|received|had) (?:this|it|a|the|an)[^.\n]{0,40}(?:for my (?:wedding|birthday|"
        r"retirement)|from a (?:guest|friend|"
        r"relative|colleague)|as (?:a )?present)|received as|giver|not (?:my|in my) (?:order|"
        r"account)[^.\n]{0,20}gift|no order access",
        "gift",
        deniable=False,
    ),
    rule(
        r"(?:shut|closed|locked|kicked|froze|blocked)(?: me out| down)?(?: of)? my account|"
        r"locked out (?:after|of|since)",
        "locked",
    ),
    rule(
        r"don't recall|(?:wife|husband|partner|kids?|son|daughter) (?:says?|swears?|deny|"
        r"denies)(?: it's)? not|no such order|"
        r"not (?:hers|his|theirs)",
        "not_ordered",
        deniable=False,
    ),
    rule(
        r"recall list|safety (?:notice|recall|alert)|swallowed|set (?:the )?\w+ alight|"
        r"a jolt|numb|electric jolt",
        "danger",
    ),
    rule(
        r"(?:consumables?|edibles?|opened items?|liquids?) (?:can't|cannot|aren't|are not|not)",
        "nonreturnable",
        deniable=False,
    ),
    rule(  # the carrier took it back: nothing was sent back by the person
        r"(?:returned|returning|going back|sent back|on its way back|back) (?:back )?to (?:the )?"
        r"(?:sender|shipper|origin)|(?:returned )?(?:as )?undeliver(?:able|ed)|could not be "
        r"delivered|"
        r"(?:refused|rejected) by (?:the )?(?:customer|recipient|buyer|addressee)|"
        r"retour à l'expéditeur|zurück an (?:den )?absender",
        "undelivered",
        deniable=False,
    ),
    rule(  # one of several that went back together
        r"(?:refunded|credited|paid|reimbursed)(?: me| us)? (?:back )?(?:just|only|but) (?:one|1|"
        r"the "
        r"(?:first|other|cheap\w+|small\w+)|two|three|some)(?! (?:week|month|day|time|cent|dollar|"
        r"pound|euro|penny)s?(?!\w))|(?:just|only) (?:refunded|credited)(?: me| us)? (?:(?:for|one|"
        r"1) "
        r")?(?:one|1|two|some) (?:of|item)|(?:just|only) (?:one|1|two) (?:of (?:them|the \w+) "
        r")?(?:was|"
        r"were|got|has been|have been) (?:refunded|credited)|refund(?:ed)? (?:was )?(?:just |only "
        r")?for "
        r"(?:just |only )?one(?: of|(?= *[.,;!)]))",
        "one_refunded",
        deniable=False,
    ),
    rule(  # who gave it away bought it
        r"(?:i|we) (?:\w+ )?(?:gave|bought|ordered|got|sent|purchased) [^.!?\n]{0,40}?(?:(?:gift|"
        r"present)s? (?:to|for)|(?:to|for) (?:my|our|a|his|her) (?:\w+ )?(?:as a|for (?:his|her|"
        r"their|"
        r"xmas|christmas)) ?(?:gift|present|birthday|christmas|xmas|wedding)?)|"
        r"(?:was|is|as) (?:a |meant as a )?(?:\w+ )?(?:gift|present) (?:for|to) (?:my|our|a|his|"
        r"her)",
        "giver",
        deniable=False,
    ),
    rule(
        r"(?:smell|stink|reek|taste)(?:s|ed|ing)? (?:strongly |so |really |very |awfully |badly "
        r")?(?:of|"
        r"like) (?!that|this|they|it)",
        "fault",
    ),
    rule(  # it came, and what it was for was over
        r"(?:came|arrived|delivered|got here|showed up|turned up)(?: \w+){0,4}? (?:after|too late "
        r"for|"
        r"late for) (?:the|my|our|his|her|their) (?:\w+ )?(?:wedding|party|birthday|christmas|xmas|"
        r"event|"
        r"trip|holiday|vacation|funeral|festival|race|exam|show|concert|graduation|anniversary|"
        r"move|"
        r"meeting|ceremony|prom|match|competition|shoot|baby shower|halloween)",
        "too_late_for_it",
        deniable=False,
    ),
    rule(  # it belongs to somebody else already
        r"(?:is|was|still|came|arrived|it's|been) (?:still )?(?:locked|registered|linked|enrolled|"
        r"signed in|logged in|tied|activated) (?:to|with|under|by|into) (?:an?(?:other)?|some|"
        r"somebody|"
        r"someone|the|his|her)(?! (?:wall|socket|network|wi-?fi))|(?:school|company|mdm|carrier|"
        r"activation|account|region)[- ]locked|has (?:someone|somebody) else's (?:\w+ )?(?:account|"
        r"name|"
        r"data|photos|profile)",
        "misdescribed",
    ),
    rule(  # eleven of the twelve plates came
        r"(?:received|got|came with|contained|sent|delivered|arrived with)(?: me| us)? (?:only |"
        r"just )?"
        r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:out )?of (?:the )?"
        r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?!dollars|bucks|"
        r"euros?|pounds|quid|rupees|days|weeks|usd|eur|gbp|hours)[a-z]{3,}",
        "wrong",
    ),
    rule(  # nothing was taken in, so nothing is owed for it
        r"(?:i|we|my \w+) (?:refused|declined|rejected|didn't accept|did not accept) (?:the |its )?"
        r"(?:delivery|parcel|package|box)|refused (?:it|them|delivery) at the door|(?:cancell?ed|"
        r"canceled) (?:by amazon|by the seller|before it shipped)[^.!?\n]{0,40}(?:charged|charge|"
        r"billed|"
        r"debited|no refund|not refunded|money)",
        "not_accepted",
        deniable=False,
    ),
    rule(
        r"(?:refund\w*|money|paid|credited|it)(?: \w+){0,4}? (?:to|as|onto|on|in|into) (?:my |a |"
        r"the |an )?"
        r"(?:amazon )?gift ?(?:cards?|balance)(?! (?:i|was|is|that i) (?:bought|got|ordered))|from "
        r"card to "
        r"(?:a )?gift (?:card|balance)|"
        r"refund\w*(?: \w+){0,3}? (?:went|sent|paid|issued|credited|goes|going) (?:in)?to (?:an?|"
        r"the|my|"
        r"his|her|their|some) (?:\w+ )?(?:wrong|old|closed|expired|cancell?ed|dead|other|different|"
        r"former|someone's|ex\w*)",
        "paid_in_credit",
        deniable=False,
    ),
)
