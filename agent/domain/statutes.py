"""The law that a question like "may they refuse?" is about: place, ground, and the facts of both.

What a shop's policy adds or leaves out does not lower what the law of the place gives.
"""

from agent.domain.case import Case
from agent.domain.grounds import ground
from agent.domain.problems import Ground
from agent.domain.rights import Right
from agent.domain.vocabulary import Jurisdiction

G, J = Ground, Jurisdiction
Laws = dict[Jurisdiction, tuple[str, ...]]
FAULTY = (G.QUALITY, G.WRONG_ITEM, G.INJURY)
_OF_FAULTS: Laws = {
    J.US: ("us.law.ucc_revoke", "us.law.implied_warranty", "us.law.warranty_act"),
    J.UK: ("uk.reject", "uk.presumption", "uk.repair_then_reject"),
    J.EU: ("eu.conformity",),
    J.CA: ("ca.provinces",),
    J.IN: ("in.no_refusal",),
    J.AU: ("au.major_failure",),
}
_OF_THE_WRONG_ITEM: Laws = {J.US: ("us.law.ucc_reject",)}
_OF_LOSS: Laws = {
    J.US: ("us.law.mail_order",),
    J.UK: ("uk.delivery_risk",),
    J.EU: ("eu.delivery_risk",),
}
_OF_A_CHANGE_OF_MIND: Laws = {
    J.US: ("us.law.no_right_to_return",),
    J.UK: ("uk.cancel",),
    J.EU: ("eu.withdrawal",),
    J.CA: ("ca.provinces",),
    J.IN: ("in.no_refusal",),
    J.AU: ("au.no_change_of_mind",),
}
ABOVE_POLICY = (
    "**What the law gives you stands above their policy.** A return window only limits what they "
    "allow on top of it."
)
BESIDE_POLICY = (
    "**Their policy is not the only thing that counts.** The law on sales of your state applies "
    "beside it, within its limits."
)
NO_LAW_TO_RETURN = (
    "**A refusal inside their own policy is usually lawful here**, as long as nothing is wrong "
    "with it; so you ask for an exception."
)
HOW_IT_STANDS = "**Whether they may depends on what the law of your place gives you:**"
MOST = 3


def law_on(case: Case) -> tuple[str, ...]:
    """The ids of the facts that answer whether they may refuse; empty where the place has none."""
    return _rows(case).get(case.jurisdiction, ())[:MOST]


def verdict_on(case: Case, right: Right | None) -> str:
    """How the law of the place and the policy of the shop stand to each other here.

    right: that of the place, while it runs.
    """
    kind = ground(case)
    over = case.delivered_on is not None or case.jurisdiction in (J.US, J.AU)
    if kind is G.GOODWILL and right is None and over:
        return NO_LAW_TO_RETURN
    if kind in (G.UNTOLD, G.UNKNOWN):
        return HOW_IT_STANDS
    return BESIDE_POLICY if case.jurisdiction is J.US else ABOVE_POLICY


def _rows(case: Case) -> Laws:
    match ground(case):
        case G.WRONG_ITEM:
            return _OF_FAULTS | _OF_THE_WRONG_ITEM
        case kind if kind in FAULTY:
            return _OF_FAULTS
        case G.NOT_RECEIVED:
            return _OF_LOSS
        case G.GOODWILL:
            return _OF_A_CHANGE_OF_MIND
        case G.UNTOLD | G.UNKNOWN:
            return _both()
        case _:
            return {}


def _both() -> Laws:
    """Where it is not known what is wrong: the law on both, the change of mind first."""
    return {
        place: tuple(dict.fromkeys((*_OF_A_CHANGE_OF_MIND[place][:1], *rows[:2])))
        for place, rows in _OF_FAULTS.items()
    }
