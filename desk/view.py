"""What the page shows, as one frozen value, and how events change it. Pure: no clock, no I/O."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from agent import Event, TurnResult, evidence_of, money, place_of
from desk import wording
from desk.wording import day

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_DRAFTS = 3


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the conversation; the assistant's is Markdown, the person's plain text."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of the case. `value` is None while it is not known; `words` are the person's."""

    label: str
    value: str | None
    words: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the plan, ready to show."""

    title: str
    status: str
    why: str
    ask: str
    risk: str
    expected_reply: str
    evidence: tuple[str, ...]
    opens_on: date | None
    deadline: date | None


@dataclass(frozen=True, slots=True)
class ClockRow:
    """A right that ends on `end`; where the date is not known, `needs` says what is missing."""

    name: str
    end: date | None
    needs: str = ""


@dataclass(frozen=True, slots=True)
class DraftBox:
    """Words to send. `turn` is the turn they were written in."""

    channel: str
    title: str
    audience: str
    subject: str | None
    text: str
    words: int
    limit_words: int
    slots: tuple[str, ...]
    turn: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source of the last answer, in the order of the answer's numbers."""

    publisher: str
    title: str
    url: str | None
    as_of: date | None
    evidence: str
    place: str | None
    quote: str


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
    """Everything the page shows of one case."""

    case_id: str | None = None
    turn: int = 0
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
    drafts: tuple[DraftBox, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    notices: tuple[str, ...] = ()
    question: str | None = None
    files: tuple[FileRow, ...] = ()


class Record(Protocol):
    """A saved turn."""

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
        view, messages=messages, stage="", writing="", unanswered=None, notices=(), question=None
    )


def fold(view: View, event: Event) -> View:
    """`view` after `event`: a stage has begun, words came, or the turn is over."""
    match event.type:
        case "accepted":
            return replace(view, case_id=event.case_id)
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
        view = asked(view, record.message)
        if record.result is None:
            view = replace(view, unanswered=record.message)
        else:
            view = _finished(view, record.result)
    return view


def quoted(view: View, words: "Mapping[str, str]") -> View:
    """`view` with the person's own words beside each fact they gave; `words` is by field."""
    rows = (
        replace(row, words=words[row.field])
        if row.value and row.field in words and words[row.field] != row.value
        else row
        for row in view.facts
    )
    return replace(view, facts=tuple(rows))


def _finished(view: View, result: TurnResult) -> View:
    view = replace(
        view,
        case_id=result.case_id,
        turn=result.turn,
        messages=(*view.messages, Message("assistant", result.reply)),
        stage="",
        writing="",
        facts=_facts(result),
        drafts=_drafts(view.drafts, result),
        sources=_sources(result),
        notices=result.notices,
        question=result.question,
    )
    return _planned(view, result)


def _planned(view: View, result: TurnResult) -> View:
    """Lays the plan over; a turn without one leaves the last plan standing, with its date."""
    if result.plan is None:
        return view
    return replace(
        view,
        steps=_steps(result),
        clocks=_clocks(result),
        as_of=result.plan.as_of,
        strength=result.plan.strength.level,
        missing=result.plan.strength.missing,
    )


def _label(labels: "Mapping[str, str]", value: str | None) -> str | None:
    return labels.get(value) if value else None


def _facts(result: TurnResult) -> tuple[FactRow, ...]:
    case = result.case
    amount = money(case.amount) if case.amount else None
    rows = (
        FactRow("What happened", _label(wording.PROBLEMS, case.problem), field="problem"),
        FactRow("Item", case.item, field="item"),
        FactRow("Amount", amount, field="amount"),
        FactRow("Order number", case.order_id, field="order_id"),
        FactRow(
            "Sold and shipped by",
            _label(wording.FULFILMENTS, case.fulfilment),
            field="fulfilment",
        ),
        FactRow("Delivered", _delivered(result), field="delivered_on"),
        FactRow("Where you are", _place(result), field="jurisdiction"),
        FactRow("Paid with", _label(wording.PAYMENTS, case.payment_method), field="payment_method"),
        FactRow("What you want", _label(wording.WISHES, case.wanted), field="wanted"),
    )
    evidence = ", ".join(case.evidence) or None
    return (*rows, *_contacts(result), FactRow("Proof you have", evidence), *_private(result))


def _delivered(result: TurnResult) -> str | None:
    when, days = result.case.delivered_on, result.case.days_since_delivery
    if when is None:
        return None
    return day(when) if days is None else f"{day(when)} ({wording.count(days, 'day')} ago)"


def _place(result: TurnResult) -> str | None:
    place, country = _label(wording.PLACES, result.case.jurisdiction), result.case.country
    return f"{place} ({country})" if place == wording.PLACES["EU"] and country else place or country


def _contacts(result: TurnResult) -> tuple[FactRow, ...]:
    return tuple(
        FactRow(
            f"{wording.CHANNELS[contact.channel]}{f', {day(contact.on)}' if contact.on else ''}",
            " – ".join(part for part in (contact.who, wording.OUTCOMES[contact.outcome]) if part),
            contact.words,
        )
        for contact in result.case.contacts
    )


def _private(result: TurnResult) -> tuple[FactRow, ...]:
    return tuple(FactRow("Stays between us", p.value) for p in result.case.private)


def _steps(result: TurnResult) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(
            title=wording.CHANNELS[step.channel],
            status=step.status.value,
            why=step.why,
            ask=step.ask,
            risk=step.risk,
            expected_reply=step.expected_reply,
            evidence=step.evidence,
            opens_on=step.opens_on,
            deadline=step.deadline,
        )
        for step in (result.plan.steps if result.plan else ())
    )


def _clocks(result: TurnResult) -> tuple[ClockRow, ...]:
    rows = (
        ClockRow(
            name=f"{clock.name[:1].upper()}{clock.name[1:]}",
            end=clock.date,
            needs="" if clock.date else clock.computed_from.removeprefix("needs: "),
        )
        for clock in (result.plan.clocks if result.plan else ())
    )
    return tuple(sorted(rows, key=lambda row: (row.end is None, row.end or date.max)))


def _numbered(titles: tuple[str, ...], place: int) -> str:
    """`Amazon chat`; further words for the same route are numbered: `Amazon chat (2)`."""
    nth = titles[: place + 1].count(titles[place])
    return f"{titles[place]} ({nth})" if nth > 1 else titles[place]


def _drafts(before: tuple[DraftBox, ...], result: TurnResult) -> tuple[DraftBox, ...]:
    """The newest words first; older ones stay for routes that are open and have no newer words."""
    titles = tuple(wording.CHANNELS[draft.channel] for draft in result.drafts)
    new = tuple(
        DraftBox(
            channel=draft.channel.value,
            title=_numbered(titles, place),
            audience=wording.AUDIENCES[draft.audience],
            subject=draft.subject,
            text=draft.text,
            words=draft.words,
            limit_words=draft.limit_words,
            slots=draft.slots,
            turn=result.turn,
        )
        for place, draft in enumerate(result.drafts)
    )
    steps = result.plan.steps if result.plan else ()
    gone = {step.channel.value for step in steps if step.status in wording.CLOSED}
    gone |= {draft.channel for draft in new}
    return (*new, *(d for d in before if d.channel not in gone))[:MOST_DRAFTS]


def _sources(result: TurnResult) -> tuple[SourceRow, ...]:
    return tuple(
        SourceRow(
            publisher=source.publisher,
            title=source.title,
            url=source.url,
            as_of=source.as_of,
            evidence=evidence_of(source),
            place=place_of(source),
            quote=source.quote,
        )
        for source in result.citations
    )
