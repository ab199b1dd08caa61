"""A sum that is told twice, or that puts another right: rounded, corrected, printed as a refund."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from agent.domain.case import Money, Update
from agent.domain.found import Found
from agent.reading.message.text import Message

_UNIT = Decimal(1)
_SORRY = re.compile(
    r"(?<!\w)(?:sorry|oops|whoops|i meant?|meant to (?:say|write|put|type)|make that|correction|"
    r"typo|should (?:be|say|have been))[,:]? (?:no,? |it's |it was |is )*\Z"
)
# A message that begins so puts the sum right that it holds.
_MENDS_ONE = re.compile(
    r"\W*(?:(?:sorry|oops|and|wait|no|i|it)\W+)*(?:meant to (?:say|write|type|put)|correction|typo|"
    r"misread|mistyped|should (?:be|have been|say|read|have said)|make that|that should)(?!\w)"
)
_NEAR_BY = 30  # characters
# "Refund amount: $94.50", as a page or a mail prints it.
_PRINTED = re.compile(
    r"(?<!\w)(?:(?:total |partial |your )?refund(?:ed)?(?: \(?(?:amount|total|value|sum|issued|"
    r"subtotal)\)?)?|amount (?:refunded|credited)|total (?:refunded|credited)|"
    r"erstattungs(?:betrag|summe)|erstattung|montant (?:remboursé|du remboursement)|"
    r"importe (?:reembolsado|del reembolso)|importo rimborsato)[ \t]*[:=][ \t]*\Z"
)


def corrected(message: Message, one: Found[Money], sums: Sequence[Found[Money]]) -> bool:
    """Whether `one` of the `sums` of a message puts another right."""
    before = message.facts[max(0, one.start - _NEAR_BY) : one.start]
    alone = len(sums) == 1 and _MENDS_ONE.match(message.facts) is not None
    return message.corrected(one.start) or alone or _SORRY.search(before) is not None


def rounds(told: Money, other: Money) -> bool:
    """Whether `told` says `other` again in round figures: "12.99 ... 13 bucks"."""
    whole, exact = told.value % _UNIT == 0, other.value % _UNIT != 0
    return whole and exact and abs(told.value - other.value) < _UNIT


def printed_refund(
    message: Message, text: str, sums: Iterable[Found[Money]], price: Money | None
) -> list[Update]:
    """What came back of `price`, as `text` (a layer of the message) prints it behind a label."""
    for one in sums:
        label = _PRINTED.search(text, max(0, one.start - _NEAR_BY), one.start)
        if label and price is not None and one.value.value < price.value:
            return [message.update("amount_refunded", one.value, one.start, one.end)]
    return []
