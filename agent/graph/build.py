"""The graph itself: nodes, edges, and the checkpointer it is compiled with."""

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from agent.graph import nodes
from agent.graph.state import Context, State, TurnInput

TurnGraph = CompiledStateGraph[State, Context, TurnInput, State]


def build(checkpointer: BaseCheckpointSaver[str] | None = None) -> TurnGraph:
    """Returns the graph of one turn; with a checkpointer, a thread is one conversation."""
    graph = StateGraph(State, context_schema=Context, input_schema=TurnInput)
    graph.add_node("intake", nodes.intake)
    graph.add_node("retrieve", nodes.retrieve)
    graph.add_node("plan", nodes.plan)
    graph.add_node("draft", nodes.draft)
    graph.add_node("verify", nodes.verify)
    graph.add_node("reply", nodes.reply)
    graph.add_edge(START, "intake")
    graph.add_conditional_edges("intake", nodes.after_intake)
    graph.add_edge("retrieve", "plan")
    graph.add_edge("plan", "draft")
    graph.add_edge("draft", "verify")
    graph.add_conditional_edges("verify", nodes.after_verify)
    graph.add_edge("reply", END)
    return graph.compile(checkpointer=checkpointer)
