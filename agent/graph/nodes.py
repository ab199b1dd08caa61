"""The nodes: each reads the state, calls one thing and returns what it changes."""

import asyncio
import re
import time
from typing import Any, Literal

from langgraph.runtime import Runtime

from agent.domain import replies
from agent.domain.case import Case, Update, merge
from agent.domain.clocks import RULES
from agent.domain.composing import make_draft
from agent.domain.corrections import corrected
from agent.domain.drafts import Draft
from agent.domain.offers import as_it_is
from agent.domain.planner import plan as make_plan
from agent.domain.questions import SPENT_BY, Question
from agent.domain.reading import WITHOUT_PLAN, Alarm, Reading
from agent.domain.revising import foreign
from agent.domain.routes import CARDS
from agent.domain.vocabulary import Channel, Jurisdiction, Route
from agent.engines.base import WriteRequest
from agent.errors import KnowledgeMissing
from agent.events import CaseView, Stage, TurnResult, Words
from agent.graph import asking, rehearsing
from agent.graph.answers import answers_it, in_place
from agent.graph.bearing import near_at_all
from agent.graph.checks import checked_quotes, facts_for_others
from agent.graph.filed import asked_of, kept_of, of_files, read_in
from agent.graph.state import Before, Composition, Context, State
from agent.graph.undoing import prior, undone
from agent.graph.verifying import notices_about
from agent.graph.versions import handed, kept_style
from agent.graph.words import composed
from agent.grounding import figures_in
from knowledge.passages import Passage

Changes = dict[str, Any]
# After these the honest way goes on; after a wish to lie the facts themselves are in doubt.
ANSWERED_WITH_A_PLAN = (
    Alarm.INJURY,
    Alarm.ASKS_TO_EVADE,
    Alarm.ASKS_TO_THREATEN,
)
TIMED = {rule.closes for rule in RULES if rule.closes}
PASSAGES = 8
ASKED = re.compile(
    r"\?|^\W*(?:and |so |but |ok |also |hi |hey )*(?:what|how|when|which|who|where|why|can|could|"
    r"may|must|do|does|did|is|are|will|would|should|has|have)\b",
    re.IGNORECASE,
)
OF_LAW = re.compile(
    r"\b(?:laws?|legal\w*|act|rights?|sections?|statut\w+|directives?|regulations?|entitled)\b",
    re.IGNORECASE,
)
"""A question about the law is about that of the place."""
ANSWER_WORDS = 160
ORDER_PAGE = "amazon.return_window.order_page"  # says itself that the order page holds

# What the turn before left behind.
FRESH: Changes = {
    "passages": (),
    "plan": None,
    "composition": None,
    "written": None,
    "attempts": 0,
    "issues": (),
    "removed": (),
    "replaced": False,
    "cut": 0,
    "result": None,
    "prior": None,
}
# What only made the result, which has all that is shown of it: not to be saved and read for ever.
NEEDED_NO_MORE: Changes = {"passages": (), "composition": None, "written": None}


async def intake(state: State, runtime: Runtime[Context]) -> Changes:
    """Reads the message and lays what it says over the case."""
    runtime.stream_writer(Stage(name="intake"))
    context = runtime.context
    state = await read_in(state, context)
    if back := undone(state):
        return FRESH | kept_of(state) | back
    by_hand = corrected(state.message, state.case)
    if not by_hand and (played := await rehearsing.turn(state, context)):
        return FRESH | kept_of(state) | played
    reading = Reading(route=Route.PLAN, updates=by_hand)
    if not by_hand:
        reading = await context.engine.read(state.message, state.case, context.today)
        reading = of_files(reading, state.message, context.documents)
    case = merge(state.case, _updates(reading, state.case, state.turn), state.turn)
    said = tuple(dict.fromkeys((*state.said, *figures_in(state.message, context.today))))
    rehearsal = rehearsing.after(state, reading, case)
    changed = {"reading": reading, "case": case, "said": said, "rehearsal": rehearsal}
    return FRESH | kept_of(state) | changed | {"prior": prior(state.case, case, reading)}


def _updates(reading: Reading, case: Case, turn: int) -> tuple[Update, ...]:
    if reading.contact is None:
        return reading.updates
    told = reading.contact
    offer = as_it_is(told.offer, case) if told.offer else None
    contact = told.model_copy(update={"turn": turn, "offer": offer})
    return (*reading.updates, Update(field="contacts", value=contact, words=contact.words))


def after_intake(state: State) -> Literal["retrieve", "plan", "reply"]:
    """Guidance looks things up; what has a case is planned; the rest is answered at once.

    By when a route must be taken is answered from the plan's clocks and the fact sheet.
    """
    reading = state.reading or Reading(route=Route.INTAKE)
    if _to_look_up(reading, state.message):
        return "retrieve"
    if reading.route is Route.GUIDANCE and not _timed(reading):
        return "retrieve"
    if reading.route is Route.SAFETY:
        beside = reading.alarm is Alarm.SCAM and state.case.talking  # the dispute goes on
        return "plan" if beside or reading.alarm in ANSWERED_WITH_A_PLAN else "reply"
    return "reply" if reading.route in WITHOUT_PLAN else "plan"


def _to_look_up(reading: Reading, message: str) -> bool:
    """A message in which no word list found anything, but which may ask about the rules.

    The search tells better than word lists whether it does; if not, the turn goes on as it was.
    """
    if reading.route is Route.OUT_OF_SCOPE:
        return reading.alarm is None
    found = (reading.updates, reading.contact, reading.wanted_channel, reading.alarm, reading.own)
    plain = reading.route in (Route.PLAN, Route.INTAKE) and reading.other_order is None
    return plain and not any(found) and ASKED.search(message) is not None


def _timed(reading: Reading) -> bool:
    return reading.asks_when and reading.wanted_channel in TIMED


async def retrieve(state: State, runtime: Runtime[Context]) -> Changes:
    """Finds the passages for the question: those of the person's place, then those of any.

    The files of the case are searched with the guidance. The others tell whether there is an answer
    for another country only.
    """
    runtime.stream_writer(Stage(name="retrieve"))
    try:
        own = asked_of(state.message, runtime.context.documents)
        passages = own or await asyncio.to_thread(_found, state, runtime.context)
    except KnowledgeMissing:
        if state.reading is None or state.reading.route is Route.GUIDANCE:
            raise
        return {}  # the turn does without
    return _our_subject(state, passages, runtime.context) | {"passages": passages}


def _found(state: State, context: Context) -> tuple[Passage, ...]:
    """What is near to the question where the person is; nothing where only the place is near."""
    found: list[Passage] = []
    query = in_place(state.message, state.case)
    for where in dict.fromkeys((_place(state.case), None)):
        found += context.search.search(query, PASSAGES, where, context.documents)
    if query != state.message and not OF_LAW.search(state.message):
        plainly = context.search.search(state.message, PASSAGES, None, context.documents)
        if not near_at_all(plainly, context.facts):
            found = [passage for passage in found if passage.rank == "user"]
    return tuple({passage.id: passage for passage in found}.values())


def _our_subject(state: State, passages: tuple[Passage, ...], context: Context) -> Changes:
    """A message that was only looked up is a question about the rules when a fact bears on it."""
    reading = state.reading
    if reading is None or reading.route is Route.GUIDANCE:
        return {}
    if not answers_it(state.message, passages, context.facts, state.case):
        return {}
    return {"reading": reading.model_copy(update={"route": Route.GUIDANCE})}


def _place(case: Case) -> str | None:
    """Where to look: the person's law, else that of the currency, else everywhere."""
    if case.jurisdiction is not Jurisdiction.UNKNOWN:
        return case.jurisdiction.value
    return SPENT_BY.get(case.amount.currency) if case.amount else None


async def plan(state: State, runtime: Runtime[Context]) -> Changes:
    """Computes the plan, when there is something to plan."""
    runtime.stream_writer(Stage(name="plan"))
    reading = state.reading
    if reading is not None and reading.route in WITHOUT_PLAN:
        return {"plan": None}
    told = reading is not None and (reading.refused or _timed(reading))
    if not told and not replies.worth_planning(state.case):
        return {"plan": None}
    return {"plan": make_plan(state.case, runtime.context.today, runtime.context.facts)}


async def draft(state: State, runtime: Runtime[Context]) -> Changes:
    """Puts the built-in words together and lets the engine word them."""
    runtime.stream_writer(Stage(name="draft"))
    context = runtime.context
    composition = state.composition or _composition(state, context)
    request = _request(state, composition)
    if request is None:
        return {"composition": composition}
    text = "".join([piece async for piece in context.engine.write(request)]).strip()
    return {"composition": composition, "written": text}


def _composition(state: State, context: Context) -> Composition:
    reading = state.reading or Reading(route=Route.INTAKE)
    facts, today = context.facts, context.today
    return composed(
        reading,
        state.case,
        state.plan,
        state.passages,
        facts,
        today,
        question=state.message,
        before=state.before,
        styled=state.styled,
        told_language=state.told_language,
        rehearsal=state.rehearsal,
    )


def _request(state: State, composition: Composition) -> WriteRequest | None:
    """What the engine is asked to word: the draft, else a guidance answer, else nothing."""
    found = composition.draft
    issues = tuple(f"{issue.kind}: {issue.words}" for issue in state.issues)
    if found is not None:
        return WriteRequest(
            purpose="draft",
            question=f"The words for {CARDS[found.channel].label}.",
            baseline=found.text,
            facts=facts_for_others(state.case),
            limit_words=found.limit_words,
            audience=found.audience,
            issues=issues,
        )
    if state.reading and state.reading.route is Route.GUIDANCE and composition.citations:
        return WriteRequest(
            purpose="answer",
            question=state.message,
            baseline=composition.answer,
            passages=checked_quotes(composition),
            limit_words=ANSWER_WORDS,
            issues=issues,
        )
    return None


async def reply(state: State, runtime: Runtime[Context]) -> Changes:
    """Closes the turn: one result, whole, ready to be saved and shown."""
    runtime.stream_writer(Stage(name="reply"))
    context = runtime.context
    composition = state.composition or _composition(state, context)
    missed = asking.missed(state, context)
    question = missed or asking.question(state, context)
    if missed:
        answer = replies.unread(state.message, state.plan)
        composition = composition.model_copy(update={"answer": answer})
    result = _result(state, composition, question, context)
    for piece in result.reply.splitlines(keepends=True):
        runtime.stream_writer(Words(text=piece))
    draft = result.drafts[0] if result.drafts else None
    case = state.case.model_copy(
        update={
            "current_channel": _desk(state, draft, context),
            "open_question": asking.open_question(state, question),
            "asked_about": asking.asked_about(state),
            "talking": state.case.talking or result.route not in WITHOUT_PLAN,
        }
    )
    asked = (*state.asked, question.field) if question else state.asked
    before = Before(plan=state.plan, case=state.case) if state.plan else state.before
    return NEEDED_NO_MORE | {
        "result": result,
        "case": case,
        "asked": asked,
        "before": before,
        "styled": kept_style(state, composition),
        "handed": handed(state, composition, result),
        "told_language": state.told_language or (draft is not None and foreign(state.case)),
    }


def _desk(state: State, draft: Draft | None, context: Context) -> Channel | None:
    """Whom "they" will mean: the desk that words were handed over for.

    A fact told in the middle of a talk with a desk does not end that talk, whatever words follow.
    """
    here, reading = state.case.current_channel, state.reading
    if draft is None or here is None or reading is None or reading.route is not Route.PLAN:
        return draft.channel if draft else here
    last = state.case.contacts[-1] if state.case.contacts else None
    live = last is not None and (last.turn, last.on) == (state.turn - 1, context.today)
    told = bool(reading.updates) and reading.contact is None and reading.wanted_channel is None
    return here if live and told else draft.channel


def _result(
    state: State, composition: Composition, question: Question | None, context: Context
) -> TurnResult:
    written, base = state.written, composition.draft
    drafted = base
    if base and written is not None:
        drafted = make_draft(base.channel, base.audience, base.subject, written, base.limit_words)
        drafted = drafted.model_copy(update={"label": base.label})
    answer = composition.answer if base or written is None else written
    if base and drafted and base.text != drafted.text:
        answer = answer.replace(base.text, drafted.text)
    parts = ("\n".join(p for p in (answer, composition.kept) if p), question and question.text)
    spent = round((time.perf_counter() - context.started) * 1000)
    return TurnResult(
        case_id=state.case_id,
        turn=state.turn,
        route=state.reading.route if state.reading else Route.INTAKE,
        reply="\n\n".join(part for part in parts if part),
        case=CaseView.of(state.case, context.today),
        plan=state.plan,
        drafts=(drafted, *composition.more) if drafted else (),
        citations=composition.citations,
        question=question.text if question else None,
        notices=_notices(state, composition, context),
        engine="rules" if state.replaced else context.engine.name,
        usage=context.meter.usage.model_copy(update={"milliseconds": spent}),
    )


def _notices(state: State, composition: Composition, context: Context) -> tuple[str, ...]:
    """What the person should know about this turn: removed data, a model that failed, old rules."""
    removed = ", ".join(f'"{words}"' for words in state.removed)
    cut = [f"Left out of the words, as private or unsupported: {removed}."] if removed else []
    ids = [c.id for c in composition.citations if c.id in context.facts]
    old = [i for i in ids if context.facts.get(i).review_by < context.today]
    stale = [replies.DUE] if ORDER_PAGE not in ids else []
    notices = (*state.warnings, *context.engine.notices, *notices_about(state))
    return (*notices, *cut, *(stale if old else []))
