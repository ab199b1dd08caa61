"""The house rules that a machine can check."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGES: list[str] = PYPROJECT["tool"]["setuptools"]["packages"]
MODULES: list[str] = PYPROJECT["tool"]["setuptools"]["py-modules"]
TOP = [name for name in PACKAGES if "." not in name]
DESK = tuple((ROOT / "desk").glob("*.py"))
PRODUCT = [path for name in TOP for path in sorted((ROOT / name).rglob("*.py"))] + [
    ROOT / f"{name}.py" for name in MODULES
]
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
LONGEST_FILE, LONGEST_FUNCTION = 350, 60

# Run in a process of its own: what importing a module opens, connects to or reads.
IMPORT_PROBE = """
import os, sys

CODE = (".py", ".pyc", ".so", ".pth", ".zip")
seen = []

def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen"):
        seen.append(event)
    elif event == "open" and isinstance(args[0], str) and not os.path.isdir(args[0]):
        inside = args[0].startswith(os.getcwd() + os.sep) and "/.venv/" not in args[0]
        if inside and not args[0].endswith(CODE):
            seen.append("open " + args[0])

class Watched(type(os.environ)):
    def __getitem__(self, name):
        if name.startswith(("REDRESS_", "OPENAI_")):
            seen.append("environment " + name)
        return super().__getitem__(name)

os.environ.__class__ = Watched
sys.addaudithook(watch)
for name in sys.argv[1:]:
    __import__(name)
print("\\n".join(seen))
"""


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs this Python in the checkout."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def relative(path: Path) -> str:
    """How a file is called in a message."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PRODUCT, ids=relative)
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    functions = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    spans = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: span for name, span in spans.items() if span > LONGEST_FUNCTION} == {}


def test_every_package_and_module_exists_and_none_is_forgotten() -> None:
    found = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for name in TOP
        for path in (ROOT / name).rglob("__init__.py")
    }
    assert found == set(PACKAGES)
    assert [name for name in MODULES if not (ROOT / f"{name}.py").is_file()] == []


def test_imports_point_one_way() -> None:
    run = python(
        "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("file", ["app.py", *sorted(f"desk/{f.name}" for f in DESK)])
def test_the_page_uses_only_the_door_of_the_agent(file: str) -> None:
    ours = re.compile(rf"(?:{'|'.join(TOP)})(?:\.|$)")
    imported: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or ".")
    used = {name for name in imported if ours.match(name)}
    assert {name for name in used if not name.startswith("desk")} <= {"agent"}


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_requirements_are_pinned_by_hash_and_name_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    logical = re.sub(r"\\\n\s*", " ", text).splitlines()
    pinned = [line for line in logical if line.strip() and not line.startswith("#")]
    assert len(pinned) > 20
    assert [line for line in pinned if "==" not in line or "--hash=sha256:" not in line] == []
    assert "://" not in text
    assert not re.search(r"^\s*(?:-i\b|-f\b|--(?:extra-)?index|--find-links)", text, re.M)


def test_every_dependency_is_locked() -> None:
    for name, wanted in (
        ("requirements.txt", PYPROJECT["project"]["dependencies"]),
        ("requirements-dev.txt", PYPROJECT["project"]["optional-dependencies"]["dev"]),
    ):
        text = (ROOT / name).read_text("utf-8")
        locked = set(re.findall(r"^([A-Za-z0-9._-]+)==", text, re.M))
        names = {re.split(r"[<>=!~\[; ]", one)[0].lower() for one in wanted}
        assert names - {one.lower() for one in locked} == set()


@pytest.mark.parametrize("modules", [("agent", "agent.settings"), ("agent.session",), ("prompts",)])
def test_importing_opens_no_file_no_connection_and_reads_no_setting(
    modules: tuple[str, ...],
) -> None:
    run = python("-c", IMPORT_PROBE, *modules)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == ""


def test_the_probe_notices(tmp_path: Path) -> None:
    noisy = tmp_path / "noisy.py"
    noisy.write_text(
        "import os\nos.environ.get('OPENAI_API_KEY')\nopen('pyproject.toml').close()\n"
    )
    path = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
    run = python(
        "-c",
        path + IMPORT_PROBE.replace("args[0].startswith(os.getcwd() + os.sep)", "True"),
        "noisy",
    )
    assert "environment OPENAI_API_KEY" in run.stdout
    assert "open pyproject.toml" in run.stdout


@pytest.mark.parametrize(
    ("named", "counts"),
    [(None, "1 passed, 1 deselected"), ("gone", "1 passed, 1 deselected"), (".", "2 passed")],
)
def test_what_needs_public_data_runs_only_where_its_folder_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None, counts: str
) -> None:
    (tmp_path / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text("utf-8"))
    (tmp_path / "test_it.py").write_text(
        "def test_runs(): pass\ndef test_needs(shared_data): assert shared_data.is_dir()\n"
    )
    if named is not None:
        monkeypatch.setenv("REDRESS_SHARED_DATA", str(tmp_path / named))
    else:
        monkeypatch.delenv("REDRESS_SHARED_DATA", raising=False)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    run = python("-m", "pytest", "-p", "no:cacheprovider", str(tmp_path))
    assert run.returncode == 0, run.stdout + run.stderr
    assert counts in run.stdout
    assert ("its tests are left out" in run.stdout) == ("deselected" in counts)


@pytest.mark.parametrize(("ci", "workers", "code"), [("1", "1", 1), ("1", "0", 1), ("", "0", 0)])
def test_a_skipped_test_fails_under_ci_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ci: str, workers: str, code: int
) -> None:
    conftest = (ROOT / "tests" / "conftest.py").read_text("utf-8")
    (tmp_path / "conftest.py").write_text(conftest)
    (tmp_path / "test_it.py").write_text(
        "import pytest\ndef test_runs(): pass\ndef test_skips(): pytest.skip('no reason')\n"
    )
    monkeypatch.setenv("REDRESS_CI", ci)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    run = python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", workers, str(tmp_path))
    assert run.returncode == code, run.stdout + run.stderr
    assert ("1 skipped; here every test has to run" in run.stdout) == bool(ci)
