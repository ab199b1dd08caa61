"""What each of the twenty problems shows itself by: signs together, and signs against it."""

from dataclasses import dataclass

from agent.domain.vocabulary import Problem

_P = Problem


@dataclass(frozen=True)
class Clue:
    """If all `needs` and none of `bars` show, `problem` gains `weight`."""

    problem: Problem
    weight: float
    needs: frozenset[str]
    bars: frozenset[str] = frozenset()


def _clue(problem: Problem, weight: float, needs: str, bars: str = "") -> Clue:
    return Clue(problem, weight, frozenset(needs.split()), frozenset(bars.split()))


CLUES: tuple[Clue, ...] = (
    _clue(_P.WINDOW_PASSED_DEFECT, 5, "late broken"),
    _clue(_P.WINDOW_PASSED_DEFECT, 1.5, "late broken denied"),
    _clue(_P.WINDOW_PASSED_CHANGE_OF_MIND, 5, "late fine", "broken lost"),
    _clue(
        _P.WINDOW_PASSED_CHANGE_OF_MIND,
        3.5,
        "fine denied",
        "broken nonreturnable returned wrong third_party cut",
    ),
    _clue(_P.SELLER_REFUSES, 2, "third_party denied fine", "late"),
    _clue(
        _P.WINDOW_PASSED_CHANGE_OF_MIND,
        2.6,
        "late denied",
        "broken misdescribed wrong returned nonreturnable gift digital locked lost",
    ),
    _clue(_P.NON_RETURNABLE_CHANGE_OF_MIND, 3, "nonreturnable", "broken misdescribed"),
    _clue(_P.NON_RETURNABLE_CHANGE_OF_MIND, 3.5, "nonreturnable fine", "broken"),
    _clue(_P.NON_RETURNABLE_DAMAGED, 10, "nonreturnable broken"),
    _clue(_P.NON_RETURNABLE_DAMAGED, 10, "nonreturnable wrong"),
    _clue(_P.EXCESSIVE_RETURNS, 7, "excessive"),
    _clue(_P.EXCESSIVE_RETURNS, 3, "excessive locked"),  # a block for returns is one of returns
    _clue(_P.SELLER_REFUSES, 4, "seller_no"),
    _clue(_P.SELLER_REFUSES, 4, "third_party denied", "seller_no"),
    _clue(_P.SELLER_REFUSES, 1, "third_party seller_no fine", "late"),
    _clue(_P.SELLER_REFUSES, 4, "third_party silent", "broken misdescribed wrong seller_no"),
    _clue(_P.SELLER_REFUSES, 3, "third_party denied mere_wish", "broken"),
    _clue(_P.SELLER_REFUSES, -6, "third_party broken", "fine late"),  # the fault is the trouble
    _clue(_P.NOT_AS_DESCRIBED, -5, "misdescribed mere_wish"),
    _clue(_P.CONDITION_DISPUTE, 3, "condition returned"),
    _clue(_P.CONDITION_DISPUTE, 4, "condition", "fine"),
    _clue(_P.CONDITION_DISPUTE, -4, "condition clawed"),
    _clue(_P.CONDITION_DISPUTE, 4, "cut fine", "clawed"),
    _clue(
        _P.CONDITION_DISPUTE,
        4,
        "part returned",
        "condition clawed broken misdescribed wrong not_received lost digital",
    ),
    _clue(
        _P.REFUND_MISSING,
        3,
        "part",
        "returned condition clawed broken misdescribed wrong not_received lost digital locked",
    ),
    _clue(_P.RETURN_LOST, 3.5, "returned no_money", "issued"),
    _clue(_P.RETURN_LOST, 5, "returned lost"),
    _clue(_P.RETURN_LOST, 3, "lost", "not_received"),
    _clue(_P.RETURN_LOST, -8, "lost clawed"),  # the refund came, and is what is fought for
    _clue(_P.REFUND_MISSING, 3, "no_money"),
    _clue(_P.REFUND_MISSING, 5, "no_money issued"),
    _clue(_P.REFUND_MISSING, 5, "wrong_method"),
    _clue(_P.REFUND_MISSING, 1, "no_money issued returned"),
    _clue(_P.REFUND_CLAWED_BACK, 9, "clawed"),
    _clue(_P.DEFECTIVE_ON_ARRIVAL, 5.5, "arrival broken"),
    _clue(_P.DEFECTIVE_ON_ARRIVAL, 3, "broken", "late"),
    _clue(_P.NOT_AS_DESCRIBED, 6, "misdescribed"),
    _clue(_P.NOT_AS_DESCRIBED, 1.5, "misdescribed wrong", "returned"),
    _clue(_P.NOT_AS_DESCRIBED, -5, "misdescribed returned condition"),
    _clue(_P.NOT_AS_DESCRIBED, -2, "misdescribed nonreturnable fine"),
    _clue(_P.WRONG_OR_MISSING_ITEM, 6, "wrong"),
    _clue(_P.WRONG_OR_MISSING_ITEM, 7, "short", "returned"),
    _clue(_P.WRONG_OR_MISSING_ITEM, -6, "wrong lost returned"),
    _clue(_P.WRONG_OR_MISSING_ITEM, -6, "wrong condition returned"),
    _clue(_P.DELIVERED_NOT_RECEIVED, 6.5, "not_received", "returned"),
    _clue(_P.DELIVERED_NOT_RECEIVED, 6.5, "undelivered"),
    _clue(_P.WINDOW_PASSED_CHANGE_OF_MIND, 5, "too_late_for_it", "broken misdescribed wrong"),
    _clue(_P.REFUND_MISSING, 6, "one_refunded returned"),
    _clue(_P.REFUND_MISSING, 7, "not_accepted"),
    _clue(_P.REFUND_MISSING, 5, "paid_in_credit", "card_trouble"),
    _clue(_P.DELIVERED_NOT_RECEIVED, -3.5, "not_received no_money issued"),
    _clue(_P.DELIVERED_NOT_RECEIVED, -3, "not_received wrong"),
    _clue(_P.DIGITAL_OR_SUBSCRIPTION, 6.5, "digital"),
    _clue(_P.GIFT_CARD, 8, "gift_card card_trouble"),
    _clue(_P.GIFT_CARD, 8, "gift_card not_received", "no_money returned broken"),
    _clue(_P.GIFT_RECIPIENT, 7, "gift", "gift_card giver"),
    _clue(_P.ACCOUNT_LOCKED, 8.5, "locked"),
    _clue(_P.UNRECOGNISED_CHARGE, 8, "unrecognised"),
    _clue(_P.UNRECOGNISED_CHARGE, 8, "charge not_ordered", "unrecognised"),
    _clue(_P.INJURY_OR_RECALL, 10, "danger"),
    _clue(_P.INJURY_OR_RECALL, 14, "harmed"),  # before whatever else went wrong
)
