"""Where a message retells what the other side said: who is named, a verb of saying, a clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.reading.contacts.names import who
from agent.reading.grounds.ground_words import CLAIM, RULE
from agent.reading.message.text import Message

_DESK = (
    r"(?:amazon\S*|they|he|she|who|sie|die|er|ils?|elles?|someone|somebody|"
    r"(?:sales|customer) (?:service|support|care)|"
    r"(?:agent|rep|representative|seller|supervisor|manager|chat|support|lad|guy|girl|bloke|chap|"
    r"fella|fellow|lass|dude|person|bot|helpline|warehouse|shop|store|merchant|vendor|trader|"
    r"assistant|associate|advis[eo]r|operator|team|clerk|specialist|executive|department|desk|"
    r"staff|firm|company)s?|m[ae]n|wom[ae]n|lady|ladies|gentlem[ae]n|cs|care|service|"
    r"verkäufer\w*|händler\w*|kundenservice|frau|herr|mann|vendeu\w+|vendedora?|venditor\w+|"
    r"verkoper|mevrouw|señora?|signor[ae]?|madame|monsieur)"
)
_PAPER = (
    r"(?:e-?mails?|mail|letter|message|notice|note|text|reply|answer|response|form|slip|remark|"
    r"comment|report)"
)
_PAGE = r"(?:page|app|site|website|system|order|button|option|code|card|item|status|it|screen|chat)"
# Who tells something else, and words that begin another clause.
_OTHERS = (
    r"(?:i|we|my|our|i'\w+|we'\w+|and|but|so|because|cos|if|when|where|until|which|that|as|"
    r"friend|neighbou?r\w*|husband|wife|mum|mom|mother|dad|father|son|daughter|sister|brother|"
    r"bank|doctor|vet|nurse|plumber|electrician|mechanic|lawyer|ups|usps|fedex|dhl|evri|hermes|"
    r"courier|driver|postman|listing|ad|advert|description|box|label|tag|sticker|package|"
    r"packaging|tracking|photos?|pictures?|reviews?|manual|instructions|title|invoice)(?!\w)"
)
_GAP = rf"(?:[ ,(]{{1,2}}(?!{_OTHERS})(?:mrs?\.|ms\.|[^\s.;!?:\"]+)){{0,6}}?[,)]? "
_SAYS = (
    r"(?:sa(?:id|ys?|ying|yin)|sez|claim(?:s|ed|ing)?|reckon(?:s|ed)?|insist(?:s|ed|ing)?|"
    r"maintain(?:s|ed)|stat(?:es?|ed|ing)|alleg(?:es?|ed|ing)|argu(?:es?|ed|ing)|"
    r"wr(?:ites?|ote|itten)|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|"
    r"expla(?:in(?:s|ed)?)|mention(?:s|ed)|(?:inform|tell|advise|notif[yi]e?)(?:s|ed|d|ing)? "
    r"(?:me|us)|told (?:me|us)|tell(?:s|ing)? (?:me|us)|goes|decid(?:es|ed)|rul(?:es|ed)|found|"
    r"conclud(?:es|ed)|(?<!so they )(?<!so he )(?<!so she )(?:thinks?|believes?)|(?:came?|comes) "
    r"back with|cit(?:es?|ed|ing)|"
    r"quot(?:es?|ed|ing)|(?:is|are|was|were) adamant|"
    r"sag(?:t|en|te|ten)|mein(?:t|en|te|ten)|behaupte\w+|schr(?:eib|ieb)\w*|di(?:t|sent|sait)|"
    r"(?:m'|m')?(?:a|ont) dit|répond\w*|dicen?|dijo|dijeron|dicono|ha(?:nno)? detto|scrivono|"
    r"zeg(?:t|gen)|schrij(?:ft|ven)|bol(?:a|e|te?|i| raha| rahe)(?: hai| hain)?|"
    r"ke?h(?:te|ta|a| rahe| raha)(?: hai| hain)?|mówi\w*|twierdz\w+|napisa\w+|disse\w*)"
)
_SHOWS = r"(?:says?|said|saying|shows?|showed|reads?|showing|(?:comes?|came) up(?: as)?|states?)"
_WHEN = (
    r"(?: (?:me|us|to me|back|again|now|apparently|basically|flat out|in writing|"
    r"yesterday|today|verbatim|something like|(?:on|at|in|by|via|over|after|during|this|last|the "
    r"next)(?: [^\s,:;.!?\"]+){1,4}?(?= that(?!\w)| (?:it|the)(?:'s)? (?:is|was|past|over)|:|"
    r",))(?!\w))*"
)
_THAT = (
    r"(?: (?:that|dass|che|que|qu[e']|dat|ki|że|it was because|because|as)(?!\w))?(?: was(?!\w))?"
    r"[ :,=-]*"
)

_SAID = re.compile(rf"(?<![\w'-]){_DESK}(?:{_GAP}|,? ){_SAYS}(?!\w){_WHEN}{_THAT}")
_MARKED = re.compile(rf"(?<![\w'-]){_PAPER}(?:{_GAP}|,? )(?:{_SAYS}|{_SHOWS}|was)(?!\w){_THAT}")
_SHOWN = re.compile(rf"(?<![\w'-]){_PAGE}(?:{_GAP}|,? ){_SHOWS}(?!\w){_THAT}")
_TOLD = re.compile(
    r"(?<!\w)(?:was|were|am|i'm|been|got|get|getting|being)(?: \w+ly| just| then| again| also)? "
    rf"(?:told|informed|advised|notified)(?: by [^\s,:;.!?\"]+(?: [^\s,:;.!?\"]+){{0,3}}?(?= that)"
    rf")?{_WHEN}{_THAT}"
)
_ACCORDING = re.compile(
    r"(?<!\w)(?:according to|per) (?:amazon\S*|them|him|her|the \w+)(?: \w+(?=,))?,? "
)
# A verb alone: its teller stands before in the sentence, or nowhere.
_GOES_ON = re.compile(
    r"(?:^|(?<=[.!?;\n-])|(?<=and)|(?<=but)|(?<=then)|(?<=,)) ?(?:just |also |now |both |he |she )?"
    rf"(?:sa(?:ys?|id|ying)|claim(?:s|ed|ing)?|reckons?|told me|tell(?:s|ing) me|insist(?:s|ed|ing)"
    rf")(?!\w){_WHEN}{_THAT}"
)
_LABEL = re.compile(
    r"(?<![\w'-])(?<!by )(?<!by: )(?:(?:amazon(?: \w+)?|seller|chat|support|agent|rep|them|they|he|"
    r"she|status)|(?:answer|reply|response|result|verdict|decision|outcome)(?: [^\s,:;.!?]+){0,4})"
    r" ?[:=] ?"
)
# The verb alone tells that others said it.
_ABROAD = re.compile(
    r"(?<!\w)(?:mi|me|ci|nos|mnie|mujhe|muje)? ?(?:dicono|hanno detto|dicen|dijeron|han dicho|"
    r"disseram|"
    r"mówią|powiedzieli|bolte hai|bol rahe hai)(?!\w)(?: a mí)?(?: che| que| ki| że)?[ :,]*"
)
_NAMED = re.compile(rf"(?<=\w) {_SAYS}(?!\w){_WHEN}{_THAT}")
# Whose man, lady or team it is: "my boss", "the bank lady", "the guy from UPS".
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:my|our|his|her|bank|ups|usps|fedex|dhl|evri|hermes|delivery|repair|post|insurance|"
    r"hospital|credit|card|courier|to|tell|told|ask|asked|if|when|unless|would|should|(?:write|"
    r"draft|make|compose|need|want|"
    r"give)(?: me| us)?(?: an?| the| this| your)?)(?:'s)? $"
)
_I_SAY = re.compile(
    r"(?<!\w)(?:i|we|my \w+|i've|ive|i'd|i'll)(?: (?!was|got|am|were)\w+){0,3}$|"
    rf"(?<!\w){_OTHERS}(?: \w+)?$"
)
_THINGS = re.compile(rf"{_PAGE}|{_PAPER}|{_OTHERS}|two|three|both|few")
_WHERE_TELLERS = re.compile(rf"(?<![\w'-])(?:{_DESK}|{_PAPER})(?!\w)")


@dataclass(frozen=True)
class Claim:
    """What they are said to have said: where it begins, and the least weight that makes it count.

    told: the layer it was found in.
    """

    start: int
    least: int
    told: str


def retold(message: Message) -> Iterator[Claim]:
    """Where the words of the other side begin that the person retells, and in what frame."""
    text = message.facts
    for pattern, least in (
        (_SAID, CLAIM),
        (_TOLD, CLAIM),
        (_MARKED, CLAIM),
        (_ACCORDING, RULE),
        (_ABROAD, CLAIM),
    ):
        for match in pattern.finditer(text):
            if not _OF_OTHERS.search(text, max(0, match.start() - 14), match.start()):
                yield Claim(match.end(), least, text)
    for match in _SHOWN.finditer(text):
        yield Claim(match.end(), RULE, text)
    yield from _on_their_own(message)


def _on_their_own(message: Message) -> Iterator[Claim]:
    """A verb or a label without a teller beside it, and a verb behind a name."""
    text = message.facts
    yield from (Claim(m.end(), RULE, message.told) for m in _LABEL.finditer(message.told))
    for match in _GOES_ON.finditer(text):
        before = text[message.sentence(match.start())[0] : match.start()].rstrip(" ,-")
        theirs = _WHERE_TELLERS.search(before) is not None
        if not before or (theirs and not _mine(before)):
            yield Claim(match.end(), RULE, text)
    for match in _NAMED.finditer(text):
        begin = max(message.sentence(match.start())[0], match.start() - _NEAR)
        name = who(message.words(begin, match.end()))
        if (
            name
            and not _THINGS.fullmatch(name.lower())
            and text[begin : match.start()].endswith(name.lower())
        ):
            yield Claim(match.end(), CLAIM, text)


_NEAR = 30  # characters


def _mine(before: str) -> bool:
    return re.search(r"(?<!\w)(?:i|we|i've|i'd)(?!\w)", before) is not None
