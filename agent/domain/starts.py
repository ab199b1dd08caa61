"""The dates that clocks count from: what they are called, and which cannot come before which."""

LABELS = {
    "delivered_on": "delivery date",
    "expected_on": "latest estimated delivery date",
    "statement_on": "date of the first card statement with the charge",
    "refund_issued_on": "date Amazon says it issued the refund",
    "recharged_on": "date of the new charge",
    "returned_on": "date the parcel was handed over",
    "return_by": "return date on the order page",
    "claim_denied_on": "date the claim was denied",
    "ordered_on": "date of the order",
    "return_requested_on": "date you asked for the return",
}
# What cannot have happened before what.
FOLLOWS: dict[str, tuple[str, ...]] = {
    "delivered_on": ("ordered_on",),
    "expected_on": ("ordered_on",),
    "statement_on": ("ordered_on",),
    "returned_on": ("delivered_on", "ordered_on"),
    "refund_issued_on": ("returned_on", "delivered_on", "ordered_on"),
    "recharged_on": ("refund_issued_on", "returned_on", "delivered_on", "ordered_on"),
}
