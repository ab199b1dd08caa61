"""The checks of a scenario: small pure functions from a result and a requirement to findings.

A finding is one sentence that says what was required and what came. No finding means that it held.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from agent.domain import figures
from agent.domain.base import Value
from agent.domain.case import Money
from agent.domain.composing import words_in
from agent.domain.plan import Step
from agent.domain.vocabulary import Channel, Problem, Route, Status
from agent.events import CaseView, TurnResult
from evals.scenario import (
    OPEN,
    CaseExpect,
    ContactExpect,
    DraftExpect,
    End,
    Never,
    ReplyExpect,
    Required,
    When,
)

FREE_TEXT = ("item",)


class Verdict(Value):
    """One check that was made: its name, the turn (None: the whole), and what it found."""

    name: str
    turn: int | None
    findings: tuple[str, ...]

    @property
    def held(self) -> bool:
        """Whether there was nothing to find."""
        return not self.findings


def says(text: str, words: str) -> bool:
    """Whether `words` stand in `text`, as whole words; a final `*` matches any ending."""
    stem = words.removesuffix("*")
    pattern = r"\s+".join(re.escape(part) for part in _plain(stem).split())
    ending = "" if words.endswith("*") else r"(?!\w)"
    return re.search(rf"(?<!\w){pattern}{ending}", _plain(text)) is not None


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'").replace("‘", "'")


def _listed(values: Iterable[object]) -> str:
    return " or ".join(str(value) for value in values)


def _one_of(what: str, wanted: Sequence[object], found: object) -> list[str]:
    return [] if found in wanted else [f"{what} is {found}, required {_listed(wanted)}"]


def route(result: TurnResult, wanted: tuple[Route, ...]) -> list[str]:
    """The turn was taken as one of the wanted routes."""
    return _one_of("route", wanted, result.route)


def problem(result: TurnResult, wanted: tuple[Problem, ...]) -> list[str]:
    """The problem is one of the wanted ones."""
    return _one_of("problem", wanted, result.case.problem)


def case_fields(result: TurnResult, wanted: dict[str, Any]) -> list[str]:
    """Each named field of the case has the wanted value."""
    return [
        f"case.{name} is {shown(getattr(result.case, name))}, required {shown(value)}"
        for name, value in wanted.items()
        if not same(result.case, name, value)
    ]


def same(case: CaseView, name: str, value: object) -> bool:
    """Whether the field holds `value`: amounts as numbers, free text by the words in it."""
    found = getattr(case, name)
    if isinstance(found, Money) and isinstance(value, Money):
        return figures.same_money(found, value)
    if name in FREE_TEXT and isinstance(found, str) and isinstance(value, str):
        return says(found, value)
    return bool(found == value)


def shown(value: object) -> str:
    """A value of the case in a finding."""
    return f"{value.value} {value.currency}" if isinstance(value, Money) else str(value)


def contacts(result: TurnResult, wanted: tuple[ContactExpect, ...]) -> list[str]:
    """Each wanted contact is in the case."""
    held = [(c.channel, c.outcome, c.offer.kind if c.offer else None) for c in result.case.contacts]
    return [
        f"no contact {one.channel} {one.outcome}{f' with {one.offer}' if one.offer else ''}"
        for one in wanted
        if not any(
            (channel, outcome) == (one.channel, one.outcome) and one.offer in (None, offer)
            for channel, outcome, offer in held
        )
    ]


def now(result: TurnResult, wanted: tuple[Channel, ...] | None) -> list[str]:
    """The step to take now is one of the wanted ones; None: a plan with nothing left to take."""
    if result.plan is None:
        return [f"there is no plan, required now {_listed(wanted or ('nothing',))}"]
    return _one_of("now", wanted or (None,), result.plan.now)


def _step(result: TurnResult, channel: Channel) -> Step | None:
    return result.plan.step(channel) if result.plan else None


def steps(result: TurnResult, wanted: dict[Channel, tuple[Status, ...]]) -> list[str]:
    """Each named step is in the plan with one of the wanted statuses."""
    found: list[str] = []
    for channel, statuses in wanted.items():
        step = _step(result, channel)
        found += _one_of(f"step {channel}", statuses, step.status if step else None)
    return found


def absent(result: TurnResult, channels: tuple[Channel, ...]) -> list[str]:
    """None of the channels is a step of the plan."""
    return [f"step {c} is in the plan" for c in channels if _step(result, c)]


def forbidden(result: TurnResult, channels: tuple[Channel, ...]) -> list[str]:
    """None of the channels is open, now or later."""
    found = [step for c in channels if (step := _step(result, c)) and step.status in OPEN]
    return [f"step {step.channel} is {step.status}, required closed" for step in found]


def order(result: TurnResult, wanted: tuple[Channel, ...]) -> list[str]:
    """The channels are in the plan, in this order."""
    all_steps = [s.channel for s in result.plan.steps] if result.plan else []
    found = tuple(c for c in all_steps if c in wanted)
    required = ", ".join(wanted)
    return [] if found == wanted else [f"order is {', '.join(found) or None}, required {required}"]


def clock_dates(result: TurnResult, wanted: dict[str, date | None]) -> list[str]:
    """Each named clock runs and ends on the wanted day (None: the day cannot be computed yet)."""
    held = {c.name: c.date for c in result.plan.clocks} if result.plan else {}
    missing = [f"no clock {name!r}" for name in wanted if name not in held]
    wrong = [
        f"clock {name!r} ends on {held[name]}, required {day}"
        for name, day in wanted.items()
        if name in held and held[name] != day
    ]
    return missing + wrong


def no_clocks(result: TurnResult, names: tuple[str, ...]) -> list[str]:
    """None of the named clocks is in the plan."""
    held = {c.name for c in result.plan.clocks} if result.plan else set()
    return [f"clock {name!r} does not belong here" for name in names if name in held]


def question(result: TurnResult, wanted: bool | str) -> list[str]:
    """A question is asked (True), none is (False), or one with these words."""
    asked = result.question
    if isinstance(wanted, bool):
        return [] if wanted is (asked is not None) else [f"question is {asked!r}"]
    return [] if asked and says(asked, wanted) else [f"question is {asked!r}, required {wanted!r}"]


def draft(result: TurnResult, wanted: DraftExpect | bool) -> list[str]:
    """The words to send are as wanted; False: there are none."""
    if not isinstance(wanted, DraftExpect):
        return [f"there is a draft for {d.channel}" for d in result.drafts]
    fitting = [d for d in result.drafts if wanted.channel in (None, d.channel)]
    if not fitting:
        made = ", ".join(d.channel for d in result.drafts) or "none"
        return [f"drafts: {made}, required {wanted.channel or 'one'}"]
    one = fitting[0]
    text = f"{one.subject or ''}\n{one.text}"
    found = _words("draft", text, wanted.contains, wanted.not_contains)
    if wanted.contains_any and not any(says(text, w) for w in wanted.contains_any):
        found.append(f"draft has none of {_listed(repr(w) for w in wanted.contains_any)}")
    if wanted.max_words and words_in(one.text) > wanted.max_words:
        found.append(f"draft has {words_in(one.text)} words, at most {wanted.max_words}")
    if wanted.slots is not None and set(one.slots) != set(wanted.slots):
        found.append(f"draft has the slots {list(one.slots)}, required {list(wanted.slots)}")
    return found


def reply(result: TurnResult, wanted: ReplyExpect) -> list[str]:
    """The reply has and has not the wanted words."""
    found = _words("reply", result.reply, wanted.contains_all, wanted.not_contains)
    if wanted.contains_any and not any(says(result.reply, w) for w in wanted.contains_any):
        found.append(f"reply has none of {_listed(repr(w) for w in wanted.contains_any)}")
    if wanted.max_words and words_in(result.reply) > wanted.max_words:
        found.append(f"reply has {words_in(result.reply)} words, at most {wanted.max_words}")
    return found


def _words(
    what: str, text: str, wanted: tuple[str, ...] | None, unwanted: tuple[str, ...] | None
) -> list[str]:
    lacks = [f"{what} lacks {words!r}" for words in wanted or () if not says(text, words)]
    return lacks + [f"{what} says {words!r}" for words in unwanted or () if says(text, words)]


def cites(result: TurnResult, wanted: tuple[str, ...]) -> list[str]:
    """For each id, or beginning of one, there is a citation."""
    ids = [citation.id for citation in result.citations]
    return [f"no citation of {one}" for one in wanted if not any(i.startswith(one) for i in ids)]


def amounts_only(result: TurnResult, allowed: tuple[Money, ...]) -> list[str]:
    """No amount but the allowed ones stands in the reply or in words to send."""
    texts = [result.reply, *(f"{d.subject or ''} {d.text}" for d in result.drafts)]
    found = {f.value for text in texts for f in figures.money(text)}
    stray = [m for m in found if not any(figures.same_money(m, one) for one in allowed)]
    return sorted(f"the amount {shown(money)} is not one of the allowed" for money in stray)


def model_calls(result: TurnResult, most: int) -> list[str]:
    """The turn asked a model no more often than allowed."""
    calls = result.usage.model_calls
    return [] if calls <= most else [f"{calls} model calls, at most {most}"]


EXPECTATIONS: dict[str, Callable[[TurnResult, Any], list[str]]] = {
    "route": route,
    "problem": problem,
    "case": case_fields,
    "contacts": contacts,
    "now": now,
    "steps": steps,
    "absent": absent,
    "forbidden": forbidden,
    "order": order,
    "clocks": clock_dates,
    "no_clocks": no_clocks,
    "question": question,
    "draft": draft,
    "reply": reply,
    "cites": cites,
    "amounts_only": amounts_only,
    "model_calls_at_most": model_calls,
}


def _given(wanted: Required) -> dict[str, Any]:
    """The requirements that the scenario states; `now: null` is one of them."""
    return {name: getattr(wanted, name) for name in sorted(wanted.model_fields_set)}


def expected(result: TurnResult, wanted: CaseExpect) -> list[Verdict]:
    """One verdict for each requirement of a turn."""
    return [
        Verdict(name=name, turn=result.turn, findings=tuple(EXPECTATIONS[name](result, value)))
        for name, value in _given(wanted).items()
        if name in EXPECTATIONS
    ]


def matches(result: TurnResult, state: When) -> bool:
    """Whether the conversation stands as `state` says."""
    held = all(verdict.held for verdict in expected(result, state))
    return held and (
        state.drafted is None or any(d.channel is state.drafted for d in result.drafts)
    )


def ended(results: Sequence[TurnResult], wanted: End) -> list[Verdict]:
    """The verdicts on the state after the last turn and on what was made on the way."""
    verdicts = [v.model_copy(update={"turn": None}) for v in expected(results[-1], wanted)]
    if wanted.drafted:
        made = {d.channel for r in results for d in r.drafts}
        missing = tuple(f"no words were made for {c}" for c in wanted.drafted if c not in made)
        verdicts.append(Verdict(name="drafted", turn=None, findings=missing))
    if wanted.questions_at_most is not None:
        asked = sum(r.question is not None for r in results)
        over = (f"{asked} questions, at most {wanted.questions_at_most}",)
        held = asked <= wanted.questions_at_most
        verdicts.append(Verdict(name="questions", turn=None, findings=() if held else over))
    return verdicts


NEVER: dict[str, Callable[[TurnResult, Any], list[str]]] = {
    "routes": lambda r, routes: [f"route is {r.route}"] if r.route in routes else [],
    "now": lambda r, channels: [f"now is {c}" for c in channels if r.plan and r.plan.now is c],
    "open": forbidden,
    "drafts": lambda r, channels: [
        f"draft for {d.channel}" for d in r.drafts if d.channel in channels
    ],
    "reply_says": lambda r, words: _words("reply", r.reply, None, words),
    "draft_says": lambda r, words: [
        finding for d in r.drafts for finding in _words("draft", d.text, None, words)
    ],
    "asks": lambda r, words: _words("question", r.question or "", None, words),
}


def never(result: TurnResult, unwanted: Never) -> list[Verdict]:
    """One verdict for each thing that must not happen in any turn."""
    return [
        Verdict(name=f"never {name}", turn=result.turn, findings=tuple(NEVER[name](result, value)))
        for name, value in _given(unwanted).items()
    ]
