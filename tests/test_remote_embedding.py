"""An embedding model at an OpenAI-compatible address, over a real HTTP server on loopback."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from agent.guidance import LazySearch
from knowledge.documents import document_from_text
from knowledge.embeddings import MiniLM
from knowledge.errors import EmbeddingUnavailable
from knowledge.index import open_index
from knowledge.remote import RemoteEmbedder
from knowledge.search import Searcher
from knowledge.settings import KnowledgeSettings
from knowledge.store import Store

Answer = Callable[[list[str]], tuple[int, Any]]


@contextmanager
def served(answer: Answer) -> Iterator[tuple[str, list[str]]]:
    """A server for vectors that answers with `answer`; yields its address and the texts asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            texts = json.loads(self.rfile.read(int(self.headers["content-length"])))["input"]
            asked.extend(texts)
            status, body = answer(texts)
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", asked
    finally:
        server.shutdown()
        server.server_close()


def vectors(texts: list[str]) -> tuple[int, Any]:
    """Letters counted: enough to tell texts apart. Out of order, as an address may answer."""
    rows = [[float(text.lower().count(letter)) + 0.1 for letter in "abcdefgh"] for text in texts]
    data = [{"index": n, "object": "embedding", "embedding": row} for n, row in enumerate(rows)]
    return 200, {"object": "list", "model": "m", "data": data[::-1], "usage": {}}


def test_vectors_come_in_the_order_of_the_texts_and_of_length_one() -> None:
    with served(vectors) as (url, _):
        rows = RemoteEmbedder("m", url, None).embed(["aaaa", "bbbb"] * 100)
    assert rows.shape == (200, 8)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert int(rows[0].argmax()) == 0
    assert int(rows[1].argmax()) == 1


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda _: (500, {"error": "down"}), id="an error"),
        pytest.param(lambda _: (200, {"data": []}), id="nothing"),
        pytest.param(lambda _: (200, "words"), id="no object"),
        pytest.param(
            lambda texts: (200, {"data": [{"index": 0, "embedding": [0.0, 0.0]} for _ in texts]}),
            id="no length",
        ),
        pytest.param(
            lambda texts: (200, {"data": [{"index": 0, "embedding": [1.0]} for _ in texts[1:]]}),
            id="one too few",
        ),
    ],
)
def test_what_is_not_a_vector_for_each_text_is_one_sentence(answer: Answer) -> None:
    with served(answer) as (url, _), pytest.raises(EmbeddingUnavailable) as raised:
        RemoteEmbedder("m", url, None).embed(["one", "two"])
    assert str(raised.value).count(".") >= 1
    assert "\n" not in str(raised.value)


def test_a_search_goes_on_with_words_when_the_address_is_gone(tmp_path: Path) -> None:
    Store(tmp_path).add(document_from_text("Ask for a deadbeef badge.", "Badge"))
    Store(tmp_path).add(document_from_text("Look around the porch.", "Porch"))
    with served(vectors) as (url, _):
        embedder = RemoteEmbedder("m", url, None)
        index = open_index(tmp_path, embedder, guides=[])
        assert Searcher(index, embedder).search("deadbeef badge")[0].title == "Badge"
    found = Searcher(index, embedder).search("porch", 1)
    index.close()
    assert [passage.title for passage in found] == ["Porch"]


def test_private_details_do_not_leave_with_a_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.index.load_guides", lambda: ())
    Store(tmp_path).add(document_from_text("Look around the porch.", "Porch"))
    with served(vectors) as (url, asked):
        embedder = RemoteEmbedder("m", url, None)
        search = LazySearch(tmp_path, embedder, hide=lambda text: text.replace("Jo", "[NAME_1]"))
        assert search.search("where is the refund for Jo")
        search.close()
    assert asked[-1] == "where is the refund for [NAME_1]"


def test_the_built_in_model_is_used_unless_another_is_set() -> None:
    assert isinstance(KnowledgeSettings().embedder(), MiniLM)
    elsewhere = KnowledgeSettings(embedding_model="m", base_url="http://127.0.0.1:9/v1")
    assert isinstance(elsewhere.embedder(), RemoteEmbedder)
