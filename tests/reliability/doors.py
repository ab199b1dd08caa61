"""Two processes of the page behind one address on one PostgreSQL, killed one after the other."""

import asyncio
import contextlib
import random
import signal
from collections.abc import AsyncIterator, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import psycopg
from pydantic import SecretStr

from agent.session import Session
from agent.settings import Settings
from tests.reliability.killing import SAID
from tests.served_page import Client, Cut, ServedPage
from tests.sessions import BLENDER

OPEN_TURN = "SELECT 1 FROM turns WHERE case_id = %s AND result IS NULL"
SECONDS_TO_WATCH, SECONDS_BETWEEN = 60.0, 0.002
PIECE = 65_536


class OneAddress:
    """A port that hands each new connection to the next process that takes it."""

    def __init__(self, pages: list[ServedPage]) -> None:
        self.port = 0
        self.served: list[ServedPage] = []
        self._next: Iterator[int] = cycle(range(len(pages)))
        self._pages = pages

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            behind, onward = await self._taken()
            await asyncio.gather(_pump(reader, onward), _pump(behind, writer))
        writer.close()

    async def _taken(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        for _ in self._pages:
            page = self._pages[next(self._next)]
            with contextlib.suppress(ConnectionError):
                opened = await asyncio.open_connection("127.0.0.1", page.port)
                self.served.append(page)
                return opened
        raise ConnectionRefusedError

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator["OneAddress"]:
        """Listens while the block runs."""
        server = await asyncio.start_server(self._pass, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        async with server:
            yield self


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while piece := await reader.read(PIECE):
            writer.write(piece)
            await writer.drain()
    except OSError:
        pass  # one side was killed: the other one hears of it below
    finally:
        writer.close()


async def two_doors(folder: Path, url: str, kills: int) -> tuple[int, int, str]:
    """Turns by turns over both processes; each kill ends the one that is answering, in mid-turn.

    Counts the kills after which a turn was lost, done twice or read otherwise than without kills.
    """
    pages = [ServedPage(folder / name, REDRESS_DATABASE_URL=url) for name in ("one", "two")]
    await asyncio.gather(*(asyncio.to_thread(page.start) for page in pages))
    wrong = cut = 0
    try:
        async with OneAddress(pages).open() as address, _alone(folder) as alone:
            case_id = str((await _told(address, BLENDER, None))["case_id"])
            twin = (await alone.ask(None, BLENDER)).case_id
            for kill in range(kills):
                calm, last = SAID[2 * kill % 4], SAID[(2 * kill + 1) % 4]
                await _told(address, calm, case_id)
                cut += await _killed(address, url, case_id, last, kill)
                await alone.ask(twin, calm)
                await alone.ask(twin, last)
                wrong += not await _same(url, case_id, alone, twin)
    finally:
        for page in pages:
            page.end(signal.SIGKILL)
    both, complaints = len(set(address.served)), [page.complains() for page in pages]
    wrong += both != 2 or any(complaints)
    odd = f"; {both} answered, complaints: {complaints}" if wrong else ""
    return wrong, kills, f"{cut} of {kills} in mid-turn; {1 + 2 * kills} turns{odd}"


def _alone(folder: Path) -> Session:
    return Session(Settings(data=folder / "alone"))


async def _told(address: OneAddress, message: str, case_id: str | None) -> dict[str, Any]:
    """One turn on a connection of its own."""

    def ask() -> dict[str, Any]:
        with Client(address.port) as client:
            return client.turn(case_id, message)

    return await asyncio.to_thread(ask)


async def _killed(address: OneAddress, url: str, case_id: str, message: str, seed: int) -> bool:
    """Kills the process that takes a message while it answers, sends it again, starts it again.

    Nobody sends a message again whose answer is there to be read. Returns whether the kill came
    before the answer was saved.
    """
    turn = asyncio.create_task(_told(address, message, case_id))
    await _accepted(url, case_id, turn)
    await asyncio.sleep(random.Random(seed).uniform(0, 0.05))
    page = address.served[-1]
    page.end(signal.SIGKILL)
    try:
        await turn
    except Cut:
        async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
            unanswered = await _open(connection, case_id)
        if unanswered:
            await _told(address, message, case_id)
        return unanswered
    finally:
        await asyncio.to_thread(page.start)
    return False


async def _accepted(url: str, case_id: str, turn: "asyncio.Task[dict[str, Any]]") -> None:
    """Waits until the database has the message and not yet the answer."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        async with asyncio.timeout(SECONDS_TO_WATCH):
            while not turn.done():
                if await _open(connection, case_id):
                    return
                await asyncio.sleep(SECONDS_BETWEEN)


async def _open(connection: "psycopg.AsyncConnection[Any]", case_id: str) -> bool:
    """Whether a turn of the case has no answer yet."""
    return await (await connection.execute(OPEN_TURN, (case_id,))).fetchone() is not None


async def _same(url: str, case_id: str, alone: Session, twin: str) -> bool:
    """Whether a case is what the same messages make of it where nothing is killed."""
    async with Session(Settings(database_url=SecretStr(url))) as shared:
        history, found = await shared.history(case_id), await shared.case(case_id)
    told = [(record.turn, record.message) for record in await alone.history(twin)]
    kept = [(record.turn, record.message) for record in history if record.result]
    return kept == told and found == await alone.case(twin)
