"""One value in the many ways in which people write it: money, days, counts and order numbers."""

from datetime import date
from decimal import Decimal
from random import Random

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"
SIGN = {"USD": "$", "GBP": "£", "EUR": "€"}
UNITS = {"USD": "dollars", "GBP": "pounds", "EUR": "euros"}


def words(number: int) -> str:
    """`number` (0 to 9999) in English words."""
    if number < 20:
        return ONES.split()[number]
    if number < 100:
        unit = f"-{ONES.split()[number % 10]}" if number % 10 else ""
        return TENS.split()[number // 10] + unit
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % size
    joined = f" {'and ' if rest < 100 else ''}{words(rest)}" if rest else ""
    return f"{words(number // size)} {name}{joined}"


def money(value: Decimal, currency: str, luck: Random) -> str:
    """The amount in one of the ways in which it is written, always exact."""
    sign, unit = SIGN[currency], UNITS[currency]
    plain = f"{value:.0f}" if value == int(value) else f"{value:.2f}"
    ways = [f"{sign}{value:,.2f}", f"{sign}{plain}", f"{plain} {currency}", f"{currency} {plain}"]
    if value == int(value):
        ways += [f"{plain} {unit}", f"{words(int(value))} {unit}", f"{int(value):,} {unit}"]
    if currency == "EUR":
        turned = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
        ways += [f"{turned} EUR", f"{turned} €"]
    return luck.choice(ways)


def ordinal(number: int) -> str:
    """`3rd`, `11th`, `22nd`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }".replace(" ", "")


def day(when: date, currency: str, luck: Random) -> str:
    """The date in one of the ways in which it is written where `currency` is used."""
    ways = [
        f"{when:%B} {when.day}, {when.year}",
        f"{when.day} {when:%B} {when.year}",
        f"{when:%B} {ordinal(when.day)}",
        f"the {ordinal(when.day)} of {when:%B}",
        f"{when.day} {when:%b} {when.year}",
        f"{when:%b} {when.day}",
        when.isoformat(),
    ]
    local = {"USD": "%m/%d/%Y", "GBP": "%d/%m/%Y", "EUR": "%d.%m.%Y"}[currency]
    return luck.choice([*ways, when.strftime(local)])


def count(days: int, luck: Random) -> str:
    """`14 days`, `two weeks`, `fourteen days`."""
    ways = [f"{days} days", f"{words(days)} days"]
    if days % 7 == 0 and days > 7:
        ways += [f"{days // 7} weeks", f"{words(days // 7)} weeks"]
    return luck.choice(ways)


def order(number: str, luck: Random) -> str:
    """`order 112-…`, `order no. 112-…`, `order number 112-…`."""
    return luck.choice(["order ", "order number ", "order no. ", "order #", "order ID "]) + number
