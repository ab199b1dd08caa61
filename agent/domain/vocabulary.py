"""The public words of Redress: the closed sets that contract, data and code share."""

from enum import StrEnum


class Problem(StrEnum):
    """The twenty kinds of trouble, D01 to D20, and `unknown`."""

    WINDOW_PASSED_CHANGE_OF_MIND = "window_passed_change_of_mind"
    WINDOW_PASSED_DEFECT = "window_passed_defect"
    NON_RETURNABLE_CHANGE_OF_MIND = "non_returnable_change_of_mind"
    NON_RETURNABLE_DAMAGED = "non_returnable_damaged"
    EXCESSIVE_RETURNS = "excessive_returns"
    SELLER_REFUSES = "seller_refuses"
    CONDITION_DISPUTE = "condition_dispute"
    RETURN_LOST = "return_lost"
    REFUND_MISSING = "refund_missing"
    REFUND_CLAWED_BACK = "refund_clawed_back"
    DEFECTIVE_ON_ARRIVAL = "defective_on_arrival"
    NOT_AS_DESCRIBED = "not_as_described"
    WRONG_OR_MISSING_ITEM = "wrong_or_missing_item"
    DELIVERED_NOT_RECEIVED = "delivered_not_received"
    DIGITAL_OR_SUBSCRIPTION = "digital_or_subscription"
    GIFT_CARD = "gift_card"
    GIFT_RECIPIENT = "gift_recipient"
    ACCOUNT_LOCKED = "account_locked"
    UNRECOGNISED_CHARGE = "unrecognised_charge"
    INJURY_OR_RECALL = "injury_or_recall"
    UNKNOWN = "unknown"


class Fulfilment(StrEnum):
    """Who sold the order and who shipped it."""

    AMAZON = "amazon"  # sold by Amazon
    FBA = "fba"  # sold by a third party, shipped by Amazon
    FBM = "fbm"  # sold and shipped by a third party
    DIGITAL = "digital"
    GIFT_CARD = "gift_card"
    UNKNOWN = "unknown"


class Jurisdiction(StrEnum):
    """Whose consumer law applies."""

    US = "US"
    UK = "UK"
    EU = "EU"
    CA = "CA"
    IN = "IN"
    AU = "AU"
    UNKNOWN = "unknown"


class PaymentMethod(StrEnum):
    """How the order was paid; `card` when credit or debit is not known."""

    CREDIT_CARD = "credit_card"
    DEBIT_CARD = "debit_card"
    CARD = "card"
    PREPAID_CARD = "prepaid_card"
    GIFT_CARD = "gift_card"
    PAYPAL = "paypal"
    BANK_TRANSFER = "bank_transfer"
    INSTALMENTS = "instalments"
    CASH_ON_DELIVERY = "cash_on_delivery"


class Wanted(StrEnum):
    """What the person wants in the end."""

    REFUND = "refund"
    REPLACEMENT = "replacement"
    REPAIR = "repair"
    STORE_CREDIT = "store_credit"


class Channel(StrEnum):
    """The thirteen routes, CH0 to CH12."""

    SELF_CHECK = "self_check"
    CHAT = "chat"
    SUPERVISOR = "supervisor"
    SELLER_MESSAGE = "seller_message"
    A_TO_Z_CLAIM = "a_to_z_claim"
    A_TO_Z_APPEAL = "a_to_z_appeal"
    EXECUTIVE_EMAIL = "executive_email"
    MANUFACTURER_WARRANTY = "manufacturer_warranty"
    COMPLAINT_BODY = "complaint_body"
    CARD_DISPUTE = "card_dispute"
    BANK_OMBUDSMAN = "bank_ombudsman"
    FORMAL_CLAIM = "formal_claim"
    POLICE_OR_FRAUD_DESK = "police_or_fraud_desk"


class Status(StrEnum):
    """Where a step of the plan stands."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    LATER = "later"
    BLOCKED = "blocked"
    UNAVAILABLE = "unavailable"


class Route(StrEnum):
    """What a turn is about."""

    GUIDANCE = "guidance"
    PLAN = "plan"
    DRAFT = "draft"
    COACH = "coach"
    REHEARSAL = "rehearsal"
    INTAKE = "intake"
    SAFETY = "safety"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"


class Outcome(StrEnum):
    """How a contact ended, from the person's side."""

    REFUSED = "refused"
    OFFERED = "offered"
    PROMISED = "promised"
    AGREED = "agreed"
    STALLED = "stalled"
    TRANSFERRED = "transferred"
    NO_REPLY = "no_reply"
    OPENED = "opened"  # a claim, dispute or complaint was filed and is pending


class OfferKind(StrEnum):
    """What the other side put on the table."""

    GIFT_CARD = "gift_card"
    PARTIAL_REFUND = "partial_refund"
    FULL_REFUND = "full_refund"
    REPLACEMENT = "replacement"
    REPAIR = "repair"
    RETURN_WITH_FEE = "return_with_fee"


class Remedy(StrEnum):
    """What a wish comes to, so that an offer can be held against it."""

    MONEY = "money"  # all of the money, and nothing in its place
    EITHER = "either"  # the money or a new one
    REPAIR_FIRST = "repair_first"  # the money when a repair or a new one fails
    OTHER = "other"


YES = (Outcome.AGREED, Outcome.PROMISED)
IN_KIND = (OfferKind.REPLACEMENT, OfferKind.REPAIR)
