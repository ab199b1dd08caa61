"""The fact sheet: every window, limit, address and waiting time, once, with its source.

A reference is `fact.id` (the whole statement) or `fact.id#figure` (one figure of it).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

import yaml
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StrictInt,
    StrictStr,
    ValidationError,
    field_validator,
    model_validator,
)

from knowledge.errors import KnowledgeError, UnknownReference

Rank = Literal["law", "official", "regulator", "network", "press", "trade", "directory", "practice"]
RANKS: tuple[Rank, ...] = get_args(Rank)
"""From the strongest source to the weakest; `practice` is Redress's own working rule."""

Evidence = Literal["P", "P*", "S", "M", "U"]
EVIDENCE_WORDS: Mapping[Evidence, str] = {
    "P": "read on the official page or in the law itself",
    "P*": "seen on an unofficial copy; check the live page",
    "S": "reported by others",
    "M": "from memory, not checked",
    "U": "not verified",
}
"""What each evidence tag means, for people."""
OWN_RULE = "our own working rule"

Figure = StrictInt | Annotated[date, Strict()] | StrictStr

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
IDENTIFIERS = frozenset({"number", "year"})
"""Names of whole numbers that are read digit by digit, so they get no thousands separator."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C takes a tenth of the time; not every build of the library has it."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
REFERENCE = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
"""`{{fact.id}}` or `{{fact.id#figure}}` in a guide; the group is what stands between."""
_FACT_ID = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$"


class Fact(BaseModel):
    """One checked statement with its figures and where it was read.

    evidence: P primary text, P* unofficial copy of it, S secondary source, M from memory,
    U unverified (the statement says so). conflicts_with: facts that say otherwise; `ruling` says in
    one sentence which to follow. replaces: facts that were true before this one. as_of: the day of
    the text where it bears one, else the day it was read; review_by: read it again by then.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=_FACT_ID)]
    statement: Annotated[str, Field(min_length=1)]
    figures: dict[str, Figure] = Field(default_factory=dict)
    jurisdiction: Literal["US", "UK", "EU", "CA", "IN", "AU", "any"]
    rank: Rank
    evidence: Evidence
    publisher: Annotated[str, Field(min_length=1)]
    title: Annotated[str, Field(min_length=1)]
    url: str | None
    as_of: date
    review_by: date
    conflicts_with: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    ruling: str | None = None

    @field_validator("url")
    @classmethod
    def _secure(cls, url: str | None) -> str | None:
        if url is not None and not re.fullmatch(r"https://[^\s/]+\.[^\s/]+(/\S*)?", url):
            raise ValueError(f"not a full https address: {url!r}")
        return url

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if missing := sorted(set(_PLACEHOLDER.findall(self.statement)) - set(self.figures)):
            raise ValueError(f"the statement names figures that are not there: {missing}")
        if re.search(r"[{}]", _PLACEHOLDER.sub("", self.statement)):
            raise ValueError("the statement has a stray brace")
        if self.conflicts_with and not self.ruling:
            raise ValueError("a fact with conflicts_with needs a ruling")
        if self.review_by <= self.as_of:
            raise ValueError("review_by must be later than as_of")
        return self

    def rendered(self) -> str:
        """The statement with its figures filled in, as a person reads it."""
        return _PLACEHOLDER.sub(lambda match: self.shown(match[1]), self.statement)

    def shown(self, figure: str) -> str:
        """One figure as a person reads it: `2,500`, `August 14, 2026`. Units and currency are not
        part of it. Raises UnknownReference when the fact has no such figure."""
        value = self.figure(figure)
        if isinstance(value, date):
            return written(value)
        if isinstance(value, int) and figure not in IDENTIFIERS:
            return f"{value:,}"
        return str(value)

    def figure(self, name: str) -> int | date | str:
        """The value of the figure `name`. Raises UnknownReference when the fact has none such."""
        if name not in self.figures:
            raise UnknownReference(f"fact {self.id!r} has no figure {name!r}")
        return self.figures[name]

    @property
    def evidence_in_words(self) -> str:
        """How well the statement is supported, as a person reads it."""
        return OWN_RULE if self.rank == "practice" else EVIDENCE_WORDS[self.evidence]


def written(day: date) -> str:
    """`August 14, 2026`."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


class FactSheet:
    """Read access to the facts by reference; iterating gives them in the order of the file."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Raises KnowledgeError when an id occurs twice or facts do not agree about each other."""
        listed = list(facts)
        if fault := next(faults_between(listed), None):
            raise KnowledgeError(fault)
        self._facts = {fact.id: fact for fact in listed}

    @classmethod
    def load(cls, path: Path | None = None) -> "FactSheet":
        """The sheet at `path`, or the one that ships with the package (read once).

        Raises:
            KnowledgeError: the file cannot be read or is broken; names the fact and the fault.
        """
        return _shipped() if path is None else _read(path)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts.values())

    def __len__(self) -> int:
        return len(self._facts)

    def __contains__(self, fact_id: object) -> bool:
        return fact_id in self._facts

    def get(self, fact_id: str) -> Fact:
        """The fact with this id. Raises UnknownReference when there is none."""
        if fact_id not in self._facts:
            raise UnknownReference(f"no fact has the id {fact_id!r}")
        return self._facts[fact_id]

    def number(self, reference: str) -> int:
        """The whole number behind `fact.id#figure`.

        Raises:
            UnknownReference: there is no such fact or figure, or it is not a whole number.
        """
        fact_id, _, name = reference.partition("#")
        value = self.get(fact_id).figure(name)
        if not isinstance(value, int):
            raise UnknownReference(f"{reference!r} is not a whole number but {value!r}")
        return value

    def text(self, reference: str) -> str:
        """What a person reads for `fact.id#figure`, or the statement for `fact.id`.

        Raises:
            UnknownReference: there is no such fact or figure.
        """
        fact_id, mark, name = reference.partition("#")
        return self.get(fact_id).shown(name) if mark else self.statement(fact_id)

    def statement(self, fact_id: str) -> str:
        """The rendered statement of a fact. Raises UnknownReference when there is none."""
        return self.get(fact_id).rendered()


def faults_between(facts: Sequence[Fact], unread: Set[str] = frozenset()) -> Iterator[str]:
    """One sentence for each id that occurs twice, link to no fact, and one-sided conflict.

    unread: ids of facts that are there but broken, so that nothing is said about links to them.
    """
    known: dict[str, Fact] = {}
    for fact in facts:
        if fact.id in known:
            yield f"fact {fact.id!r}: the id occurs twice"
        known[fact.id] = fact
    for fact in known.values():
        for other in (*fact.conflicts_with, *fact.replaces):
            if other in unread:
                continue
            if other not in known or other == fact.id:
                yield f"fact {fact.id!r}: refers to {other!r}, which is no other fact"
            elif other in fact.conflicts_with and fact.id not in known[other].conflicts_with:
                yield f"fact {other!r}: must list {fact.id!r} in conflicts_with too"


def render_guide(text: str, facts: FactSheet) -> str:
    """Returns `text` with each `{{fact.id}}` and `{{fact.id#figure}}` replaced by its words.

    Raises:
        KnowledgeError: a reference is unknown, or a `{{` or `}}` has no partner.
    """
    rendered = REFERENCE.sub(lambda match: facts.text(match[1]), text)
    if stray := re.search(r"\{\{|\}\}", rendered):
        around = rendered[max(0, stray.start() - 20) : stray.end() + 20]
        raise KnowledgeError(f"a reference is not closed or not opened near {around!r}")
    return rendered


@cache
def _shipped() -> FactSheet:
    return _read(resources.files("knowledge") / "facts.yaml")


def _read(source: Traversable) -> FactSheet:
    facts, faults = read_facts(source)
    if faults:
        raise KnowledgeError(next(iter(faults.values())))
    return FactSheet(facts)


def read_facts(source: Traversable) -> tuple[list[Fact], dict[str, str]]:
    """Returns the facts in `source` that can be read, and by id a sentence for each that cannot.

    Raises:
        KnowledgeError: the file cannot be read or has no list of facts.
    """
    try:
        data = yaml.load(source.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise KnowledgeError(f"the fact sheet {source} cannot be read: {error}") from error
    entries = data.get("facts") if isinstance(data, dict) else None
    if not isinstance(entries, list) or not entries:
        raise KnowledgeError(f"the fact sheet {source} has no list named 'facts'")
    facts: list[Fact] = []
    faults: dict[str, str] = {}
    for position, entry in enumerate(entries, start=1):
        try:
            facts.append(Fact.model_validate(entry))
        except ValidationError as error:
            name = entry.get("id") if isinstance(entry, dict) else None
            name = str(name or f"number {position}")
            faults[name] = f"fact {name!r}: {_told(error)}"
    return facts, faults


def _told(error: ValidationError) -> str:
    """What is wrong with an entry, in one line."""
    return "; ".join(
        ": ".join(part for part in (".".join(map(str, fault["loc"])), _plain(fault["msg"])) if part)
        for fault in error.errors()
    )


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ")
