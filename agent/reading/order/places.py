"""Where the person is: Amazon's sites, countries, states, cities, and weaker signs."""

import re

from agent.domain.calendar_words import either
from agent.domain.case import Update
from agent.domain.vocabulary import Jurisdiction
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message
from agent.reading.order.cities import CITIES, COMMON, Place
from agent.reading.order.gazetteer import (
    COUNTRIES,
    MONEY,
    PROVINCE_CODES,
    REGIONS,
    SIGNS,
    SITES,
    STATE_NAMES,
)
from agent.reading.sums.sums import money

_J = Jurisdiction


def _named(table: dict[str, Place]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?:{either(table)})(?![\w-])")


_SITE = re.compile(rf"(?<![\w@-])amazon\.(?P<site>{either(SITES)})(?![\w-]|\.\w)")
_COUNTRY, _REGION, _CITY, _SIGN = map(_named, (COUNTRIES, REGIONS, CITIES, SIGNS))
# "amazon au", "189 each (AU)": the shop by the name of its country; "in" and "us" are words, too.
_SHOP = re.compile(
    r"(?:(?<![\w@-])(?:amazon|prime|amzn) |(?<=\()(?=\w{2,3}\)))(?P<site>au|ca|de|fr|es|nl|ie|usa|"
    r"oz|"
    r"(?:it|be)(?=\s*(?:[,.;:)\n]|$)))(?![\w-])"  # "I told amazon it broke"
)
_SHOPS: dict[str, Place] = {
    "au": (_J.AU, "AU", None),
    "oz": (_J.AU, "AU", None),
    "ca": (_J.CA, "CA", None),
    "usa": (_J.US, "US", None),
    **{code: (_J.EU, code.upper(), None) for code in ("de", "fr", "es", "it", "nl", "ie", "be")},
}
_BELONGS = re.compile(r"(?:\b(?:the|a|an|my|this|that|of|wells)|[#@])\s?$")  # Wells Fargo
_CODES_SMALL = (code.lower() for code in STATE_NAMES.values())
# Staff with the name of a place: "chat with Devon", "Rep India told me no", "Chelsea: hello".
_NAME_BEFORE = re.compile(
    r"(?:chat(?:ted|ting)?(?: just)? with|(?:spoke|speaking|spoken|talked|talking) (?:to|with)|"
    r"agent|rep|representative|associate|supervisor|manager|named|called|lady|guy|woman|man|by)\s$"
)
_NAME_AFTER = re.compile(
    r"(?: (?:from|at) (?:amazon|support|customer \w+))?,?(?: (?:on|in|over|via) (?:the )?(?:chat|"
    r"phone|line))? (?:told|said|says|refused|promised|offered|wrote|answered|replied|assured|"
    r"denied)(?!\w)"
)
_PLACE_AFTER = re.compile(
    rf"[, ]{{1,2}}(?:{'|'.join([*map(re.escape, REGIONS), *_CODES_SMALL])}|"
    r"usa?|uk|england|scotland|wales|ireland|canada|australia|india|germany|france)(?!\w)"
)
_ELSEWHERE = re.compile(
    r"(?:ships?|shipped|sent|comes?|came|made|shipping|postage|post it|post|send it|"
    r"mail it|seller|back|back it|delivered|return|address|warehouse|vendor)"
    r"(?: is| it)? (?:based )?(?:in|from|to)(?: the)?\s$"
)
# Where another one lives or has gone is not where the person is.
_ANOTHER = (
    r"(?:students?|pupils?|son|daughter|kids?|child|children|brother|sister|cousin|uncle|aunt|"
    r"friend|mate|neighbou?r|nephew|niece|grandson|granddaughter|grandkids|godson|goddaughter|"
    r"boss|colleague|tenant|mother|mum|mom|father|dad|parents|grandma|grandpa|ex|he|she|they|who)"
)
_OF_ANOTHER_ONE = re.compile(
    rf"(?<!\w){_ANOTHER}(?! and (?:i|me)\b)(?: (?!i\b|we\b|me\b|us\b)[\w']+){{0,8}}? "
    r"(?:moved|went|goes|flew|lives?|living|relocated|stud(?:y|ies|ying)|stationed|deployed|posted|"
    r"gone|left)(?: (?:back|away|out|off|home|over))?(?: (?:to|in|at|for|near))? $|"
    rf"(?<!\w)(?:my|our) {_ANOTHER}(?: \w+)? (?:in|from|at|over in|near) $"
)
# A place right after a sum ("$70 Wisconsin") is where the person is.
_A_SUM = re.compile(
    r"(?:[$£€₹] ?\d[\d.,]*|\d ?(?:dollars?|bucks|usd|euros?|eur|pounds?|quid|gbp|cad|aud|inr|"
    r"rs|rupees?|[$£€₹]))$"
)
_AT_HOME = re.compile(
    r"(?:\b(?:in|from|live|near|im|i'm|here|aus|abito a|vivo a|vivo en|habite à|habite a|scrivo da|"
    r"sono di|soy de|desde|woon in|komme aus)\b|,)\s?(?:the\s)?$"
)
_SAME_COUNTRY = 0.6  # confidence, as of a sign
_SURER = 0.03  # of a confidence
_ONLY_IN_CAPITALS = "la"  # an article in four languages
_STATE_CODE = re.compile(
    r"(?:(?:,\s?|\b[Ii]n\s)(?P<code>[A-Z]{2})|\b[A-Z][a-z]{3,15}\s(?P<after>(?!OK|IN|OR|"
    r"ME|HI|AM)[A-Z]{2}))(?![\w'$])"
)
# "norfolk va", "cambridge, ma": a code behind a town, at the end of what is told.
_CODE_BEHIND = re.compile(r",? (?P<code>[a-z]{2,3})(?=\s*(?:[.,;:!?)\n]|$)| \d{5}(?!\d)| usa?\b)")
# Codes that are words as well count behind a town that is known to lie there.
_WORD_CODES = frozenset({"in", "or", "ok", "hi", "me", "oh", "la", "de", "id", "on"})
_ALSO_THERE = frozenset({("portland", "me"), ("dublin", "oh"), ("london", "on")})
_AU_CODES: dict[str, Place] = {
    "nsw": (_J.AU, "AU", "New South Wales"),
    "vic": (_J.AU, "AU", "Victoria"),
    "qld": (_J.AU, "AU", "Queensland"),
    "wa": (_J.AU, "AU", "Western Australia"),
    "sa": (_J.AU, "AU", "South Australia"),
    "tas": (_J.AU, "AU", "Tasmania"),
    "act": (_J.AU, "AU", "Australian Capital Territory"),
}
_MORE_CODES = {**_AU_CODES, "on": (_J.CA, "CA", "Ontario")}
_CAPITAL_US = re.compile(r"(?<![\w.])US(?![\w$]|\.\w)")
_CODES: dict[str, Place] = {
    **{code: (_J.CA, "CA", name) for code, name in PROVINCE_CODES.items()},
    **{code: (_J.US, "US", name) for name, code in STATE_NAMES.items()},
}


def _spots(message: Message) -> list[tuple[float, Hit[Place]]]:
    text, found = message.facts, []
    bought_at = {SITES[match["site"]][0] for match in _SITE.finditer(text)}
    for pattern, table, sure in (
        (_REGION, REGIONS, 0.92),
        (_CITY, CITIES, 0.9),
        (_COUNTRY, COUNTRIES, 0.9),
        (_SIGN, SIGNS, 0.6),
    ):
        for match in pattern.finditer(text):
            if _counts(message, match, table is REGIONS or table is CITIES):
                moved = bought_at and table[match[0]][0] not in bought_at  # the site decides
                more = 0.0 if table is SIGNS or moved else _at_home(message, *match.span())
                place, sure_of_it = table[match[0]], sure + more
                if table is CITIES and (told := _by_its_code(message, match)):
                    place, sure_of_it = told, _BY_CODE
                if _another_lives(message, match.start()):  # the country is likely the same
                    place, sure_of_it = (*place[:2], None), _SAME_COUNTRY
                found.append((sure_of_it, Hit(place, match.start(), match.end())))
    for match in _SHOP.finditer(text):
        found.append((0.85, Hit(_SHOPS[match["site"]], match.start("site"), match.end())))
    for match in _SITE.finditer(text):
        found.append((0.85, Hit(SITES[match["site"]], match.start(), match.end())))
    return found


def _by_its_code(message: Message, match: re.Match[str]) -> Place | None:
    """The place that the code behind a town tells, which may be of another country."""
    behind = _CODE_BEHIND.match(message.facts, match.end())
    town = CITIES[match[0]]
    if behind is None:
        return None
    code = behind["code"]
    abroad = _AU_CODES.get(code) if town[0] is _J.AU else None
    place = abroad or _CODES.get(code.upper()) or _MORE_CODES.get(code)
    sure = code not in _WORD_CODES or (match[0], code) in _ALSO_THERE or place == town
    return place if sure else None


def _another_lives(message: Message, place: int) -> bool:
    """Whether the place is told to be somebody else's: "my student moved to Denver"."""
    begin = max(message.sentence(place)[0], place - 80)
    return _OF_ANOTHER_ONE.search(message.facts, begin, place) is not None


_HINDI = re.compile(
    r"(?<!\w)(?:hai|hain|hua|hui|kiya|nahi|nahin|mera|meri|mujhe|bhai|tha|thi|aaya|mila|diya|liya|"
    r"kar|raha|rahe|order kiya|se|ko|ka|ki)(?!\w)"
)
# "I am from Poland, in UK 6 years": where somebody lives counts before where they come from.
_LIVES = re.compile(
    r"(?<!\w)(?:live|living|lives|am|i'm|im|based|staying|stay|moved|now|vivo|abito|woon|wohne|"
    r"habite)"
    r"(?: (?:now|since \w+|here|currently))? (?:in|to|at|near|en|a|à)(?: the)? $"
)
_SINCE = re.compile(
    r",? (?:(?:for|since|already|now|the last) ){0,2}(?:\d+|\w+) (?:years?|yrs?|year|months?)"
)
_BORN = re.compile(
    r"(?<!\w)(?:am|i'm|im|originally|come|comes|born|was)(?: originally)? (?:from|in) $"
)


def _at_home(message: Message, start: int, end: int) -> float:
    """How much surer a place is for what is said of living there, or of coming from there."""
    before = message.facts[max(0, start - 30) : start]
    if _LIVES.search(before) or (before.endswith(" in ") and _SINCE.match(message.facts, end)):
        return _SURER
    return -_SURER if _BORN.search(before) else 0.0


def _counts(message: Message, match: re.Match[str], needs_home: bool) -> bool:
    before = message.facts[max(0, match.start() - 40) : match.start()]
    if _ELSEWHERE.search(before) or message.negated(match.start()):
        return False
    named = _NAME_AFTER.match(message.facts, match.end()) and not before.endswith(" in ")
    if _NAME_BEFORE.search(before) or named:
        return False
    if match[0] == "maine" and len(_HINDI.findall(message.facts)) > 1:
        return False  # "I" in Hindi
    if not needs_home:
        return True
    if match[0] == _ONLY_IN_CAPITALS and not message.words(*match.span()).isupper():
        return before.endswith(" in ") and message.text.isascii()
    alone = not before.strip(" .,;!?\n") and len(message.text) - match.end() < 4
    if alone or _AT_HOME.search(before) or _closing(message, match):
        return True
    if match[0] in COMMON:
        return bool(_PLACE_AFTER.match(message.facts, match.end()))
    return not _BELONGS.search(before)


def _closing(message: Message, match: re.Match[str]) -> bool:
    """A region between marks ("..., day 45, Ohio.") is where the person is."""
    before, after = (
        message.facts[: match.start()].rstrip(" "),
        message.facts[match.end() :].lstrip(" "),
    )
    begins = before[-1:] in tuple(",.;(?!\n") or _A_SUM.search(before) is not None
    return begins and after[:1] in ("", *",.;)!?\n")


def _capitals(message: Message) -> list[tuple[float, Hit[Place]]]:
    """State codes and "US" count only in capitals, and not in a message that is all capitals."""
    if message.raw.isupper():
        return []
    found: list[tuple[float, Hit[Place]]] = []
    for pattern in (_STATE_CODE, _CAPITAL_US):
        for match in pattern.finditer(message.raw):
            parts = match.groupdict()
            code = parts.get("code") or parts.get("after")
            start, end = message.place(match.start()), message.place(match.end() - 1) + 1
            theirs = any(begin <= start < last for begin, last in message.pasted)
            if not theirs and (code in _CODES or code is None):
                found.append((0.9, Hit(_CODES[code] if code else (_J.US, "US", None), start, end)))
    return found


def _by_money(message: Message) -> list[tuple[float, Hit[Place]]]:
    return [
        (0.6, Hit(MONEY[found.value.currency], found.start, found.end))
        for found in money(message.facts)
        if found.value.currency in MONEY
    ]


_BY_CODE = 0.95
_SUREST, _BY_MONEY = 0.92, 0.6  # confidence
# Towns of another country with the same name.
_TWINS = {
    "newcastle": _J.AU,
    "perth": _J.UK,
    "london": _J.CA,
    "hamilton": _J.CA,
    "windsor": _J.CA,
    "kingston": _J.CA,
    "cambridge": _J.US,
    "birmingham": _J.US,
    "richmond": _J.US,
    "manchester": _J.US,
    "durham": _J.US,
    "ipswich": _J.AU,
}


def _of_its_twin(
    message: Message, found: list[tuple[float, Hit[Place]]], hit: Hit[Place]
) -> tuple[float, Hit[Place]] | None:
    """The other sign of the place that a town shares its name with, where there is one."""
    law = _TWINS.get(message.facts[hit.start : hit.end])
    others = [one for one in found if one[1].value[0] is law and one[0] >= _BY_MONEY]
    return max(others, key=lambda one: one[0], default=None) if law else None


def is_place(words: str) -> bool:
    """Whether these words (lower case) are the name of a place and of nothing else."""
    return (words in CITIES and words not in COMMON) or words in REGIONS or words in COUNTRIES


def places(message: Message) -> list[Update]:
    """Reads whose law applies, the country and the region.

    The person's own place counts more than the Amazon site, and both more than a currency or the
    name of a bank. A bare dollar sign says nothing: four of these countries use one.
    """
    found = _spots(message) + _capitals(message) + _by_money(message)
    if not found:
        return []
    mended = [f for f in found if message.corrected(f[1].start)]
    sure, hit = max(mended or found, key=lambda f: (f[0], f[1].value[2] is not None))
    sure, hit = _of_its_twin(message, found, hit) or (min(sure, _SUREST), hit)
    law, country, region = hit.value
    values = {"jurisdiction": law, "country": country, "region": region}
    return [
        message.update(field, value, hit.start, hit.end, sure)
        for field, value in values.items()
        if value is not None and value is not _J.UNKNOWN
    ]
