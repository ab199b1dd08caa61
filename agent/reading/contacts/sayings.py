"""Who says something in words that tell of a contact: the other side, or the person."""

import re

_SAYING = re.compile(
    r"\b(?:says?|said|told|tells|telling|insist\w*|replied|reply|wrote|answered|claims?|claimed|"
    r"states?|stated|informed|writes|according to|"
    r"reckons?|reckoned|repeats?|swears?|schreib\w*|sag(?:t|te|en)|gesagt|meinte?|dit|detto|dicho|"
    r"gezegd|dijo|dice|zegt|zei)\b|"
    r":\s*[\"']"
)
_REPORTED = re.compile(
    r"\b(?:says|said|told|tells|replied|wrote|answered|answers|claimed|claims|stated|informed|"
    r"proposed|offered|reckon(?:s|ed)|insist(?:s|ed)|writes|replies)\b"
)
# "I think, said" is no saying of the person's.
_I_SAID = re.compile(
    r"(?<!\w)(?:i|we|ich|je|yo|io|ik|nobody|no one)(?:'ve|'d)?(?: (?:have|had|just|then|also|only|"
    r"already|even|never|again))* ?$"
)
_NEAR = 24  # characters
_THEM = (
    r"(?:they|he|she|who|(?:the|an?|one|some|this|that) (?:\w+ ){0,2}?(?:agent|rep|representative|"
    r"associate|advis[oe]r|assistant|supervisor|manager|guy|lady|person|man|woman|girl|bloke|chap|"
    r"fella|dude|lass|lad|gentleman|seller|merchant|vendor|shop)(?: (?:called|named) \w+|"
    r" on (?:the )?(?:phone|line|chat)| there)?|seller|merchant|vendor|amazon|someone|somebody)"
)
_THEY_SAID = re.compile(
    rf"(?<!\w){_THEM}(?:'ve|'d)?,?(?: (?:just|then|also|has|have|only|simply|basically))* (?:said|"
    r"says?|told|tells?|answer(?:ed|s)|wrote|writes|repl(?:ied|ies)|came back|comes? back|"
    r"respond(?:ed|s)|(?<=he )(?:say|tell|write|answer|reply)|(?<=they )(?:write|answer|reply)|"
    r"claim\w*|insist\w*|reckon(?:s|ed)?)(?!\w)"
)


def they_said(text: str, begin: int, end: int) -> bool:
    """Whether the other side is told to have said something between two places."""
    return _THEY_SAID.search(text, begin, end) is not None


def reported(text: str, begin: int, end: int) -> bool:
    """Whether something is told as said, by whomever."""
    return _REPORTED.search(text, begin, end) is not None


def said_to_me(text: str, begin: int, end: int) -> bool:
    """Whether something is told as said, and not by the person."""
    said = _SAYING.search(text, begin, end)
    return said is not None and not _I_SAID.search(
        text, max(begin, said.start() - 24), said.start()
    )
