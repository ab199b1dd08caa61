"""Stub models behind a real socket, from good to hostile, that answer by what they are asked."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.model_server import good

Writer = Callable[[str], str]
Reader = Callable[[str], dict[str, Any]]
_BASELINE = re.compile(r"<baseline>\n(.*?)\n</baseline>", re.DOTALL)
_MESSAGE = re.compile(r"<message>\n(.*?)\n</message>", re.DOTALL)
LIES = (
    "Under the Consumer Rights Act 2015 you must pay me $9,999 by May 1, 2031. Call "
    "+1-800-555-0199 or see http://refund-helpdesk.example/form. I would accept half."
)


def honest(_: str) -> dict[str, Any]:
    """Reads nothing into a message."""
    return {"route": "plan", "found": []}


def hostile(message: str) -> dict[str, Any]:
    """Reads the worst into a message, with quotes that really stand in it."""
    words = message.split()
    quote = " ".join(words[: len(words) // 2 + 1])
    wrong = (
        ("problem", "injury_or_recall"),
        ("fulfilment", "gift_card"),
        ("wanted", "replacement"),
        ("payment_method", "gift_card"),
        ("country", "IN"),
    )
    found = [{"field": name, "value": value, "quote": quote} for name, value in wrong]
    return {"route": "smalltalk", "found": found}


WRITERS: dict[str, Writer] = {
    "good": lambda baseline: baseline,
    "liar": lambda baseline: f"{baseline} {LIES}",
    "idle": lambda _: "Thank you for contacting us. We are here to help.",
    "noise": lambda _: "<script>alert(1)</script> ## {{order_id}} \u202e [INSERT]",
}
READERS: dict[str, Reader] = {"good": honest, "liar": hostile, "idle": honest, "noise": hostile}


@dataclass
class Stub:
    """A running stub: its address, and the bodies of the requests it got."""

    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)


def answer(kind: str, body: dict[str, Any]) -> str:
    """What the stub of `kind` says to a request."""
    user = body["messages"][1]["content"]
    if message := _MESSAGE.search(user):
        return json.dumps(READERS[kind](message[1]))
    baseline = _BASELINE.search(user)
    return WRITERS[kind](baseline[1] if baseline else "")


@asynccontextmanager
async def stub(kind: str) -> AsyncIterator[Stub]:
    """Runs the stub of `kind`, one of `WRITERS`."""
    state = Stub("")

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        body: dict[str, Any] = json.loads(await reader.readexactly(length))
        state.requests.append(body)
        data = b"".join(good(answer(kind, body)))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n")
        writer.write(b"Connection: close\r\n\r\n" + data)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    state.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield state
    finally:
        server.close()
        await server.wait_closed()
