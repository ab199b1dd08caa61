"""The decision table: the twenty problems, what each rests on, what to ask for and in which order.

Source: section 4.3 of the fact sheet (D01 to D20), kept as rows; the planner only reads them.
"""

from enum import StrEnum

from agent.domain import evidence as proof
from agent.domain.base import Value
from agent.domain.vocabulary import Channel, Fulfilment, Problem, Remedy

C = Channel


class Ground(StrEnum):
    """What a claim rests on. It decides which routes can be open at all."""

    GOODWILL = "goodwill"  # nothing is wrong with the item
    QUALITY = "quality"
    WRONG_ITEM = "wrong_item"
    NOT_RECEIVED = "not_received"
    CREDIT_OWED = "credit_owed"  # returned, approved or clawed back
    FEE = "fee"
    ACCOUNT = "account"
    DIGITAL = "digital"
    STORED_VALUE = "stored_value"
    GIFT = "gift"
    UNTOLD = "untold"  # the seller refuses; whether anything is wrong was not told
    UNAUTHORISED = "unauthorised"
    INJURY = "injury"
    UNKNOWN = "unknown"


FAULTY = (Ground.QUALITY, Ground.WRONG_ITEM)


class Row(Value):
    """One row of the table.

    wish: what to ask for, as it reads after "I am asking for".
    remedy: what that comes to.
    check: what the first look is at, where the row begins with one.
    amazon, seller: the routes in order, for orders Amazon ships and for orders the seller
        ships; one order of routes when only the first is given.
    by_right: the routes that follow when the law of the place gives a right to cancel.
    """

    code: str
    name: str
    ground: Ground
    wish: str
    remedy: Remedy = Remedy.OTHER
    amazon: tuple[Channel, ...]
    seller: tuple[Channel, ...] = ()
    by_right: tuple[Channel, ...] = ()
    evidence: tuple[proof.Exhibit, ...]
    avoid: str
    check: str = "Look at the order page: sold by, ships from and the return date."
    sources: tuple[str, ...]

    def ladder(self, fulfilment: Fulfilment) -> tuple[Channel, ...]:
        """The routes in order for who ships the order; unknown counts as shipped by Amazon."""
        return self.seller if fulfilment is Fulfilment.FBM and self.seller else self.amazon


_AMAZON_TIERS = (C.CHAT, C.SUPERVISOR, C.EXECUTIVE_EMAIL)
_GUARANTEE = (C.SELLER_MESSAGE, C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)
_SELLER_TIERS = (*_GUARANTEE, *_AMAZON_TIERS)
_BEFORE_THE_BANK = (*_GUARANTEE, C.CHAT, C.SUPERVISOR)
OUTSIDE = (C.CARD_DISPUTE, C.COMPLAINT_BODY, C.BANK_OMBUDSMAN, C.FORMAL_CLAIM)
_AFTER_BANK = (C.COMPLAINT_BODY, C.BANK_OMBUDSMAN, C.FORMAL_CLAIM)
_GOODS = (*_AMAZON_TIERS, *OUTSIDE)
_GOODS_SELLER = (*_SELLER_TIERS, *OUTSIDE)
_BANK_LATE = (C.COMPLAINT_BODY, C.CARD_DISPUTE, C.BANK_OMBUDSMAN, C.FORMAL_CLAIM)
_BY_RIGHT = (C.COMPLAINT_BODY, C.FORMAL_CLAIM)

ROWS: dict[Problem, Row] = {
    Problem.WINDOW_PASSED_CHANGE_OF_MIND: Row(
        code="D01",
        name="the return window has closed and nothing is wrong with the item",
        ground=Ground.GOODWILL,
        wish="a one-time exception, or store credit",
        amazon=(C.SELF_CHECK, C.CHAT, C.SUPERVISOR),
        seller=(C.SELF_CHECK, C.SELLER_MESSAGE),
        by_right=_BY_RIGHT,
        evidence=(proof.ORDER_PAGE,),
        avoid="Do not invent a fault and do not threaten a bank dispute.",
        check=(
            "See whether the order page, a gift list or a holiday rule gives a later return date."
        ),
        sources=("amazon.exception.discretion", "amazon.return_window.order_page"),
    ),
    Problem.WINDOW_PASSED_DEFECT: Row(
        code="D02",
        name="the item turned out faulty after the return window",
        ground=Ground.QUALITY,
        wish="a refund or a replacement because of the fault",
        remedy=Remedy.EITHER,
        amazon=(C.CHAT, C.MANUFACTURER_WARRANTY, C.SUPERVISOR, C.EXECUTIVE_EMAIL, *OUTSIDE),
        seller=(*_GUARANTEE, C.MANUFACTURER_WARRANTY, *_AMAZON_TIERS, *OUTSIDE),
        evidence=(proof.VIDEO, proof.DENIAL, proof.ORDER_PAGE),
        avoid="Say when the fault really began; do not say it was always broken if it was not.",
        sources=("amazon.exception.discretion", "us.law.warranty_act"),
    ),
    Problem.NON_RETURNABLE_CHANGE_OF_MIND: Row(
        code="D03",
        name="the item is marked non-returnable and nothing is wrong with it",
        ground=Ground.GOODWILL,
        wish="a one-time exception, or store credit",
        amazon=(C.SELF_CHECK, C.CHAT),
        seller=(C.SELF_CHECK, C.SELLER_MESSAGE),
        by_right=_BY_RIGHT,
        evidence=(proof.LISTING,),
        avoid="Do not claim that the item is spoiled or unsafe when it is not.",
        check="See whether the listing itself says that it cannot be returned, and why.",
        sources=("amazon.non_returnable.classes",),
    ),
    Problem.NON_RETURNABLE_DAMAGED: Row(
        code="D04",
        name="a non-returnable item came damaged, spoiled or wrong",
        ground=Ground.QUALITY,
        wish="a refund without sending the item back",
        amazon=_GOODS,
        seller=_GOODS_SELLER,
        evidence=(proof.PHOTOS, proof.PACKAGING, proof.DENIAL),
        avoid="Do not post hazardous or perishable goods back.",
        sources=("amazon.non_returnable.damaged",),
    ),
    Problem.EXCESSIVE_RETURNS: Row(
        code="D05",
        name="Amazon flagged or limited the account for many returns",
        ground=Ground.ACCOUNT,
        wish="a review of this order on its own merits, and the way to appeal the decision",
        amazon=(C.CHAT, C.EXECUTIVE_EMAIL, C.COMPLAINT_BODY),
        evidence=(proof.NOTICE, proof.ORDER_PAGE),
        avoid="Do not open another account and do not deny returns that you made.",
        sources=("amazon.account.appeal", "amazon.account.closure"),
    ),
    Problem.SELLER_REFUSES: Row(
        code="D06",
        name="a marketplace seller refuses the return or the refund",
        ground=Ground.QUALITY,
        wish="a prepaid return label or a refund",
        amazon=_GOODS,
        seller=(*_GUARANTEE, *OUTSIDE),
        evidence=(proof.DENIAL, proof.ORDER_PAGE, proof.PHOTOS),
        avoid="Stay in Amazon's message system and do not trade a review for a refund.",
        sources=("amazon.seller.match_policy", "amazon.a_to_z.scope"),
    ),
    Problem.CONDITION_DISPUTE: Row(
        code="D07",
        name="the refund was cut or refused over the condition of the returned item",
        ground=Ground.FEE,
        wish="the inspection photos, the rule applied, and a corrected refund",
        amazon=(*_AMAZON_TIERS, *_BANK_LATE),
        seller=(*_SELLER_TIERS, *_BANK_LATE),
        evidence=(proof.PHOTOS, proof.PACKAGING, proof.DROP_OFF),
        avoid="Do not say it was unused when it was used.",
        sources=("amazon.fee.damage", "amazon.fee.seller_never"),
    ),
    Problem.RETURN_LOST: Row(
        code="D08",
        name="the return was sent back but is lost, unscanned or booked wrongly",
        ground=Ground.CREDIT_OWED,
        wish="the refund, or a written reason with the inspection photos",
        amazon=(C.SELF_CHECK, *_GOODS),
        seller=(C.SELF_CHECK, *_GOODS_SELLER),
        evidence=(proof.DROP_OFF, proof.REFUND_MAIL, proof.PACKAGING),
        avoid="Do not send anything else back under the same label.",
        check=("Look at the tracking and the return status; ask the carrier to trace the parcel."),
        sources=("amazon.refund_time.processing", "amazon.inspection.hold"),
    ),
    Problem.REFUND_MISSING: Row(
        code="D09",
        name="the refund was approved but the money has not come",
        ground=Ground.CREDIT_OWED,
        wish="the amount, date and bank reference of the refund, or that it be issued again",
        amazon=(
            C.SELF_CHECK,
            C.CHAT,
            C.SUPERVISOR,
            C.CARD_DISPUTE,
            C.EXECUTIVE_EMAIL,
            *_AFTER_BANK,
        ),
        seller=(C.SELF_CHECK, *_BEFORE_THE_BANK, C.CARD_DISPUTE, C.EXECUTIVE_EMAIL, *_AFTER_BANK),
        evidence=(proof.REFUND_MAIL, proof.STATEMENT),
        avoid="Do not dispute before the bank's own posting time is over.",
        check=(
            "See on the order page to which card or balance it went: credit cards take up "
            "to {amazon.refund_time.credit_card#business_days} business days, debit cards "
            "up to {amazon.refund_time.debit_card#business_days}."
        ),
        sources=("amazon.refund_time.credit_card", "amazon.refund_time.debit_card"),
    ),
    Problem.REFUND_CLAWED_BACK: Row(
        code="D10",
        name="Amazon took a refund back or charged the card again",
        ground=Ground.CREDIT_OWED,
        wish="the reason for the charge, and its reversal",
        amazon=(*_AMAZON_TIERS, *_BANK_LATE),
        evidence=(proof.DROP_OFF, proof.REFUND_MAIL, proof.STATEMENT),
        avoid="Do not close the card to escape the charge.",
        sources=("amazon.refund_time.advance",),
    ),
    Problem.DEFECTIVE_ON_ARRIVAL: Row(
        code="D11",
        name="the item arrived damaged or defective and the return was refused",
        ground=Ground.QUALITY,
        wish="a refund or a replacement, with a prepaid label",
        remedy=Remedy.EITHER,
        amazon=_GOODS,
        seller=_GOODS_SELLER,
        evidence=(proof.PHOTOS, proof.PACKAGING, proof.DENIAL),
        avoid="Do not go on using the item, and do not exaggerate.",
        sources=("amazon.return_window.order_page", "amazon.fee.seller_never"),
    ),
    Problem.NOT_AS_DESCRIBED: Row(
        code="D12",
        name="the item is not as described, or counterfeit",
        ground=Ground.QUALITY,
        wish="a full refund including the cost of the return",
        amazon=_GOODS,
        seller=_GOODS_SELLER,
        evidence=(proof.LISTING, proof.PHOTOS, proof.DENIAL),
        avoid="Do not resell or destroy the item before you are told to.",
        sources=("amazon.a_to_z.scope", "amazon.fee.seller_never"),
    ),
    Problem.WRONG_OR_MISSING_ITEM: Row(
        code="D13",
        name="the wrong item came, or the box was empty or incomplete",
        ground=Ground.WRONG_ITEM,
        wish="a refund, or the right item sent",
        remedy=Remedy.EITHER,
        amazon=(*_GOODS, C.POLICE_OR_FRAUD_DESK),
        seller=(*_GOODS_SELLER, C.POLICE_OR_FRAUD_DESK),
        evidence=(proof.PHOTOS, proof.PACKAGING, proof.DENIAL),
        avoid="Do not guess who took it.",
        sources=("amazon.a_to_z.scope",),
    ),
    Problem.DELIVERED_NOT_RECEIVED: Row(
        code="D14",
        name="tracking says delivered but the parcel never came",
        ground=Ground.NOT_RECEIVED,
        wish="a refund, or the order sent again",
        remedy=Remedy.EITHER,
        amazon=(C.SELF_CHECK, *_GOODS, C.POLICE_OR_FRAUD_DESK),
        seller=(C.SELF_CHECK, *_GOODS_SELLER, C.POLICE_OR_FRAUD_DESK),
        evidence=(proof.DELIVERY_PHOTO, proof.DENIAL),
        avoid="Ask at home and next door first, so that what you say is true.",
        check=(
            "Ask at home and next door, look at the delivery photo, and give it "
            "{amazon.delivered_missing.wait#hours} hours."
        ),
        sources=("amazon.delivered_missing.wait",),
    ),
    Problem.DIGITAL_OR_SUBSCRIPTION: Row(
        code="D15",
        name="a digital purchase or subscription was charged and is refused a refund",
        ground=Ground.DIGITAL,
        wish="a refund of what was not used",
        amazon=(*_AMAZON_TIERS, C.CARD_DISPUTE, C.COMPLAINT_BODY, C.BANK_OMBUDSMAN),
        evidence=(proof.REFUND_MAIL, proof.STATEMENT),
        avoid="Do not say unused when it was used.",
        sources=("amazon.digital.final", "amazon.prime.refund"),
    ),
    Problem.GIFT_CARD: Row(
        code="D16",
        name="a gift card is invalid, empty or already redeemed",
        ground=Ground.STORED_VALUE,
        wish="the balance put back, and which kind of account redeemed the card",
        amazon=(C.CHAT, C.EXECUTIVE_EMAIL, C.COMPLAINT_BODY, C.POLICE_OR_FRAUD_DESK),
        evidence=(proof.CARD_RECEIPT, proof.PHOTOS),
        avoid="Never post the claim code, and pay no one who offers to recover the money.",
        sources=("amazon.gift_card.redeemed",),
    ),
    Problem.GIFT_RECIPIENT: Row(
        code="D17",
        name="the return of a gift was refused",
        ground=Ground.GIFT,
        wish="the gift return and its gift-card refund",
        amazon=(C.SELF_CHECK, C.CHAT, C.SUPERVISOR),
        evidence=(proof.ORDER_PAGE,),
        avoid="Do not pretend to be the buyer.",
        check=(
            "Try the Returns Center with the {amazon.gift_return#digits}-digit order number"
            " on the gift slip; without it, the giver can ask Amazon."
        ),
        sources=("amazon.gift_return",),
    ),
    Problem.ACCOUNT_LOCKED: Row(
        code="D18",
        name="the account is locked or closed with money outstanding",
        ground=Ground.ACCOUNT,
        wish="the refunds and balance that are outstanding, and the list of orders",
        amazon=(
            C.SELF_CHECK,
            C.CHAT,
            C.EXECUTIVE_EMAIL,
            C.COMPLAINT_BODY,
            C.CARD_DISPUTE,
            C.BANK_OMBUDSMAN,
            C.FORMAL_CLAIM,
        ),
        evidence=(proof.NOTICE, proof.STATEMENT),
        avoid="Do not follow links in e-mails and do not open another account.",
        check="Sign in on the site itself, never by a link, and follow the steps it shows.",
        sources=("amazon.account.closure", "amazon.account.appeal"),
    ),
    Problem.UNRECOGNISED_CHARGE: Row(
        code="D19",
        name="there is an Amazon charge nobody in the household recognises",
        ground=Ground.UNAUTHORISED,
        wish="the reversal of the charge, and what it is for",
        amazon=(
            C.SELF_CHECK,
            C.POLICE_OR_FRAUD_DESK,
            C.CHAT,
            C.CARD_DISPUTE,
            C.BANK_OMBUDSMAN,
        ),
        evidence=(proof.STATEMENT,),
        avoid="Do not report fraud when somebody at home placed the order.",
        check="Ask at home and look through subscriptions and archived orders.",
        sources=("us.card.billing_letter", "us.debit.error"),
    ),
    Problem.INJURY_OR_RECALL: Row(
        code="D20",
        name="the item hurt someone, caught fire or was recalled",
        ground=Ground.INJURY,
        wish="the safety team, a refund, and how to claim for the damage",
        amazon=(C.CHAT, C.COMPLAINT_BODY, C.EXECUTIVE_EMAIL, C.FORMAL_CLAIM),
        evidence=(proof.PHOTOS, proof.MEDICAL),
        avoid="Do not send the item back before the evidence is saved; sign no release unadvised.",
        sources=("safety.stop_use", "amazon.a_to_z.injury"),
    ),
    Problem.UNKNOWN: Row(
        code="D00",
        name="the reason for the refusal is not clear yet",
        ground=Ground.UNKNOWN,
        wish="the reason for the refusal in writing, and a review of the order",
        amazon=(C.SELF_CHECK, C.CHAT, C.SUPERVISOR, C.EXECUTIVE_EMAIL),
        seller=(C.SELF_CHECK, *_SELLER_TIERS),
        evidence=(proof.ORDER_PAGE, proof.DENIAL),
        avoid="Do not give a reason that is not yours.",
        sources=("amazon.return_window.order_page",),
    ),
}
