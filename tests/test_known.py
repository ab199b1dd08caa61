"""A question is lent the answers of known ones like it, and finds who says something like them."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from evals.retrieval.questions import topics
from knowledge.documents import Document, content_hash, normalise
from knowledge.embeddings import MiniLM
from knowledge.index import open_index
from knowledge.known import NOTHING, Known, load_known, said_with_answers
from knowledge.sayings import load_sayings
from knowledge.search import Searcher
from knowledge.store import Store
from knowledge.vectors import question_vector

RANGER = (
    "Trail office",
    "## Ask for somebody senior\n\nWhere a volunteer cannot decide, the head ranger can.\n\n"
    "## When we answer the telephone\n\nDay and night, on every day of the year.\n\n"
    "## Where the money for a permit goes\n\nHalf of it mends bridges.\n\n"
    "## Scams\n\nNobody of ours asks for vouchers as payment. Put the phone down.\n\n"
    "## Ours and others\n\nThis list is made by hikers and not by the park.\n",
)


@pytest.fixture(scope="module")
def known() -> Known:
    return load_known()


@pytest.fixture(scope="module")
def searcher() -> Iterator[Searcher]:
    title, text = RANGER[0], normalise(RANGER[1])
    page = {"title": title, "text": text, "source": "trail.md", "sha256": content_hash(text)}
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "store")
        store.add(Document.model_validate(page))
        with open_index(store.root, guides=[]) as index:
            yield Searcher(index)


def test_what_is_kept_is_what_is_written(known: Known) -> None:
    written = list(said_with_answers())[::80]
    vectors = MiniLM().embed([asked for asked, _ in written])
    lent = [{one.terms for one in known.lend(vector)} for vector in vectors]
    own = [answer in answers for (_, answer), answers in zip(written, lent, strict=True)]
    assert np.mean(own) > 0.97, "run python -m knowledge.known"


def test_no_labelled_question_is_known() -> None:
    labelled = {wording.casefold() for topic in topics() for wording in topic.wordings}
    asked = {one.casefold() for said in load_sayings("helplines").values() for one in said}
    assert not labelled & asked


def test_answers_are_words_and_no_figures() -> None:
    answers = list(load_sayings("helplines"))
    assert len(answers) > 90
    assert not [answer for answer in answers if any(letter.isdigit() for letter in answer)]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("put me through to the boss of this clerk", "supervisor"),
        ("they want me to fetch vouchers from the supermarket", "scam"),
        ("two weeks and my login code never comes", "authent"),
    ],
)
def test_shares_sum_to_one_and_the_likeliest_comes_first(
    known: Known, question: str, word: str
) -> None:
    lent = known.lend(MiniLM().embed([question])[0])
    shares = [one.weight for one in lent]
    assert sum(shares) == pytest.approx(1.0, abs=1e-5)
    assert shares == sorted(shares, reverse=True)
    assert word in " ".join(one.terms for one in lent).casefold()


def test_the_answer_pulls_the_question_to_it() -> None:
    known = Known(["up"], np.eye(1, 2, dtype=np.float32), np.eye(1, 2, 1, dtype=np.float32), [0])
    question = np.array([0.0, 1.0], dtype=np.float32)
    vector = question_vector(question, known.lend(question), known)
    assert 0 < vector[0] < vector[1]
    assert vector[2] == 1
    assert question_vector(question, NOTHING.lend(question), NOTHING).tolist() == [0, 1, 1]


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("this clerk is clueless, who's above", "Ask for somebody senior"),
        ("is anyone awake there at midnight", "When we answer the telephone"),
        ("he sent me to cvs for prepaid codes", "Scams"),
        ("did they write this or is it some outsider", "Ours and others"),
        ("what do they spend my fee on", "Where the money for a permit goes"),
    ],
)
def test_a_page_of_another_kind_is_found_by_how_people_ask(
    searcher: Searcher, query: str, heading: str
) -> None:
    assert searcher.search(query)[0].heading == heading


def test_a_page_is_filled_though_all_else_is_far(searcher: Searcher) -> None:
    assert len(searcher.search("who do I complain to about a volunteer", k=5)) == 5
