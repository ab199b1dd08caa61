"""Each rule is broken in memory, one at a time, and the experts' tables have to notice."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

import pytest

from agent.domain import clocks, gates
from agent.domain.clocks import RULES, Rule
from agent.domain.gates import GATES, Gate
from agent.domain.problems import ROWS, Row
from agent.domain.vocabulary import Channel, Problem, Status
from tests import experts


class Mutant(NamedTuple):
    """A broken copy: what is put where, and a name that tells how it was broken."""

    name: str
    put: Callable[[pytest.MonkeyPatch], None]


def _gates(changed: tuple[Gate, ...]) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr(gates, "GATES", changed)


def _rules(changed: tuple[Rule, ...]) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr(clocks, "RULES", changed)


def _row(problem: Problem, changed: Row) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setitem(ROWS, problem, changed)


def _other(status: Status) -> Status:
    return Status.BLOCKED if status is Status.UNAVAILABLE else Status.UNAVAILABLE


def broken_gates() -> Iterator[Mutant]:
    """Each gate dropped, always shut, never for one of its routes, for one more, or mistaken."""
    for place, gate in enumerate(GATES):
        others = (GATES[:place], GATES[place + 1 :])
        changes = {
            "dropped": (),
            "always": (gate.model_copy(update={"when": lambda _: True}),),
            "status": (gate.model_copy(update={"status": _other(gate.status)}),),
            **{
                f"not for {channel}": (
                    gate.model_copy(
                        update={"channels": tuple(c for c in gate.channels if c is not channel)}
                    ),
                )
                for channel in gate.channels
            },
            **{
                f"for {more} too": (gate.model_copy(update={"channels": (*gate.channels, more)}),)
                for more in (Channel.MANUFACTURER_WARRANTY, Channel.CHAT)
                if more not in gate.channels
            },
            "without its day": (
                gate.model_copy(update={"opens": Gate.model_fields["opens"].default}),
            ),
        }
        for how, instead in changes.items():
            if instead != (gate,):
                label = f"gate {place} {gate.why[:40]!r} {how}"
                yield Mutant(label, _gates((*others[0], *instead, *others[1])))


def broken_rules() -> Iterator[Mutant]:
    """Each clock dropped, for every case, of another unit, start or route."""
    units = {"days": "months", "months": "days", "years": "months", "business days": "days"}
    for place, rule in enumerate(RULES):
        route = Channel.CARD_DISPUTE if rule.closes is not Channel.CARD_DISPUTE else Channel.CHAT
        changes: dict[str, dict[str, object] | None] = {
            "dropped": None,
            "for every case": {"applies": lambda _: True},
            "in another unit": {"unit": units[rule.unit]},
            "of another length": {"figure": "amazon.return_window.wedding#days"},
            "closing another route": {"closes": route},
            "closing nothing": {"closes": None},
            "kept elsewhere": {"to_trader": not rule.to_trader},
            "from another day": {"starts": ("recharged_on",)},
            "from its stand-in": {"starts": tuple(reversed(rule.starts))},
        }
        for how, update in changes.items():
            instead = () if update is None else (rule.model_copy(update=update),)
            if instead != (rule,):
                changed = (*RULES[:place], *instead, *RULES[place + 1 :])
                yield Mutant(f"clock {rule.name} {how}", _rules(changed))


def broken_ladders() -> Iterator[Mutant]:
    """Each rung dropped, each pair swapped, each ladder with one rung more."""
    for problem, row in ROWS.items():
        for side in ("amazon", "seller"):
            ladder: tuple[Channel, ...] = getattr(row, side)
            variants = {
                **{f"without {c}": tuple(x for x in ladder if x is not c) for c in ladder},
                **{
                    f"{one} and {two} swapped": (*ladder[:i], two, one, *ladder[i + 2 :])
                    for i, (one, two) in enumerate(pairwise(ladder))
                },
                **{
                    f"with {more}": (*ladder, more)
                    for more in Channel
                    if ladder and more not in ladder
                },
            }
            for how, changed in variants.items():
                label = f"{row.code} {side} {how}"
                yield Mutant(label, _row(problem, row.model_copy(update={side: changed})))
        if row.by_right:
            update = {"by_right": row.by_right[1:]}
            yield Mutant(
                f"{row.code} without the law's first", _row(problem, row.model_copy(update=update))
            )


def survivors(mutants: Iterator[Mutant]) -> tuple[list[str], int]:
    """The mutants that no table notices, and how many there were."""
    alive, count = [], 0
    for mutant in mutants:
        count += 1
        with pytest.MonkeyPatch.context() as patch:
            mutant.put(patch)
            if not experts.noticed():
                alive.append(mutant.name)
    return alive, count


@pytest.mark.parametrize(
    ("mutants", "least"),
    [(broken_gates, 150), (broken_rules, 100), (broken_ladders, 300)],
    ids=["gates", "clocks", "ladders"],
)
def test_every_broken_rule_is_noticed(mutants: Callable[[], Iterator[Mutant]], least: int) -> None:
    alive, count = survivors(mutants())
    assert count >= least
    assert alive == []


def test_nothing_is_noticed_where_nothing_is_broken() -> None:
    assert experts.wrong() == []
