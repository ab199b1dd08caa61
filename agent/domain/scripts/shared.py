"""The lines that many scripts share: what happened, what was tried, the right, the ask, the name.

Nothing here states an event that the person did not report.
"""

from agent.domain.scripts.base import Line, Paragraph
from agent.domain.vocabulary import Problem

P = Problem

OWN_FACTS = Line(text="$own_facts", needs=("own_facts",))
# Nobody is said to find nothing wrong with it who did not say so.
WHY: Paragraph = (
    Line(text="There is nothing wrong with it.", needs=("fine",)),
    Line(text="Why I return it: $why.", unless=("fine", "accident", "withdrew")),
)
# What happened, in one or two sentences that rest on the kind of problem the person described.
HAPPENED: dict[Problem, Paragraph] = {
    P.WINDOW_PASSED_CHANGE_OF_MIND: (
        Line(text="The return date has passed.", needs=("late",), unless=("withdrew",)),
        *WHY,
    ),
    P.WINDOW_PASSED_DEFECT: (Line(text="$trouble."),),
    P.NON_RETURNABLE_CHANGE_OF_MIND: (
        Line(
            text="It is shown as non-returnable, and there is nothing wrong with it.",
            needs=("fine",),
        ),
        Line(
            text="It is shown as non-returnable. Why I return it: $why.",
            unless=("fine", "withdrew"),
        ),
    ),
    P.NON_RETURNABLE_DAMAGED: (
        Line(text="$trouble. I know it is marked non-returnable; I ask because of this problem."),
    ),
    P.EXCESSIVE_RETURNS: (Line(text="I was told that I have returned too much."),),
    P.SELLER_REFUSES: (
        Line(text="$trouble.", needs=("fault",)),
        Line(text="The seller has refused the return.", needs=("refused",)),
        Line(text="The seller has not put it right.", unless=("refused",)),
    ),
    P.CONDITION_DISPUTE: (
        Line(
            text="Only $refunded of the price came back, because of the condition.",
            needs=("refunded",),
        ),
        Line(
            text="The full refund for the $item was refused because of the condition.",
            needs=("sent_back",),
            unless=("refunded",),
        ),
        Line(
            text="I do not agree that less than the full price of the $item comes back.",
            unless=("refunded", "sent_back"),
        ),
        OWN_FACTS,
    ),
    P.RETURN_LOST: (
        Line(
            text="I sent the $item back on $returned, and the refund has not come.",
            needs=("returned",),
            unless=("received_back",),
        ),
        Line(
            text="I sent the $item back on $returned, the return was received on $received_back, "
            "and the refund has not come.",
            needs=("returned", "received_back"),
        ),
        Line(
            text="I sent the $item back, the return was received on $received_back, and the refund "
            "has not come.",
            needs=("received_back",),
            unless=("returned",),
        ),
        Line(
            text="I sent the $item back, and the refund has not come.",
            needs=("sent_back",),
            unless=("returned", "received_back"),
        ),
        Line(
            text="The return of the $item is not settled, and the refund has not come.",
            unless=("sent_back", "returned", "received_back"),
        ),
        OWN_FACTS,
    ),
    P.REFUND_MISSING: (
        Line(text="Only a part of the refund has come; the rest is missing.", needs=("part_came",)),
        Line(
            text="Of the refund $refunded has come, and $still_missing is missing.",
            needs=("refunded", "still_missing"),
        ),
        Line(
            text="The refund was issued on $issued, but the money has not reached me.",
            needs=("issued",),
            unless=("still_missing", "part_came"),
        ),
        Line(
            text="The refund was confirmed, but the money has not reached me.",
            needs=("confirmed",),
            unless=("issued", "still_missing", "part_came"),
        ),
        Line(
            text="I sent the $item back on $returned.",
            needs=("returned",),
            unless=("confirmed",),
        ),
        Line(text="I sent the $item back.", needs=("sent_back",), unless=("confirmed", "returned")),
        Line(
            text="I was promised the refund, but the money has not reached me.",
            needs=("promised",),
            unless=("confirmed", "still_missing", "part_came"),
        ),
        Line(
            text="The refund has not reached me.",
            unless=("confirmed", "promised", "still_missing", "part_came"),
        ),
    ),
    P.REFUND_CLAWED_BACK: (
        Line(
            text="I was refunded, and then charged again on $recharged.",
            needs=("money_came", "recharged"),
        ),
        Line(
            text="I was refunded, and then the money was taken back.",
            needs=("money_came",),
            unless=("recharged", "wanted_back"),
        ),
        Line(text="I was refunded, and now the money is wanted back.", needs=("wanted_back",)),
        Line(
            text="I was charged twice for it.",
            needs=("charged_twice",),
            unless=("money_came", "wanted_back"),
        ),
        Line(
            text="I was charged again on $recharged.",
            needs=("recharged",),
            unless=("money_came", "charged_twice", "wanted_back"),
        ),
        Line(
            text="I dispute a charge that was made for it.",
            unless=("money_came", "charged_twice", "recharged", "wanted_back"),
        ),
        OWN_FACTS,
    ),
    P.DEFECTIVE_ON_ARRIVAL: (Line(text="$trouble."),),
    P.NOT_AS_DESCRIBED: (
        Line(text="What came is not what the listing describes: $trouble_inside."),
    ),
    P.WRONG_OR_MISSING_ITEM: (
        Line(text="The delivery was not what I ordered: $trouble_inside.", needs=("fault",)),
        Line(text="What came is not what I ordered: $came.", unless=("fault",)),
    ),
    P.DELIVERED_NOT_RECEIVED: (
        Line(
            text="It is shown as delivered on $shown_on, but the parcel is not here.",
            needs=("shown_on",),
        ),
        Line(
            text="It is shown as delivered, but the parcel is not here.",
            needs=("shown_delivered",),
            unless=("shown_on",),
        ),
        Line(
            text="The parcel has not reached me.",
            unless=("shown_delivered", "shown_on"),
        ),
        OWN_FACTS,
    ),
    P.DIGITAL_OR_SUBSCRIPTION: (
        Line(text="$trouble.", needs=("fault",)),
        Line(text="I asked for a refund of this charge, and it was refused.", needs=("refused",)),
        Line(
            text="I was charged for it more than once.",
            needs=("charged_twice",),
            unless=("refused", "fault"),
        ),
        Line(
            text="Why I ask for it back: $happening.",
            unless=("refused", "fault", "charged_twice", "own_facts"),
        ),
        OWN_FACTS,
    ),
    P.GIFT_CARD: (
        Line(text="$trouble.", needs=("fault",)),
        Line(text="What is wrong with the gift card: $fault.", unless=("fault",)),
    ),
    P.GIFT_RECIPIENT: (
        Line(text="I received this as a gift, and its return was refused.", needs=("refused",)),
        Line(text="I received this as a gift.", unless=("refused",)),
    ),
    P.ACCOUNT_LOCKED: (Line(text="I cannot use my account any more."), OWN_FACTS),
    P.UNRECOGNISED_CHARGE: (Line(text="I do not know this charge."),),
    P.INJURY_OR_RECALL: (Line(text="There was a safety problem: $trouble_inside."),),
    P.UNKNOWN: (
        Line(text="$trouble.", needs=("fault",)),
        Line(text="My request was refused.", needs=("refused",)),
        Line(text="$happening.", unless=("refused", "fault", "accident")),
    ),
}

VERIFY = Line(
    text="I will verify through the secure page on your site.", needs=("locked",), weight="spare"
)
HELLO = Line(text="Hello,")
ABOUT = Line(text="I am writing about $about.")
HAPPENED_HERE = Line(text="$happened", needs=("happened",))
ADDED_HERE = Line(text="$added", needs=("added",))
DELIVERED = Line(
    text="It was delivered on $delivered.",
    needs=("delivered",),
    weight="spare",
    about="delivery",
)
REFUSED = Line(text="I was told$denial.", needs=("denial",), weight="spare", about="refusal")
# To others than Amazon and the seller: "told" by whom would be asked.
REFUSED_BEFORE = REFUSED.model_copy(update={"text": "The answer I got was$denial."})
OFFER = Line(
    text="I was offered $offer, which does not put this right.",
    needs=("counter_offer",),
    weight="spare",
    about="offer",
)
# Who agreed is held to it; what was tried before that is settled with it.
AGREED = Line(text="$agreement.", needs=("agreement",))
TRIED = Line(
    text="What I have tried: $contacts.",
    needs=("contacts",),
    unless=("agreement",),
    weight="spare",
    about="contacts",
)
TRIED_MORE = TRIED.model_copy(update={"weight": "extra"})
DELIVERED_MORE = DELIVERED.model_copy(update={"weight": "extra"})
SHORT = Line(
    text="That offer does not put this right.",
    needs=("counter_offer", "contacts"),
    weight="spare",
    about="offer",
)
RIGHT = Line(text="$right", needs=("right",), about="law")
WISH = Line(
    text="I am asking for $wish.",
    firmer="I ask for $wish.",
    warmer="I would be grateful for $wish.",
)
WISH_OF_TRADER = Line(text="I am asking $trader for $wish.", firmer="I ask $trader for $wish.")
PROOF = Line(text="I can send $evidence.", needs=("evidence",), weight="spare", about="evidence")
ANSWER_BY = Line(
    text="Please answer by $reply_by.",
    about="deadline",
    firmer="Please send me a clear answer in writing by $reply_by.",
    warmer="It would help me to hear from you by $reply_by.",
)
THANKS = Line(
    text="Thank you for looking at it.",
    weight="spare",
    about="thanks",
    warmer="Thank you very much for taking the time.",
)
NAME = Line(text="$name")

OVERDUE = Line(text="What I was told would come by $overdue has not come.", needs=("overdue",))
# Of faulty goods: where a return is what it is about, that is told before.
WENT_BACK: Paragraph = (
    Line(text="I sent it back on $returned.", needs=("gone_back", "returned"), weight="spare"),
    Line(text="I sent it back.", needs=("gone_back",), unless=("returned",), weight="spare"),
)
FACTS: Paragraph = (HAPPENED_HERE, ADDED_HERE, *WENT_BACK, AGREED, OVERDUE)
HISTORY: Paragraph = (TRIED, SHORT, REFUSED)
HISTORY_TOLD: Paragraph = (TRIED, SHORT, REFUSED_BEFORE)
SIGNED: tuple[Paragraph, ...] = ((NAME,),)
