"""The deadlines as an iCalendar file, with icalendar: all-day events, each with two alarms."""

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from agent.domain.plan import Clock, Plan

if TYPE_CHECKING:
    from icalendar import Alarm, Event

MAKER = "-//Redress//Packet//EN"
AHEAD = (timedelta(weeks=1), timedelta(days=1))
ESTIMATED = " (estimated)"
ABOUT_IT = "The last day for this. It rests on: {rule}{doubt}"
DOUBT = " The date is estimated, so do not wait for it."


def deadlines(case_id: str, plan: Plan, title: str, rule: Callable[[str], str]) -> bytes:
    """The dates of `plan` that are still to come, for a calendar.

    Args:
        case_id: tells the events of this case from those of others, so that a newer file of the
            same case changes them in place.
        rule: gives the statement behind a fact id.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for clock in plan.clocks:
        if clock.date and clock.date >= plan.as_of:
            calendar.add_component(_event(case_id, clock, clock.date, plan.as_of, title, rule))
    data: bytes = calendar.to_ical()
    return data


def _event(
    case_id: str, clock: Clock, last: date, made: date, title: str, rule: Callable[[str], str]
) -> "Event":
    from icalendar import Event

    summary = f"Last day: {clock.name}{ESTIMATED if clock.estimated else ''} – {title}"
    doubt = DOUBT if clock.estimated else ""
    event = Event()
    event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_OID, f"redress/{case_id}/{clock.name}")))
    event.add("dtstamp", datetime.combine(made, time(), UTC))
    event.add("dtstart", last)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", ABOUT_IT.format(rule=rule(clock.basis), doubt=doubt))
    event.add("transp", "TRANSPARENT")
    for ahead in AHEAD:
        event.add_component(_alarm(summary, ahead))
    return event


def _alarm(summary: str, ahead: timedelta) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -ahead)
    return alarm
