"""The disputes that are told: what the person said, and what may truly be said about it.

A frame's `true` sentences rest on its `told` ones, in other words. `turned` says the opposite of
what was told. Names in braces are filled from the values drawn for one case.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """One kind of dispute. `problem` is the public name of its kind."""

    problem: str
    items: tuple[str, ...]
    faults: tuple[str, ...]
    told: tuple[str, ...]
    true: tuple[str, ...]
    turned: tuple[str, ...]


BOUGHT = "I bought a {item} from Amazon for {amount}, order {number}. It came on {date}. "
FRAMES = (
    Frame(
        "window_passed_defect",
        ("blender", "coffee grinder", "robot vacuum", "keyboard", "heater"),
        ("stopped working", "no longer charges", "shuts off after a minute", "will not turn on"),
        (
            BOUGHT + "It {fault} after {days}. The chat agent refused: the return window is "
            "closed. I have photos and I have not dropped it.",
            "My {item} {fault} after {days}. Paid {amount} at Amazon, order {number}, delivered "
            "{date}. Amazon chat said no, the return window is closed. I have photos. "
            "I have not dropped it.",
        ),
        (
            "The {item} {fault} after {days} of use.",
            "It arrived on {date} and {fault} {days} later.",
            "After only {days} it {fault}.",
            "I paid {amount} for this {item}.",
            "Your colleague in chat told me the return window is closed.",
            "The reason I was given is that the return window is closed.",
            "I know that the return window is closed, but this {item} {fault}.",
            "I have photos and can send them here.",
            "I have not dropped it.",
            "This is not a change of mind: the {item} {fault}.",
        ),
        (
            "I dropped it once.",
            "The chat agent did not refuse.",
            "The return window is not closed.",
            "I have no photos.",
        ),
    ),
    Frame(
        "defective_on_arrival",
        ("desk lamp", "monitor", "air fryer", "speaker"),
        (
            "was cracked when I opened the box",
            "arrived with a broken switch",
            "was dead on arrival",
        ),
        (
            BOUGHT + "The {item} {fault}. Amazon chat offered nothing. I have the packaging and "
            "three photos. I have not used it.",
            "Got a {item} on {date}, order {number}, {amount}. It {fault}. I still have the "
            "packaging and three photos and I have not used it. The chat refused a refund.",
        ),
        (
            "It {fault}.",
            "The {item} reached me on {date} and {fault}.",
            "I still have the packaging and three photos.",
            "I have not used it.",
            "The price was {amount}.",
            "I never used the {item}, because it {fault}.",
            "Chat has not helped me so far.",
        ),
        ("I have used it.", "I no longer have the packaging.", "I do not have any photos."),
    ),
    Frame(
        "return_lost",
        ("jacket", "tablet", "printer", "camera"),
        ("did not suit me",),
        (
            BOUGHT.replace("It came", "I sent it back") + "The carrier scanned it and I have the "
            "receipt. Amazon says the return never arrived. I have not received the refund.",
            "I returned my {item} on {date}, order {number}, worth {amount}. I have the receipt "
            "and the carrier scanned it. Amazon says it never got there. The refund has not come.",
        ),
        (
            "I handed the return over on {date} and have the receipt.",
            "The {item} went back on {date}.",
            "The carrier scanned the parcel.",
            "I have not received the refund of {amount}.",
            "You say the return never arrived, but the carrier scanned it.",
            "The refund has not reached me.",
            "I can send you the receipt.",
        ),
        (
            "I have received the refund.",
            "I do not have the receipt.",
            "The carrier did not scan the parcel.",
            "The refund has reached me.",
        ),
    ),
    Frame(
        "refund_missing",
        ("toaster", "backpack", "drill", "monitor stand"),
        ("was too small",),
        (
            "Amazon confirmed the refund of {amount} for my {item} on {date}, order {number}. "
            "That was {days} ago and the money has not arrived. My bank sees nothing pending.",
            "Refund for my {item} ({amount}, order {number}) was confirmed on {date}. {days} later "
            "the money has not arrived and my bank sees nothing pending.",
        ),
        (
            "The refund of {amount} was confirmed on {date}.",
            "{days} later the money is still not here.",
            "My bank sees nothing pending.",
            "You confirmed a refund of {amount} on {date}, and the money has not arrived.",
            "The money has not arrived.",
            "I have been waiting {days} for this refund.",
        ),
        (
            "The money has arrived.",
            "The refund was never confirmed.",
            "My bank sees a pending refund.",
        ),
    ),
    Frame(
        "wrong_or_missing_item",
        ("pair of boots", "hard drive", "watch", "game console"),
        ("turned out to be a different model",),
        (
            BOUGHT + "What came is a different model. I did not open the inner seal. The seller "
            "said it is what I ordered and refused.",
            "Ordered a {item} for {amount}, order {number}, delivered {date}: a different model "
            "came. The inner seal is not open. The seller refused to take it back.",
        ),
        (
            "What arrived on {date} is a different model.",
            "I ordered a {item} and a different model came.",
            "The seller refused to take it back.",
            "The inner seal is not open.",
            "I paid {amount} for a {item}; this is another model.",
        ),
        ("I opened the inner seal.", "The seller did not refuse.", "The right model came."),
    ),
    Frame(
        "delivered_not_received",
        ("phone", "laptop", "perfume set", "coat"),
        ("is nowhere to be found",),
        (
            "Tracking says my {item} was delivered on {date}, but it is not here. {amount}, order "
            "{number}. I asked the neighbours and nobody has it. I did not sign for anything.",
            "Order {number}: a {item} for {amount}. It is marked delivered on {date} and never "
            "came. My neighbours do not have it. I did not sign for it.",
        ),
        (
            "Tracking shows delivery on {date}, yet the parcel is not here.",
            "The {item} never came.",
            "I asked my neighbours, and nobody has it.",
            "I did not sign for it.",
            "The order was worth {amount}.",
        ),
        ("I signed for it.", "The parcel is here.", "My neighbour has the parcel."),
    ),
    Frame(
        "condition_dispute",
        ("dress", "lens", "headset", "saddle"),
        ("did not fit",),
        (
            BOUGHT + "I sent it back unused, with the tags on. They say it was worn and cut the "
            "refund. I have photos from before I packed it. I did not wear it.",
            "They cut my refund for a {item} ({amount}, order {number}, delivered {date}) because "
            "it was worn, they say. I did not wear it, the tags were on, and I have photos from "
            "before I packed it.",
        ),
        (
            "I did not wear it, and the tags were on.",
            "My photos from before I packed it show the {item} unused.",
            "The refund was cut because you say it was worn.",
            "I was told that it was worn; it was not.",
            "I paid {amount} for the {item}, delivered on {date}.",
        ),
        ("I wore it.", "The tags were not on.", "I have no photos from before I packed it."),
    ),
    Frame(
        "window_passed_change_of_mind",
        ("sofa cover", "keyboard tray", "tent", "cookbook"),
        ("is not what I need",),
        (
            BOUGHT + "I do not need it. It is unopened and nothing is wrong with it. The window "
            "ended {days} ago and the chat said no.",
            "My {item} (order {number}, {amount}, delivered {date}) is unopened. I do not need it "
            "and the return window ended {days} ago. Nothing is wrong with it. Chat said no.",
        ),
        (
            "The {item} is unopened, and nothing is wrong with it.",
            "I do not need it.",
            "The return window ended {days} ago.",
            "It was delivered on {date} and is still unopened.",
            "There is nothing wrong with it; I simply do not need it.",
        ),
        ("I opened it.", "Something is wrong with it.", "The return window has not ended."),
    ),
)
