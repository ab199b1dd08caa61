"""The model panel in a real browser, before a server that keeps every byte it is sent."""

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_desk import ready, tab
from tests.browser.test_page import answers, box, say
from tests.model_server import good
from tests.served_page import ServedPage
from tests.sessions import bytes_in
from tests.stub_model import answer

pytestmark = pytest.mark.browser

KEY = "sk-axolotl-7f3e"
UNCLEAR = (
    "Well there was a lot of back and forth with several people about the thing I bought and in "
    "the end nothing at all happened, I do not know what to do with any of it now"
)


@dataclass
class Model:
    """A running server: its address, the bodies it was sent, and the keys that came with them."""

    url: str = ""
    bodies: list[bytes] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


def _handler(model: Model) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing."""

        def do_GET(self) -> None:
            self._give(json.dumps({"data": [{"id": "tiny"}]}).encode(), "application/json")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            model.bodies.append(body)
            model.keys.append(self.headers["authorization"])
            asked = json.loads(body)
            probing = len(asked["messages"]) < 2
            said = '{"ok": true}' if probing else answer("good", asked)
            self._give(b"".join(good(said)), "text/event-stream")

        def _give(self, data: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    return Handler


@pytest.fixture
def model() -> Iterator[Model]:
    """A model server of this machine."""
    made = Model()
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(made)) as server:
        made.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        threading.Thread(target=server.serve_forever).start()
        yield made
        server.shutdown()


def choose(page: Page, model: Model) -> None:
    """Fills in the panel as a person would."""
    tab(page, "Case").get_by_text("Model (optional)").click()
    page.get_by_label("Other", exact=True).check()
    page.get_by_label("Address", exact=True).fill(model.url)
    page.get_by_label("Model", exact=True).fill("tiny")
    page.get_by_label("Key (local servers need none)").fill(KEY)
    page.get_by_label("Use this model in this tab").check()


def test_a_model_is_checked_asked_and_every_byte_sent_is_shown(
    page: Page, site: ServedPage, model: Model
) -> None:
    choose(page, model)
    page.get_by_role("button", name="Check this model").click()
    told = page.locator("#rd-model-told")
    expect(told).to_contain_text("streaming")
    checked = len(model.bodies)
    box(page).fill(UNCLEAR)
    box(page).press("Enter")
    ready(page, 1)
    sent = model.bodies[checked:]
    assert sent
    assert set(model.keys) == {f"Bearer {KEY}"}
    page.get_by_role("button", name="Show what was sent for this case").click()
    shown = page.get_by_label("What was sent", exact=True)
    expect(shown).to_be_visible()
    bodies = [line for line in shown.input_value().splitlines() if line.startswith("{")]
    assert [line.encode() for line in bodies] == sent
    assert KEY not in shown.input_value()
    assert KEY not in str(page.context.cookies())
    assert KEY not in page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")
    assert bytes_in(site.data, KEY.encode()) == []
    page.reload()
    ready(page, 1)
    tab(page, "Case").get_by_text("Model (optional)").click()
    expect(page.get_by_label("Key (local servers need none)")).to_have_value("")
    expect(page.get_by_label("Use this model in this tab")).not_to_be_checked()


def test_a_quick_reply_asks_the_model_too_and_another_tab_does_not(
    page: Page, model: Model
) -> None:
    say(page, "Amazon refused my return of a $389 blender. It stopped working on day 45.", 1)
    choose(page, model)
    page.get_by_role("button", name="They offered a gift card").click()
    ready(page, 2)
    asked = len(model.bodies)
    assert asked
    other = page.context.new_page()
    other.goto(page.url)
    expect(answers(other)).to_have_count(2)
    say(other, "They refused again.", 3)
    assert len(model.bodies) == asked


@pytest.fixture
def local(model: Model) -> Iterator[str]:
    """The address of the same server at a port where local ones are looked for."""
    for port in (1234, 8000, 8080, 11434):
        with suppress(OSError), ThreadingHTTPServer(("127.0.0.1", port), _handler(model)) as found:
            threading.Thread(target=found.serve_forever).start()
            yield f"http://127.0.0.1:{port}/v1"
            found.shutdown()
            return
    pytest.skip("every port of a local model server is taken")


def test_a_local_server_is_found_and_filled_in(page: Page, local: str) -> None:
    tab(page, "Case").get_by_text("Model (optional)").click()
    page.get_by_role("button", name="Detect a local server").click()
    expect(page.locator("#rd-model-told")).to_contain_text(local)
    first = page.locator("#rd-model-told [data-address]").get_attribute("data-address") or ""
    expect(page.get_by_label("Address", exact=True)).to_have_value(first)
    expect(page.get_by_label("Use this model in this tab")).to_be_checked()


def test_an_address_that_cannot_be_used_is_said_and_the_words_stay(page: Page) -> None:
    tab(page, "Case").get_by_text("Model (optional)").click()
    page.get_by_label("Address", exact=True).fill("nowhere")
    page.get_by_label("Use this model in this tab").check()
    page.get_by_role("button", name="Check this model").click()
    expect(page.locator("#rd-model-told")).to_contain_text("must start with http")
    box(page).fill(UNCLEAR)
    box(page).press("Enter")
    expect(page.locator(".rd-notices")).to_contain_text("must start with http")
    expect(box(page)).to_have_value(UNCLEAR)
