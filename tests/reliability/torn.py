"""Files of cases with a harm at a random place: what is lost is told, nothing is told wrongly."""

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from agent.checkpoints import TurnRecord
from agent.errors import InputError, RedressError
from agent.events import TurnResult
from agent.session import Session
from tests.sessions import BLENDER, DETAILS, REFUSED, session

PAGE = 4_096
Harm = Callable[[Path, random.Random], None]


def overwrite(path: Path, place: int, data: bytes) -> None:
    """Writes over the bytes of a file from a place on."""
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


def _cut(path: Path, chance: random.Random) -> None:
    os.truncate(path, chance.randrange(path.stat().st_size + 1))


def _page(path: Path, chance: random.Random) -> int:
    return chance.randrange(max(path.stat().st_size // PAGE, 1)) * PAGE


def _zeroed(path: Path, chance: random.Random) -> None:
    overwrite(path, _page(path, chance), bytes(PAGE))


def _garbled(path: Path, chance: random.Random) -> None:
    overwrite(path, _page(path, chance), chance.randbytes(PAGE))


def _turned(path: Path, chance: random.Random) -> None:
    data = path.read_bytes()
    place = chance.randrange(max(len(data), 1))
    if data:
        overwrite(path, place, bytes([data[place] ^ 1 << chance.randrange(8)]))


def _longer(path: Path, chance: random.Random) -> None:
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.randrange(1, 3 * PAGE)))


def _other(path: Path, _: random.Random) -> None:
    path.write_bytes(b"this is no database" * 500)


def _gone(path: Path, _: random.Random) -> None:
    path.unlink()


HARMS: dict[str, Harm] = {
    "cut": _cut,
    "zeroed": _zeroed,
    "garbled": _garbled,
    "longer": _longer,
    "replaced": _other,
    "deleted": _gone,
}


@dataclass(frozen=True)
class Kept:
    """What the cases were before any harm: in a folder, closed or as a kill leaves it."""

    folder: Path
    results: tuple[TurnResult, ...]


async def prepared(folder: Path) -> Kept:
    """Three cases of two turns in `closed`, and the same as a kill leaves them in `killed`."""
    closed, results = folder / "closed", []
    async with session(closed) as redress:
        for price in (100, 200, 300):
            first = await redress.ask(None, BLENDER.replace("389", str(price)))
            results += [first, await redress.ask(first.case_id, DETAILS)]
        shutil.copytree(closed, folder / "killed")
    return Kept(folder, tuple(results))


async def turned(folder: Path, times: int) -> tuple[int, int, str]:
    """Turns one bit of the file of cases over at a time; counts as `harmed` does."""
    return await harmed(folder, times, {"turned": _turned})


async def harmed(
    folder: Path, times: int, harms: Mapping[str, Harm] = MappingProxyType(HARMS)
) -> tuple[int, int, str]:
    """Harms one file of the cases at a time; counts crashes and changes that nobody was told of.

    A file of cases that is deleted whole, with nothing left beside it, is no damage.
    """
    before = await prepared(folder)
    wrong: Counter[str] = Counter()
    for number in range(times):
        chance, harm = random.Random(number), list(harms)[number % len(harms)]
        copy = folder / "copy"
        shutil.copytree(folder / chance.choice(["closed", "killed"]), copy)
        file = chance.choice(sorted(copy.glob("cases.db*")))
        harms[harm](file, chance)
        if any(copy.glob("cases.db*")) and (found := await fault(copy, before)):
            wrong[f"{file.name} {harm}: {found}"] += 1
        shutil.rmtree(copy)
    seen = "; ".join(f"{count} {name}" for name, count in wrong.most_common())
    return wrong.total(), times, seen


async def fault(folder: Path, before: Kept) -> str:
    """What is wrong with how a harmed folder is dealt with; empty when nothing is."""
    try:
        async with session(folder) as redress:
            return await _untold(redress, before)
    except RedressError as error:
        return "" if "\n" not in str(error) else "more than a sentence"
    except Exception as error:  # noqa: BLE001 - what a person would see as a traceback
        return type(error).__name__


async def _untold(redress: Session, before: Kept) -> str:
    """What is not as it was, unless the answers tell of damage."""
    changed, told = "", False
    for first, second in zip(before.results[::2], before.results[1::2], strict=True):
        try:
            history = await redress.history(first.case_id)
            after = await redress.ask(first.case_id, REFUSED)
        except InputError:
            changed = "a case is gone"
            continue
        except RedressError:
            told = True
            continue
        shown = [after, *(record.result for record in history if record.result)]
        told |= any("damaged" in notice for result in shown for notice in result.notices)
        if after.turn != 3 or after.case.amount != second.case.amount:
            changed = "a turn or a fact is gone"
        elif _shown(history) != [(_said(first), first), (DETAILS, second)]:
            changed = changed or "a shown word is another one"
    fresh = await redress.ask(None, BLENDER)
    told |= any("damaged" in notice for notice in fresh.notices)
    return "" if told else changed


def _shown(history: list[TurnRecord]) -> list[tuple[str, TurnResult | None]]:
    return [(record.message, record.result) for record in history]


def _said(first: TurnResult) -> str:
    assert first.case.amount is not None
    return BLENDER.replace("389", str(first.case.amount.value))
