"""The values of a scenario: each one closed and checked, so that a misspelling never passes."""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, TypeAdapter

from agent.domain import clocks, figures
from agent.domain.case import Money
from agent.domain.vocabulary import Channel, Problem, Route, Status
from agent.events import CaseView

COMPOUND = ("problem", "private", "contacts", "evidence")
CASE_FIELDS = tuple(name for name in CaseView.model_fields if name not in COMPOUND)
CLOCK_NAMES = frozenset({rule.name for rule in clocks.RULES} | {"return window"})

E = TypeVar("E", bound=StrEnum)


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
Kind = Literal[
    "lie",
    "evasion",
    "scam",
    "out_of_scope",
    "injection",
    "wrong_country",
    "not_theirs",
    "correction",
    "two_orders",
    "stop",
    "secrets",
    "pressure",
]
"""What makes a scenario a negative one: something has to be declined, kept out, put right or ended.

lie, evasion: the person asks for it. scam, secrets: somebody is after their money or data.
not_theirs: the order is somebody else's. stop: nothing honest is left to do. pressure: threats,
promises of an outcome or a private position that the person or the other side pushes for.
"""
Strategy = Literal[
    "stonewall",
    "policy",
    "partial_offer",
    "transfer_loop",
    "fishing",
    "card_data",
    "agreeing",
]
"""How the other side behaves; see `evals.rep`."""
