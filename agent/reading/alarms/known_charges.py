"""Charges that the person knows: no fraud report may say "I do not know this charge" of them.

A membership that was forgotten or not wanted is a subscription to be refunded; one order that was
charged twice is one to be reversed (rule R18 of the fact sheet: no unauthorised claim on an own
purchase).
"""

import re

from agent.domain.case import Case, Update
from agent.domain.vocabulary import Problem
from agent.reading.message.text import understand

P = Problem
_SERVICE = re.compile(
    r"(?<!\w)(?:prime|audible|kindle|music|subscri\w+|membership|free trial|trial|auto-?renew\w*|"
    r"renew(?:ed|al)|unlimited|channels?|app|game|movie|film|e-?book|download|kids\+|fresh)(?!\w)"
)
_NOT_WANTED = re.compile(
    r"(?<!\w)(?:(?:didn't|don't|did not|do not|never|doesn't|not|no longer)"
    r"(?: (?:even|really|actually|ever|want to|mean to|intend to))*"
    r" (?:want(?:ed)?|need(?:ed)?|use[ds]?|ask(?:ed)? for|mean|renew|keep|continue|like)|"
    r"forg[eo]t(?:ten)?(?: \w+){0,2}? (?:to|about|i|we)|unwanted|(?:i|we)(?:'ve| have| had)? "
    r"(?:already |just )?cancel\w*|cancel\w* (?:it|that|prime|my)|free trial|after (?:the|"
    r"my) trial|"
    r"by (?:mistake|accident)|accidental(?:ly)?|auto-?renew\w*|renewed (?:itself|without)|"
    r"signed up (?:for|to|by)|thought (?:it|i|that))(?!\w)"
)
_NOT_KNOWN = re.compile(
    r"(?<!\w)(?:(?:don't|do not|didn't|can't|not|never) (?:\w+ )?(?:recogni[sz]e\w*|know (?:what|"
    r"this|"
    r"the|where|who|why|that)|have (?:an? )?(?:amazon|account|prime)|had (?:an? )?(?:amazon|"
    r"account|prime)|own)|no (?:idea|clue)|what(?:'s| is| was) (?:this|that|it)(?: for)?|unknown|"
    r"unauthori[sz]ed|fraud\w*|hack\w*|stolen|stranger|someone else|somebody|nobody|no one|"
    r"none of us|not (?:mine|ours|me|us)|mystery|never signed up|unfamiliar)(?!\w)"
)
_TWICE = re.compile(
    r"(?<!\w)(?:(?:charged|billed|debited|took|taken|paid|deducted|withdr[ae]wn?|collected)"
    r"(?: (?!back|for)[\w$£€.]+){0,5}? (?:twice|two times|2x|2 times|double|"
    r"a second time)(?! (?:the|as|what|that)(?!\w))|"
    r"(?:twice|double)[- ]?(?:charg\w+|bill\w+|debit\w*|payments?|paid)|(?:double|duplicate|two "
    r"(?:identical|equal|same)) (?:charges?|payments?|debits?|bookings?|transactions?))(?!\w)"
)
_CHARGED = re.compile(
    r"(?<!\w)(?:charg\w+|bill\w*|debit\w*|took|taken|takes?|paid|pay(?:ing|ment)?|deducted|cost|"
    r"renew\w*)(?!\w)"
)
_REFUNDED = re.compile(r"(?<!\w)(?:refund\w*|credit\w*|money back)(?!\w)")


def known_charges(updates: tuple[Update, ...], message: str, case: Case) -> tuple[Update, ...]:
    """`updates` with the problem of a charge that is known set right."""
    read = next((u for u in updates if u.field == "problem"), None)
    standing = read.value if read else case.problem
    if standing not in (P.UNKNOWN, P.UNRECOGNISED_CHARGE):
        return updates
    right = known_charge(message, case)
    if right is None:
        return updates
    kept = tuple(u for u in updates if u.field != "problem")
    words = read.words if read else message
    return (*kept, Update(field="problem", value=right, words=words, confidence=0.9))


def known_charge(message: str, case: Case) -> Problem | None:
    """What a charge is that the person knows after all; None where nothing of it is said."""
    asked = case.problem is P.UNRECOGNISED_CHARGE
    return _kind_of_charge(understand(message).facts, asked)


def _kind_of_charge(text: str, asked: bool) -> Problem | None:
    """What the charge was; asked: whether one is talked of that was not known so far."""
    if _NOT_KNOWN.search(text):
        return None
    if _TWICE.search(text) and not _REFUNDED.search(text):
        return P.REFUND_CLAWED_BACK
    known = _SERVICE.search(text) and _NOT_WANTED.search(text)
    charged = asked or _CHARGED.search(text) is not None
    return P.DIGITAL_OR_SUBSCRIPTION if known and charged else None
