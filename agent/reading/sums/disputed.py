"""Which of several sums is in dispute: what was lost together, or the thing that is not right.

"I lost $220 in gift card balance and a $50 order" is about both; of a lamp that came fine and a
drill that is broken, only the drill.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from agent.domain.case import Money, Update
from agent.domain.found import Found
from agent.reading.goods.item import item
from agent.reading.message.text import Message

Sums = Sequence[Found[Money]]
Span = tuple[int, int]
_LOST = re.compile(
    r"(?<!\w)(?:lost|lose|losing|owed?|owes|owing|locked|closed|banned|suspended|blocked|frozen?|"
    r"vanished|disappeared|gone|refunds? (?:of|for)|never (?:came|arrived|got|refunded|received)|"
    r"out of pocket|(?:i'm|i am) out|refuse\w*|den(?:y|ied))(?!\w)"
)
_TOGETHER = re.compile(
    r"(?:[\w' %-]|,(?! but)|/){0,45}?(?<![\w$£€])(?:and|plus|und|et|y|e|&|\+)(?!\w)[\w' ]{0,24}"
)
_APART = re.compile(
    r"(?<!\w)(?:offer\w*|gave|give\w*|refunded|credited|paid|pay|back|kept|keep|instead|but|not|"
    r"only|costs?|charged?|fees?|came|fine|says?|said|told|want\w*|sold|bought|ordered|now|then|"
    r"worth|returned|sent|different|same|used|for (?:one|two|both)|from|between|off)(?!\w)"
)
_NO_LOSS = re.compile(
    r"[^\w.!?\n]*(?:(?:\w+ ){0,2}?(?:fees?|shipping|postage|delivery|label|deposit|coupon|voucher|"
    r"discount|gift ?cards? (?:as|to|for)|tip|tax|restocking|back|off|cashback|insurance|credit "
    r"(?:as|to|for))|more|less|of it|each)(?!\w)"
)
_NOUN = re.compile(
    r" ?(?:(?:for|on) (?:the |an? |my |some )?)?(?P<noun>[a-z][a-z'-]+(?: (?!that|which|is|was|"
    r"came|"
    r"and|but|never|broke|from|on|in|at|with|arrived|for)[a-z][a-z'-]+)?)"
)
_NO_NOUN_WORDS = """
in of back and but for on at from order orders gift refund total each off more less the a an
dollars pounds euros bucks quid is was to that which it they as so because since after before by
with without plus minus only just again now then when while if or not no per via in-store if than
refunded back cut fee fees charge charged credit deduction deducted off via paid and are were i we
he she you my our their his her this these those instead out over under about around until till
return shipping postage freight label restocking delivery insurance tax vat gst hst handling customs
"""
_NO_NOUN = frozenset(_NO_NOUN_WORDS.split())
_SURER = 0.96  # of confidence: than the first thing that is named
# What stands before a sum that is no price of a thing: "kept $100", "a fee of $20".
_NO_PRICE = re.compile(
    r"(?<!\w)(?:kept|keep\w*|withh\w+|deduct\w*|docked|took|take|fees?(?: of)?|offer\w*|gave|give|"
    r"got|credit\w*|refund\w*|reimburs\w*|less than|at least|over|up to|save[ds]?|off)"
    r"(?: (?:me|us|of|a|an|the|only|just|back|about|for))* $"
)
_FEWEST = 2  # things to choose between
_FINE = re.compile(
    r"(?<!\w)(?:fine|ok|okay|good|perfect\w*|great|no problem|works?|working|arrived safely|kept|"
    r"happy|alright|all right)(?!\w)"
)
_TROUBLE = re.compile(
    r"(?<!\w)(?:broke\w*|crack\w*|dead|faulty|defect\w*|damag\w*|torn|tore|fake|missing|late|never|"
    r"didn't|doesn't|won't|isn't|wasn't|not|wrong|stopped|refus\w*|den\w+|leak\w*|stain\w*|bent|"
    r"scratch\w*|smash\w*|shattered|died|failed|fell|peel\w*|smell\w*|return|refund|stolen|lost|"
    r"empty|used|dirty|too (?:big|small)|flicker\w*|overheat\w*|snapped|ripped|split|melted|loose|"
    r"jam\w*|noisy|rattl\w*)(?!\w)"
)
_CLAUSE = re.compile(
    r"[.!?;\n]|,? (?:but|and|while|whereas)(?= (?:the|my|a|an|it|its|only|this)(?!\w))|,"
)


def of_the_bad(message: Message, sums: Sums, told: list[Update]) -> list[Update]:
    """`told` with the price of the one thing that is told to be wrong, or nothing."""
    free, price = _free(sums, told)
    bad = of_the_bad_thing(message, free) if price and len(free) >= _FEWEST else None
    if bad is None:
        return []
    one, span = bad
    thing = message.update("item", message.words(*span), *span, _SURER)
    read = {word for u in item(message) for word in str(u.value).lower().split()}
    others = [] if read & set(thing.words.lower().split()) else [thing]
    rest = [update for update in told if update is not price]
    return [message.update("amount", one.value, one.start, one.end), *others, *rest]


def lost_together(message: Message, sums: Sums, told: list[Update]) -> list[Update]:
    """`told` with what was lost in one breath as the price, where it was."""
    free, price = _free(sums, told)
    both = _both(message, free) if price and len(free) >= _FEWEST else None
    if both is None:
        return told
    rest = [update for update in told if update is not price]
    return [message.update("amount", both, free[0].start, free[-1].end), *rest]


def _free(sums: Sums, told: list[Update]) -> tuple[list[Found[Money]], Update | None]:
    """The sums that did not come back, and what was told as the price."""
    back = {update.value for update in told if update.field == "amount_refunded"}
    price = next((update for update in told if update.field == "amount"), None)
    return [one for one in sums if one.value not in back], price


def _both(message: Message, sums: Sums) -> Money | None:
    """What two sums come to that were lost in one breath; None where they were not."""
    for first, second in pairwise(sums):
        if first.value.currency != second.value.currency or first.value == second.value:
            continue
        between = message.facts[first.end : second.start]
        begin, end = message.sentence(first.start)
        joined = _TOGETHER.fullmatch(between) and not _APART.search(between)
        if not joined or second.start >= end or _NO_LOSS.match(message.facts, second.end):
            continue
        rest = f"{message.facts[begin : first.start]} {message.facts[second.end : end]}"
        if _LOST.search(rest) or _LOST.search(between):
            return first.value.model_copy(update={"value": first.value.value + second.value.value})
    return None


def of_the_bad_thing(message: Message, sums: Sums) -> tuple[Found[Money], Span] | None:
    """The sum of the one thing that is told to be wrong, and where that thing is named.

    None where no other thing is priced beside it.
    """
    spots = [(one, span) for one in sums if (span := _named(message.facts, one))]
    named = [(one, span, message.facts[slice(*span)].split()[-1]) for one, span in spots]
    if len({noun for _, _, noun in named}) < _FEWEST:
        return None
    bad = [(one, span) for one, span, noun in named if _in_trouble(message.facts, one, noun)]
    return bad[0] if len(bad) == 1 else None


def _named(text: str, one: Found[Money]) -> Span | None:
    """Where the thing stands that a sum is told of."""
    found = None if _NO_PRICE.search(text[: one.start]) else _NOUN.match(text, one.end)
    words = found["noun"].split() if found else []
    if found is None or words[0] in _NO_NOUN:
        return None
    noun = found["noun"] if words[-1] not in _NO_NOUN and len(words[-1]) > 1 else words[0]
    return found.start("noun"), found.start("noun") + len(noun)


def _in_trouble(text: str, one: Found[Money], noun: str) -> bool:
    """Whether a clause that names the thing, or prices it, tells that something is wrong."""
    stem = re.escape(noun.removesuffix("s"))
    named = re.compile(rf"(?<!\w){stem}(?:s|es|'s)?(?!\w)")
    parts, at = [], 0
    for mark in (*_CLAUSE.finditer(text), None):
        end = mark.start() if mark else len(text)
        parts.append((at, end))
        at = mark.end() if mark else end
    held = [text[a:b] for a, b in parts if a <= one.start < b or named.search(text, a, b)]
    wrong = any(_TROUBLE.search(part) for part in held)
    return wrong and not any(_FINE.search(part) and not _TROUBLE.search(part) for part in held)
