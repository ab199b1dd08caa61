"""What the files of a case tell before a turn has read them: shown at once, saved with the turn."""

import asyncio
import contextlib
from datetime import date
from typing import TYPE_CHECKING

from agent.domain.case import Case, Contact, Update
from agent.domain.evidence import DENIAL
from agent.domain.present import day, fact
from agent.domain.vocabulary import Outcome
from agent.errors import StorageError

if TYPE_CHECKING:
    from agent.checkpoints import Store
    from agent.graph.state import State
    from knowledge.documents import Document

ENDS = {
    Outcome.REFUSED: "a refusal",
    Outcome.OFFERED: "an offer",
    Outcome.AGREED: "a yes",
    Outcome.PROMISED: "a promise",
}


async def as_filed(store: "Store", case_id: str, state: "State", today: date) -> Case:
    """The case with what its files tell that no turn has read yet.

    A file that is damaged is left to the turn, which says so.
    """
    with contextlib.suppress(StorageError):
        from agent.graph.filed import laid_over, unread  # with the graph, where there is a file

        new = unread(await store.shelf.documents(case_id), state.files_read)
        if new:
            return (await asyncio.to_thread(laid_over, state.case, new, today, state.turn))[0]
    return state.case


async def read_back(case: Case, document: "Document", today: date) -> str:
    """One line that says what was read in a file that comes to `case`; empty if nothing was."""
    from agent.graph.filed import laid_over

    filled, told = await asyncio.to_thread(laid_over, case, [document], today, 0)
    met = any(isinstance(one.value, Contact) for one in told)
    told = tuple(one for one in told if not (met and one.field == "evidence"))
    lines = [line for one in told if (line := _line(one, filled))]
    return f"I read in it: {'; '.join(dict.fromkeys(lines))}." if lines else ""


def _line(one: Update, case: Case) -> str | None:
    if one.field == "evidence":
        return DENIAL.label
    if one.field == "fault":
        return str(one.value)
    if isinstance(one.value, Contact):
        return _met(one.value, case)
    return fact(one.field, case)


def _met(contact: Contact, case: Case) -> str | None:
    """`a refusal from Priya on November 21, 2026`."""
    end = ENDS.get(contact.outcome)
    who = f" from {contact.who}" if contact.who else ""
    when = f" of {day(contact.on, case.jurisdiction)}" if contact.on else ""
    return f"{end}{who}{when}" if end else None
