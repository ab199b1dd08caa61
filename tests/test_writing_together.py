"""What several turns write at the same time: together, and each by itself where one fails."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from agent.packing import PackedSerializer
from agent.tables import SqliteDatabase

ADD = "INSERT INTO things (name) VALUES (?) RETURNING name"


class Counting(aiosqlite.Connection):
    """Counts how often it waits for the disk."""

    commits = 0

    async def commit(self) -> None:
        """As the base does."""
        self.commits += 1
        await super().commit()


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Counting]:
    found = Counting(lambda: sqlite3.connect(tmp_path / "things.db"), 64)
    async with found:
        await found.execute("CREATE TABLE things (name TEXT PRIMARY KEY)")
        yield found


async def _names(connection: aiosqlite.Connection) -> list[str]:
    rows = await connection.execute_fetchall("SELECT name FROM things ORDER BY name")
    return [name for (name,) in rows]


async def test_those_that_wait_are_written_together(connection: Counting) -> None:
    database = SqliteDatabase(connection, asyncio.Lock())
    rows = await asyncio.gather(*(database.write_all([(ADD, (f"{n:02}",))]) for n in range(20)))
    assert rows == [[(f"{n:02}",)] for n in range(20)]
    assert await _names(connection) == [f"{n:02}" for n in range(20)]
    assert connection.commits < 20


@pytest.mark.parametrize(
    ("wrong", "error"), [("there", sqlite3.IntegrityError), ("\ud800", UnicodeEncodeError)]
)
async def test_what_fails_takes_nothing_else_with_it(
    connection: Counting, wrong: str, error: type[Exception]
) -> None:
    database = SqliteDatabase(connection, asyncio.Lock())
    twice = [(ADD, ("new",)), (ADD, (wrong,))]
    await database.write_all([(ADD, ("there",))])
    found = await asyncio.gather(
        database.write_all([(ADD, ("a",))]),
        database.write_all(twice),
        database.write_all([(ADD, ("b",))]),
        return_exceptions=True,
    )
    assert isinstance(found[1], error)
    assert (found[0], found[2]) == ([("a",)], [("b",)])
    assert await _names(connection) == ["a", "b", "there"]


@pytest.mark.parametrize("cut", range(4))
async def test_a_turn_that_is_cut_off_keeps_no_other_from_being_written(
    connection: Counting, cut: int
) -> None:
    database = SqliteDatabase(connection, asyncio.Lock())
    tasks = [asyncio.ensure_future(database.write_all([(ADD, (f"{n}",))])) for n in range(4)]
    await asyncio.sleep(0)
    tasks[cut].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    others = [f"{n}" for n in range(4) if n != cut]
    assert [one for one in await _names(connection) if one in others] == others
    await database.write_all([(ADD, ("next",))])
    assert "next" in await _names(connection)


def test_what_is_unpacked_once_is_given_out_anew() -> None:
    packed = PackedSerializer()
    written = packed.dumps_typed({"versions": {"case": 1}, "seen": [[1], [2]]})
    first: Any = packed.loads_typed(written)
    first["versions"]["case"] = 2
    first["seen"][0].append(3)
    assert packed.loads_typed(written) == {"versions": {"case": 1}, "seen": [[1], [2]]}
