"""A real server in a process of its own and a real browser. Everything here is synchronous."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Route,
    expect,
)
from playwright.sync_api import sync_playwright as playwright

APP = Path(__file__).parents[2] / "app.py"
CHROMIUM = os.environ.get("REDRESS_CHROMIUM") or shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECONDS_TO_START = 90.0
LEFT = "AbortError: signal is aborted without reason"
BROKEN_OFF = "Unexpected error Connection errored out"  # said after it

expect.set_options(timeout=90_000)  # a busy machine is no reason to fail


class Site:
    """The page served from `folder`, started and stopped like a person would."""

    def __init__(self, folder: Path, host: str = "127.0.0.1") -> None:
        self._folder = folder
        self._host = host
        self.data = folder / "cases"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        """What starts it."""
        return [sys.executable, str(APP), "--host", self._host, "--port", str(self.port)]

    def start(self) -> None:
        """Starts the server and waits until it answers."""
        kept = ("PATH", "HOME", "LANG", "REDRESS_KNOWLEDGE")
        env = {name: os.environ[name] for name in kept if name in os.environ}
        self._process = subprocess.Popen(
            self.command(),
            env={**env, "REDRESS_DATA": str(self.data)},
            cwd=self._folder,
        )
        end = time.monotonic() + SECONDS_TO_START
        while not self._answers():
            assert self._process.poll() is None, "the server ended"
            assert time.monotonic() < end, "the server did not start"
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url, timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return False

    def stop(self, kill: bool = False) -> None:
        """Ends the server: politely, or at once as a crash would."""
        assert self._process is not None
        (self._process.kill if kill else self._process.terminate)()
        self._process.wait(timeout=20)


@dataclass
class Watch:
    """What a page must never do: complain, or call another machine."""

    complaints: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)
    left: bool = False

    def console(self, message: ConsoleMessage) -> None:
        """Keeps the errors of the console."""
        if message.type == "error":
            self.failure(message.text)

    def failure(self, words: str) -> None:
        """Keeps what a script failed with; Gradio's client does when its page is left in a call."""
        self.left = self.left or words.startswith(LEFT)
        if not words.startswith(LEFT) and not (self.left and words.startswith(BROKEN_OFF)):
            self.complaints.append(words)

    def request(self, request: Request) -> None:
        """Keeps the requests to other machines."""
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.abroad.append(request.url)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A running server with an empty data folder."""
    running = Site(tmp_path_factory.mktemp("site"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; it ends with the module, so that asynchronous tests find no running loop."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium; install it or set REDRESS_CHROMIUM")
    with playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def look() -> dict[str, Any]:
    """Options of the browser's window; a test may override it by parametrisation."""
    return {"viewport": {"width": 1280, "height": 860}}


@pytest.fixture
def watch() -> Watch:
    """What the pages of a test did that they must never do."""
    return Watch()


@pytest.fixture
def context(
    browser: Browser, site: Site, look: dict[str, Any], watch: Watch
) -> Iterator[BrowserContext]:
    """A fresh browser profile; it may use the clipboard, and complaints of its pages fail."""
    made = browser.new_context(**look)
    made.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
    made.on("console", watch.console)
    made.on("weberror", lambda error: watch.failure(str(error.error)))
    made.on("request", watch.request)
    made.route(lambda url: not url.startswith("http://127.0.0.1:"), _stopped)
    yield made
    made.close()
    assert watch.abroad == []
    assert watch.complaints == []


def _stopped(route: Route) -> None:
    route.abort()


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Page:
    """The page, opened without a case."""
    opened = context.new_page()
    opened.goto(site.url, wait_until="networkidle")  # leaving earlier would cut calls off
    opened.get_by_label("Your message", exact=True).wait_for()
    return opened
