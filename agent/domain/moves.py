"""What the other side can do in a conversation: the closed set of moves that a line answers."""

from enum import StrEnum

from agent.domain.vocabulary import OfferKind, Outcome


class Move(StrEnum):
    """What the other side just did."""

    REFUSES = "refuses"
    STALLS = "stalls"
    TRANSFERS = "transfers"
    OFFERS_PART = "offers_part"
    OFFERS_CREDIT = "offers_credit"
    OFFERS_REPLACEMENT = "offers_replacement"
    ASKS_FEE = "asks_fee"
    BLAMES_SELLER = "blames_seller"
    BLAMES_MAKER = "blames_maker"
    BLAMES_CUSTOMER = "blames_customer"
    ASKS_PRIVATE_DATA = "asks_private_data"
    ASKS_LOWEST = "asks_lowest"
    ASKS_IF_DEFECTIVE = "asks_if_defective"
    ASKS_WHY = "asks_why"
    NO_SUPERVISOR = "no_supervisor"
    CLOSES = "closes"
    SILENT = "silent"
    AGREES = "agrees"
    ASKS_PROOF = "asks_proof"
    ASKS_TO_WAIT_FOR_WINDOW = "asks_to_wait_for_window"
    ACCUSES = "accuses"
    ASKS_IF_SOFTWARE = "asks_if_software"


M = Move
OUTCOMES: dict[Move, Outcome] = {
    M.REFUSES: Outcome.REFUSED,
    M.STALLS: Outcome.STALLED,
    M.TRANSFERS: Outcome.TRANSFERRED,
    M.OFFERS_PART: Outcome.OFFERED,
    M.OFFERS_CREDIT: Outcome.OFFERED,
    M.OFFERS_REPLACEMENT: Outcome.OFFERED,
    M.ASKS_FEE: Outcome.OFFERED,
    M.BLAMES_SELLER: Outcome.REFUSED,
    M.BLAMES_MAKER: Outcome.REFUSED,
    M.BLAMES_CUSTOMER: Outcome.REFUSED,
    M.ASKS_PRIVATE_DATA: Outcome.STALLED,
    M.ASKS_LOWEST: Outcome.STALLED,
    M.ASKS_IF_DEFECTIVE: Outcome.STALLED,
    M.ASKS_WHY: Outcome.STALLED,
    M.NO_SUPERVISOR: Outcome.REFUSED,
    M.CLOSES: Outcome.REFUSED,
    M.SILENT: Outcome.STALLED,
    M.AGREES: Outcome.AGREED,
    M.ASKS_PROOF: Outcome.STALLED,
    M.ASKS_TO_WAIT_FOR_WINDOW: Outcome.STALLED,
    M.ACCUSES: Outcome.REFUSED,
    M.ASKS_IF_SOFTWARE: Outcome.STALLED,
}
"""How a contact stands after a move when nothing else tells; a question leaves it undecided."""

AFTER: dict[Outcome, Move] = {
    Outcome.REFUSED: M.REFUSES,
    Outcome.OFFERED: M.OFFERS_PART,
    Outcome.PROMISED: M.AGREES,
    Outcome.AGREED: M.AGREES,
    Outcome.STALLED: M.STALLS,
    Outcome.TRANSFERRED: M.TRANSFERS,
    Outcome.NO_REPLY: M.SILENT,
    Outcome.OPENED: M.STALLS,
}
"""The move behind an outcome of which nothing more is known."""

OFFERED: dict[OfferKind, Move] = {
    OfferKind.GIFT_CARD: M.OFFERS_CREDIT,
    OfferKind.PARTIAL_REFUND: M.OFFERS_PART,
    OfferKind.FULL_REFUND: M.OFFERS_PART,
    OfferKind.REPLACEMENT: M.OFFERS_REPLACEMENT,
    OfferKind.REPAIR: M.OFFERS_REPLACEMENT,
    OfferKind.RETURN_WITH_FEE: M.ASKS_FEE,
}
"""The move that an offer of a kind is."""

DEALING = frozenset(OFFERED.values())
"""The moves that put something on the table or take something off it."""
