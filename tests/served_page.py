"""The page in a process of its own, asked over HTTP as a program would, one connection a turn."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.programs import ROOT
from tests.servers import free_port

APP = (sys.executable, str(ROOT / "app.py"))
TURN = "/gradio_api/call/turn"
Headers = dict[str, str]
KEPT = ("PATH", "HOME", "LANG", "REDRESS_KNOWLEDGE")
SECONDS_TO_START, SECONDS_TO_ANSWER, SECONDS_TO_END = 120.0, 5.0, 20


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

    def turn(
        self, case_id: str | None, message: str, headers: Headers | None = None
    ) -> dict[str, Any]:
        """One turn over the page's API.

        Raises:
            Refused: the page said in a sentence that it cannot.
            Cut: the process ended meanwhile.
        """
        given = json.dumps({"data": [case_id, message]}).encode()
        sent = {"Content-Type": "application/json", **(headers or {})}
        taken = self.ask("POST", TURN, given, sent)
        if taken.status != http.client.OK:
            raise Refused(f"{taken.status}: {taken.body[:200]!r}")
        path = f"{TURN}/{json.loads(taken.body)['event_id']}"
        events = self.ask("GET", path, headers=headers).body.decode()
        name, _, data = events.rpartition("event: ")[2].partition("\ndata: ")
        if name == "complete":
            result: dict[str, Any] = json.loads(data)[0]
            return result
        if name == "error":
            raise Refused(data.strip())
        raise Cut(events)


class ServedPage:
    """A page over a folder of its own.

    command: what starts it, before `--port`. front: an address that it answers with 200.
    settings: are added to its environment, which is a bare one.
    """

    def __init__(
        self, home: Path, command: Sequence[str] = APP, front: str = "/", **settings: str
    ) -> None:
        self.home = home
        self.data = home / "cases"
        self.log = home / "page.log"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self._command = command
        self._front = front
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it and waits until it answers; what it complains of goes to `log`."""
        self.home.mkdir(parents=True, exist_ok=True)
        env = {name: os.environ[name] for name in KEPT if name in os.environ}
        env |= {"REDRESS_DATA": str(self.data), **self._settings}
        with self.log.open("ab") as log:
            command = [*self._command, "--port", str(self.port)]
            self._process = subprocess.Popen(command, env=env, cwd=self.home, stderr=log)
        end = time.monotonic() + SECONDS_TO_START
        while not self._answers():
            assert self._process.poll() is None, f"the page ended: {self._complaints()}"
            assert time.monotonic() < end, f"the page did not start: {self._complaints()}"
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            with self.client(seconds=SECONDS_TO_ANSWER) as client:
                return client.ask("GET", self._front).status == http.client.OK
        except Cut:
            return False

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
        return "Traceback" in self._complaints()

    def _complaints(self) -> str:
        return self.log.read_text("utf-8", "replace")


@contextlib.contextmanager
def served(page: ServedPage, how: signal.Signals = signal.SIGTERM) -> Iterator[ServedPage]:
    """Runs the page while the block does, and ends it with a signal."""
    page.start()
    try:
        yield page
    finally:
        page.end(how)
