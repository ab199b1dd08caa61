"""The index of guides and ingested documents: vectors in Chroma, passages and words in memory.

Chroma is only a cache here. Killed while it writes it can become unopenable, and a damaged file of
it can crash the whole process, so a finished index is never opened where it lies: its files are
checked against the hashes in the manifest, copied to a private folder and opened there. Whatever is
off, the index is built anew from the documents and takes the place of the old one in one step.
"""

import hashlib
import logging
import secrets
import shutil
import tempfile
import weakref
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

import numpy as np

from knowledge import chroma
from knowledge.documents import Document, Rank
from knowledge.embeddings import Embedder, MiniLM, Vectors, WordVectors
from knowledge.errors import KnowledgeError
from knowledge.kept_vectors import KeptVectors, Progress, recipe
from knowledge.lexicon import Lexicon
from knowledge.passages import ANYWHERE, Source, distinct, source_of
from knowledge.shipped import load_guides
from knowledge.store import Manifest, Store

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection
    from chromadb.base_types import Where

_LOG = logging.getLogger(__name__)
_COLLECTION = "passages"


class Index:
    """An open index. Close it, or use it in a `with` statement, to remove its private copy."""

    def __init__(
        self,
        sources: Sequence[Source],
        lexicon: Lexicon,
        folder: Path | None,
        client: "Client",
        name: str = _COLLECTION,
    ) -> None:
        self.passages = tuple(passage for source in sources for passage in source.passages)
        self.lexicon = lexicon
        self.words: Mapping[str, WordVectors] = {}
        self.unit_facts = {
            unit_id: facts
            for source in sources
            for unit_id, facts in zip(source.unit_ids, source.unit_facts, strict=True)
            if facts
        }
        self._units = sum(source.rows for source in sources)
        self._collection = client.get_collection(name, embedding_function=None)
        self._finish = weakref.finalize(self, _release, client, folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of Chroma and remove the private copy; a second call does nothing."""
        self._finish()

    def nearest(
        self,
        vector: Vectors,
        count: int,
        jurisdiction: str | None = None,
        rank: Rank | None = None,
    ) -> dict[str, float]:
        """Return the ids of the `count` nearest sentences with their similarity, best first.

        `vector` is one of `question_vector`. With a jurisdiction or a rank, other passages are left
        out. Raises KnowledgeError when the index was closed or does not answer.
        """
        if not self._finish.alive:
            raise KnowledgeError("The guidance index was closed: open it again.")
        if not self._units:
            return {}
        try:
            answer = self._collection.query(
                query_embeddings=[vector.tolist()],
                n_results=min(count, self._units),
                where=_where(jurisdiction, rank),
                include=["distances"],  # metadata would take as long as the search itself
            )
        except chroma.failures() as error:
            raise KnowledgeError(
                f"The guidance index does not answer ({error}): open it again."
            ) from error
        distances = (answer["distances"] or [[]])[0]
        return {
            unit_id: 1.0 - distance
            for unit_id, distance in zip(answer["ids"][0], distances, strict=True)
        }

    def check(self) -> None:
        """Raise ValueError unless everything is there and one vector finds itself."""
        if self._collection.count() != self._units:
            raise ValueError("the index does not hold what it was built from")
        if not self._units:
            return
        stored = np.asarray(self._collection.peek(1)["embeddings"], dtype=np.float32)
        probe = stored.reshape(-1, stored.shape[-1])[0]
        found = self.nearest(probe, 10)
        if max(found.values(), default=0.0) < float(probe @ probe) - 1e-3:
            raise ValueError("the index does not find what it holds")


def open_index(
    store: Path,
    embedder: Embedder | None = None,
    *,
    guides: Sequence[Document] | None = None,
    progress: Progress | None = None,
    chroma_url: str | None = None,
) -> Index:
    """Open the index of the shipped guides and the documents kept in `store`.

    With `chroma_url` its vectors are on that Chroma server, shared by processes with the same
    content; those of single words are not: each store keeps its own and makes what is missing.

    The index is built anew when there is none, when it was made from other documents or in another
    way, or when it is damaged. Raises KnowledgeError when the folder cannot be used or the index
    cannot be built.
    """
    folder = Store(store)
    embedder = embedder or MiniLM()
    with folder.locked():
        shipped = load_guides() if guides is None else guides
        kept = KeptVectors(folder, embedder)
        sources = [source_of(one) for one in distinct([*shipped, *folder.documents()])]
        wanted = _manifest(sources, embedder)
        if chroma_url is not None:
            return _served(chroma_url, wanted, sources, kept, progress)
        saved = folder.manifest()
        if saved is not None and saved.made_from(wanted):
            try:
                return _open(folder, saved, sources, kept, progress)
            except chroma.failures() as error:
                _LOG.warning("The guidance index is damaged and is built anew (%s).", error)
        built = _build(folder, wanted, sources, kept, progress)
        try:
            return _open(folder, built, sources, kept)
        except chroma.failures() as error:
            raise KnowledgeError(
                f"The guidance index in {store} cannot be built ({error}): free space or name "
                "another folder."
            ) from error


def _manifest(sources: Sequence[Source], embedder: Embedder) -> Manifest:
    return Manifest(
        recipe=recipe(embedder) | {"chroma": version("chromadb")},
        documents=tuple(source.fingerprint for source in sources),
        count=sum(source.rows for source in sources),
    )


def _build(
    store: Store,
    wanted: Manifest,
    sources: Sequence[Source],
    kept: KeptVectors,
    progress: Progress | None,
) -> Manifest:
    vectors = kept.rows(sources, progress)
    generation = store.new_generation()
    try:
        client = chroma.client(generation)
        try:
            _fill(client, sources, vectors)
        finally:
            client.close()
    except chroma.failures() as error:
        shutil.rmtree(generation, ignore_errors=True)
        raise KnowledgeError(
            f"The guidance index cannot be written to {store.root} ({error}): free space or name "
            "another folder."
        ) from error
    return store.publish(wanted, generation)


def _served(
    url: str,
    wanted: Manifest,
    sources: Sequence[Source],
    kept: KeptVectors,
    progress: Progress | None,
) -> Index:
    """The index on a server, in a collection named after its content, made where it is missing."""
    name = f"redress-{hashlib.sha256(wanted.model_dump_json().encode()).hexdigest()[:40]}"
    try:
        index = _on_server(url, name, sources, kept, progress)
        index.words = kept.words(sources, progress)
        return index
    except chroma.failures() as error:
        raise KnowledgeError(
            f"The Chroma server in REDRESS_CHROMA_URL cannot be used ({error}): check that it runs "
            "and that the address is right."
        ) from error


def _on_server(
    url: str,
    name: str,
    sources: Sequence[Source],
    kept: KeptVectors,
    progress: Progress | None,
) -> Index:
    client = chroma.http_client(url)
    try:
        return _checked(Index(sources, kept.lexicon, None, client, name))
    except chroma.failures():  # not there, or not whole
        draft = f"{name}-{secrets.token_hex(4)}"
    _fill(client, sources, kept.rows(sources, progress), draft)
    chroma.rename(client, draft, name)
    return _checked(Index(sources, kept.lexicon, None, client, name))


def _checked(index: Index) -> Index:
    index.check()
    return index


def _fill(
    client: "Client",
    sources: Sequence[Source],
    vectors: Sequence[Vectors],
    name: str = _COLLECTION,
) -> None:
    collection = client.create_collection(
        name,
        # Inner product, because a unit's vector is a weighted sum and not of length one.
        configuration={"hnsw": {"space": "ip", "ef_construction": 200, "ef_search": 200}},
        embedding_function=None,
    )
    batch = client.get_max_batch_size()
    for source, rows in zip(sources, vectors, strict=True):
        _add(collection, source, rows, batch)


def _add(collection: "Collection", source: Source, rows: Vectors, batch: int) -> None:
    pairs = zip(source.passages, source.chunks, strict=True)
    owned = [(passage, unit) for passage, chunk in pairs for unit in chunk.units]
    units = [
        (passage, unit_id, unit)
        for (passage, unit), unit_id in zip(owned, source.unit_ids, strict=True)
    ]
    for start in range(0, len(units), batch):
        part = units[start : start + batch]
        collection.add(
            ids=[unit_id for _, unit_id, _ in part],
            embeddings=rows[start : start + batch],
            documents=[unit for _, _, unit in part],
            metadatas=[
                {"rank": passage.rank, "jurisdiction": passage.jurisdiction}
                for passage, _, _ in part
            ],
        )


def _open(
    store: Store,
    manifest: Manifest,
    sources: Sequence[Source],
    kept: KeptVectors,
    progress: Progress | None = None,
) -> Index:
    folder = Path(tempfile.mkdtemp(prefix="redress-index-"))
    try:
        store.copy_generation(manifest, folder)
        client = chroma.client(folder)
        index = Index(sources, kept.lexicon, folder, client)
        index.check()
        index.words = kept.words(sources, progress)
    except chroma.failures():
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return index


def _where(jurisdiction: str | None, rank: Rank | None) -> "Where | None":
    wanted: list[dict[str, object]] = []
    if jurisdiction:
        wanted.append({"jurisdiction": {"$in": [jurisdiction, ANYWHERE]}})
    if rank:
        wanted.append({"rank": rank})
    both = {"$and": wanted} if len(wanted) > 1 else next(iter(wanted), None)
    return cast("Where | None", both)


def _release(client: "Client", folder: Path | None) -> None:
    client.close()
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
