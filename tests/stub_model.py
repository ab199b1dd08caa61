"""Stub models behind a real socket, from good to hostile, that answer by what they are asked."""

import json
import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from tests.model_server import Body, ModelServer, good, serve_each, stream

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


def answer(kind: str, body: Body) -> str:
    """What the stub of `kind` says to a request."""
    user = body["messages"][1]["content"]
    if message := _MESSAGE.search(user):
        return json.dumps(READERS[kind](message[1]))
    baseline = _BASELINE.search(user)
    return WRITERS[kind](baseline[1] if baseline else "")


def stub(kind: str) -> AbstractAsyncContextManager[ModelServer]:
    """Runs the stub of `kind`, one of `WRITERS`."""
    return serve_each(lambda body: stream(b"".join(good(answer(kind, body)))))
