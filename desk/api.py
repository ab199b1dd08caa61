"""The page for programs: four endpoints for `gradio_client`; `mcp_tools` offers them as tools."""

import base64
import functools
from collections.abc import Awaitable, Callable
from typing import Any

import gradio as gr
from gradio.events import api

from agent import RedressError, Session, TurnResult

Endpoint = Callable[..., Awaitable[dict[str, Any]]]


def offer(session: Session) -> None:
    """Adds the endpoints to the current `Blocks`."""
    for name, endpoint in endpoints(session).items():
        api(_told(endpoint), api_name=name, api_description=endpoint.__doc__)


def _told(endpoint: Endpoint) -> Endpoint:
    """The endpoint with its errors as Gradio passes them on: a sentence, and no traceback."""

    @functools.wraps(endpoint)
    async def telling(*given: str | None) -> dict[str, Any]:
        try:
            return await endpoint(*given)
        except RedressError as error:
            raise gr.Error(str(error), print_exception=False) from error

    return telling


def endpoints(session: Session) -> dict[str, Endpoint]:
    """The endpoints by name. A case is named by the id that its first turn returned.

    They raise RedressError when the case is not there or the message cannot be taken.
    """

    async def turn(case_id: str | None, message: str) -> dict[str, Any]:
        """Tells Redress what happened or asks it something; returns the plan, the words to send,
        the reply and the sources as one object.

        Args:
            case_id: the id of the case to go on with; null starts a new one.
            message: what the person says, in their own words.
        """
        return (await session.ask(case_id or None, message)).public()

    async def case(case_id: str) -> dict[str, Any]:
        """Returns the facts of a case, each with the words it was read from.

        Args:
            case_id: the id of the case.
        """
        await _results(session, case_id)
        return (await session.case(case_id)).model_dump(mode="json")

    async def plan(case_id: str) -> dict[str, Any]:
        """Returns the plan of a case: the steps in order, and by when each right ends.

        Args:
            case_id: the id of the case.
        """
        found = [r.public()["plan"] for r in await _results(session, case_id)]
        return next((one for one in reversed(found) if one), {})

    async def packet(case_id: str) -> dict[str, Any]:
        """Returns the packet of a case: name and content, a zip file as base64.

        Args:
            case_id: the id of the case.
        """
        await _results(session, case_id)
        made = await session.packet(case_id)
        return {"name": made.zip_name, "zip_base64": base64.b64encode(made.zipped()).decode()}

    return {"turn": turn, "case": case, "plan": plan, "packet": packet}


async def _results(session: Session, case_id: str) -> list[TurnResult]:
    """The answered turns of a case; an unknown case is an error that says so."""
    history = await session.history(case_id)
    if not history:
        raise RedressError(f"There is no case {case_id!r}.")
    return [record.result for record in history if record.result]
