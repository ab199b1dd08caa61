"""The reason for a refusal that stands in quotation marks: "signs of wear", they wrote."""

import re
from collections.abc import Iterator
from functools import lru_cache

from agent.reading.grounds.ground_words import CAUSE, weight
from agent.reading.message.text import Message

_QUOTE = re.compile(
    r"(?<!\w)(?P<mark>[\"'])(?P<said>(?:(?!(?P=mark)(?!\w))[^\n\"]){5,160})(?P=mark)(?!\w)"
)
_BLANK = re.compile(r" {4}")  # where orders to an assistant stood: such a line gives no ground
# What only a refusal says, whoever says it.
PLAIN_NO = re.compile(
    r"(?<!\w)(?:non[- ]?(?:return|refund)\w*|not (?:\w+ )?(?:return\w*|refund\w*|eligible|"
    r"accept\w*|possible|cover\w*)|in-?eligible|(?:no|without) (?:returns?|refunds?|exceptions?)|"
    r"(?:can't|cannot|can not|unable to|won't|will not) (?:be )?(?:\w+ )?(?:return|refund|accept|"
    r"assist|take|offer|help|exchange)\w*|final sale|sales? (?:is |are )?final|"
    r"(?:window|period|deadline|time) (?:\w+ ){0,2}(?:closed|over|passed|expired|ended)|"
    r"outside (?:the |of |our |your )*(?:\d+ days|return|window|polic\w+)|too late|"
    r"non (?:è |sono )?(?:restituibil\w|rimborsabil\w)|(?:non|pas|plus) (?:retournable|"
    r"remboursable|éligible|repris\w*)s?|"
    r"no (?:retornable|reembolsable|admite devoluci\w+|se puede\w*)|"
    r"(?:rückgabe\w*|frist)(?: \w+){0,3} (?:abgelaufen|vorbei|ausgeschlossen)|"
    r"(?:nicht|keine) (?:\w+ )?(?:rückgabe|rücknahme|erstatt\w+|zurück\w*|umtausch)|"
    r"délai (?:\w+ )?(?:dépassé|expiré)|fuera de plazo|termine scaduto|"
    r"niet (?:\w+ )?(?:retour\w*|terug\w*)|geen (?:retour|terugbetaling))(?!\w)"
)
# Whatever they state as a fact of the order; a greeting, a question or a wait states none.
_A_VERDICT = re.compile(
    r"(?<!\w)(?:is|was|were|are|has|have|been|shows?|can't|cannot|not|no|only|already|delivered|"
    r"signed|redeemed|correct|complete|wir haben|a été|ist|wurde|ha sido|è|wordt|werd|kan)(?!\w)"
    r"(?![^\"]*\?$)"
)
_SELF = re.compile(r"(?<!\w)(?:my|mine|me)(?!\w)")  # who says "my items" is the customer
_MINE = re.compile(
    r"(?<!\w)(?:i|we)(?:'ve|'d| have| had)? (?:\w+ )?(?:said|say|told|wrote|write|asked|replied|"
    r"answered|messaged|e-?mailed|put|typed|selected|chose|ticked|picked)(?! (?:by|that they))"
    r"[^\".!?]{0,40}$|(?<!\w)(?:me|my (?:message|reason|answer)\w*) ?: ?$"
)
# The words of a page or a parcel about the goods, and of people who decide nothing here.
_OF_A_THING = re.compile(
    r"(?<!\w)(?:listing|ad|advert|description|described|described as|title|box|label|tag|sticker|"
    r"package|packaging|tracking|photo|picture|review\w*|subject|sold as|advertised(?: as)?|"
    r"marked(?: as)?|courier|driver|friend|neighbou?r|husband|wife|bank)"
    r"(?: (?!amazon|they|seller)[^\s\".!?]+){0,3}[ :,=]*$"
)
_SAID = re.compile(
    r"(?<!\w)(?:sa(?:id|ys?|ying)|told|tells?|claim\w*|wrote|writes?|written|answer\w*|repl\w+|"
    r"stat\w+|insist\w*|e-?mail\w*|mail\w*|messag\w*|because|cos|coz|cuz|bcs|since|for|as|due to|"
    r"reasons?|refus\w*|den(?:y|ied|ies)|reject\w*|declin\w*|deduct\w*|docked|kept|only|half|"
    r"restrict\w*|chat|"
    r"block\w*|clos(?:ed|ing)|bann?ed|suspend\w*|locked|withh\w+|remark|"
    r"agent|rep|seller|supervisor|amazon\S*|they|he|she|called [a-z]+|meinte|schrieb\w*|schreib\w*|"
    r"sagt\w*|dit|écri\w+|dice[n]?|dijo|scriv\w+|scritto|zegt|schrijft|bol\w*|likha)[^.!?]{0,40}$|"
    r"[:=] *$"
)
_SAID_AFTER = re.compile(
    r"\W{0,3}(?:they|he|she|amazon|seller|chat|agent|was|is|says?|said|the \w+ (?:said|says|wrote))"
)

_REACH = 200  # characters


def in_a_quoted(message: Message, place: int) -> bool:
    """Whether a place lies in such words: what they claim there of the goods is theirs."""
    return any(start <= place < end for start, end in quoted(message))


def quoted(message: Message) -> Iterator[tuple[int, int]]:
    """Where the other side's words stand that can be the ground of a refusal, the surest first."""
    quotes = _quotes(message.told)
    told = (m for m in quotes if not (_BLANK.search(m[0]) or _SELF.search(m["said"])))
    found = [m for m in told if not _of_another(message, m.start())]
    yield from (m.span("said") for m in found if PLAIN_NO.search(m["said"]))
    theirs = [m for m in found if _theirs(message, m)]
    yield from (m.span("said") for m in theirs if weight(m["said"]) is CAUSE)
    yield from (m.span("said") for m in theirs if _A_VERDICT.search(m["said"]))


@lru_cache(maxsize=8)  # asked for each piece of a message
def _quotes(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_QUOTE.finditer(text))


def _before(message: Message, place: int) -> str:
    """What stands shortly before a place in its sentence."""
    return message.told[max(message.sentence(place)[0], place - _REACH) : place]


def _of_another(message: Message, place: int) -> bool:
    before = _before(message, place)
    return _MINE.search(before) is not None or _OF_A_THING.search(before) is not None


def _theirs(message: Message, quote: re.Match[str]) -> bool:
    said = _SAID.search(_before(message, quote.start()))
    return said is not None or _SAID_AFTER.match(message.told, quote.end()) is not None
