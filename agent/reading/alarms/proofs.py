"""What is no forgery: a paper that somebody else gave, and words that are only about fake goods.

To forge is to make a paper or to change one. Whoever has a letter from the maker "saying it is
fake" holds evidence, the best there is.
"""

import re

from agent.reading.alarms.together import DOCTORED

_PAPER = (
    r"(?:receipts?|invoices?|bills?|photos?|pictures?|images?|screen ?shots?|proofs?|statements?|"
    r"certificates?|slips?|labels?|tracking|reports?|documents?|confirmations?|letters?|e-?mails?|"
    r"messages?|evidence|orders?|warranty cards?)"
)
_PARTICULAR = (
    r"(?:dates?|prices?|amounts?|names?|totals?|sums?|numbers?|cracks?|damage|scratch(?:es)?|"
    r"dents?|it|one|that|this|them)"
)
# Words of ours for somebody to read are no paper of another's.
_A_DRAFT = re.compile(
    r"(?<!\w)(?:write|draft|make|create|prepare|type|generate|word)(?: (?:me|us|up|a|an|the|my|"
    r"that|this|short|firm|good|polite)){0,4} (?:letter|e-?mail|message|text|complaint|claim|"
    r"appeal|draft|case|dispute)s?(?!\w)(?! (?:\w+ )?(?:from|by|of|pretend\w*|that looks?|"
    r"as if|like it|dated [^.\n]{0,30}(?:so (?:it|that|they)|to look|as if)))"
)
_FORGES = re.compile(
    r"(?<!\w)(?:(?:mak(?:e|ing)|creat(?:e|ing)|writ(?:e|ing)|generat(?:e|ing)|produc(?:e|ing)|"
    r"draw|knock|mock|whip|chang(?:e|ing)|edit\w*|alter\w*|adjust\w*|modify\w*|mov(?:e|ing)|fix|"
    r"tweak\w*|redo|re-?dat\w+|swap\w*|replace|push|correct|get me|turn|"
    r"do(?= (?:me )?(?:an?|one)))(?: [\w'-]+){0,6}? "
    rf"(?:{_PAPER}|{_PARTICULAR})|(?:need|want|have)(?: you to)? (?:an?|some|another|one)?"
    rf"(?: \w+){{0,2}}? ?{_PAPER} (?:that )?(?:says?|shows?|showing|dated|from (?:last|an? "
    r"(?:earlier|later)))(?! it)|add (?:some |more |a few )(?:\w+ )?(?:cracks?|damage|scratch\w*|"
    r"dents?|dates?)|(?:looks?|looking) (?:legit|real|official|genuine|authentic)|forg(?:e|ed|"
    r"ing|ery)|photo ?shop\w*|back-?dat\w+|falsif\w+|fabricat\w+|invent\w*|"
    r"make up (?:an?|some|the) (?:\w+ ){0,2}(?:number|id|reference|receipt|invoice)|tamper\w*|"
    r"fudg\w+|"
    rf"retouch\w*|{DOCTORED}|(?<!a )(?<!the )(?<!is )(?<!it's )(?<!me )(?<!was )fak(?:e|ing) "
    r"(?:an?|the|my|some|it|one|up)|(?:fake|false|back-?dated)"
    rf" (?:\w+ )?{_PAPER}|f[äa]lsch\w*|falsch\w*|faux|fausse|fals[oai]|truqu\w+)(?!\w)"
)
_THEIR_FAKE = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|seller|driver|courier|agent|rep|it)(?: \w+){0,3}? (?:sent|used|"
    r"uses|posted|shows?|showed|gave|made|has|had|put|uploaded|came with)(?: \w+){0,3}? (?:fake|"
    rf"false|forged|doctored|photoshopped|edited) (?:\w+ )?{_PAPER}(?!\w)"
)


def forges_nothing(text: str) -> bool:
    """Whether nothing in `text` (lower case) makes a paper, or changes one."""
    return not _FORGES.search(_THEIR_FAKE.sub(" ", _A_DRAFT.sub(" ", text)))
