"""How values are written for people: money, dates and places."""

import re
from datetime import date

from agent.domain.case import Case, Money
from agent.domain.marketplace import country_name
from agent.domain.vocabulary import Fulfilment, Jurisdiction, Problem

SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "CAD": "CA$", "AUD": "A$"}


def money(amount: Money) -> str:
    """`$389`, `£45.50`, `1299 SEK`: whole amounts without decimals."""
    whole = amount.value == amount.value.to_integral_value()
    figure = f"{amount.value:,.0f}" if whole else f"{amount.value:,.2f}"
    sign = SIGNS.get(amount.currency)
    return f"{sign}{figure}" if sign else f"{figure} {amount.currency}"


def a_sum(value: Money) -> str:
    """`a $50`, `an $85.80`, `an £11`: a sum with its article."""
    whole = int(value.value)
    eight = str(whole)[0] == "8" or whole in (11, 18) or whole // 1000 in (11, 18)
    return f"{'an' if eight else 'a'} {money(value)}"


def day(when: date, jurisdiction: Jurisdiction = Jurisdiction.US) -> str:
    """`December 16, 2026` in the US and where it is not known, `16 December 2026` elsewhere."""
    if jurisdiction in (Jurisdiction.US, Jurisdiction.UNKNOWN, Jurisdiction.CA):
        return f"{when:%B} {when.day}, {when.year}"
    return f"{when.day} {when:%B} {when.year}"


def thing(case: Case) -> str:
    """The item as the person called it, or `item`."""
    return case.item or "item"


OWN_SUBJECT = "has this fault: "  # a fault told as a sentence with its own subject


def an_item(case: Case) -> str:
    """`a blender`, `an SSD`, `headphones`, `a 55 inch TV`: the item as it stands in a sentence."""
    name = thing(case)
    if _plural(name) or _COUNTED.match(name):
        return name
    return f"an {name}" if _AN.match(name) else f"a {name}"


# A number of pieces needs no article; a size ("8 inch tablet") does.
_COUNTED = re.compile(
    r"\d+ (?!(?:inch|in|cm|mm|m|ft|foot|gb|tb|mb|w|v|k|l|ml|kg|g|p)\b)", re.IGNORECASE
)
# What is said with a vowel in front: "an hour", "an 8 inch", and what is spelt out: "an SSD".
_AN = re.compile(
    r"(?:(?!u(?:sb?\b|k\b|sb-|[nst]i[^mn]|nion|s[aeu]|tensil|kulele|ps\b|hd\b|v\b)|eu|one\b|one-|once)"
    r"[aeiou]|(?:heir|hono?u?r|honest|hour)|(?:8|11|18)(?!\d)|8\d\D|"
    r"(?:[fhlmnrsx][bcdfghjklmnpqrstvwxz]{0,3}\d{0,2}|led|lcd|mp\d|hdmi|xbox)(?![a-z]))",
    re.IGNORECASE,
)
_NO_PLURAL = re.compile(
    r"\w*(?:ss|us|is|lens|chaos)|canvas|atlas|gas|christmas|series|gps|ps|nas|tens", re.IGNORECASE
)


def _plural(name: str) -> bool:
    """Whether the noun is more than one: the last word, or that before "of", "pro" or "max"."""
    head = re.split(r" (?:of|for|with) ", name.lower())[0].split()
    while len(head) > 1 and (head[-1] in _MODELS or head[-1].isdigit()):
        head.pop()
    return head[-1].endswith("s") and not _NO_PLURAL.fullmatch(head[-1])


_MODELS = frozenset({"pro", "max", "mini", "plus", "ultra", "air", "lite", "se"})
AGREES = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't"}


def _agreeing(fault: str, name: str) -> str:
    """`fault` with its verb in the plural where the thing is: `are broken`."""
    first, space, rest = fault.partition(" ")
    return f"{AGREES[first]}{space}{rest}" if _plural(name) and first in AGREES else fault


def trouble(case: Case) -> str | None:
    """What is wrong, as a clause: `the blender stopped working on day 45`; None when not told."""
    if case.fault is None:
        return None
    if case.fault.startswith(OWN_SUBJECT):
        told = case.fault.removeprefix(OWN_SUBJECT).rstrip(".")
        return told if told.startswith("I ") else f"{told[:1].lower()}{told[1:]}"
    return f"the {thing(case)} {_agreeing(case.fault, thing(case))}"


SHIPPED_BY = {
    Fulfilment.AMAZON: "sold and shipped by Amazon",
    Fulfilment.FBA: "sold by a third party, shipped by Amazon",
    Fulfilment.FBM: "sold and shipped by the seller",
    Fulfilment.DIGITAL: "digital",
    Fulfilment.GIFT_CARD: "a gift card",
}
DATED = {
    "delivered_on": "delivered on",
    "ordered_on": "ordered on",
    "expected_on": "latest estimate",
    "returned_on": "sent back on",
    "statement_on": "statement of",
    "refund_issued_on": "refund issued on",
    "recharged_on": "charged again on",
    "return_by": "return date on the order page",
}


def fact(field: str, of: Case) -> str | None:
    """One fact of the case as it is read back to the person, or None for fields not read back."""
    if field in DATED and (when := getattr(of, field)):
        missing = field == "delivered_on" and of.problem is Problem.DELIVERED_NOT_RECEIVED
        return f"{'shown as ' if missing else ''}{DATED[field]} {day(when, of.jurisdiction)}"
    match field:
        case "fulfilment":
            return SHIPPED_BY.get(of.fulfilment)
        case "amount" | "amount_refunded":
            sum_, came = getattr(of, field), " refunded" if field == "amount_refunded" else ""
            return f"{money(sum_)}{came}" if sum_ else None
        case "order_id":
            return f"order {of.order_id}" if of.order_id else None
        case "country":
            country = country_name(of.country) if of.country else None
            return ", ".join(place for place in (of.region, country) if place) or None
        case "payment_method":
            method = of.payment_method
            return f"paid by {method.replace('_', ' ')}" if method else None
        case "item":
            return of.item
        case _:
            return None


def count(number: int, noun: str) -> str:
    """`1 day`, `24 days`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def time_left(end: date, today: date) -> str:
    """`24 days left`, `ends today`, `ended 3 days ago`."""
    left = (end - today).days
    if left < 0:
        return f"ended {count(-left, 'day')} ago"
    return f"{count(left, 'day')} left" if left else "ends today"
