"""Sessions: turns are saved, survive kills and restarts, stay apart and can be forgotten."""

import asyncio
import datetime
import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from agent.domain.vocabulary import Channel, Fulfilment, PaymentMethod, Problem, Route
from agent.errors import ConfigError, InputError
from agent.events import Finished, Stage, Words
from agent.session import MOST_CHARACTERS, Session
from agent.settings import Settings

TODAY = datetime.date(2026, 11, 22)
BLENDER = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. "
    "It stopped working on day 45."
)
DETAILS = "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio."


def session(folder: Path) -> Session:
    return Session(Settings(data=folder), lambda: TODAY)


async def test_the_conversation_of_the_readme(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        assert first.route is Route.PLAN
        assert first.case.problem is Problem.WINDOW_PASSED_DEFECT
        assert first.case.item == "blender"
        assert first.plan is not None
        assert first.plan.now is Channel.CHAT
        assert first.question is not None

        second = await redress.ask(first.case_id, DETAILS)
        assert second.case.fulfilment is Fulfilment.AMAZON
        assert second.case.payment_method is PaymentMethod.CARD
        assert (second.case.jurisdiction, second.case.country) == ("US", "US")
        assert second.question != first.question

        third = await redress.ask(first.case_id, "What do I say to the supervisor?")
        (script,) = third.drafts
        assert third.route is Route.DRAFT
        assert script.channel is Channel.SUPERVISOR
        assert script.words <= script.limit_words == 80
        assert "112-1234567-7654321" in script.text

        fourth = await redress.ask(
            first.case_id, "They said the window is closed and offered a $50 gift card."
        )
        (line,) = fourth.drafts
        assert fourth.route is Route.COACH
        assert fourth.case.amount is not None
        assert fourth.case.amount.value == 389
        assert fourth.case.contacts[0].offer is not None
        assert fourth.case.contacts[0].turn == 4
        assert "$339" in fourth.reply
        assert "$50 gift card" in line.text
        assert fourth.plan is not None
        assert fourth.plan.now is Channel.EXECUTIVE_EMAIL

        fifth = await redress.ask(first.case_id, "Write the e-mail to the executive team.")
        (mail,) = fifth.drafts
        assert mail.channel is Channel.EXECUTIVE_EMAIL
        assert mail.subject is not None
        assert mail.words <= mail.limit_words == 200
        assert mail.slots == ("YOUR NAME",)

        sixth = await redress.ask(first.case_id, "By when must I dispute the charge?")
        assert sixth.route is Route.GUIDANCE
        assert {"us.card.billing_letter", "card.network.window"} <= {c.id for c in sixth.citations}
        assert "60 days" in sixth.reply
        assert "120 days" in sixth.reply
        assert sixth.question is not None
        assert sixth.usage.model_calls == 0


async def test_a_turn_is_a_stream_that_ends_with_its_result(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        events = [event async for event in redress.turn(None, BLENDER)]
    stages = [event.name for event in events if isinstance(event, Stage)]
    assert stages == ["intake", "plan", "draft", "verify", "reply"]
    assert isinstance(events[-1], Finished)
    shown = "".join(event.text for event in events if isinstance(event, Words))
    assert shown == events[-1].result.reply


async def test_a_case_survives_a_restart_with_its_source_words(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    async with session(tmp_path) as redress:
        second = await redress.ask(first.case_id, DETAILS)
        assert second.turn == 2
        assert second.case.order_id == "112-1234567-7654321"
        history = await redress.history(first.case_id)
        assert [record.message for record in history] == [BLENDER, DETAILS]
        assert history[0].result == first
        _, graph = await redress._open()
        saved = await graph.aget_state({"configurable": {"thread_id": first.case_id}})
        assert saved.values["case"].sources["amount"].words == "$389"


async def test_two_people_never_share_a_fact(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        mine, theirs = await asyncio.gather(
            redress.ask(None, BLENDER), redress.ask(None, "Amazon.co.uk refused my £75 kettle")
        )
        assert mine.case_id != theirs.case_id
        assert theirs.case.order_id is None
        assert "blender" not in theirs.model_dump_json()
        assert "kettle" not in mine.model_dump_json()


async def test_messages_of_one_case_are_taken_in_order(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        results = await asyncio.gather(*(redress.ask(first.case_id, DETAILS) for _ in range(4)))
    assert [result.turn for result in results] == [2, 3, 4, 5]


async def test_forget_leaves_no_trace_on_disk(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        kept = await redress.ask(None, "Amazon refused my return of a $20 lamp")
        gone = await redress.ask(None, "Amazon refused the zebrafish aquarium, $777 it cost me")
        await redress.forget(gone.case_id)
        assert [case.case_id for case in await redress.cases()] == [kept.case_id]
        for file in tmp_path.rglob("*"):
            assert not file.is_file() or b"zebrafish" not in file.read_bytes()
        with pytest.raises(InputError):
            await redress.ask(gone.case_id, "hello?")
        with pytest.raises(InputError):
            await redress.forget("nobody")


async def test_secrets_are_removed_before_anything_is_saved(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        result = await redress.ask(None, BLENDER + " My card is 4111 1111 1111 1111.")
    assert "card number" in result.notices[0]
    assert "4111 1111" not in result.model_dump_json()
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"4111 1111 1111" not in file.read_bytes()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "write what happened"),
        (" \n\t ", "write what happened"),
        ("x" * (MOST_CHARACTERS + 1), "paste the part that matters"),
        ("\x00\x01\x02PK\x03\x04" * 50, "does not look like text"),
    ],
)
async def test_bad_messages_get_one_sentence_and_change_nothing(
    tmp_path: Path, text: str, says: str
) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        with pytest.raises(InputError, match=says):
            await redress.ask(first.case_id, text)
        assert len(await redress.history(first.case_id)) == 1
        assert len(await redress.cases()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Amazon hat meine Rückgabe abgelehnt, 49,99 € für die Lampe",
        "\ud83d refund refused \udc00",
        "退款被拒绝了，订单 112-1234567-7654321",
        "مرتجع مرفوض Amazon",
        "refund\x00 refused for a $20 lamp",
        "🙁" * 500,
    ],
)
async def test_odd_text_is_answered(tmp_path: Path, text: str) -> None:
    async with session(tmp_path) as redress:
        result = await redress.ask(None, text)
        assert result.reply
        assert (await redress.history(result.case_id))[0].result == result


async def test_an_unknown_case_is_refused(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        with pytest.raises(InputError, match="no case"):
            await redress.ask("not-a-case", BLENDER)


async def test_only_the_owner_can_read_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with session(folder) as redress:
        await redress.ask(None, BLENDER)
        modes = {stat.S_IMODE(file.stat().st_mode) & 0o077 for file in folder.rglob("*")}
    assert modes == {0}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


async def test_a_folder_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder")
    with pytest.raises(ConfigError, match="REDRESS_DATA"):
        async with session(blocker / "data"):
            pass


async def test_a_file_that_is_not_ours_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "cases.db").write_text("this is no database" * 100)
    with pytest.raises(ConfigError, match="cannot be used"):
        async with session(tmp_path):
            pass


KILLED = """
import asyncio, datetime, os, signal, sys
from pathlib import Path
from agent.session import Session
from agent.settings import Settings

async def main(folder, case_id, message, stage):
    async with Session(Settings(data=Path(folder)), lambda: datetime.date(2026, 11, 22)) as redress:
        async for event in redress.turn(case_id or None, message):
            if getattr(event, "name", None) == stage:
                os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.parametrize("stage", ["intake", "plan", "draft", "verify", "reply"])
async def test_kill_9_in_a_turn_loses_nothing_and_does_nothing_twice(
    tmp_path: Path, stage: str
) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    refused = "The chat agent refused because the window is closed."
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), first.case_id, refused, stage],
        cwd=Path(__file__).parents[1],
        env=os.environ | {"PYTHONPATH": "."},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    async with session(tmp_path) as redress:
        history = await redress.history(first.case_id)
        assert (history[0].result, history[1].message, history[1].result) == (first, refused, None)
        again = await redress.ask(first.case_id, refused)
        assert (again.turn, len(again.case.contacts)) == (2, 1)


async def test_an_unanswered_turn_is_finished_before_the_next(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        store, _ = await redress._open()
        await store.journal.accept(first.case_id, 2, DETAILS)
        third = await redress.ask(first.case_id, "What do I say to the supervisor?")
        assert third.turn == 3
        assert third.case.fulfilment is Fulfilment.AMAZON
        assert all(record.result for record in await redress.history(first.case_id))


async def test_the_same_words_give_the_same_turn(tmp_path: Path) -> None:
    dumps = []
    for name in ("one", "two"):
        async with session(tmp_path / name) as redress:
            first = await redress.ask(None, BLENDER)
            second = await redress.ask(first.case_id, DETAILS)
            data = json.loads(second.model_dump_json())
            del data["case_id"], data["usage"]
            dumps.append(data)
    assert dumps[0] == dumps[1]
