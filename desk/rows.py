"""The rows of the panels: what a case, a plan and an answer hold, in the words of the page."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from agent import TurnResult, count, country_name, ended, evidence_of, money, only_waits, place_of
from desk import wording
from desk.wording import day

PRIVATE = "private-"
"""Before the number of a private fact, as it is taken out by."""

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent import Case, Contact, Draft

MOST_DRAFTS = 3
SURE = 0.9
"""A fact read with less confidence is marked for the person to check."""


@dataclass(frozen=True, slots=True)
class ContactForm:
    """What can be put right of a contact; `number` counts them in the order of the case."""

    number: int
    channel: str
    ended: str
    on: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of the case. `value` is None while it is not known; `words` are the person's.

    field: the name by which it can be put right, if it can. unsure: whether it was read with doubt.
    contact: what can be put right where it is a contact.
    """

    label: str
    value: str | None
    words: str = ""
    field: str = ""
    unsure: bool = False
    contact: ContactForm | None = None


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
    closes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockRow:
    """A right that ends on `end`; where the date is not known, `needs` says what is missing."""

    name: str
    end: date | None
    needs: str = ""


@dataclass(frozen=True, slots=True)
class DraftBox:
    """Words to send. `turn` is the turn they were written in; `label` tells several texts apart."""

    channel: str
    title: str
    audience: str
    subject: str | None
    text: str
    words: int
    limit_words: int
    slots: tuple[str, ...]
    turn: int
    label: str = ""


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


def _label(labels: "Mapping[str, str]", value: str | None) -> str | None:
    return labels.get(value) if value else None


def facts_of(case: "Case", today: date) -> tuple[FactRow, ...]:
    """Every fact of the case, the known ones with the words they were read from."""
    amount = money(case.amount) if case.amount else None
    rows = (
        FactRow("What happened", _label(wording.PROBLEMS, case.problem), field="problem"),
        FactRow("Item", case.item, field="item"),
        FactRow("What is wrong", case.fault, field="fault"),
        FactRow("Amount", amount, field="amount"),
        FactRow("Order number", case.order_id, field="order_id"),
        FactRow(
            "Sold and shipped by",
            _label(wording.FULFILMENTS, case.fulfilment),
            field="fulfilment",
        ),
        FactRow("Ordered", _day(case.ordered_on), field="ordered_on"),
        FactRow("Delivered", _delivered(case, today), field="delivered_on"),
        FactRow("Latest delivery date promised", _day(case.expected_on), field="expected_on"),
        FactRow("Return date on the order page", _day(case.return_by), field="return_by"),
        FactRow("Sent back", _day(case.returned_on), field="returned_on"),
        FactRow("First statement with it", _day(case.statement_on), field="statement_on"),
        FactRow("Where you are", _place(case), field="jurisdiction"),
        FactRow("Paid with", _label(wording.PAYMENTS, case.payment_method), field="payment_method"),
        FactRow("What you want", _label(wording.WISHES, case.wanted), field="wanted"),
    )
    return (*(_with_source(row, case) for row in rows), *_contacts(case), *_private(case))


def _with_source(row: FactRow, case: "Case") -> FactRow:
    source = case.sources.get(row.field)
    if row.value is None or source is None:
        return row
    words = source.words if source.words != row.value else ""
    return replace(row, words=words, unsure=source.confidence < SURE)


def _day(when: date | None) -> str | None:
    return day(when) if when else None


def _delivered(case: "Case", today: date) -> str | None:
    days = case.days_since_delivery(today)
    if case.delivered_on is None or days is None:
        least = case.delivered_days_ago_at_least
        return f"At least {count(least, 'day')} ago" if least else None
    return f"{day(case.delivered_on)} ({count(days, 'day')} ago)"


def _place(case: "Case") -> str | None:
    place = _label(wording.PLACES, case.jurisdiction)
    country = country_name(case.country) if case.country else None
    shown = f"{place} ({country})" if place == wording.PLACES["EU"] and country else place
    shown = shown or country
    return f"{case.region}, {shown}" if case.region and shown else shown


def _contacts(case: "Case") -> tuple[FactRow, ...]:
    return tuple(_contact(number, one) for number, one in enumerate(case.contacts, 1))


def _contact(number: int, contact: "Contact") -> FactRow:
    end, when = ended(contact), f", {day(contact.on)}" if contact.on else ""
    return FactRow(
        f"{wording.CHANNELS[contact.channel]}{when}",
        " – ".join(part for part in (contact.who, wording.OUTCOMES[end]) if part),
        contact.words,
        contact=ContactForm(number, contact.channel.value, end, contact.on, contact.who or ""),
    )


def _private(case: "Case") -> tuple[FactRow, ...]:
    return tuple(
        FactRow("Stays between us", one.value, field=f"{PRIVATE}{number}")
        for number, one in enumerate(case.private, 1)
    )


def steps_of(result: TurnResult) -> tuple[StepRow, ...]:
    """The steps of the plan, in its order."""
    return tuple(
        StepRow(
            title=wording.WAITING if only_waits(step) else wording.CHANNELS[step.channel],
            status=step.status.value,
            why=step.why,
            ask=step.ask,
            risk=step.risk,
            expected_reply=step.expected_reply,
            evidence=step.evidence,
            opens_on=step.opens_on,
            deadline=step.deadline,
            closes=tuple(wording.CHANNELS[channel] for channel in step.blocks),
        )
        for step in (result.plan.steps if result.plan else ())
    )


def clocks_of(result: TurnResult) -> tuple[ClockRow, ...]:
    """The rights that end in the order of the plan: the first to end on top, those over last."""
    return tuple(
        ClockRow(
            name=f"{clock.name[:1].upper()}{clock.name[1:]}",
            end=clock.date,
            needs="" if clock.date else clock.computed_from.removeprefix("needs: "),
        )
        for clock in (result.plan.clocks if result.plan else ())
    )


def _titled(draft: "Draft", several: bool) -> str:
    """`Amazon chat`; where a route has several texts, `Amazon chat: the opening message`."""
    title = wording.CHANNELS[draft.channel]
    return f"{title}: {draft.label}" if several and draft.label else title


def drafts_of(before: tuple[DraftBox, ...], result: TurnResult) -> tuple[DraftBox, ...]:
    """The newest words first; older ones stay for routes that are open and have no newer words.

    What the person was given last stays until other words come, whatever became of its route.
    """
    routes = [draft.channel for draft in result.drafts]
    new = tuple(
        DraftBox(
            channel=draft.channel.value,
            title=_titled(draft, routes.count(draft.channel) > 1),
            audience=wording.AUDIENCES[draft.audience],
            subject=draft.subject,
            text=draft.text,
            words=draft.words,
            limit_words=draft.limit_words,
            slots=draft.slots,
            turn=result.turn,
            label=draft.label,
        )
        for draft in result.drafts
    )
    steps = result.plan.steps if result.plan else ()
    gone = {step.channel.value for step in steps if step.status in wording.CLOSED}
    gone |= {draft.channel for draft in new}
    last = 0 if new else max((draft.turn for draft in before), default=0)
    kept = (d for d in before if d.channel not in gone or d.turn == last)
    return (*new, *kept)[:MOST_DRAFTS]


def sources_of(result: TurnResult) -> tuple[SourceRow, ...]:
    """What the answer rests on."""
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
