"""The checks: what is supported passes, each kind of mutation is caught."""

import datetime

import pytest

from agent.domain.case import Private
from agent.grounding import Grounds, check_answer, check_draft, figures_in, without

TODAY = datetime.date(2026, 11, 22)
SAID = "Refused: a $389 blender, order 112-1234567-7654321, broke on day 45, bought Sept 9."
GOOD = (
    "Order 112-1234567-7654321: the blender cost $389 and broke on day 45. "
    "Please refund it by December 2, 2026, or write to jeff@amazon.com."
)
GROUNDS = Grounds(
    texts=(SAID, "Answer by December 2, 2026.", "jeff@amazon.com"),
    today=TODAY,
    private=(Private(name="floor", value="I'd settle for half back as credit, say $195"),),
)


def kinds(text: str) -> set[str]:
    return {issue.kind for issue in check_draft(text, GROUNDS, 80)}


def test_supported_words_pass() -> None:
    assert check_draft(GOOD, GROUNDS, 80) == []


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("$389", "389 dollars"),
        GOOD.replace("$389", "USD 389.00"),
        GOOD.replace("December 2, 2026", "2026-12-02"),
        GOOD.replace("December 2, 2026", "2 December 2026"),
    ],
)
def test_other_notations_of_the_same_value_pass(text: str) -> None:
    assert check_draft(text, GROUNDS, 80) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("amount", GOOD.replace("$389", "$398")),
        ("amount", GOOD + " I also paid $12.99 for shipping."),
        ("date", GOOD.replace("December 2", "December 12")),
        ("day_count", GOOD.replace("day 45", "day 54")),
        ("percent", GOOD + " 80% of cases are won."),
        ("order_number", GOOD.replace("7654321", "7654312")),
        ("contact", GOOD.replace("jeff@", "jess@")),
        ("contact", GOOD + " Call 1-888-280-4331."),
        ("link", GOOD + " See www.refund-help.example.com."),
        ("slot", GOOD + " [MAGIC WORD]"),
        ("slot", GOOD + " Dear $name,"),
        ("slot", GOOD + " {item}"),
        ("private", GOOD + " Half back as credit is fine."),
        ("private", GOOD + " Say $195."),
        ("concession", GOOD + " I would accept store credit."),
        ("concession", GOOD + " I am willing to pay the shipping."),
        ("promise", GOOD + " This will definitely work."),
        ("threat", GOOD + " Otherwise I will sue."),
        ("threat", GOOD + " Or a one-star review."),
        ("markup", "**Hello** " + GOOD),
        ("markup", "Here is your message: " + GOOD),
        ("length", GOOD + " word" * 80),
    ],
)
def test_mutations_are_caught(kind: str, text: str) -> None:
    assert kind in kinds(text)


def test_a_person_may_read_their_own_floor_but_no_promise() -> None:
    assert check_answer("You said $195 is your floor.", _with("$195")) == []
    found = check_answer("You will surely win.", GROUNDS)
    assert [issue.kind for issue in found] == ["promise"]


def _with(text: str) -> Grounds:
    return GROUNDS.model_copy(update={"texts": (*GROUNDS.texts, text)})


def test_only_the_bad_sentence_is_cut() -> None:
    text = "The blender broke on day 45. Call 1-888-280-4331 now. Please refund it."
    kept = without(text, check_draft(text, GROUNDS, 80))
    assert kept == "The blender broke on day 45. Please refund it."


def test_all_figures_of_a_message_are_collected_once() -> None:
    found = figures_in(SAID + " I said $389.", TODAY)
    assert found.count("$389") == 1
    assert "112-1234567-7654321" in found
