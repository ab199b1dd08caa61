"""The labelled questions: needs, the ways in which people put them, and where they are answered."""

from functools import cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

Corpus = Literal["seeds", "guides"]
Half = Literal["tune", "held"]


class Answer(BaseModel):
    """A passage that answers, known by a short text in it or by its heading."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    doc: str
    text: str | None = Field(default=None, min_length=24, max_length=62)
    heading: str | None = None

    def is_in(self, text: str, heading: str) -> bool:
        """Whether this answer stands in a passage with that text under that heading."""
        if self.text is not None:
            return self.text in flat(text)
        return self.heading == heading.rpartition(" > ")[2]


class Topic(BaseModel):
    """One need, the ways in which people put it, and where it is answered."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str = Field(pattern=r"^[SG]\d{3}$")
    over: Corpus
    topic: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    half: Half
    wordings: tuple[str, ...] = Field(min_length=3, max_length=5)
    answers: tuple[Answer, ...] = Field(min_length=1)


@cache
def topics() -> tuple[Topic, ...]:
    """All topics in the order of the file."""
    text = (files("evals.retrieval") / "questions.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Topic, ...]).validate_python(yaml.safe_load(text))


def flat(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.split())
