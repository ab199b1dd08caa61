"""Forms for complaint bodies, place by place, and reports to the fraud desk and the police."""

from agent.domain.problems import Ground
from agent.domain.scripts.base import Line, Paragraph, Script
from agent.domain.scripts.shared import (
    DELIVERED,
    FACTS,
    HISTORY,
    HISTORY_TOLD,
    NAME,
    PROOF,
    RIGHT,
    SIGNED,
    WISH,
    WISH_OF_TRADER,
)
from agent.domain.vocabulary import Channel, Jurisdiction

C = Channel
G = Ground
J = Jurisdiction

CASE: Paragraph = (Line(text="It is about $about."), DELIVERED, *FACTS)
ASK: Paragraph = (WISH_OF_TRADER, PROOF)
SUBJECT = "Complaint about $trader_named: $subject_inside"
BUSINESS = Line(text="The business is {amazon.contact.postal#address}.")
WRITTEN = Line(text="Please pass this on to the business and ask for a written answer.")


def _form(label: str, place: Jurisdiction, first: str, *last: Line, source: str = "") -> Script:
    """A complaint form of the usual build: who is asked for what, the case, what was tried."""
    return Script(
        label=label,
        channel=C.COMPLAINT_BODY,
        places=(place,),
        not_for=(G.INJURY,),
        needs=("entitled",),
        subject=SUBJECT,
        parts=((Line(text=first),), CASE, HISTORY_TOLD, (*ASK, *last), *SIGNED),
        sources=(source,) if source else (),
    )


SAFETY = Script(
    label="the report to the product safety office",
    channel=C.COMPLAINT_BODY,
    grounds=(G.INJURY,),
    subject="Report of an unsafe product: $item",
    parts=(
        (Line(text="I report a product that may be unsafe: $item."),),
        (
            Line(
                text="It was bought on Amazon for $amount, order $order.",
                needs=("order", "amount"),
            ),
            Line(text="It was bought on Amazon, order $order.", unless=("amount",)),
            Line(text="It was bought on Amazon for $amount.", unless=("order",), needs=("amount",)),
            DELIVERED,
            *FACTS,
        ),
        (PROOF, Line(text="Please tell me whether you need anything else from me.")),
        (NAME,),
    ),
    sources=("safety.injury_report",),
)
AMERICAN: tuple[Script, ...] = (
    _form(
        "the form for your state attorney general",
        J.US,
        "I ask your consumer office for help with a complaint about $trader.",
        WRITTEN,
        source="us.complaint.attorney_general",
    ),
    Script(
        label="the form for the BBB",
        channel=C.COMPLAINT_BODY,
        places=(J.US,),
        not_for=(G.INJURY, G.GOODWILL),
        subject=SUBJECT,
        parts=(
            (BUSINESS,),
            CASE,
            HISTORY_TOLD,
            (WISH_OF_TRADER, PROOF),
            *SIGNED,
        ),
        sources=("us.complaint.bbb", "amazon.contact.postal"),
    ),
    Script(
        label="the report to the FTC, which collects patterns and settles no single case",
        channel=C.COMPLAINT_BODY,
        places=(J.US,),
        not_for=(G.INJURY, G.GOODWILL),
        parts=(
            (Line(text="I report how $trader handled my request."),),
            CASE,
            HISTORY_TOLD,
            (PROOF,),
        ),
        sources=("us.complaint.ftc",),
    ),
)
ELSEWHERE: tuple[Script, ...] = (
    _form(
        "the report to Citizens Advice",
        J.UK,
        "I would like advice on a problem with $trader, and ask you to pass it to Trading "
        "Standards.",
        source="uk.complaint.citizens_advice",
    ),
    _form(
        "the form for the European Consumer Centre",
        J.EU,
        "I ask for your help with a purchase from $trader.",
        Line(text="Please contact the trader for me, or name the body that can."),
        source="eu.complaint.ecc",
    ),
    _form(
        "the form for your province's consumer office",
        J.CA,
        "I ask your consumer protection office for help with a complaint about $trader.",
        WRITTEN,
        source="ca.provinces",
    ),
    Script(
        label="the letter to the grievance officer",
        channel=C.COMPLAINT_BODY,
        places=(J.IN,),
        needs=("entitled",),
        audience="trader",
        subject="Grievance: $subject_inside",
        parts=(
            (Line(text="To the Grievance Officer,"),),
            (Line(text="This is a complaint about $about."), DELIVERED, *FACTS),
            HISTORY,
            (RIGHT, WISH, PROOF),
            (
                Line(
                    text="Please acknowledge this within {in.grievance#hours} hours and settle it "
                    "within {in.grievance#months} month, as the {in.grievance#law} provide.",
                    about="law",
                ),
            ),
            *SIGNED,
        ),
        sources=("in.grievance",),
    ),
    _form(
        "the complaint to the National Consumer Helpline",
        J.IN,
        "I ask for your help with a complaint about $trader.",
        WRITTEN,
        source="in.helpline",
    ),
    _form(
        "the form for your state's fair-trading office",
        J.AU,
        "I ask for your help with a complaint about $trader.",
        WRITTEN,
        source="au.complaint",
    ),
    _form(
        "the complaint",
        J.UNKNOWN,
        "I ask for your help with a complaint about $trader.",
        WRITTEN,
    ),
)


def _about_the_bank(label: str, last: str, *places: Jurisdiction, **conditions: object) -> Script:
    row = {
        "label": label,
        "channel": C.BANK_OMBUDSMAN,
        "places": places,
        "not_for": (G.GOODWILL,),
        "subject": "Complaint about the handling of a card dispute",
        "parts": (
            (Line(text="I complain about how $bank handled my dispute of a charge."),),
            (Line(text="The charge: $charge."), *FACTS),
            (
                Line(text="I sent the dispute on $disputed.", needs=("disputed",)),
                Line(text="The bank $bank_answer.", needs=("bank_answer",)),
                Line(text="What the bank answered: $bank_answer.", unless=("bank_answer",)),
                PROOF,
            ),
            (Line(text=last),),
            *SIGNED,
        ),
    }
    return Script.model_validate(row | conditions)


BANK: tuple[Script, ...] = (
    _about_the_bank(
        "the complaint to the CFPB",
        "I ask that the dispute be looked at again, and for its answer in writing.",
        J.US,
        sources=("us.complaint.cfpb",),
    ),
    _about_the_bank(
        "the complaint to the Financial Ombudsman",
        "I ask you to look at whether the bank treated me fairly.",
        J.UK,
        sources=("uk.ombudsman",),
    ),
    _about_the_bank(
        "the complaint",
        "I ask that the dispute be looked at again, and for its answer in writing.",
        not_in=(J.US, J.UK),
    ),
)

POLICE: tuple[Script, ...] = (
    Script(
        label="what to tell the bank's fraud desk",
        channel=C.POLICE_OR_FRAUD_DESK,
        audience="bank",
        grounds=(G.UNAUTHORISED,),
        parts=(
            (
                Line(text="I want to report a charge of $amount by Amazon."),
                *FACTS,
                Line(
                    text="It stands on the statement of $statement.",
                    needs=("statement",),
                    weight="spare",
                ),
                Line(text="Please stop further charges and send me a new card."),
                Line(text="Please tell me the reference number and what happens next."),
            ),
        ),
        sources=("scam.bank_first",),
    ),
    Script(
        label="the report",
        channel=C.POLICE_OR_FRAUD_DESK,
        grounds=(G.NOT_RECEIVED, G.WRONG_ITEM, G.STORED_VALUE, G.UNKNOWN),
        parts=(
            (
                Line(text="I want to report what happened with $about, bought on Amazon."),
                DELIVERED,
                *FACTS,
                PROOF,
                Line(text="Please tell me the reference number and what happens next."),
            ),
        ),
    ),
)
BODIES: tuple[Script, ...] = (SAFETY, *AMERICAN, *ELSEWHERE, *BANK, *POLICE)
