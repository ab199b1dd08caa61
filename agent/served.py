"""The conversation as a graph for LangGraph's own server; `langgraph.json` names it.

The server keeps the state of each thread and takes {"message": TEXT}; what a turn shows comes back
under "result". Everything else is as in a session, with two things missing: files of a case, and
the journal that keeps a message whose turn was killed.
"""

import os
import time
from functools import cache
from typing import Any, cast

os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"  # as in agent.session

from langchain_core.runnables import RunnableConfig
from langgraph.graph import END, START, StateGraph
from pydantic import BaseModel

from agent.domain.marketplace import today_for
from agent.engines.models import Models
from agent.engines.rules import RulesEngine
from agent.graph.build import TurnGraph, build
from agent.graph.state import Context, State, TurnInput, UsageMeter
from agent.guidance import search_of
from agent.messages import usable
from agent.settings import load_settings
from agent.turns import cleaned, now
from knowledge.facts import FactSheet


class Said(BaseModel):
    """What a client sends: one message."""

    message: str


class Conversation(Said):
    """What the server keeps of a thread, and the result of the last turn as the API has it."""

    message: str = ""
    state: State = State()
    result: dict[str, Any] | None = None


class Shown(BaseModel):
    """What a client gets."""

    result: dict[str, Any] | None


class _Parts:
    """What every turn of this process uses."""

    def __init__(self) -> None:
        settings = load_settings()
        self.facts = FactSheet.load()
        self.search = search_of(settings)
        self.models = Models(settings, RulesEngine())
        self.turn: TurnGraph = build(False, starts_with=State)

    def context(self, given: State) -> Context:
        """What the nodes of one turn use."""
        meter = UsageMeter()
        return Context(
            engine=self.models.engine(given.case_id, [given.message], given.case.people, meter),
            search=self.search,
            facts=self.facts,
            today=today_for(given.case, now()),
            meter=meter,
            started=time.perf_counter(),
        )


@cache
def _parts() -> _Parts:
    return _Parts()


async def turn(state: Conversation, config: RunnableConfig) -> dict[str, Any]:
    """Runs one turn; raises InputError when the message cannot be used."""
    text, warnings = cleaned(usable(state.message))
    thread = str(config.get("configurable", {}).get("thread_id", ""))
    new = {"case_id": thread, "turn": state.state.turn + 1, "message": text, "warnings": warnings}
    given = state.state.model_copy(update=new)
    parts = _parts()
    # Built to start with a whole state, which its type does not tell.
    after = await parts.turn.ainvoke(cast("TurnInput", given), context=parts.context(given))
    kept = State.model_validate(after)
    assert kept.result is not None  # the last node gives one or raises
    return {"message": text, "state": kept, "result": kept.result.public()}


_conversation = StateGraph(Conversation, input_schema=Said, output_schema=Shown)
_conversation.add_node("turn", turn)
_conversation.add_edge(START, "turn")
_conversation.add_edge("turn", END)
graph = _conversation.compile()
"""The server gives it its own saver."""
