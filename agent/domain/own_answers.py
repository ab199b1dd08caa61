"""Answers to short questions about one's own plan: two or three lines, from the plan and the case.

Nothing is looked up here and no figure is typed: what the planner, the clocks and the appraisal of
offers have computed is said again, as far as it bears on the question.
"""

from collections.abc import Callable

from agent.domain import own_money, own_plain, present, replies
from agent.domain.case import Case
from agent.domain.demanded import just_demanded
from agent.domain.denials import recognised
from agent.domain.grounds import ground
from agent.domain.overdue import last_promise
from agent.domain.own_known import Known, next_stays, now_line, stays
from agent.domain.plan import Facts, Plan, Step
from agent.domain.problems import Ground
from agent.domain.reading import Own
from agent.domain.rights import right_of
from agent.domain.routes import CARDS, label_of
from agent.domain.settled import over
from agent.domain.strings import EVIDENCE
from agent.domain.vocabulary import YES, Channel, Outcome, PaymentMethod, Status
from agent.domain.wording import capital, sentence, with_figures

C = Channel
NOT_OURS = "I can't help with that one."
NO_SOURCE = "I have no source for that."
HOW_IT_STANDS = {
    "good": "It is worth it: what you told me makes a good case.",
    "fair": "It is worth a try: what you told me makes a fair case.",
    "weak": "It is a weak case as it stands, but to ask costs no more than a message.",
}
STANDARD_WINDOW = "amazon.return_window.standard"
NO_ODDS = "Nobody can promise the outcome, and I name no odds."
BY_GROUND: dict[Ground, str] = {
    Ground.GOODWILL: "For a change of mind they may say no; what you ask for is an exception.",
    Ground.QUALITY: "Their no is not the last word: the item is not as it should be, and that is "
    "what to put before them.",
    Ground.WRONG_ITEM: "Their no is not the last word: what came is not what you ordered.",
    Ground.NOT_RECEIVED: "Their no is not the last word: a scan shows where a driver stood, not "
    "that you have it.",
    Ground.CREDIT_OWED: "Their no is not the last word: the money for it is still owed to you.",
}
THEIRS_TO_SHOW = "Their no is not the last word; ask which rule it rests on, in writing."
NOT_YET_BACK = (
    "**Not yet.** Do not send it before they asked for it and you have their label or address in "
    "writing."
)
DROP_OFF = "Film the packing, and keep the drop-off receipt until the money is there."
NO_DUTY = "No: you decide, and nothing is sent unless you send it."


def own_answer(
    asked: Own, named: tuple[Channel, ...], case: Case, plan: Plan, facts: Facts
) -> list[str]:
    """The lines that answer `asked`; `named` are the routes that the question names."""
    known = Known(case, plan, facts, named)
    return [line for line in ANSWERS[asked](known) if line]


def _next(known: Known) -> list[str | None]:
    return [*replies.plan_lines(known.plan, known.case)]


def _then(known: Known) -> list[str | None]:
    if ahead := _ahead(known):
        return [ahead, "Tell me what they answer, and I will give you the words for it."]
    left = next_stays(known.plan)
    last = "After this one I know no further route; what they write then decides what is left."
    return [last if left else now_line(known), left]


def _ahead(known: Known) -> str | None:
    """What follows if the step to take now fails; None where nothing does."""
    further, _ = replies.ahead(known.plan)
    return replies.then_line(known.plan) if further and not over(known.case) else None


def _why(known: Known) -> list[str | None]:
    step = known.meant
    if step is None:
        return [now_line(known)]
    if standing := replies.standing_line(step):
        return [standing, next_stays(known.plan)]
    first = f"**Why {label_of(step)}:** {sentence(step.why)}"
    if step.channel is not known.plan.now:
        return [first, next_stays(known.plan)]
    return [f"{first} {sentence(step.risk)}" if step.risk else first, _ahead(known)]


def _deadline(known: Known) -> list[str | None]:
    plan, case = known.plan, known.case
    if known.named:
        own = replies.channel_clocks(known.named[0], plan, case)
        if own:
            return ["**Your dates:**\n" + "\n".join(own), next_stays(plan)]
    first = replies.clock_line(plan.clocks, plan, case)
    return [_named_day(known), first or _no_clock(known), next_stays(plan)]


def _named_day(known: Known) -> str | None:
    """The day that the other side named, while nobody has decided anything since."""
    promise = last_promise(known.case)
    if promise is None or promise.promised_by is None:
        return None
    return f"They named {present.day(promise.promised_by, known.case.jurisdiction)}."


def _no_clock(known: Known) -> str:
    """Where no date is known: the usual window for what is simply not wanted, else none."""
    if ground(known.case) is Ground.GOODWILL and not known.case.delivered_on:
        return sentence(known.facts.text(STANDARD_WINDOW))
    return "No date in your case is running out that I can compute; sooner is still better."


def _wait(known: Known) -> list[str | None]:
    last = known.case.contacts[-1] if known.case.contacts else None
    step = _answering(known)
    if last and last.outcome in YES:
        card, debit = "amazon.refund_time.credit_card", "amazon.refund_time.debit_card"
        debited = known.case.payment_method is PaymentMethod.DEBIT_CARD
        return [sentence(known.facts.text(debit if debited else card)), now_line(known)]
    if step is None or not step.expected_reply:
        return ["No time is set for that.", now_line(known)]
    usual = f"Usual time for an answer from {label_of(step)}: {step.expected_reply}."
    money = "When the money comes depends on their yes; no day is certain before that."
    return [f"{usual} {money}", next_stays(known.plan)]


def _answering(known: Known) -> Step | None:
    """The step whose answer is waited for: the one that is meant, or the next that has one."""
    meant = known.meant
    last = known.case.contacts[-1] if known.case.contacts else None
    if last and last.outcome is Outcome.OPENED and not known.named:
        return known.plan.step(last.channel) or meant
    if meant is None or meant.channel is not C.SELF_CHECK:
        return meant
    return next((step for step in known.plan.steps if step.status is Status.NEXT), None)


def _worth(known: Known) -> list[str | None]:
    strength = known.plan.strength
    if known.plan.now is None:
        return [now_line(known)]
    missing = f" What would help most: {', '.join(strength.missing)}." if strength.missing else ""
    return [f"{HOW_IT_STANDS[strength.level]} {NO_ODDS}{missing}", next_stays(known.plan)]


def _cost(known: Known) -> list[str | None]:
    step = known.meant
    if step is None:
        return [now_line(known)]
    risk = f" To mind with it: {step.risk}" if step.risk else ""
    return [f"To ask costs nothing but your time.{risk}", next_stays(known.plan)]


def _right(known: Known) -> list[str | None]:
    right = right_of(known.case, known.plan.as_of, known.facts)
    by_ground = BY_GROUND.get(ground(known.case), THEIRS_TO_SHOW)
    law = f'Your right here: "{with_figures(right.line, known.facts)}"' if right else None
    decoded = next(iter(recognised((known.case.denial_reason or "").lower())), None)
    return [decoded.line() if decoded else None, law or by_ground, stays(known)]


def _must(known: Known) -> list[str | None]:
    asked = None if known.named else just_demanded(known.case)
    if asked is not None:
        return [asked.must, stays(known)]
    step = known.meant
    if step is None:
        return [NO_DUTY, now_line(known)]
    if step.channel is not known.plan.now:
        return [NO_DUTY, replies.standing_line(step), next_stays(known.plan)]
    return [f"{NO_DUTY} The reason for it: {sentence(step.why)}", next_stays(known.plan)]


def _order(known: Known) -> list[str | None]:
    """Which of the routes named comes first, by the order of the plan, and why not the other."""
    steps = [s for s in known.plan.steps if s.channel in known.named]
    ready = [s for s in steps if s.status in (Status.NOW, Status.NEXT, Status.LATER)]
    if not ready:
        return [*(replies.standing_line(s) for s in steps), stays(known)]
    ranks = {Status.NOW: 0, Status.NEXT: 1, Status.LATER: 2}
    first = min(ready, key=lambda s: ranks[s.status])
    others = [s for s in steps if s is not first]
    line = f"**First {label_of(first)}.** {sentence(first.why)}"
    own = None if first.channel is known.plan.now else next_stays(known.plan)
    return [line, *(replies.standing_line(s) for s in others), own]


def _both(known: Known) -> list[str | None]:
    step = known.plan.step(C.CARD_DISPUTE)
    if step is None:
        return [replies.NOT_A_ROUTE, stays(known)]
    apart = "**One after the other, not both at once:** two at a time let each point at the other."
    closes = known.facts.text("amazon.a_to_z.bank_dispute_closes")
    guarded = C.A_TO_Z_CLAIM in known.named or _guaranteed(known.plan)
    standing = replies.standing_line(step)
    return [sentence(closes) if guarded else apart, standing, stays(known)]


def _guaranteed(plan: Plan) -> bool:
    claim = plan.step(C.A_TO_Z_CLAIM)
    return claim is not None and claim.status is not Status.UNAVAILABLE


def _send_back(known: Known) -> list[str | None]:
    if ground(known.case) in (Ground.NOT_RECEIVED, Ground.UNAUTHORISED):
        return _other(known)
    if ground(known.case) is Ground.INJURY:
        return [f"**Not yet.** {EVIDENCE.why}", stays(known)]
    last = known.case.contacts[-1] if known.case.contacts else None
    held = next((sentence(one.text) for one in known.plan.capture if one.of_return), None)
    if last and (last.outcome in YES or "label" in last.words.lower()):
        return [f"**Yes, with their label or to the address they wrote.** {DROP_OFF}", held]
    return [NOT_YET_BACK, held, stays(known)]


def _may_say(known: Known) -> list[str | None]:
    only = (
        "**Yes, if it is so, and only then.** Every word you send has to be true: a false one can "
        "cost you the claim and the account."
    )
    return [f"{only} If it is, give me the sentence and I put it in.", next_stays(known.plan)]


def _what(known: Known) -> list[str | None]:
    """What a route is: what it is good for, how it goes, and where it stands here."""
    channel = known.named[0] if known.named else known.plan.now
    if channel is None:
        return _other(known)
    step = known.plan.step(channel)
    how = f" {sentence(step.ask)}" if step and step.ask else ""
    standing = replies.standing_line(step) if step else replies.NOT_A_ROUTE
    return [explained(channel) + how, standing]


def explained(channel: Channel) -> str:
    """What a route is, in one sentence that holds for everyone."""
    card = CARDS[channel]
    return f"**{capital(card.label)}:** {sentence(card.why)}"


def _other(known: Known) -> list[str | None]:
    return [f"{NO_SOURCE} {stays(known) or ''}".strip()]


ANSWERS: dict[Own, Callable[[Known], list[str | None]]] = {
    Own.NEXT: _next,
    Own.THEN: _then,
    Own.WHY: _why,
    Own.DEADLINE: _deadline,
    Own.WAIT: _wait,
    Own.WORTH: _worth,
    Own.COST: _cost,
    Own.OFFER: own_money.offer,
    Own.RIGHT: _right,
    Own.MUST: _must,
    Own.ORDER: _order,
    Own.BOTH: _both,
    Own.SEND_BACK: _send_back,
    Own.MAY_SAY: _may_say,
    Own.WITHDRAW: own_money.withdraw,
    Own.WHAT: _what,
    Own.PAYING: own_money.paying,
    Own.DEBIT: own_money.debit,
    Own.ALSO: own_money.also,
    Own.KEEP: own_money.keep,
    Own.REST: own_plain.rest,
    Own.BANNED: own_plain.banned,
    Own.LEFT_OUT: own_plain.left_out,
    Own.BELIEVED: own_plain.believed,
    Own.BALANCE: own_money.balance,
    Own.SAVE: own_plain.save,
    Own.OTHER: _other,
}
