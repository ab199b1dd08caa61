"""Reads scenario files: strict YAML, and one line for each thing that has to be mended."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from evals.scenario import Scenario

SHIPPED = Path(__file__).parent / "scenarios"


class ScenarioError(Exception):
    """A scenario file cannot be used; the text names the file and says what to mend."""


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
