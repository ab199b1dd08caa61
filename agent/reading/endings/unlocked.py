"""That an account which was locked is open again, and whether money of a return is still held."""

import re

from agent.domain.case import Case
from agent.domain.told import Told
from agent.domain.vocabulary import Problem
from agent.reading.endings.ending_words import UNLOCKED
from agent.reading.endings.tellings import tells
from agent.reading.message.text import Message, understand

# "They reinstated it, but the refund is still missing": what is missing spoils no news of the door.
_BUT = re.compile(r"[.,;!]? ?(?<!\w)(?:but|however|only|though|although|yet|and still)(?!\w)")
_STILL_OWED = re.compile(
    r"(?<!\w)(?:refunds?|refunded|money for|credit for|return(?:ed)?)(?!\w)[^.!?\n]{0,60}?(?<!\w)"
    r"(?:missing|owed|due|open|pending|outstanding|nowhere|lost|not|never|no|yet|waiting)(?!\w)|"
    r"n't[^.!?\n]{0,40}?(?<!\w)refund|(?<!\w)(?:no|not|never|still|missing|waiting|owe)(?!\w)"
    r"[^.!?\n]{0,40}?(?<!\w)refund"
)


def unlocked(message: Message, case: Case) -> tuple[int, int] | None:
    """Where it is told that the person is back in the account, of a case about a locked one."""
    if case.problem is not Problem.ACCOUNT_LOCKED:
        return None
    return tells(UNLOCKED, message) or _beside_a_refund(message, case)


def _beside_a_refund(message: Message, case: Case) -> tuple[int, int] | None:
    """The same, where all that is still wrong is a refund of what went back."""
    cut = _BUT.search(message.own)
    if cut is None or not money_held(case) or not _STILL_OWED.search(message.own, cut.end()):
        return None
    return tells(UNLOCKED, understand(message.words(0, cut.start()))) if cut.start() else None


def money_held(case: Case) -> bool:
    """Whether something was sent back whose refund has not been told to have come."""
    sent = Told.SENT_BACK in case.told or case.returned_on or case.return_received_on
    return bool(sent) and case.amount_refunded is None
