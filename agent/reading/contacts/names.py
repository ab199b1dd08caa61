"""The given name of whoever the person dealt with, from the words as they were written."""

import re

from agent.reading.contacts.contact_words import NOT_NAMES
from agent.reading.contacts.ordinary import nobodys, public_words

_NAME = (
    r"(?P<name>(?:(?:La|De|Le|Da|Ja|Mc|Mac|O')(?=[A-Z]))?[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?![\w@.-]*[@\d])"
)
_DESK = (
    r"(?:[Cc]hat|[Ss]upport|[Ss]ervice|[Cc]are|[Aa]gent|[Rr]ep|[Ss]upervisor|[Ee]xecutive|"
    r"[Aa]dvis[oe]r|[Aa]ssociate|[Mm]anager|[Rr]epresentative|[Ll]eader|[Ss]pecialist|[Pp]hone|"
    r"[Cc]hap|[Ff]ella|[Ll]ass|[Ll]ad|[Oo]ne|[Gg]uy|[Ll]ady|[Ww]oman|[Mm]an|[Gg]irl|[Pp]erson|"
    r"[Bb]loke|[Bb]ot)"
)
_VERB = (
    r"(?:said|says|told|tells|promised|refused|denied|offered|wrote|replied|assured|claimed|"
    r"insisted|confirmed|rejected|declined|apologi[sz]ed|transferred|agreed|guaranteed|mentioned|"
    r"explained|answered|approved|hung|closed|blamed|goes|reckons|gave)"
)
_TITLE = (
    r"\b(?:[Mm]iss|[Mm]rs?\.?|[Mm]s\.?|[Mm]adame?|[Mm]onsieur|[Hh]err|[Ff]rau|[Ss]eñora?|"
    r"[Ss]ignor[ae]?|[Mm]evrouw|[Mm]eneer)"
)
# In the order of what is surest.
_PLACES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:named|name (?:was|is)|called|name of)[ \"'“(]{{1,2}}{_NAME}",
        rf"(?:[,;.-]|and|^) ?[Nn]ame:? {_NAME}",
        rf"{_TITLE} {_NAME}",
        rf"\b(?:at|from|on|with) (?:[Aa]mazon|[Cc]hat|the phone|the line) ?\({_NAME}\)",
        rf"\b[Ss]taff(?: member| person| named?| called)?,? {_NAME}",
        rf"{_DESK}(?: named| called)?[,:]? ?[(\"'“]{{1,2}}{_NAME}[)\"'”]",
        rf"{_DESK}(?: on the phone| on chat)?,? {_NAME}(?! [A-Z][a-z]+ (?:Ltd|Inc|LLC))\b",
        rf"\b{_NAME}(?: [A-Z]\.?)?,? (?:from|at|in|of|on) (?:the |my )?(?:[Cc]hat|[Aa]mazon|"
        rf"[Ss]upport|[Cc]ustomer|[Ee]xecutive|[Ll]eadership|[Pp]hone|[Ff]raud|[Dd]isputes?|"
        rf"[Cc]hargebacks?|[Bb]illing|[Rr]eturns|[Cc]laims)",
        rf"(?:[Ss]poke|[Cc]hatted|[Tt]alked|[Cc]hat|[Cc]all|[Ss]peaking)(?: \w+)? (?:to|with|w/) "
        rf"(?:an? |the )?(?:[Mm]r\.? |[Mm]s\.? |[Mm]rs\.? )?{_NAME}",
        rf"(?:\b(?:[Rr]ang|[Cc]alled|[Pp]honed)\b[^.!?]{{0,30}}? and got|\b[Gg]ot(?: through to| "
        rf"put "
        rf"through to| hold of)?) (?:an? |some |one )?{_NAME}(?=,? (?:who|she|he|and|on)\b)",
        rf"(?:said|by|per|w/|(?:[Hh]eard|[Aa]nswer|[Rr]eply|[Rr]esponse|[Mm]ail|[Mm]essage|"
        rf"[Ll]etter|"
        rf"[Nn]o|[Yy]es|[Ww]ord|[Oo]ffer|[Cc]all|[Rr]efusal|same)(?: back)? from) (?:an? |some |"
        rf"one )?(?:[Mm]r\.? |[Mm]s\.? |[Mm]rs\.? "
        rf")?{_NAME}(?! [A-Z])\b",
        rf"\b{_NAME} (?:\w+ly )?{_VERB}\b",
    )
)

# In small letters a name is only known by what stands around it.
_SMALL = (
    re.compile(
        r"\b(?:named|called|name (?:was|is)|by the name of) (?P<name>[a-z]{3,12})(?= |[,.;]|$)"
    ),
    re.compile(
        r"\b(?:spoke|chatted|talked) (?:to|with|w/) (?P<name>[a-z]{3,12})(?=,? (?:she|he|who)\b)"
    ),
    re.compile(r"[ ,(](?P<name>[a-z]{3,12}),? (?:i think|i believe|i guess|her name|his name)\b"),
)
_TOLD_AFTER = re.compile(
    rf"(?<!\w){_NAME},? (?:(?:her|his|their) name (?:was|is)|"
    rf"(?:she|he) (?:was|is) (?:called|named)|I (?:think|believe)|was (?:her|his|the) name)"
)


def named_after(words: str) -> str | None:
    """The name that is told by itself, after what was said: "Monique her name was"."""
    names = (match["name"] for match in _TOLD_AFTER.finditer(words))
    return next((name for name in names if _a_name(name)), None)


def who(words: str) -> str | None:
    """Returns the name of the person spoken to in `words`, or None when none is told."""
    for pattern in _PLACES:
        for match in pattern.finditer(words):
            if _a_name(match["name"]):
                return match["name"]
    return _in_small_letters(words)


def _in_small_letters(words: str) -> str | None:
    """The name in words of somebody who writes no capitals."""
    if words != words.lower():
        return None
    names = (match["name"] for one in _SMALL for match in one.finditer(words))
    return next((name.capitalize() for name in names if not nobodys(name)), None)


def _a_name(word: str) -> bool:
    return word not in NOT_NAMES and word.lower() not in public_words()
