"""Letters to the card company, by place, kind of card and kind of problem.

They tell what happened, in order and with dates; the bank picks the category (rule R3 of the fact
sheet). Sources: US-01 to US-05, UK-06 and UK-07 of the fact sheet.
"""

from agent.domain.problems import Ground
from agent.domain.scripts.base import Line, Paragraph, Script
from agent.domain.scripts.shared import (
    FACTS,
    PROOF,
    REFUSED_BEFORE,
    SHORT,
    SIGNED,
    TRIED,
    WENT_BACK,
)
from agent.domain.vocabulary import Channel, Jurisdiction, PaymentMethod

C = Channel
G = Ground
J = Jurisdiction
M = PaymentMethod

CREDIT = (M.CREDIT_CARD, M.CARD)
ANY_CARD = (None, *CREDIT, M.DEBIT_CARD, M.PREPAID_CARD)
DISPUTE_OF = "Dispute of a charge by Amazon: $subject_inside"

ACCOUNT = Line(text="My account: card ending $last_four, name $name.")
CHARGE = Line(text="The charge: $charge, on the statement of $statement.")
CAME_BACK = Line(
    text="So far $refunded of it has come back.", needs=("refunded",), unless=("reduced",)
)
HEAD: tuple[Paragraph, ...] = (
    (Line(text="To: $issuer_address"),),
    (ACCOUNT, CHARGE, CAME_BACK),
)
# Only the billing-error notice has an address of its own (US-01 of the fact sheet).
HEAD_OF_A_CLAIM: tuple[Paragraph, ...] = ((Line(text="To: $bank_address"),), *HEAD[1:])
# What a bank looks at: when it came or was due, what went back, what was said to the shop.
DATES: Paragraph = (
    Line(
        text="I placed the order on $ordered.", needs=("ordered",), weight="spare", about="delivery"
    ),
    Line(text="The order was due by $expected.", needs=("expected", "missing"), about="delivery"),
    Line(
        text="The order was delivered on $delivered.",
        needs=("delivered",),
        unless=("missing",),
        about="delivery",
    ),
)
# How it went back is told with the return, and not to be left out here.
BEFORE_IT_WENT: Paragraph = tuple(line for line in FACTS if line not in WENT_BACK)
RETURNED: Paragraph = (
    Line(text="I asked to return it on $requested.", needs=("requested",)),
    Line(text="I sent it back on $returned.", needs=("returned", "faulty")),
    Line(
        text="It was received back on $received_back.", needs=("received_back",), unless=("lost",)
    ),
    Line(
        text="How I tried to return it: $attempt.",
        needs=("to_return",),
        unless=("requested", "returned", "received_back", "contacts"),
    ),
)
ASKED: Paragraph = (
    TRIED.model_copy(update={"weight": "core"}),
    Line(
        text="On $asked I asked $trader to put it right; the answer was: $answer.",
        unless=("contacts", "own", "denial"),
    ),
    SHORT,
    REFUSED_BEFORE,
)
REVERSE = Line(
    text="Please reverse the charge and confirm it in writing.",
    unless=("refunded",),
    firmer="I ask you to reverse the charge and to confirm it in writing.",
    warmer="I would be grateful if you could reverse the charge and confirm it in writing.",
)
REVERSE_REST = Line(
    text="Please reverse the rest of the charge and confirm it in writing.",
    needs=("refunded",),
    firmer="I ask you to reverse the rest of the charge and to confirm it in writing.",
    warmer="I would be grateful if you could reverse the rest of the charge and confirm it in "
    "writing.",
)
STORY: tuple[Paragraph, ...] = ((*DATES, *BEFORE_IT_WENT, *RETURNED), ASKED)
MORE = Line(text="Please tell me if you need anything else from me.", weight="spare")

AMERICAN: tuple[Script, ...] = (
    Script(
        label="the written billing-error letter, for the address on the statement",
        channel=C.CARD_DISPUTE,
        places=(J.US,),
        grounds=(G.NOT_RECEIVED, G.WRONG_ITEM, G.CREDIT_OWED, G.UNAUTHORISED),
        paid_by=CREDIT,
        clock="card billing-error letter",
        subject="Notice of a billing error: $subject_inside",
        parts=(
            *HEAD,
            (
                Line(
                    text="This is a notice of a billing error ({us.card.billing_letter#law}).",
                    about="law",
                ),
                *DATES,
                *BEFORE_IT_WENT,
                *RETURNED,
            ),
            ASKED,
            (
                Line(text="I ask you to correct the error and to confirm it in writing."),
                PROOF,
            ),
            *SIGNED,
        ),
        sources=(
            "us.card.billing_letter",
            "us.card.billing_letter.covers",
            "us.card.billing_letter.contents",
        ),
    ),
    Script(
        label="the letter that raises your claim against the card company itself",
        channel=C.CARD_DISPUTE,
        places=(J.US,),
        grounds=(G.QUALITY, G.WRONG_ITEM, G.NOT_RECEIVED),
        paid_by=CREDIT,
        needs=("large_enough",),
        subject="Claim about a purchase: $subject_inside",
        parts=(
            *HEAD_OF_A_CLAIM,
            (
                Line(
                    text="I raise against you the claim that I have against the seller "
                    "({us.card.claims_and_defences#law}).",
                    about="law",
                ),
                *DATES,
                *BEFORE_IT_WENT,
                *RETURNED,
            ),
            ASKED,
            (
                Line(text="Still unpaid on this purchase is $unpaid."),
                Line(text="I ask you to take that sum off my account and confirm it in writing."),
                PROOF,
            ),
            *SIGNED,
        ),
        sources=("us.card.claims_and_defences", "us.card.claims_and_defences.before_paying"),
    ),
    Script(
        label="the notice of an unauthorized debit",
        channel=C.CARD_DISPUTE,
        places=(J.US,),
        grounds=(G.UNAUTHORISED,),
        paid_by=(M.DEBIT_CARD, M.PREPAID_CARD),
        clock="debit card error notice",
        subject="Notice of an unauthorized transfer",
        parts=(
            *HEAD_OF_A_CLAIM,
            (
                *FACTS,
                Line(
                    text="I report this as an error ({us.debit.error#law}).",
                    about="law",
                ),
            ),
            (Line(text="Please look into it, put the money back and confirm it in writing."),),
            *SIGNED,
        ),
        sources=("us.debit.error",),
    ),
)
BRITISH: tuple[Script, ...] = (
    Script(
        label="the claim that makes the card company answer together with the seller",
        channel=C.CARD_DISPUTE,
        places=(J.UK,),
        grounds=(G.QUALITY, G.WRONG_ITEM, G.NOT_RECEIVED, G.CREDIT_OWED),
        paid_by=CREDIT,
        needs=("section_75",),
        subject="Claim under the {uk.section_75#law}",
        parts=(
            *HEAD_OF_A_CLAIM,
            (
                Line(
                    text="I claim under the {uk.section_75#law}, which makes you liable together "
                    "with the seller.",
                    about="law",
                ),
                *DATES,
                *BEFORE_IT_WENT,
                *RETURNED,
            ),
            ASKED,
            (
                Line(text="I ask you to refund what is still owed and to confirm it in writing."),
                Line(text="If you think this does not apply, please treat it as a chargeback."),
                PROOF,
            ),
            *SIGNED,
        ),
        sources=("uk.section_75", "uk.section_75.marketplace", "uk.chargeback"),
    ),
)
ANYWHERE: tuple[Script, ...] = (
    Script(
        label="the dispute statement, for the app or the form",
        channel=C.CARD_DISPUTE,
        places=(J.US, J.UNKNOWN),
        not_for=(G.GOODWILL,),
        paid_by=ANY_CARD,
        subject=DISPUTE_OF,
        parts=(
            (ACCOUNT, CHARGE, CAME_BACK),
            *STORY,
            (REVERSE, REVERSE_REST, PROOF, MORE),
            *SIGNED,
        ),
        sources=("card.network.facts_not_codes", "card.network.try_return_first"),
    ),
    Script(
        label="the chargeback request",
        channel=C.CARD_DISPUTE,
        not_in=(J.US, J.UNKNOWN),
        not_for=(G.GOODWILL,),
        paid_by=ANY_CARD,
        subject=DISPUTE_OF,
        parts=(
            (ACCOUNT, CHARGE, CAME_BACK),
            *STORY,
            (
                Line(
                    text="Please ask for this charge back under your card scheme's rules, and "
                    "confirm it in writing.",
                    firmer="I ask you to claim this charge back under your card scheme's rules, "
                    "and to confirm it in writing.",
                    warmer="I would be grateful if you could ask for this charge back under your "
                    "card scheme's rules, and confirm it in writing.",
                ),
                PROOF,
                MORE,
            ),
            *SIGNED,
        ),
        sources=("card.network.facts_not_codes", "card.network.try_return_first"),
    ),
    Script(
        label="the statement for PayPal or the instalment company",
        channel=C.CARD_DISPUTE,
        not_for=(G.GOODWILL,),
        paid_by=(M.PAYPAL, M.INSTALMENTS),
        subject=DISPUTE_OF,
        parts=(
            (
                Line(text="I open a case about this payment: $charge."),
                CAME_BACK,
            ),
            *STORY,
            (Line(text="Please look into it and tell me the result in writing."), PROOF),
            *SIGNED,
        ),
    ),
)
CARDS: tuple[Script, ...] = (*AMERICAN, *BRITISH, *ANYWHERE)
