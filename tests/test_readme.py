"""The README's conversation is what the product says today; UPDATE_README=1 writes it anew."""

import datetime
import os
import re
from pathlib import Path

import pytest

from agent.cli import show
from agent.session import Session
from agent.settings import Settings

README = Path(__file__).parents[1] / "README.md"
TODAY = datetime.date(2026, 11, 22)
BLOCK = re.compile(r"(<!-- transcript -->\n).*?(<!-- end of transcript -->)", re.DOTALL)
SAID = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. "
    "It stopped working on day 45.",
    "Sold and shipped by Amazon, paid with my Visa, I'm in Ohio.",
    "What do I say to the supervisor?",
    "They said the window is closed and offered a $50 gift card.",
    "Write the e-mail to the executive team.",
    "By when must I dispute the charge?",
)


async def transcript(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The conversation as the terminal prints it, in one fenced block."""
    case_id = None
    async with Session(Settings(data=folder), lambda: TODAY) as redress:
        for message in SAID:
            print(f"\nyou> {message}")
            result = await redress.ask(case_id, message)
            case_id = result.case_id
            show(result)
    return f"```text{capsys.readouterr().out.rstrip()}\n```\n"


async def test_the_readme_shows_what_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = await transcript(tmp_path, capsys)
    text = README.read_text("utf-8")
    if os.environ.get("UPDATE_README") == "1":
        README.write_text(BLOCK.sub(lambda m: m[1] + now + m[2], text), "utf-8")
    shown = BLOCK.search(text)
    assert shown is not None
    assert shown[0] == f"<!-- transcript -->\n{now}<!-- end of transcript -->"
