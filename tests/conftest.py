"""The ground all tests stand on: no network, no settings of the machine, a fixed day.

Tests that need the optional public data take the `shared_data` fixture. REDRESS_SHARED_DATA names
its folder; without one they are deselected, and the head of the run says so. Under `REDRESS_CI=1` a
skipped test fails the run.
"""

import os

# Read by libraries when they are imported, so set before anything else is.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
os.environ["LANGSMITH_TRACING"] = "false"
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from agent.settings import NOT_SETTINGS, Settings
from knowledge.settings import KnowledgeSettings
from tests.reliability.calls import is_here, named

SHARED_DATA = os.environ.get("REDRESS_SHARED_DATA", "")
SEED_PAGES = Path(SHARED_DATA).resolve().parent / "seeds"
OURS = ("OPENAI_", "REDRESS_", "LANGCHAIN_", "LANGSMITH_")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")

hypothesis.settings.register_profile(
    "redress", deadline=None, database=None, derandomize=True, print_blob=True
)
hypothesis.settings.load_profile("redress")


@pytest.fixture(scope="session", autouse=True)
def guidance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the guidance index, shared by all tests of a run: it takes a while to build."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "guidance"
    os.environ["REDRESS_KNOWLEDGE"] = str(folder)  # for the servers that whole modules share
    return folder


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, guidance: Path) -> None:
    """No setting of the machine or of `.env` reaches a test; its data has a folder of its own."""
    for name in list(os.environ):
        ours = name.upper().startswith(OURS) and name not in NOT_SETTINGS
        if ours or name.upper() in PROXIES:
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANGSMITH_TRACING", "false")
    monkeypatch.setenv("REDRESS_DATA", str(tmp_path / "redress-data"))
    monkeypatch.setenv("REDRESS_KNOWLEDGE", str(guidance))
    for settings in (Settings, KnowledgeSettings):
        monkeypatch.setitem(settings.model_config, "env_file", None)


# pytest-socket (see pyproject.toml) blocks connections to other machines; it lets names be looked
# up, which tells somebody too. So every look-up and address is kept here, whichever code asked and
# whatever it did with the refusal. This process and its threads are watched; programs that tests
# start are watched by `tests.reliability.wire`, and pages in a browser by `tests/browser`.
_ABROAD: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    address = named(event, arguments)
    if address is not None and not is_here(address):
        _ABROAD.append(f"{event} {address}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def nothing_leaves() -> Iterator[None]:
    """No test calls another machine, or looks its name up; nothing is exempt."""
    _ABROAD.clear()
    yield
    assert _ABROAD == []


@pytest.fixture
def today() -> datetime.date:
    """The day on which tests take place: a Sunday."""
    return datetime.date(2026, 11, 22)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of public data sets; a test that takes it runs only where it exists."""
    return Path(SHARED_DATA)


@pytest.fixture(scope="session")
def seed_pages() -> Path:
    """The folder of the two seed pages, beside the public data; as with `shared_data`."""
    return SEED_PAGES


def pytest_report_header() -> str:
    """One line that says whether the tests over public data are part of the run."""
    named = SHARED_DATA or "REDRESS_SHARED_DATA is not set"
    return f"public data: {named}{'' if _there_is_data() else '; its tests are left out'}"


def _there_is_data() -> bool:
    return bool(SHARED_DATA) and Path(SHARED_DATA).is_dir()


def _missing() -> set[str]:
    """The fixtures whose data is not here."""
    if not _there_is_data():
        return {"shared_data", "seed_pages"}
    return set() if SEED_PAGES.is_dir() else {"seed_pages"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselects the tests that need public data where there is none."""
    missing = _missing()
    left_out = [item for item in items if missing & set(getattr(item, "fixturenames", ()))]
    if not left_out:
        return
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Under CI every test has to run: a skipped one fails the whole, in plain words."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    is_worker = hasattr(session.config, "workerinput")
    if os.environ.get("REDRESS_CI") != "1" or is_worker or reporter is None:
        return
    skipped = reporter.stats.get("skipped", [])
    if skipped:
        reporter.write_line(f"\nREDRESS_CI: {len(skipped)} skipped; here every test has to run.")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
