"""What was said and shown in each case, turn by turn.

A message is recorded before the graph starts, because a checkpoint cannot tell a message that was
never accepted from one that crashed in its first write.
"""

import base64
import contextlib
import json
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import zstandard

from agent.domain.base import Value
from agent.errors import StorageError
from agent.events import TurnResult
from agent.tables import Step, Table

TURNS = """
CREATE TABLE IF NOT EXISTS turns (
    case_id TEXT NOT NULL,
    turn INTEGER NOT NULL,
    message TEXT NOT NULL,
    result TEXT,
    accepted_at TEXT NOT NULL,
    warnings TEXT NOT NULL DEFAULT '[]',
    message_sum BIGINT,
    result_sum BIGINT,
    PRIMARY KEY (case_id, turn)
)
"""
ADDED = {
    "warnings": "TEXT NOT NULL DEFAULT '[]'",
    "message_sum": "BIGINT",
    "result_sum": "BIGINT",
}
"""Columns of `turns` that tables of earlier versions lack, and their types."""
_NAMED = """
INSERT INTO names (case_id, name) VALUES (?, ?)
ON CONFLICT (case_id) DO UPDATE SET name = excluded.name
"""
NAMES = """
CREATE TABLE IF NOT EXISTS names (
    case_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
)
"""
# One statement reads the last number and takes the next, so no other process can take the same.
_ACCEPT = """
INSERT INTO turns (case_id, turn, message, message_sum, accepted_at, warnings)
SELECT ?, COALESCE(MAX(turn), 0) + 1, ?, ?, ?, ? FROM turns WHERE case_id = ?
RETURNING turn
"""
# A case may have files before anything was said in it.
_KNOWN = """
SELECT 1 FROM turns WHERE case_id = ?
UNION ALL SELECT 1 FROM documents WHERE case_id = ? LIMIT 1
"""
# A case that begins with "hi" is called by what was said next.
_CASES = """
SELECT case_id, SUM(turns), MAX(last_at), MAX(opening),
    (SELECT name FROM names n WHERE n.case_id = known.case_id)
FROM (
    SELECT case_id, COUNT(*) AS turns, MAX(accepted_at) AS last_at,
        (SELECT message FROM turns t WHERE t.case_id = o.case_id
            ORDER BY LENGTH(message) < 20, turn LIMIT 1) AS opening
    FROM turns o GROUP BY case_id
    UNION ALL
    SELECT case_id, 0, MAX(added_at), NULL FROM documents GROUP BY case_id
) AS known GROUP BY case_id ORDER BY MAX(last_at) DESC
"""
_FIRST_FILE = "SELECT title FROM documents WHERE case_id = ? ORDER BY added_at LIMIT 1"
_HISTORY = """
SELECT turn, message, result, warnings, message_sum, result_sum
FROM turns WHERE case_id = ? ORDER BY turn
"""
_TEXTS = """
SELECT title, NULL, 0 AS place FROM documents WHERE case_id = ?
UNION ALL SELECT message, result, turn FROM turns WHERE case_id = ? ORDER BY place
"""
_ANSWER = "UPDATE turns SET result = ?, result_sum = ? WHERE case_id = ? AND turn = ?"
UNREADABLE = "Turn {turn} of this case is damaged ({error}); please start a new case."
CHANGED = (
    "Turn {turn} was damaged on the disk: a word or a figure in it may be another one now. Check "
    "it before you use it."
)


class TurnRecord(Value):
    """One turn as it is kept. `result` is None while the message has not been answered.

    warnings: what the person has to be told about the message, whenever it is answered.
    """

    turn: int
    message: str
    result: TurnResult | None
    warnings: tuple[str, ...] = ()


class CaseSummary(Value):
    """One line of the list of cases: the id, the first message of some length, and its last use.

    name: what the person calls it, where they gave it a name.
    """

    case_id: str
    first_message: str
    turns: int
    last_at: datetime
    name: str = ""


class Journal(Table):
    """The accepted messages and their results, in order."""

    async def accept(self, case_id: str, message: str, warnings: Iterable[str] = ()) -> int:
        """Records that `message` was taken and returns the number of its turn."""
        ((turn,),) = await self._write(*accepting(case_id, message, warnings))
        return int(turn)

    async def answer(self, result: TurnResult) -> None:
        """Records the result of a turn that was accepted."""
        await self._write(*answering(result))

    async def knows(self, case_id: str) -> bool:
        """Whether there is such a case."""
        return bool(await self._read(_KNOWN, case_id, case_id))

    async def history(self, case_id: str) -> list[TurnRecord]:
        """The turns of a case, oldest first; empty for an unknown case.

        Raises:
            StorageError: a row is damaged. What another version wrote can be read.
        """
        return [_record(*row) for row in await self._read(_HISTORY, case_id)]

    async def texts(self, case_id: str) -> list[tuple[str, str | None]]:
        """The names of the files of a case, then each message with its result as it is kept."""
        rows = await self._read(_TEXTS, case_id, case_id)
        return [(text, result) for text, result, _ in rows]

    async def last(self, case_id: str) -> TurnRecord | None:
        """The newest turn of a case, its facts left out, or None; raises as `history` does."""
        rows = await self._read(f"{_HISTORY} DESC LIMIT 1", case_id)
        return next((_record(*row, facts=False) for row in rows), None)

    async def cases(self) -> list[CaseSummary]:
        """All cases, the one used last first; one with nothing said yet is named by its file."""
        return [
            CaseSummary(
                case_id=case_id,
                turns=int(turns),
                last_at=datetime.fromisoformat(last),
                first_message=opening if opening is not None else await self._first_file(case_id),
                name=name or "",
            )
            for case_id, turns, last, opening, name in await self._read(_CASES)
        ]

    async def _first_file(self, case_id: str) -> str:
        return next((str(title) for (title,) in await self._read(_FIRST_FILE, case_id)), "")

    async def rename(self, case_id: str, name: str) -> None:
        """Gives a case a name; an empty one takes it away."""
        await self._write(_NAMED, (case_id, name))

    async def forget(self, case_id: str) -> None:
        """Deletes every turn of a case, and its name."""
        for table in ("turns", "names"):
            await self._write(f"DELETE FROM {table} WHERE case_id = ?", (case_id,))


def accepting(case_id: str, message: str, warnings: Iterable[str]) -> Step:
    """The statement that records a message that is taken now; its row is the turn's number."""
    told = json.dumps(list(warnings), ensure_ascii=False)
    accepted = datetime.now(UTC).isoformat()
    return _ACCEPT, (case_id, message, _sum(message, told), accepted, told, case_id)


def answering(result: TurnResult) -> Step:
    """The statement that records the result of a turn that was accepted."""
    written = _written(result)
    return _ANSWER, (written, _sum(written), result.case_id, result.turn)


def _written(result: TurnResult) -> str:
    """A result as JSON, its case packed: that is most of it, and tells the same over and over."""
    case = zstandard.compress(result.case.model_dump_json().encode())
    told = result.model_dump(mode="json", exclude={"case"})
    return json.dumps(told | {"case": base64.b64encode(case).decode()}, ensure_ascii=False)


def result_told(written: str, *, facts: bool = True) -> dict[str, Any]:
    """The values of a result as it is kept; without a case that is damaged.

    facts: whether the case is wanted; unpacking it takes most of the time.

    Raises:
        ValueError: all of it is damaged.
    """
    told = json.loads(written)
    if not isinstance(told, dict):
        raise ValueError("not a result")
    if not facts:
        told.pop("case", None)
    if isinstance(told.get("case"), str):  # the first version wrote it as it is
        with contextlib.suppress(ValueError, zstandard.ZstdError, MemoryError):
            case = base64.b64decode(told.pop("case"))
            told["case"] = json.loads(zstandard.decompress(case))
    return told


def _sum(*texts: str) -> int:
    """What shows that a bit of the texts was turned over; a file of SQLite does not see that."""
    return zlib.crc32("\0".join(texts).encode())


def _record(
    turn: int,
    message: str,
    result: str | None,
    warnings: str,
    message_sum: int | None,
    result_sum: int | None,
    *,
    facts: bool = True,
) -> TurnRecord:
    try:
        told = result_told(result, facts=facts) if result else None
        record = TurnRecord(
            turn=turn,
            message=message,
            result=TurnResult.saved(json.dumps(told)) if told else None,
            warnings=json.loads(warnings),
        )
    except ValueError as error:  # of JSON and of pydantic
        reason = str(error).splitlines()[0]
        raise StorageError(UNREADABLE.format(turn=turn, error=reason)) from error
    sums = ((message_sum, _sum(message, warnings)), (result_sum, _sum(result or "")))
    sound = all(kept in (None, found) for kept, found in sums)
    return record if sound else _told(record)


def _told(record: TurnRecord) -> TurnRecord:
    """`record` with the word that it is not what was written."""
    changed = CHANGED.format(turn=record.turn)
    if record.result is None:
        return record.model_copy(update={"warnings": (*record.warnings, changed)})
    notices = (*record.result.notices, changed)
    result = record.result.model_copy(update={"notices": notices})
    return record.model_copy(update={"result": result})
