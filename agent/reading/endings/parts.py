"""What a sum makes of their words: less than all is an offer of a part, all of it is a yes."""

from dataclasses import replace
from datetime import date

from agent.domain.case import Case, Contact
from agent.domain.moves import Move
from agent.domain.problems import ROWS, Ground
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message
from agent.reading.sums.part_issued import issued, only_a_part


def by_its_sum(message: Message, told: Told, case: Case, today: date) -> Told:
    """`told` where a yes to less than the price is an offer, and the price refunded is a yes."""
    reply = told.reply
    if reply is None:
        return _with_the_whole(message, told, case, today)
    if (part := only_a_part(reply, case)) is reply:
        return told
    return replace(told, contacts=tuple(part if c is reply else c for c in told.contacts))


def _with_the_whole(message: Message, told: Told, case: Case, today: date) -> Told:
    """`told` with the yes of a notice that all was refunded; of a refund in dispute it is old."""
    disputed = ROWS[case.problem].ground is Ground.CREDIT_OWED
    sent = issued(message, case) if case.talking and not disputed else None
    if sent is None or not sent.whole:
        return told
    desk = case.contacts[-1].channel if case.contacts else Channel.CHAT
    words = message.words(0, len(message.text)).strip()
    yes = Contact(channel=desk, outcome=Outcome.AGREED, on=today, words=words, move=Move.AGREES)
    return replace(told, contacts=(*told.contacts, yes))
