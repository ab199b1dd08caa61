"""What is saved of a conversation, and what a turn may use."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import BaseModel

from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.drafts import Draft
from agent.domain.handed import Handed
from agent.domain.plan import Plan
from agent.domain.reading import Reading
from agent.domain.rehearsal import Rehearsal
from agent.domain.style import Style
from agent.domain.vocabulary import Channel
from agent.engines.base import Engine
from agent.events import Citation, TurnResult, Usage
from agent.grounding import Issue
from knowledge.documents import Document
from knowledge.facts import FactSheet
from knowledge.passages import Passage


class Styled(Value):
    """How the words in hand are to be, and whose words they are."""

    channel: Channel | None = None
    style: Style = Style()
    label: str = ""  # which of several texts for the channel came first


class Composition(Value):
    """The embedded engine's complete words for a turn: always there, whoever words it better.

    kept: the end of the answer, which no engine words: where sources differ, and quotations of
    documents that nobody checked. computed: sentences that code made from the case and the fact
    sheet; words may rest on them. more: further versions of the draft, in the built-in words.
    styled: the style of the draft.
    """

    answer: str
    kept: str = ""
    draft: Draft | None = None
    more: tuple[Draft, ...] = ()
    styled: Styled | None = None
    citations: tuple[Citation, ...] = ()
    computed: tuple[str, ...] = ()


class Before(Value):
    """What the last turn planned, and for which case: the change is said in one line."""

    plan: Plan
    case: Case


class TurnInput(BaseModel):
    """What a turn is given: the case, its number, the scrubbed message, and warnings about it."""

    case_id: str
    turn: int
    message: str
    warnings: tuple[str, ...] = ()


class State(BaseModel):
    """One conversation. Every field has a default, so that an older saved state always loads."""

    case_id: str = ""
    turn: int = 0
    message: str = ""
    warnings: tuple[str, ...] = ()

    case: Case = Case()
    said: tuple[str, ...] = ()  # figures the person has used, in their own words
    asked: tuple[str, ...] = ()  # fields that were asked about
    styled: Styled = Styled()
    handed: tuple[Handed, ...] = ()  # words in another form than the usual one
    told_language: bool = False  # it was said that drafts are in English
    files_read: tuple[str, ...] = ()  # the files whose facts are in the case, by their hash

    rehearsal: Rehearsal | None = None  # running, or the last one that ended

    reading: Reading | None = None
    passages: tuple[Passage, ...] = ()
    plan: Plan | None = None
    before: Before | None = None
    prior: Case | None = None  # the case before the last message, where that told something
    composition: Composition | None = None
    written: str | None = None  # an engine's own wording of the draft, or of the answer
    attempts: int = 0
    issues: tuple[Issue, ...] = ()
    removed: tuple[str, ...] = ()
    replaced: bool = False  # an engine's wording failed twice, so the built-in words stand
    cut: int = 0  # sentences of an engine's wording that were left out
    result: TurnResult | None = None


class Search(Protocol):
    """Finds passages of guidance, and of the files of a case."""

    def search(
        self,
        query: str,
        k: int = 5,
        jurisdiction: str | None = None,
        documents: Sequence[Document] = (),
    ) -> list[Passage]:
        """The `k` best passages for `query`, best first."""


@dataclass
class UsageMeter:
    """Adds up the model work of one turn."""

    usage: Usage = field(default_factory=Usage)

    def add(self, calls: int, prompt_tokens: int, completion_tokens: int) -> None:
        """Adds one piece of model work."""
        self.usage = Usage(
            model_calls=self.usage.model_calls + calls,
            prompt_tokens=self.usage.prompt_tokens + prompt_tokens,
            completion_tokens=self.usage.completion_tokens + completion_tokens,
        )


@dataclass(frozen=True)
class Context:
    """What the nodes use: made for each turn, never saved.

    documents: the files of this case, and of no other.
    """

    engine: Engine
    search: Search
    facts: FactSheet
    today: datetime.date
    meter: UsageMeter
    started: float  # time.perf_counter() at the start of the turn
    documents: tuple[Document, ...] = ()
