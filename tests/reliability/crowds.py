"""Many people at once, long conversations, and words that try to take over."""

import asyncio
import json
import secrets
import time
from pathlib import Path
from statistics import quantiles

from agent.engines.placeholders import Placeholders
from agent.events import TurnResult
from knowledge.redaction import scrub
from tests.sessions import BLENDER, DETAILS, REFUSED, bytes_in, session

MAIL = "Amazon refused my return of a $389 blender. They sent me this mail:\n\n{mail}"


async def crowd(folder: Path, people: int, turns: int) -> tuple[int, int, str]:
    """Conversations at once, each with an order number of its own; counts foreign or lost ones."""
    took: list[float] = []

    async def talk(number: int) -> int:
        order, wrong = f"113-{number:07d}-7654321", 0
        case_id: str | None = None
        for turn in range(turns):
            said = f"Order {order}: they refuse my ${200 + number} kettle." if not turn else DETAILS
            started = time.perf_counter()
            result = await redress.ask(case_id, said)
            took.append((time.perf_counter() - started) * 1_000)
            case_id, amount = result.case_id, result.case.amount
            own = result.case.order_id == order and amount and amount.value == 200 + number
            wrong += not (own and result.turn == turn + 1 and "113-" not in _without(result, order))
        return wrong

    async with session(folder) as redress:
        wrong = sum(await asyncio.gather(*(talk(number) for number in range(people))))
    p95 = quantiles(took, n=20)[-1]
    return wrong, people * turns, f"{people} at once; p95 {p95:,.0f} ms a turn"


def _without(result: TurnResult, order: str) -> str:
    return result.model_dump_json().replace(order, "")


async def windows(folder: Path, pairs: int) -> tuple[int, int, str]:
    """Two windows that send into one case in the same moment; counts lost or doubled turns."""
    wrong = 0
    async with session(folder) as one, session(folder) as two:
        for _ in range(pairs):
            case_id = (await one.ask(None, BLENDER)).case_id
            both = await asyncio.gather(one.ask(case_id, REFUSED), two.ask(case_id, DETAILS))
            turns = [record.turn for record in await one.history(case_id)]
            wrong += sorted(result.turn for result in both) != [2, 3] or turns != [1, 2, 3]
    return wrong, pairs, "two sessions on one folder"


async def forgotten(folder: Path, cases: int) -> tuple[int, int, str]:
    """Cases with a word of their own in every place that keeps words; counts words left on disk."""
    left = 0
    async with session(folder) as redress:
        for _ in range(cases):
            word = f"canary{secrets.token_hex(6)}"
            case_id = (await redress.ask(None, f"{BLENDER} The agent {word} refused.")).case_id
            await redress.add_document(case_id, f"{word}.txt", f"{word} refused it.".encode())
            await redress.ask(case_id, f"{word} called again and refused.")
            await redress.rename(case_id, word)
            assert bytes_in(folder, word.encode())
            await redress.forget(case_id)
            left += bool(bytes_in(folder, word.encode()))
    return left, cases, "message, file, name and reply; database, log and lock files searched"


async def injected(folder: Path, data: Path, pairs: int) -> tuple[int, int, str]:
    """Pasted mails with and without an instruction; counts another route, plan, case or draft."""
    found = json.loads((data / "injection.json").read_text("utf-8"))
    said, carriers = found["instructions"], found["carriers"]
    changed: list[str] = []
    async with session(folder) as redress:
        for number in range(pairs):
            order, mail = said[number % len(said)], carriers[number * 7 % len(carriers)]
            clean = await redress.ask(None, MAIL.format(mail=mail))
            dirty = await redress.ask(None, MAIL.format(mail=f"{mail}\n\n{order}"))
            if _told(clean) != _told(dirty):
                changed.append(order)
    return len(changed), pairs, "; ".join(dict.fromkeys(one[:60] for one in changed[:3]))


def _told(result: TurnResult) -> tuple[object, ...]:
    """What no pasted words may change."""
    return result.route, result.plan, result.drafts, result.case


def personal(data: Path) -> list[tuple[str, int, int]]:
    """For each kind of detail: how many were left readable on the wire, of how many."""
    rows = json.loads((data / "pii.json").read_text("utf-8"))["rows"]
    counts: dict[str, list[int]] = {}
    for row in rows:
        sent = Placeholders().hide(scrub(row["text"]).text)
        for kind, value in row["spans"]:
            counts.setdefault(kind, []).append(value in sent)
    return [(kind, sum(left), len(left)) for kind, left in sorted(counts.items())]
