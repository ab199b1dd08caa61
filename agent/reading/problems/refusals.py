"""What the other side said, as stock refusals, and where a message speaks of another order."""

import re

from agent.domain.case import Case, Update
from agent.domain.denials import recognised
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message

# Words of the other side: quoted, pasted, or told with a verb of saying.
_THEIRS = re.compile(
    r"\"(?P<quote>[^\"\n]{8,400})\"|(?<!\w)(?:amazon|they|chat|support|agent|rep|seller|he|she|"
    r"page|it|site|app|supervisor|manager|shop|answer|reply|mail|e-mail|message|reason|bot|"
    r"amazon\.\w+)(?: \w+){0,3}? ?(?:says?|said|saying|told(?: me| us| her| him)?|"
    r"tells?(?: me| us)?|claims?|claimed|replied|wrote|insists?|states?|answered|refus\w+|den\w+|"
    r"rejected|declined|blames?|wants?|only|:)(?P<said>[^.!?\n]{3,200})"
)
_ANOTHER = re.compile(
    r"(?<!\w)(?:(?:i (?:also )?have|there(?:'s| is)|and) (?:a |an )?(?:another|second|other|"
    r"different|separate) (?:order|return|refund|problem|case|issue|item|one|parcel)|"
    r"(?:another|my other|a second|a different|a separate|the other) (?:order|return|case|"
    r"purchase)|(?:totally |completely )?(?:different|separate|new|unrelated) (?:order|case|"
    r"matter|problem|purchase)|on another (?:note|order)|"
    r"by the way[, ]+(?:my|i also|another))(?!\w)"
)
_RELATION = (
    r"(?:sister|brother|mum|mom|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|friend|"
    r"neighbou?r|daughter|son|cousin|aunt|uncle|nan|gran\w*|colleague|flatmate|room ?mate|boss)"
)
# "also my sister has a broken kettle": somebody else's order, told beside the one of the case.
_SOMEBODYS = re.compile(
    rf"(?<!\w)(?:(?:also|and|btw|by the way|plus)[, ]+(?:my|his|her|a) {_RELATION}(?:'s)? (?:\w+ )?"
    rf"(?:has|had|got|bought|ordered|order|return|parcel|refund)|"
    rf"my {_RELATION}(?:'s)? (?:\w+ )?(?:has|had|got|bought|ordered|order|return|refund)"
    rf"[^.!?\n]{{0,60}}(?:too|as well|also|same problem))(?!\w)"
)
# "The label they sent is for a different order": theirs is the wrong label, of this order.
_WRONG_LABEL = re.compile(
    r"(?<!\w)(?:labels?|qr[ -]?codes?|slips?|rma|barcodes?)(?!\w)[^.!?\n]{0,40}?(?<!\w)(?:another|"
    r"(?:a |an |some |the )?(?:totally |completely )?(?:different|other|separate)) (?:order|return|"
    r"case|item|parcel|purchase)"
)
_SAME = re.compile(
    r"(?<!\w)(?:not another|no other|another (?:reason|agent|rep|person|supervisor|photo|e-?mail)|"
    r"same order|(?:sent|got|received|gave|offer\w*|want|replacement)(?: \w+){0,3} another)(?!\w)"
)
# What belongs to an order and must not run from one case into another.
_NAMES = (
    "order_id item amount fault problem fulfilment third_party_seller ordered_on delivered_on "
    "expected_on return_by "
    "return_requested_on returned_on return_received_on refund_issued_on recharged_on "
    "denied_on statement_on "
    "delivered_days_ago_at_least amount_refunded denial_reason payment_method card_network warranty"
)
OF_AN_ORDER = frozenset(_NAMES.split())


def refusals(message: Message, told: Told) -> tuple[str, ...]:
    """Keys of the stock refusals in the words of the other side, in their order."""
    parts = [m["quote"] or m["said"] for m in _THEIRS.finditer(message.told)]
    parts += [contact.words.lower() for contact in told.contacts]
    parts += [pasted for pasted in _pasted(message) if pasted.strip()]
    return tuple(row.key for row in recognised("\n".join(parts)))


def _pasted(message: Message) -> list[str]:
    """The lines that others wrote: in `told`, and blank in `own`."""
    lines, at = [], 0
    for line in message.told.split("\n"):
        if line.strip() and not message.own[at : at + len(line)].strip():
            lines.append(line)
        at += len(line) + 1
    return lines


def other_order(message: Message, case: Case, updates: list[Update]) -> str | None:
    """The words that show that another order is meant than the one the case holds, or None.

    Another number, unless the person corrects it; or "another order" in so many words.
    """
    if message.mended_from is not None:
        return None
    number = next((u for u in updates if u.field == "order_id"), None)
    if number and case.order_id and number.value != case.order_id:
        return number.words
    known = case.item is not None or case.order_id is not None
    match = (_ANOTHER.search(message.own) or _SOMEBODYS.search(message.own)) if known else None
    if match is None or _SAME.search(message.own) or _WRONG_LABEL.search(message.own):
        return None
    return message.words(match.start(), match.end())


def of_this_order(updates: list[Update]) -> list[Update]:
    """The updates that hold for the person whatever the order: place, wishes, what is private."""
    return [update for update in updates if update.field not in OF_AN_ORDER]
