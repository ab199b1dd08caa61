"""The pieces of evidence that a case can need, and how a mention of one is recognised.

Source: sections 3.10 and 4.4 of the fact sheet.
"""

from enum import IntEnum

from agent.domain.base import Value
from agent.domain.case import Case


class Effort(IntEnum):
    """What it takes to get hold of a piece of evidence."""

    LOOK = 1  # it is on a page or in the mail
    TAKE = 2  # something to photograph or to fetch
    MAKE = 3  # something to film or to ask others for


class Exhibit(Value):
    """A piece of evidence: what to have, and the words by which a mention of it is recognised."""

    label: str
    known_by: tuple[str, ...]
    effort: Effort = Effort.LOOK


PHOTOS = Exhibit(
    label="photos that show the problem", known_by=("photo", "picture", "image"), effort=Effort.TAKE
)
VIDEO = Exhibit(
    label="a dated video of the fault",
    known_by=("video", "recording", "footage"),
    effort=Effort.MAKE,
)
PACKAGING = Exhibit(
    label="photos of the box, seals and shipping label",
    known_by=("box", "label", "packag"),
    effort=Effort.TAKE,
)
DROP_OFF = Exhibit(
    label="the drop-off receipt and tracking",
    known_by=("receipt", "tracking", "drop"),
    effort=Effort.TAKE,
)
DENIAL = Exhibit(
    label="the refusal in writing",
    known_by=("chat", "transcript", "email", "e-mail", "letter", "denial", "screenshot"),
)
ORDER_PAGE = Exhibit(
    label="a screenshot of the order page with 'sold by', 'ships from' and the return date",
    known_by=("order page", "screenshot", "order detail"),
)
LISTING = Exhibit(label="a screenshot of the listing as sold", known_by=("listing", "product page"))
REFUND_MAIL = Exhibit(
    label="the refund e-mail", known_by=("refund email", "refund e-mail", "email")
)
STATEMENT = Exhibit(
    label="the card statement line (last four digits only)", known_by=("statement",)
)
DELIVERY_PHOTO = Exhibit(
    label="the courier's delivery photo or scan", known_by=("delivery photo", "photo", "scan")
)
NOTICE = Exhibit(label="the notice Amazon sent", known_by=("notice", "warning", "email", "e-mail"))
CARD_RECEIPT = Exhibit(label="the gift card's receipt", known_by=("receipt",), effort=Effort.TAKE)
MEDICAL = Exhibit(
    label="a doctor's or fire report, and the item kept safe",
    known_by=("doctor", "report"),
    effort=Effort.MAKE,
)


def has(case: Case, exhibit: Exhibit) -> bool:
    """Whether the person said that they have `exhibit`."""
    held = " ".join(case.evidence).lower()
    return exhibit.label in held or any(word in held for word in exhibit.known_by)
