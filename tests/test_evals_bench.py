"""The benchmark's parts on a small scale: the stub counts, the rows say what was measured."""

import json
from pathlib import Path

import httpx
import pytest

from agent import load_settings
from evals import bench, bench_load
from evals.baselines import cost
from evals.run import without_model
from evals.stub import LETTERS_A_TOKEN, READING, WORDS, serving


async def test_the_stub_counts_what_it_is_sent() -> None:
    messages = [{"role": "user", "content": "x" * 400}]
    async with serving(latency=0) as stub, httpx.AsyncClient() as client:
        answer = await client.post(f"{stub.url}/chat/completions", json={"messages": messages})
    said = answer.json()
    sent = len(json.dumps([messages, None]))
    assert stub.prompts == [sent // LETTERS_A_TOKEN]
    assert said["usage"]["prompt_tokens"] == stub.prompts[0]
    assert said["choices"][0]["message"]["content"] == WORDS


async def test_the_stub_calls_a_tool_once_and_reads_when_json_is_wanted() -> None:
    user, tool = {"role": "user", "content": "x"}, {"role": "tool", "content": "y"}
    async with serving(latency=0) as stub, httpx.AsyncClient() as client:
        reasons = []
        for last in (user, tool):
            body = {"messages": [last], "tools": [{"type": "function"}]}
            answer = await client.post(f"{stub.url}/chat/completions", json=body)
            reasons.append(answer.json()["choices"][0]["finish_reason"])
        wish = {"messages": [user], "response_format": {}, "stream": True}
        streamed = await client.post(f"{stub.url}/chat/completions", json=wish)
    assert reasons == ["tool_calls", "stop"]
    first = json.loads(streamed.text.split("\n")[0].removeprefix("data: "))
    assert first["choices"][0]["delta"]["content"] == READING
    assert streamed.text.rstrip().endswith("[DONE]")


def test_a_spread_is_that_of_its_numbers() -> None:
    assert bench._spread([1.0, 2.0, 3.0]) == "p50 2.0 ms, p95 2.9 ms (n 3)"
    assert bench._spread([7.0]) == "p50 7.0 ms, p95 7.0 ms (n 1)"


def test_growth_and_load_say_what_was_measured_beside_the_goal() -> None:
    grown = bench_load.Growth(short=10, long=11, short_bytes=2048, long_bytes=4096)
    lines = list(bench._growth(grown))
    assert lines[0].figure == "11.0 ms against 10.0 ms: 1.10 times"
    assert lines[1].figure == "2 kB, 4 kB"
    page = bench_load.Page(ours=(3.0, 2.0, 4.0), bare=(2.0,), memory=99.6)
    assert [line.figure for line in bench._page(page)] == [
        "3 ms against 2 ms: 1.50 times",
        "100 MB",
    ]


async def test_conversations_go_on_at_once_in_one_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_load, "AT_ONCE", 3)
    monkeypatch.setattr(bench_load, "TURNS_EACH", 2)
    settings = without_model(load_settings()).model_copy(update={"data": tmp_path})
    found = await bench_load.at_once(settings)
    assert found.turns_a_second > 0
    assert found.p95 > 0


async def test_a_long_case_is_looked_at_at_both_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_load, "LONG", 9)
    monkeypatch.setattr(bench_load, "SHORT", 3)
    settings = without_model(load_settings()).model_copy(update={"data": tmp_path})
    found = await bench_load.growth(settings)
    assert 0 < found.short_bytes <= found.long_bytes
    assert found.short > 0 and found.long > 0


def test_the_costs_make_a_table() -> None:
    one = cost.Cost(name="x", calls=1.5, prompt_tokens=10.0, first=9, last=11)
    assert cost.table([one]).splitlines()[-1] == "| x | 1.5 | 10.0 | 9 | 11 |"


def test_memory_is_a_number_of_megabytes() -> None:
    assert bench_load.resident() == 0.0 or 5 < bench_load.resident() < 20_000
    assert "Python" in bench.machine()
