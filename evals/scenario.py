"""The form of a scenario: one YAML file a dispute, strict, so that a misspelling never passes.

A scenario states what an expert would require. An expectation that nothing could violate, an empty
one and an unknown name are errors, because each of them would look like a pass.
"""

from collections.abc import Hashable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

import yaml
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from agent.domain import clocks, figures
from agent.domain.base import Value
from agent.domain.case import Money, Private
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Problem, Route, Status
from agent.events import CaseView

SHIPPED = Path(__file__).parent / "scenarios"
COMPOUND = ("problem", "private", "contacts", "evidence")
CASE_FIELDS = tuple(name for name in CaseView.model_fields if name not in COMPOUND)
CLOCK_NAMES = frozenset({rule.name for rule in clocks.RULES} | {"return window"})

E = TypeVar("E", bound=StrEnum)


class ScenarioError(Exception):
    """A scenario file cannot be used; the text names the file and says what to mend."""


def _listed(given: object) -> object:
    """A single value stands for a list of one."""
    return [given] if isinstance(given, str) else given


def _not_all(given: tuple[E, ...]) -> tuple[E, ...]:
    if given and set(given) == set(type(given[0])):
        raise ValueError("it allows every value, so nothing can violate it")
    return given


def _case_field(name: str) -> str:
    if name not in CASE_FIELDS:
        raise ValueError(f"{name!r} is not one of {', '.join(CASE_FIELDS)}")
    return name


def _case_values(given: dict[str, object]) -> dict[str, object]:
    """The expected values, each of the type that the case has for it."""
    return {_case_field(name): _case_value(name, value) for name, value in given.items()}


def _case_value(name: str, value: object) -> object:
    if name == "amount" and isinstance(value, str):
        value = _amount(value)
    kind: Any = CaseView.model_fields[name].annotation
    return TypeAdapter(kind).validate_python(value)


def _amount(written: object) -> Money:
    found = figures.money(written) if isinstance(written, str) else []
    if len(found) != 1:
        raise ValueError(f'{written!r} is not one amount like "$389" or "45.50 EUR"')
    return found[0].value


def _known_clock(name: str) -> str:
    if name not in CLOCK_NAMES:
        raise ValueError(f"{name!r} is not one of {', '.join(sorted(CLOCK_NAMES))}")
    return name


ONE_OR_MORE = Field(min_length=1)
SOME = AfterValidator(_not_all)
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Texts = Annotated[tuple[Text, ...], ONE_OR_MORE]
Channels = Annotated[tuple[Channel, ...], ONE_OR_MORE]
MostWords = Annotated[int, Field(ge=1, le=400)]
ClockName = Annotated[str, AfterValidator(_known_clock)]
CaseField = Annotated[str, AfterValidator(_case_field)]
CaseValues = Annotated[dict[str, Any], ONE_OR_MORE, AfterValidator(_case_values)]
Amount = Annotated[Money, BeforeValidator(_amount, json_schema_input_type=str)]
# One value or a list of them; the schema for editors allows both.
OneOfRoutes = Annotated[
    tuple[Route, ...],
    ONE_OR_MORE,
    SOME,
    BeforeValidator(_listed, json_schema_input_type=Route | list[Route]),
]
OneOfProblems = Annotated[
    tuple[Problem, ...],
    ONE_OR_MORE,
    SOME,
    BeforeValidator(_listed, json_schema_input_type=Problem | list[Problem]),
]
OneOfChannels = Annotated[
    tuple[Channel, ...],
    ONE_OR_MORE,
    SOME,
    BeforeValidator(_listed, json_schema_input_type=Channel | list[Channel]),
]
OneOfStatuses = Annotated[
    tuple[Status, ...],
    ONE_OR_MORE,
    SOME,
    BeforeValidator(_listed, json_schema_input_type=Status | list[Status]),
]


class Required(Value):
    """A set of requirements: not empty, and each one set to something."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("it is empty: require something or leave it out")
        nothing = [n for n in sorted(self.model_fields_set - {"now"}) if getattr(self, n) is None]
        if nothing:
            raise ValueError(f"{nothing[0]} is null, so nothing can violate it")
        return self


class ContactExpect(Value):
    """A contact that the case must hold."""

    channel: Channel
    outcome: Outcome
    offer: OfferKind | None = None


class ReplyExpect(Required):
    """Words of the reply; letter case and spacing do not count, a final * matches any ending."""

    contains_any: Texts | None = None
    contains_all: Texts | None = None
    not_contains: Texts | None = None
    max_words: MostWords | None = None


class DraftExpect(Required):
    """The words to send: `slots` are exactly the `[SLOTS]` to fill."""

    channel: Channel | None = None
    contains: Texts | None = None
    not_contains: Texts | None = None
    max_words: MostWords | None = None
    slots: tuple[Text, ...] | None = None


class CaseExpect(Required):
    """What the case and the plan must be. `now: null` requires that there is no step to take."""

    problem: OneOfProblems | None = None
    case: CaseValues | None = None
    contacts: Annotated[tuple[ContactExpect, ...], ONE_OR_MORE] | None = None
    now: OneOfChannels | None = None
    steps: Annotated[dict[Channel, OneOfStatuses], ONE_OR_MORE] | None = None
    forbidden: Channels | None = None  # not a step, or a closed one


class Expect(CaseExpect):
    """What one turn must give. `cites` are fact ids or the beginnings of some."""

    route: OneOfRoutes | None = None
    absent: Channels | None = None  # not a step at all
    order: Annotated[tuple[Channel, ...], Field(min_length=2)] | None = None
    clocks: Annotated[dict[ClockName, date | None], ONE_OR_MORE] | None = None
    no_clocks: Annotated[tuple[ClockName, ...], ONE_OR_MORE] | None = None
    question: bool | Text | None = None
    draft: DraftExpect | Literal[False] | None = None
    reply: ReplyExpect | None = None
    cites: Texts | None = None
    amounts_only: tuple[Amount, ...] | None = None
    model_calls_at_most: Annotated[int, Field(ge=0, le=2)] | None = None  # three is the ceiling


class End(CaseExpect):
    """What must hold after the last turn; `drafted` are the channels that words were made for."""

    drafted: Channels | None = None
    questions_at_most: Annotated[int, Field(ge=0)] | None = None


class Never(Required):
    """What must not have happened in any turn; `open` are steps now, next or later."""

    routes: OneOfRoutes | None = None
    now: Channels | None = None
    open: Channels | None = None
    drafts: Channels | None = None
    reply_says: Texts | None = None
    draft_says: Texts | None = None
    asks: Texts | None = None


class Turn(Value):
    """What the person says, and what must come back."""

    say: Text
    expect: Expect | None = None


class Scenario(Value):
    """One dispute.

    knows: fields of the case as the person tells them; the case holds these values or none.
    does_not_know: fields that the person never tells; the case must leave them open.
    private: what must not stand in any words for others.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    purpose: Text
    today: date
    persona: Text
    knows: CaseValues | None = None
    does_not_know: Annotated[tuple[CaseField, ...], ONE_OR_MORE] | None = None
    private: tuple[Private, ...] = ()
    turns: Annotated[tuple[Turn, ...], ONE_OR_MORE]
    end: End | None = None
    never: Never | None = None

    @model_validator(mode="after")
    def _requires_something(self) -> Self:
        if not (self.end or self.never or any(turn.expect for turn in self.turns)):
            raise ValueError("it has no expectation, so nothing could fail")
        if both := set(self.knows or {}) & set(self.does_not_know or ()):
            raise ValueError(f"{min(both)} is both known and not known")
        if self.end and (self.end.questions_at_most or 0) >= len(self.turns):
            raise ValueError("questions_at_most allows one a turn, so nothing can violate it")
        return self


class _Loader(yaml.SafeLoader):
    """YAML in which a key that stands twice is an error instead of a silent loss."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise yaml.constructor.ConstructorError(
            None, None, f"the key {twice!r} stands twice", node.start_mark
        )
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def load(path: Path = SHIPPED) -> tuple[Scenario, ...]:
    """Reads a scenario file, or every one below a folder, in the order of their names.

    Raises:
        ScenarioError: there is none, a file cannot be used, or two scenarios share an id.
    """
    read = {file: _read(file) for file in _files(path)}
    if bad := [line for found in read.values() if isinstance(found, list) for line in found]:
        raise ScenarioError("\n".join(bad))
    scenarios = {file: found for file, found in read.items() if isinstance(found, Scenario)}
    ids = [scenario.id for scenario in scenarios.values()]
    for file, scenario in scenarios.items():
        if ids.count(scenario.id) > 1:
            raise ScenarioError(f"{file}: another scenario has the id {scenario.id!r} too")
    return tuple(scenarios.values())


def _files(path: Path) -> list[Path]:
    files = [path] if path.is_file() else sorted([*path.rglob("*.yaml"), *path.rglob("*.yml")])
    if not files:
        raise ScenarioError(f"{path}: there is no scenario here (.yaml)")
    return files


def _read(file: Path) -> Scenario | list[str]:
    """The scenario in `file`, or what is wrong with it."""
    try:
        return Scenario.model_validate(yaml.load(file.read_text(encoding="utf-8"), _Loader))
    except ValidationError as error:
        return _sentences(file, error)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return [f"{file}: {error}"]


def _sentences(file: Path, error: ValidationError) -> list[str]:
    return [
        f"{file}: {'.'.join(str(part) for part in one['loc']) or 'scenario'}: "
        + one["msg"].removeprefix("Value error, ")
        for one in error.errors(include_url=False, include_input=False)
    ]
