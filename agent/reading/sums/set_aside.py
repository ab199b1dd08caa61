"""Sums that a person sets aside: "the 18.95 is mine", "ignore the 14.99, that's my Prime".

They are told beside the one in dispute, and only so that it stands out.
"""

import re
from collections.abc import Sequence

from agent.domain.case import Money
from agent.domain.found import Found
from agent.reading.message.text import Message

Span = tuple[int, int]
_SURELY = r"(?: (?:just|only|actually|all|definitely|probably|really|of course|clearly|one))*"
_BELONGS = (
    r"(?:mine|ours|legit\w*|correct|expected|known|recogni[sz]ed|genuine|(?:my|our) (?:own|prime|"
    r"usual|regular|normal|subscription|audible|kindle|netflix|music)|"
    r"(?:my|our|for (?:my|our)) (?:son|daughter|wife|husband|kid|partner|mum|mom|dad|brother|"
    r"sister)s?'s? \w+|(?:a |an )?(?:order|thing|purchase) (?:i|we) (?:made|know|placed))"
)
_IS = r"(?:is|was|'s|are|were|it's|thats|its)"
# Behind the sum: "is mine", "which I recognise", "(fine, cat food)".
_MINE = re.compile(
    rf"(?<!\w){_IS}{_SURELY} {_BELONGS}(?!\w)|(?<!\w)'s{_SURELY} {_BELONGS}(?!\w)|"
    r"(?<!\w)(?:which|that|this one|that one|those) (?:i|we) (?:do |did )?(?:recogni[sz]e|know|"
    r"made|ordered|expect\w*|remember)(?!\w)|(?<!\w)(?:i|we) (?:do )?(?:recogni[sz]e|know|"
    r"remember) (?:that|this|the first|it)(?: one)?(?!\w)|"
    r"(?<!\w)(?:so |you can |please |just )(?:ignore|forget|disregard|skip) (?:that|it|this)|"
    r"(?<!\w)(?:ist|war) (?:ja )?(?:mein|unser|von mir|meine?s?)(?!\w)|"
    r"(?<!\w)(?:kenne ich|ist (?:ok|okay|in ordnung|bekannt))(?! nicht)(?!\w)|"
    r"(?<!\w)(?:c'est|ce sont) (?:le |la |les )?(?:mon|ma|mes|notre|à moi)(?!\w)|"
    r"(?<!\w)(?:es|son) (?:el |la )?(?:mi|mío|mía|nuestr\w)(?!\w)|"
    r"(?<!\w)(?:è|sono) (?:il |la )?(?:mio|mia|nostr\w)(?!\w)|"
    r"(?<!\w)(?:is|zijn) (?:van mij|mijn)(?!\w)"
)
_AT_ONCE = re.compile(
    r"(?: one| charge| bit)?,? ?[(:-]? ?(?:that's |it's |which is |is )?(?:fine|ok|okay|mine|ours|"
    r"legit|known|my prime)(?!\w)"
)
_DENIED = re.compile(r"(?:not|n't|never|nicht|pas|no|non|niet|hardly)(?: \w+)? ?$")
# Before the sum: "ignore the 14.99".
_BEFORE = re.compile(
    r"(?<!\w)(?:ignore|forget|disregard|never mind|not counting|leaving out|leave out|"
    r"don't count|apart from|besides)(?: (?:the|that|this|my|about|other|smaller|one|charge|"
    r"of|for))* $"
)
_REACH = 30  # characters


def set_aside(message: Message, sums: Sequence[Found[Money]]) -> list[Span]:
    """Where the sums stand that the person sets aside; none where that leaves no other."""
    found = [(one.start, one.end) for at, one in enumerate(sums) if _aside(message, sums, at)]
    return found if len(found) < len(sums) else []


def _aside(message: Message, sums: Sequence[Found[Money]], at: int) -> bool:
    one, text = sums[at], message.facts
    _, end = message.sentence(one.start)
    end = min([end, *(other.start for other in sums[at + 1 : at + 2])])
    if _BEFORE.search(text, max(0, one.start - _REACH), one.start):
        return True
    if _AT_ONCE.match(text, one.end, end):
        return True
    return any(
        not _DENIED.search(text[one.end : match.start()])
        for match in _MINE.finditer(text, one.end, end)
    )
