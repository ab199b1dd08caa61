"""A real HTTP server on loopback that answers like a model's, well or badly.

async with serve(stream(*chunks("Hello"))) as server:
    ...  # server.url, and what was asked in server.requests
"""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

Behaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]
Body = dict[str, Any]


@dataclass
class ModelServer:
    """One running server: its address and the bodies of the requests it got."""

    url: str
    requests: list[Body] = field(default_factory=list)


def chunk(text: str | None, finish: str | None = None, **delta: Any) -> bytes:
    """One event of a streamed completion."""
    choice = {"index": 0, "delta": {"content": text, **delta}, "finish_reason": finish}
    return event({"choices": [choice]})


def event(fields: dict[str, Any]) -> bytes:
    """Any event in the frame of a completion chunk."""
    frame = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "test"}
    return f"data: {json.dumps(frame | fields)}\n\n".encode()


DONE = b"data: [DONE]\n\n"
USAGE = event(
    {
        "choices": [],
        "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
    }
)


def good(text: str, finish: str = "stop") -> list[bytes]:
    """A whole answer in pieces of a few letters, with usage and the closing event."""
    pieces = [text[i : i + 5] for i in range(0, len(text), 5)]
    return [*(chunk(piece) for piece in pieces), chunk("", finish), USAGE, DONE]


def reply(status: int, body: str, kind: str = "application/json", length: int = 0) -> Behaviour:
    """A plain answer; `length` promises more body than there is."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        data = body.encode()
        writer.write(_head(status, kind, length or len(data)) + data)
        await writer.drain()

    return behave


def stream(*parts: bytes, pause: float = 0.0, reset: bool = False, hang: bool = False) -> Behaviour:
    """A stream of events; at its end the server closes, resets the connection or says no more."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(_head(200, "text/event-stream"))
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        if hang:
            await asyncio.sleep(60)
        if reset:
            _reset(writer)

    return behave


async def silence(writer: asyncio.StreamWriter) -> None:
    """Takes the request and never answers."""
    await asyncio.sleep(60)


async def hang_up(writer: asyncio.StreamWriter) -> None:
    """Takes the request and resets the connection."""
    _reset(writer)


async def no_answer(writer: asyncio.StreamWriter) -> None:
    """Takes the request and closes the connection."""


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Each request gets the next behaviour, the last one from then on."""
    left = list(behaviours)

    async def behave(writer: asyncio.StreamWriter) -> None:
        await (left.pop(0) if len(left) > 1 else left[0])(writer)

    return behave


def serve(
    behaviour: Behaviour, listing: Behaviour = no_answer
) -> AbstractAsyncContextManager[ModelServer]:
    """Runs a server that behaves so to every request with a body, and by `listing` to a GET."""
    return serve_each(lambda _: behaviour, listing)


@asynccontextmanager
async def serve_each(
    behaves: Callable[[Body], Behaviour], listing: Behaviour = no_answer
) -> AsyncIterator[ModelServer]:
    """As `serve`, where the body of a request decides how the server behaves to it."""
    handled: set[asyncio.Task[None]] = set()
    state = ModelServer(url="")

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handled.add(task)
        try:
            body = await _request_body(reader)
            if body is not None:
                state.requests.append(body)
            await (listing if body is None else behaves(body))(writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client went away, or the test is over
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    state.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield state
    finally:
        server.close()
        for task in handled:
            task.cancel()
        await asyncio.gather(*handled, return_exceptions=True)
        await server.wait_closed()


async def _request_body(reader: asyncio.StreamReader) -> Body | None:
    """The JSON body of one request, if it has one."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    _, has_body, rest = head.partition("content-length:")
    if not has_body:
        return None
    body: Body = json.loads(await reader.readexactly(int(rest.split("\r\n")[0])))
    return body


def _head(status: int, kind: str, length: int | None = None) -> bytes:
    """The head of an answer whose end is the end of the connection, unless a length is given."""
    size = "" if length is None else f"Content-Length: {length}\r\n"
    return (
        f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{size}Connection: close\r\n\r\n".encode()
    )


def _reset(writer: asyncio.StreamWriter) -> None:
    """Closes so that the other side sees a reset, not an end."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
