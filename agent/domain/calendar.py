"""Day arithmetic on civil dates: business days and months."""

import calendar
from datetime import date, timedelta

SATURDAY = 5


def add_business_days(start: date, count: int) -> date:
    """The date `count` (>= 0) weekdays after `start`. Public holidays are not known here."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def add_months(start: date, months: int) -> date:
    """The same day `months` later, or the last day of that month where it is shorter."""
    year, month0 = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(start.day, last))
