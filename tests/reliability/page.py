"""The page in a process of its own, asked over HTTP as a program would, one connection a turn."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers import free_port, until_open

ROOT = Path(__file__).parents[2]
TURN = "/gradio_api/call/turn"
Headers = dict[str, str]
KEPT = ("PATH", "HOME", "LANG", "REDRESS_KNOWLEDGE")
SECONDS_TO_END = 20


class Refused(Exception):
    """The page answered with a sentence in place of a result."""


class Cut(Exception):
    """The connection ended before the answer did."""


@dataclass(frozen=True)
class Answer:
    """What came back for one request."""

    status: int
    headers: Headers
    body: bytes


class Client:
    """One connection to a port of this computer; `source` is the address it comes from."""

    def __init__(self, port: int, source: str = "127.0.0.1", seconds: float = 60.0) -> None:
        self._connection = http.client.HTTPConnection(
            "127.0.0.1", port, timeout=seconds, source_address=(source, 0)
        )

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Headers | None = None,
    ) -> Answer:
        """One request and its whole answer; raises Cut when the connection ends before it does."""
        try:
            self._connection.request(method, path, body, headers or {})
            answer = self._connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        except (http.client.HTTPException, OSError) as error:
            raise Cut(str(error)) from error

    def turn(self, case_id: str | None, message: str) -> dict[str, Any]:
        """One turn over the page's API.

        Raises:
            Refused: the page said in a sentence that it cannot.
            Cut: the process ended meanwhile.
        """
        given = json.dumps({"data": [case_id, message]}).encode()
        taken = self.ask("POST", TURN, given, {"Content-Type": "application/json"})
        if taken.status != http.client.OK:
            raise Refused(f"{taken.status}: {taken.body[:200]!r}")
        events = self.ask("GET", f"{TURN}/{json.loads(taken.body)['event_id']}").body.decode()
        name, _, data = events.rpartition("event: ")[2].partition("\ndata: ")
        if name == "complete":
            result: dict[str, Any] = json.loads(data)[0]
            return result
        if name == "error":
            raise Refused(data.strip())
        raise Cut(events)


class Page:
    """`app.py` over a folder of its own; `settings` are added to its environment.

    command: what starts it, before `--port`; may be changed until then.
    """

    def __init__(self, home: Path, **settings: str) -> None:
        self.home = home
        self.data = home / "cases"
        self.port = free_port()
        self.log = home / "page.log"
        self.command = [sys.executable, "app.py"]
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it and waits until it answers; what it complains of goes to `log`."""
        self.home.mkdir(parents=True, exist_ok=True)
        env = {name: os.environ[name] for name in KEPT if name in os.environ}
        env |= {"REDRESS_DATA": str(self.data), "PYTHONPATH": ".", **self._settings}
        with self.log.open("ab") as log:
            command = [*self.command, "--port", str(self.port)]
            self._process = subprocess.Popen(command, env=env, cwd=ROOT, stderr=log)
        until_open(self.port)
        with self.client() as client:
            assert client.ask("GET", "/config").status == http.client.OK

    def client(self, source: str = "127.0.0.1", seconds: float = 60.0) -> Client:
        """A new connection to it."""
        return Client(self.port, source, seconds)

    def end(self, how: signal.Signals = signal.SIGTERM) -> float:
        """Ends it with a signal; returns the seconds that it took."""
        assert self._process is not None
        begun = time.monotonic()
        self._process.send_signal(how)
        self._process.wait(SECONDS_TO_END)
        return time.monotonic() - begun

    def complains(self) -> bool:
        """Whether a traceback is in its log."""
        return "Traceback" in self.log.read_text("utf-8", "replace")


@contextlib.contextmanager
def served(home: Path, **settings: str) -> Iterator[Page]:
    """A page that runs while the block does."""
    page = Page(home, **settings)
    page.start()
    try:
        yield page
    finally:
        page.end(signal.SIGKILL)
