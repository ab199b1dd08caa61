"""A model endpoint on loopback that counts: fixed latency, fixed words, tokens as letters by four.

It stands in for any model where only calls, tokens and time are compared. A request with tools gets
one tool call, then words; one for JSON gets a reading that finds nothing. A faithful one gives the
built-in words back that Redress sends along.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

LATENCY = 0.3  # seconds before the first word
LETTERS_A_TOKEN = 4
WORDS = "Ask Amazon in the chat to look at the refusal again, and keep the answer."
BUILT_IN = re.compile(r"<baseline>\s*(.*?)\s*</baseline>", re.DOTALL)
READING = json.dumps({"route": "plan", "found": []})
TOOL_CALL = {
    "index": 0,
    "id": "call_1",
    "type": "function",
    "function": {"name": "search_guidance", "arguments": '{"query": "refused return"}'},
}


class Stub:
    """A running stub: its address, and the prompt tokens of each call so far."""

    def __init__(self, url: str, *, faithful: bool) -> None:
        self.url = url
        self.faithful = faithful
        self.prompts: list[int] = []


@asynccontextmanager
async def serving(latency: float = LATENCY, *, faithful: bool = False) -> AsyncIterator[Stub]:
    """Serves until the block ends."""
    stub = Stub("", faithful=faithful)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            body = await _body(reader)
            await asyncio.sleep(latency)
            writer.write(_answer(body, stub))
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went away
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    stub.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield stub
    finally:
        server.close()


async def _body(reader: asyncio.StreamReader) -> dict[str, Any]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.split("content-length:")[1].split("\r\n")[0])
    body: dict[str, Any] = json.loads(await reader.readexactly(length))
    return body


def _message(body: dict[str, Any], *, faithful: bool) -> tuple[dict[str, Any], str]:
    """What the model says to this request, and why it stopped."""
    last = body["messages"][-1]["role"]
    if body.get("tools") and last == "user":
        return {"role": "assistant", "content": None, "tool_calls": [TOOL_CALL]}, "tool_calls"
    built_in = BUILT_IN.search(body["messages"][-1]["content"] or "") if faithful else None
    words = READING if "response_format" in body else built_in[1] if built_in else WORDS
    return {"role": "assistant", "content": words}, "stop"


def _answer(body: dict[str, Any], stub: Stub) -> bytes:
    message, finish = _message(body, faithful=stub.faithful)
    asked = len(json.dumps([body["messages"], body.get("tools")], ensure_ascii=False))
    prompt = asked // LETTERS_A_TOKEN
    said = len(message["content"] or json.dumps(TOOL_CALL)) // LETTERS_A_TOKEN
    stub.prompts.append(prompt)
    usage = {
        "prompt_tokens": prompt,
        "completion_tokens": said,
        "total_tokens": prompt + said,
    }
    part = "delta" if body.get("stream") else "message"
    choice = {"index": 0, part: message, "finish_reason": finish}
    frame = {"id": "stub", "created": 1, "model": "stub", "choices": [choice], "usage": usage}
    if not body.get("stream"):
        return _http(json.dumps({**frame, "object": "chat.completion"}), "application/json")
    event = json.dumps({**frame, "object": "chat.completion.chunk"})
    return _http(f"data: {event}\n\ndata: [DONE]\n\n", "text/event-stream")


def _http(text: str, kind: str) -> bytes:
    data = text.encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n"
    return head.encode() + b"Connection: close\r\n\r\n" + data
