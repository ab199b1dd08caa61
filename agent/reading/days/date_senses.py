"""Which notions in a clause give a date its role; the first sense that fits wins.

Whatever could be taken for another stands above it: a return that was *asked for*, *due back* or
*refused* comes before one that was sent, and what happened to a promise, a call or somebody else
(no role) before the parcel itself.
"""

from agent.reading.days.happenings import ENGLISH
from agent.reading.days.happenings_abroad import ABROAD
from agent.reading.message.clauses import NO_ROLE, notions, sense

NOTIONS = notions(ENGLISH, ABROAD)

_TABLE = (
    (NO_ROLE, "others"),
    (NO_ROLE, "spare order"),
    ("return_by", "i_had_until -refund -charge -account -expect"),
    ("expected_on", "est_was -refund -return"),
    ("return_by", "window limit_on -come -charge -refund -get -account"),
    (NO_ROLE, "of_a_no"),
    ("denied_on", "deny"),
    ("refund_issued_on", "put_back -not -expect -beg"),
    ("refund_issued_on", "half_came -not -expect -return -order"),
    (
        "delivered_on",
        "came_on -return -them -back -expect -not -refund -paper -before_day -seller_got -off_site "
        "-pickup -signed -depot",
    ),
    (NO_ROLE, "life -window"),
    (NO_ROLE, "on_statement"),
    ("statement_on", "statement -account"),
    ("recharged_on", "recharged -not"),
    ("recharged_on", "charge again -not"),
    ("recharged_on", "charge back -not -returned -return"),
    ("recharged_on", "refund/refunded undone -not"),
    (NO_ROLE, "promise outcome -window -returnable"),
    (NO_ROLE, "promise/until refund/refunded until/expect -window -returnable"),
    (NO_ROLE, "beg refund -request -refunded -return"),
    ("return_requested_on", "request"),
    ("return_by", "returnable -expect"),
    ("return_by", "have_until carrier/return/returned/back -refund"),
    ("return_by", "window limit -come -charge -refund -account"),
    ("return_by", "return until -come -refund -charge -ask"),
    ("expected_on", "expect/window come -refund -return -them"),
    ("expected_on", "expect get -refund -return -them"),
    ("expected_on", "awaited until -refund -return -outcome"),
    ("expected_on", "eta -refund -refunded -return -outcome"),
    (NO_ROLE, "come/get before_day"),
    ("refund_issued_on", "issued_on -not -expect -order -label"),
    ("delivered_on", "brought -not -return -returned -pickup"),
    ("refund_issued_on", "refunded -not -expect"),
    ("refund_issued_on", "refund done -not -expect -returned"),
    ("refund_issued_on", "refund came_on -not -expect -return -ask -back"),
    ("refund_issued_on", "done to_card -not"),
    ("return_requested_on", "return/label ask -returned -signed"),
    ("ordered_on", "off_site -not"),
    ("delivered_on", "fetched -return -returned -not"),
    ("return_received_on", "seller_got -not"),
    ("returned_on", "pickup carrier/return -not -ask -signed"),
    ("return_received_on", "come/get/signed return/back -me -not -returned"),
    ("return_received_on", "come/signed them -me -not"),
    ("delivered_on", "get signed -return -back -them -not"),
    ("return_received_on", "signed -me -not"),
    ("return_received_on", "come/get/signed depot -me -not -returned"),
    (NO_ROLE, "they_gave -come"),
    ("returned_on", "returned -not"),
    (NO_ROLE, "call"),
    ("delivered_on", "come/get -not -refund -paper"),
    ("ordered_on", "order -cancel -not"),
    (NO_ROLE, "charge/refund/cancel/promise"),
    ("returned_on", "terse_sent -not"),
)
SENSES = tuple(sense(role, words) for role, words in _TABLE)
