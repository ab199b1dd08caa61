"""What a message tells of the dealings so far, as events that ready-made words may state.

Narrower than the signs that a problem is scored by: a wrong guess of the problem can be put right,
a sentence that nobody said would be sent.
"""

import re

from agent.domain.case import Update
from agent.domain.told import Told
from agent.reading.message.rules import Hit, Rule, hits, rule
from agent.reading.message.text import Message
from agent.reading.problems.borrowed import no_finding
from agent.reading.problems.signals import SIGNS

_SUM = (
    r"(?:[$£€₹] ?\d[\d.,]{0,15}|"
    r"\d[\d.,]{0,15} ?(?:dollars|bucks|usd|euros?|eur|pounds|rupees|[€£]))"
)
_MONEY = rf"(?:refund|money|credit|cash|reimbursement|{_SUM})"
_SHOWS = (
    r"(?:says?|said|saying|shows?|showed|showing|claims?|claimed|insists?|swears?|states?|told)"
)
_ONES = (
    r"(?:tracking|tracker|amazon|ups|usps|fedex|dhl|dpd|evri|hermes|royal mail|carrier|courier|"
    r"driver|app|site|website|status|page|order|it|they|he|she|mail|e-?mail|photo|seller|chat)"
)
_REFUNDED = (
    r"(?:got|received|had|issued|processed)(?: \w+){0,2} (?:refund|reimbursement|money back)|"
    rf"(?:gave|sent|paid) (?:me|us)(?: \w+){{0,2}} (?:full |instant |advance |partial )?{_MONEY}"
    rf"(?! card)|(?<!not )(?<!n't )(?<!never )(?:been )?refunded(?: \w+){{0,5}}?"
    rf" (?:then|but|and|again|now|took|before|after|only|last|on|in|me)|"
    rf"{_MONEY} (?:came|arrived|was (?:paid|credited|issued|given)|went (?:in|through))|"
    rf"(?:took|taken|take|pulled|clawed|sucked|yanked) (?:\w+ ){{0,3}}?{_MONEY}(?: \w+)? "
    rf"back|(?<!i )(?<!we )(?:took|taken|clawed|pulled) (?:it |that )?back|claw\w*[- ]?back|"
    rf"took back (?:\w+ ){{0,3}}{_MONEY}|revers\w+ (?:\w+ ){{0,3}}{_MONEY}|"
    rf"{_MONEY} (?:\w+ ){{0,3}}?(?:revers\w+|revoked|withdrawn|undone|taken back|clawed)|"
    rf"after (?:the |my |a )?{_MONEY}|gave (?:me )?(?:my |the )?{_MONEY}"
)
_OWN: tuple[Rule[Told], ...] = (
    rule(
        rf"{_ONES}(?:'s)?(?: \w+){{0,3}}? {_SHOWS}(?: \w+){{0,5}}? (?:delivered|delivery photo|"
        rf"handed|left (?:at|on|in|with|by)|signed for|arrived|dropped off)|"
        rf"(?:marked|shown|listed|recorded|logged|showing|shows|says|said|status:?)"
        rf"(?: \w+){{0,3}}? (?:delivered|handed over)|"
        rf"(?:delivery|driver'?s?) (?:photo|picture|pic)|proof of delivery|"
        rf"delivered (?:to|at|by mistake|next door)|"
        rf"(?:they|amazon|ups|driver|carrier|courier) (?:claims?|claimed) (?:it|they|to have)",
        Told.SHOWN_DELIVERED,
        deniable=False,
    ),
    rule(_REFUNDED, Told.REFUNDED),
    rule(
        rf"(?:they|amazon|(?:the )?seller|he|she|it|letter|"
        rf"e-?mail)(?: \w+){{0,2}}? (?:wants?|demands?|"
        rf"asks?(?: for)?|wanted|demanded|asked(?: for)?|asking for|told|tells) (?:(?:me|"
        rf"us) to (?:pay|"
        rf"give|send|return) )?(?:it back|that back|them back|back (?:the |my |a |that )?{_MONEY}|"
        rf"(?:\w+ ){{0,3}}?{_MONEY} back)",
        Told.WANTED_BACK,
    ),
    rule(
        r"(?:refund|it) was (?:a |an |their |sent )?(?:\w+ )?(?:mistake|error|by mistake|in error)"
        r"[^.!?\n]{0,30}? (?:wants?|wanted|demands?|asks? for) (?:the |my |me to "
        r")?[^.!?\n]{0,20}?"
        r"back|"
        r"(?:and|but) now (?:wants?|demands?|asks?(?: for)?) (?:it|that|them|the \w+) back",
        Told.WANTED_BACK,
    ),
    rule(
        r"(?:charged|billed|debited|took (?:it|the money)|paid)(?: \w+){0,3}? (?:twice|two "
        r"times|double|2x|(?:2|3|4|5|three|four|five|several|many) times|a second time)|(?:twice|"
        r"double|two times) (?:\w+ )?(?:charged|"
        r"billed|debited)|double[- ](?:charged?|billed|billing)|(?:two|2|duplicate|second) "
        r"(?:\w+ ){0,2}?(?:charges?|debits?|payments?)",
        Told.CHARGED_TWICE,
    ),
)
_OF_A_SIGN = {
    "denied": Told.REFUSED,
    "issued": Told.CONFIRMED,
    "returned": Told.SENT_BACK,
    "fine": Told.FINE,
}
_SIGNS = tuple(one for one in SIGNS if one.value in _OF_A_SIGN)
# New goods may have any fault.
_ANOTHER = re.compile(
    r" (?:an?other|a (?:new|second|third|fourth|fifth|replacement)|(?:any )?more|the same)(?!\w)"
)
_NEW = re.compile(r"(?:brand[- ]?)?new|(?:is|it's|are|was) new")
# "Still no refund" waits for one, and "wants to return it" has sent nothing.
_SAID = re.compile(
    r"(?:sa(?:id|ys?)|told (?:me|us|him|her)|tells? (?:me|us)|answer\w*|repl\w+|wrote|policy|:|"
    r"\")\W*$"
)
_NO_REFUND = re.compile(r"no (?:refund|return)")
_PARTS = re.compile(r"(?:return|returning|drop[- ]?off|return \w+)")
_TO_COME = re.compile(
    r"(?:\bto|\bwant\w*|\btry\w*|\btried|\bcan|can't|cannot|won't|\bnot|\bbe|\bwill|\bwould|"
    r"refus\w+|"
    r"\bhow|\bif|\bwhen|\bor|should|must|have it|get it) (?:\w+ )?$"
)


def events(message: Message) -> list[Update]:
    """Reads the events that `message` tells, each as one entry of `told`."""
    found = {hit.value: (hit.start, hit.end) for hit in reversed(hits(_OWN, message))}
    for hit in hits(_SIGNS, message):
        if _happened(message, hit):
            found.setdefault(_OF_A_SIGN[hit.value], (hit.start, hit.end))
    return [message.update("told", kind.value, *place, _FAINT) for kind, place in found.items()]


def _happened(message: Message, hit: Hit[str]) -> bool:
    """Whether it is told as done, not as wished or awaited."""
    sign, start, end = hit.value, hit.start, hit.end
    words, text = message.facts[start:end], message.facts
    if sign == "denied":
        said = _SAID.search(text[max(0, start - 25) : start])
        return said is not None or not _NO_REFUND.fullmatch(words)
    if sign == "returned":
        return not (_PARTS.fullmatch(words) or _TO_COME.search(text[max(0, start - 30) : start]))
    if sign == "fine" and (_ANOTHER.match(text, end) or no_finding(message, hit)):
        return False  # no second one is wanted, and nothing is said of the first
    return sign == "issued" or not _NEW.fullmatch(words)


_FAINT = 0.6  # confidence: what is told of the dealings does not make a message a case
