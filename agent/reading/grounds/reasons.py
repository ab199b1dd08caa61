"""The reason for the refusal, as the person tells it or as it was pasted."""

import re

from agent.domain.case import Update
from agent.domain.figures import percents
from agent.reading.grounds.quoted_reasons import quoted
from agent.reading.grounds.reason_words import LAPSED, OWN_SIDE, PROMISE, UNTIL, WAITING
from agent.reading.message.text import Message
from agent.reading.sums.sums import money

_SPEAKS = re.compile(
    r"(?<!\w)(?:amazon(?:\.[a-z]{2,3}){0,2}|they|chat|support|agent|rep|seller|he|she|page|it|"
    r"customer service|them|answer(?= was)|man|woman|lady|guy|girl|bloke|bot|app|site|website|"
    r"system|note|supervisor|manager|helpline|warehouse|shop|merchant|vendor|trader)"
    r"(?: \w+)? ?(?:says?|said|saying|told me|tells? me|claims?|claimed|claiming|"
    r"replied|wrote|(?<=answer )was|"
    r"states?)(?: me)?(?: that)?[ :,\"]+(?P<said>[^.;!?\n\"]{6,140})"
    r"|reason(?: given| they gave)?(?: was| is)?:? (?P<reason>[^.;!?\n]{4,140})"
    r"|(?:unable to|refus\w+|den(?:y|ied|ies)|reject\w*|declin\w+|won't[^.\n]{0,30}|"
    r"(?:can't|cannot) (?:return|send)[^.\n]{0,30}|"
    r"restricted|deducted[^.\n]{0,30}|refunded[^.\n]{0,30}|"
    r"kept[^.\n]{0,30})[^.;!?\n]{0,40}?"
    r"(?:because(?: of)?|cos(?: of)?|coz(?: of)?|cuz(?: of)?|since|saying|claiming|as it is|as|"
    r"due to|"
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
_DENIAL = re.compile(
    r"(?<!\w)(?:window|too late|return|refund|final|policy|policies|eligible|ineligible|"
    r"condition|used|damage|scratch|receive|signed|gps|"
    r"deliver|perish|hazmat|grocer|personali|rate|excess|too many|open|missing|wrong|"
    r"proof|closed|past|days|non-?return|different|empty|"
    r"worn|dirt|hygien|dangerous|stain|crack|broke|serial|parts|smell|"
    r"purchaser|buyer|digital|period|not possible|match|custom|come back|go back|correct|complete|"
    r"record|redeem|final|tamper|suspicious|unusual|verif|account|normal|tolerance|exclu|abuse)"
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
            start = match.start(group)
            told = match[group] if _literal(message, start) else _their_side(match[group])
            if _is_reason(told):
                return [_reason(message, start, start + len(told.rstrip(" ,")))]
    for start, end in quoted(message):
        if not _no_ground(message.told[start:end]):
            return [_reason(message, start, end)]
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
    """The reason in the words it stands in, without the line marks of a quoted e-mail."""
    words = re.sub(r"\s*\n[>\s]*", " ", message.words(start, end))
    words = words.strip("\"' ")
    return message.update("denial_reason", words, start, end, 0.8)


def _literal(message: Message, start: int) -> bool:
    """Whether it stands there as it was said: in quotation marks, or pasted."""
    pasted = not message.own[start : start + 6].strip()
    return pasted or message.text[:start].rstrip(" ")[-1:] in ('"', "'")


def _their_side(words: str) -> str:
    """The ground they gave, without what the person says to it: "but it broke yesterday"."""
    own = OWN_SIDE.search(words)
    words = words[: own.start()] if own else words
    return words.split(",")[0] if _sums(words) else words  # "the window is over, lamp $40"


def _is_reason(words: str) -> bool:
    return bool(_DENIAL.search(words)) and not _no_ground(words)


_LEADS = re.compile(r"(?<!\w)(?:because(?: of)?|cos(?: of)?|due to|as|for)\W*$")


def _no_ground(words: str) -> bool:
    """Whether it is a date to keep, a time to wait, a promise, an offer or half a sentence."""
    if _LEADS.search(words):
        return True
    if UNTIL.match(words) or (WAITING.search(words) and not LAPSED.search(words)):
        return True
    return bool(PROMISE.match(words)) or _sums(words)


def _sums(words: str) -> bool:
    """An answer that names a sum or a share is an offer, not a reason."""
    return bool(money(words) or percents(words))
