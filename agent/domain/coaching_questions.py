"""The answers to questions and charges, as rows; see `coaching_lines` for how they are read."""

from agent.domain.coaching_offers import Row
from agent.domain.moves import Move

M = Move
QUESTIONS: tuple[Row, ...] = (
    # ------------------------------------------------------------------ against the person
    Row(
        move=M.BLAMES_CUSTOMER,
        needs=("code",),
        say=(
            "{fact}Can you {write} when and to whom that code was sent, and by whom it was "
            "entered?",
            "I ask to see what that rests on{because}. Can you open an investigation with the "
            "carrier, and {write} its reference number?",
        ),
        then="look for that code in your messages and those of your household, and {next}",
    ),
    Row(
        move=M.BLAMES_CUSTOMER,
        needs=("reason",),
        say=(
            "What I told you stands: {reason}. Can you send me the photos and the finding that "
            "you rely on?",
            "I do not share that view. Can you {write} what it rests on, with the photos?",
        ),
    ),
    Row(
        move=M.BLAMES_CUSTOMER,
        say=(
            "Please look at it on the facts of this order. What do you rest that on, and can I "
            "have it in writing?",
            "I would like to see what you see. Can you {write} the finding, with the photos?",
        ),
    ),
    Row(
        move=M.ACCUSES,
        say=(
            "Please judge this order by its own facts{because}. Can I have {wish}, and any other "
            "concern of yours in writing?",
            "I stay calm and with the facts of this order. What exactly is held against it, and "
            "who can review that?",
        ),
        then="do not argue; save what they wrote, and {next}",
    ),
    # ------------------------------------------------------------------ questions
    Row(
        move=M.ASKS_PRIVATE_DATA,
        needs=("bank",),
        say=(
            "I do not give out codes, passwords or card numbers. Can I confirm it in your own "
            "app, or through the number on my card?",
            "I do not give out such data. What else do you need to go on?",
        ),
        then="stop, and call the number on the back of your card yourself",
    ),
    Row(
        move=M.ASKS_PRIVATE_DATA,
        needs=("seller",),
        say=(
            "I do not send such data, and I stay in Amazon's messages. Can I have {wish} through "
            "the order?",
            "The money can go back through the order on Amazon. Can I have {wish} that way?",
        ),
        then="give them nothing, report the message to Amazon, and {next}",
    ),
    Row(
        move=M.ASKS_PRIVATE_DATA,
        say=(
            "I do not share card numbers, codes or documents {place}. Can we go on without that, "
            "or with a page inside my Amazon account?",
            "I do not give out such data. I am asking for {wish}: can you do that without it?",
        ),
        then="end it, open Amazon yourself and start a new contact from your order",
    ),
    Row(
        move=M.ASKS_IF_SOFTWARE,
        say=(
            "A program helps me with the words, and the order, the facts and the request are "
            "mine{because}. Can I have {wish}?",
            "It is as I said: a program helps me to write, and I answer for what it says{because}. "
            "What else do you need for {wish}?",
        ),
        then="tell them the truth again if they ask again, and {next}",
    ),
    Row(
        move=M.ASKS_LOWEST,
        say=(
            "I am asking for {wish}{because}. Can you do that?",
            "My request has not changed: {wish}. Is there anything in the way of it?",
        ),
        then="name no figure; ask who can decide, and {next}",
    ),
    Row(
        move=M.ASKS_IF_DEFECTIVE,
        needs=("bank",),
        say=(
            "Please enter only what is true{because}. Which of your codes fits that?",
            "I confirm nothing that is not so{because}. What else do you need for {wish}?",
        ),
        then="confirm no code that is not true, and {next}",
    ),
    Row(
        move=M.ASKS_WHY,
        needs=("bank",),
        say=(
            "The order is mine, and the facts are these{because}. Which of your codes fits them?",
            "I have told the facts and want nothing else entered{because}. What else do you need "
            "for {wish}?",
        ),
        then="name no code that is not true, and {next}",
    ),
    Row(
        move=M.ASKS_IF_DEFECTIVE,
        needs=("right", "reason"),
        say=(
            "{right} Can I have {wish}?",
            "{right} What else do you need to decide on {wish}?",
        ),
    ),
    Row(
        move=M.ASKS_IF_DEFECTIVE,
        needs=("cause", "reason"),
        say=(
            "What I see is this: {reason}. Can you look at it and decide on {wish}?",
            "I leave the cause to your inspection, and what I see is this: {reason}. Can I have "
            "{wish}?",
        ),
    ),
    Row(
        move=M.ASKS_IF_DEFECTIVE,
        needs=("reason",),
        say=(
            "This is what is wrong: {reason}. Can I have {wish}?",
            "It is as I told you: {reason}. What else do you need to decide on {wish}?",
        ),
    ),
    Row(
        move=M.ASKS_IF_DEFECTIVE,
        needs=("no fault",),
        say=(
            "It is not faulty, and I do not say that it is; I want to return it. Can I have "
            "{wish}?",
            "There is no fault to note; please enter a plain return. Can I have {wish}?",
        ),
        then="stay with what is true, and {next}",
    ),
    Row(
        move=M.ASKS_IF_DEFECTIVE,
        say=(
            "What I ask for is {wish} for this order. Is that possible?",
            "Let me come back to my request: {wish}. Can you decide on that?",
        ),
        then="stay with what is true, and {next}",
    ),
    Row(
        move=M.ASKS_WHY,
        needs=("reason",),
        say=(
            "My request rests on this: {reason}. Can I have {wish}?",
            "It is still this: {reason}. What else do you need for {wish}?",
        ),
    ),
    Row(
        move=M.ASKS_WHY,
        needs=("no fault",),
        say=(
            "Nothing is wrong with it and it is not needed, and there is no more to it. Can I have "
            "{wish}?",
            "The reason is as I gave it: no longer needed. Can you decide on {wish}?",
        ),
        then="stay with what is true, and {next}",
    ),
    Row(
        move=M.ASKS_WHY,
        say=(
            "My request is this: {wish}. Can you tell me whether you can do it?",
            "I would like to stay with my request, {wish}. Who can decide on it?",
        ),
        then="stay with what is true, and {next}",
    ),
    Row(
        move=M.ASKS_PROOF,
        needs=("particulars",),
        say=(
            "{answer} Can I have {wish}?",
            "{answer} What else do you need to decide on {wish}?",
        ),
        then="send only what is real, note what you sent and when, and {next}",
    ),
    Row(
        move=M.ASKS_PROOF,
        needs=("police",),
        say=(
            "{fact}Which report exactly do you need, and by when do you then decide on {wish}?",
            "Please tell me what the report has to say{because}. By when do you then decide on "
            "{wish}?",
        ),
        then="report only what happened, note the number of the report, and {next}",
    ),
    Row(
        move=M.ASKS_PROOF,
        needs=("bank",),
        say=(
            "I can send what I have{because}. Which of these papers can be photos, a video or "
            "messages, and where and by when do I hand them in?",
            "Please confirm what you have from me so far{because}. Which paper is still missing, "
            "and by when do you need it?",
        ),
        then="send what is real before their date, note what you sent and when, and {next}",
    ),
    Row(
        move=M.ASKS_PROOF,
        needs=("proof",),
        say=(
            "I have this and can send it: {proof}. Where do I upload it, and by when do you "
            "decide?",
            "Besides what I have ({proof}), which proof do you need? I will tell you at once "
            "whether I have it.",
        ),
        then="send only copies, note what you sent and when, and {next}",
    ),
    Row(
        move=M.ASKS_PROOF,
        say=(
            "{fact}Which proof exactly do you need for {wish}, and where do I send it?",
            "Please tell me what would be enough for {wish}. Which file is it, and by when "
            "do you decide?",
        ),
        then="tell me what you have; send only what is real, and {next}",
    ),
)
