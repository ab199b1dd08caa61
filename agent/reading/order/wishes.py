"""What the person wants in the end: the money, another one, a repair, or credit."""

from agent.domain.vocabulary import Wanted
from agent.reading.message.rules import Rule, rule
from agent.reading.order.wishes_told import FIRST_WISHES, LAST_WISHES

_W = Wanted
_NOT_THEIRS = (
    r"(?<!they )(?<!he )(?<!she )(?<!seller )(?<!amazon )(?<!them )(?<!they just )(?<!agent )"
    r"(?<!who )(?<!if you )"
)
_WANT = (
    rf"{_NOT_THEIRS}(?:want|wanna|need|would like|i'?d like|would prefer|i'?d prefer|prefer|expect|"
    r"give (?:me|us)|send (?:me|us)|insist on|asking for|ask for|looking for|hoping for|after|"
    r"all i want is|just|i'?d take|i'?ll take|möchte|will nur|veux|voudrais|quiero|vorrei|voglio|"
    r"wil(?: graag)?)(?: (?!if|when|to know|to return|to send|to avoid|not|want|need|i )\w+){0,3}? "
)
_MY = r"(?:a |an |the |my |me |our |his |her |full |all |just |only |back |of ){0,4}"
# "one that works", "the right size", "the lid that was missing".
_ANOTHER = (
    r"(?:(?:new|replacement|another|working|right|correct|proper|good|identical|same|missing)"
    r"(?: \w+)? (?:one|ones|unit|item|set|pair|size|colou?r|model|part|parts|piece|pieces)|"
    r"new one|another (?!agent|refund|way|answer|time|option|call|chat|e-?mail)\w+|replacement|"
    r"exchange|replaced|one (?:that|which) (?!they|he|she|i|we|you|was|says|cost|has been)\w+|"
    r"(?!refund|answer|agent|person|reply|letter|supervisor|someone|somebody|company|solution|deal)"
    r"\w+ that (?:works?|actually|isn't|is not|doesn't|does|can|heats?|holds?|fits?|turns? on|"
    r"starts?|stays?|closes?|charges?|stands?)(?!\w)|"
    r"(?:right|correct|missing|new) (?!\d|[$£€₹]|answer|price|amount|date|address|order|words|way|"
    r"return|"
    r"label|law|information|text)\w+)"
)
_OK = (
    r"(?:fine|ok(?:ay)?|good|great|nicely|enough|adequate|acceptable|alright|all right|perfect|"
    r"welcome)"
)
_CREDIT = (
    r"(?:store credit|shop credit|gift ?cards?(?: balance)?|(?:amazon|account) (?:credit|balance)|"
    r"(?:a |the )?(?:credit|voucher|balance)|gutschein|bon d'achat|vale|buono)"
)
_SUM = r"(?:[$£€₹]|rs\.? ?)?\d[\d.,]*(?: ?[a-z€£$₹]+)?"
_ALL = (
    r"(?:every (?:last |single )?(?:penny|cent|pence|dollar|pound|euro|rupee|paisa)|all of it|"
    r"the (?:lot|whole (?:amount|lot|sum)|full (?:amount|sum|price))|all (?:of )?my money)"
)
_COINS = r"(?:€|\$|£|euros?|dollars?|bucks|pounds?|quid|rupees|rs|usd|gbp|cad|aud|eur|inr)"
WISHES: tuple[Rule[Wanted], ...] = (
    *FIRST_WISHES,
    rule(
        rf"{_WANT}{_MY}{_ANOTHER}|(?:rather|prefer to) (?:have |get )?{_MY}{_ANOTHER}|"
        r"ask(?:ing|ed)? (?:them )?(?:for )?(?:a |the )?(?:replacement|exchange)(?! (?:was|is) )|"
        r"rather (?:have )?(?:the|my) \w+(?: \w+)? than (?:the |my |a )?(?:money|refund|cash)|"
        rf"{_WANT}(?:it|them|this|that|the \w+) (?:swapped|exchanged|replaced|re-?sent|sent "
        r"(?:again|out again|over again|once more)|delivered again)|"
        r"want(?:ing)? (?:it|them|this) (?:swapped|exchanged|replaced)|"
        r"exchange it|swap it for (?:a |the )?(?:new|right|correct|working) (?:one|size)|"
        r"(?:(?<=[.,;!] )|(?<![^\n])|(?<=just )|(?<=only )|(?<=please ))(?:just )?send (?:me|us) "
        r"(?:just )?(?:the|my|another) (?!refund|money|label|e-?mail|reply|link|form|answer)\w+|"
        r"(?:replacement|new one|exchange),? (?:please|pls|would be (?:fine|ok|good))",
        _W.REPLACEMENT,
    ),
    rule(
        rf"{_WANT}(?:a |an |the |eine )?(?:it )?(?:repair|repaired|fixed|mended|reparatur)|"
        rf"(?:they|amazon|seller|maker) (?:can|"
        r"may|could|should) (?:just |also |gladly )?(?:repair|fix|mend) it|(?:just|please|only) "
        r"(?:repair|fix|mend) it|(?:repair|fix),? please|"
        r"(?:quiero|solo|querría) (?:\w+ )?que (?:me )?l[oa] (?:reparen|arreglen)|"
        r"(?:möchte|will)(?: \w+){0,4} (?:repariert|reparatur)|(?:veux|voudrais|souhaite)"
        r"(?: \w+){0,3} (?:répar\w+)|(?:vorrei|voglio)(?: \w+){0,3} ripara\w+",
        _W.REPAIR,
    ),
    rule(
        rf"{_WANT}(?:a |an |some |it as |in )?{_CREDIT}|{_CREDIT} (?:is|would be|would do|will do|"
        rf"'d be)(?: me| us| for me| for us)?(?: \w+)? {_OK}|(?:alright|fine|ok(?:ay)?|happy|"
        rf"content|good) with (?:a |an |some |the )*{_CREDIT}|return (?:it|them|hers|his|this) for "
        r"(?:store |amazon )?credit|(?:swap|change|trade|turn|exchange) (?:it |this |that |them )"
        r"(?:for|in|into|to) (?:a |an |some |amazon |store )*(?:credit|gift card|voucher)",
        _W.STORE_CREDIT,
    ),
    rule(
        rf"{_WANT}(?:only )?(?:my |the |all )?{_SUM} back|"
        rf"(?:want|need|give me|return me) (?:my|the|all my) (?:[$£€₹] ?\d[\d.,]*|\d[\d.,]*"
        rf"(?: ?[a-z€£$₹]+)? back|\d[\d.,]* ?{_COINS})(?!\w)|"
        rf"{_WANT}(?:back )?{_ALL}|(?:full )?(?:{_SUM}|refund|money) or nothing|(?:less|other) "
        rf"than {_ALL}|"
        r"(?:(?<=[.!?;] )|(?<![^\n]))refund(?:,| and| please| pls| me)(?! (?:was|is|came|has))|"
        r"(?:chahiye|wapas|sirf) pais[ea]|pais[ea] (?:hi |wapas |vapas )*chahiye|"
        r"(?:solo |juste |nur |alleen )?(?:i miei soldi|mon argent|mi dinero|mein geld|mijn geld)|"
        rf"{_WANT}{_MY}(?:money|refund|cash|refunded|reimburs\w+|dosh)(?: back)?|"
        r"(?:full |my )?refund,? (?:please|pls|plz)|(?:full )?refund(?: only)?,? (?:not|no) (?:a )?"
        r"(?:swap|replacement|exchange|credit|voucher|gift)|money back|want (?:that|it) back|"
        r"get my (?:refund|money)|be (?:refunded|reimbursed)|not a (?:penny|cent) less|"
        r"vorrei un rimborso|geld zurück|quiero (?:el|un|mi) (?:reembolso|dinero)|voudrais un "
        r"remboursement|rembourser|pais[ea] (?:wapas|vapas|wapis)|geld terug|soldi indietro",
        _W.REFUND,
    ),
    *LAST_WISHES,
)
