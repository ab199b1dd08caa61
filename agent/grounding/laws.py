"""Reads mentions of law: named acts, sections, citations, and the appeal to law in general."""

import re
from collections.abc import Iterator
from functools import lru_cache

_CAP = r"[A-Z][\w'’&]*"
_KIND = (
    r"Acts?|Laws?|Code|Statutes?|Directive|Regulations?|Bill|Ordinance|Convention|Treaty|"
    r"Rights? Charter"
)
_YEAR = r"(?:,?\s(?:of\s)?\(?(?P<year>(?:19|20)\d\d)\)?)?"
_NAMED = re.compile(
    rf"\b(?P<name>(?:{_CAP}(?:[\s-](?:and|of|for|the|on|in|to|&))?(?:[\s-]|,\s)){{1,7}}(?:{_KIND}))"
    rf"\b{_YEAR}"
)
_TOPIC = (
    r"consumers?|warrant(?:y|ies)|billing|sales?|goods|trade|credit|protection|fairness|rights|"
    r"commercial|practices|contracts?|lending|guarantees?|competition|fraud|data"
)
_LOWER = re.compile(
    rf"\b(?P<name>(?:(?:{_TOPIC}|fair|unfair|uniform|of|and|electronic|funds?|transfer)[\s-]){{0,6}}"
    rf"(?:{_TOPIC})[\s-](?:acts?|laws?|code|directive|regulations?|statutes?))\b{_YEAR}",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"\b(?P<name>UCC|U\.C\.C\.|FCBA|TILA|EFTA|FDCPA|MMWA|GDPR|CCPA|CLRA|BGB|FTC (?:Act|rules?)|"
    r"Reg(?:ulation|\.)? [EZ])(?!\w)(?:\s?(?:§\s?)?(?P<part>\d[\d.-]*\d))?"
)
_PARTS = re.compile(
    r"(?:§{1,2}|(?<!\w)(?:sections?|sects?\.|sec\.|articles?|art\.|regulations?|clauses?|"
    r"directives?|schedules?))\s{0,2}(?:no\.?\s)?"
    r"(?P<part>\d{1,5}(?:[./:-]?[\da-z]{1,5})*(?:\(\w{1,4}\))*|(?-i:[IVXLC]{2,6})\b)",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"(?P<title>\d{1,3})\s?(?P<code>U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R)(?!\w)\.?"
    r"(?:\s?A\.)?(?:\s?(?:§{1,2}|part|sec(?:tion|\.)?)?\s?(?P<part>\d[\w.-]*\w|\d))?",
    re.IGNORECASE,
)
_EUROPEAN = re.compile(
    r"\(?\b(?:EU|EC|EEC)\b\)?\s?(?:No\.?\s?)?(?P<one>\d{2,4}/\d{1,4})|"
    r"\b(?P<two>\d{2,4}/\d{1,4})/(?:EU|EC|EEC)\b"
)
_PLACE = (
    r"federal|state|eu|e\.u\.|european|uk|u\.k\.|us|u\.s\.|american|british|english|scottish|german|"
    r"french|italian|spanish|canadian|indian|australian|californian?|texas|florida|washington|"
    r"new york|international|civil|criminal|common|contract"
)
_OF_PLACE = re.compile(rf"\b(?P<place>{_PLACE})(?:\sconsumer)?\s(?:laws?|statutes?)\b", re.I)
_GENERAL = re.compile(
    r"\b(?:(?:by|in|under|of|with|breaks?|breaking|violat\w+) (?:the |this |applicable )?laws?|"
    r"(?:the )?laws? (?:requires?|says?|gives?|entitles?|obliges?|demands?|grants?|states?|"
    r"guarantees?|provides?|allows?|is (?:clear|on))|statutory|legally|"
    r"(?:my |your )?legal(?:ly)? (?:rights?|duty|obligation|requirement|guarantee|entitlement|"
    r"claim)s?)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:illegal(?:ly)?|unlawful(?:ly)?|against the law|violat(?:es?|ing|ion of) (?:the )?"
    r"(?:law|my rights)|criminal offen[cs]e)\b",
    re.IGNORECASE,
)
LAW_AT_LARGE = ("law",)  # who names an act may also speak of "the law"
# Words before an act's name; whose act it is does not change the name.
_LEADING_WORDS = (
    "under the by per as this that your our my a an and of in to see with it is citing cite if "
    "because since both please act invoke violates on for which what how where when while does did "
    "uk us federal british"
)
_LEADING = frozenset(_LEADING_WORDS.split())


@lru_cache(maxsize=64)  # a check looks for laws among the values and again among the names
def statutes(text: str) -> tuple[tuple[str, str], ...]:
    """Every mention of law in `text` (plain): what it names, and its words.

    A named act gives its name and, apart, its year, so that each of them needs support.
    """
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_NAMED, _LOWER, _INITIALS):
        for match in pattern.finditer(text):
            yield from _named(match)
    cited = list(_CITED.finditer(text))
    ends = {match.end() for match in cited}  # "15 USC § 1666" is one citation, not also a section
    parts = (m for m in _PARTS.finditer(text) if m.end() not in ends)
    yield from ((f"part {_level(m['part'])}", m[0]) for m in parts)
    for match in cited:
        yield f"{match['title']} {_level(match['code'])} {_level(match['part'])}", match[0]
    yield from ((f"eu {m['one'] or m['two']}", m[0]) for m in _EUROPEAN.finditer(text))
    yield from ((f"law of {_level(m['place'])}", m[0]) for m in _OF_PLACE.finditer(text))
    yield from (("law", m[0]) for m in _GENERAL.finditer(text))
    yield from (("against the law", m[0]) for m in _AGAINST.finditer(text))


def _named(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The act's name from its first telling word on; with a year also the name of that year."""
    words = re.findall(r"[\w.]+", re.sub(r"['’]", "", match["name"]).lower())
    while words and words[0] in _LEADING:
        words = words[1:]
    if len(words) < 2 and match.re is not _INITIALS:
        return
    name = " ".join(words).replace(".", "")
    if match.re is _LOWER and words[-1] in ("law", "laws") and match["name"][1:].islower():
        yield "law", match[0]
        return
    yield name, match[0]
    groups = match.groupdict()
    if detail := groups.get("year") or groups.get("part"):
        yield f"{name} {detail}", match[0]


def _level(part: str | None) -> str:
    return re.sub(r"[^\w/()-]", "", part or "").lower()
