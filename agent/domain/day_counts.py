"""Spans of days as people write them: "60-day", "day 45", "five weeks"."""

import re

from agent.domain.found import SPELLED, Found, apart, small_number
from agent.domain.timewords import IN_DAYS

_I = re.IGNORECASE
_DAYS = re.compile(
    rf"(?<![\w.,$£€])(?P<count>\d{{1,4}}|{SPELLED})(?:\s?(?:-|–|to|"
    rf"or)\s?(?P<upper>\d{{1,4}}))?[\s-]{{0,2}}(?:(?:business|working|calendar|"
    r"full)\s)?(?P<unit>days?|weeks?|wks?|tagen?|tage|wochen?|jours?|semaines?|días?|semanas?|"
    r"giorni|settimane)\b",
    _I,
)
_ON_DAY = re.compile(r"\bday\s{0,2}(?:no\.?\s|number\s|#)?(?P<count>\d{1,4})\b", _I)


def _days(count: int, unit: str) -> int:
    return count * IN_DAYS["week"] if unit.lower().startswith(("w", "sem", "sett")) else count


def day_counts(text: str) -> list[Found[int]]:
    """Returns the spans of days in `text` ("60-day", "day 45", "five weeks"), weeks as seven days.

    A range ("3 to 5 business days") gives both of its ends.
    """
    found: list[Found[int]] = []
    for match in _DAYS.finditer(text):
        count = small_number(match["count"]) or 0
        for value, group in ((count, "count"), (match["upper"], "upper")):
            if value is not None and value != "":
                end = match.end() if group == "upper" or not match["upper"] else match.end("count")
                start = match.start(group)
                found.append(
                    Found(
                        value=_days(int(value), match["unit"]),
                        text=text[start:end],
                        start=start,
                        end=end,
                    )
                )
    for match in _ON_DAY.finditer(text):
        found.append(
            Found(value=int(match["count"]), text=match[0], start=match.start(), end=match.end())
        )
    return apart(found)
