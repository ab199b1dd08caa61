"""Chromium as the tests run it, and a watch over what its pages do that they must never do."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, Route
from playwright.sync_api import sync_playwright as playwright

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
LEFT = "AbortError: signal is aborted without reason"
BROKEN_OFF = "Unexpected error Connection errored out"  # said after it
HERE = "http://127.0.0.1:"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that runs while the block does."""
    with playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield started
        finally:
            started.close()


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
        if not request.url.startswith((HERE, "data:", "blob:")):
            self.abroad.append(request.url)

    def over(self, context: BrowserContext) -> None:
        """Keeps the requests of a context; those to other machines are stopped, too."""
        context.on("request", self.request)
        context.route(lambda url: not url.startswith(HERE), _stopped)


def _stopped(route: Route) -> None:
    route.abort()
