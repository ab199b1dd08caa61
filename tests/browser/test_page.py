"""The page in a real browser: a whole conversation, copying, coming back, phones, hostile text."""

import re
import signal
import sqlite3
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from re import Pattern

import pytest
from playwright.sync_api import (
    BrowserContext,
    FilePayload,
    Locator,
    Page,
    Route,
    expect,
)

from tests.browser.chromium import Watch
from tests.served_page import Refused, ServedPage, served
from tests.sessions import bytes_in

pytestmark = pytest.mark.browser

DENIED = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. "
    "It stopped working on day 45."
)
CONVERSATION = (
    DENIED,
    "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio.",
    "What do I say to the supervisor?",
    "They said the window is closed and offered a $50 gift card.",
    "Write the e-mail to the executive team.",
    "By when must I dispute the charge?",
)
HOSTILE = (
    'Amazon refused my return of a $20 lamp. <img src="http://evil.test/a.png" onerror="x()"> '
    "![x](http://evil.test/b.png) <script>x()</script> ${7*7} {{7*7}} **bold** $$x^2$$ "
    "https://evil.test/c"
)
PHONE_WIDTH = 360
PHONE = {"viewport": {"width": PHONE_WIDTH, "height": 740}, "has_touch": True, "is_mobile": True}
DARK = {"viewport": {"width": 1280, "height": 860}, "color_scheme": "dark"}


def box(page: Page) -> Locator:
    return page.get_by_label("Your message", exact=True)


def answers(page: Page) -> Locator:
    return page.get_by_test_id("bot")


def say(page: Page, text: str, turn: int) -> None:
    """Sends `text` by keyboard and waits until answer number `turn` is whole and shown."""
    box(page).fill(text)
    box(page).press("Enter")
    expect(answers(page)).to_have_count(turn)
    expect(page.locator("#rd-send")).to_have_text("Send")
    expect(box(page)).to_have_value("")
    expect(page).to_have_url(re.compile("case="))


def said(page: Page) -> list[str]:
    """Every message on the page, as a person reads it."""
    return [
        text.strip()
        for text in page.locator("[data-testid=user], [data-testid=bot]").all_inner_texts()
    ]


def words_for(page: Page, title: str) -> Locator:
    return page.get_by_label(f"Text for: {title}", exact=True)


def no_sideways_scroll(page: Page) -> None:
    assert page.viewport_size
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_whole_conversation(page: Page) -> None:
    for turn, message in enumerate(CONVERSATION, 1):
        say(page, message, turn)
    user = page.get_by_test_id("user")
    assert [text.strip() for text in user.all_inner_texts()] == list(CONVERSATION)
    case = page.locator("#rd-p-case")
    expect(case).to_contain_text("$389")
    expect(case).to_contain_text("112-1234567-7654321")
    expect(case).to_contain_text("offered a $50 gift card.")
    plan = page.locator("#rd-p-plan")
    expect(plan.locator(".rd-is-now")).to_have_count(1)
    expect(plan).to_contain_text("Card network dispute")
    email = words_for(page, "E-mail to the executive team")
    expect(email).to_have_value(_containing("112-1234567-7654321"))
    page.get_by_role("tab", name="Sources").click()
    expect(page.locator("#rd-p-sources summary").first).to_be_visible()


def _containing(text: str) -> Pattern[str]:
    return re.compile(re.escape(text))


def copied(page: Page, field: Locator, button: str) -> str:
    """What the clipboard holds after the copy button of `field` was pressed."""
    group = page.locator(".rd-field:not(:has(.rd-field))", has=field)
    group.get_by_role("button", name=button).click()
    expect(group.get_by_role("button", name="Copied")).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_copy_copies_exactly_the_text_in_the_box(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, "Write the e-mail to the executive team.", 2)
    text = words_for(page, "E-mail to the executive team")
    subject = page.get_by_label("Subject for: E-mail to the executive team")
    for field, button in ((text, "Copy text"), (subject, "Copy subject")):
        shown = field.input_value()
        assert shown
        assert copied(page, field, button) == shown


def test_copy_takes_what_was_filled_in_by_hand(page: Page) -> None:
    say(page, DENIED, 1)
    own = "My own *words* [1] <b>\nsecond line"
    words_for(page, "Amazon chat: the opening message").fill(own)
    assert copied(page, words_for(page, "Amazon chat: the opening message"), "Copy text") == own
    expect(page.get_by_role("button", name="Copy text").first).to_be_visible()


def test_a_reload_shows_the_same_conversation(page: Page) -> None:
    say(page, DENIED, 1)
    before, draft = said(page), words_for(page, "Amazon chat: the opening message").input_value()
    page.reload()
    expect(answers(page)).to_have_count(1)
    assert said(page) == before
    expect(words_for(page, "Amazon chat: the opening message")).to_have_value(draft)
    say(page, "Sold and shipped by Amazon.", 2)


def test_a_new_tab_starts_a_new_case_and_the_list_leads_back(page: Page, site: ServedPage) -> None:
    say(page, "Amazon refused my return of a toaster, it broke on day 50.", 1)
    other = page.context.new_page()
    other.goto(site.url)
    box(other).wait_for()
    expect(answers(other)).to_have_count(0)
    other.locator("nav[aria-label=Cases] li").first.wait_for(state="attached")
    other.get_by_text("Your cases").click()
    other.get_by_role("link", name="toaster").first.click()
    expect(answers(other)).to_have_count(1)
    assert said(other) == said(page)
    other.get_by_role("link", name="New case").click()
    expect(answers(other)).to_have_count(0)
    expect(other.get_by_role("button", name="My return was denied")).to_be_visible()


def test_a_starter_fills_the_box_and_sends_nothing(page: Page) -> None:
    page.get_by_role("button", name="I got an offer").click()
    expect(box(page)).to_have_value("They offered me ")
    expect(box(page)).to_be_focused()
    expect(page.get_by_test_id("user")).to_have_count(0)


def test_what_cannot_be_used_stays_in_the_box(page: Page) -> None:
    long = "word " * 5_000
    box(page).fill(long)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".rd-notices")).to_contain_text("paste the part that matters")
    expect(box(page)).to_have_value(long)
    expect(page.get_by_test_id("user")).to_have_count(0)


def test_forgetting_asks_first_and_then_deletes(page: Page) -> None:
    say(page, "Amazon refused my return of a kettle, it broke on day 50.", 1)
    address = page.url
    page.get_by_role("tab", name="Case").click()
    page.get_by_role("button", name="Forget this case").click()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("button", name="Yes, forget it")).to_be_hidden()
    page.get_by_role("button", name="Forget this case").click()
    page.get_by_role("button", name="Yes, forget it").click()
    expect(page.locator(".rd-notices")).to_contain_text("deleted")
    expect(answers(page)).to_have_count(0)
    expect(page).not_to_have_url(re.compile("case="))
    page.goto(address)
    expect(page.locator(".rd-notices")).to_contain_text("There is no case behind this link")


def test_private_data_leaves_the_screen_too(page: Page) -> None:
    say(page, f"{DENIED} My card is 4111 1111 1111 1111.", 1)
    expect(page.locator(".rd-notices")).to_contain_text("removed private data")
    expect(page.get_by_test_id("user")).to_contain_text("It stopped working on day 45.")
    expect(page.get_by_test_id("user")).not_to_contain_text("4111")


def test_hostile_text_is_shown_as_it_was_typed(page: Page) -> None:
    say(page, HOSTILE, 1)
    assert page.get_by_test_id("user").inner_text().strip() == HOSTILE
    assert page.get_by_test_id("user").locator("img, a, script, strong").count() == 0
    page.reload()
    expect(page.get_by_test_id("user")).to_have_text(HOSTILE)


@pytest.mark.parametrize("look", [PHONE], ids=["360 px"])
def test_a_phone_needs_no_sideways_scroll(page: Page) -> None:
    no_sideways_scroll(page)
    say(page, DENIED + " " + "x" * 300, 1)
    no_sideways_scroll(page)
    expect(answers(page).first).to_be_in_viewport()
    page.get_by_text("Your cases").tap()
    no_sideways_scroll(page)
    search = page.get_by_label("Search your cases").bounding_box()
    assert search
    assert 0 <= search["x"] <= search["x"] + search["width"] <= PHONE_WIDTH
    page.get_by_text("Your cases").tap()
    expect(words_for(page, "Amazon chat: the opening message")).to_be_visible()


@pytest.mark.parametrize("look", [DARK], ids=["dark"])
def test_the_page_follows_a_dark_system(page: Page) -> None:
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.querySelector('.rd-head h1')).color")
    assert _light(ground) < 60 < 180 < _light(ink)


def _light(colour: str) -> float:
    parts = [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]
    return sum(parts) / 3


def test_the_keyboard_is_enough(page: Page) -> None:
    box(page).focus()
    page.keyboard.type(DENIED)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Send")).to_be_focused()
    page.keyboard.press("Enter")
    expect(answers(page)).to_have_count(1)


def test_every_control_has_a_name(page: Page) -> None:
    say(page, DENIED, 1)
    for control in page.locator("button:visible, textarea:visible, input:visible, a:visible").all():
        name = control.evaluate(
            "e => e.ariaLabel || e.innerText || [...(e.labels || [])].map(l => l.innerText).join()"
        )
        assert name.strip(), control.evaluate("e => e.outerHTML")


LETTER: FilePayload = {
    "name": "denial letter.eml",
    "mimeType": "message/rfc822",
    "buffer": b"Subject: Your return\n\nWe refuse the return of the axolotl tank.",
}
PICTURE: FilePayload = {"name": "photo.png", "mimeType": "image/png", "buffer": b"\x89PNG"}


@pytest.mark.parametrize("look", [PHONE, DARK], ids=["360 px", "dark"])
def test_a_file_is_added_listed_removed_and_forgotten(page: Page, site: ServedPage) -> None:
    page.get_by_label("Add a file").set_input_files([LETTER, PICTURE])
    notices = page.locator(".rd-notices")
    expect(notices).to_contain_text('Added "Your return". I read in it: axolotl tank; the refusal')
    expect(notices).to_contain_text('Noted "photo.png" as evidence. I cannot look into pictures')
    page.get_by_role("tab", name="Proof").click()
    files = page.locator("section", has=page.get_by_role("heading", name="Your files"))
    expect(files.locator("li")).to_have_count(2)
    expect(files).to_contain_text("denial letter.eml")
    no_sideways_scroll(page)
    say(page, DENIED, 1)
    page.reload()
    expect(answers(page)).to_have_count(1)
    page.get_by_role("tab", name="Proof").click()
    expect(files).to_contain_text("Your return")
    _drop(page, "log.txt", "The agent hung up on the axolotl.")
    expect(files.locator("li")).to_have_count(3)
    page.get_by_role("button", name="Remove log").focus()
    page.keyboard.press("Enter")
    expect(notices).to_contain_text('"log" is removed')
    expect(files.locator("li")).to_have_count(2)
    expect(page.get_by_label("Add a file")).to_be_focused()
    assert bytes_in(site.data, b"axolotl tank") != []
    page.get_by_role("tab", name="Case").click()
    page.get_by_role("button", name="Forget this case").click()
    page.get_by_role("button", name="Yes, forget it").click()
    expect(notices).to_contain_text("deleted")
    expect(files).to_have_count(0)
    assert bytes_in(site.data, b"axolotl") == []
    assert bytes_in(Path(tempfile.gettempdir(), "gradio"), b"axolotl") == []


def _drop(page: Page, name: str, words: str) -> None:
    """Drops a file on the page."""
    page.evaluate(
        """([name, words]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([words], name));
          const shape = {dataTransfer: carried, bubbles: true, cancelable: true};
          document.querySelector("#rd-chat").dispatchEvent(new DragEvent("drop", shape));
        }""",
        [name, words],
    )


def test_a_message_sent_while_a_file_is_read_joins_its_case(page: Page) -> None:
    held: list[Route] = []
    page.route("**/documents", lambda route: held.append(route))
    page.get_by_label("Add a file").set_input_files(LETTER)
    expect(page.get_by_role("status").filter(has_text="Reading denial letter.eml")).to_be_visible()
    box(page).fill(DENIED)
    box(page).press("Enter")
    page.wait_for_timeout(500)
    expect(answers(page)).to_have_count(0)
    held[0].continue_()
    expect(answers(page)).to_have_count(1)
    expect(page.locator("#rd-send")).to_have_text("Send")
    expect(page).to_have_url(re.compile("case="))
    page.reload()
    expect(answers(page)).to_have_count(1)
    page.get_by_role("tab", name="Proof").click()
    expect(page.get_by_role("button", name="Remove Your return")).to_be_visible()


def test_gradio_keeps_no_file(site: ServedPage) -> None:
    address = f"{site.url}gradio_api/upload"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(urllib.request.Request(address, b"axolotl"))


def test_strangers_are_turned_away(site: ServedPage) -> None:
    for header in ({"Host": "evil.test"}, {"Origin": "http://evil.test"}):
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(urllib.request.Request(site.url, headers=header))
    with urllib.request.urlopen(site.url) as answer:
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_the_api_returns_the_turn_as_data(site: ServedPage) -> None:
    with site.client() as client:
        result = client.turn(None, DENIED)
        assert (result["turn"], result["case"]["order_id"]) == (1, "112-1234567-7654321")
        with pytest.raises(Refused, match="There is no case"):
            client.turn("no-such-case", DENIED)


def test_an_unanswered_message_is_put_back_and_answered_once(page: Page, site: ServedPage) -> None:
    with closing(sqlite3.connect(site.data / "cases.db")) as cases, cases:
        row = ("unanswered-1", 1, DENIED, "2026-11-22T12:00:00+00:00")
        columns = "case_id, turn, message, accepted_at"
        cases.execute(f"INSERT INTO turns ({columns}) VALUES (?, ?, ?, ?)", row)
    page.goto(f"{site.url}?case=unanswered-1")
    expect(answers(page)).to_contain_text("saved but was not answered")
    expect(box(page)).to_have_value(DENIED)
    say(page, DENIED, 1)
    expect(answers(page)).not_to_contain_text("not answered")
    expect(page.get_by_test_id("user")).to_have_count(1)


@pytest.fixture
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedPage]:
    """A server that a test may stop."""
    with served(ServedPage(tmp_path_factory.mktemp("own"))) as running:
        yield running


def test_a_killed_server_comes_back_with_the_case(
    context: BrowserContext, own_site: ServedPage, watch: Watch
) -> None:
    page = context.new_page()
    page.goto(own_site.url)
    say(page, DENIED, 1)
    before = said(page)
    own_site.end(signal.SIGKILL)
    own_site.start()
    watch.complaints.clear()  # the open page noticed that the server had gone
    say(page, "Sold and shipped by Amazon.", 2)  # the tab stayed open: the same case goes on
    assert said(page)[:2] == before
    page.reload()
    expect(answers(page)).to_have_count(2)
    assert said(page)[:2] == before
