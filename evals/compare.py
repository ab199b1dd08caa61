"""A run against a baseline, scenario by scenario: what flipped, and whether chance explains it."""

from collections.abc import Sequence
from math import comb
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError

from agent.domain.base import Value
from evals.loading import ScenarioError
from evals.run import Outcome


class Standing(Value):
    """How one scenario stood; whatever else a report holds is left out."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    id: str
    outcome: Outcome


class Baseline(Value):
    """The scenarios of a report; a whole report can be read as one."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    scenarios: tuple[Standing, ...]


class Flip(Value):
    """A scenario that stands otherwise than in the baseline; None: it was not there."""

    id: str
    before: Outcome | None
    after: Outcome | None

    @property
    def worse(self) -> bool:
        """It passed before, and now it does not or is not there."""
        return self.before == "pass" and self.after != "pass"


class Comparison(Value):
    """All flips; `p` is McNemar's exact chance of so uneven a set of flips."""

    flips: tuple[Flip, ...]
    p: float

    @property
    def worse(self) -> tuple[Flip, ...]:
        """The flips to worse: any of them fails a comparison, whatever the mean does."""
        return tuple(flip for flip in self.flips if flip.worse)


def baseline(path: Path) -> Baseline:
    """The report in a file; raises ScenarioError when it is none."""
    try:
        return TypeAdapter(Baseline).validate_json(path.read_bytes())
    except ValidationError as error:
        raise ScenarioError(
            f"{path}: this is not a report of `evals run --json`: {error}"
        ) from None


def compare(before: Sequence[Standing], after: Sequence[Standing]) -> Comparison:
    """What changed between two runs."""
    old = {one.id: one.outcome for one in before}
    new = {one.id: one.outcome for one in after}
    flips = tuple(
        Flip(id=name, before=old.get(name), after=new.get(name))
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    )
    both = [f for f in flips if {f.before, f.after} == {"pass", "fail"}]
    return Comparison(flips=flips, p=mcnemar(sum(f.worse for f in both), len(both)))


def mcnemar(worse: int, flips: int) -> float:
    """The two-sided exact p that of `flips` at least as uneven a share went one way."""
    fewer = min(worse, flips - worse)
    tail = float(sum(comb(flips, k) for k in range(fewer + 1))) / float(2**flips)
    return min(1.0, 2 * tail)


def told(comparison: Comparison) -> str:
    """The comparison as lines, the flips to worse first."""
    ordered = sorted(comparison.flips, key=lambda flip: (not flip.worse, flip.id))
    lines = [
        f"{'WORSE' if f.worse else 'other'}  {f.id}: {f.before or 'not there'} -> "
        f"{f.after or 'not there'}"
        for f in ordered
    ]
    count = len(comparison.worse)
    lines.append(
        f"{len(comparison.flips)} flips, {count} to worse (McNemar p = {comparison.p:.3f})"
    )
    return "\n".join(lines)
