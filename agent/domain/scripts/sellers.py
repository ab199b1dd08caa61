"""Words for the seller, for a claim under the A-to-z guarantee and its appeal, for the maker."""

from agent.domain.problems import Ground
from agent.domain.scripts.base import Line, Script
from agent.domain.scripts.shared import (
    ANSWER_BY,
    DELIVERED,
    DELIVERED_MORE,
    FACTS,
    HELLO,
    PROOF,
    REFUSED,
    RIGHT,
    SIGNED,
    THANKS,
    TRIED_MORE,
    WISH,
)
from agent.domain.vocabulary import Channel, Problem

C = Channel
G = Ground
P = Problem

SELLERS: tuple[Script, ...] = (
    Script(
        label="the message",
        channel=C.SELLER_MESSAGE,
        needs=("seller_possible",),
        not_for=(G.ACCOUNT, G.UNAUTHORISED, G.STORED_VALUE, G.DIGITAL),
        parts=(
            (
                Line(
                    text="Hello, this is about $about.",
                    warmer="Hello, I hope you can help me with $about.",
                ),
                DELIVERED_MORE,
                *FACTS,
                RIGHT,
                WISH,
                PROOF,
                Line(
                    text="Please answer here within {amazon.a_to_z.wait_for_seller#hours} hours.",
                    about="deadline",
                    warmer="It would help me to hear from you here within "
                    "{amazon.a_to_z.wait_for_seller#hours} hours.",
                ),
                Line(
                    text="After that I will ask Amazon to look at it under the A-to-z Guarantee.",
                    needs=("guarantee",),
                    weight="spare",
                    about="guarantee",
                ),
            ),
        ),
        sources=("amazon.a_to_z.wait_for_seller",),
    ),
    Script(
        label="the text of the claim",
        channel=C.A_TO_Z_CLAIM,
        needs=("guarantee_possible",),
        parts=(
            (
                Line(text="This is about $about, sold and shipped by the seller."),
                Line(
                    text="It was to arrive by $expected.",
                    needs=("expected", "missing"),
                    weight="spare",
                    about="delivery",
                ),
                Line(
                    text="It was delivered on $delivered.",
                    needs=("delivered",),
                    unless=("missing",),
                    weight="spare",
                    about="delivery",
                ),
                *FACTS,
                Line(text="$seller_history", needs=("seller_history",), about="contacts"),
                Line(
                    text="I wrote to the seller on $seller_asked.",
                    unless=("seller_history",),
                    about="contacts",
                ),
                REFUSED,
                TRIED_MORE,
                PROOF,
                WISH,
            ),
        ),
        sources=("amazon.a_to_z.scope", "amazon.a_to_z.wait_for_seller"),
    ),
    Script(
        label="the text of the appeal",
        channel=C.A_TO_Z_APPEAL,
        needs=("guarantee_possible",),
        parts=(
            (
                Line(text="I appeal the decision on my claim for $about."),
                DELIVERED_MORE,
                *FACTS,
                Line(
                    text="$seller_history",
                    needs=("seller_history",),
                    weight="spare",
                    about="contacts",
                ),
                Line(text="What the first decision did not have: $new_information."),
                PROOF,
                WISH,
            ),
        ),
        sources=("amazon.a_to_z.appeal",),
    ),
    Script(
        label="the claim under the warranty",
        channel=C.MANUFACTURER_WARRANTY,
        problems=(
            P.WINDOW_PASSED_DEFECT,
            P.DEFECTIVE_ON_ARRIVAL,
            P.INJURY_OR_RECALL,
            P.SELLER_REFUSES,
            P.UNKNOWN,
        ),
        not_for=(G.GOODWILL,),
        subject="Warranty claim: $item",
        parts=(
            (HELLO,),
            (
                Line(text="I bought $an_item for $amount on Amazon, order $order."),
                DELIVERED,
                *FACTS,
                Line(text="The serial number is $serial."),
            ),
            (
                Line(
                    text="Please repair it, replace it or refund it under your warranty.",
                    firmer="I ask you to repair it, replace it or refund it under your warranty.",
                    warmer="I would be grateful if you could repair it, replace it or refund it "
                    "under your warranty.",
                ),
                Line(text="Please tell me how to send it in and who pays for that."),
                PROOF,
            ),
            (ANSWER_BY, THANKS),
            *SIGNED,
        ),
    ),
)
