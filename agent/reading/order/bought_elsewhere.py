"""Who has bought another one already, or wants no more of that kind, wants the money."""

from functools import lru_cache

from agent.domain.vocabulary import Wanted
from agent.reading.message.rules import Rule, rule
from agent.reading.message.text import Message

_BOUGHT = r"(?:bought|purchased|ordered|picked up|got|found|have|had to (?:buy|get))"
_ANOTHER = (
    r"(?:(?:my|our)sel(?:f|ves) )?(?:an? |the )?(?:another|new one|second one|replacement|"
    r"different (?:one|brand|model)|other one|same (?:one|thing)|substitute)"
)
ELSEWHERE: tuple[Rule[Wanted], ...] = (
    rule(
        rf"(?:i|we|my \w+)(?:'ve| have|'d| had)? (?:\w+ ){{0,2}}?{_BOUGHT} {_ANOTHER}"
        r"(?: \w+)? (?:at|from|in|off|elsewhere|locally|somewhere|since|already|instead|by now|"
        r"myself|meanwhile)(?! (?:you|them|amazon|(?:the|this|that) (?:same )?(?:seller|shop|"
        r"store|merchant))(?!\w))|"
        rf"(?:i|we)(?:'ve| have)? (?:already|meanwhile|since|now|long since) {_BOUGHT} {_ANOTHER}|"
        r"(?:i|we)(?:'ve| have)? (?:already |meanwhile |since |just )*(?:went and |gone and |"
        r"had to )?(?:bought|buy|purchased|ordered) (?:\w+ ){1,3}?(?:elsewhere|somewhere else|"
        r"(?:at|from|in) (?:another|a different|a local|the local) (?:shop|store|place|seller))|"
        r"(?:i|we) (?:\w+ )?went and bought an? \w+|"
        r"(?:don't|do not|dont|won't|wouldn't|never) (?:\w+ )?(?:want|need|trust|take|have|touch)"
        r"(?: to (?:have|see|own))?(?: (?:that|this|the same|any more of (?:that|this)))"
        r"(?: \w+)? (?:model|brand|make|thing|type)(?: \w+){0,4}(?: again| any ?more| in my| "
        r"near)?|"
        r"(?:don't|do not|dont|won't|wouldn't) (?:\w+ )?(?:want|need|take) (?:another|a new) one"
        r"(?= *(?:[.;!?\n]|$|of|from|any ?more|again))|"
        r"(?:ich|wir) hab\w* (?:mir |uns )?(?:längst|schon|bereits|inzwischen) (?:\w+ ){0,2}?"
        r"(?:ersatz|andere\w*|neu\w*)|(?:j'ai|nous avons) (?:déjà )?(?:acheté|racheté) "
        r"(?:un|une) autre|ya (?:compré|tengo|he comprado) otr[oa]|ho già (?:comprato|preso) "
        r"un(?:'| )?altr[oa]",
        Wanted.REFUND,
        deniable=False,
    ),
)


def bought_elsewhere(message: Message, place: int) -> bool:
    """Whether what stands at a place is what was bought instead, and not what this is about."""
    return any(start <= place < end for start, end in _told(message.facts))


@lru_cache(maxsize=8)  # every name in a message asks
def _told(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for rule_ in ELSEWHERE for one in rule_.pattern.finditer(text))
