"""The case as a file of the person's own, with everything in it, and its way back.

A file may have been damaged or written by hand, so nothing of it is believed: shapes, dates, sums
and sizes are checked, and secrets are taken out as from a message.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from agent.domain.base import Value
from agent.domain.case import Case
from agent.errors import InputError
from agent.messages import MOST_CHARACTERS
from agent.packet.discreet import printable
from knowledge.redaction import scrub

VERSION = 1  # goes up with every release that adds to a case or changes it
MOST_BYTES = 5_000_000
MOST_DIGITS = 12
LONGEST_PLACE = 60
LARGEST_COUNT = 100_000
EARLIEST, LATEST = date(1990, 1, 1), date(2200, 1, 1)  # so that no sum of days leaves the calendar
BOM = b"\xef\xbb\xbf"  # some editors put it in front

NOT_OURS = "This is not a case file of Redress; give the case.json of a packet."
NEWER = "A newer Redress wrote this case file (version {version}); update this one and try again."
DAMAGED = "This case file is damaged{place}; use another copy of it, or make the packet again."
UNREADABLE = "{name} cannot be read ({error}); give the case.json of a packet."
TOO_LARGE = "This file is too large for a case file; give the case.json of a packet."


class _Head(BaseModel):
    """What every version of the file begins with."""

    model_config = ConfigDict(extra="ignore", strict=True)

    format: Literal["redress-case"]
    version: int


class CaseFile(Value):
    """The whole file."""

    format: Literal["redress-case"] = "redress-case"
    version: Literal[1] = 1
    case: Case


def written(case: Case) -> bytes:
    """The bytes of case.json for `case`."""
    return (CaseFile(case=case).model_dump_json(indent=2) + "\n").encode("utf-8")


def read(data: bytes) -> Case:
    """The case in the bytes of a case.json.

    Raises:
        InputError: it is no case file, a damaged one or one of a newer version.
    """
    if len(data) > MOST_BYTES:
        raise InputError(TOO_LARGE)
    data = data.removeprefix(BOM)
    _check_head(data)
    try:
        case = CaseFile.model_validate_json(data, strict=True).case
        case = Case.model_validate(_cleaned(case))
    except ValidationError as error:
        raise InputError(DAMAGED.format(place=_place(error))) from None
    if not set(case.sources) <= set(Case.model_fields):
        raise InputError(DAMAGED.format(place=" at case.sources"))
    if not all(map(_sound, _leaves(case.model_dump()))):
        raise InputError(DAMAGED.format(place=""))
    return case


def case_bytes(path: Path) -> bytes:
    """The bytes of a file on this computer; no more than a case file may have.

    Raises:
        InputError: it cannot be opened, or is no file.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(UNREADABLE.format(name=path.name, error=error.strerror)) from None


def _check_head(data: bytes) -> None:
    try:
        head = _Head.model_validate_json(data)
    except ValidationError:
        raise InputError(NOT_OURS) from None
    if head.version > VERSION:
        raise InputError(NEWER.format(version=head.version))


def _place(error: ValidationError) -> str:
    """` at case.amount`: the first place that is wrong."""
    where = ".".join(str(part) for part in error.errors()[0]["loc"])
    return f" at {printable(where)[:LONGEST_PLACE]}" if where else ""


def _cleaned(case: Case) -> dict[str, object]:
    """The values of a case, its texts as those of a message would be; blank ones are unknown."""
    values = {name: _mended(value) for name, value in case.model_dump().items()}
    values["evidence"] = [held for held in case.evidence if _mended(held)]
    return {name: None if value == "" else value for name, value in values.items()}


def _mended(value: object) -> object:
    match value:
        case dict():
            return {key: _mended(one) for key, one in value.items()}
        case list() | tuple():
            return [_mended(one) for one in value]
        case str():
            text = scrub(printable(value)).text
            return text if text.strip() else ""
        case _:
            return value


def _leaves(value: object) -> Iterator[object]:
    match value:
        case dict():
            for one in value.values():
                yield from _leaves(one)
        case list() | tuple():
            for one in value:
                yield from _leaves(one)
        case _:
            yield value


def _sound(value: object) -> bool:
    """Whether a value is of a size that plans can be made with."""
    match value:
        case str():
            return len(value) <= MOST_CHARACTERS
        case date():
            return EARLIEST <= value <= LATEST
        case Decimal():
            exponent = value.as_tuple().exponent
            return isinstance(exponent, int) and max(abs(value.adjusted()), -exponent) < MOST_DIGITS
        case float():
            return 0 <= value <= 1
        case int():
            return 0 <= value <= LARGEST_COUNT
        case _:
            return True
