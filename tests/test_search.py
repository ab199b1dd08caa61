"""What a person asks in their own words finds the passage that answers it."""

from collections.abc import Iterator

import pytest

from knowledge.documents import Document, content_hash, normalise
from knowledge.embeddings import MiniLM
from knowledge.index import open_index
from knowledge.search import Searcher
from knowledge.store import Store
from knowledge.words import content_words

GUIDES = {
    "Parcels": (
        "any",
        "## The tracking says delivered but nothing came\n\nWait two days, look around the "
        "building, then ask for an investigation by the carrier.\n\n"
        "## Something in the box was left out\n\nSay which part is missing and ask for it or for "
        "your money.\n",
    ),
    "Cards": (
        "US",
        "## Dispute the charge with your card issuer\n\nAfter the seller refused in writing, ask "
        "the issuer to reverse the charge. Name form ZX-4471 when you call.\n\n"
        "## Small claims\n\nA court for small sums hears you without a lawyer.\n",
    ),
    "Britain": (
        "UK",
        "## Section 75\n\nThe lender answers together with the shop for goods that were "
        "misdescribed.\n",
    ),
}
PAGES = {
    "Helpline": "## Reach a person\n\nSay agent until a human picks up the phone.\n\n"
    "## Supervisors\n\nAsk for a supervisor when the first agent cannot help you.\n",
    "Copy": "## Supervisors again\n\nAsk for the supervisor when the first agent cannot help.\n",
    "Blog": "## Card tips\n\nAsk the card issuer to reverse the charge, says a blog.\n",
}


def document(title: str, text: str, **fields: object) -> Document:
    text = normalise(text)
    known = {"title": title, "text": text, "source": f"{title}.md", "sha256": content_hash(text)}
    return Document.model_validate(known | fields)


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    folder = tmp_path_factory.mktemp("search") / "store"
    store, embedder = Store(folder), MiniLM()
    for title, text in PAGES.items():
        store.add(document(title, text))
    guides = [
        document(title, text, rank="guide", jurisdiction=jurisdiction)
        for title, (jurisdiction, text) in GUIDES.items()
    ]
    with open_index(folder, embedder, guides=guides) as index:
        yield Searcher(index, embedder)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("courier says it's on the doorstep but I see no parcel", "The tracking says delivered"),
        ("a piece of my order was not in the carton", "Something in the box was left out"),
        ("how do I dispute it with my bank", "Dispute the charge"),
        ("do I need an attorney to sue over fifty dollars", "Small claims"),
        ("I only get the robot on the line", "Reach a person"),
        ("let me talk to your boss", "Supervisors"),
        ("ZX-4471", "Dispute the charge"),
    ],
)
def test_a_question_in_other_words_finds_its_answer(
    searcher: Searcher, query: str, expected: str
) -> None:
    assert searcher.search(query)[0].heading.startswith(expected)


def test_the_best_comes_first_with_its_text_and_source(searcher: Searcher) -> None:
    passages = searcher.search("dispute the charge with the card issuer", k=3)
    scores = [passage.score for passage in passages]
    assert scores == sorted(scores, reverse=True)
    assert (passages[0].title, passages[0].source) == ("Cards", "Cards.md")
    assert passages[0].text.startswith("After the seller refused in writing")
    assert 0 < passages[0].similarity < 1.01


def test_passages_for_elsewhere_are_left_out(searcher: Searcher) -> None:
    query = "goods not as described bought on credit"
    assert "Britain" in {passage.title for passage in searcher.search(query, k=10)}
    here = searcher.search(query, k=10, jurisdiction="US")
    assert {passage.jurisdiction for passage in here} == {"US", "any"}


def test_a_search_may_be_kept_to_the_guides_or_to_what_was_ingested(searcher: Searcher) -> None:
    for rank, titles in (("guide", set(GUIDES)), ("user", {"Helpline", "Copy", "Blog"})):
        found = searcher.search("ask for help", k=10, rank=rank)  # type: ignore[arg-type]
        assert found
        assert {passage.title for passage in found} <= titles


def test_nearly_the_same_passage_comes_once(searcher: Searcher) -> None:
    found = searcher.search("ask for a supervisor", k=10)
    assert len([passage for passage in found if "supervisor" in passage.text]) == 1


def test_neither_guides_nor_ingested_pages_take_every_place(searcher: Searcher) -> None:
    found = searcher.search("ask the card issuer to reverse the charge", k=2)
    assert {passage.rank for passage in found} == {"guide", "user"}


def test_no_place_is_kept_for_what_does_not_fit(searcher: Searcher) -> None:
    found = searcher.search("section 75 lender misdescribed goods", k=1)
    assert [passage.title for passage in found] == ["Britain"]


@pytest.mark.parametrize("query", ["", "   ", "?!", "is it", "\x00"])
def test_a_query_without_words_finds_nothing(searcher: Searcher, query: str) -> None:
    assert searcher.search(query) == []


def test_k_bounds_the_answer(searcher: Searcher) -> None:
    assert len(searcher.search("refund", k=1)) == 1
    assert searcher.search("refund", k=0) == []
    assert len(searcher.search("refund", k=50)) == 8


def test_a_pasted_page_is_a_query_too(searcher: Searcher) -> None:
    pasted = "My parcel was marked delivered and never came. " * 2000
    assert searcher.search(pasted)[0].heading.startswith("The tracking says delivered")


def test_the_same_query_gives_the_same_answer(searcher: Searcher) -> None:
    query = "the box was incomplete"
    assert searcher.search(query) == searcher.search(query)


def test_an_empty_index_finds_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("empty")
    with open_index(folder, guides=[]) as index:
        assert Searcher(index).search("refund") == []


def test_common_endings_and_empty_words_do_not_count() -> None:
    assert content_words("Refunded the refunds, refunding") == ["refund", "refund", "refund"]
    assert content_words("What is it?") == []
