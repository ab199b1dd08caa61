"""The page as an MCP server, asked by the client of the MCP project's own package."""

import json
import tomllib
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.types import TextContent

import app
from desk.passwords import add_person
from tests.programs import ROOT
from tests.served_page import APP, ServedPage, served

DENIED = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321, delivered 9 weeks ago."
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedPage]:
    with served(ServedPage(tmp_path_factory.mktemp("mcp"), (*APP, "--mcp"))) as running:
        yield running


@asynccontextmanager
async def connected(page: ServedPage, auth: tuple[str, str] | None = None) -> Any:
    async with (
        httpx.AsyncClient(auth=auth) as wire,
        streamable_http_client(f"{page.url}mcp", http_client=wire) as (read, write, _),
        ClientSession(read, write) as client,
    ):
        await client.initialize()
        yield client


async def call(client: ClientSession, tool: str, **given: str | None) -> Any:
    """What a tool answered, as JSON; an error is its sentence."""
    answer = await client.call_tool(tool, given)
    (content,) = answer.content
    assert isinstance(content, TextContent)
    if answer.isError:
        return content.text
    assert json.loads(content.text) == answer.structuredContent
    return answer.structuredContent


async def test_the_four_endpoints_are_tools_that_explain_themselves(page: ServedPage) -> None:
    async with connected(page) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert set(tools) == {"turn", "case", "plan", "packet"}
    for tool in tools.values():
        assert all(name in (tool.description or "") for name in tool.inputSchema["properties"])


async def test_a_client_goes_through_a_case(page: ServedPage) -> None:
    async with connected(page) as client:
        turn = await call(client, "turn", case_id=None, message=DENIED)
        case_id = turn["case_id"]
        assert turn["plan"]["steps"]
        case = await call(client, "case", case_id=case_id)
        assert case["order_id"] == "112-1234567-7654321"
        assert await call(client, "plan", case_id=case_id) == turn["plan"]
        packet = await call(client, "packet", case_id=case_id)
        assert packet["name"].endswith(".zip")


async def test_a_case_that_nobody_opened_is_named_in_a_sentence(page: ServedPage) -> None:
    async with connected(page) as client:
        assert "There is no case 'nobody'." in await call(client, "plan", case_id="nobody")


async def test_with_a_login_each_person_reaches_only_their_own_cases(tmp_path: Path) -> None:
    anna, ben = ("anna", "a quiet river at noon"), ("ben", "seven grey stones in rain")
    for person in (anna, ben):
        add_person(tmp_path / "auth", *person)
    command = (*APP, "--mcp", "--auth-file", str(tmp_path / "auth"))
    with served(ServedPage(tmp_path, command, front="/login")) as page:
        async with connected(page, anna) as client:
            case_id = (await call(client, "turn", case_id=None, message=DENIED))["case_id"]
        async with connected(page, ben) as client:
            assert f"There is no case '{case_id}'" in await call(client, "case", case_id=case_id)
        async with connected(page, anna) as client:
            assert (await call(client, "case", case_id=case_id))["amount"]
        with pytest.raises(ExceptionGroup):
            async with connected(page):
                pass


def test_the_extra_is_the_package_that_the_switch_asks_for() -> None:
    project = tomllib.loads(Path(ROOT, "pyproject.toml").read_text("utf-8"))["project"]
    assert project["optional-dependencies"]["mcp"] == [app.MCP]


@pytest.mark.parametrize("found", ["1.20.0", "2.0.1"])
def test_another_version_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], found: str
) -> None:
    monkeypatch.setattr(app, "version", lambda _: found)
    assert app.main(["--mcp"]) == 2
    assert capsys.readouterr().err == f"--mcp needs one more package: pip install '{app.MCP}'.\n"
