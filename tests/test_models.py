"""A model of one's own for each turn: what leaves, what is kept, and what one turn may cost."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from agent.domain.case import Case
from agent.engines import model
from agent.engines.base import WriteRequest
from agent.engines.choice import LOCAL_SERVERS, MOST_CALLS, ModelChoice, choose
from agent.engines.fallback import FallbackEngine
from agent.engines.model import ModelEngine
from agent.engines.models import Models
from agent.engines.probe import Abilities, local_servers, probe
from agent.engines.rules import RulesEngine
from agent.errors import EngineError, EngineMalformed, EngineSpent, EngineUnavailable, InputError
from agent.graph.state import UsageMeter
from agent.settings import Settings
from tests.model_server import (
    DONE,
    Behaviour,
    chunk,
    good,
    in_turn,
    no_answer,
    reply,
    serve,
    silence,
    stream,
)
from tests.sessions import TODAY
from tests.sessions import session as opened
from tests.test_model_engine import FAULTS, OUTAGE, Rules, lenient

MESSAGE = (
    "Hi, I'm Jane Doe of 14 Rose Lane, Leeds LS1 4AB. My kettle stopped working after 45 days, "
    "order 112-1234567-7654321, £49.99. The rep Priyanka said no. jane.doe@example.org, "
    "020 7946 0958. Card 4111 1111 1111 1111, PIN is 4821."
)
PRIVATE = (
    "Jane",
    "Doe",
    "Rose Lane",
    "LS1 4AB",
    "112-1234567-7654321",
    "Priyanka",
    "jane.doe",
    "7946",
    "4111",
    "4821",
)
READING = json.dumps({"route": "plan", "found": []})


def request(baseline: str = "Please refund me.") -> WriteRequest:
    return WriteRequest(purpose="draft", question="", baseline=baseline, limit_words=80)


def at(url: str, timeout: int = 2) -> ModelChoice:
    return ModelChoice(base_url=url, api_key=SecretStr("secret-key"), model_timeout=timeout)


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(model, "RETRY_PAUSE", 0.01)
    yield


async def test_what_was_sent_is_what_arrived_and_holds_nothing_private(tmp_path: Path) -> None:
    async with (
        serve(stream(*good("I am asking for a refund."))) as server,
        opened(tmp_path) as session,
    ):
        first = await session.ask(None, MESSAGE, at(server.url))
        await session.ask(first.case_id, "Write me a message for chat.", at(server.url))
        sent = session.sent(first.case_id)
    assert [json.loads(one.body) for one in sent] == server.requests
    assert len(sent) >= 2
    wire = json.dumps(server.requests)
    assert [value for value in PRIVATE if value in wire] == []
    assert "secret-key" not in "".join(one.body for one in sent)
    assert "[ORDER_1]" in wire


async def test_a_mark_means_the_same_in_every_turn_and_after_a_restart(tmp_path: Path) -> None:
    asked: list[str] = []
    case_id: str | None = None
    for text in (MESSAGE, "Write me a message.", "Priyanka called again. Write it once more."):
        async with serve(stream(*good("Fine."))) as server, opened(tmp_path) as session:
            case_id = (await session.ask(case_id, text, at(server.url))).case_id
        asked.append(json.dumps(server.requests))
    assert all("[ORDER_1]" in one for one in asked)
    assert not any("[ORDER_2]" in one for one in asked)


async def test_the_view_is_dropped_with_the_case(tmp_path: Path) -> None:
    async with serve(stream(*good("Fine."))) as server, opened(tmp_path) as session:
        one = await session.ask(None, MESSAGE, at(server.url))
        assert session.sent(one.case_id)
        await session.forget(one.case_id)
        assert session.sent(one.case_id) == ()


async def test_a_choice_serves_its_own_turn_only(tmp_path: Path) -> None:
    async with serve(stream(*good("Fine."))) as server, opened(tmp_path) as session:
        one = await session.ask(None, MESSAGE, at(server.url))
        seen = len(server.requests)
        other = await session.ask(None, MESSAGE)
    assert seen > 0
    assert len(server.requests) == seen
    assert other.engine == "rules"
    assert other.case_id != one.case_id


async def test_one_visitors_wrong_key_rests_nobody_elses_model() -> None:
    async with serve(OUTAGE) as bad, serve(stream(*good("Fine."))) as well:
        models = Models(Settings(), RulesEngine())
        for _ in range(4):
            engine = models.engine("a", (), (), UsageMeter(), at(bad.url))
            assert "".join([p async for p in engine.write(request())]) == "Please refund me."
        tried = len(bad.requests)
        resting = models.engine("a", (), (), UsageMeter(), at(bad.url))
        _ = [piece async for piece in resting.write(request())]
        assert len(bad.requests) == tried
        other = models.engine("b", (), (), UsageMeter(), at(well.url))
        assert "".join([piece async for piece in other.write(request())]) == "Fine."


async def test_the_deadline_is_that_of_the_whole_turn() -> None:
    slow = stream(*[chunk("word ")] * 8, chunk("", "stop"), DONE, pause=0.2)
    async with serve(slow) as server:
        one = ModelEngine(at(server.url, timeout=3), UsageMeter())
        started = time.monotonic()
        assert [piece async for piece in one.write(request())]
        with pytest.raises(EngineUnavailable, match="too long"):
            _ = [piece async for piece in one.write(request())]
        assert time.monotonic() - started < 4


async def test_words_that_do_not_end_are_given_up_long_before_the_deadline() -> None:
    endless = stream(*[chunk("and then some more " * 6)] * 200, pause=0.05)
    async with serve(endless) as server:
        one = ModelEngine(at(server.url, timeout=9), UsageMeter())
        started = time.monotonic()
        with pytest.raises(EngineMalformed, match="did not end"):
            _ = [piece async for piece in one.write(request())]
        assert time.monotonic() - started < 3


@pytest.mark.parametrize("behaviour", [silence, OUTAGE, stream(chunk("a"), hang=True)])
async def test_read_and_write_together_end_in_time(behaviour: Behaviour) -> None:
    async with serve(behaviour) as server:
        models = Models(Settings(), Rules())
        engine = models.engine("a", (), (), UsageMeter(), at(server.url, timeout=1))
        started = time.monotonic()
        await engine.read("hmm well you know", Case(), TODAY)
        words = "".join([piece async for piece in engine.write(request())])
        assert time.monotonic() - started < 2
    assert words == "Please refund me."
    assert engine.notices


# The rows of the fault table that the client's own tests do not have.
MORE_FAULTS: dict[str, Behaviour] = {
    "rate limit, short wait": reply(429, "{}", "application/json\r\nRetry-After: 2"),
    "rate limit, endless wait": reply(429, "{}", "application/json\r\nRetry-After: 300"),
    "error object with 200": reply(200, '{"error": {"message": "overloaded"}}'),
    "truncated json with 200": reply(200, '{"id": "c1", "choices": [{"message": {"con'),
    "half a tool call": stream(
        chunk(
            None,
            tool_calls=[
                {
                    "index": 0,
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "search", "arguments": '{"query": "ref'},
                }
            ],
        )
    ),
}


@lenient
@pytest.mark.parametrize("fault", [*FAULTS, *MORE_FAULTS])
async def test_every_fault_ends_in_time_with_the_built_in_words(fault: str) -> None:
    async with serve((FAULTS | MORE_FAULTS)[fault]) as server:
        models = Models(Settings(), Rules())
        engine = models.engine("a", (), (), UsageMeter(), at(server.url, timeout=1))
        started = time.monotonic()
        await engine.read("hmm well you know", Case(), TODAY)
        words = "".join([piece async for piece in engine.write(request())])
        assert time.monotonic() - started < 2
    assert words == "Please refund me."
    assert engine.name == "rules"
    assert len(engine.notices) == 1


async def test_a_model_that_does_not_mend_is_not_asked_to_for_a_while() -> None:
    async with serve(stream(*good("It cost $9."))) as server:
        models = Models(Settings(), RulesEngine())
        for turn in range(4):
            engine = models.engine("a", (), (), UsageMeter(), at(server.url))
            first = "".join([piece async for piece in engine.write(request())])
            told = request().model_copy(update={"issues": ("amount: $9",)})
            again = "".join([piece async for piece in engine.write(told)])
            assert (first, again) == ("It cost $9.", "It cost $9.")
            assert len(server.requests) == turn + 2  # the first turn alone asked twice
            assert engine.notices == ()


async def test_a_model_that_mends_is_asked_again_each_time() -> None:
    said = [stream(*good(text)) for text in ("It cost $9.", "Please refund me.") * 3]
    async with serve(in_turn(*said)) as server:
        models = Models(Settings(), RulesEngine())
        for _ in range(3):
            engine = models.engine("a", (), (), UsageMeter(), at(server.url))
            _ = [piece async for piece in engine.write(request())]
            told = request().model_copy(update={"issues": ("amount: $9",)})
            assert "".join([p async for p in engine.write(told)]) == "Please refund me."
    assert len(server.requests) == 6


async def test_a_turn_never_asks_more_than_three_times() -> None:
    meter = UsageMeter()
    behaviour = in_turn(OUTAGE, stream(*good(READING)), stream(*good("Fine.")))
    async with serve(behaviour) as server:
        one = ModelEngine(at(server.url), meter)
        await one.read("hmm", Case(), TODAY)
        _ = [piece async for piece in one.write(request())]
        with pytest.raises(EngineSpent):
            _ = [piece async for piece in one.write(request())]
    assert len(server.requests) == MOST_CALLS == meter.usage.model_calls


async def test_a_spent_turn_is_no_failure_of_the_model() -> None:
    async with serve(stream(*good("Fine."))) as server:
        models = Models(Settings(), RulesEngine())
        engine = models.engine("a", (), (), UsageMeter(), at(server.url))
        written = [
            "".join([piece async for piece in engine.write(request())])
            for _ in range(MOST_CALLS + 1)
        ]
    assert written == ["Fine."] * MOST_CALLS + ["Please refund me."]
    assert engine.notices == ()
    assert isinstance(engine, FallbackEngine)


async def test_a_server_without_schemas_is_asked_without_them_from_then_on() -> None:
    refused = reply(400, '{"error": {"message": "unknown field response_format"}}')
    async with serve(in_turn(refused, stream(*good(READING)))) as server:
        models = Models(Settings(), Rules())
        for _ in range(2):
            engine = models.engine("a", (), (), UsageMeter(), at(server.url))
            await engine.read("hmm well you know", Case(), TODAY)
            assert engine.name == "model"
    assert ["response_format" in body for body in server.requests] == [True, False, False]


async def test_a_redirect_leads_nowhere() -> None:
    async with serve(stream(*good("Stolen."))) as thief:
        away = reply(307, "", f"text/plain\r\nLocation: {thief.url}/chat/completions")
        async with serve(away) as server:
            with pytest.raises(EngineError):
                _ = [p async for p in ModelEngine(at(server.url), UsageMeter()).write(request())]
        assert thief.requests == []


# --- The choice ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", ["", "ftp://a.b", "localhost:11434", "http://", "http://u:p@a.b"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(InputError):
        choose(address, "", "", shared=False)


@pytest.mark.parametrize(
    "address",
    [
        "http://api.openai.com/v1",
        "https://127.0.0.1/v1",
        "https://localhost/v1",
        "https://10.0.0.8/v1",
        "https://169.254.169.254/latest",
        "https://[::1]/v1",
        "https://[fd00::1]/v1",
        "https://intranet/v1",
        "https://db.internal/v1",
        "https://2130706433/v1",
        "https://0x7f.1/v1",
    ],
)
def test_a_shared_page_asks_public_addresses_only(address: str) -> None:
    with pytest.raises(InputError):
        choose(address, "k", "m", shared=True)


def test_a_key_never_shows() -> None:
    chosen = choose("https://api.openai.com/v1/", "sk-very-secret", "m", shared=True)
    assert chosen.base_url == "https://api.openai.com/v1"
    assert "very-secret" not in f"{chosen!r} {chosen} {chosen.model_dump_json()}"


def test_only_this_machine_is_looked_through() -> None:
    assert all(url.startswith("http://127.0.0.1:") for url in LOCAL_SERVERS.values())


async def test_a_local_server_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = json.dumps({"data": [{"id": "tiny"}]})
    async with serve(no_answer, listing=reply(200, listed)) as server:
        urls = {"one": server.url, "none": "http://127.0.0.1:9/v1"}
        monkeypatch.setattr("agent.engines.probe.LOCAL_SERVERS", urls)
        found = await local_servers()
    assert found == (ModelChoice(base_url=server.url, model="tiny"),)


async def test_the_probe_tells_what_an_endpoint_can_do() -> None:
    listed = json.dumps({"data": [{"id": "tiny", "max_model_len": 2048}]})
    bound = '{"kind": "refund_missing"}'
    asked = in_turn(stream(*good("OK")), stream(*good(bound)))
    async with serve(asked, listing=reply(200, listed)) as server:
        found = await probe(ModelChoice(base_url=server.url, model="tiny"))
    assert len(server.requests) == 2
    assert (found.streaming, found.json_schema, found.context) == (True, True, 2048)
    assert found.models == ("tiny",)


@pytest.mark.parametrize("behaviour", [silence, OUTAGE])
async def test_the_probe_ends_in_time(behaviour: Behaviour) -> None:
    async with serve(behaviour) as server:
        started = time.monotonic()
        try:
            found = await probe(at(server.url, timeout=1))
        except EngineUnavailable:
            found = Abilities()
        assert time.monotonic() - started < 2
        assert not found.streaming
