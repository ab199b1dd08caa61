"""The graph that LangGraph's own server loads: named by langgraph.json, a turn a run."""

import importlib.util
import json
from typing import Any

import pytest
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.pregel import Pregel

from agent.errors import InputError
from tests.programs import ROOT
from tests.sessions import BLENDER, DETAILS


def loaded() -> Pregel[Any, Any, Any, Any]:
    """The graph as the server loads it: from the file, with its own saver."""
    named = json.loads((ROOT / "langgraph.json").read_text())["graphs"]["redress"]
    path, _, name = named.partition(":")
    spec = importlib.util.spec_from_file_location("served", ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = getattr(module, name)
    assert isinstance(found, Pregel)
    found.checkpointer = InMemorySaver()
    return found


async def test_a_thread_is_a_case() -> None:
    graph = loaded()
    one: RunnableConfig = {"configurable": {"thread_id": "one"}}
    two: RunnableConfig = {"configurable": {"thread_id": "two"}}
    first = (await graph.ainvoke({"message": BLENDER}, one))["result"]
    second = (await graph.ainvoke({"message": DETAILS}, one))["result"]
    other = (await graph.ainvoke({"message": DETAILS}, two))["result"]
    assert (first["case_id"], first["turn"], second["turn"], other["turn"]) == ("one", 1, 2, 1)
    assert second["case"]["order_id"] == "112-1234567-7654321"
    assert second["case"]["fulfilment"] == "amazon"
    assert other["case"]["order_id"] is None
    assert second["plan"]["steps"]
    json.dumps(second)


async def test_secrets_are_removed_and_bad_messages_refused() -> None:
    graph = loaded()
    thread: RunnableConfig = {"configurable": {"thread_id": "one"}}
    card = "My card 4111 1111 1111 1111 was charged for a kettle that Amazon refuses."
    await graph.ainvoke({"message": card}, thread)
    assert "4111 1111 1111" not in repr(await graph.aget_state(thread))
    with pytest.raises(InputError, match="Please write"):
        await graph.ainvoke({"message": "  "}, thread)
