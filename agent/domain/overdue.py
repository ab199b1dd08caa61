"""What was to come by a day that is over."""

from datetime import date

from agent.domain import present
from agent.domain.case import Case, Contact
from agent.domain.endings import OVER
from agent.domain.vocabulary import Outcome

SILENT = (Outcome.NO_REPLY, Outcome.STALLED, Outcome.TRANSFERRED, Outcome.OPENED)


def last_promise(case: Case) -> Contact | None:
    """The last contact that named a day, if nobody has decided anything since."""
    for contact in reversed(case.contacts):
        if contact.promised_by:
            return contact
        if contact.outcome not in SILENT:
            return None
    return None


def overdue(case: Case, today: date) -> date | None:
    """The day by which something was to come that has not: past, or told to be missed."""
    promise = last_promise(case)
    if promise is None or promise.promised_by is None or case.ending in OVER:
        return None
    return told_missed(case) or (promise.promised_by if promise.promised_by < today else None)


def told_missed(case: Case) -> date | None:
    """The same, where the person has said that it did not come."""
    promise = last_promise(case)
    missed = promise is not None and promise.outcome is Outcome.NO_REPLY
    return promise.promised_by if promise and missed and case.ending not in OVER else None


def overdue_line(case: Case, today: date) -> str | None:
    """Names the promise that was not kept, and the day."""
    due = overdue(case, today)
    if due is None:
        return None
    when = present.day(due, case.jurisdiction)
    if told_missed(case):
        return f"Overdue: it was to come by {when}; name that day when you ask again."
    return f"Overdue: it was to come by {when}. If it has not, tell me, and say so to them."


def wanted_line(case: Case, today: date) -> str | None:
    """Names the day by which the other side wants something of the person, while it is ahead."""
    last = case.contacts[-1] if case.contacts else None
    due = last.answer_by if last and case.ending not in OVER else None
    if due is None or due < today:
        return None
    when = present.day(due, case.jurisdiction)
    return f"They want it from you by {when}; send it before that day, and keep proof of it."
