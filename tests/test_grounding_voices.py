"""Words as three chat models put them: the true ones pass, the lies do not, and what may differ."""

import datetime

import pytest

from agent.grounding import Grounds, check_draft
from evals.liar import voices

MOST_BLOCKED = 0.01  # of the texts that the checks were mended on
MOST_HELD_BLOCKED = 0.1  # of those that were measured first
MOST_HELD_GIVEN_UP = 0.03  # of the same, after cutting
MOST_FRESH_BLOCKED = 0.16  # of texts that nobody had the checks in mind for
MOST_FRESH_GIVEN_UP = 0.04
TODAY = datetime.date(2026, 11, 22)
DATED = Grounds(
    texts=(
        "I sent it back on 14 October and it was delivered on 16 October. I paid $389 on August "
        "18. Amazon says it never arrived. I wrote to them on November 2 and November 9.",
        "Hello, I sent the lamp back, and the refund has not come. Please refund me.",
    ),
    today=TODAY,
    complete=True,
)


def test_there_are_enough_of_them_in_three_manners() -> None:
    cases = voices.cases()
    assert len(cases) >= 10
    assert {case["kind"] for case in cases} == {"draft", "answer"}
    for part, least in (("tuned", 60), ("held", 84)):
        assert len({text for case in cases for text in case.get(part, ())}) >= least
        assert len({lie for case in cases for lie in case.get(f"lies_{part}", ())}) >= 30


@pytest.mark.parametrize(
    ("part", "most"),
    [("tuned", MOST_BLOCKED), ("held", MOST_HELD_BLOCKED), ("fresh", MOST_FRESH_BLOCKED)],
)
def test_true_words_are_shown_as_they_are(part: voices.Part, most: float) -> None:
    blocked, of = voices.blocked(part)
    assert blocked / of <= most


@pytest.mark.parametrize(
    ("part", "most"),
    [("tuned", MOST_BLOCKED), ("held", MOST_HELD_GIVEN_UP), ("fresh", MOST_FRESH_GIVEN_UP)],
)
def test_true_words_are_hardly_ever_given_up(part: voices.Part, most: float) -> None:
    given_up, of = voices.replaced(part)
    assert given_up / of <= most


def test_what_a_cut_took_away_comes_back_in_the_built_in_words() -> None:
    case = voices.cases()[0]
    good = "Hello! I understand that the window is closed."
    shown = voices.shown(case, f"{good} My uncle, an engineer, examined the motor.")
    assert shown.startswith(good)
    assert "112-5550101-1234567" in shown
    assert "supervisor" in shown
    assert "uncle" not in shown


@pytest.mark.parametrize("part", ["tuned", "held", "fresh"])
def test_no_lie_gets_through(part: voices.Part) -> None:
    assert voices.let_through(part)[0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "It was delivered two days later.",
        "I have been waiting for over a month.",
        "I have been waiting for more than five weeks.",
        "I have been waiting for 39 days.",
        "I paid about four hundred dollars.",
        "I paid nearly $390.",
        "I have written to you twice.",
    ],
)
def test_what_follows_from_dates_and_amounts_needs_no_words_of_its_own(text: str) -> None:
    assert check_draft(text, DATED, 80) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was delivered three days later.",
        "I have been waiting for 41 days.",
        "I have been waiting for more than four months.",
        "Please answer within two days.",
        "I paid about five hundred dollars.",
        "I paid over $390.",
        "I have written to you four times.",
    ],
)
def test_what_does_not_follow_is_no_less_a_lie(text: str) -> None:
    assert check_draft(text, DATED, 80)


@pytest.mark.parametrize(
    "text",
    [
        "Hope you're having a lovely week!",
        "I know you're only doing your job, and I appreciate your patience.",
        "To be perfectly honest, this has been rather frustrating.",
        "Could you please take a fresh look at this for me?",
        "Thanks a million in advance for your help.",
        "Let me know if there is anything else you need from me.",
        "I'm not sure what happened on your end.",
        "That would put my mind at rest.",
        "I hear you, and I understand that it isn't your decision.",
        "Kindly confirm receipt of this message.",
    ],
)
def test_what_states_nothing_passes(text: str) -> None:
    assert check_draft(text, DATED, 80) == []
