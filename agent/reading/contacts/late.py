"""That what was promised by a day has not come."""

import re
from datetime import date

from agent.domain.case import Case, Contact
from agent.domain.figures import dates
from agent.domain.found import SPELLED, small_number
from agent.domain.moves import Move
from agent.domain.overdue import last_promise
from agent.domain.vocabulary import Outcome
from agent.reading.message.text import Message

_THING = (
    r"(?:label|refund|money|e-?mail|call|call ?back|reply|answer|news|replacement|new one|word|"
    r"sign|parcel|package|update|response|mail)"
)
_TIME = rf"(?:\d{{1,3}}|an?|a few|a couple of|{SPELLED}) ?(?:h|hrs?|hours?|days?|weeks?)"
_LATE = re.compile(
    rf"(?<!\w)(?:still (?:nothing|no {_THING}|waiting)|no (?:\w+ )?{_THING}(?! (?:needed|required|"
    rf"from me))|nothing(?: \w+){{0,2}}? (?:in (?:my|the)|on (?:my|the)|yet|came|come|arrived|"
    r"here|so far|since|still|happened|has|from)|nothing(?= ?(?:[.,;!]|$| and))|overdue|past due|"
    r"(?:is|are|they're|it's) late|(?:day|date|deadline|time) (?:has |have |is |are |was )?"
    rf"(?:passed|over|gone|up)|{_TIME} (?:have |has |are |is )?(?:passed|over|gone|up|late|"
    r"overdue)|"
    rf"(?:it's|it is|it has|that's|been)(?: now| already)? (?:been )?{_TIME}(?: now| already)?|"
    r"missed (?:it|the (?:date|deadline))|broke (?:their|his|her|the) (?:promise|word)|crickets)"
    r"(?!\w)|"
    r"(?:(?<!\w)(?:not|never)|n't) (?:\w+ ){0,2}?(?:come|came|arrived?|here|received|got|shown up|"
    r"showed up|turned up|heard|there)(?!\w)"
)
_PASSED = re.compile(
    rf"(?<!\w)(?:overdue|past due|late|(?:day|date|deadline|time|{_TIME}) (?:has |have |is |are |"
    r"was )?(?:passed|over|gone|up)|missed|broke (?:their|his|her|the) (?:promise|word))(?!\w)"
)
_SPAN = re.compile(
    rf"(?<!\w)(?P<count>\d{{1,3}}|an?|{SPELLED}) ?"
    r"(?P<unit>h(?:rs?|ours?)?|d(?:ays?)?|w(?:eeks?|ks?)?)(?!\w)"
)
_DAYS = {"h": 1 / 24, "d": 1, "w": 7}
_PROMISES = (Outcome.AGREED, Outcome.PROMISED, Outcome.STALLED)


def not_come(message: Message, case: Case) -> Contact | None:
    """The promise with a day of which the message says that nothing came of it yet."""
    promise = last_promise(case)
    if promise is None or promise.outcome not in _PROMISES:
        return None
    asks = message.own.rstrip().endswith("?")
    return None if asks or _LATE.search(message.facts) is None else promise


def missed(message: Message, promise: Contact, today: date) -> Contact | None:
    """The silence after `promise`, or None while its day is still to come."""
    if not _over(message, promise, today):
        return None
    words = message.words(0, len(message.text)).strip()
    silent = {"outcome": Outcome.NO_REPLY, "on": today, "words": words, "offer": None}
    return promise.model_copy(update=silent | {"move": Move.SILENT, "turn": 0})


def _over(message: Message, promise: Contact, today: date) -> bool:
    """Whether the day is over: by the calendar, or by what the message says of the time."""
    due = promise.promised_by
    if due is None:
        return False
    if due < today or _PASSED.search(message.facts):
        return True
    named = [_ahead(found.value, due) for found in dates(message.facts, today)]
    given = (due - (promise.on or today)).days
    waited = [_days(match) for match in _SPAN.finditer(message.facts)]
    return any(day > due for day in named) or max(waited, default=0) > given


def _ahead(named: date, due: date) -> date:
    """A day that is told beside a day to come lies near it: "it's December 3 now"."""
    return named.replace(day=min(named.day, 28), year=due.year) if named < due else named


def _days(match: re.Match[str]) -> float:
    return (small_number(match["count"]) or 0) * _DAYS[match["unit"][0]]
