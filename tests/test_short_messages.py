"""A first message of a few words: its problem is read, or nothing where the words do not say."""

from pathlib import Path

import pytest
import yaml

from agent.domain.case import Case, merge
from agent.domain.vocabulary import Problem
from agent.reading import read
from tests.sessions import TODAY

Messages = list[tuple[str, list[str]]]
DATA = Path(__file__).parent / "data" / "short_messages.yaml"
FLOORS = {"own": 0.97, "unseen": 0.89}  # a little under what was measured
BARE = (
    "Amazon refused my return of a {}.",
    "They won't let me return a {}, $80.",
    "My return of the {} was rejected",
    "no refund for a {} says amazon",
)
ITEMS = ("blender", "winter coat", "desk", "phone case", "garden hose", "piano")
ACCUSING = {
    Problem.EXCESSIVE_RETURNS,
    Problem.ACCOUNT_LOCKED,
    Problem.CONDITION_DISPUTE,
    Problem.INJURY_OR_RECALL,
}


def problem_of(message: str) -> Problem:
    return merge(Case(), read(message, Case(), TODAY).updates, 1).problem


@pytest.mark.parametrize("part", FLOORS)
def test_a_few_words_are_read_or_asked_about(part: str) -> None:
    messages: Messages = yaml.safe_load(DATA.read_text("utf-8"))[part]
    wrong = [said for said, accepted in messages if problem_of(said) not in accepted]
    assert 1 - len(wrong) / len(messages) >= FLOORS[part], wrong


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("words", BARE)
def test_a_bare_refusal_accuses_nobody(words: str, item: str) -> None:
    assert problem_of(words.format(item)) not in ACCUSING
