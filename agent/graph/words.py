"""Puts together the embedded engine's words for a turn: the reply, the draft and the citations."""

from collections.abc import Iterable
from datetime import date

from agent.domain import replies
from agent.domain.case import Case
from agent.domain.clocks import closing
from agent.domain.coaching import next_line
from agent.domain.composing import compose
from agent.domain.drafts import Draft
from agent.domain.plan import Plan, Step
from agent.domain.problems import ROWS
from agent.domain.reading import Reading
from agent.domain.rights import foreign_law, right_of
from agent.domain.routes import CARDS
from agent.domain.vocabulary import Channel, Jurisdiction, Route, Status
from agent.events import Citation
from agent.graph.state import Composition
from knowledge.facts import Fact, FactSheet
from knowledge.passages import Passage

OPEN = (Status.NOW, Status.NEXT, Status.LATER, Status.DONE)
# Words for these are written only where the plan has the route.
DISPUTING = (
    Channel.A_TO_Z_CLAIM,
    Channel.A_TO_Z_APPEAL,
    Channel.CARD_DISPUTE,
    Channel.BANK_OMBUDSMAN,
    Channel.FORMAL_CLAIM,
    Channel.POLICE_OR_FRAUD_DESK,
)
MOST_CITED = 5


def composed(
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: Iterable[Passage],
    facts: FactSheet,
    today: date,
) -> Composition:
    """The whole turn in the embedded engine's words."""
    if reading.route is Route.GUIDANCE:
        return _guidance(reading, case, plan, tuple(passages), facts)
    if plan is None:
        return Composition(answer=replies.simple(reading.route, reading.alarm))
    if reading.route is Route.COACH and case.contacts:
        return _coach(case, plan, facts)
    if reading.route is Route.DRAFT:
        return _draft(reading, case, plan, facts, today)
    return _plan(reading, case, plan, facts, today)


def _plan(reading: Reading, case: Case, plan: Plan, facts: FactSheet, today: date) -> Composition:
    draft = first_words(case, plan, facts, today)
    wanted = plan.step(reading.wanted_channel) if reading.wanted_channel else None
    lines = [replies.noted(reading.updates, case)]
    lines += [replies.standing_line(wanted)] if wanted else []
    lines += replies.plan_lines(plan, case)
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


def _coach(case: Case, plan: Plan, facts: FactSheet) -> Composition:
    if plan.now is None:
        return Composition(answer="\n\n".join(replies.plan_lines(plan, case)))
    line = next_line(case.contacts[-1], case, plan, facts)
    answer = replies.coach_lines(case, line.draft.text, line.if_refused)
    return Composition(
        answer="\n\n".join([*answer, *replies.plan_lines(plan, case)[:1]]),
        draft=line.draft,
        citations=_of_steps([s for s in plan.steps if s.status is Status.NOW], facts),
        computed=_computed(plan, case, facts),
    )


def _guidance(
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: tuple[Passage, ...],
    facts: FactSheet,
) -> Composition:
    claims = _claims(reading, case, plan, passages, facts)
    if not claims:
        return Composition(answer=replies.NOT_COVERED)
    own = _own_position(reading, case, plan)
    other = None if own else _contradiction(claims, facts)
    cited = (*claims, *([_cite(facts.get(other.conflicts_with[0]))] if other else []))
    rules = [_rule(claim, n) for n, claim in enumerate(claims, 1)]
    if other:
        rules.append(f"- Sources differ: {cited[-1].quote} [{len(cited)}] {other.ruling}")
    return Composition(
        answer="\n".join([*own, *(["**The rules:**"] if own else []), *rules]),
        citations=cited,
        computed=_computed(plan, case, facts) if plan else (),
    )


def _rule(claim: Citation, number: int) -> str:
    """A claim with its mark; a document of the person's own is quoted as just that."""
    if claim.evidence == "user":
        return f'- Your own document "{claim.title}", not checked, says: "{claim.quote}" [{number}]'
    return f"- {claim.quote} [{number}]"


def _own_position(reading: Reading, case: Case, plan: Plan | None) -> list[str]:
    """Where the person stands with the route they ask about: closed or not, and its dates."""
    if plan is None or reading.wanted_channel is None:
        return []
    step = plan.step(reading.wanted_channel)
    closed = step is not None and step.status not in OPEN
    lines = [replies.standing_line(step) or "", ""] if step and closed else []
    dates = replies.channel_clocks(reading.wanted_channel, plan, case)
    return lines + (["**Your dates:**", *dates, ""] if dates else [])


def _claims(
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: tuple[Passage, ...],
    facts: FactSheet,
) -> tuple[Citation, ...]:
    if plan and reading.wanted_channel and not passages:
        return _of_channel(reading.wanted_channel, plan, facts)
    place = case.jurisdiction.value
    found = [claim for passage in passages for claim in _of_passage(passage, facts, place)]
    right = right_of(case, plan.as_of, facts) if plan and reading.asks_when else None
    first = [*(right.sources if right else ()), *_of_the_place(reading, plan)]
    found = [_cite(facts.get(i)) for i in first] + found
    found.sort(key=lambda claim: claim.evidence == "user")
    return tuple({c.id: c for c in found}.values())[:MOST_CITED]


def _of_the_place(reading: Reading, plan: Plan | None) -> list[str]:
    """What the route the person asks about rests on in their own country, beyond its own rules."""
    step = plan.step(reading.wanted_channel) if plan and reading.wanted_channel else None
    return [i for i in step.sources if i not in CARDS[step.channel].sources] if step else []


def _of_passage(passage: Passage, facts: FactSheet, place: str) -> tuple[Citation, ...]:
    if passage.fact_ids:
        known = (facts.get(i) for i in passage.fact_ids if i in facts)
        return tuple(_cite(fact) for fact in known if _tellable(fact, place))
    return (
        Citation(
            id=passage.id,
            title=passage.title,
            publisher=passage.publisher or passage.source,
            url=passage.url,
            as_of=date.fromisoformat(passage.as_of) if passage.as_of else None,
            evidence="user" if passage.rank == "user" else "guide",
            quote=passage.text,
        ),
    )


def _tellable(fact: Fact, place: str) -> bool:
    """Directories' claims are only told as what other pages say, and foreign law not at all."""
    here = place == Jurisdiction.UNKNOWN or fact.jurisdiction in (place, "any")
    return here and fact.rank != "directory"


def _of_channel(channel: Channel, plan: Plan, facts: FactSheet) -> tuple[Citation, ...]:
    step = plan.step(channel)
    ids = [clock.basis for clock in closing(plan.clocks, channel)]
    return _cited([*ids, *(step.sources if step else CARDS[channel].sources)], facts)


def _of_plan(plan: Plan, case: Case, facts: FactSheet) -> tuple[Citation, ...]:
    now = [s for s in plan.steps if s.status is Status.NOW]
    ids = [i for s in now for i in s.sources] + [c.basis for c in plan.clocks]
    ids += [i for i in ROWS[case.problem].sources if not foreign_law(i, case.jurisdiction)]
    return _cited(ids, facts)


def _of_steps(steps: Iterable[Step], facts: FactSheet) -> tuple[Citation, ...]:
    return _cited([i for s in steps for i in s.sources], facts)


def _cited(ids: Iterable[str], facts: FactSheet) -> tuple[Citation, ...]:
    return tuple(_cite(facts.get(i)) for i in list(dict.fromkeys(ids))[:MOST_CITED])


def _cite(fact: Fact) -> Citation:
    return Citation(
        id=fact.id,
        title=fact.title,
        publisher=fact.publisher,
        url=fact.url,
        as_of=fact.as_of,
        evidence=fact.evidence,
        quote=fact.rendered(),
    )


def _contradiction(claims: Iterable[Citation], facts: FactSheet) -> Fact | None:
    """The first cited fact that another source contradicts, with a ruling on which one holds."""
    cited = (facts.get(c.id) for c in claims if c.id in facts)
    return next((fact for fact in cited if fact.ruling and fact.conflicts_with), None)


def _computed(plan: Plan, case: Case, facts: FactSheet) -> tuple[str, ...]:
    """Everything the plan says, as texts that words may rest on."""
    steps = [f"{s.why} {s.ask} {s.expected_reply} {s.risk}" for s in plan.steps]
    clocks = [replies.dated(c, plan.as_of, case) for c in plan.clocks]
    ids = {i for s in plan.steps for i in s.sources} | {c.basis for c in plan.clocks}
    return (*steps, *clocks, *(facts.statement(i) for i in sorted(ids)))
