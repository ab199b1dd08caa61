"""What the ready-made words may state beside the values: events that were told."""

from agent.domain.case import Case, Update
from agent.reading.events import events
from agent.reading.text import Message


def claims(message: Message, case: Case, updates: list[Update]) -> list[Update]:
    """The events that `message` tells."""
    return events(message)
