"""Days named by what happened on them ("came Thursday", "2 days old"), with no other date word."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from agent.domain.found import SPELLED, Found, small_number

_DAYS = (
    "monday montag lundi lunes lunedì",
    "tuesday tues dienstag mardi martes martedì",
    "wednesday mittwoch mercredi miércoles mercoledì",
    "thursday thurs donnerstag jeudi jueves giovedì",
    "friday freitag vendredi viernes venerdì",
    "saturday samstag samedi sábado sabato",
    "sunday sonntag dimanche domingo domenica",
)
_WEEKDAYS = {name: n for n, names in enumerate(_DAYS) for name in names.split()}
_HAPPENED = (
    r"(?:arrived|came|delivered|got (?:it|here|them|this)|received|approved|issued|processed|"
    r"posted|dropped|sent|"
    r"returned|mailed|shipped|denied|refused|rejected|told me|said|wrote|charged|ordered|"
    r"bought|refunded|collected|"
    r"picked up|reversed|gone|took it|back|off|account|here|called|chatted|reçue?|geliefert|"
    r"angekommen|llegó|arrivato)"
)
_BARE = re.compile(
    rf"(?<!\w){_HAPPENED}(?: (?:it|them|back|me|on))? (?P<core>(?:(?:this|just|only|early|late|"
    rf"on) )?"
    rf"(?P<day>{'|'.join(_WEEKDAYS)}))(?!\w)"
)
_OLD = re.compile(
    rf"(?<![\w.,])(?P<count>\d{{1,3}}|{SPELLED}) (?P<unit>days?|weeks?) old(?!\w)|"
    rf"(?<!\w)(?P<hours>\d{{1,2}}) ?(?:hours?|hrs?) ago(?!\w)"
)


def weekdays(text: str, today: date) -> Iterator[Found[date]]:
    """Yields the last such weekday before `today` for each event that names only a weekday."""
    for match in _BARE.finditer(text):
        gap = (today.weekday() - _WEEKDAYS[match["day"]]) % len(_DAYS) or len(_DAYS)
        start, end = match.span("core")
        yield Found(value=today - timedelta(days=gap), text=text[start:end], start=start, end=end)


def age(text: str, today: date) -> Found[date] | None:
    """The day on which a thing came that is "2 days old"."""
    match = _OLD.search(text)
    if match is None:
        return None
    if match["hours"]:
        old = timedelta(hours=int(match["hours"]))
    elif match["unit"].startswith("w"):
        old = timedelta(weeks=small_number(match["count"]) or 0)
    else:
        old = timedelta(days=small_number(match["count"]) or 0)
    value = today - timedelta(days=old.days)
    return Found(value=value, text=match[0], start=match.start(), end=match.end())
