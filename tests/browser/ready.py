"""How soon the page is ready, against a bare Gradio chat: `python -m tests.browser.ready [N]`.

Both are started the same way and visited in turn, so that a busy machine slows both; ready means
that a message can be typed. The first visit is not counted, because it fills the browser's cache.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.chromium import chromium
from tests.served_page import ServedPage, served

GOAL = 1.6
VISITS = 7
BARE = """
import sys
import gradio as gr
page = gr.ChatInterface(lambda message, history: message, analytics_enabled=False)
_, port = sys.argv[1:]
page.launch(server_port=int(port), quiet=True, ssr_mode=False)
"""


def ready(page: Page, url: str) -> float:
    """The milliseconds until a message can be typed."""
    page.goto("about:blank")
    begun = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator("textarea:visible").first.wait_for()
    return (time.perf_counter() - begun) * 1_000


def main(visits: int) -> int:
    """Prints both times and their ratio; 1 when the goal is missed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(ServedPage(Path(folder, "bare"), (sys.executable, "-c", BARE))) as chat,
        served(ServedPage(Path(folder, "redress"))) as redress,
        chromium() as browser,
    ):
        sites = (chat, redress)
        pages = [browser.new_context().new_page() for _ in sites]
        took = [
            [ready(page, site.url) for page, site in zip(pages, sites, strict=True)]
            for _ in range(visits + 1)
        ]
    bare, ours = (statistics.median(times[1:]) for times in zip(*took, strict=True))
    print(f"bare Gradio chat: {bare:.0f} ms; Redress: {ours:.0f} ms (medians of {visits} visits)")
    print(f"ratio {ours / bare:.2f}, goal at most {GOAL}")
    return int(ours / bare > GOAL)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else VISITS))
