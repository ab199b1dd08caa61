"""What a start does without: a page that has to be shown first is not kept waiting for it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OPENED = """
import asyncio, pathlib, sys
from agent.session import Session
from agent.settings import Settings

async def main():
    async with Session(Settings(data=pathlib.Path(sys.argv[1]))) as session:
        {then}

asyncio.run(main())
print(*sys.modules)
"""
ANSWERING = ("langgraph.graph", "agent.reading", "agent.turns")
SELDOM = ("langchain_openai", "openai", "chromadb", "onnxruntime", "pypdf", "docx")


def modules_after(then: str, folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", OPENED.format(then=then), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("then", ["await session.cases()", "import app; app.build(session)"])
def test_a_start_imports_nothing_of_a_turn(then: str, tmp_path: Path) -> None:
    loaded = modules_after(then, tmp_path)
    assert "agent.session" in loaded
    assert loaded.isdisjoint(ANSWERING + SELDOM)


def test_a_turn_imports_what_answers_and_no_client_of_a_model(tmp_path: Path) -> None:
    """The names above are those of today: a turn does import them."""
    loaded = modules_after("await session.ask(None, 'They refused my return.')", tmp_path)
    assert loaded.issuperset(ANSWERING)
    assert loaded.isdisjoint(("langchain_openai", "openai"))
