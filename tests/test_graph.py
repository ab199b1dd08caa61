"""The graph: routers, the one step back, and a model that helps, fails or lies."""

import datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from agent.domain.reading import Reading
from agent.domain.vocabulary import Channel, Route
from agent.graph.nodes import after_intake, after_verify
from agent.graph.state import State
from agent.grounding import Issue
from agent.session import Session
from agent.settings import Settings
from tests.model_server import good, in_turn, reply, serve, stream

TODAY = datetime.date(2026, 11, 22)
BLENDER = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. "
    "It stopped working on day 45. Between us, I would take $200 back."
)
HONEST = (
    "Hi, order 112-1234567-7654321: my $389 blender stopped working on day 45. "
    "Please refund or replace it, and confirm here in the chat."
)


@pytest.mark.parametrize(
    ("reading", "goes_to"),
    [
        (Reading(route=Route.GUIDANCE), "retrieve"),
        (Reading(route=Route.GUIDANCE, wanted_channel=Channel.CARD_DISPUTE), "retrieve"),
        (
            Reading(route=Route.GUIDANCE, wanted_channel=Channel.CARD_DISPUTE, asks_when=True),
            "plan",
        ),
        (Reading(route=Route.GUIDANCE, wanted_channel=Channel.CHAT, asks_when=True), "retrieve"),
        (Reading(route=Route.PLAN), "plan"),
        (Reading(route=Route.DRAFT), "plan"),
        (Reading(route=Route.COACH), "plan"),
        (Reading(route=Route.INTAKE), "plan"),
        (Reading(route=Route.SAFETY), "reply"),
        (Reading(route=Route.OUT_OF_SCOPE), "reply"),
        (Reading(route=Route.SMALLTALK), "reply"),
    ],
)
def test_where_a_turn_goes_after_it_is_read(reading: Reading, goes_to: str) -> None:
    assert after_intake(State(reading=reading)) == goes_to


@pytest.mark.parametrize(
    ("issues", "attempts", "goes_to"), [(0, 1, "reply"), (1, 1, "draft"), (1, 2, "reply")]
)
def test_words_go_back_once(issues: int, attempts: int, goes_to: str) -> None:
    found = (Issue(kind="amount", words="$1"),) * issues
    assert after_verify(State(issues=found, attempts=attempts)) == goes_to


def session(folder: Path, url: str) -> Session:
    settings = Settings(
        data=folder, base_url=url, api_key=SecretStr("k"), model="m", model_timeout=5
    )
    return Session(settings, lambda: TODAY)


async def test_a_models_better_words_are_used_and_counted(tmp_path: Path) -> None:
    async with (
        serve(stream(*good(HONEST))) as server,
        session(tmp_path, server.url) as redress,
    ):
        turn = await redress.ask(None, BLENDER)
    assert turn.engine == "model"
    assert turn.drafts[0].text == HONEST
    assert turn.usage.model_calls == len(server.requests) == 1
    assert turn.usage.prompt_tokens > 0
    assert turn.notices == ()


async def test_nothing_private_travels(tmp_path: Path) -> None:
    async with (
        serve(stream(*good(HONEST))) as server,
        session(tmp_path, server.url) as redress,
    ):
        await redress.ask(None, BLENDER + " Write to me at ann.lee@example.com.")
    sent = str(server.requests)
    for private in ("112-1234567-7654321", "ann.lee@example.com", "$200"):
        assert private not in sent


LIES = {
    "another amount": HONEST.replace("$389", "$489"),
    "another order": HONEST.replace("7654321", "7654329"),
    "a phone number": HONEST + " Or call me at 1-800-555-0199.",
    "a law": HONEST + " Within 14 days you must pay.",
    "a link": HONEST + " See https://refunds.example.com/now.",
    "the floor": HONEST + " I would take $200.",
    "a concession": HONEST + " I am willing to pay the shipping.",
    "a threat": HONEST + " Otherwise I will sue.",
    "markup": "**Here is your message**\n\n" + HONEST,
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_lying_model_is_sent_back_once_then_replaced(tmp_path: Path, lie: str) -> None:
    async with (
        serve(stream(*good(LIES[lie]))) as server,
        session(tmp_path, server.url) as redress,
    ):
        turn = await redress.ask(None, BLENDER)
    assert len(server.requests) == 2
    assert LIES[lie] not in turn.drafts[0].text
    assert "$389" in turn.drafts[0].text
    assert any("built-in words" in notice for notice in turn.notices)
    assert turn.engine == "rules"


async def test_a_model_that_mends_its_words_keeps_them(tmp_path: Path) -> None:
    lie, mended = stream(*good(LIES["another amount"])), stream(*good(HONEST))
    async with serve(in_turn(lie, mended)) as server, session(tmp_path, server.url) as redress:
        turn = await redress.ask(None, BLENDER)
    assert len(server.requests) == 2
    assert turn.drafts[0].text == HONEST


async def test_a_failing_model_costs_a_notice_and_changes_no_plan(tmp_path: Path) -> None:
    async with (
        serve(reply(500, "oops")) as server,
        session(tmp_path / "model", server.url) as redress,
    ):
        with_model = await redress.ask(None, BLENDER)
    async with Session(Settings(data=tmp_path / "rules"), lambda: TODAY) as redress:
        without = await redress.ask(None, BLENDER)
    assert with_model.plan == without.plan
    assert with_model.case == without.case
    assert with_model.drafts == without.drafts
    assert any("built-in words" in notice for notice in with_model.notices)
