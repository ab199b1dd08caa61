"""What came of a refund, and whether that is all: "only $60 came", "they gave me $20"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from agent.domain.case import Case, Money
from agent.domain.endings import Ending
from agent.domain.settled import still_missing, to_come
from agent.domain.told import confirmed
from agent.domain.vocabulary import YES, Problem
from agent.reading.message.text import Message
from agent.reading.sums.share_words import shares
from agent.reading.sums.sums import money

_NEAR_BY = 40  # characters
_FEW = 6  # words of an answer
_OWED = (Problem.REFUND_MISSING, Problem.RETURN_LOST)
_ENOUGH = Decimal("0.995")  # of what is owed: pennies are no part payment
_JUST = r"(?:(?:'s|has|have|only|just|finally|already|now|actually|did|was|is|also) )*"
_ARRIVED = (
    r"(?:came|come|arrived|landed|posted|cleared|showed up|shown up|turned up|dropped|appeared|"
    r"hit|credited|refunded|received|back|(?:in|on) (?:my|the) (?:\w+ )?(?:account|card|bank|"
    r"statement|paypal))"
)
_CAME_AFTER = re.compile(
    rf" ?(?:(?:dollars?|bucks|euros?|pounds?|quid|rupees?) )?{_JUST}"
    rf"{_ARRIVED}(?!\w)"
)
_CAME_BEFORE = re.compile(
    r"(?:(?<!\w)(?:(?:i|we|i've|just|have|and|but|only|finally)? ?(?:got|received|gotten)|"
    r"(?:they|amazon|seller|he|she|bank)(?:'ve| have| has)? ?(?:just |only |finally |now |"
    r"actually )*(?:gave|paid|refunded|credited|sent|returned|put)|(?:(?:refunds?|money|"
    r"payments?)(?:'s| has| is| was)? ?(?:just |finally |only )*(?:was|is|were|came|come|arrived|"
    r"landed|posted|showed up|in|back|here|dropped|cleared)|(?:it|there|that)(?:'s| has)? ?(?:just "
    r"|finally |only )*(?:came|come|arrived|landed|posted|showed up|dropped|cleared))\W+(?:(?:and|"
    r"it|it's|was|is|as|"
    r"at|with|for|of|to|but|today|yesterday|now|this|morning|only|just) ){0,5}))(?: ?(?:me|us|back|"
    r"but|only|just|a|the|refund|part|partial|of|"
    r"for|about|around|my|card|account|on|to|with|in|,))*\W{0,3}$"
)
_NOT_COME = re.compile(
    r"(?<!\w)(?:offer\w*|will|'ll|would|want\w*|could|can|going|gonna|agree\w*|promis\w*|"
    r"propos\w*|if|when|once|sa(?:id|ys?)|told|cost\w*|paid (?:them|amazon)|price|worth|bought|"
    r"charged|waiting|should|not|never|nothing|credit|voucher|gift)(?!\w)|n't(?!\w)|"
    r"(?<!\w)i paid(?!\w)"
)
_OTHER_FORM = re.compile(r"\W{0,2}(?:\w+ ){0,4}?(?:gift ?card|voucher|store credit|promo\w*)(?!\w)")
_MORE = re.compile(
    r"(?<!\w)(?:another|more|further|second|also|rest|remaining|additional|other)"
    r"(?: half| part| payment| \w+)? ?\W{0,2}$"
)
_LESS = re.compile(r"(?<!\w)(?:only|just|short|part|partial\w*|missing|rest|less)(?!\w)")
_BARE = re.compile(
    r"(?<![\w.,/:#$£€₹-])\d{1,3}(?:,\d{2,3})+(?:\.\d{2})?(?![\w%])|"
    r"(?<![\w.,/:#$£€₹-])\d{1,6}(?:\.\d{2})?(?![\w%]|[.,:/-]\d| ?(?:-|to|or) ?\d| ?(?:days?|"
    r"hours?|hrs?|h|business|working|weeks?|months?|minutes?|mins?|percent|times|x|people|agents?|"
    r"e-?mails?|calls?|am|pm)(?!\w))"
)
# "it's $15 short", "15 less than agreed": what did not come.
_GAP = re.compile(
    r" ?(?:dollars?|bucks|euros?|pounds?|quid|rupees?)? ?(?:(?:too )?(?:short|less|"
    r"little)|(?:is |are |was )?(?:still )?(?:missing|gone|cut|kept|deducted))(?!\w)"
)
_SHORT_BY = re.compile(r"(?<!\w)(?:short(?: by| of)?|less by|minus|missing) ?\W{0,2}$")
# Of a refund that was told to be there: "oh wait, it's only $60".
_ONLY = re.compile(
    r"(?:(?:it|that|refund)(?:'s| is| was)|there(?:'s| is)|they sent) "
    r"(?:only|just)(?: for)? ?\W?$"
)
_THE_REST = re.compile(
    rf"(?<!\w)(?:(?:got|received|refunded|paid|sent|gave|credited)(?: me| us| back)*|and) (?:the |"
    rf"my )(?:rest|remainder|remaining|missing|other|balance|second)(?: \w+)?(?!\w)|(?:the |my )"
    rf"(?:rest|remainder|remaining (?:money|refund)|missing (?:money|part)|other half|balance) "
    rf"{_JUST}(?:{_ARRIVED}|is (?:in|here|there)(?=\W|$))(?!\w)"
)
_HALF = re.compile(
    rf"(?<!\w)(?:only |just )?half(?: of (?:it|the (?:money|refund)|my money))? {_JUST}{_ARRIVED}|"
    r"(?<!\w)(?:refunded|paid|gave|credited|got|received)(?: me| us| back| only| just)* half"
    r"(?! price|-| (?:a|an|the (?:time|day)))(?!\w)"
)


_BIT = r"(?:part|some|a bit|a (?:small |little )?(?:part|portion|fraction)|a piece|a little|less)"
_REFUND = r"(?:refund|money|payment|it|they|that|amount)"
# A part without a sum: "they only paid part", "refund came but it's too little".
_A_PART = re.compile(
    rf"(?<!\w)(?:(?:they|amazon|seller|he|she|bank|we|i)(?:'ve| have| has| was| were| got)? ?"
    r"(?:just |only |finally |now |actually )*(?:paid|refunded|credited|sent back|gave back|gave|"
    rf"returned|reimbursed|got|received|(?:was|been) refunded)(?: me| us| back| only| just)* {_BIT}"
    r"(?: (?:of (?:it|that|(?:the|my) (?:money|refund|price|amount|sum|cash|total))|back|only))*"
    r"(?= ?(?:[.,;!)]|$|and|but|so|now|today|yet|not|because|for|on|what))|"
    rf"(?:only |just )?{_BIT}(?: of (?:it|that|(?:the|my) (?:money|refund|price|amount|sum)))? "
    rf"{_JUST}(?:came|arrived|refunded|paid|credited|landed|posted)(?= ?(?:[.,;!)]|$|and|but|so|"
    rf"now|today|yet|back|on|in))|(?:got|received|issued|sent|paid|was|is|only) (?:me |us )?an? "
    r"(?:partial|incomplete|reduced) (?:refund|payment|amount|credit)|"
    rf"(?:got|received) (?:only |just )*{_BIT} of (?:it|(?:the|my) (?:money|refund))(?: back)?|"
    rf"{_REFUND} {_JUST}(?:\w+,? )?(?:in )?(?:and |but |it |it's |its |is |was |turned out |only )*"
    r"(?:too |a bit |much |way )?(?:short|too little|too low|incomplete|partial|smaller|lower|"
    r"not (?:complete|enough|all|everything|(?:the )?(?:full|whole|entire|right)(?: \w+)?)|"
    r"n't (?:complete|enough|all|everything|(?:the )?(?:full|whole|entire|right)(?: \w+)?)|"
    r"less than (?:it should|i paid|the price|expected|agreed|promised|what|they|he|she))|"
    r"(?:refunded|paid|credited|reimbursed)(?: me| us| it)?,? (?:but )?(?:not (?:all|everything|"
    r"in full|the (?:full|whole))|minus|less|except|without|excluding|apart from)(?: \w+){0,3}|"
    r"(?:kept|deducted|docked|withheld|held back|took|cut) (?:some|part|something|a (?:bit|part|"
    r"chunk|portion)|money|the rest)(?: (?:of|off|from|out of) (?:it|that|(?:the|my) (?:refund|"
    r"money)))?|short-? ?changed(?: me| us)?|(?:didn't|did not|haven't|have not|hasn't) "
    r"(?:refund|pay|credit)(?:ed)? (?:me |us )?(?:all|everything|in full|the (?:full|whole|entire)"
    r"(?: \w+)?))(?!\w)"
)
_OF_GOODS = re.compile(
    r"\W*(?:of )?(?:the |my |an? )?(?:order|parcel|package|delivery|pieces|parts|items|set|box|"
    r"label|reply|answer|replacement)(?!\w)"
)


@dataclass(frozen=True)
class Came:
    """What has come so far in all. whole: it is what was to come. owed: all was agreed to."""

    sum: Money
    whole: bool
    owed: bool
    place: tuple[int, int]


def came(message: Message, case: Case) -> Came | None:
    """The money that is told to have come, or None."""
    if case.amount is None:
        return _of_no_price(message, case)
    if (rest := _rest(message, case)) is not None:
        return rest
    for value, (begin, end) in _sums(message, case):
        if _gap(message, begin, end):
            value = (to_come(case) or case.amount).value - value
        before = case.amount_refunded
        more = _more(message, begin, value, case)
        total = value + before.value if more and before else value
        if total <= 0 or total > case.amount.value * 2:
            continue
        return _judged(message, case, total, (begin, end))
    return None


def _of_no_price(message: Message, case: Case) -> Came | None:
    """The one sum that came, where the price is not known and it is told to be too little."""
    sums = money(message.facts)
    if len(sums) != 1 or _LESS.search(message.facts) is None:
        return None
    place = _came_here(message, sums[0].start, sums[0].end, True, is_owed(case))
    return Came(sums[0].value, whole=False, owed=is_owed(case), place=place) if place else None


def _more(message: Message, begin: int, value: Decimal, case: Case) -> bool:
    """Whether a sum came on top of what came before: told so, or both are what was to come."""
    before, owed = case.amount_refunded, to_come(case)
    if before is None:
        return False
    both = owed is not None and before.value + value == owed.value
    return both or _MORE.search(message.facts, max(0, begin - _NEAR_BY), begin) is not None


def _rest(message: Message, case: Case) -> Came | None:
    """All of it, once "the rest" came of a refund of which a part was missing."""
    match, owed = _THE_REST.search(message.facts), to_come(case)
    if match is None or owed is None or still_missing(case) is None:
        return None
    if _refuted(message, match.start()) or message.negated(match.start()):
        return None
    return Came(owed, whole=True, owed=True, place=match.span())


def _judged(message: Message, case: Case, total: Decimal, place: tuple[int, int]) -> Came | None:
    price = case.amount
    if price is None:
        return None
    less = case.ending is not None and _LESS.search(message.facts) is not None
    whole = total >= (to_come(case) or price).value * _ENOUGH
    return Came(price.model_copy(update={"value": total}), whole, is_owed(case) or less, place)


def fell_short(message: Message, case: Case) -> tuple[int, int] | None:
    """Where it is told that only a part of a refund came, of a sum that is not told."""
    match = _A_PART.search(message.facts)
    if match is None or _OF_GOODS.match(message.facts, match.end()):
        return None
    begin, end = message.sentence(match.start())
    asks = message.facts[begin:end].rstrip().endswith("?")
    return None if asks or _refuted(message, match.start()) else match.span()


def _gap(message: Message, begin: int, end: int) -> bool:
    """Whether the sum between two places is what is missing, and not what came."""
    short = _SHORT_BY.search(message.facts, max(0, begin - _NEAR_BY), begin)
    return bool(_GAP.match(message.facts, end) or short)


def is_owed(case: Case) -> bool:
    """Whether a refund was agreed to, so that a part of it is too little."""
    agreed = any(c.outcome in YES for c in case.contacts) or confirmed(case)
    return agreed or case.problem in _OWED or case.ending is Ending.PAID


def _sums(message: Message, case: Case) -> Iterator[tuple[Decimal, tuple[int, int]]]:
    """The sums that came, each with where it is told."""
    text, price = message.facts, case.amount
    if price is None:
        return
    if (match := _HALF.search(text)) and not _refuted(message, match.start()):
        yield price.value / 2, match.span()
    for share, start, end in shares(text):
        place = _came_here(message, start, end, True, is_owed(case))
        if place or _asked_for(message, case):
            yield price.value * share / 100, place or (start, end)
    signed = [(f.value.value, f.start, f.end) for f in money(text, price.currency)]
    taken = [(start, end) for _, start, end in signed]
    bare = [m for m in _BARE.finditer(text) if not any(a <= m.start() < b for a, b in taken)]
    plain = [(_number(m[0]), *m.span()) for m in bare]
    for value, start, end in sorted([*signed, *(p for p in plain if p[0])], key=lambda s: s[1]):
        signs = (start, end) in taken
        place = _came_here(message, start, end, signs, is_owed(case))
        if place or _asked_for(message, case):
            yield value, place or (start, end)


def _asked_for(message: Message, case: Case) -> bool:
    """Whether the message answers the question how much of the refund came."""
    few = len(message.facts.split()) <= _FEW
    return case.open_question == "amount_refunded" and few and "?" not in message.text


def _came_here(
    message: Message, start: int, end: int, signed: bool, owed: bool
) -> tuple[int, int] | None:
    """Where it is told that the sum between two places came, or None."""
    text = message.facts
    first, last = message.sentence(start)
    if text[first:last].rstrip().endswith("?") or _OTHER_FORM.match(text, end):
        return None
    after = _CAME_AFTER.match(text, end)
    before = _CAME_BEFORE.search(text[max(0, start - 70) : start])
    if before is None and owed:
        short = _gap(message, start, end) or _ONLY.search(text[max(0, start - 40) : start])
        after = after or (re.compile("").match(text, end) if short else None)
    if not (after or before) or _refuted(message, start):
        return None
    thing = re.match(
        r" (?!dollars?|bucks|euros?|pounds?|quid|rupees?|back|only|but|and|so|on|in|to|"
        r"today|yesterday|not|of|out|instead|for|from|this|the)[a-z]",
        text[end : end + 9],
    )
    if not signed and not after and thing:
        return None  # "they sent me 2 screws"
    return start, after.end() if after else end


def _refuted(message: Message, place: int) -> bool:
    before = message.facts[max(message.sentence(place)[0], message.clause(place)) : place]
    return _NOT_COME.search(before) is not None


def _number(written: str) -> Decimal:
    try:
        return Decimal(written.replace(",", ""))
    except InvalidOperation:
        return Decimal(0)
