"""How much one client may ask for: a flood gets a polite refusal, and the others are served."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from desk.web import App, Message, Receive, Send

MOST_CLIENTS = 10_000
REFUSED = b"That was a lot at once. Please wait a few seconds and try again."


@dataclass(frozen=True)
class Limit:
    """A bucket of `at_once` requests that fills again with `a_second`."""

    at_once: float
    a_second: float


# Opening the page takes about a hundred small files; nobody sends more than a message a second.
READS = Limit(600, 60)
WRITES = Limit(20, 2)
LOGINS = Limit(10, 0.1)


class Limits:
    """Answers 429 to a client that asks for more than its share.

    A client is an address, as the server sees it: behind a proxy uvicorn has to be told to believe
    the proxy's header (FORWARDED_ALLOW_IPS), or all visitors share one allowance.
    """

    def __init__(self, app: App, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._clock = clock
        self._left: OrderedDict[tuple[str, Limit], tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] == "http":
            wait = self._taken(_client(scope), _limit(scope))
            if wait > 0:
                await _refuse(send, wait)
                return
        await self._app(scope, receive, send)

    def _taken(self, client: str, limit: Limit) -> float:
        """Takes one request out of a bucket; returns the seconds to wait when it is empty."""
        now = self._clock()
        left, since = self._left.pop((client, limit), (limit.at_once, now))
        left = min(limit.at_once, left + (now - since) * limit.a_second)
        enough = left >= 1
        self._left[client, limit] = (left - 1 if enough else left, now)
        while len(self._left) > MOST_CLIENTS:
            self._left.popitem(last=False)
        return 0.0 if enough else (1 - left) / limit.a_second


def _client(scope: Message) -> str:
    return str((scope.get("client") or ("",))[0])


def _limit(scope: Message) -> Limit:
    if scope["path"] == "/login":
        return LOGINS if scope["method"] == "POST" else READS
    return READS if scope["method"] in ("GET", "HEAD") else WRITES


async def _refuse(send: Send, wait: float) -> None:
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"retry-after", str(int(wait) + 1).encode()),
        (b"cache-control", b"no-store"),
    ]
    await send({"type": "http.response.start", "status": 429, "headers": headers})
    await send({"type": "http.response.body", "body": REFUSED})
