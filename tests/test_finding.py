"""Looking for a case by anything that was said in it; only in the cases one may see."""

import json
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from agent.finding import holds
from desk.finding import ADDRESS, finding
from tests.sessions import BLENDER, session

LETTER = b"Subject: Your return\n\nWe refuse it."


async def test_a_case_is_found_by_its_words_facts_and_files_for_its_owner_only(
    tmp_path: Path,
) -> None:
    async with session(tmp_path) as redress:
        ann, bob = redress.owned_by("ann"), redress.owned_by("bob")
        first = await ann.ask(None, f"{BLENDER} I'm in Ohio.")
        await ann.ask(first.case_id, "The seller is Kesselring Trading.")
        other = await ann.add_document(None, "denial letter.eml", LETTER)
        both = [first.case_id, other.case_id, "no-such-case"]
        for words in ("7654321", "KESSELRING", "ohio blender", "trading  stopped", "day 45"):
            assert await ann.find(words, both) == [first.case_id], words
        assert await ann.find("your return", both) == [other.case_id]
        for words in ("axolotl", "ohio axolotl", "manufacturer"):
            assert await ann.find(words, both) == [], words
        assert await ann.find("blender", []) == []
        assert await bob.find("blender", both) == []


def test_a_damaged_row_hides_no_message() -> None:
    rows = [("My blender", "{}"), ("In Ohio", '{"case": {"region": "Ohio", "'), ("Hm", None)]
    assert holds(rows, "blender ohio hm")
    assert not holds(rows, "region")


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"words": "x"}', b'{"words": 1, "cases": 2}']
)
async def test_what_is_no_search_finds_nothing(tmp_path: Path, body: bytes) -> None:
    async with session(tmp_path) as redress:
        app = Starlette(routes=[Route(ADDRESS, finding(redress), methods=["POST"])])
        answer = TestClient(app).post(ADDRESS, content=body)
        assert (answer.status_code, answer.json()) == (400, [])
        asked = json.dumps({"words": "x", "cases": ["../x"]})
        assert TestClient(app).post(ADDRESS, content=asked).json() == []
