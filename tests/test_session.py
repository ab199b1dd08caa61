"""Sessions: turns are saved, survive kills and restarts, stay apart and can be forgotten."""

import asyncio
import json
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from agent import locks
from agent.checkpoints import Store
from agent.domain.vocabulary import Channel, Fulfilment, PaymentMethod, Problem, Route
from agent.errors import ConfigError, EngineError, InputError, KnowledgeMissing, StorageError
from agent.events import Accepted, CaseView, Finished, Stage, Words
from agent.guidance import LazySearch
from agent.journal import ADDED
from agent.messages import MOST_CHARACTERS
from knowledge.errors import KnowledgeError
from tests.sessions import BLENDER, DETAILS, REFUSED, rows, session
from tests.talking import Talk, killed


async def impatient(store: Store) -> None:
    """Lets a store give up on a locked file soon."""
    assert isinstance(store.saver, AsyncSqliteSaver)
    await store.saver.conn.execute("PRAGMA busy_timeout = 50")


async def test_a_question_in_a_case_is_looked_up_when_nothing_else_is_read(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        asked = await redress.ask(first.case_id, "what proof should i save")
        assert asked.route is Route.GUIDANCE
        assert asked.citations
        far = await redress.ask(first.case_id, "who won the cup final in 1998?")
        assert (far.citations, far.drafts) == ((), ())


async def test_what_to_say_to_that_answers_what_they_said_last(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        said = await redress.ask(first.case_id, "The chat agent says no, the window is closed.")
        again = await redress.ask(first.case_id, "what do I say to that?")
        assert again.route is Route.COACH
        assert again.drafts == said.drafts


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
        script, *others = third.drafts
        assert {one.channel for one in others} == {Channel.SUPERVISOR}
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
        await redress.add_document(gone.case_id, "zebrafish.txt", b"They refuse the zebrafish.")
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


async def test_a_file_that_is_not_ours_is_set_aside_and_said(tmp_path: Path) -> None:
    text = "this is no database" * 100
    (tmp_path / "cases.db").write_text(text)
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    (aside,) = tmp_path.glob("cases.db.damaged-*")
    assert aside.read_text() == text
    assert any(aside.name in notice for notice in first.notices)


@pytest.mark.parametrize("stage", ["intake", "plan", "draft", "verify", "reply"])
async def test_kill_9_in_a_turn_loses_nothing_and_does_nothing_twice(
    tmp_path: Path, stage: str
) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    killed({"REDRESS_DATA": str(tmp_path)}, Talk(first.case_id, (REFUSED,), stage))
    async with session(tmp_path) as redress:
        history = await redress.history(first.case_id)
        assert (history[0].result, history[1].message, history[1].result) == (first, REFUSED, None)
        again = await redress.ask(first.case_id, REFUSED)
        assert (again.turn, len(again.case.contacts)) == (2, 1)


async def test_an_unanswered_turn_is_finished_before_the_next(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        store, _ = await redress._open()
        assert await store.journal.accept(first.case_id, DETAILS) == 2
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


CARD = " My card is 4111 1111 1111 1111."


async def test_forgetting_waits_for_the_turn_that_runs(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        kept = await redress.ask(None, "Amazon refused my return of a $20 lamp")
        gone = await redress.ask(None, BLENDER)
        turn = redress.turn(gone.case_id, DETAILS)
        assert isinstance(await anext(turn), Accepted)
        forgetting = asyncio.create_task(redress.forget(gone.case_id))
        waiting = asyncio.create_task(redress.ask(gone.case_id, "Are you there?"))
        await asyncio.sleep(0.1)
        assert not forgetting.done()
        assert isinstance([event async for event in turn][-1], Finished)
        await forgetting
        with pytest.raises(InputError, match="no case"):
            await waiting
        left = rows(tmp_path, "SELECT DISTINCT thread_id FROM checkpoints")
        assert left == [(kept.case_id,)]
        assert rows(tmp_path, "SELECT thread_id FROM writes") == []
        assert [case.case_id for case in await redress.cases()] == [kept.case_id]
        assert len(list((tmp_path / "locks").iterdir())) == 1


async def test_traces_that_can_not_be_erased_are_said(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        gone = await redress.ask(None, BLENDER)
        store, _ = await redress._open()
        await impatient(store)
        reader = sqlite3.connect(tmp_path / "cases.db", isolation_level=None)
        try:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM turns").fetchall()
            with pytest.raises(StorageError, match="close every window"):
                await redress.forget(gone.case_id)
        finally:
            reader.close()
        assert await redress.cases() == []


async def test_a_locked_file_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        store, _ = await redress._open()
        await impatient(store)
        writer = sqlite3.connect(tmp_path / "cases.db", isolation_level=None)
        try:
            writer.execute("BEGIN IMMEDIATE")
            for refused in (redress.forget(first.case_id), redress.ask(first.case_id, DETAILS)):
                with pytest.raises(StorageError, match="close other windows"):
                    await refused
        finally:
            writer.close()
        assert (await redress.ask(first.case_id, DETAILS)).turn == 2


async def test_a_turn_that_ended_before_the_journal_knew_is_not_done_twice(
    tmp_path: Path,
) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        second = await redress.ask(first.case_id, REFUSED)
    rows(tmp_path, "UPDATE turns SET result = NULL, result_sum = NULL WHERE turn = 2")
    async with session(tmp_path) as redress:
        events = [event async for event in redress.turn(first.case_id, REFUSED)]
        assert [type(event) for event in events] == [Accepted, Finished]
        again = (await redress.history(first.case_id))[1].result
        assert again == second
        assert len(second.case.contacts) == 1


async def test_a_turn_that_keeps_failing_does_not_block_the_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise KnowledgeMissing("The guidance cannot be read.")

    question = "What does the law say about restocking fees in general?"
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        monkeypatch.setattr(redress._search, "search", missing)
        for _ in range(2):
            with pytest.raises(KnowledgeMissing):
                await redress.ask(first.case_id, question + CARD)
        third = await redress.ask(first.case_id, DETAILS)
        assert third.turn == 3
        assert third.case.fulfilment is Fulfilment.AMAZON
        assert "card number" in third.notices[0]
        history = await redress.history(first.case_id)
        assert [record.result is None for record in history] == [False, True, False]
        assert (await redress.ask(first.case_id, REFUSED)).turn == 4


async def test_a_case_is_called_by_the_first_words_that_say_something(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, "hi")
        assert [case.first_message for case in await redress.cases()] == ["hi"]
        await redress.ask(first.case_id, BLENDER)
        await redress.ask(first.case_id, DETAILS)
        assert [case.first_message for case in await redress.cases()] == [BLENDER]


async def test_a_warning_outlives_a_crash(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        turn = redress.turn(first.case_id, DETAILS + CARD)
        await anext(turn)
        await turn.aclose()
    async with session(tmp_path) as redress:
        third = await redress.ask(first.case_id, REFUSED)
        second = (await redress.history(first.case_id))[1].result
        assert second is not None
        assert "card number" in second.notices[0]
        assert "card number" in third.notices[0]


async def test_a_file_without_warnings_and_sums_opens(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
    for column in ADDED:
        rows(tmp_path, f"ALTER TABLE turns DROP COLUMN {column}")
    async with session(tmp_path) as redress:
        assert (await redress.ask(first.case_id, DETAILS)).turn == 2
        history = await redress.history(first.case_id)
        assert [record.warnings for record in history] == [(), ()]


async def test_rows_of_other_versions_can_be_read(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        kept = json.loads(first.model_dump_json())
        older = json.loads(first.model_dump_json())
        del older["usage"], older["case"]["wanted"], older["drafts"][0]["words"]
        older["case"]["problem"] = "a problem that was renamed"
        newer = kept | {"mood": "hopeful", "case": kept["case"] | {"colour": "red"}}
        newer["plan"] = kept["plan"] | {"odds": 7}
        found = []
        for saved in (older, newer):
            rows(tmp_path, "UPDATE turns SET result = ?, result_sum = NULL", json.dumps(saved))
            ((record,), last) = (
                await redress.history(first.case_id),
                await (await redress._open())[0].journal.last(first.case_id),
            )
            assert record.result is not None
            told = record.result.model_copy(update={"case": CaseView()})
            assert last == record.model_copy(update={"result": told})
            found.append(record.result)
    old, new = found
    assert new == first
    assert old is not None
    assert (old.reply, old.plan, old.drafts) == (first.reply, first.plan, ())
    assert (old.case.item, old.case.wanted, old.case.problem) == ("blender", None, Problem.UNKNOWN)


async def test_a_damaged_row_is_said_and_can_be_forgotten(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        rows(tmp_path, "UPDATE turns SET result = '{\"case_id'")
        with pytest.raises(StorageError, match="Turn 1 of this case is damaged"):
            await redress.history(first.case_id)
        await redress.forget(first.case_id)
        assert await redress.cases() == []


async def test_only_the_last_row_is_read_to_go_on(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        await redress.ask(first.case_id, DETAILS)
        rows(tmp_path, "UPDATE turns SET result = 'broken' WHERE turn = 1")
        assert (await redress.ask(first.case_id, REFUSED)).turn == 3


async def test_two_windows_on_one_case_lose_no_message(tmp_path: Path) -> None:
    async with session(tmp_path) as one, session(tmp_path) as two:
        first = await one.ask(None, BLENDER)
        results = await asyncio.gather(
            one.ask(first.case_id, DETAILS), two.ask(first.case_id, REFUSED)
        )
        assert sorted(result.turn for result in results) == [2, 3]
        history = await two.history(first.case_id)
        assert {record.message for record in history} == {BLENDER, DETAILS, REFUSED}
        assert all(record.result for record in history)
        case = await one.case(first.case_id)
        assert (case.fulfilment, len(case.contacts)) == (Fulfilment.AMAZON, 1)


async def test_two_windows_never_take_the_same_number(tmp_path: Path) -> None:
    async with session(tmp_path) as one, session(tmp_path) as two:
        journals = [(await redress._open())[0].journal for redress in (one, two)]
        taken = [await journal.accept("case", "words") for journal in journals * 2]
    assert taken == [1, 2, 3, 4]


async def test_a_window_that_never_finishes_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "WAIT_SECONDS", 0.1)
    async with session(tmp_path) as one, session(tmp_path) as two:
        first = await one.ask(None, BLENDER)
        turn = one.turn(first.case_id, DETAILS)
        await anext(turn)
        with pytest.raises(InputError, match="Another window"):
            await two.ask(first.case_id, REFUSED)
        assert isinstance([event async for event in turn][-1], Finished)
        assert (await two.ask(first.case_id, REFUSED)).turn == 3


class FakeIndex:
    passages = ()
    lexicon = None
    opened = 0
    closed = 0

    def close(self) -> None:
        FakeIndex.closed += 1


async def test_the_guidance_is_opened_once_and_closed_with_its_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_is_in, go_on = threading.Event(), threading.Event()

    def slow(*_: object, chroma_url: str | None) -> FakeIndex:
        FakeIndex.opened += 1
        first_is_in.set()
        go_on.wait(10)
        return FakeIndex()

    monkeypatch.setattr("knowledge.index.open_index", slow)
    async with session(tmp_path) as redress:
        loads = [asyncio.create_task(redress.warm()) for _ in range(3)]
        await asyncio.to_thread(first_is_in.wait, 10)
        await asyncio.sleep(0.1)
        go_on.set()
        await asyncio.gather(*loads)
        assert (FakeIndex.opened, FakeIndex.closed) == (1, 0)
    assert (FakeIndex.opened, FakeIndex.closed) == (1, 1)
    with pytest.raises(KnowledgeMissing, match="closed"):
        redress._search.load()


def test_a_search_that_is_not_answered_is_an_error_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Silent:
        def search(self, *_: object, **__: object) -> None:
            raise KnowledgeError("The guidance index does not answer.")

    search = LazySearch(tmp_path)
    monkeypatch.setattr(search, "load", lambda: (Silent(), None))
    with pytest.raises(KnowledgeMissing, match="does not answer"):
        search.search("a fee")


async def test_an_answer_that_never_came_is_not_called_guidance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(*_: object, **__: object) -> AsyncIterator[object]:
        for part in list[object]():
            yield part

    async with session(tmp_path) as redress:
        _, graph = await redress._open()
        monkeypatch.setattr(graph, "astream", nothing)
        with pytest.raises(EngineError, match="send the message again"):
            await redress.ask(None, BLENDER)
