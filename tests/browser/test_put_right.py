"""What a person puts right on the page, and what must not be lost on the way."""

import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from desk.passwords import add_person
from tests.browser.chromium import Watch
from tests.browser.test_desk import REFUSED, ready, tab, users
from tests.browser.test_page import DENIED, PHONE, box, say, words_for
from tests.served_page import APP, ServedPage, served

pytestmark = pytest.mark.browser

CHARGE = "By when must I dispute the charge?"
OPENING = "Amazon chat: the opening message"


@pytest.mark.parametrize("look", [{}, PHONE], ids=["wide", "360 px"])
def test_a_contact_is_changed_and_taken_out_but_never_set_to_a_day_to_come(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, REFUSED, 2)
    case = tab(page, "Case")
    case.get_by_label("Change: amazon chat").click()
    form = case.locator("[data-contact]")
    form.get_by_label("With whom").select_option("supervisor")
    form.get_by_label("Their name").fill("Marcus")
    form.get_by_label("What they did").select_option("asks_fee")
    day = form.get_by_label("On which day")
    day.fill("2099-01-01")
    form.get_by_role("button", name="Save").click()
    assert "in the future" in str(day.evaluate("field => field.validationMessage"))
    expect(form.get_by_label("Their name")).to_have_value("Marcus")
    day.fill("2026-11-02")
    form.get_by_role("button", name="Save").click()
    ready(page, 3)
    expect(case.locator("div", has_text="A supervisor, 2 Nov 2026").last).to_contain_text(
        "Marcus – asked for a fee"
    )
    case.get_by_label("Change: a supervisor").click()
    case.get_by_role("button", name="Remove").click()
    ready(page, 4)
    expect(case.locator("[data-contact]")).to_have_count(0)
    case.get_by_text("Not known yet", exact=True).click()
    case.get_by_label("Add: ordered").click()
    ordered = case.get_by_label("Ordered", exact=True)
    ordered.fill("2099-01-01")
    case.locator("[data-field=ordered_on]").get_by_role("button", name="Save").click()
    assert "in the future" in str(ordered.evaluate("field => field.validationMessage"))
    assert users(page)[1:] == [
        REFUSED,
        "Correction: contact 1 was a supervisor, Marcus, on 2026-11-02; they asked for a fee.",
        "Correction: contact 1 did not happen.",
    ]


@pytest.mark.parametrize("look", [{}, PHONE], ids=["wide", "360 px"])
def test_editing_asks_before_later_messages_go(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, REFUSED, 2)
    say(page, CHARGE, 3)
    before = users(page)
    width = page.get_by_test_id("user").first.bounding_box()
    page.get_by_role("button", name="Edit").first.click()
    editor = page.locator("#rd-chat textarea")
    expect(editor).to_be_in_viewport()
    now = editor.bounding_box()
    assert width and now and now["width"] > 0.8 * width["width"]
    editor.press("Escape")
    expect(editor).to_have_count(0)
    page.get_by_role("button", name="Edit").first.click()
    editor.fill("It was a $412 blender.")
    page.get_by_role("button", name="Submit").click()
    asks = page.get_by_role("dialog")
    expect(asks).to_contain_text("The 2 messages after it go, too")
    assert asks.evaluate("box => box.scrollWidth <= box.clientWidth")
    page.keyboard.press("Escape")
    expect(asks).to_have_count(0)
    expect(editor).to_have_value("It was a $412 blender.")
    page.get_by_role("button", name="Submit").click()
    asks.get_by_role("button", name="Keep them").click()
    expect(box(page)).to_have_value("It was a $412 blender.")
    expect(editor).to_have_count(0)
    assert users(page) == before
    box(page).fill("")
    page.get_by_role("button", name="Edit").last.click()  # nothing comes after it
    editor.fill("How long may I wait with a dispute?")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_test_id("user").last).to_contain_text("How long may I wait")
    ready(page, 3)
    expect(asks).to_have_count(0)


def test_words_typed_while_the_server_is_down_come_back_and_are_sent_once(
    context: BrowserContext, watch: Watch, tmp_path: Path
) -> None:
    with served(ServedPage(tmp_path)) as site:
        page = context.new_page()
        page.goto(site.url, wait_until="networkidle")
        say(page, DENIED, 1)
        site.end(signal.SIGKILL)
        box(page).fill(REFUSED)
        box(page).press("Enter")
        page.wait_for_timeout(1_000)
        site.start()
        page.wait_for_function("performance.now() < 8000 && window.redress?.open()", timeout=60_000)
        ready(page, 1)
        expect(box(page)).to_have_value(REFUSED)
        box(page).press("Enter")
        ready(page, 2)
        expect(box(page)).to_have_value("")
        page.reload()
        ready(page, 2)
        page.wait_for_timeout(500)
        expect(box(page)).to_have_value("")
        assert users(page) == [DENIED, REFUSED]
        box(page).fill(
            "half a sent"
        )  # typed and not sent: a reload keeps it, another case does not
        page.reload()
        ready(page, 2)
        expect(box(page)).to_have_value("half a sent")
        page.get_by_role("link", name="New case").click()
        expect(page).not_to_have_url(re.compile("case="))
        expect(box(page)).to_have_value("")
        watch.complaints.clear()  # the open page noticed that the server had gone


def test_another_tone_keeps_what_was_changed_by_hand(page: Page) -> None:
    say(page, DENIED, 1)
    text = words_for(page, OPENING)
    text.fill("In my own words.")
    expect(page.locator(".rd-mine")).to_have_count(0)
    page.get_by_role("button", name="Firmer").click()
    ready(page, 2)
    expect(text).not_to_have_value("In my own words.")
    expect(page.get_by_text("Your own words are kept.")).to_have_count(1)
    page.get_by_role("button", name="Put them back").click()
    expect(text).to_have_value("In my own words.")
    expect(page.locator(".rd-mine")).to_have_count(0)


def test_a_search_looks_into_whole_cases(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, "The seller is Kesselring Trading, I live in Tulsa, Oklahoma.", 2)
    page.get_by_role("link", name="New case").click()
    expect(page).not_to_have_url(re.compile("case="))
    say(page, "Amazon refused my return of a $20 lamp.", 1)
    page.get_by_text("Your cases").click()
    rows = page.locator("nav li:visible")
    for words in ("112-1234567-7654321", "kesselring", "oklahoma TULSA"):
        page.get_by_label("Search your cases").fill(words)
        expect(rows.filter(has_text="lamp")).to_have_count(0)
        expect(rows.filter(has_text="blender")).not_to_have_count(0)
    page.get_by_label("Search your cases").fill("axolotl")
    expect(page.get_by_text("No case has that.")).to_be_visible()
    expect(rows).to_have_count(0)
    page.get_by_label("Search your cases").fill("")
    expect(rows.filter(has_text="lamp")).to_have_count(1)
    expect(page.get_by_text("No case has that.")).to_have_count(0)


def test_a_citation_opens_its_passage_in_every_answer(page: Page) -> None:
    say(page, f"{DENIED} I am in Ohio.", 1)
    say(page, CHARGE, 2)
    say(page, "Can the seller charge a restocking fee?", 3)
    answers = page.get_by_test_id("bot")
    for number in (3, 2):
        answers.nth(number - 1).get_by_role("button", name="[1]", exact=True).first.click()
        source = page.locator(f"#rd-source-{number}-1")
        expect(source.locator("q")).to_be_visible()
        expect(source.locator("summary")).to_be_focused()
    page.reload()
    ready(page, 3)
    page.get_by_test_id("bot").nth(1).get_by_role("button", name="[2]").first.click()
    expect(page.locator("#rd-source-2-2 q")).to_be_visible()


@pytest.mark.parametrize("look", [PHONE], ids=["360 px"])
def test_an_answer_begins_in_view_with_the_box_below_it(page: Page) -> None:
    for turn, message in enumerate((DENIED, f"{REFUSED} " + "I live in Ohio. " * 40), 1):
        say(page, message, turn)
        page.wait_for_timeout(500)
        expect(page.get_by_test_id("bot").last.locator("p").first).to_be_in_viewport()
        expect(page.get_by_role("button", name="Send")).to_be_in_viewport(ratio=1)
        expect(box(page)).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="They refused").click()
    expect(page.locator("#rd-line .rd-copy")).to_be_in_viewport()


def test_who_logs_in_can_log_out(browser: Browser, tmp_path: Path) -> None:
    add_person(tmp_path / "people", "ada", "correct horse battery")
    command = (*APP, "--auth-file", str(tmp_path / "people"))
    with served(ServedPage(tmp_path / "site", command, front="/login")) as site:
        page = browser.new_page()
        page.goto(site.url)
        page.get_by_label("Name").fill("ada")
        page.get_by_label("Password").fill("correct horse battery")
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("link", name="Log out").click()
        expect(page.get_by_role("button", name="Log in")).to_be_visible()
        page.goto(site.url)
        expect(page.get_by_role("button", name="Log in")).to_be_visible()
        page.close()
