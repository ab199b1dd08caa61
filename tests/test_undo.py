"""Undo, retry and edit: each goes back to the saved state before that turn, whole or not at all."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from agent.domain.vocabulary import Fulfilment
from agent.errors import InputError
from agent.events import Accepted, TurnResult
from agent.session import Session
from tests.sessions import BLENDER, DETAILS, REFUSED, rows, session
from tests.talking import Talk, killed


async def three_turns(redress: Session) -> tuple[TurnResult, TurnResult, TurnResult]:
    first = await redress.ask(None, BLENDER)
    second = await redress.ask(first.case_id, DETAILS)
    return first, second, await redress.ask(first.case_id, REFUSED)


async def replaced(redress: Session, case_id: str, text: str, turn: int, last: int) -> None:
    async for _ in redress.turn(case_id, text, replaces=(turn, last)):
        pass


def same(one: TurnResult, other: TurnResult) -> bool:
    """Whether two results say the same; how long they took may differ."""
    left_out = {"case_id", "usage"}
    return one.model_dump(exclude=left_out) == other.model_dump(exclude=left_out)


async def test_undo_takes_the_last_turn_out_of_the_case(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first, second, third = await three_turns(redress)
        assert len(third.case.contacts) == 1
        assert await redress.undo(first.case_id, 3, 3) == REFUSED
        history = await redress.history(first.case_id)
        assert [record.result for record in history] == [first, second]
        assert (await redress.case(first.case_id)).contacts == ()
        again = await redress.ask(first.case_id, REFUSED)
        assert same(again, third)


async def test_undo_of_the_first_turn_leaves_an_empty_case(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first, *_ = await three_turns(redress)
        await redress.add_document(first.case_id, "a.txt", b"They refuse the kettle.")
        assert await redress.undo(first.case_id, 1, 3) == BLENDER
        assert await redress.history(first.case_id) == []
        assert (await redress.case(first.case_id)).item is None
        assert rows(tmp_path, "SELECT * FROM writes") == []
        assert len(await redress.documents(first.case_id)) == 1


async def test_a_retry_gives_the_same_turn_and_no_second_contact(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first, _, third = await three_turns(redress)
        await replaced(redress, first.case_id, REFUSED, 3, 3)
        again = (await redress.history(first.case_id))[-1].result
        assert again is not None
        assert same(again, third)
        assert len(again.case.contacts) == 1


async def test_an_edit_of_an_early_message_drops_what_came_after(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first, *_ = await three_turns(redress)
        edited = "Sold and shipped by a third-party seller, paid by PayPal, I'm in Ohio."
        await replaced(redress, first.case_id, edited, 2, 3)
        history = await redress.history(first.case_id)
        assert [record.message for record in history] == [BLENDER, edited]
        case = await redress.case(first.case_id)
        assert case.fulfilment is Fulfilment.FBM
        assert REFUSED not in [contact.words for contact in case.contacts]
        assert case.order_id == "112-1234567-7654321"


async def test_what_was_undone_is_not_in_the_checkpoints_any_more(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        await redress.ask(first.case_id, "The zebrafish agent refused.")
        await redress.undo(first.case_id, 2, 2)
    with sqlite3.connect(tmp_path / "cases.db") as cases:
        for table in ("checkpoints", "writes", "turns"):
            kept = cases.execute(f"SELECT * FROM {table}").fetchall()
            assert kept or table == "writes"  # those of a finished turn are dropped
            assert "zebrafish" not in repr(kept), table
    cases.close()


async def test_a_window_that_lags_behind_changes_nothing(tmp_path: Path) -> None:
    async with session(tmp_path) as one, session(tmp_path) as two:
        first = await one.ask(None, BLENDER)
        await two.ask(first.case_id, DETAILS)
        with pytest.raises(InputError, match="gone on in another window"):
            await one.undo(first.case_id, 1, 1)
        with pytest.raises(InputError, match="gone on in another window"):
            await replaced(one, first.case_id, REFUSED, 1, 1)
        with pytest.raises(InputError, match="gone on in another window"):
            await one.undo(first.case_id, 7, 2)
        assert len(await one.history(first.case_id)) == 2


async def test_undo_waits_for_the_turn_that_runs_and_then_takes_it_back(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        turn = redress.turn(first.case_id, DETAILS)
        assert isinstance(await anext(turn), Accepted)
        undoing = asyncio.create_task(redress.undo(first.case_id, 2, 2))
        await asyncio.sleep(0.1)
        assert not undoing.done()
        await turn.aclose()  # stopped
        assert await undoing == DETAILS
        assert len(await redress.history(first.case_id)) == 1
        assert (await redress.ask(first.case_id, DETAILS)).turn == 2


async def test_a_stopped_turn_can_be_taken_back_after_it_began(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        async for event in (turn := redress.turn(first.case_id, REFUSED)):
            if getattr(event, "name", None) == "draft":
                break
        await turn.aclose()
        assert await redress.undo(first.case_id, 2, 2) == REFUSED
        assert (await redress.case(first.case_id)).contacts == ()
        third = await redress.ask(first.case_id, DETAILS)
        assert (third.turn, third.case.contacts) == (2, ())


@pytest.mark.parametrize("stage", ["accepted", "plan", "reply"])
async def test_kill_9_in_an_edit_keeps_the_new_message(tmp_path: Path, stage: str) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        await redress.ask(first.case_id, DETAILS)
    edit = Talk(first.case_id, (REFUSED,), stage, replaces=(2, 2))
    killed({"REDRESS_DATA": str(tmp_path)}, edit)
    async with session(tmp_path) as redress:
        history = await redress.history(first.case_id)
        assert [record.message for record in history] == [BLENDER, REFUSED]
        assert (history[0].result, history[1].result) == (first, None)
        again = await redress.ask(first.case_id, REFUSED)
        assert (again.turn, len(again.case.contacts), again.case.fulfilment) == (2, 1, "unknown")
