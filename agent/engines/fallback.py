"""The only place where degradation lives: a model first where it helps, the rules always.

A session keeps a `Breaker` for each model and makes a fresh engine each turn, so `name` and
`notices` describe that turn and nothing needs resetting.
"""

import datetime
import re
import time
from collections.abc import AsyncIterator, Callable, Iterable

from agent.domain.case import Case, Update
from agent.domain.reading import Reading
from agent.domain.vocabulary import Route
from agent.engines.base import Engine, WriteRequest
from agent.errors import EngineError, EngineSpent

NOTICE = "The model did not answer, so these are the built-in words."
# A rehearsal begins when the person asks for one, safety when the rules see a danger, and nobody is
# turned away on a model's word: that would cost the plan of this turn and of those after it.
_MAY_NAME = (Route.PLAN, Route.INTAKE, Route.GUIDANCE, Route.DRAFT, Route.COACH)
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


class Hearing:
    """Stops sending words back to a model that does not mend them.

    After a rewrite that still holds what it was told of, the next `rest` are not asked for: what is
    wrong is cut out at once. Then one more is asked for.
    """

    def __init__(self, rest: int = 20) -> None:
        self._rest = rest
        self._left_out = rest

    def worth_asking(self) -> bool:
        """Whether to send words back this time; each "no" is counted."""
        if self._left_out < self._rest:
            self._left_out += 1
            return False
        return True

    def heard(self, complaints: Iterable[str], text: str) -> None:
        """Notes what came of a rewrite. complaints: `kind: words`, as it was told them."""
        said = " ".join(text.split()).casefold()
        words = (" ".join(one.partition(": ")[2].split()).casefold() for one in complaints)
        if any(one and one in said for one in words):
            self._left_out = 0


class FallbackEngine:
    """Asks `first` (a model) where it can add something and falls back on `second` (the rules).

    One object serves one turn. A model that failed in the turn is not asked again in it, so a turn
    waits for a dead model once.
    """

    def __init__(
        self,
        first: Engine,
        second: Engine,
        breaker: Breaker | None = None,
        hearing: Hearing | None = None,
    ) -> None:
        self._first, self._second = first, second
        self._breaker = breaker or Breaker()
        self._hearing = hearing or Hearing()
        self._written: list[str] = []  # the model's last words in this turn
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
        borne = await self._borne_out(other.updates, message, today)
        return combine(own, other.model_copy(update={"updates": borne}))

    async def _borne_out(
        self, updates: Iterable[Update], message: str, today: datetime.date
    ) -> tuple[Update, ...]:
        """Those of the model's `updates` that the rules read too in the sentence it points at.

        The model only says where to look: what enters the case is read from the person's own
        words, so that a bad or hostile model changes no plan.
        """
        kept: list[Update] = []
        for update in updates:
            again = await self._second.read(_sentence_of(update.words, message), Case(), today)
            if any((u.field, u.value) == (update.field, update.value) for u in again.updates):
                kept.append(update)
        return tuple(kept)

    async def write(self, request: WriteRequest) -> AsyncIterator[str]:
        """Yields the model's words once they are complete, else the rules' words.

        A rewrite that is not worth asking for yields the words of before, to be cut.

        Raises:
            EngineError: the second engine failed.
        """
        words = await self._words(request)
        if words is not None:
            for piece in words:
                yield piece
            return
        self._name = self._second.name
        async for piece in self._second.write(request):
            yield piece

    async def _words(self, request: WriteRequest) -> list[str] | None:
        """The model's words, or None without a model.

        Those of before, to be cut, where a rewrite is not worth asking for.
        """
        if request.issues and self._written and not self._hearing.worth_asking():
            return self._written
        if not self._may_ask():
            return None
        try:
            self._written = [piece async for piece in self._first.write(request)]
        except EngineSpent:
            return None
        except EngineError as error:
            self._failed(error)
            return None
        self._answered()
        self._hearing.heard(request.issues, "".join(self._written))
        return self._written

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


def _sentence_of(words: str, message: str) -> str:
    """The sentence of `message` that holds `words`, so that no "not" before them is lost."""
    sought = " ".join(words.split()).casefold()
    sentences = re.split(r"(?<=[.!?])\s+|\n+", message)
    return next((s for s in sentences if sought in " ".join(s.split()).casefold()), message)


def combine(own: Reading, other: Reading) -> Reading:
    """The rules' reading `own`, with the model's `other` where the rules left something open.

    What the rules read stands. The model may name another route for a turn that goes on with the
    case, except over an alarm; it may not dismiss a message as off topic or small talk.
    """
    held = {update.field for update in own.updates}
    added = tuple(update for update in other.updates if update.field not in held)
    keep = own.alarm or other.route not in _MAY_NAME
    return own.model_copy(
        update={
            "route": own.route if keep else other.route,
            "updates": own.updates + added,
            "confident": True,
        }
    )
