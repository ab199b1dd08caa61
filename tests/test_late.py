"""Late interaction: every word of a question looks for its like in a passage."""

import gc
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from evals.retrieval.measure import PAGE, measured
from evals.retrieval.questions import topics
from knowledge.case_documents import CaseReader
from knowledge.documents import Document, document_from_text
from knowledge.embeddings import WORD_LENGTH, MiniLM, Vectors, WordVectors, built_in
from knowledge.index import Index, open_index
from knowledge.late import nearness
from knowledge.products import product
from knowledge.search import Searcher
from knowledge.shipped import load_guides
from knowledge.store import Store
from tests.servers import chroma

LIFTS = document_from_text(
    "# Lifts in our house\n\n## Servicing\n\nThe brake of each lift is looked at in spring.\n\n"
    "## Getting stuck\n\nPress the yellow bell until the caretaker answers. Do not climb out.\n",
    "Lifts",
)
BEES = document_from_text(
    "# Bees\n\n## Feeding\n\nGive each hive syrup in autumn.\n\n## Swarms\n\nA swarm hangs in a "
    "tree for a day. Put a box below it and shake the branch.\n",
    "Bees",
)


def rows(*vectors: tuple[int, ...]) -> WordVectors:
    return np.array(vectors, dtype=np.int8)


def test_every_word_of_the_question_takes_its_nearest_word() -> None:
    one, other = (WORD_LENGTH, 0), (0, WORD_LENGTH)
    near = nearness(rows(one, other), [rows(other, one), rows(one, one, one), rows((-127, -127))])
    assert np.allclose(near, [1, 0.5, -1], atol=1e-3)
    assert nearness(rows(one), []).shape == (0,)


@pytest.mark.parametrize(("height", "width"), [(0, 3), (1, 1), (700, 15), (40, 256)])
def test_a_product_is_that_of_the_matrices(height: int, width: int) -> None:
    drawn = np.random.default_rng(7)
    left = drawn.normal(size=(height, 64)).astype(np.float32)
    right = drawn.normal(size=(64, width)).astype(np.float32)
    assert np.allclose(product(left, right), left @ right, atol=1e-4)


@pytest.mark.parametrize(
    ("text", "count"),
    [("Send me back, now!", 4), ("… — !!", None), ("", None), ("Rückgabe 30", None)],
)
def test_each_word_has_a_vector_and_signs_have_none(text: str, count: int | None) -> None:
    words = built_in().words(text)
    assert words.dtype == np.int8
    assert len(words) == count if count else len(words) >= 1
    lengths = np.linalg.norm(words.astype(np.float32), axis=1)
    assert np.allclose(lengths, WORD_LENGTH, rtol=0.05)


def test_a_text_is_run_once_for_both_of_its_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    model, runs = MiniLM(), list[str]()
    alone = model._model.run

    def counted(text: str) -> tuple[Vectors, WordVectors]:
        runs.append(text)
        return alone(text)

    monkeypatch.setattr(model._model, "run", counted)
    model.embed(["the lift is stuck"])
    model.words("the lift is stuck")
    assert runs == ["the lift is stuck"]


def opened(folder: Path, *documents: Document, url: str | None = None) -> Index:
    for document in documents:
        Store(folder).add(document)
    return open_index(folder, built_in(), guides=[], chroma_url=url)


def asked(index: Index, query: str = "who comes when the lift stops with me in it") -> list[str]:
    searcher = Searcher(index, built_in())
    return [f"{one.heading} {one.score:.4f}" for one in searcher.search(query)]


def delete(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("damage", [delete, cut, flip])
def test_words_that_are_damaged_are_made_anew(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    with opened(tmp_path, LIFTS, BEES) as index:
        before, words = asked(index), dict(index.words)
        assert list(words) == [passage.id for passage in index.passages]
    generations = list((tmp_path / "generations").iterdir())
    for path in (tmp_path / "vectors").iterdir():
        damage(path)
    with opened(tmp_path) as index:
        assert asked(index) == before
        assert all(np.array_equal(words[one], index.words[one]) for one in words)
    assert list((tmp_path / "generations").iterdir()) == generations


def test_what_belongs_to_no_document_is_dropped(tmp_path: Path) -> None:
    opened(tmp_path, LIFTS, BEES).close()
    assert len(list((tmp_path / "vectors").iterdir())) == 4
    next((tmp_path / "documents").glob(f"{BEES.sha256}*")).unlink()
    opened(tmp_path).close()
    assert len(list((tmp_path / "vectors").iterdir())) == 2


def test_a_document_of_a_case_is_read_as_one_of_the_store(tmp_path: Path) -> None:
    with opened(tmp_path / "both", LIFTS, BEES) as index:
        words = dict(index.words)
    with opened(tmp_path / "one", BEES) as index:
        beside = CaseReader(built_in(), index.lexicon).read([LIFTS])
        both = {**index.words, **beside.words}
        found = Searcher(index, built_in()).search("the elevator halted with me", beside=beside)
    assert both.keys() == words.keys()
    assert all(np.array_equal(words[one], both[one]) for one in words)
    assert found[0].heading == "Getting stuck"


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_words_stay_in_the_store_where_a_server_has_the_sentences(tmp_path: Path) -> None:
    with opened(tmp_path / "alone", LIFTS, BEES) as index:
        alone = asked(index)
    with chroma(tmp_path / "chroma") as url:
        for name in ("one", "two", "two"):
            with opened(tmp_path / name, LIFTS, BEES, url=url) as index:
                assert asked(index) == alone
    del index
    with warnings.catch_warnings():  # Chroma's own client leaves its connections to be collected
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture(scope="module")
def guides(guidance: Path) -> Iterator[Index]:
    with open_index(guidance, built_in()) as index:
        yield index


def test_the_guides_answer_more_with_it_than_without(
    guides: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the half that may be looked at; a sixth of the questions, for the time it takes."""
    every = topics()[::6]
    monkeypatch.setattr("evals.retrieval.measure.topics", lambda: every)
    searcher = Searcher(guides, built_in())

    def first() -> float:
        return measured("guides", "tune", lambda query: searcher.search(query, PAGE)).first

    late = first()
    monkeypatch.setattr(guides, "words", {})
    assert late > first()
    assert len(load_guides()) > 10
