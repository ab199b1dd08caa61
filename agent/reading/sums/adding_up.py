"""A total told beside what it is made of: "22 and 26, so 48", "3 x 27.49, together 82.47".

Where sums add up to another that stands beside them, that one is the whole and these are its parts,
in whatever language and order they were told.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from agent.domain.case import Money, Update
from agent.domain.found import FOREIGN_NUMBERS, SPELLED, Found, apart, small_number
from agent.reading.message.text import Message
from agent.reading.sums.loose_sums import FIGURE, NO_UNIT, NUMBER, plain_number
from agent.reading.sums.sums import in_a_date

Sums = Sequence[Found[Money]]
Role = Callable[[Found[Money]], str | None]
_MOST_PARTS = 6
_MOST_NUMBERS = 30  # a longer list is no account of one order
_MANY = Decimal(20)
_LEAST = Decimal(5)  # less counts pieces or days
_PLAIN = re.compile(rf"(?<![\w.,/:#$£€₹-]){FIGURE}{NO_UNIT}")
_IS_TOTAL = re.compile(
    r"(?:(?:=|(?<!\w)(?:so|total|totale|sum|makes?|made|that's|thats|which is|comes? to|came to|"
    r"adds? up to|altogether|together|all in|macht|gesamt|insgesamt|zusammen|ensemble|en tout|"
    r"soit|donc|en total|entonces|suma|in tutto|quindi|samen|totaal|dus))(?: (?:is|of|was|it|it's|"
    r"its|like|about|for|de|di|von|at))*[ :,-]*)$"
)
_AFTER_TOTAL = re.compile(
    r" ?(?:(?:dollars?|pounds?|quid|bucks|euros?|eur|€|rs|rupees) )?,? ?(?:in total|total|"
    r"altogether|all together|together|in all|all in|all told|insgesamt|zusammen|en tout|au total|"
    r"en total|in tutto|in totaal|samen)(?!\w)"
)
# A total that is asked, offered or owed for something else than the order.
_NO_PRICE = re.compile(
    r"(?<!\w)(?:offer\w*|compensat\w*|trouble|damages|goodwill|fees?|wants?|bill|"
    r"they(?:'d| would| will)|propos\w*|kept|keep|back|refunded|saved?)(?!\w)"
)
_COUNT = rf"(?:[2-9]|1\d|20|{SPELLED}|{'|'.join(FOREIGN_NUMBERS)})"
_A_COUNT = re.compile(rf"(?<![\w.,$£€₹/-])(?P<count>{_COUNT})(?=x(?!\w)|(?!\w))(?![.,]\d)")
_OF_EACH = re.compile(r"(?<!\w)(?:zu je|je|à|at|of|for|a|[x×]|times|mal|fois|per|por|da) $|[x×] ?$")
_EACH = re.compile(
    r"(?: ?(?:€|dollars?|pounds?|quid|bucks|euros?|rs|rupees))? ?(?:each|apiece|a ?piece|chac\w+|"
    r"cada\w*|pro stück|das stück|ciascun\w|l'un\w|per stuk|[x×]|times|per (?:piece|item|unit))"
    r"(?!\w)"
)
_ONE_OF_THEM = re.compile(
    r"(?<!\w)(?:(?:only |just )?one (?:of (?:them|the|these|those)|came|arrived|is|was|has|"
    r"works?|broke|died|stopped|doesn't|won't|never|missing|got)|the (?:other|second|first) "
    r"(?:one|is|was|works?)|eine?[rs]? (?:davon|ist|war|kam)|l'une? (?:des|est)|un[oa] de)"
)
_THEIR_NOUN = re.compile(
    r" ?(?:amazon |\w+ ){0,2}?(?!(?:days|weeks|months|times|dollars|pounds|euros|bucks|hours|"
    r"years|minutes|is|was|plus|less|as)(?!\w))[^\W\d_]{2,}(?:s|n|i)(?!\w)"
)


def whole(message: Message, sums: Sums, price: Update | None, role: Role) -> list[Update]:
    """What is told to come to a total: the price of all, or what came back in parts.

    price: the sum that is the price by its own words. role: what a sum is by them.
    """
    every = _numbers(message, sums)
    found = next(_totals(message, every, sums), None)
    if found is None:
        return _of_each(message, sums, price)
    total, made_of = found
    roles = [role(part) for part in made_of]
    if made_of and roles[0] == "amount_refunded" and {*roles} <= {"amount_refunded", None}:
        back = message.update("amount_refunded", total.value, total.start, total.end)
        return [back, *_of_whole(message, total)]
    if price and _stands_apart(price.value, total, made_of):
        return []
    return [message.update("amount", total.value, total.start, total.end)]


def parts(message: Message, sums: Sums) -> list[Found[Money]]:
    """The numbers that a total shows to be sums: "paid $179, 50 by voucher, 129 by card"."""
    every = _numbers(message, sums)
    return next((list(made_of) for _, made_of in _totals(message, every, sums)), [])


def _stands_apart(price: Money, total: Found[Money], parts: Sums) -> bool:
    """Whether the price is a sum that the total and its parts do not hold, and is the larger."""
    return price.value > total.value.value and price not in [part.value for part in parts]


def _numbers(message: Message, sums: Sums) -> list[Found[Money]]:
    """The sums of the message, and the numbers between them that a total can show to be sums."""
    if not sums:
        return []
    currency = sums[0].value.currency
    bare = [
        Found(
            value=Money(value=plain_number(match["number"]), currency=currency),
            text=match["number"],
            start=match.start("number"),
            end=match.end("number"),
        )
        for match in _PLAIN.finditer(message.facts)
        if not in_a_date(message.facts, *match.span("number"))
    ]
    told = [one for one in bare if one.value.value >= _LEAST]
    return apart([*sums, *told])[:_MOST_NUMBERS]


def _totals(
    message: Message, every: Sums, sums: Sums
) -> Iterator[tuple[Found[Money], list[Found[Money]]]]:
    """Each total with its parts; that it is one is told, or it comes out to the penny."""
    known = {one.start for one in sums}
    for total in every:
        told = _is_total(message, total)
        if not (told or total.start in known) or _for_else(message, total, every):
            continue
        rest = [one for one in every if one.value != total.value]
        parts = next(_adding_up(rest, total.value.value), [])
        if parts and (any(p.start in known for p in parts) or _in_one_breath(message, parts)):
            yield total, parts
        elif _several_of_one(message, rest, total):
            yield total, []


def _in_one_breath(message: Message, parts: Sums) -> bool:
    """Whether bare numbers stand in one sentence, and are too large to count pieces."""
    _, end = message.sentence(parts[0].start)
    return parts[-1].end <= end and all(one.value.value > _MANY for one in parts)


def _is_total(message: Message, one: Found[Money]) -> bool:
    before = message.facts[max(0, one.start - 30) : one.start]
    after = _AFTER_TOTAL.match(message.facts, one.end)
    return after is not None or _IS_TOTAL.search(before) is not None


def _for_else(message: Message, total: Found[Money], every: Sums) -> bool:
    begin, end = message.sentence(total.start)
    begin = max([begin, *(one.end for one in every if one.end <= total.start)])
    end = min([end, *(one.start for one in every if one.start >= total.end)])
    after = re.split(
        r"[,;.]|(?<!\w)(?:and|but|und|et|y|e|en)(?!\w)", message.facts[total.end : end]
    )
    said = f"{message.facts[begin : total.start]} {after[0]}"
    return _NO_PRICE.search(said) is not None


def _adding_up(numbers: Sums, total: Decimal) -> Iterator[list[Found[Money]]]:
    """Runs of two to six numbers, as they were told, that come to `total`."""
    for first in range(len(numbers)):
        so_far = Decimal(0)
        for last in range(first, min(first + _MOST_PARTS, len(numbers))):
            so_far += numbers[last].value.value
            if so_far == total and last > first:
                yield list(numbers[first : last + 1])
            if so_far >= total:
                break


def _several_of_one(message: Message, rest: Sums, total: Found[Money]) -> bool:
    """Whether the total is a number of times a sum that is told for each."""
    counts = {small_number(m["count"]) for m in _A_COUNT.finditer(message.facts)}
    return any(
        total.value.value == one.value.value * count
        for one in rest
        if _told_for_each(message, one)
        for count in counts
        if count and count > 1
    )


def _told_for_each(message: Message, one: Found[Money]) -> bool:
    before = _OF_EACH.search(message.facts, max(0, one.start - 20), one.start)
    return before is not None or _EACH.match(message.facts, one.end) is not None


def _of_each(message: Message, sums: Sums, price: Update | None) -> list[Update]:
    """The price of several things that are told with their number and the price of each."""
    if price is None or _ONE_OF_THEM.search(message.facts):
        return []
    for one in sums:
        count = _how_many(message, one) if one.value == price.value else None
        if count and count > 1:
            value = one.value.model_copy(update={"value": one.value.value * count})
            return [message.update("amount", value, one.start, one.end)]
    return []


def _how_many(message: Message, one: Found[Money]) -> int | None:
    """The number of things that cost `one` each: "three £100 cards", "2 lamps at $30 each"."""
    begin, _ = message.sentence(one.start)
    counts = list(_A_COUNT.finditer(message.facts, begin, one.start))
    if not counts:
        return None
    last = counts[-1]
    between = message.facts[last.end() : one.start]
    beside = re.fullmatch(r" ?[x×]? ?(?:of )?", between) is not None
    if beside and (_THEIR_NOUN.match(message.facts, one.end) or "x" in between):
        return small_number(last["count"])
    things = re.fullmatch(r" (?:[^\W\d_]+ ){1,4}\(?(?:(?:zu je|je|à|at|for|of|a|per) )?", between)
    if (things and _EACH.match(message.facts, one.end)) or re.search(r"(?<!\w)je $", between):
        return small_number(last["count"])
    return None


def _of_whole(message: Message, part: Found[Money]) -> list[Update]:
    """The price that a total of what came back is told to be a part of: "so 50 of the 250"."""
    match = re.compile(
        rf" (?:out )?of (?:the |my |a |an )?[$£€₹]?{NUMBER}",
    ).match(message.facts, part.end)
    if match is None:
        return []
    value = part.value.model_copy(update={"value": plain_number(match["number"])})
    return [message.update("amount", value, *match.span("number"))]
