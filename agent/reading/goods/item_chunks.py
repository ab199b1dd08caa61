"""The names in a message by where they stand: head of a line, what came, what was counted out.

A chunk is a run of words that can stand in a name. Its place alone gives it a score, so that a
thing is read without any verb of buying: "Kalimba for my year 4s", "2 ltr ghee tin came leaking".
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from agent.reading.goods.goods import NOUNS
from agent.reading.goods.item_words import LEADING, STOP
from agent.reading.sums.sums import money

_RUN = re.compile(r"(?!\d+\b)[^\W_][\w'&/-]*")
_ACTED = re.compile(r"[a-z]{3,}ed")
_GAP = re.compile(r" {1,2}")
_LONGEST = 4  # words
_COUNTED_WORDS = (
    "x kg kgs kilo kilos g gm gms gram grams ml ltr ltrs l liter litre liters litres lb lbs oz "
    "pcs nos dozen ct mixed two three four five six seven eight nine ten eleven twelve "
    "twenty pairs sacks"
)
_COUNTS = frozenset(_COUNTED_WORDS.split())
_MEASURE = re.compile(r"\d+(?:kg|g|ml|l|oz|lb|ct)")  # "1kg" of paprika
_BASE, _SURE_PLACE = 1.7, 1.2
_HEAD, _SENTENCE, _FRAGMENT, _OWNED, _COUNTED, _ABOUT = 0.7, 0.4, 0.4, 0.6, 1.3, 1.6
_BOUGHT_THERE, _CAME, _DOES = 1.9, 1.2, 0.6
_ASIDE, _BESIDE = 1.6, 0.8

_UNIT = (
    r"(?:kg|kgs|kilos?|g|gms?|grams?|ml|ltrs?|l|lit(?:re|er)s?|lbs?|pounds?|oz|gallons?|pairs?|"
    r"packs?|pcs|pieces|nos\.?|sets?|bags?|box(?:es)?|cans?|tins?|bottles?|jars?|sacks?|rolls?|dozen|"
    r"met(?:re|er)s?|ft|foot|inch|cm|mm|tubs?|ct)"
)
_AMOUNT = (
    r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a|an|one|half)"
)
_COUNT = re.compile(
    rf"(?<![\w.,/$£€₹-])(?:\d{{1,3}} ?[x×] ?)?(?:{_AMOUNT}(?:\.\d+)?[ -]?(?:{_UNIT}\.?|cartons?|"
    rf"crates?|cases?|trays?|bundles?)(?: of| mixed)?|"
    rf"(?:^|[.,;!?\n] |sealed |unopened |boxed |new |whole |full |my |our |the )"
    rf"(?:{_UNIT}|cartons?|crates?|cases?|trays?|bundles?|multipacks?) of|"
    rf"\d{{1,3}} ?[x×]|(?!1[0-2]? ?(?:am|pm)|20\d\d)\d{{1,3}}(?: mixed)?) $"
)
_MY = re.compile(r"(?<!\w)(?:my|our|the|a|an|this|these|those|me)(?: [\w-]+)? $")
_ABOUT_IT = re.compile(
    r"(?<!\w)(?:(?:no|nope|refus\w+|denied|den(?:y|ies)|reject\w+|blocked|declin\w+)(?: me| us)?"
    r"(?: a| the)?(?: return| refund)?|(?:return|refund|money|label|cash|postage|claim|refunds|"
    r"exchange|rma|listing|advert|orders?|parcel|package|seller|maker|purchase|"
    r"delivery)(?: is| was)?(?: back)?(?: request(?:ed)?)?) "
    r"(?:for|on|of|over) (?:(?:a|an|my|our|the|this|that|some|those|these) )?(?:[\w-]+ )?$|"
    r"refund (?:[^.!?,\n]|,\d){0,40}?(?<!\w)for (?:an?|my|our|the|some) (?:[\w-]+ )?$|"
    r"(?<!\w)(?:instead of|in place of|rather than|in lieu of|paid for|pay for|charged(?: me)? for|"
    r"billed(?: me)? for|wait(?:ed|ing) for|asked for|sent away for|saved up for|"
    r"picked up|pick up|gave us|given|(?:commandé|acheté|compré|pedí|comprado|comprato|ordinato|"
    r"gekauft|bestellt|besteld|gekocht|retourné|renvoyé|rendu|devuelto|devolví|spedito|"
    r"teruggestuurd)) "
    r"(?:(?:une?|des|les?|la|il|lo|el|los|las|den|die|das|de|het|unas?|unos|uno|ein|eine|einen|een|"
    r"a|an|my|our|the|new|some|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) )*$"
)
_HEAD_OF = re.compile(r"(?:^|\n)[ \t>*•-]*(?:(?:my|our|the|a|an|one|some|this) )?(?:[\w-]+ )?$")
_SENTENCE_OF = re.compile(
    r"(?:[.!?] |\n)[ \t]*(?:(?:my|our|the|a|an|one|some|this) )?(?:[\w-]+ )?$"
)
_OPENS = re.compile(r"(?:^|[.,;:!?(\n])[ \t]*(?:[\w-]+ )?$")
_IN_A_PLACE = re.compile(
    r"(?<!\w)(?:(?:at|by|near|outside|during|via|as|like|than|to|per|around|between|past)"
    r"(?: (?:my|our|the|a|an|his|her|their|your|this|that|its|some|any|every|each))?|"
    r"(?:in|into|onto|on|under|inside|through|over|across)) $"
)
_WITH = re.compile(
    r"(?<!\w)(?:with|from|without|and|for|of|\+)(?: (?:my|our|the|a|an|his|her|their|your|this|"
    r"its))?(?: [\w-]+)? $"
)
_WAS = r"(?:(?:was|were|is|are|got|has been|have been|had been|been|just|only|finally|also) )*"
_ARRIVES = re.compile(
    rf" (?:that |which )?(?:i )?{_WAS}(?:came|arrived?|arrives|coming|turned up|showed up|landed|"
    r"delivered|received|reached|shipped|dispatched|ordered|bought|purchased|sold|returned|"
    r"sent back|never (?:came|arrived|showed|turned|reached)|not (?:delivered|received|arrived)|"
    r"handed (?:over|to)|left (?:in|at|on|with|behind)|posted|mailed|missing|lost|refunded|"
    r"went up in|caught fire|exploded|"
    r"i (?:already |had |have |just |since |then )*(?:bought|ordered|got|sent|returned|paid for|"
    r"dropped)|"
    r"amazon|besteld|bestellt|gekauft|retourn\w+|livrée?|reçue?|llegó|arrivat[oa]|geliefert|"
    r"mangwa\w+|manga\w+|aaya|mila)(?!\w)"
)
_FROM_AMAZON = re.compile(
    r",? (?:(?:from|off|via|on|through|at|\() ?)?(?:www\.)?(?:amazon|amzn)(?!\w)"
)
_PRICED = re.compile(r",? (?:was |is |at |for |of |cost(?:s|ing)? |um |zu |de )?[$£€₹]?\d")
_GOES = re.compile(
    r" (?:is|was|are|were|has|had|have|won't|doesn't|don't|didn't|can't|keeps?|kept|died|broke|"
    r"stopped|quit|went|started|failed|snapped|cracked|leaks?|leaked|makes|made|never|no longer|"
    r"just|only|now|hums|sparks|split|burst|froze|too (?:small|big|large|tight|narrow|short|long))"
    r"(?!\w)"
)
_ENDS = re.compile(
    r"\s*(?:[.,;:!?()\n]|$| - )|,? for (?:my|our|the|a|his|her|\w+'s)\b|"
    r" (?:für|fürs|pour|para|per|voor) "
)


def chunks(text: str) -> Iterator[tuple[float, int, int]]:
    """Score, start and end of every run of words in `text` that may be the name of a thing."""
    sums = [(one.start, one.end) for one in money(text)]
    for start, end, acts in _names(text):
        if not any(begin < end and start < last for begin, last in sums):
            yield _placed(text, start, end) + (_DOES if acts else 0.0), start, end


def _names(text: str) -> Iterator[tuple[int, int, bool]]:
    """The runs of words, and those without the verb that ends them: "pipe kit packed" up."""
    for words in _runs(text):
        yield words[0].start(), words[-1].end(), False
        if len(words) > 1 and _ACTED.fullmatch(words[-1][0]):
            yield words[0].start(), words[-2].end(), True


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Runs of words, none of which is one that no name holds."""
    run: list[re.Match[str]] = []
    every = list(_RUN.finditer(text))
    for word, following in zip_longest(every, every[1:]):
        ends = word[0] in STOP and not _in_a_noun(text, word, following)
        stop = ends or (not run and _leads(word[0]))
        joined = bool(run) and _GAP.fullmatch(text, run[-1].end(), word.start()) is not None
        if run and (stop or not joined):
            yield run[-_LONGEST:]
            run = []
        if not stop:
            run.append(word)
    if run:
        yield run[-_LONGEST:]


def _in_a_noun(text: str, word: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether the next word makes a noun of this one: a "can opener"."""
    return following is not None and text[word.start() : following.end()] in NOUNS


def _leads(word: str) -> bool:
    """Whether no name begins with this word, whatever follows it."""
    counted = word in _COUNTS or _MEASURE.fullmatch(word) is not None
    return counted or word in LEADING or word.endswith("'s")


def _placed(text: str, start: int, end: int) -> float:
    """What the words around a chunk say of its being the thing that was bought."""
    before = text[max(0, start - 60) : start]
    return _BASE + _from_before(before, start) + _from_behind(text, end, before)


def told_of(text: str, start: int) -> bool:
    """Whether what begins there is told to be returned, refunded or paid for."""
    return _ABOUT_IT.search(text[max(0, start - 60) : start]) is not None


def _from_before(before: str, start: int) -> float:
    if _ABOUT_IT.search(before):
        return _ABOUT
    if _COUNT.search(before):
        return _COUNTED
    if _IN_A_PLACE.search(before):
        return -_ASIDE
    if _WITH.search(before):
        return -_BESIDE
    first = _SENTENCE if _SENTENCE_OF.search(before) else 0.0
    head = (
        _HEAD if _HEAD_OF.search(before) and (start < len(before) + 1 or "\n" in before) else first
    )
    return head + (_OWNED if _MY.search(before) else 0)


def _from_behind(text: str, end: int, before: str) -> float:
    if _FROM_AMAZON.match(text, end):
        return _BOUGHT_THERE
    if _ARRIVES.match(text, end):
        return _CAME
    if _PRICED.match(text, end):
        return _SURE_PLACE
    if _GOES.match(text, end):
        return _DOES
    return _FRAGMENT if _OPENS.search(before) and _ENDS.match(text, end) else 0.0
