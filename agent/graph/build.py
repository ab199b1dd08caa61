"""The graph itself: nodes, edges, and the checkpointer it is compiled with."""

from typing import Literal, cast

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from agent.graph import nodes, verifying
from agent.graph.state import Context, State, TurnInput

TurnGraph = CompiledStateGraph[State, Context, TurnInput, State]


def build(
    checkpointer: BaseCheckpointSaver[str] | Literal[False] | None = None,
    starts_with: type[TurnInput] | type[State] = TurnInput,
) -> TurnGraph:
    """Returns the graph of one turn; with a checkpointer, a thread is one conversation.

    starts_with: what it is given; a whole state where somebody else keeps the state between turns.
    """
    graph = StateGraph(State, context_schema=Context, input_schema=starts_with)
    graph.add_node("intake", nodes.intake)
    graph.add_node("retrieve", nodes.retrieve)
    graph.add_node("plan", nodes.plan)
    graph.add_node("draft", nodes.draft)
    graph.add_node("verify", verifying.verify)
    graph.add_node("reply", nodes.reply)
    graph.add_edge(START, "intake")
    graph.add_conditional_edges("intake", nodes.after_intake)
    graph.add_edge("retrieve", "plan")
    graph.add_edge("plan", "draft")
    graph.add_edge("draft", "verify")
    graph.add_conditional_edges("verify", verifying.after_verify)
    graph.add_edge("reply", END)
    return cast("TurnGraph", graph.compile(checkpointer=checkpointer))
