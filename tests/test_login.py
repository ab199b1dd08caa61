"""A page that others can reach: nobody in without a password, nobody in another person's case."""

import base64
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import app
from agent import RedressError
from agent.errors import InputError
from agent.session import Session
from agent.settings import Settings
from desk import passwords
from desk.login import believed, signed
from desk.passwords import add_person, people
from tests.served_page import APP, Answer, Client, Refused, ServedPage, served
from tests.sessions import BLENDER, DETAILS, TODAY

ANN, BOB = "correct horse battery", "a staple under the bed"
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture
def auth_file(tmp_path: Path) -> Path:
    path = tmp_path / "auth"
    add_person(path, "ann", ANN)
    add_person(path, "bob", BOB)
    return path


def test_passwords_are_hashed_and_only_the_owner_reads_them(auth_file: Path) -> None:
    text = auth_file.read_text()
    assert ANN not in text
    assert auth_file.stat().st_mode & 0o077 == 0
    known = people(auth_file)
    assert known.accepts("ann", ANN)
    assert not known.accepts("ann", BOB)
    assert not known.accepts("carl", ANN)
    assert not known.accepts("", "")


def test_a_password_can_be_changed_and_ends_what_was_signed(auth_file: Path) -> None:
    before = people(auth_file)
    cookie = signed(before.key, "ann", 2_000)
    add_person(auth_file, "ann", "another one entirely")
    after = people(auth_file)
    assert not after.accepts("ann", ANN)
    assert after.accepts("bob", BOB)
    assert believed(before.key, cookie, 1_000) == "ann"
    assert believed(after.key, cookie, 1_000) is None


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [("ann", "short", "at least"), ("a:b", ANN, "A name has"), ("", ANN, "A name has")],
)
def test_bad_entries_are_refused(tmp_path: Path, name: str, password: str, words: str) -> None:
    with pytest.raises(RedressError, match=words):
        add_person(tmp_path / "auth", name, password)
    assert not (tmp_path / "auth").exists()


def test_a_file_that_others_can_read_is_refused(auth_file: Path) -> None:
    auth_file.chmod(0o644)
    with pytest.raises(RedressError, match="chmod 600"):
        people(auth_file)


@pytest.mark.parametrize("text", ["ann:plain:secret", "ann", "ann:scrypt:00:11"])
def test_a_line_that_is_no_entry_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "auth"
    path.touch(0o600)
    path.write_text(f"# people\n{text}\n")
    with pytest.raises(RedressError, match="Line 2"):
        people(path)


@pytest.mark.parametrize(
    "change", [lambda c: c[:-1] + ("0" if c[-1] != "0" else "1"), lambda c: "", lambda c: "é.1.x"]
)
def test_a_cookie_of_others_is_not_believed(change: Any) -> None:
    cookie = signed(b"key", "ann", 2_000)
    assert believed(b"key", cookie, 1_000) == "ann"
    assert believed(b"key", cookie, 2_001) is None
    assert believed(b"other", cookie, 1_000) is None
    assert believed(b"key", change(cookie), 1_000) is None


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::"])
def test_an_open_page_is_refused(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["--host", host]) == 2
    assert "--auth-file" in capsys.readouterr().err


def test_people_are_added_by_command(tmp_path: Path) -> None:
    path = tmp_path / "auth"
    done = subprocess.run(
        [sys.executable, "app.py", "--add-person", "ann", "--auth-file", str(path)],
        input=f"{ANN}\n",
        text=True,
        capture_output=True,
        cwd=Path(app.__file__).parent,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert people(path).accepts("ann", ANN)


async def test_every_door_is_closed_to_others(tmp_path: Path) -> None:
    async with Session(Settings(data=tmp_path), lambda: TODAY) as whole:
        ann, bob = whole.owned_by("ann"), whole.owned_by("bob")
        case = (await ann.ask(None, BLENDER)).case_id
        added = await ann.add_document(case, "a.txt", b"They refuse the kettle.")
        doors = [
            bob.ask(case, DETAILS),
            bob.undo(case, 1, 1),
            bob.history(case),
            bob.case(case),
            bob.rename(case, "mine"),
            bob.add_document(case, "b.txt", b"They refuse the toaster."),
            bob.documents(case),
            bob.remove_document(case, added.document.sha256),
            bob.packet(case),
            bob.forget(case),
        ]
        for door in doors:
            with pytest.raises(InputError, match="There is no case"):
                await door
        with pytest.raises(InputError, match="There is no case"):
            bob.sent(case)
        assert await bob.cases() == []
        assert [one.case_id for one in await ann.cases()] == [case]
        assert (await ann.ask(case, DETAILS)).turn == 2
        assert len(await whole.cases()) == 1


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, guidance: Path) -> Iterator[ServedPage]:
    home = tmp_path_factory.mktemp("served")
    for name, password in (("ann", ANN), ("bob", BOB)):
        add_person(home / "auth", name, password)
    command = (*APP, "--host", "0.0.0.0", "--auth-file", str(home / "auth"))
    with served(ServedPage(home, command, front="/login")) as running:
        yield running


@pytest.fixture
def page(site: ServedPage) -> Iterator[Client]:
    """A connection to a page with a login."""
    with site.client() as client:
        yield client


def logging_in(page: Client, name: str, password: str) -> Answer:
    form = urllib.parse.urlencode({"name": name, "password": password}).encode()
    return page.ask("POST", "/login", form, FORM)


def cookie(page: Client, name: str, password: str) -> dict[str, str]:
    """What a browser sends once the login was right."""
    answer = logging_in(page, name, password)
    assert answer.status == 303
    return {"cookie": answer.headers["set-cookie"].partition(";")[0]}


@pytest.mark.parametrize(
    "path", ["/config", "/gradio_api/info", "/documents", "/gradio_api/call/turn", "/theme.css"]
)
def test_nothing_is_served_before_the_login(page: Client, path: str) -> None:
    assert page.ask("GET", path).status == 401
    forged = {"cookie": "redress=YW5u.9999999999.00"}
    assert page.ask("GET", path, headers=forged).status == 401
    answer = page.ask("GET", "/", headers={"accept": "text/html"})
    assert (answer.status, answer.headers["location"]) == (303, "/login")


def test_two_people_do_not_see_each_other(page: Client) -> None:
    ann, bob = cookie(page, "ann", ANN), cookie(page, "bob", BOB)
    assert "set-cookie" not in logging_in(page, "ann", BOB).headers
    case = page.turn(None, BLENDER, ann)["case_id"]
    with pytest.raises(Refused, match="There is no case"):
        page.turn(case, DETAILS, bob)
    assert page.turn(case, DETAILS, ann)["turn"] == 2
    file = {"redress-name": "a.txt", "redress-case": case}
    assert b"There is no case" in page.ask("POST", "/documents", b"text", bob | file).body
    assert b"Added" in page.ask("POST", "/documents", b"They refused it.", ann | file).body


def test_programs_may_use_basic_authentication(page: Client) -> None:
    for given, status in ((f"ann:{ANN}", 200), ("ann:wrong", 401), ("ann", 401)):
        basic = base64.b64encode(given.encode()).decode()
        headers = {"authorization": f"Basic {basic}"}
        assert page.ask("GET", "/config", headers=headers).status == status
    wrong = {"authorization": "Basic %%%"}
    assert page.ask("GET", "/config", headers=wrong).status == 401


def test_guessing_passwords_ends_soon(page: Client) -> None:
    time.sleep(1)
    answers = [logging_in(page, "ann", "guess").status for _ in range(15)]
    assert answers[-1] == 429
    assert set(answers) <= {401, 429}
    assert page.ask("GET", "/login").status == 200  # the form itself is still there


def test_the_cost_of_a_password_is_not_lowered() -> None:
    assert passwords._COST * passwords._BLOCK * 128 >= 32 * 2**20
