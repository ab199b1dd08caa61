"""What a turn gives: events while it runs, and the result that closes it (the JSON contract).

Most parts of a result have a default, so that one saved by another version can still be read.
"""

import datetime
import json
from typing import Any, Literal, Self

from pydantic import ValidationError

from agent.domain.base import Value
from agent.domain.case import Case, Contact, Money, Private
from agent.domain.drafts import Draft
from agent.domain.plan import Plan
from agent.domain.vocabulary import (
    Fulfilment,
    Jurisdiction,
    PaymentMethod,
    Problem,
    Route,
    Wanted,
)

StageName = Literal["intake", "retrieve", "plan", "draft", "verify", "reply"]


class CaseView(Value):
    """The case as the contract shows it; null means not known."""

    problem: Problem = Problem.UNKNOWN
    fulfilment: Fulfilment = Fulfilment.UNKNOWN
    jurisdiction: Jurisdiction = Jurisdiction.UNKNOWN
    country: str | None = None
    amount: Money | None = None
    order_id: str | None = None
    item: str | None = None
    delivered_on: datetime.date | None = None
    days_since_delivery: int | None = None
    payment_method: PaymentMethod | None = None
    wanted: Wanted | None = None
    private: tuple[Private, ...] = ()
    contacts: tuple[Contact, ...] = ()
    evidence: tuple[str, ...] = ()

    @classmethod
    def of(cls, case: Case, today: datetime.date) -> "CaseView":
        """The public view of `case` as it stands on `today`."""
        names = [name for name in cls.model_fields if name in Case.model_fields]
        shown = {name: getattr(case, name) for name in names}
        return cls(**shown, days_since_delivery=case.days_since_delivery(today))


class Citation(Value):
    """A source of a claim. `evidence`: P, P*, S, M or U (fact sheet), `guide` or `user`."""

    id: str
    title: str
    publisher: str
    url: str | None
    as_of: datetime.date | None
    evidence: str
    quote: str


class Usage(Value):
    """What the turn cost."""

    model_calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    milliseconds: int = 0


# What a plan and a draft know for our own use, and the public form of a turn does not have.
_INTERNAL: Any = {
    "plan": {"capture": True, "clocks": {"__all__": {"estimated", "may_end_first"}}},
    "drafts": {"__all__": {"label"}},
}


class TurnResult(Value):
    """One finished turn; `public` is what `python -m agent chat --jsonl` writes."""

    case_id: str
    turn: int
    route: Route
    reply: str
    case: CaseView = CaseView()
    plan: Plan | None = None
    drafts: tuple[Draft, ...] = ()
    citations: tuple[Citation, ...] = ()
    question: str | None = None
    notices: tuple[str, ...] = ()
    engine: str = ""
    usage: Usage = Usage()

    def public(self) -> dict[str, Any]:
        """The turn as data, in the public form that programs, the page's API and the evals read."""
        return self.model_dump(mode="json", exclude=_INTERNAL)

    @classmethod
    def saved(cls, text: str) -> Self:
        """The result in `text`, which an older or a newer version may have written.

        Unknown fields are ignored, missing ones take their default, and so does a part that
        cannot be read any more. Raises ValidationError when not even the reply is there.
        """
        try:
            return cls.model_validate_json(text, extra="ignore")
        except ValidationError as error:
            return cls.model_validate_json(_without(text, error), extra="ignore")


def _without(text: str, error: ValidationError) -> str:
    """The saved result less the parts (of the case: less the fields) that `error` is about."""
    data: Any = json.loads(text)
    for place in {problem["loc"][:2] for problem in error.errors() if problem["loc"]}:
        part, key = (data.get("case"), place[-1]) if place[0] == "case" else (data, place[0])
        (part if isinstance(part, dict) else data).pop(key, None)
    return json.dumps(data)


class Accepted(Value):
    """The message is recorded; it will be answered even after a crash."""

    type: Literal["accepted"] = "accepted"
    case_id: str
    turn: int


class Stage(Value):
    """A node of the graph has begun."""

    type: Literal["stage"] = "stage"
    name: StageName


class Words(Value):
    """Provisional words of the reply as they are written; they may still change when verified."""

    type: Literal["words"] = "words"
    text: str


class Finished(Value):
    """The turn is over and saved."""

    type: Literal["finished"] = "finished"
    result: TurnResult


Event = Accepted | Stage | Words | Finished
