"""Letters before a claim and statements for a court or tribunal, place by place.

Sources: US-10, UK-08, EU-03 and section 2.4 of the fact sheet.
"""

from agent.domain.problems import FAULTY, Ground
from agent.domain.scripts.base import Line, Paragraph, Script
from agent.domain.scripts.shared import (
    ABOUT,
    DELIVERED,
    FACTS,
    HISTORY,
    HISTORY_TOLD,
    NAME,
    PROOF,
    RIGHT,
    SIGNED,
    WISH,
)
from agent.domain.vocabulary import Channel, Jurisdiction

C = Channel
G = Ground
J = Jurisdiction

DEAR = Line(text="To $defendant,")
STORY: Paragraph = (DELIVERED, *FACTS)
BY = Line(
    text="Please answer by $letter_by.",
    about="deadline",
    firmer="I expect your answer in writing by $letter_by.",
    warmer="I hope that we can settle this by $letter_by.",
)
CONSIDER = Line(
    text="If we cannot settle it by then, I will consider a claim in the small claims court."
)


def _letter(label: str, *last: Line, **conditions: object) -> Script:
    """A letter to the other side that asks once more before a formal step."""
    row = {
        "label": label,
        "channel": C.FORMAL_CLAIM,
        "audience": "trader",
        "needs": ("entitled",),
        "subject": "Before a claim: $subject_inside",
        "parts": ((DEAR,), (ABOUT, *STORY), HISTORY, (RIGHT, WISH, PROOF), (BY, *last), *SIGNED),
    }
    return Script.model_validate(row | conditions)


def _statement(label: str, *places: Jurisdiction, **conditions: object) -> Script:
    """What a court or a tribunal wants to know: who, what, what was tried, what is asked."""
    row = {
        "label": label,
        "channel": C.FORMAL_CLAIM,
        "places": places,
        "needs": ("entitled",),
        "subject": "Statement of the claim: $subject_inside",
        "parts": (
            (Line(text="Claimant: $name."), Line(text="Defendant: $defendant.")),
            (Line(text="The claim is about $about."), *STORY),
            HISTORY_TOLD,
            (
                Line(
                    text="I claim $amount and the costs of this claim.",
                    unless=("refunded",),
                ),
                Line(
                    text="I claim the price of $amount less the $refunded that came back, and the "
                    "costs of this claim.",
                    needs=("refunded",),
                ),
                PROOF,
            ),
            (NAME,),
        ),
    }
    return Script.model_validate(row | conditions)


CLAIMS: tuple[Script, ...] = (
    _letter(
        "the letter before a small claim",
        CONSIDER,
        places=(J.US,),
        sources=("amazon.terms.small_claims", "pacing.formal_answer"),
    ),
    _statement(
        "the statement for the small claims court",
        J.US,
        sources=("amazon.terms.small_claims", "amazon.terms.defendant"),
    ),
    Script(
        label="the text for Amazon's Notice of Dispute form",
        channel=C.FORMAL_CLAIM,
        places=(J.US,),
        audience="trader",
        not_for=(G.GOODWILL,),
        needs=("amazon_party",),
        subject="Notice of Dispute: $subject_inside",
        parts=(
            (Line(text="This is my notice of a dispute about $about."), *STORY),
            HISTORY,
            (WISH, PROOF),
            (
                Line(
                    text="I am ready to settle it with you within "
                    "{amazon.terms.notice_of_dispute#days} days, that is by $claim_by."
                ),
            ),
            *SIGNED,
        ),
        sources=("amazon.terms.notice_of_dispute",),
    ),
    _letter(
        "the letter before claim",
        CONSIDER,
        places=(J.UK,),
        sources=("uk.letter_before_claim",),
    ),
    _statement("the statement for the small claims court", J.UK, sources=("uk.small_claims",)),
    _letter(
        "the letter under the legal guarantee",
        Line(
            text="If we cannot settle it by then, I will ask a consumer body or the court to "
            "decide."
        ),
        places=(J.EU,),
        grounds=FAULTY,
        subject="Lack of conformity: $subject_inside",
        sources=("eu.conformity", "pacing.formal_answer"),
    ),
    _letter(
        "the letter under the consumer guarantees",
        Line(
            text="If we cannot settle it by then, I will ask my state's fair-trading office or "
            "tribunal."
        ),
        places=(J.AU,),
        grounds=FAULTY,
        subject="Consumer guarantees: $subject_inside",
        sources=("au.major_failure", "pacing.formal_answer"),
    ),
    _letter(
        "the letter before a claim",
        CONSIDER,
        places=(J.EU, J.AU),
        not_for=FAULTY,
        sources=("pacing.formal_answer",),
    ),
    _letter(
        "the letter before a claim",
        CONSIDER,
        places=(J.CA, J.UNKNOWN),
        sources=("pacing.formal_answer",),
    ),
    _letter(
        "the letter before a complaint",
        Line(text="If we cannot settle it by then, I will consider the consumer commission."),
        places=(J.IN,),
        sources=("in.helpline", "pacing.formal_answer"),
    ),
    _statement("the statement for the court or the consumer body", J.EU, J.CA, J.UNKNOWN),
    _statement("the statement for the consumer commission", J.IN, sources=("in.helpline",)),
    _statement("the statement for the tribunal", J.AU, sources=("au.complaint",)),
)
