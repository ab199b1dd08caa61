"""The pieces of evidence that a case can need, and how a mention of one is recognised.

Source: sections 3.10 and 4.4 of the fact sheet.
"""

from agent.domain.base import Value
from agent.domain.case import Case


class Exhibit(Value):
    """A piece of evidence: what to have, and the words by which a mention of it is recognised."""

    label: str
    known_by: tuple[str, ...]


PHOTOS = Exhibit(label="photos that show the problem", known_by=("photo", "picture", "image"))
VIDEO = Exhibit(label="a dated video of the fault", known_by=("video", "recording", "footage"))
PACKAGING = Exhibit(
    label="photos of the box, seals and shipping label", known_by=("box", "label", "packag")
)
DROP_OFF = Exhibit(
    label="the drop-off receipt and tracking", known_by=("receipt", "tracking", "drop")
)
DENIAL = Exhibit(
    label="the refusal in writing",
    known_by=("chat log", "transcript", "email", "e-mail", "letter", "denial", "screenshot"),
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
CARD_RECEIPT = Exhibit(label="the gift card's receipt", known_by=("receipt",))
MEDICAL = Exhibit(
    label="a doctor's or fire report, and the item kept safe", known_by=("doctor", "report")
)


def has(case: Case, exhibit: Exhibit) -> bool:
    """Whether the person said that they have `exhibit`."""
    held = " ".join(case.evidence).lower()
    return any(word in held for word in exhibit.known_by)
