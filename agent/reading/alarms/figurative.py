"""Ways of speaking that sound like danger and are none: "cut off", "burned by a seller", hospitals.

A call is cut off, a firm burns its customers, a price is a shock, and whoever lay in hospital
missed a date. None of that is harm done by an item.
"""

import re

_FIRMS = (
    r"(?:amazon|sellers?|vendors?|merchants?|compan(?:y|ies)|shops?|stores?|banks?|people|someone|"
    r"scam\w*|fraud\w*|websites?|sites?|them|him|her|one of (?:them|these|those)|customer service|"
    r"reps?|agents?|business(?:es)?|marketplaces?|brands?|listings?|reviews?|deals?|guys?|"
    r"buying|ordering|shopping|trusting)"
)
_BEFORE = (
    r"(?:before|again|once|twice|already|too often|in the past|last time|(?:\w+ )?times)(?!\w)"
    rf"(?! by (?!(?:\w+ ){{0,3}}?{_FIRMS}(?!\w)))"
)
_NEWS = (
    r"(?:answers?|repl(?:y|ies)|prices?|service|news|fees?|bills?|attitude|letters?|e-?mails?|"
    r"decision|refusal|response|amount|charges?|cost|rudeness|way|how|tone|words|outcome|result|"
    r"behaviou?r|treatment|statement|sum|total|quality|delay)"
)
NO_HARM_AFTER = (
    rf"(?! (?:off|out|short|from|by (?:\w+ ){{0,3}}?{_FIRMS}(?!\w)|(?:by|at|about) (?:the |their |"
    rf"his |her |this |that |my )?(?:\w+ )?{_NEWS}(?!\w)|(?:by |at )?(?:how|that|to (?:see|hear|"
    rf"read|learn|find|get))|when (?:i|we) (?:saw|read|heard|found out|learned)|"
    rf"feelings?|(?:\w+ )?by them|{_BEFORE})(?!\w))"
)
"""What may not follow "got cut", "was burned", "got shocked" where harm is meant."""

_FIGURES = re.compile(
    rf"(?<!\w)(?:(?:burn(?:ed|t|s)|stung|bitten|shock(?:ed|s)?(?! off)|hurt|cut)"
    rf"(?: (?:really |very )?(?:bad(?:ly)?))? (?:off|out|short|by (?:\w+ ){{0,3}}?{_FIRMS}(?!\w)|"
    rf"{_BEFORE})(?!\w)|cut (?:me|us|him|her) (?:off|out|short)(?!\w)|"
    rf"(?:amazon|the seller|a seller|the company|the shop|the bank|the rep|the agent|he|she)"
    rf" (?:really |just |has |have |had )*(?:burn(?:ed|t|s)|shock(?:ed|s)|cut|stung|hurt)"
    rf" (?:me|us|my feelings)(?!\w)|"
    rf"they (?:really |just |have |had )*(?:burn(?:ed|t)|shocked|cut|stung|hurt) (?:me|us)"
    rf" (?:off|short|out|with|again|before|once|twice|{_BEFORE})(?!\w)|"
    rf"shocked? (?:by|at|about|over) (?:the |their |his |her |this |that |my )?(?:\w+ )?{_NEWS}"
    rf"(?!\w)|shocked? (?:by how|how|that|to (?:see|hear|read|learn|find|get)|me with)(?!\w)|"
    r"shock(?:ed)? (?:when (?:i|we) (?:saw|read|heard|got (?:the|my|an?) (?:bill|mail|e-?mail|"
    r"letter|answer|reply)|found out|learned)|to (?:see|hear|read|learn)|seeing|reading|hearing|"
    r"at the)(?!\w)|shocked? (?:(?:that )?(?:they|amazon|nobody|no one|there|(?:the|this) "
    r"(?:seller|rep|"
    r"agent|shop|company)) |(?:and|but) (?:angry|disappointed|upset|sad)|beyond|as (?:to|they))|"
    r"bleeding (?:edge|money|me dry|obvious|hell|heck|useless)|"
    r"(?:refund|claim|return|chat|amazon|they|them|fight|process|case)(?: \w+){0,4} (?:giv\w+|"
    r"gave) me "
    r"(?:a |such a )?headaches?|"
    r"(?:apart|off|away) in (?:my|his|her|our) hands?|"
    r"shock (?:collars?|absorbers?|mounts?|proof|wave|cords?)(?!\w)|"
    r"hurt (?:my |his |her |our )?feelings?(?!\w)|"
    r"(?:disputes?|claims?|chargebacks?|cases?|feedbacks?|reviews?|ratings?|stars?|complaints?|"
    r"refunds?|returns?|treatment|attitude|lies?|words|remarks?)(?: \w+){0,3}? hurts? (?:me|us|him|"
    r"her|them|you|our|my|the|small|sellers?)(?! (?:hands?|back|eyes?|legs?|arms?|skin|face|feet|"
    r"foot|"
    r"fingers?|head|neck)(?!\w))(?!\w)|hurts? (?:me|us|him|her) (?:that|how|to (?:see|hear|read|be|"
    r"find))(?!\w))"
)
_WARD = (
    r"(?:hospital(?:i[sz]ed)?|a&e|emergency(?! surgery)(?: room)?|(?:the )?er|urgent care|icu|"
    r"intensive care|"
    r"ambulance)"
)
_STAY = re.compile(
    rf"(?<!\w)(?:(?:in|to|at|into|from) (?:the |a )?(?:\w+ )?)?{_WARD}"
    rf"(?: (?:with|for|after|because|when|and|that|until|till?))?(?!\w)"
)
HARM = (
    r"(?:burn(?!-| out)\w*|fires?|flames?|smok\w+|shock\w*|electrocut\w*|explo\w+|stitches|"
    r"bleed\w*|"
    r"collaps\w+|tipp\w+ over|fell (?:on|over|off|from)|chok\w+|rash|allerg\w+|swallow\w*|"
    r"(?:ate|took|drank|used|wore) (?:one|it|them|some|two)|broke (?:my|his|her)|heart racing|"
    r"poison\w*|fumes?|injur\w+|hurt|cut (?:my|his|her|our|open)|snapped|broke under|"
    r"(?:after|from|because of) (?:using|eating|drinking|taking|wearing|touching|it|this|that|the "
    r"(?!birth|death|operation|surgery|hospital|delivery|order|parcel|deadline|date)))"
)
_HARM = re.compile(rf"(?<!\w){HARM}")


def literal(text: str) -> str:
    """`text` (lower case) with such figures of speech blank, each place where it was.

    A stay in hospital is blank too while nothing in the text tells of harm.
    """
    plain = _FIGURES.sub(_blank, text)
    return plain if _HARM.search(_STAY.sub(_blank, plain)) else _STAY.sub(_blank, plain)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
