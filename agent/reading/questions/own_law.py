"""Questions whether the other side may refuse by law: "is it even legal?", "can they do that?".

They ask about the case in hand, so the law of its place and its ground answers them. A question
about something else that may be unlawful ("is it legal to record the call?") stays what it was.
"""

import re

from agent.domain.case import Case
from agent.domain.reading import Own, Reading
from agent.domain.vocabulary import Route
from agent.reading.message.text import Message, understand
from agent.reading.questions.own_questions import LITTLE

_OF_LAW = re.compile(
    r"\b(?:il)?legal(?:ly)?\b|\b(?:un)?lawful(?:ly)?\b|\b(?:against|by|under|breaking|break|say|"
    r"says|violat\w+) (?:the |consumer |federal |state )?laws?\b|\blaws? (?:say|says|allow|allows|"
    r"state)\b|\ballowed\b|\bright to (?:refuse|deny|do|say|keep)\b|\b(?:my|legal|any|"
    r"statutory|consumer) rights\b|\brights (?:do i|have i)\b|\b(?:legal|statutory) right\b|"
    r"\bjust (?:refuse|deny|do|say|keep|reject)\b|\bentitled\b"
)
_ASKS = re.compile(
    r"\?\s*$|^\W*(?:(?:ok(?:ay)?|and|so|but|also|wait|wtf|honestly)\W+)*(?:is|isn't|are|aren't|can|"
    r"can't|may|do|does|don't|what|which|how|could|would|wouldn't|isnt|arent|am)\b"
)
_OF_THE_CASE = re.compile(
    r"\b(?:amazon|they|them|sellers?|shop|store|company|refus\w*|den(?:y|ies|ied|ying)|reject\w*|"
    r"keep(?:ing)?|money|refund\w*|return\w*|law|laws|legal(?:ly)?|illegal|lawful(?:ly)?|unlawful|"
    r"allowed|rights?|consumer|statutory|federal|state|entitled|defective|faulty|broken|item|"
    r"product|goods|thing|like|against|under|ohio|case|situation|take|back|stuff|buyer|customers?)\b"
)
# What the person may do is another question: "am I allowed to keep it?"
_OF_ONESELF = re.compile(r"\b(?:am|may|can|could|should|is it \w+ (?:for me|if)) (?:i|we|to)\b")
_OPEN = (Route.GUIDANCE, Route.PLAN, Route.COACH, Route.OUT_OF_SCOPE)


def as_own_law(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` as a question what the law of the place says to their no, where it is one."""
    free = reading.own in (None, Own.RIGHT) and reading.route in _OPEN
    if not case.talking or reading.alarm or reading.revision or not free:
        return reading
    if not _asks_nothing_else(understand(message), case):
        return reading
    return Reading(route=Route.GUIDANCE, own=Own.RIGHT)


def _asks_nothing_else(said: Message, case: Case) -> bool:
    """Whether every sentence is about what they may do, and one of them asks by which law."""
    parts = [said.own[begin:end].strip() for begin, end in said.sentences] or [said.own.strip()]
    parts = [part for part in parts if re.search(r"\w", part)]
    asked = [part for part in parts if _ASKS.search(part) and _OF_LAW.search(part)]
    if _OF_ONESELF.search(said.own):
        return False
    return bool(asked) and all(_of_it(part, case) for part in parts)


def _of_it(part: str, case: Case) -> bool:
    known = f"{case.item or ''} {case.region or ''} {case.country or ''}".lower().split()
    rest = re.findall(r"[a-z']+", _OF_THE_CASE.sub(" ", part))
    return all(word in LITTLE or word in known or word in ("isn't", "isnt", "wtf") for word in rest)
