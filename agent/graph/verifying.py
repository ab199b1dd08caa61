"""The node that checks what an engine wrote, and decides what stands in its place."""

from typing import Any, Literal

from langgraph.runtime import Runtime

from agent.events import Stage
from agent.graph.checks import (
    check,
    check_engine,
    left_out,
    mended_engine,
    supported,
    without_words,
)
from agent.graph.state import Context, State
from agent.graph.versions import with_standing_versions

Changes = dict[str, Any]
REPLACED = "The model's words did not hold, so these are the built-in ones."
SHORTENED = "What the model had added without support is left out of the words."


async def verify(state: State, runtime: Runtime[Context]) -> Changes:
    """Checks the words; what fails goes back once, is then cut, or the built-in words stand."""
    runtime.stream_writer(Stage(name="verify"))
    composition, context = state.composition, runtime.context
    if composition is None or state.written is None:
        return {"issues": ()}
    composition = with_standing_versions(state, composition, context)
    foreign_words = context.engine.name != "rules"
    if foreign_words:
        issues = check_engine(state, composition, state.written, context)
        issues += left_out(composition, state.written, context)
    else:
        issues = check(state, composition, state.written, context)
    if not issues or state.attempts == 0:
        seen = {"composition": composition, "attempts": state.attempts + 1}
        return seen | {"issues": tuple(issues)}
    over: Changes = {"issues": (), "attempts": state.attempts + 1}
    if foreign_words:
        written, cut = mended_engine(state, composition, state.written, context)
        if written:
            return over | {"composition": composition, "written": written, "cut": cut}
    kept, removed = supported(state, composition, context)
    return over | {
        "composition": composition if kept else without_words(composition),
        "written": kept or None,
        "removed": removed,
        "replaced": foreign_words,
    }


def after_verify(state: State) -> Literal["draft", "reply"]:
    """Back to the draft once, while something is wrong."""
    return "draft" if state.issues and state.attempts == 1 else "reply"


def notices_about(state: State) -> tuple[str, ...]:
    """What the person should know of what became of a model's words."""
    return (*([REPLACED] if state.replaced else []), *([SHORTENED] if state.cut else []))
