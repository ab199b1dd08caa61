"""The answer to a desk that asks for particulars: what is known, and slots for the rest."""

import re
from collections.abc import Iterator

from agent.domain import present
from agent.domain.case import Case
from agent.domain.drafts import slot
from agent.domain.wording import listed, sentence

_ORDER = re.compile(
    r"\border(?:'s)? (?:number|no\b|id\b|#|details|ref\w*)|bestellnummer|num[ée]ro de "
    r"(?:commande|pedido)|numero (?:d'ordine|dell'ordine)|proof of purchase",
    re.IGNORECASE,
)
_TRACKING = re.compile(
    r"\btracking|\bconsignment (?:number|no)|sendungsnummer|num[ée]ro de (?:suivi|seguimiento)",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"\bserial|\bimei\b|seriennummer|num[ée]ro de s[ée]rie|numero di serie", re.IGNORECASE
)
_SENT_ON = re.compile(
    r"\b(?:date|day|when)\b[^.?]{0,40}\b(?:drop\w*|sent|send|return\w*|ship\w*|posted)|"
    r"\breturn date",
    re.IGNORECASE,
)
_CAME_ON = re.compile(
    r"\b(?:date|day|when)\b[^.?]{0,40}\b(?:receiv\w*|deliver\w*|arriv\w*|came)|\bdelivery date",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\bwhich (?:part|piece|item|component)s?\b|\bdescri(?:ption|be)\b|\b(?:few|some) words (?:on|"
    r"about)|"
    r"\bwhat (?:exactly )?(?:is|went) wrong|\bdetails of the (?:issue|problem|fault)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"\be-?mail (?:id|address)\b|registered e-?mail", re.IGNORECASE)
_CANCELLED_ON = re.compile(
    r"\b(?:date|day|when)\b[^.?]{0,40}\bcancel\w*|\bcancel\w* date", re.IGNORECASE
)
_BOX = re.compile(
    r"\b(?:box|packag\w+|carton|parcel)\b[^.?]{0,40}\b(?:damage\w*|state|condition|intact|open\w*)|"
    r"\b(?:damage\w*|state|condition) (?:of|to|on) the (?:box|packag\w+|carton|parcel)",
    re.IGNORECASE,
)
SHOWN: dict[str, str] = {"photos": r"photo|picture|pics\b|image", "video": r"video|clip"}
_PAPERS = re.compile(r"proof|receipt|invoice|bill\b|document|evidence", re.IGNORECASE)


def answer_to(asked: str, case: Case, reason: str) -> str:
    """The sentence that tells what `asked` asks for; empty when it asks for none of it.

    reason: what is wrong, as it may be told. Only proof that the person holds is named.
    """
    told = [*_numbers(asked, case), *_days(asked, case)]
    if reason and _ACCOUNT.search(asked):
        told.append(f"the trouble: {reason}")
    if _BOX.search(asked):
        told.append(f"the box: {slot('box')}")
    if not told:
        return ""
    if held := tuple(_held(asked, case)):
        told.append(f"I can send: {listed(held)}")
    return sentence("; ".join(told))


def _numbers(asked: str, case: Case) -> Iterator[str]:
    if _ORDER.search(asked):
        yield f"order number: {case.order_id or slot('order')}"
    if _SERIAL.search(asked):
        yield f"serial number: {slot('serial')}"
    if _TRACKING.search(asked):
        yield f"tracking number: {slot('tracking')}"
    if _EMAIL.search(asked):
        yield f"e-mail of the account: {slot('account_email')}"


def _days(asked: str, case: Case) -> Iterator[str]:
    if _CANCELLED_ON.search(asked):
        yield f"day of the cancellation: {slot('cancelled_on')}"
    if case.returned_on and _SENT_ON.search(asked):
        yield f"sent back on {present.day(case.returned_on, case.jurisdiction)}"
    if case.delivered_on and _CAME_ON.search(asked):
        yield f"it came on {present.day(case.delivered_on, case.jurisdiction)}"


def _held(asked: str, case: Case) -> Iterator[str]:
    for one in case.evidence:
        known = SHOWN.get(one)
        if re.search(known, asked, re.IGNORECASE) if known else _PAPERS.search(asked):
            yield one
