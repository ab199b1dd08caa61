"""A yes to less than all, which is an offer of a part."""

from dataclasses import replace

from agent.domain.case import Case
from agent.reading.contacts.contacts import Told
from agent.reading.sums.part_issued import only_a_part


def less_than_all(told: Told, case: Case) -> Told:
    """`told` where a yes to less than the price is an offer of a part."""
    reply = told.reply
    if reply is None or (part := only_a_part(reply, case)) is reply:
        return told
    return replace(told, contacts=tuple(part if c is reply else c for c in told.contacts))
