"""The answers to a no and to being sent to somebody else, as rows; see `coaching_lines`."""

from agent.domain.coaching_offers import Desk, Row
from agent.domain.moves import Move

M = Move
AT_AMAZON: tuple[Desk, ...] = ("chat", "phone")
ASKED_ALSO: tuple[tuple[Move, Desk, str], ...] = (
    (M.BLAMES_SELLER, "bank", "the charge is on my card"),
    (M.BLAMES_MAKER, "bank", "I paid with your card"),
    (M.BLAMES_SELLER, "maker", "you gave the warranty"),
)
"""Who sends the person on to somebody else, and why they are asked as well."""

# A carrier decides on no refund: what it knows of the parcel is wanted in writing.
OF_THE_PARCEL: tuple[tuple[Move, str, str], ...] = (
    (
        M.REFUSES,
        "I have noted your no. Can you {write} it with every scan of the parcel, so that I can "
        "show it to those I bought from?",
        "I still need what you know of the parcel. Who can {write} its scans to me?",
    ),
    (
        M.BLAMES_CUSTOMER,
        "I ask to see what that rests on. Can you {write} the finding, its photos, and who is "
        "named as the sender on the label?",
        "I do not share that finding. Can you {write} which rule and which photo it rests on?",
    ),
    (
        M.CLOSES,
        "Please note that I do not agree that it is closed. Can you {write} the reference, the "
        "last scan and its place?",
        "It is not settled for me. Can I have the transcript with the scans of the parcel?",
    ),
    (
        M.BLAMES_SELLER,
        "I understand that the sender has to open the enquiry. Can you {write} the last scan of "
        "the parcel, with its place and date, so that I can show it?",
        "I need no decision from you, only what you know. Can you {write} every scan of the "
        "parcel and that you refer me to the sender?",
    ),
)
AT_A_CARRIER: tuple[Row, ...] = (
    *(
        Row(
            move=move,
            needs=("carrier",),
            say=(first, second),
            then="show what they write to those you bought from, and {next}",
        )
        for move, first, second in OF_THE_PARCEL
    ),
    Row(
        move=M.STALLS,
        needs=("carrier",),
        say=(
            "{fact}Can you {write} the last scan of the parcel, and the day on which your enquiry "
            "ends?",
            "I have been asked to wait. Can you {write} how the parcel stands today and the date "
            "of your answer, so that I can show it?",
        ),
        then="show what they write to those you bought from, and {next}",
    ),
    Row(
        move=M.SILENT,
        needs=("carrier",),
        say=(
            "I have had no answer{because}. By which day can you {write} the proof of collection "
            "and every scan of the parcel?",
            "My message is still without an answer. Can you {write} every scan of the parcel "
            "by a date you name?",
        ),
        then="show your receipt to those you bought from meanwhile, and {next}",
    ),
)
REFUSALS: tuple[Row, ...] = (
    *AT_A_CARRIER,
    Row(
        move=M.REFUSES,
        needs=("found sound", "reason"),
        say=(
            "My complaint stays: {reason}. Can you {write} what was tested, and can I have {wish}?",
            "What I told you still stands{because}. Can you {write} the report of the "
            "check, and who decides on {wish}?",
        ),
        then="film the fault with the day in view, keep the report of the check, and {next}",
    ),
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
        needs=("by carrier", "seller"),
        say=(
            "My order is with you and not with the carrier{because}. Can I have {wish}?",
            "You can take it up with the carrier yourself{because}. Can you decide on {wish}?",
        ),
    ),
    *(
        Row(
            move=M.REFUSES,
            needs=("by carrier", desk),
            say=(
                "My order is not with the carrier{because}. Can I have {wish}, and you take it up "
                "with them?",
                "I did not choose the carrier, so I stay with you{because}. Who decides on {wish}?",
            ),
        )
        for desk in ("chat", "phone", "supervisor", "other")
    ),
    Row(
        move=M.REFUSES,
        needs=("window", "reason", "supervisor"),
        say=(
            "I have noted what you say about the time; I ask because of this: {reason}. Can you "
            "make an exception, for {wish}?",
            "I have noted your answer, and I still ask for {wish}: {reason}. Who decides on a "
            "complaint about it, and under which reference number?",
        ),
    ),
    *(
        Row(
            move=M.REFUSES,
            needs=("window", "reason", desk),
            say=(
                "I have noted what you say about the time; I ask because of this: {reason}. Can a "
                "supervisor make an exception, for {wish}?",
                "I still ask for {wish}: {reason}. Can you {write} the exact reason for the "
                "refusal and a reference number?",
            ),
        )
        for desk in AT_AMAZON
    ),
    Row(
        move=M.REFUSES,
        needs=("supervisor",),
        say=(
            "{fact}Can you {write} the reason for the refusal and a reference number?",
            "I have noted your answer, and I still ask for {wish}{because}. Who decides on a "
            "complaint about it, and under which reference number?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("maker",),
        say=(
            "{fact}Can you look at it again, for {wish}?",
            "I still ask for {wish}{because}. Can you {write} which term of the warranty you rely "
            "on?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("seller",),
        say=(
            "{fact}Please look at it again, or give me the reason in writing: can I have {wish}?",
            "I still ask for {wish}{because}. Can you give me your reason here, so that it is on "
            "record?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("bank",),
        say=(
            "{fact}Can I have {wish}, and your reasons in writing as a final answer if it stays "
            "a no?",
            "I still ask for {wish}{because}. Which proof is missing, and how can I send it?",
        ),
    ),
    Row(
        move=M.REFUSES,
        needs=("other",),
        say=(
            "{fact}Please look at it again, or give me the reason in writing: can I have {wish}?",
            "I still ask for {wish}{because}. Who can look at this decision again?",
        ),
    ),
    Row(
        move=M.REFUSES,
        say=(
            "{fact}Can a supervisor look at it again, for {wish}?",
            "I still ask for {wish}{because}. Can you {write} the exact reason and a reference "
            "number?",
        ),
    ),
    Row(
        move=M.NO_SUPERVISOR,
        say=(
            "Then please note that I asked for one, and for {wish}{because}. Can you {write} your "
            "refusal, its reason and a reference number?",
            "Then please have one call me or write to me{because}. On which day is that, and under "
            "which reference number?",
        ),
        then="end politely, try again at another hour, and {next}",
    ),
    *(
        Row(
            move=M.CLOSES,
            needs=("gone", desk),
            say=(
                "My last talk with you ended before this was settled{because}. Can I have {wish}?",
                "The talk before this one broke off{because}. Can a supervisor decide on {wish}?",
            ),
            then="take a screenshot of how it ended, and {next}",
        )
        for desk in AT_AMAZON
    ),
    Row(
        move=M.CLOSES,
        say=(
            "Please leave it open, it is not settled{because}. Can I have {wish}, or else your "
            "answer in writing with a reference number?",
            "It is not settled for me{because}. Can I have the transcript and a reference number "
            "first?",
        ),
        then="take a screenshot of all of it now, and {next}",
    ),
)
SENT_ON: tuple[Row, ...] = (
    *(
        Row(
            move=move,
            needs=(desk,),
            say=(
                f"{{fact}}I ask you because {why}: can I have {{wish}}?",
                f"I still ask you, because {why}{{because}}. Can you {{write}} your decision and "
                "its reason?",
            ),
        )
        for move, desk, why in ASKED_ALSO
    ),
    *(
        Row(
            move=M.BLAMES_SELLER,
            needs=("seller asked", desk),
            say=(
                "I asked the seller already, without result{because}. Can you take my claim under "
                "the A-to-z Guarantee now, for {wish}?",
                "The seller was asked and has not put it right{because}. Can you {write} how you "
                "decide on my claim under the A-to-z Guarantee?",
            ),
            then="file the A-to-z claim yourself from the order page once it is open, and {next}",
        )
        for desk in ("chat", "phone", "supervisor")
    ),
    Row(
        move=M.BLAMES_SELLER,
        needs=("seller ships",),
        say=(
            "I understand that the seller shipped it{because}. Can you tell me how Amazon helps "
            "if the seller does not?",
            "Please note that I asked Amazon as well. Can you {write} where I take it if the "
            "seller says no?",
        ),
        then="write to the seller inside Amazon's messages, and {next}",
    ),
    Row(
        move=M.BLAMES_SELLER,
        needs=("amazon ships",),
        say=(
            "Amazon shipped this order, so I ask Amazon{because}. Can I have {wish}?",
            "It came from Amazon, so I stay with Amazon{because}. Can you {write} why you send me "
            "to the seller?",
        ),
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
        say=(
            "Please check who shipped this order{because}. Who decides on {wish}?",
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
        needs=("seller",),
        say=(
            "You sold it to me, so I ask you{because}. Can I have {wish}?",
            "I can ask the maker as well, and I still ask you{because}. Can you give me your "
            "answer and its reason?",
        ),
        then="keep that answer, ask the maker at the same time, and {next}",
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
            "I bought it on Amazon and paid there, so I ask here. Can I have {wish}?",
            "I still ask here and not the maker. Can you {write} your answer and the reason?",
        ),
    ),
)
