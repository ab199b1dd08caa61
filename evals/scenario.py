"""The form of a scenario: one YAML file a dispute, strict, so that a misspelling never passes.

A scenario states what an expert would require. An expectation that nothing could violate, an empty
one and an unknown name are errors, because each of them would look like a pass.
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from agent.domain.base import Value
from agent.domain.case import Private
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Status
from evals.fields import (
    ONE_OR_MORE,
    Amount,
    CaseField,
    CaseValues,
    Channels,
    ClockName,
    Kind,
    MostWords,
    OneOfChannels,
    OneOfProblems,
    OneOfRoutes,
    OneOfStatuses,
    Strategy,
    Text,
    Texts,
)

OPEN = (Status.NOW, Status.NEXT, Status.LATER)


class Required(Value):
    """A set of requirements: not empty, and each one set to something."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("it is empty: require something or leave it out")
        nothing = [n for n in sorted(self.model_fields_set - {"now"}) if getattr(self, n) is None]
        if nothing:
            raise ValueError(f"{nothing[0]} is null, so nothing can violate it")
        return self


class ContactExpect(Value):
    """A contact that the case must hold."""

    channel: Channel
    outcome: Outcome
    offer: OfferKind | None = None


class ReplyExpect(Required):
    """Words of the reply; letter case and spacing do not count, a final * matches any ending."""

    contains_any: Texts | None = None
    contains_all: Texts | None = None
    not_contains: Texts | None = None
    max_words: MostWords | None = None


class DraftExpect(Required):
    """The words to send: `slots` are exactly the `[SLOTS]` to fill."""

    channel: Channel | None = None
    contains: Texts | None = None
    contains_any: Texts | None = None
    not_contains: Texts | None = None
    max_words: MostWords | None = None
    slots: tuple[Text, ...] | None = None


class CaseExpect(Required):
    """What the case and the plan must be. `now: null` requires that there is no step to take."""

    problem: OneOfProblems | None = None
    case: CaseValues | None = None
    contacts: Annotated[tuple[ContactExpect, ...], ONE_OR_MORE] | None = None
    now: OneOfChannels | None = None
    steps: Annotated[dict[Channel, OneOfStatuses], ONE_OR_MORE] | None = None
    forbidden: Channels | None = None  # not a step, or a closed one

    @model_validator(mode="after")
    def _can_be_met(self) -> Self:
        closed = set(self.forbidden or ())
        needed = {c for c, found in (self.steps or {}).items() if set(found) <= set(OPEN)}
        if both := closed & (needed | set(self.now or ())):
            raise ValueError(f"{min(both)} is required open and closed, so nothing can meet it")
        return self


class Expect(CaseExpect):
    """What one turn must give. `cites` are fact ids or the beginnings of some."""

    route: OneOfRoutes | None = None
    absent: Channels | None = None  # not a step at all
    order: Annotated[tuple[Channel, ...], Field(min_length=2)] | None = None
    clocks: Annotated[dict[ClockName, date | None], ONE_OR_MORE] | None = None
    no_clocks: Annotated[tuple[ClockName, ...], ONE_OR_MORE] | None = None
    question: bool | Text | None = None
    draft: DraftExpect | Literal[False] | None = None
    reply: ReplyExpect | None = None
    cites: Texts | None = None
    amounts_only: tuple[Amount, ...] | None = None
    model_calls_at_most: Annotated[int, Field(ge=0, le=2)] | None = None  # three is the ceiling


class End(CaseExpect):
    """What must hold after the last turn; `drafted` are the channels that words were made for."""

    drafted: Channels | None = None
    questions_at_most: Annotated[int, Field(ge=0)] | None = None


class Never(Required):
    """What must not have happened in any turn; `open` are steps now, next or later."""

    routes: OneOfRoutes | None = None
    now: Channels | None = None
    open: Channels | None = None
    drafts: Channels | None = None
    reply_says: Texts | None = None
    draft_says: Texts | None = None
    asks: Texts | None = None


class When(CaseExpect):
    """A state of the conversation as the person can see it; every named part has to hold."""

    route: OneOfRoutes | None = None
    question: bool | Text | None = None
    drafted: Channel | None = None  # there are words for it in the last answer


class Branch(Value):
    """What the person says when `when` holds after the last answer; without one, in any case."""

    when: When | None = None
    say: Text
    expect: Expect | None = None


class Turn(Value):
    """What the person says, and what must come back.

    branches: the first one that holds is said, and nothing when none does. `expect` holds for any.
    """

    say: Text | None = None
    branches: Annotated[tuple[Branch, ...], ONE_OR_MORE] | None = None
    expect: Expect | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.say is None) is (self.branches is None):
            raise ValueError("a turn has either words to say or branches")
        if any(branch.when is None for branch in (self.branches or ())[:-1]):
            raise ValueError("a branch without `when` is not the last, so the next never happens")
        return self


class Rep(Value):
    """The other side, played after the script: each round, what it says is told to Redress.

    channel: the desk it sits at; offers: what it puts on the table, least first.
    expect: what every round must give; last: what the last one must give.
    """

    strategy: Strategy
    channel: Channel = Channel.CHAT
    rounds: Annotated[int, Field(ge=1, le=8)] = 3
    offers: tuple[Amount, ...] = ()
    expect: Expect | None = None
    last: Expect | None = None

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        if (self.strategy == "partial_offer") is not bool(self.offers):
            raise ValueError("offers belong to the strategy partial_offer, and it needs some")
        return self


class Scenario(Value):
    """One dispute.

    negative: what kind of trap it is, when it is one.
    knows: fields of the case as the person tells them; the case holds these values or none.
    does_not_know: fields that the person never tells; the case must leave them open.
    private: what must not stand in any words for others; the other side never sees it.
    known_failing: what the product does wrong here for now. The scenario still fails, is counted
        apart, and must lose the mark when it passes.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    purpose: Text
    negative: Kind | None = None
    known_failing: Text | None = None
    today: date
    persona: Text
    knows: CaseValues | None = None
    does_not_know: Annotated[tuple[CaseField, ...], ONE_OR_MORE] | None = None
    private: tuple[Private, ...] = ()
    turns: Annotated[tuple[Turn, ...], ONE_OR_MORE]
    rep: Rep | None = None
    end: End | None = None
    never: Never | None = None

    @property
    def most_turns(self) -> int:
        """The most messages that the person can send."""
        return len(self.turns) + (self.rep.rounds if self.rep else 0)

    @model_validator(mode="after")
    def _requires_something(self) -> Self:
        asked = [turn.expect for turn in self.turns]
        asked += [branch.expect for turn in self.turns for branch in turn.branches or ()]
        asked += [self.rep.expect, self.rep.last] if self.rep else []
        if not (self.end or self.never or any(asked)):
            raise ValueError("it has no expectation, so nothing could fail")
        if self.turns[0].branches:
            raise ValueError("the first turn has nothing to branch on")
        if both := set(self.knows or {}) & set(self.does_not_know or ()):
            raise ValueError(f"{min(both)} is both known and not known")
        if self.end and (self.end.questions_at_most or 0) >= self.most_turns:
            raise ValueError("questions_at_most allows one a turn, so nothing can violate it")
        return self
