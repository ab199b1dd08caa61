"""A turn that takes the last one back: the case is again what it was before it."""

from typing import Any

from agent.domain.case import Case
from agent.domain.reading import Reading
from agent.domain.taken_back import takes_back
from agent.domain.vocabulary import Route
from agent.graph.state import State

Changes = dict[str, Any]


def undone(state: State) -> Changes | None:
    """What a message changes that takes back the last one; None for any other.

    Where the last one only changed words, or told nothing, it is read as any message.
    """
    if state.prior is None or not takes_back(state.message):
        return None
    case = state.prior.model_copy(update={"open_question": None})  # nobody waits for an answer
    return {"reading": Reading(route=Route.PLAN), "case": case}


def prior(before: Case, case: Case, reading: Reading) -> Case | None:
    """The case to go back to from `case`; None where nothing was told that could be taken back."""
    told = (before.contacts, before.sources) != (case.contacts, case.sources)
    return before if told and reading.revision is None else None
