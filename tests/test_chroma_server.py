"""The search index on a Chroma server that several processes share."""

import gc
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import KnowledgeError
from knowledge.chroma import http_client
from knowledge.index import Index, open_index
from knowledge.store import Store
from tests.servers import chroma, free_port
from tests.test_index import GUIDE, PAGE, WordHashes, document, found

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chroma(tmp_path_factory.mktemp("chroma")) as url:
        yield url


@pytest.fixture(autouse=True)
def left_connections() -> Iterator[None]:
    """Chroma's own client leaves its connections to the garbage collector, even when closed."""
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def shared(folder: Path, url: str, embedder: WordHashes | None = None) -> Index:
    Store(folder).add(PAGE)
    return open_index(folder, embedder or WordHashes(), guides=[GUIDE], chroma_url=url)


def collections(url: str) -> list[str]:
    client = http_client(url)
    names = sorted(one.name for one in client.list_collections())
    client.close()
    return names


def test_two_machines_share_one_collection(server: str, tmp_path: Path) -> None:
    with shared(tmp_path / "one", server) as index:
        assert found(index, "look around porch") == "Look around the porch first."
    names = collections(server)
    with shared(tmp_path / "two", server) as index:
        assert found(index, "ask exception today") == "Ask for an exception today."
    assert collections(server) == names
    assert not list((tmp_path / "one" / "generations").iterdir())


def test_another_document_makes_another_collection(server: str, tmp_path: Path) -> None:
    shared(tmp_path, server).close()
    Store(tmp_path).add(document("## Kettle\n\nKettles are returned in a box."))
    with shared(tmp_path, server) as index:
        assert found(index, "kettles returned box") == "Kettles are returned in a box."
    assert len(collections(server)) >= 2


def test_a_lost_collection_is_made_again(server: str, tmp_path: Path) -> None:
    shared(tmp_path, server).close()
    client = http_client(server)
    for name in collections(server):
        client.get_collection(name, embedding_function=None).delete(where={"rank": "guide"})
    client.close()
    with shared(tmp_path, server) as index:
        assert found(index, "ask exception today") == "Ask for an exception today."


def test_a_server_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="REDRESS_CHROMA_URL cannot be used"):
        shared(tmp_path, f"http://127.0.0.1:{free_port()}")
