"""The shipped guides as documents: facts filled in, and where each of them stands."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from knowledge.documents import Document, FactSpan, content_hash, normalise, split_front_matter
from knowledge.errors import KnowledgeError
from knowledge.facts import REFERENCE, FactSheet, render_guide


@cache
def load_guides() -> tuple[Document, ...]:
    """Return the shipped guides in the order of their file names.

    Raises KnowledgeError when one has no title or names a fact that does not exist.
    """
    facts = FactSheet.load()
    return tuple(read_guide(guide, facts) for guide in _guide_files())


def read_guide(file: Traversable, facts: FactSheet) -> Document:
    """Read one guide: YAML front matter (title, jurisdiction, problems, channels) over Markdown."""
    meta, body = split_front_matter(normalise(file.read_text(encoding="utf-8")))
    title = meta.get("title")
    if not isinstance(title, str):
        raise KnowledgeError(f"The guide {file.name} has no title in its front matter: add one.")
    text, spans = _fill_in(body, facts)
    return Document(
        title=title,
        text=text,
        source=f"guides/{file.name}",
        sha256=content_hash(text),
        rank="guide",
        publisher="Redress",
        jurisdiction=str(meta.get("jurisdiction", "any")),
        problems=_names(meta, "problems"),
        channels=_names(meta, "channels"),
        fact_spans=spans,
    )


def _guide_files() -> Iterator[Traversable]:
    folder = files("knowledge") / "guides"
    guides = (file for file in folder.iterdir() if file.name.endswith(".md"))
    yield from sorted(guides, key=lambda file: file.name)


def _fill_in(body: str, facts: FactSheet) -> tuple[str, tuple[FactSpan, ...]]:
    """The body with its references filled in, and where in it each of them stands."""
    text = ""
    spans: list[FactSpan] = []
    end = 0
    for found in REFERENCE.finditer(body):
        text += body[end : found.start()]
        fact_id, _, figure = found[1].partition("#")
        filled = facts.text(found[1])
        spans.append(
            FactSpan(
                start=len(text), end=len(text) + len(filled), fact_ids=(fact_id,), whole=not figure
            )
        )
        text += filled
        end = found.end()
    text += body[end:]
    if text != render_guide(body, facts):
        raise KnowledgeError("a guide is not rendered as its references say")
    return text, tuple(spans)


def _names(meta: dict[str, Any], key: str) -> tuple[str, ...]:
    names = meta.get(key) or ()
    return tuple(str(name) for name in names) if isinstance(names, (list, tuple)) else (str(names),)
