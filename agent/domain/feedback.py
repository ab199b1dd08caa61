"""What the person reads of a rehearsal: the other side's words, a hint, and how it went."""

from agent.domain.case import Case, Contact, Offer
from agent.domain.coaching import next_line
from agent.domain.moves import OUTCOMES, Move
from agent.domain.plan import Facts, Plan
from agent.domain.rehearsal import Exchange, Merit, Rehearsal, Slip
from agent.domain.vocabulary import OfferKind

OPENING = (
    "Let us practise: I play {who}, and I am not easy. Answer as you would there. Nothing from "
    "here goes into your case or out to anyone; say **hint** for a line, **stop** to end."
)
PAUSE = "_The rehearsal waits for your line; say **stop** to end it._"
CARD_WARNING = "**Out of the role:** never type such data, not even for practice."
SLIPS: dict[Slip, str] = {
    Slip.CARD_DATA: "card data, a code or a password: it belongs in no chat and no call",
    Slip.UNTRUE: "something your case does not hold; say it only if it is so",
    Slip.FLOOR: "the least you would take",
    Slip.PRIVATE: "something you wanted kept private",
    Slip.THREAT: "a threat or an insult, which ends the talk and not the matter",
    Slip.CONCEDED: "less than you ask for, before anything was on the table in writing",
    Slip.ADMITTED: "blame that nothing in your case puts on you; guess nothing against yourself",
    Slip.VOLUNTEERED: "a reason nobody needed; it is honest, and you need not offer it",
}
MERITS: dict[Merit, str] = {
    Merit.RESTATED: "you came back to what you ask for",
    Merit.WRITING: "you asked for it in writing",
    Merit.REFERENCE: "you asked for a reference number",
    Merit.REASON: "you asked for the reason or the rule",
    Merit.HIGHER: "you asked who can decide",
    Merit.FACTS: "you stayed with what is wrong",
    Merit.DECLINED: "you turned down what does not help, politely",
}
SMALL_CREDIT = Offer(kind=OfferKind.GIFT_CARD)
QUOTED = 80  # characters


def spoken(rehearsal: Rehearsal, case: Case, plan: Plan, facts: Facts) -> str:
    """The reply of a turn in a rehearsal."""
    if rehearsal.over:
        return _feedback(rehearsal, case, plan, facts)
    last = rehearsal.exchanges[-1]
    if rehearsal.hint:
        return f"**You could say:** {better(last, rehearsal, case, plan, facts)}\n\n{PAUSE}"
    parts = [_said(rehearsal, last)]
    if len(rehearsal.exchanges) == 1:
        parts.insert(0, OPENING.format(who=_played(rehearsal)))
    elif Slip.CARD_DATA in rehearsal.exchanges[-2].slips:
        parts.insert(0, CARD_WARNING)
    return "\n\n".join(parts)


def _played(rehearsal: Rehearsal) -> str:
    return f"the {rehearsal.brief.who.lower()}"


def _said(rehearsal: Rehearsal, exchange: Exchange) -> str:
    return f"**{rehearsal.brief.who}:** {exchange.words}"


def better(exchange: Exchange, rehearsal: Rehearsal, case: Case, plan: Plan, facts: Facts) -> str:
    """The line that would have answered `exchange`, from the rows that answer it in earnest."""
    offers = exchange.move is Move.OFFERS_CREDIT
    contact = Contact(
        channel=rehearsal.brief.channel,
        outcome=OUTCOMES[exchange.move],
        move=exchange.move,
        offer=SMALL_CREDIT if offers else None,
    )
    return next_line(contact, case, plan, facts).draft.text


def _feedback(rehearsal: Rehearsal, case: Case, plan: Plan, facts: Facts) -> str:
    told = rehearsal.answered
    ended = rehearsal.exchanges[-1]
    last = [] if rehearsal.exchanges[-1].move not in (Move.AGREES, Move.CLOSES) else [ended]
    parts = [_said(rehearsal, one) for one in last]
    if not told:
        return "The rehearsal is over; you did not say a line yet. Say **practise** to start again."
    parts.append(_verdict(rehearsal))
    parts += ["\n".join(["**Given away:**", *_given(told)]) if _given(told) else KEPT]
    parts += ["\n".join(["**Well said:**", *_good(told)])] if _good(told) else []
    weakest = min(told, key=_worth)
    if weakest.slips or not weakest.merits:
        line = better(weakest, rehearsal, case, plan, facts)
        parts.append(f"**The weakest moment** was at {_quoted(weakest.words)}. Better: {line}")
    return "\n\n".join(parts)


KEPT = "**Given away:** nothing. No figure, no private reason, no threat."


def _verdict(rehearsal: Rehearsal) -> str:
    if rehearsal.gave_in:
        return "**The rehearsal is over: you held, and they gave in.** The real one may not."
    if rehearsal.exchanges[-1].move is Move.CLOSES:
        return "**The rehearsal is over: they closed it.** That happens; the next step stays open."
    return "**The rehearsal is over.** Here is how it went."


def _given(told: tuple[Exchange, ...]) -> list[str]:
    return [
        f"- {_quoted(one.line)}: {'; '.join(SLIPS[slip] for slip in _telling(one))}."
        for one in told
        if one.slips
    ]


def _telling(exchange: Exchange) -> tuple[Slip, ...]:
    """The slips to name: what gives away the floor need not be told as a concession as well."""
    if Slip.FLOOR in exchange.slips:
        return tuple(slip for slip in exchange.slips if slip is not Slip.CONCEDED)
    if Slip.PRIVATE in exchange.slips:
        return tuple(slip for slip in exchange.slips if slip is not Slip.VOLUNTEERED)
    return exchange.slips


def _good(told: tuple[Exchange, ...]) -> list[str]:
    found = dict.fromkeys(merit for one in told for merit in one.merits)
    return [f"- {MERITS[merit]}." for merit in found]


def _worth(exchange: Exchange) -> tuple[int, int]:
    """How well an exchange went: the gravest slip first, then how little was said well."""
    gravest = min((list(Slip).index(slip) for slip in exchange.slips), default=len(Slip))
    return gravest, len(exchange.merits)


def _quoted(words: str) -> str:
    """A few words in quotation marks; a question in them is not one to the person."""
    short = words if len(words) <= QUOTED else words[: words.rfind(" ", 0, QUOTED)] + " …"
    return f"“{short.replace('?', '').rstrip(' .')}”"
