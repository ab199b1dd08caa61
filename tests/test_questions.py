"""The retrieval questions: their form, their anchors and their halves. Nothing here searches.

The seed pages are not part of this repository.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from evals.retrieval.questions import Answer, Corpus, Topic, flat, topics
from knowledge.shipped import load_guides

SEEDS = {"drhint-amazon-helpline", "pine-appeal-denied-return"}
LEAST_TOPICS = {"seeds": 60, "guides": 70}
LEAST_WORDINGS = 390


@cache
def guides() -> dict[str, str]:
    """The rendered text of each shipped guide under its file stem."""
    return {Path(guide.source).stem: guide.text for guide in load_guides()}


@pytest.fixture
def seeds(seed_pages: Path) -> dict[str, str]:
    """The text of each seed page under its file stem."""
    return {path.stem: path.read_text("utf-8") for path in seed_pages.glob("*.txt")}


def over(corpus: Corpus) -> list[Topic]:
    """The topics over one corpus, in order."""
    return [topic for topic in topics() if topic.over == corpus]


def bare(wording: str) -> str:
    """Only the words, so that a comma does not make a new question."""
    return " ".join(re.findall(r"\w+", wording.casefold()))


def repeated(names: Iterable[object]) -> list[object]:
    """What stands there more than once."""
    return [name for name, count in Counter(names).items() if count > 1]


def stands_in(answer: Answer, text: str) -> bool:
    """Whether the passage of an answer can be found in a document."""
    if answer.heading is not None:
        return f"## {answer.heading}" in text.splitlines()
    return answer.text is not None and answer.text in flat(text)


def test_there_are_enough_of_them() -> None:
    for corpus, least in LEAST_TOPICS.items():
        assert sum(topic.over == corpus for topic in topics()) >= least
    assert sum(len(topic.wordings) for topic in topics()) >= LEAST_WORDINGS


def test_ids_topics_and_wordings_are_unique() -> None:
    assert repeated(topic.id for topic in topics()) == []
    assert repeated(topic.topic for topic in topics()) == []
    assert repeated(bare(wording) for topic in topics() for wording in topic.wordings) == []


def test_no_two_topics_have_the_same_answers() -> None:
    assert repeated(frozenset(topic.answers) for topic in topics()) == []
    assert [topic.id for topic in topics() if repeated(topic.answers)] == []


def test_an_answer_is_a_text_or_the_heading_of_a_guide() -> None:
    for topic in topics():
        for answer in topic.answers:
            assert (answer.text is None) != (answer.heading is None), topic.id
            assert answer.heading is None or topic.over == "guides", topic.id
            assert answer.text is None or answer.text == flat(answer.text), topic.id


def test_every_anchor_stands_in_its_guide() -> None:
    lost = [
        (topic.id, answer)
        for topic in over("guides")
        for answer in topic.answers
        if not stands_in(answer, guides().get(answer.doc, ""))
    ]
    assert lost == []


def test_every_guide_is_asked_about() -> None:
    asked = {answer.doc for topic in over("guides") for answer in topic.answers}
    assert asked == set(guides())


def test_every_anchor_stands_once_in_its_seed_page(seeds: dict[str, str]) -> None:
    pages = {stem: flat(text) for stem, text in seeds.items()}
    lost = [
        (topic.id, answer)
        for topic in over("seeds")
        for answer in topic.answers
        if pages.get(answer.doc, "").count(answer.text or "") != 1
    ]
    assert lost == []


def test_both_seed_pages_are_asked_about_and_nothing_else() -> None:
    assert {answer.doc for topic in over("seeds") for answer in topic.answers} == SEEDS


@pytest.mark.parametrize("corpus", ["seeds", "guides"])
def test_the_halves_are_balanced(corpus: Corpus) -> None:
    halves = Counter(topic.half for topic in over(corpus))
    assert abs(halves["tune"] - halves["held"]) <= 1


@pytest.mark.parametrize("corpus", ["seeds", "guides"])
def test_the_halves_follow_the_rule_of_the_file(corpus: Corpus) -> None:
    pairs = groupby(enumerate(over(corpus)), key=lambda numbered: numbered[0] // 2)
    for _, pair in pairs:
        first, *rest = (topic for _, topic in pair)
        even = hashlib.sha256(first.id.encode()).digest()[0] % 2 == 0
        assert first.half == ("tune" if even else "held")
        assert all(topic.half != first.half for topic in rest)
