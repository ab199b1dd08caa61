"""Words that a person fills in or changes: they stay with the case, in this tab, until it goes."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_desk import ready, tab
from tests.browser.test_page import DENIED, PHONE, answers, box, copied, say, words_for

pytestmark = pytest.mark.browser

EMAIL = "E-mail to the executive team"


def kept(page: Page) -> str:
    """All that the tab and the browser keep."""
    return str(page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])"))


def test_what_was_filled_in_outlives_a_reload_and_a_turn_but_not_its_case(page: Page) -> None:
    say(page, DENIED, 1)
    say(page, f"Write the {EMAIL[0].lower()}{EMAIL[1:]}.", 2)
    page.get_by_label("Your name", exact=True).first.fill("Ada Lovelace")
    expect(words_for(page, EMAIL)).to_have_value(re.compile("Ada Lovelace"))
    page.reload()
    ready(page, 2)
    expect(page.get_by_label("Your name", exact=True).first).to_have_value("Ada Lovelace")
    expect(words_for(page, EMAIL)).to_have_value(re.compile("Ada Lovelace"))
    say(page, "By when must I dispute the charge?", 3)
    expect(words_for(page, EMAIL)).to_have_value(re.compile("Ada Lovelace"))
    assert "Ada Lovelace" in copied(page, words_for(page, EMAIL), "Copy text")
    other = page.context.new_page()
    other.goto(page.url)
    ready(other, 3)
    expect(words_for(other, EMAIL)).to_have_value(re.compile(re.escape("[YOUR NAME]")))
    tab(page, "Case")
    page.get_by_role("button", name="Forget this case").click()
    page.get_by_role("button", name="Yes, forget it").click()
    expect(answers(page)).to_have_count(0)
    expect(page).not_to_have_url(re.compile("case="))
    assert "Ada" not in kept(page)


def test_what_was_changed_by_hand_stays_until_new_words_come(page: Page) -> None:
    say(page, DENIED, 1)
    text = words_for(page, "Amazon chat: the opening message")
    first = text.input_value()
    text.fill("In my own words.")
    say(page, "By when must I dispute the charge?", 2)
    expect(text).to_have_value("In my own words.")
    page.reload()
    ready(page, 2)
    expect(text).to_have_value("In my own words.")
    page.get_by_role("link", name="New case").click()
    box(page).wait_for()
    say(page, DENIED, 1)
    expect(words_for(page, "Amazon chat: the opening message")).to_have_value(first)


@pytest.mark.parametrize("look", [PHONE], ids=["360 px"])
def test_a_box_is_as_high_as_its_words(page: Page) -> None:
    say(page, DENIED, 1)
    hidden = "e => e.scrollHeight - e.clientHeight"
    for text in page.get_by_label(re.compile("^Text for: ")).all():
        assert text.evaluate(hidden) <= 1
