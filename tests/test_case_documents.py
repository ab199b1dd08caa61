"""Documents of one case are searched in memory and never kept."""

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge import KnowledgeError, case_documents
from knowledge.case_documents import CaseReader
from knowledge.documents import Document, document_from_text
from knowledge.embeddings import Vectors
from knowledge.lexicon import Lexicon


class Letters:
    """A stand-in embedder: how often each letter occurs. Counts what it embedded."""

    name = "letters"
    dimensions = 26

    def __init__(self) -> None:
        self.embedded = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += len(texts)
        vectors = np.zeros((len(texts), 26), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for letter in text.lower():
                if "a" <= letter <= "z":
                    row[ord(letter) - ord("a")] += 1
            row /= max(float(np.linalg.norm(row)), 1e-12)
        return vectors


NOTHING: Vectors = np.zeros((0, 26), dtype=np.float32)
NO_LEXICON = Lexicon([], NOTHING, NOTHING)
DENIAL = document_from_text("We deny zz zz zz zz refund. The zoo zz is closed.", "Denial")
LOG = document_from_text("Kk kk kk kk kk the keeper said kk.", "Log")


def test_the_nearest_sentence_finds_its_passage() -> None:
    embedder = Letters()
    case = CaseReader(embedder, NO_LEXICON).read([DENIAL, LOG])
    titles = {passage.id: passage.title for passage in case.passages}
    nearest = case.nearest(np.append(embedder.embed(["zzzz"])[0], 1.0), 10)
    found = [titles[unit_id.rpartition("/")[0]] for unit_id in nearest]
    assert found == ["Denial", "Denial", "Log"]
    assert list(nearest.values()) == sorted(nearest.values(), reverse=True)
    last = case.nearest(np.append(embedder.embed(["kkkk"])[0], 1.0), 1)
    assert list(last) == [f"{case.passages[1].id}/0"]


def test_no_documents_are_no_passages() -> None:
    case = CaseReader(Letters(), NO_LEXICON).read([])
    assert case.passages == ()
    assert case.nearest(np.zeros(27, dtype=np.float32), 5) == {}


def test_the_same_content_is_embedded_once_whoever_asks() -> None:
    embedder = Letters()
    reader = CaseReader(embedder, NO_LEXICON)
    reader.read([DENIAL, DENIAL])
    once = embedder.embedded
    assert len(reader.read([DENIAL, LOG]).passages) == 2
    assert embedder.embedded == once + 2
    assert len(reader.read([LOG]).passages) == 1
    assert embedder.embedded == once + 2


def test_another_title_is_embedded_anew() -> None:
    embedder = Letters()
    reader = CaseReader(embedder, NO_LEXICON)
    reader.read([DENIAL])
    once = embedder.embedded
    (passage,) = reader.read([DENIAL.model_copy(update={"title": "Other"})]).passages
    assert passage.title == "Other"
    assert embedder.embedded > once


def test_what_was_not_asked_for_long_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_documents, "_CACHED_ROWS", 2)
    embedder = Letters()
    reader = CaseReader(embedder, NO_LEXICON)
    for document in (DENIAL, LOG):
        assert reader.read([document]).passages
    once = embedder.embedded
    reader.read([LOG])
    assert embedder.embedded == once
    reader.read([DENIAL])
    assert embedder.embedded > once


@pytest.mark.parametrize("documents", [[DENIAL], [LOG, DENIAL]])
def test_too_much_for_one_case_is_refused(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_documents, "MAX_ROWS", 1)
    with pytest.raises(KnowledgeError, match="too long"):
        CaseReader(Letters(), NO_LEXICON).read(documents)
