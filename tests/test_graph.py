"""The graph: routers, the one step back, and a model that helps, fails or lies."""

import datetime
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from langgraph.runtime import Runtime
from pydantic import SecretStr

from agent.domain.case import Case, Private
from agent.domain.composing import make_draft
from agent.domain.reading import Reading
from agent.domain.vocabulary import Channel, Route
from agent.graph.checks import NO_WORDS
from agent.graph.nodes import after_intake
from agent.graph.state import Composition, Context, State
from agent.graph.verifying import after_verify, verify
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
        (Reading(route=Route.OUT_OF_SCOPE), "retrieve"),
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
    "a day count": HONEST + " Within 14 days you must pay.",
    "a law": HONEST + " Under the Magnuson-Moss Warranty Act you must pay.",
    "the law": HONEST + " Refusing this is illegal.",
    "a name": HONEST + " Your agent Priya Nair confirmed it.",
    "a quotation": HONEST + ' Your page says "we take back every faulty item".',
    "an amount in words": HONEST + " I also paid fifty-five dollars for shipping.",
    "a dotted phone number": HONEST + " Call me: 800·555·0199.",
    "a disguised address": HONEST + " Write to me: ann (at) example dot com.",
    "a link": HONEST + " See https://refunds.example.com/now.",
    "the floor": HONEST + " I would take $200.",
    "a concession": HONEST + " I am willing to pay the shipping.",
    "a threat": HONEST + " Otherwise I will sue.",
    "markup": "**Here is your message**\n\n" + HONEST,
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_lying_model_is_sent_back_once_then_cut_or_replaced(
    tmp_path: Path, lie: str
) -> None:
    async with (
        serve(stream(*good(LIES[lie]))) as server,
        session(tmp_path, server.url) as redress,
    ):
        turn = await redress.ask(None, BLENDER)
    assert len(server.requests) == 2
    text = turn.drafts[0].text
    said = re.split(r"(?<=[.!?]) ", LIES[lie])
    assert not [one for one in said if one in text and one not in HONEST]
    assert all(told in text for told in ("$389", "112-1234567-7654321"))
    assert any("built-in" in one or "left out of the words" in one for one in turn.notices)


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


async def checked(text: str, private: str) -> dict[str, Any]:
    """What the verify node changes when `text` is the built-in draft and has failed once."""
    draft = make_draft(Channel.CHAT, "amazon_agent", None, text, 20)
    state = State(
        message="It broke on day 45.",
        case=Case(private=(Private(name="floor", value=private),)),
        composition=Composition(answer=f"**Type this:** {text}\n\nThen wait.", draft=draft),
        written=text,
        attempts=1,
    )
    context = SimpleNamespace(engine=SimpleNamespace(name="rules"), today=TODAY)
    runtime = SimpleNamespace(stream_writer=lambda _: None, context=context)
    return await verify(state, cast("Runtime[Context]", runtime))


async def test_only_the_leaking_sentence_of_the_built_in_words_goes() -> None:
    changes = await checked("It broke on day 45. I would take the half.", "take half")
    assert changes["written"] == "It broke on day 45."
    assert changes["composition"].draft is not None


@pytest.mark.parametrize("text", ["I would take the half.", "Please take it. Half is there."])
async def test_no_words_at_all_are_better_than_a_leak(text: str) -> None:
    changes = await checked(text, "take half")
    assert changes["written"] is None
    assert changes["composition"].draft is None
    assert changes["composition"].answer == f"{NO_WORDS}\n\nThen wait."


async def test_words_that_are_only_too_long_are_not_told_as_unsupported() -> None:
    long = "Please look at this again. " * 10
    changes = await checked(long.strip(), "take half")
    assert changes["written"] == long.strip()
    assert changes["removed"] == ()
