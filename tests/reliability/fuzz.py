"""Inputs that nobody thought of: lines for `chat --jsonl`, and files for the documents loader.

Hypothesis draws them, remembers which drew something new, and makes a failing one small.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.documents import read
from agent.errors import InputError
from tests.programs import ROOT
from tests.sessions import BLENDER
from tests.test_formats import LETTER

NASTY = "\0\u202e\u200d\u2066\ufeff\u2028\x1b\x85\ud800\udfff\U0001f468<>{}[]()`*_#|$%&'\"\\/@"
ODD = st.text(st.characters(codec=None) | st.sampled_from(NASTY), max_size=200)
TOLD = st.sampled_from(
    (
        "Amazon refused my return of a $389 blender, order 112-1234567-7654321.",
        "The chat agent refused because the window is closed.",
        "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio.",
        "What do I say to the supervisor?",
        "Write the e-mail to the executive team.",
        "no, it was $1,200.50 and it came on 2026-02-30",
        "They offered a $50 gift card, take it?",
        "My card is 4111 1111 1111 1111, call me at +1 212 555 0199.",
    )
)
MESSAGES = ODD | TOLD | st.builds(lambda *parts: " ".join(parts), TOLD, ODD, TOLD)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=3),
    max_leaves=5,
)


def lines(case_id: str) -> st.SearchStrategy[bytes]:
    """Lines of any bytes, of any JSON, and of requests in a case, in a new one or in none."""
    cases = st.none() | st.just(case_id) | VALUES
    request = st.fixed_dictionaries(
        {"message": MESSAGES | VALUES}, optional={"case": cases, "today": VALUES}
    )
    drawn = st.binary(max_size=200) | (request | VALUES).map(json.dumps).map(str.encode)
    return drawn.filter(lambda line: bool(line.strip()) and b"\n" not in line)


NAMES = st.sampled_from(("a.txt", "a.md", "a.html", "a.eml", "a.png", "a.exe", "", "../a.md\0.txt"))
TEXTS = MESSAGES.map(lambda text: text.encode("utf-8", "surrogatepass"))
PARTS = st.sampled_from(
    (
        b"# Head\n\n",
        b"| a | b |\n|--|--|\n",
        b"```\n",
        b"<table><tr><td>",
        b"</p><script>x()</script>",
        b"<!DOCTYPE html><html>",
        b"<!--",
        b"&#0;&#xD800;",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"From: a@b.example\r\nSubject: =?utf-8?b?4pyT?=\r\n",
        b"Content-Type: multipart/mixed; boundary=x\r\n",
        b"Content-Type: text/html; charset=no-such\r\n",
        b"Content-Transfer-Encoding: base64\r\n\r\n",
        b"Date: 99 Foo 9999\r\n",
        b"\r\n\r\n--x\r\n",
        b"PK\x03\x04",
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n",
    )
)
FILES = st.binary(max_size=300) | TEXTS | st.lists(PARTS | TEXTS, max_size=12).map(b"".join)


def chat(folder: Path, inputs: int) -> tuple[int, int, str]:
    """Lines for one process of `chat --jsonl`: each gets one line of JSON, and it never ends."""
    errors = folder / "errors.log"
    env = os.environ | {"REDRESS_DATA": str(folder / "cases")}
    command = [sys.executable, "-m", "agent", "chat", "--jsonl", "--today", "2026-11-22"]
    with (
        errors.open("wb") as log,
        subprocess.Popen(
            command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log
        ) as process,
    ):
        first = json.dumps({"message": BLENDER}).encode()
        case_id = str(_answer(process, first)["case_id"])
        refused = 0

        def one(line: bytes) -> None:
            nonlocal refused
            refused += "error" in _answer(process, line)

        count, crash = _tried(one, inputs, lines(case_id))
        assert process.stdin is not None
        process.stdin.close()
        ended = process.wait(60)
    crash += "; traceback" * (b"Traceback" in errors.read_bytes())
    wrong = bool(crash) or ended not in (0, 1)
    return int(wrong), count, f"{count - refused} answers, {refused} refusals in a sentence{crash}"


def _answer(process: "subprocess.Popen[bytes]", line: bytes) -> dict[str, Any]:
    """Sends one line and returns what it gets; AssertionError when that is no answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(line + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        raise AssertionError(f"the process ended before {line!r}") from None
    came = process.stdout.readline()
    assert came, f"the process ended at {line!r}"
    told: dict[str, Any] = json.loads(came)
    if "error" in told:
        assert told["error"], repr(line)
        assert "\n" not in told["error"], repr(line)
    else:
        assert told["reply"], repr(line)
    return told


def documents(inputs: int) -> tuple[int, int, str]:
    """Files of all kinds but PDF for the loader: each is read, or refused in a sentence."""
    count, crash = _tried(_loaded, inputs, FILES, NAMES)
    return int(bool(crash)), count, f"text, Markdown, HTML and mail{crash}"


def pdfs(inputs: int) -> tuple[int, int, str]:
    """A PDF with bytes changed and its end cut off, read by a process of its own each time."""

    def one(place: int, data: bytes, cut: int) -> None:
        broken = LETTER[:place] + data + LETTER[place + len(data) :]
        _loaded(broken[: len(LETTER) - cut], "letter.pdf")

    drawn = (
        st.integers(0, len(LETTER)),
        st.binary(max_size=20),
        st.just(0) | st.integers(0, len(LETTER)),
    )
    count, crash = _tried(one, inputs, *drawn)
    return int(bool(crash)), count, f"each in a process of its own{crash}"


def _loaded(data: bytes, name: str) -> None:
    """Reads a file; AssertionError when what comes of it is neither a text nor a sentence."""
    try:
        document, entry = read(data, name)
    except InputError as error:
        assert str(error), (name, data)
        assert "\n" not in str(error), (name, data)
    else:
        assert "/" not in entry.source, (name, data)
        document.text.encode("utf-8")


def _tried(
    check: Callable[..., None], inputs: int, *drawn: st.SearchStrategy[Any]
) -> tuple[int, str]:
    """Runs a check on drawn inputs; returns how many, and what it raised or nothing."""
    count = 0

    @settings(
        max_examples=inputs,
        suppress_health_check=list(HealthCheck),
        deadline=None,
        database=None,
        derandomize=True,
    )
    @given(st.tuples(*drawn))
    def each(values: tuple[Any, ...]) -> None:
        nonlocal count
        count += 1
        check(*values)

    try:
        each()
    except Exception as error:  # noqa: BLE001 - any of them is the failure that is looked for
        return count, f"; broken by {type(error).__name__}: {str(error)[:300]!r}"
    return count, ""
