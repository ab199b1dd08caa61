"""The search finds what people ask for, on questions written without a look at its rules.

The floors stand a little under what was measured; `make bench` prints the figures.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.retrieval.measure import PAGE, measured
from evals.retrieval.questions import Half
from knowledge.documents import read_document
from knowledge.index import open_index
from knowledge.search import Searcher
from knowledge.store import Store


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory, seed_pages: Path) -> Iterator[Searcher]:
    store = Store(tmp_path_factory.mktemp("recall"))
    for page in sorted(seed_pages.glob("*.txt")):
        store.add(read_document(page))
    with open_index(store.root, guides=[]) as index:
        yield Searcher(index)


@pytest.mark.parametrize(("half", "first", "page"), [("tune", 0.78, 0.94), ("held", 0.64, 0.91)])
def test_questions_over_the_two_pages_find_their_passage(
    searcher: Searcher, half: Half, first: float, page: float
) -> None:
    recall = measured("seeds", half, lambda query: searcher.search(query, PAGE))
    assert recall.questions > 100
    assert (recall.first >= first, recall.page >= page) == (True, True), recall.line()
