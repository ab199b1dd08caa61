"""The thing that was bought, as the person calls it."""

import re

from agent.domain.case import Update
from agent.reading.goods.fault import PART
from agent.reading.goods.goods import goods
from agent.reading.goods.item_asides import aside_cost, without_a_noun
from agent.reading.goods.item_words import GENERIC, LEADING, STOP
from agent.reading.message.abroad import is_foreign, thing_abroad
from agent.reading.message.meaning import about
from agent.reading.message.text import Message
from agent.reading.order.places import is_place
from agent.reading.sums.sums import money

_WORD = r"[^\W\d_][\w'-]{0,24}|\d{1,4}(?:-?(?:inch|in|tb|gb|mm|cm|l|w|k|p))\b"
_PHRASE = rf"(?P<phrase>(?:{_WORD})(?: {{1,2}}(?:{_WORD}|\d{{1,4}})){{0,4}})"
_DET = r"(?:a|an|my|the|this|these|those|some|two|three|our|his|her|one|new|brand)\s+"

CUES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"(?<!\w){cue}{_PHRASE}"))
    for weight, cue in (
        (
            5.0,
            rf"(?:bought|ordered|purchased|order|buy) (?:me |myself |myself to )?(?:{_DET}){{1,4}}",
        ),
        (
            5.0,
            rf"(?:treated myself to|it's|it is|it was|item:|"
            rf"product:) (?:{_DET}){{0,4}}(?<!it's )(?<!it is )(?<!it was )",
        ),
        (
            4.5,
            rf"(?:returned?|returning|return of|send back|sent back|give back|take back|"
            rf"refund (?:for|on|of)|took back (?:the )?(?:instant )?refund for) (?:{_DET}){{1,4}}",
        ),
        (
            4.0,
            rf"(?:gave me|gifted|received|recieved|got|sent|kept|"
            rf"sealed) (?:{_DET}){{1,4}}",
        ),
        (
            3.0,
            rf"(?<!in )(?<!at )(?<!off )(?<!on )(?<!over )(?<!by )(?:my|the|this|"
            rf"our) (?:{_DET}){{0,4}}",
        ),
        (3.2, rf"(?:about|for|on) (?:{_DET}){{1,4}}"),
        (3.3, r"(?:(?<![^\n])|(?<=[.!?] ))(?:the|my|this|our) "),
        (2.5, rf"(?<!\w)(?:a|an) (?:{_DET}){{0,4}}"),
        (3.5, r"(?:buy|bought|ordered|purchased|return|returning) (?:\d{1,2} )?"),
    )
)
_AFTER_MONEY = re.compile(rf" (?:for )?(?:{_DET}){{0,4}}{_PHRASE}")
_SITE = re.compile(r"(?<![\w@.])(?:www\.)?amazon(?:\.[a-z]{2,3}){1,2}(?!\w)")
_STRAY = re.compile(r"(?<=\w)['\"](?=\s|$)|(?:(?<=\s)|^)['\"]")  # half of a pair of quotation marks
_QUOTES = re.compile(r"(?<!\w)'|'(?!\w)|\"")
_PRICED = re.compile(rf"(?:^|[.,;!\n] )(?:{_DET}){{0,4}}{_PHRASE},? ?(?:for )?$")
_FOREIGN = re.compile(
    r"(?<!\w)(?:mein(?:e[rmns]?)?|eine?[rmn]?|mon|ma|mes|une|un|una|unos|unas|mi|mis|il mio|"
    r"la mia) (?P<phrase>[^\W\d_]{3,30}(?: [^\W\d_]{3,30})?)"
)
_ONE_BEFORE = re.compile(r"(?<![\w'.-])(?P<word>[^\W\d_][\w'-]{2,20}) $")
_NOT_DESCRIBING = "the that this our two three some any every each different another other same"
_ARTICLES = frozenset(_NOT_DESCRIBING.split())
# What stands after these is compared with the item, or stands for another one.
_OF_ANOTHER = re.compile(
    r"(?:different|somebody else's|someone else's|another|sent me|"
    r"contained|box of|full of|like|meant for|"
    r"what (?:came|arrived|i got|was inside) (?:is|was|were)|"
    r"(?:ordered|bought|paid for|wanted|asked for) [^.!?\n]{2,50}(?:,|and|but) (?:i )?(?:only )?"
    r"(?:got|received|found|sent)|"
    r"(?:box|package|parcel|envelope|carton|packet) (?:just |only )?(?:had|held|has|with)|"
    r"turned out to be|inside (?:it |there )?(?:is|was|were)(?: just| only| \d+| two| three)*|"
    r"(?:burn(?:ed|t)|ruined|destroyed|scorched|stained|melted|flooded|marked) (?:part of )?) "
    r"?(?:a |an |the |some |my |our |me ){0,2}(?:[\w'-]+ )?$"
)
# "a bag of seed", "a set of six glasses": what holds the item is not the item.
_HOLDS = re.compile(
    r"(?<!\w)(?:bags?|box(?:es)?|sets?|pairs?|gallons?|lit(?:re|er)s?|bottles?|jars?|packs?|tins?|"
    r"cases?|cartons?|crates?|rolls?|kilos?|packets?|tubs?|cans?|bars?|sheets?|bundles?|pots?|"
    r"cups?|trays?|boxset|multipack|lot)$"
)
_HELD = re.compile(rf" of (?:{_DET}|six |four |\d+ )*{_PHRASE}")
_NO_THING = re.compile(r"(?<!\w)(?:on|by|over|via|through|per)(?: the| my)? (?:phone|mobile)$")
_FILMED = re.compile(r"(?:'s)? (?:video|cam(?:era)?|footage|clip|recording)(?!\w)")
_BEGINS = re.compile(rf"\W*(?:{_DET}){{0,3}}(?:[\w-]+ )?")
# "got soap in place of shoes": what came is not what was bought.
_IN_ITS_PLACE = re.compile(
    r"(?: in the \w+)?(?: came| arrived| turned up)? (?:in place of|instead|rather than|in lieu "
    r"of|not (?:the|a|my) )"
)
# "a waffle... no, the toaster oven": the person takes the first name back.
_NAMED_WRONG = re.compile(r"\s?(?:\.{2,}|…|,|-|–)\s?(?:no|sorry|i mean|wait|er+|correction)\b")
_OPENING = re.compile(rf"(?:(?<![^\n])|(?<=[.!?] ))(?:{_DET}){{0,4}}{_PHRASE}")
_BROKEN_ONE = re.compile(
    rf"(?<!\w)(?<!with )(?<!with a )(?:{_DET})?(?:defective|faulty|broken|damaged|"
    rf"cracked|counterfeit|fake|wrong (?:size |sz |colou?r )?) ?{_PHRASE}"
)


def _thing(phrase: str) -> tuple[int, int] | None:
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
    if not words or not _names_a_thing(words[0][0], words[-1][0]):
        return None
    return words[0].start(), words[-1].end()


def _names_a_thing(first: str, last: str) -> bool:
    vague = {first, last} & GENERIC or last in LEADING
    return not (vague or last.endswith(("ly", "'t")))


def _before_money(text: str) -> list[tuple[float, int, str]]:
    """The few words that a price closes: "Mixer, $199", "robot vacuum 379 dollars"."""
    found = []
    for sum_ in money(text):
        begin = max(0, sum_.start - 60)
        part = _PRICED.search(text, begin, sum_.start)
        thing = _thing(part["phrase"]) if part else None
        if part and thing and thing[1] == len(part["phrase"]):  # it stands right before the price
            found.append((4.3, part.start("phrase"), part["phrase"]))
    return found


def _candidates(message: Message) -> list[tuple[float, int, str]]:
    text, found = _QUOTES.sub(" ", message.facts), []
    text = _SITE.sub(lambda site: f"{'':{len(site[0]) - 1}}.", text)  # it ends what goes before
    for weight, pattern in CUES:
        found += [(weight, m.start("phrase"), m["phrase"]) for m in pattern.finditer(text)]
    for sum_ in money(text):
        match = _AFTER_MONEY.match(text, sum_.end)
        if match:
            found.append((4.6, match.start("phrase"), match["phrase"]))
    found += _before_money(text)
    found += [(4.2, m.start("phrase"), m["phrase"]) for m in _BROKEN_ONE.finditer(text)]
    found += [(3.2, m.start("phrase"), m["phrase"]) for m in _FOREIGN.finditer(text)]
    found += [(2.4, m.start("phrase"), m["phrase"]) for m in _OPENING.finditer(text)]
    return found


def _things(message: Message) -> list[tuple[float, int, int]]:
    """Weight, start and end of all that may be the item."""
    named = [spot for spot in goods(message.facts) if _bought(message, *spot)]
    quoted = () if named else goods(message.told)  # a pasted mail or page may name it
    pasted = [spot for spot in quoted if not (_holds(message, *spot) or _talked(message, *spot))]
    found = []
    for weight, at, phrase in _candidates(message):
        spot = _spot(message, at, phrase)
        if spot is None or _talked(message, *spot):
            continue
        start, end = spot
        if is_place(message.facts[start:end]) or is_place(message.facts[start:end].split()[-1]):
            continue
        known = any(start <= a and b <= end for a, b in named)
        opens = known and _BEGINS.fullmatch(message.facts, 0, start) is not None
        weight += (_KNOWN if known else 0) + (_OPENS if opens else 0)
        found.append((weight, start, end))
    for start, end in named:
        if not _goes_on(message, start, end, found):
            found.append((_GOODS, start - _described(message.facts, start), end))
    found += [(_A_CARD, start, end) for start, end in without_a_noun(message)]
    found += [(_GOODS, start - _described(message.told, start), end) for start, end in pasted]
    return found


def _goes_on(message: Message, start: int, end: int, found: list[tuple[float, int, int]]) -> bool:
    """Whether the noun is half of one that another word ends: "bike trailer"."""
    for _, begin, last in found:
        more = message.facts[end:last].strip()
        if begin <= start and more and " " not in more and not re.fullmatch(PART, more):
            whole = message.facts[start:last]
            return _like_a_thing(whole) >= _A_NAME and not more.isdigit()
    return False


def _spot(message: Message, at: int, phrase: str) -> tuple[int, int] | None:
    """Where the thing of the phrase at `at` is named, behind what holds it; None for no thing."""
    thing = _thing(phrase)
    if thing is None:
        return None
    start, end = at + thing[0], at + thing[1]
    end = min(
        (one.start - 1 for one in money(message.facts) if start < one.start < end), default=end
    )
    if not _holds(message, start, end):
        return start, end
    held = _HELD.match(message.facts, end)
    within = _thing(held["phrase"]) if held else None
    if held is None or within is None:
        return None
    return held.start("phrase") + within[0], held.start("phrase") + within[1]


def _bought(message: Message, start: int, end: int) -> bool:
    """Whether a noun of the shop names what was bought, not what holds it or how one talked."""
    if message.negated(start) or _talked(message, start, end):
        return False
    filmed = _FILMED.match(message.facts, end)
    return not (filmed or _holds(message, start, end))


def _talked(message: Message, start: int, end: int) -> bool:
    """Whether the phone is how they talked: "on the phone"."""
    return _NO_THING.search(message.told, max(0, start - 20), end) is not None


def _holds(message: Message, start: int, end: int) -> bool:
    """Whether it is a bag, a set or a gallon of something."""
    of = message.told.startswith(" of ", end)
    return of and _HOLDS.search(message.told[start:end]) is not None


def _described(text: str, start: int) -> int:
    """How many characters before a noun describe it: "robot " vacuum, "acoustic " guitar."""
    match = _ONE_BEFORE.search(text, max(0, start - 26), start)
    if match is None or not _names_a_thing(match["word"], match["word"]):
        return 0
    known = match["word"] in STOP or match["word"] in LEADING or match["word"] in _ARTICLES
    return 0 if known else start - match.start("word")


def item(message: Message) -> list[Update]:
    """Reads the item as the person calls it ("robot vacuum"), the best candidate of all.

    What no name of a thing is like ("the period") is none, unless it was plainly bought.
    """
    if is_foreign(message.facts) and (abroad := thing_abroad(message)):
        return abroad
    found = _in_question(_likeliest(message))
    if len(found) != 1 or found[0][0] - _LIKENESS / 2 < _CLEAR:  # else any likeness will do
        found = _by_likeness(message, found)
    if not found:
        return []
    score, start, end = max(found)
    sure = (
        0.95 if score >= _SURELY else 0.9 if score >= _CLEAR else 0.7 if score >= _LIKELY else 0.5
    )
    name = message.words(start, end)
    name = _STRAY.sub("", name.lower() if name.isupper() and message.raw.isupper() else name)
    return [message.update("item", name, start, end, sure)]


def _by_likeness(
    message: Message, found: list[tuple[float, int, int]]
) -> list[tuple[float, int, int]]:
    """`found` with the likeness to names of things in its scores."""
    return [
        (score + _LIKENESS * (share - 0.5), start, end)
        for score, start, end in found
        if (share := _like_a_thing(message.facts[start:end])) >= _NO_NAME or score >= _CLEAR
    ]


def _in_question(best: list[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """`best` less those that no likeness could lift over one that was plainly bought."""
    if not best or best[0][0] < _CLEAR:
        return best
    return [one for one in best if one[0] + _LIKENESS >= best[0][0]]


def _like_a_thing(name: str) -> float:
    return about(name, "goods").get("thing", 0.0)


def _likeliest(message: Message) -> list[tuple[float, int, int]]:
    """Score, start and end of the best few candidates, each thing once, best first."""
    best: dict[str, tuple[float, int, int]] = {}
    for weight, start, end in _things(message):
        if _OF_ANOTHER.search(message.facts, max(0, start - 80), start):
            weight -= _OTHERS_COST
        taken_back = _IN_ITS_PLACE.match(message.facts, end) or _NAMED_WRONG.match(
            message.facts, end
        )
        weight -= _OTHERS_COST if taken_back else 0
        part = re.fullmatch(PART, message.text[start:end])
        weight -= aside_cost(message, start, end) if weight < _BOUGHT else 0
        plain = weight < _BOUGHT and not message.facts.endswith("wrong ", 0, start)
        weight -= _PART_COST if part and plain else 0
        score = weight - 0.3 * start / max(1, len(message.text))  # earlier is likelier
        name = message.facts[start:end]
        if name not in best or score > best[name][0]:
            best[name] = (score, start, end)
    return sorted(best.values(), reverse=True)[:_FEW]


_SHORT_NOUN = 4  # letters
_CLEAR, _LIKELY, _PART_COST = 4.0, 2.7, 2.5  # scores
_A_CARD, _A_NAME = 4.1, 0.6  # a score, a share
_SURELY = 6.2  # the score of what is bought by its name: what is named later stands beside it
_BOUGHT = 5.0  # the score of what is told to be bought or sent back
_LIKENESS, _NO_NAME, _FEW = 2.0, 0.2, 4
_KNOWN, _GOODS, _OTHERS_COST, _OPENS = 1.5, 4.4, 3.0, 0.9
