"""What an offer is worth: take it, counter it or refuse it, and why."""

import re
from decimal import Decimal
from typing import Literal

from agent.domain import figures, present
from agent.domain.base import Value
from agent.domain.case import Case, Money, Offer
from agent.domain.endings import Ending
from agent.domain.found import HALF
from agent.domain.grounds import ground
from agent.domain.odd_sums import OTHER_MONEY, PRICED, TOO_MUCH, other_money, priced, too_much
from agent.domain.of_several import some_of_several
from agent.domain.problems import ROWS, Ground
from agent.domain.rights import Right
from agent.domain.settled import still_missing
from agent.domain.strings import string_of
from agent.domain.told import only_supposed
from agent.domain.vocabulary import IN_KIND, YES, OfferKind, PaymentMethod, Remedy, Wanted

BARE_SUM = re.compile(
    r"\b(?:refund|return|give|pay|offer)\w*(?: \w+){0,2} (\d+(?:\.\d{2})?)"
    r"(?![\d.-]| ?(?:to|or) \d| ?(?:days?|business|working|hours?|hrs?|weeks?|h)\b)",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:minus|less|fee|deduct\w*|restock\w*|own (?:cost|expense)|my (?:cost|expense)|"
    r"credit(?! card)|voucher|gift|part\w*|half|per ?cent|(?:if|once|when|provided|as long as) "
    r"(?:i|you|we) (?:\w+ ){0,2}?(?:close|cancel|withdraw|drop|remove|delete|change|edit|sign|keep|"
    r"agree|accept|pay|cover|leave|give up))\b|%",
    re.IGNORECASE,
)
"""What a refund can hang on. That the thing goes back first is no string: it does for all."""

_COST = re.compile(
    r"\b(?:minus|less|pay(?:ing)?|cover(?:ing)?|bear|deduct\w*|keep(?:s|ing)?|withhold\w*|fee of|"
    r"costs? of|abzüglich|moins|menos|meno)(?: (?:a|an|the|about|only|just|another|him|her|"
    r"them|it|off|back|return|restocking|shipping|postage|fee|of|for|extra|me))* ?\W?$",
    re.IGNORECASE,
)
_AT_MY_COST = re.compile(
    r"\b(?:i|you|me)(?:'d|'ll|'ve)? (?:(?!they|he|she|we|amazon|not|never)\w+ ){0,4}"
    r"(?:pay|cover|bear)(?:ing)?\b[^.!?]*(?:\d|shipping|postage|label|courier|delivery|return)",
    re.IGNORECASE,
)
FURTHER = re.compile(
    r"\b(?:another|on top|extra|further|additional(?:ly)?|in addition|the rest|the other|"
    r"more(?! than))\b",
    re.IGNORECASE,
)
Verdict = Literal["take", "counter", "refuse"]
VERDICTS: dict[Verdict, str] = {
    "take": "Take it.",
    "counter": "Don't take it yet.",
    "refuse": "Don't take it.",
}
_DEDUCTED = (
    "Ask for the inspection photos, the rule and the percentage before you accept a deduction."
)
WITHDREW = (
    "You withdrew in time: all they may keep is a real loss of value, and it is for them to name "
    "its reason and its sum."
)
FEES: dict[Ground, tuple[Verdict, str]] = {
    Ground.GOODWILL: (
        "take",
        "For a late return of a good item a fee can be part of the rules; ask which rule it is.",
    ),
    Ground.QUALITY: ("refuse", "No fee is due when the item is faulty, damaged or wrong."),
    Ground.WRONG_ITEM: ("refuse", "No fee is due when the item is faulty, damaged or wrong."),
    Ground.NOT_RECEIVED: ("refuse", "Nothing reached you, so there is nothing to pay for."),
    Ground.UNAUTHORISED: ("refuse", "You did not order it, so there is nothing to pay for."),
    Ground.FEE: ("counter", _DEDUCTED),
    Ground.CREDIT_OWED: ("counter", _DEDUCTED),
    Ground.UNTOLD: ("counter", "Say first what is wrong: a faulty or wrong item costs no fee."),
    Ground.UNKNOWN: ("counter", "Ask which rule the fee rests on before you answer."),
}


class Appraisal(Value):
    """A verdict on an offer, with the reason in one sentence for the person only.

    met: whether the offer is all that was asked for, so that a plain yes gives nothing up.
    """

    verdict: Verdict
    why: str
    met: bool = False


def appraise(offer: Offer, case: Case, right: Right | None = None) -> Appraisal:
    """Weighs `offer` against the price, what the person wants, their floor and their right.

    right: what the law of the place adds, when it runs (see `right_of`). The reason never names
    the floor, and is for the person only.
    """
    offer = in_all(offer, case)
    verdicts = (
        _with_strings,
        _taken,
        _odd,
        _at_my_cost,
        _whole,
        _of_a_gift,
        _with_a_fee,
        _below_the_floor,
        _by_law,
        _one_of_two,
        _goodwill,
        _enough,
    )
    found = (verdict(offer, case, right) for verdict in verdicts)
    shortfall = Appraisal(verdict="counter", why=_shortfall(offer, case))
    return next((one for one in found if one), shortfall)


def _with_strings(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    """A signature, silence, a review or a claim taken back in return."""
    asked = string_of(offer.words, case)
    if asked is None:
        return None
    return Appraisal(verdict="refuse" if asked.refuse else "counter", why=asked.why)


def in_all(offer: Offer, case: Case) -> Offer:
    """`offer` with what came already, where it is a sum on top of that."""
    paid, more = case.amount_refunded, offer.amount
    if paid is None or more is None or paid.currency != more.currency:
        return offer
    gap = still_missing(case)
    rest = gap is not None and more.value == gap.value
    if not (rest or FURTHER.search(offer.words)):
        return offer
    together = more.model_copy(update={"value": paid.value + more.value})
    return offer.model_copy(update={"amount": together})


def _taken(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    """What the person took is not haggled over any more."""
    same = (c.offer for c in case.contacts if c.outcome in YES and c.offer)
    if case.ending is not Ending.ACCEPTED or not any(o.kind is offer.kind for o in same):
        return None
    return Appraisal(verdict="take", why="You took it; get it in writing.", met=True)


def _odd(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    """A sum in another currency, one well above the price, and the price of a repair."""
    if other_money(offer, case) or priced(offer):
        return Appraisal(verdict="counter", why=PRICED if priced(offer) else OTHER_MONEY)
    return Appraisal(verdict="take", why=TOO_MUCH) if too_much(offer, case) else None


def _whole(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    """All that was asked for, or all that was paid."""
    unharmed = "" if ground(case) is not Ground.INJURY else " Sign no release for it."
    in_money = offer.kind is OfferKind.PARTIAL_REFUND and covers_the_price(offer, case)
    full = offer.kind is OfferKind.FULL_REFUND and _without_strings(offer, case)
    if full or in_money or _back_to_its_balance(offer, case):
        all_of_it = "all that was missing" if still_missing(case) else "the full refund"
        why = f"It is {all_of_it}; get it in writing.{unharmed}"
        return Appraisal(verdict="take", why=why, met=True)
    if _matches_the_wish(offer, case):
        why = f"It is what you asked for; get it in writing.{unharmed}"
        return Appraisal(verdict="take", why=why, met=True)
    return None


def _one_of_two(offer: Offer, case: Case, right: Right | None) -> Appraisal | None:
    """A replacement where "a refund or a replacement" was asked for, and none preferred."""
    asked = right.remedy if right else ROWS[case.problem].remedy
    new_one = offer.kind is OfferKind.REPLACEMENT and asked is Remedy.EITHER
    if not new_one or case.wanted is not None:
        return None
    why = "It is one of the two things you ask for. Take it if you still want the item; if you "
    return Appraisal(verdict="take", why=f"{why}want the money instead, tell me.", met=True)


def _back_to_its_balance(offer: Offer, case: Case) -> bool:
    paid_so = case.payment_method is PaymentMethod.GIFT_CARD
    return paid_so and offer.kind is OfferKind.GIFT_CARD and covers_the_price(offer, case)


def _of_a_gift(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    if ground(case) is not Ground.GIFT or offer.kind is not OfferKind.GIFT_CARD:
        return None
    return Appraisal(verdict="take", why="A gift is refunded as a gift card; get it in writing.")


def _below_the_floor(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    floor = _floor(case)
    if floor is None or offer.amount is None or not _less(offer.amount, floor):
        return None
    why = "It is less than you told me you would take; ask for more, and keep your limit to us."
    again = len(case.offers) > 1 and ground(case) is not Ground.GOODWILL
    return Appraisal(verdict="refuse" if again else "counter", why=why)


def _with_a_fee(offer: Offer, case: Case, right: Right | None) -> Appraisal | None:
    if offer.kind is not OfferKind.RETURN_WITH_FEE:
        return None
    if right and right.cancels:
        return Appraisal(
            verdict="counter",
            why="Within the time to cancel only return postage or a real loss of value can be "
            "kept; ask which it is.",
        )
    verdict, why = FEES.get(ground(case), FEES[Ground.UNKNOWN])
    return Appraisal(verdict=verdict, why=why)


def _at_my_cost(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    """A new one or a repair that the person would have to pay for."""
    if offer.kind not in IN_KIND or not _AT_MY_COST.search(offer.words):
        return None
    verdict, why = FEES.get(ground(case), FEES[Ground.UNKNOWN])
    return Appraisal(verdict="counter" if verdict == "take" else verdict, why=why)


def _by_law(offer: Offer, _: Case, right: Right | None) -> Appraisal | None:
    """What the law of the place says to a repair, a replacement or less than the money."""
    if right is None:
        return None
    in_kind = offer.kind in (OfferKind.REPAIR, OfferKind.REPLACEMENT)
    if in_kind and right.remedy is Remedy.REPAIR_FIRST:
        return Appraisal(
            verdict="take",
            why="Here a repair or a replacement comes first, free and within a reasonable time; "
            "get a date, and your money stays open if it fails.",
            met=True,
        )
    if right.cancels and right.clock is None:
        return Appraisal(verdict="counter", why=WITHDREW)
    if right.remedy is Remedy.MONEY:
        return Appraisal(
            verdict="counter", why="For now you have a right to a full refund; ask for that."
        )
    return None


def _goodwill(_: Offer, case: Case, __: Right | None) -> Appraisal | None:
    wrong = (case.fault and not case.own_damage) or only_supposed(case)  # by the day alone
    if ground(case) is not Ground.GOODWILL or wrong:
        return None
    return Appraisal(
        verdict="take", why="Nothing is wrong with the item, so anything they give is goodwill."
    )


def _enough(offer: Offer, case: Case, _: Right | None) -> Appraisal | None:
    """An offer that reaches the floor: the first one is countered once, a later one is taken."""
    floor = _floor(case)
    if floor is None or offer.amount is None or offer.amount.currency != floor.currency:
        return None
    if len(case.offers) > 1:
        return Appraisal(
            verdict="take", why="It reaches what you would settle for, and they have moved already."
        )
    why = "It reaches what you would settle for, so it stays there to take; ask once for the rest."
    return Appraisal(verdict="counter", why=why)


def _floor(case: Case) -> Money | None:
    """The least the person said they would take, where they said it as a sum or as half."""
    told = " ".join(p.value for p in case.private if p.name == "floor")
    if sums := figures.money(told):
        return min((found.value for found in sums), key=lambda sum_: sum_.value)
    if case.amount and HALF.search(told):
        return case.amount.model_copy(update={"value": case.amount.value / 2})
    return None


def _less(one: Money, other: Money) -> bool:
    return one.currency == other.currency and one.value < other.value


def as_it_is(offer: Offer, case: Case) -> Offer:
    """`offer` without a sum that it costs, and a full refund of a smaller sum as a partial one."""
    if offer.amount and (offer.kind in IN_KIND or _is_a_cost(offer)):
        offer = offer.model_copy(update={"amount": None})
    if offer.kind is OfferKind.FULL_REFUND and not _without_strings(offer, case):
        return offer.model_copy(update={"kind": OfferKind.PARTIAL_REFUND})
    return offer


def _is_a_cost(offer: Offer) -> bool:
    """Whether the sum of an offer is what the person would pay, or what would be kept."""
    named = [one for one in figures.money(offer.words) if one.value == offer.amount]
    return bool(named) and all(_COST.search(offer.words, 0, one.start) for one in named)


def _matches_the_wish(offer: Offer, case: Case) -> bool:
    wishes = {
        Wanted.REPLACEMENT: OfferKind.REPLACEMENT,
        Wanted.REPAIR: OfferKind.REPAIR,
        Wanted.STORE_CREDIT: OfferKind.GIFT_CARD,
    }
    if case.wanted is None or wishes.get(case.wanted) is not offer.kind:
        return False
    return offer.kind is not OfferKind.GIFT_CARD or covers_the_price(offer, case)


def _without_strings(offer: Offer, case: Case) -> bool:
    """Whether a refund was named without a condition and without another figure than the price."""
    if offer.amount is not None:
        return covers_the_price(offer, case)
    named = {found.value.value for found in figures.money(offer.words)}
    named |= {Decimal(number) for number in BARE_SUM.findall(offer.words)}
    price = {case.amount.value} if case.amount else set()
    return not CONDITION.search(offer.words) and named <= price


def covers_the_price(offer: Offer, case: Case) -> bool:
    """Whether what is offered is at least the price, whatever form it has."""
    price, given = case.amount, offer.amount
    return (
        price is not None
        and given is not None
        and _same_currency(offer, case)
        and (given.value >= price.value)
    )


def _same_currency(offer: Offer, case: Case) -> bool:
    return bool(offer.amount and case.amount and offer.amount.currency == case.amount.currency)


def _together(offer: Offer, case: Case) -> str:
    further = case.amount_refunded and FURTHER.search(offer.words)
    return " in all" if further else ""


def _shortfall(offer: Offer, case: Case) -> str:
    if offer.kind is OfferKind.REPAIR:
        return "A repair may be fair, but ask first for what you want."
    if offer.kind is OfferKind.REPLACEMENT:
        return "A replacement may be fair if you still want the item; ask for your wish first."
    if offer.amount and case.amount and _same_currency(offer, case):
        if covers_the_price(offer, case):
            return "It covers the price, but only as Amazon credit; ask for the way you paid."
        gap = case.amount.model_copy(update={"value": case.amount.value - offer.amount.value})
        given = f"{present.money(offer.amount)}{_together(offer, case)}"
        if some := some_of_several(case):
            whole = present.money(case.amount)
            return f"It is {given}: hold it against what you paid for {some}, not against {whole}."
        return (
            f"It is {given} against {present.money(case.amount)}, "
            f"so {present.money(gap)} would be missing."
        )
    return "Ask for the exact amount and in which form it comes before you answer."
