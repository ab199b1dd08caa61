"""A short answer to the question that was just asked: "October 3", "both Amazon", "debit"."""

import re
from datetime import date

from agent.domain import figures
from agent.domain.case import Update
from agent.domain.reading import Reading
from agent.domain.vocabulary import Fulfilment, Jurisdiction, PaymentMethod, Route
from agent.reading.days.timeline import FILLER

DATE_FIELDS = (
    "delivered_on",
    "expected_on",
    "statement_on",
    "refund_issued_on",
    "returned_on",
    "recharged_on",
)
_MAY_COME = ("expected_on",)
_FEW_LETTERS = 3  # of a word that is not known here
# What is said of the day that was asked about.
_ANSWERED = re.compile(
    r"\b(?:deliver\w*|arriv\w*|came|got|received|here|landed|statement|first|one|bill\w*|posted|"
    r"charged?|issued|refund\w*|sent|returned|dropped|back|off|by|exactly|sure|not|maybe|last|"
    r"this|past|week|month|morning|evening|afternoon|from|to|at|a|my|we|they|he|she|package|"
    r"parcel|order|due|expected|estimated|should|have|been|supposed|latest)\b"
)
BARE_DATE = 0.6  # the confidence with which a date without any other word is read
SURE = 0.9
# Two letters that mean a country only as an answer: "us" is a pronoun elsewhere.
_ABBREVIATED = {
    "us": (Jurisdiction.US, "US"),
    "u.s": (Jurisdiction.US, "US"),
    "uk": (Jurisdiction.UK, "GB"),
    "in": (Jurisdiction.IN, "IN"),
    "ca": (Jurisdiction.CA, "CA"),
    "au": (Jurisdiction.AU, "AU"),
    "de": (Jurisdiction.EU, "DE"),
    "fr": (Jurisdiction.EU, "FR"),
    "it": (Jurisdiction.EU, "IT"),
    "es": (Jurisdiction.EU, "ES"),
}
SHORT = 60  # characters
_ONLY_AMAZON = re.compile(
    r"(?i)^[\W_]*(?:(?:it |both |they )?(?:say|says|said|are|is)|both|all|just|only|sold by|"
    r"ships? from|shipped (?:by|from)|and|by|from|amazon(?:\.\w{2,3}){0,2}|[\s,:;/&.]){1,14}$"
)
# Who else sold it: "LampCo sold it and ships it", "its a third party seller", "a shop in china".
_SHIPS_TOO = re.compile(
    r"(?i)\b(?:both|same|all|also ships?|ships? (?:it|them|too|as well)|sent it|sends it|"
    r"and (?:ships?|shipped|sent|posts?|posted)|themselves|himself|herself|directly|direct|"
    r"sold and (?:shipped|sent))\b"
)
_BY_AMAZON = re.compile(
    r"(?i)\b(?:ship\w*|sent|send\w*|fulfil\w*|dispatch\w*|deliver\w*)\b[^.\n]{0,25}\bamazon\b|"
    r"\bamazon (?:ships?|shipped|sent|sends|delivers?|delivered|fulfil\w*|dispatch\w*)\b"
)
_DEALER = re.compile(
    r"(?i)\b(?:third|3rd)[- ]?party\b|\b(?:seller|shop|store|merchant|vendor|dealer|company|"
    r"marketplace|"
    r"someone|somebody|trader)\b"
)
_UNSURE = re.compile(
    r"(?i)\b(?:don'?t know|dunno|not sure|no idea|unsure|how (?:do|can)|where|what|why|can i|"
    r"idk|write|draft|e-?mail|letter|call|card|bank|dispute)\b|\?"
)
_A_NAME = re.compile(
    r"^\W*(?:(?:it'?s|it says|sold by|from|by|was|it was) )*[\w&'.-]+(?: [\w&'.-]+){0,2}\W*$"
)
_NAMED = re.compile(r"\b(?!Amazon|It|They|Both|Sold|The|Yes|No|I)[A-Z][\w&'-]{2,}")
_ONLY_KIND = re.compile(r"(?i)^\W*(?:it was |it's |it is |a |my |by |with )*(credit|debit)\W*$")


def as_answer(reading: Reading, message: str, asked: str | None, today: date) -> Reading:
    """`reading` with a bare answer given to the field that was `asked` about."""
    if asked in DATE_FIELDS:
        moved = tuple(_dated(u, asked) for u in reading.updates)
        reading = reading.model_copy(update={"updates": moved})
    if asked in {update.field for update in reading.updates}:
        return reading
    found = _short_answer(message, asked, reading, today)
    if not found:
        return reading
    fields = {update.field for update in found}
    kept = tuple(u for u in reading.updates if u.field not in fields)
    return reading.model_copy(update={"route": Route.PLAN, "updates": (*kept, *found)})


def _dated(update: Update, asked: str) -> Update:
    if update.field in DATE_FIELDS and update.confidence <= BARE_DATE:
        return update.model_copy(update={"field": asked, "confidence": SURE})
    return update


def _short_answer(
    message: str, asked: str | None, reading: Reading, today: date
) -> tuple[Update, ...]:
    if asked in DATE_FIELDS and len(message) <= SHORT:
        return _lone_date(message, asked, reading, today)
    if asked == "fulfilment" and "amazon" in message.lower() and _ONLY_AMAZON.match(message):
        return (_sure(asked, Fulfilment.AMAZON, message),)
    if asked == "fulfilment":
        return _who_sold(message)
    if asked == "payment_method" and (kind := _ONLY_KIND.match(message)):
        return (_sure(asked, PaymentMethod(f"{kind[1].lower()}_card"), message),)
    if asked == "jurisdiction" and (place := _ABBREVIATED.get(message.lower().strip(" .!"))):
        return (_sure(asked, place[0], message), _sure("country", place[1], message))
    return ()


def _who_sold(message: str) -> tuple[Update, ...]:
    """Another seller named in a short answer, and who ships for them when that is said."""
    if len(message) > SHORT or _UNSURE.search(message):
        return ()
    dealer = _DEALER.search(message) or (_NAMED.search(message) and _SHIPS_TOO.search(message))
    if _BY_AMAZON.search(message) and (dealer or _NAMED.search(message)):
        return (_sure("fulfilment", Fulfilment.FBA, message),)
    if "amazon" in message.lower() or not (dealer or _A_NAME.match(message)):
        return ()
    if _SHIPS_TOO.search(message):
        return (_sure("fulfilment", Fulfilment.FBM, message),)
    return (_sure("third_party_seller", True, message),) if dealer else ()


def _sure(field: str, value: object, words: str) -> Update:
    return Update(field=field, value=value, words=words, confidence=SURE)


def _lone_date(message: str, asked: str, reading: Reading, today: date) -> tuple[Update, ...]:
    """The only date of a short message that says little else: "emailed them on Friday" answers
    nothing.
    """
    found = figures.dates(message, today)
    taken = {update.value for update in reading.updates}
    if len(found) != 1 or found[0].value in taken or reading.contact is not None:
        return ()
    only = found[0]
    rest = f"{message[: only.start]} {message[only.end :]}".lower()
    ahead = only.value > today and asked not in _MAY_COME
    if ahead or len(FILLER.sub("", _ANSWERED.sub("", rest))) > _FEW_LETTERS:
        return ()
    return (_sure(asked, only.value, only.text),)
