"""The built-in words, as rows: a line of a script appears when its facts are known.

A line is dropped when one of its `needs` is unknown; a `$name` that is unknown in a line that stays
becomes a `[SLOT]` for the person to fill. Nothing here states an event the person did not report.
"""

from agent.domain.base import Value
from agent.domain.vocabulary import Channel, Problem

C = Channel
P = Problem


class Line(Value):
    """One sentence or paragraph. `needs`: names that must be known."""

    text: str
    needs: tuple[str, ...] = ()


class Script(Value):
    """The words for one route. `apart` puts a blank line between the lines, as in letters."""

    lines: tuple[Line, ...]
    subject: str | None = None
    apart: bool = False


# What happened, in one or two sentences that rest on the kind of problem the person described.
HAPPENED: dict[Problem, tuple[Line, ...]] = {
    P.WINDOW_PASSED_CHANGE_OF_MIND: (
        Line(text="The return date has passed.", needs=("late",)),
        Line(text="There is nothing wrong with it."),
    ),
    P.WINDOW_PASSED_DEFECT: (Line(text="$trouble."),),
    P.NON_RETURNABLE_CHANGE_OF_MIND: (
        Line(text="It is shown as non-returnable and there is nothing wrong with it."),
    ),
    P.NON_RETURNABLE_DAMAGED: (
        Line(text="$trouble. I know it is marked non-returnable; it did not come as sold."),
    ),
    P.EXCESSIVE_RETURNS: (
        Line(text="I was told about the number of my returns. My reasons were true ones."),
    ),
    P.SELLER_REFUSES: (
        Line(text="$trouble.", needs=("fault",)),
        Line(text="The seller has refused the return."),
    ),
    P.CONDITION_DISPUTE: (
        Line(text="The refund was cut or refused over the condition of the returned item."),
    ),
    P.RETURN_LOST: (
        Line(text="I handed the return over on $returned.", needs=("returned",)),
        Line(text="I sent the item back and the refund has not come."),
    ),
    P.REFUND_MISSING: (
        Line(text="The refund was confirmed, but the money has not reached my account."),
    ),
    P.REFUND_CLAWED_BACK: (Line(text="I was refunded and then charged again."),),
    P.DEFECTIVE_ON_ARRIVAL: (Line(text="$trouble."),),
    P.NOT_AS_DESCRIBED: (
        Line(text="What came is not what the listing describes: $trouble_inside."),
    ),
    P.WRONG_OR_MISSING_ITEM: (Line(text="What came is not what I ordered: $came."),),
    P.DELIVERED_NOT_RECEIVED: (
        Line(text="Tracking says it was delivered, but the parcel is not here."),
    ),
    P.DIGITAL_OR_SUBSCRIPTION: (
        Line(text="$fault.", needs=("fault",)),
        Line(text="I asked for a refund of this digital charge and it was refused."),
    ),
    P.GIFT_CARD: (Line(text="The gift card does not work: $fault."),),
    P.GIFT_RECIPIENT: (Line(text="I received this as a gift and its return was refused."),),
    P.ACCOUNT_LOCKED: (
        Line(text="My account is locked. I will verify through the secure page on your site."),
    ),
    P.UNRECOGNISED_CHARGE: (
        Line(text="There is a charge that nobody in my household recognises."),
    ),
    P.INJURY_OR_RECALL: (Line(text="There was a safety problem: $trouble_inside."),),
    P.UNKNOWN: (
        Line(text="$trouble.", needs=("fault",)),
        Line(text="My return was refused."),
    ),
}

ORDER_LINE = Line(text="I am writing about order $order, $an_item for $amount.")
REFUSED_LINE = Line(text="The refusal I was given: $denial.", needs=("denial",))
SHORT_LINE = Line(text="That does not put this right.", needs=("counter_offer", "contacts"))
OFFER_LINE = Line(
    text="I was offered $offer, which does not put this right.", needs=("counter_offer",)
)
RIGHT_LINE = Line(text="$right", needs=("right",))
WISH_LINE = Line(text="I am asking for $wish.")
PROOF_LINE = Line(text="I can send $evidence.", needs=("evidence",))
TRIED_LINE = Line(text="So far: $contacts.", needs=("contacts",))
NAME_LINE = Line(text="$name")
HAPPENED_HERE = Line(text="$happened")

SCRIPTS: dict[Channel, Script] = {
    C.CHAT: Script(
        lines=(
            Line(text="Hello, I need help with order $order: $an_item for $amount."),
            HAPPENED_HERE,
            REFUSED_LINE,
            RIGHT_LINE,
            WISH_LINE,
            PROOF_LINE,
            Line(text="Please tell me the result here in the chat."),
        )
    ),
    C.SUPERVISOR: Script(
        lines=(
            Line(text="Please connect me with a supervisor about order $order, $item, $amount."),
            HAPPENED_HERE,
            REFUSED_LINE,
            OFFER_LINE,
            RIGHT_LINE,
            WISH_LINE,
            Line(text="If the answer is still no, please give me the reason in writing."),
        )
    ),
    C.SELLER_MESSAGE: Script(
        lines=(
            Line(text="Hello, this is about order $order, $an_item for $amount."),
            HAPPENED_HERE,
            RIGHT_LINE,
            WISH_LINE,
            PROOF_LINE,
            Line(
                text="Please answer here within {amazon.a_to_z.wait_for_seller#hours} hours.",
            ),
            Line(
                text="After that I will ask Amazon to look at it under the A-to-z Guarantee.",
                needs=("guarantee",),
            ),
        )
    ),
    C.A_TO_Z_CLAIM: Script(
        lines=(
            Line(text="Order $order, $item, $amount, sold and shipped by the seller."),
            HAPPENED_HERE,
            Line(text="I wrote to the seller on $seller_asked.", needs=("seller_asked",)),
            REFUSED_LINE,
            PROOF_LINE,
            WISH_LINE,
        )
    ),
    C.A_TO_Z_APPEAL: Script(
        lines=(
            Line(text="I appeal the decision on my claim for order $order, $item, $amount."),
            HAPPENED_HERE,
            Line(text="What the first decision did not have: $new_information."),
            PROOF_LINE,
            WISH_LINE,
        )
    ),
    C.EXECUTIVE_EMAIL: Script(
        subject="Order $order: request to review a refused refund",
        apart=True,
        lines=(
            Line(text="Hello,"),
            ORDER_LINE,
            Line(text="It was delivered on $delivered.", needs=("delivered",)),
            HAPPENED_HERE,
            REFUSED_LINE,
            TRIED_LINE,
            SHORT_LINE,
            RIGHT_LINE,
            WISH_LINE,
            PROOF_LINE,
            Line(text="Please answer by $reply_by. Thank you for looking at it."),
            NAME_LINE,
        ),
    ),
    C.MANUFACTURER_WARRANTY: Script(
        subject="Warranty claim: $item",
        apart=True,
        lines=(
            Line(text="Hello,"),
            Line(text="I bought $an_item for $amount from Amazon, order $order."),
            Line(text="It was delivered on $delivered.", needs=("delivered",)),
            HAPPENED_HERE,
            Line(text="The serial number is $serial."),
            Line(text="Please repair or replace it, or refund it, under your warranty."),
            PROOF_LINE,
            Line(text="Please answer by $reply_by."),
            NAME_LINE,
        ),
    ),
    C.COMPLAINT_BODY: Script(
        subject="Complaint about Amazon, order $order",
        apart=True,
        lines=(
            Line(text="I ask for your help with Amazon order $order, $an_item for $amount."),
            HAPPENED_HERE,
            TRIED_LINE,
            REFUSED_LINE,
            Line(text="What would settle it: $wish."),
            PROOF_LINE,
            NAME_LINE,
        ),
    ),
    C.CARD_DISPUTE: Script(
        subject="Dispute of a charge by Amazon, order $order",
        apart=True,
        lines=(
            Line(text="To: $issuer_address"),
            Line(text="Account: card ending $last_four, name $name."),
            Line(
                text="I dispute a charge of $amount by Amazon on the statement of $statement, "
                "order $order, for $an_item."
            ),
            HAPPENED_HERE,
            TRIED_LINE,
            REFUSED_LINE,
            PROOF_LINE,
            Line(text="Please reverse the charge and confirm in writing."),
            NAME_LINE,
        ),
    ),
    C.BANK_OMBUDSMAN: Script(
        subject="Complaint about the handling of a card dispute",
        apart=True,
        lines=(
            Line(text="I complain about $bank, which turned down my dispute of $amount."),
            Line(text="The charge: Amazon, order $order, $an_item."),
            HAPPENED_HERE,
            Line(text="What the bank answered: $bank_answer."),
            Line(text="I ask that the dispute be looked at again."),
            NAME_LINE,
        ),
    ),
    C.FORMAL_CLAIM: Script(
        subject="Before a claim: order $order",
        apart=True,
        lines=(
            ORDER_LINE,
            Line(text="It was delivered on $delivered.", needs=("delivered",)),
            HAPPENED_HERE,
            TRIED_LINE,
            RIGHT_LINE,
            WISH_LINE,
            PROOF_LINE,
            Line(text="If we cannot settle it by $claim_by, I will consider a formal claim."),
            NAME_LINE,
        ),
    ),
    C.POLICE_OR_FRAUD_DESK: Script(
        lines=(
            Line(text="I want to report something about a charge of $amount by Amazon."),
            HAPPENED_HERE,
            Line(text="Please tell me the reference number and what happens next."),
        )
    ),
}
