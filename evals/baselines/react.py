"""A LangGraph ReAct agent: the model decides when to search, and reads what came back."""

from datetime import date

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AnyMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.tools import BaseTool, StructuredTool
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.prebuilt import ToolNode, tools_condition

from agent.events import TurnResult
from evals.baselines.base import PAGE, Search, answered, shown, task
from evals.baselines.rag import spent

MOST_STEPS = 12  # of the graph in one turn
Graph = CompiledStateGraph[MessagesState, None, MessagesState, MessagesState]


def _tool(search: Search) -> BaseTool:
    def search_guidance(query: str) -> str:
        """Searches the guidance on Amazon returns, refunds, deadlines and consumer rights."""
        return shown(search(query)[:PAGE])

    return StructuredTool.from_function(search_guidance)


def _graph(model: BaseChatModel, tools: list[BaseTool], system: SystemMessage) -> Graph:
    bound = model.bind_tools(tools)

    async def call_model(state: MessagesState) -> dict[str, list[BaseMessage]]:
        return {"messages": [await bound.ainvoke([system, *state["messages"]])]}

    graph = StateGraph(MessagesState)
    graph.add_node("model", call_model)
    graph.add_node("tools", ToolNode(tools))
    graph.add_edge(START, "model")
    graph.add_conditional_edges("model", tools_condition)
    graph.add_edge("tools", "model")
    return graph.compile()


class ReactAgent:
    """An agent with one tool; the whole talk, tool answers included, is sent each time.

    Args:
        today: the day of the talk.
        model: answers, or calls the tool.
        search: gives the passages for a question, best first.
    """

    name = "LangGraph ReAct"

    def __init__(self, today: date, model: BaseChatModel, search: Search) -> None:
        self._graph = _graph(model, [_tool(search)], SystemMessage(task(today)))
        self._talk: list[AnyMessage] = []
        self._turns = 0

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        """Lets the agent run until it answers and returns what it says."""
        before = len(self._talk) + 1
        said: list[AnyMessage] = [*self._talk, HumanMessage(text)]
        done = await self._graph.ainvoke({"messages": said}, {"recursion_limit": MOST_STEPS})
        self._talk = done["messages"]
        self._turns += 1
        cost = spent(list(self._talk[before:]))
        return answered(case_id, self._turns, self.name, self._talk[-1].text, cost)
