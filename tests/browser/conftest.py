"""A real server in a process of its own and a real browser. Everything here is synchronous."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import CHROMIUM, Watch, chromium
from tests.served_page import ServedPage, served

expect.set_options(timeout=90_000)  # a busy machine is no reason to fail


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedPage]:
    """A running server with an empty data folder."""
    with served(ServedPage(tmp_path_factory.mktemp("site"))) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; it ends with the module, so that asynchronous tests find no running loop."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium; install it or set REDRESS_CHROMIUM")
    with chromium() as started:
        yield started


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
    browser: Browser, site: ServedPage, look: dict[str, Any], watch: Watch
) -> Iterator[BrowserContext]:
    """A fresh browser profile; it may use the clipboard, and complaints of its pages fail."""
    made = browser.new_context(**look)
    made.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
    made.on("console", watch.console)
    made.on("weberror", lambda error: watch.failure(str(error.error)))
    watch.over(made)
    yield made
    made.close()
    assert watch.abroad == []
    assert watch.complaints == []


@pytest.fixture
def page(context: BrowserContext, site: ServedPage) -> Page:
    """The page, opened without a case."""
    opened = context.new_page()
    opened.goto(site.url, wait_until="networkidle")  # leaving earlier would cut calls off
    opened.get_by_label("Your message", exact=True).wait_for()
    return opened
