"""How long an answer is waited for before the next step.

Source: the pacing under section 4.1 of the fact sheet; our own practice, not law.
"""

from datetime import date, timedelta

from agent.domain.agreements import only_an_answer
from agent.domain.calendar import add_business_days
from agent.domain.case import Contact
from agent.domain.situation import Situation
from agent.domain.vocabulary import YES, Channel, Outcome, Problem

C = Channel
IN_DAYS: dict[Channel, str] = {
    C.EXECUTIVE_EMAIL: "pacing.executive_silence#days",
    C.COMPLAINT_BODY: "us.complaint.bbb#days",
}
IN_BUSINESS_DAYS: dict[Channel, str] = {
    C.SELLER_MESSAGE: "amazon.a_to_z.wait_for_seller#business_days",
}
SILENCE = "pacing.silence#business_days"
POSTING = "amazon.refund_time.debit_card#business_days"  # the longest of the posting times
WRITTEN = (C.SELLER_MESSAGE, C.EXECUTIVE_EMAIL, C.COMPLAINT_BODY)  # nobody answers at once
# Whose word is waited for: nobody further up could answer sooner.
HEARD_OUT = (C.SUPERVISOR, C.EXECUTIVE_EMAIL)
SENT = (Outcome.OPENED, Outcome.NO_REPLY)


def answer_due(s: Situation, contact: Contact) -> date | None:
    """The day from which silence counts as an answer; None when the day of asking is not known."""
    if contact.on is None:
        return None
    if contact.channel in IN_DAYS:
        return contact.on + timedelta(days=s.facts.number(IN_DAYS[contact.channel]))
    days = s.facts.number(IN_BUSINESS_DAYS.get(contact.channel, SILENCE))
    return add_business_days(contact.on, days)


def waited_long_enough(s: Situation, contact: Contact) -> bool:
    """Whether the silence after `contact` counts as a refusal."""
    due = answer_due(s, contact)
    return due is None or s.today >= due


def awaited(s: Situation, channel: Channel) -> bool:
    """Whether words were sent on `channel` and the other side still has time to answer.

    Words sent on a day that was not told count as new until the silence itself is reported.
    """
    last = s.last(channel)
    if last is None or channel not in WRITTEN or last.outcome not in SENT:
        return False
    return last.outcome is Outcome.OPENED if last.on is None else not waited_long_enough(s, last)


def broken_promise(s: Situation, contact: Contact) -> bool:
    """Whether `contact` ended in a promise whose money had time to arrive and was not seen."""
    if contact.outcome not in YES:
        return False
    if contact.promised_by is not None:
        return s.today > contact.promised_by
    if contact.on is None:
        return False
    return s.today >= add_business_days(contact.on, s.facts.number(POSTING))


def day_named(s: Situation, contact: Contact) -> date | None:
    """The day until which they asked to wait, or by which they promised an answer."""
    waits = contact.outcome is Outcome.STALLED or only_an_answer(contact)
    return contact.promised_by if waits and contact.channel in HEARD_OUT else None


def put_off(s: Situation, contact: Contact) -> bool:
    """Whether the day that they named for an answer is over."""
    named = day_named(s, contact)
    return named is not None and s.today > named


def may_still_come(s: Situation) -> bool:
    """Whether a parcel that tracking shows as delivered is to be given more time first."""
    if s.case.problem is not Problem.DELIVERED_NOT_RECEIVED:
        return False
    hours = s.facts.number("amazon.delivered_missing.wait#hours")
    shown = s.case.delivered_on or s.case.expected_on
    return shown is None or s.today < shown + timedelta(hours=hours)
