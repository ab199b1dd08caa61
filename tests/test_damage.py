"""Damaged, foreign, older and newer files; full disks: nothing is lost in silence."""

import gzip
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import weakref
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from agent.domain.case import Case
from agent.domain.planner import plan as make_plan
from agent.errors import ConfigError, StorageError
from agent.events import TurnResult
from agent.graph.state import Before
from agent.packing import PackedSerializer
from agent.session import Session
from knowledge.facts import FactSheet
from tests import talking
from tests.programs import ROOT
from tests.reliability import disks
from tests.reliability.torn import PAGE, fault, overwrite, prepared
from tests.sessions import BLENDER, DETAILS, REFUSED, rows, session
from tests.strategies import CASES, TODAY
from tests.talking import Talk

DATA = Path(__file__).parent / "data"
FACTS = FactSheet.load()


async def three_cases(folder: Path) -> list[TurnResult]:
    async with session(folder) as redress:
        results = []
        for price in (100, 200, 300):
            first = await redress.ask(None, f"Amazon refused my return of a ${price} kettle.")
            results.append(await redress.ask(first.case_id, DETAILS))
        return results


HARM: dict[str, Callable[[Path], None]] = {
    "header": lambda path: overwrite(path, 0, b"\0" * 100),
    "text": lambda path: overwrite(path, 0, b"this is no database" * 100),
    "first page": lambda path: overwrite(path, 0, b"\xa5" * PAGE),
    "zeroed pages": lambda path: overwrite(path, PAGE * 3, b"\0" * PAGE * 4),
    "half": lambda path: os.truncate(path, path.stat().st_size // 2 // PAGE * PAGE),
    "torn": lambda path: os.truncate(path, path.stat().st_size - PAGE * 3 - 100),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
async def test_a_damaged_file_is_set_aside_and_said(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    before = await three_cases(tmp_path)
    harm(tmp_path / "cases.db")
    async with session(tmp_path) as redress:
        (aside,) = tmp_path.glob("cases.db.damaged-*")
        assert aside.stat().st_size > 0
        saved = {one.case_id for one in await redress.cases()}
        assert saved <= {one.case_id for one in before}
        result = await redress.ask(None, BLENDER)
        assert any("was damaged" in notice and aside.name in notice for notice in result.notices)
        assert not (await redress.ask(result.case_id, DETAILS)).notices
        for case in before:  # what was saved goes on with its facts
            if len(await redress.history(case.case_id)) == 2:
                after = await redress.ask(case.case_id, REFUSED)
                assert after.case.amount == case.case.amount
                assert after.case.fulfilment == case.case.fulfilment


async def test_rows_around_a_damaged_page_are_saved(tmp_path: Path) -> None:
    before = await three_cases(tmp_path)
    path = tmp_path / "cases.db"
    with sqlite3.connect(path) as cases:
        (root,) = cases.execute("SELECT rootpage FROM sqlite_master WHERE name = 'checkpoints'")
    cases.close()
    overwrite(path, (root[0] - 1) * PAGE, b"\0" * PAGE)  # no state can be read any more
    async with session(tmp_path) as redress:
        assert len(await redress.cases()) == 3
        for case in before:
            after = await redress.ask(case.case_id, REFUSED)
            assert after.turn == 3
            assert after.case.amount == case.case.amount
            assert any("read your messages again" in notice for notice in after.notices)


@pytest.mark.parametrize("how", ["deleted", "flipped", "cut"])
async def test_a_lost_state_is_made_anew_from_the_journal(tmp_path: Path, how: str) -> None:
    async with session(tmp_path / "whole") as redress:
        first = await redress.ask(None, BLENDER)
        await redress.ask(first.case_id, DETAILS)
    shutil.copytree(tmp_path / "whole", tmp_path / "harmed")
    with sqlite3.connect(tmp_path / "harmed" / "cases.db") as cases:
        if how == "deleted":
            cases.execute("DELETE FROM checkpoints")
        for key, state in cases.execute("SELECT rowid, checkpoint FROM checkpoints").fetchall():
            middle = len(state) // 2
            flipped = state[:middle] + bytes([state[middle] ^ 0x40]) + state[middle + 1 :]
            harmed = flipped if how == "flipped" else state[:middle]
            cases.execute("UPDATE checkpoints SET checkpoint = ? WHERE rowid = ?", (harmed, key))
    cases.close()
    async with session(tmp_path / "whole") as redress:
        wanted = await redress.ask(first.case_id, REFUSED)
    async with session(tmp_path / "harmed") as redress:
        found = await redress.ask(first.case_id, REFUSED)
    assert found.case == wanted.case
    assert found.plan == wanted.plan
    assert [notice for notice in found.notices if notice not in wanted.notices] == [
        "The saved state of this case was damaged, so I read your messages again from the start. "
        "Please check that the facts and the plan are still right."
    ]


@given(CASES)
def test_a_case_and_its_plan_are_read_as_they_were_written(case: Case) -> None:
    before = Before(plan=make_plan(case, TODAY, FACTS), case=case)
    packed = PackedSerializer(allowed_msgpack_modules=[Case, Before])
    written = packed.dumps_typed({"now": (case, before)})
    for reader in (packed, PackedSerializer(allowed_msgpack_modules=[Case, Before])):
        for _ in range(2):
            assert reader.loads_typed(written) == {"now": [case, before]}
            reader.loads_typed(written)["now"].clear()  # as LangGraph does with what it reads


def test_what_the_version_before_packed_is_read() -> None:
    kind, data = JsonPlusSerializer().dumps_typed({"amount": "389.00"})
    earlier = f"{kind}+zlib", zlib.compress(data)
    assert PackedSerializer().loads_typed(earlier) == {"amount": "389.00"}
    assert PackedSerializer().loads_typed((kind, data)) == {"amount": "389.00"}


def test_a_value_that_is_gone_leaves_its_bytes_to_no_other() -> None:
    packed = PackedSerializer(allowed_msgpack_modules=[Case])
    reader = PackedSerializer(allowed_msgpack_modules=[Case])
    for number in range(200):  # the ids of those before are free again
        case = Case(item=f"lamp {number}")
        written = packed.dumps_typed([case, case.model_copy(update={"item": "desk"})])
        packed.forget()
        assert [one.item for one in reader.loads_typed(written)] == [case.item, "desk"]


def test_a_forgotten_state_is_not_in_memory() -> None:
    packed = PackedSerializer(allowed_msgpack_modules=[Case])
    case = Case(item="lamp")
    kept = weakref.ref(case)
    packed.dumps_typed({"case": case})
    del case
    assert kept() is not None
    packed.forget()
    assert kept() is None


async def test_a_flipped_byte_is_never_read_as_another_word() -> None:
    state = {"amount": "389.00", "words": "the blender " * 50}
    kind, data = PackedSerializer().dumps_typed(state)
    reader, refused = PackedSerializer(), 0
    for place in range(len(data)):
        for bit in (1, 16, 128):
            harmed = data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]
            try:
                assert reader.loads_typed((kind, harmed)) == state
            except StorageError:
                refused += 1
    assert refused > len(data)


@pytest.mark.parametrize(
    ("column", "told"),
    [("message", True), ("result", True), ("warnings", True), ("accepted_at", False)],
)
async def test_a_turn_with_another_word_than_was_written_says_so(
    tmp_path: Path, column: str, told: bool
) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, f"{BLENDER} My card is 4111 1111 1111 1111.")
    rows(tmp_path, f"UPDATE turns SET {column} = REPLACE(REPLACE({column}, '8', '9'), 'card', 'c')")
    async with session(tmp_path) as redress:
        (record,) = await redress.history(first.case_id)
    assert record.result is not None
    said = [one for one in record.result.notices if one.startswith("Turn 1 was damaged")]
    assert bool(said) is told


@pytest.mark.parametrize("case", ["", "AAAA", "{}", "KLUv/QBYgQAAeyJpdGVtIjoi"])
async def test_a_turn_whose_facts_are_damaged_keeps_its_words(tmp_path: Path, case: str) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    rows(tmp_path, f"UPDATE turns SET result = json_set(result, '$.case', '{case}')")
    async with session(tmp_path) as redress:
        (record,) = await redress.history(first.case_id)
        assert record.result is not None
        assert (record.result.reply, record.result.drafts) == (first.reply, first.drafts)
        assert any(one.startswith("Turn 1 was damaged") for one in record.result.notices)
        assert (await redress.ask(first.case_id, DETAILS)).case.amount == first.case.amount


async def test_an_unanswered_turn_with_another_word_says_so(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = redress.turn(None, BLENDER)
        await anext(turn)
        await turn.aclose()
    rows(tmp_path, "UPDATE turns SET message = REPLACE(message, '389', '789')")
    async with session(tmp_path) as redress:
        ((case_id,),) = rows(tmp_path, "SELECT case_id FROM turns")
        second = await redress.ask(str(case_id), DETAILS)
    assert any("Turn 1 was damaged" in one for one in second.notices)


async def test_forgetting_names_a_file_that_was_set_aside(tmp_path: Path) -> None:
    await three_cases(tmp_path)
    overwrite(tmp_path / "cases.db", 0, b"\0" * 100)
    async with session(tmp_path) as redress:
        case = await redress.ask(None, BLENDER)
        with pytest.raises(StorageError, match=r"cases\.db\.damaged-\d"):
            await redress.forget(case.case_id)
        assert await redress.history(case.case_id) == []


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.glob("cases-*.db.gz")))
async def test_data_of_every_released_version_opens(tmp_path: Path, name: str) -> None:
    (tmp_path / "cases.db").write_bytes(gzip.decompress((DATA / name).read_bytes()))
    async with session(tmp_path) as redress:
        (case,) = await redress.cases()
        history = await redress.history(case.case_id)
        assert [record.turn for record in history] == [1, 2]
        assert all(record.result for record in history)
        (document,) = await redress.documents(case.case_id)
        assert document.title
        after = await redress.ask(case.case_id, REFUSED)
        assert (after.turn, after.case.order_id) == (3, "112-1234567-7654321")
        assert after.case.fulfilment == "amazon"
        assert len(after.case.contacts) == 1
        assert not after.notices
        await redress.undo(case.case_id, 2, 3)
        assert len(await redress.history(case.case_id)) == 1


async def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    await three_cases(tmp_path)
    with sqlite3.connect(tmp_path / "cases.db") as cases:
        cases.execute("PRAGMA user_version = 99")
    cases.close()
    before = (tmp_path / "cases.db").read_bytes()
    with pytest.raises(ConfigError, match=r"newer version of Redress \(format 99"):
        async with session(tmp_path):
            pass
    assert (tmp_path / "cases.db").read_bytes() == before


LOG_HARM: dict[str, Callable[[Path], None]] = {
    "cut": lambda log: os.truncate(log, log.stat().st_size // 2),
    "deleted": lambda log: log.unlink(),
    "head": lambda log: overwrite(log, 0, b"\0" * 32),
    "flipped": lambda log: overwrite(log, log.stat().st_size // 2, b"\xa5" * 9),
}


async def left_by_a_kill(folder: Path) -> Path:
    """The log of three cases as a kill leaves it: what was said stands nowhere else yet."""
    async with session(folder / "open") as redress:
        for price in (100, 200, 300):
            await redress.ask(None, f"Amazon refused my return of a ${price} kettle.")
        shutil.copytree(folder / "open", folder / "killed")
    return folder / "killed" / "cases.db-wal"


@pytest.mark.parametrize(
    ("harm", "index"), [*((harm, True) for harm in LOG_HARM), ("head", False), ("flipped", False)]
)
async def test_turns_lost_from_the_log_are_said(tmp_path: Path, harm: str, index: bool) -> None:
    log = await left_by_a_kill(tmp_path)
    LOG_HARM[harm](log)
    if not index:
        log.with_name("cases.db-shm").unlink()
    async with session(log.parent) as redress:
        assert len(await redress.cases()) < 3
        assert any("was damaged" in one for one in (await redress.ask(None, BLENDER)).notices)
    assert list(log.parent.glob("cases.db.damaged-*"))


async def test_a_log_without_harm_is_no_damage(tmp_path: Path) -> None:
    log = await left_by_a_kill(tmp_path)
    with log.open("ab") as file:
        file.write(log.read_bytes()[32:3_000])  # what a kill leaves of a frame that was begun
    async with session(log.parent) as redress:
        assert len(await redress.cases()) == 3
    assert not list(log.parent.glob("cases.db.damaged-*"))


@pytest.mark.parametrize("room", [0, 60_000])
async def test_a_full_disk_refuses_the_turn_and_keeps_the_others(tmp_path: Path, room: int) -> None:
    assert not await disks.full(tmp_path, room)


async def test_a_long_case_stays_small_and_keeps_its_way_back(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        sizes = []
        for number in range(2, 32):
            await redress.ask(first.case_id, REFUSED if number % 2 else DETAILS)
            ((size,),) = rows(tmp_path, "SELECT SUM(LENGTH(checkpoint)) FROM checkpoints")
            sizes.append(int(str(size)))
        assert rows(tmp_path, "SELECT COUNT(*) FROM checkpoints") == [(31,)]
        assert rows(tmp_path, "SELECT COUNT(*) FROM writes") == [(0,)]
        assert sizes[-1] / 31 < 20_000
        assert await redress.undo(first.case_id, 2, 31) == DETAILS
        assert rows(tmp_path, "SELECT COUNT(*) FROM checkpoints") == [(1,)]
        assert (await redress.case(first.case_id)).fulfilment == "unknown"


async def test_no_garbled_page_takes_a_turn_away_without_a_word(tmp_path: Path) -> None:
    before = await prepared(tmp_path)
    file = tmp_path / "closed" / "cases.db"
    for page in range(file.stat().st_size // PAGE):
        harmed = tmp_path / f"page-{page}"
        shutil.copytree(file.parent, harmed)
        overwrite(harmed / file.name, page * PAGE, random.Random(page).randbytes(PAGE))
        assert await fault(harmed, before) == "", page


async def test_a_polite_stop_in_a_turn_keeps_the_message(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    process = subprocess.Popen(
        talking.command(Talk(first.case_id, (REFUSED,))),
        cwd=ROOT,
        env=os.environ | {"REDRESS_DATA": str(tmp_path)},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process.stdout as output:
        assert output.readline() == b"accepted 2\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) in (0, -signal.SIGTERM)
    async with session(tmp_path) as redress:
        assert [one.message for one in await redress.history(first.case_id)] == [BLENDER, REFUSED]
        again = await _answered(redress, first.case_id)
        assert (again.turn, len(again.case.contacts)) == (2, 1)


async def _answered(redress: Session, case_id: str) -> TurnResult:
    last = (await redress.history(case_id))[-1]
    return last.result or await redress.ask(case_id, last.message)
