"""What the page shows, as one frozen value, and how events change it. Pure: no clock, no I/O."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Protocol

from agent import Event, TurnResult
from desk import wording
from desk.rows import (
    ClockRow,
    DraftBox,
    FactRow,
    SourceRow,
    StepRow,
    clocks_of,
    drafts_of,
    sources_of,
    steps_of,
)

COACHED = "coach"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the conversation; the assistant's is Markdown, the person's plain text."""

    role: Literal["user", "assistant"]
    text: str


class FileRow(Protocol):
    """One file of the case."""

    @property
    def sha256(self) -> str:
        """What names it."""

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def source(self) -> str:
        """How the file was called."""

    @property
    def left_out(self) -> int:
        """How many parts of it are never quoted."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything the page shows of one case.

    turn: the turn that was answered last. last: the newest one, answered or not. said: the turn of
    each message. evidence: what the person has, as they told it. held: what the plan asks for of
    that. capture: what to save now. sources: those of the last answer; earlier: those of each
    answer before it. line: what to say next, while somebody is on the line.
    today: the date by which the clocks are read; None without a case.
    """

    case_id: str | None = None
    turn: int = 0
    last: int = 0
    said: tuple[int, ...] = ()
    messages: tuple[Message, ...] = ()
    stage: str = ""
    writing: str = ""
    unanswered: str | None = None
    facts: tuple[FactRow, ...] = ()
    steps: tuple[StepRow, ...] = ()
    clocks: tuple[ClockRow, ...] = ()
    as_of: date | None = None
    strength: str = ""
    missing: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    capture: tuple[str, ...] = ()
    line: str = ""
    route: str = ""
    drafts: tuple[DraftBox, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    earlier: tuple[tuple[SourceRow, ...], ...] = ()
    notices: tuple[str, ...] = ()
    question: str | None = None
    files: tuple[FileRow, ...] = ()
    today: date | None = None


class Record(Protocol):
    """A saved turn."""

    @property
    def turn(self) -> int:
        """Its number."""

    @property
    def message(self) -> str:
        """What the person wrote."""

    @property
    def result(self) -> TurnResult | None:
        """What was answered, or None."""


def asked(view: View, text: str) -> View:
    """`view` with the person's message added and what belonged to the last answer put away."""
    said = Message("user", text)
    waiting = view.unanswered is not None and view.messages[-1:] == (said,)
    messages = view.messages if waiting else (*view.messages, said)
    return replace(
        view,
        messages=messages,
        stage="",
        writing="",
        unanswered=None,
        notices=(),
        question=None,
        line="",
    )


def fold(view: View, event: Event) -> View:
    """`view` after `event`: a stage has begun, words came, or the turn is over."""
    match event.type:
        case "accepted":
            return replace(view, case_id=event.case_id, last=event.turn)
        case "stage":
            return replace(view, stage=wording.STAGES[event.name])
        case "words":
            return replace(view, stage="", writing=view.writing + event.text)
        case "finished":
            return _finished(view, event.result)


def restored(case_id: str, records: Iterable[Record]) -> View:
    """The view of a saved case; a message that was not answered is put back as unanswered."""
    view = View(case_id=case_id)
    for record in records:
        view = replace(asked(view, record.message), last=record.turn)
        if record.result is None:
            view = replace(view, unanswered=record.message)
        else:
            view = _finished(view, record.result)
        new = len(view.messages) - len(view.said)
        view = replace(view, said=(*view.said, *(record.turn for _ in range(new))))
    return view


def answers(view: View) -> int:
    """How many messages of the conversation are answers."""
    return sum(message.role == "assistant" for message in view.messages)


def _finished(view: View, result: TurnResult) -> View:
    view = replace(
        view,
        case_id=result.case_id,
        turn=result.turn,
        last=result.turn,
        messages=(*view.messages, Message("assistant", result.reply)),
        stage="",
        writing="",
        drafts=drafts_of(view.drafts, result),
        sources=sources_of(result),
        earlier=(*view.earlier, view.sources) if answers(view) else (),
        notices=result.notices,
        question=result.question,
        evidence=result.case.evidence,
        route=result.route.value,
        line=result.drafts[0].text if result.route == COACHED and result.drafts else "",
    )
    return _planned(view, result)


def _planned(view: View, result: TurnResult) -> View:
    """Lays the plan over; a turn without one leaves the last plan standing, with its date."""
    if result.plan is None:
        return view
    return replace(
        view,
        steps=steps_of(result),
        clocks=clocks_of(result),
        as_of=result.plan.as_of,
        strength=result.plan.strength.level,
        missing=result.plan.strength.missing,
        capture=tuple(one.text for one in result.plan.capture),
    )
