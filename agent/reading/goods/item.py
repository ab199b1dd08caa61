"""The thing that was bought, as the person calls it."""

import math
import re

from agent.domain.case import Update
from agent.reading.goods.fault_subjects import PARTS
from agent.reading.goods.fault_words import PART
from agent.reading.goods.goods import goods
from agent.reading.goods.item_asides import aside_cost, without_a_noun
from agent.reading.goods.item_case import in_a_sentence
from agent.reading.goods.item_chunks import chunks, told_of
from agent.reading.goods.item_cues import (
    DET,
    PHRASE,
    laid_bare,
    names_a_thing,
    thing_in,
    told_behind,
)
from agent.reading.goods.item_others import instead, sellers
from agent.reading.goods.item_words import GENERIC, LEADING, STOP, TITLES
from agent.reading.message.abroad import is_foreign, thing_abroad
from agent.reading.message.meaning import about
from agent.reading.message.text import Message
from agent.reading.order.bought_elsewhere import bought_elsewhere
from agent.reading.order.gazetteer import REGIONS
from agent.reading.order.places import is_place
from agent.reading.sums.sums import money

_STRAY = re.compile(r"(?<=\w)['\"](?=\s|$)|(?:(?<=\s)|^)['\"]")  # half of a pair of quotation marks
_ONE_BEFORE = re.compile(r"(?<![\w'.-])(?P<word>[^\W\d_][\w'-]{2,20}) $")
_NOT_DESCRIBING = "the that this our two three some any every each different another other same"
_ARTICLES = frozenset(_NOT_DESCRIBING.split())
# "a bag of seed", "a set of six glasses": what holds the item is not the item.
_HOLDS = re.compile(
    r"(?<!\w)(?:bags?|box(?:es)?|sets?|pairs?|gallons?|lit(?:re|er)s?|bottles?|jars?|packs?|tins?|"
    r"cases?|cartons?|crates?|rolls?|kilos?|packets?|tubs?|cans?|bars?|sheets?|bundles?|pots?|"
    r"cups?|trays?|boxset|multipack|lot)$"
)
_THE = re.compile(r"(?<!\w)(?:the|one|each|two|every|its|their) $")
_HELD = re.compile(rf" of (?:{DET}|six |four |\d+ )*{PHRASE}")
_NO_THING = re.compile(
    r"(?<!\w)(?:on|by|over|via|through|per)(?: the| my)? (?:phone|mobile)$|"
    r"(?<!\w)down the (?:pan|drain|toilet|tubes?|sink)$|"
    r"(?<!\w)phone (?:tree|line|call|number|bill|company|menu|queue)$"
)
_FILMED = re.compile(
    r"(?:'s)? (?:video|cam(?:era)?|footage|clip|recording|tested|pin|says|location|lock)(?!\w)"
)
_GERMAN = re.compile(r"(?<!\w)(?:ich|mir|mich|nicht|und|der)(?!\w)")
_GERMAN_VERB = re.compile(r"(?<!\w)(?:bin|hat)$")  # "bin in Kassel" names no bin
_BEGINS = re.compile(rf"\W*(?:{DET}){{0,3}}(?:[\w-]+ )?")
_MENDS = re.compile(r"\W*(?:no|nope|sorry|oops|actually|wait)\b")


def _things(message: Message) -> list[tuple[float, int, int]]:
    """Weight, start and end of all that may be the item."""
    named = [spot for spot in goods(message.facts) if _bought(message, *spot)]
    quoted = () if named else goods(message.told)  # a pasted mail or page may name it
    pasted = [spot for spot in quoted if not (_holds(message, *spot) or _talked(message, *spot))]
    found = _behind_cues(message, named)
    found += _where_it_stands(message, named, found)
    found += [(_A_CARD, start, end) for start, end in without_a_noun(message)]
    found += [(_QUOTED, start - _described(message.told, start), end) for start, end in pasted]
    if is_foreign(message.facts) or _GERMAN.search(message.facts):
        found = [one for one in found if not _GERMAN_VERB.search(message.told, one[1], one[2])]
    return found


def _behind_cues(message: Message, named: list[tuple[int, int]]) -> list[tuple[float, int, int]]:
    """What stands behind the words that lead to a thing; a noun of the shop weighs more."""
    found = []
    for weight, at, phrase in told_behind(message):
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
    return found


def _where_it_stands(
    message: Message, named: list[tuple[int, int]], cued: list[tuple[float, int, int]]
) -> list[tuple[float, int, int]]:
    """Nouns of the shop and other runs of words, weighed by their place in the sentence."""
    placed = list(chunks(laid_bare(message.facts)))
    found: list[tuple[float, int, int]] = []
    for start, end in named:
        if not _goes_on(message, start, end, [*cued, *found]):
            weight = _GOODS + next((s for s, a, b in placed if a <= start and end <= b), _PLACED)
            found.append((weight, start - _described(message.facts, start), end))
    return found + [one for one in placed if _can_be(message, *one[1:])]


def _can_be(message: Message, start: int, end: int) -> bool:
    """Whether a chunk can be the name of a thing: it is no place, no person and not denied."""
    words = message.facts[start:end].split()
    vague = words[0] in TITLES or words[-1] in GENERIC or words[-1].endswith(("ly", "'t"))
    place = is_place(" ".join(words)) or is_place(words[-1])
    held = _holds(message, start, end) or _talked(message, start, end)
    return not (vague or place or held or message.negated(start))


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
    thing = thing_in(phrase)
    if thing is None:
        return None
    start, end = at + thing[0], at + thing[1]
    end = min(
        (one.start - 1 for one in money(message.facts) if start < one.start < end), default=end
    )
    if not _holds(message, start, end):
        return start, end
    held = _HELD.match(message.facts, end)
    within = thing_in(held["phrase"]) if held else None
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
    if match is None or not names_a_thing(match["word"], match["word"]):
        return 0
    known = match["word"] in STOP or match["word"] in LEADING or match["word"] in _ARTICLES
    return 0 if known else start - match.start("word")


def item(message: Message) -> list[Update]:
    """Reads the item as the person calls it ("robot vacuum"), the best candidate of all.

    What no name of a thing is like ("the period") is none, unless it was plainly bought.
    """
    abroad = thing_abroad(message) if is_foreign(message.facts) else []
    if abroad and _named_abroad(abroad[0].words.lower().split()):
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
    sure = sure if _of_the_correction(message, start, end) else min(sure, _BESIDE_IT)
    name = in_a_sentence(message.words(start, end), message, start)
    name = _STRAY.sub("", name.lower() if name.isupper() and message.raw.isupper() else name)
    return [message.update("item", name, start, end, sure)]


def _named_abroad(words: list[str]) -> bool:
    """Whether what another language calls the thing is no place, no person and no verb."""
    return not (STOP & set(words) or TITLES & set(words) or words[-1] in REGIONS)


def _of_the_correction(message: Message, start: int, end: int) -> bool:
    """Whether the thing is what a correction puts right, where the message has one."""
    mended = message.mended_from if message.mended_from is not None else _no(message)
    begin, last = message.sentence(start)
    alone = message.facts[begin:last].strip(" .!\n") == message.facts[start:end]
    near = mended is not None and begin < mended and start - mended < _NEAR
    return mended is None or near or alone


def _no(message: Message) -> int | None:
    found = _MENDS.match(message.own)
    return found.end() if found else None


def _by_likeness(
    message: Message, found: list[tuple[float, int, int]]
) -> list[tuple[float, int, int]]:
    """`found` with the likeness to names of things in its scores; of a name in a name, the long."""
    shares = _shares(message, found)
    scored = [
        (score + _LIKENESS * (shares[start, end] - 0.5), start, end)
        for score, start, end in found
        if (start, end) in shares and (shares[start, end] >= _NO_NAME or score >= _CLEAR)
    ]
    best = {one[1:]: one[0] for one in scored}
    for (start, end), score in list(best.items()):
        for whole in list(best):
            alike = shares[whole] >= max(_A_NAME, shares[start, end] - _NEARLY)
            if alike and _is_whole(message, whole, (start, end)):
                best[whole] = max(best[whole], score + _WHOLE)
    return [(score, *spot) for spot, score in best.items()]


def _shares(message: Message, found: list[tuple[float, int, int]]) -> dict[tuple[int, int], float]:
    """How like a thing those of `found` are, the best first, that can still win.

    No likeness lifts the others over the best so far, and they hold no other name.
    """
    shares: dict[tuple[int, int], float] = {}
    best = -math.inf
    for score, *place in found:
        spot = (place[0], place[1])
        holds = any(_is_whole(message, spot, one[1:]) for one in found)
        if holds or score + _LIKENESS / 2 + _WHOLE >= best:
            share = shares[spot] = _like_a_thing(message.facts[slice(*spot)])
            if share >= _NO_NAME or score >= _CLEAR:
                best = max(best, score + _LIKENESS * (share - 0.5))
    return shares


def _is_whole(message: Message, whole: tuple[int, int], spot: tuple[int, int]) -> bool:
    """Whether `spot` is a piece of `whole`, and not the thing whose part `whole` names."""
    inside = whole[0] <= spot[0] and spot[1] <= whole[1] and whole != spot
    long, short = message.facts[slice(*whole)], message.facts[slice(*spot)]
    part = re.search(rf"(?<!\w)(?:{PART}|{PARTS})$", long)
    # "printer ink. wrong printer": what is named after the thing it is for
    served = whole[0] < spot[0] and long.startswith(f"{short} ") and not part
    return served or (inside and (whole[1] == spot[1] or (whole[0] == spot[0] and not part)))


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
    things, sold_by = _things(message), sellers(message)
    others = _in_its_place(message, things)
    for weight, start, end in things:
        shop = any(begin <= start and end <= last for begin, last in sold_by)
        if shop or bought_elsewhere(message, start):
            continue
        weight -= _OTHERS_COST if (start, end) in others else 0
        if weight < _BOUGHT and not told_of(message.facts, start):
            weight -= aside_cost(message, start, end) + _part_cost(message, start, end)
        score = weight - 0.3 * start / max(1, len(message.text))  # earlier is likelier
        name = message.facts[start:end]
        if name not in best or score > best[name][0]:
            best[name] = (score, start, end)
    return sorted(best.values(), reverse=True)[:_FEW]


def _part_cost(message: Message, start: int, end: int) -> float:
    """What the score of a part, or of what only holds the thing, loses: "the bag was wet"."""
    part = re.fullmatch(PART, message.text[start:end])
    holds = _HOLDS.fullmatch(message.text, start, end) and _THE.search(message.facts, 0, start)
    wrong = message.facts.endswith("wrong ", 0, start)
    return _PART_COST if (part or holds) and not wrong else 0.0


def _in_its_place(message: Message, things: list[tuple[float, int, int]]) -> set[tuple[int, int]]:
    """Which of `things` came instead, with what is part of them and what names them again."""
    spots = sorted({(start, end) for _, start, end in things})
    first = [spot for spot in spots if instead(message, *spot)]
    others = {spot for spot in spots if any(a <= spot[0] and spot[1] <= b for a, b in first)}
    heads = {message.facts[a:b].split()[-1]: a for a, b in reversed(first)}
    for start, end in spots:
        head = message.facts[start:end].split()[-1:]
        if (start, end) in others or not head:
            continue
        if start > heads.get(head[0], start):
            others.add((start, end))
        else:
            heads.pop(head[0], None)  # it was named before anything came instead
    return others


_NEAR = 60  # letters
_BESIDE_IT = 0.85  # confidence: too little to take the place of an item that is known
_CLEAR, _LIKELY, _PART_COST = 4.0, 2.7, 2.5  # scores
_A_CARD, _A_NAME = 4.1, 0.6  # a score, a share
_SURELY = 6.2  # the score of what is bought by its name: what is named later stands beside it
_BOUGHT = 5.0  # the score of what is told to be bought or sent back
_LIKENESS, _NO_NAME, _FEW = 2.4, 0.2, 8
_KNOWN, _GOODS, _OTHERS_COST, _OPENS = 1.5, 1.6, 3.0, 0.9
_PLACED, _QUOTED, _WHOLE, _NEARLY = 2.0, 4.4, 0.1, 0.05
