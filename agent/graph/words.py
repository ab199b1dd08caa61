"""Puts together the embedded engine's words for a turn: the reply, the draft and the citations."""

import re
from collections.abc import Iterable
from datetime import date

from agent.domain import denials, replies
from agent.domain.case import Case
from agent.domain.changes import change
from agent.domain.closing import closing_words
from agent.domain.coaching import next_line, to_be_answered
from agent.domain.coaching_strings import asked_in_return, draft_in_return, lines_in_return
from agent.domain.composing import ONLY_IN_THE_TABLE, Words
from agent.domain.drafts import Draft
from agent.domain.endings import OVER
from agent.domain.feedback import PAUSE, spoken
from agent.domain.own_answers import NOT_OURS, own_answer
from agent.domain.own_known import next_stays
from agent.domain.own_money import if_offered
from agent.domain.plan import Plan, Step
from agent.domain.problems import ROWS
from agent.domain.reading import Alarm, Own, Reading
from agent.domain.rehearsal import Rehearsal
from agent.domain.revising import language_line
from agent.domain.rights import foreign_law, right_of
from agent.domain.routes import label_of
from agent.domain.settled import over
from agent.domain.swindles import SAME, Swindle, swindle_lines, swindle_sources
from agent.domain.taken_back import taken_back
from agent.domain.vocabulary import YES, Channel, Route, Status
from agent.events import Citation
from agent.graph.answers import OPEN, guidance
from agent.graph.citing import cite, cited
from agent.graph.state import Before, Composition, Styled
from agent.graph.versions import words_in_style
from knowledge.facts import FactSheet
from knowledge.passages import Passage

_LETTER = re.compile(r"(?<!\w)(?:letters?|e-?mails?|mails?)(?!\w)", re.IGNORECASE)


def composed(
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: Iterable[Passage],
    facts: FactSheet,
    today: date,
    question: str = "",
    before: Before | None = None,
    styled: Styled | None = None,
    told_language: bool = False,
    rehearsal: Rehearsal | None = None,
) -> Composition:
    """The whole turn in the embedded engine's words.

    question: the message as written. before: the plan of the last turn, with its case. styled: the
    style in force. told_language: it was said that drafts are in English. rehearsal: the one that
    runs or was just ended.
    """
    style = styled or Styled()
    if reading.route is Route.GUIDANCE:
        found = tuple(passages)
        told = guidance(question, reading, case, plan, found, facts, today)
        computed = _computed(plan, case, facts) if plan and told.citations else ()
        made = Composition(**told._asdict(), computed=computed)
        waits = rehearsal is not None and not rehearsal.over
        kept = "\n\n".join(part for part in (made.kept, PAUSE) if part)
        return made.model_copy(update={"kept": kept}) if waits else made
    if reading.alarm is Alarm.SCAM:
        return _swindle(reading, plan, facts)
    if plan is None:
        return Composition(answer=_without_plan(reading, case, before))
    if reading.own not in (None, Own.NEXT):
        return _own(reading, case, plan, facts)
    if reading.route is Route.REHEARSAL and rehearsal:
        return Composition(answer=spoken(rehearsal, case, plan, facts))
    if reading.route is Route.COACH and case.contacts and not _decided(case, plan):
        return _in_return(reading, case, plan, facts, question) or _coach(
            reading, case, plan, facts
        )
    if reading.route is Route.DRAFT:
        made = _draft(reading, case, plan, facts, today, style, question)
        return _in_english(made, case, told_language)
    made = _plan(reading, case, plan, facts, before, style)
    return _in_english(made, case, told_language)


def _decided(case: Case, plan: Plan) -> bool:
    """Whether a claim was denied in writing: there is nobody to answer, but an appeal to send."""
    last = case.contacts[-1]
    return last.channel is Channel.A_TO_Z_CLAIM and plan.now is Channel.A_TO_Z_APPEAL


def _in_english(made: Composition, case: Case, told: bool) -> Composition:
    """Says once that the words are English, where the marketplace is not."""
    line = language_line(case) if made.draft and not told else None
    return made.model_copy(update={"answer": f"{made.answer}\n\n{line}"}) if line else made


def _without_plan(reading: Reading, case: Case, before: Before | None) -> str:
    """The reply of a turn that plans nothing; a question beside the case leads back to it."""
    if reading.own is Own.SIGN_IN:
        stays = next_stays(before.plan) if before else None
        return " ".join((replies.NO_SIGN_IN, *([stays] if stays else [])))
    over = case.ending in OVER
    simple = replies.simple(reading.route, reading.alarm, going=case.talking, over=over)
    stays = next_stays(before.plan) if before and simple == replies.OUT_OF_SCOPE else None
    return f"{NOT_OURS} {stays}" if stays else simple


def _swindle(reading: Reading, plan: Plan | None, facts: FactSheet) -> Composition:
    """The warning once, then only what is new, and the next step of the case beside it."""
    again = Swindle.AGAIN in reading.swindle
    news = swindle_lines(reading.swindle, facts)
    lines = news if again else [replies.ALARMS[Alarm.SCAM], *(one for one in news if one != SAME)]
    stays = next_stays(plan)
    return Composition(
        answer="\n\n".join([*lines, *([stays] if stays else [])]),
        citations=cited(swindle_sources(reading.swindle), facts),
    )


def _own(reading: Reading, case: Case, plan: Plan, facts: FactSheet) -> Composition:
    """The answer to a short question about the plan; the words in hand stay as they are."""
    asked = reading.own or Own.OTHER
    told = replies.noted(reading.updates, case) if asked is Own.DEADLINE else None
    lines = [told] if told else []
    supposed = if_offered(case, reading.supposed) if reading.supposed else case
    lines += own_answer(asked, reading.asks_about, supposed, plan, facts)
    meant = (plan.step(one) for one in dict.fromkeys((*reading.asks_about, plan.now)) if one)
    return Composition(
        answer="\n\n".join(lines),
        citations=_of_steps([step for step in meant if step], facts),
        computed=_computed(plan, case, facts),
    )


def _plan(
    reading: Reading,
    case: Case,
    plan: Plan,
    facts: FactSheet,
    before: Before | None,
    styled: Styled,
) -> Composition:
    words, style = first_words(reading, case, plan, facts, styled, before)
    draft = words[0].draft if words else None
    wanted = plan.step(reading.wanted_channel) if reading.wanted_channel else None
    lines = [taken_back(before.case, case) if before else None]
    lines += [replies.noted(reading.updates, case), *denials.remarks(reading)]
    lines += [replies.standing_line(wanted)] if wanted else []
    lines.append(change(before.plan, plan, before.case, case) if before else None)
    lines += replies.plan_lines(plan, case)
    lines.append(replies.capture_line(plan, before.plan if before else None))
    lines.append(replies.draft_line(draft) if draft else None)
    if reading.alarm:
        lines.insert(0, replies.ALARMS[reading.alarm])
    answer = "\n\n".join(line for line in lines if line)
    return Composition(
        answer=answer,
        draft=draft,
        more=tuple(one.draft for one in words[1:]),
        styled=style,
        citations=_with_sources(words, _of_plan(plan, case, facts), facts),
        computed=_computed(plan, case, facts),
    )


def first_words(
    reading: Reading,
    case: Case,
    plan: Plan,
    facts: FactSheet,
    styled: Styled,
    before: Before | None = None,
) -> tuple[tuple[Words, ...], Styled]:
    """The words for the step to take now, or for the next one when there is nothing to send yet.

    The words in hand stay where a fact was told that leaves the first step as it was `before`.
    """
    if closing := closing_words(case, facts):
        return (closing,), styled
    last = case.contacts[-1] if case.contacts else None
    if last and last.outcome in YES and plan.now is Channel.SELF_CHECK:
        return (), styled  # it was agreed to, and nothing is asked for while it may come
    ready = [s for s in plan.steps if s.status in (Status.NOW, Status.NEXT)]
    ready.sort(key=lambda s: s.status is Status.NEXT)
    ready = [*_kept_in_hand(reading, plan, styled, before), *ready]
    for step in ready:
        words, style, _ = words_in_style(step.channel, case, plan.as_of, facts, styled, reading)
        if words:
            return words, style
    return (), styled


def _kept_in_hand(
    reading: Reading, plan: Plan, styled: Styled, before: Before | None
) -> list[Step]:
    """The step whose words the person has before them, while only a fact was told."""
    step = plan.step(styled.channel) if styled.channel else None
    stays = before is not None and before.plan.now is plan.now and reading.contact is None
    return [step] if step and stays and reading.updates and step.status in OPEN else []


def _draft(
    reading: Reading,
    case: Case,
    plan: Plan,
    facts: FactSheet,
    today: date,
    styled: Styled,
    asked: str,
) -> Composition:
    wanted = reading.wanted_channel or _in_hand(case, plan) or plan.now
    wanted = Channel.EXECUTIVE_EMAIL if _by_letter(wanted, asked, plan) else wanted
    step = plan.step(wanted) if wanted else None
    closed = step.status not in OPEN if step else wanted in ONLY_IN_THE_TABLE
    words: tuple[Words, ...] = ()
    changed: list[str] = []
    if wanted and not closed and not over(case):
        words, style, changed = words_in_style(wanted, case, today, facts, styled, reading, asked)
    if not words:
        words, style = first_words(reading, case, plan, facts, styled)
    draft = words[0].draft if words else None
    lines: list[str | None] = []
    if over(case):
        lines = [*replies.plan_lines(plan, case)]
    elif closed:
        lines = [replies.standing_line(step) if step else replies.NOT_A_ROUTE]
    lines += [*changed, replies.draft_line(draft), replies.also_line(words[1:])] if draft else []
    lines += [] if changed else _how_to_send(plan, draft)
    lines = lines or [*replies.plan_lines(plan, case)]
    steps = [s for s in (step, _step_of(plan, draft)) if s]
    return Composition(
        answer="\n\n".join(line for line in lines if line),
        draft=draft,
        more=tuple(one.draft for one in words[1:]),
        styled=style,
        citations=_with_sources(words, _of_steps(steps, facts), facts),
        computed=_computed(plan, case, facts),
    )


def _by_letter(wanted: Channel | None, asked: str, plan: Plan) -> bool:
    """Whether a letter to Amazon is asked for after the chat: only its executive team gets any."""
    chat, letter = plan.step(Channel.CHAT), plan.step(Channel.EXECUTIVE_EMAIL)
    tried = chat is not None and chat.status is Status.DONE
    is_open = letter is not None and letter.status in OPEN
    return wanted is Channel.CHAT and tried and is_open and _LETTER.search(asked) is not None


def _in_hand(case: Case, plan: Plan) -> Channel | None:
    """The desk whose words are in hand, unless it has been tried: then the next one is meant."""
    step = plan.step(case.current_channel) if case.current_channel else None
    tried = step is not None and step.status is Status.DONE and plan.now is not None
    return None if tried else case.current_channel


def _with_sources(
    words: Iterable[Words], found: tuple[Citation, ...], facts: FactSheet
) -> tuple[Citation, ...]:
    """`found` and what else the words rest on, each once."""
    ids = dict.fromkeys(i for one in words for i in one.sources)
    known = {citation.id for citation in found}
    return (*found, *(cite(facts.get(i)) for i in ids if i not in known))


def _step_of(plan: Plan, draft: Draft | None) -> Step | None:
    return plan.step(draft.channel) if draft else None


def _how_to_send(plan: Plan, draft: Draft | None) -> list[str]:
    step = _step_of(plan, draft)
    if step is None:
        return []
    early = step.status is Status.LATER and plan.now is not None
    now = plan.step(plan.now) if early and plan.now else None
    first = [f"Before that: {label_of(now)}."] if now else []
    return [" ".join([*first, f"Usual time for an answer: {step.expected_reply}."])]


def _coach(reading: Reading, case: Case, plan: Plan, facts: FactSheet) -> Composition:
    if plan.now is None and not to_be_answered(case.contacts[-1]):
        return _used_up(reading, case, plan)
    line = next_line(case.contacts[-1], case, plan, facts)
    right = right_of(case, plan.as_of, facts)
    answer = replies.coach_lines(case, line, right)
    return Composition(
        answer="\n\n".join(
            [*answer, *denials.remarks(reading), *replies.plan_lines(plan, case)[:1]]
        ),
        draft=line.draft,
        citations=_of_steps([s for s in plan.steps if s.status is Status.NOW], facts),
        computed=_computed(plan, case, facts),
    )


def _in_return(
    reading: Reading, case: Case, plan: Plan, facts: FactSheet, message: str
) -> Composition | None:
    """The answer where they ask for a signature, silence or the like; None where they do not."""
    last = case.contacts[-1]
    asked = asked_in_return(last, message, case)
    if asked is None:
        return None
    draft = draft_in_return(asked, last, case, plan, facts)
    lines = lines_in_return(asked, draft, last, plan)
    return Composition(
        answer="\n\n".join(
            [*lines, *denials.remarks(reading), *replies.plan_lines(plan, case)[:1]]
        ),
        draft=draft,
        citations=cited(asked.sources, facts),
        computed=_computed(plan, case, facts),
    )


def _used_up(reading: Reading, case: Case, plan: Plan) -> Composition:
    """The end: no desk is left to ask, so there is nothing more to say to this one."""
    lines = [*denials.remarks(reading), *replies.plan_lines(plan, case)[:1]]
    return Composition(answer="\n\n".join(lines))


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
