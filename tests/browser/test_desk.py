"""The page in a real browser: taking back, live mode, facts, proof, taking along, accessibility."""

import io
import json
import re
import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from axe_playwright_python.sync_playwright import Axe
from gradio_client import Client
from playwright.sync_api import Download, Locator, Page, expect
from pypdf import PdfReader

from tests.browser.test_page import DARK, DENIED, PHONE, PHONE_WIDTH, answers, box, say, words_for
from tests.served_page import ServedPage

pytestmark = pytest.mark.browser

DETAILS = "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio, delivered on 2026-09-01."
REFUSED = "The chat agent refused because the window is closed."


def tab(page: Page, name: str) -> Locator:
    """Opens a tab and returns its panel."""
    page.get_by_role("tab", name=name).click()
    return page.locator(f"#rd-p-{name.lower()}")


def ready(page: Page, turn: int) -> None:
    """Waits until answer number `turn` is whole and the page is at rest."""
    expect(answers(page)).to_have_count(turn)
    expect(page.locator("#rd-send")).to_have_text("Send")


def users(page: Page) -> list[str]:
    return [text.strip() for text in page.get_by_test_id("user").all_inner_texts()]


def test_undo_puts_the_words_back_and_the_case_as_it_was(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, REFUSED, 2)
    expect(tab(page, "Case")).to_contain_text("refused")
    page.get_by_role("button", name="Undo").last.click()
    expect(box(page)).to_have_value(REFUSED)
    ready(page, 1)
    expect(page.locator("#rd-p-case")).not_to_contain_text("refused")
    page.reload()
    ready(page, 1)
    assert users(page) == [DENIED]


def test_retry_answers_again_and_counts_nothing_twice(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, REFUSED, 2)
    before = answers(page).last.inner_text()
    page.evaluate(
        """() => {
          const done = window.redress.done;
          window.over = new Promise((over) => {
            window.redress.done = (id) => { done(id); over(); };
          });
        }"""
    )
    page.get_by_role("button", name="Retry").last.click()
    page.evaluate("window.over")
    ready(page, 2)
    assert answers(page).last.inner_text() == before
    assert tab(page, "Case").locator("dt", has_text="Amazon chat").count() == 1
    page.reload()
    ready(page, 2)


def test_an_edited_message_goes_on_from_there(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, REFUSED, 2)
    page.get_by_role("button", name="Edit").first.click()
    field = page.locator("#rd-chat textarea")
    field.fill(DENIED.replace("$389", "$412"))
    page.get_by_role("button", name="Submit").click()
    page.get_by_role("button", name="Edit anyway").click()
    ready(page, 1)
    assert users(page) == [DENIED.replace("$389", "$412")]
    expect(tab(page, "Case")).to_contain_text("$412")
    expect(page.locator("#rd-p-case")).not_to_contain_text("refused")
    page.reload()
    ready(page, 1)
    assert users(page) == [DENIED.replace("$389", "$412")]


def test_stop_takes_back_what_a_slow_model_holds_up(page: Page) -> None:
    say(page, DENIED, 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        tab(page, "Case").get_by_text("Model (optional)").click()
        page.get_by_label("Use this model in this tab").check()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        page.get_by_label("Address", exact=True).fill(address)
        box(page).fill(REFUSED)
        box(page).press("Enter")
        page.get_by_role("button", name="Stop").click()
        expect(box(page)).to_have_value(REFUSED)
        ready(page, 1)
        expect(page.locator(".rd-notices")).to_contain_text("Stopped")
    page.reload()
    ready(page, 1)
    assert users(page) == [DENIED]


def test_a_tab_that_lags_behind_takes_nothing_back(page: Page) -> None:
    say(page, DENIED, 1)
    other = page.context.new_page()
    other.goto(page.url)
    ready(other, 1)
    say(other, REFUSED, 2)
    page.get_by_role("button", name="Undo").last.click()
    expect(page.locator(".rd-notices")).to_contain_text("gone on in another window")
    ready(page, 2)
    assert users(page) == [DENIED, REFUSED]


def test_a_message_sent_before_the_page_is_ready_is_not_lost(page: Page, site: ServedPage) -> None:
    say(page, DENIED, 1)
    other = page.context.new_page()
    other.goto(page.url, wait_until="commit")
    box(other).wait_for()
    box(other).fill(REFUSED)
    box(other).press("Enter")
    ready(other, 2)
    assert users(other) == [DENIED, REFUSED]


@pytest.mark.parametrize("look", [{}, PHONE], ids=["wide", "360 px"])
def test_the_next_line_is_on_the_clipboard_in_two_actions(page: Page) -> None:
    say(page, DENIED, 1)
    for words in ("They refused", "They offered a gift card", "They went silent", "They agreed"):
        page.get_by_role("button", name=words, exact=True).click()
        copy = page.locator("#rd-line .rd-copy")
        expect(copy).to_be_focused()
        expect(page.locator("#rd-send")).to_have_text("Send")
        copy.press("Enter")
        expect(copy).to_have_text("Copied")
        line = page.locator("#rd-line textarea").input_value()
        assert line
        assert page.evaluate("navigator.clipboard.readText()") == line
        expect(copy).to_have_text("Copy line")


def test_their_own_words_are_answered(page: Page) -> None:
    say(page, DENIED, 1)
    heard = page.get_by_label("or type or paste their words")
    heard.fill("we can only offer you a $50 gift card")
    heard.press("Enter")
    ready(page, 2)
    expect(heard).to_have_value("")
    expect(page.locator("#rd-line textarea")).to_have_value(re.compile("gift card"))


def test_a_fact_is_put_right_and_stays_so(page: Page) -> None:
    say(page, DENIED, 1)
    panel = tab(page, "Case")
    panel.get_by_label("Change: amount").click()
    panel.get_by_label("Amount", exact=True).fill("a lot")
    panel.get_by_label("Amount", exact=True).press("Enter")
    expect(page.locator(".rd-notices")).to_contain_text("Write the amount with its currency")
    panel.get_by_label("Amount", exact=True).fill("$412.50")
    panel.get_by_label("Amount", exact=True).press("Enter")
    ready(page, 2)
    expect(panel).to_contain_text("$412.50")
    expect(words_for(page, "Amazon chat: the opening message")).to_have_value(
        re.compile(re.escape("$412.50"))
    )
    panel.get_by_label("Change: delivered").click()
    panel.get_by_label("Delivered", exact=True).fill("2026-09-01")
    panel.get_by_label("Delivered", exact=True).press("Enter")
    ready(page, 3)
    expect(panel).to_contain_text("1 Sep 2026")
    panel.get_by_text("Not known yet", exact=True).click()
    panel.get_by_label("Add: sold and shipped by").click()
    panel.get_by_label("Sold and shipped by", exact=True).select_option("fbm")
    panel.locator("[data-field=fulfilment]").get_by_role("button", name="Save").click()
    ready(page, 4)
    expect(panel).to_contain_text("Sold and shipped by a third party")
    panel.get_by_label("Change: order number").click()
    panel.locator("[data-field=order_id]").get_by_role("button", name="Not known").click()
    ready(page, 5)
    page.reload()
    ready(page, 5)
    expect(tab(page, "Case")).to_contain_text("$412.50")


def test_a_place_is_filled_in_where_it_stands(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, "Write the e-mail to the executive team.", 2)
    text = words_for(page, "E-mail to the executive team")
    name = page.get_by_label("Your name", exact=True).first
    before = text.input_value()
    name.press_sequentially("Ada 1 [Lovelace]")
    expect(text).to_have_value(before.replace("[YOUR NAME]", "Ada 1 [Lovelace]"))
    name.fill("")
    expect(text).to_have_value(before)


def test_tone_and_length_change_the_words(page: Page) -> None:
    say(page, DENIED, 1)
    text = words_for(page, "Amazon chat: the opening message")
    first = text.input_value()
    page.get_by_role("button", name="Shorter").click()
    ready(page, 2)
    short = page.get_by_label(re.compile("Text for: Amazon chat")).first
    expect(short).not_to_have_value(first)
    assert len(short.input_value().split()) < len(first.split())
    page.get_by_role("button", name="As it was").click()
    ready(page, 3)
    expect(short).to_have_value(first)


def test_proof_that_is_there_is_ticked(page: Page) -> None:
    say(page, f"{DENIED} {DETAILS}", 1)
    panel = tab(page, "Proof")
    expect(panel).to_contain_text("What would help most")
    panel.get_by_role("button", name="I have the refusal in writing").click()
    ready(page, 2)
    expect(panel.locator(".rd-has")).to_contain_text("the refusal in writing")


def taken(page: Page, name: str) -> tuple[str, bytes]:
    """The name and the bytes of a download."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    download: Download = waiting.value
    return download.suggested_filename, Path(download.path()).read_bytes()


def test_the_case_is_taken_along_and_comes_back(page: Page, tmp_path: Path) -> None:
    say(page, f"{DENIED} {DETAILS}", 1)
    name, packet = taken(page, "Packet")
    assert name.endswith("-keep-private.zip")
    with zipfile.ZipFile(io.BytesIO(packet)) as archive:
        assert any(entry.endswith("README.txt") for entry in archive.namelist())
    _, calendar = taken(page, "Calendar")
    assert icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    _, transcript = taken(page, "Transcript")
    assert DENIED in transcript.decode()
    _, case = taken(page, "Case (.json)")
    assert json.loads(case)["case"]["order_id"] == "112-1234567-7654321"
    page.get_by_role("link", name="New case").click()
    expect(answers(page)).to_have_count(0)
    page.get_by_text("Your cases").click()
    load = page.get_by_label("Load a case.json")
    load.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{}"})
    expect(page.get_by_text("This is not a case file of Redress")).to_be_visible()
    load.set_input_files({"name": "c.json", "mimeType": "application/json", "buffer": case})
    ready(page, 1)
    expect(tab(page, "Case")).to_contain_text("112-1234567-7654321")


def test_a_case_file_chosen_while_the_list_is_renewed_is_read(page: Page) -> None:
    page.get_by_text("Your cases").click()
    page.evaluate(
        """() => {
          const field = document.querySelector("nav [type=file]"), chosen = new DataTransfer();
          field.replaceWith(field.cloneNode());  // as a list does that comes in the meantime
          chosen.items.add(new File(["{}"], "x.json"));
          field.files = chosen.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    expect(page.get_by_text("This is not a case file of Redress")).to_be_visible()


def test_cases_are_searched_renamed_and_deleted(page: Page) -> None:
    say(page, "Amazon refused my return of a xylophone, it broke on day 50.", 1)
    page.get_by_text("Your cases").click()
    page.get_by_label("Search your cases").fill("XYLO")
    rows = page.locator("nav li:visible")
    expect(rows).to_have_count(1)
    rows.locator("summary").click()
    rows.get_by_label("Name of the case").fill("My music")
    rows.get_by_role("button", name="Rename").click()
    expect(page.locator(".rd-notices")).to_contain_text("new name")
    page.reload()
    ready(page, 1)
    page.get_by_text("Your cases").click()
    row = page.locator("nav li", has_text="My music")
    row.locator("summary").click()
    row.get_by_role("button", name="Delete").click()
    row.get_by_role("button", name="Delete for good?").click()
    expect(page.locator(".rd-notices")).to_contain_text("deleted")
    expect(answers(page)).to_have_count(0)
    expect(page.locator("nav li", has_text="My music")).to_have_count(0)


def test_an_open_list_of_cases_stays_open_when_a_new_one_comes(page: Page) -> None:
    say(page, "Amazon refused my return of a trombone, it broke on day 50.", 1)
    page.get_by_text("Your cases").click()
    page.get_by_label("Search your cases").fill("trom")
    load = page.get_by_label("Load a case.json")
    load.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{}"})
    expect(page.get_by_text("This is not a case file of Redress")).to_be_visible()
    say(page, REFUSED, 2)
    expect(page.get_by_text("This is not a case file of Redress")).to_be_visible()
    expect(page.get_by_label("Search your cases")).to_have_value("trom")
    expect(page.locator("nav li:visible")).to_have_count(1)
    page.locator("nav li:visible summary").click()
    row = page.locator("nav li:visible")
    row.get_by_label("Name of the case").fill("Brass trombone")
    row.get_by_role("button", name="Rename").click()  # what stands in the list is new after this
    expect(page.locator("nav li:visible a", has_text="Brass")).to_have_count(1)
    expect(page.get_by_label("Search your cases")).to_be_visible()
    page.get_by_label("Search your cases").press("Escape")
    expect(page.get_by_label("Search your cases")).to_be_hidden()
    expect(page.get_by_text("Your cases")).to_be_focused()


@pytest.mark.parametrize("look", [{}, DARK, PHONE], ids=["light", "dark", "360 px"])
def test_nothing_serious_stands_in_the_way_of_a_screen_reader(page: Page) -> None:
    found = serious(page)
    say(page, f"{DENIED} {DETAILS}", 1)
    page.get_by_role("button", name="They refused").click()
    expect(page.locator("#rd-line")).to_be_visible()
    ready(page, 2)
    for name in ("Words", "Plan", "Case", "Proof", "Sources"):
        tab(page, name)
        found += serious(page)
    opened(page)
    found += serious(page)
    assert found == []


def opened(page: Page) -> None:
    """Opens what is folded: the model, what is not known, a fact's form, the list of cases."""
    panel = tab(page, "Case")
    panel.get_by_text("Model (optional)").click()
    panel.get_by_role("button", name="Show what was sent").click()
    expect(page.locator("#rd-model-told p")).to_be_visible()
    panel.get_by_text("Not known yet", exact=True).click()
    panel.get_by_label("Change: amount").click()
    panel.get_by_role("button", name="Forget this case").click()
    page.get_by_text("Your cases").click()
    page.locator("nav li summary").first.click()
    expect(page.get_by_label("Name of the case").first).to_be_visible()


def serious(page: Page) -> list[str]:
    """What axe-core finds that is serious or critical, with where it is."""
    violations = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in violations
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


def test_the_tabs_and_the_line_need_no_mouse(page: Page) -> None:
    say(page, DENIED, 1)
    page.get_by_role("tab", name="Words").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Plan")).to_be_focused()
    expect(page.locator("#rd-p-plan")).to_be_visible()
    expect(page.locator("#rd-p-words")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="They refused").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#rd-line .rd-copy")).to_be_focused()


def reach(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Moves with one key until `goal` has the focus."""
    for _ in range(60):
        page.keyboard.press(key)
        if goal.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError(f"{key} never came to {goal}")


def test_a_whole_first_conversation_needs_no_mouse(page: Page) -> None:
    keys = page.keyboard
    expect(box(page)).to_be_focused()
    for turn, message in enumerate((DENIED, DETAILS), 1):
        keys.type(message)
        keys.press("Enter")
        ready(page, turn)
        expect(box(page)).to_have_value("")
        expect(box(page)).to_be_focused()
    reach(page, page.get_by_role("button", name="They want a fee"), "Shift+Tab")
    keys.press("Enter")
    line = page.locator("#rd-line")
    expect(line.locator(".rd-copy")).to_be_focused()
    ready(page, 3)
    keys.press("Enter")
    expect(line.locator(".rd-copy")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == line.locator("textarea").input_value()
    reach(page, page.get_by_label("or type or paste their words"), "Shift+Tab")
    keys.type("we transferred you to the returns team")
    keys.press("Enter")
    ready(page, 4)
    reach(page, page.get_by_role("tab", name="Words"))
    keys.press("ArrowRight")
    expect(page.locator("#rd-p-plan")).to_be_visible()
    keys.press("ArrowRight")
    reach(page, page.get_by_label("Change: amount"))
    keys.press("Enter")
    keys.press("Tab")
    keys.press("ControlOrMeta+A")
    keys.type("$390")
    keys.press("Enter")
    ready(page, 5)
    expect(page.locator("#rd-p-case")).to_contain_text("$390")


def test_on_paper_stands_all_but_the_controls(page: Page) -> None:
    say(page, DENIED, 1)
    page.emulate_media(media="print")
    for panel in ("words", "plan", "case", "proof"):
        expect(page.locator(f"#rd-p-{panel}")).to_be_visible()
    expect(page.locator("#rd-write")).to_be_hidden()
    expect(page.get_by_role("tablist")).to_be_hidden()
    expect(page.get_by_text("Model (optional)")).to_be_hidden()
    paper = PdfReader(io.BytesIO(page.pdf(format="A4")))
    printed = " ".join(" ".join(one.extract_text().split()) for one in paper.pages)
    words = words_for(page, "Amazon chat: the opening message").input_value()
    for text in (" ".join(words.split()), "Expect an answer", "112-1234567-7654321"):
        assert text in printed
    for control in ("Send", "Copy text", "Shorter", "Forget this case"):
        assert control not in printed


@pytest.mark.parametrize("look", [PHONE], ids=["360 px"])
def test_a_phone_shows_every_panel_within_its_width(page: Page) -> None:
    say(page, f"{DENIED} {DETAILS}", 1)
    for name in ("Words", "Plan", "Case", "Proof", "Sources"):
        tab(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH


@pytest.fixture
def client(site: ServedPage) -> Iterator[Client]:
    """A program that uses the page."""
    made = Client(site.url, verbose=False)
    yield made
    made.close()


def test_a_program_uses_the_page(client: Client) -> None:
    turn = client.predict(None, DENIED, api_name="/turn")
    case_id = turn["case_id"]
    assert client.predict(case_id, api_name="/case")["order_id"] == "112-1234567-7654321"
    assert client.predict(case_id, api_name="/plan") == turn["plan"]
    packet = client.predict(case_id, api_name="/packet")
    assert packet["name"].endswith(".zip")
    named = client.view_api(return_format="dict", print_info=False)["named_endpoints"]
    assert set(named) == {"/turn", "/case", "/plan", "/packet"}
    assert all(one["description"] for one in named.values())
