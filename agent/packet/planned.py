"""The plan as a document, and the words to send as documents of their own."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from agent.domain import present, replies
from agent.domain.case import Case
from agent.domain.composing import Words, words_for
from agent.domain.drafts import Draft, make_draft
from agent.domain.handed import Handed
from agent.domain.plan import Plan, Step
from agent.domain.routes import CARDS, label_of
from agent.domain.style import Style
from agent.domain.vocabulary import Channel, Status
from agent.domain.wording import sentence
from agent.graph.citing import told
from agent.packet.document import Block, Document, Heading, Items, Paragraph, Table
from agent.packet.exhibits import OPEN
from knowledge.facts import FactSheet

LONGEST = 40  # characters of a name
USED_UP = "The routes I know are used up, or there is nothing to do now."
STANDING = {
    Status.DONE: "done",
    Status.BLOCKED: "not yet",
    Status.UNAVAILABLE: "not open here",
}


def open_steps(plan: Plan) -> tuple[Step, ...]:
    """The steps that can be taken: the one for now, the next one, then the others in order."""
    return tuple(sorted((s for s in plan.steps if s.status in OPEN), key=_place))


def _place(step: Step) -> int:
    return OPEN.index(step.status)


def plan_document(case: Case, plan: Plan, facts: FactSheet) -> Document:
    """The plan with its dates, its doubts and its sources; for the person only."""
    blocks: list[Block] = [Paragraph(text=f"As of {present.day(plan.as_of, case.jurisdiction)}.")]
    blocks += [] if plan.now else [Paragraph(text=USED_UP, strong=True)]
    blocks += [block for step in open_steps(plan) for block in _step(step, plan, case)]
    closed = tuple(s for s in plan.steps if s.status in STANDING)
    blocks += [Heading(text="Other routes"), _closed(closed)] if closed else []
    dates = tuple(sentence(replies.dated(clock, plan.as_of, case)) for clock in plan.clocks)
    blocks += [Heading(text="Dates"), Items(entries=dates)] if dates else []
    saved = tuple(one.text for one in plan.capture)
    blocks += [Heading(text="Save now"), Items(entries=saved)] if saved else []
    blocks += _standing(plan)
    blocks += [Heading(text="Where this comes from"), Items(entries=_sources(case, plan, facts))]
    return Document(name="plan", title="Your plan", use="keep", blocks=tuple(blocks))


def _step(step: Step, plan: Plan, case: Case) -> Iterator[Block]:
    yield Heading(text=f"{step.status.capitalize()}: {label_of(step)}")
    yield Paragraph(text=f"{sentence(step.ask)} {sentence(step.why)}")
    still = (one.channel for one in plan.steps if one.status in (*OPEN, Status.BLOCKED))
    closes = ", ".join(CARDS[channel].label for channel in still if channel in step.blocks)
    last_day = present.day(step.deadline, case.jurisdiction) if step.deadline else None
    lines = (
        f"Last day: {last_day}." if last_day else "",
        f"Usual time for an answer: {step.expected_reply}." if step.expected_reply else "",
        f"Mind: {sentence(step.risk)}" if step.risk else "",
        f"Taking it closes: {closes}." if closes else "",
    )
    yield Items(entries=tuple(line for line in lines if line))


def _closed(steps: tuple[Step, ...]) -> Table:
    rows = tuple((label_of(s), STANDING[s.status], s.why) for s in steps)
    return Table(head=("Route", "State", "Why"), rows=rows)


def _standing(plan: Plan) -> tuple[Block, ...]:
    helps = tuple(f"It would help to have {one}." for one in plan.strength.missing)
    stands = Paragraph(text=f"As it stands, your case is {plan.strength.level}.")
    listed = (Items(entries=helps),) if helps else ()
    return Heading(text="How the case stands"), stands, *listed


def _sources(case: Case, plan: Plan, facts: FactSheet) -> tuple[str, ...]:
    """Each fact that the open steps and the dates rest on, with its publisher, age and page."""
    ids = [i for step in open_steps(plan) for i in step.sources]
    ids += [clock.basis for clock in plan.clocks] + [one.source for one in plan.capture]
    return tuple(_source(i, plan.as_of, case, facts) for i in dict.fromkeys(ids))


def _source(fact_id: str, today: date, case: Case, facts: FactSheet) -> str:
    fact = facts.get(fact_id)
    dated = present.day(fact.as_of, case.jurisdiction)
    page = f" {fact.url}" if fact.url else ""
    place = case.jurisdiction
    return f"{told(fact, today, place)} – {fact.publisher}: {fact.title}, as of {dated}.{page}"


def current_drafts(
    case: Case,
    plan: Plan,
    facts: FactSheet,
    shown: Callable[[str], str],
    handed: tuple[Handed, ...] = (),
) -> tuple[tuple[Step, Words], ...]:
    """Every draft for the open steps, with its step; without private words, or left out.

    handed: the words that the person had changed; they stand where they are as they were.
    """
    found = []
    for step in open_steps(plan):
        for words in _wanted(step.channel, case, plan, facts, handed):
            draft = _cleaned(words.draft, shown)
            found += [(step, words.model_copy(update={"draft": draft}))] if draft.text else []
    return tuple(found)


def _wanted(
    channel: Channel, case: Case, plan: Plan, facts: FactSheet, handed: tuple[Handed, ...]
) -> Iterator[Words]:
    """The words for `channel`, each in the style in which the person had it last."""
    name = next((one.style.name for one in reversed(handed) if one.style.name), None)
    usual = Style(name=name)
    for words in words_for(channel, case, plan.as_of, facts, usual):
        mine = next((o for o in handed if o.which == (channel.value, words.label)), None)
        yield _as_handed(mine, words, case, plan, facts) if mine else words


def _as_handed(mine: Handed, usual: Words, case: Case, plan: Plan, facts: FactSheet) -> Words:
    """`mine` as it was, while the case still gives the same words; else those of now in its style.

    So no amount or date that was corrected since stands in it.
    """
    made = words_for(mine.draft.channel, case, plan.as_of, facts, mine.style)
    now = next((one for one in made if one.label == usual.label), usual)
    same = now.draft.text == mine.built_in
    return now.model_copy(update={"draft": mine.draft}) if same else now


def _cleaned(draft: Draft, shown: Callable[[str], str]) -> Draft:
    text, subject = shown(draft.text), shown(draft.subject or "") or None
    return make_draft(draft.channel, draft.audience, subject, text, draft.limit_words)


def draft_document(number: int, step: Step, words: Words) -> Document:
    """One draft as it goes out, its subject on top."""
    draft, label = words.draft, CARDS[step.channel].label
    subject = (Paragraph(text=f"Subject: {draft.subject}", strong=True),) if draft.subject else ()
    body = tuple(Paragraph(text=part) for part in draft.text.split("\n\n"))
    return Document(
        name=f"{number:02}-{step.status}-{slug(label)}-{slug(words.label.partition(',')[0])}",
        title=f"Words for {label}: {words.label}",
        use="send",
        blocks=(*subject, *body),
        ready=True,
    )


def slug(label: str) -> str:
    """`dispute-with-card-company`: a label as part of a file's name."""
    plain = re.sub(r"\b(?:an?|the|your) ", "", label.lower()).replace("'", "")
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition("-")[0]
