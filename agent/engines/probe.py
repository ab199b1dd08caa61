"""Asks an endpoint what it can do, and looks for a model server on this machine.

Nothing of a case is sent: the questions are the two short ones below.
"""

import asyncio
import json
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from agent.domain.base import Value
from agent.engines.choice import LOCAL_SERVERS, ModelChoice
from agent.errors import EngineUnavailable

if TYPE_CHECKING:
    from openai import DefaultAsyncHttpxClient

_LOOK = 1.0  # seconds for a server on this machine to answer
_MOST = 1_000_000  # characters of an answer
_SCHEMA = {
    "type": "object",
    "properties": {"kind": {"type": "string", "enum": ["refund_missing"]}},
    "required": ["kind"],
    "additionalProperties": False,
}
_FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError)


class Abilities(Value):
    """What an endpoint can do, as far as it could be told.

    models: the names it offers. context: the tokens it takes at once, where it says so.
    seconds: until the first words came. said: why something is missing, in its own words.
    """

    models: tuple[str, ...] = ()
    streaming: bool = False
    json_schema: bool = False
    context: int | None = None
    seconds: float | None = None
    said: str = ""


async def probe(choice: ModelChoice) -> Abilities:
    """Returns what the endpoint of `choice` can do.

    Raises:
        EngineUnavailable: it did not answer in the time of a turn, or there is no such server.
    """
    try:
        async with asyncio.timeout(choice.model_timeout), _http(choice) as http:
            listed = await _json(http, "models")
            found = await _chat(http, choice, {})
            bound = await _chat(http, choice, {"response_format": _format()})
            context = await _context(http, listed, choice.model)
    except TimeoutError:
        raise EngineUnavailable("It took too long.") from None
    except _faults() as error:
        raise EngineUnavailable("Its server cannot be reached: check the address.") from error
    return Abilities(
        models=_names(listed),
        streaming=found.finished,
        json_schema=bound.finished and _follows(bound.text),
        context=context,
        seconds=found.seconds,
        said=found.said,
    )


async def local_servers() -> tuple[ModelChoice, ...]:
    """The model servers that answer on this machine, on their usual ports; asked on request only.

    Only loopback addresses are tried.
    """
    choices = [ModelChoice(base_url=url) for url in LOCAL_SERVERS.values()]
    # The first client of a process takes seconds to make, which no server is to pay for.
    clients = await asyncio.to_thread(lambda: [_http(choice) for choice in choices])
    tried = await asyncio.gather(*map(_look, choices, clients))
    return tuple(choice for choice in tried if choice)


async def _look(choice: ModelChoice, http: "DefaultAsyncHttpxClient") -> ModelChoice | None:
    try:
        async with http, asyncio.timeout(_LOOK):
            names = _names(await _json(http, "models"))
    except _faults():
        return None
    return choice.model_copy(update={"model": names[0]}) if names else None


def _faults() -> tuple[type[Exception], ...]:
    """Failures of the connection or of the answer; the client has no one base for them."""
    import httpx2  # what openai asks with, loaded by then

    return (*_FAULTS, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError)


def _http(choice: ModelChoice) -> "DefaultAsyncHttpxClient":
    from openai import DefaultAsyncHttpxClient  # takes long, and few ask

    key = choice.api_key.get_secret_value() if choice.api_key else "none"
    return DefaultAsyncHttpxClient(
        base_url=choice.address.rstrip("/") + "/",
        headers={"Authorization": f"Bearer {key}"},
        follow_redirects=False,
        timeout=choice.model_timeout,
    )


async def _json(http: "DefaultAsyncHttpxClient", path: str) -> dict[str, Any]:
    """The JSON object at `path`; an empty one when there is none."""
    answer = await http.get(path)
    if answer.status_code != HTTPStatus.OK or len(answer.content) > _MOST:
        return {}
    found = answer.json()
    return found if isinstance(found, dict) else {}


class _Heard:
    """One streamed answer: its text, whether it came to its end, and when it began."""

    def __init__(self) -> None:
        self.text = ""
        self.said = ""
        self.finished = False
        self.seconds: float | None = None


async def _chat(
    http: "DefaultAsyncHttpxClient", choice: ModelChoice, more: dict[str, Any]
) -> _Heard:
    """One short streamed answer."""
    heard, started = _Heard(), time.monotonic()
    words = 'Answer with the JSON object {"kind": "refund_missing"} and nothing else.'
    body = {
        "model": choice.model,
        "stream": True,
        "messages": [{"role": "user", "content": words if more else "Say OK."}],
        **more,
    }
    async with http.stream("POST", "chat/completions", json=body) as answer:
        if answer.status_code != HTTPStatus.OK:
            heard.said = (await answer.aread()).decode("utf-8", "replace")[:300]
            return heard
        async for line in answer.aiter_lines():
            if line.startswith("data:") and line[5:].strip() != "[DONE]":
                _hear(heard, json.loads(line[5:]))
                heard.seconds = heard.seconds or time.monotonic() - started
            if len(heard.text) > _MOST or heard.finished:
                break
    return heard


def _hear(heard: _Heard, event: dict[str, Any]) -> None:
    for choice in event.get("choices") or ():
        heard.text += (choice.get("delta") or {}).get("content") or ""
        heard.finished = heard.finished or choice.get("finish_reason") in ("stop", "length")


def _format() -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": "kind", "strict": True, "schema": _SCHEMA},
    }


def _follows(text: str) -> bool:
    """Whether `text` is nothing but an object of the schema: who was not bound may add to it."""
    try:
        return bool(json.loads(text) == {"kind": "refund_missing"})
    except ValueError:
        return False


def _names(listed: dict[str, Any]) -> tuple[str, ...]:
    entries = listed.get("data")
    found = (one.get("id") for one in entries if isinstance(one, dict)) if entries else ()
    return tuple(name for name in found if isinstance(name, str) and name)


async def _context(
    http: "DefaultAsyncHttpxClient", listed: dict[str, Any], model: str
) -> int | None:
    """The tokens the endpoint takes at once: each kind of server tells it in a place of its own."""
    for one in listed.get("data") or ():
        if one.get("id") == model or len(listed["data"]) == 1:
            told = one.get("max_model_len") or (one.get("meta") or {}).get(
                "n_ctx"
            )  # vLLM, llama.cpp
            if isinstance(told, int):
                return told
    top = http.base_url.copy_with(path="/")
    for place in ("api/v0/models/" + model, "props"):  # LM Studio, llama.cpp
        found = await _json(http, str(top.join(place)))
        settings = found.get("default_generation_settings") or {}
        told = found.get("loaded_context_length") or settings.get("n_ctx")
        if isinstance(told, int):
            return told
    return None
