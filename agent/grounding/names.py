"""Reads people's names: after a cue such as "agent", or two capitalised words nobody has used."""

import re
from collections.abc import Iterator

from agent.domain.composing import SLOT
from agent.domain.found import SMALL_NUMBERS
from agent.grounding.laws import statutes

_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’-]*[\w]"
_NAME = rf"(?<![\w'’-])(?P<name>{_CAP}(?:[ \t](?:[A-Z]\.|{_CAP})){{0,2}})"
_STAFF = (
    r"agent|rep|representative|supervisor|manager|associate|advis[eo]r|operator|specialist|"
    r"team lead(?:er)?|executive|colleague|employee|lawyer|attorney|solicitor|judge|officer|"
    r"lady|guy|gentleman|friend|wife|husband|son|daughter|neighbou?r"
)
_SPOKE = (
    r"(?:spoke|spoken|talked|chatted|speaking|dealt|deal) (?:to|with)|told me by|"
    r"(?:told|confirmed|approved|promised|agreed|signed|written|sent|handled|refused|denied) by|"
    r"named|called|name is|name was|name:|i am|i'm|this is|attn:?|attention:?|c/o|according to"
)
_SAID = (
    r"said|says|told|confirmed|promised|agreed|assured|wrote|approved|offered|refused|denied|"
    r"admitted|advised|insisted|mentioned|explained"
)
_CUES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)(?i:mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme)\b\.?\s{_NAME}",
        rf"\b(?i:{_STAFF})(?i:,| was| is| named| called| name is|:)*\s{_NAME}",
        rf"\b(?i:{_SPOKE})\s{_NAME}",
        rf"\b(?i:dear|hi|hello|hey|thanks|thank you)\b,?[ ]{_NAME}",
        rf"\b(?i:regards|sincerely|cheers|yours|faithfully|signed)\b[,:]?\s{{1,3}}{_NAME}",
        rf"{_NAME},?[ ](?:from (?:Amazon|customer|chat|your|the)|has |had |also |already )?"
        rf"(?:{_SAID})\b",
        rf"{_NAME}[ ]from (?:Amazon|customer|chat|your|the)\b",
        rf"{_NAME},? (?:your|the|an?|my) (?:\w+ )?(?:{_STAFF})\b",
    )
)
_PAIR = re.compile(rf"(?<![\w\[])(?P<name>{_CAP}[ \t]{_CAP})(?![\w\]])")
_STARTS = re.compile(r"(?:^|[.!?:\n•*>-][\s\"“*]*)\Z")
# Words that are written with a capital and are nobody's name.
_NO_NAME_WORDS = """
a a-to-z about advice adviser advisor after again agent all also am amazon america american an
and another any apple april are as associate at attention attn attorney august australia
australian bank because before best better billing blue both british bureau business but buyer
by call can canada canadian card care case chase chat citi citizens claim claims commission
company complaint consumer copy corporate could court credit customer customer-service customers
date day days dear december delivered delivery department despite did director discover do does
dr each ebay england english eu europe european every everybody everyone executive express
faithfully february federal fedex final first for france friday from fulfilled full general
germany gift good goods google guarantee had he hello help her here hi him his how i id if in
india indian instead is it item january july june kind kindly law legal let london madam manager
march mastercard may me microsoft monday mr mrs ms my never no nobody north not nothing notice
november now number october office ombudsman on once one online operator or order orders our
page paypal people please policy pounds prime private problem product purchase re reason
reference refund refunds regarding regards rep replacement representative request resolution
return returns samsung saturday second seller sellers sent september service services several
she shipping since sincerely sir small so someone sony south spain specialist staff states still
street subject sunday supervisor support team thank thanks that the their then there these they
this those though three thursday to today tomorrow tracking trade trading truly tuesday two uk
under united until up ups us usa usps visa walmart was we web wednesday west what when where
which while who why will with working would ask unless county state ireland
yes sirs madams folks yesterday york you your yours z
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split()) | SMALL_NUMBERS.keys()


def names(text: str, used: frozenset[str]) -> Iterator[str]:
    """People's names in `text` with a word that is not in `used`, the words of all grounds.

    Slots and mentions of law are passed over.
    """
    text = SLOT.sub("[]", text)
    for _, law in statutes(text):
        text = text.replace(law, "[]")
    for cue in _CUES:
        for match in cue.finditer(text):
            if _strange(match["name"].split(), used):
                yield match["name"]
    for match in _PAIR.finditer(text):
        words = match["name"].split()
        if not _STARTS.search(text[: match.start()][-6:]) and len(_strange(words, used)) == len(
            words
        ):
            yield match["name"]


_CONTRACTED = re.compile(r"(?:i|we|you|they|it|that|there|he|she)['’]\w")


def _strange(words: list[str], used: frozenset[str]) -> list[str]:
    """The words up to the first that is no name, less those in use; initials do not count."""
    strange = []
    for word in words:
        bare = re.sub(r"['’]s?$", "", word.strip(".,'’")).casefold()
        if (
            bare in _NO_NAME
            or _CONTRACTED.match(bare)
            or SMALL_NUMBERS.keys() >= {*bare.split("-")}
        ):
            break
        if len(bare) > 1 and bare not in used:
            strange.append(word)
    return strange
