"""A conversation in a process of its own, for tests that end the process in the middle of a turn.

`python -m tests.talking TALK` goes on in a case as a `Talk` in JSON says, with the settings of its
environment. For each turn it prints "accepted N", and "finished N" once the answer was shown.
"""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from agent.events import Accepted, Event, Finished
from agent.session import Session
from agent.settings import Settings
from tests.programs import ROOT
from tests.sessions import TODAY


@dataclass(frozen=True)
class Talk:
    """What is said in a case, one turn a message.

    stage: the stage, or the type of an event, at which the process kills itself; none, if empty.
    replaces: the turns that are taken back for each message, as in `Session.turn`.
    """

    case_id: str
    said: tuple[str, ...]
    stage: str = ""
    replaces: tuple[int, int] | None = None


TALK = TypeAdapter(Talk)


def command(talk: Talk) -> list[str]:
    """What starts the process, from the folder `ROOT`."""
    return [sys.executable, "-m", "tests.talking", TALK.dump_json(talk).decode()]


def killed(settings: Mapping[str, str], talk: Talk) -> None:
    """Runs the process with `settings` in its environment; AssertionError unless it was killed."""
    env = os.environ | settings
    done = subprocess.run(command(talk), cwd=ROOT, env=env, stdout=subprocess.DEVNULL, check=False)
    assert done.returncode == -signal.SIGKILL


async def _talked(talk: Talk) -> None:
    async with Session(Settings(), lambda: TODAY) as redress:
        for message in talk.said:
            async for event in redress.turn(talk.case_id, message, replaces=talk.replaces):
                if talk.stage in (event.type, getattr(event, "name", None)):
                    os.kill(os.getpid(), signal.SIGKILL)
                _said(event)


def _said(event: Event) -> None:
    if isinstance(event, Accepted):
        print(event.type, event.turn, flush=True)
    if isinstance(event, Finished):
        print(event.type, event.result.turn, flush=True)


if __name__ == "__main__":
    asyncio.run(_talked(TALK.validate_json(sys.argv[1])))
