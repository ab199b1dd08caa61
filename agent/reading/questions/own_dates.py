"""Questions by when one's own next step must be taken: "when do I have to appeal by?".

The plan computes that day, so no rule has to be looked up. A question that names anything but a
route, a day and its own small words is about something else, and stays what it was.
"""

import re

from agent.domain.case import Case, Update
from agent.domain.reading import Own, Reading
from agent.domain.vocabulary import Channel, PaymentMethod, Route
from agent.reading.days.deadlines import asks_when
from agent.reading.message.text import Message, understand
from agent.reading.order.order import order_facts
from agent.reading.questions.own_questions import LITTLE

C = Channel
_BEGINS_WITH = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|and|so|but|also|then|please|hi|hello|thanks|wait)\W+)*(?:by |un|on |"
    r"till? )?(?:when|what|which|how|until|is|am|do|can|could|are|have)\b"
)
_DATED = re.compile(r"\bby (?:what|which) (?:date|day)\b|\bwhat date\b|\bwhich (?:date|day)\b")
_OF_OTHERS = re.compile(
    r"\b(?:do|does|did|will|would|must|can|should|have|has|for) (?:the )?(?:\w+ )?(?:sellers?|"
    r"amazon|they|he|she|bank|company|it|couriers?|supervisors?|team|maker|manufacturer)\b"
)
# What is told beside the question, in the same breath.
_BESIDE = re.compile(
    r"\b(?:first |card |my |the )*statement (?:was|is|of|from|on|dated|came|date)\b[^.?!\n]*|"
    r"\b(?:i |we |it was )?(?:paid|bought it|bought|ordered) (?:with|by|using|on|through|via)\b"
    r"[^.?!\n]*|\b(?:i )?(?:live|am|'m) in \w+(?: \w+)?$"
)
_TIME = re.compile(
    r"\b(?:dead ?-?lines?|time|limits?|left|late|last|days?|dates?|weeks?|months?|until|final|"
    r"latest|still|remain\w*|earliest|expir\w*|runs?|running|clos\w*|ends?|over|soonest|comes?|"
    r"exact|exactly|cut-?off|respond|react|file|filing|submit\w*|complain|escalate|move|act|by)\b"
)
_NAMED: tuple[tuple[re.Pattern[str], Channel], ...] = (
    (re.compile(r"\bappeal(?:ing)?\b"), C.A_TO_Z_APPEAL),
    (
        re.compile(
            r"\b(?:dispute|disputing|charge ?-?backs?|american express|amex|visa|master ?card|"
            r"discover|(?:credit |debit )?card(?: company| issuer)?|bank|issuer)\b"
        ),
        C.CARD_DISPUTE,
    ),
    (re.compile(r"\b(?:a-?(?:to|2)-?z|guarantee)(?: guarantee)?(?: claim)?\b"), C.A_TO_Z_CLAIM),
)
_OF_THE_TRADER = re.compile(r"\b(?:reject\w*|withdraw\w*|cancel\w*|rights?)\b")
_OPEN = (Route.GUIDANCE, Route.PLAN, Route.OUT_OF_SCOPE)


def as_own_date(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` as a question by when one's own step must be taken, where it is one."""
    if not case.talking or reading.own or reading.contact or reading.alarm or reading.revision:
        return reading
    said = understand(message)
    question = _question(said) if reading.route in _OPEN and not _moved(reading, case) else None
    if question is None:
        return reading
    named = tuple(dict.fromkeys(c for words, c in _NAMED if words.search(question)))
    if C.A_TO_Z_APPEAL in named and not _claimed(case):
        return reading
    told = (*reading.updates, *_payment(said, reading, case))
    update: dict[str, object] = {"asks_when": True, "updates": told, "confident": True}
    if named:
        return reading.model_copy(
            update=update | {"route": Route.GUIDANCE, "wanted_channel": named[0]}
        )
    return reading.model_copy(update=update | {"route": Route.PLAN, "own": Own.DEADLINE})


def _question(said: Message) -> str | None:
    """The sentence that asks for a day of one's own and names nothing else, if there is one."""
    for begin, end in said.sentences or [(0, len(said.text))]:
        part = said.own[begin:end].strip()
        asks = asks_when(part) or _DATED.search(part) is not None
        mine = _BEGINS_WITH.match(part) and not _OF_OTHERS.search(part)
        if asks and mine and _nothing_else(part):
            return part
    return None


def _nothing_else(part: str) -> bool:
    rest = _BESIDE.sub(" ", part)
    for words, _ in _NAMED:
        rest = words.sub(" ", rest)
    rest = _TIME.sub(" ", _OF_THE_TRADER.sub(" ", rest))
    return all(word in LITTLE for word in re.findall(r"[a-z']+", rest))


def _moved(reading: Reading, case: Case) -> bool:
    """Whether another place is named than that of the case: then its rules are asked for."""
    place = next((u.value for u in reading.updates if u.field == "jurisdiction"), None)
    return place is not None and place is not case.jurisdiction


def _claimed(case: Case) -> bool:
    return any(contact.channel is C.A_TO_Z_CLAIM for contact in case.contacts)


def _payment(said: Message, reading: Reading, case: Case) -> list[Update]:
    """How it was paid, which a question about a rule would leave out; a network tells of a card."""
    told = {u.field: u for u in reading.updates}
    if case.payment_method or "payment_method" in told:
        return []
    paid = [u for u in order_facts(said) if u.field == "payment_method"]
    network = told.get("card_network")
    by_card = {"field": "payment_method", "value": PaymentMethod.CARD}
    return paid or ([network.model_copy(update=by_card)] if network else [])
