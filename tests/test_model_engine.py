"""The model engine and its fallback, against a real HTTP server with every fault that was seen."""

import asyncio
import datetime
import json
import time
from collections.abc import AsyncIterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from agent.domain.case import Case, Update
from agent.domain.reading import Alarm, Reading
from agent.domain.vocabulary import Fulfilment, Jurisdiction, Problem, Route, Wanted
from agent.engines import model
from agent.engines.base import WriteRequest
from agent.engines.choice import CONTEXT_TOKENS, ModelChoice
from agent.engines.fallback import NOTICE, Breaker, FallbackEngine, combine
from agent.engines.model import ModelEngine
from agent.engines.models import Models
from agent.engines.placeholders import Placeholders
from agent.engines.quoted import parse
from agent.engines.tokens import count_tokens
from agent.errors import EngineError, EngineMalformed, EngineUnavailable
from agent.settings import Settings
from tests.model_server import (
    DONE,
    Behaviour,
    ModelServer,
    chunk,
    event,
    good,
    hang_up,
    in_turn,
    reply,
    serve,
    silence,
    stream,
)

DEADLINE = 1
ANSWER = {"route": "plan", "found": []}
OUTAGE = reply(500, '{"error": {"message": "boom"}}')


class Count:
    """A meter that keeps what it was told."""

    def __init__(self) -> None:
        self.added: list[tuple[int, int, int]] = []

    def add(self, calls: int, prompt_tokens: int, completion_tokens: int) -> None:
        self.added.append((calls, prompt_tokens, completion_tokens))


class Rules:
    """A second engine with fixed answers."""

    name = "rules"
    notices: tuple[str, ...] = ()

    def __init__(self, reading: Reading | None = None) -> None:
        self.reading = reading or Reading(route=Route.INTAKE, confident=False)

    async def read(self, message: str, case: Case, today: datetime.date) -> Reading:
        return self.reading

    async def write(self, request: WriteRequest) -> AsyncIterator[str]:
        yield request.baseline


class Broken(Rules):
    """A first engine that always fails, and counts how often it was asked."""

    name = "model"

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    async def write(self, request: WriteRequest) -> AsyncIterator[str]:
        self.asked += 1
        raise EngineUnavailable("It took too long.")
        yield ""


def engine(server: ModelServer, meter: Count | None = None) -> ModelEngine:
    """A model engine for one turn at `server`."""
    chosen = ModelChoice(base_url=server.url, api_key=SecretStr("k"), model_timeout=DEADLINE)
    return ModelEngine(chosen, meter or Count())


def request(**fields: object) -> WriteRequest:
    """A request to write, with what a test does not care about filled in."""
    base = {"purpose": "draft", "question": "", "baseline": "Please refund me.", "limit_words": 80}
    return WriteRequest.model_validate(base | fields)


async def written(one: ModelEngine | FallbackEngine, **fields: object) -> str:
    """All the words that `one` writes."""
    return "".join([piece async for piece in one.write(request(**fields))])


FAULTS: dict[str, Behaviour] = {
    "unauthorised": reply(401, '{"error": {"message": "bad key"}}'),
    "forbidden": reply(403, "{}"),
    "no such model": reply(404, '{"error": {"message": "no model"}}'),
    "bad request": reply(400, '{"error": {"message": "unknown field"}}'),
    "context too long": reply(400, '{"error": {"code": "context_length_exceeded"}}'),
    "rate limit": reply(429, "{}"),
    "rate limit, long wait": reply(429, "{}", "application/json\r\nRetry-After: 100"),
    "server error": OUTAGE,
    "bad gateway": reply(502, "<html>bad gateway</html>", "text/html"),
    "html with 200": reply(200, "<html>sign in</html>", "text/html"),
    "json with 200": reply(200, '{"choices": []}'),
    "truncated body": reply(200, '{"choices": [', length=500),
    "empty body": reply(200, "", "text/event-stream"),
    "truncated json": stream(b'data: {"choices": [{"del\n\n', DONE),
    "not json": stream(b"data: hello\n\n", DONE),
    "json of another kind": stream(b"data: [1, 2]\n\n", DONE),
    "null event": stream(b"data: null\n\n", DONE),
    "bad utf-8": stream(b"data: \xff\xfe\xff\n\n", DONE),
    "empty choices": stream(event({"choices": []}), DONE),
    "no choices": stream(event({}), DONE),
    "null choices": stream(event({"choices": None}), DONE),
    "null delta": stream(event({"choices": [{"index": 0, "delta": None}]}), DONE),
    "number for text": stream(chunk(7, "stop"), DONE),  # type: ignore[arg-type]
    "refusal": stream(chunk(None, refusal="I cannot"), chunk(None, "stop"), DONE),
    "null content": stream(chunk(None), chunk(None, "stop"), DONE),
    "blank content": stream(chunk("  \n "), chunk("", "stop"), DONE),
    "content filter": stream(chunk("Dear "), chunk("", "content_filter"), DONE),
    "cut by length": stream(*good("Dear Amazon", finish="length")),
    "cut cleanly": stream(chunk("Dear Ama"), chunk("zon, I")),
    "cut with done": stream(chunk("Dear Ama"), DONE),
    "error event": stream(chunk("Dear"), b'data: {"error": {"message": "overloaded"}}\n\n'),
    "reset at once": hang_up,
    "reset in the stream": stream(chunk("Dear "), reset=True),
    "silence": silence,
    "silence in the stream": stream(chunk("Dear "), hang=True),
    "drip": stream(*[chunk("a")] * 40, pause=0.25),
    "drip of one event": stream(*[b"x"] * 40, pause=0.25),
    "keepalive comments": stream(*[b": keepalive\n\n"] * 40, pause=0.25),
    "without end": stream(*[chunk("word " * 1000)] * 40, hang=True),
    "a mark it was never given": stream(*good("Dear [NAME_7], refund me.")),
}


# The SDK warns when it copies an event whose content is no text.
lenient = pytest.mark.filterwarnings("ignore:Pydantic serializer warnings:UserWarning")


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second try comes at once."""
    monkeypatch.setattr(model, "RETRY_PAUSE", 0.01)


@lenient
@pytest.mark.parametrize("fault", FAULTS)
async def test_every_fault_ends_as_engine_error_in_time(fault: str) -> None:
    async with serve(FAULTS[fault]) as server:
        started = time.monotonic()
        with pytest.raises(EngineError) as caught:
            await written(engine(server))
        assert time.monotonic() - started < DEADLINE + 1
        assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "fault", ["no such model", "server error", "refusal", "cut cleanly", "reset at once", "silence"]
)
async def test_reading_fails_in_the_same_closed_way(fault: str, today: datetime.date) -> None:
    async with serve(FAULTS[fault]) as server:
        started = time.monotonic()
        with pytest.raises(EngineError):
            await engine(server).read("It broke.", Case(), today)
        assert time.monotonic() - started < DEADLINE + 1


@lenient
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.from_regex(rb"\A(data: [\[{\"a-z:0-9,\]} ]{0,40}\n\n){1,4}\Z"))
def test_any_bytes_end_as_engine_error(body: bytes) -> None:
    async def ask() -> None:
        async with serve(stream(body)) as server:
            with pytest.raises(EngineError):
                await written(engine(server))

    asyncio.run(ask())


async def test_nobody_listening_is_unavailable() -> None:
    nobody = ModelServer(url="http://127.0.0.1:9/v1")
    with pytest.raises(EngineUnavailable, match="OPENAI_BASE_URL"):
        await written(engine(nobody))


async def test_a_good_stream_is_written_and_counted() -> None:
    meter = Count()
    async with serve(stream(*good("Please refund order $379.00 today."))) as server:
        assert await written(engine(server, meter)) == "Please refund order $379.00 today."
    assert meter.added == [(1, 11, 7)]
    assert server.requests[0]["stream"] is True
    assert server.requests[0]["messages"][0]["role"] == "system"


async def test_tokens_are_counted_here_when_the_server_does_not() -> None:
    meter = Count()
    async with serve(stream(chunk("Hello there"), chunk("", "stop"), DONE)) as server:
        await written(engine(server, meter))
    (added,) = meter.added
    assert added[0] == 1
    assert added[1] > 100
    assert added[2] == count_tokens("Hello there")


@pytest.mark.parametrize("first", [OUTAGE, reply(429, "{}"), hang_up])
async def test_what_may_pass_is_tried_once_more(first: Behaviour) -> None:
    async with serve(in_turn(first, stream(*good("Fine.")))) as server:
        assert await written(engine(server)) == "Fine."
    assert len(server.requests) == 2


async def test_a_refused_key_is_not_tried_again() -> None:
    async with serve(FAULTS["unauthorised"]) as server:
        with pytest.raises(EngineUnavailable, match="OPENAI_API_KEY"):
            await written(engine(server))
    assert len(server.requests) == 1


async def test_private_details_stay_at_home_and_come_back() -> None:
    echo = "Order [ORDER_1]: write to [EMAIL_1], agent [NAME_1] agreed."
    question = "Order 112-1234567-7654321, mail kim@example.org, agent Priya agreed. PIN is 4821."
    async with serve(stream(*good(echo))) as server:
        words = await written(engine(server), question=question)
    sent = json.dumps(server.requests)
    for private in ("112-1234567-7654321", "kim@example.org", "Priya", "4821"):
        assert private not in sent
    assert words == "Order 112-1234567-7654321: write to kim@example.org, agent Priya agreed."


async def test_the_last_passages_are_left_out_first() -> None:
    passages = tuple(f"passage{n} " + "word " * 700 for n in range(8))
    async with serve(stream(*good("Fine."))) as server:
        await written(engine(server), purpose="answer", passages=passages)
    sent = "".join(message["content"] for message in server.requests[0]["messages"])
    assert "passage0" in sent
    assert "passage7" not in sent
    assert count_tokens(sent) < CONTEXT_TOKENS


async def test_too_much_to_send_is_said_without_asking() -> None:
    async with serve(stream(*good("Fine."))) as server:
        with pytest.raises(EngineUnavailable):
            await written(engine(server), baseline="word " * 5000)
    assert server.requests == []


async def test_a_very_long_message_is_read_by_its_beginning(today: datetime.date) -> None:
    async with serve(stream(*good(json.dumps(ANSWER)))) as server:
        await engine(server).read("It broke. " + "a" * 1_000_000, Case(), today)
    sent = "".join(message["content"] for message in server.requests[0]["messages"])
    assert "It broke." in sent
    assert count_tokens(sent) < CONTEXT_TOKENS


# --- What a model may say about a message --------------------------------------------------------


def found(*findings: tuple[str, str, str], route: str = "plan") -> str:
    """A model's answer in the agreed form."""
    keys = ("field", "value", "quote")
    return json.dumps(
        {"route": route, "found": [dict(zip(keys, f, strict=True)) for f in findings]}
    )


async def test_quoted_choices_enter_the_reading(today: datetime.date) -> None:
    message = "The seller Kim ships itself and wont take it back, I live in Lyon, France."
    answer = found(
        ("problem", "seller_refuses", "wont take  it back"),
        ("fulfilment", "fbm", "seller Kim ships itself"),
        ("country", "FR", "Lyon, France"),
    )
    async with serve(stream(*good(answer))) as server:
        reading = await engine(server).read(message, Case(), today)
    values = {update.field: update.value for update in reading.updates}
    assert values == {
        "problem": Problem.SELLER_REFUSES,
        "fulfilment": Fulfilment.FBM,
        "country": "FR",
        "jurisdiction": Jurisdiction.EU,
    }
    assert server.requests[0]["response_format"]["json_schema"]["strict"] is True


@pytest.mark.parametrize(
    "finding",
    [
        ("problem", "seller_refuses", "he said never"),  # not in the message
        ("problem", "seller_was_rude", "won't take it back"),  # no member of the set
        ("problem", "unknown", "won't take it back"),
        ("wanted", "refund", ""),
        ("wanted", "refund", " - "),
        ("country", "Atlantis", "won't take it back"),
        ("country", "JP", "won't take it back"),  # a law that is not covered
    ],
)
def test_what_cannot_be_trusted_is_dropped(finding: tuple[str, str, str]) -> None:
    assert parse(found(finding), "They won't take it back - ever.").updates == ()


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "I would say: plan",
        "null",
        '{"route": "plan"}',
        '{"route": "winning", "found": []}',
        '{"route": "plan", "found": [], "amount": "999.00"}',
        found(("delivered_on", "2026-01-01", "in January")),
    ],
)
def test_answers_in_another_form_are_malformed(answer: str) -> None:
    with pytest.raises(EngineMalformed):
        parse(answer, "It came in January.")


def test_a_code_fence_does_no_harm_and_safety_is_not_the_models_to_raise() -> None:
    reading = parse(f"```json\n{found(route='safety')}\n```", "Hello")
    assert reading.route is Route.INTAKE


# --- Falling back --------------------------------------------------------------------------------


async def test_words_fall_back_with_a_notice_and_the_model_is_asked_once_a_turn() -> None:
    broken = Broken()
    both = FallbackEngine(broken, Rules())
    assert await written(both) == "Please refund me."
    assert await written(both) == "Please refund me."
    assert both.name == "rules"
    assert both.notices == (f"{NOTICE} It took too long.",)
    assert broken.asked == 1


async def test_nothing_of_a_broken_answer_is_shown() -> None:
    async with serve(FAULTS["cut cleanly"]) as server:
        assert await written(FallbackEngine(engine(server), Rules())) == "Please refund me."


async def test_the_models_words_are_used_when_it_answers() -> None:
    async with serve(stream(*good("Kindly refund me."))) as server:
        both = FallbackEngine(engine(server), Rules())
        assert await written(both) == "Kindly refund me."
    assert (both.name, both.notices) == ("model", ())


async def test_a_sure_reading_costs_no_request(today: datetime.date) -> None:
    own = Reading(route=Route.PLAN)
    async with serve(stream(*good(json.dumps(ANSWER)))) as server:
        both = FallbackEngine(engine(server), Rules(own))
        assert await both.read("It broke.", Case(), today) == own
    assert server.requests == []
    assert both.name == "rules"


class Unsure(Rules):
    """Unsure of the whole message; reads a wish in a sentence that it is pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    async def read(self, message: str, case: Case, today: datetime.date) -> Reading:
        self.texts.append(message)
        wish = Update(field="wanted", value=Wanted.REFUND, words="my money")
        return self.reading if len(self.texts) == 1 else Reading(route=Route.PLAN, updates=(wish,))


async def test_an_unsure_reading_is_widened_by_what_the_rules_bear_out(
    today: datetime.date,
) -> None:
    answer = found(("wanted", "refund", "my money"))
    async with serve(stream(*good(answer))) as server:
        second = Unsure()
        both = FallbackEngine(engine(server), second)
        reading = await both.read("Not much to say. I want my money.", Case(), today)
    assert [(u.field, u.value) for u in reading.updates] == [("wanted", Wanted.REFUND)]
    assert (reading.route, both.name) == (Route.PLAN, "model")
    assert second.texts[1:] == ["I want my money."]


async def test_what_the_rules_do_not_bear_out_stays_out(today: datetime.date) -> None:
    answer = found(("problem", "injury_or_recall", "my money"), ("country", "IN", "my money"))
    async with serve(stream(*good(answer))) as server:
        both = FallbackEngine(engine(server), Rules())
        assert (await both.read("I want my money", Case(), today)).updates == ()


async def test_an_unsure_reading_survives_a_failure(today: datetime.date) -> None:
    async with serve(FAULTS["unauthorised"]) as server:
        both = FallbackEngine(engine(server), Rules())
        assert await both.read("I want my money", Case(), today) == Rules().reading
    assert both.name == "rules"
    assert both.notices[0].startswith(NOTICE)


def test_what_the_rules_read_stands() -> None:
    mine = Update(field="wanted", value=Wanted.REPLACEMENT, words="a new one")
    theirs = Update(field="wanted", value=Wanted.REFUND, words="new one")
    own = Reading(route=Route.DRAFT, updates=(mine,), confident=False)
    other = Reading(route=Route.SMALLTALK, updates=(theirs,))
    assert combine(own, other) == own.model_copy(update={"confident": True})


@pytest.mark.parametrize("route", [Route.OUT_OF_SCOPE, Route.SMALLTALK, Route.REHEARSAL])
def test_a_known_case_is_not_dismissed(route: Route) -> None:
    own = Reading(route=Route.PLAN, confident=False)
    assert combine(own, Reading(route=route)).route is Route.PLAN


def test_an_alarm_keeps_its_route() -> None:
    own = Reading(route=Route.SAFETY, alarm=Alarm.SCAM, confident=False)
    assert combine(own, Reading(route=Route.PLAN)).route is Route.SAFETY


async def test_the_breaker_rests_after_three_failures_and_tries_again() -> None:
    now = 0.0
    breaker = Breaker(clock=lambda: now)
    broken = Broken()
    for _ in range(5):
        both = FallbackEngine(broken, Rules(), breaker)
        await written(both)
        assert both.notices[0].startswith(NOTICE)
    assert broken.asked == 3
    now = 61.0
    for _ in range(2):
        await written(FallbackEngine(broken, Rules(), breaker))
    assert broken.asked == 4


def test_a_success_starts_the_count_again() -> None:
    breaker = Breaker(clock=lambda: 0.0)
    for _ in range(5):
        breaker.failed()
        breaker.failed()
        breaker.succeeded()
    assert not breaker.open


def test_the_engine_of_a_turn_follows_the_settings() -> None:
    rules = Rules()
    assert Models(Settings(), rules).engine("case", (), (), Count()) is rules
    modelled = Models(Settings(base_url="http://127.0.0.1:9/v1"), rules)
    assert isinstance(modelled.engine("case", (), (), Count()), FallbackEngine)


@pytest.mark.parametrize("name", ['Ann "Nan" Lee', "Ann\nLee", "Ann\\Lee"])
async def test_details_that_spoil_json_come_back_in_a_quote(
    today: datetime.date, name: str
) -> None:
    answer = found(("wanted", "refund", "[NAME_1] wants my money back"))
    async with serve(stream(*good(answer))) as server:
        one = ModelEngine(ModelChoice(base_url=server.url), Count(), Placeholders([name]))
        reading = await one.read(f"{name} wants my money back", Case(), today)
    assert [(u.field, u.words) for u in reading.updates] == [
        ("wanted", f"{name} wants my money back")
    ]
    assert name not in server.requests[0]["messages"][1]["content"]


async def test_known_names_never_travel() -> None:
    async with serve(stream(*good("Thank you, [NAME_1]."))) as server:
        one = ModelEngine(ModelChoice(base_url=server.url), Count(), Placeholders(["Oyelaran"]))
        assert await written(one, baseline="Thank you, Oyelaran.") == "Thank you, Oyelaran."
    assert "Oyelaran" not in json.dumps(server.requests)
