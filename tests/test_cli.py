"""The terminal fronts, through real processes: the contract, exit codes, one-sentence errors."""

import json
from pathlib import Path
from typing import Any

import pytest

from agent.cli import BAD_LINE
from tests.programs import agent

BLENDER = "Amazon refused my return of a $389 blender. It stopped working on day 45."
KEYS = (
    "case_id",
    "turn",
    "route",
    "reply",
    "case",
    "plan",
    "drafts",
    "citations",
    "question",
    "notices",
    "engine",
    "usage",
)
CASE_KEYS = (
    "problem",
    "fulfilment",
    "jurisdiction",
    "country",
    "amount",
    "order_id",
    "item",
    "delivered_on",
    "days_since_delivery",
    "payment_method",
    "wanted",
    "private",
    "contacts",
    "evidence",
)
STEP_KEYS = (
    "channel",
    "status",
    "why",
    "ask",
    "evidence",
    "opens_on",
    "deadline",
    "deadline_basis",
    "expected_reply",
    "risk",
    "blocks",
    "sources",
)


def lines(*requests: object) -> str:
    return "".join(json.dumps(request) + "\n" for request in requests)


def chat(*requests: object) -> list[dict[str, Any]]:
    done = agent("chat", "--jsonl", "--today", "2026-11-22", given=lines(*requests))
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_jsonl_keeps_the_contract_to_the_letter() -> None:
    message = BLENDER + " It came on August 18, I paid by credit card on amazon.com."
    (turn,) = chat({"case": None, "message": message})
    assert tuple(turn) == KEYS
    assert tuple(turn["case"]) == CASE_KEYS
    assert turn["case"]["amount"] == {"value": "389", "currency": "USD"}
    assert turn["case"]["days_since_delivery"] == 96
    assert turn["plan"]["as_of"] == "2026-11-22"
    assert all(tuple(step) == STEP_KEYS for step in turn["plan"]["steps"])
    clock = next(c for c in turn["plan"]["clocks"] if c["name"] == "card network dispute")
    assert clock == {
        "name": "card network dispute",
        "date": "2026-12-16",
        "basis": "card.network.window",
        "computed_from": "delivered_on",
    }
    assert list(turn["drafts"][0]) == [
        "channel", "audience", "subject", "text", "words", "limit_words", "slots",
    ]  # fmt: skip
    assert turn["engine"] == "rules"
    assert set(turn["usage"]) == {
        "model_calls", "prompt_tokens", "completion_tokens", "milliseconds",
    }  # fmt: skip


def test_a_case_goes_on_in_another_process() -> None:
    (first,) = chat({"case": None, "message": BLENDER})
    (second,) = chat({"case": first["case_id"], "message": "It was sold and shipped by Amazon."})
    assert second["turn"] == 2
    assert second["case"]["item"] == "blender"
    assert second["case"]["fulfilment"] == "amazon"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("no json at all\n", BAD_LINE),
        ('{"case": null}\n', '"message" must be a text'),
        ('{"case": 7, "message": "hi"}\n', '"message" must be a text'),
        ("[1, 2]\n", '"message" must be a text'),
        (b"\xff\xfe\x00\n", BAD_LINE),
        ('{"case": "nobody", "message": "hi"}\n', "no case"),
        ('{"case": null, "message": ""}\n', "write what happened"),
        (lines({"case": None, "message": "x" * 1_000_000}), "paste the part that matters"),
    ],
)
def test_a_bad_line_gets_one_sentence_and_the_rest_goes_on(given: str | bytes, says: str) -> None:
    good = lines({"case": None, "message": BLENDER})
    data = (given if isinstance(given, bytes) else given.encode()) + good.encode()
    done = agent("chat", "--jsonl", given=data)
    bad, turn = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 1
    assert says in bad["error"]
    assert turn["case"]["item"] == "blender"
    assert "Traceback" not in done.stderr


def test_ask_answers_and_says_how_to_go_on() -> None:
    done = agent("ask", BLENDER, "--today", "2026-11-22")
    assert done.returncode == 0
    assert "copy from here" in done.stdout
    assert "--case" in done.stderr


def test_the_terminal_chat_talks_saves_and_forgets() -> None:
    done = agent("chat", given=f"{BLENDER}\nWhat do I say to the supervisor?\n\n")
    assert done.returncode == 0
    assert "supervisor" in done.stdout
    case_id = done.stderr.rsplit(" ", 1)[1].strip()
    listed = agent("cases")
    assert case_id in listed.stdout
    assert agent("forget", case_id).returncode == 0
    assert case_id not in agent("cases").stdout
    assert agent("forget", case_id).returncode == 1


def test_files_are_added_to_the_case_that_is_talked_about(tmp_path: Path) -> None:
    letter, log = tmp_path / "my letter.txt", tmp_path / "log.md"
    letter.write_text("We refuse the return of your blender.")
    log.write_text("The agent hung up.")
    done = agent("ask", BLENDER, "--add", str(letter), "--add", str(log))
    assert done.returncode == 0
    assert 'Added "my letter". I read in it: blender; the refusal in writing. Ask' in done.stderr
    assert 'Added "log"' in done.stderr
    assert "copy from here" in done.stdout
    case_id = done.stderr.partition("--case ")[2].split()[0]
    typed = f"/add '{letter}'\n/add {tmp_path}/nothing.txt\n/add\n/add {log}.png\n{BLENDER}\n"
    again = agent("chat", "--case", case_id, given=typed)
    assert again.returncode == 0
    assert 'You have already added "my letter"' in again.stderr
    assert "nothing.txt cannot be read" in again.stderr
    assert "Write /add and the path" in again.stderr
    assert "log.md.png cannot be read" in again.stderr
    assert "copy from here" in again.stdout
    assert agent("cases").stdout.count(case_id) == 1


def test_a_file_that_cannot_be_opened_changes_nothing(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("We refuse the return of your blender.")
    done = agent("ask", BLENDER, "--add", str(letter), "--add", str(tmp_path / "gone.pdf"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "gone.pdf cannot be read" in done.stderr
    assert agent("cases").stdout == ""


@pytest.mark.parametrize(
    ("arguments", "env", "code", "says"),
    [
        (("chat", "--today", "yesterday"), {}, 2, "not a date"),
        (("ask", ""), {}, 1, "write what happened"),
        (("ask", "hi", "--case", "nobody"), {}, 1, "no case"),
        (("ask", "hi"), {"REDRESS_DATA": "/dev/null/x"}, 2, "REDRESS_DATA"),
        (("ask", "hi"), {"REDRESS_MODEL_TIMEOUT": "soon"}, 2, "REDRESS_MODEL_TIMEOUT"),
        (("ask", "hi"), {"REDRESS_DATTA": "x"}, 2, "REDRESS_DATA"),
        (("ask", "hi"), {"OPENAI_BASE_URL": "localhost:1"}, 2, "OPENAI_BASE_URL"),
    ],
)
def test_bad_calls_end_with_one_sentence(
    arguments: tuple[str, ...], env: dict[str, str], code: int, says: str
) -> None:
    done = agent(*arguments, **env)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dead_model_costs_a_notice_not_the_answer() -> None:
    done = agent("ask", BLENDER, OPENAI_BASE_URL="http://127.0.0.1:9/v1", OPENAI_API_KEY="wrong")
    assert done.returncode == 0
    assert "copy from here" in done.stdout
    assert "built-in words" in done.stderr
