"""Where a message goes while a rehearsal runs: to the other side, to us, or out of it."""

import re
from typing import Any, Literal

from agent.domain.case import Case
from agent.domain.judging import merits_in, slips_in
from agent.domain.reading import Alarm, Reading
from agent.domain.rehearsal import Rehearsal, begin, go_on, stopped
from agent.domain.replies import worth_planning
from agent.domain.vocabulary import Problem, Route
from agent.graph.state import Context, State
from agent.reading.alarms.alarms import alarm
from agent.reading.message.text import understand

Kind = Literal["line", "stop", "hint", "question", "alarm", "leave"]
STOP = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|please|thanks?|thank you|right|alright|i think|let's|now|and|so|can we|"
    r"we can|i want to|i'd like to)\W+)*(?:stop\b|that'?s (?:enough|it)\b|enough(?: now| for "
    r"(?:now|today))?\W*$|end (?:it|this|the "
    r"(?:rehearsal|practi[cs]e))|(?:i'm|we're) done|finish\w*\b|quit\b|exit\b|no more\W*$)|"
    r"\bhow (?:did|am|was) i (?:do\w*)?|\b(?:feedback|stop (?:the|this|practi[cs]\w+|rehears\w+))",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"^\W*(?:and |so |ok(?:ay)?,? )*(?:how (?:did|was) i (?:do\w*)?|(?:my |the )?feedback)\b",
    re.IGNORECASE,
)
HINT = re.compile(
    r"^\W*(?:hint|help(?: me)?|a hint|tip|no idea|i don'?t know(?: what to say)?|i'?m stuck)\W*$|"
    r"\bwhat (?:do|should|can|could|would) i (?:say|answer|reply|type|respond)\b|\bgive me (?:a )?"
    r"(?:hint|line|tip)\b|\bhow (?:do|should|would) i (?:answer|respond|reply)\b",
    re.IGNORECASE,
)
LEAVE = re.compile(
    r"\bback to (?:my|the) (?:real )?(?:case|order|plan)\b|\b(?:real|actual) (?:chat|agent|rep|"
    r"call|supervisor|one) (?:\w+ )?(?:just|now|has|said|says|answered|wrote|replied)|"
    r"\bfor real now\b",
    re.IGNORECASE,
)
# "you" speaks to the other side; "they" and "I may" speak about it, to us.
QUESTION = re.compile(
    r"^\W*(?:wait|hold on|hang on|pause|time ?out|one (?:moment|second|sec)|sorry|quick question|"
    r"question|out of (?:role|character)|\(|seriously|but|hm+)\b[^?]{0,160}\?|"
    r"\b(?:can|could|are|is|may|do|does|will|would|must|have|has) (?:they|he|she|amazon|the "
    r"(?:seller|supervisor|agent|bank))\b[^?]{0,120}\?|"
    r"\b(?:should|must|am|do|may|shall) i (?!have (?:a|my|the) (?:refund|answer))[^?]{0,120}\?|"
    r"\bis (?:that|this|it) (?:really |actually |even )?(?:true|right|legal|allowed|real|correct|"
    r"so|the law)\b[^?]{0,60}\?",
    re.IGNORECASE,
)
TO_THEM = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
# Said to the other side these are slips of the line; said to us they need a careful answer.
OF_THE_ROLE = (Alarm.ASKS_TO_THREATEN, Alarm.OWN_DAMAGE)
NO_ROUTE = (Route.SAFETY, Route.OUT_OF_SCOPE)


def kind_of(message: str, case: Case) -> Kind:
    """What `message` is, while a rehearsal runs."""
    if _alarming(message, case):
        return "alarm"
    if STOP.search(message):
        return "stop"
    if LEAVE.search(message):
        return "leave"
    if HINT.search(message):
        return "hint"
    asked = QUESTION.search(message)
    return "question" if asked and not TO_THEM.search(asked[0]) else "line"


def _alarming(message: str, case: Case) -> bool:
    found = alarm(understand(message))
    injury = found is Alarm.INJURY and case.problem is Problem.INJURY_OR_RECALL
    return found is not None and found not in OF_THE_ROLE and not injury


def running(rehearsal: Rehearsal | None) -> Rehearsal | None:
    """`rehearsal` while it goes on."""
    return rehearsal if rehearsal and not rehearsal.over else None


def moved(rehearsal: Rehearsal, message: str, kind: Kind, case: Case) -> Rehearsal | None:
    """`rehearsal` after `message`; None when the message ends it without a word about it."""
    match kind:
        case "line":
            return go_on(rehearsal, message, slips_in(message, case), merits_in(message, case))
        case "stop":
            return stopped(rehearsal)
        case "hint":
            return rehearsal.model_copy(update={"hint": True})
        case "question":
            return rehearsal.model_copy(update={"hint": False})
        case _:
            return None


async def turn(state: State, context: Context) -> dict[str, Any] | None:
    """What a message changes while a rehearsal runs; None when it is an ordinary turn.

    Nothing in it becomes a fact, a contact or a figure that words may use.
    """
    going = running(state.rehearsal)
    if going is None:
        again = state.rehearsal is not None and AGAIN.search(state.message)
        return {"reading": Reading(route=Route.REHEARSAL)} if again else None
    kind = kind_of(state.message, state.case)
    if kind == "leave":
        return None
    asks = kind in ("question", "alarm")
    reading = await context.engine.read(state.message, state.case, context.today) if asks else None
    return {
        "reading": in_rehearsal(kind, reading),
        "rehearsal": moved(going, state.message, kind, state.case),
    }


def after(state: State, reading: Reading, case: Case) -> Rehearsal | None:
    """The rehearsal that an ordinary turn begins, or the one that is over, to look back at."""
    if reading.route is Route.REHEARSAL and worth_planning(case):
        return begin(case, reading.wanted_channel, state.turn)
    return state.rehearsal if state.rehearsal and state.rehearsal.over else None


def in_rehearsal(kind: Kind, reading: Reading | None) -> Reading:
    """How a message is read while a rehearsal runs: by its route alone.

    reading: what the engine made of a question or an alarm.
    """
    if reading is None:
        return Reading(route=Route.REHEARSAL)
    route = reading.route if kind == "alarm" or reading.route in NO_ROUTE else Route.GUIDANCE
    alarmed = reading.alarm if route is Route.SAFETY else None
    return Reading(route=route, alarm=alarmed, wanted_channel=reading.wanted_channel)
