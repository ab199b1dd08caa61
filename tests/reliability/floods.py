"""One client that asks as fast as it can, and a calm one beside it."""

import signal
import threading
import time
from collections import Counter
from pathlib import Path
from statistics import quantiles

from desk.limits import WRITES
from tests.served_page import TURN, Cut, ServedPage, served
from tests.sessions import BLENDER, DETAILS

LOUD, THREADS = "127.0.0.2", 4
SLOWER, LEAST_SECONDS = 3.0, 1.0
"""A calm turn may take so many times as long as without a flood, or so many seconds."""


def flood(folder: Path, turns: int) -> tuple[int, int, str]:
    """Calm turns while another address floods; counts those that were refused or slow.

    Also wrong is any answer to the flood but what its share allows and a polite 429.
    """
    with served(ServedPage(folder), signal.SIGKILL) as page:
        idle = [_calm(page) for _ in range(turns + 1)][1:]
        over, answers = threading.Event(), Counter[int]()
        loud = [threading.Thread(target=_loud, args=(page, over, answers)) for _ in range(THREADS)]
        began = time.monotonic()
        for one in loud:
            one.start()
        busy = [_calm(page) for _ in range(turns)]
        seconds = time.monotonic() - began
        over.set()
        for one in loud:
            one.join()
        broken = page.complains()
    most = max(_p95(idle) * SLOWER, LEAST_SECONDS)
    wrong = sum(took > most for took in busy)
    let_in = sum(count for status, count in answers.items() if status != 429)
    wrong += broken + (let_in > WRITES.at_once + WRITES.a_second * seconds + THREADS)
    wrong += bool(set(answers) - {200, 429})
    rate = sum(answers.values()) / seconds
    seen = (
        f"{rate:,.0f} requests a second, {answers[429]} refused and {let_in} served; a calm turn "
        f"took {_p95(idle) * 1_000:.0f} ms (p95) before and {_p95(busy) * 1_000:.0f} ms meanwhile"
    )
    return wrong, turns, seen


def _calm(page: ServedPage) -> float:
    """The seconds of one turn."""
    began = time.monotonic()
    with page.client() as client:
        assert client.turn(None, BLENDER)["turn"] == 1
    return time.monotonic() - began


def _loud(page: ServedPage, over: threading.Event, answers: Counter[int]) -> None:
    body, kind = b'{"data": [null, "%s"]}' % DETAILS.encode(), {"Content-Type": "application/json"}
    while not over.is_set():
        try:
            with page.client(LOUD) as client:
                for _ in range(50):
                    answers[client.ask("POST", TURN, body, kind).status] += 1
        except Cut:
            answers[0] += 1


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1]
