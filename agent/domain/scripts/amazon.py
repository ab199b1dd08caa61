"""Words for Amazon: the chat, a supervisor in the chat and on the phone, the executive team."""

from agent.domain.problems import Ground
from agent.domain.scripts.base import Line, Script
from agent.domain.scripts.shared import (
    ABOUT,
    ANSWER_BY,
    DELIVERED,
    DELIVERED_MORE,
    FACTS,
    HELLO,
    HISTORY,
    OFFER,
    PROOF,
    REFUSED,
    RIGHT,
    SIGNED,
    THANKS,
    TRIED_MORE,
    VERIFY,
    WISH,
)
from agent.domain.vocabulary import Channel

C = Channel
G = Ground

OPENING = Line(
    text="Hello, I need help with $about.",
    firmer="Hello, this is about $about.",
    warmer="Hello, I hope you can help me with $about.",
)
RESULT = Line(
    text="Please tell me the result here in the chat.",
    weight="spare",
    firmer="Please give me a clear answer here in the chat, and the reason if it is no.",
    warmer="Thank you for looking at it; please tell me the result here in the chat.",
)
CONFIRM = Line(
    text="Please confirm it in writing, with the day and a reference.",
    needs=("agreement",),
)
STILL_NO = Line(
    text="If the answer is still no, please give me the reason in writing.",
    unless=("agreement",),
    weight="spare",
    firmer="If the answer is still no, please give me the reason and the rule in writing.",
    warmer="If it cannot be done, would you kindly give me the reason in writing?",
)

AMAZON: tuple[Script, ...] = (
    Script(
        label="the opening message",
        channel=C.CHAT,
        parts=(
            (
                OPENING,
                DELIVERED_MORE,
                *FACTS,
                VERIFY,
                TRIED_MORE,
                REFUSED,
                RIGHT,
                WISH,
                CONFIRM,
                PROOF,
                RESULT,
            ),
        ),
    ),
    Script(
        label="the same as short messages, to send one after the other",
        channel=C.CHAT,
        parts=(
            (OPENING,),
            (DELIVERED_MORE, *FACTS, VERIFY, TRIED_MORE, REFUSED),
            (RIGHT, WISH, CONFIRM, PROOF, RESULT),
        ),
    ),
    Script(
        label="a short reply to the notice about your account",
        channel=C.CHAT,
        grounds=(G.ACCOUNT,),
        parts=(
            (
                Line(text="Hello, I reply to the notice about my account and ask for a review."),
                *FACTS,
                Line(text="Please tell me which orders or returns led to this."),
                WISH,
                Line(text="I will answer any question you have."),
            ),
        ),
        sources=("amazon.account.appeal",),
    ),
    Script(
        label="the words for the chat",
        channel=C.SUPERVISOR,
        parts=(
            (
                Line(
                    text="Please connect me with a supervisor about $about.",
                    firmer="I ask to speak to a supervisor about $about.",
                    warmer="I would be glad to speak to a supervisor about $about.",
                ),
                DELIVERED_MORE,
                *FACTS,
                VERIFY,
                TRIED_MORE,
                REFUSED,
                OFFER,
                RIGHT,
                WISH,
                CONFIRM,
                STILL_NO,
            ),
        ),
    ),
    Script(
        label="what to say first on the phone",
        channel=C.SUPERVISOR,
        parts=(
            (Line(text="Hello, I am calling about $about. Please pass me to a supervisor."),),
            (*FACTS, REFUSED, RIGHT, WISH),
            (Line(text="May I have your first name and a reference number for this call?"),),
        ),
        sources=("amazon.contact.transcript",),
    ),
    Script(
        label="your answers on the phone, whatever they say",
        channel=C.SUPERVISOR,
        parts=(
            (
                Line(
                    text="If they refuse: Which rule is that? Please send me the reason in writing."
                ),
            ),
            (
                Line(
                    text="If they offer part: Thank you, but I am asking for $wish.",
                    unless=("favour",),
                ),
                Line(
                    text="If they offer something: Thank you. What exactly is it, and by when?",
                    needs=("favour",),
                ),
            ),
            (Line(text="If they say wait: By what date, and under which reference?"),),
            (Line(text="If they transfer you: Please note my request first. Who is next?"),),
            (
                Line(
                    text="If they agree: Thank you. Please confirm the amount, the date and a "
                    "reference by e-mail."
                ),
            ),
        ),
    ),
    Script(
        label="the appeal of the decision on your account",
        channel=C.EXECUTIVE_EMAIL,
        grounds=(G.ACCOUNT,),
        subject="Appeal of the decision on my account",
        parts=(
            (HELLO,),
            (Line(text="I ask you to review a decision on my account."), *FACTS, VERIFY),
            (
                Line(
                    text="The notice is dated $denied.",
                    needs=("denied",),
                    weight="spare",
                    about="delivery",
                ),
                Line(text="Order $order, $an_item, is still open.", needs=("order",)),
                *HISTORY,
            ),
            (
                Line(text="Please tell me which orders or returns led to this."),
                WISH,
                Line(text="I will answer any question about them."),
                PROOF,
            ),
            (ANSWER_BY, THANKS),
            *SIGNED,
        ),
        sources=("amazon.account.appeal",),
    ),
    Script(
        label="the e-mail",
        channel=C.EXECUTIVE_EMAIL,
        not_for=(G.ACCOUNT,),
        subject="$subject: $matter",
        parts=(
            (HELLO,),
            (ABOUT, DELIVERED, *FACTS),
            HISTORY,
            (RIGHT, WISH, CONFIRM, PROOF),
            (ANSWER_BY, THANKS),
            *SIGNED,
        ),
    ),
)
