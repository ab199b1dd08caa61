"""What is wanted in the end, in shorter words: the rest, the whole sum, what was paid, a credit."""

from agent.domain.vocabulary import Wanted
from agent.reading.message.rules import Rule, rule

_W = Wanted
_WANT = (
    r"(?<!they )(?<!seller )(?<!amazon )(?<!agent )(?<!who )(?:want|wanted|need|expect|demand|"
    r"asking for|"
    r"hoping for|will(?: nur)?|möchte)(?: (?:just|only|back|now|please|simply))*"
)
_FIGURE = r"(?:[$£€₹] ?|rs\.? ?)?\d[\d.,]*"
_CREDIT = (
    r"(?:store credit|shop credit|gift ?cards?|amazon (?:credit|balance)|credit|vouchers?|balance)"
)
# What stands where a correction ends: "no wait, money".
_AFTER_ALL = (
    r"(?:(?<=wait, )|(?<=wait )|(?<=wait no )|(?<=wait no, )|(?<=no, )|(?<=sorry, )|(?<=actually )|"
    r"(?<=actually, ))(?:just )?(?:the |my |a )?"
)
_ENDS = r"(?= *(?:[.!?,;]|$|please|pls|back))"

FIRST_WISHES: tuple[Rule[Wanted], ...] = (
    rule(
        rf"{_WANT} (?:back )?(?:the |my |all |das )*(?:whole|entire|complete|full|total|missing|"
        rf"remaining|"
        rf"other|ganze|volle) (?:{_FIGURE}|amount|sum|price|money|refund|geld|half(?! of the "
        rf"(?!money|"
        r"refund|price|sum)))|"
        r"(?:don't|do not|not|never) (?:\w+ )?(?:want|need|trust|take|accept) (?:an?other|a (?:new|"
        r"second|third|fourth|fifth)|(?:any )?more of|the same)"
        r"(?! (?:agent|chat|call|opinion|time|way|day|week|repair|refund|voucher|claim|excuse|"
        r"letter|e-?mail))|(?:afraid|scared|not going) (?:of|to) "
        r"(?:use|have|try|plug)(?: in)? (?:another|the same|a new)|"
        r"(?:no|not a|instead of a) (?:replacement|exchange|repair|voucher|credit|swap),? (?:but |"
        r"just |"
        rf"only )?(?:the |my )?(?:money|refund|cash){_ENDS}|{_AFTER_ALL}(?:money|refund|"
        rf"cash){_ENDS}",
        _W.REFUND,
    ),
    rule(rf"{_AFTER_ALL}(?:replacement|exchange|new one){_ENDS}", _W.REPLACEMENT),
    rule(rf"{_AFTER_ALL}repair{_ENDS}", _W.REPAIR),
    rule(
        rf"i'?(?:d|ll) (?:happily|gladly|even|also|gratefully) (?:take|accept) (?:an? |some |the "
        rf")?{_CREDIT}|"
        rf"(?:glad|happy|grateful) (?:of|for|to (?:take|have|accept)) (?:an? |some |the "
        rf")?{_CREDIT}|"
        rf"settle for (?:an? |some |the )?{_CREDIT}",
        _W.STORE_CREDIT,
    ),
)
LAST_WISHES: tuple[Rule[Wanted], ...] = (
    rule(
        r"(?:i|we|he|she)(?: only| just| simply)? (?:want|wants|need|needs|expect) (?:only |just "
        r")?(?:back )?"
        r"what (?:i|we|he|she|they) (?:paid|spent)|"
        r"(?:(?<=[.!?;,] )|(?<![^\n]))(?:the |just |only )*(?:money|cash)(?: back)?(?:,? (?:only|"
        r"please|"
        r"pls|plz))+|ask(?:ed|ing) (?:the seller|them|amazon|him|her|support|the chat|chat) "
        r"(?:\w+ )?for "
        r"(?:my |the |a (?:full )?)(?:money|refund)|"
        rf"(?:could|can|may) (?:i|we|he|she) (?:have|get) (?:the |my |his |her |our "
        rf")?{_FIGURE}(?: \w+)? "
        rf"back|give (?:me|us) (?:back )?(?:all|the whole) {_FIGURE}|"
        r"(?:money|refund|difference|rest) is (?:all|what) (?:i|we) (?:ask|want|need)",
        _W.REFUND,
    ),
)
