"""What a person is told about a step of the plan: what it may bring, what it risks, its sources."""

from agent.domain import guarantee
from agent.domain.case import Case
from agent.domain.clocks import US_CREDIT
from agent.domain.grounds import ground
from agent.domain.pairs import ended_by
from agent.domain.plan import Clock, Step
from agent.domain.problems import Ground
from agent.domain.rights import SELLERS, foreign_law
from agent.domain.routes import (
    BANK_BODIES,
    BANK_BODY_ELSEWHERE,
    CARDS,
    COMPLAINT_BODIES,
    FORMAL_CLAIMS,
    SAFETY_BODY,
    Card,
    Local,
    only_waits,
)
from agent.domain.situation import Situation
from agent.domain.starts import LABELS
from agent.domain.vocabulary import Channel, Jurisdiction, Problem
from agent.domain.wording import with_figures

C = Channel
GUARANTEE_ENDS = "amazon.a_to_z.bank_dispute_closes"
QUALITY_LAW = ("us.card.billing_letter.not_quality", "us.card.claims_and_defences")


def told(s: Situation, step: Step) -> Step:
    """`step` with what a person is told about it."""
    channel, card = step.channel, CARDS[step.channel]
    reply = "" if only_waits(step) else with_figures(card.expected_reply, s.facts)
    risk = _risk(s, channel, card, s.deadline(channel), s.row.avoid)
    return step.model_copy(
        update={
            "evidence": tuple(e.label for e in s.row.evidence),
            "expected_reply": reply,
            "risk": with_figures(risk, s.facts),
            "blocks": ended_by(channel),
            "sources": _sources(s, channel, card, local_of(s.case, channel)),
        }
    )


def _risk(s: Situation, channel: Channel, card: Card, deadline: Clock | None, avoid: str) -> str:
    """What a route risks; a bank dispute also ends a guarantee that this order may have."""
    ends = channel is C.CARD_DISPUTE and guarantee.guarantee_possible(s)
    parts = (
        "It ends Amazon's A-to-z guarantee for this order." if ends else "",
        card.risk,
        _estimate(deadline),
        avoid,
    )
    return " ".join(part for part in parts if part)


def _estimate(deadline: Clock | None) -> str:
    if deadline is None or not deadline.estimated:
        return ""
    return f"Its date is estimated from the {LABELS[deadline.computed_from]}."


def _sources(s: Situation, channel: Channel, card: Card, local: Local | None) -> tuple[str, ...]:
    right = s.right if channel in SELLERS else None
    extra = (*(local.sources if local else ()), *(right.sources if right else ()))
    found = (*card.sources, *extra, *_of_the_card(s, channel))
    own = (i for i in found if not foreign_law(i, s.case.jurisdiction))
    needless = () if guarantee.guarantee_possible(s) else (GUARANTEE_ENDS,)
    return tuple(i for i in dict.fromkeys(own) if i not in needless)


def _of_the_card(s: Situation, channel: Channel) -> tuple[str, ...]:
    """American card law on faults: the letter is not for them, claims and defences are."""
    american = s.case.jurisdiction is Jurisdiction.US and s.case.payment_method in US_CREDIT
    faulty = ground(s.case) is Ground.QUALITY
    return QUALITY_LAW if channel is C.CARD_DISPUTE and american and faulty else ()


def local_of(case: Case, channel: Channel) -> Local | None:
    """What a route is in the person's place, where that differs."""
    match channel:
        case Channel.COMPLAINT_BODY if case.problem is Problem.INJURY_OR_RECALL:
            return SAFETY_BODY
        case Channel.COMPLAINT_BODY:
            return COMPLAINT_BODIES[case.jurisdiction]
        case Channel.FORMAL_CLAIM:
            return FORMAL_CLAIMS[case.jurisdiction]
        case Channel.BANK_OMBUDSMAN:
            return BANK_BODIES.get(case.jurisdiction, BANK_BODY_ELSEWHERE)
        case _:
            return None
