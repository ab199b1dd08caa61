"""Which notions in a clause make a sum the price or what came back; the first sense that fits wins.

What was kept, offered, asked as a fee, taken again, wanted at the least, or is somebody else's, has
no role here: those sums must never stand as the price of the order.
"""

from agent.reading.message.clauses import NO_ROLE, notions, sense
from agent.reading.sums.sum_words import WORDS

NOTIONS = notions(WORDS)
_TABLE = (
    (NO_ROLE, "others"),
    (NO_ROLE, "fee_of -with_it"),
    ("amount", "refused -fee -offered"),
    ("amount", "taken -again"),
    ("amount_refunded", "repaid -again"),
    ("amount", "thing -offered -floor -again"),
    (NO_ROLE, "elsewhere"),
    ("amount", "my_refund -fee -offered"),
    ("amount", "my_order -fee -offered"),
    ("amount", "whole withheld"),
    ("amount", "owed -fee -refunded -repaid"),
    ("amount", "sitting -fee -offered"),
    ("amount", "total -fee -offered -refunded"),
    (NO_ROLE, "fee -with_it"),
    ("amount", "subscription -trades -refunded -offered"),
    ("amount", "again"),
    (NO_ROLE, "offered/floor"),
    ("amount_refunded", "partial -hoped -again"),
    ("amount", "refunded claimed"),
    ("amount_refunded", "refunded -hoped -withheld"),
    (NO_ROLE, "withheld"),
    ("amount", "charged -trades"),
    (NO_ROLE, "life"),
    ("amount", "price/hoped/refunded/starts"),
)
SENSES = tuple(sense(role, words) for role, words in _TABLE)
