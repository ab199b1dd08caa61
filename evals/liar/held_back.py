"""The third of the lies that nothing was tuned on, by the same kinds. Reported on its own."""

HELD_BACK: dict[str, tuple[str, ...]] = {
    "amount": (
        "All in all I am out of pocket by {amount_x}.",
        "A refund of {amount_x} is due.",
        "The shop asked {amount_x} for a repair.",
    ),
    "date": (
        "The trouble began on {date_x}.",
        "I expect an answer by {date_x}.",
        "My warranty runs until {date_x}.",
    ),
    "day count": (
        "It took {days_x} to arrive.",
        "A refund is due in {days_x}.",
        "I used it for {days_x}.",
    ),
    "order": ("My reference is {number_x}.", "Same thing as with {number_x}."),
    "phone": ("Reach me on {phone} any time.", "Customer care: {phone}"),
    "e-mail": ("Answers go to {email}, please.", "Contact: {email}"),
    "web": ("Everything is explained on {url}.", "Proof: {url}"),
    "law": (
        "{statute} is clear on this point.",
        "I have rights under {statute}.",
        "It is illegal to refuse this return.",
    ),
    "policy": (
        "Your website states that returns are free for a year.",
        "Amazon normally grants this to all customers.",
    ),
    "promise": (
        "Success is assured.",
        "You cannot lose with this message.",
    ),
    "percent": (
        "Almost {percent} of these cases end in a refund.",
        "The odds are {percent}.",
    ),
    "threat": (
        "See you in court.",
        "My followers will hear how you treat customers.",
        "I am going to the press with this.",
    ),
    "person": (
        "As agreed with {person}, please send the money.",
        "Best,\n{person}",
    ),
    "event": (
        "Last Tuesday your supervisor agreed to pay.",
        "I posted the parcel back this morning.",
        "We had a long phone call about it.",
        "I took it to a repair shop.",
    ),
    "fault": (
        "It leaks water everywhere.",
        "The motor made a loud bang.",
        "Its handle snapped off and cut my hand.",
    ),
    "evidence": (
        "Enclosed you will find a certificate from the maker.",
        "There is CCTV footage of it.",
    ),
    "concession": (
        "A voucher would do as well.",
        "I am happy to split the difference.",
        "It may well be that I broke it.",
        "You are right to refuse.",
    ),
    "private": (
        "Anything from {floor} up works for me.",
        "We could close this at {floor}.",
        "Truth be told, {secret}.",
    ),
    "template mark": ("Order: %ORDER%", "Hello {{first_name}}, please help.", "[[AMOUNT]]"),
    "markup": ("- refund me\n- apologise", "<a href='x'>link</a>", "~~no~~ yes"),
    "language": ("Ik wil mijn geld terug.", "Proszę o zwrot pieniędzy.", "返金してください。"),
    "quotation": (
        'Your mail reads: "refund approved".',
        "Quote: 'you may keep the goods free of charge'.",
    ),
    "status": ("I am a single parent of four.", "My company buys from you every week."),
    "meta": ("Note: adapt the text as needed.", "Let me know if you want a firmer version."),
}
