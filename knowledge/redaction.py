"""Takes out what must never be stored or sent: card numbers, national ids, passwords, codes.

Two kinds of evidence count: a shape that proves itself (a check digit, a brand prefix), and a name
beside the value ("my PIN is ..."). Order, gift-order, tracking, serial and IMEI numbers stay.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial

from pydantic import BaseModel, ConfigDict
from stdnum import iban, luhn
from stdnum.in_ import aadhaar, pan
from stdnum.it import codicefiscale
from stdnum.us import itin, ssn


class Secret(StrEnum):
    """What can be removed; the value is the word in the mark that is left behind."""

    CARD = "CARD NUMBER"
    CARD_CODE = "CARD SECURITY CODE"
    NATIONAL_ID = "ID NUMBER"
    BANK_ACCOUNT = "BANK ACCOUNT"
    PASSWORD = "PASSWORD"
    CODE = "ONE-TIME CODE"
    PIN = "PIN"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Scrubbed(_Value):
    """`text` without secrets, and what kinds were `removed`, in the order of the text."""

    text: str
    removed: tuple[Secret, ...]


class Found(_Value):
    """A secret at text[start:end]; `keep` is the part that may stay readable."""

    start: int
    end: int
    kind: Secret
    keep: str = ""

    @property
    def mark(self) -> str:
        """What stands in its place."""
        return f"[{self.kind} REMOVED{self.keep}]"


Detector = Callable[[str], Iterator[Found]]

# --- Payment cards -------------------------------------------------------------------------------

_GAP = "[ \t\u00a0\u2007\u202f\u00ad\u200b-\u200d\u2060\ufeff.\u2010-\u2015_-]"
_DIGITS = re.compile(rf"\d+(?:{_GAP}{{1,3}}\d+)*")
_ORDER = re.compile(
    r"(?<![\w-])(?:\d{3}|D\d\d)[ \u2010-\u2015-]\d{7}[ \u2010-\u2015-]\d{7}(?![\w-])"
)
# Prefixes and lengths by brand (ISO/IEC 7812 ranges as the card networks publish them):
# Visa, Mastercard, American Express, Discover, UnionPay, Diners, JCB, Maestro, RuPay, Mir.
_BRAND = re.compile(
    r"4\d{15}(?:\d{3})?|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"
    r"|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}(?:\d{3})?|62\d{14}(?:\d{3})?"
    r"|3(?:0[0-59]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}"
    r"|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{12}|(?:60|81|82)\d{14}|508\d{13}"
    r"|220[0-4]\d{12}"
)
_CARD_WORD = re.compile(
    r"(?:\b|_)(?:cards?|cc|visa|master ?card|amex|american express|discover|diners|maestro|rupay"
    r"|debit|credit|paid (?:with|using|by))[^\n]{0,40}$",
    re.I,
)
_CARD_AFTER = re.compile(r"\s*(?:is|was|on)?\s*(?:my|the)?\s*(?:credit|debit|bank)?\s*card\b", re.I)
# A number of this kind can look like a card by chance; a "claim" or a "return" number cannot be
# told from a card that a person pasted there, so those words excuse nothing.
_OTHER_NUMBER = re.compile(
    r"(?:order|tracking|imei(?:sv)?|serial|s/n|parcel|shipment|package|waybill|ups|usps|fedex|dhl"
    r"|gift ?card|asin|sku|isbn|ean|upc|model)"
    r"(?:\s+(?:number|no|nr|id|code|is|was))*[\s:#.=(]*$",
    re.I,
)


def _plain(digits: str) -> str:
    """The ASCII digits of `digits`, whatever script and separators they are written with."""
    return "".join(str(unicodedata.decimal(c)) for c in digits if c.isdecimal())


def _is_card(digits: str, named: bool) -> bool:
    """Whether `digits` is a card number; a name beside it stands in for one missing proof."""
    if len(set(digits)) == 1:
        return False
    branded = bool(_BRAND.fullmatch(digits))
    if named:
        return branded or (12 <= len(digits) <= 19 and luhn.is_valid(digits))
    return branded and luhn.is_valid(digits)


def _card_in_run(text: str, run: re.Match[str]) -> tuple[int, int] | None:
    """The first stretch of whole digit groups in `run` that is a card number.

    Groups of four just before or after make it part of a longer number, such as a parcel's.
    """
    before = text[max(0, run.start() - 60) : run.start()]
    named = bool(_CARD_WORD.search(before) or _CARD_AFTER.match(text, run.end()))
    if _OTHER_NUMBER.search(before) or (before[-1:].isalnum() and not named):
        return None
    groups = list(re.finditer(r"\d+", run.group()))
    for first in range(len(groups)):
        for last in range(min(len(groups), first + 8) - 1, first - 1, -1):
            neighbours = groups[max(0, first - 1) : first] + groups[last + 1 : last + 2]
            if not named and any(len(group.group()) == 4 for group in neighbours):
                continue
            start, end = groups[first].start(), groups[last].end()
            if _is_card(_plain(run.group()[start:end]), named):
                return run.start() + start, run.start() + end
    return None


def _cards_in_a_row(run: re.Match[str]) -> list[tuple[int, int]]:
    """The stretches of `run` when it is nothing but two or more card numbers of 16 digits."""
    places = [run.start() + n for n, char in enumerate(run.group()) if char.isdecimal()]
    parts = [places[n : n + 16] for n in range(0, len(places), 16)]
    spans = [(part[0], part[-1] + 1) for part in parts if len(part) == 16]
    digits = _plain(run.group())
    cards = all(_is_card(digits[n : n + 16], named=False) for n in range(0, len(digits), 16))
    return spans if cards and len(spans) == len(parts) > 1 else []


def _cards(text: str) -> Iterator[Found]:
    """Payment card numbers; the last four digits may stay, as on a receipt."""
    without_orders = _ORDER.sub(lambda match: "#" * len(match.group()), text)
    for run in _DIGITS.finditer(without_orders):
        one = _card_in_run(text, run)
        for start, end in _cards_in_a_row(run) or ([one] if one else []):
            last = _plain(text[start:end])[-4:]
            yield Found(start=start, end=end, kind=Secret.CARD, keep=f", card ending {last}")


# --- Numbers that prove themselves ---------------------------------------------------------------


def _bank_accounts(text: str) -> Iterator[Found]:
    """IBANs: a country, two check digits and up to thirty more characters, spaced or not."""
    for match in re.finditer(r"\b[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,38}", text):
        for end in range(match.end(), match.start() + 14, -1):
            if text[end : end + 1].isalnum() or not text[end - 1].isalnum():
                continue
            if iban.is_valid(text[match.start() : end].upper()):
                yield Found(start=match.start(), end=end, kind=Secret.BANK_ACCOUNT)
                break


def _always(_: str) -> bool:
    """The shape alone is proof."""
    return True


_SHAPES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])", lambda v: ssn.is_valid(v) or itin.is_valid(v)),
    # UK National Insurance number, prefixes as HMRC allots them (NIM39110).
    (
        r"\b(?!BG|GB|NK|KN|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d\d){3} ?[A-D]\b",
        _always,
    ),
    (r"\b[A-Z]{5}\d{4}[A-Z]\b", pan.is_valid),
    (r"\b[A-Z]{6}[\dL-V]{2}[A-EHLMPRST][\dL-V]{2}[A-Z][\dL-V]{3}[A-Z]\b", codicefiscale.is_valid),
    (r"(?<![\w-])\d{4} \d{4} \d{4}(?![ -]?\w)", aadhaar.is_valid),
)


def _national_ids(text: str) -> Iterator[Found]:
    """National ids whose shape or check digit is enough, unless named as some other number."""
    for pattern, check in _SHAPES:
        for match in re.finditer(pattern, text):
            before = text[max(0, match.start() - 60) : match.start()]
            if check(match.group()) and not _OTHER_NUMBER.search(before):
                yield Found(start=match.start(), end=match.end(), kind=Secret.NATIONAL_ID)


# --- Secrets that are named ----------------------------------------------------------------------

_LINK = (
    r"(?:[\s:=#*\"'(>]|[-\u2013](?=\s)|\b(?:is|was|are|being|number|no|nr|ends?|ending|in|with|the|my|his|her"
    r"|of|it|that|they|he|she|sent|texted|gave|got|me|said|says|reads|from|amazon|new|old|ist|es|est)\b\.?)"
)
_CARD_CODE_NAMES = (
    r"cvv2?|cvc2?|csc|card (?:verification|security) (?:value|code|number)|security code"
    r"|(?:3|4|three|four)[- ]digit (?:security )?(?:code|number)"
    r"|(?:code|number|digits) (?:on|from) the (?:back|front)(?: of (?:the|my) card)?"
    r"|cryptogramme|pr[uü]fziffer|kartenpr[uü]fnummer|c[oó]digo de seguridad"
)
_CODE_NAMES = (
    r"otp|one[- ]?time (?:pass(?:word|code)|pin|code)|2fa(?: code)?|tan"
    r"|(?:verification|security|log-?in|sign-?in|auth(?:entication|enticator|orisation|orization)?"
    r"|sms|text(?:ed)?(?: me)? (?:a|the)|access|6[- ]digit|six[- ]digit|recovery|delivery)"
    r" (?:pass)?code|passcode"
)
_ID_NAMES = (
    r"ssn|social security|social insurance|national insurance|nino|ni (?:number|no)|itin"
    r"|tax(?:payer)? (?:file|id|identification|identity)|aadha+r(?: card)?|passport"
    r"|driv(?:er'?s?|ers|ing) licen[cs]e|national id(?:entity)?(?: card)?|id(?:entity)? card"
    r"|personalausweis|steuer-?id|pesel|codice fiscale|personnummer|medicare"
    r"|(?-i:PAN|SIN|TIN|NIE|DNI|NIF|TFN|BSN)"
)
_ID_VALUE = r"[A-Za-z0-9]+(?:[-./][A-Za-z0-9]+)*(?: \d{2,6}\b){0,4}(?: [A-D]\b)?"
_ACCOUNT_NAMES = r"(?:bank )?account(?: number| no)|sort code|routing (?:number|no)|iban"
_DIGIT_CODE = r"(?<![\d.,$£€₹])(?:[A-Z]-)?(?:\d{3}[ -]\d{3}|\d{4,8})(?![\w-]|[.,]\d)"


def _digits_at_least(count: int, value: str) -> bool:
    """Whether `value` has that many digits and is not an order number."""
    return sum(c.isdecimal() for c in value) >= count and not _ORDER.fullmatch(value)


def _postal_pin(text: str, match: re.Match[str]) -> bool:
    """Whether a "PIN" is an Indian postal code: six digits that nobody calls theirs or a card's."""
    before = text[max(0, match.start() - 20) : match.start()]
    secret = re.search(r"\b(?:my|card|atm|debit|credit|upi|bank|secret)\s*$", before, re.I)
    return len(match.group("value")) == 6 and not secret


def _named(names: str, value: str, kind: Secret, least: int, text: str) -> Iterator[Found]:
    """Values that stand after their name, or before it as in "1234 is my PIN"."""
    forward = rf"\b(?:{names})\b{_LINK}{{0,10}}(?P<value>{value})"
    backward = rf"(?<![\w-])(?P<value>{value})\s+(?:is|was|as)\s+(?:my|the)\s+(?:{names})\b"
    for pattern in (forward, backward):
        for match in re.finditer(pattern, text, re.I):
            if kind is Secret.PIN and _postal_pin(text, match):
                continue
            if _digits_at_least(least, match.group("value")):
                yield Found(start=match.start("value"), end=match.end("value"), kind=kind)


_PASSWORD = re.compile(
    r"\b(?:pass ?word|passwort|passphrase|pwd|mot de passe|contrase[nñ]a)\b(?: for [\w ]{1,20}?)?"
    r"(?P<link>\s*[:=]\s*|\s+(?:is|was|ist|es|est)\s*:?\s+)"
    r"(?P<value>\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|\S{3,60})",
    re.I,
)
_TALKED_ABOUT = re.compile(
    r"not|wrong|(?:in)?correct|right|invalid|expired|being|the|same|reset|changed|working|broken"
    r"|fine|lost|stolen|hacked|compromised|secret|safe|required|needed|blocked|locked|blank|gone"
    r"|old|new|weak|strong|never|still|also|now|too|only|that|what|because|asked|rejected|refused"
    r"|and|but|private|hidden|(?:un)?known|ok|okay|accepted|sent|saved|stored"
    r"|given|entered|typed|used|shared|provided|supplied|confirmed|verified|matched|read|told",
    re.I,
)


def _passwords(text: str) -> Iterator[Found]:
    """Passwords that are told, not talked about: "is not working" stays."""
    for match in _PASSWORD.finditer(text):
        value = match.group("value")
        bare = value.strip("\"'").rstrip(".,;!?)")
        talked_about = _TALKED_ABOUT.fullmatch(bare) and value[0] not in "\"'"
        if bare and not bare.startswith("[") and not talked_about:
            end = match.end("value") if value[0] in "\"'" else match.start("value") + len(bare)
            yield Found(start=match.start("value"), end=end, kind=Secret.PASSWORD)


_DETECTORS: tuple[Detector, ...] = (
    _cards,
    _bank_accounts,
    _national_ids,
    partial(_named, _ID_NAMES, _ID_VALUE, Secret.NATIONAL_ID, 4),
    partial(_named, _ACCOUNT_NAMES, _ID_VALUE, Secret.BANK_ACCOUNT, 6),
    partial(_named, _CARD_CODE_NAMES, r"\d{3,4}(?![\w-]|[.,]\d)", Secret.CARD_CODE, 3),
    partial(_named, _CODE_NAMES, _DIGIT_CODE, Secret.CODE, 4),
    partial(_named, r"pin(?: ?code)?", r"\d{4,6}(?![\w-]|[.,]\d)", Secret.PIN, 4),
    _passwords,
)


def _without_overlaps(found: list[Found]) -> list[Found]:
    """Keeps the earlier detector's finding where two overlap; returns them in text order."""
    kept: list[Found] = []
    for one in found:
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def scrub(text: str) -> Scrubbed:
    """Returns `text` with every secret replaced by a mark such as `[PIN REMOVED]`.

    A card keeps its last four digits: `[CARD NUMBER REMOVED, card ending 1111]`. Text without
    secrets comes back unchanged, and scrubbing twice gives what scrubbing once gave.
    """
    found = _without_overlaps([one for detect in _DETECTORS for one in detect(text)])
    pieces, position = [], 0
    for one in found:
        pieces += [text[position : one.start], one.mark]
        position = one.end
    return Scrubbed(
        text="".join(pieces) + text[position:], removed=tuple(one.kind for one in found)
    )
