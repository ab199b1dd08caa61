"""What the person reads, in the embedded engine's words: short Markdown, figures only from code."""

from collections.abc import Iterable
from datetime import date

from agent.domain import present
from agent.domain.case import Case, Update
from agent.domain.clocks import closing
from agent.domain.coaching import Line
from agent.domain.composing import Words
from agent.domain.drafts import Draft
from agent.domain.earliest import first_to_end
from agent.domain.endings import CLOSING
from agent.domain.grounds import ground
from agent.domain.moves import DEALING
from agent.domain.offers import VERDICTS, appraise
from agent.domain.plan import Clock, Plan, Step
from agent.domain.planner import FILED_ALREADY, PARALLEL, TRADE_OFF
from agent.domain.pressing import presses
from agent.domain.problems import Ground
from agent.domain.reading import Alarm
from agent.domain.rights import WITHDRAWAL, Right
from agent.domain.routes import CARDS, label_of
from agent.domain.settled import closing_lines, over, still_missing, to_come
from agent.domain.told import part_came
from agent.domain.vocabulary import Channel, Jurisdiction, Problem, Route, Status
from agent.domain.wording import sentence

ALARMS: dict[Alarm, str] = {
    Alarm.INJURY: (
        "First, safety: stop using the item, get medical help if anyone is hurt, and call your "
        "emergency number if there is danger now. Keep the item and take photos before you send "
        "anything back; I will help with the claim when you are safe."
    ),
    Alarm.SELF_HARM: (
        "I am sorry that it is this heavy. Please talk to someone now: your local emergency "
        "number, a crisis line or a person you trust. The refund can wait; I will be here for it."
    ),
    Alarm.MINOR: (
        "Please ask a parent or another adult you trust to do this with you: the order and the "
        "card are in an adult's name. I can help you both step by step."
    ),
    Alarm.ASKS_TO_LIE: (
        "I can't put something untrue in writing: a false claim is fraud and can cost you the "
        "account or worse. I can help you ask for what is fair; I write only what is true."
    ),
    Alarm.ASKS_TO_FORGE: (
        "I can't help to change or invent a document, a date or a photo. What you really have is "
        "what counts, and I will help you make the most of it."
    ),
    Alarm.ASKS_TO_EVADE: (
        "I can't help to get round a limit or a ban with another account or address. The way back "
        "is an appeal that says how it was, and I can write that with you."
    ),
    Alarm.ASKS_TO_THREATEN: (
        "I won't write a threat: it closes doors and can turn against you. Calm, dated facts and a "
        "clear ask work better, and I can write those now."
    ),
    Alarm.SCAM: (
        "Stop there: this has the marks of a scam. Share no code, password or card number, install "
        "nothing and buy no gift cards; open Amazon yourself in the app, and call your bank with "
        "the number on the back of your card if you paid or shared anything."
    ),
    Alarm.OWN_DAMAGE: (
        "Thank you for being straight with me. Damage by accident is not a defect, so I won't word "
        "it as one, and a warranty or bank claim would not hold. What is open: ask once for an "
        "exception, the accident cover of your card or household, or a repair."
    ),
}
OUT_OF_SCOPE = (
    "I can't help with that one. I am here for refused returns and refunds on Amazon orders: tell "
    "me what was refused and I will say what to do next."
)
SMALLTALK = (
    "Hello! Tell me what Amazon refused: the item, what is wrong, and who sold and shipped it. "
    "I will give you the next step and the words to send."
)
BETWEEN_US = "what you keep private stays between us"
GOING_ON = (
    "Any time. Your case is kept: come back when they answer, tell me what they said, and I will "
    "give you the next line."
)
ALL_DONE = (
    "Any time. If the money is taken back, or something turns out wrong after all, tell me: your "
    "case is kept."
)
NO_SIGN_IN = (
    "I never sign in to an account and need no password: change it if it was typed anywhere but on "
    "Amazon's own page. You send what is to be sent; I say what comes next and write the words."
)
INTAKE = "I can help with that. Tell me in a sentence or two what you bought and what was refused."
NOT_A_ROUTE = "**Not open here.** That route does not fit this kind of case, so I won't word it."
NOT_UNDERSTOOD = "I could not read an answer in that, so here is my question again."
NOTHING_NEW = "I read nothing in that which changes your plan."
AN_ANSWER = 5  # words: what is longer was hardly meant as an answer
REST_OWED = (
    "**The rest is still owed:** put the refund that was confirmed beside the entry on your "
    "statement; what is between the two is what you ask for."
)
NOT_COVERED = "My sources do not cover this, so I would rather not guess."
ONLY_OWN = "My own sources do not cover this; a document that you added does:"
MONEY_INSTEAD = (
    "Until then you can withdraw and ask for the money instead of a repair: tell me if you want "
    "that."
)
NOT_FOR_FAULTS = "It is not made for faults of goods that you kept, so it does not press here."
DUE = "Some rules here are due for a check; trust the date on your order page."
PLACES = {
    "US": "the US",
    "UK": "the UK",
    "EU": "the EU",
    "CA": "Canada",
    "IN": "India",
    "AU": "Australia",
}


def only_elsewhere(places: Iterable[str], home: str) -> str:
    """Says that the answer at hand is another country's; `home` is where the person is."""
    known = [PLACES[place] for place in places]
    listed = " and ".join(filter(None, (", ".join(known[:-1]), known[-1])))
    return f"I have this for {listed}; for {home} I do not."


def simple(route: Route, alarm: Alarm | None, *, going: bool = False, over: bool = False) -> str:
    """The whole reply of a turn that needs no plan.

    going: a dispute was talked of before. over: it has ended.
    """
    if alarm:
        return ALARMS[alarm]
    if going and route is Route.SMALLTALK:
        return ALL_DONE if over else GOING_ON
    return {Route.OUT_OF_SCOPE: OUT_OF_SCOPE, Route.SMALLTALK: SMALLTALK}.get(route, INTAKE)


def noted(updates: tuple[Update, ...], case: Case) -> str | None:
    """One line that reads the facts of this message back, as they were understood."""
    taken = (u for u in updates if _stands(u, case))
    fields = dict.fromkeys(update.field for update in taken)
    read_back = [line for field in fields if (line := present.fact(field, case))]
    kept = any(u.field == "private" and not isinstance(u.value, tuple) for u in updates)
    read_back += [BETWEEN_US] if kept else []  # not where one was taken out
    return f"Noted: {'; '.join(read_back)}." if read_back else None


def _stands(update: Update, case: Case) -> bool:
    source = case.sources.get(update.field)
    return source is not None and source.words == update.words


def plan_lines(plan: Plan, case: Case) -> list[str]:
    """The plan in three lines: now, then, and the clock that ends first.

    Of a case that is over: what is still worth doing.
    """
    if over(case):
        return closing_lines(case)
    lines = [_now_line(plan), _missing_line(case), then_line(plan)]
    lines += [clock_line(plan.clocks, plan, case), _choice_line(plan, case)]
    return [line for line in lines if line]


def _missing_line(case: Case) -> str | None:
    """What has not come of a refund that was agreed to."""
    if case.problem is Problem.REFUND_MISSING and part_came(case):
        return REST_OWED
    gap, owed = still_missing(case), to_come(case)
    if gap is None or owed is None or case.amount_refunded is None:
        return None
    came, all_of_it = present.money(case.amount_refunded), present.money(owed)
    return f"**{present.money(gap)} is still missing:** {came} of {all_of_it} came."


def capture_line(plan: Plan, before: Plan | None) -> str | None:
    """The first thing to save now that the last plan did not name yet."""
    told = {one.text for one in before.capture} if before else set()
    new = next((one.text for one in plan.capture if one.text not in told), None)
    return f"**Save now:** {sentence(new)}" if new else None


def _now_line(plan: Plan) -> str:
    step = plan.step(plan.now) if plan.now else None
    if step is None:
        return (
            "**Now:** the routes I know are used up. What is left: keep or sell the item, the "
            "maker's warranty, or your card's own cover."
        )
    return f"**Now – {label_of(step)}.** {sentence(step.ask)} {sentence(step.why)}"


def _choice_line(plan: Plan, case: Case) -> str | None:
    """The bank route's own limit, when it is near while A-to-z is still open."""
    step = plan.step(Channel.CARD_DISPUTE)
    if step is None or step.why != TRADE_OFF or step.deadline is None:
        return None
    return f"**By {present.day(step.deadline, case.jurisdiction)}:** {TRADE_OFF}"


def then_line(plan: Plan) -> str | None:
    """What follows if the step to take now fails, and what goes on beside it."""
    ladder, beside = ahead(plan)
    parts = [f"**If that fails:** {', then '.join(ladder[:3])}."] if ladder else []
    parts += [f"**At the same time:** {label}." for label in beside]
    return " ".join(parts) or None


def ahead(plan: Plan) -> tuple[list[str], list[str]]:
    """The routes that come after the one to take now, and those that go on beside it."""
    first = (Channel.SELLER_MESSAGE, Channel.SELF_CHECK)
    open_ones = [
        s
        for s in plan.steps
        if s.status in (Status.NEXT, Status.LATER)
        or (s.channel is Channel.A_TO_Z_CLAIM and s.deadline and plan.now in first)
        or (s.channel is Channel.A_TO_Z_APPEAL and _claim_is_with_them(plan))
    ]
    ladder = [label_of(s) for s in open_ones if s.channel not in PARALLEL]
    return ladder, [label_of(s) for s in open_ones if s.channel in PARALLEL]


def _claim_is_with_them(plan: Plan) -> bool:
    claim = plan.step(Channel.A_TO_Z_CLAIM)
    return claim is not None and claim.why == FILED_ALREADY


def clock_line(clocks: tuple[Clock, ...], plan: Plan, case: Case) -> str | None:
    """The clock that ends first, or what is needed to compute one."""
    first = first_to_end(clocks, case, plan.as_of)
    if first:
        beside = "" if presses(first, case) else f" {NOT_FOR_FAULTS}"
        beside = f" {MONEY_INSTEAD}" if _may_withdraw(first, case) else beside
        known = f"**First to end:** {dated(first, plan.as_of, case)}{beside}"
        return " ".join([known, *_maybe_earlier(clocks)])
    waiting = [c for c in clocks if c.date is None]
    if waiting:
        need = waiting[0].computed_from.removeprefix("needs: ")
        return f"**Clock:** {waiting[0].name} – I need the {need} to compute it."
    return None


def unread(message: str, plan: Plan | None) -> str:
    """What to say where a question waited and nothing was read."""
    step = plan.step(plan.now) if plan and plan.now else None
    if step is None or len(message.split()) <= AN_ANSWER:
        return NOT_UNDERSTOOD
    return f"{NOTHING_NEW} Your next step stays: {label_of(step)}. {sentence(step.ask)}"


def _may_withdraw(clock: Clock, case: Case) -> bool:
    """Whether a fault falls in the time to withdraw, and nobody has said what is wanted."""
    faulty = ground(case) in (Ground.QUALITY, Ground.WRONG_ITEM)
    return clock.name == WITHDRAWAL and faulty and case.wanted is None


def _maybe_earlier(clocks: tuple[Clock, ...]) -> list[str]:
    """Says of the first clock that has no date, and that could end before all, what it needs."""
    first = next((c for c in clocks if c.may_end_first), None)
    if first is None:
        return []
    need = first.computed_from.removeprefix("needs: ")
    return [f"An earlier one may run, the {first.name}: I need the {need}."]


def dated(clock: Clock, today: date, case: Case) -> str:
    """`card network dispute, December 16, 2026 (24 days left).`, or `(ends today).`"""
    if clock.date is None:
        return f"{clock.name}: needs the {clock.computed_from.removeprefix('needs: ')}."
    when = present.day(clock.date, case.jurisdiction)
    if clock.date < today:
        return f"{clock.name}: ended on {when}."
    about = ", estimated" if clock.estimated else ""
    return f"{clock.name}, {when} ({present.time_left(clock.date, today)}{about})."


def channel_clocks(channel: Channel, plan: Plan, case: Case) -> list[str]:
    """Each clock that closes `channel`, and a bound where only a day count is known."""
    found = closing(plan.clocks, channel)
    lines = [f"- {sentence(dated(clock, plan.as_of, case))}" for clock in found]
    bound = case.delivered_no_later_than(plan.as_of)
    if bound and case.delivered_on is None and any("delivery date" in line for line in lines):
        lines.append(
            f"- From what you said it came on {present.day(bound, case.jurisdiction)} or earlier; "
            "count the days from there, so as not to be late."
        )
    return lines


STANDING = {
    Status.BLOCKED: "Not yet",
    Status.UNAVAILABLE: "Not open here",
    Status.NEXT: "Soon, not first",
    Status.LATER: "Later, not first",
}


def standing_line(step: Step) -> str | None:
    """Where a route that the person names stands, when it is not the one to take now."""
    if step.status not in STANDING:
        return None
    closed = step.status in (Status.BLOCKED, Status.UNAVAILABLE)
    reason = step.why if closed else step.risk.partition(". ")[0] + "."
    return f"**{STANDING[step.status]} – {label_of(step)}.** {reason}"


def draft_line(draft: Draft) -> str:
    """Announces a draft without repeating it."""
    fill = f" Fill in {', '.join(f'[{slot}]' for slot in draft.slots)}." if draft.slots else ""
    if draft.label == CLOSING:
        return f"The message that closes it is ready to copy.{fill}"
    return f"The words for {CARDS[draft.channel].label} are ready to copy.{fill}"


def also_line(others: Iterable[Words]) -> str | None:
    """Names the further versions, with the slots to fill in each."""
    named = [one.label + _slots(one.draft) for one in others]
    return f"Also ready: {'; '.join(named)}." if named else None


def _slots(draft: Draft) -> str:
    return f" (fill in {', '.join(f'[{slot}]' for slot in draft.slots)})" if draft.slots else ""


def coach_lines(case: Case, line: Line, right: Right | None) -> list[str]:
    """What to know first, the next line, what the offer is worth, what to do if they refuse."""
    last = case.contacts[-1] if case.contacts else None
    say = "Say this" if last and last.by_phone else "Type this"
    lines = [f"**{say}:** {line.draft.text}", line.if_refused]
    lines = [line.warning, *lines] if line.warning else lines
    if last and last.offer and line.move in DEALING:
        appraisal = appraise(last.offer, case, right)
        lines.insert(0, f"**{VERDICTS[appraisal.verdict]}** {appraisal.why}")
    return lines


def worth_planning(case: Case) -> bool:
    """Whether enough is known for a plan to say more than "look at the order page"."""
    known = case.problem is not Problem.UNKNOWN or bool(case.contacts or case.denial_reason)
    known = known or case.own_damage  # what is open to whom it broke is known as well
    return known or case.order_id is not None or case.jurisdiction is not Jurisdiction.UNKNOWN
