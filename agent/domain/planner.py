"""The escalation planner: the same facts give the same plan, with any engine."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from string import Template

from agent.domain import gates, guarantee, present
from agent.domain.agreements import agreement
from agent.domain.captures import captures
from agent.domain.case import Case, Contact
from agent.domain.clocks import clocks
from agent.domain.earliest import in_order
from agent.domain.endings import Ending
from agent.domain.gates import TRADE_OFF as TRADE_OFF
from agent.domain.grounds import seller_ships
from agent.domain.overdue import overdue_line, wanted_line
from agent.domain.plan import Facts, Outline, Plan, Step
from agent.domain.problems import Row
from agent.domain.rights import SELLERS
from agent.domain.routes import CARDS, LOOKED_FOR, Card
from agent.domain.settled import over, still_missing, without_open_steps
from agent.domain.situation import FILED, Situation
from agent.domain.steps import local_of, told
from agent.domain.strength import strength
from agent.domain.vocabulary import (
    IN_KIND,
    YES,
    Channel,
    Fulfilment,
    Problem,
    Status,
)
from agent.domain.waits import answer_due, awaited, broken_promise, day_named
from agent.domain.wording import with_figures

C = Channel
PARALLEL = (C.MANUFACTURER_WARRANTY,)  # runs beside the ladder and never holds it up
EXPLAINED = (C.SELLER_MESSAGE, C.A_TO_Z_CLAIM, C.CARD_DISPUTE)  # shown even when they are closed
NO_DECISION = "They gave no decision; ask for one, or for the day on which it comes."
TO_BE_KEPT = "It was agreed to, so nothing has to be argued again; it has to be done."
KEEP = "If it does not come, hold them to it: say who agreed, when, and to what. You ask for $wish."
FILED_ALREADY = "Filed; wait for the answer."
NOT_FITTING = "It does not fit this kind of case."


def plan(case: Case, today: date, facts: Facts) -> Plan:
    """Returns every route of `case` in order, with status, reasons, deadlines and clocks.

    Args:
        case: the facts so far; unknown ones leave routes open or say what they need.
        today: the civil date in the person's place.
        facts: the fact sheet that holds every figure.
    """
    situation = _situation(case, today, facts)
    bare = _in_order_of_need(situation)
    steps = _reminding(situation, _ended(situation, tuple(told(situation, t) for t in bare)))
    return Plan(
        as_of=today,
        now=_now(steps),
        steps=steps,
        clocks=in_order(situation.clocks, case, today, facts),
        strength=strength(case, situation.row, situation.cancelled_in_time),
        capture=() if over(case) else captures(situation, steps),
    )


def outline(case: Case, today: date, facts: Facts) -> Outline:
    """The plan of `case` as `plan` makes it, without what only tells a person about its steps."""
    situation = _situation(case, today, facts)
    steps = _reminding(situation, _ended(situation, _in_order_of_need(situation)))
    ending = in_order(situation.clocks, case, today, facts)
    return Outline(as_of=today, now=_now(steps), steps=steps, clocks=ending)


def _situation(case: Case, today: date, facts: Facts) -> Situation:
    found = () if over(case) else clocks(case, facts)
    return Situation(case=case, today=today, facts=facts, clocks=found)


def _in_order_of_need(s: Situation) -> tuple[Step, ...]:
    """The steps of the ladder, ranked, and the explained ones."""
    ladder = (*_ladder(s.case, s.row), *(s.row.by_right if s.cancelled_in_time else ()))
    steps = _rank(s, tuple(_step(s, channel) for channel in ladder))
    return (*steps, *_explained(s, ladder))


def _now(steps: tuple[Step, ...]) -> Channel | None:
    return next((step.channel for step in steps if step.status is Status.NOW), None)


def _reminding(s: Situation, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """`steps` with a promise whose day is over, or a day set to the person, in the one for now."""
    line = overdue_line(s.case, s.today) or wanted_line(s.case, s.today)
    if line is None:
        return steps
    return tuple(
        t.model_copy(update={"why": f"{t.why} {line}"}) if t.status is Status.NOW else t
        for t in steps
    )


def _ended(s: Situation, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """`steps` as they are once the case is over, or an offer was taken and is to be kept."""
    if over(s.case):
        return without_open_steps(s.case, steps)
    if s.case.ending is not Ending.ACCEPTED or _broken(s):
        return steps
    watch = tuple(t for t in steps if t.status is Status.NOW)
    rest = tuple(t for t in steps if t.status is not Status.NOW)
    return (*watch, *without_open_steps(s.case, rest))


def _broken(s: Situation) -> bool:
    last = s.case.contacts[-1] if s.case.contacts else None
    return last is None or last.outcome not in YES or broken_promise(s, last)


def _ladder(case: Case, row: Row) -> tuple[Channel, ...]:
    likely = case.third_party_seller or case.problem is Problem.SELLER_REFUSES
    unknown = case.fulfilment is Fulfilment.UNKNOWN
    by_seller = seller_ships(case) or (unknown and likely)
    return row.ladder(Fulfilment.FBM if by_seller else case.fulfilment)


def _explained(s: Situation, ladder: tuple[Channel, ...]) -> Iterator[Step]:
    """Routes people ask about that are not in the ladder, each with the reason why."""
    if s.case.problem is Problem.UNKNOWN:
        return
    for channel in EXPLAINED:
        if channel in ladder:
            continue
        step = _step(s, channel)
        if step.status is Status.LATER:
            step = step.model_copy(update={"status": Status.UNAVAILABLE, "why": NOT_FITTING})
        yield step


def _step(s: Situation, channel: Channel) -> Step:
    """A step with what it is ranked by and asks for; `told` adds the rest."""
    card = CARDS[channel]
    status, why, opens_on = _standing(s, channel, card)
    local = local_of(s.case, channel)
    deadline = s.deadline(channel)
    usual = local.ask if local else card.ask
    asked = KEEP if channel in SELLERS and status is Status.LATER and agreement(s.case) else usual
    ask = _asking(asked, s.wish, s.row.check)
    return Step(
        channel=channel,
        status=status,
        why=with_figures(why, s.facts),
        ask=with_figures(ask, s.facts),
        opens_on=opens_on,
        deadline=deadline.date if deadline else None,
        deadline_basis=deadline.basis if deadline else None,
    )


@lru_cache(maxsize=256)  # a turn makes a plan for each answer that a question may get
def _asking(asked: str, wish: str, check: str) -> str:
    return Template(asked).substitute(wish=wish, check=check)


def _standing(s: Situation, channel: Channel, card: Card) -> tuple[Status, str, date | None]:
    if gates.done(s, channel):
        waiting = s.pending(channel) or awaited(s, channel)
        return Status.DONE, FILED_ALREADY if waiting else "Tried already.", None
    if closed := gates.gate(s, channel):
        return closed.status, closed.why, closed.opens(s)
    if channel is C.CARD_DISPUTE and guarantee.a_to_z_open(s):
        return Status.LATER, TRADE_OFF, None
    if channel in SELLERS and agreement(s.case):
        return Status.LATER, TO_BE_KEPT, None
    again = channel is C.SUPERVISOR and s.contacts(channel)
    return Status.LATER, NO_DECISION if again else card.why, None


def _rank(s: Situation, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Turns the open steps into now, next and later.

    An A-to-z claim that only waits keeps its place: nothing behind it comes next, and when it is
    the first, waiting is what to do now.
    """
    aside = [t.channel for t in steps if t.status is Status.LATER and t.channel in PARALLEL]
    order = _in_order(s, steps)
    pressed = bool(order) and order[:1] == _pressing(s, steps)[:1]
    if watch := _watch(s, _held(s, steps, order), pressed):
        steps = (watch, *(t for t in steps if t.channel is not C.SELF_CHECK))
        order = [C.SELF_CHECK, *order]
    held = {t.channel for t in steps if t.status is Status.BLOCKED}
    front = order[:2] or aside[:1]
    places = {c: Status.NEXT for c in aside} | dict(
        zip(front, (Status.NOW, Status.NEXT), strict=False)
    )
    return tuple(
        t.model_copy(update={"status": places[t.channel]})
        if t.channel in places and t.channel not in held
        else t
        for t in steps
    )


def _in_order(s: Situation, steps: tuple[Step, ...]) -> list[Channel]:
    """The open steps and a waiting A-to-z claim, in order; a pressing deadline comes first."""
    open_ones = [t for t in steps if t.status is Status.LATER and t.channel not in PARALLEL]
    taken = {t.channel for t in open_ones} | {t.channel for t in steps if _waits(s, t)}
    return _urgent_first(s, open_ones, [t.channel for t in steps if t.channel in taken])


def _waits(s: Situation, step: Step) -> bool:
    """Whether `step` is an A-to-z claim that is to be had and only has to wait."""
    claim = step.channel is C.A_TO_Z_CLAIM and step.status is Status.BLOCKED
    return claim and (guarantee.a_to_z_open(s) or guarantee.to_be_looked_for(s))


def _held(s: Situation, steps: tuple[Step, ...], order: list[Channel]) -> Step | None:
    """The waiting claim, when nothing comes before it."""
    return next((t for t in steps if _waits(s, t) and order[:1] == [t.channel]), None)


def _urgent_first(s: Situation, steps: list[Step], ladder: list[Channel]) -> list[Channel]:
    """Puts the open step whose deadline is nearest in front when it is within the urgent days.

    While A-to-z is still to be had, a card dispute stays behind: it would end the guarantee.
    """
    if guarantee.a_to_z_open(s):
        ladder = [c for c in ladder if c is not C.CARD_DISPUTE]
    first = [c for c in _pressing(s, steps) if c in ladder][:1]
    return first + [c for c in ladder if c not in first]


def _pressing(s: Situation, steps: Iterable[Step]) -> list[Channel]:
    """The open steps whose deadline is within the urgent days, the nearest first."""
    limit = s.today + timedelta(days=s.facts.number("pacing.urgent#days"))
    kept = guarantee.a_to_z_open(s)
    due = [
        (t.deadline, t.channel)
        for t in steps
        if t.status is Status.LATER and t.deadline and t.deadline <= limit
    ]
    due.sort(key=lambda pressing: pressing[0])
    return [channel for _, channel in due if not (kept and channel is C.CARD_DISPUTE)]


def _watch(s: Situation, held: Step | None, pressed: bool) -> Step | None:
    """The step of a case where the other side is to move, or time has to pass; else None.

    pressed: whether another step cannot wait; an answer that may still come then waits beside it.
    """
    last = s.case.contacts[-1] if s.case.contacts else None
    named = day_named(s, last) if last else None
    if named and s.today < named:
        if pressed:
            return None
        day = present.day(named, s.case.jurisdiction)
        why = "Until then a new request begins their wait anew; on that day, hold them to it."
        ask = f"They named {day}: wait until then, and keep the name and the reference."
    elif last and _still_to_come(s, last):
        named = last.promised_by
        by = f" by {present.day(named, s.case.jurisdiction)}" if named else ""
        why = f"They agreed; now it has to arrive{by}."
        ask = _to_watch(last)
    elif any(s.pending(channel) for channel in FILED):
        why = "What you filed is pending, and another route now would cut across it."
        ask = "Wait for the decision, and answer any request for information the same day."
    elif last and awaited(s, last.channel) and last.channel is not C.SELLER_MESSAGE and not pressed:
        due = answer_due(s, last)
        by = f" until {present.day(due, s.case.jurisdiction)}" if due else ""
        why = f"What you sent is with them; give it{by}."
        ask = "Keep the sent message, and come back when they answer or when that time is over."
    elif held and guarantee.to_be_looked_for(s):
        why = LOOKED_FOR
        ask = "Look on the order page whether the seller or Amazon ships it."
    elif held:
        until = f" on {present.day(held.opens_on, s.case.jurisdiction)}" if held.opens_on else ""
        why = f"{held.why} The A-to-z claim opens{until}."
        ask = "Keep everything in Amazon's messages and gather your evidence until then."
    else:
        return None
    step = _step(s, C.SELF_CHECK)
    return step.model_copy(update={"status": Status.LATER, "why": why, "ask": ask})


def _still_to_come(s: Situation, last: Contact) -> bool:
    """Whether `last` is a yes whose time runs; not after a part came, or all was taken back."""
    if last.outcome not in YES or broken_promise(s, last):
        return False
    told = s.case.sources.get("problem")
    if s.case.problem is Problem.REFUND_CLAWED_BACK and told and told.turn > last.turn > 0:
        return False
    gap, paid = still_missing(s.case), s.case.sources.get("amount_refunded")
    if paid and last.turn > paid.turn and (last.offer is None or last.offer.amount is None):
        return True
    return gap is None or (last.offer is not None and last.offer.amount == gap)


def _to_watch(contact: Contact) -> str:
    if contact.offer and contact.offer.kind in IN_KIND:
        return "Get the day and a reference in writing, then watch for it."
    return "Get the amount, the date and a reference in writing, then watch the account."
