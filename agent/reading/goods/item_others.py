"""Names that are not the thing that was bought: what came in its place, and who sold it."""

import re
from collections.abc import Iterator

from agent.reading.goods.item_words import STOP
from agent.reading.message.text import Message

# What stands after these is compared with the item, or stands for another one.
_OF_ANOTHER = re.compile(
    r"(?:different|somebody else's|someone else's|another|sent me|"
    r"contained|full of|like|meant for|"
    r"(?:got|received|came|sent|was|were|is|had|found|inside|only|just|but|and|with)"
    r"(?: [\w'-]+){0,3} box of|"
    r"what (?:came|arrived|i got|i found|was inside) (?:is|was|were)|"
    r"(?:ordered|bought|paid for|wanted|asked for) [^.!?\n]{2,50}(?:,|and|but) (?:i )?(?:only )?"
    r"(?:got|received|found|sent)|"
    r"(?:there (?:was|were)|it was|inside)(?: only| just)? (?:an?|some|\d+|two|three)(?: (?:\w+ )?"
    r"(?:tin|can|bag|sack|packet|bottle|brick|bar|pile|roll|jar|bunch|block|carton|lump|load)s? of)"
    r"?(?: \w+)?|"
    r"(?:box|package|parcel|envelope|carton|packet|bag)(?: (?:that|which) (?:came|arrived))? "
    r"(?:just |only )?(?:had|held|has|with)|"
    r"turned out to be|inside (?:it |there )?(?:is|was|were)(?: just| only| \d+| two| three)*|"
    r"(?:burn(?:ed|t)|ruined|destroyed|scorched|stained|melted|flooded|marked) (?:part of )?) "
    r"?(?:\d+ |two |a |an |the |some |my |our |me ){0,2}(?:[\w'.-]+ ){0,2}$"
)
# "got soap in place of shoes": what came is not what was bought.
_IN_ITS_PLACE = re.compile(
    r"(?: in the \w+)?(?: came| arrived| turned up)? (?:in place of|instead|rather than|in lieu "
    r"of|not (?:the|a|my) )|"
    r"\W{1,4}(?:that's|this is|that is|is) what (?:came|arrived|i got|they sent|was inside)\b"
)
# "a waffle... no, the toaster oven": the person takes the first name back.
_NAMED_WRONG = re.compile(
    r"\s?(?:\.{2,}|…|,|-|–)\s?(?:(?:no|sorry|wait|er+)(?=[,.:!]|,? (?:the|a|an|my|it'?s|it was|i "
    r"meant?|not|make that)\b)|i mean|i meant|correction)\b"
)
# "the 139 was the shoes which i kept": beside the one that went back.
_KEPT = re.compile(
    r",? (?:which |that )?(?:i|we)(?:'m| am|'ve| have| did)? (?:kept|keep|keeping)(?! (?:in|on|at|"
    r"getting|asking|it|telling|the|using|trying|for|as|up|saying|under|inside|with|near)\b)(?!\w)"
)

_BY = r"(?:by|from|par|por|da|durch|von|door)"
_SOLD = re.compile(
    rf"(?<!\w)(?:sold|sells|dispatched|dispatch(?:es)?|shipped|ships|fulfill?ed|supplied|posted|"
    rf"offered|vendue?|vendid[oa]|vendut[oa]|verkauf(?:t|er)?|versand|verkocht|bought)"
    rf"(?: (?:and|&|\+|et|y|e|und|en) \w+)?(?: {_BY}:?|:)(?: the)?(?: seller| vendor| shop)?:? +"
)
_SELLER = re.compile(
    r"(?<!\w)(?:seller|vendor|merchant|trader|merchant fulfilled|seller fulfilled|shop|store|"
    r"verkäufer|vendeur|vendedor|venditore|verkoper)(?:'s)?(?: (?:name|is|was|called|named|ist|"
    r"est|es|è))*[:,]? +"
)
_CAPITAL = re.compile(r"(?:(?:the |The )?[A-Z\d][\w&'.+-]*)(?: (?:[A-Z][\w&'.+-]*|&|of|\d+)){0,3}")
_SMALL = re.compile(r"[a-z\d][\w&'-]*(?: [a-z\d][\w&'-]*){0,2}")
_JOINED = re.compile(r"[A-Z][a-z]+(?:-?[A-Z][a-z]+)+\d*")  # "TorqueBarn"
_OWNED = re.compile(r"(?<!\w)(?:my|our|the|a|an|this|these|new) (?:\w+ )?$")


def instead(message: Message, start: int, end: int) -> bool:
    """Whether what stands there came in the place of the thing, or was named by mistake."""
    return bool(
        _OF_ANOTHER.search(message.facts, max(0, start - 80), start)
        or _IN_ITS_PLACE.match(message.facts, end)
        or _KEPT.match(message.facts, end)
        or _NAMED_WRONG.match(message.facts, end)
    )


def sellers(message: Message) -> list[tuple[int, int]]:
    """Where the name of a seller stands: behind "sold by", behind "seller", or "TorqueBarn"."""
    found = [*_behind(message, _SOLD, small=True), *_behind(message, _SELLER, small=False)]
    for match in _JOINED.finditer(message.raw):
        start, end = message.place(match.start()), message.place(match.end() - 1) + 1
        if not _OWNED.search(message.facts, max(0, start - 30), start):
            found.append((start, end))
    return found


def _behind(message: Message, lead: re.Pattern[str], *, small: bool) -> Iterator[tuple[int, int]]:
    for match in lead.finditer(message.text):
        rest = message.words(match.end(), min(len(message.text), match.end() + 60))
        name = None if message.raw.isupper() else _CAPITAL.match(rest)
        if name is not None:
            yield match.end(), match.end() + name.end()
        elif small and (low := _SMALL.match(message.text, match.end())):
            yield match.end(), match.end() + _name_ends(low[0])


def _name_ends(words: str) -> int:
    """How many characters of `words` come before one that no name holds."""
    end = 0
    for word in re.finditer(r"\S+", words):
        if word[0] in STOP:
            break
        end = word.end()
    return end
