"""That an account which was locked is open again, and whether money of a return is still held."""

from agent.domain.case import Case
from agent.domain.told import Told
from agent.domain.vocabulary import Problem
from agent.reading.endings.ending_words import UNLOCKED
from agent.reading.endings.tellings import tells
from agent.reading.message.text import Message


def unlocked(message: Message, case: Case) -> tuple[int, int] | None:
    """Where it is told that the person is back in the account, of a case about a locked one."""
    return tells(UNLOCKED, message) if case.problem is Problem.ACCOUNT_LOCKED else None


def money_held(case: Case) -> bool:
    """Whether something was sent back whose refund has not been told to have come."""
    sent = Told.SENT_BACK in case.told or case.returned_on or case.return_received_on
    return bool(sent) and case.amount_refunded is None
