"""The only place where degradation lives: a model first where it helps, the rules always.

A session keeps one `Breaker` for its life and asks `engine_for` for a fresh engine each turn, so
`name` and `notices` describe that turn and nothing needs resetting.
"""

import datetime
import time
from collections.abc import AsyncIterator, Callable, Iterable

from agent.domain.case import Case
from agent.domain.reading import Reading
from agent.domain.vocabulary import Route
from agent.engines.base import Engine, Meter, WriteRequest
from agent.engines.placeholders import Placeholders
from agent.errors import EngineError
from agent.settings import Settings

NOTICE = "The model did not answer, so these are the built-in words."
RESTING = "It failed several times and gets a short rest."


class Breaker:
    """Stops asking a model that keeps failing.

    After `limit` failures in a row it stays open for `rest` seconds of `clock`; then one request is
    let through, and one more failure opens it again.
    """

    def __init__(
        self, limit: int = 3, rest: float = 60.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limit, self._rest, self._clock = limit, rest, clock
        self._failures = 0
        self._open_until = float("-inf")

    @property
    def open(self) -> bool:
        """Whether the model is to be left alone for now."""
        return self._clock() < self._open_until

    def succeeded(self) -> None:
        """The model answered."""
        self._failures = 0

    def failed(self) -> None:
        """The model failed."""
        self._failures += 1
        if self._failures >= self._limit:
            self._open_until = self._clock() + self._rest


class FallbackEngine:
    """Asks `first` (a model) where it can add something and falls back on `second` (the rules).

    One object serves one turn. A model that failed in the turn is not asked again in it, so a turn
    waits for a dead model once.
    """

    def __init__(self, first: Engine, second: Engine, breaker: Breaker | None = None) -> None:
        self._first, self._second = first, second
        self._breaker = breaker or Breaker()
        self._notices: tuple[str, ...] = ()
        self._name = second.name

    @property
    def name(self) -> str:
        """The engine whose work the turn ends with."""
        return self._name

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person should know about this turn's engines, oldest first."""
        return self._notices

    async def read(self, message: str, case: Case, today: datetime.date) -> Reading:
        """The rules' reading; where they were not sure, with what the model adds to it.

        Raises:
            EngineError: the second engine failed.
        """
        own = await self._second.read(message, case, today)
        if own.confident or not self._may_ask():
            return own
        try:
            other = await self._first.read(message, case, today)
        except EngineError as error:
            self._failed(error)
            return own
        self._answered()
        return combine(own, other)

    async def write(self, request: WriteRequest) -> AsyncIterator[str]:
        """Yields the model's words once they are complete, else the rules' words.

        Raises:
            EngineError: the second engine failed.
        """
        if self._may_ask():
            try:
                words = [piece async for piece in self._first.write(request)]
            except EngineError as error:
                self._failed(error)
            else:
                self._answered()
                for piece in words:
                    yield piece
                return
        self._name = self._second.name
        async for piece in self._second.write(request):
            yield piece

    def _may_ask(self) -> bool:
        """Whether the model is worth a try; says so to the person when it is not."""
        if self._breaker.open and not self._notices:
            self._notices = (f"{NOTICE} {RESTING}",)
        return not self._notices

    def _answered(self) -> None:
        """Notes that the model did its part."""
        self._breaker.succeeded()
        self._name = self._first.name

    def _failed(self, error: EngineError) -> None:
        """Notes that the model did not, and why."""
        self._breaker.failed()
        self._name = self._second.name
        self._notices = (f"{NOTICE} {error}",)


def combine(own: Reading, other: Reading) -> Reading:
    """The rules' reading `own`, with the model's `other` where the rules left something open.

    What the rules read stands. The model names the route of the turn, except over an alarm, and
    it may not dismiss as off topic or small talk a message in which the rules found something.
    """
    held = {update.field for update in own.updates}
    added = tuple(update for update in other.updates if update.field not in held)
    substance = own.updates or own.contact or own.wanted_channel
    dismissed = other.route in (Route.OUT_OF_SCOPE, Route.SMALLTALK)
    keep = own.alarm or (dismissed and substance)
    return own.model_copy(
        update={
            "route": own.route if keep else other.route,
            "updates": own.updates + added,
            "confident": True,
        }
    )


def engine_for(
    settings: Settings, meter: Meter, rules: Engine, breaker: Breaker, names: Iterable[str] = ()
) -> Engine:
    """The engine of one turn: `rules` alone, or behind a model when `settings` turn one on.

    names: people already known from the case, which never travel to the model.
    """
    if not settings.model_on:
        return rules
    # Imported here because it takes seconds, which only those who use a model should pay.
    from agent.engines.model import ModelEngine

    model = ModelEngine(settings, meter, Placeholders(names))
    return FallbackEngine(model, rules, breaker)
