"""What is asked to be said, and whether the person's own words take it back.

"Say I have photos, I don't." "Say it's sealed, I used it for two months." By structure: the claim,
and its denial behind it or its opposite beside it. What the other side says denies nothing.
"""

import re
from collections.abc import Iterator

from agent.reading.goods.accidents import HOUSEHOLD

_ASK = re.compile(
    r"(?<!\w)(?:(?:write|say|tell|put|claim|report|state|word|make|draft|pretend|mention|"
    r"complaint|schreib\w*|sag|sagen|escrib\w*|di|diles|digan|dis|dis-leur|écris|scrivi|"
    r"schrijf|zeg)|(?:i|we|you|someone|somebody) (?:just |simply )?(?:said|told|wrote|"
    r"claimed))(?! (?:me|us|to me|to us)(?!\w))(?!\w)"
)
_BY_OTHERS = re.compile(
    r"(?:they|he|she|it|who|which|amazon|seller|rep|agent|chat|man|lady|guy|woman|bot|mail|e-?mail|"
    r"letter|page|app|listing|label|box|supervisor|courier|driver|support|people|to me|not|n't|"
    r"never|\w+ (?:told|tells|asked|asks|wants|advised|suggest(?:s|ed)|said|says|saying)(?: me| us|"
    r" that i)?)"
    r"(?: (?:just|only|always|all|still|to|did|will|would|can|now|keep|kept|me|us)){0,2} $"
)
# "They refunded the mouse but say …"
_ELIDED = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|seller|rep|agent|support|shop)(?!\w)[^.!?\n]*"
    r"(?<!\w)(?:but|and|then)(?: (?:now|just|only|still|also))? $"
)
_NEAR, _REACH = 80, 80  # characters before an ask, and of what it asks for
_FEWEST = 2  # words of a claim
# A claim ends where what others say of it begins: "I wrote to them, they say it is wear".
_END = re.compile(
    r"[.!?;\n]|(?:,|and|but) ?(?:they|he|she|amazon|(?:the )?(?:seller|rep|agent|shop|chat))"
    r"(?: (?:only|just|also|now|then|all|both))? (?:says?|said|told|tells?|wrote|writes?|"
    r"answer(?:s|ed)?|repl(?:y|ies|ied)|claim(?:s|ed)?)(?!\w)"
)
_BREAK = (
    r"[\s,.;:()–-]+(?:(?:but|though|although|tho|even|lol|haha|and|while|actually|really|well|"
    r"in (?:fact|truth|reality)|of course)\s+){0,3}"
)
_AUXILIARY = r"(?:did|do|does|is|was|were|are|have|has|had|will|wo|would|can|ca|could)"
_OVER = (
    r"(?: (?:really|actually|at all|yet|any|one|so|tho|though|lol|obviously|of course)){0,2}"
    r"(?= *(?:[.,!?;)\n]|$)| (?:but|so|and|because|just|though|if) )"
)
_ELLIPSIS = re.compile(
    rf"{_BREAK}(?:(?P<self>i|we)|it|that|they|he|she|there)"
    rf"(?: really| actually)?(?: {_AUXILIARY}(?P<no>n't|nt| not)?|(?:'s|'re|'m)(?P<not> not))"
    rf"{_OVER}"
)
"""It holds an auxiliary and no more: "I don't", "it was"."""
_NOTHING_OF_IT = re.compile(
    rf"{_BREAK}(?:(?:nobody|no one|none|nothing)(?: of (?:it|that|them))? {_AUXILIARY}{_OVER}|"
    r"(?:which |(?:it|that)(?:'s| is| was)? )?(?:isn't|wasn't|not) (?:\w+ )?true|(?:i|we)(?:'ve)? "
    rf"(?:have|had|got)(?: got)? none{_OVER}|(?:i|we) (?:don't|do not) (?:even )?have "
    rf"(?:one|any|a \w+|them){_OVER})"
)
_SELF = re.compile(
    r"(?:(?:my|the) \w+ |(?!(?:my|our|the|it|they|he|she|there|an?|no|nobody) )\w+ ){0,2}?"
    r"(?:i|we)(?!\w)"
)
"""The person, after whoever is to be told."""
_NEGATIVE = re.compile(r"(?<!\w)(?:not|never|\w+n't|no|none|nobody|nothing|without)(?!\w)")
# "Say they promised to call. They didn't."
_OF_A_PROMISE = re.compile(
    r"(?<!\w)(?:promis\w*|said|would|will|going to|gonna|supposed|agreed|ask\w*|want\w*|should|if|"
    r"whether|need\w*|must|has to|have to|had to|told|offer\w*|meant|expect\w*|due)(?!\w)|'ll(?!\w)"
)
_WILL = re.compile(r"(?<!\w)(?:will|would|going to|gonna|ask\w*|if|whether)(?!\w)|'ll(?!\w)")
_REPORTED = re.compile(
    r"(?<!\w)(?:says?|said|claim(?:s|ed)?|swears?|swore|insist(?:s|ed)?|thinks?|thought|tells?|"
    r"told|wrote|writes|accus\w+|reckons?|assum\w+|because|why|if|whether)(?!\w)[^.;!?\n]*"
)
_USED = r"(?:used|wore|worn|have been using|been using|been wearing)"
_I = rf"(?:i|we|{HOUSEHOLD})(?:'ve| have| had| did| also| already| only| just| even){{0,2}}"
_OPPOSITES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{claim})(?!\w)"), re.compile(rf"(?<!\w)(?:{truth})(?!\w)"))
    for claim, truth in (
        (
            r"sealed|unopened|(?:never|not|\w+n't)(?: \w+)? open(?:ed)?",
            rf"{_I} (?:open(?:ed)?|unsealed|unboxed|unwrapped|{_USED})",
        ),
        (
            r"(?:never|not|\w+n't)(?: \w+)? (?:used?|worn|wore|wear|touched|tried)|unused|unworn",
            rf"{_I} {_USED} (?:it|them|the|this|that|for|once|twice|every|daily)",
        ),
        (
            r"(?:sent|posted|returned|shipped|gave|put|mailed)(?: \w+){0,3} (?:both|all|"
            r"everything)|(?:both|all|everything)(?: \w+){0,3} back",
            rf"{_I} (?:kept|keeping|keep|still have|held back|sold) (?:one|two|some|half|a|the)"
            r"(?! (?:\w+ )?(?:box|packaging|label|receipt|invoice|slip|wrapping))",
        ),
        (
            r"(?:nobody|no ?one|none|never|not|\w+n't)(?: \w+){0,2} sign(?:ed)?",
            rf"{_I} sign(?:ed)?(?: for)?",
        ),
        (
            r"fake|counterfeit|replica|knock-?off|not (?:genuine|real)",
            r"(?:it's|its|it is|they're|they are|is|are)(?: \w+)? (?:real|genuine|original|"
            r"authentic)",
        ),
        (
            r"(?:bag of|bricks?|rocks?|stones?|soap|potato\w*)",
            r"(?:it|they|everything)(?:'s| is| are)? (?:works?|working|perfect\w*|great|fine)",
        ),
        (
            r"stolen|lost|never (?:got|came|arrived|received)|didn't (?:get|come|arrive)|missing",
            rf"{HOUSEHOLD} (?:has|took|got|kept) (?:it|them)|{_I} (?:kept|sold|hid) (?:it|them)",
        ),
    )
)
_CLAUSE_END = re.compile(r",|(?<!\w)(?:but|though|although|tho|while)(?!\w)")
_DAY = re.compile(r"(?<!\w)day (\d{1,3})(?!\w)")
_IN_TRUTH = re.compile(r"(?<!\w)(?:really|actually|in (?:truth|fact|reality))(?!\w)")

Span = tuple[int, int, int]
"""Where the ask begins, where what is to be said begins, and where that ends."""


def asked_to_say(text: str) -> Iterator[Span]:
    """Where the person asks for something to be said, and where that sentence ends."""
    for ask in _ASK.finditer(text):
        before = text[max(0, ask.start() - _NEAR) : ask.start()]
        if not (_BY_OTHERS.search(before) or _ELIDED.search(before)):
            end = _END.search(text, ask.end())
            last = min(end.start() if end else len(text), ask.end() + _REACH)
            yield ask.start(), ask.end(), last


def belied(text: str) -> tuple[Span, ...]:
    """What is asked to be said in `text` (lower case) that the rest of it says is not so."""
    asked = asked_to_say(text)
    found = ((ask, begin, _less_its_denial(text, begin, end)) for ask, begin, end in asked)
    told = (one for one in found if len(text[one[1] : one[2]].split()) >= _FEWEST)
    return tuple(one for one in told if _denied_behind(text, *one[1:]) or _opposed(text, *one))


def _less_its_denial(text: str, begin: int, end: int) -> int:
    """Where the claim ends, if its denial stands in the same sentence."""
    last = min(len(text), end + 1)
    found = [one.search(text, begin, last) for one in (_ELLIPSIS, _NOTHING_OF_IT)]
    return min((one.start() for one in found if one), default=end)


def _denied_behind(text: str, begin: int, end: int) -> bool:
    claim = text[begin:end].strip()
    negative = _NEGATIVE.search(claim) is not None
    if not negative and _NOTHING_OF_IT.match(text, end):
        return True
    found, of_self = _ELLIPSIS.match(text, end), _SELF.match(claim) is not None
    if found is None or (found["self"] is not None) is not of_self:
        return False
    if (_WILL if of_self else _OF_A_PROMISE).search(claim):
        return False
    return (found["no"] is None and found["not"] is None) is negative


def _opposed(text: str, ask: int, begin: int, end: int) -> bool:
    """Whether the opposite of the claim is told in the rest, and not by others."""
    comma = _CLAUSE_END.search(text, begin, end)
    end = comma.start() if comma else end
    claim, own = text[begin:end], _REPORTED.sub(" ", f"{text[:ask]}\n{text[end:]}")
    if any(said.search(claim) and truth.search(own) for said, truth in _OPPOSITES):
        return True
    days, others = set(_DAY.findall(claim)), set(_DAY.findall(own))
    return bool(days and others - days) and _IN_TRUTH.search(own) is not None
