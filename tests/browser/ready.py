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
from playwright.sync_api import sync_playwright as playwright

from tests.browser.conftest import CHROMIUM, FLAGS, Site

GOAL = 1.6
VISITS = 7
BARE = """
import sys
import gradio as gr
page = gr.ChatInterface(lambda message, history: message, analytics_enabled=False)
page.launch(server_port=int(sys.argv[1]), quiet=True, ssr_mode=False)
"""


class Bare(Site):
    """A Gradio chat with nothing else."""

    def command(self) -> list[str]:
        """What starts it."""
        return [sys.executable, "-c", BARE, str(self.port)]


def ready(page: Page, url: str) -> float:
    """The milliseconds until a message can be typed."""
    page.goto("about:blank")
    begun = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator("textarea:visible").first.wait_for()
    return (time.perf_counter() - begun) * 1_000


def main(visits: int) -> int:
    """Prints both times and their ratio; 1 when the goal is missed."""
    with tempfile.TemporaryDirectory() as folder, playwright() as driver:
        sites = {"bare Gradio chat": Bare(Path(folder)), "Redress": Site(Path(folder))}
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for site in sites.values():
            site.start()
        try:
            pages = {name: browser.new_context().new_page() for name in sites}
            took: dict[str, list[float]] = {name: [] for name in sites}
            for _ in range(visits + 1):
                for name, site in sites.items():
                    took[name].append(ready(pages[name], site.url))
        finally:
            browser.close()
            for site in sites.values():
                site.stop()
    bare, ours = (statistics.median(times[1:]) for times in took.values())
    print(f"bare Gradio chat: {bare:.0f} ms; Redress: {ours:.0f} ms (medians of {visits} visits)")
    print(f"ratio {ours / bare:.2f}, goal at most {GOAL}")
    return int(ours / bare > GOAL)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else VISITS))
