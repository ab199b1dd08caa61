"""A page that is reloaded, left or cut off while an answer is on its way."""

import random
import signal
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chromium import CHROMIUM, chromium
from tests.served_page import ServedPage, served
from tests.sessions import BLENDER, DETAILS, REFUSED

SEED = 24
LONGEST = 700  # milliseconds after Send
WAIT = 30_000  # milliseconds
SAID = (BLENDER, DETAILS, REFUSED)


def reloaded(folder: Path, times: int) -> tuple[int, int, str]:
    """Breaks the page off in the third turn, in three ways; counts talks that were not whole.

    What was said must be there once, with its answer, or be offered to be sent again.
    """
    if CHROMIUM is None:
        return 0, 0, "needs chromium"
    draw = random.Random(SEED)
    site = ServedPage(folder)
    lost = 0
    with served(site, signal.SIGKILL), chromium() as browser:
        for number in range(times):
            context = browser.new_context()
            lost += not _whole(context, site.url, number, draw.randrange(LONGEST))
            context.close()
    return lost, times, "reloaded, left and opened again, and without a network for a while"


def _whole(context: BrowserContext, url: str, number: int, after: int) -> bool:
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    for turn, said in enumerate(SAID[:2], 1):
        _send(page, said)
        expect(page.get_by_test_id("bot")).to_have_count(turn, timeout=WAIT)
        expect(page.locator("#rd-send")).to_have_text("Send", timeout=WAIT)
    address = page.url
    _send(page, SAID[2])
    page.wait_for_timeout(after)
    page = _broken_off(context, page, address, number % 3)
    page.get_by_test_id("user").first.wait_for(timeout=WAIT)
    page.wait_for_timeout(LONGEST)
    page.reload(wait_until="networkidle")  # what is kept, not what is still shown
    page.get_by_test_id("user").first.wait_for(timeout=WAIT)
    asked = [one.strip() for one in page.get_by_test_id("user").all_inner_texts()]
    if asked == list(SAID):
        return page.get_by_test_id("bot").count() == len(SAID)
    box = page.get_by_label("Your message", exact=True).input_value()
    return asked == list(SAID[:2]) and box == SAID[2]  # it never left the page


def _send(page: Page, said: str) -> None:
    box = page.get_by_label("Your message", exact=True)
    box.fill(said)
    box.press("Enter")


def _broken_off(context: BrowserContext, page: Page, address: str, way: int) -> Page:
    if way == 0:
        page.reload(wait_until="networkidle")
        return page
    if way == 1:
        page.close()
        opened = context.new_page()
        opened.goto(address, wait_until="networkidle")
        return opened
    context.set_offline(True)
    page.wait_for_timeout(LONGEST)
    context.set_offline(False)
    page.reload(wait_until="networkidle")
    return page
