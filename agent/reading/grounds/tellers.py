"""Where a message retells what the other side said: who is named, a verb of saying, a clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.reading.contacts.names import who
from agent.reading.grounds.ground_words import CAUSE, CLAIM, RULE, WORDS
from agent.reading.message.text import Message

_DESK = (
    r"(?:amazon[^\s.,:]*(?:\.[a-z]{2,3}){0,2}|they|he|she|who|sie|die|er|ils?|elles?|someone|"
    r"somebody|"
    r"(?:sales|customer) (?:service|support|care)|"
    r"(?:agent|rep|representative|seller|supervisor|manager|chat|support|lad|guy|girl|bloke|chap|"
    r"fella|fellow|lass|dude|person|bot|helpline|warehouse|shop|store|merchant|vendor|trader|"
    r"assistant|associate|advis[eo]r|operator|team|clerk|specialist|executive|department|desk|"
    r"staff|firm|company)s?|m[ae]n|wom[ae]n|lady|ladies|gentlem[ae]n|cs|care|service|"
    r"verkäufer\w*|händler\w*|kundenservice|frau|herr|mann|vendeu\w+|vendedora?|venditor\w+|"
    r"servizio clienti|servicio|soporte|service client|verkoper|ze|zij|konsultant\w*|"
    r"klantenservice|mevrouw|señora?|signor[ae]?|madame|monsieur)"
)
_PAPER = (
    r"(?:e-?mails?|mail|letter|message|notice|note|text|reply|answer|response|form|slip|remark|"
    r"comment|report)"
)
_PAGE = r"(?:page|app|site|website|system|order|button|option|code|card|item|status|it|screen|chat)"
# Who tells something else, and words that begin another clause.
_OTHERS = (
    r"(?:i|we|my|our|i'\w+|we'\w+|never|not|nothing|didn't|don't|doesn't|hasn't|haven't|won't|"
    r"used|and|but|so|because|cos|if|when|where|until|which|that|as|"
    r"friend|neighbou?r\w*|husband|wife|mum|mom|mother|dad|father|son|daughter|sister|brother|"
    r"bank|doctor|vet|nurse|plumber|electrician|mechanic|lawyer|ups|usps|fedex|dhl|evri|hermes|"
    r"courier|driver|postman|listing|ad|advert|description|box|label|tag|sticker|package|"
    r"packaging|tracking|photos?|pictures?|reviews?|manual|instructions|title|invoice)(?!\w)"
)
_GAP = rf"(?:[ ,(]{{1,2}}(?!{_OTHERS})(?:mrs?\.|ms\.|[^\s.;!?:\"]+)){{0,6}}?[,)]? "
_SAYS = (
    r"(?:sa(?:id|ys?|ying|yin)|sez|claim(?:s|ed|ing)?|reckon(?:s|ed)?|insist(?:s|ed|ing)?|"
    r"maintain(?:s|ed)?|repeat(?:s|ed|ing)?|point(?:s|ed) out|noted|stat(?:es?|ed|ing)|"
    r"alleg(?:es?|ed|ing)|argu(?:es?|ed|ing)|"
    r"wr(?:ites?|ote|itten)|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|"
    r"expla(?:in(?:s|ed)?)|mention(?:s|ed)|(?:inform|tell|advise|notif[yi]e?)(?:s|ed|d|ing)? "
    r"(?:me|us)|told (?:me|us)|tell(?:s|ing)? (?:me|us)|goes|decid(?:es|ed)|rul(?:es|ed)|found|"
    r"conclud(?:es|ed)|(?<!so they )(?<!so he )(?<!so she )(?:thinks?|believes?)|(?:came?|comes) "
    r"back with|cit(?:es?|ed|ing)|"
    r"quot(?:es?|ed|ing)|(?:is|are|was|were) adamant|"
    r"sag(?:t|en|te|ten)|mein(?:t|en|te|ten)|behaupte\w+|schr(?:eib|ieb)\w*|di(?:t|sent|sait)|"
    r"prétend\w*|affirme\w*|ha risposto|rispon\w+|sostien\w+|sosteng\w+|"
    r"(?:m'|m')?(?:a|ont) dit|répond\w*|dicen?|alega\w*|afirma\w*|asegura\w*|dijo|dijeron|dicono|"
    r"ha(?:nno)? detto|scrivono|"
    r"zeg(?:t|gen)|schrij(?:ft|ven)|bol(?:a|e|te?|i| raha| rahe)(?: hai| hain)?|"
    r"ke?h(?:te|ta|a| rahe| raha)(?: hai| hain)?|mówi\w*|twierdz\w+|napisa\w+|powiedzia\w+|"
    r"disse\w*)"
)
_SHOWS = (
    r"(?:(?:flag|list|mark|class|count|show|treat)(?:s|es|ed)? (?:it|this|that|the \w+|my \w+|"
    r"them) "
    r"as|says?|said|saying|shows?|showed|reads?|showing|(?:comes?|came) up(?: as)?|states?)"
)
_WHEN = (
    r"(?: (?:me|us|to me|back|again|now|apparently|straight(?: out| up)?|flatly|plainly|basically|"
    r"flat out|in writing|"
    r"yesterday|today|verbatim|something like|(?:on|at|in|by|via|over|after|during|this|last|the "
    r"next)(?: [^\s,:;.!?\"]+){1,4}?(?= that(?!\w)| (?:it|the)(?:'s)? (?:is|was|past|over)|:|"
    r",))(?!\w))*"
)
_THAT = (
    r"(?:,? (?:that|dass|che|que|qu[e']|dat|ki|że|it was because|because)(?!\w))?(?: was(?!\w))?"
    r"[ :,=-]*"
)

_SAID = re.compile(
    rf"(?<![\w'-]){_DESK}(?:'(?:re|s|ve|d))?(?:{_GAP}|,? ){_SAYS}(?!\w){_WHEN}{_THAT}"
)
_CONTENDS = re.compile(
    rf"(?<![\w'-]){_DESK}(?:{_GAP}|,? )(?:claim|insist|maintain|alleg|argu|reckon|decid|rul|"
    rf"conclud)"
    rf"(?:e?s|e?d|ing|e)?(?!\w){_WHEN}{_THAT}"
)
_MARKED = re.compile(rf"(?<![\w'-]){_PAPER}(?:{_GAP}|,? )(?:{_SAYS}|{_SHOWS}|was)(?!\w){_THAT}")
_SHOWN = re.compile(rf"(?<![\w'-]){_PAGE}(?:{_GAP}|,? ){_SHOWS}(?!\w){_THAT}")
_TOLD = re.compile(
    r"(?<!\w)(?:(?:was|were|am|i'm|been|got|get|getting|being)(?: \w+ly| just| then| again| also)? "
    rf"(?:told|informed|advised|notified)|(?:^|(?<=[.!?;\n,] )|(?<=\n))told(?= by| that))"
    rf"(?! by (?:the |my |our )?{_OTHERS})(?: by [^\s,:;.!?\"]+(?: [^\s,:;.!?\"]+){{0,3}}?(?= that)"
    rf")?{_WHEN}{_THAT}"
)
# "An automated reply that my item ..."
_THAT_IT = re.compile(
    rf"(?<!\w)(?:got|get|received|sent(?: me)?|was|had|gave(?: me)?)(?: [^\s,.;:!?]+){{1,4}}? "
    rf"{_PAPER} "
    r"that "
)
_BLAMED = re.compile(
    rf"(?<![\w'-])(?={_DESK} (?:(?:is|are|was|were|now|just|even|then|also|basically) )?(?:blam|"
    rf"accus|"
    r"suspect)\w+ (?:me|us|my)(?!\w))"
)
# "I return too much, that's what the mail said"
_AFTERWARDS = re.compile(
    rf"(?<![^\s])(?P<said>[^.;:!?\n\",]{{8,140}}?)(?:,| -| (?=they |he |she |amazon )) "
    rf"?(?:(?:that'?s|or so|is|so) (?:what )?)?"
    rf"(?:the |their |an? )?(?:(?:{_DESK}|{_PAPER})(?: \w+)? (?:said|says|say|told me|claims?)|"
    rf"(?:says|said|"
    rf"claims|according to) (?:the |their |an? )?(?:{_DESK}|{_PAPER}))(?= ?(?:[.,;!?)\n]|$))"
)
_TO_SAY_FIRST = re.compile(r"(?:(?:apparently|well|so|but|and|because|basically) )+")
_ACCORDING = re.compile(
    r"(?<!\w)(?:according to|per) (?:amazon\S*|them|him|her|the \w+)(?: \w+(?=,))?,? "
)
# A verb alone: its teller stands before in the sentence, or nowhere.
_GOES_ON = re.compile(
    r"(?:^|(?<=[.!?;\n-])|(?<=and)|(?<=but)|(?<=then)|(?<=,)) ?(?:just |also |now |both |he |she )?"
    rf"(?:sa(?:ys?|id|ying)|claim(?:s|ed|ing)|reckons?|told me|tell(?:s|ing) me|insist(?:s|ed|ing)"
    rf")(?!\w){_WHEN}{_THAT}"
)
_LABEL = re.compile(
    r"(?<![\w'-])(?<!by )(?<!by: )(?:(?:amazon(?: \w+)?|seller|chat|support|agent|rep|them|they|he|"
    r"she|status)|(?:answer|reply|response|result|verdict|decision|outcome)(?: [^\s,:;.!?]+){0,4})"
    rf" ?[:=] ?|(?<![\w'-]){_DESK}(?:[ ,(]{{1,2}}(?!{_OTHERS})[^\s.;!?:\"]+){{1,4}}\)?: |"
    rf"(?<![\w'-])(?:same )?(?:answer|reply|response|story|line|excuse), |"
    rf"(?<![\w'-]){_DESK}{_GAP}(?:was|were|is) [^\s,:;.!?]+: "
)
# The verb alone tells that others said it.
_ABROAD = re.compile(
    r"(?<!\w)(?:mi|me|ci|nos|mnie|mujhe|muje)? ?(?:dicono|hanno detto|dicen|dijeron|han dicho|"
    r"disseram|"
    r"mówią|powiedzieli|bolte hai|bol rahe hai)(?!\w)(?: a mí)?(?:,? (?:che|que|ki|że))?[ :,]*"
)
_NAMED = re.compile(rf"(?<=\w) {_SAYS}(?!\w){_WHEN}{_THAT}")
# Whose man, lady or team it is: "my boss", "the bank lady", "the guy from UPS".
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:my|our|his|her|bank|ups|usps|fedex|dhl|evri|hermes|delivery|repair|post|insurance|"
    r"hospital|credit|card|courier|to|tell|told|ask|asked|if|when|unless|would|should|(?:write|"
    r"draft|make|compose|need|want|"
    r"give)(?: me| us)?(?: an?| the| this| your)?)(?:'s)? $"
)
_MINE = re.compile(
    r"(?<!\w)(?:i|we) (?:\w+ )?(?:said|told|asked|called|rang|wrote|spoke|got)(?!\w)"
)
_PRINTED = re.compile(
    r" on (?:the|its|my) (?:slip|box|label|pack\w*|paper|leaflet|listing|manual|tin|bottle)(?!\w)"
)
_FROM = re.compile(r"(?: (?:from|at|in|on|of)(?: \w+){1,2})?")  # what stands behind a name
_NEAR, _REACH = 30, 190  # characters
# "amazon.it: ordered 2 boxes" labels what the person did there.
_DONE = re.compile(
    r"(?:i |we )?(?:ordered|bought|got|sent|returned|paid|received|delivered|arrived)(?!\w)"
)
_THINGS = re.compile(rf"{_PAGE}|{_PAPER}|{_OTHERS}|two|three|both|few")
_WHERE_TELLERS = re.compile(rf"(?<![\w'-])(?:{_DESK}|{_PAPER})(?!\w)")


_FRAMES = (
    (_SAID, CLAIM),
    (_CONTENDS, WORDS),
    (_TOLD, CLAIM),
    (_MARKED, CLAIM),
    (_ACCORDING, RULE),
    (_ABROAD, CLAIM),
    (_THAT_IT, CAUSE),
    (_BLAMED, CAUSE),
)


@dataclass(frozen=True)
class Claim:
    """What they are said to have said: where it begins, and the least weight that makes it count.

    told: the layer it was found in. end: where it ends, unless that is still to be seen.
    """

    start: int
    least: int
    told: str
    end: int | None = None


def retold(message: Message) -> Iterator[Claim]:
    """Where the words of the other side begin that the person retells, and in what frame."""
    text = message.facts
    for pattern, least in _FRAMES:
        for match in pattern.finditer(text):
            if not _OF_OTHERS.search(text, max(0, match.start() - _NEAR), match.start()):
                yield Claim(match.end(), least, text)
    for match in _SHOWN.finditer(text):
        if _OF_OTHERS.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        if not _PRINTED.search(text[match.end() : message.sentence(match.start())[1]]):
            yield Claim(match.end(), RULE, text)
    yield from _on_their_own(message)


def _on_their_own(message: Message) -> Iterator[Claim]:
    """A verb or a label without a teller beside it, and a verb behind a name."""
    text = message.facts
    for match in _LABEL.finditer(message.told):
        alone = "\n" in message.text[match.end() - 1 : match.end() + 1]  # a mail stands below it
        if not alone and not _DONE.match(message.told, match.end()):
            yield Claim(match.end(), RULE, message.told)
    for match in _GOES_ON.finditer(text):
        begin = max(message.sentence(match.start())[0], match.start() - _REACH)
        before = text[begin : match.start()].rstrip(" ,-")
        theirs = _WHERE_TELLERS.search(before) is not None
        if not before or (theirs and not _mine(before)):
            yield Claim(match.end(), RULE, text)
    for match in _AFTERWARDS.finditer(text):
        begin, end = match.span("said")
        first = _TO_SAY_FIRST.match(text, begin, end)
        if not _MINE.search(match["said"]):
            yield Claim(first.end() if first else begin, CAUSE, text, end)
    yield from _after_a_name(message)


def _after_a_name(message: Message) -> Iterator[Claim]:
    """A verb of saying behind a name: "Priya wrote me ...", "Kavita from returns said ..."."""
    text = message.facts
    for match in _NAMED.finditer(text):
        begin = max(message.sentence(match.start())[0], match.start() - _NEAR)
        name = (who(message.words(begin, match.end())) or "").lower()
        last = text.rfind(name, begin, match.start()) + len(name)
        if name and not _THINGS.fullmatch(name) and _FROM.fullmatch(text, last, match.start()):
            yield Claim(match.end(), CLAIM, text)


def _mine(before: str) -> bool:
    return re.search(r"(?<!\w)(?:i|we|i've|i'd)(?!\w)", before) is not None
