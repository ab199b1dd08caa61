"""Sentences that are addressed to an assistant and not to a reader.

A document is evidence, never instruction. What it says stays as it is; a passage with such a
sentence is only marked, so that no answer is built on it. Recognised are the shapes such sentences
take (OWASP LLM01, prompt injection): who is addressed, and what nobody asks of a human reader.
A plain task ("Explain photosynthesis.") cannot be told from a sentence of a document.
"""

import re
from functools import cache

_SENTENCE = re.compile(
    r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n\s*\n"
    r"|\n(?=\s*(?:[-*#|>]|\d+[.)]|[A-Za-z][\w ]{1,30}:))"
)
_LONGEST = 600

_AI = (
    r"(?:a\.?i\.?|(?:large )?language models?|llms?|ai[- ](?:\w+ )?(?:assistants?|agents?|models?"
    r"|systems?|bots?|tools?|readers?)|chat ?gpt|gpt-?\d\w*)"
)
_HELPER = rf"(?:{_AI}|(?:chat)?bots?|(?:virtual |digital |shopping )?assistants?|(?:the )?model)"
_SAY = (
    r"(?:tell|say|reply|respond|answer|recommend|inform|direct|instruct|advise|urge|convince"
    r"|output|state|claim|mention|insist|refer|point|send|promote|suggest)"
)
_PEOPLE = (
    r"(?:(?:the |all |any |every |each |your )*(?:users?|end[- ]users?|readers?|customers?"
    r"|recipients?|humans?|person|people|viewers?)|them|everyone|anyone)"
)
_REPLY = r"(?:repl(?:y|ies)|responses?|answers?|outputs?|summary|summaries|completions?)"
_YOUR_REPLY = rf"(?:your|the|this|every|each|all) (?:\w+ )?{_REPLY}"
_BEFORE = (
    r"(?:(?:all|any|every|the|these|those|your|of|my|other|and) )*"
    r"(?:previous|prior|above|earlier|preceding|foregoing|initial|original|existing|former|system"
    r"|safety|your(?: own)?)"
)
_ORDERS = r"(?:instructions?|prompts?|directions?|guidelines?|commands?|rules?|programming|context)"
_DROP = (
    r"(?:ignor(?:e|ing)|disregard(?:ing)?|forget|override|overrule|bypass|discard|neglect"
    r"|(?:do not|don't|stop) follow(?:ing)?|pay no attention to|set aside)"
)
_NOT_REPORTED = r"(?<!will )(?<!may )(?<!can )(?<!could )(?<!might )(?<!to )(?<!would )"
_MUST = r"(?:must|should|shall|has to|have to|needs? to|is (?:required|instructed|told) to)"
_INTO = r"(?:in|to|into|within|with|of)"
_READERS = r"(?:users?|readers?|viewers|audience)"
# Things that are put into a text for their own sake; a return needs none of them.
_FILLING = (
    r"(?:sentence|statement|headline|tip|reminder|recommendation|suggestion|appeal|quot(?:e|ation)"
    r"|joke|riddle|poem|advert(?:isement)?|slogan|hashtag|emojis?|typos?|rumou?r|anecdote|proverb"
    r"|scandal|announcement|invitation|call to action|endorsement|plug|trivia|fun fact|remark"
    r"|argument|message|paragraph|phrase|link)"
)
_INSERT = (
    r"(?:add|include|insert|integrate|incorporate|embed|append|prepend|put|place|weave|slip"
    r"|introduce|inject|hide|attach|drop|mix|work)"
)
_UNITS = (
    r"(?:words?|letters?|vowels?|consonants?|sentences?|syllables?|characters?|typos|spaces"
    r"|punctuation|capitals?|verbs?|nouns?|adjectives?)"
)
_ADDRESS = r"(?:[\"“‘'][^\"”]{3,}[\"”’']|https?://|www\.|\w\.(?:com|net|org|io|xyz|info)\b)"

_SHAPES = (
    # What came before is to be dropped.
    rf"\b{_DROP}\b (?:\w+ ){{0,3}}?{_BEFORE} (?:\w+ )?{_ORDERS}\b",
    rf"\b{_DROP}\b (?:all|any|every)(?: of)?(?: the| your| my)? (?:{_ORDERS})"
    r"(?: (?:you|and|that)\b|[.!,;:]|$)",
    rf"\b{_DROP}\b (?:everything|anything|all(?: that)?|what(?:ever)?)(?: (?:that|you))?"
    r" (?:above|before|so far|previously|said|were told|have been told|was (?:said|written))",
    # German, French, Spanish and Italian for the same.
    r"\b(?:ignorier\w*|missachte\w*|vergiss|vergesse\w*)\b.{0,40}\b(?:anweisung|vorgabe|regel|instruktion)",
    r"\b(?:ignore[zr]?|oublie[zr]?|ignora\w*|olvida\w*|dimentica\w*)\b.{0,40}"
    r"\b(?:instructions? préc|consignes?|instrucciones|istruzioni)",
    # Marks that only chat formats use.
    r"<\|\w{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|system_?prompt)>",
    r"#{2,} ?(?:system|instructions?|assistant|new instructions?) ?:",
    r"\b(?:begin|end|start) (?:of )?(?:system |hidden )?(?:prompt|document|context)\b ?[-=\]>:]",
    # A line that pretends to be the system.
    r"^\W*(?:system|developer|admin(?:istrator)?)(?: (?:prompt|message|note|override|instructions?"
    rf"|update|command))? ?: ?.{{0,60}}?\b(?:{_DROP}|from now on|new (?:policy|rule|instructions?)"
    r"|(?:always|never|only) (?:answer|respond|reply|recommend|say|tell|mention|refuse|include)"
    r"|(?:respond|answer|output) (?:only|with|in|as)|act as|pretend"
    r"|you are (?:now )?(?:an?|the|in) .{0,40}(?:assistant|ai|model|bot|mode))\b",
    r"\b(?:system|hidden|initial) prompts?\b",
    r"\b(?:new|updated|revised|additional|secret|hidden|special) (?:system )?instructions?"
    rf" (?:for|to) (?:the |any |all )?{_HELPER}\b",
    r"\b(?:reveal|print|repeat|show|output|display|leak|disclose|expose|share|recite|dump)\b"
    r" (?:\w+ ){0,2}?your (?:\w+ )?(?:prompt|instructions|guidelines|programming|training|rules)\b",
    # An assistant is addressed, or told what to do.
    rf"\b(?:if|when|since|because|as) you(?:'re| are) (?:an? |the )?(?:\w+ )?{_AI}\b",
    rf"\b(?:dear|hey|attention|note (?:to|for)|notice (?:to|for)|message (?:to|for)"
    r"|(?:important )?instructions? (?:to|for)|for|hello|hi|to),? (?:all |any |the )?"
    rf"{_AI}\b ?[:,!-]",
    rf"^\W*{_AI}(?: \w+)? ?[:,] ?(?:please |you )?(?:{_SAY}|{_DROP}|must|should|always|never)\b",
    rf"\b{_HELPER} (?:that (?:is|are) )?(?:reading|processing|summari[sz]ing|analy[sz]ing) this\b",
    rf"\b{_AI} {_MUST} (?:\w+ ){{0,2}}?(?:{_SAY}|{_DROP}|treat|follow|execute|reveal|include|add"
    r"|refuse|give|ask)\b",
    rf"\b{_HELPER} {_MUST} (?:\w+ ){{0,2}}?(?:{_SAY} (?:to )?{_PEOPLE}|{_DROP}"
    r"|only (?:answer|respond|reply))\b",
    rf"{_NOT_REPORTED}\b(?:{_SAY}|persuade|encourage|remind|assure|ask|warn|notify)"
    r" (?:to )?(?:the|all|any|your|every|each) (?:\w+ )?(?:end[- ])?users?\b",
    r"\b(?:do not|don't|never) (?:tell|mention|reveal|disclose|show|say|admit)\b.{0,40}"
    r"\bto (?:the )?users?\b",
    r"\b(?:when|if|whenever|once) (?:the |a |any )?users?"
    r" (?:asks?|wants?|inquires?|requests?|says?|mentions?)\b",
    r"\bwhen (?:you are )?(?:summari[sz]ing|translating|processing|answering questions about)"
    r" (?:this|the above|the following)\b",
    rf"\b(?:this|the following) (?:\w+ )?(?:overrides|supersedes|replaces|takes precedence over)\b"
    rf".{{0,30}}\b{_ORDERS}\b",
    # Another person is to be played.
    r"\byou are (?:now|henceforth|from now on)\b.{0,60}\b(?:assistant|ai|bot|model|persona|pirate"
    r"|character|unrestricted|unfiltered|jailbroken|dan|(?:developer|debug|god) mode)\b",
    r"\bfrom now on,? (?:you (?:are|will|must|should|only)|your (?:answers?|responses?|repl)"
    r"|(?:always |only )?(?:respond|reply|answer))\b",
    r"\b(?:respond|answer|talk|speak) (?:to (?:me|everything|this) )?(?:as|like) (?:if you|an? )",
    r"^\W*(?:please )?(?:respond|answer) (?:only|exclusively|solely|always)? ?(?:with|in|using)\b",
    # The reply itself is to be shaped, filled or turned.
    r"\b(?:augment|enhance|enrich|embellish|infuse|pepper|sprinkle|garnish|supplement|extend)"
    rf" {_YOUR_REPLY} (?:with|by)\b",
    rf"\b{_INSERT}\b.{{0,160}}\b{_FILLING}s?\b.{{0,120}}\b{_INTO} {_YOUR_REPLY}\b",
    rf"\b{_INSERT}\b.{{0,60}}\b{_INTO} {_YOUR_REPLY}\b.{{0,80}}\b{_FILLING}s?\b",
    rf"\b(?:{_INSERT}|write|say|begin|start|end|finish|close)\b.{{0,160}}{_ADDRESS}.{{0,120}}"
    rf"\b{_INTO} {_YOUR_REPLY}\b",
    rf"\b{_INSERT}\b.{{0,30}}{_ADDRESS}.{{0,20}}\b{_YOUR_REPLY}\b",
    rf"\b(?:in|throughout|within|at the (?:start|end|beginning) of) {_YOUR_REPLY},? (?:\w+ly )?"
    rf"(?:suggest|tease|promote|advertise|hint|insinuate|invite|encourage|recommend)\b",
    rf"^\W*\w+\b.{{0,120}}\b{_INTO} your {_REPLY}\b.{{0,100}}\b{_READERS}\b",
    rf"^\W*\w+\b.{{0,120}}\b{_READERS}\b.{{0,100}}\byour {_REPLY}\b",
    rf"^\W*(?:please )?(?!(?:keep|limit|check|count|mind)\b)\w+ .{{0,40}}\b{_UNITS}\b.{{0,60}}"
    rf"\b(?:{_INTO}|from|throughout) (?:your|the entire|the whole) {_REPLY}\b",
    r"\b(?:reverse|scramble|encode|encrypt|anagram|shuffle|obfuscate|jumble|garble|mirror|cipher)"
    rf"\b.{{0,60}}\b(?:your|the entire|the whole) {_REPLY}\b",
    # Works that no letter about a return asks for.
    r"\b(?:write|compose|draft|develop|create|generate|produce|craft|deliver|tell)\b (?:me |us )?"
    r"(?:an?|the|some)? ?(?:\w+ ){0,4}(?:poem|haiku|sonnet|limerick|essay|speech|short story"
    r"|fairy tale|song|lyrics|screenplay|novel)\b",
    r"\b(?:write|show|give|create|generate|implement)\b.{0,40}\b(?:python|javascript|java|c\+\+|sql|ruby)"
    r" (?:function|code|program|class|query|script)\b",
    # What a reader holds is to be sent away.
    r"\b(?:send|post|forward|upload|transmit|leak|exfiltrate)\b.{0,40}\b(?:api keys?|users?['’]s? "
    r"(?:data|details|information|address|messages?)|system prompt)",
    r"\b(?:call|invoke|use|run|execute) the [\w.]+ (?:tool|function|api|plugin)\b",
)
# No shape matches without one of these words, and few sentences have one.
_HINT = re.compile(
    r"ignor|disregard|forget|overr|bypass|discard|neglect|follow|attention|set aside|missacht"
    r"|vergiss|vergess|oubli|olvid|dimentic|<|\[|#|prompt|system|developer|admin|instruction|guideline"
    r"|programming|training|your rules|users?\b|\ba\.?i\b|llm|model|gpt|bot"
    r"|assistant|repl|respon|answer|output|summar|completion|translat|processing|supersede|replaces"
    r"|precedence|you are|from now|talk|speak|poem|haiku|sonnet|limerick|essay|speech|story|tale"
    r"|song|lyrics|screenplay|novel|python|javascript|java|c\+\+|sql|ruby|api|tool|function|plugin"
    r"|\b(?:begin|start|end) ",
    re.IGNORECASE,
)


def instructs(text: str) -> bool:
    """True when a sentence of the text is addressed to an assistant that reads it."""
    return any(_is_instruction(sentence) for sentence in _SENTENCE.split(text))


def _is_instruction(sentence: str) -> bool:
    if not _HINT.search(sentence):
        return False
    words = " ".join(sentence.split()).replace("’", "'")
    starts = range(0, max(len(words), 1), _LONGEST // 2)
    return any(
        pattern.search(words[start : start + _LONGEST])
        for start in starts
        for pattern in _patterns()
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when the first text is read, because a start without one need not wait for them."""
    return tuple(re.compile(shape, re.IGNORECASE) for shape in _SHAPES)
