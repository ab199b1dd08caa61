"""A talk of several messages, as the tests of long talks read it."""

from datetime import date

from agent.domain.case import Case, Update, merge
from agent.domain.planner import plan
from agent.reading import read
from knowledge.facts import FactSheet

TODAY = date(2026, 11, 23)


def told(*messages: str) -> Case:
    """The case after `messages`, read one after another."""
    case = Case()
    for turn, message in enumerate(messages, start=1):
        reading = read(message, case, TODAY, last_channel=case.current_channel)
        updates = list(reading.updates)
        if reading.contact:
            contact = reading.contact.model_copy(update={"turn": turn})
            updates.append(Update(field="contacts", value=contact, words=contact.words))
        case = merge(case, tuple(updates), turn)
        now = plan(case, TODAY, FactSheet.load()).now if case.problem else None
        case = case.model_copy(update={"talking": True, "current_channel": now or None})
    return case
