"""Hostile and odd input: nothing crashes, nothing gets in, nothing is opened to old holes."""

import json
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.cli import _request
from agent.documents import read
from agent.errors import InputError, RedressError
from agent.messages import usable
from tests.programs import ROOT
from tests.reliability import calls, crowds, disks, fuzz, killing, probes, torn, wire
from tests.reliability.bounds import upper_bound
from tests.sessions import BLENDER, session

ODD = st.text(
    st.characters(codec=None) | st.sampled_from("\0\u202e\u200d\ud800\U0001f468\ufeff\u2028<>{}[]"),
    max_size=300,
)


def as_bytes(text: str) -> bytes:
    """The text as a broken program would write it."""
    return text.encode("utf-8", "surrogatepass")


KINDS = st.sampled_from([".txt", ".md", ".html", ".eml", ".exe", "", ".txt\0.md"])
# The first version without the hole; see the advisories of each project.
FLOORS = {
    "gradio": (6, 20),
    "langgraph-checkpoint": (3, 0),
    "langgraph-checkpoint-sqlite": (3, 0, 1),
    "langgraph-checkpoint-postgres": (3, 0),
    "chromadb": (1, 5, 9),
}


@given(line=st.binary(max_size=300) | ODD.map(as_bytes))
@settings(max_examples=500)
def test_any_line_is_a_request_or_one_sentence(line: bytes) -> None:
    try:
        case_id, message = _request(line)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(message, str)
        assert case_id is None or isinstance(case_id, str)


@given(text=ODD)
@settings(max_examples=500)
def test_any_text_is_clean_or_refused(text: str) -> None:
    try:
        clean = usable(text)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        clean.encode("utf-8")
        assert "\0" not in clean


@given(
    data=st.binary(max_size=400) | ODD.map(lambda text: text.encode("utf-8", "replace")), kind=KINDS
)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_any_file_is_read_or_refused(data: bytes, kind: str) -> None:
    try:
        document, entry = read(data, f"../../etc/{kind}")
    except InputError as error:
        assert str(error)
    else:
        assert "/" not in entry.title
        assert document.sha256


def test_a_zip_bomb_is_refused() -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", b"\0" * 50_000_000)
    for name in ("a.txt", "a.md", "a.eml", "a.html", "a.pdf", "a.docx", "a.zip"):
        with pytest.raises(InputError):
            read(bomb.getvalue(), name)


async def test_odd_messages_go_through_a_whole_turn(tmp_path: Path) -> None:
    odd = [
        "\u202eesufer yehT\u202c my $40 kettle",
        "👨‍👩‍👧‍👦 they refused my return of a $40 kettle " * 50,
        "a" * 19_000,
        "<script>alert(1)</script> ![x](https://evil.example/?q=1) they refused my kettle",
        "\ud800 they refused \udfff my kettle",
        "they refused\0 my kettle",
    ]
    async with session(tmp_path) as redress:
        for text in odd:
            result = await redress.ask(None, text)
            written = json.dumps(result.public())
            assert "evil.example" not in result.reply
            assert "\\ud800" not in written
        with pytest.raises(InputError, match="characters"):
            await redress.ask(None, "x" * 1_000_000)


async def test_a_case_id_is_no_path_and_no_statement(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        await redress.ask(None, BLENDER)
        for case_id in ("../../etc/passwd", "' OR 1=1 --", "%", "\0", "x" * 100_000):
            with pytest.raises(RedressError):
                await redress.ask(case_id, BLENDER)
            assert await redress.history(case_id) == []
        assert len(await redress.cases()) == 1


@pytest.mark.parametrize("stage", ["plan", "finished"])
async def test_a_kill_at_a_stage_short_form(tmp_path: Path, stage: str) -> None:
    assert not await killing.killed_at(tmp_path, stage)


async def test_a_kill_at_a_random_moment_short_form(tmp_path: Path) -> None:
    assert not await killing.killed_at_random(tmp_path, 7)


async def test_a_crowd_keeps_apart_short_form(tmp_path: Path) -> None:
    assert (await crowds.crowd(tmp_path / "crowd", 64, 1))[:2] == (0, 64)
    assert (await crowds.forgotten(tmp_path / "forgotten", 1))[:2] == (0, 1)
    assert (await crowds.windows(tmp_path / "windows", 2))[:2] == (0, 2)


def test_lines_nobody_thought_of_short_form(tmp_path: Path) -> None:
    assert fuzz.chat(tmp_path, 200)[:2] == (0, 200)


def test_files_nobody_thought_of_short_form() -> None:
    assert fuzz.documents(200)[:2] == (0, 200)
    assert fuzz.pdfs(5)[:2] == (0, 5)


def test_a_fuzz_that_finds_something_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, name: str) -> None:
        raise KeyError(name) if b"<" in data else InputError("No.")

    monkeypatch.setattr(fuzz, "read", broken)
    wrong, _, seen = fuzz.documents(200)
    assert wrong == 1
    assert "KeyError" in seen


async def test_no_call_leaves_this_computer(tmp_path: Path) -> None:
    wrong, made, seen = await wire.quiet(tmp_path)
    assert wrong == 0, seen
    assert made >= wire.PROCESSES


def test_what_makes_the_vectors_is_told_to_report_to_nobody() -> None:
    """The hook does not see what onnxruntime sends from C; `make reliability` asks the kernel."""
    told = "print('onnxruntime' in sys.modules, os.environ['ORT_DISABLE_TELEMETRY'])"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ORT_")}
    done = subprocess.run(
        [sys.executable, "-c", f"import os, sys, agent.session; {told}"],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["False", "1"]


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("unix", True),
        ("192.0.2.1", False),
        ("a.example", False),
    ],
)
def test_what_is_this_computer(address: str, here: bool) -> None:
    assert calls.is_here(address) is here


async def test_a_folder_that_cannot_be_written_short_form(tmp_path: Path) -> None:
    wrong, runs, _ = await disks.read_only(tmp_path, 1, most=2)
    assert (wrong, runs) == (0, 5)


async def test_harmed_files_short_form(tmp_path: Path) -> None:
    assert (await torn.harmed(tmp_path, 12))[:2] == (0, 12)


def test_probes_of_every_address_short_form(tmp_path: Path) -> None:
    wrong, runs, seen = probes.doors(tmp_path, 150)
    assert wrong == 0, seen
    assert runs >= 150


def test_the_bound_is_the_known_one() -> None:
    assert upper_bound(0, 100) == pytest.approx(0.0295, abs=5e-4)
    assert upper_bound(5, 100) == pytest.approx(0.1023, abs=5e-4)
    assert upper_bound(3, 3) == 1.0


@pytest.mark.parametrize("name", FLOORS)
@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_versions_with_known_holes_are_refused(name: str, file: str) -> None:
    (pinned,) = re.findall(rf"^{name}==([\d.]+)", (ROOT / file).read_text(), re.M)
    assert tuple(map(int, pinned.split("."))) >= FLOORS[name]


def test_the_bill_of_materials_names_every_package(tmp_path: Path) -> None:
    pinned = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text(), re.M)
    out = tmp_path / "sbom.json"
    command = [str(Path(sys.executable).with_name("cyclonedx-py")), "requirements", "--of", "JSON"]
    done = subprocess.run(
        [*command, "-o", str(out), "requirements.txt"], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    made = json.loads(out.read_text())
    assert made["bomFormat"] == "CycloneDX"
    assert {one["name"] for one in made["components"]} == set(pinned)
    assert all(one["version"] for one in made["components"])
