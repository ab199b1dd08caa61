"""How a person tells of a desk, and how they ask us about one."""

import re

OF_A_TALK = re.compile(
    r"(?<!\w)(?:chat\w*|messages?|messaged|talk\w*|spoke|conversation|said|told|e?-?mail\w*|"
    r"call(?:ed|s)?|rang|phoned|wrote|answer\w*|repl\w+|agent|rep|supervisor)(?!\w)"
)
# Who tells of a desk names somebody who did something there, or says what was done to them.
OF_A_DESK = re.compile(
    r"(?<!\w)(?:they|he|she|reps?|agents?|supervisors?|sellers?|managers?|chat|support|amazon|bot|"
    r"lady|guy|woman|bloke|assistant|customer (?:service|care))(?:'\w+)?(?: \w+){0,2}? ?"
    r"(?:sa(?:id|ys?|ying)|told|tell\w*|want\w*|ask\w*|offer\w*|refus\w*|promis\w*|agree\w*|"
    r"keep\w*|kept|repl\w+|answer\w*|wrote|writ\w+|transfer\w*|pass\w*|put|hung|clos\w+|end\w+|"
    r"cut|left|gave|giv\w+|insist\w*|claim\w*|check\w*|look\w*|send\w*|refund\w*|blam\w+|"
    r"accus\w+|need\w*|den(?:y|ied|ies)|approv\w+|declin\w+|reject\w*|credit\w*|pay\w*|"
    r"go(?:es|ing)?|won't|can't|cannot help|disconnect\w*|escalat\w*|do(?:es)? not|don't|doesn't|"
    r"didn't|stopped|started|read\w*|repeat\w*|sen[td])(?!\w)|"
    r"(?<!\w)(?:line|(?:i'm|i am|i was|i got|got|was|being|been) (?:just |now |being )?(?:told|"
    r"asked|offered|transferred|passed|cut off|hung up|put|left|kicked|disconnected|ignored|"
    r"promised|refused|denied|given|sent|connected))(?!\w)"
)
# "Can they just keep it?", "is it true they have to pay?": asked of us about them.
ASKS_US = re.compile(
    r"\W*(?:(?:and|so|but|ok(?:ay)?|wait|hm+),? )*(?:is it (?:true|right|normal|legal|ok)|can|"
    r"could|may|must|should|do|does|are|will|would|aren't|isn't|can't|don't|doesn't|won't|"
    r"shouldn't|"
    r"where|when|how|who|what (?:if|happens)|suppose|imagine)(?!\w)"
)
# What was said then is no news from a desk: "she told me years ago that it lasts".
LONG_AGO = re.compile(
    r"(?<!\w)(?:years?|months?) ago|(?<!\w)last (?:year|month|summer|winter|spring|"
    r"christmas)(?!\w)|"
    r"(?<!\w)(?:back (?:in|then)|when (?:i|we) (?:bought|ordered|paid|got)|before (?:i|we) "
    r"(?:bought|ordered))(?!\w)"
)
