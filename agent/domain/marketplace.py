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
