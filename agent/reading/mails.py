"""What a pasted mail or order page tells of the order: no more than such a page prints.

It never outweighs what the person said or what is known: another's words only fill what is empty.
"""

import re
from collections.abc import Iterable
from datetime import date

from agent.domain.case import Case, Update
from agent.domain.vocabulary import Jurisdiction
from agent.reading.amounts import amounts
from agent.reading.order import order_facts
from agent.reading.percent_sums import prices_behind
from agent.reading.places import places
from agent.reading.sums import money
from agent.reading.text import Message, understand
from agent.reading.timeline import timeline

_PRINTED = (
    "order_id fulfilment third_party_seller ordered_on delivered_on expected_on return_by "
    "refund_issued_on amount"
)
FIELDS = frozenset(_PRINTED.split())
SURE = 0.7  # a mail can be old, or about another order
_PLACES = ("jurisdiction", "country")
_SITE = re.compile(r"amazon\.\w")
_TOTAL = re.compile(r"(?:order|item|grand|sub)? ?(?:total|price|amount)\b[^.\n]{0,24}$")


def printed(
    message: Message, case: Case, own: Iterable[Update], today: date, law: Jurisdiction
) -> list[Update]:
    """The facts of the order that the pasted words in `message` print and nobody told yet."""
    told = {update.field for update in own}
    found: dict[str, Update] = {}
    for begin, end in () if message.given else message.pasted:
        mail = understand(message.told[begin:end], whole=True)
        read = (*order_facts(mail), *timeline(mail, today, law), *_total(mail), *_site(mail))
        for one in read:
            if one.field not in told and _empty(case, one.field):
                found.setdefault(one.field, _as_written(message, one))
    return list(found.values())


def _as_written(message: Message, one: Update) -> Update:
    start = message.text.find(one.words)
    words = message.words(start, start + len(one.words)) if start >= 0 else one.words
    return one.model_copy(update={"words": words, "confidence": min(one.confidence, SURE)})


def _empty(case: Case, field: str) -> bool:
    known = getattr(case, field)
    return field in FIELDS | {*_PLACES} and (known is None or str(known) == "unknown")


def _total(mail: Message) -> list[Update]:
    """A sum that is printed behind "total" or "price"; any other may be an offer or a demand.

    Where it is told as a share of the price, the price is what it is a share of.
    """
    if behind := list(prices_behind(mail, list(money(mail.text, None)))):
        return behind[:1]
    return [
        one
        for one in amounts(mail, (), None, None)
        if one.field == "amount" and _TOTAL.search(mail.text[: mail.text.find(one.words.lower())])
    ]


def _site(mail: Message) -> list[Update]:
    """The marketplace by its site."""
    return [one for one in places(mail) if _SITE.search(one.words.lower())]
