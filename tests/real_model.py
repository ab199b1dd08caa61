"""A real model, where one is served: `make test-model MODEL_URL=http://127.0.0.1:8080/v1`.

A small model follows instructions badly, so what is tested is that the adapter works with a real
server and that whatever comes back, the turn is right. The share of built-in words is printed. Its
name keeps it out of the other test runs.
"""

import datetime
import os
from pathlib import Path

from agent.domain.case import Case
from agent.engines.base import WriteRequest
from agent.engines.choice import MOST_CALLS, ModelChoice
from agent.engines.model import ModelEngine
from agent.engines.probe import probe
from agent.errors import EngineMalformed
from agent.graph.state import UsageMeter
from tests.test_any_model import CONVERSATIONS, conversation

URL = os.environ.get("MODEL_URL") or ""
NAME = os.environ.get("MODEL_NAME") or "local"
TODAY = datetime.date(2026, 11, 22)
PATIENCE = 60  # seconds a turn: small machines are slow


def choice() -> ModelChoice:
    return ModelChoice(base_url=URL, model=NAME, model_timeout=PATIENCE)


async def test_the_probe_knows_the_server() -> None:
    found = await probe(choice())
    print(f"\nstreaming {found.streaming}, schema {found.json_schema}, context {found.context}")
    assert found.streaming


async def test_words_stream_and_are_counted() -> None:
    meter = UsageMeter()
    request = WriteRequest(
        purpose="draft",
        question="",
        baseline="Hello, please refund my kettle.",
        limit_words=400,  # a small model does not know how to end
    )
    words = "".join([piece async for piece in ModelEngine(choice(), meter).write(request)])
    assert words.strip()
    assert meter.usage.model_calls >= 1
    assert meter.usage.prompt_tokens > 0 < meter.usage.completion_tokens


async def test_a_reading_has_the_agreed_form_or_is_refused() -> None:
    one = ModelEngine(choice(), UsageMeter())
    message = "The seller sent the wrong shoes and will not take them back. I want a refund."
    try:
        reading = await one.read(message, Case(), TODAY)
    except EngineMalformed as error:
        print(f"\nreading refused: {error}")
        return
    print(f"\nreading: {reading.route}, {[(u.field, u.value) for u in reading.updates]}")
    assert all(update.words.casefold() in message.casefold() for update in reading.updates)


async def test_whole_conversations_come_out_as_without_a_model(tmp_path: Path) -> None:
    asked = fell_back = shortened = 0
    for number, texts in enumerate(CONVERSATIONS):
        plain = await conversation(tmp_path / f"{number}-none", texts, None)
        turns = await conversation(tmp_path / f"{number}-model", texts, URL, NAME, PATIENCE)
        assert [turn.plan for turn in turns] == [turn.plan for turn in plain]
        assert all(turn.usage.model_calls <= MOST_CALLS for turn in turns)
        assert all(turn.reply for turn in turns)
        asked += sum(turn.usage.model_calls > 0 for turn in turns)
        fell_back += sum(turn.usage.model_calls > 0 and turn.engine == "rules" for turn in turns)
        shortened += sum("left out of the words" in " ".join(turn.notices) for turn in turns)
        for turn in turns:
            spent = f"{turn.usage.model_calls} calls, {turn.usage.milliseconds / 1000:.1f} s"
            print(f"\n{turn.route} {turn.engine} {spent} {' '.join(turn.notices)[:90]}", end="")
    print(f"\nbuilt-in words in {fell_back} of {asked} turns with the model, {shortened} shortened")
    assert asked
