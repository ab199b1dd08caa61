"""A model whose server fails at random, and a real one: every turn ends, and the plan stands."""

import asyncio
import os
import random
import tempfile
import time
from pathlib import Path

from pydantic import SecretStr

from agent.engines.choice import ModelChoice
from agent.errors import RedressError
from agent.events import TurnResult
from agent.session import Session
from tests.model_server import (
    Behaviour,
    good,
    hang_up,
    no_answer,
    reply,
    serve_each,
    silence,
    stream,
)
from tests.sessions import BLENDER, DETAILS, GIFT_CARD, REFUSED, SUPERVISOR, session
from tests.test_any_model import CONVERSATIONS, conversation

PATIENCE, GRACE = 2, 1  # seconds of a turn's model work; more that it may take
ONE_IN = 5  # calls that fail
SEED = 10
TALK = (BLENDER, DETAILS, REFUSED, SUPERVISOR, GIFT_CARD)
WORDS = good("Please refund the $389 for my blender, it stopped working on day 45.")
FAULTS: tuple[Behaviour, ...] = (
    silence,
    hang_up,
    no_answer,
    reply(500, "{}"),
    reply(503, "busy", "text/plain"),
    reply(429, "{}"),
    reply(200, "<html>not JSON</html>", "text/html"),
    stream(*WORDS[:1], reset=True),
    stream(*WORDS[:1], hang=True),
    stream(b"data: {junk\n\n"),
)


async def faulty(folder: Path, turns: int) -> tuple[int, int, str]:
    """Turns beside a model whose calls are slow at random and fail one in five.

    A failure is a turn without its answer, one beyond the deadline and its second, or another plan
    than without a model.
    """
    draw = random.Random(SEED)
    wrong = own = 0
    plain = await _talk(folder / "plain", None)
    async with serve_each(lambda _: _behaviour(draw)) as server:
        for number in range(-(-turns // len(TALK))):
            chosen = ModelChoice(
                base_url=server.url, api_key=SecretStr("k"), model="m", model_timeout=PATIENCE
            )
            talk = await _talk(folder / str(number), chosen)
            wrong += sum(not _holds(*pair) for pair in zip(talk, plain, strict=True))
            own += sum(turn is not None and turn.engine == "rules" for turn, _ in talk)
    of = len(TALK) * -(-turns // len(TALK))
    return wrong, of, f"one call in {ONE_IN} fails; built-in words in {own} turns"


def _behaviour(draw: random.Random) -> Behaviour:
    if draw.randrange(ONE_IN) == 0:
        return draw.choice(FAULTS)
    return stream(*WORDS, pause=min(draw.lognormvariate(-5, 1), 0.2))


Timed = tuple[TurnResult | None, float]
"""A turn, or None for one that did not end in an answer, and its seconds."""


async def _talk(folder: Path, chosen: ModelChoice | None) -> list[Timed]:
    talk: list[Timed] = []
    case_id: str | None = None
    async with session(folder) as redress:
        for said in TALK:
            begun = time.monotonic()
            turn = await _answer(redress, case_id, said, chosen)
            talk.append((turn, time.monotonic() - begun))
            case_id = turn.case_id if turn else case_id
    return talk


async def _answer(
    redress: Session, case_id: str | None, said: str, chosen: ModelChoice | None
) -> TurnResult | None:
    try:
        return await redress.ask(case_id, said, chosen)
    except RedressError:
        return None


def _holds(one: Timed, other: Timed) -> bool:
    (turn, took), (plain, alone) = one, other
    if turn is None or plain is None:
        return False
    in_time = took <= alone + PATIENCE + GRACE
    return in_time and bool(turn.reply) and turn.plan == plain.plan


def real(_: int) -> tuple[int, int, str]:
    """Conversations with the model at MODEL_URL; counts turns with another plan or no answer."""
    url, name = os.environ.get("MODEL_URL"), os.environ.get("MODEL_NAME", "local")
    if not url:
        return 0, 0, "needs a model: MODEL_URL"
    wrong = asked = own = 0
    for texts in CONVERSATIONS:
        with tempfile.TemporaryDirectory() as folder:
            plain = asyncio.run(conversation(Path(folder, "none"), texts, None))
            turns = asyncio.run(conversation(Path(folder, "model"), texts, url, name))
        pairs = zip(turns, plain, strict=True)
        wrong += sum(turn.plan != other.plan or not turn.reply for turn, other in pairs)
        asked += len(turns)
        own += sum(turn.engine == "rules" for turn in turns)
    return wrong, asked, f"{name}; built-in words in {own} turns"
