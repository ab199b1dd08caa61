"""The models of a session: an engine for each turn, and in memory only what they share.

A breaker belongs to one choice of address, key and model: a wrong key of one visitor of a page
rests that visitor's model and no other's. Marks and what was sent belong to one case.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from agent.engines.base import Engine, Meter
from agent.engines.choice import ModelChoice, Sent
from agent.engines.fallback import Breaker, FallbackEngine, Hearing
from agent.settings import Settings

if TYPE_CHECKING:
    from agent.engines.model import Learnt

K = TypeVar("K")
V = TypeVar("V")

_MOST = 64  # cases, and choices, the ones used last; marks are made again from the messages
_MOST_SENT = 30  # requests of a case


class _CaseMemory:
    """What one case has learnt to hide, from which messages, and what was sent."""

    def __init__(self) -> None:
        from agent.engines.placeholders import Placeholders  # only those who use a model need it

        self.placeholders = Placeholders()
        self._learnt: set[str] = set()
        self.sent: list[Sent] = []

    def learn(self, messages: Iterable[str]) -> None:
        """Takes note of the details in messages that were not read before, in their order."""
        for message in messages:
            if message not in self._learnt:
                self.placeholders.learn(message)
                self._learnt.add(message)

    def record(self, sent: Sent) -> None:
        """Keeps a request, and the last ones before it."""
        self.sent = [*self.sent, sent][-_MOST_SENT:]


class _Endpoint:
    """What the session knows of one choice: whether it fails and mends, and what it takes."""

    def __init__(self) -> None:
        self.breaker = Breaker()
        self.hearing = Hearing()
        self.learnt: Learnt | None = None


class Models:
    """Makes the engine of each turn.

    settings: the model for turns that choose none themselves. rules: what always works.
    """

    def __init__(self, settings: Settings, rules: Engine) -> None:
        self._default = settings.choice
        self._rules = rules
        self._endpoints: OrderedDict[ModelChoice, _Endpoint] = OrderedDict()
        self._cases: OrderedDict[str, _CaseMemory] = OrderedDict()

    def chosen(self, choice: ModelChoice | None) -> ModelChoice:
        """The model of a turn: its own choice, else that of the settings."""
        return choice or self._default

    def engine(
        self,
        case_id: str,
        messages: Iterable[str],
        names: Iterable[str],
        meter: Meter,
        choice: ModelChoice | None = None,
    ) -> Engine:
        """The engine of one turn: the rules alone, or behind a model when one is on.

        messages: all that the person wrote in the case, oldest first; with them every detail gets
        the same mark in every turn and after every restart. names: people the case knows.
        """
        chosen = self.chosen(choice)
        if not chosen.model_on:
            return self._rules
        # Imported here because it takes seconds, which only those who use a model should pay.
        from agent.engines.model import Learnt, ModelEngine

        memory = _latest(self._cases, case_id, _CaseMemory)
        memory.learn(messages)
        memory.placeholders.know(names)
        endpoint = _latest(self._endpoints, chosen, _Endpoint)
        endpoint.learnt = endpoint.learnt or Learnt()
        model = ModelEngine(chosen, meter, memory.placeholders, memory.record, endpoint.learnt)
        return FallbackEngine(model, self._rules, endpoint.breaker, endpoint.hearing)

    def sent(self, case_id: str) -> tuple[Sent, ...]:
        """What was sent to models for a case since the start, oldest first, as it left."""
        return tuple(self._cases[case_id].sent) if case_id in self._cases else ()

    def forget(self, case_id: str) -> None:
        """Drops what is held of a case."""
        self._cases.pop(case_id, None)


def _latest(held: OrderedDict[K, V], key: K, make: Callable[[], V]) -> V:
    """The value of `key`, made if need be; the ones not used for longest are dropped."""
    if key not in held:
        held[key] = make()
    held.move_to_end(key)
    while len(held) > _MOST:
        held.popitem(last=False)
    return held[key]
