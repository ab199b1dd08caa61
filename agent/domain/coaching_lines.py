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
from agent.domain.moves import Move

M = Move
USUALLY = "keep their answer in writing and {next}"
NOTHING_MORE = "Can you {write} your answer and a reference number?"
"""The line that carries no fact at all, for when every other one would say something private."""

WRITE: dict[Desk, str] = {"phone": "send me by e-mail"}
PLACE: dict[Desk, str] = {"phone": "on the phone", "seller": "in messages", "bank": "in messages"}

ROWS: tuple[Row, ...] = (
    # ------------------------------------------------------------------ no
    Row(
        move=M.REFUSES,
        needs=("right",),
        say=(
            "{right} Can I have {wish}?",
            "{right} Please look at it in that light: can I have {wish}?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("supervisor",),
        say=(
            "{fact}Can you {write} the reason for the refusal and a reference number?",
            "I have noted your answer. Who decides on a complaint about it, and under which "
            "reference number?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("seller",),
        say=(
            "{fact}Please look at it again, or give me the reason in writing: can I have {wish}?",
            "I still ask for {wish}. Can you give me your reason here, so that it is on record?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("bank",),
        say=(
            "{fact}Please look at it again, or give me the reason in writing: can I have {wish}?",
            "I still ask for {wish}. Which proof is missing, and how can I send it?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("other",),
        say=(
            "{fact}Please look at it again, or give me the reason in writing: can I have {wish}?",
            "I still ask for {wish}. Who can look at this decision again?",
        ),
    ),
    Row(
        move=M.REFUSES,
        say=(
            "{fact}Can a supervisor look at it again, for {wish}?",
            "I still ask for {wish}. Can you {write} the exact reason and a reference number?",
        ),
    ),
    Row(
        move=M.NO_SUPERVISOR,
        say=(
            "Then please note that I asked for one. Can you {write} the refusal, its reason and a "
            "reference number?",
            "I can come back for that. When is a supervisor there, and under which reference "
            "number is my request?",
        ),
        then="end politely, try again at another hour, and {next}",
    ),
    Row(
        move=M.CLOSES,
        say=(
            "Please leave it open for a moment. Can you {write} your answer, its reason and a "
            "reference number?",
            "It is not settled for me. Can I have the transcript and a reference number first?",
        ),
        then="take a screenshot of all of it now, and {next}",
    ),
    # ------------------------------------------------------------------ not now
    Row(
        move=M.STALLS,
        needs=("bank",),
        say=(
            "Thank you. Can you {write} the reference of my dispute and the date of your decision?",
            "I still wait for the decision on my dispute. On which day do I have it in writing?",
        ),
        then="write down the time and what they said, and {next}",
    ),
    Row(
        move=M.STALLS,
        say=(
            "Thank you for checking. By what date will I have a decision?",
            "A date helps me to wait. On which day do I hear from you, and under which reference "
            "number?",
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
            "I do not want to lose a time limit by waiting. Can you decide now, or {write} the "
            "date of the decision?",
            "I have noted what you say. What exactly changes on that date, and can you put it in "
            "writing?",
        ),
        then="do not wait past the first date of your plan; {next}",
    ),
    Row(
        move=M.TRANSFERS,
        say=(
            "I was passed on to you{because}. Can I have {wish}?",
            "Please note my request before I am passed on again. Under which reference number "
            "does the next person find it?",
        ),
        then="ask for the reference number of this chat, and {next}",
    ),
    Row(
        move=M.SILENT,
        say=(
            "I am still here. Can I have {wish}?",
            "I am waiting for your answer. Are you still there?",
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
        needs=("right", "no fee"),
        say=("{right} Can you waive the fee?", "{right} Who can take the fee off?"),
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
            "{fact}Can you waive the fee, or show me the written rule for it?",
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
    # ------------------------------------------------------------------ somebody else's business
    Row(
        move=M.BLAMES_SELLER,
        needs=("seller ships",),
        say=(
            "I understand that the seller shipped it. Can you tell me how Amazon helps if the "
            "seller does not?",
            "Please note that I asked Amazon as well. Can you {write} where I take it if the "
            "seller says no?",
        ),
        then="write to the seller inside Amazon's messages, and {next}",
    ),
    Row(
        move=M.BLAMES_SELLER,
        needs=("right",),
        say=(
            "{right} Can you decide on {wish}?",
            "{right} Which of you decides on {wish}?",
        ),
    ),
    Row(
        move=M.BLAMES_SELLER,
        needs=("amazon ships",),
        say=(
            "Amazon shipped this order, so I ask Amazon{because}. Can I have {wish}?",
            "It came from Amazon, so I stay with Amazon. Can you {write} why you send me to the "
            "seller?",
        ),
    ),
    Row(
        move=M.BLAMES_SELLER,
        say=(
            "Please check who shipped this order. Who decides on {wish}?",
            "I ask you as well as the seller. Can you {write} why you do not decide on it?",
        ),
        then="look at 'Sold by' and 'Ships from' on the order page, and tell me",
    ),
    Row(
        move=M.BLAMES_MAKER,
        needs=("right",),
        say=(
            "{right} Can I have {wish} from you?",
            "{right} Why should the maker decide on it?",
        ),
    ),
    Row(
        move=M.BLAMES_MAKER,
        needs=("reason",),
        say=(
            "I bought it on Amazon, so I ask here{because}. Can I have {wish}?",
            "I can ask the maker as well, and I still ask here. Can you {write} that you refuse, "
            "and why?",
        ),
        then="keep that answer, ask the maker at the same time, and {next}",
    ),
    Row(
        move=M.BLAMES_MAKER,
        say=(
            "My request is about this order. Can I have {wish}?",
            "I still ask here and not the maker. Can you {write} your answer and the reason?",
        ),
    ),
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
