"""What a case rests on, from its problem and from what was told about it."""

from agent.domain.case import Case
from agent.domain.problems import ROWS, Ground
from agent.domain.vocabulary import Channel, Fulfilment, Problem


def ground(case: Case) -> Ground:
    """What the case rests on: that of its row, unless what the person told changes it.

    Damage of one's own is no fault of the goods. A seller's refusal alone does not tell whether
    anything is wrong with the item; a parcel that went back leaves a credit that is owed.
    """
    usual = ROWS[case.problem].ground
    if case.own_damage and usual in (Ground.QUALITY, Ground.UNKNOWN):
        return Ground.GOODWILL
    if case.problem is not Problem.SELLER_REFUSES or case.fault:
        return usual
    return Ground.CREDIT_OWED if case.returned_on or case.return_received_on else Ground.UNTOLD


def seller_ships(case: Case) -> bool:
    """Whether the seller ships the order: told so, or a claim was filed that asks for it."""
    if case.fulfilment is not Fulfilment.UNKNOWN:
        return case.fulfilment is Fulfilment.FBM
    filed = (Channel.A_TO_Z_CLAIM, Channel.A_TO_Z_APPEAL)
    return any(contact.channel in filed for contact in case.contacts)


def covered(case: Case) -> bool:
    """Whether the A-to-z guarantee is for trouble of this kind."""
    usual = Channel.A_TO_Z_CLAIM in ROWS[case.problem].ladder(Fulfilment.FBM)
    return usual and ground(case) is not Ground.GOODWILL
