"""The one protocol behind which a model may sit."""

import datetime
from collections.abc import AsyncIterator
from typing import Literal, Protocol

from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.reading import Reading

Purpose = Literal["draft", "answer"]


class WriteRequest(Value):
    """What to write, and all that it may rest on.

    baseline: complete words that are right; an engine may word them better, never add facts.
    facts: the facts the words may use, one per line, in plain language.
    passages: passages of guidance, for an answer.
    issues: what the checks found wrong with the last attempt.
    """

    purpose: Purpose
    question: str
    baseline: str
    facts: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    limit_words: int
    audience: str = "the person"
    issues: tuple[str, ...] = ()


class Meter(Protocol):
    """Counts what model work costs; engines that use no model never call it."""

    def add(self, calls: int, prompt_tokens: int, completion_tokens: int) -> None:
        """Adds one piece of model work to the turn's usage."""


class Engine(Protocol):
    """Reads messages and writes words.

    Both methods raise `agent.errors.EngineError` and nothing else. An engine serves one turn.
    """

    @property
    def name(self) -> str:
        """`rules` or `model`: which engine did the work of the current turn."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the person about how the engine worked in this turn."""

    async def read(self, message: str, case: Case, today: datetime.date) -> Reading:
        """Reads one message of the person in the light of the case so far."""

    def write(self, request: WriteRequest) -> AsyncIterator[str]:
        """Yields the words in pieces."""
