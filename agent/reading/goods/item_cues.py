"""The words that lead to the name of the thing: "bought a", "return of my", a price beside it."""

import re

from agent.reading.goods.goods import NOUNS
from agent.reading.goods.item_words import GENERIC, LEADING, STOP, TITLES
from agent.reading.message.text import Message
from agent.reading.order.cities import CITIES
from agent.reading.sums.sums import money

_WORD = r"[^\W\d_][\w'-]{0,24}|\d{1,4}(?:-?(?:inch|in|tb|gb|mm|cm|l|w|k|p))\b"
PHRASE = rf"(?P<phrase>(?:{_WORD})(?: {{1,2}}(?:{_WORD}|\d{{1,4}})){{0,4}})"
DET = r"(?:a|an|my|the|this|these|those|some|two|three|our|his|her|one|new|brand)\s+"

CUES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"(?<!\w){cue}{PHRASE}"))
    for weight, cue in (
        (
            5.0,
            rf"(?:bought|ordered|purchased|order|buy) (?:me |myself |myself to )?(?:{DET}){{1,4}}",
        ),
        (
            5.0,
            rf"(?:treated myself to|it's|it is|it was|item:|"
            rf"product:) (?:{DET}){{0,4}}(?<!it's )(?<!it is )(?<!it was )",
        ),
        (
            4.5,
            rf"(?:returned?|returning|return of|send back|sent back|give back|take back|"
            rf"refund (?:for|on|of)|took back (?:the )?(?:instant )?refund for) (?:{DET}){{1,4}}",
        ),
        (
            4.0,
            rf"(?:gave me|gifted|received|recieved|got|sent|kept|"
            rf"sealed) (?:{DET}){{1,4}}",
        ),
        (
            3.0,
            rf"(?<!in )(?<!at )(?<!off )(?<!on )(?<!over )(?<!by )(?:my|the|this|"
            rf"our) (?:{DET}){{0,4}}",
        ),
        (3.2, rf"(?:about|on) (?:{DET}){{1,4}}"),
        (3.3, r"(?:(?<![^\n])|(?<=[.!?] ))(?:the|my|this|our) "),
        (2.5, rf"(?<!\w)(?:a|an) (?:{DET}){{0,4}}"),
        (3.5, r"(?:buy|bought|ordered|purchased|return|returning) (?:\d{1,2} )?"),
    )
)
_AFTER_MONEY = re.compile(rf" (?:for )?(?:{DET}){{0,4}}{PHRASE}")
_SITE = re.compile(r"(?<![\w@.])(?:www\.)?amazon(?:\.[a-z]{2,3}){1,2}(?!\w)")
_QUOTES = re.compile(r"(?<!\w)'|'(?!\w)|\"")
# "this perfume's fake": it is, and nothing of its own.
_IS = re.compile(
    r"(?<=\w)'s(?= (?:a |an |so |just |clearly |obviously |definitely |totally |not |already |"
    r"still |been |now )*(?:fake|counterfeit|dead|broken\w*|faulty|defective|cracked|leaking|"
    r"gone|missing|too|stopped|started|died|been|got|never|not|snapped|useless|refurbished|used|"
    r"a (?:fake|copy|dud)|knackered|packed|bust\w*|damaged|scratched|torn|ripped|empty)(?!\w))"
)
_PRICED = re.compile(rf"(?:^|[.,;!\n] )(?:{DET}){{0,4}}{PHRASE},? ?(?:for )?$")
_FOREIGN = re.compile(
    r"(?<!\w)(?:mein(?:e[rmns]?)?|eine?[rmn]?|mon|ma|mes|une|un|una|unos|unas|mi|mis|il mio|"
    r"la mia) (?P<phrase>[^\W\d_][^\W\d_-]{2,30}(?:-[^\W\d_]+)?(?: [^\W\d_]{3,30})?)"
)
_OPENING = re.compile(rf"(?:(?<![^\n])|(?<=[.!?] ))(?:{DET}){{0,4}}{PHRASE}")
_BROKEN_ONE = re.compile(
    rf"(?<!\w)(?<!with )(?<!with a )(?:{DET})?(?:defective|faulty|broken|damaged|"
    rf"cracked|counterfeit|fake|wrong (?:size |sz |colou?r )?) ?{PHRASE}"
)


def thing_in(phrase: str) -> tuple[int, int] | None:
    """Where in the phrase the name of a thing stands, up to a word that cannot be in one."""
    words: list[re.Match[str]] = []
    for match in re.finditer(r"\S+", phrase):
        word = match[0]
        if not words and (word in LEADING or word.endswith("'s")):
            continue
        if word in STOP:
            break
        words.append(match)
    long = len(words[-1][0]) > _SHORT_NOUN if words else False  # "seed" and "shed" are things
    if len(words) > 1 and long and words[-1][0].endswith(("ed", "ing", "ly")):
        words.pop()
    while words and words[-1][0].isdigit():
        words.pop()
    if not words or not names_a_thing(words[0][0], words[-1][0]):
        return None
    return words[0].start(), words[-1].end()


def names_a_thing(first: str, last: str) -> bool:
    """Whether a name can begin and end so: "label" alone says little, "label printer" enough."""
    compound = first != last and last in NOUNS
    vague = last in GENERIC or last in LEADING or (first in GENERIC and not compound)
    named = first != last and first in TITLES
    return not (vague or named or last.endswith(("ly", "'t")))


_SHORT_NOUN = 4  # letters


def _before_money(text: str) -> list[tuple[float, int, str]]:
    """The few words that a price closes: "Mixer, $199", "robot vacuum 379 dollars"."""
    found = []
    for sum_ in money(text):
        begin = max(0, sum_.start - 60)
        part = _PRICED.search(text, begin, sum_.start)
        thing = thing_in(part["phrase"]) if part else None
        if part and thing and thing[1] == len(part["phrase"]):  # it stands right before the price
            found.append((4.3, part.start("phrase"), part["phrase"]))
    return found


def laid_bare(text: str) -> str:
    """`text` without quotation marks and the names of Amazon's sites; they end what is before."""
    plain = _IS.sub("  ", _QUOTES.sub(" ", text))
    return _SITE.sub(lambda site: f"{'':{len(site[0]) - 1}}.", plain)


def _town_behind(text: str, match: re.Match[str]) -> bool:
    """Whether it is a town that ends the sentence, as in "£31 Hull"."""
    rest = text[match.end("phrase") :].lstrip(" ")
    return match["phrase"] in CITIES and rest[:1] in ("", *".,;!\n")


def told_behind(message: Message) -> list[tuple[float, int, str]]:
    """Weight, place and words of all that stands behind a cue."""
    text = laid_bare(message.facts)
    found: list[tuple[float, int, str]] = []
    for weight, pattern in CUES:
        found += [(weight, m.start("phrase"), m["phrase"]) for m in pattern.finditer(text)]
    for sum_ in money(text):
        match = _AFTER_MONEY.match(text, sum_.end)
        if match and not _town_behind(text, match):
            found.append((4.6, match.start("phrase"), match["phrase"]))
    found += _before_money(text)
    found += [(4.2, m.start("phrase"), m["phrase"]) for m in _BROKEN_ONE.finditer(text)]
    found += [(3.2, m.start("phrase"), m["phrase"]) for m in _FOREIGN.finditer(text)]
    found += [(2.4, m.start("phrase"), m["phrase"]) for m in _OPENING.finditer(text)]
    return found
