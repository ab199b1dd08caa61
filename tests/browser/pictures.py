"""The pictures in docs/: `python -m tests.browser.pictures` takes them anew from a running page."""

import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.chromium import chromium
from tests.browser.test_page import DARK, DENIED, PHONE, answers, box
from tests.programs import ROOT
from tests.served_page import ServedPage, served

DOCS = ROOT / "docs"
DETAILS = "Sold and shipped by Amazon, delivered on September 1, paid with my Visa, I'm in Ohio."
KEPT = "Kept on this computer only, in ~/.local/share/redress."
WIDE = {"viewport": {"width": 1280, "height": 860}}
FIRST_STATEMENT = "The first card statement with it is from September 24."


def told(page: Page, *messages: str) -> None:
    """Sends the messages and waits for each answer."""
    for message in messages:
        count = answers(page).count()
        box(page).fill(message)
        box(page).press("Enter")
        answers(page).nth(count).wait_for()
        page.locator("#rd-send").wait_for()
        page.wait_for_timeout(1_500)


def main() -> None:
    """Takes every picture."""
    DOCS.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(ServedPage(Path(folder))) as site,
        chromium() as browser,
    ):
        for name, look in (("light", WIDE), ("dark", DARK), ("phone", PHONE)):
            page = browser.new_context(**look).new_page()
            page.goto(site.url, wait_until="networkidle")
            box(page).wait_for()
            _taken(page, name)


def _taken(page: Page, name: str) -> None:
    """The states that belong to one look; the folder is shown as it would be at home."""
    page.locator(".rd-kept").evaluate("(line, text) => { line.textContent = text; }", KEPT)
    if name == "light":
        page.screenshot(path=DOCS / "first-minute.png")
    told(page, f"{DENIED} {DETAILS} {FIRST_STATEMENT}")
    if name == "light":
        page.screenshot(path=DOCS / "words.png")
        for tab in ("Case", "Proof"):
            page.get_by_role("tab", name=tab).click()
            page.wait_for_timeout(300)
            page.screenshot(path=DOCS / f"{tab.lower()}.png")
    if name == "dark":
        page.get_by_role("tab", name="Plan").click()
        page.wait_for_timeout(300)
        page.screenshot(path=DOCS / "plan-dark.png")
    if name != "dark":
        page.get_by_role("tab", name="Words").click()
        page.get_by_role("button", name="They offered a gift card").click()
        page.locator("#rd-line").wait_for()
        page.wait_for_timeout(1_500)
        page.locator("#rd-live").scroll_into_view_if_needed()
        page.screenshot(path=DOCS / f"live-{name}.png")


if __name__ == "__main__":
    main()
