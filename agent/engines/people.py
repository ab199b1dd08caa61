"""Finds people's names in what a person writes, so that they can stay at home.

A name left in is a leak; an ordinary word taken for a name only travels as a mark and comes back.
So every capitalised word counts as a name that is not known to be something else.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from agent.reading.contacts.ordinary import nobodys, public_words

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]*(?:-\w+)*)"
_NAME = rf"{_CAPITAL}(?:[ \t][A-ZÀ-Þ]\.)?(?:[ \t]{_CAPITAL}){{0,2}}"
_INTRODUCED = r"(?:my|her|his|their) (?:full |first |last |family |sur)?name(?:'s|’s| is| was)"
_STAFF = (
    r"agent|rep|representative|supervisor|manager|associate|advis[oe]r|operator|leader|assistant"
    r"|lady|guy|man|woman|person|wife|husband|mother|mum|mom|father|dad|brother|sister|son|daughter"
    r"|friend|neighbou?r|colleague|boss|driver"
)
_NAMED = r"(?:,| was| is| named| called| name is| by the name of|:)*"
_MET = (
    r"(?:spoke|talked|speaking|chatted|chatting|chat|dealt) (?:to|with)|named|called|seller"
    r"|by the name of|told by|c/o|attn:?"
)
_CLOSING = r"(?:regards|sincerely|thanks|thank you|cheers|yours|best|faithfully)[,!.]?"
_ADDRESSED = r"(?:dear|hello|hi|hey)"
_CUES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?i:{_INTRODUCED}|names?\s*:|i am|i['’]m|this is|it['’]s)\s+(?P<value>{_NAME})",
        rf"\b(?i:{_CLOSING})\s+(?P<value>{_NAME})\s*(?:$|\n)",
        rf"\b(?i:{_ADDRESSED}),?\s(?P<value>{_NAME})",
        rf"\b(?i:mr|mrs|ms|mx|dr|miss|prof|sir|herr|frau|mme|sra?)\b\.?\s+(?P<value>{_NAME})",
        rf"\b(?i:{_STAFF})(?i:{_NAMED})\s+(?P<value>{_NAME})",
        rf"\b(?i:{_MET})\s+(?P<value>{_NAME})",
    )
)
# Names in small letters: only where nothing else can stand, and never an ordinary word.
_SMALL = r"[^\W\d_][\w'’-]+"
_SMALL_CUES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_INTRODUCED}|surname\s*:?|names?\s*:)\s*(?P<value>{_SMALL}(?:\s{_SMALL})?)",
        rf"\b(?:{_STAFF}),?(?: named| called| name is| by the name of)?\s+(?P<value>{_SMALL})",
        rf"\b(?:{_MET})\s+(?P<value>{_SMALL}(?:\s{_SMALL})?)",
        rf"(?:^|\n)\s*(?:{_CLOSING})\s+(?P<value>{_SMALL}(?:\s{_SMALL})?)\s*(?:$|\n)",
        rf"\b(?:mr|mrs|ms|dr|herr|frau)\b\.?\s(?P<value>{_SMALL})",
    )
)
_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|la|le|bin|al|el|y)"
_RUN = re.compile(
    rf"(?<![\w@#$'’-]){_CAPITAL}(?:(?:[^\S\n]{{1,3}}(?:and|&|"
    rf"{_PARTICLE})){{0,2}}(?:\.?[^\S\n]{{1,3}}){_CAPITAL}\b)*"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STARTS = re.compile(r"(?:^|[.!?:;\n\"“”>*•)-]\s*|\n\s*)$")
# Scripts without capital letters: the whole word may be a name.
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_ADVERB = re.compile(
    r"(?!beverly|kimberly|sterling|fleming|alfred|mildred|wilfred)\w{4,}(?:ly|ing|ed)"
)
_MOST_IN_CAPITALS = 4  # a longer run is shouting, not a name

# Words that follow a cue and are no person's name, though somebody may be called so.
_NO_NAMES = """
the they this that he she it we you and but or if so not no yes who said says told then what when
where why how in on at to from for with my his her your our bank refund return order item today just
very really still now been going trying writing contacting asking also about sorry afraid unable
happy again all any both there here everyone team folks sir madam
"""
_NEVER_WORDS = frozenset(_NO_NAMES.split())


def people(text: str) -> Iterator[str]:
    """Names in `text`, whole and in parts: "Priya K." makes "Priya" known as well."""
    yield from introduced(text)
    for name in _in_runs(text):
        yield from _with_parts(name)


def introduced(text: str) -> Iterator[str]:
    """Names that a cue such as "my name is" introduces, whole and in parts."""
    for name in _after_cues(text):
        yield from _with_parts(name)


def _with_parts(name: str) -> Iterator[str]:
    yield name
    yield from (word for word in _WORD.findall(name) if _telling(word))


def _after_cues(text: str) -> Iterator[str]:
    for cue in _CUES:
        for match in cue.finditer(text):
            words = list(takewhile(_may_follow_a_cue, match.group("value").split()))
            if words:
                yield " ".join(words)
    for cue in _SMALL_CUES:
        for match in cue.finditer(text):
            words = list(takewhile(_unknown, match.group("value").split()))
            if words:
                yield " ".join(words)


def _in_runs(text: str) -> Iterator[str]:
    """Runs of capitalised words with one in them that is not known to be something else."""
    for match in _RUN.finditer(text):
        starts = _STARTS.search(text[max(0, match.start() - 8) : match.start()]) is not None
        words = _WORD.findall(match.group())
        if words and starts and _opens(words[0], alone=len(words) == 1):
            words = words[1:]
        if match.group().isupper() and len(words) > _MOST_IN_CAPITALS:
            yield from filter(_unknown, words)
        elif any(map(_unknown, words)):
            yield from _parts(words)
    yield from (match.group() for match in _OTHER_SCRIPT.finditer(text))


def _parts(words: list[str]) -> Iterator[str]:
    """The stretches of `words` between public ones."""
    kept: list[str] = []
    for word in [*words, "Amazon"]:
        if _bare(word) not in public_words() or word.islower():
            kept.append(word)
            continue
        while kept and kept[-1].islower():  # "Jane Doe and I"
            kept.pop()
        if any(map(_unknown, kept)):
            yield " ".join(kept)
        kept = []


def _opens(word: str, *, alone: bool) -> bool:
    """Whether a word that begins a sentence has its capital letter from there."""
    bare = _bare(word)
    return nobodys(bare) or (alone and bool(_ADVERB.fullmatch(bare)))


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.strip(".,!?")).lower()


def _unknown(word: str) -> bool:
    """Whether nothing but a name is likely behind `word`."""
    bare = _bare(word)
    if len(bare) < 2 or any(map(str.isdecimal, bare)):  # "V8" is no person
        return False
    return not nobodys(bare) and not all(map(nobodys, bare.split("-")))


def _telling(word: str) -> bool:
    """Whether one part of a name is to be hidden wherever else it stands."""
    return len(word) > 1 and word[:1].isupper() and _bare(word) not in public_words()


def _may_follow_a_cue(word: str) -> bool:
    """Whether `word` after a cue can belong to a name: "White" can, "Amazon" cannot."""
    bare = _bare(word)
    return bare not in public_words() and bare not in _NEVER_WORDS
