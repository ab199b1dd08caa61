"""The lines of a live conversation as rows: which one answers a move, where, and under what facts.

A row is taken when every one of its `needs` holds; the first that fits is used, and its `say` are
taken in turn, so that the same words never come twice in a row. Each has at most two sentences and
one question. `{reason}`, `{fact}`, `{because}`: what is wrong, in the person's words. `{wish}`:
what they ask for. `{right}`: the right of the place. `{offer}`: what was offered. `{proof}`: what
the person holds. `{write}`, `{place}`: how and where this desk answers. Nothing here denies or
admits anything that the person has not said.
"""

from agent.domain.coaching_offers import OFFERS, Desk, Row
from agent.domain.coaching_questions import QUESTIONS
from agent.domain.coaching_refusals import REFUSALS, SENT_ON
from agent.domain.moves import Move

M = Move
IN_WRITING: tuple[Desk, ...] = ("seller", "bank", "maker", "other")
USUALLY = "keep their answer in writing and {next}"
NOTHING_MORE = "Can you {write} your answer and a reference number?"
"""The line that carries no fact at all, for when every other one would say something private."""

WRITE: dict[Desk, str] = {"phone": "send me by e-mail"}
PLACE: dict[Desk, str] = {"phone": "on the phone", "seller": "in messages", "bank": "in messages"}

ROWS: tuple[Row, ...] = (
    *REFUSALS,
    # ------------------------------------------------------------------ not now
    Row(
        move=M.STALLS,
        needs=("bank",),
        say=(
            "Thank you. Can you {write} the reference of my dispute and the date of your decision?",
            "I still wait for the decision on my dispute{because}. On which day do I have it in "
            "writing?",
        ),
        then="write down the time and what they said, and {next}",
    ),
    Row(
        move=M.STALLS,
        needs=("waited",),
        say=(
            "I was asked to wait before{because}. Can I have {wish}, or the day of the decision "
            "and a reference number in writing?",
            "This is not the first time that I am to wait{because}. Who can decide today on "
            "{wish}?",
        ),
        then="write down the time and what they said, and {next}",
    ),
    Row(
        move=M.STALLS,
        needs=("since",),
        say=(
            "I have waited on you since {since}{because}. Can I have {wish}, or the day of the "
            "decision and a reference number in writing?",
            "This is open since {since}{because}. Who can decide today on {wish}?",
        ),
        then="write down the time and what they said, and {next}",
    ),
    Row(
        move=M.STALLS,
        say=(
            "{fact}By what date do I have {wish}, and under which reference number?",
            "I need a day, and not only a wait{because}. On which day do I hear from you, and "
            "under which reference number?",
        ),
        then="write down the time and what they said, and {next}",
    ),
    Row(
        move=M.ASKS_TO_WAIT_FOR_WINDOW,
        needs=("right",),
        say=(
            "{right} Can you decide on it now?",
            "{right} What keeps you from deciding on it today?",
        ),
        then="do not wait past the first date of your plan; {next}",
    ),
    Row(
        move=M.ASKS_TO_WAIT_FOR_WINDOW,
        say=(
            "I do not want to lose a time limit by waiting{because}. Can you decide now, or "
            "{write} the date of the decision?",
            "I have noted what you say. What exactly changes on that date, and can you put it in "
            "writing?",
        ),
        then="do not wait past the first date of your plan; {next}",
    ),
    Row(
        move=M.TRANSFERS,
        needs=("bank",),
        say=(
            "Please log my dispute before you pass me on{because}. Which reference number and "
            "which direct line do I have for it?",
            "I was passed on to you with a dispute{because}. Can you {write} its reference and "
            "the date of your decision?",
        ),
        then="write down the name, the time and the number of the line, and {next}",
    ),
    Row(
        move=M.TRANSFERS,
        needs=("passed",),
        say=(
            "I was passed on to you{because}. Can I have {wish}?",
            "I have told this before I was passed on{because}. Can you keep it and decide on "
            "{wish}?",
        ),
        then="ask for the reference number of this chat, and {next}",
    ),
    Row(
        move=M.TRANSFERS,
        say=(
            "Please note what I ask for before you pass me on, {wish}{because}. Under which "
            "reference number does the next person find it?",
            "I was passed on to you{because}. Can I have {wish}?",
        ),
        then="ask for the reference number of this chat, and {next}",
    ),
    Row(
        move=M.SILENT,
        needs=("seller", "seller ships"),
        say=(
            "I have had no answer to my message{because}. Can I have {wish}, before I ask Amazon "
            "under the A-to-z Guarantee?",
            "My message is still without an answer{because}. When do I have {wish}?",
        ),
        then="save the message with its date, and {next}",
    ),
    *(
        Row(
            move=M.SILENT,
            needs=("since", desk),
            say=(
                "I wrote on {since} and have no answer{because}. By when do I have {wish}?",
                "My message of {since} is still without an answer{because}. Can I have {wish}?",
            ),
            then="save the message with its date, and {next}",
        )
        for desk in IN_WRITING
    ),
    *(
        Row(
            move=M.SILENT,
            needs=(desk,),
            say=(
                "I have had no answer yet{because}. Can I have {wish}?",
                "My message is still without an answer{because}. By when do I have {wish}?",
            ),
            then="save the message with its date, and {next}",
        )
        for desk in IN_WRITING
    ),
    Row(
        move=M.SILENT,
        say=(
            "I am still here{because}. Can I have {wish}?",
            "I am waiting for your answer{because}. Are you still there?",
        ),
        then="take a screenshot with the time, and {next}",
    ),
    # ------------------------------------------------------------------ yes
    Row(
        move=M.AGREES,
        needs=("in kind",),
        say=(
            "Thank you. On which day do I have it, and under which reference number?",
            "Thank you for that. In which message do I find the day and the reference number?",
        ),
        then="take a screenshot of the promise with the name and the time; until it is in writing "
        "it can be lost",
    ),
    Row(
        move=M.AGREES,
        needs=("money",),
        say=(
            "Thank you. Can you {write} that {sum} goes back the way I paid, on which day, and "
            "under which reference number?",
            "Thank you for that. In which message do I find the {sum}, the day and the reference "
            "number?",
        ),
        then="take a screenshot of the promise with the name and the time; until it is in writing "
        "it can be lost",
    ),
    Row(
        move=M.AGREES,
        say=(
            "Thank you. Can you {write} the amount, the date and a reference number?",
            "Thank you for that. In which message do I find the amount, the date and the "
            "reference number?",
        ),
        then="take a screenshot of the promise with the name and the time; until it is in writing "
        "it can be lost",
    ),
    # ------------------------------------------------------------------ a fee
    Row(
        move=M.ASKS_FEE,
        needs=("maker",),
        say=(
            "{fact}Which term of the warranty sets this charge, and can I have {wish} without it?",
            "I still ask without a charge. Can you {write} the term it rests on and the person who "
            "can waive it?",
        ),
    ),
    Row(
        move=M.ASKS_FEE,
        needs=("right", "no fee"),
        say=("{right} Can you waive the fee?", "{right} Who can take the fee off?"),
    ),
    Row(
        move=M.ASKS_FEE,
        needs=("right",),
        say=(
            "{right} Which real loss of value is that, and can you take the rest of the fee off?",
            "{right} Who can take off what is no real loss of value?",
        ),
    ),
    Row(
        move=M.ASKS_FEE,
        needs=("take",),
        say=(
            "Thank you. Which written rule sets this fee, and what is left of the refund?",
            "I would like to see it first. Can you {write} the rule, the fee and the amount that "
            "comes back?",
        ),
        then="the fee may be part of the rules; decide when you know the amount",
    ),
    Row(
        move=M.ASKS_FEE,
        needs=("reason",),
        say=(
            "{fact}I ask for {wish}: can you waive the fee?",
            "The fee does not fit this{because}. Which written rule sets it, and who can waive it?",
        ),
    ),
    Row(
        move=M.ASKS_FEE,
        say=(
            "Which written rule sets this fee, and can it be waived for this order?",
            "I still ask without a fee. Can you {write} the rule and the person who can waive it?",
        ),
    ),
    *SENT_ON,
    *QUESTIONS,
    *OFFERS,
)

STATING = frozenset(row.move for row in ROWS if "right" in row.needs)
"""The moves whose answer can state a right; after one of them it has been stated."""

WARNINGS: dict[Move, str] = {
    M.ASKS_PRIVATE_DATA: (
        "**Careful:** type no card number, code, password or ID into a chat and tell none on the "
        "phone. If a check is needed, open Amazon yourself and do it there, signed in; a code that "
        "was sent to you is for nobody else."
    ),
    M.ASKS_LOWEST: "**Name no figure:** the first one you say is the most you will get.",
    M.ASKS_TO_WAIT_FOR_WINDOW: (
        "**Watch the dates:** waiting as they ask can run past a limit of yours."
    ),
    M.AGREES: "**Good – now get it in writing** before the conversation ends.",
    M.ACCUSES: "**Stay calm:** no counter-charge, only the facts of this order.",
}
"""What the person should know at once, before they type."""

NO_FAULT = (
    "If they press: say nothing that is not true. You need not give a reason, and you must not "
    "claim a fault that there is not."
)
"""For a question about the item where the person claims no fault."""
