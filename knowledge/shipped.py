"""The shipped guides as documents: facts filled in, and which facts each line was filled from."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from knowledge.documents import Document, FactSpan, content_hash, normalise, split_front_matter
from knowledge.errors import KnowledgeError
from knowledge.facts import FactSheet, render_guide

_REFERENCE = re.compile(r"\{\{\s*([\w.]+)(?:#\w+)?\s*\}\}")


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
    """Line by line, so that each passage knows exactly the facts that are in it."""
    text = ""
    spans: list[FactSpan] = []
    for line in body.splitlines(keepends=True):
        filled = render_guide(line, facts)
        if fact_ids := tuple(dict.fromkeys(_REFERENCE.findall(line))):
            spans.append(FactSpan(start=len(text), end=len(text) + len(filled), fact_ids=fact_ids))
        text += filled
    return text, tuple(spans)


def _names(meta: dict[str, Any], key: str) -> tuple[str, ...]:
    names = meta.get(key) or ()
    return tuple(str(name) for name in names) if isinstance(names, (list, tuple)) else (str(names),)
