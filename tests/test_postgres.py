"""Cases in a shared PostgreSQL: the same promises as in a file, and several processes at once."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from pydantic import SecretStr

from agent import postgres_store
from agent.errors import ConfigError, InputError
from agent.events import Accepted, TurnResult
from agent.session import Session
from agent.settings import Settings
from tests.reliability import doors
from tests.servers import free_port, postgres
from tests.sessions import BLENDER, DETAILS, REFUSED, TODAY, bytes_in
from tests.talking import Talk, killed
from tests.test_undo import replaced, same, three_turns


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Path]]:
    with postgres() as started:
        yield started


@pytest.fixture
def url(server: tuple[str, Path]) -> str:
    address, _ = server
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return address


def shared(url: str) -> Session:
    return Session(Settings(database_url=SecretStr(url)), lambda: TODAY)


def counted(url: str, table: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(f"SELECT COUNT(*) FROM {table}".encode()).fetchone()
        return int(row[0]) if row else 0


async def test_two_processes_serve_one_case_turn_by_turn(url: str, tmp_path: Path) -> None:
    async with shared(url) as one, shared(url) as two:
        first = await one.ask(None, BLENDER)
        second = await two.ask(first.case_id, DETAILS)
        third = await one.ask(first.case_id, REFUSED)
        assert [first.turn, second.turn, third.turn] == [1, 2, 3]
        assert await one.history(first.case_id) == await two.history(first.case_id)
        assert third.case.order_id == "112-1234567-7654321"
        assert len(third.case.contacts) == 1
    alone = Session(Settings(data=tmp_path), lambda: TODAY)
    async with alone:  # the same words as with a file
        assert all(map(same, await three_turns(alone), (first, second, third)))
    assert not (tmp_path / "redress-data").exists()


async def test_one_holder_at_a_time(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_store, "WAIT_SECONDS", 0.2)
    async with shared(url) as one, shared(url) as two:
        first = await one.ask(None, BLENDER)
        turn = one.turn(first.case_id, DETAILS)
        assert isinstance(await anext(turn), Accepted)
        with pytest.raises(InputError, match="still answering"):
            await two.ask(first.case_id, REFUSED)
        other = await two.ask(None, BLENDER)  # another case is free
        await turn.aclose()
        assert (await two.ask(first.case_id, DETAILS)).turn == 2
        assert {case.case_id for case in await one.cases()} == {first.case_id, other.case_id}


async def test_many_at_once_keep_apart(url: str) -> None:
    async with shared(url) as one, shared(url) as two:

        async def talk(number: int) -> TurnResult:
            session, other = (one, two) if number % 2 else (two, one)
            order = f"114-{number:07d}-7654321"
            first = await session.ask(
                None, f"Amazon refused my return, order {order}, a ${number} kettle."
            )
            return await other.ask(first.case_id, DETAILS)

        results = await asyncio.gather(*(talk(number) for number in range(101, 133)))
    for number, result in zip(range(101, 133), results, strict=True):
        assert result.case.order_id == f"114-{number:07d}-7654321"
        assert result.case.amount is not None
        assert result.case.amount.value == number
        assert result.turn == 2


@pytest.mark.parametrize("stage", ["accepted", "plan", "reply"])
async def test_a_process_killed_in_a_turn_loses_nothing(url: str, stage: str) -> None:
    async with shared(url) as redress:
        first = await redress.ask(None, BLENDER)
        killed({"REDRESS_DATABASE_URL": url}, Talk(first.case_id, (REFUSED,), stage))
        history = await redress.history(first.case_id)
        assert [(one.message, one.result is None) for one in history] == [
            (BLENDER, False),
            (REFUSED, True),
        ]
        again = await redress.ask(first.case_id, REFUSED)
        assert (again.turn, len(again.case.contacts)) == (2, 1)


async def test_two_pages_behind_one_address_lose_nothing(url: str, tmp_path: Path) -> None:
    wrong, kills, seen = await doors.two_doors(tmp_path, url, 1)
    assert (wrong, kills) == (0, 1), seen


async def test_undo_and_edit_go_back_as_in_a_file(url: str) -> None:
    async with shared(url) as redress:
        first, second, third = await three_turns(redress)
        assert await redress.undo(first.case_id, 3, 3) == REFUSED
        assert (await redress.case(first.case_id)).contacts == ()
        await replaced(redress, first.case_id, REFUSED, 2, 2)
        history = await redress.history(first.case_id)
        assert [record.message for record in history] == [BLENDER, REFUSED]
        assert (second.turn, third.turn) == (2, 3)


async def test_a_turn_leaves_one_checkpoint(url: str) -> None:
    async with shared(url) as redress:
        first, *_ = await three_turns(redress)
        assert counted(url, "checkpoints") == 3
        assert counted(url, "checkpoint_writes") == 0
        blobs = counted(url, "checkpoint_blobs")
        await redress.undo(first.case_id, 2, 3)
        assert counted(url, "checkpoints") == 1
        assert counted(url, "checkpoint_blobs") < blobs


async def test_forget_leaves_no_byte(server: tuple[str, Path], url: str) -> None:
    _, data = server
    canary = "zebrafishlantern"
    async with shared(url) as redress:
        first = await redress.ask(None, f"{BLENDER} The agent {canary} refused it.")
        kept = await redress.ask(None, "Amazon refused my return of a $20 toaster.")
        await redress.add_document(first.case_id, "a.txt", f"{canary} wrote this.".encode())
        await redress.rename(first.case_id, canary)
        assert bytes_in(data, canary.encode())
        await redress.forget(first.case_id)
        assert bytes_in(data, canary.encode()) == []
        assert await redress.history(first.case_id) == []
        assert (await redress.ask(kept.case_id, DETAILS)).turn == 2


async def test_files_of_a_case_are_shared_with_it(url: str) -> None:
    async with shared(url) as one, shared(url) as two:
        added = await one.add_document(None, "a.txt", b"They refused the kettle on May 2.")
        assert await two.documents(added.case_id) == [added.document]
        assert (await two.cases())[0].first_message == added.document.title
        await two.rename(added.case_id, "The kettle")
        assert (await one.cases())[0].name == "The kettle"
        await two.remove_document(added.case_id, added.document.sha256)
        assert await one.cases() == []


async def test_a_newer_database_is_refused(url: str) -> None:
    async with shared(url):
        pass
    with psycopg.connect(url) as connection:
        connection.execute("UPDATE redress_format SET version = 99")
    with pytest.raises(ConfigError, match=r"newer version of Redress \(format 99"):
        async with shared(url):
            pass


async def test_a_database_that_cannot_keep_every_word_is_refused(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0"
        )
    with pytest.raises(ConfigError, match=r"in SQL_ASCII, in which .* make one with ENCODING"):
        async with shared(f"{url.rpartition('/')[0]}/ascii"):
            pass


async def test_a_database_that_does_not_answer_is_one_sentence() -> None:
    with pytest.raises(ConfigError, match="REDRESS_DATABASE_URL cannot be used") as caught:
        async with shared(f"postgresql://redress:secret@127.0.0.1:{free_port()}/postgres"):
            pass
    assert "secret" not in str(caught.value)


async def test_a_restarted_server_is_used_again(url: str) -> None:
    async with shared(url) as redress:
        first = await redress.ask(None, BLENDER)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name = 'redress'"
            )
        assert (await redress.ask(first.case_id, DETAILS)).turn == 2
