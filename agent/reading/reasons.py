"""The reason for the refusal, as the person tells it or as it was pasted."""

import re

from agent.domain.case import Update
from agent.domain.figures import percents
from agent.reading.sums import money
from agent.reading.text import Message

_SPEAKS = re.compile(
    r"(?<!\w)(?:amazon|they|chat|support|agent|rep|seller|he|she|page|it|"
    r"customer service|them|answer(?= was))"
    r"(?: \w+)? ?(?:says?|said|saying|told me|tells? me|claims?|claimed|claiming|"
    r"replied|wrote|(?<=answer )was|"
    r"states?)(?: me)?(?: that)?[ :,\"]+(?P<said>[^.;!?\n\"]{6,140})"
    r"|reason(?: given| they gave)?(?: was| is)?:? (?P<reason>[^.;!?\n]{4,140})"
    r"|(?:unable to|refus\w+|den(?:y|ied|ies)|reject\w*|declin\w+|won't[^.\n]{0,30}|"
    r"restricted|deducted[^.\n]{0,30}|refunded[^.\n]{0,30}|"
    r"kept[^.\n]{0,30})[^.;!?\n]{0,40}?"
    r"(?:because(?: of)?|since|saying|claiming|as it is|as|due to|"
    r"reason:) (?P<why>[^.;!?\n]{4,140})"
)
_WINDOW = re.compile(
    r"(?<!\w)(?:the |my |return |\d+[- ]day |replacement |refund ){0,4}(?:window|"
    r"return period|return date|deadline)(?: (?:has|is|was|had|"
    r"just))? ?(?:been )?(?:shut|closed|passed|over|ended|expired|gone|finish\w*|up|"
    r"lapsed)(?: \w+ \w+ ago)?"
)
_GIVEN = re.compile(
    r"(?<!\w)(?:sa(?:id|ys?|ying)|told|tells?|tell|claim\w*|wrote|writes|answer\w*|repl\w+|stat\w+|"
    r"refus\w*|den(?:y|ies|ied|ying|ial)|reject\w*|declin\w*|because|since|reason|insist\w*|"
    r"won't|can't|cannot|no)(?!\w)|[\"':]"
)
_PROMISE = re.compile(
    r"(?:they|it|he|she|i)(?:'d|'ll| will| would) |my refund (?:will|would|is)|to wait"
)
_DENIAL = re.compile(
    r"(?<!\w)(?:window|too late|return|refund|final|policy|policies|eligible|ineligible|"
    r"condition|used|damage|scratch|receive|signed|gps|"
    r"deliver|perish|hazmat|grocer|personali|rate|excess|too many|open|missing|wrong|"
    r"wait|proof|closed|past|days|non-?return|"
    r"purchaser|buyer|digital|period|not possible|match)"
)


_PASTED_DENIAL = re.compile(
    r"(?:can't|cannot|unable to|not able to|won't|will not|refus\w+|den(?:y|ied)|declin\w+|"
    r"not eligible)[^.;!?]{0,120}?(?:because|as|since|due to)\s(?P<why>[^.;!?]{4,140})"
)


def denial_reason(message: Message) -> list[Update]:
    """Reads the reason Amazon or the seller gave, as told by the person or as pasted."""
    for layer, pattern in ((message.facts, _SPEAKS), (message.told, _PASTED_DENIAL)):
        for match in pattern.finditer(layer):
            group = match.lastgroup or "said"
            if _is_reason(match[group]):
                start = match.start(group)
                return [_reason(message, start, start + len(match[group].rstrip(" ,")))]
    window = _WINDOW.search(message.told)
    if window and not message.negated(window.start()) and _attributed(message, window.start()):
        return [_reason(message, window.start(), window.end())]
    return []


def _attributed(message: Message, place: int) -> bool:
    """Whether the sentence says that somebody gave it as a reason: else it is the person's own."""
    begin, _ = message.sentence(place)
    before = message.told[begin:place]
    return bool(_GIVEN.search(before)) or message.own[place : place + 6].strip() == ""


def _reason(message: Message, start: int, end: int) -> Update:
    """The reason in the words they stand in, without the line marks of a quoted e-mail."""
    words = re.sub(r"\s*\n[>\s]*", " ", message.words(start, end))
    return message.update("denial_reason", words, start, end, 0.8)


def _is_reason(words: str) -> bool:
    return bool(_DENIAL.search(words)) and not (_PROMISE.match(words) or _sums(words))


def _sums(words: str) -> bool:
    """An answer that names a sum or a share is an offer, not a reason."""
    return bool(money(words) or percents(words))
