"""Things named after what is also done or paid: "noise cancelling headphones", "a filing cabinet".

In such a name "cancelling", "filing" or "floor" tells of no cancellation, claim or lowest price.
"""

import re
from functools import lru_cache

from agent.reading.goods.goods import NOUNS

_NAMED_AFTER = (
    r"noise[- ]cancell?ing|recharg(?:e?able|ing)|charging|school|filing|floor|phone|mobile|"
    r"telephone|label|letter|message|shipping|storage|carrier|dispatch|delivery|"
    r"repair|call|mail|post|bank|credit|court|police|limit|price|discount|bill|claim|answering|"
    r"office|hospital|holiday|birthday|wedding|christmas|travel|insurance|salary|life|car|gas|vet|contact|"
    r"electric|electronic|cancel|balance"
)
_THINGS = (
    r"cases?|covers?|chargers?|cables?|holders?|stands?|mounts?|protectors?|batter(?:y|ies)|"
    r"cabinets?|mats?|lamps?|tiles?|printers?|openers?|boxes|trays?|scales?|jackets?|vests?|"
    r"machines?|costumes?|dress(?:es)?|cards? (?:game|holder)|bags?|shoes?|uniforms?|desks?|"
    r"fans?|cleaners?|docks?|pads?|stations?|jacks?|seats?|radios?|stereos?|polish|hoovers?|vacuums?|"
    r"lens(?:es)?|makers?|razors?|blankets?|fences?|bikes?|banners?|wax"
)
_NAME = re.compile(rf"(?<![\w-])(?P<after>{_NAMED_AFTER})(?= (?P<thing>[^\W\d_]+))")
_THING = re.compile(_THINGS)
_NOT = frozenset({"card", "cards", "box", "number", "slip", "label", "labels"})


@lru_cache(maxsize=64)
def without_names(text: str) -> str:
    """`text` (lower case), of the same length, with x's for what a thing is only named after."""

    def masked(found: re.Match[str]) -> str:
        thing = found["thing"]
        named = thing not in _NOT and (thing in NOUNS or _THING.fullmatch(thing) is not None)
        return "x" * len(found["after"]) if named else found[0]

    return _NAME.sub(masked, text)
