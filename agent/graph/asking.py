"""The one question of a turn: which fact to ask for, and whether the last one was answered."""

from agent.domain.questions import Question, best_question, question_about
from agent.domain.reading import WITHOUT_PLAN, Own
from agent.domain.vocabulary import Channel, Route
from agent.graph.state import Context, State

ASKING = (Route.PLAN, Route.INTAKE, Route.GUIDANCE)


def missed(state: State, context: Context) -> Question | None:
    """The question of the last turn, when this message was to answer it and nothing was read."""
    reading, field = state.reading, state.case.open_question
    if reading is None or field is None or reading.route not in (Route.PLAN, Route.INTAKE):
        return None
    if reading.own and state.plan:
        return None
    if reading.updates or reading.contact or reading.wanted_channel or reading.alarm:
        return None
    if reading.other_order:  # answered with what becomes of that one
        return None
    return question_about(field, context.today)


def question(state: State, context: Context) -> Question | None:
    """The fact whose answer would change the plan most; none after a short question."""
    reading = state.reading
    if reading is None or state.plan is None or reading.route not in ASKING:
        return None
    if reading.own not in (None, Own.NEXT):
        return None
    about = reading.wanted_channel if reading.route is Route.GUIDANCE else None
    if reading.route is Route.GUIDANCE and about is None:
        return None
    return best_question(state.case, context.today, context.facts, state.asked, about)


def open_question(state: State, asked: Question | None) -> str | None:
    """The field that waits for an answer: that of before, where the person only asked back."""
    if asked is None and state.reading is not None and state.reading.own:
        return state.case.open_question
    return asked.field if asked else None


def asked_about(state: State) -> Channel | None:
    """The route that the person just asked about: "write him" means its desk."""
    reading = state.reading
    if reading is None or not (reading.own or reading.route in (Route.GUIDANCE, *WITHOUT_PLAN)):
        return None
    named = reading.wanted_channel or next(iter(reading.asks_about), None)
    return named or (state.case.asked_about if reading.own else None)
