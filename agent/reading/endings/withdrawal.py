"""That a purchase was cancelled by right, and in time: "I withdrew 6 days after it came"."""

import re
from collections.abc import Iterator
from datetime import date

from agent.domain.case import Case, Update
from agent.domain.figures import dates
from agent.domain.found import SPELLED, small_number
from agent.domain.timewords import IN_DAYS
from agent.domain.told import Told
from agent.domain.vocabulary import Jurisdiction, Problem
from agent.reading.message.text import Message
from knowledge.facts import FactSheet

_WINDOWS = {Jurisdiction.EU: "eu.withdrawal#days", Jurisdiction.UK: "uk.cancel#days"}
_DONE = re.compile(
    r"(?<!\w)(?:withdrew|(?:have |had |i've |already |told (?:them|him|her|amazon|the seller) "
    r"(?:that )?(?:i |of my |about my )?|sent (?:them |in )?(?:the |my |a )?|"
    r"declared (?:the |my )?|used (?:the |my )?|(?:made|exercised) (?:use of )?(?:the |my )?)"
    r"(?:withdrawn?|withdrawal|right (?:of withdrawal|to withdraw|to cancel)|revocation|"
    r"rescission|cancellation)|"
    r"(?:cancel+ed|revoked|rescinded) (?:the|my|this|it|within|in time|on|by)(?: \w+)?|"
    r"told (?:them|him|her|amazon|the seller) (?:that )?i (?:cancel|withdraw)(?:led|ed|s)?|"
    r"widerrufen|widerruf (?:geschickt|erklärt|gesendet)|rétract(?:é|ée|ation)|me suis rétracté|"
    r"desist(?:í|ido|imiento)|recesso|recedut[oa]|herroepen)(?!\w)"
)
_IN_TIME = re.compile(
    r"(?<!\w)(?:in (?:good )?time|on time|within (?:the )?(?:deadline|period|time(?: limit)?|"
    r"cooling[- ]off(?: period)?|withdrawal period|window)|fristgerecht|innerhalb der frist|"
    r"dans (?:les|le) délais?|a tiempo|en plazo|nei termini|op tijd)(?!\w)"
)
_AFTER = re.compile(
    rf"(?<!\w)(?:(?:within|after|in|on day|day|only|just)? ?(?:the )?(?:first )?"
    rf"(?P<count>\d{{1,3}}|{SPELLED})(?:st|nd|rd|th)?(?: (?P<unit>days?|weeks?))?"
    r"(?: (?:after|later|of|from)(?: (?:it|delivery|receipt|that|the|getting|receiving|"
    r"i)[\w ]{0,16})?)?)(?!\w)"
)
_SOON = re.compile(
    r"(?<!\w)(?:(?:the |that )?(?:same|next|very next|following) day|straight ?away|at once|"
    r"immediately|right after|the day after)(?!\w)"
)
_NOT_SO = re.compile(
    r"(?<!\w)(?:want\w*|can|could|may|should|if|when|how|will|would|not|never|without|going to|"
    r"like to|forgot|too late|they|amazon|seller)(?: \w+)? $|n't (?:\w+ )?$"
)
_LATE = re.compile(r"(?<!\w)(?:too late|out of time|after the (?:deadline|period)|missed)(?!\w)")
_REACH = 60  # characters
_LIKELY, _FAINT = 0.9, 0.5  # confidence
# What is held against goods that came back.
_OF_ITS_STATE = re.compile(
    r"(?<!\w)(?:used|worn|(?:signs?|traces?) of (?:use|wear)|opened|unsealed|not (?:as )?new|"
    r"condition|scratch\w*|dirty|stain\w*|damaged|gebraucht|getragen)(?!\w)"
)


def withdrawn(message: Message, case: Case, updates: list[Update], today: date) -> Iterator[Update]:
    """The event that the trader was told in time, where that is said and the law gives it."""
    place = next((u.value for u in updates if u.field == "jurisdiction"), case.jurisdiction)
    match = _DONE.search(message.facts)
    if match is None or place not in _WINDOWS or _LATE.search(message.facts):
        return
    begin, end = message.sentence(match.start())
    before = message.facts[max(begin, match.start() - _REACH) : match.start()]
    if _NOT_SO.search(before) or message.facts[begin:end].rstrip().endswith("?"):
        return
    most = FactSheet.load().number(_WINDOWS[place])
    if _told_in_time(message, match.span(), most) or _by_date(message, match, case, updates, today):
        yield message.update("told", Told.WITHDREW, *match.span(), _LIKELY)
        if _OF_ITS_STATE.search(message.told):
            yield message.update("problem", Problem.CONDITION_DISPUTE, *match.span(), _FAINT)


def _told_in_time(message: Message, place: tuple[int, int], most: int) -> bool:
    """Whether the words beside it say that it was soon enough."""
    begin, end = message.sentence(place[0])
    near = message.facts[max(begin, place[0] - _REACH) : min(end, place[1] + _REACH)]
    if _IN_TIME.search(near) or _SOON.search(near):
        return True
    return any(0 < _days(found) <= most for found in _AFTER.finditer(near) if _counts(found))


def _counts(found: re.Match[str]) -> bool:
    """Whether a number counts days: it has its unit, or is that of a day ("on day 10")."""
    return found["unit"] is not None or "day" in found[0]


def _days(found: re.Match[str]) -> int:
    count = small_number(found["count"]) or 0
    return count * IN_DAYS["week" if (found["unit"] or "").startswith("week") else "day"]


def _by_date(
    message: Message, match: re.Match[str], case: Case, updates: list[Update], today: date
) -> bool:
    """Whether a date beside it lies within the time after the delivery."""
    came = next((u.value for u in updates if u.field == "delivered_on"), case.delivered_on)
    place = next((u.value for u in updates if u.field == "jurisdiction"), case.jurisdiction)
    if came is None:
        return False
    most = FactSheet.load().number(_WINDOWS[place])
    near = message.facts[match.start() : match.end() + _REACH]
    named = [found.value for found in dates(near, today)]
    return any(0 <= (day - came).days <= most for day in named)
