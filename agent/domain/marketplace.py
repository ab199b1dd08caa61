"""Which day it is where the marketplace is: clocks end there, not where the machine stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from agent.domain.case import Case
from agent.domain.vocabulary import Jurisdiction

J = Jurisdiction
ZONES: dict[Jurisdiction, str] = {
    J.US: "America/Los_Angeles",
    J.UK: "Europe/London",
    J.EU: "Europe/Luxembourg",
    J.CA: "America/Toronto",
    J.IN: "Asia/Kolkata",
    J.AU: "Australia/Sydney",
}
# Countries whose marketplace keeps another time than Luxembourg, the seat of Amazon in the EU.
OWN_ZONES: dict[str, str] = {
    "IE": "Europe/Dublin",
    "PT": "Europe/Lisbon",
    "FI": "Europe/Helsinki",
    "GR": "Europe/Athens",
    "RO": "Europe/Bucharest",
    "BG": "Europe/Sofia",
    "EE": "Europe/Tallinn",
    "LV": "Europe/Riga",
    "LT": "Europe/Vilnius",
    "CY": "Asia/Nicosia",
}
_COUNTRIES = (
    "AE Emirates|AT Austria|AU Australia|BE Belgium|BG Bulgaria|BR Brazil|CA Canada|"
    "CH Switzerland|CY Cyprus|CZ Czechia|DE Germany|DK Denmark|EE Estonia|ES Spain|FI Finland|"
    "FR France|GB UK|GR Greece|HR Croatia|HU Hungary|IE Ireland|IN India|IT Italy|JP Japan|"
    "LT Lithuania|LU Luxembourg|LV Latvia|MT Malta|MX Mexico|NL Netherlands|NO Norway|"
    "NZ New Zealand|PL Poland|PT Portugal|RO Romania|SA Saudi Arabia|SE Sweden|SG Singapore|"
    "SI Slovenia|SK Slovakia|TR Turkey|US US"
)
_NAMES: dict[str, str] = dict(one.split(" ", 1) for one in _COUNTRIES.split("|"))


def country_name(code: str) -> str:
    """`UK` for `GB`; an unknown code as it is."""
    return _NAMES.get(code, code)


def today_for(case: Case, now: datetime) -> date:
    """The civil date at `now` where the case's marketplace is.

    Args:
        now: a moment with a time zone. Its own date counts while the marketplace is not known.

    Raises:
        ValueError: `now` has no time zone.
    """
    if now.tzinfo is None:
        raise ValueError("a moment without a time zone has no date elsewhere")
    name = OWN_ZONES.get(case.country or "") or ZONES.get(case.jurisdiction)
    return now.astimezone(ZoneInfo(name)).date() if name else now.date()
