"""Thanks to us, which are no line of a desk."""

import re

# Thanks to us; a desk says for what it thanks, and goes on.
THANKS = re.compile(
    r"\W*(?:(?:ok(?:ay)?|great|right|oh|wow|fine|nice|lovely|brilliant|perfect|alright|cool|super|"
    r"good|done|yes|yep|no|and|that is helpful|many|a million|very well)\W+)*(?:thanks?|thank you|"
    r"thx|tysm|ty|ta|cheers|bless you|merci|danke|gracias|grazie|dank je|bedankt|shukriya)(?!\w)"
    r"(?!(?: you)?(?: so much| very much)? for (?:contacting|reaching|waiting|holding|being|"
    r"choosing|calling|bringing|sharing|sending|providing|confirming|letting|your|the))"
)
_THANKS_LAST = re.compile(
    r"(?<!\w)(?:thanks?|thank you|thx|ty|ta|cheers|merci|danke|gracias|grazie|bedankt)"
    r"(?: (?:you|a lot|so much|again|mate|for (?:that|this|everything|(?:all )?(?:your|the) "
    r"help)))*"
    r"(?:\W+(?:and )?(?:you|u)(?:'ve| have|'re| are|r)?(?: (?:been|were|really|so|very|such|super|"
    r"extremely|all|an?))* (?:help\w*|great|star|legend|lifesaver|amazing|brilliant|best|kind|"
    r"wonderful|fantastic))?\W*$"
)


def says_thanks(text: str) -> bool:
    """Whether a message in plain lower case begins or ends with thanks to us."""
    return THANKS.match(text) is not None or _THANKS_LAST.search(text) is not None
