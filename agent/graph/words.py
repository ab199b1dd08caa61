"""Puts together the embedded engine's words for a turn: the reply, the draft and the citations."""

from collections.abc import Iterable
from datetime import date

from agent.domain import denials, replies
from agent.domain.case import Case
from agent.domain.changes import change
from agent.domain.coaching import next_line
from agent.domain.composing import compose
from agent.domain.drafts import Draft
from agent.domain.plan import Plan, Step
from agent.domain.problems import ROWS
from agent.domain.reading import Reading
from agent.domain.rights import foreign_law, right_of
from agent.domain.routes import CARDS
from agent.domain.vocabulary import Channel, Route, Status
from agent.events import Citation
from agent.graph.answers import OPEN, guidance
from agent.graph.citing import cited
from agent.graph.state import Before, Composition
from knowledge.facts import FactSheet
from knowledge.passages import Passage

# Words for these are written only where the plan has the route.
DISPUTING = (
    Channel.A_TO_Z_CLAIM,
    Channel.A_TO_Z_APPEAL,
    Channel.CARD_DISPUTE,
    Channel.BANK_OMBUDSMAN,
    Channel.FORMAL_CLAIM,
    Channel.POLICE_OR_FRAUD_DESK,
)


def composed(
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: Iterable[Passage],
    facts: FactSheet,
    today: date,
    question: str = "",
    before: Before | None = None,
) -> Composition:
    """The whole turn in the embedded engine's words.

    question: the message as written. before: the plan of the last turn, with its case.
    """
    if reading.route is Route.GUIDANCE:
        found = tuple(passages)
        told = guidance(question, reading, case, plan, found, facts, today)
        computed = _computed(plan, case, facts) if plan and told.citations else ()
        return Composition(**told._asdict(), computed=computed)
    if plan is None:
        return Composition(answer=replies.simple(reading.route, reading.alarm))
    if reading.route is Route.COACH and case.contacts:
        return _coach(reading, case, plan, facts)
    if reading.route is Route.DRAFT:
        return _draft(reading, case, plan, facts, today)
    return _plan(reading, case, plan, facts, before)


def _plan(
    reading: Reading, case: Case, plan: Plan, facts: FactSheet, before: Before | None
) -> Composition:
    draft = first_words(case, plan, facts, plan.as_of)
    wanted = plan.step(reading.wanted_channel) if reading.wanted_channel else None
    lines = [replies.noted(reading.updates, case), *denials.remarks(reading)]
    lines += [replies.standing_line(wanted)] if wanted else []
    lines.append(change(before.plan, plan, before.case, case) if before else None)
    lines += replies.plan_lines(plan, case)
    lines.append(replies.capture_line(plan, before.plan if before else None))
    lines.append(replies.draft_line(draft) if draft else None)
    if reading.route is Route.REHEARSAL:
        lines.insert(0, replies.NO_REHEARSAL)
    if reading.alarm:
        lines.insert(0, replies.ALARMS[reading.alarm])
    answer = "\n\n".join(line for line in lines if line)
    return Composition(
        answer=answer,
        draft=draft,
        citations=_of_plan(plan, case, facts),
        computed=_computed(plan, case, facts),
    )


def first_words(case: Case, plan: Plan, facts: FactSheet, today: date) -> Draft | None:
    """The draft for the step to take now, or for the next one when there is nothing to send yet."""
    ready = [s for s in plan.steps if s.status in (Status.NOW, Status.NEXT)]
    ready.sort(key=lambda s: s.status is Status.NEXT)
    drafts = (compose(s.channel, case, today, facts) for s in ready)
    return next((d for d in drafts if d), None)


def _draft(reading: Reading, case: Case, plan: Plan, facts: FactSheet, today: date) -> Composition:
    wanted = reading.wanted_channel or case.current_channel or plan.now
    step = plan.step(wanted) if wanted else None
    closed = step.status not in OPEN if step else wanted in DISPUTING
    draft = None if closed or wanted is None else compose(wanted, case, today, facts)
    draft = draft or first_words(case, plan, facts, today)
    lines: list[str | None] = []
    if closed:
        lines = [replies.standing_line(step) if step else replies.NOT_A_ROUTE]
    lines += [replies.draft_line(draft)] if draft else []
    lines += _how_to_send(plan, draft)
    lines = lines or [*replies.plan_lines(plan, case)]
    return Composition(
        answer="\n\n".join(line for line in lines if line),
        draft=draft,
        citations=_of_steps([s for s in (step, _step_of(plan, draft)) if s], facts),
        computed=_computed(plan, case, facts),
    )


def _step_of(plan: Plan, draft: Draft | None) -> Step | None:
    return plan.step(draft.channel) if draft else None


def _how_to_send(plan: Plan, draft: Draft | None) -> list[str]:
    step = _step_of(plan, draft)
    if step is None:
        return []
    early = step.status is Status.LATER and plan.now is not None
    first = [f"{CARDS[plan.now].label.capitalize()} comes first."] if early and plan.now else []
    return [" ".join([*first, f"Usual time for an answer: {step.expected_reply}."])]


def _coach(reading: Reading, case: Case, plan: Plan, facts: FactSheet) -> Composition:
    if plan.now is None:
        return Composition(answer="\n\n".join(replies.plan_lines(plan, case)))
    line = next_line(case.contacts[-1], case, plan, facts)
    right = right_of(case, plan.as_of, facts)
    answer = replies.coach_lines(case, line.draft.text, line.if_refused, right)
    return Composition(
        answer="\n\n".join(
            [*answer, *denials.remarks(reading), *replies.plan_lines(plan, case)[:1]]
        ),
        draft=line.draft,
        citations=_of_steps([s for s in plan.steps if s.status is Status.NOW], facts),
        computed=_computed(plan, case, facts),
    )


def _of_plan(plan: Plan, case: Case, facts: FactSheet) -> tuple[Citation, ...]:
    now = [s for s in plan.steps if s.status is Status.NOW]
    ids = [i for s in now for i in s.sources] + [c.basis for c in plan.clocks]
    ids += [i for i in ROWS[case.problem].sources if not foreign_law(i, case.jurisdiction)]
    return cited(ids, facts)


def _of_steps(steps: Iterable[Step], facts: FactSheet) -> tuple[Citation, ...]:
    return cited([i for s in steps for i in s.sources], facts)


def _computed(plan: Plan, case: Case, facts: FactSheet) -> tuple[str, ...]:
    """Everything the plan says, as texts that words may rest on."""
    steps = [f"{s.why} {s.ask} {s.expected_reply} {s.risk}" for s in plan.steps]
    steps += [one.text for one in plan.capture]
    clocks = [replies.dated(c, plan.as_of, case) for c in plan.clocks]
    ids = {i for s in plan.steps for i in s.sources} | {c.basis for c in plan.clocks}
    return (*steps, *clocks, *(facts.statement(i) for i in sorted(ids)))
