"""The embedded engine: rules read, templates write, nothing leaves the machine."""

import datetime
from collections.abc import AsyncIterator

from agent.domain.case import Case
from agent.domain.reading import Reading
from agent.engines.base import WriteRequest
from agent.reading import read
from agent.reading.alarms.swindles import as_swindle
from agent.reading.claims.guards import guarded
from agent.reading.days.deadlines import asks_when
from agent.reading.order.mended_seller import seller_put_right
from agent.reading.questions.answers import as_answer
from agent.reading.questions.own_dates import as_own_date
from agent.reading.questions.own_law import as_own_law
from agent.reading.questions.own_more import as_offer
from agent.reading.questions.own_questions import as_own
from agent.reading.questions.supposed_offers import as_supposed_offer


class RulesEngine:
    """Reads by rules and writes the built-in words. It never fails and needs no network."""

    name = "rules"
    notices: tuple[str, ...] = ()

    async def read(self, message: str, case: Case, today: datetime.date) -> Reading:
        """Reads `message` by rules alone."""
        reading = read(message, case, today, last_channel=case.current_channel)
        reading = guarded(reading, message, case)
        reading = seller_put_right(reading, message, case)
        reading = as_answer(reading, message, case.open_question, today)
        reading = reading.model_copy(update={"asks_when": asks_when(message)})
        reading = as_own(as_swindle(reading, message, case), message, case)
        reading = as_own_date(as_own_law(reading, message, case), message, case)
        return as_supposed_offer(as_offer(reading, message, case), message, case)

    async def write(self, request: WriteRequest) -> AsyncIterator[str]:
        """Yields the built-in words as they stand."""
        yield request.baseline
