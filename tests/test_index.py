"""The index is a cache: whatever happens to it, it is built again from the documents."""

import hashlib
import json
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from knowledge import KnowledgeError
from knowledge.documents import Document, content_hash, normalise
from knowledge.embeddings import MiniLM, Vectors
from knowledge.index import Index, open_index
from knowledge.store import Store


class WordHashes:
    """A stand-in embedder: texts that share words are near. Counts what it embedded."""

    dimensions = 64

    def __init__(self, name: str = "word-hashes") -> None:
        self.name = name
        self.embedded = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += len(texts)
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.lower().split():
                row[hashlib.sha256(word.encode()).digest()[0] % self.dimensions] += 1
            row /= max(float(np.linalg.norm(row)), 1e-12)
        return vectors


def document(text: str, title: str = "Page", **fields: object) -> Document:
    text = normalise(text)
    sha256 = content_hash(text)
    known = {"title": title, "text": text, "source": f"{title}.md", "sha256": sha256}
    return Document.model_validate(known | fields)


GUIDE = document("# Late\n\nAsk for an exception today.", "Late", rank="guide", jurisdiction="US")
PAGE = document("## Porch\n\nLook around the porch first.\n\n## Fee\n\nA fee needs a reason.")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    Store(tmp_path / "store").add(PAGE)
    return tmp_path / "store"


def opened(store: Path, embedder: WordHashes | None = None, guide: Document = GUIDE) -> Index:
    return open_index(store, embedder or WordHashes(), guides=[guide])


def generation(store: Path) -> str:
    return str(json.loads((store / "manifest.json").read_text())["generation"])


def asked(words: str) -> Vectors:
    """The vector of some words, to which nothing is lent."""
    return np.append(WordHashes().embed([words])[0], 1.0).astype(np.float32)


def found(index: Index, words: str) -> str:
    """The text of the passage nearest to some words."""
    nearest = index.nearest(asked(words), 5)
    best = max(nearest, key=lambda unit_id: nearest[unit_id]).rpartition("/")[0]
    return next(passage.text for passage in index.passages if passage.id == best)


def test_guides_and_ingested_documents_are_found_together(store: Path) -> None:
    with opened(store) as index:
        assert found(index, "ask exception today") == "Ask for an exception today."
        assert found(index, "look around porch") == "Look around the porch first."
        assert [passage.rank for passage in index.passages] == ["guide", "user", "user"]
        assert len({passage.id for passage in index.passages}) == 3


def test_the_same_content_twice_is_one_document(store: Path) -> None:
    again = document(PAGE.text.replace("\n\n", "\n\n\n"), "Another name")
    assert not Store(store).add(again)
    assert Store(store).add(document(GUIDE.text, "A copy of a guide"))
    with opened(store) as index:
        assert [passage.title for passage in index.passages] == ["Late", "Page", "Page"]


def test_an_index_in_order_is_opened_as_it_is(store: Path) -> None:
    opened(store).close()
    first, embedder = generation(store), WordHashes()
    with opened(store, embedder) as index:
        assert found(index, "look around porch") == "Look around the porch first."
    assert (generation(store), embedder.embedded) == (first, 0)


def more(store: Path) -> Index:
    Store(store).add(document("A third page.", "Third"))
    return opened(store)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(more, id="a document more"),
        pytest.param(lambda store: opened(store, WordHashes("other")), id="another embedder"),
        pytest.param(
            lambda store: opened(store, guide=GUIDE.model_copy(update={"jurisdiction": "UK"})),
            id="another guide",
        ),
    ],
)
def test_a_change_makes_a_new_index_and_drops_the_old(
    store: Path, change: Callable[[Path], Index]
) -> None:
    opened(store).close()
    first = generation(store)
    change(store).close()
    assert generation(store) != first
    assert [path.name for path in (store / "generations").iterdir()] == [generation(store)]


def test_only_what_is_new_is_embedded(store: Path) -> None:
    opened(store).close()
    Store(store).add(document("A third page.", "Third"))
    embedder = WordHashes()
    opened(store, embedder).close()
    assert embedder.embedded == 2  # its one sentence, under its heading and alone


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2] + b"?")


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes() or b"\x00")
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("damage", [delete, empty, halve, flip])
@pytest.mark.parametrize("kind", ["generations/*/*.sqlite3", "generations/*/*/*", "vectors/*"])
def test_a_damaged_file_is_noticed_and_the_index_built_anew(
    store: Path, caplog: pytest.LogCaptureFixture, kind: str, damage: Callable[[Path], None]
) -> None:
    opened(store).close()
    paths = [path for path in store.glob(kind) if path.is_file()]
    assert paths
    for path in paths:
        damage(path)
    if kind == "vectors/*":
        (store / "manifest.json").unlink()
    first = generation(store) if kind != "vectors/*" else ""
    with opened(store) as index:
        assert found(index, "look around porch") == "Look around the porch first."
        assert found(index, "ask exception today") == "Ask for an exception today."
    assert generation(store) != first
    assert ("damaged" in caplog.text) == bool(first)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\x00", b'{"generation": "../.."}'])
def test_a_garbled_manifest_is_not_believed(store: Path, content: bytes) -> None:
    opened(store).close()
    (store / "manifest.json").write_bytes(content)
    with opened(store) as index:
        assert found(index, "look around porch") == "Look around the porch first."


def test_a_generation_that_was_never_finished_is_dropped(store: Path) -> None:
    opened(store).close()
    half = store / "generations" / "half"
    half.mkdir()
    (half / "chroma.sqlite3").write_bytes(b"SQLite format 3\x00")
    Store(store).add(document("A third page.", "Third"))
    opened(store).close()
    assert not half.exists()


def test_killed_in_the_middle_of_building_it_opens_again(store: Path) -> None:
    opened(store).close()
    Store(store).add(document("A third page about nothing else.", "Third"))
    script = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "import knowledge.index as index\nfrom tests.test_index import GUIDE, WordHashes\n"
        "index._add = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "index.open_index(Path(sys.argv[1]), WordHashes(), guides=[GUIDE])\n"
    )
    run = subprocess.run([sys.executable, "-c", script, str(store)], check=False)
    assert run.returncode == -signal.SIGKILL
    with opened(store) as index:
        assert found(index, "third page nothing") == "A third page about nothing else."
        assert found(index, "look around porch") == "Look around the porch first."


def test_a_damaged_copy_is_set_aside_and_the_others_stay(
    store: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (copy,) = (store / "documents").glob("*.json")
    Store(store).add(document("A third page.", "Third"))
    copy.write_text(copy.read_text().replace("porch first", "porch last"))
    assert [one.title for one in Store(store).documents()] == ["Third"]
    assert "ingest the document again" in caplog.text
    assert copy.with_suffix(".damaged").exists()


def test_the_store_is_for_its_owner_only(store: Path) -> None:
    opened(store).close()
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (store, *store.iterdir())}
    folders = {modes[path] for path in modes if path.is_dir()}
    files = {stat.S_IMODE(path.stat().st_mode) for path in (store / "documents").iterdir()}
    assert (folders, files) == ({0o700}, {0o600})


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnowledgeError, match="name another folder") as caught:
        opened(tmp_path / "file" / "store")
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_at_once_build_one_index_and_both_can_search(store: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        indexes = list(pool.map(opened, [store, store]))
    first, second = indexes
    first.close()
    assert found(second, "look around porch") == "Look around the porch first."
    second.close()
    assert len(list((store / "generations").iterdir())) == 1


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield folder


def test_the_private_copy_goes_away_with_the_index(store: Path, scratch: Path) -> None:
    index = opened(store)
    (copy,) = scratch.iterdir()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o700
    index.close()
    index.close()
    assert list(scratch.iterdir()) == []


def test_a_closed_index_says_so_in_one_sentence(store: Path) -> None:
    index = opened(store)
    index.close()
    with pytest.raises(KnowledgeError, match="open it again"):
        index.nearest(WordHashes().embed(["porch"])[0], 5)


def test_jurisdiction_and_rank_narrow_the_search(store: Path) -> None:
    with opened(store) as index:
        vector = asked("ask exception today porch")
        assert set(index.nearest(vector, 10)) == {f"{p.id}/0" for p in index.passages}
        assert len(index.nearest(vector, 10, "UK")) == 2
        assert list(index.nearest(vector, 10, "US", "guide")) == ["Late#1/0"]


def test_a_store_with_nothing_in_it_opens(tmp_path: Path) -> None:
    with open_index(tmp_path / "store", WordHashes(), guides=[]) as index:
        assert index.passages == ()
        assert index.nearest(WordHashes().embed(["anything"])[0], 5) == {}


def test_progress_is_told_by_document(store: Path) -> None:
    told: list[tuple[int, int]] = []
    embedder = WordHashes()
    open_index(store, embedder, guides=[GUIDE], progress=lambda *done: told.append(done)).close()
    assert told == [(1, 2), (2, 2)]


def test_the_real_model_gives_unit_vectors_whatever_else_is_in_the_batch() -> None:
    model = MiniLM()
    alone = model.embed(["Where is my parcel?"])
    among = model.embed(["x " * 400, "Where is my parcel?", ""])
    assert alone.shape == (1, 384)
    assert np.allclose(np.linalg.norm(among, axis=1), 1, atol=1e-5)
    assert float(alone[0] @ among[1]) > 0.9999
    assert model.embed([]).shape == (0, 384)


def test_a_model_file_that_is_not_the_known_one_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("knowledge.embeddings.MODEL_SHA256", "0" * 64)
    with pytest.raises(KnowledgeError, match="damaged: reinstall"):
        MiniLM().embed(["words"])


def test_nothing_listens_and_nothing_is_sent(store: Path) -> None:
    """Chroma stays inside the process: a socket of any kind ends this run."""
    script = (
        "import socket, sys\nfrom pathlib import Path\n"
        "def refuse(*_, **__): raise SystemExit('a socket was opened')\n"
        "from knowledge.index import open_index\nfrom tests.test_index import GUIDE, WordHashes\n"
        "import chromadb\nsocket.socket.connect = socket.socket.bind = refuse\n"
        "open_index(Path(sys.argv[1]), WordHashes(), guides=[GUIDE]).close()\nprint('quiet')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(store)], capture_output=True, text=True, check=True
    )
    assert run.stdout == "quiet\n"
