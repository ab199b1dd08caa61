"""The page's own words: titles, labels and how values are written."""

from datetime import date

STAGES = {
    "intake": "Reading your message…",
    "retrieve": "Looking it up in the guidance…",
    "plan": "Working out your next step and your dates…",
    "draft": "Writing the words…",
    "verify": "Checking every figure and date…",
    "reply": "Putting the answer together…",
}

PROBLEMS = {
    "window_passed_change_of_mind": "Return window over, nothing wrong with the item",
    "window_passed_defect": "It turned out faulty after the return window",
    "non_returnable_change_of_mind": "Marked as not returnable, nothing wrong with it",
    "non_returnable_damaged": "Marked as not returnable, but damaged or wrong",
    "excessive_returns": "Too many returns, Amazon says",
    "seller_refuses": "The seller refuses the return",
    "condition_dispute": "Less money back because of the item's condition",
    "return_lost": "The return was sent and is lost",
    "refund_missing": "The refund has not arrived",
    "refund_clawed_back": "The refund was taken back",
    "defective_on_arrival": "Faulty when it arrived",
    "not_as_described": "Not as described",
    "wrong_or_missing_item": "Wrong or missing item",
    "delivered_not_received": "Marked as delivered, never received",
    "digital_or_subscription": "A digital order or a subscription",
    "gift_card": "A gift card",
    "gift_recipient": "A gift that was given to you",
    "account_locked": "The account is locked",
    "unrecognised_charge": "A charge you do not know",
    "injury_or_recall": "An injury or a recall",
}
FULFILMENTS = {
    "amazon": "Sold and shipped by Amazon",
    "fba": "Sold by a third party, shipped by Amazon",
    "fbm": "Sold and shipped by a third party",
    "digital": "Digital",
    "gift_card": "Gift card",
}
PLACES = {
    "US": "United States",
    "UK": "United Kingdom",
    "EU": "European Union",
    "CA": "Canada",
    "IN": "India",
    "AU": "Australia",
}
PAYMENTS = {
    "credit_card": "Credit card",
    "debit_card": "Debit card",
    "card": "Card",
    "prepaid_card": "Prepaid card",
    "gift_card": "Gift card",
    "paypal": "PayPal",
    "bank_transfer": "Bank transfer",
    "instalments": "Instalments",
    "cash_on_delivery": "Cash on delivery",
}
WISHES = {
    "refund": "A refund",
    "replacement": "A replacement",
    "repair": "A repair",
    "store_credit": "Store credit",
}
CHANNELS = {
    "self_check": "Check the order page",
    "chat": "Amazon chat",
    "supervisor": "A supervisor",
    "seller_message": "Message to the seller",
    "a_to_z_claim": "A-to-z claim",
    "a_to_z_appeal": "A-to-z appeal",
    "executive_email": "E-mail to the executive team",
    "manufacturer_warranty": "The maker's warranty",
    "complaint_body": "Complaint to a public body",
    "card_dispute": "Dispute with your card company",
    "bank_ombudsman": "Complaint about the bank",
    "formal_claim": "Formal claim",
    "police_or_fraud_desk": "Police or fraud desk",
}
WAITING = "Wait and watch"
TITLES = {
    "problem": PROBLEMS,
    "fulfilment": FULFILMENTS,
    "jurisdiction": PLACES,
    "payment_method": PAYMENTS,
    "wanted": WISHES,
}
"""The choices of a fact, by its field."""
HINTS = {"money": "$389", "order": "112-1234567-7654321"}
WHO = "Their name"
FUTURE = "That is in the future."
DOUBT = "Read with some doubt: please check."
LEVELS = {"weak": "A hard case as it stands", "fair": "A fair case", "good": "A good case"}
STATUSES = {
    "done": "done",
    "now": "now",
    "next": "next",
    "later": "later",
    "blocked": "not open yet",
    "unavailable": "not for this case",
}
OVER = ("done", "unavailable")
CLOSED = ("done", "blocked", "unavailable")
OUTCOMES = {
    "refused": "refused",
    "offered": "made an offer",
    "asks_fee": "asked for a fee",
    "promised": "promised to put it right",
    "agreed": "agreed",
    "stalled": "gave no decision",
    "transferred": "passed you on",
    "no_reply": "did not answer",
    "opened": "is open",
}
AUDIENCES = {
    "amazon_agent": "read by Amazon's agent",
    "amazon_executive": "read by Amazon's executive team",
    "seller": "read by the seller",
    "maker": "read by the maker",
    "bank": "read by your bank or card company",
    "regulator": "read by the complaint body",
    "court": "read by the court",
    "police": "read by the police or the fraud desk",
}

MOTTO = "From a refused return to your money back."
TABS = (
    ("words", "Words"),
    ("plan", "Plan"),
    ("case", "Case"),
    ("proof", "Proof"),
    ("sources", "Sources"),
)
TAKES = (
    ("packet", "Packet (.zip)"),
    ("calendar", "Calendar (.ics)"),
    ("transcript", "Transcript (.md)"),
    ("case", "Case (.json)"),
)
LIVE = "The rep just said"
SAID = (
    ("They refused", "They just refused."),
    ("They offered a gift card", "They just offered a gift card."),
    ("They want a fee", "They just asked me to pay a restocking fee."),
    ("They transferred me", "They just transferred me."),
    ("They went silent", "They just went silent."),
    ("They agreed", "They just agreed."),
)
"""Quick replies: what stands on the button, and the message that it sends, which is of today."""
HEARD = "or type or paste their words, and press Enter"
JUST_SAID = "They just said: {words}"
WISHED = (
    ("Shorter", "Make it shorter."),
    ("Longer", "Make it longer."),
    ("Warmer", "Make it warmer."),
    ("Firmer", "Make it firmer."),
    ("As it was", "Go back to the first version."),
)
"""What the words can be made, and the message that asks for it."""
LINE = "Your next line"
OLDER = "From an earlier answer; ask again if something has changed."
FILL = "Fill in before you send. It stays in this tab only."
STOP = "Stop"
STOPPED = "Stopped. Your message is back in the box; nothing of it was kept."
UNDONE = "Taken back. The case is as it was before; your message is in the box."
RENAMED = "The case has its new name."
WRITE = "Write or paste here"
SEND = "Send"
LOG_OUT = "Log out"
NOT_KNOWN = "not known yet"
UNANSWERED = (
    "This message is saved but was not answered. It is back in the box below: press Send to "
    "send it again."
)
NO_SUCH_CASE = "There is no case behind this link; it may have been forgotten. Start a new one."
FAILED = "Something went wrong here; your message is still in the box, please send it again."
ADD_A_FILE = "Add a file"
FILE_KINDS = "PDF, e-mail, text, picture"
DROP = " – or drop it on the page"
NO_SUCH_FILE = "There is no such file."
NO_FILE = "The file could not be made; please try again."
LOADED = "The case is loaded."
NOT_LOADED = "The case could not be loaded; please try again."
NO_ANSWER = "This message was not answered."
READING = "Reading {name}…"
FILE_FAILED = "{name} could not be added; please try again."
NO_NAME = "A file needs a name."
FILES = "Your files"
REMOVED = (
    '"{title}" is removed. What an answer quoted from it stays here until you forget the case.'
)
FORGET = "Forget this case"
FORGET_SURE = "Delete this case for good? Nothing of it will be left."
FORGET_YES = "Yes, forget it"
FORGET_NO = "Keep it"
FORGOTTEN = "The case is deleted. Nothing of it is kept."

GREETING = (
    "## Tell me what Amazon refused\n\n"
    "What you bought, what is wrong, and who sold and shipped it. You get the next step, the "
    "words to send, and the dates that matter."
)
START = "Ways to begin"
STARTERS = (
    ("My return was denied", "Amazon refused my return of "),
    ("What do I say to the supervisor?", "What do I say to the supervisor?"),
    ("A rep is on the line now", "I am in the chat with Amazon now. They just said: "),
    ("I got an offer", "They offered me "),
)


def day(when: date) -> str:
    """`16 Dec 2026`: short, and the same month in every country."""
    return f"{when.day} {when:%b %Y}"
