"""How values are written for people: money, dates and places."""

from datetime import date

from agent.domain.case import Case, Money
from agent.domain.vocabulary import Jurisdiction

SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "CAD": "CA$", "AUD": "A$"}


def money(amount: Money) -> str:
    """`$389`, `£45.50`, `1299 SEK`: whole amounts without decimals."""
    whole = amount.value == amount.value.to_integral_value()
    figure = f"{amount.value:,.0f}" if whole else f"{amount.value:,.2f}"
    sign = SIGNS.get(amount.currency)
    return f"{sign}{figure}" if sign else f"{figure} {amount.currency}"


def day(when: date, jurisdiction: Jurisdiction = Jurisdiction.US) -> str:
    """`December 16, 2026` in the US and where it is not known, `16 December 2026` elsewhere."""
    if jurisdiction in (Jurisdiction.US, Jurisdiction.UNKNOWN, Jurisdiction.CA):
        return f"{when:%B} {when.day}, {when.year}"
    return f"{when.day} {when:%B} {when.year}"


def thing(case: Case) -> str:
    """The item as the person called it, or `item`."""
    return case.item or "item"
