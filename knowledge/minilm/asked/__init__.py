"""What people ask that a passage answers, for the tuning of the embedding model alone.

`guides.yaml` has the passages of our guides, by name; `pages.yaml` whole pages of companies that do
not exist, so that the model also learns pages that are not ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files

import yaml
from pydantic import BaseModel, TypeAdapter

from knowledge.passages import source_of
from knowledge.shipped import load_guides


@dataclass(frozen=True)
class Asked:
    """A passage's sentences, under its heading and alone, the facts in it, and its questions.

    `shelf` names what is searched together: our guides, or one page.
    """

    under: tuple[str, ...]
    alone: tuple[str, ...]
    facts: frozenset[str]
    questions: tuple[str, ...]
    shelf: str


class _Passage(BaseModel):
    heading: str
    units: list[str]
    asked: list[str]


class _Page(BaseModel):
    page: str
    passages: list[_Passage]


def load_asked() -> list[Asked]:
    """Returns every passage with its questions.

    Raises:
        KeyError: a passage of the guides has no questions.
        pydantic.ValidationError: a file is not in its form.
    """
    return [*_of_guides(), *_of_pages()]


def _of_guides() -> list[Asked]:
    questions = TypeAdapter(dict[str, list[str]]).validate_python(_read("guides.yaml"))
    found = []
    for guide in load_guides():
        name = guide.source.rpartition("/")[2].removesuffix(".md")
        source = source_of(guide)
        for passage, chunk in zip(source.passages, source.chunks, strict=True):
            asked = questions[f"{name} > {passage.heading}"]
            heading = chunk.heading or passage.title
            found.append(_asked(heading, chunk.units, asked, chunk.fact_ids, "guides"))
    return found


def _of_pages() -> list[Asked]:
    pages = TypeAdapter(list[_Page]).validate_python(_read("pages.yaml"))
    return [
        _asked(one.heading, one.units, one.asked, (), page.page)
        for page in pages
        for one in page.passages
    ]


def _asked(
    heading: str, units: Sequence[str], asked: Sequence[str], facts: Iterable[str], shelf: str
) -> Asked:
    under = tuple(f"{heading}: {unit}" for unit in units)
    return Asked(under, tuple(units), frozenset(facts), tuple(asked), shelf)


def _read(name: str) -> object:
    return yaml.safe_load((files("knowledge.minilm.asked") / name).read_text(encoding="utf-8"))
