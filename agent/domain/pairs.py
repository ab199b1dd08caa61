"""What taking one route does to another: the pairs that do something, with reason and fact.

Source: sections 4.1 and 4.2 of the fact sheet. Every pair that is not here does nothing.
"""

from enum import StrEnum

from agent.domain.base import Value
from agent.domain.vocabulary import Channel

C = Channel


class Effect(StrEnum):
    """What taking the first route does to the second."""

    NOTHING = "nothing"
    ENDS = "ends"  # closes it for this order for good
    BLOCKS = "blocks"  # keeps it shut while the first is open or pending
    AFTER = "after"  # the second only follows the first


class Pair(Value):
    """One ordered pair of routes.

    overtaken: whether the second may go first when its own time is nearly over.
    """

    first: Channel
    then: Channel
    effect: Effect
    why: str
    basis: str
    overtaken: bool = False


def _after(first: Channel, then: Channel, why: str, basis: str) -> Pair:
    return Pair(first=first, then=then, effect=Effect.AFTER, why=why, basis=basis, overtaken=True)


_ENDED = "A bank dispute ends the guarantee for the order."
_KEPT = "While the guarantee is to be had, a bank dispute would end it."
_ASKED = "The other side has to be asked first."
PAIRS: tuple[Pair, ...] = (
    *(
        Pair(
            first=C.CARD_DISPUTE,
            then=then,
            effect=Effect.ENDS,
            why=_ENDED,
            basis="amazon.a_to_z.bank_dispute_closes",
        )
        for then in (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)
    ),
    *(
        Pair(
            first=first,
            then=C.CARD_DISPUTE,
            effect=Effect.BLOCKS,
            why=_KEPT,
            basis="amazon.a_to_z.bank_dispute_closes",
        )
        for first in (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)
    ),
    Pair(
        first=C.SELLER_MESSAGE,
        then=C.A_TO_Z_CLAIM,
        effect=Effect.AFTER,
        why="The seller hears first and has time to answer.",
        basis="amazon.a_to_z.wait_for_seller",
    ),
    Pair(
        first=C.A_TO_Z_CLAIM,
        then=C.A_TO_Z_APPEAL,
        effect=Effect.AFTER,
        why="Only a denied claim can be appealed.",
        basis="amazon.a_to_z.appeal",
    ),
    Pair(
        first=C.CARD_DISPUTE,
        then=C.BANK_OMBUDSMAN,
        effect=Effect.AFTER,
        why="It is about how the bank handled the dispute.",
        basis="us.complaint.cfpb",
    ),
    _after(C.CHAT, C.SUPERVISOR, "A supervisor looks at what the chat refused.", "pacing.refusals"),
    _after(C.CHAT, C.EXECUTIVE_EMAIL, "It is not for a first contact.", "pacing.refusals"),
    _after(C.SUPERVISOR, C.EXECUTIVE_EMAIL, "It comes when that failed.", "pacing.refusals"),
    _after(C.CHAT, C.COMPLAINT_BODY, _ASKED, "amazon.terms.contact_first"),
    _after(C.CHAT, C.FORMAL_CLAIM, _ASKED, "amazon.terms.contact_first"),
    _after(C.SELLER_MESSAGE, C.FORMAL_CLAIM, _ASKED, "amazon.terms.contact_first"),
    _after(C.CHAT, C.CARD_DISPUTE, _ASKED, "card.network.try_return_first"),
    _after(C.SELLER_MESSAGE, C.CARD_DISPUTE, _ASKED, "card.network.try_return_first"),
)
_FOUND = {(pair.first, pair.then): pair for pair in PAIRS}


def pair(first: Channel, then: Channel) -> Pair | None:
    """The row for this ordered pair, or None where taking `first` does nothing to `then`."""
    return _FOUND.get((first, then))


def ended_by(first: Channel) -> tuple[Channel, ...]:
    """The routes that `first` ends for good."""
    return tuple(p.then for p in PAIRS if p.first is first and p.effect is Effect.ENDS)
