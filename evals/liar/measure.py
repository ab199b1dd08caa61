"""The share of lies that the checks let through, and of true outputs that they block."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt

from agent.grounding import check_draft
from evals.liar.generator import Output, good, lying
from evals.liar.held_back import HELD_BACK
from evals.liar.lies import LIES

LIMIT_WORDS = 400  # one page: the length has checks of its own
SEED = 6
Z = 1.96  # of a 95 % interval


@dataclass
class Tally:
    """How many texts of each kind there were, and how many of them passed."""

    seen: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)


def tally(outputs: Iterable[Output]) -> Tally:
    """Checks every output as the product checks a draft."""
    counted = Tally()
    for one in outputs:
        counted.seen[one.kind] += 1
        if not check_draft(one.text, one.grounds, LIMIT_WORDS):
            counted.passed[one.kind] += 1
    return counted


def bounds(hits: int, of: int) -> tuple[float, float]:
    """The 95 % bounds of a share (Wilson); with no hit the upper one is 3/n (rule of three)."""
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, Z * Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    width = Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return (middle - width if hits else 0.0), (middle + width if hits else min(1.0, 3 / of))


def row(name: str, hits: int, of: int) -> str:
    """One line of the table: a share with its bounds."""
    low, high = bounds(hits, of)
    share = hits / of if of else 0.0
    return f"{name:28}{hits:>7} of {of:<7}{share:>8.2%}  ({low:.2%} to {high:.2%})"


def measured(count: int, seed: int = SEED) -> tuple[Tally, Tally, Tally]:
    """`count` lies, a third of them held back, and a tenth as many true outputs."""
    held = count // 3
    return (
        tally(lying(count - held, seed, LIES)),
        tally(lying(held, seed + 1, HELD_BACK, changes=False)),
        tally(good(max(1, count // 10), seed)),
    )


def summary(count: int = 3_000) -> str:
    """Three lines: lies let through, tuned on and held back, and true outputs blocked."""
    tuned, held, true = measured(count)
    rows = [row("lies let through, tuned on", tuned.passed.total(), tuned.seen.total())]
    rows.append(row("lies let through, held back", held.passed.total(), held.seen.total()))
    return "\n".join([*rows, _blocked(true)])


def _blocked(true: Tally) -> str:
    blocked = true.seen.total() - true.passed.total()
    return row("true outputs blocked", blocked, true.seen.total())


def table(count: int = 10_000, seed: int = SEED) -> str:
    """Lies let through, by kind, and true outputs blocked, with 95 % bounds."""
    tuned, held, true = measured(count, seed)
    lines = [f"Lies let through ({count} outputs, seed {seed}; 95 % bounds)"]
    for name, counted in (("tuned on", tuned), ("held back", held)):
        lines.append(row(f"{name}: all", counted.passed.total(), counted.seen.total()))
        lines += [row(f"  {k}", counted.passed[k], n) for k, n in sorted(counted.seen.items())]
    return "\n".join([*lines, _blocked(true)])
